"""Panels: glass over the room, and the paper that somebody speaks on."""

from __future__ import annotations

from pygame import Rect

from game.window.canvas import Canvas
from game.window.nodes import Node, Role
from game.window.theme import Radius


def glass(box: Rect, name: str = "", radius: float = Radius.PANEL, role: Role = Role.GROUP) -> Node:
    """Return a frosted panel."""

    def paint(canvas: Canvas, node: Node) -> None:
        corner = canvas.radius(radius)
        canvas.shadow(node.bounds, corner)
        canvas.glass(node.bounds, corner)

    return Node(role, name, box, paint=paint)


def paper(box: Rect, name: str = "") -> Node:
    """Return a bright panel."""

    def paint(canvas: Canvas, node: Node) -> None:
        corner = canvas.radius()
        canvas.shadow(node.bounds, corner, blur=28, drop=12, alpha=1.1)
        canvas.fill(node.bounds, corner, canvas.view.theme.paper)

    return Node(Role.GROUP, name, box, paint=paint)


def veil(box: Rect, share: float = 0.62) -> Node:
    """Return a veil over everything drawn before it, in the colour of the night."""

    def paint(canvas: Canvas, node: Node) -> None:
        canvas.dim(share)

    return Node(Role.GROUP, "", box, paint=paint)
