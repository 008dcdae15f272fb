"""Curves as a drawing inside a page: told by mark, dashes and name, so that grey paper keeps them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from game.present.curves import Chart, Curve, Mark

WIDE, HIGH = 660, 190
LEFT, RIGHT, TOP, BOTTOM = 44, 650, 12, 164
"""The corner of the scale, in units of the drawing."""
LINE = 20
"""Height of a line of the legend."""
SHORT = 20
"""Letters that a name may have where four stand in a line; with longer ones there are two."""
FEW = 16
"""Up to so many turns each has its number; beyond, every fifth."""
SHAPES = {
    Mark.CIRCLE: '<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>',
    Mark.SQUARE: '<path d="M{x:.1f} {y:.1f}m-4 -4h8v8h-8z"/>',
    Mark.TRIANGLE: '<path d="M{x:.1f} {y:.1f}m0 -5.5l5 9.5h-10z"/>',
    Mark.DIAMOND: '<path d="M{x:.1f} {y:.1f}m0 -6l6 6l-6 6l-6 -6z"/>',
}
SCALE = ((1.0, "much"), (0.5, ""), (0.0, "none"))


def drawn(chart: Chart) -> str:
    """Return the chart as a figure for a page; its words stand below it, in the list of what it draws."""
    columns = 4 if max(len(curve.name) for curve in chart.curves) <= SHORT else 2
    rows = -(-len(chart.curves) // columns)
    high = HIGH + rows * LINE + 4
    return (
        f"<figure><figcaption>{escape(chart.title)}</figcaption>"
        f'<svg viewBox="0 0 {WIDE} {high}" role="img" aria-label="{escape(chart.title)}">'
        f"{''.join(_scale())}{''.join(_numbers(len(chart.curves[0].values)))}"
        f"{''.join(map(_line, chart.curves))}{''.join(_legend(chart.curves, columns))}</svg></figure>"
    )


def _scale() -> Iterator[str]:
    for share, word in SCALE:
        yield f'<path class="rule" d="M{LEFT} {_height(share):.1f}H{RIGHT}"/>'
        if word:
            yield f'<text x="{LEFT - 6}" y="{_height(share) + 4:.1f}" text-anchor="end">{word}</text>'


def _numbers(moments: int) -> Iterator[str]:
    names = ["start", *map(str, range(1, moments))] if moments > 2 else ["before", "after"]
    for number in range(0, moments, 1 if moments <= FEW else 5):
        x = _across(number, moments)
        yield f'<text x="{x:.1f}" y="{HIGH - 8}" text-anchor="middle">{names[number]}</text>'


def _line(curve: Curve) -> str:
    points = [
        None if value is None else (_across(number, len(curve.values)), _height(value))
        for number, value in enumerate(curve.values)
    ]
    marks = "".join(SHAPES[curve.mark].format(x=point[0], y=point[1]) for point in points if point)
    return f'<g class="{curve.mark.value}"><path class="way" d="{_way(points)}"/>{marks}</g>'


def _way(points: Sequence[tuple[float, float] | None]) -> str:
    """Return the line through the points, broken where nothing can be said."""
    parts, pen = [], "M"
    for point in points:
        if point:
            parts.append(f"{pen}{point[0]:.1f} {point[1]:.1f}")
        pen = "L" if point else "M"
    return "".join(parts)


def _legend(curves: Sequence[Curve], columns: int) -> Iterator[str]:
    for number, curve in enumerate(curves):
        row, column = divmod(number, columns)
        x, y = LEFT + column * (RIGHT - LEFT) // columns, HIGH + 12 + row * LINE
        shape = SHAPES[curve.mark].format(x=x + 14, y=y)
        yield f'<g class="{curve.mark.value}"><path class="way" d="M{x} {y}h28"/>{shape}</g>'
        yield f'<text x="{x + 34}" y="{y + 4}">{escape(curve.name)}</text>'


def _across(number: int, moments: int) -> float:
    return LEFT + 12 + (RIGHT - LEFT - 24) * number / max(1, moments - 1)


def _height(share: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * share
