"""What of a play's past scoring can still look back for: two pasts that differ only in the rest score alike.

Rule: what was dropped stays dropped, so that going on from here comes to the same as having gone on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from game.core.acts import Act, Speech
from game.core.lens import OWN_NEEDS

Acts = tuple[Act, ...]

REMEMBERED_TURNS, NEED_TURNS = 4, 2
"""Turns that scoring looks back for reassurance, and for a need that was stated (MODEL 4.3)."""
DRAINED = 0.3
"""Reserve below which care counts for less (MODEL 4.3)."""
FULL = 1.0
"""A reserve that stands for every one that cannot run low any more."""
TO_THE_DISTRESSED = 0.06
"""The most that a turn of care costs beyond the price of its act (MODEL 5)."""


class Speeches(NamedTuple):
    """What of the answers that can still be given makes scoring look back."""

    reassure: bool
    most_cost: float
    """The most that one turn can take off the player's reserve."""


def speeches(every: list[Speech]) -> Speeches:
    """Return what of these answers makes scoring look back."""
    dearest = max((one.features.cost for one in every), default=0.0)
    return Speeches(any(Act.REASSURE in one.acts for one in every), dearest + TO_THE_DISTRESSED)


def essential_reserve(reserve: float, left: int, ahead: Speeches) -> float:
    """Return the reserve, or FULL where it cannot run low in the turns left."""
    return FULL if reserve - (left - 1) * ahead.most_cost >= DRAINED else reserve


@lru_cache(maxsize=1 << 16)
def looked_back_for(lately: tuple[Acts, ...], ahead: Speeches, reserve: float) -> tuple[Acts, ...]:
    """Return of the last turns, oldest first, only what can still be looked back for.

    A need that was stated matters only while the reserve can run low.
    """
    lately, found = lately[-REMEMBERED_TURNS:], list[Acts]()
    for ago, acts in zip(range(len(lately), 0, -1), lately, strict=True):
        kept: Acts = (Act.REASSURE,) if ahead.reassure and Act.REASSURE in acts else ()
        if reserve != FULL and ago <= NEED_TURNS and any(act in OWN_NEEDS for act in acts):
            kept = (*kept, OWN_NEEDS[0])
        if kept or found:
            found.append(kept)
    return tuple(found)
