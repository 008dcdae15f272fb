"""Where everything on a map stands, in pixels: boxes in layers, ways that pass beside what they do not touch.

Rule: a way bends only in the strip below the labels of a layer; so no way runs through a label.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.analysis.maps.shape import Edge, Node, Shape

WIDE, HIGH, BETWEEN = 156.0, 48.0, 40.0
ANSWER = 17.0
"""Height of the line of one answer, where answers are shown."""
ROW, BEND = 20.0, 50.0
"""Height of a row of labels, and of the strip in which ways bend."""
MARGIN, HEAD = 36.0, 56.0
ASIDE, APART = 16.0, 11.0
"""How far a way stays off the boxes it passes, and off other ways beside it."""
TIP = 9.0
ROUND = 14.0
"""How far a way that leads back to its own box stays off it."""
LETTER = 7.0
"""Width of a letter of a label, amply."""


class Box(NamedTuple):
    """Where a node stands."""

    x: float
    y: float
    high: float

    @property
    def foot(self) -> float:
        """Its lower side."""
        return self.y + self.high

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + WIDE


class Way(NamedTuple):
    """An edge as drawn."""

    edge: Edge
    path: str
    tip: str
    """The arrow's head, a closed path."""
    label_at: tuple[float, float]
    words: str

    @property
    def rightmost(self) -> float:
        """Where its label ends."""
        return self.label_at[0] + width_of(self.words) / 2


class Layout(NamedTuple):
    """The whole map."""

    boxes: dict[str, Box]
    ways: tuple[Way, ...]
    left: float
    right: float
    foot: float


def lay_out(shape: Shape) -> Layout:
    """Place every node and every way."""
    xs = {node.id: node.place * (WIDE + BETWEEN) for node in shape.nodes.values()}
    lanes = _lanes(shape, xs)
    ports = _ports(shape, xs, lanes)
    rows = _rows(shape, ports)
    boxes, strips = _boxes(shape, xs, rows)
    ground = _Ground(boxes, strips, ports, lanes, rows)
    ways = tuple(_way(edge, shape, ground) for edge in shape.edges)
    rightmost = [*(box.right for box in boxes.values()), *(way.rightmost for way in ways)]
    return Layout(
        boxes,
        ways,
        min(*xs.values(), *lanes.values()),
        max(rightmost),
        max(box.foot for box in boxes.values()),
    )


def words_of(edge: Edge) -> str:
    """Return what stands on a way: the families' initials, and how often it was taken."""
    initials = "".join(family[0] for family in edge.families)
    return initials if edge.times is None else f"{initials} {edge.times}".strip()


def width_of(words: str) -> float:
    """Return the width of a label."""
    return LETTER * len(words) + 8


# --- the parts


class _Ports(NamedTuple):
    """Where ways leave and reach boxes, as shares of a box's width."""

    out: dict[Edge, float]
    into: dict[Edge, float]


class _Strip(NamedTuple):
    """The strip below a layer in which ways bend."""

    top: float
    foot: float


class _Ground(NamedTuple):
    boxes: dict[str, Box]
    strips: list[_Strip]
    ports: _Ports
    lanes: dict[Edge, float]
    rows: dict[Edge, int]


def _is_down(edge: Edge, shape: Shape) -> bool:
    return shape.nodes[edge.end].layer > shape.nodes[edge.start].layer


def _ports(shape: Shape, xs: dict[str, float], lanes: dict[Edge, float]) -> _Ports:
    """Give the ways at each side of a box a port each, left to right by where they turn to or come from."""
    down = [edge for edge in shape.edges if _is_down(edge, shape)]
    out, into = dict[Edge, float](), dict[Edge, float]()
    for node in shape.nodes:
        leaving = [edge for edge in down if edge.start == node]
        coming = [edge for edge in down if edge.end == node]
        leaving.sort(key=lambda edge: lanes.get(edge, xs[edge.end] + WIDE / 2))
        coming.sort(key=lambda edge: lanes.get(edge, xs[edge.start] + WIDE / 2))
        out.update(_spread(leaving))
        into.update(_spread(coming))
    return _Ports(out, into)


