"""One play with its past: going on and taking back.

Rule 1: a sitting never changes; each verb returns the next. Rule 2: nothing passes a stop for safety.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.carried import Carried
from game.core.encounter import Encounter, Turn, begin, choose
from game.core.partner import Style
from game.core.scenario import Scenario
from game.core.trace import Chosen, trace


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
    scenario: Scenario,
    style: Style | None = None,
    seed: int = 0,
    lens: Style | None = None,
    carried: Carried | None = None,
) -> Sitting:
    """Return a play at its opening."""
    return Sitting((begin(scenario, style, seed, lens, carried),))


def answer(sitting: Sitting, response: str) -> Sitting:
    """Return the play after this answer. Raises NotOffered if it cannot be given."""
    return Sitting((*sitting.turns, choose(sitting.now, response)))


def chosen(sitting: Sitting, response: str, bet: str = "") -> Chosen:
    """Return what is kept of this answer, given last, and of the guess made before it."""
    beat, stance = sitting.turns[-2].encounter.beat, sitting.now.partner.stance.value
    return Chosen(beat, response, stance, bet, trace(sitting.turn).kept)


def back_to(sitting: Sitting, answers: int) -> Sitting:
    """Return the play as it was after so many answers; a stopped one stays where it is."""
    return sitting if sitting.now.stopped else Sitting(sitting.turns[: answers + 1])


def take_back(sitting: Sitting) -> Sitting:
    """Return the play without its last answer; at the opening, and after a stop, it stays as it is."""
    return back_to(sitting, sitting.answers - 1) if sitting.can_undo else sitting
