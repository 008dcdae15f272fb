"""What a face does by itself: it breathes, blinks and lets its eyes wander a little.

Rule: time is handed in. Everything follows from a seed, so two faces never blink together and a replay
blinks alike.
"""

from __future__ import annotations

from bisect import bisect_right
from math import cos, pi, sin
from random import Random

BLINK = 0.17
"""Seconds from open to open."""
BREATH = 4.4
"""Seconds from breath to breath."""
RISE = 2.6
"""Pixels that a breath lifts the shoulders, in a window 720 high."""
WANDER = 0.09
"""Seconds that the eyes take from one point to the next."""
WAKING = 1.0
"""Seconds over which breath returns."""
SETTLING = 2.0
"""Seconds over which breath dies away before the face rests."""


class Life:
    """The small movements of one face, from when it was first seen."""

    def __init__(self, seed: str, since: float) -> None:
        self._dice = Random(seed)
        self._since = since
        self._phase = self._dice.random() * BREATH
        self._blinks = [since + self._dice.uniform(1.5, 4.5)]
        self._looks = [(since, 0.0, 0.0)]

    def lids(self, at: float) -> float:
        """Return how far a blink has shut the eyes, 0 to 1."""
        self._foresee(at)
        index = bisect_right(self._blinks, at) - 1
        if index < 0:
            return 0.0
        share = (at - self._blinks[index]) / BLINK
        return sin(pi * share) ** 0.7 if 0 < share < 1 else 0.0

    def wander(self, at: float) -> tuple[float, float]:
        """Return how far the gaze has strayed; x and y, in units of the gaze."""
        self._foresee(at)
        index = max(0, bisect_right(self._looks, (at, 9.0, 9.0)) - 1)
        start, x, y = self._looks[index]
        share = min(1.0, max(0.0, (at - start) / WANDER))
        if index == 0 or share >= 1:
            return x, y
        _, old_x, old_y = self._looks[index - 1]
        return old_x + (x - old_x) * share, old_y + (y - old_y) * share

    def breath(self, at: float) -> float:
        """Return how full the lungs are, 0 to 1; in is quicker than out."""
        share = ((at - self._since + self._phase) / BREATH) % 1
        share = share / 0.8 if share < 0.4 else 0.5 + (share - 0.4) / 1.2
        return 0.5 - 0.5 * cos(2 * pi * share)

    def _foresee(self, at: float) -> None:
        while self._blinks[-1] <= at:
            self._blinks.append(self._blinks[-1] + self._dice.uniform(3.0, 6.0))
        while self._looks[-1][0] <= at:
            when = self._looks[-1][0] + self._dice.uniform(1.4, 3.6)
            # Most of the time the eyes come back to where they belong.
            away = 1.0 if self._dice.random() < 0.45 else 0.0
            x, y = self._dice.uniform(-0.14, 0.14), self._dice.uniform(-0.10, 0.14)
            self._looks.append((when, x * away, y * away))
