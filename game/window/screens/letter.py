"""A letter: a sheet of paper on the table, and nothing else to do but read it."""

from __future__ import annotations

from pygame import Rect

from game.present import season as told
from game.window.canvas import Canvas, View
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.keys import key_row, row_height
from game.window.widgets.panel import veil
from game.window.widgets.scroll import scrolling, shift

WIDE = 640
"""Of the sheet, in units: some sixty letters in a line of the display face."""
KEYS = (BACK_KEY, HELP_KEY)
CREASE = 0.07
"""How dark the shade under the fold begins."""


def build(view: View, stage: Stage) -> Node:
    """Lay the sheet in the middle, as high as its words and no higher than the window."""
    root = Node(Role.WINDOW, told.LETTER, view.area)
    width = min(view.size[0] - 2 * view.margin, round(view.px(WIDE) * (0.5 + 0.5 * view.bulk)))
    x, pad, edge = (view.size[0] - width) // 2, view.px(48 if view.bulk < 1.6 else 26), view.px(16)
    body = Column(view, x + pad, 0, width - 2 * pad)
    for number, paragraph in enumerate(stage.letter):
        body.gap(16 if number else 0)
        body.text(paragraph, "prompt", "ink")
    foot = row_height(view) + view.px(14)
    top, most = view.px(24), view.size[1] - 2 * view.px(24) - foot
    height = min(most, body.y + 2 * pad)
    top += (most - height) // 2
    port = Rect(x + edge, top + edge, width - 2 * edge, height - 2 * edge)
    for node in body.nodes:
        shift(node, top + pad)
    sheet = _sheet(Rect(x, top, width, height))
    sheet.add(_title(), scrolling(view, "letter.body", port, body.nodes, label=told.LETTER, end=view.px(10)))
    root.add(veil(view.area), sheet)
    bottom = view.size[1] - view.px(16)
    return root.add(*key_row(view, KEYS, x + view.px(8), view.size[0] - view.margin, bottom))


def _sheet(box: Rect) -> Node:
    """Return a sheet of paper that was folded once, with corners as paper has them."""

    def paint(canvas: Canvas, node: Node) -> None:
        theme, view, box = canvas.view.theme, canvas.view, node.bounds
        canvas.shadow(box, view.px(3), blur=28, drop=12, alpha=1.1)
        canvas.fill(box, view.px(3), theme.paper)
        crease = Rect(box.x, box.centery, box.width, view.px(14))
        canvas.fill(crease, 0, (theme.ink, theme.ink), (CREASE, 0.0))

    return Node(Role.GROUP, told.LETTER, box, paint=paint)


def _title() -> Node:
    """Return the heading for those who hear the page: on the sheet itself a letter has none."""
    return Node(Role.HEADING, told.LETTER, Rect(0, 0, 0, 0))


SCREEN = Screen(build)
