"""What the game has to say about itself: a strip above everything, put away with a press."""

from __future__ import annotations

from pygame import Rect

from game.present import labels
from game.window.canvas import View
from game.window.commands import Dismiss
from game.window.nodes import Node, Role
from game.window.theme import Radius
from game.window.widgets.button import pill
from game.window.widgets.panel import glass
from game.window.widgets.words import words


def notice(view: View, text: str) -> Node:
    """Return the strip."""
    pad = view.px(18)
    width = min(view.size[0] - 2 * view.margin, round(view.px(620) * (0.5 + 0.5 * view.bulk)))
    away = pill(view, "notice.away", labels.GOT_IT, Dismiss(), (0, 0))
    block = view.set(text, "body", "text", width - 3 * pad - away.bounds.width)
    height = max(block.height, away.bounds.height) + 2 * view.px(12)
    box = Rect((view.size[0] - width) // 2, view.px(12), width, height)
    away.bounds.midright = (box.right - pad, box.centery)
    node = glass(box, "", Radius.CARD, Role.STATUS)
    node.name = text
    return node.add(words(block, (box.x + pad, box.y + (height - block.height) // 2)), away)
