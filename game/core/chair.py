"""The evening from the other chair: each turn as the partner lived it, and a few at which to choose as them.

Rule 1: this recounts the log. What somebody nearly did is asked of the same chart, with one feeling a little
        otherwise; what they could have said is what the writer wrote for a stance that could have followed.
Rule 2: nothing here is a test. Nobody learns how often a choice was the one that was made that evening.
Rule 3: where the fiction was stopped, or ended because the partner held somebody in contempt, nobody sits in
        that chair (MODEL 4.4); and nobody is asked to choose words that hit.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2s
from typing import NamedTuple

from game.core.acts import Act
from game.core.appraisal import CALMS_AT, FLOODS_AT
from game.core.because import Because
from game.core.encounter import CONTEMPT_AT_MOST, Encounter, Exchange, begin
from game.core.events import PartnerSaid, Replied, Started, TimePassed
from game.core.four import Heard, said_to_four
from game.core.lens import Ledger, settle
from game.core.partner import CHARTS, Feelings, Partner, Stance, Style, family_of
from game.core.reaction import HOSTILE, react
from game.core.scenario import Line, Scenario, Tag
from game.core.shares import CARRIES, changes
from game.core.stances import may_follow

MOST_CHOICES, FEWEST_WAYS, MOST_WAYS = 4, 3, 4
"""Turns of an evening at which one chooses, and how many ways there are to choose between [D]."""
NUDGES = (0.05, 0.10)
"""How much otherwise one feeling may have been for something to have nearly happened [D]."""
WEIGHED, WORTH_TELLING, WORE_OFF = 2, 0.02, 0.3
"""Reasons told of a turn, how much a feeling must have moved for one, what counts less: it wore off [D]."""
HITS = (Act.CONTEMPT, Act.CRITICISE)
"""What hurts whoever it is said to, and nobody is asked to choose."""


class Way(NamedTuple):
    """Something the partner might have said or done in this turn."""

    line: Line
    style: Style
    """How they would have had to lean; mostly as they did."""
    stance: Stance
    """The stance for which the writer wrote it."""
    flooded: bool
    taken: bool
    """This is what they did."""


class Nearly(NamedTuple):
    """What nearly happened: where the chart leads if one feeling had been a little otherwise."""

    stance: Stance
    feeling: str
    """The name of a field of `Feelings`."""
    more: bool
    """More of it would have done it; otherwise less."""


class Lived(NamedTuple):
    """One turn as the partner lived it."""

    turn: int
    """From 0."""
    exchange: Exchange
    before: tuple[Line, ...]
    """What they had said or done last when the answer came."""
    then: tuple[Line, ...]
    """What they said and did after it, before any time went by."""
    minutes: float
    """How much time went by then; 0 for none."""
    later: tuple[Line, ...]
    """What they said and did after that."""
    weighed: tuple[Because, ...]
    """Why their feelings moved, what weighed most first; may be empty."""
    hit: bool
    """The answer was an attack on who they are."""
    hits: bool
    """Their own words were one."""
    nearly: Nearly | None
    ways: tuple[Way, ...] = ()
    """What to choose between, in the order that the seed gives; empty where nothing is to be chosen."""
    otherwise: tuple[Heard, ...] = ()
    """Where something is chosen: the same turn as those who lean otherwise would have taken it."""


def has_chair(encounter: Encounter) -> bool:
    """Say whether one may sit in the partner's chair."""
    return bool(encounter.exchanges) and not encounter.stopped and encounter.contempt <= CONTEMPT_AT_MOST


def from_their_chair(encounter: Encounter) -> tuple[Lived, ...]:
    """Return every turn of this play as the partner lived it; nothing where nobody may sit there."""
    if not has_chair(encounter):
        return ()
    lived = list(_lived(encounter))
    chosen = 0
    for one in sorted(lived, key=lambda one: -_turned(one.exchange)):
        if chosen == MOST_CHOICES:
            break
        with_ways = _with_ways(encounter, one)
        if with_ways.ways:
            lived[one.turn] = with_ways
            chosen += 1
    return tuple(lived)


# --- turn by turn


def _lived(encounter: Encounter) -> Iterator[Lived]:
    ledger = encounter.carried.ledger if encounter.carried else Ledger()
    before = _opening(encounter)
    for turn, exchange in enumerate(encounter.exchanges):
        then, minutes, later = _answered(encounter, turn)
        yield Lived(
            turn,
            exchange,
            before,
            then,
            minutes,
            later,
            _weighed(exchange),
            hit=exchange.reaction.heard.hostility >= HOSTILE,
            hits=any(_is_blow(line) for line in (*then, *later)),
            nearly=nearly(exchange, ledger.unrepaired),
        )
        before = later or then or before
        heard, towards = exchange.reaction.heard, exchange.before.family
        ledger = settle(ledger, exchange.response.speech, heard, towards, exchange.partner_act)


def _opening(encounter: Encounter) -> tuple[Line, ...]:
    """Return what the partner said as it began; nothing where the play was begun in its middle."""
    style, seed, lens = encounter.partner.style, encounter.seed, encounter.lens
    opening = begin(encounter.scenario, style, seed, lens, encounter.carried).encounter
    return opening.lines if opening.beat == encounter.exchanges[0].beat else ()


def _answered(encounter: Encounter, turn: int) -> tuple[tuple[Line, ...], float, tuple[Line, ...]]:
    """Return what the partner then said, how much time went by after it, and what they said after that."""
    exchange = encounter.exchanges[turn]
    if turn + 1 == len(encounter.exchanges) and encounter.ending is not None:
        return encounter.lines, 0.0, ()
    then: list[Line] = []
    later: list[Line] = []
    minutes = 0.0
    for event in exchange.events:
        if isinstance(event, TimePassed):
            minutes = event.minutes
        elif isinstance(event, Replied | PartnerSaid | Started):
            (later if minutes else then).append(event.line)
    return tuple(then), minutes, tuple(later)


