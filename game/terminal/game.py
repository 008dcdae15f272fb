"""The game in the terminal, from the list of evenings to the last goodbye."""

from __future__ import annotations

from collections.abc import Callable

from game.core.partner import Style
from game.core.scenario import Scenario
from game.present.asking import asked
from game.present.own import lens_choices
from game.present.season import LastTime, place
from game.present.sitting import Sitting, back_to, sit_down
from game.present.words import STYLE_CHOICES
from game.present.world import (
    CannotPlay,
    CannotWrite,
    Evening,
    Journal,
    Plays,
    Shelf,
    StoppedElsewhere,
    Unfinished,
)
from game.terminal.afterwards import OnTo, TryAgain, look_back
from game.terminal.console import Closed, Console, Leave, Vanish
from game.terminal.edited import ask_after_edits
from game.terminal.evening import Table, ToLibrary
from game.terminal.journal import Anew, Book, Resume, write_note
from game.terminal.shown import show_album, show_stop

INTERRUPTED = 130
"""Exit code after Ctrl-C, as other programs have it."""

KEEP_QUESTION = (
    "Shall your plays be kept on this computer, so that you can go on later and look back? "
    "Only short codes for your answers are kept, and a note if you write one; nothing leaves this computer. "
    "`secure-base forget` deletes them all."
)
KEPT_UNASKED = "Your answers are kept on this computer, as short codes only. With --private nothing is."
STOPPED_ELSEWHERE = "This play was stopped in another window, and stays stopped."
NO_EVENINGS = "There is no evening to play here."
WHICH = "Which one? A number, j for the journal, g for how it goes, or q to quit:"
FOLLOW = (
    "Enter goes on from there, with {name} as they were, o plays it by itself, "
    "v shows your evenings with {name}, b goes back:"
)
WHAT_ELSE = "Enter for other evenings, q to quit:"


class _Back(Exception):
    """The player wants the list after all."""


