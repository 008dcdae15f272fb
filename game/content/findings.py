"""Something found wrong with a value, before it is known where in the file that value stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from game.content.problem import Problem, problem
from game.content.tree import Fields, Loc, Word, find

MOST_TOLD = 100


@dataclass(frozen=True)
class Fault:
    """A code and its details, somewhere in a text."""

    code: str
    details: dict[str, object] = field(default_factory=dict)
    offset: int | None = None
    """Characters from the beginning of the text; none where the whole of it is meant."""


@dataclass(frozen=True)
class Finding:
    """A fault at a value, which is named by the way to it."""

    loc: Loc
    fault: Fault
    on_key: bool = False
    """Told at the key rather than at its value."""


def found(loc: Loc, code: str, /, **details: object) -> Finding:
    """Return a finding that is told at the value."""
    return Finding(loc, Fault(code, details))


def found_at_key(loc: Loc, code: str, /, **details: object) -> Finding:
    """Return a finding that is told at the key."""
    return Finding(loc, Fault(code, details), on_key=True)


def tell(path: str, root: Fields, findings: Iterable[Finding]) -> list[Problem]:
    """Return the findings as problems with places; the first hundred are enough for anybody."""
    return sorted({_told(path, root, finding) for finding in islice(findings, MOST_TOLD)})


def _told(path: str, root: Fields, finding: Finding) -> Problem:
    key, node = find(root, finding.loc)
    spot = key
    if isinstance(node, Word) and not finding.on_key:
        offset = finding.fault.offset
        spot = node.spot if offset is None else node.spot_of(offset)
    return problem(path, spot, finding.fault.code, **finding.fault.details)
