"""Small multiples: one dimension over the evenings, or one kind of moment, as a card that says it as well.

Rule: a mark is told by its shape and its place; colour only helps. Where there is little to go on nothing
stands on the scale, for that would be a value.
"""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.core.progress import Likely
from game.present.progress import BOUNDS, SCALE, Bar, Mark, Multiple
from game.window.canvas import Canvas, View
from game.window.commands import Command
from game.window.nodes import Node, Role
from game.window.text import Block
from game.window.widgets.card import back

SCALE_HIGH = 84
"""Units from the foot of the scale of the dimensions to its head, at usual words."""
GUTTER, AXIS, DOT = 16, 16, 5
"""Units: below the scale, for what is not on it; of the line under a bar's name; of a mark, to its edge."""
FEWEST = 8
"""Places on the scale, even where there are fewer plays: two marks do not stand at its two ends."""
FULL = '<circle cx="8" cy="8" r="8" fill="{colour}"/>'
HOLLOW = '<circle cx="8" cy="8" r="6.4" fill="none" stroke="{colour}" stroke-width="3.2"/>'


def multiple(view: View, one: Multiple, press: Command, box: Rect) -> Node:
    """Return the card of a multiple, at least as high as its box."""
    pad = view.px(18)
    wide = box.width - 2 * pad
    name = view.set(one.name, "strong", "text", wide)
    told = view.set(one.told, "small", "text", wide)
    high = drawing_height(view, one)
    height = name.height + high + told.height + view.px(8 + 8) + 2 * view.px(14)
    box = Rect(box.x, box.y, box.width, max(box.height, height))

    def paint(canvas: Canvas, node: Node) -> None:
        back(canvas, node, node.bounds)
        x, y = node.bounds.x + pad, node.bounds.y + view.px(14)
        canvas.words(name, (x, y))
        y += name.height + view.px(8)
        draw(canvas, one, Rect(x, y, wide, high))
        canvas.words(told, (x, y + high + view.px(8)))

    return Node(Role.ITEM, one.name, box, one.id, value=one.told, press=press, paint=paint)


def picture(view: View, one: Multiple, box: Rect) -> Node:
    """Return the drawing by itself, as wide as the box."""
    whole = Rect(box.x, box.y, box.width, drawing_height(view, one))
    return Node(
        Role.IMAGE, one.name, whole, value=one.told, paint=lambda canvas, node: draw(canvas, one, node.bounds)
    )


def drawing_height(view: View, one: Multiple) -> int:
    """Return how high the drawing is."""
    if one.marks:
        return round(view.px(SCALE_HIGH) * view.bulk) + view.px(GUTTER)
    return len(one.bars) * (view.type.height("small", 1.32) + view.px(AXIS))


def draw(canvas: Canvas, one: Multiple, area: Rect) -> None:
    """Draw a multiple into a place of its width and height."""
    if one.marks:
        _scale(canvas, one.marks, area)
    else:
        _bars(canvas, one.bars, area)


# --- dimensions


def _scale(canvas: Canvas, marks: Sequence[Mark], area: Rect) -> None:
    view = canvas.view
    names = [view.set(word, "small", "muted") for word in SCALE]
    left = max(name.width for name in names) + view.px(10)
    scale = Rect(area.x + left, area.y, area.width - left, area.height - view.px(GUTTER))
    _bands(canvas, names, area.x, scale)
    step = scale.width / max(FEWEST, len(marks))
    size = max(2, min(view.px(DOT), round(step * 0.45)))
    for at, mark in enumerate(marks):
        x = scale.x + round(step * (at + 0.5))
        if mark.likely:
            _upright(canvas, mark.likely, x, scale, size, again=mark.again)
        else:
            dash = Rect(x - size, scale.bottom + view.px(GUTTER) // 2, 2 * size, max(2, view.px(2)))
            canvas.surface.fill(view.theme.muted, dash)


def _bands(canvas: Canvas, names: Sequence[Block], x: int, scale: Rect) -> None:
    """Draw where the levels meet, and their names in between."""
    edges = (0.0, *BOUNDS, 1.0)
    for name, low, high in zip(names, edges, edges[1:], strict=False):
        middle = (_up(low, scale) + _up(high, scale) - name.height) // 2
        canvas.words(name, (x, middle))
    for edge in edges:
        line = Rect(scale.x, _up(edge, scale), scale.width, 1)
        canvas.surface.fill(canvas.view.theme.muted, line)


def _upright(canvas: Canvas, likely: Likely, x: int, scale: Rect, size: int, *, again: bool) -> None:
    top, foot = _up(likely.high, scale), _up(likely.low, scale)
    thick = max(1, canvas.view.px(1 if again else 2))
    colour = canvas.view.theme.muted if again else canvas.view.theme.text
    middle = _up(likely.value, scale)
    for line in _around(top, middle, foot, size):
        canvas.surface.fill(colour, Rect(x - thick // 2, line[0], thick, line[1]))
    _dot(canvas, (x, middle), size, again=again)


def _around(top: int, middle: int, foot: int, size: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the line above and the line below a mark, each by its beginning and its length."""
    return (top, max(0, middle - size - top)), (middle + size, max(0, foot - middle - size))


def _up(share: float, scale: Rect) -> int:
    return scale.bottom - round(share * scale.height)


def _dot(canvas: Canvas, at: tuple[int, int], size: int, *, again: bool) -> None:
    colour = canvas.view.theme.muted if again else canvas.view.theme.text
    mark = canvas.icon(HOLLOW if again else FULL, (16, 16), (2 * size, 2 * size), colour)
    canvas.surface.blit(mark, (at[0] - size, at[1] - size))


# --- moments


def _bars(canvas: Canvas, bars: Sequence[Bar], area: Rect) -> None:
    view, y = canvas.view, area.y
    for bar in bars:
        name = view.set(bar.name, "small", "muted")
        count = view.set(bar.counted, "small", "text")
        canvas.words(name, (area.x, y))
        canvas.words(count, (area.right, y), "right")
        y += view.type.height("small", 1.32)
        _lying(canvas, bar, Rect(area.x, y, area.width, view.px(AXIS)))
        y += view.px(AXIS)


def _lying(canvas: Canvas, bar: Bar, area: Rect) -> None:
    """Draw from never, at the left, to always, at the right; the ends are told apart by a stop."""
    view, size = canvas.view, canvas.view.px(DOT)
    middle = area.y + area.height // 2 - view.px(2)
    canvas.surface.fill(view.theme.muted, Rect(area.x, middle, area.width, 1))
    for x in (area.x, area.right - 1):
        canvas.surface.fill(view.theme.muted, Rect(x, middle - size // 2, 1, size + 1))
    if not bar.sure:
        return
    start, end = area.x + size, area.right - size
    low, value, high = (
        round(start + share * (end - start)) for share in (bar.likely.low, bar.likely.value, bar.likely.high)
    )
    thick = max(2, view.px(3))
    canvas.surface.fill(view.theme.text, Rect(low, middle - thick // 2, max(1, high - low), thick))
    _dot(canvas, (value, middle), size, again=False)
