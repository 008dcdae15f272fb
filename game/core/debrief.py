"""What happened and why, from an encounter that is over: one moment first, then all behind it (DESIGN 5).

Rule 1: a debrief is a value; it is made from the log alone, and the same log makes the same debrief.
Rule 2: guesses are told and never counted. Rule 3: a stop for safety has no debrief: nothing is scored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import fsum
from typing import NamedTuple

from game.core.acts import NOTES, ActClass
from game.core.because import Because
from game.core.dances import Seen, course_of, dances
from game.core.encounter import Encounter, Exchange
from game.core.instead import Better, better_for
from game.core.moments import Moment, moment_of
from game.core.partner import Partner
from game.core.reading import Reading, readings
from game.core.scenario import Response
from game.core.scoring import Evidence, Profile, evidence, profile
from game.core.shares import changes


class Point(NamedTuple):
    """One turn on the timeline: what was asked for, what was answered, and how both stood after it."""

    turn: int
    """From 0."""
    exchange: Exchange
    moment: Moment
    met: float | None
    """Mean evidence of the answer, 0 to 1: how far it met its moment; none where it says nothing."""
    matter: float
    """How far the matter was settled after it, 0 to 1."""
    reserve: float
    """What the player had left after it, 0 to 1."""

    @property
    def before(self) -> Partner:
        """The partner as the answer found them."""
        return self.exchange.before

    @property
    def after(self) -> Partner:
        """The partner as the answer left them."""
        return self.exchange.after


class TurningPoint(NamedTuple):
    """A turn in which the other changed most, and why."""

    point: Point
    because: Because
    """Why the feeling moved that moved most."""
    stance: Because | None
    """Why the stance changed, if it did."""


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


class Balance(NamedTuple):
    """What it came to."""

    matter: float
    """How far the matter is settled, 0 to 1."""
    reserve_was: float
    reserve: float
    """What the player had left, 0 to 1."""
    unrepaired: int
    """Ruptures nobody owned."""


class Debrief(NamedTuple):
    """What there is to say after an evening."""

    key: KeyMoment | None
    """None where nothing was said that could be looked at."""
    profile: Profile
    evidence: tuple[Evidence, ...]
    timeline: tuple[Point, ...] = ()
    turning_points: tuple[TurningPoint, ...] = ()
    """At most MOST_TURNING_POINTS, in the order of the evening."""
    readings: tuple[Reading, ...] = ()
    """The guesses made, against what was so."""
    dances: tuple[Seen, ...] = ()
    """Patterns of both sides, in the order in which they could be told; none in most evenings."""
    better: tuple[Better, ...] = ()
    """Answers that were on offer and would have met their moment better, the most worth knowing first."""
    balance: Balance | None = None

    @property
    def dance(self) -> Seen | None:
        """The dance that could be told first."""
        return self.dances[0] if self.dances else None


MET_FROM = 0.60
"""Mean evidence of a turn from which the moment counts as met [D]."""
MOST_TURNING_POINTS, MOST_BETTER = 3, 3
TURNS_FROM, CHANGED_FAMILY = 0.08, 0.10
"""Weighted change from which a turn can be a turning point; what another family of stances adds to it [D]."""


def debrief(encounter: Encounter, bets: Mapping[int, str] | None = None) -> Debrief:
    """Return the debrief of this play as far as it went; `bets` are the guesses made, by turn from 0."""
    scenario, exchanges = encounter.scenario, encounter.exchanges
    if encounter.stopped:
        return Debrief(None, profile(scenario, ()), ())
    found = evidence(scenario, exchanges)
    means = turn_means(found)
    timeline = tuple(_points(encounter, means))
    missed = [turn for turn in _worst_first(encounter, means) if means[turn] < MET_FROM]
    return Debrief(
        key=_key(encounter, means),
        profile=profile(scenario, exchanges),
        evidence=found,
        timeline=timeline,
        turning_points=_turning_points(timeline),
        readings=readings(exchanges, bets or {}),
        dances=dances(course_of(encounter)),
        better=better_for(encounter, missed[:MOST_BETTER], means),
        balance=_balance(encounter),
    )


def key_moment(encounter: Encounter) -> KeyMoment | None:
    """Return the exchange most worth another look; none where nothing was said that could be looked at."""
    return _key(encounter, turn_means(evidence(encounter.scenario, encounter.exchanges)))


# --- the parts


def turn_means(found: Iterable[Evidence]) -> dict[int, float]:
    """Return the mean evidence of each turn that says something, by turn from 0."""
    by_turn: dict[int, list[float]] = {}
    for one in found:
        by_turn.setdefault(one.turn, []).append(one.value)
    return {turn: fsum(values) / len(values) for turn, values in by_turn.items()}


def _points(encounter: Encounter, means: dict[int, float]) -> Iterator[Point]:
    exchanges = encounter.exchanges
    for turn, exchange in enumerate(exchanges):
        last = turn + 1 == len(exchanges)
        matter = encounter.matter if last else exchanges[turn + 1].matter
        reserve = encounter.ledger.reserve if last else exchanges[turn + 1].reserve
        yield Point(turn, exchange, moment_of(exchange), means.get(turn), matter, reserve)


def _balance(encounter: Encounter) -> Balance:
    exchanges, ledger = encounter.exchanges, encounter.ledger
    began = exchanges[0].reserve if exchanges else ledger.reserve
    return Balance(encounter.matter, began, ledger.reserve, ledger.unrepaired)


# --- turning points


def _turning_points(timeline: tuple[Point, ...]) -> tuple[TurningPoint, ...]:
    """Return the turns of the largest change, in the order of the evening, each with its reasons."""
    turned = [point for point in timeline if _turned(point) >= TURNS_FROM]
    largest = sorted(turned, key=_turned, reverse=True)[:MOST_TURNING_POINTS]
    return tuple(_turning_point(point) for point in sorted(largest, key=lambda point: point.turn))


def _turned(point: Point) -> float:
    """Return how much changed in this turn: the feeling that moved most, and whether the family changed."""
    family = CHANGED_FAMILY if point.after.family is not point.before.family else 0.0
    return max(_changes(point).values()) + family


def _changes(point: Point) -> dict[str, float]:
    return changes(point.before.feelings, point.after.feelings)


def _turning_point(point: Point) -> TurningPoint:
    changes, reasons = _changes(point), {one.code: one for one in point.exchange.because}
    most = max((code for code in changes if code in reasons), key=lambda code: changes[code])
    return TurningPoint(point, reasons[most], reasons.get("stance.changed"))


# --- the one moment


def _key(encounter: Encounter, means: dict[int, float]) -> KeyMoment | None:
    """Pick the turn that met its moment least; where all were met, the one that met it best.

    What one would not want to have said comes before a good thing said at the wrong moment; between equals,
    the turn that moved the partner most is the one remembered.
    """
    if not means:
        return None
    worst = _worst_first(encounter, means)[0]
    if means[worst] >= MET_FROM:
        best = max(means, key=lambda turn: (means[turn], _stir(encounter.exchanges[turn])))
        return _moment(encounter, best, met=True)
    return _moment(encounter, worst, met=False)


def _worst_first(encounter: Encounter, means: dict[int, float]) -> list[int]:
    """Return the turns that say something, the one most worth another look first."""
    exchanges = encounter.exchanges
    return sorted(
        means, key=lambda turn: (_well_meant(exchanges[turn]), means[turn], -_stir(exchanges[turn]))
    )


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
