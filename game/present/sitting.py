"""One play with its past: going on, taking back, and taking up again what was kept.

Rule 1: a sitting never changes; each verb returns the next. Rule 2: nothing passes a stop for safety.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.core.encounter import Encounter, NotOffered, Turn, begin, choose
from game.core.partner import Style
from game.core.scenario import Scenario


class Chosen(NamedTuple):
    """An answer as it is kept: ids only."""

    beat: str
    response: str
    stance: str
    """The partner's, after it."""
    bet: str = ""
    """The guess made before it, if one was."""


class Sitting(NamedTuple):
    """A play from its opening to now."""

    turns: tuple[Turn, ...]
    """What `begin` returned, then what every `choose` returned."""

    @property
    def now(self) -> Encounter:
        """The present snapshot."""
        return self.turns[-1].encounter

    @property
    def turn(self) -> Turn:
        """What happened last, and what came of it."""
        return self.turns[-1]

    @property
    def answers(self) -> int:
        """How many answers were given."""
        return len(self.turns) - 1

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer that may be taken back."""
        return self.answers > 0 and not self.now.stopped


def sit_down(
    scenario: Scenario, style: Style | None = None, seed: int = 0, lens: Style | None = None
) -> Sitting:
    """Return a play at its opening."""
    return Sitting((begin(scenario, style, seed, lens),))


def answer(sitting: Sitting, response: str) -> Sitting:
    """Return the play after this answer. Raises NotOffered if it cannot be given."""
    return Sitting((*sitting.turns, choose(sitting.now, response)))


def chosen(sitting: Sitting, response: str, bet: str = "") -> Chosen:
    """Return what is kept of this answer, given last, and of the guess made before it."""
    return Chosen(sitting.turns[-2].encounter.beat, response, sitting.now.partner.stance.value, bet)


def back_to(sitting: Sitting, answers: int) -> Sitting:
    """Return the play as it was after so many answers; a stopped one stays where it is."""
    return sitting if sitting.now.stopped else Sitting(sitting.turns[: answers + 1])


def take_back(sitting: Sitting) -> Sitting:
    """Return the play without its last answer; at the opening, and after a stop, it stays as it is."""
    return back_to(sitting, sitting.answers - 1) if sitting.can_undo else sitting


def take_up(sitting: Sitting, kept: Sequence[Chosen]) -> Sitting:
    """Return the play as far as these kept answers still lead where they led.

    Compare `answers` with what was handed in to see whether the scenario was edited in between.
    """
    for one in kept:
        try:
            following = answer(sitting, one.response)
        except NotOffered:
            break
        if sitting.now.beat != one.beat or following.now.partner.stance.value != one.stance:
            break
        sitting = following
    return sitting
