"""What is kept of a play: ids, digests, numbers and times; and the notes that the player wrote about it.

Rule 1: of a play never prose, never a name; whatever is not an id is refused here, before it reaches a disk.
Rule 2: an order of events comes from counting, never from the clock, which may run backwards.
Rule 3: a note is the player's own words, and nobody else's: never logged, never exported unasked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

ID = re.compile(r"[A-Za-z0-9_.:+-]{1,80}")
"""An id, digest or version. No blank and no slash: a sentence does not fit in, nor does somebody's folder."""

IDS = re.compile(r"[A-Za-z0-9_.:+-]+")
"""Several ids in one word, however many."""

SEEDS = range(-(2**63), 2**63)
NOTE_AT_MOST = 20_000
"""Characters in a note: some ten pages."""


class State(str, Enum):
    """Where a play stands."""

    GOING = "going"
    ENDED = "ended"
    STOPPED = "stopped"
    """Stopped for safety (MODEL 4.4): nothing in it may change again, and undo does not pass it."""
    LEFT = "left"
    """The player walked away on purpose; it is not offered again, though undo takes it up."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a play needs, beside its choices, to be played again just the same.

    Raises:
        ValueError: a text is not an id, or the seed does not fit in 64 bits.
    """

    scenario: str
    origin: str
    """Where the scenario comes from: `house`, or the id of a collection; never a path."""
    digest: str
    """Of the scenario as it was then: another digest means it was edited since."""
    model: str
    """The version of the partner model."""
    style: str
    """The style that was played."""
    dealt: bool
    """The seed dealt the style; otherwise the player chose it."""
    lens: str | None = None
    seed: int = 0
    trace: str | None = None
    """Digests of the opening as it was seen; the rules of the game write and read them, not the store."""
    followed: str | None = None
    """The id of the play of an earlier evening from which this one went on; it may be gone since."""
    carried: str | None = None
    """What it was begun with from there: numbers and ids; the rules of the game write and read them."""

    def __post_init__(self) -> None:
        """Refuse what is not an id."""
        for name in ("scenario", "origin", "digest", "model", "style", "lens", "trace", "followed"):
            _must_be_id(name, getattr(self, name), optional=name in ("lens", "trace", "followed"))
        if self.carried is not None and not (isinstance(self.carried, str) and IDS.fullmatch(self.carried)):
            raise ValueError("carried: not ids")
        if not isinstance(self.seed, int) or self.seed not in SEEDS:
            raise ValueError(f"seed: {self.seed!r} does not fit in 64 bits")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer, by id.

    Raises:
        ValueError: a text is not an id, or the index is below 0.
    """

    index: int
    """How many choices stood before it: 0 is the first."""
    beat: str
    response: str
    stance: str
    """The partner's stance after it, so that a replay can tell when it no longer agrees."""
    bet: str | None = None
    """The word the player bet on before answering."""
    trace: str | None = None
    """Digests of the turn as it was seen; none if an earlier game kept it."""
    at: datetime | None = field(default=None, compare=False)
    """When it was kept, with its zone; the store tells. None if an earlier game kept it."""

    def __post_init__(self) -> None:
        """Refuse what is not an id."""
        if not isinstance(self.index, int) or self.index < 0:
            raise ValueError(f"index: {self.index!r} is not a number from 0 up")
        for name in ("beat", "response", "stance", "bet", "trace"):
            _must_be_id(name, getattr(self, name), optional=name in ("bet", "trace"))


class Cause(str, Enum):
    """Why a play branched off from another."""

    EDITED = "edited"
    """The evening was edited, and the other could not be told as it was any more."""
    WHAT_IF = "what_if"
    """The player wanted to see another way."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Where a play branched off from another. The other may be gone since; the branch is whole by itself.

    Raises:
        ValueError: the play is not an id, or the number is below 0.
    """

    play: str
    """The id of the other."""
    at: int
    """How many of its answers the two share."""
    cause: Cause

    def __post_init__(self) -> None:
        """Refuse what is not an id."""
        _must_be_id("play", self.play)
        if not isinstance(self.at, int) or self.at < 0:
            raise ValueError(f"at: {self.at!r} is not a number from 0 up")


@dataclass(frozen=True, slots=True)
class Kept:
    """One play as it is kept.

    Raises:
        ValueError: it contradicts itself; a damaged file can say anything.
    """

    id: str
    header: Header
    started: datetime
    """UTC."""
    updated: datetime
    """UTC, never before `started`, even if the clock was set backwards in between."""
    state: State
    ending: str | None
    """The ending's id when the state is `ended`, otherwise none."""
    made: int
    """How many choices count now."""
    undone: int
    """How many choices beyond those `redo` could bring back."""
    branch: Branch | None = None
    """Where it branched off, if it did."""

    def __post_init__(self) -> None:
        """Refuse a contradiction."""
        _must_be_id("id", self.id)
        _must_be_id("ending", self.ending, optional=True)
        if (self.state is State.ENDED) != (self.ending is not None):
            raise ValueError(f"a play cannot be {self.state.value!r} with the ending {self.ending!r}")
        if self.made < 0 or self.undone < 0:
            raise ValueError("a play cannot have fewer than no choices")


@dataclass(frozen=True, slots=True)
class Note:
    """Something the player wrote about a play, for themselves.

    Raises:
        ValueError: it says nothing, is too long, or belongs to no play.
    """

    id: str
    play: str
    turn: int | None
    """The answer it is about, from 1; 0 is the opening, none the play as a whole."""
    text: str
    written: datetime
    """UTC."""
    changed: datetime
    """UTC, never before `written`."""

    def __post_init__(self) -> None:
        """Refuse a note without words or a place."""
        _must_be_id("id", self.id)
        _must_be_id("play", self.play)
        if self.turn is not None and (not isinstance(self.turn, int) or self.turn < 0):
            raise ValueError(f"turn: {self.turn!r} is not a number from 0 up")
        check_note(self.text)


def check_note(text: object) -> None:
    """Raise ValueError unless this can be kept as a note."""
    if not isinstance(text, str) or not text.strip():
        raise ValueError("a note needs words")
    if len(text) > NOTE_AT_MOST:
        raise ValueError(f"a note has at most {NOTE_AT_MOST} characters")
    # SQLite's own length of a text ends at a zero; half a surrogate pair has no bytes at all.
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise ValueError("a note cannot hold these signs")


def _must_be_id(name: str, value: object, *, optional: bool = False) -> None:
    if optional and value is None:
        return
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise ValueError(f"{name}: {value!r} is not an id")
