"""A page of its own over the room: a glass panel with a title, a body that scrolls, and keys below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pygame import Rect

from game.window.canvas import View
from game.window.nodes import Node, Role
from game.window.widgets.column import Column
from game.window.widgets.keys import Key, key_row, row_height
from game.window.widgets.panel import glass, veil
from game.window.widgets.scroll import scrolling, shift
from game.window.widgets.seat import standing
from game.window.widgets.words import heading


def sheet(
    view: View,
    name: str,
    title: str,
    fill: Callable[[Column], None],
    keys: Sequence[Key],
    wide: float = 760,
    *,
    beside: str = "",
) -> Node:
    """Return a screen whose body `fill` puts into a column; it scrolls where it is longer than the window.

    `beside` names somebody who stays in sight next to it, where there is room for both.
    """
    root = Node(Role.WINDOW, title, view.area)
    width = min(view.size[0] - 2 * view.margin, round(view.px(wide) * (0.5 + 0.5 * view.bulk)))
    x = (view.size[0] - width) // 2
    both = bool(beside) and view.bulk < 1.3 and view.size[0] - width > view.px(480)
    if both:
        x = view.size[0] - view.margin - width
        root.add(standing(view, beside, Rect(view.margin, 0, x - 2 * view.margin, view.size[1])))
    pad, edge = view.px(32), view.px(16)
    foot = row_height(view) + view.px(14) if keys else 0
    head = heading(view, title, (x + pad, 0), width - 2 * pad)
    body = Column(view, x + pad, 0, width - 2 * pad)
    fill(body)
    most = view.size[1] - 2 * view.px(24) - foot
    height = min(most, head.bounds.height + body.y + 2 * pad)
    top = max(view.px(24), (view.size[1] - foot - height) // 2)
    head.bounds.y = top + view.px(24)
    port = Rect(x + edge, head.bounds.bottom + view.px(8), width - 2 * edge, 0)
    port.height = top + height - view.px(14) - port.y
    for node in body.nodes:
        shift(node, port.y + view.px(6))
    panel = glass(Rect(x, top, width, height), title)
    panel.add(head, scrolling(view, f"{name}.body", port, body.nodes, label=title, end=view.px(10)))
    if not both:
        root.add(veil(view.area))
    root.add(panel)
    bottom = view.size[1] - view.px(16)
    return root.add(*key_row(view, keys, x + view.px(8), view.size[0] - view.margin, bottom))
