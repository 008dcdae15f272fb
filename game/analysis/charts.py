"""Drawings of the model for docs/charts: the four charts of stances, and the plane the four names lie in.

Rule 1: an arrow is a row of the table in docs/model.md, and carries its number.
Rule 2: a family is told by its word and its outline, never by colour alone.
"""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import NamedTuple

from game.core.partner import CHARTS, FAMILIES, STYLE_AT, Family, Stance, Style
from game.core.stances import ROWS

Arrows = dict[tuple[Stance, Stance], list[int]]
"""From, to, and the numbers of the rows that lead there."""


class Point(NamedTuple):
    """A place on the paper, in pixels from the upper left corner."""

    x: float
    y: float


WIDE, HIGH = 1000, 820
MIDDLE, ACROSS, UP = Point(500, 410), 380.0, 320.0
BOX_WIDE, BOX_HIGH = 158.0, 54.0
BEND = 0.16
"""How far an arrow bows to its side, as a share of its length; so there and back do not meet."""
LABEL_AT = 0.36
"""Where along its way an arrow carries its numbers: nearer to where it comes from."""

OUTLINES: dict[Family, str] = {
    Family.OPEN: 'stroke="#0e7c66" stroke-width="2.5"',
    Family.GUARDED: 'stroke="#7a5c00" stroke-width="2.5" stroke-dasharray="10 4"',
    Family.PURSUE: 'stroke="#a8391f" stroke-width="4"',
    Family.WITHDRAW: 'stroke="#39509c" stroke-width="2.5" stroke-dasharray="3 4"',
    Family.FLOODED: 'stroke="#5b2a86" stroke-width="6"',
}
"""Whole, dashed, thick, dotted, very thick."""
INK, FAINT, PAPER = "#2b1a2e", "#6f6478", "#ffffff"
FONT = "font-family=\"'Atkinson Hyperlegible', Verdana, sans-serif\""


def arrows(style: Style) -> Arrows:
    """Return every change of stance that some row of the chart makes."""
    found: Arrows = {}
    for number, row in enumerate(ROWS[style], 1):
        for source in row.sources:
            if source is not row.to:
                found.setdefault((source, row.to), []).append(number)
    return found


def mermaid(style: Style) -> str:
    """Return the chart as a Mermaid diagram in a block for Markdown; the numbers are those of the rows."""
    return f"```mermaid\n{plain_mermaid(style)}```"


def plain_mermaid(style: Style) -> str:
    """Return the chart as a Mermaid diagram."""
    lines = ["stateDiagram-v2", f"    [*] --> {CHARTS[style][0].value}"]
    for (source, to), rows in arrows(style).items():
        lines.append(f"    {source.value} --> {to.value}: {_numbers(rows)}")
    return "\n".join(lines) + "\n"


def dot(style: Style) -> str:
    """Return the chart as a DOT digraph."""
    lines = [f"digraph {style.value} {{", '  node [shape=box, style="rounded"];']
    for stance in CHARTS[style]:
        name = stance.value.replace("_", " ")
        lines.append(f'  {stance.value} [label="{name}\\n{FAMILIES[stance].value}"];')
    for (source, to), rows in arrows(style).items():
        lines.append(f'  {source.value} -> {to.value} [label="{_numbers(rows)}"];')
    return "\n".join([*lines, "}"]) + "\n"


def chart(style: Style) -> str:
    """Return the chart as an SVG drawing."""
    places = _places(CHARTS[style])
    ways = [_way(places[source], places[to], rows) for (source, to), rows in arrows(style).items()]
    title = _text(Point(24, 38), f"The chart of stances, {style.value}", 22, INK, "start")
    note = "Numbers are the rows of the table. Outlines: "
    note += ", ".join(f"{family.value} {how}" for family, how in HOW_OUTLINED.items())
    parts = [title, _text(Point(24, HIGH - 18), note, 14, FAINT, "start"), *(way.line for way in ways)]
    parts += [_box(place, stance) for stance, place in places.items()]
    parts += [way.label for way in ways]
    return _paper(WIDE, HIGH, f"Chart of stances, {style.value}", parts)


