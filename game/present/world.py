"""What a front end is handed by whoever starts it: evenings to play, and something that keeps plays.

A front end knows no file, no clock and no dice; it asks these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from game.core.encounter import Encounter
from game.core.partner import Style
from game.core.retelling import Retold
from game.core.scenario import Scenario
from game.core.trace import Chosen
from game.present.season import Seasons

if TYPE_CHECKING:
    from game.core.suggestions import Places


class Evening(NamedTuple):
    """An evening as the library lists it."""

    key: str
    """Its identity for `Shelf.take`: origin and id."""
    id: str
    """The scenario's own id."""
    title: str
    partner: str
    """The partner's name."""
    minutes: int
    content_notes: tuple[str, ...]
    summary: str
    goals: tuple[str, ...] = ()
    """What is practised."""
    place: str = ""
    portrait: str = ""
    """How the partner looks, by the name of the drawing."""
    trouble: str = ""
    """Why it cannot be played; empty if it can."""
    number: int = 0
    """Which evening of its season it is, from 1; 0 where it is in none."""
    of: int = 0
    """How many evenings of its season are here."""


class Unfinished(NamedTuple):
    """A kept play that was not played to its end."""

    id: str
    title: str
    """Where the evening is gone, its id: no title is kept."""
    partner: str
    answers: int
    trouble: str = ""
    """Why it cannot go on now; empty if it can."""


class CannotPlay(Exception):
    """An evening cannot be played; `str()` is for the player, one problem a line."""


class StoppedElsewhere(Exception):
    """The play was stopped for safety in another window: it must not go on here either."""


class Shelf(Protocol):
    """The evenings there are."""

    def evenings(self) -> Sequence[Evening]:
        """Return every evening, in the order of the library."""

    def take(self, key: str) -> Scenario:
        """Return the evening, ready to play. Raises CannotPlay."""

    def places(self, scenario: Scenario) -> Places:
        """Return in how many beats of an evening each dimension can be practised, by leaning.

        In one about danger there is nothing to practise.
        """

    def alternative_to(self, scenario: Scenario) -> Evening | None:
        """Return the evening with the same goal and without these content notes, if it is there."""


class Keeper(Protocol):
    """Keeps one play. Every verb returns once what it did is durable; it may raise StoppedElsewhere."""

    @property
    def followed(self) -> str:
        """The play of an earlier evening from which this one went on; empty where it stands alone."""

    @property
    def play(self) -> str:
        """Its id among the plays that are kept; empty as long as nothing of it is kept."""

    def what_if(self, answers: int) -> Keeper:
        """Return a keeper for a new play that shares so many answers with this one and then goes another way.

        This one stays as it is; of the new one nothing is kept before its first own answer.
        """

    def append(self, index: int, choice: Chosen) -> None:
        """Keep an answer after so many others."""

    def undo(self) -> None:
        """Take back the last answer."""

    def redo(self) -> str | None:
        """Let the answer that was taken back last count again; return its id, or none."""

    def end(self, ending: str) -> None:
        """Keep that the evening is over."""

    def stop(self) -> None:
        """Keep that the play was stopped for safety."""

    def news(self) -> str:
        """Return what the player has to be told about keeping, once; mostly nothing."""


class TakenUp(NamedTuple):
    """A kept play, told again as far as that is true."""

    retold: Retold
    keeper: Keeper
    """Goes on with this very play where nothing changed. Otherwise it keeps a new play that branches off from
    where the telling ends; nothing of that is kept before its first answer, and this one stays as it is."""


class Plays(Protocol):
    """The plays that are kept, and new ones."""

    @property
    def must_ask(self) -> bool:
        """Whether the player has not yet been asked to keep plays."""

    @property
    def keeps(self) -> bool:
        """Whether plays outlast this program."""

    def decide(self, *, keep: bool) -> None:
        """Take the player's answer, from now on and for next time."""

    def decide_later(self) -> None:
        """Keep plays in this run, and ask another time: nobody is there to be asked."""

    def unfinished(self) -> Sequence[Unfinished]:
        """Return the plays that were not played to their end: those that can go on, the last one first."""

    def take_up(self, play: str) -> TakenUp:
        """Return a kept play. Raises CannotPlay if its evening is gone or broken."""

    @property
    def seasons(self) -> Seasons:
        """How evenings are linked."""

    def begin(self, opening: Encounter, followed: str = "") -> Keeper:
        """Return a keeper for a new play; nothing is kept of it before its first answer.

        `followed` is the play of an earlier evening from which this one goes on.
        """

    def new_seed(self) -> int:
        """Return a seed for a new play."""

    def news(self) -> str:
        """Return what the player has to be told about keeping, once; mostly nothing."""


class PlayState(Enum):
    """How a kept play stands."""

    GOING = "going"
    ENDED = "ended"
    STOPPED = "stopped"
    """Stopped for safety: it is told to nobody, played on by nobody and compared with nothing (MODEL 4.4)."""
    LEFT = "left"


class BranchedOff(NamedTuple):
    """Where a play parted from another."""

    play: str
    """The id of the other, which may have been deleted since."""
    answers: int
    """How many answers both share."""