def _spread(edges: list[Edge]) -> Iterator[tuple[Edge, float]]:
    for number, edge in enumerate(edges, 1):
        yield edge, number / (len(edges) + 1)


def _rows(shape: Shape, ports: _Ports) -> dict[Edge, int]:
    """Return the row of each label: the first in which it touches no other of its box."""
    rows: dict[Edge, int] = {}
    for edge, port in sorted(ports.out.items(), key=lambda one: one[1]):
        if not words_of(edge):
            continue
        beside = [other for other in rows if other.start == edge.start]
        wide = width_of(words_of(edge))
        taken = {
            rows[other]
            for other in beside
            if abs(ports.out[other] - port) * WIDE < (width_of(words_of(other)) + wide) / 2 + 3
        }
        rows[edge] = next(row for row in range(len(shape.edges)) if row not in taken)
    return rows


def _boxes(shape: Shape, xs: dict[str, float], rows: dict[Edge, int]) -> tuple[dict[str, Box], list[_Strip]]:
    boxes, strips, top = dict[str, Box](), list[_Strip](), HEAD
    for depth in range(1 + max(node.layer for node in shape.nodes.values())):
        layer = [node for node in shape.nodes.values() if node.layer == depth]
        for node in layer:
            high = HIGH + ANSWER * len(node.mark.answers) + (6 if node.mark.answers else 0)
            boxes[node.id] = Box(xs[node.id], top, high)
        foot = max(boxes[node.id].foot for node in layer)
        here = [row for edge, row in rows.items() if shape.nodes[edge.start].layer == depth]
        labelled = foot + ROW * (max(here) + 1 if here else 0)
        top = labelled + BEND
        strips.append(_Strip(labelled, top))
    return boxes, strips


# --- ways past other boxes


def _lanes(shape: Shape, xs: dict[str, float]) -> dict[Edge, float]:
    """Return where each long way and each way back passes what lies between, each in a lane of its own."""
    lanes: dict[Edge, float] = {}
    spans = {edge: span for edge in shape.edges if (span := _span(edge, shape))}
    for edge, span in sorted(spans.items(), key=lambda one: (one[0].start != one[0].end, len(one[1]))):
        if edge.start == edge.end:
            lanes[edge] = xs[edge.start] + WIDE + ROUND
            continue
        beside = [xs[node.id] for node in shape.nodes.values() if node.layer in span]
        taken = {other: lane for other, lane in lanes.items() if _overlap(spans[other], span)}
        aside = ASIDE if _is_down(edge, shape) else ASIDE + TIP
        right = _free(edge, max(beside) + WIDE + aside, 1, taken, shape)
        lanes[edge] = right
        if _is_down(edge, shape):
            left = _free(edge, min(beside) - ASIDE, -1, taken, shape)
            ends = xs[edge.start] + WIDE / 2, xs[edge.end] + WIDE / 2
            lanes[edge] = min(left, right, key=lambda lane: sum(abs(lane - end) for end in ends))
    return lanes


def _span(edge: Edge, shape: Shape) -> range:
    """Return the layers that a way passes; a way back passes those it begins and ends in as well."""
    start, end = shape.nodes[edge.start], shape.nodes[edge.end]
    if _is_beside(start, end):
        return range(0)
    return range(start.layer + 1, end.layer) if end.layer > start.layer else range(end.layer, start.layer + 1)


def _is_beside(start: Node, end: Node) -> bool:
    """Return whether a way leads straight to the neighbour on the left."""
    return start.layer == end.layer and start.place - end.place == 1


def _overlap(a: range, b: range) -> bool:
    return a.start <= b.stop and b.start <= a.stop


