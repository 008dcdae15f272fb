"""An answer as a card: its number, its words, and nothing about what it does."""

from __future__ import annotations

from pygame import Rect

from game.present.page import Held, Offer
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
    mark = view.set(offer.tugs, "small", "distress", box.width - inner - view.px(20)) if offer.tugs else None
    under = mark.height + view.px(3) if mark else 0
    height = max(block.height + under, cap) + view.px(16 if tight else 26)
    box = Rect(box.x, box.y, box.width, height)

    def paint(canvas: Canvas, node: Node) -> None:
        focused = canvas.has_focus(node)
        # What the pull wants leans out of the row by itself.
        out = view.px(OUTDENT) if focused or mark else 0
        area = Rect(node.bounds.x - out, node.bounds.y, node.bounds.width + out, node.bounds.height)
        back(canvas, node, area)
        key = Rect(area.x + view.px(18), area.y + (area.height - cap) // 2, cap, cap)
        keycap(canvas, str(offer.number), key, lit=focused)
        top = area.y + (area.height - block.height - under) // 2
        canvas.words(block, (area.x + inner, top))
        if mark:
            canvas.words(mark, (area.x + inner, top + block.height + view.px(3)))
            edge = Rect(area.x + view.px(5), area.y + view.px(14), view.px(4), area.height - view.px(28))
            canvas.fill(edge, edge.width / 2, (canvas.view.theme.distress,) * 2)

    shortcut = str(offer.number) if offer.number < 10 else ""
    return Node(
        Role.ITEM,
        offer.text,
        box,
        f"answer.{offer.id}",
        offer.tugs,
        press=Choose(offer.id),
        paint=paint,
        shortcut=shortcut,
    )


HOURGLASS = (
    '<path d="M3 2h12M3 20h12M4.5 2c0 5 3 6 4.5 9c-1.5 3-4.5 4-4.5 9M13.5 2c0 5-3 6-4.5 9c1.5 3 4.5 4 4.5 9" '
    'fill="none" stroke="{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
)


def held(view: View, answer: Held, box: Rect) -> Node:
    """Return the card of an answer that waits: nothing to press, muted, with what it waits for."""
    inner, wide = view.px(68), box.width - view.px(88)
    block = view.set(answer.text, "done_small" if answer.done else "card_small", "muted", wide)
    why = view.set(answer.why, "small", "accent", wide)
    height = block.height + why.height + view.px(22)
    box = Rect(box.x, box.y, box.width, height)

    def paint(canvas: Canvas, node: Node) -> None:
        canvas.glass(node.bounds, canvas.radius(Radius.CARD), card=True)
        size = (view.px(18), view.px(22))
        sand = Rect(node.bounds.x + view.px(26), node.bounds.y + (height - size[1]) // 2, *size)
        canvas.surface.blit(canvas.icon(HOURGLASS, (18, 22), size, canvas.view.theme.accent), sand)
        canvas.words(block, (node.bounds.x + inner, node.bounds.y + view.px(10)))
        canvas.words(why, (node.bounds.x + inner, node.bounds.y + view.px(12) + block.height))

    return Node(Role.ITEM, answer.text, box, value=answer.why, paint=paint)


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
