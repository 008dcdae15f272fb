"""A blank to write a few words into."""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from game.window.canvas import Canvas
from game.window.commands import Command
from game.window.nodes import Node, Role
from game.window.widgets.card import back
from game.window.widgets.column import Column


def entry(
    column: Column, name: str, label: str, words: str, fill: Callable[[str], Command], usual: str = ""
) -> Node:
    """Return a blank under its question; where nothing was written yet it shows what is `usual`."""
    view = column.view
    pad = view.px(20)
    wide = column.width - 2 * pad
    title = view.set(label, "label", "accent", wide)
    written = view.set(words or usual, "body", "text" if words else "muted", wide)
    line = view.type.height("body")
    box = Rect(column.x, column.y, column.width, title.height + written.height + view.px(26))

    def paint(canvas: Canvas, node: Node) -> None:
        back(canvas, node, node.bounds)
        x, y = node.bounds.x + pad, node.bounds.y + view.px(10)
        canvas.words(title, (x, y))
        canvas.words(written, (x, y + title.height + view.px(4)))
        if canvas.has_focus(node):
            last = written.lines[-1] if words else None
            caret = Rect(x + (last.width if last else 0) + view.px(2), 0, max(2, view.px(2)), line)
            caret.bottom = y + title.height + view.px(4) + written.height
            canvas.surface.fill(canvas.view.theme.accent, caret)

    return Node(Role.ENTRY, label, box, name, value=words, fill=fill, paint=paint)
