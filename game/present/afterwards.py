"""Everything behind page one, in sections: reactions, then what happened and why, then one thing to try.

Rule 1: a section is headings, paragraphs and curves; every front end shows the same ones, in the same order.
Rule 2: the partner's inside is told only here, after the evening. A stop for safety has no sections.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from game.core.chair import has_chair
from game.core.debrief import Debrief, Point, TurningPoint, debrief
from game.core.encounter import Encounter
from game.core.instead import Better
from game.core.matter import STILL_OPEN
from game.core.reading import Read
from game.present import labels
from game.present.chair import chair_title, seat_offered
from game.present.curves import Chart, own_chart, partner_chart, stances_told, your_chart
from game.present.dancing import GRADES, NONE_SEEN, dances_told
from game.present.four import four_chart, four_told
from game.present.inside import told_inside
from game.present.reflection import (
    FINE_PRINT,
    moment_in_words,
    named_instead,
    page_one_of,
    profile_of,
    quoted,
    revealed,
    spoke_of,
)
from game.present.sections import Kind, Paragraph, Section
from game.present.voice import EASED, STUNG, voice_of
from game.present.why import eases, headline, reason
from game.present.words import TRY, WORKED, acts_in_words


class Told(NamedTuple):
    """A debrief with what is needed to put it into words."""

    encounter: Encounter
    debrief: Debrief

    @property
    def name(self) -> str:
        """The partner's."""
        return self.encounter.scenario.couple.partner.name


Telling = Iterator[Paragraph]


def afterwards(encounter: Encounter, bets: Mapping[int, str] | None = None) -> tuple[Section, ...]:
    """Return the sections, in reading order; none after a stop, or where nothing was said."""
    told = Told(encounter, debrief(encounter, bets))
    if not told.debrief.timeline:
        return ()
    sections = []
    for name, (title, tell) in SECTIONS.items():
        paragraphs = tuple(tell(told))
        if paragraphs:
            drawn = CHARTS.get(name, _no_charts)
            named = title.format(name=told.name, chair=chair_title(encounter))
            sections.append(Section(name, named, paragraphs, drawn(told)))
    return tuple(sections)


def _charts(told: Told) -> tuple[Chart, ...]:
    timeline = told.debrief.timeline
    return partner_chart(timeline, told.name), your_chart(timeline), *own_chart(told.encounter)


# --- reactions


def _reactions(told: Told) -> Telling:
    """Tell what it came to, and leave room before anything is taken apart."""
    encounter = told.encounter
    if encounter.ending is not None:
        ending = encounter.scenario.endings[encounter.ending]
        yield Paragraph(Kind.HEAD, ending.title)
        yield from _pair(labels.GOT, ending.got)
        yield from _pair(labels.COST, ending.cost)
    yield from _pair(labels.HOW_YOU_SPOKE, " ".join(spoke_of(told.debrief, encounter)))
    yield Paragraph(Kind.TEXT, _matter(told))
    yield Paragraph(Kind.TEXT, _left(told))
    if reveal := revealed(encounter):
        yield Paragraph(Kind.WAY, reveal)
    yield Paragraph(Kind.HEAD, BEFORE_ANALYSIS)
    yield Paragraph(Kind.VOICE, ASK_YOURSELF)


def _pair(head: str, text: str) -> Telling:
    yield Paragraph(Kind.HEAD, head)
    yield Paragraph(Kind.TEXT, text)


def _matter(told: Told) -> str:
    about, far = told.encounter.scenario.about, told.encounter.matter
    words = SETTLED if far >= STILL_OPEN else BEGUN if far > UNTOUCHED else NOT_TOUCHED
    return words.format(about=about)


def _left(told: Told) -> str:
    balance = told.debrief.balance
    if balance is None:
        return ""
    spent = balance.reserve_was - balance.reserve
    words = SPENT if spent >= FELT else REFILLED if spent <= -FELT else AS_MUCH
    return words if not balance.unrepaired else f"{words} {UNOWNED}"


# --- what happened


def _timeline(told: Told) -> Telling:
    """Tell the evening as lists of what the curves draw, then turn by turn."""
    for chart in _charts(told):
        yield Paragraph(Kind.HEAD, chart.title)
        for curve in chart.curves:
            yield Paragraph(Kind.TEXT, f"{curve.name}: {curve.told}.")
    yield Paragraph(Kind.TEXT, stances_told(told.debrief.timeline, told.name))
    for point in told.debrief.timeline:
        yield from _turn(told, point)


