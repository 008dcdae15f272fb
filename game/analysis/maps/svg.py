"""The map as SVG, drawn by hand: no other program is needed to make it or to see it."""

from __future__ import annotations

from html import escape

from game.analysis.maps.shape import Edge, Node, Shape

WIDE, HIGH, BETWEEN, BELOW, MARGIN = 168, 46, 44, 62, 40
LANES = 6
"""Ways side by side, before one shares the place of another."""
COLOURS = ("#ffffff", "#fbe9c6", "#f1d3a0", "#d3e0c0", "#b5d3bf")
"""By how many of the four leanings reach it: none to all."""
INK, FAINT, LOST = "#2c2a28", "#8b857c", "#a8402f"
LEGEND = ("nobody", "one leaning", "two", "three", "all four")


def as_svg(shape: Shape) -> str:
    """Return the map as a self-contained SVG."""
    layers = 1 + max(node.layer for node in shape.nodes.values())
    left = min(node.place for node in shape.nodes.values())
    right = max(node.place for node in shape.nodes.values()) + 1
    width = int((right - left) * (WIDE + BETWEEN) - BETWEEN + 2 * MARGIN) + 120
    height = layers * (HIGH + BELOW) + 2 * MARGIN + 30
    shift = MARGIN + 60 - left * (WIDE + BETWEEN)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="Map of {escape(shape.title)}" '
        'font-family="Georgia, serif" font-size="14">',
        f'<rect width="{width}" height="{height}" fill="#fffdf8"/>',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        f'orient="auto"><path d="M0 0L8 4L0 8z" fill="{FAINT}"/></marker></defs>',
        f'<text x="{MARGIN}" y="26" font-size="18" fill="{INK}">{escape(shape.title)}</text>',
    ]
    parts += [_edge(edge, shape, shift) for edge in shape.edges]
    parts += [_node(node, shift) for node in shape.nodes.values()]
    parts += [_label(edge, shape, shift) for edge in shape.edges if edge.label]
    return "\n".join([*parts, _legend(height), "</svg>"])


def _corner(node: Node, shift: float) -> tuple[float, float]:
    return shift + node.place * (WIDE + BETWEEN), MARGIN + 10 + node.layer * (HIGH + BELOW)


def _node(node: Node, shift: float) -> str:
    x, y = _corner(node, shift)
    count = len(node.reached_by)
    line = INK if count else LOST
    dash = "" if count else ' stroke-dasharray="5 3"'
    who = ", ".join(style.value for style in node.reached_by) or "nobody"
    round_ = HIGH / 2 if node.is_ending else 7
    return (
        f'<g><title>{escape(node.id)}: reached by {who}</title><rect x="{x:.0f}" y="{y:.0f}" width="{WIDE}" '
        f'height="{HIGH}" rx="{round_:.0f}" fill="{COLOURS[count]}" stroke="{line}"{dash}/>'
        f'<text x="{x + WIDE / 2:.0f}" y="{y + HIGH / 2 + 5:.0f}" text-anchor="middle" fill="{INK}">'
        f"{escape(_short(node.title))}</text></g>"
    )


def _edge(edge: Edge, shape: Shape, shift: float) -> str:
    return (
        f'<path d="{_path(edge, shape, shift)}" fill="none" stroke="{FAINT}" stroke-width="1.3" '
        'marker-end="url(#tip)"/>'
    )


def _path(edge: Edge, shape: Shape, shift: float) -> str:
    start, end = shape.nodes[edge.start], shape.nodes[edge.end]
    (x1, y1), (x2, y2) = _corner(start, shift), _corner(end, shift)
    if end.layer == start.layer and start.place != end.place:  # to a neighbour
        away, near = (x1 + WIDE, x2) if x2 > x1 else (x1, x2 + WIDE)
        return f"M{away:.0f} {y1 + 14:.0f} L{near:.0f} {y2 + 14:.0f}"
    if end.layer <= start.layer:  # a way back, round the right-hand side
        return (
            f"M{x1 + WIDE:.0f} {y1 + 30:.0f} C{x1 + WIDE + 46:.0f} {y1 + 44:.0f} "
            f"{x2 + WIDE + 46:.0f} {y2 + 2:.0f} {x2 + WIDE:.0f} {y2 + 14:.0f}"
        )
    out, into = x1 + WIDE * _port(edge, shape), x2 + WIDE * _port_in(edge, shape)
    top, foot = y1 + HIGH, y2
    if end.layer - start.layer == 1:
        return f"M{out:.0f} {top:.0f} {_bend(out, top, into, foot)}"
    lane = _lane(edge, shape, shift, (out + into) / 2)
    return (
        f"M{out:.0f} {top:.0f} {_bend(out, top, lane, top + BELOW)} "
        f"L{lane:.0f} {foot - BELOW:.0f} {_bend(lane, foot - BELOW, into, foot)}"
    )


def _bend(x1: float, y1: float, x2: float, y2: float) -> str:
    middle = (y1 + y2) / 2
    return f"C{x1:.0f} {middle:.0f} {x2:.0f} {middle:.0f} {x2:.0f} {y2:.0f}"


def _lane(edge: Edge, shape: Shape, shift: float, middle: float) -> float:
    """Return where to pass the beats between: beside them, on the nearer side, each in its lane."""
    first, last = shape.nodes[edge.start].layer, shape.nodes[edge.end].layer
    between = [_corner(node, shift)[0] for node in shape.nodes.values() if first < node.layer < last]
    long = [one for one in shape.edges if shape.nodes[one.end].layer - shape.nodes[one.start].layer > 1]
    off = 12 + 9 * (long.index(edge) % LANES)
    left, right = min(between) - off, max(between) + WIDE + off
    return left if middle - left < right - middle else right


def _port(edge: Edge, shape: Shape) -> float:
    """Return where on the lower side the edge leaves, left to right by where it goes."""
    mine = [one for one in shape.edges if one.start == edge.start]
    mine.sort(key=lambda one: (shape.nodes[one.end].place, shape.nodes[one.end].layer))
    return (mine.index(edge) + 1) / (len(mine) + 1)


def _port_in(edge: Edge, shape: Shape) -> float:
    mine = [one for one in shape.edges if one.end == edge.end]
    mine.sort(key=lambda one: (shape.nodes[one.start].place, shape.nodes[one.start].layer))
    return (mine.index(edge) + 1) / (len(mine) + 1)


def _label(edge: Edge, shape: Shape, shift: float) -> str:
    start = shape.nodes[edge.start]
    x, y = _corner(start, shift)
    out = x + WIDE * _port(edge, shape)
    number = [one for one in shape.edges if one.start == edge.start].index(edge)
    return (
        f'<text x="{out:.0f}" y="{y + HIGH + 13 + 12 * (number % 3):.0f}" font-size="10" '
        'text-anchor="middle" '
        f'fill="{INK}" stroke="#fffdf8" stroke-width="3" paint-order="stroke">{escape(edge.label)}</text>'
    )


def _legend(height: int) -> str:
    parts = []
    for number, (colour, word) in enumerate(zip(COLOURS, LEGEND, strict=True)):
        x = MARGIN + number * 112
        parts.append(
            f'<rect x="{x}" y="{height - 30}" width="16" height="16" rx="3" fill="{colour}" stroke="{INK}"/>'
            f'<text x="{x + 22}" y="{height - 17}" font-size="12" fill="{INK}">{word}</text>'
        )
    return "".join(parts)


def _short(text: str) -> str:
    return text if len(text) <= 22 else text[:21].rstrip() + "…"