def _free(edge: Edge, lane: float, side: int, taken: dict[Edge, float], shape: Shape) -> float:
    """Return the first lane, going outwards, in which neither a way nor its label touches another."""
    while any(abs(lane - at) < _apart(edge, other, shape) for other, at in taken.items()):
        lane += side * 2
    return lane


def _apart(one: Edge, other: Edge, shape: Shape) -> float:
    """Return how far two ways stay apart; a way back carries its label in its lane."""
    widths = [
        width_of(words_of(edge)) for edge in (one, other) if words_of(edge) and not _is_down(edge, shape)
    ]
    return max([APART, *(APART / 2 + wide / 2 for wide in widths)])


# --- ways


def _way(edge: Edge, shape: Shape, ground: _Ground) -> Way:
    start, end = ground.boxes[edge.start], ground.boxes[edge.end]
    if _is_beside(shape.nodes[edge.start], shape.nodes[edge.end]):
        return _way_beside(edge, start, end)
    if not _is_down(edge, shape):
        return _way_back(edge, start, end, ground.lanes[edge])
    first, last = ground.strips[shape.nodes[edge.start].layer], ground.strips[shape.nodes[edge.end].layer - 1]
    out, into = start.x + WIDE * ground.ports.out[edge], end.x + WIDE * ground.ports.into[edge]
    path, lane = f"M{out:.0f} {start.foot:.0f} L{out:.0f} {first.top:.0f} ", ground.lanes.get(edge)
    if lane is None:
        path += _bend(out, first.top, into, end.y - TIP)
    else:
        path += f"{_bend(out, first.top, lane, first.foot)} L{lane:.0f} {last.top:.0f} "
        path += _bend(lane, last.top, into, end.y - TIP)
    tip = (
        f"M{into - 4.5:.1f} {end.y - TIP:.1f}L{into + 4.5:.1f} {end.y - TIP:.1f}L{into:.1f} {end.y - 1:.1f}Z"
    )
    return Way(edge, path, tip, (out, start.foot + ROW * (ground.rows.get(edge, 0) + 0.5)), words_of(edge))


def _way_beside(edge: Edge, start: Box, end: Box) -> Way:
    y, words = start.y + 17, words_of(edge)
    path = f"M{start.x:.0f} {y:.0f} L{end.right + TIP:.0f} {y:.0f}"
    below = 16 if width_of(words) > BETWEEN - TIP - 8 else 0  # a wide label would hide the arrow
    return Way(edge, path, _leftwards(end.right, y), ((start.x + end.right) / 2, y + below), words)


def _way_back(edge: Edge, start: Box, end: Box, lane: float) -> Way:
    """Return a way round the right-hand side, up to where it leads back."""
    leave, reach = start.foot - 6, (start.foot - 22 if start == end else end.y + 20)
    turn = min(14.0, (leave - reach) / 2, lane - end.right - TIP)
    path = (
        f"M{start.right:.0f} {leave:.0f} L{lane - turn:.0f} {leave:.0f} "
        f"Q{lane:.0f} {leave:.0f} {lane:.0f} {leave - turn:.0f} L{lane:.0f} {reach + turn:.0f} "
        f"Q{lane:.0f} {reach:.0f} {lane - turn:.0f} {reach:.0f} L{end.right + TIP:.0f} {reach:.0f}"
    )
    middle = lane, (leave + reach) / 2 if start == end else start.y + 4
    return Way(edge, path, _leftwards(end.right, reach), middle, words_of(edge))


def _leftwards(x: float, y: float) -> str:
    return f"M{x + TIP:.1f} {y - 4.5:.1f}L{x + TIP:.1f} {y + 4.5:.1f}L{x + 1:.1f} {y:.1f}Z"


def _bend(x1: float, y1: float, x2: float, y2: float) -> str:
    middle = (y1 + y2) / 2
    return f"C{x1:.0f} {middle:.0f} {x2:.0f} {middle:.0f} {x2:.0f} {y2:.0f}"