def _turn(told: Told, point: Point) -> Telling:
    exchange, scenario = point.exchange, told.encounter.scenario
    yield Paragraph(Kind.HEAD, labels.TURN.format(number=point.turn + 1))
    yield Paragraph(Kind.TEXT, moment_in_words(exchange, told.encounter))
    yield Paragraph(Kind.STRONG, quoted(exchange))
    yield Paragraph(Kind.TEXT, THAT_IS.format(did=acts_in_words(exchange.response.speech)))
    yield Paragraph(Kind.TEXT, headline(exchange, scenario))
    yield Paragraph(Kind.QUIET, told_inside(point.after))
    if exchange.response.note:
        yield Paragraph(Kind.QUIET, exchange.response.note)
    if other := named_instead(exchange, told.encounter):
        yield Paragraph(Kind.QUIET, labels.COULD_HAVE.format(other=other))


def _turning(told: Told) -> Telling:
    """Tell where the other changed most: what was said, why, and what it was like inside."""
    if not told.debrief.turning_points:
        yield Paragraph(Kind.TEXT, NO_TURN)
    for one in told.debrief.turning_points:
        yield from _turning_point(told, one)


def _turning_point(told: Told, one: TurningPoint) -> Telling:
    scenario, point = told.encounter.scenario, one.point
    yield Paragraph(Kind.HEAD, labels.TURN.format(number=point.turn + 1))
    yield Paragraph(Kind.STRONG, quoted(point.exchange))
    yield Paragraph(Kind.TEXT, headline(point.exchange, scenario))
    yield Paragraph(Kind.TEXT, INSIDE.format(name=told.name))
    felt = "" if one.stance else f" {EASED if eases(one.because) else STUNG}"
    yield Paragraph(Kind.VOICE, f"“{voice_of(point.after)}{felt}”")
    most = reason(one.because, scenario)
    yield Paragraph(Kind.QUIET, f"{MOST_CHANGED}: {most.numbers}. {most.source}")


def _four(told: Told) -> Telling:
    """Tell how four people would have heard what was said at the one moment."""
    if told.debrief.key:
        yield from four_told(told.encounter, told.debrief.key.turn)


def _four_charts(told: Told) -> tuple[Chart, ...]:
    return four_chart(told.encounter, told.debrief.key.turn) if told.debrief.key else ()


def _chair(told: Told) -> Telling:
    """Offer the partner's chair, where there is one; sitting down in it is a matter of its own."""
    if has_chair(told.encounter):
        yield from seat_offered(told.encounter)


def _no_charts(told: Told) -> tuple[Chart, ...]:
    return ()


def _read(told: Told) -> Telling:
    """Tell each guess against how it was; no count, no rate."""
    if told.debrief.readings:
        yield Paragraph(Kind.TEXT, GUESSES)
    for one in told.debrief.readings:
        said = labels.BET_LINE.format(
            turn=one.turn + 1, bet=labels.BETS[one.bet.value], was=labels.WERE[one.was]
        )
        yield Paragraph(Kind.TEXT, f"{said} {READ[one.read]}".strip())


def _dance(told: Told) -> Telling:
    seen = dances_told(told.encounter, told.debrief.dances)
    if not seen:
        yield Paragraph(Kind.TEXT, NONE_SEEN)
    for one in seen:
        yield Paragraph(Kind.HEAD, one.name)
        yield Paragraph(Kind.TEXT, one.seen)
        yield Paragraph(Kind.WAY, labels.WAY_OUT.format(exit=one.exit))
        yield Paragraph(Kind.QUIET, labels.EVIDENCE.format(grade=one.grade, source=one.source))


def _profile(told: Told) -> Telling:
    for one in profile_of(told.debrief, told.encounter):
        yield Paragraph(Kind.HEAD, f"{one.name}: {one.level}")
        if one.behaviour:
            yield Paragraph(Kind.TEXT, one.behaviour)
        if one.raised:
            yield Paragraph(Kind.TEXT, MOST_OF_IT.format(quoted=one.raised))
            yield Paragraph(Kind.QUIET, one.raised_because)
        if one.lowered:
            yield Paragraph(Kind.TEXT, LEAST_OF_IT.format(quoted=one.lowered))
            yield Paragraph(Kind.QUIET, one.lowered_because)