class Game:
    """One run of the game in a terminal."""

    def __init__(self, console: Console, shelf: Shelf, plays: Plays, journal: Journal) -> None:
        """Take what the run needs; nothing is shown yet."""
        self._console = console
        self._shelf = shelf
        self._plays = plays
        self._journal = journal
        self._table: Table | None = None
        self._closed: set[str] = set()
        """Scenarios in which a stop was the player's own doing: not offered again in this run."""

    def library(self) -> int:
        """Show the evenings and play what is chosen, until the player leaves; return the exit code."""
        return self._politely(self._stay_in_library)

    def one(self, scenario: Scenario, style: Style | None, seed: int, lens: Style | None) -> int:
        """Play this evening straight away, then go on to the list; return the exit code."""

        def play() -> None:
            self._ask_to_keep()
            try:
                self._notes(scenario)
                if scenario.content_notes and self._console.interactive:
                    self._ask_to_begin()
                self._start(scenario, style, seed, lens)
            except (ToLibrary, _Back):
                self._stay_in_library()
            except StoppedElsewhere:
                self._console.say(STOPPED_ELSEWHERE)

        return self._politely(play)

    # --- leaving

    def _politely(self, run: Callable[[], None]) -> int:
        try:
            run()
        except Vanish:
            self._console.clear()
        except Leave:
            self._goodbye()
        except Closed:
            self._console.gap()
            self._goodbye()
        except KeyboardInterrupt:
            self._console.gap()
            self._goodbye()
            return INTERRUPTED
        return 0

    def _goodbye(self) -> None:
        going = self._table and self._table.sitting.answers and not self._table.sitting.now.is_over
        if going and self._plays.keeps:
            self._console.say("This evening is kept. It goes on from here next time.")
        elif going:
            self._console.say("Nothing of this was kept.")
        else:
            self._console.say("Goodbye.")

    # --- the list

    def _stay_in_library(self) -> None:
        self._ask_to_keep()
        while True:
            self._table = None
            try:
                self._choose_evening()
            except (ToLibrary, _Back):
                continue
            except (CannotPlay, CannotWrite) as cannot:
                self._console.say(*str(cannot).splitlines())
            except StoppedElsewhere:
                self._console.say(STOPPED_ELSEWHERE)

    def _choose_evening(self) -> None:
        going, evenings = self._plays.unfinished(), self._offered()
        if not going and not evenings:
            self._console.say(NO_EVENINGS)
            raise Leave
        self._tell_news()
        self._list([*going, *evenings])
        while True:
            typed = self._console.ask(WHICH)
            if typed == "j":
                self._open_journal()
                raise _Back
            if typed == "g":
                self._how_it_goes(evenings)
                raise _Back
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(going) + len(evenings):
                break
            self._console.say(f"Type a number from 1 to {len(going) + len(evenings)}, and Enter.")
        number = int(typed[:4]) - 1
        if number < len(going):
            self._take_up(going[number].id)
        else:
            self._begin(evenings[number - len(going)])

    def _open_journal(self) -> None:
        match Book(self._console, self._journal).leaf():
            case Resume(play):
                self._take_up(play)
            case Anew(was, again):
                self._play(self._try_again(was, again), was.sitting)

    def _how_it_goes(self, evenings: list[Evening]) -> None:
        """Show what the evenings say together, and go through a door of it if one is taken."""
        from game.core.suggestions import ToEvening
        from game.terminal.progress import how_it_goes

        door = how_it_goes(self._console, self._journal, self._shelf, evenings)
        if isinstance(door, ToEvening):
            self._begin(next(one for one in evenings if one.key == door.evening), door.style)
        elif door:
            kept = self._journal.take_up(door.play)
            was = Table(self._console, kept.keeper, Sitting(kept.retold.turns))
            self._play(self._try_again(was, TryAgain(door.turn)), was.sitting)

    def _offered(self) -> list[Evening]:
        return [one for one in self._shelf.evenings() if one.id not in self._closed]

    def _list(self, entries: list[Unfinished | Evening]) -> None:
        self._console.gap()
        self._console.say("Secure Base")
        for number, entry in enumerate(entries, 1):
            self._console.gap()
            if isinstance(entry, Unfinished):
                self._console.item(f"{number}.", _going_on(entry))
            else:
                self._console.item(f"{number}.", _listed(entry))
        self._console.gap()

    # --- beginning

    def _ask_to_keep(self) -> None:
        if not self._plays.must_ask:
            return
        if not self._console.interactive:
            self._console.say(KEPT_UNASKED)
            self._plays.decide_later()
            return
        self._console.say(KEEP_QUESTION)
        while (typed := self._console.ask("Keep them? Enter or y for yes, n for no:")) not in (
            "",
            "y",
            "yes",
            "n",
            "no",
        ):
            self._console.say("y or n.")
        self._plays.decide(keep=not typed.startswith("n"))
        self._tell_news()

    def _begin(self, evening: Evening, style: Style | None = None) -> None:
        """Play an evening, after its notes; with somebody leaning like this unless another is chosen."""
        if evening.trouble:
            raise CannotPlay(evening.trouble)
        scenario = self._shelf.take(evening.key)
        self._console.gap()
        self._console.say(scenario.title)
        self._notes(scenario)
        last = self._last_time(evening, scenario)
        if not style and last and last.carried and self._goes_on(evening, scenario):
            return self._start(scenario, None, self._plays.new_seed(), last.lens, last)
        style, lens = self._leanings(scenario, style, season=evening.of > 1)
        return self._start(scenario, style, self._plays.new_seed(), lens)

    def _notes(self, scenario: Scenario) -> None:
        """Say what may be hard to meet, and what else there is, before anything of it is shown."""
        if not scenario.content_notes:
            return
        self._console.say(f"Content notes: {', '.join(scenario.content_notes)}.")
        if other := self._shelf.alternative_to(scenario):
            self._console.say(f"The same is practised, without these, in: {other.title}.")

    def _ask_to_begin(self) -> None:
        while typed := self._console.ask("Enter begins, b goes to the other evenings:"):
            if typed == "b":
                raise _Back

    def _last_time(self, evening: Evening, scenario: Scenario) -> LastTime | None:
        """Say where the evening stands in its season, and how the one before it ended, if it did."""
        where = place(evening.number, evening.of, evening.partner)
        if not where:
            return None
        last = self._plays.seasons.before(scenario)
        self._console.say(f"{where}.", *([last.told] if last else []))
        return last

    def _goes_on(self, evening: Evening, scenario: Scenario) -> bool:
        """Ask whether the evening goes on from the one before; otherwise it is played by itself."""
        while True:
            typed = self._console.ask(FOLLOW.format(name=evening.partner))
            if typed in ("", "o"):
                return typed == ""
            if typed == "b":
                raise _Back
            if typed == "v":
                self._show_album(scenario)

    def _show_album(self, scenario: Scenario) -> None:
        album = self._plays.seasons.album(scenario)
        if album:
            show_album(self._console, album)

    def _leanings(
        self, scenario: Scenario, style: Style | None, *, season: bool = False
    ) -> tuple[Style | None, Style | None]:
        """Return the partner's style, none for one that is dealt, and the player's own lens, if chosen.

        `style` counts where nobody chooses.
        """
        lens: Style | None = None
        name = scenario.couple.partner.name
        album = f"v shows your evenings with {name}, " if season else ""
        while not scenario.safety:
            typed = self._console.ask(
                f"Enter begins, s chooses how {name} leans, y how you lean yourself, {album}b goes back:"
            )
            if typed == "v":
                self._show_album(scenario)
            if typed == "":
                break
            if typed == "b":
                raise _Back
            if typed == "s":
                return self._choose_leaning(name), lens
            if typed == "y":
                lens = self._choose_lens(scenario)
        return style, lens

    def _choose_lens(self, scenario: Scenario) -> Style | None:
        choices = lens_choices(scenario)
        for number, choice in enumerate(choices):
            self._console.item(f"{number}.", f"You, {choice.words}")
        lenses = {str(number): choice.lens for number, choice in enumerate(choices)} | {"": None}
        while (typed := self._console.ask(f"0 to {len(choices) - 1}:")) not in lenses:
            pass
        return lenses[typed]

    def _choose_leaning(self, name: str) -> Style | None:
        self._console.item("0.", "as it comes; you are told afterwards")
        for number, words in enumerate(STYLE_CHOICES.values(), 1):
            self._console.item(f"{number}.", f"{name}, {words}")
        while True:
            typed = self._console.ask("0 to 4:")
            if typed in ("", "0"):
                return None
            if typed in ("1", "2", "3", "4"):
                return tuple(STYLE_CHOICES)[int(typed) - 1]

    def _start(
        self,
        scenario: Scenario,
        style: Style | None,
        seed: int,
        lens: Style | None,
        last: LastTime | None = None,
    ) -> None:
        sitting = sit_down(scenario, style, seed, lens, last.carried if last else None)
        table = Table(self._console, self._plays.begin(sitting.now, last.play if last else ""), sitting)
        self._open(table)
        table.show()
        self._play(table)

    def _take_up(self, play: str) -> None:
        kept = self._plays.take_up(play)
        if kept.retold.changes:
            ask_after_edits(self._console, kept.retold)
        table = Table(self._console, kept.keeper, Sitting(kept.retold.turns), kept.retold.bets)
        self._open(table)
        table.show(whole=True)
        self._play(table)

    def _open(self, table: Table) -> None:
        self._table = table
        if table.sitting.now.stopped:
            return
        page = table.page
        self._console.gap()
        self._console.say(f"{page.title}. {page.place}.", f"What you came for: {page.want}")

    # --- playing

    def _play(self, table: Table, before: Sitting | None = None) -> None:
        """Play, look back, and play again, until the player wants something else.

        `before` is the play from which this one goes another way.
        """
        while True:
            sitting = table.play()
            if sitting.now.stopped:
                self._after_stop(table)
            linked = self._plays.seasons.after(sitting.now, table.keeper.followed)
            wanted = look_back(table, before, linked, self._note_on(table))
            if isinstance(wanted, OnTo):
                self._on_to(wanted.key)
            elif wanted:
                before = table.sitting
                table = self._try_again(table, wanted)

    def _on_to(self, key: str) -> None:
        """Begin the next evening of the season, from its own page as from the list."""
        evening = next((one for one in self._offered() if one.key == key), None)
        if evening is None:
            raise ToLibrary
        self._begin(evening)

    def _note_on(self, table: Table) -> Callable[[], None] | None:
        """Return what lets a line be written about this play; none where it is not kept."""
        if not table.keeper.play:
            return None
        return lambda: write_note(self._console, self._journal, table.keeper.play, asked(table.sitting.now))

    def _after_stop(self, table: Table) -> None:
        stop = table.page.stop
        if stop is not None:
            show_stop(self._console, stop)
            if stop.by_player:
                self._closed.add(table.sitting.now.scenario.id)
        self._console.gap()
        self._console.ask(WHAT_ELSE)
        raise ToLibrary

    def _try_again(self, was: Table, again: TryAgain) -> Table:
        """Return a new play with the answers up to there; the play that was stays as it is."""
        sitting, keeper = back_to(was.sitting, again.answers), was.keeper.what_if(again.answers)
        bets = {turn: bet for turn, bet in was.bets.items() if turn < again.answers}
        self._table = table = Table(self._console, keeper, sitting, bets)
        table.show(whole=True)
        return table

    def _tell_news(self) -> None:
        if news := self._plays.news():
            self._console.say(news)


def _going_on(entry: Unfinished) -> str:
    answers = "one answer" if entry.answers == 1 else f"{entry.answers} answers"
    if entry.trouble:
        return f"{entry.title}, after {answers}. {entry.trouble}"
    return f"Go on with {entry.title}, with {entry.partner}, after {answers}."


def _listed(entry: Evening) -> str:
    if entry.trouble:
        return f"{entry.title}. It cannot be played as it is."
    notes = f" Content notes: {', '.join(entry.content_notes)}." if entry.content_notes else ""
    where = place(entry.number, entry.of, entry.partner)
    partner = f"{where}," if where else f"With {entry.partner},"
    return f"{entry.title}. {partner} about {entry.minutes} minutes.{notes} {entry.summary}"
