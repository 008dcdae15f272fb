"""An answer as a card: its number, its words, and nothing about what it does."""

from __future__ import annotations

from pygame import Rect

from game.present.page import Offer
from game.window.canvas import Canvas, View
from game.window.commands import Choose
from game.window.nodes import Node, Role
from game.window.theme import Radius
from game.window.widgets.keys import keycap

OUTDENT = 10
"""How far a card steps out when it has the focus; its words are set to the same width all the same."""


def answer(view: View, offer: Offer, box: Rect, kind: str = "card") -> Node:
    """Return the card of an answer, as high as its words need; `kind` is how its words are set."""
    cap = max(view.px(34), view.type.height("number", 1.1) + view.px(8))
    inner = view.px(18) + cap + view.px(16)
    tight = kind != "card"
    kind = {"card": "done", "card_small": "done_small"}[kind] if offer.done else kind
    block = view.set(offer.text, kind, "text", box.width - inner - view.px(20))
    height = max(block.height, cap) + view.px(16 if tight else 26)
    box = Rect(box.x, box.y, box.width, height)

    def paint(canvas: Canvas, node: Node) -> None:
        focused = canvas.has_focus(node)
        out = view.px(OUTDENT) if focused else 0
        area = Rect(node.bounds.x - out, node.bounds.y, node.bounds.width + out, node.bounds.height)
        back(canvas, node, area)
        key = Rect(area.x + view.px(18), area.y + (area.height - cap) // 2, cap, cap)
        keycap(canvas, str(offer.number), key, lit=focused)
        canvas.words(block, (area.x + inner, area.y + (area.height - block.height) // 2))

    shortcut = str(offer.number) if offer.number < 10 else ""
    return Node(
        Role.ITEM,
        offer.text,
        box,
        f"answer.{offer.id}",
        press=Choose(offer.id),
        paint=paint,
        shortcut=shortcut,
    )


def back(canvas: Canvas, node: Node, area: Rect) -> None:
    """Draw the card itself: glass, or lit where it has the focus or the mouse."""
    theme, corner = canvas.view.theme, canvas.radius(Radius.CARD)
    if canvas.has_focus(node):
        canvas.glow(area, corner)
        canvas.fill(area, corner, theme.card_focus)
        canvas.ring(area, corner)
        return
    canvas.shadow(area, corner, blur=12, drop=6)
    if canvas.is_hovered(node):
        canvas.fill(area, corner, theme.card_hover)
        canvas.hairline(area, corner)
    else:
        canvas.glass(area, corner, card=True)
