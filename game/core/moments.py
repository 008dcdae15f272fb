"""What a moment calls for, and how well each act meets it (MODEL 4.1). Values are design [D]."""

from __future__ import annotations

from game.core.acts import NOTES, Act, ActClass
from game.core.encounter import Exchange
from game.core.matter import STILL_OPEN
from game.core.partner import Feelings
from game.core.scenario import Tag
from game.core.vocabulary import Vocabulary


class Moment(Vocabulary):
    """What the moment called for, read before the answer; the first that holds (MODEL 4.1)."""

    FLOODED = "flooded"
    BID = "bid"
    GOOD_NEWS = "good_news"
    ALARMED = "alarmed"
    CROWDED = "crowded"
    MATTER = "matter"
    STEADY = "steady"


FITS, WELL_ENOUGH, WEAK, MISSES = 1.25, 1.0, 0.5, 0.0

# fmt: off
FIT: dict[Moment, dict[float, tuple[Act, ...]]] = {
    Moment.FLOODED: {
        FITS: (Act.SPACE,),
        WEAK: (Act.VALIDATE, Act.REASSURE, Act.OWN, Act.TURN_TOWARD),
    },
    Moment.BID: {
        FITS: (Act.TURN_TOWARD, Act.APPRECIATE),
        WELL_ENOUGH: (Act.BID, Act.REFLECT, Act.ASK, Act.VALIDATE, Act.ENCOURAGE, Act.DISCLOSE, Act.CELEBRATE),
        WEAK: (Act.REASSURE, Act.SOFT_START, Act.REQUEST, Act.HELP, Act.REPAIR, Act.OWN),
    },
    Moment.GOOD_NEWS: {
        FITS: (Act.CELEBRATE,),
        WELL_ENOUGH: (Act.ASK, Act.APPRECIATE, Act.TURN_TOWARD, Act.ENCOURAGE, Act.REFLECT, Act.VALIDATE),
        WEAK: (Act.DISCLOSE, Act.REQUEST, Act.SOFT_START, Act.HELP, Act.REASSURE, Act.BID, Act.OWN, Act.REPAIR),
    },
    Moment.ALARMED: {
        FITS: (Act.REASSURE, Act.VALIDATE, Act.OWN),
        WELL_ENOUGH: (Act.TURN_TOWARD, Act.REPAIR, Act.APPRECIATE, Act.REFLECT, Act.DISCLOSE, Act.ASK, Act.BOUNDARY, Act.SPACE),
        WEAK: (Act.SOFT_START, Act.REQUEST, Act.ENCOURAGE, Act.HELP, Act.BID, Act.CELEBRATE),
    },
    Moment.CROWDED: {
        FITS: (Act.SPACE, Act.ENCOURAGE, Act.VALIDATE),
        WELL_ENOUGH: (Act.REFLECT, Act.OWN, Act.SOFT_START, Act.TURN_TOWARD, Act.REPAIR, Act.BOUNDARY),
        WEAK: (Act.APPRECIATE, Act.ASK, Act.REQUEST, Act.BID, Act.HELP, Act.CELEBRATE),
    },
    Moment.MATTER: {
        FITS: (Act.SOFT_START, Act.REQUEST, Act.OWN),
        WELL_ENOUGH: (Act.ASK, Act.VALIDATE, Act.DISCLOSE, Act.REFLECT, Act.BOUNDARY, Act.REPAIR, Act.OPPOSE),
        WEAK: (Act.APPRECIATE, Act.REASSURE, Act.TURN_TOWARD, Act.ENCOURAGE, Act.CELEBRATE, Act.BID, Act.HELP, Act.SPACE),
    },
    Moment.STEADY: {
        WELL_ENOUGH: tuple(act for act, note in NOTES.items() if note.kind is ActClass.SECURE),
        WEAK: (Act.HELP, Act.OPPOSE),
    },
}
"""How well each secure or context act meets each moment; what is not listed misses it."""
# fmt: on

SERIOUS_FIT: dict[Moment, dict[Act, float]] = {
    Moment.ALARMED: {Act.OPPOSE: WELL_ENOUGH},
    Moment.CROWDED: {Act.OPPOSE: WEAK},
    Moment.MATTER: {Act.OPPOSE: FITS, Act.BOUNDARY: FITS},
}
"""What changes where the matter is serious (Overall & McNulty 2017)."""

OWN_LIMIT = (Act.OPPOSE, Act.SPACE, Act.BOUNDARY)
"""Meet a bid well enough where one's own limit is at stake."""


def moment_of(exchange: Exchange) -> Moment:
    """Return what the moment called for, before the answer was given."""
    return moment_at(exchange.before.feelings, exchange.partner_act, exchange.tag, exchange.matter)


def moment_at(feelings: Feelings, partner_act: Act | None, tag: Tag | None, matter: float) -> Moment:
    """Return what is called for by somebody who feels like this and has just done this.

    `tag` is what their line brought with it; `matter` how far it is settled, 0 to 1.
    """
    if feelings.flooded:
        return Moment.FLOODED
    if partner_act in (Act.BID, Act.DISCLOSE, Act.APPRECIATE):
        return Moment.BID
    if tag is Tag.GOOD_NEWS:
        return Moment.GOOD_NEWS
    if feelings.rejection >= 0.40 and feelings.rejection >= feelings.pressure:
        return Moment.ALARMED
    if feelings.pressure >= 0.35 and feelings.pressure > feelings.rejection:
        return Moment.CROWDED
    if matter < STILL_OPEN and feelings.arousal < 0.50:
        return Moment.MATTER
    return Moment.STEADY


def fit(act: Act, moment: Moment, *, serious: bool, tag: Tag | None = None, brief: bool = False) -> float:
    """Return how well a secure or context act meets the moment: 0, .5, 1 or 1.25."""
    if serious and act in SERIOUS_FIT.get(moment, {}):
        return SERIOUS_FIT[moment][act]
    if moment is Moment.BID and tag is Tag.LIMIT and act in OWN_LIMIT:
        return WELL_ENOUGH
    if moment is Moment.FLOODED and brief and act in (Act.REPAIR, Act.REFLECT):
        return WELL_ENOUGH
    for value, acts in FIT[moment].items():
        if act in acts:
            return value
    return MISSES
