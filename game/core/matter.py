"""The matter of an evening: what has to be talked about, from 0 (untouched) to 1 (settled) (MODEL 1.3)."""

from __future__ import annotations

from game.core.appraisal import fine

STILL_OPEN = 0.5
"""Below this the matter stays open however warm the mood, and comes back another evening."""


def move(matter: float, issue: float, openness: float) -> float:
    """Return the matter after a turn; nobody settles anything with a closed door.

    `issue` is what was said about it, -1 to 1; `openness` the partner's after the turn.
    """
    moved = matter + (0.45 * issue * (0.25 + 0.75 * openness) if issue > 0 else 0.45 * issue)
    return 0.0 if moved < 0 else 1.0 if moved > 1 else fine(moved)
