"""The rules of taste and reach, for `check` alone: none of them keeps an evening from being played."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.content.coverage import coverage
from game.content.danger import danger
from game.content.findings import Finding
from game.content.paths import paths
from game.content.practice import practice
from game.content.proof import Proof
from game.content.wording import wording

RULES: tuple[Callable[[Proof], Iterator[Finding]], ...] = (paths, practice, wording, danger, coverage)
