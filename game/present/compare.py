"""Two ways through one evening in words: where they parted, how each went on, and what each came to.

Rule 1: what differs is told, and nothing is called better. Rule 2: sections, as in looking back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.core.compare import Comparison, Way, compare
from game.core.debrief import Point
from game.core.encounter import Encounter
from game.core.scoring import Dimension
from game.present import labels
from game.present.backlog import their_words
from game.present.curves import FEELINGS, Chart, Curve, Feeling, Mark, in_degrees
from game.present.reflection import moment_in_words, profile_of, quoted
from game.present.sections import Kind, Paragraph, Section
from game.present.time import NUMBERS
from game.present.why import headline
from game.present.words import WAS, acts_in_words

Telling = Iterator[Paragraph]

BEFORE, NOW = "Before", "This time"
APART = 0.10
"""From how far apart a feeling is drawn: what is nearer than that nobody would notice [D]."""
SAME_WAY = "Both times it went the same way, answer for answer."
TOGETHER = ("The two part with the first answer.", "One answer was the same. Then the two part.")
TOGETHER_LONG = "{many} answers were the same. Then the two part."
THAT_IS = "That is: {did}."
OVER = "It was over by then."
NOT_OVER = "It was not played to its end."
ALIKE = "What {name} felt came out much alike."
FURTHEST = "They are furthest apart after turn {turn}, with more of it {label}."
LIKE_EACH_OTHER = "{feeling}: much the same both times."
SPOKE_ALIKE = "In all eight parts you spoke much alike."
AS_BEFORE = "Much the same both times: {names}."
LITTLE = "There was little to go on."
NEITHER = (
    "Neither is the right one. Another evening, another mood, and the same words may be taken in another way."
)


def side_by_side(one: Encounter, other: Encounter) -> tuple[Section, ...]:
    """Return two plays of an evening side by side, the earlier first; nothing where one cannot be told.

    That is so where one was stopped for safety, or nothing was answered. Raises ValueError if they are plays
    of different evenings.
    """
    if one.stopped or other.stopped:
        return ()
    both = compare(one, other)
    if not both.one.debrief.timeline or not both.other.debrief.timeline:
        return ()
    charts = _charts(both)
    return tuple(
        Section(name, title, tuple(tell(both)), charts if name == "both_curves" else ())
        for name, (title, tell) in SECTIONS.items()
    )


# --- where the ways parted


def _parted(both: Comparison) -> Telling:
    parted = both.parted
    if parted is None:
        yield Paragraph(Kind.TEXT, SAME_WAY)
        return
    yield Paragraph(Kind.TEXT, _together(both.common))
    found = parted.one or parted.other
    if found:
        yield Paragraph(Kind.TEXT, moment_in_words(found.exchange, both.one.encounter))
    for label, way, point in _sides(both, parted.turn):
        yield Paragraph(Kind.HEAD, label)
        yield from _turn(way, point)


def _together(turns: int) -> str:
    if turns < len(TOGETHER):
        return TOGETHER[turns]
    many = NUMBERS[turns].capitalize() if turns < len(NUMBERS) else str(turns)
    return TOGETHER_LONG.format(many=many)


def _sides(both: Comparison, turn: int) -> Iterator[tuple[str, Way, Point | None]]:
    yield BEFORE, both.one, both.one.at(turn)
    yield NOW, both.other, both.other.at(turn)


def _turn(way: Way, point: Point | None) -> Telling:
    """Tell one answer and how it was taken."""
    if point is None:
        yield Paragraph(Kind.QUIET, OVER)
        return
    exchange, scenario = point.exchange, way.encounter.scenario
    yield Paragraph(Kind.STRONG, quoted(exchange))
    yield Paragraph(Kind.QUIET, THAT_IS.format(did=acts_in_words(exchange.response.speech)))
    yield Paragraph(Kind.TEXT, headline(exchange, scenario))


# --- how each went on


def _onwards(both: Comparison) -> Telling:
    if both.parted is None:
        yield Paragraph(Kind.TEXT, SAME_WAY)
    for step in both.steps:
        yield Paragraph(Kind.HEAD, labels.TURN.format(number=step.turn + 1))
        for label, way, point in _sides(both, step.turn):
            yield from _exchange(label, way, point)


def _exchange(label: str, way: Way, point: Point | None) -> Telling:
    """Tell what was said by both, and how the other was then."""
    if point is None:
        yield Paragraph(Kind.QUIET, f"{label}: {OVER}")
        return
    name = way.encounter.scenario.couple.partner.name
    yield Paragraph(Kind.STRONG, f"{label}. {quoted(point.exchange)}")
    if said := their_words(point.exchange):
        yield Paragraph(Kind.TEXT, f"{name}: {said}")
    yield Paragraph(Kind.QUIET, f"{name} was {WAS[point.after.stance]}.")


# --- the curves of both


def _charts(both: Comparison) -> tuple[Chart, ...]:
    return tuple(_chart(both, feeling) for feeling in FEELINGS if _differs(both, feeling))


def _chart(both: Comparison, feeling: Feeling) -> Chart:
    turns = both.common + len(both.steps)
    one, other = _course(both.one, feeling, turns), _course(both.other, feeling, turns)
    return Chart(
        feeling.name,
        (
            Curve(BEFORE, Mark.CIRCLE, one, in_degrees(one)),
            Curve(NOW, Mark.DIAMOND, other, in_degrees(other)),
        ),
    )


def _course(way: Way, feeling: Feeling, turns: int) -> tuple[float | None, ...]:
    """Return the feeling at the opening and after each turn; none once this way was over."""
    points = way.debrief.timeline
    felt = [feeling.of(points[0].before.feelings), *(feeling.of(point.after.feelings) for point in points)]
    return (*felt, *(None for _ in range(turns - len(points))))


def _differs(both: Comparison, feeling: Feeling) -> bool:
    turns = both.common + len(both.steps)
    courses = zip(_course(both.one, feeling, turns), _course(both.other, feeling, turns), strict=True)
    return any(one is not None and other is not None and abs(one - other) >= APART for one, other in courses)


def _furthest(chart: Chart) -> str:
    """Return where the two curves are furthest apart: the words of a feeling are coarser than its line."""
    before, now = (curve.values for curve in chart.curves)
    apart = {
        turn: one - other
        for turn, (one, other) in enumerate(zip(before, now, strict=True))
        if one is not None and other is not None
    }
    turn = max(apart, key=lambda turn: abs(apart[turn]))
    return FURTHEST.format(turn=turn, label=BEFORE.lower() if apart[turn] > 0 else NOW.lower())


def _curves(both: Comparison) -> Telling:
    drawn = _charts(both)
    if not drawn:
        yield Paragraph(Kind.TEXT, ALIKE.format(name=both.one.encounter.scenario.couple.partner.name))
        return
    for chart in drawn:
        yield Paragraph(Kind.HEAD, chart.title)
        for curve in chart.curves:
            yield Paragraph(Kind.TEXT, f"{curve.name}: {curve.told}.")
        yield Paragraph(Kind.TEXT, _furthest(chart))
    for feeling in FEELINGS:
        if not _differs(both, feeling):
            yield Paragraph(Kind.QUIET, LIKE_EACH_OTHER.format(feeling=feeling.name))


# --- what each came to, and how you spoke


def _ends(both: Comparison) -> Telling:
    for label, way in ((BEFORE, both.one), (NOW, both.other)):
        ending = way.ending
        yield Paragraph(Kind.HEAD, f"{label}: {ending.title}" if ending else label)
        if ending is None:
            yield Paragraph(Kind.TEXT, NOT_OVER)
            continue
        yield Paragraph(Kind.TEXT, f"{labels.GOT}: {ending.got}")
        yield Paragraph(Kind.TEXT, f"{labels.COST}: {ending.cost}")


def _spoken(both: Comparison) -> Telling:
    """Tell each part of how you spoke that came out otherwise; what did not is only named."""
    one, other = _behaviours(both.one), _behaviours(both.other)
    otherwise = [each for each in one if one[each][1] != other[each][1]]
    for each in otherwise:
        yield Paragraph(Kind.HEAD, one[each][0])
        yield Paragraph(Kind.TEXT, f"{BEFORE}: {one[each][1]}")
        yield Paragraph(Kind.TEXT, f"{NOW}: {other[each][1]}")
    alike = [name for each, (name, _) in one.items() if each not in otherwise]
    if not otherwise:
        yield Paragraph(Kind.TEXT, SPOKE_ALIKE)
    elif alike:
        yield Paragraph(Kind.QUIET, AS_BEFORE.format(names=", ".join(alike)))
    yield Paragraph(Kind.QUIET, NEITHER)


def _behaviours(way: Way) -> dict[Dimension, tuple[str, str]]:
    """Return the name of each part and what the player did in it."""
    return {
        one.dimension: (one.name, one.behaviour or LITTLE) for one in profile_of(way.debrief, way.encounter)
    }


SECTIONS: dict[str, tuple[str, Callable[[Comparison], Telling]]] = {
    "parted": ("Where the two ways parted", _parted),
    "onwards": ("How each went on", _onwards),
    "both_curves": ("The two ways as curves", _curves),
    "both_ends": ("What each came to", _ends),
    "both_spoke": ("How you spoke, both times", _spoken),
}
"""The minute in which they parted first, how you spoke last."""
FIRST_OF_BOTH = next(iter(SECTIONS))
