"""The journal as lines: what was played, looked at again, compared, deleted, and written about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from game.present import journal as told
from game.present import labels
from game.present.asking import Asked, asked
from game.present.backlog import backlog
from game.present.compare import side_by_side
from game.present.edited import told_again
from game.present.sitting import Sitting
from game.present.world import CannotPlay, CannotWrite, Journal, Note, Played, PlayState, TakenUp
from game.terminal.afterwards import TryAgain, look_back, show
from game.terminal.console import Console
from game.terminal.edited import ask_after_edits
from game.terminal.evening import Table, ToLibrary
from game.terminal.shown import show_passages

PAGE = 15
"""Plays listed at a time."""
WHICH = "Which one? A number, {earlier}b for the evenings:"
EARLIER = "m for earlier ones, "
TYPE_A_NUMBER = "Type a number from 1 to {last}, and Enter."
SURE = "y deletes, Enter leaves it:"
NO_SUCH = "There is no such thing here. h tells what there is."
HOW_TO_WRITE = (
    "Write as many lines as you like. An empty line, or a dot alone, ends it; an empty first line writes "
    "nothing. x alone leaves the game at once, and what you wrote is kept."
)
KEPT = "Kept."
NOTHING_WRITTEN = "Nothing was written."
NUMBERED = re.compile(r"([a-z]) ?(\d{1,3})?", re.ASCII)


class Resume(NamedTuple):
    """The player wants to go on with this play."""

    play: str


class Anew(NamedTuple):
    """The player wants to go another way, from a play that stays as it is."""

    was: Table
    again: TryAgain


class Book:
    """The journal on the table, for as long as it is open."""

    def __init__(self, console: Console, journal: Journal) -> None:
        """Open it."""
        self._console = console
        self._journal = journal
        self._plays: Sequence[Played] = ()

    def leaf(self) -> Resume | Anew | None:
        """Show what was played until something is to be played, or the player goes back (none)."""
        seen = 0
        while True:
            self._plays = self._journal.plays()
            rows = [row for day in told.days(self._plays) for row in day.rows]
            if not rows:
                self._console.say(told.EMPTY)
                return None
            seen = self._list(rows, seen if seen < len(rows) else 0)
            more = seen < len(rows)
            typed = self._console.ask(WHICH.format(earlier=EARLIER if more else ""))
            if typed in ("", "b"):
                return None
            if typed == "m" and more:
                continue
            seen = 0
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(rows):
                found = self._page(rows[int(typed[:4]) - 1].play.id)
                if found:
                    return found
            else:
                self._console.say(TYPE_A_NUMBER.format(last=len(rows)))

    # --- the list

    def _list(self, rows: list[told.Row], start: int) -> int:
        """Write the plays from here on, as many as make a page; return how many were shown in all."""
        console, today = self._console, self._journal.today()
        console.gap()
        console.say(labels.JOURNAL)
        if not start:
            console.say(told.LOCAL if self._journal.keeps else told.PRIVATE)
        for number, row in enumerate(rows[start : start + PAGE], start + 1):
            day = told.day_in_words(row.play.day, today).capitalize()
            line = f"{day}: {told.heading(row.play)}. {told.facts(row.play)}"
            console.item(f"{number}.", line, row.depth)
        return min(len(rows), start + PAGE)

    # --- one play

    def _page(self, play: str) -> Resume | Anew | None:
        """Show one play and do what is asked about it; none once the player wants the list again."""
        self._show(play)
        while played := next((one for one in self._journal.plays() if one.id == play), None):
            ways = self._ways(played)
            self._console.gap()
            typed = self._console.ask(f"{', '.join(ways)}, b back, or h for help:")
            if typed in ("", "b"):
                return None
            asked_for = NUMBERED.fullmatch(typed)
            if asked_for is None or asked_for[1] not in ways:
                self._help(ways, known=typed in ("h", "help", "?"))
                continue
            try:
                found = ways[asked_for[1]][1](played, int(asked_for[2] or 0))
            except (CannotPlay, CannotWrite) as cannot:
                self._console.say(str(cannot))
                continue
            if found:
                return found
        return None

    def _ways(self, played: Played) -> dict[str, tuple[str, Way]]:
        """Return what can be done with a play, by letter: nothing but notes and deleting after a stop."""
        ways: dict[str, tuple[str, Way]] = {}
        if told.can_be_told(played):
            if played.state is PlayState.GOING:
                ways["g"] = (told.GO_ON, lambda one, _: Resume(one.id))
            if played.is_over:
                ways["l"] = (told.LOOK_BACK, self._look_back)
            ways["r"] = (told.READ, self._read)
            if told.beside(played, self._journal.plays()):
                ways["s"] = (told.BESIDE, self._beside)
        ways["n"] = (f"{told.WRITE}; with a number, write that one anew", self._note)
        ways["d"] = (f"{told.DELETE}; with a number, that note", self._delete)
        return ways

    def _help(self, ways: dict[str, tuple[str, Way]], *, known: bool) -> None:
        if not known:
            self._console.say(NO_SUCH)
            return
        for letter, (does, _) in ways.items():
            self._console.say(f"{letter}: {does}.")

    def _show(self, play: str) -> None:
        console, played = self._console, next(one for one in self._plays if one.id == play)
        day = told.day_in_words(played.day, self._journal.today()).capitalize()
        console.gap()
        console.say(f"{told.heading(played)}.", f"{day}. {told.stood(played)}", *told.leanings(played))
        if played.trouble:
            console.say(played.trouble)
        self._show_notes(play)

    def _show_notes(self, play: str) -> None:
        notes = self._journal.notes(play)
        if notes:
            self._console.say(f"{told.YOUR_NOTES}:")
        for number, note in enumerate(notes, 1):
            day = told.day_in_words(note.day, self._journal.today())
            self._console.item(f"{number}.", f"({told.about_in_words(note.turn)}, {day}) {note.text}")

    # --- what can be done

    def _look_back(self, played: Played, _: int) -> Anew | None:
        kept = self._journal.take_up(played.id)
        if kept.retold.changes:
            with suppress(ToLibrary):
                ask_after_edits(self._console, kept.retold)
                return self._after_edits(kept, played)
            return None
        return self._at_table(kept, played)

    def _after_edits(self, kept: TakenUp, played: Played) -> Anew | None:
        """Look back in today's words; or, where it would go on now, play on from there."""
        if kept.retold.now.is_over:
            return self._at_table(kept, played)
        return Anew(
            Table(self._console, kept.keeper, Sitting(kept.retold.turns)), TryAgain(kept.retold.answers)
        )

    def _at_table(self, kept: TakenUp, played: Played) -> Anew | None:
        # Whatever is taken back or tried again is another play: this one stays as it is.
        keeper = kept.keeper.what_if(kept.retold.answers)
        table = Table(self._console, keeper, Sitting(kept.retold.turns))

        def note() -> None:
            question = asked(kept.retold.now)
            write_note(self._console, self._journal, played.id, question)

        with suppress(ToLibrary):
            again = look_back(table, note=note)
            return Anew(table, again if isinstance(again, TryAgain) else TryAgain(table.sitting.answers))
        return None

    def _read(self, played: Played, _: int) -> None:
        retold = self._journal.take_up(played.id).retold
        passages = told_again(retold) if retold.changes else backlog(retold.now)
        self._console.gap()
        show_passages(self._console, passages, played.partner)

    def _beside(self, played: Played, number: int) -> None:
        """Write the two side by side; without a number, say which there are."""
        others, today = told.beside(played, self._journal.plays()), self._journal.today()
        if not 1 <= number <= len(others):
            self._console.say(told.BESIDE_TITLE)
            for at, one in enumerate(others[:PAGE], 1):
                day = told.day_in_words(one.day, today).capitalize()
                self._console.item(f"s {at}.", f"{day}. {told.facts(one)}")
            return
        order = {one.id: at for at, one in enumerate(self._journal.plays())}
        pair = sorted((played.id, others[number - 1].id), key=lambda play: -order[play])
        before, after = (self._journal.take_up(play).retold for play in pair)
        if not (before.is_whole and after.is_whole):
            self._console.say(told.CANNOT_COMPARE)
            return
        if before.changes or after.changes:
            self._console.say(told.TODAYS_WORDS)
        for section in side_by_side(before.now, after.now):
            show(self._console, section)

    def _note(self, played: Played, number: int) -> None:
        if number:
            if note := self._numbered(played, number):
                rewrite_note(self._console, self._journal, note)
            return
        question = None
        if played.is_over and told.can_be_told(played):
            with suppress(CannotPlay):  # then nothing is asked; a note can be written all the same
                retold = self._journal.take_up(played.id).retold
                question = asked(retold.now) if retold.is_whole else None
        write_note(self._console, self._journal, played.id, question)

    def _delete(self, played: Played, number: int) -> None:
        note = self._numbered(played, number) if number else None
        if number and note is None:
            return
        self._console.say(told.DELETE_NOTE_ASKED if note else told.DELETE_ASKED)
        if self._console.ask(SURE) not in ("y", "yes"):
            return
        if note:
            self._journal.delete_note(note.id)
        else:
            self._journal.delete(played.id)
        self._console.say(told.NOTE_DELETED if note else told.DELETED)

    def _numbered(self, played: Played, number: int) -> Note | None:
        notes = self._journal.notes(played.id)
        if 1 <= number <= len(notes):
            return notes[number - 1]
        self._console.say(NO_SUCH)
        return None


