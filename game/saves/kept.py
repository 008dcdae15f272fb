"""What is kept of a play: ids, numbers and times.

Rule 1: never prose, never a name; whatever is not an id is refused here, before it reaches a disk.
Rule 2: an order of events comes from counting, never from the clock, which may run backwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

ID = re.compile(r"[A-Za-z0-9_.:+-]{1,80}")
"""An id, digest or version. No blank and no slash: a sentence does not fit in, nor does somebody's folder."""

SEEDS = range(-(2**63), 2**63)


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

    def __post_init__(self) -> None:
        """Refuse what is not an id."""
        for name in ("scenario", "origin", "digest", "model", "style", "lens"):
            _must_be_id(name, getattr(self, name), optional=name == "lens")
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

    def __post_init__(self) -> None:
        """Refuse what is not an id."""
        if not isinstance(self.index, int) or self.index < 0:
            raise ValueError(f"index: {self.index!r} is not a number from 0 up")
        for name in ("beat", "response", "stance", "bet"):
            _must_be_id(name, getattr(self, name), optional=name == "bet")


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

    def __post_init__(self) -> None:
        """Refuse a contradiction."""
        _must_be_id("id", self.id)
        _must_be_id("ending", self.ending, optional=True)
        if (self.state is State.ENDED) != (self.ending is not None):
            raise ValueError(f"a play cannot be {self.state.value!r} with the ending {self.ending!r}")
        if self.made < 0 or self.undone < 0:
            raise ValueError("a play cannot have fewer than no choices")


def _must_be_id(name: str, value: object, *, optional: bool = False) -> None:
    if optional and value is None:
        return
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise ValueError(f"{name}: {value!r} is not an id")