# --- one thing to try


def _better(told: Told) -> Telling:
    """Tell the principle first, then the answer that was there for it."""
    if not told.debrief.better:
        yield Paragraph(Kind.TEXT, ALL_MET)
        key = told.debrief.key
        if key:
            yield Paragraph(Kind.WAY, WORKED[key.moment])
    for one in told.debrief.better:
        yield from _one_better(told, one)


def _one_better(told: Told, one: Better) -> Telling:
    yield Paragraph(Kind.HEAD, labels.TURN.format(number=one.turn + 1))
    yield Paragraph(Kind.TEXT, moment_in_words(one.exchange, told.encounter))
    yield Paragraph(Kind.WAY, TRY[one.moment])
    yield Paragraph(Kind.TEXT, quoted(one.exchange))
    if one.response is None:
        yield Paragraph(Kind.TEXT, NOTHING_NEARER)
    else:
        other = one.exchange._replace(response=one.response)
        yield Paragraph(Kind.TEXT, WAS_THERE)
        yield Paragraph(Kind.STRONG, quoted(other, said=False))


def _evidence(told: Told) -> Telling:
    scenario = told.encounter.scenario
    yield Paragraph(Kind.TEXT, RESTS_ON.format(grade=GRADES[scenario.grade]))
    yield Paragraph(Kind.QUIET, "; ".join(scenario.sources) + ".")
    yield Paragraph(Kind.TEXT, NUMBERS_ARE)
    yield Paragraph(Kind.HEAD, TO_TRY)
    yield Paragraph(Kind.WAY, page_one_of(told.debrief, told.encounter).text)
    yield Paragraph(Kind.QUIET, FINE_PRINT)


SECTIONS: dict[str, tuple[str, Callable[[Told], Telling]]] = {
    "reactions": ("What it came to", _reactions),
    "timeline": ("What was said, and what it did", _timeline),
    "turning": ("Where it turned", _turning),
    "four": ("The same words, said to four people", _four),
    "chair": ("{chair}", _chair),
    "read": ("How you read {name}", _read),
    "dance": ("The dance that was danced", _dance),
    "profile": ("How you spoke, in eight parts", _profile),
    "better": ("What would have met the minute", _better),
    "evidence": ("How sure this is, and one thing to try", _evidence),
}
"""Reactions, then analysis, then one thing to try; a part that has nothing to tell is left out."""
CHARTS: dict[str, Callable[[Told], tuple[Chart, ...]]] = {"timeline": _charts, "four": _four_charts}

BEFORE_ANALYSIS = "Before anything is taken apart"
ASK_YOURSELF = "What stayed with you? What did your own body do? There is nobody to answer to."
UNTOUCHED = 0.05
SETTLED = "What had to be talked about, {about}, has been."
BEGUN = "What had to be talked about, {about}, was begun, and comes back another evening."
NOT_TOUCHED = "What had to be talked about, {about}, is where it was."
FELT = 0.05
"""By how much the reserve must have changed to be told [D]."""
SPENT = "You have less left than when it began."
REFILLED = "You have more left than when it began: saying what you need gives some back."
AS_MUCH = "You have about as much left as when it began."
UNOWNED = "Something sharp was said that nobody owned; it stays in the room."
THAT_IS = "That is: {did}."
NO_TURN = "It never turned. The evening went on as it had begun."
MOST_CHANGED = "What changed most"
INSIDE = "What {name} would have said, if thoughts were said:"
GUESSES = "A guess is never counted. It is a way of looking up before one answers."
READ = {
    Read.RIGHT: "That was it.",
    Read.NEAR: "That was near.",
    Read.OFF: "It was something else. People are hard to read, and asking is allowed.",
}
MOST_OF_IT = "Most of it: {quoted}"
LEAST_OF_IT = "Least of it: {quoted}"
ALL_MET = "Every minute was met, or near enough."
WAS_THERE = "This was on offer, and meets such a minute better:"
NOTHING_NEARER = "Nothing on offer was clearly nearer to it. Some minutes are like that."
RESTS_ON = "This evening rests on evidence of grade {grade}."
NUMBERS_ARE = "Signs and order come from there; how large anything is was set so that an evening plays."
TO_TRY = "One thing to try"
