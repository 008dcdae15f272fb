"""Where whoever sits across is drawn: a place in the tree, which the loop fills with a living face."""

from __future__ import annotations

from pygame import Rect

from game.window.canvas import View
from game.window.nodes import Node, Role

HEIGHTS = (640, 540, 440, 340, 300, 260, 220)
"""Of the portrait, in units: a few fixed ones, so that it does not change from line to line."""
CHIN = 0.60
"""Where the chin is, as a share of the height."""


def seat(view: View, told: str, left: Rect, words_top: int, plate: int) -> Node:
    """Return the place above the words: as large as leaves the chin in sight above the name plate.

    `told` says who sits there, for whoever does not see it.
    """
    room = words_top - plate
    height = next((px for units in HEIGHTS if (px := view.px(units)) * CHIN <= room), view.px(HEIGHTS[-1]))
    place = Rect(left.x, 0, left.width, height)
    floor = min(words_top + round(view.px(HEIGHTS[0]) * 0.25), view.size[1])
    place.bottom = min(floor, words_top - plate + round(height * (1 - CHIN)))
    return _node(told, place)


def standing(view: View, name: str, area: Rect) -> Node:
    """Return a place for somebody standing at the bottom of the window, in the middle of this area."""
    height = min(view.px(680), view.size[1] - view.px(12))
    return _node(name, Rect(area.x, view.size[1] - height, area.width, height))


def _node(name: str, place: Rect) -> Node:
    node = Node(Role.IMAGE, name, place, "face")
    node.paint = lambda canvas, each: canvas.face(each.bounds)
    return node
