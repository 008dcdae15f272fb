"""Two ways through one evening: how far they went together, where they parted, and what came of each.

Rule 1: a comparison tells differences; it ranks nothing.
Rule 2: a way that was stopped for safety is compared with nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.debrief import Debrief, Point, debrief
from game.core.encounter import Encounter
from game.core.scenario import Ending
from game.core.scoring import Profile


class Way(NamedTuple):
    """One way through the evening, as far as it went."""

    encounter: Encounter
    debrief: Debrief

    @property
    def profile(self) -> Profile:
        """How the player spoke on it."""
        return self.debrief.profile

    @property
    def ending(self) -> Ending | None:
        """What it came to; none where it is not over."""
        ending = self.encounter.ending
        return None if ending is None else self.encounter.scenario.endings[ending]

    def at(self, turn: int) -> Point | None:
        """Return this turn of it, from 0; none where it was over by then."""
        timeline = self.debrief.timeline
        return timeline[turn] if turn < len(timeline) else None


class Step(NamedTuple):
    """The same turn on both ways, from where they parted."""

    turn: int
    """From 0."""
    one: Point | None
    other: Point | None
    """None where that way was over already; never both."""


class Comparison(NamedTuple):
    """Two ways side by side."""

    one: Way
    other: Way
    common: int
    """Turns that went the same on both, from the first on."""
    steps: tuple[Step, ...]
    """From where they parted to the end of the longer; none where one way is the other."""

    @property
    def parted(self) -> Step | None:
        """The turn in which they parted; none where they never did."""
        return self.steps[0] if self.steps else None


def compare(one: Encounter, other: Encounter) -> Comparison:
    """Return two plays of the same evening side by side.

    Raises ValueError if they are plays of different evenings, or one was stopped for safety.
    """
    if one.scenario.digest != other.scenario.digest:
        raise ValueError("two plays of different evenings cannot be compared")
    if one.stopped or other.stopped:
        raise ValueError("a play that was stopped for safety is compared with nothing")
    here, there = Way(one, debrief(one)), Way(other, debrief(other))
    common = _common(one, other)
    return Comparison(here, there, common, _steps(here, there, common))


def _common(one: Encounter, other: Encounter) -> int:
    """Return how many turns went the same: the same answer, met in the same way, with the same to follow."""
    both = zip(one.exchanges, other.exchanges, strict=False)
    return next((turn for turn, (here, there) in enumerate(both) if here != there), _shorter(one, other))


def _shorter(one: Encounter, other: Encounter) -> int:
    return min(len(one.exchanges), len(other.exchanges))


def _steps(one: Way, other: Way, common: int) -> tuple[Step, ...]:
    longer = max(len(one.debrief.timeline), len(other.debrief.timeline))
    return tuple(Step(turn, one.at(turn), other.at(turn)) for turn in range(common, longer))
