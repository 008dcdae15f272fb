"""Where the focus is and where it goes: Tab in reading order, arrows by place."""

from __future__ import annotations

from typing import NamedTuple

from pygame import Rect

from game.window.nodes import Node, find, focusables, path_to

Stack = tuple[str, ...]


class Stood(NamedTuple):
    """Where somebody was on a screen when they left it for another on top of it."""

    moment: int
    """What the screen showed then; another moment of it is another place."""
    focus: str
    offset: int
    """How far its body was scrolled."""


class Trail:
    """Where one stood on each screen that lies under the one shown: the way back leads there again."""

    def __init__(self) -> None:
        """Begin where nothing was left yet."""
        self._at: Stack = ()
        self._left: dict[Stack, Stood] = {}

    def to(self, stack: Stack, moment: int, stood: Stood) -> Stood | None:
        """Note where one stood on what is left; return where one stood here before, if this is a way back."""
        was, self._at = self._at, stack
        if stack[: len(was)] == was != stack:
            self._left[was] = stood
        back = self._left.get(stack)
        self._left = {under: at for under, at in self._left.items() if stack[: len(under)] == under != stack}
        return back if back and back.moment == moment else None


def settled(root: Node, name: str, first: str = "") -> str:
    """Return the id that gets the focus: this one, else the one to start from, else the first there is."""
    for wanted in (name, first):
        node = find(root, wanted)
        if node and node.focusable:
            return wanted
    there = focusables(root)
    return there[0].id if there else ""


def along(root: Node, name: str, step: int) -> str:
    """Return the id so many steps further in reading order, round and round."""
    names = [node.id for node in focusables(root)]
    if not names:
        return ""
    return names[(names.index(name) + step) % len(names)] if name in names else names[0]


def towards(root: Node, name: str, dx: int, dy: int) -> str:
    """Return the id of what lies that way, or the same one where nothing does."""
    here = find(root, name)
    if here is None:
        return along(root, name, 1)
    others = [node for node in focusables(root) if node is not here]
    best = min(others, key=lambda node: _far(here.bounds, node.bounds, dx, dy), default=None)
    return best.id if best and _far(here.bounds, best.bounds, dx, dy) < FAR else name


FAR = 10**9


def _far(start: Rect, end: Rect, dx: int, dy: int) -> float:
    """Return how far off something lies in a direction; what lies aside counts as further."""
    if dx:
        gap = (end.left - start.right) if dx > 0 else (start.left - end.right)
        aside = max(0, end.top - start.bottom, start.top - end.bottom)
    else:
        gap = (end.top - start.bottom) if dy > 0 else (start.top - end.bottom)
        aside = max(0, end.left - start.right, start.left - end.right)
    if gap < -min(start.height, end.height) // 2:
        return FAR
    centre = abs(start.centery - end.centery) if dx else abs(start.centerx - end.centerx)
    return max(0, gap) + 3 * aside + 0.1 * centre


def holder(root: Node, name: str) -> Node | None:
    """Return the innermost thing that scrolls around this node, itself included."""
    node = find(root, name)
    path = path_to(root, node) if node else []
    return next((each for each in reversed(path) if each.scrolls), None)


def offset_showing(root: Node, name: str, offset: int, margin: int) -> tuple[str, int] | None:
    """Return which list to scroll, and how far, so that this node can be seen; nothing if it can already."""
    node, around = find(root, name), holder(root, name)
    if node is None or around is None or around is node:
        return None
    above = around.bounds.top + margin - node.bounds.top
    if above > 0:
        return around.id, max(0, offset - above)
    below = node.bounds.bottom + margin - around.bounds.bottom
    # What is taller than the list is shown from its top.
    down = min(below, -above)
    return (around.id, offset + down) if down > 0 else None
