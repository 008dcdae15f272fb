"""Things to press."""

from __future__ import annotations

from pygame import Rect

from game.window.canvas import Canvas, View
from game.window.commands import Command
from game.window.nodes import Node, Paint, Role
from game.window.text import Block
from game.window.theme import Radius


def button(
    view: View, name: str, label: str, press: Command, box: Rect, *, note: str = "", main: bool = False
) -> Node:
    """Return a button as wide as its box, and at least as high as its words.

    `main` marks the one thing that is most likely wanted here.
    """
    inset = view.px(22)
    wide = box.width - 2 * inset
    title = view.set(label, "strong", "accent_ink" if main else "text", wide)
    under = view.set(note, "small", "accent_ink" if main else "muted", wide) if note else None
    height = title.height + (under.height + view.px(2) if under else 0)
    box = Rect(box.x, box.y, box.width, max(box.height, height + view.px(24)))
    return Node(
        Role.BUTTON, label, box, id=name, value=note, press=press, paint=_painter(title, under, main=main)
    )


def _painter(title: Block, under: Block | None, *, main: bool) -> Paint:
    def paint(canvas: Canvas, node: Node) -> None:
        view, box, corner = canvas.view, node.bounds, canvas.radius(Radius.CARD)
        _back(canvas, node, corner, main=main)
        height = title.height + (under.height + view.px(2) if under else 0)
        y = box.y + (box.height - height) // 2
        canvas.words(title, (box.x + view.px(22), y))
        if under:
            canvas.words(under, (box.x + view.px(22), y + title.height + view.px(2)))

    return paint


def _back(canvas: Canvas, node: Node, corner: float, *, main: bool) -> None:
    theme, box = canvas.view.theme, node.bounds
    focused = canvas.has_focus(node)
    if focused:
        canvas.glow(box, corner)
    else:
        canvas.shadow(box, corner, blur=12, drop=6)
    if main:
        canvas.fill(box, corner, (theme.accent, theme.accent_low))
    elif focused or canvas.is_hovered(node):
        canvas.fill(box, corner, theme.card_focus if focused else theme.card_hover)
        canvas.hairline(box, corner)
    else:
        canvas.glass(box, corner, card=True)
    if focused:
        canvas.ring(box, corner)


def pill(
    view: View, name: str, label: str, press: Command, at: tuple[int, int], *, checked: bool | None = None
) -> Node:
    """Return a small round-ended button as wide as its word."""
    block = view.set(label, "label", "text")
    on = view.set(label, "label", "accent_ink")
    box = Rect(*at, block.width + view.px(26), block.height + view.px(10))

    def paint(canvas: Canvas, node: Node) -> None:
        theme, corner = canvas.view.theme, node.bounds.height / 2
        if node.checked:
            canvas.fill(node.bounds, corner, (theme.accent, theme.accent_low))
        elif canvas.is_hovered(node):
            canvas.fill(node.bounds, corner, theme.card_hover)
            canvas.hairline(node.bounds, corner)
        else:
            canvas.glass(node.bounds, corner, card=True)
        if canvas.has_focus(node):
            canvas.ring(node.bounds, corner)
        top = node.bounds.y + (node.bounds.height - block.height) // 2
        canvas.words(on if node.checked else block, (node.bounds.centerx, top), "centre")

    role = Role.BUTTON if checked is None else Role.RADIO
    return Node(role, label, box, id=name, press=press, checked=checked, paint=paint)
