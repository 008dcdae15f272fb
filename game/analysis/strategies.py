"""Ways of playing without thinking, or with it: what each comes to is part of what an evening teaches."""

from __future__ import annotations

from collections.abc import Callable

from game.core.ahead import Ahead
from game.core.encounter import Encounter, begin, choose, offers
from game.core.partner import Style
from game.core.scenario import SAY_NOTHING, Response
from game.core.scoring import evidence

Strategy = Callable[[Encounter, tuple[Response, ...]], Response]


def first(_: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the first answer."""
    return offered[0]


def last(_: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the last answer that is more than silence."""
    return offered[-2] if len(offered) > 1 else offered[-1]


def silent(_: Encounter, offered: tuple[Response, ...]) -> Response:
    """Say nothing."""
    return next(one for one in offered if one.id == SAY_NOTHING)


def longest(_: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the answer with the most letters."""
    return max(offered, key=lambda one: len(one.text) if one.id != SAY_NOTHING else 0)


def warmest(_: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the answer with the most warmth and commitment, whatever the moment."""
    return max(offered, key=lambda one: one.speech.features.warmth + one.speech.features.commitment)


def skilled(now: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the answer that meets the moment best, as scoring reads it."""
    return max(offered, key=lambda one: _meets(now, one))


STRATEGIES: dict[str, Strategy] = {
    "always the first": first,
    "always the last": last,
    "says nothing": silent,
    "the longest": longest,
    "the warmest": warmest,
    "reads the moment": skilled,
}


def play(ahead: Ahead, style: Style, strategy: Strategy, seed: int) -> Encounter:
    """Return the play that this strategy makes with no own side; it never says what stops the fiction."""
    now = begin(ahead.scenario, style, seed, ahead.lens).encounter._replace(own=None)
    while not now.is_over:
        offered = tuple([one for one in offers(now) if not one.speech.safety])
        now = choose(now, strategy(now, offered).id).encounter
    return now


def _meets(now: Encounter, said: Response) -> float:
    if said.speech.safety or said.id == SAY_NOTHING:
        return 0.0
    log = choose(now, said.id).encounter.exchanges
    found = [one.value for one in evidence(now.scenario, log) if one.turn == len(log) - 1]
    return sum(found) / len(found) if found else 0.0
