"""What recorded plays chose, counted: where they came, what was answered there, and where that led."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.core.encounter import Encounter
from game.core.scenario import TAKE_A_BREATH


class Step(NamedTuple):
    """One turn of a play, in ids."""

    beat: str
    answer: str


class Played(NamedTuple):
    """One play, in ids."""

    steps: tuple[Step, ...]
    last: str = ""
    """The beat or the ending it came to; empty where that is not known, or the fiction was stopped."""


class Tally(NamedTuple):
    """Many plays."""

    plays: int
    came: Counter[str]
    """Plays that came to a beat or an ending."""
    given: Counter[tuple[str, str]]
    """Times that an answer was given, by beat and answer."""
    ways: Counter[tuple[str, str]]
    """Times that a beat led to what followed it."""


def played(encounter: Encounter) -> Played:
    """Return this play in ids."""
    steps = tuple(Step(one.beat, one.response.id) for one in encounter.exchanges)
    return Played(steps, "" if encounter.stopped else encounter.ending or encounter.beat)


def tally(plays: Iterable[Played]) -> Tally:
    """Count them."""
    every = list(plays)
    found = Tally(len(every), Counter(), Counter(), Counter())
    for play in every:
        stations = [*(step.beat for step in play.steps), *([play.last] if play.last else [])]
        found.came.update(set(stations))
        found.given.update((step.beat, step.answer) for step in play.steps)
        found.ways.update(_onward(stations, play.steps))
    return found


def _onward(stations: Sequence[str], steps: Sequence[Step]) -> Iterable[tuple[str, str]]:
    """Return each change of station; a minute for oneself leaves one where one was."""
    for step, start, end in zip(steps, stations, stations[1:], strict=False):
        if start != end or step.answer != TAKE_A_BREATH:
            yield start, end
