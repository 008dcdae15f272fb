"""How it goes, over the evenings that are kept: small multiples in words, and what could be practised next.

Rule 1: every picture of this page is said here as well; a front end only draws it.
Rule 2: evenings are counted and named; nothing is added up, ranked, or called better than before.
Rule 3: where there is little to go on, that is what is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from game.core.moments import Moment
from game.core.partner import Style
from game.core.progress import Likely, Met, Point, Progress, Situation, Strand
from game.core.scoring import ENOUGH_EVIDENCE, HIGH_ABOVE, LOW_BELOW, Level
from game.present.sections import Kind, Paragraph, Section
from game.present.words import DIMENSIONS, LEVELS, SPOKE

TITLE = "How it goes"
DOOR_NOTE = "What your evenings say together, and what to try next"
EMPTY = "Nothing to go on yet. Evenings that you play to their end, and keep, are told here together."
READING = "Reading your evenings: {read} so far."
LEAD_ONE = "From the one evening that you have played to its end."
LEAD = "From {plays} evenings that you have played to their end."
LEAD_AGAIN = "{again} played again with somebody leaning the same: told apart, since the answers are known."
DIMENSIONS_TITLE = "How you spoke, evening by evening"
MOMENTS_TITLE = "What the moment called for, and how often you met it"
LAST_ONLY = "Drawn are the last {drawn}; the sentences tell of all."
HOW_TO_READ = (
    "A mark is one evening; the line through it shows where it may as well lie, and is long where there was "
    "little to go on. A dash stands where there was too little. Hollow marks are evenings played again."
)
"""Said where it is drawn."""
WHAT_IT_IS = (
    "Evenings differ, and you learn them as you play. So this tells how you spoke in these evenings. It says "
    "nothing of what you are, compares you with nobody, and adds up to no figure. All of it stays here."
)
"""Said always."""
NOT_YET = "Not come up yet: {moments}."
BY_WHOM, ONE_BY_ONE = "By who you met", "Evening by evening"
MOST_DRAWN = 30
"""Plays drawn and listed one by one, the last ones."""

SITUATIONS: Mapping[Moment, str] = {
    Moment.FLOODED: "Too worked up for words",
    Moment.BID: "Something held out to you",
    Moment.GOOD_NEWS: "Good news",
    Moment.ALARMED: "Hurt, and not sure of you",
    Moment.CROWDED: "Feeling crowded",
    Moment.MATTER: "Calm enough to talk about it",
    Moment.STEADY: "A steady minute",
}
"""How the other was, and so what the moment called for."""
OFTEN: tuple[tuple[float, str], ...] = (
    (0.15, "hardly ever"),
    (0.40, "now and then"),
    (0.60, "about half the time"),
    (0.85, "mostly"),
    (1.01, "nearly always"),
)
"""How often, up to which share."""
SCALE = (LEVELS[Level.LOW], LEVELS[Level.MEDIUM], LEVELS[Level.HIGH])
"""What the scale of the dimensions means, from its foot."""
BOUNDS = (LOW_BELOW, HIGH_ABOVE)
"""Where those meet, 0 to 1."""


class Mark(NamedTuple):
    """One play in a small multiple."""

    number: int
    """Of the play, from 1."""
    likely: Likely | None
    """None where there is little to go on."""
    again: bool
    told: str
    """The same in words."""


class Bar(NamedTuple):
    """One row of a small multiple of moments."""

    name: str
    likely: Likely
    counted: str
    """As `7 of 9`."""
    sure: bool
    """There is enough to go on to draw more than that it came up."""


class Multiple(NamedTuple):
    """One dimension, or one kind of moment."""

    id: str
    name: str
    told: str
    """All that it draws, in a sentence or two."""
    marks: tuple[Mark, ...] = ()
    """The last MOST_DRAWN plays, in the order played; of a moment none."""
    bars: tuple[Bar, ...] = ()
    """Of a moment: with everybody, then by leaning; of a dimension none."""
    closer: tuple[Paragraph, ...] = ()
    """Evening by evening, and leaning by leaning."""

    @property
    def section(self) -> Section:
        """The same as a part to read by itself."""
        return Section(self.id, self.name, (Paragraph(Kind.TEXT, self.told), *self.closer))


class ProgressPage(NamedTuple):
    """The whole page, apart from the suggestions."""

    plays: int
    """How many it tells of."""
    lead: tuple[str, ...]
    dimensions: tuple[Multiple, ...]
    moments: tuple[Multiple, ...]
    """Those that came up; both empty where nothing was played to its end."""
    not_yet: str = ""
    """The moments that have not come up, if there are any."""

    @property
    def multiples(self) -> tuple[Multiple, ...]:
        """All of them, in the order of the page."""
        return (*self.dimensions, *self.moments)


def progress_page(told: Progress, titles: Mapping[str, str]) -> ProgressPage:
    """Return the page in words; `titles` are the names of the evenings, by play."""
    if not told.plays:
        return ProgressPage(0, (EMPTY,), (), ())
    return ProgressPage(
        told.plays,
        _lead(told),
        tuple(_dimension(strand, titles) for strand in told.strands),
        tuple(_moment(situation, situation.all) for situation in told.situations if situation.all),
        _not_yet(told.situations),
    )


def counted(number: int, one: str, many: str) -> str:
    """Return so many of something: one evening, 6 evenings."""
    return f"one {one}" if number == 1 else f"{number} {many}"


# --- the parts


def _lead(told: Progress) -> tuple[str, ...]:
    lead = [LEAD_ONE if told.plays == 1 else LEAD.format(plays=told.plays)]
    if told.again:
        was = "One of them was" if told.again == 1 else f"{told.again} of them were"
        lead.append(LEAD_AGAIN.format(again=was))
    if told.plays > MOST_DRAWN:
        lead.append(LAST_ONLY.format(drawn=MOST_DRAWN))
    return tuple(lead)


# --- dimensions


def _dimension(strand: Strand, titles: Mapping[str, str]) -> Multiple:
    name = DIMENSIONS[strand.dimension]
    last = strand.points[-MOST_DRAWN:]
    marks = tuple(
        Mark(point.number, point.likely, point.again, _point(point, titles.get(point.play, "")))
        for point in last
    )
    return Multiple(
        f"dimension.{strand.dimension.value}", name, strand_told(strand), marks, closer=_closer(strand, marks)
    )


def strand_told(strand: Strand) -> str:
    """Return a dimension over the evenings in words: in how many it was how clear; no mean, no direction."""
    told = _evenings(strand.firsts)
    again = [point for point in strand.points if point.again and point.likely]
    return f"{told} Played again: {_levels(again, TIMES)}." if again else told


def _evenings(points: Sequence[Point]) -> str:
    """Return in how many evenings it was how clear: `Clearly in 3 of 5 evenings, partly in 2`."""
    seen = [point for point in points if point.likely]
    little = len(points) - len(seen)
    if not seen:
        return f"Little to go on so far, in {counted(little, 'evening', 'evenings')}."
    told = _levels(seen, EVENINGS)
    more = f"; {little} more had little to go on" if little else ""
    return f"{told[:1].upper()}{told[1:]}{more}."


class _Counted(NamedTuple):
    """How one counts something."""

    within: str
    one: str
    two: str
    many: str


EVENINGS = _Counted("in ", "one evening", "both evenings", "evenings")
TIMES = _Counted("", "once", "both times", "times")


def _levels(points: Sequence[Point], counted: _Counted) -> str:
    """Return how many were how clear; `points` are those with enough to go on, and not none."""
    every = [point.level for point in points]
    levels = [level for level in (Level.HIGH, Level.MEDIUM, Level.LOW) if level in every]
    if len(levels) == 1:
        all_of_them = {1: counted.one, 2: counted.two}.get(len(every), f"all {len(every)} {counted.many}")
        return f"{LEVELS[levels[0]]} {counted.within}{all_of_them}"
    first, *rest = (f"{LEVELS[level]} {counted.within}{every.count(level)}" for level in levels)
    return ", ".join([f"{first} of {len(every)} {counted.many}", *rest])


def _point(point: Point, title: str) -> str:
    """Return one evening in words: how clear, from where to where it may lie, and from how many answers."""
    again = ", played again" if point.again else ""
    where = f"{point.number}. {title}, with somebody leaning {point.style.value}{again}"
    if point.likely is None:
        return f"{where}: little to go on."
    low, high = _word(point.likely.low), _word(point.likely.high)
    may = "" if low == high else f", or anything from {low} to {high}"
    held = " Something that was said, or left unsaid, holds it there." if point.held_down else ""
    answers = counted(point.likely.pieces, "answer", "answers")
    return f"{where}: {LEVELS[point.level]}{may}; from {answers}.{held}"


def _word(value: float) -> str:
    return SCALE[sum(value > bound for bound in BOUNDS)]


def _closer(strand: Strand, marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    clear = SPOKE[strand.dimension][Level.HIGH].format(name="the other")
    by_style = [
        Paragraph(Kind.TEXT, f"Leaning {style.value}: {_lower(_evenings(points))}")
        for style in Style
        if (points := [point for point in strand.firsts if point.style is style])
    ]
    return (
        Paragraph(Kind.VOICE, f"Where it was clear: {_lower(clear)}"),
        Paragraph(Kind.HEAD, BY_WHOM),
        *by_style,
        Paragraph(Kind.HEAD, ONE_BY_ONE),
        *(Paragraph(Kind.TEXT, mark.told) for mark in reversed(marks)),
    )


# --- moments


def _not_yet(situations: Iterable[Situation]) -> str:
    names = [_lower(SITUATIONS[one.moment]) for one in situations if one.all is None]
    return NOT_YET.format(moments="; ".join(names)) if names else ""


def _moment(situation: Situation, everybody: Met) -> Multiple:
    leanings = [(f"Leaning {style.value}", met) for style, met in situation.by_style.items()]
    bars = [("With everybody", everybody), *leanings]
    shown = tuple(Bar(name, met.likely, f"{met.met} of {met.of}", _sure(met)) for name, met in bars)
    closer = tuple(Paragraph(Kind.TEXT, f"{name}: {_lower(met_told(met))}") for name, met in leanings)
    return Multiple(
        f"moment.{situation.moment.value}",
        SITUATIONS[situation.moment],
        met_told(everybody),
        bars=shown,
        closer=(Paragraph(Kind.HEAD, BY_WHOM), *closer),
    )


def met_told(met: Met) -> str:
    """Return how often a moment was met, and how sure that is."""
    if met.of == 1:
        return f"Came up once, and was {'met' if met.met else 'not met'}. That is little to go on."
    low, high = _often(met.likely.low), _often(met.likely.high)
    may = f"{low}" if low == high else f"anything from {low} to {high}"
    evenings = counted(met.evenings, "evening", "evenings")
    times = met.met if met.met else "none"
    return f"Met in {times} of {met.of} answers, over {evenings}: {may}."


def _sure(met: Met) -> bool:
    return met.of >= ENOUGH_EVIDENCE


def _often(share: float) -> str:
    return next(word for up_to, word in OFTEN if share < up_to)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