HOW_OUTLINED = {
    Family.OPEN: "whole",
    Family.GUARDED: "dashed",
    Family.PURSUE: "thick",
    Family.WITHDRAW: "dotted",
    Family.FLOODED: "very thick",
}


def plane() -> str:
    """Return the plane of the two dimensions: four regions without walls, and where each begins."""
    size, left, top = 560.0, 110.0, 70.0

    def at(anxiety: float, avoidance: float) -> Point:
        return Point(left + anxiety * size, top + (1 - avoidance) * size)

    parts = [_text(Point(24, 38), "Two dimensions, and four ways of leaning", 22, INK, "start")]
    parts.append(
        f'<rect x="{left}" y="{top}" width="{size}" height="{size}" fill="#faf6f0" stroke="{INK}" />'
    )
    for style, where in STYLE_AT.items():
        parts += _cloud(at(*where), style)
    for a, b in ((at(0.5, 0), at(0.5, 1)), (at(0, 0.5), at(1, 0.5))):
        parts.append(
            f'<line x1="{a.x:.0f}" y1="{a.y:.0f}" x2="{b.x:.0f}" y2="{b.y:.0f}" '
            f'stroke="{FAINT}" stroke-dasharray="4 6" />'
        )
    for share in (0.0, 0.5, 1.0):
        parts.append(_text(Point(at(share, 0).x, top + size + 24), f"{share:.1f}", 15, FAINT))
        parts.append(_text(Point(left - 26, at(0, share).y + 5), f"{share:.1f}", 15, FAINT))
    parts.append(_text(Point(left + size / 2, top + size + 52), "attachment anxiety", 18, INK))
    turned = Point(left - 62, top + size / 2)
    upwards = _text(turned, "attachment avoidance", 18, INK)
    parts.append(f'<g transform="rotate(-90 {turned.x} {turned.y})">{upwards}</g>')
    for line, words in enumerate(ABOUT_DOTS):
        parts.append(_text(Point(24, 722 + 20 * line), words, 14, FAINT, "start"))
    return _paper(800, 756, "Plane of attachment anxiety and avoidance", parts)


ABOUT_DOTS = (
    "Dots: where a simulated partner of that leaning starts. The regions have no walls.",
    "Nobody is a dot, and the same person leans otherwise with somebody else.",
)


def drawings() -> dict[str, str]:
    """Return every drawing by the name of its file."""
    return {**{f"{style.value}.svg": chart(style) for style in Style}, "plane.svg": plane()}


# --- the parts


class Way(NamedTuple):
    """An arrow as drawn."""

    line: str
    label: str


def _places(stances: tuple[Stance, ...]) -> dict[Stance, Point]:
    """Return the stances round a ring, the first at the top."""
    turn = 2 * pi / len(stances)
    return {
        stance: Point(
            round(MIDDLE.x + ACROSS * sin(turn * number), 1),
            round(MIDDLE.y - UP * cos(turn * number), 1),
        )
        for number, stance in enumerate(stances)
    }


def _way(source: Point, to: Point, rows: list[int]) -> Way:
    """Return a bowed arrow from the edge of one box to the edge of another."""
    length = hypot(to.x - source.x, to.y - source.y)
    aside = Point(-(to.y - source.y) * BEND, (to.x - source.x) * BEND)
    bow = Point((source.x + to.x) / 2 + aside.x, (source.y + to.y) / 2 + aside.y)
    start, end = _edge(source, bow, 2), _edge(to, bow, 9)
    line = (
        f'<path d="M{start.x:.1f} {start.y:.1f}Q{bow.x:.1f} {bow.y:.1f} {end.x:.1f} {end.y:.1f}" '
        f'fill="none" stroke="{FAINT}" stroke-width="1.6" />{_tip(bow, end)}'
    )
    at = _along(start, bow, end, LABEL_AT if length > 250 else 0.5)
    told = _numbers(rows)
    wide = 9 * len(told) + 8
    label = (
        f'<rect x="{at.x - wide / 2:.1f}" y="{at.y - 10:.1f}" width="{wide}" height="20" rx="6" '
        f'fill="{PAPER}" fill-opacity="0.92" />{_text(Point(at.x, at.y + 5), told, 14, INK)}'
    )
    return Way(line, label)