class Played(NamedTuple):
    """A kept play as the journal lists it; nothing was played again to know it."""

    id: str
    evening: str
    """The identity of its evening, as `Evening.key`."""
    title: str
    """The evening's; where that is gone its id, for no title is kept."""
    partner: str
    """The partner's name; empty where the evening is gone."""
    style: Style | None
    """How the partner leaned; none while that is still to be revealed, and after a stop for safety."""
    lens: Style | None
    """How the player's own side leaned, if it did."""
    day: date
    """When it was played last, where the player is."""
    state: PlayState
    ending: str
    """The title of the ending it came to; empty where it came to none, or that is gone."""
    answers: int
    notes: int
    branched: BranchedOff | None
    trouble: str = ""
    """Why it cannot be told now; empty if nothing stands in the way."""

    @property
    def is_over(self) -> bool:
        """Whether it was played as far as it goes, and may be looked back on."""
        return self.state in (PlayState.ENDED, PlayState.LEFT)


class Told(NamedTuple):
    """A play told again to its end."""

    id: str
    day: date
    """When it was played last, where the player is."""
    encounter: Encounter
    bets: Mapping[int, str]
    """The guesses made in it, by turn from 0."""


class Note(NamedTuple):
    """What the player wrote for themselves."""

    id: str
    turn: int | None
    """The answer it is about, from 1; 0 is the opening, none the play as a whole."""
    text: str
    day: date
    """When it was written or changed last."""


class Journal(Protocol):
    """The plays that are kept, finished or not, and what the player wrote about them.

    Nothing of it leaves this computer. Verbs that write return once what they did is durable, or raise
    CannotWrite.
    """

    def plays(self) -> Sequence[Played]:
        """Return every kept play with an answer or a note in it, the one played last first; none is told."""

    def told(self) -> Iterable[Told]:
        """Tell every play that was played to an end, the one played last first, each when it is asked for.

        Left out are plays that cannot be told to their end any more, and those stopped for safety.
        """

    def take_up(self, play: str) -> TakenUp:
        """Return a kept play, going or over.

        Raises CannotPlay if it cannot be told, or was stopped for safety. A play that is over stays as it is:
        `what_if` of its keeper begins another.
        """

    def notes(self, play: str) -> Sequence[Note]:
        """Return what was written about this play, in the order in which it was first written."""

    def write_note(self, play: str, turn: int | None, text: str) -> Note:
        """Keep a note about a play, or about one turn of it; return it. A blank text is a ValueError."""

    def rewrite_note(self, note: str, text: str) -> None:
        """Keep other words in its place. A blank text is a ValueError."""

    def delete_note(self, note: str) -> None:
        """Erase its words, from the backup too."""

    def delete(self, play: str) -> None:
        """Erase a play and every note about it, from the backup too. Plays that parted from it stay."""

    def today(self) -> date:
        """Return the day it is where the player is."""

    @property
    def keeps(self) -> bool:
        """Whether what is written outlasts this program."""


class Problem(Protocol):
    """Something a writer should mend, or think about."""

    @property
    def path(self) -> str:
        """The file it is in."""

    @property
    def line(self) -> int:
        """From 1."""

    @property
    def column(self) -> int:
        """From 1, in characters."""

    @property
    def code(self) -> str:
        """Its code, which has a page in docs/problems."""

    @property
    def text(self) -> str:
        """What is wrong, and the way out."""

    @property
    def is_error(self) -> bool:
        """Whether the evening cannot be played with it."""


class Paper(NamedTuple):
    """A scenario file of the writer's own."""

    key: str
    """Its identity for the desk: where it lies."""
    file: str
    """The name of the file."""
    title: str
    trouble: str = ""
    """The first thing that is wrong with it; empty where nothing is."""


class Reading(NamedTuple):
    """A file as it was read."""

    scenario: Scenario | None
    """None where it cannot be played."""
    problems: tuple[Problem, ...]


class CannotWrite(Exception):
    """Nothing was written or opened; `str()` says why, and what to do."""


class Desk(Protocol):
    """Where somebody writes: their own files, and what can be done with them."""

    @property
    def folder(self) -> str:
        """Where the files lie."""

    def papers(self) -> Sequence[Paper]:
        """Return every file of the folder, as it is now."""

    def paper(self, key: str) -> Paper:
        """Return this file, wherever it lies."""

    def begin(self, title: str, who: str) -> str:
        """Write a small whole evening to be rewritten; return its key. Empty words take what is usual.

        Raises CannotWrite.
        """

    def open(self, key: str) -> None:
        """Open the file in whatever edits such files here. Raises CannotWrite."""

    def read(self, key: str) -> Reading:
        """Return the file as it is now; whatever is wrong with it is among its problems."""

    def stamp(self, key: str) -> object | None:
        """Return what changes whenever the file does, or the file of its couple; none while it is not there.

        Cheap.
        """

    def take_in(self, path: str) -> str:
        """Copy a scenario from anywhere into the folder, never over another; say what happened.

        Raises CannotWrite.
        """
