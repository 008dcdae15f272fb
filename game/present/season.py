"""Evenings that are linked: what came before one, what comes after it, and the letter at the end.

Rule 1: a season is offered, never asked for: every evening can be played by itself.
Rule 2: an ending that was not seen yet is counted and never named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from game.core.carried import Carried, fact
from game.core.encounter import Encounter
from game.core.partner import Style
from game.core.scenario import Scenario

# fmt: off
PLACE         = "Evening {number} of {of} with {name}"
LAST_TIME     = "Last time: “{title}” ended in “{ending}”."
NOT_TOLD      = (
    "Last time was “{title}”. It has been rewritten since and cannot be told as it went, "
    "so this evening begins by itself."
)
GO_ON         = "Go on from there"
GO_ON_NOTE    = "{name} leans the same way, and remembers"
BY_ITSELF     = "By itself"
BY_ITSELF_NOTE = "As if nothing had happened before"
BY_ITSELF_PROMPT = "By itself, how does {name} lean?"
CAME_WITH     = "Last time: “{title}” ended in “{ending}”. That came with you both."
UNOWNED       = "So did what was said then and never owned."
NEXT          = "On to “{title}”"
NEXT_NOTE     = "The next evening with {name}"
THE_SEASON    = "Your evenings with {name}"
THE_SEASON_NOTE = "How they ended, as far as you have seen"
MORE          = "and {left} more, not seen yet"
NONE_SEEN     = "{left} endings, none seen yet"
ONE_NOT_SEEN  = "1 ending, not seen yet"
LETTER        = "A letter"
LETTER_FROM   = "A letter from {name}"
LETTER_NOTE   = "It lay there after the last evening"
# fmt: on


class LastTime(NamedTuple):
    """The evening before, as it was played last."""

    play: str
    """Its id, as plays are kept."""
    title: str
    ending: str
    """The title of the ending it came to; empty where it cannot be told any more."""
    carried: Carried | None
    """What it left; none where it cannot be told any more."""
    lens: Style | None
    """How the player leaned."""

    @property
    def told(self) -> str:
        """What the player reads before the evening."""
        words = LAST_TIME if self.carried else NOT_TOLD
        return words.format(title=self.title, ending=self.ending)


class Seen(NamedTuple):
    """One evening of a season, with its endings."""

    title: str
    endings: tuple[str, ...]
    """Their titles in the order of the file; empty for those not seen yet."""

    @property
    def seen(self) -> tuple[str, ...]:
        """The titles of those that were seen."""
        return tuple(ending for ending in self.endings if ending)

    @property
    def rest(self) -> str:
        """How many were not, in words; empty where all were."""
        left = len(self.endings) - len(self.seen)
        if not left:
            return ""
        words = MORE if self.seen else ONE_NOT_SEEN if left == 1 else NONE_SEEN
        return words.format(left=left)

    @property
    def told(self) -> tuple[str, ...]:
        """Both in words."""
        return (*self.seen, self.rest) if self.rest else self.seen


class Album(NamedTuple):
    """A season as far as it was seen."""

    partner: str
    evenings: tuple[Seen, ...]
    letter: tuple[str, ...] = ()
    """The letter that came after it was last played to its end; nothing where none did."""

    @property
    def title(self) -> str:
        """What it is called."""
        return THE_SEASON.format(name=self.partner)


class Linked(NamedTuple):
    """What an evening that is over is linked to."""

    came_with: str = ""
    """What it was begun with, in a line; empty where it stood alone."""
    next_key: str = ""
    """The next evening, as the shelf knows it; empty after the last."""
    next_title: str = ""
    letter: tuple[str, ...] = ()
    """Its paragraphs."""


class Seasons(Protocol):
    """How evenings are linked, as far as they are here and their plays are kept."""

    def before(self, scenario: Scenario) -> LastTime | None:
        """Return the evening before this one as its newest play ended; none where none came to an ending."""

    def after(self, over: Encounter, followed: str) -> Linked:
        """Return what an evening that is over is linked to; `followed` is the play it went on from."""

    def album(self, scenario: Scenario) -> Album | None:
        """Return the season of this evening; none where it is in none."""


def place(number: int, of: int, name: str) -> str:
    """Return where an evening stands in its season, in words; empty where it is in none."""
    return PLACE.format(number=number, of=of, name=name) if of > 1 else ""


def came_with(now: Encounter, before: Sequence[Scenario]) -> str:
    """Return in a line what this evening was begun with; `before` are those before it, in order."""
    if now.carried is None:
        return ""
    known = now.carried.facts
    ended = [(one, end) for one in before for end in one.endings.values() if fact(one.id, end.id) in known]
    if not ended:
        return ""
    last, ending = ended[-1]
    told = CAME_WITH.format(ending=ending.title, title=last.title)
    return f"{told} {UNOWNED}" if now.carried.ledger.unrepaired else told
