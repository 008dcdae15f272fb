"""What a pair of eyes would object to: words cut off, words over words, words too pale to read."""

from __future__ import annotations

from itertools import combinations

import pygame

from game.window.app import App
from game.window.canvas import faded
from game.window.nodes import walk
from game.window.text import Drawn

LEAST_CONTRAST = 4.5
"""For all text (WCAG 1.4.3), measured on the pixels that are really there."""
LATER = 5000.0


def objections(app: App) -> list[str]:
    """Return everything that is wrong with the words on the screen now."""
    drawn, behind = _seen(app)
    window = behind.get_rect()
    found = []
    for one in drawn:
        if not window.contains(one.box) and one.clip == window:
            found.append(f"outside the window: {one.text!r} {one.box}")
        if one.box.left < one.clip.left or one.box.right > one.clip.right:
            found.append(f"cut off at the side: {one.text!r} {one.box} in {one.clip}")
        if not one.owner.inflate(30, 16).contains(one.box):
            found.append(f"outside its own place: {one.text!r} {one.box} in {one.owner}")
    found += _overlaps(drawn)
    return found + _pale(drawn, behind)


def _seen(app: App) -> tuple[list[Drawn], pygame.Surface]:
    """Return the words that were drawn, and the same picture without any."""
    setter = app.view().type
    setter.drawn = []
    app.hands.stale = True
    app.draw(LATER)
    fading = [edge for node in walk(app.root) for edge, _ in faded(app.view(), node)]
    drawn = [_readable(one, fading) for one in setter.drawn]
    drawn = [one for one in drawn if one.box.clip(one.clip).height > 0 and one.box.width]
    setter.drawn, setter.silent = None, True
    app.hands.stale = True
    app.draw(LATER)
    behind = pygame.display.get_surface().copy()
    setter.silent = False
    app.hands.stale = True
    app.draw(LATER)
    return drawn, behind


def _readable(one: Drawn, fading: list[pygame.Rect]) -> Drawn:
    """Return the words without the edges where they fade because they go on: there they are out of view."""
    clip = one.clip.copy()
    for edge in fading:
        if clip.colliderect(edge) and edge.left <= one.box.left and one.box.right <= edge.right:
            if edge.top <= clip.top:
                clip.height, clip.top = clip.bottom - edge.bottom, edge.bottom
            elif edge.bottom >= clip.bottom:
                clip.height = edge.top - clip.top
    return one._replace(clip=clip)


def _overlaps(drawn: list[Drawn]) -> list[str]:
    found = []
    for one, other in combinations(drawn, 2):
        here, there = one.box.clip(one.clip), other.box.clip(other.clip)
        both = here.clip(there)
        if both.width > 1 and both.height > 1:
            found.append(f"one over the other: {one.text!r} {here}, {other.text!r} {there}")
    return found


def _pale(drawn: list[Drawn], behind: pygame.Surface) -> list[str]:
    found = []
    for one in drawn:
        place = one.box.clip(one.clip).clip(behind.get_rect())
        least = min(
            (
                contrast(pygame.Color(one.colour), behind.get_at((x, y)))
                for x in range(place.left, place.right, 3)
                for y in range(place.top, place.bottom, 3)
            ),
            default=21.0,
        )
        if least < LEAST_CONTRAST:
            found.append(f"too pale, {least:.2f}: {one.text!r} {one.colour} {place}")
    return found


def contrast(one: pygame.Color, other: pygame.Color) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: pygame.Color) -> float:
    red, green, blue = (_linear(part / 255) for part in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
