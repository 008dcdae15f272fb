"""One of several things to choose from."""

from __future__ import annotations

from pygame import Rect

from game.window.canvas import Canvas
from game.window.commands import Command
from game.window.nodes import Node, Role
from game.window.widgets.card import back
from game.window.widgets.column import Column


def radio(column: Column, name: str, label: str, press: Command, *, checked: bool) -> Node:
    """Return a row with a dot, which is filled where this is what is chosen."""
    view = column.view
    block = view.set(label, "body", "text", column.width - view.px(64))
    box = Rect(column.x, column.y, column.width, block.height + view.px(18))

    def paint(canvas: Canvas, node: Node) -> None:
        back(canvas, node, node.bounds)
        size = view.px(20)
        dot = Rect(node.bounds.x + view.px(20), 0, size, size)
        dot.centery = node.bounds.centery
        canvas.hairline(dot, size / 2)
        if checked:
            inner = dot.inflate(-view.px(6), -view.px(6))
            canvas.fill(inner, inner.height / 2, (canvas.view.theme.accent, canvas.view.theme.accent_low))
        canvas.words(block, (dot.right + view.px(12), node.bounds.y + view.px(9)))

    return Node(Role.RADIO, label, box, name, press=press, checked=checked, paint=paint)
