"""What the rules of taste look at: a scenario that plays, as written and as built, and how far it reaches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.content.reach import Reach, reach_of
from game.content.shapes import ScenarioShape
from game.content.tree import Loc
from game.core.scenario import Response, Scenario

LONG_ENOUGH = 4
"""Beats from which on a habit can be told from chance."""


@dataclass(frozen=True)
class Proof:
    """A scenario under the reader's eye."""

    scenario: Scenario
    shape: ScenarioShape

    @cached_property
    def reach(self) -> Reach:
        """How far it goes."""
        return reach_of(self.scenario)

    def answer(self, loc: Loc) -> Response:
        """Return the answer that this way leads to, as built."""
        _, beat, _, name = loc
        return self._answers[str(beat), str(name)]

    @cached_property
    def _answers(self) -> dict[tuple[str, str], Response]:
        beats = self.scenario.beats.values()
        return {(beat.id, one.id): one for beat in beats for one in beat.responses}

    @property
    def is_long_enough(self) -> bool:
        """Whether shares and means say something."""
        return len(self.scenario.beats) >= LONG_ENOUGH
