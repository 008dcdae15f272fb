"""Automatic players: most of them know the acts but not the person; one reads the moment.

Rule 1: a bot sees what a player could see before answering, and never what an answer will do.
Rule 2: a bot does not know the style of the other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.core.acts import FEATURES, NOTES, Act, ActClass
from game.core.matter import STILL_OPEN
from game.core.moments import Moment


class Sight(NamedTuple):
    """What a bot may look at before it answers."""

    moment: Moment
    """What is called for, as the score reads it (MODEL 4.1)."""
    matter: float
    """How far the matter is settled, 0 to 1."""
    serious: bool
    """Whether the matter is serious."""
    said: tuple[Act, ...]
    """The bot's own acts so far, oldest first."""
    chance: float
    """A number from 0 to 1, 1 excluded, new each turn; for those who leave it to chance."""


Bot = Callable[[Sight], Act]

# fmt: off
CALLED_FOR: dict[Moment, tuple[Act, ...]] = {
    Moment.FLOODED:   (Act.SPACE,),
    Moment.BID:       (Act.TURN_TOWARD, Act.APPRECIATE),
    Moment.GOOD_NEWS: (Act.CELEBRATE,),
    Moment.ALARMED:   (Act.VALIDATE, Act.OWN, Act.TURN_TOWARD),
    Moment.CROWDED:   (Act.ENCOURAGE, Act.VALIDATE, Act.SPACE),
    Moment.MATTER:    (Act.SOFT_START, Act.REQUEST, Act.OWN),
    Moment.STEADY:    (Act.ENCOURAGE, Act.VALIDATE, Act.BOUNDARY, Act.REPAIR, Act.SPACE, Act.OWN,
                       Act.APPRECIATE),
}
"""What somebody skilled has to say to each moment; never the same again if something else will do."""
SERIOUS = (Act.BOUNDARY,)
"""And, where the matter is serious, a limit of one's own (Overall & McNulty 2017)."""
TAKEN_UP = (Act.TURN_TOWARD, Act.APPRECIATE)
"""Answers to a bid; after one of them the matter may have its turn."""

GOOD_ORDER = (Act.SOFT_START, Act.VALIDATE, Act.OWN, Act.REQUEST, Act.APPRECIATE, Act.ENCOURAGE)
SOOTHING_ORDER = (Act.VALIDATE, Act.OWN, Act.SOFT_START, Act.REQUEST, Act.TURN_TOWARD, Act.ENCOURAGE)
BREAK_FIRST = (Act.SPACE, Act.VALIDATE, Act.OWN, Act.SOFT_START, Act.REQUEST, Act.TURN_TOWARD, Act.ENCOURAGE)
HOSTILE = (Act.CRITICISE, Act.DEMAND, Act.DEFEND, Act.DISMISS, Act.STONEWALL)
# fmt: on
GOOD = tuple([act for act in Act if NOTES[act].kind is ActClass.SECURE])
WARMEST = tuple(sorted(GOOD, key=lambda act: -FEATURES[act].warmth))
"""All the good acts, the warmest first."""


def reads_the_moment(sight: Sight) -> Act:
    """Answer what is called for, with what was said least; a bid is taken up first, then the matter."""
    moment = sight.moment
    if moment is Moment.BID and sight.matter < STILL_OPEN and sight.said[-1:] and sight.said[-1] in TAKEN_UP:
        moment = Moment.MATTER
    fitting = CALLED_FOR[moment]
    if moment is Moment.MATTER and sight.serious:
        fitting += SERIOUS
    return min(fitting, key=lambda act: (act in sight.said[-3:], sight.said.count(act)))


def only(act: Act) -> Bot:
    """Return a bot with one key for every door."""
    return lambda _: act


def in_turn(acts: tuple[Act, ...]) -> Bot:
    """Return a bot that says these in turn, whatever happens."""
    return lambda sight: acts[len(sight.said) % len(acts)]


def at_random(sight: Sight) -> Act:
    """Say anything, each act as likely."""
    return tuple(Act)[int(sight.chance * len(Act))]


SKILLED = "reads the moment"
BOTS: dict[str, Bot] = {
    SKILLED: reads_the_moment,
    "a good order": in_turn(GOOD_ORDER),
    "a soothing order": in_turn(SOOTHING_ORDER),
    "a break, then a good order": in_turn(BREAK_FIRST),
    "warmest first": in_turn(WARMEST),
    **{f"only {act.value}": only(act) for act in Act},
    "at random": at_random,
    "hostile": in_turn(HOSTILE),
}
"""Every bot by what it does."""
