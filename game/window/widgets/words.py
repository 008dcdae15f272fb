"""Words on the screen as nodes."""

from __future__ import annotations

from pygame import Rect

from game.window.canvas import Canvas, View
from game.window.nodes import Node, Role
from game.window.text import Block


def words(block: Block, at: tuple[int, int], role: Role = Role.TEXT, align: str = "left") -> Node:
    """Return a block of words whose upper left corner (or middle, or right end) is here."""
    left = {"left": at[0], "centre": at[0] - block.width // 2, "right": at[0] - block.width}[align]
    box = Rect(left, at[1], block.width, block.height)

    def paint(canvas: Canvas, node: Node) -> None:
        x = {"left": node.bounds.x, "centre": node.bounds.centerx, "right": node.bounds.right}[align]
        canvas.words(block, (x, node.bounds.y), align)

    return Node(role, block.text, box, paint=paint)


def heading(view: View, text: str, at: tuple[int, int], width: int = 1 << 20, kind: str = "title") -> Node:
    """Return a heading."""
    return words(view.set(text, kind, "text", width), at, Role.HEADING)


def on_scrim(node: Node) -> Node:
    """Put a soft darkness behind words that stand on no panel."""
    inner = node.paint

    def paint(canvas: Canvas, each: Node) -> None:
        theme, view = canvas.view.theme, canvas.view
        around = each.bounds.inflate(view.px(22), view.px(8))
        alpha = max(0.8, theme.scrim_alpha)
        canvas.fill(around, min(around.height / 2, view.px(20)), (theme.scrim, theme.scrim), (alpha, alpha))
        if inner:
            inner(canvas, each)

    node.paint = paint
    return node
