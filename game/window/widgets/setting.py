"""One thing that can be set: its name, what it is set to, and a way to less and to more."""

from __future__ import annotations

from pygame import Rect

from game.window.canvas import Canvas, View
from game.window.commands import Command
from game.window.nodes import Node, Role
from game.window.widgets.card import back

STROKE = 'fill="none" stroke="{colour}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"'
LESS = f'<path d="M9 2L3 8L9 14" {STROKE}/>'
MORE = f'<path d="M3 2L9 8L3 14" {STROKE}/>'


def setting(
    view: View,
    name: str,
    label: str,
    value: str,
    box: Rect,
    *,
    less: Command | None = None,
    more: Command | None = None,
    press: Command | None = None,
) -> Node:
    """Return a row: the left and right arrow keys set it, and so do the two arrows for the mouse."""
    inset, arrow = view.px(20), max(view.px(34), view.type.height("strong"))
    half = (box.width - 2 * inset) // 2
    title = view.set(label, "strong", "text", half)
    shown = view.set(value, "body", "text", half - 2 * arrow - view.px(8))
    box = Rect(box.x, box.y, box.width, max(title.height, shown.height, arrow) + view.px(18))
    node = Node(Role.SETTING, label, box, name, value=value, less=less, more=more, press=press)
    right = Rect(box.right - inset // 2 - arrow, box.y, arrow, box.height)
    left = Rect(box.right - inset - half, box.y, arrow, box.height)

    def paint(canvas: Canvas, node: Node) -> None:
        area = node.bounds
        back(canvas, node, area)
        canvas.words(title, (area.x + inset, area.y + (area.height - title.height) // 2))
        middle = (left.right + right.x) // 2
        canvas.words(shown, (middle, area.y + (area.height - shown.height) // 2), "centre")

    node.paint = paint
    # The arrows are only for the mouse: they carry no id, so the focus passes them by.
    for place, command, drawing in ((left, less, LESS), (right, more, MORE)):
        if command:
            node.add(_arrow(place, command, drawing))
    return node


def _arrow(place: Rect, command: Command, drawing: str) -> Node:
    def paint(canvas: Canvas, node: Node) -> None:
        size = (canvas.view.px(12), canvas.view.px(16))
        image = canvas.icon(drawing, (12, 16), size, canvas.view.theme.accent)
        canvas.surface.blit(image, image.get_rect(center=node.bounds.center))

    return Node(Role.BUTTON, "", place, press=command, paint=paint)
