"""How securely one can speak, at best and at worst: the exact range of every dimension over all plays.

A dimension is the mean of its evidence over a play, so the best play is not the one with the best turns.
For every situation and every number of pieces of evidence, the largest and the smallest sum that can
still come are kept; situations that score alike and lead alike are one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.analysis.explore.walk import OVER, Walk, Way
from game.core.acts import NOTES, ActClass, Speech
from game.core.ahead import Ahead
from game.core.debrief import MET_FROM
from game.core.encounter import Exchange
from game.core.essence import DRAINED, Acts
from game.core.moments import Moment, moment_at
from game.core.quick import quick
from game.core.reaction import Reaction
from game.core.scenario import Response, Tag
from game.core.scoring import ENOUGH_EVIDENCE, Dimension, evidence
from game.core.situation import Situation


class Extreme(NamedTuple):
    """The highest or the lowest mean of a dimension, and a play that has it."""

    value: float
    way: Way


class Range(NamedTuple):
    """How far a dimension reaches, over plays with enough evidence for it."""

    best: Extreme
    worst: Extreme


class Context(NamedTuple):
    """All of a situation that evidence can depend on."""

    beat: str
    offered: int
    """The identity of the answers on offer: a walk has one tuple for all situations that offer the same."""
    moment: Moment
    tag: Tag | None
    drained: bool
    """The player's reserve is below .3."""
    lately: tuple[Acts, ...]


class Given(NamedTuple):
    """What one answer says in its context."""

    said: str
    contact: bool
    """It turns to the other: a pause before it counted as one."""
    found: dict[Dimension, float]
    without: float | None
    """Self-regulation where no contact follows within two turns; none where that does not matter."""

    @property
    def is_good(self) -> bool:
        """Whether it meets its moment."""
        return bool(self.found) and sum(self.found.values()) / len(self.found) >= MET_FROM


class Group(NamedTuple):
    """Situations that score alike and lead alike."""

    context: int
    leads: tuple[int, ...]


class Lay(NamedTuple):
    """A walk with its situations grouped; group 0 to n-1 are in an order in which leads come first."""

    contexts: tuple[tuple[Given, ...], ...]
    groups: tuple[Group, ...]
    opening: int
    good: dict[int, int]
    """How many situations offer this many good answers."""
    shortest: int
    longest: int


def lay(walk: Walk) -> Lay:
    """Group the situations of an exact walk."""
    ahead, situations = walk.ahead, walk.situations
    known: dict[Context, int] = {}
    contexts: list[tuple[Given, ...]] = []
    grouped: dict[Group, int] = {}
    group_of = [OVER] * len(situations)
    often: Counter[int] = Counter()
    for number in sorted(range(len(situations)), key=lambda one: situations[one].left):
        now, offered, leads = situations[number], walk.offered[number], walk.leads[number]
        context = _context(now, offered)
        place = known.get(context)
        if place is None:
            place = known[context] = len(contexts)
            contexts.append(_given(now, offered, context, ahead))
        if now.left > 1:  # the leads of a last turn are all OVER
            leads = tuple([group_of[to] if to != OVER else OVER for to in leads])
        group_of[number] = grouped.setdefault(_group((place, leads)), len(grouped))
        often[place] += 1
    good: Counter[int] = Counter()
    for place, situations_there in often.items():
        good[sum(one.is_good for one in contexts[place])] += situations_there
    groups = tuple(grouped)
    shortest, longest = _length(groups, min), _length(groups, max)
    opening = group_of[0] if group_of else OVER
    return Lay(tuple(contexts), groups, opening, dict(good), shortest[opening], longest[opening])


def ranges(laid: Lay) -> dict[Dimension, Range]:
    """Return how far each dimension reaches; those with too little evidence in every play are left out."""
    found = {}
    for dimension in Dimension:
        best = _extreme(laid, dimension, max)
        worst = _extreme(laid, dimension, min)
        if best is not None and worst is not None:
            found[dimension] = Range(best, worst)
    return found


# --- one situation

_quick_context, _group = quick(Context), quick(Group)


def _context(now: Situation, offered: tuple[Response, ...]) -> Context:
    moment = moment_at(now.partner.feelings, now.partner_act, now.tag, now.matter)
    return _quick_context((now.beat, id(offered), moment, now.tag, now.ledger.reserve < DRAINED, now.lately))


def _given(
    now: Situation, offered: tuple[Response, ...], context: Context, ahead: Ahead
) -> tuple[Given, ...]:
    """Score every answer in this context, by the core's own hand."""
    earlier = tuple([_said(now, acts) for acts in context.lately])
    return tuple([_score(now, said, earlier, ahead) for said in offered])


def _score(now: Situation, said: Response, earlier: tuple[Exchange, ...], ahead: Ahead) -> Given:
    speech, turn = said.speech, len(earlier)
    contact = any(NOTES[act].kind in (ActClass.SECURE, ActClass.CONTEXT) for act in speech.acts)
    if speech.safety:
        return Given(said.id, contact, {}, None)
    here = (*earlier, _exchange(now, said))
    alone = _found(ahead, here, turn)
    if speech.micro is None:
        return Given(said.id, contact, alone, None)
    followed = _found(ahead, (*here, _exchange(now, TURNED)), turn)
    return Given(said.id, contact, followed, alone[Dimension.SELF_REGULATION])


