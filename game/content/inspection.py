"""What was found out about a file: plain words and numbers, so that it can be kept and sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.content.problem import Problem

Coverage = Mapping[str, Mapping[str, int]]
"""For each style, in how many beats some answer says something of each dimension."""


class Inspection(NamedTuple):
    """All that can be said about a file."""

    problems: list[Problem]
    """Sorted by place; those that a comment silences are among them, with its reason."""
    coverage: Coverage | None = None
    """What can be practised with a partner of each style; none where nothing can be played."""

    rests_on_more: bool = False
    """Whether it rests on other evenings too, as a script's does."""

    @property
    def heard(self) -> list[Problem]:
        """The problems that no comment silences."""
        return [one for one in self.problems if not one.silenced]
