"""Where an evening happens: a drawing behind the people, sharp or softly out of focus.

The drawings are made for 1280 x 720 and go on beyond it on every side, so that a wider or taller window
sees more of the room instead of less.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pygame

from game.window import assets
from game.window.portrait import Light
from game.window.vector import picture

WIDE, HIGH = 1280.0, 720.0
MARGIN_X, MARGIN_Y = 320.0, 90.0
"""How far the drawings go on beyond that, on each side."""
ANYWHERE = "room"
"""The place for scenes whose own is not drawn yet."""
SOFT_AT = 4
"""The blur is made at this fraction of the size: sixteen times cheaper, and nobody can tell."""
SOFTNESS = 0.004
"""How far the blur reaches, as a share of the height."""

LIGHTS: dict[str, Light] = {
    "kitchen_night": Light(key="#fff4e2", fill="#c6b6da", glow="#ffce8c"),
    "workshop_afternoon": Light(key="#fff8e6", fill="#e6c8ae", glow="#ffe2a4", strength=0.5),
    "living_room_evening": Light(key="#ffeeda", fill="#cbb2d0", glow="#ffcf94"),
    "bedroom_winter": Light(key="#fff0dc", fill="#b9c0d8", glow="#ffd79a", strength=0.5),
    "hall_night": Light(key="#ffefd8", fill="#b7aede", glow="#ffc98a", strength=0.5),
    "small_kitchen_night": Light(key="#fff2dc", fill="#cdb6c4", glow="#ffcf94"),
    "message_thread": Light(key="#f4ecf6", fill="#bcaedb", glow="#d8b4ff", strength=0.3),
}


def is_drawn(place: str) -> bool:
    """Whether there is a drawing of this place."""
    return re.fullmatch(r"\w+", place) is not None and assets.find(f"places/{place}.svg").is_file()


def light_of(place: str) -> Light:
    """Return how this place lights whoever sits in it."""
    return LIGHTS.get(place, Light())


@lru_cache(maxsize=4)
def backdrop(place: str, size: tuple[int, int], blurred: bool) -> pygame.Surface:  # noqa: FBT001 - two pictures, one key
    """Return the place, filling this size; blurred is how it stands behind somebody. Do not draw on it.

    A place that is not drawn yet is a quiet room, whatever its name.
    """
    if blurred:
        # Half the size is plenty for what is blurred anyway, and takes a quarter of the time.
        return _softened(_drawn(place, _part(size, 2)), size)
    return _drawn(place, size)


def forget() -> None:
    """Let go of every picture of a place: for another window size, and for memory."""
    backdrop.cache_clear()


def _drawn(place: str, size: tuple[int, int]) -> pygame.Surface:
    name = place if is_drawn(place) else ANYWHERE
    drawn = picture(_framed(assets.text(f"places/{name}.svg"), size), size)
    return drawn.convert() if pygame.display.get_surface() else drawn


def _softened(sharp: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    small = pygame.transform.smoothscale(sharp, _part(size, SOFT_AT))
    soft = pygame.transform.gaussian_blur(small, max(1, round(size[1] * SOFTNESS / SOFT_AT)))
    return pygame.transform.smoothscale(soft, size)


def _part(size: tuple[int, int], fraction: int) -> tuple[int, int]:
    return max(1, size[0] // fraction), max(1, size[1] // fraction)


def _framed(svg: str, size: tuple[int, int]) -> str:
    """Return the drawing with the view that fills this size: more room at the sides, or above and below."""
    shape = size[0] / size[1]
    width, height = (HIGH * shape, HIGH) if shape >= WIDE / HIGH else (WIDE, WIDE / shape)
    # Beyond what is drawn, come closer instead.
    closer = min(1.0, (WIDE + 2 * MARGIN_X) / width, (HIGH + 2 * MARGIN_Y) / height)
    width, height = width * closer, height * closer
    view = f'viewBox="{(WIDE - width) / 2:.2f} {(HIGH - height) / 2:.2f} {width:.2f} {height:.2f}"'
    return re.sub(
        r'viewBox="[^"]*" width="[^"]*" height="[^"]*"',
        f'{view} width="{width:.2f}" height="{height:.2f}"',
        svg,
        count=1,
    )