Way = Callable[[Played, int], Resume | Anew | None]


def write_note(console: Console, journal: Journal, play: str, question: Asked | None) -> None:
    """Ask the one question, and keep what is typed; nothing typed leaves no trace."""
    console.gap()
    console.say(question.text if question else told.NOTE_OF_OWN)
    turn = question.turn if question else None
    _written(console, lambda text: journal.write_note(play, turn, text))


def rewrite_note(console: Console, journal: Journal, note: Note) -> None:
    """Show a note, and keep what is typed in its place; nothing typed leaves it as it is."""
    console.gap()
    console.say(*note.text.split("\n"))
    _written(console, lambda text: journal.rewrite_note(note.id, text))


def _written(console: Console, keep: Callable[[str], object]) -> None:
    """Keep the lines that are typed, even where the player leaves in the middle of them."""
    console.say(HOW_TO_WRITE)
    lines: list[str] = []
    try:
        lines.extend(console.lines())  # whatever interrupts it, the lines before that are in the list
    finally:
        text = told.clean("\n".join(lines), told.AT_MOST).strip()
        if text:
            keep(text)
    cut = told.NO_ROOM if len("\n".join(lines)) > told.AT_MOST else ""
    console.say(f"{KEPT} {cut}".strip() if text else NOTHING_WRITTEN)
