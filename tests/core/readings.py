"""Random feelings for the charts: anything a turn could bring, and much that it could not."""

from __future__ import annotations

import random

from game.core.acts import Act
from game.core.partner import Stance
from game.core.rules import Reading

ACTS = tuple(Act)
STANCES = tuple(Stance)


def any_reading(chance: random.Random) -> Reading:
    """Return a reading with nothing ruled out."""
    dice = chance.random
    return Reading(
        arousal=dice(),
        security=dice(),
        rejection=dice(),
        pressure=dice(),
        flooded=dice() < 0.3,
        withdraw=dice(),
        pursue=dice(),
        shown_distress=dice(),
        rejected=dice(),
        pressed=0.6 * dice(),
        care=0.7 * dice(),
        alarm=0.2 * dice(),
        autonomy=dice(),
        distance=0.4 * dice(),
        ambiguity=0.7 * dice(),
        hostile=dice() < 0.2,
        acts=(ACTS[int(dice() * 28)],) if dice() < 0.8 else (),
        credibility=0.3 + 0.7 * dice(),
        trust=dice(),
        worn=dice() < 0.1,
        spike_met=dice() < 0.2,
        age=int(dice() * 4),
        before=STANCES[int(dice() * len(STANCES))],
        rejections=int(dice() * 3),
        calm=int(dice() * 3),
        rising=int(dice() * 3),
        attacks=int(dice() * 4),
    )
