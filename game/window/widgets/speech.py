"""The paper on which somebody speaks: name plate, the tell beside it, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.window.canvas import Canvas, View
from game.window.nodes import Node, Role
from game.window.text import Block
from game.window.widgets.panel import paper
from game.window.widgets.scroll import scrolling
from game.window.widgets.words import words

CHEVRON = (
    '<path d="M2 2L9 9L16 2" fill="none" stroke="{colour}" stroke-width="3.4" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)


def speech_panel(
    view: View, area: Rect, name: str, tell: str, blocks: Sequence[Block], *, more: bool
) -> Node:
    """Return the panel, standing on the bottom of `area` and as high as its words need, at most as `area`."""
    side, above = view.px(34), view.px(36)
    between = view.px(10)
    plate = _plate(view, name, (area.x + view.px(28), 0))
    chip = _chip(view, tell, area, plate.bounds) if tell else None
    under = chip.bounds.bottom if chip and chip.bounds.y > plate.bounds.y + plate.bounds.height // 2 else 0
    half = plate.bounds.height // 2
    above = max(above, half + view.px(12), under - half + view.px(8) if under else 0)
    inner = sum(block.height for block in blocks) + between * max(0, len(blocks) - 1)
    height = max(view.px(150), above + inner + view.px(30))
    height = min(height, area.height - half)
    box = Rect(area.x, area.bottom - height, area.width, height)
    root = paper(box, name)
    y = box.y + above
    nodes = []
    for block in blocks:
        nodes.append(words(block, (area.x + side, y)))
        y += block.height + between
    port = Rect(area.x + view.px(12), box.y + above, area.width - view.px(24), height - above - view.px(12))
    inside = scrolling(view, "speech", port, nodes, Role.GROUP, name, end=view.px(4))
    inside.on_paper = True
    root.add(inside)
    for node in (plate, chip):
        if node:
            node.bounds.y += box.y - half
            root.add(node)
    if more:
        root.add(_chevron(view, box))
    return root


def words_width(view: View, area: Rect) -> int:
    """Return the width that words on such a panel are set to."""
    return area.width - 2 * view.px(34)


def _plate(view: View, name: str, at: tuple[int, int]) -> Node:
    block = view.set(name, "name", "on_plate")
    box = Rect(*at, block.width + view.px(52), block.height + view.px(16))

    def paint(canvas: Canvas, node: Node) -> None:
        corner = node.bounds.height / 2
        canvas.shadow(node.bounds, corner, blur=10, drop=5, alpha=0.8)
        canvas.fill(node.bounds, corner, canvas.view.theme.plate)
        canvas.hairline(node.bounds, corner)
        top = node.bounds.y + (node.bounds.height - block.height) // 2
        canvas.words(block, (node.bounds.centerx, top), "centre")

    return Node(Role.HEADING, name, box, paint=paint)


def _chip(view: View, tell: str, area: Rect, plate: Rect) -> Node:
    """Return the sign of what anyone could see: beside the name, or under it where there is no room."""
    gap, left = view.px(12), view.px(32)
    room = area.right - view.px(20) - plate.right - gap - left - view.px(18)
    block = view.set(tell, "chip", "on_chip")
    beside = block.width <= room
    if not beside:
        block = view.set(tell, "chip", "on_chip", area.width - view.px(48) - left)
    width, height = block.width + left + view.px(18), block.height + view.px(14)
    box = Rect(plate.right + gap, (plate.height - height) // 2, width, height)
    if not beside:
        box.topleft = (area.x + view.px(24), plate.bottom + view.px(6))

    def paint(canvas: Canvas, node: Node) -> None:
        theme = canvas.view.theme
        corner = min(node.bounds.height / 2, view.px(19))
        canvas.shadow(node.bounds, corner, blur=8, drop=4, alpha=0.7)
        canvas.fill(node.bounds, corner, (theme.chip, theme.chip), (0.96, 0.96))
        if theme.id == "high_contrast":
            canvas.hairline(node.bounds, corner)
        size = view.px(10)
        middle = node.bounds.y + view.px(7) + block.lines[0].height // 2
        dot = Rect(node.bounds.x + view.px(14), middle - size // 2, size, size)
        canvas.fill(dot, size / 2, (theme.dot, theme.dot))
        canvas.words(block, (node.bounds.x + left, node.bounds.y + view.px(7)))

    return Node(Role.STATUS, tell, box, paint=paint)


def _chevron(view: View, box: Rect) -> Node:
    size = (view.px(18), view.px(12))
    place = Rect(0, 0, *size)
    place.bottomright = (box.right - view.px(24), box.bottom - view.px(12))

    def paint(canvas: Canvas, node: Node) -> None:
        canvas.surface.blit(canvas.icon(CHEVRON, (18, 12), size, canvas.view.theme.ink2), node.bounds)

    return Node(Role.IMAGE, "", place, paint=paint)
