"""What is longer than its place: it scrolls, by wheel, by keys, and to whatever takes the focus."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.window.canvas import View
from game.window.nodes import Node, Role, walk


def scrolling(
    view: View,
    name: str,
    port: Rect,
    inside: Sequence[Node],
    role: Role = Role.LIST,
    label: str = "",
    end: int = 0,
) -> Node:
    """Return a place of this size that shows part of what is inside.

    The nodes inside stand where they would stand unscrolled, from the top of the place downwards;
    `end` is room left below the last of them.
    """
    bottom = max((node.bounds.bottom for node in inside), default=port.y)
    content = bottom + end - port.y
    offset = min(view.offsets.get(name, 0), max(0, content - port.height))
    if offset:
        for node in inside:
            shift(node, -offset)
    return Node(role, label, port, id=name, content=content, children=list(inside))


def shift(node: Node, dy: int) -> None:
    """Move a node and everything in it."""
    for each in walk(node):
        each.bounds.y += dy
