"""The player's own side in a corner: a small face, and how strong the pull is, as steps, number and words."""

from __future__ import annotations

import pygame
from pygame import Rect

from game.core.impulse import Own
from game.present.own import OF, STRONG_FROM, OwnPage
from game.window.canvas import Canvas, View
from game.window.nodes import Node, Role
from game.window.theme import Radius
from game.window.widgets.panel import glass
from game.window.widgets.words import words

NARROWEST, WIDEST = 150, 236
"""Of the words, in units."""
STEP, GAP = 9, 4
"""Width of a step of the meter, and what is between two, in units."""
LOWEST, HIGHEST = 5, 14
"""Height of the first step and of the last."""


def pull_panel(view: View, page: OwnPage, own: Own, room: Rect) -> Node | None:
    """Return the panel at the upper right of this room, or none where it does not fit in."""
    pad, gap = view.px(12), view.px(12)
    side = view.px(62)
    width = min(view.px(WIDEST), room.width - side - gap - 2 * pad)
    if width < view.px(NARROWEST) or view.bulk >= 1.4:
        return None
    title = view.set(page.title, "label", "accent", width)
    level = view.set(page.level, "small", "text", width)
    said = " ".join(part for part in (page.wants, page.released) if part)
    wants = view.set(said, "small", "text", width) if said else None
    meter = view.px(HIGHEST)
    inner = title.height + meter + level.height + view.px(6) + (wants.height if wants else 0)
    wide = max(title.width, level.width, OF * view.px(STEP + GAP), wants.width if wants else 0)
    height = max(side, inner) + view.px(14)
    box = Rect(0, room.y, wide + side + gap + 2 * pad, height)
    box.right = room.right
    node = glass(box, page.told, Radius.TAG, Role.STATUS)
    node.id = "own"
    face = Rect(box.x + pad, box.y + (height - side) // 2, side, side)
    x, y = face.right + gap, box.y + (height - inner) // 2
    below = y + title.height + meter + view.px(6)
    node.add(
        Node(Role.IMAGE, "", face, paint=lambda canvas, each: _face(canvas, own, each.bounds)),
        words(title, (x, y)),
        _meter(view, page, (x, y + title.height + view.px(2))),
        words(level, (x, below)),
    )
    return node.add(words(wants, (x, below + level.height))) if wants else node


def _meter(view: View, page: OwnPage, at: tuple[int, int]) -> Node:
    """Return ten steps, each a little higher than the last; the strong ones have another colour."""
    step, gap, high = view.px(STEP), view.px(GAP), view.px(HIGHEST)
    box = Rect(*at, OF * (step + gap), high)

    def paint(canvas: Canvas, node: Node) -> None:
        theme = canvas.view.theme
        for number in range(1, OF + 1):
            tall = view.px(LOWEST + (HIGHEST - LOWEST) * (number - 1) / (OF - 1))
            bar = Rect(node.bounds.x + (number - 1) * (step + gap), node.bounds.bottom - tall, step, tall)
            colour = theme.distress if number >= STRONG_FROM else theme.accent
            if number <= page.steps:
                canvas.fill(bar, view.px(2), (colour, colour))
            else:
                canvas.fill(bar, view.px(2), (theme.line, theme.line), (0.22, 0.22))

    return Node(Role.IMAGE, "", box, paint=paint)


def _face(canvas: Canvas, own: Own, area: Rect) -> None:
    from game.window.sitter import own_likeness

    canvas.fill(area, canvas.radius(12), canvas.view.theme.niche)
    try:
        picture = own_likeness(own.person.stance, own.person.feelings, area.height)
    except (OSError, ValueError, KeyError, pygame.error):
        return  # the panel has its words
    canvas.surface.blit(picture, area)
