"""The map as SVG, drawn by hand: no other program is needed to make it or to see it.

Rule: what a colour or a width says, a number or a letter says too.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from game.analysis.maps.layout import ANSWER, HIGH, LETTER, MARGIN, WIDE, Box, Way, lay_out, width_of
from game.analysis.maps.shape import Node, Shape

COLOURS = ("#ffffff", "#fbe9c6", "#f1d3a0", "#d3e0c0", "#b5d3bf")
"""By shade, from none to all."""
INK, FAINT, LOST, PAPER, BAR = "#2c2a28", "#6b655c", "#a8402f", "#fffdf8", "#8fb49d"
FONT = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif"
LETTERS_IN_TITLE = 17
NARROWEST = 660.0
"""So that the legend has its place."""
LINE = 19.0
LETTERS = "Letters on a way: the states that take it. o open, g guarded, p pursue, w withdraw, f flooded."
WITHOUT = "A way without letters is open to all."
WIDEST_WAY = 6.0


def as_svg(shape: Shape) -> str:
    """Return the map as a self-contained SVG."""
    laid = lay_out(shape)
    width = max(laid.right - laid.left + 2 * MARGIN, NARROWEST)
    lines = list(_wrapped((*shape.legend.more, LETTERS, WITHOUT), width - 2 * MARGIN))
    height = laid.foot + 62 + LINE * len(lines)
    shift = (width - laid.right - laid.left) / 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" role="img" aria-label="Map of {escape(shape.title)}" font-family="{FONT}">',
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="{PAPER}"/>',
        _text(MARGIN, 32, 19, shape.title, anchor="start", weight=700),
        f'<g transform="translate({shift:.0f} 0)">',
    ]
    parts += [_way(way, shape.plays) for way in laid.ways]
    parts += [_node(node, laid.boxes[node.id], shape.plays) for node in shape.nodes.values()]
    parts += [_label(way) for way in laid.ways if way.words]
    parts.append("</g>")
    parts += _legend(shape, laid.foot + 26)
    parts += [
        _text(MARGIN, laid.foot + 68 + LINE * row, 12, line, anchor="start") for row, line in enumerate(lines)
    ]
    return "\n".join([*parts, "</svg>"])


def _text(x: float, y: float, size: int, words: str, *, anchor: str = "middle", weight: int = 400) -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
        f'fill="{INK}">{escape(words)}</text>'
    )


def _way(way: Way, plays: int) -> str:
    """Return a way on a band of paper, so that of two that cross one passes over the other."""
    times = way.edge.times
    wide = 1.5 if times is None else 1.2 + (WIDEST_WAY - 1.2) * min(1.0, times / max(plays, 1))
    dash = ' stroke-dasharray="3 4"' if times == 0 else ""
    told = f"{way.edge.start} to {way.edge.end}" + (f", {way.edge.label}" if way.edge.label else "")
    return (
        f'<g><title>{escape(told)}</title><path d="{way.path}" fill="none" stroke="{PAPER}" '
        f'stroke-width="{wide + 2.8:.1f}"/><path d="{way.path}" fill="none" stroke="{FAINT}" '
        f'stroke-width="{wide:.1f}"{dash}/><path d="{way.tip}" fill="{FAINT}"/></g>'
    )


def _label(way: Way) -> str:
    (x, y), wide = way.label_at, width_of(way.words)
    return (
        f'<rect class="label" x="{x - wide / 2:.1f}" y="{y - 8:.1f}" width="{wide:.0f}" height="16" rx="5" '
        f'fill="{PAPER}" stroke="{FAINT}" stroke-width="0.8"/>' + _text(x, y + 4, 12, way.words)
    )


# --- nodes


def _node(node: Node, box: Box, plays: int) -> str:
    mark = node.mark
    line, dash = (INK, "") if mark.number else (LOST, ' stroke-dasharray="5 3"')
    round_ = HIGH / 2 if node.is_ending else 7
    parts = [
        f"<g><title>{escape(node.id)}: {mark.words}</title>",
        f'<rect class="node" x="{box.x:.0f}" y="{box.y:.0f}" width="{WIDE:.0f}" height="{box.high:.0f}" '
        f'rx="{round_:.0f}" fill="{COLOURS[mark.shade]}" stroke="{line}"{dash}/>',
    ]
    title = wrap(node.title, LETTERS_IN_TITLE, max_lines=2, placeholder="…")
    top = box.y + HIGH / 2 + 5 - 8.5 * (len(title) - 1)
    parts += [_text(box.x + WIDE / 2, top + 17 * row, 14, words) for row, words in enumerate(title)]
    for row, given in enumerate(mark.answers):
        parts += _answer(box, box.y + HIGH + ANSWER * row, given.id, given.times, mark.number)
    parts.append(_badge(box.right, box.y, str(mark.number), line))
    return "".join([*parts, "</g>"])


def _answer(box: Box, y: float, name: str, times: int, came: int) -> Iterator[str]:
    """Yield the line of one answer: its name, a bar, and how often it was given."""
    x, wide = box.x + 8, WIDE - 16
    place = f'x="{x:.0f}" y="{y:.0f}" height="{ANSWER - 3:.0f}"'
    yield f'<rect {place} width="{wide:.0f}" fill="{PAPER}" fill-opacity="0.75"/>'
    if times:
        share = wide * min(1.0, times / max(came, 1))
        yield f'<rect x="{x:.0f}" y="{y:.0f}" width="{share:.0f}" height="{ANSWER - 3:.0f}" fill="{BAR}"/>'
    yield _text(x + 4, y + 11, 11, name.replace("_", " ")[:22], anchor="start")
    yield _text(x + wide - 4, y + 11, 11, str(times), anchor="end", weight=700)


def _badge(x: float, y: float, number: str, line: str) -> str:
    wide = max(20.0, LETTER * len(number) + 10)
    return (
        f'<rect class="badge" x="{x - wide / 2:.1f}" y="{y - 10:.1f}" width="{wide:.0f}" height="20" rx="10" '
        f'fill="{PAPER}" stroke="{line}"/>' + _text(x, y + 4, 12, number, weight=700)
    )


# --- legend


def _legend(shape: Shape, y: float) -> Iterator[str]:
    x = MARGIN
    for colour, (number, words) in zip(COLOURS, shape.legend.shades, strict=True):
        yield f'<rect x="{x:.0f}" y="{y:.0f}" width="20" height="20" rx="4" fill="{colour}" stroke="{INK}"/>'
        yield _text(x + 10, y + 15, 12, number, weight=700) if number else ""
        yield _text(x + 27, y + 15, 12, words, anchor="start")
        x += 27 + 7.2 * len(words) + 18


def _wrapped(sentences: tuple[str, ...], wide: float) -> Iterator[str]:
    for sentence in sentences:
        yield from wrap(sentence, int(wide / 6.6))
