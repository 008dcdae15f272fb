"""Things one below the other."""

from __future__ import annotations

from pygame import Rect

from game.window.canvas import View
from game.window.commands import Command
from game.window.nodes import Node, Role
from game.window.text import Run
from game.window.widgets.button import button
from game.window.widgets.words import words


class Column:
    """Stacks nodes downwards from a point; `y` is where the next one goes."""

    def __init__(self, view: View, x: int, y: int, width: int) -> None:
        """Start empty."""
        self.view, self.x, self.y, self.width = view, x, y, width
        self.nodes: list[Node] = []

    def put(self, node: Node) -> Node:
        """Take a node that was built at `x`, `y`."""
        self.nodes.append(node)
        self.y = node.bounds.bottom
        return node

    def gap(self, units: float) -> None:
        """Leave room."""
        self.y += self.view.px(units)

    def text(self, text: str, kind: str = "body", colour: str = "text", role: Role = Role.TEXT) -> Node:
        """Add a paragraph."""
        return self.put(words(self.view.set(text, kind, colour, self.width), (self.x, self.y), role))

    def runs(self, runs: list[Run], role: Role = Role.TEXT) -> Node:
        """Add a paragraph of several ways of setting words."""
        return self.put(words(self.view.type.lay(runs, self.width), (self.x, self.y), role))

    def heading(self, text: str, kind: str = "prompt") -> Node:
        """Add a heading."""
        return self.text(text, kind, role=Role.HEADING)

    def button(self, name: str, label: str, press: Command, *, note: str = "", main: bool = False) -> Node:
        """Add a button as wide as the column."""
        box = Rect(self.x, self.y, self.width, 0)
        return self.put(button(self.view, name, label, press, box, note=note, main=main))