def _found(ahead: Ahead, exchanges: tuple[Exchange, ...], turn: int) -> dict[Dimension, float]:
    return {one.dimension: one.value for one in evidence(ahead.scenario, exchanges) if one.turn == turn}


TURNED = Response(
    "turned", "", Speech(tuple([act for act in NOTES if NOTES[act].kind is ActClass.SECURE][:1]))
)


def _said(now: Situation, acts: Acts) -> Exchange:
    return _exchange(now, Response("earlier", "", Speech(acts)))


def _exchange(now: Situation, said: Response) -> Exchange:
    """Write down what scoring reads of a turn: the answer, and what stood before it."""
    partner = now.partner
    # Scoring never looks at what came after (DESIGN, law 5), so there is nothing to put there.
    before = Reaction._make((partner, partner, None, None, None, 1.0, "", None))
    return Exchange(now.beat, said, now.partner_act, now.tag, now.matter, now.ledger.reserve, before, ())


# --- all plays

Sums = dict[int, float]
"""By number of pieces of evidence, the best sum."""
Table = tuple[Sums, Sums, Sums]
"""By whether contact follows in the next turn, in the one after it, or in neither."""
Better = Callable[[float, float], float]
Weights = tuple[tuple[tuple[int, float | None], ...], ...]
"""By answer, and by what follows it: where its sums belong, and what it adds to them."""
NEXT, THEN, NOT = range(3)


def _extreme(laid: Lay, dimension: Dimension, better: Better) -> Extreme | None:
    tables = _tables(laid, dimension, better)
    first = tables[laid.opening] if laid.groups else ({}, {}, {0: 0.0})
    means = [
        (total / count, count, total, which)
        for which, sums in enumerate(first)
        for count, total in sums.items()
        if count >= ENOUGH_EVIDENCE
    ]
    if not means:
        return None
    value = means[0][0]
    for mean in means:
        value = better(value, mean[0])
    _, count, total, which = min((one for one in means if one[0] == value), key=lambda one: one[1])
    return Extreme(round(value, 4), _way(laid, tables, dimension, (count, total, which)))


def _tables(laid: Lay, dimension: Dimension, better: Better) -> list[Table]:
    """Return for every group the best sums that can still come.

    Groups that say the same about this dimension and lead alike have one table between them.
    """
    weights = [_weights(context, dimension) for context in laid.contexts]
    known: dict[tuple[Weights, tuple[int, ...]], int] = {}
    distinct: list[Table] = [({}, {}, {0: 0.0})]
    """The first is what is left of an evening that is over."""
    place = [0] * (len(laid.groups) + 1)
    for group, (context, leads) in enumerate(laid.groups):
        key = weights[context], tuple([place[to] for to in leads])
        if key not in known:
            known[key] = len(distinct)
            distinct.append(_table(weights[context], [distinct[one] for one in key[1]], better))
        place[group] = known[key]
    return [distinct[one] for one in place[:-1]]


def _weights(context: tuple[Given, ...], dimension: Dimension) -> Weights:
    every = range(NOT + 1)
    return tuple(
        [tuple([(_contact(one, which), _value(one, dimension, which)) for which in every]) for one in context]
    )


def _table(weights: Weights, after: list[Table], better: Better) -> Table:
    mine: Table = ({}, {}, {})
    for given, table in zip(weights, after, strict=True):
        for (contact, value), sums in zip(given, table, strict=True):
            into = mine[contact]
            more, worth = (0, 0.0) if value is None else (1, value)
            for count, total in sums.items():
                known = into.get(count + more)
                into[count + more] = total + worth if known is None else better(known, total + worth)
    return mine


def _contact(given: Given, which: int) -> int:
    return NEXT if given.contact else THEN if which == NEXT else NOT


def _value(given: Given, dimension: Dimension, which: int) -> float | None:
    if dimension is Dimension.SELF_REGULATION and given.without is not None and which == NOT:
        return given.without
    return given.found.get(dimension)


def _way(laid: Lay, tables: list[Table], dimension: Dimension, wanted: tuple[int, float, int]) -> Way:
    """Follow the sums back down to the answers that make them."""
    group, way = laid.opening, []
    while group != OVER:
        group, said, wanted = _step(laid, tables, dimension, group, wanted)
        way.append(said)
    return tuple(way)


def _step(
    laid: Lay, tables: list[Table], dimension: Dimension, group: int, wanted: tuple[int, float, int]
) -> tuple[int, str, tuple[int, float, int]]:
    nothing: Table = ({}, {}, {0: 0.0})
    context, leads = laid.groups[group]
    for given, to in zip(laid.contexts[context], leads, strict=True):
        for which, sums in enumerate(tables[to] if to != OVER else nothing):
            value = _value(given, dimension, which)
            for count, total in sums.items():
                now = (count, total) if value is None else (count + 1, total + value)
                if (*now, _contact(given, which)) == wanted:
                    return to, given.said, (count, total, which)
    raise AssertionError("a sum that no answer makes")


def _length(groups: tuple[Group, ...], of: Callable[[Iterable[int]], int]) -> list[int]:
    lengths: list[int] = []
    for _, leads in groups:
        lengths.append(1 + of([lengths[to] if to != OVER else 0 for to in leads]))
    return lengths
