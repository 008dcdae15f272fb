"""What kept plays say together: by dimension and by moment, with how sure one can be; never a total.

Rule 1: nothing is added up over dimensions or moments, and no line is fitted through plays in their order:
        evenings differ, and somebody who plays them learns them.
Rule 2: little to go on is told as that. It is a gap, never a low value.
Rule 3: an answer counts once: what another way through an evening shares with the first belongs to the first.
Rule 4: only first plays are counted together. Playing an evening again with somebody who leans as they did
        before is practice with known answers, and is told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import fsum, sqrt
from typing import NamedTuple

from game.core.debrief import MET_FROM, key_moment, turn_means
from game.core.encounter import Encounter
from game.core.moments import Moment, moment_of
from game.core.partner import Style
from game.core.scoring import (
    HIGH_ABOVE,
    LOW_BELOW,
    Dimension,
    Level,
    Standing,
    level_of,
    profile,
)

Z = 1.2816
"""Of a normal distribution: four in five lie within so many standard deviations. How wide to draw is [D]."""
ALIKE = 0.5
"""How alike two answers of one evening count, 0 to 1, where evenings are counted together [D]."""
TOP: dict[Level, float] = {Level.LOW: LOW_BELOW, Level.MEDIUM: HIGH_ABOVE}
"""The most that a level held down by a rule may be drawn at."""


class Likely(NamedTuple):
    """A mean of a few values, and where it may as well lie."""

    value: float
    """0 to 1."""
    low: float
    high: float
    """0 to 1; never is `value` outside. Narrower the more there is to go on."""
    pieces: int
    """Answers that said something."""


class Answer(NamedTuple):
    """One answer in its moment."""

    turn: int
    """From 0."""
    moment: Moment
    met: bool
    """As the debrief has it: mean evidence of at least MET_FROM."""


class Account(NamedTuple):
    """What one play that is over says; small, so that hundreds can be held."""

    play: str
    evening: str
    """The identity of its evening."""
    day: int
    """A number that grows by one each day."""
    style: Style
    """How the partner leaned."""
    deal: tuple[object, ...]
    """The same for two ways through one play."""
    said: tuple[str, ...]
    """The answers, in order, as `beat.response`."""
    profile: Mapping[Dimension, Standing]
    answers: tuple[Answer, ...]
    """Those that say something, in order."""
    turning: int | None
    """The turn, from 0, at which page one of its debrief offers to try again; none where it was met."""


class Point(NamedTuple):
    """One play in one dimension."""

    number: int
    """Of the play, from 1, in the order played."""
    play: str
    style: Style
    again: bool
    """The evening was played before with somebody leaning like this."""
    level: Level
    likely: Likely | None
    """None where there is little to go on."""
    held_down: bool
    """A rule of the scene holds the level down, whatever the mean."""


class Strand(NamedTuple):
    """One dimension over the plays."""

    dimension: Dimension
    points: tuple[Point, ...]
    """One for each play, in the order played."""
    together: Likely | None
    """The first plays together; none where none had enough to go on."""

    @property
    def firsts(self) -> tuple[Point, ...]:
        """The plays that count together."""
        return tuple(point for point in self.points if not point.again)

    @property
    def seen(self) -> int:
        """First plays with enough to go on."""
        return sum(point.likely is not None for point in self.firsts)


class Met(NamedTuple):
    """How often a moment was met."""

    met: int
    of: int
    """Answers given in such a moment."""
    evenings: int
    likely: Likely


class Situation(NamedTuple):
    """One kind of moment over the first plays."""

    moment: Moment
    all: Met | None
    """None where it has not come up."""
    by_style: Mapping[Style, Met]
    """Only those with whom it came up."""


class Progress(NamedTuple):
    """All that kept plays say together."""

    plays: int
    again: int
    """Of them, evenings played again with somebody leaning as before."""
    strands: tuple[Strand, ...]
    """The eight dimensions, in their order."""
    situations: tuple[Situation, ...]
    """The seven moments, in their order."""


class _Own(NamedTuple):
    """A play with what is its own."""

    account: Account
    again: bool
    shared: int
    """Answers that it has from an earlier play."""


# --- one play


def account_of(play: str, evening: str, day: int, encounter: Encounter) -> Account:
    """Return what a play that is over says; of one that was stopped for safety, nothing."""
    exchanges = () if encounter.stopped else encounter.exchanges
    standings = profile(encounter.scenario, exchanges)
    means = turn_means(one for standing in standings.values() for one in standing.evidence)
    key = None if encounter.stopped else key_moment(encounter)
    return Account(
        play,
        evening,
        day,
        encounter.partner.style,
        (evening, encounter.seed, encounter.partner.style, encounter.lens),
        tuple(f"{exchange.beat}.{exchange.response.id}" for exchange in exchanges),
        standings,
        tuple(Answer(turn, moment_of(exchanges[turn]), means[turn] >= MET_FROM) for turn in sorted(means)),
        key.turn if key and not key.met else None,
    )


def progress(accounts: Sequence[Account]) -> Progress:
    """Return what these plays, in the order played, say together."""
    plays = _owned(accounts)
    return Progress(
        len(plays),
        sum(one.again for one in plays),
        tuple(_strand(dimension, plays) for dimension in Dimension),
        tuple(_situation(moment, plays) for moment in Moment),
    )


def _owned(accounts: Sequence[Account]) -> list[_Own]:
    """Tell apart what is played again, and which answers another play gave first."""
    found: list[_Own] = []
    known: set[tuple[str, Style]] = set()
    ways: dict[tuple[object, ...], list[tuple[str, ...]]] = {}
    for account in accounts:
        before = ways.setdefault(account.deal, [])
        shared = max((_common(account.said, said) for said in before), default=0)
        who = account.evening, account.style
        found.append(_Own(account, who in known, shared))
        known.add(who)
        before.append(account.said)
    return found


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (mine, theirs) in enumerate(pairs) if mine != theirs), min(len(one), len(other)))


# --- how sure one can be


def likely(mean: float, count: float, pieces: int) -> Likely:
    """Return a mean of values from 0 to 1 with where it may as well lie, at four in five.

    The interval is Wilson's (1927), which holds for few values (Brown, Cai & DasGupta 2001). It is made for
    values that are 0 or 1; values in between vary less (Bhatia & Davis 2000), so for them it is rather too
    wide than too narrow. `count` is how many independent values they are worth, above 0.
    """
    share = Z * Z / count
    middle = (mean + share / 2) / (1 + share)
    reach = sqrt(mean * (1 - mean) * share + share * share / 4) / (1 + share)
    # Rounding may leave the mean outside by a hair where it is 0 or 1.
    return Likely(mean, max(0.0, min(mean, middle - reach)), min(1.0, max(mean, middle + reach)), pieces)


def worth(answers: int) -> float:
    """Return how many independent answers those of one evening are worth: from 1, for one, towards 2.

    Answers of one evening are alike, and so tell less than as many from different evenings (the design effect
    of Kish 1965, with ALIKE as the correlation inside an evening).
    """
    return answers / (1 + (answers - 1) * ALIKE)


def together(evenings: Iterable[Sequence[float]]) -> Likely | None:
    """Return several evenings' values counted together, each evening by its worth; none of none."""
    told = [(worth(len(values)), fsum(values) / len(values), len(values)) for values in evenings if values]
    if not told:
        return None
    count = fsum(weight for weight, _, _ in told)
    mean = fsum(weight * mean for weight, mean, _ in told) / count
    return likely(min(1.0, max(0.0, mean)), count, sum(pieces for _, _, pieces in told))


