"""What happened and why, from an encounter that is over: the one moment that page one is about (DESIGN 5)."""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import NOTES, ActClass
from game.core.dances import Seen, course_of, dances
from game.core.encounter import Encounter, Exchange
from game.core.moments import Moment, moment_of
from game.core.scenario import Response
from game.core.scoring import Evidence, Profile, evidence, profile


class KeyMoment(NamedTuple):
    """The exchange most worth another look."""

    turn: int
    """From 0; trying again starts from just before it."""
    exchange: Exchange
    moment: Moment
    """What the moment called for."""
    met: bool
    """It was met: page one says what worked. Otherwise it says what to try."""
    instead: Response | None
    """An answer of the same beat that meets such a moment better, if the writer names one."""


class Debrief(NamedTuple):
    """What there is to say after an evening."""

    key: KeyMoment | None
    """None where nothing was said that could be looked at."""
    profile: Profile
    evidence: tuple[Evidence, ...]
    dances: tuple[Seen, ...] = ()
    """Patterns of both sides, in the order in which they could be told; none in most evenings."""


MET_FROM = 0.60
"""Mean evidence of a turn from which the moment counts as met [D]."""


def debrief(encounter: Encounter) -> Debrief:
    """Return the debrief of this play as far as it went. A stop for safety has none: nothing is scored."""
    if encounter.stopped:
        return Debrief(None, profile(encounter.scenario, ()), ())
    scenario, exchanges = encounter.scenario, encounter.exchanges
    found = evidence(scenario, exchanges)
    seen = dances(course_of(encounter))
    return Debrief(_key(encounter, found), profile(scenario, exchanges), found, seen)


def _key(encounter: Encounter, found: tuple[Evidence, ...]) -> KeyMoment | None:
    """Pick the turn that met its moment least; where all were met, the one that met it best.

    What one would not want to have said comes before a good thing said at the wrong moment; between equals,
    the turn that moved the partner most is the one remembered.
    """
    means, exchanges = _means(found), encounter.exchanges
    if not means:
        return None
    worst = min(means, key=lambda turn: (_well_meant(exchanges[turn]), means[turn], -_stir(exchanges[turn])))
    if means[worst] >= MET_FROM:
        best = max(means, key=lambda turn: (means[turn], _stir(encounter.exchanges[turn])))
        return _moment(encounter, best, met=True)
    return _moment(encounter, worst, met=False)


def _means(found: tuple[Evidence, ...]) -> dict[int, float]:
    by_turn: dict[int, list[float]] = {}
    for one in found:
        by_turn.setdefault(one.turn, []).append(one.value)
    return {turn: sum(values) / len(values) for turn, values in by_turn.items()}


def _well_meant(exchange: Exchange) -> bool:
    return all(
        NOTES[act].kind in (ActClass.SECURE, ActClass.CONTEXT) for act in exchange.response.speech.acts
    )


def _stir(exchange: Exchange) -> float:
    was, now = exchange.before.feelings, exchange.after.feelings
    return abs(now.arousal - was.arousal) + abs(now.security - was.security)


def _moment(encounter: Encounter, turn: int, *, met: bool) -> KeyMoment:
    exchange = encounter.exchanges[turn]
    beat = encounter.scenario.beats[exchange.beat]
    named = exchange.response.instead
    instead = next((one for one in beat.responses if one.id == named), None) if not met else None
    return KeyMoment(turn, exchange, moment_of(exchange), met, instead)
