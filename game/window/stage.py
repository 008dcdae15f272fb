"""What is known and what is open; the one place that obeys commands.

Rule 1: a screen asks by a command, and only here is it done. Rule 2: nothing here knows a pixel.
What plays is imported where it is needed: the title need not wait for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import TYPE_CHECKING, NamedTuple

from game.present import labels
from game.window import commands as ask
from game.window import preferences
from game.window.preferences import Preferences, Value

if TYPE_CHECKING:
    from game.core.partner import Style
    from game.core.retelling import Retold
    from game.core.scenario import Scenario
    from game.present import world as given
    from game.present.overtime import OverTime
    from game.present.season import Album, LastTime, Linked
    from game.present.world import Desk, Evening, Plays, Shelf, Unfinished
    from game.window.journal import Journal
    from game.window.playing import Play
    from game.window.writing import Writing

log = logging.getLogger(__name__)


class World(NamedTuple):
    """What a front end is handed: evenings, plays, and what deletes all that was kept."""

    shelf: Shelf
    plays: Plays
    prologue: Callable[[], Scenario]
    """Returns the little scene that teaches. May raise CannotPlay."""
    delete: Callable[[], str]
    """Erases everything kept, and says what happened."""
    desk: Desk
    journal: given.Journal


@dataclass(slots=True)
class Stage:
    """Everything a screen may know, and `obey`."""

    open_world: Callable[[], World]
    """Called once, after the first picture: plays and evenings take time to open."""
    settings: Mapping[str, Value] = field(default_factory=dict)
    keep_settings: Callable[[Mapping[str, Value]], str] = lambda _: ""
    """Keeps the settings; returns what the player has to be told, mostly nothing."""
    stack: list[str] = field(default_factory=lambda: ["title"])
    prefs: Preferences = field(default_factory=Preferences)
    notice: str = ""
    play: Play | None = None
    retold: Retold | None = None
    """An old play that was opened and would be told otherwise now; until the player goes on or leaves it."""
    scenario: Scenario | None = None
    """The evening that is about to begin."""
    evening: Evening | None = None
    style: Style | None = None
    lens: Style | None = None
    last: LastTime | None = None
    """The evening before the one that is about to begin, in their season."""
    album: Album | None = None
    """The season that is looked at."""
    evenings: Sequence[Evening] = ()
    unfinished: Sequence[Unfinished] = ()
    closed: set[str] = field(default_factory=set)
    """Evenings in which a stop was the player's own doing: not offered again in this run."""
    deep: bool = False
    """Numbers are shown behind a `why`."""
    leaf: int = 0
    """The part of looking back that is open, from 0."""
    chair_at: int = 0
    """The turn that is open in the partner's chair, from 0."""
    done_as: dict[int, int | None] = field(default_factory=dict)
    """What was chosen there, by turn; forgotten when somebody sits down anew, and never kept."""
    waiting: Callable[[], None] | None = None
    """What goes on once the player has said whether plays are to be kept."""
    writing: Writing | None = None
    """What lies on the writer's desk; none before somebody goes there."""
    overtime: OverTime | None = None
    """What was read of how it goes; only while that is open."""
    journal: Journal | None = None
    """What is open of the journal; none before somebody goes there."""
    running: bool = True
    world: World | None = None

    def __post_init__(self) -> None:
        """Read what is set."""
        self.prefs = preferences.read(self.settings)

    @property
    def screen(self) -> str:
        """The name of the screen that is shown."""
        return self.stack[-1]

    @property
    def keeps(self) -> bool:
        """Whether plays outlast this program."""
        return self.world is not None and self.world.plays.keeps

    @property
    def sees_inside(self) -> bool:
        """Whether what goes on inside the partner is shown."""
        if self.play and self.play.previewed and self.writing and self.writing.preview:
            return self.writing.preview.inside
        return self.prefs.inside

    @property
    def partner(self) -> str:
        """The name of whoever sits across; empty where nobody does."""
        return self.play.sitting.now.scenario.couple.partner.name if self.play else ""

    @property
    def going(self) -> Unfinished | None:
        """The play that can go on and was played last; none where there is none."""
        return next((one for one in self.unfinished if not one.trouble), None)

    def wake(self) -> World:
        """Open evenings and plays, once; return them."""
        if self.world is None:
            self.world = self.open_world()
            self._look_at_shelf()
            self._tell(self.world.plays.news())
        return self.world

    @property
    def linked(self) -> Linked | None:
        """What the evening that is over is linked to; none while it goes on, and for what is no play."""
        play = self.play
        if play is None or play.taught or play.previewed or play.sitting.now.ending is None or not self.world:
            return None
        if play.linked is None or play.linked[0] is not play.sitting:
            linked = self.world.plays.seasons.after(play.sitting.now, play.keeper.followed)
            play.linked = (play.sitting, linked)
        return play.linked[1]

    @property
    def letter(self) -> tuple[str, ...]:
        """The letter that can be read now; nothing where there is none."""
        linked = self.linked if self.album is None else None
        return linked.letter if linked else self.album.letter if self.album else ()

    def start(
        self,
        scenario: Scenario,
        style: Style | None,
        seed: int | None,
        lens: Style | None,
        last: LastTime | None = None,
    ) -> None:
        """Begin this evening straight away, or go on from the one before."""
        from game.window.playing import begun

        plays = self.wake().plays
        if plays.must_ask:
            self.waiting = lambda: self.start(scenario, style, seed, lens, last)
            self.stack = ["title", "keeping"]
            return
        seed = plays.new_seed() if seed is None else seed
        self.play, self.album = begun(scenario, style, seed, lens, plays.begin, last), None
        self.play.key = self.evening.key if self.evening else ""
        self.stack = ["title", "library", "play"]
        self._after_step()

    def obey(self, command: ask.Command) -> None:
        """Do what was asked; what cannot be done is said, and changes nothing."""
        try:
            self._do(command)
        except Exception as error:
            self._refused(error)
        if "progress" not in self.stack:
            self.overtime = None
        if self.play:
            self._tell(self.play.keeper.news())
        if self.world:
            self._tell(self.world.plays.news())

    def _refused(self, error: Exception) -> None:
        """Say what could not be done; whatever is no refusal goes on up."""
        from game.core.encounter import NotOffered
        from game.present.world import CannotPlay, CannotWrite, StoppedElsewhere

        if isinstance(error, (CannotPlay, CannotWrite)):
            self._tell(str(error))
        elif isinstance(error, StoppedElsewhere):
            self.play, self.stack = None, ["title", "library"]
            self._tell(labels.STOPPED_ELSEWHERE)
        elif isinstance(error, NotOffered):
            log.warning("asked for an answer that is not on offer")
        else:
            raise error

    # --- one method for each command

    @singledispatchmethod
    def _do(self, command: ask.Command) -> None:
        raise TypeError(f"nobody obeys {command!r}")

    @_do.register
    def _(self, command: ask.Show) -> None:
        if command.screen != self.screen:
            self.stack.append(command.screen)
            self.leaf = self.leaf if command.screen in ("chair", "help") else command.part
            if command.screen == "chair":
                self.chair_at, self.done_as = 0, {}

    @_do.register
    def _(self, command: ask.GoTo) -> None:
        self._look_at_shelf()
        # Nothing is kept before the player was asked.
        ask_first = command.screen == "library" and self.wake().plays.must_ask
        screen = "keeping" if ask_first else command.screen
        self.stack = ["title"] if screen == "title" else ["title", screen]
        self.retold = self.album = None

    @_do.register
    def _(self, command: ask.Back) -> None:
        if not self._put_down():
            return
        if len(self.stack) > 1:
            left = self.stack.pop()
            if left == "season":
                self.album = None
            if left == "preview" or (left == "edited" and self.retold):
                self.play = self.retold = None
            self._look_at_shelf()
            if self.journal and self.screen in ("journal", "played"):
                self.journal.look_again()
        else:
            self.running = False

    @_do.register(ask.Quit)
    @_do.register(ask.QuickExit)
    def _(self, command: ask.Command) -> None:
        self.running = False
        self._put_down()

    @_do.register
    def _(self, command: ask.Pick) -> None:
        shelf = self.wake().shelf
        self.evening = next((one for one in self.evenings if one.key == command.key), None)
        if self.evening and self.evening.trouble:
            self._tell(self.evening.trouble)
            return
        self.scenario, self.style, self.lens = shelf.take(command.key), None, None
        self.last, self.album = self.wake().plays.seasons.before(self.scenario), None
        if self.scenario.safety:
            self.start(self.scenario, None, None, None)
        else:
            self.stack = [*[one for one in self.stack if one in ("title", "library")], "before"]

    @_do.register
    def _(self, command: ask.Lean) -> None:
        self.style = command.style

    @_do.register
    def _(self, command: ask.LeanSelf) -> None:
        self.lens = command.lens

    @_do.register
    def _(self, command: ask.Begin) -> None:
        if self.scenario:
            self.start(self.scenario, self.style, None, self.lens)

    @_do.register
    def _(self, command: ask.Follow) -> None:
        if self.scenario and self.last and self.last.carried:
            self.start(self.scenario, None, None, self.last.lens, self.last)

    @_do.register
    def _(self, command: ask.OpenAlbum) -> None:
        if self.scenario:
            self.album = self.wake().plays.seasons.album(self.scenario)
            self.stack.append("season")

    @_do.register
    def _(self, command: ask.Prologue) -> None:
        from game.window.playing import taught

        self.play = taught(self.wake().prologue())
        self.stack = ["title", "play"]

    @_do.register
    def _(self, command: ask.Resume) -> None:
        from game.window.playing import taken_up

        kept = self.wake().plays.take_up(command.play)
        self.play = taken_up(kept)
        self.retold = kept.retold if kept.retold.changes else None
        self.stack = ["title", "library", "edited" if self.retold else "play"]
        if not self.retold:
            self._after_step()

    @_do.register
    def _(self, command: ask.GoOn) -> None:
        self.retold = None
        self.stack = ["title", "library", "play"]

    @_do.register
    def _(self, command: ask.Choose) -> None:
        if self.play and not self.play.reading:
            self.play.choose(command.response, pause=self.sees_inside)
            self._after_step()

    @_do.register
    def _(self, command: ask.Bet) -> None:
        if self.play:
            self.play.bet = "" if self.play.bet == command.word else command.word

    @_do.register
    def _(self, command: ask.Onward) -> None:
        if self.play:
            self.play.read_on()

    @_do.register
    def _(self, command: ask.Undo) -> None:
        if self.play:
            self.play.undo()

    @_do.register
    def _(self, command: ask.Redo) -> None:
        if self.play:
            self.play.redo()
            self._after_step()

    @_do.register
    def _(self, command: ask.TryAgain) -> None:
        if self.play and not self.play.sitting.now.stopped:
            from game.window.playing import again_from

            self.play = again_from(self.play, command.turn)
            self.stack = [name for name in self.stack if name not in ("debrief", "more", "ending")]
            if not {"play", "preview"} & set(self.stack):  # the play was opened from the journal
                self.stack = ["title", "library", "play"]

    @_do.register
    def _(self, command: ask.Set) -> None:
        self.prefs = preferences.changed(self.prefs, command.key, command.value)
        self.settings = preferences.written(self.prefs, self.settings)
        self._tell(self.keep_settings(self.settings))

    @_do.register
    def _(self, command: ask.Keep) -> None:
        self.wake().plays.decide(keep=command.keep)
        self._look_at_shelf()
        waiting, self.waiting = self.waiting, None
        if waiting:
            waiting()
        elif self.screen == "keeping":
            self.stack = ["title", "library"]

    @_do.register
    def _(self, command: ask.Numbers) -> None:
        self.deep = not self.deep

    @_do.register
    def _(self, command: ask.Leaf) -> None:
        self.leaf = command.part

    @_do.register
    def _(self, command: ask.Sit) -> None:
        self.chair_at = command.turn

    @_do.register
    def _(self, command: ask.DoAs) -> None:
        chair = self.play.chair if self.play else None
        turn = chair.turns[self.chair_at] if chair and 0 <= self.chair_at < len(chair.turns) else None
        if turn and turn.ways and (command.way is None or command.way < len(turn.ways)):
            self.done_as[self.chair_at] = command.way

    @_do.register
    def _(self, command: ask.FinishPrologue) -> None:
        self.play = None
        self._do(ask.Set("seen_prologue", value=True))
        self.stack = ["title", "keeping" if self.wake().plays.must_ask else "library"]

    @_do.register
    def _(self, command: ask.DeleteEverything) -> None:
        self.play = None
        told = self.wake().delete()
        self.settings, self.prefs = {}, Preferences(text=self.prefs.text, theme=self.prefs.theme)
        self.world = self.journal = None
        self.stack = ["title"]
        self.wake()
        self.notice = told or labels.DELETED

    @_do.register
    def _(self, command: ask.Write) -> None:
        from game.window.writing import obey

        news = obey(self, command)
        self._tell(news)
        if news:  # whatever is worth telling may have changed what lies in the folder
            self._look_at_shelf()

    @_do.register
    def _(self, command: ask.AllTime) -> None:
        from game.window.overtime import obey

        obey(self, command)

    @_do.register
    def _(self, command: ask.InJournal) -> None:
        from game.window.journal import obey

        self._tell(obey(self, command))

    @_do.register
    def _(self, command: ask.Dismiss) -> None:
        self.notice = ""

    def look(self, at: float) -> bool:
        """Keep what was written, read on in how it goes, look whether a file that is previewed has changed.

        Returns whether anything did.
        """
        if self.journal is not None:
            from game.window.journal import pause

            if refused := pause(self.journal, at):
                self._tell(refused)
                return True
        if self.overtime is not None:
            from game.window.overtime import look as read_on

            return read_on(self)
        if self.writing is None or self.writing.preview is None:
            return False
        from game.window.writing import look

        news = look(self, self.writing, at)
        self._tell(news or "")
        return news is not None

    # --- the parts

    def _put_down(self) -> bool:
        """Keep what is being written, where something is; return whether it may be left."""
        if self.journal is None or self.screen != "note":
            return True
        from game.window.journal import put_down

        news = put_down(self, self.journal)
        self._tell(news)
        return not news

    def _after_step(self) -> None:
        """Where the fiction stops, nothing else stays open (MODEL 4.4)."""
        if self.play and self.play.sitting.now.stopped and not self.play.previewed:
            stopped = self.play.sitting.now.stopped
            if stopped.by_player and self.play.key:
                self.closed.add(self.play.key)
            self.stack = ["title", "stop"]

    def _look_at_shelf(self) -> None:
        if self.world:
            if self.writing:
                self.writing.papers = self.world.desk.papers()
            self.evenings = [one for one in self.world.shelf.evenings() if one.key not in self.closed]
            plays = self.world.plays
            self.unfinished = [] if plays.must_ask else plays.unfinished()

    def _tell(self, news: str) -> None:
        if news and news not in self.notice:
            self.notice = f"{self.notice} {news}".strip()
