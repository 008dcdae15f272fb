"""Curves as a drawing: each with a mark of its own and its name at its end; the words below say the same."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.present.curves import Chart, Curve, Mark
from game.window import ink
from game.window.canvas import Canvas, View
from game.window.nodes import Node, Role
from game.window.text import Block

HIGH = 210
"""Units from the bottom of the scale to its top."""
TOKENS = {Mark.CIRCLE: "text", Mark.SQUARE: "secure", Mark.TRIANGLE: "distress", Mark.DIAMOND: "accent"}
"""A colour for each mark; the mark and the name tell the curve, the colour only helps."""
SHAPES = {
    Mark.CIRCLE: '<circle cx="{x}" cy="{y}" r="{r}" {paint} />',
    Mark.SQUARE: '<path d="M{w} {n}H{e}V{s}H{w}Z" {paint} />',
    Mark.TRIANGLE: '<path d="M{x} {n}L{e} {s}H{w}Z" {paint} />',
    Mark.DIAMOND: '<path d="M{x} {n}L{e} {y}L{x} {s}L{w} {y}Z" {paint} />',
}
MARK = 6
"""Units from the middle of a mark to its edge."""
FEW = 16
"""Up to so many turns every point has its mark and its number; beyond, every fifth."""


def curves(view: View, chart: Chart, box: Rect) -> Node:
    """Return the chart at this place, as wide as the box; its value is what it says in words."""
    names = [view.set(curve.name, "small", TOKENS[curve.mark], box.width) for curve in chart.curves]
    gap, line = view.px(8), names[0].height + view.px(4)
    rows = _rows(view, names, box.width)
    high = view.px(HIGH)
    ticks = [view.set(str(turn), "small", "muted") for turn in range(len(chart.curves[0].values))]
    foot = ticks[0].height + gap
    whole = Rect(box.x, box.y, box.width, high + foot + len(rows) * line + gap)
    said = " ".join(f"{curve.name}: {curve.told}." for curve in chart.curves)

    def paint(canvas: Canvas, node: Node) -> None:
        area = Rect(node.bounds.x, node.bounds.y, node.bounds.width, high)
        drawing = _drawing(view, chart, area.size)
        canvas.surface.blit(ink.drawing(drawing, area.size, area.size), area)
        _numbers(canvas, ticks, area, gap)
        _legend(canvas, chart, rows, area.move(0, high + foot), line)

    return Node(Role.IMAGE, chart.title, whole, value=said, paint=paint)


def _rows(view: View, names: Sequence[Block], width: int) -> list[list[tuple[int, Block]]]:
    """Return the names in as many lines as they need, each with its number."""
    rows: list[list[tuple[int, Block]]] = [[]]
    x = 0
    for number, name in enumerate(names):
        wide = view.px(52) + name.width
        if x and x + wide > width:
            rows.append([])
            x = 0
        rows[-1].append((number, name))
        x += wide
    return rows


def _places(view: View, values: int, size: tuple[int, int]) -> list[float]:
    """Return where each moment stands from left to right."""
    edge = view.px(14)
    step = (size[0] - 2 * edge) / max(1, values - 1)
    return [edge + step * number for number in range(values)]


def _drawing(view: View, chart: Chart, size: tuple[int, int]) -> str:
    theme, wide, high = view.theme, size[0], size[1]
    lines = [
        f'<path d="M0 {y:.1f}H{wide}" stroke="{theme.muted}" stroke-opacity="0.35" '
        f'stroke-width="{max(1, view.px(1))}" />'
        for y in (_height(view, share, high) for share in (0.0, 0.5, 1.0))
    ]
    drawn = [_line(view, curve, size) for curve in chart.curves]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" '
        f'height="{high}">{"".join(lines)}{"".join(drawn)}</svg>'
    )


def _height(view: View, share: float, high: int) -> float:
    edge = view.px(12)
    return edge + (1 - share) * (high - 2 * edge)


def _line(view: View, curve: Curve, size: tuple[int, int]) -> str:
    places = _places(view, len(curve.values), size)
    points = [
        (x, _height(view, value, size[1]))
        for x, value in zip(places, curve.values, strict=True)
        if value is not None
    ]
    if not points:
        return ""
    colour = view.colour(TOKENS[curve.mark])
    way = _way(places, [None if value is None else _height(view, value, size[1]) for value in curve.values])
    every = 1 if len(curve.values) <= FEW else 5
    marks = "".join(_mark(view, curve.mark, x, y, view.px(MARK)) for x, y in points[::every])
    return (
        f'<path d="{way}" fill="none" stroke="{colour}" stroke-width="{view.px(2.5)}" '
        f'stroke-linejoin="round" />{marks}'
    )


def _way(places: Sequence[float], heights: Sequence[float | None]) -> str:
    """Return the line, broken where nothing can be said."""
    parts, pen = [], "M"
    for x, y in zip(places, heights, strict=True):
        if y is not None:
            parts.append(f"{pen}{x:.1f} {y:.1f}")
        pen = "M" if y is None else "L"
    return "".join(parts)


def _mark(view: View, mark: Mark, x: float, y: float, r: int) -> str:
    paint = f'fill="{view.colour(TOKENS[mark])}" stroke="{view.theme.night}" stroke-width="{view.px(1.5)}"'
    return SHAPES[mark].format(
        x=f"{x:.1f}",
        y=f"{y:.1f}",
        r=r,
        n=f"{y - r:.1f}",
        s=f"{y + r:.1f}",
        w=f"{x - r:.1f}",
        e=f"{x + r:.1f}",
        paint=paint,
    )


def _numbers(canvas: Canvas, ticks: Sequence[Block], area: Rect, gap: int) -> None:
    places = _places(canvas.view, len(ticks), area.size)
    every = 1 if len(ticks) <= FEW else 5
    for x, tick in list(zip(places, ticks, strict=True))[::every]:
        canvas.words(tick, (area.x + round(x), area.bottom + gap // 2), "centre")


def _legend(canvas: Canvas, chart: Chart, rows: list[list[tuple[int, Block]]], area: Rect, line: int) -> None:
    view = canvas.view
    square = round(0.75 * rows[0][0][1].height)
    for number, row in enumerate(rows):
        x, y = area.x, area.y + number * line
        for at, name in row:
            mark = _mark(view, chart.curves[at].mark, square / 2, square / 2, round(square / 3))
            svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {square} {square}">{mark}</svg>'
            shape = ink.drawing(svg, (square, square), (square, square))
            canvas.surface.blit(shape, (x, y + (name.height - square) // 2))
            canvas.words(name, (x + square + view.px(8), y))
            x += view.px(52) + name.width