def _is_blow(line: Line) -> bool:
    return line.act in HITS or line.tag in (Tag.HARM, Tag.SAFETY)


def _weighed(exchange: Exchange) -> tuple[Because, ...]:
    felt = [one for one in exchange.because if one.code in CARRIES and _moved(one) >= WORTH_TELLING]
    return tuple(sorted(felt, key=_weight, reverse=True)[:WEIGHED])


def _moved(one: Because) -> float:
    args = dict(one.args)
    return abs(float(args["now"]) - float(args["was"]))


def _weight(one: Because) -> float:
    wore_off = WORE_OFF if dict(one.args)["cause"] == "time" else 1.0
    return _moved(one) * CARRIES[one.code] * wore_off


def _turned(exchange: Exchange) -> float:
    """Return how much this turn changed, the family of stances before any feeling."""
    was, now = exchange.before, exchange.after
    return (now.family is not was.family) + max(changes(was.feelings, now.feelings).values())


# --- what nearly happened


def nearly(exchange: Exchange, ruptures: int) -> Nearly | None:
    """Return the stance that the smallest change in one feeling would have led to; none where none is near.

    `ruptures` is what had never been owned by then. None as well where the turn cannot be told again.
    """
    was, after, speech = exchange.before, exchange.after, exchange.response.speech
    if react(was, speech, ruptures=ruptures).partner != after:
        return None
    for by in NUDGES:
        for feeling in ("rejection", "pressure", "security", "arousal"):
            for more in (True, False):
                other = _with(was, feeling, by if more else -by)
                stance = react(other, speech, ruptures=ruptures).partner.stance
                if stance is not after.stance:
                    return Nearly(stance, feeling, more)
    return None


def _with(was: Partner, feeling: str, by: float) -> Partner:
    """Return the partner with a little more or less of one feeling."""
    felt = was.feelings
    value = min(1.0, max(0.05 if feeling == "arousal" else 0.0, getattr(felt, feeling) + by))
    felt = felt._replace(**{feeling: round(value, 3)})
    return was._replace(feelings=felt._replace(flooded=_floods(felt)))


def _floods(felt: Feelings) -> bool:
    return felt.arousal > CALMS_AT if felt.flooded else felt.arousal >= FLOODS_AT


# --- what could have been said


def _with_ways(encounter: Encounter, one: Lived) -> Lived:
    """Return the turn with what may be chosen in it; as it was where there is too little to choose from."""
    said = at_once(one.exchange)
    if said is None or _is_blow(said):
        return one
    others = tuple(heard for heard in said_to_four(encounter, one.turn) if not heard.there)
    now = one.exchange.after
    taken = Way(said, now.style, now.stance, now.feelings.flooded, taken=True)
    found = {said.text: taken}
    for way in (*_own_ways(encounter.scenario, one), *_ways_of(others)):
        same_leaning = way.style is now.style
        if len(found) < (MOST_WAYS if same_leaning else FEWEST_WAYS) and not _is_blow(way.line):
            found.setdefault(way.line.text, way)
    if len(found) < FEWEST_WAYS:
        return one
    return one._replace(ways=_shuffled(found, f"{encounter.seed}/{one.turn}"), otherwise=others)


def at_once(exchange: Exchange) -> Line | None:
    """Return what the partner said first after this answer; none where that was nothing, or only later."""
    for event in exchange.events:
        if isinstance(event, Replied | PartnerSaid):
            return event.line
        if isinstance(event, TimePassed):
            return None
    return None


def would_say(
    scenario: Scenario, exchange: Exchange, style: Style, stance: Stance, *, flooded: bool
) -> Line | None:
    """Return what somebody in this stance would have said first after this answer, as it is written.

    It is looked up where what was really said comes from: among the replies to the answer, or else in the
    beat that such a stance leads to at once. None where nothing is written for them there.
    """
    response = exchange.response
    if any(isinstance(event, Replied) for event in exchange.events):
        return response.reply.pick(style, stance, flooded) if response.reply else None
    target = response.go.pick(style, stance, flooded) if response.go else None
    beat = scenario.beats.get(target or scenario.beat_after(exchange.beat))
    return beat.says.pick(style, stance, flooded) if beat and not beat.after_minutes else None


def _own_ways(scenario: Scenario, one: Lived) -> Iterator[Way]:
    """Yield what the same person could have said in another stance: the nearest, then other families."""
    style, was, now = one.exchange.after.style, one.exchange.before, one.exchange.after
    near = one.nearly.stance if one.nearly else None

    def order(which: tuple[Stance, bool]) -> tuple[bool, bool, int, bool]:
        stance, flooded = which
        same_family = family_of(stance, flooded=flooded) is now.family
        return stance is not near, same_family, CHARTS[style].index(stance), flooded

    for stance, flooded in sorted(may_follow(style, was.stance), key=order):
        line = would_say(scenario, one.exchange, style, stance, flooded=flooded)
        if line is not None:
            yield Way(line, style, stance, flooded, taken=False)


def _ways_of(others: tuple[Heard, ...]) -> Iterator[Way]:
    for other in others:
        line, after = at_once(other.exchange), other.exchange.after
        if line is not None:
            yield Way(line, other.style, after.stance, after.feelings.flooded, taken=False)


def _shuffled(found: dict[str, Way], seed: str) -> tuple[Way, ...]:
    order = sorted(found, key=lambda text: blake2s(f"chair/{seed}/{text}".encode(), digest_size=8).digest())
    return tuple(found[text] for text in order)
