"""What is behind the panels: the place, darkened where words stand, and the same far out of focus."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.window import ink, place
from game.window.theme import Theme

TITLE = "living_room_evening"
"""The place behind screens that belong to no evening."""


@lru_cache(maxsize=1)
def scenery(
    name: str, size: tuple[int, int], theme: Theme, side: str
) -> tuple[pygame.Surface, pygame.Surface]:
    """Return a place as the screens stand before it, and small and blurred for glass. Do not draw on them.

    `side` is where words stand, `left` or `right`: there it is darker.
    """
    sharp = _room(name, size, quick=name == TITLE)
    alphas = (0.0, 0.66) if side == "right" else (0.78, 0.0)
    sharp.blit(ink.across(size, theme.scrim, alphas, down=False), (0, 0))
    sharp.blit(ink.across(size, theme.scrim, (0.0, 0.58), down=True), (0, 0))
    at = ink.FROSTED_AT
    small = pygame.transform.smoothscale(sharp, (max(1, size[0] // at), max(1, size[1] // at)))
    return sharp, pygame.transform.gaussian_blur(small, max(2, size[1] // 180))


def _room(name: str, size: tuple[int, int], *, quick: bool) -> pygame.Surface:
    """Return the place, soft, to draw on; `quick` takes a third of the time and is a little softer still."""
    if quick:
        half = place.backdrop(name, (max(1, size[0] // 2), max(1, size[1] // 2)), blurred=True)
        drawn = pygame.transform.smoothscale(half, size)
    else:
        drawn = place.backdrop(name, size, blurred=True)
    place.forget()  # one copy of a room is enough, and this one is ours now
    return drawn


@lru_cache(maxsize=1)
def plain(size: tuple[int, int], theme: Theme) -> tuple[pygame.Surface, pygame.Surface]:
    """Return a quiet colour: for screens with nothing of the fiction on them."""
    surface = pygame.Surface(size)
    surface.fill(theme.night)
    at = ink.FROSTED_AT
    return surface, pygame.transform.scale(surface, (max(1, size[0] // at), max(1, size[1] // at)))


def forget() -> None:
    """Let go of every picture, here and below: for another size, and for memory."""
    scenery.cache_clear()
    plain.cache_clear()
    place.forget()
    ink.forget()