def _tip(came_from: Point, at: Point) -> str:
    """Return an arrow's head as a shape of its own: not every program that shows SVG knows markers."""
    length = hypot(at.x - came_from.x, at.y - came_from.y)
    ahead = Point((at.x - came_from.x) / length, (at.y - came_from.y) / length)
    back = Point(at.x - 11 * ahead.x, at.y - 11 * ahead.y)
    sides = [Point(back.x - side * ahead.y, back.y + side * ahead.x) for side in (6, -6)]
    corners = "L".join(
        f"{corner.x:.1f} {corner.y:.1f}" for corner in (*sides, Point(at.x + 2 * ahead.x, at.y + 2 * ahead.y))
    )
    return f'<path class="tip" d="M{corners}Z" fill="{FAINT}" />'


def _along(start: Point, bow: Point, end: Point, share: float) -> Point:
    rest = 1 - share
    return Point(
        rest * rest * start.x + 2 * rest * share * bow.x + share * share * end.x,
        rest * rest * start.y + 2 * rest * share * bow.y + share * share * end.y,
    )


def _edge(middle: Point, towards: Point, gap: float) -> Point:
    """Return where the way from a box's middle leaves the box, and a little further."""
    dx, dy = towards.x - middle.x, towards.y - middle.y
    length = hypot(dx, dy)
    share = min(
        (BOX_WIDE / 2) / abs(dx) if dx else 1e9,
        (BOX_HIGH / 2) / abs(dy) if dy else 1e9,
    )
    return Point(middle.x + dx * share + gap * dx / length, middle.y + dy * share + gap * dy / length)


def _box(place: Point, stance: Stance) -> str:
    family = FAMILIES[stance]
    x, y = place.x - BOX_WIDE / 2, place.y - BOX_HIGH / 2
    name = stance.value.replace("_", " ")
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{BOX_WIDE:.0f}" height="{BOX_HIGH:.0f}" rx="14" '
        f'fill="#fdf8ef" {OUTLINES[family]} />'
        + _text(Point(place.x, place.y - 2), name, 18, INK)
        + _text(Point(place.x, place.y + 18), family.value, 14, FAINT)
    )


def _cloud(place: Point, style: Style) -> list[str]:
    """Return a region that fades: a leaning has no wall round it."""
    rings = [
        f'<circle cx="{place.x:.1f}" cy="{place.y:.1f}" r="{radius}" fill="#8a6fb8" fill-opacity="0.07" />'
        for radius in (110, 84, 58, 32)
    ]
    dot = f'<circle cx="{place.x:.1f}" cy="{place.y:.1f}" r="5" fill="{INK}" />'
    return [*rings, dot, _text(Point(place.x, place.y - 16), f"leaning {style.value}", 17, INK)]


def _text(at: Point, words: str, size: int, colour: str, anchor: str = "middle") -> str:
    return (
        f'<text x="{at.x:.1f}" y="{at.y:.1f}" font-size="{size}" fill="{colour}" '
        f'text-anchor="{anchor}" {FONT}>{words}</text>'
    )


def _paper(wide: int, high: int, title: str, parts: list[str]) -> str:
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" '
        f'role="img" aria-label="{title}">',
        f"<title>{title}</title>",
        f'<rect width="{wide}" height="{high}" fill="{PAPER}" />',
        *parts,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _numbers(rows: list[int]) -> str:
    return ", ".join(str(row) for row in rows)