# --- dimensions


def _strand(dimension: Dimension, plays: Sequence[_Own]) -> Strand:
    points = tuple(_point(dimension, number, one) for number, one in enumerate(plays, 1))
    counted = (
        _values(dimension, one)
        for one, point in zip(plays, points, strict=True)
        if point.likely and not point.again
    )
    return Strand(dimension, points, together(counted))


def _values(dimension: Dimension, one: _Own) -> list[float]:
    """Return what this play's own answers say of a dimension."""
    return [piece.value for piece in one.account.profile[dimension].evidence if piece.turn >= one.shared]


def _point(dimension: Dimension, number: int, one: _Own) -> Point:
    standing, values = one.account.profile[dimension], _values(dimension, one)
    mean = fsum(values) / len(values) if values else None
    held = bool(standing.capped_by) and bool(values)
    level = standing.level if held else level_of(mean, len(values))
    found = None
    if mean is not None and level is not Level.LITTLE:
        found = _under(likely(mean, len(values), len(values)), TOP.get(level, 1.0) if held else 1.0)
    return Point(number, one.account.play, one.account.style, one.again, level, found, held)


def _under(found: Likely, top: float) -> Likely:
    return Likely(min(found.value, top), min(found.low, top), min(found.high, top), found.pieces)


# --- moments


def _situation(moment: Moment, plays: Sequence[_Own]) -> Situation:
    firsts = [one for one in plays if not one.again]
    by_style = {
        style: found
        for style in Style
        if (found := _met(moment, [one for one in firsts if one.account.style is style]))
    }
    return Situation(moment, _met(moment, firsts), by_style)


def _met(moment: Moment, plays: Sequence[_Own]) -> Met | None:
    evenings = [
        [float(answer.met) for answer in one.account.answers if answer.moment is moment] for one in plays
    ]
    counted = [values for values in evenings if values]
    found = together(counted)
    if found is None:
        return None
    return Met(round(fsum(map(fsum, counted))), found.pieces, len(counted), found)
