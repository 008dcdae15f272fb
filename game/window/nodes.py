"""One tree for everything: what is drawn, what has the focus, what the mouse finds, what a reader is told.

Rule 1: whatever can be done on a screen is a node with an action; nothing is only a picture of a button.
Rule 2: a node that can be focused has an id that stays the same when the screen is built again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from pygame import Rect

from game.window.commands import Command

if TYPE_CHECKING:
    from game.window.canvas import Canvas

Paint = Callable[["Canvas", "Node"], None]


class Role(str, Enum):
    """What a node is, in the words of assistive technology."""

    WINDOW = "window"
    GROUP = "group"
    HEADING = "heading"
    TEXT = "text"
    STATUS = "status"
    IMAGE = "image"
    LIST = "list"
    ITEM = "list item"
    BUTTON = "button"
    TOGGLE = "toggle"
    RADIO = "radio"
    SETTING = "setting"
    ENTRY = "entry"


CARET = "caret"
"""The id of the place in a field where one writes."""


class Stroke(NamedTuple):
    """Something done in a field: a key with its name, signs as they are typed, or the mouse at a point."""

    key: str = ""
    text: str = ""
    point: tuple[int, int] | None = None
    composing: bool = False
    """The text is not typed yet: an input method is still at it."""
    shift: bool = False
    ctrl: bool = False


@dataclass(eq=False, slots=True)
class Node:
    """One thing on the screen."""

    role: Role
    name: str
    """What it is called or what it says."""
    bounds: Rect
    id: str = ""
    value: str = ""
    """What it is set to, or more about it."""
    press: Command | None = None
    less: Command | None = None
    more: Command | None = None
    fill: Callable[[str], Command] | None = None
    """Makes the command that writes other words into it; its own are its `value`."""
    edit: Callable[[Stroke], Command | None] | None = None
    """Makes the command that a key, a sign or a click asks for in it; none where it asks for nothing."""
    checked: bool | None = None
    paint: Paint | None = None
    children: list[Node] = field(default_factory=list)
    content: int | None = None
    """Height of what scrolls inside; none where nothing does."""
    on_paper: bool = False
    """It stands on a bright panel."""
    shortcut: str = ""
    """The key that presses it, as a name."""

    @property
    def actions(self) -> tuple[str, ...]:
        """What can be done with it, by name."""
        found = (
            ("press", self.press),
            ("less", self.less),
            ("more", self.more),
            ("fill", self.fill),
            ("edit", self.edit),
        )
        return (*(name for name, does in found if does), *(("scroll",) if self.scrolls else ()))

    @property
    def scrolls(self) -> bool:
        """Whether more is in it than can be seen."""
        return self.content is not None and self.content > self.bounds.height

    @property
    def focusable(self) -> bool:
        """Whether the focus may rest on it; a thing that scrolls needs it only if nothing inside does."""
        if self.press or self.less or self.more or self.fill or self.edit:
            return True
        return self.scrolls and not any(child.focusable for child in walk(self) if child is not self)

    def add(self, *nodes: Node) -> Node:
        """Put nodes into this one; return it."""
        self.children += nodes
        return self


def walk(node: Node) -> Iterator[Node]:
    """Return the node and everything in it, in reading order."""
    yield node
    for child in node.children:
        yield from walk(child)


def find(root: Node, name: str) -> Node | None:
    """Return the node of this id."""
    return next((node for node in walk(root) if node.id == name), None) if name else None


def path_to(root: Node, target: Node) -> list[Node]:
    """Return the nodes from the root down to this one, both included; nothing if it is not there."""
    if root is target:
        return [root]
    for child in root.children:
        below = path_to(child, target)
        if below:
            return [root, *below]
    return []


def node_at(root: Node, point: tuple[int, int], want: Callable[[Node], bool]) -> Node | None:
    """Return the innermost, last-drawn wanted node under a point; what is scrolled away is not there."""
    if root.content is not None and not root.bounds.collidepoint(point):
        return None
    for child in reversed(root.children):
        found = node_at(child, point, want)
        if found:
            return found
    return root if root.bounds.collidepoint(point) and want(root) else None


def in_sight(root: Node, node: Node) -> bool:
    """Whether some of a node can be seen where something around it scrolls."""
    around = [each.bounds for each in path_to(root, node)[:-1] if each.content is not None]
    return all(node.bounds.centery in range(box.top, box.bottom) for box in around)


def focusables(root: Node) -> list[Node]:
    """Return what the focus may rest on, in reading order."""
    return [node for node in walk(root) if node.focusable and node.id]


def outline(root: Node, depth: int = 0) -> Iterator[str]:
    """Return the tree as lines of words: what a screen reader would be given."""
    if root.name or root.actions:
        actions = f" [{', '.join(root.actions)}]" if root.actions else ""
        value = f" = {root.value}" if root.value else ""
        yield f"{'  ' * depth}{root.role.value}: {root.name}{value}{actions}"
        depth += 1
    for child in root.children:
        yield from outline(child, depth)
