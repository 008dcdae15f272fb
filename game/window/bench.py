"""How long frames take while a face changes: for `secure-base bench`.

Rule: it draws what a player would see, and measures until the pixels are handed over.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

import pygame

from game.core.partner import Style
from game.window import NoScreen
from game.window import commands as ask
from game.window.app import App, loop
from game.window.pictures import Shot, app_for
from game.window.stage import World

STEP = 1 / 60
"""Seconds of the evening between two frames."""
BLEND_FRAMES = 30
"""Frames looked at after each answer: the blend and a little breath after it."""


RESTS = 12.0
"""Seconds after which nothing moves that nobody touches."""


class Frames(NamedTuple):
    """Frame times in milliseconds."""

    size: tuple[int, int]
    drawn: int
    median: float
    worst_of_a_hundred: float
    """The 99th percentile."""
    longest: float
    arranged: float
    """The longest time from an answer to its first picture: layout, words and panels made new."""


def frames(open_world: Callable[[], World], size: tuple[int, int], plays: int = 6) -> Frames:
    """Return how long frames take in the blend after each answer of some plays, in a window of this size.

    The display driver is whatever SDL finds; the window is closed afterwards.
    """
    times: list[float] = []
    firsts: list[float] = []
    app = _app(size, open_world)
    stage = app.stage
    world = stage.wake()
    keys = [one.key for one in world.shelf.evenings() if not one.trouble]
    at = 0.0
    for number in range(plays):
        stage.start(world.shelf.take(keys[number % len(keys)]), tuple(Style)[number % 4], number, None)
        while stage.play and not stage.play.sitting.now.is_over:
            offers = stage.play.page.offers
            app.obey(ask.Choose(offers[number % len(offers)].id))
            for frame in range(BLEND_FRAMES):
                at += STEP
                took, drew = _one(app.draw, at)
                if drew:  # frames in which nothing had changed would only flatter
                    (times if frame else firsts).append(took)
            app.obey(ask.Onward())
            firsts.append(_one(app.draw, at)[0])
    pygame.quit()
    times.sort()
    return Frames(
        size, len(times), times[len(times) // 2], times[len(times) * 99 // 100], times[-1], max(firsts[2:])
    )


def still(open_world: Callable[[], World], size: tuple[int, int], seconds: float) -> float:
    """Return the share of one core, 0 to 1, that a still play screen costs once the face has come to rest.

    It waits RESTS seconds for that, then measures for so many seconds; the window is closed afterwards.
    """
    app = _app(size, open_world)
    world = app.stage.wake()
    first = next(one.key for one in world.shelf.evenings() if not one.trouble)
    app.stage.start(world.shelf.take(first), Style.SECURE, 0, None)
    rested = time.monotonic() + RESTS
    loop(app, lambda: time.monotonic() >= rested)
    before, until = time.process_time(), time.monotonic() + seconds
    loop(app, lambda: time.monotonic() >= until)
    share = (time.process_time() - before) / seconds
    pygame.quit()
    return share


def _app(size: tuple[int, int], open_world: Callable[[], World]) -> App:
    """Return the game in a window of this size. Raises NoScreen where there is nothing to open it on."""
    try:
        return app_for(Shot(size), open_world)
    except pygame.error as error:
        raise NoScreen(str(error)) from None


def _one(draw: Callable[[float], list[pygame.Rect]], at: float) -> tuple[float, bool]:
    began = time.perf_counter()
    changed = draw(at)
    if changed:
        pygame.display.update(changed)
    return (time.perf_counter() - began) * 1000, bool(changed)
