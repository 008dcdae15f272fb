"""What would have met the moment better: an answer that was on offer, weighed in the moment as it was.

Rule: the writer's own word comes first; otherwise the answers of that minute are scored as if they had been
given, and only one that is clearly better is named. What would have come of it is not asked (MODEL 4.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

from game.core.encounter import Encounter, Exchange, begin, choose, offers
from game.core.moments import Moment, moment_of
from game.core.scenario import SAY_NOTHING, Response
from game.core.scoring import entries


class Better(NamedTuple):
    """One turn that missed its moment, and what could have met it."""

    turn: int
    """From 0."""
    exchange: Exchange
    moment: Moment
    """What it called for: the general principle stands behind this."""
    response: Response | None
    """An answer that was on offer; none where none was clearly better."""
    met: float
    """Mean evidence of what was said, 0 to 1."""
    would: float
    """Mean evidence of the response in that moment; `met` where there is none."""


CLEARLY = 0.15
"""By how much the mean evidence of another answer must be better before it is named [D]."""


def better_for(encounter: Encounter, turns: Sequence[int], means: dict[int, float]) -> tuple[Better, ...]:
    """Return for each of these turns what would have met its moment better, in the order given."""
    found = _snapshots(encounter, max(turns, default=-1))
    return tuple(_better(encounter, found[turn], turn, means[turn]) for turn in turns)


def _snapshots(encounter: Encounter, last: int) -> list[Encounter]:
    """Return the encounter as each answer up to this turn found it, played again."""
    if last < 0:
        return []
    style = None if encounter.dealt else encounter.partner.style
    now = begin(encounter.scenario, style, encounter.seed, encounter.lens, encounter.carried).encounter
    found = [now]
    for exchange in encounter.exchanges[:last]:
        now = choose(now, exchange.response.id).encounter
        found.append(now)
    return found


def _better(encounter: Encounter, at: Encounter, turn: int, met: float) -> Better:
    exchange = encounter.exchanges[turn]
    others = [one for one in offers(at) if _may_be_named(one) and one.id != exchange.response.id]
    worth = {one.id: _would(encounter, turn, one) for one in others}
    named = next((one for one in others if one.id == exchange.response.instead), None)
    best = named or max(others, key=lambda one: worth[one.id], default=None)
    if best is None or (best is not named and worth[best.id] < met + CLEARLY):
        return Better(turn, exchange, moment_of(exchange), None, met, met)
    return Better(turn, exchange, moment_of(exchange), best, met, worth[best.id])


def _may_be_named(response: Response) -> bool:
    speech = response.speech
    return bool(speech.acts) and not speech.safety and speech.micro is None and response.id != SAY_NOTHING


def _would(encounter: Encounter, turn: int, response: Response) -> float:
    """Return the mean evidence this answer would have had there."""
    exchanges = encounter.exchanges
    tried = (*exchanges[:turn], exchanges[turn]._replace(response=response), *exchanges[turn + 1 :])
    found: dict[str, list[float]] = {}
    for entry in entries(encounter.scenario, tried, turn):
        found.setdefault(entry.dimension.value, []).append(entry.value)
    means = [fsum(values) / len(values) for values in found.values()]
    return round(fsum(means) / len(means), 4) if means else 0.0
