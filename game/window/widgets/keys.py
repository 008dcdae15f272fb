"""Keys as they look on a keyboard, with what they do; each is a button as well, for the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pygame import Rect

from game.window.canvas import Canvas, View
from game.window.commands import Command
from game.window.nodes import Node, Role
from game.window.theme import Radius


class Key(NamedTuple):
    """One key and what it does."""

    name: str
    cap: str
    """What stands on the key."""
    label: str
    press: Command


def key_row(view: View, keys: Sequence[Key], left: int, right: int, bottom: int) -> list[Node]:
    """Return as many of these as fit into one line, in order, standing on this bottom edge."""
    nodes: list[Node] = []
    x = left
    for key in keys:
        node = _key(view, key, (x, bottom))
        if node.bounds.right > right:
            break
        nodes.append(node)
        x = node.bounds.right + view.px(18)
    return nodes


def row_height(view: View) -> int:
    """Return the height of such a line."""
    return view.type.height("small") + view.px(6)


def _key(view: View, key: Key, at: tuple[int, int]) -> Node:
    cap = view.set(key.cap, "key", "text")
    label = view.set(key.label, "small", "text")
    height = row_height(view)
    wide = cap.width + view.px(18)
    box = Rect(at[0], at[1] - height, wide + view.px(8) + label.width, height)

    def paint(canvas: Canvas, node: Node) -> None:
        theme, area = canvas.view.theme, node.bounds
        around = area.inflate(view.px(16), view.px(8))
        soft = (theme.scrim, theme.scrim)
        canvas.fill(around, around.height / 2, soft, (0.72, 0.72) if theme.id == "evening" else (0.9, 0.9))
        square = Rect(area.x, area.y, wide, area.height)
        corner = view.px(8)
        fill = theme.card_focus if canvas.has_focus(node) or canvas.is_hovered(node) else theme.key
        canvas.fill(square, corner, fill)
        canvas.hairline(square, corner)
        canvas.words(cap, (square.centerx, area.y + (area.height - cap.height) // 2), "centre")
        canvas.words(label, (square.right + view.px(8), area.y + (area.height - label.height) // 2))
        if canvas.has_focus(node):
            canvas.ring(area, corner)

    return Node(
        Role.BUTTON, key.label, box, id=f"key.{key.name}", press=key.press, paint=paint, shortcut=key.cap
    )


def keycap(canvas: Canvas, text: str, box: Rect, *, lit: bool) -> None:
    """Draw a key with a number on it."""
    view, theme = canvas.view, canvas.view.theme
    corner = canvas.radius(Radius.KEY)
    canvas.fill(box.move(0, view.px(3)), corner, (theme.shadow, theme.shadow), (0.55, 0.55))
    canvas.fill(box, corner, (theme.accent, theme.accent_low) if lit else theme.key)
    canvas.hairline(box, corner)
    block = view.set(text, "number", "accent_ink" if lit else "on_key")
    canvas.words(block, (box.centerx, box.y + (box.height - block.height) // 2), "centre")
