"""Panels, shadows and rings as small cached pictures: smooth corners without a blur in any frame.

Rule 1: everything here is drawn once for a size and kept; nothing here knows a word or a screen.
Rule 2: sizes are in pixels; whoever asks has done the scaling.
"""

from __future__ import annotations

from typing import NamedTuple

import pygame

from game.window.kept import forget, kept
from game.window.vector import linear, picture, sheet

Size = tuple[int, int]
Pair = tuple[str, str]
Alphas = tuple[float, float]

BLUR_AT = 4
"""Shadows are blurred at this fraction of their size: sixteen times cheaper, and nobody can tell."""


@kept(0.8)
def rounded(size: Size, radius: float, colours: Pair, alphas: Alphas = (1.0, 1.0)) -> pygame.Surface:
    """Return a rounded rectangle, shaded from top to bottom."""
    return _rounded(size, radius, colours, alphas)


def _rounded(size: Size, radius: float, colours: Pair, alphas: Alphas) -> pygame.Surface:
    width, height = size
    shade = linear("a", (0, 0), (0, height), [(0, colours[0], alphas[0]), (1, colours[1], alphas[1])])
    body = f'<rect width="{width}" height="{height}" rx="{_fit(size, radius)}" fill="url(#a)"/>'
    return picture(sheet((0, 0, width, height), body, shade), size)


@kept(0.6)
def outline(
    size: Size, radius: float, width: float, colour: str, alphas: Alphas = (1.0, 1.0)
) -> pygame.Surface:
    """Return a rounded outline, inside its size, fading from top to bottom."""
    return _outline(size, radius, width, colour, alphas)


def _outline(size: Size, radius: float, width: float, colour: str, alphas: Alphas) -> pygame.Surface:
    wide, high = size
    shade = linear("a", (0, 0), (0, high), [(0, colour, alphas[0]), (1, colour, alphas[1])])
    half = width / 2
    body = (
        f'<rect x="{half}" y="{half}" width="{wide - width}" height="{high - width}" '
        f'rx="{max(0.0, _fit(size, radius) - half)}" fill="none" stroke="url(#a)" stroke-width="{width}"/>'
    )
    return picture(sheet((0, 0, wide, high), body, shade), size)


@kept(2.0)
def shadow(size: Size, radius: float, blur: int, alpha: float, colour: str) -> pygame.Surface:
    """Return a soft shape larger than its size by twice the blur on every side."""
    margin = blur * 2
    full = (size[0] + 2 * margin, size[1] + 2 * margin)
    small = (max(1, full[0] // BLUR_AT), max(1, full[1] // BLUR_AT))
    red, green, blue, _ = pygame.Color(colour)
    soft = pygame.Surface(small, pygame.SRCALPHA)
    soft.fill((red, green, blue, 0))
    inner = (max(1, size[0] // BLUR_AT), max(1, size[1] // BLUR_AT))
    soft.blit(_rounded(inner, radius / BLUR_AT, (colour, colour), (alpha, alpha)), _centred(small, inner))
    # The blur must find the colour everywhere, or its edge turns grey.
    soft.fill((red, green, blue, 0), special_flags=pygame.BLEND_RGB_MAX)
    blurred = pygame.transform.gaussian_blur(soft, max(1, blur // BLUR_AT))
    return pygame.transform.smoothscale(blurred, full)


@kept(0.1)
def drawing(svg: str, view: Size, size: Size) -> pygame.Surface:
    """Return a small drawing, such as an icon, at this size."""
    return picture(sheet((0, 0, *view), svg), size)


@kept(0.2)
def fading(size: Size, alphas: Alphas) -> pygame.Surface:
    """Return white that fades down an area: to multiply another picture with."""
    return across(size, "#ffffff", alphas, down=True)


def across(size: Size, colour: str, alphas: Alphas, *, down: bool) -> pygame.Surface:
    """Return a scrim over a whole area that fades down it, or from left to right."""
    # A strip stretched is twenty times quicker than the same gradient as SVG.
    steps = 256
    strip = pygame.Surface((1, steps) if down else (steps, 1), pygame.SRCALPHA)
    red, green, blue, _ = pygame.Color(colour)
    for step in range(steps):
        alpha = alphas[0] + (alphas[1] - alphas[0]) * step / (steps - 1)
        strip.set_at((0, step) if down else (step, 0), (red, green, blue, round(alpha * 255)))
    return pygame.transform.scale(strip, size)


FROSTED_AT = 8
"""What is behind frosted panels is kept at this fraction of its size; a blur needs no more."""


class Glass(NamedTuple):
    """How a frosted panel looks."""

    radius: float
    colours: Pair
    alphas: Alphas
    line: str
    line_alphas: Alphas
    line_width: float


@kept(1.2)
def glass(behind: pygame.Surface, box: tuple[int, int, int, int], look: Glass) -> pygame.Surface:
    """Return a frosted panel for this place before a blurred picture: made once, drawn in every frame.

    `behind` is a small picture, so many times smaller than the window as FROSTED_AT says.
    """
    size = box[2:]
    panel = _rounded(size, look.radius, ("#ffffff", "#ffffff"), (1.0, 1.0))
    part = pygame.Rect(*(length // FROSTED_AT for length in box)).inflate(2, 2).clip(behind.get_rect())
    if part.width and part.height:
        soft = pygame.transform.smoothscale(behind.subsurface(part), size)
        panel.blit(soft, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    panel.blit(_rounded(size, look.radius, look.colours, look.alphas), (0, 0))
    panel.blit(_outline(size, look.radius, look.line_width, look.line, look.line_alphas), (0, 0))
    return panel


def _fit(size: Size, radius: float) -> float:
    return min(radius, size[0] / 2, size[1] / 2)


def _centred(outer: Size, inner: Size) -> tuple[int, int]:
    return (outer[0] - inner[0]) // 2, (outer[1] - inner[1]) // 2


__all__ = ["Glass", "across", "drawing", "forget", "glass", "outline", "rounded", "shadow"]
