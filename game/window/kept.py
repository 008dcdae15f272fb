"""Pictures that are made once and kept, as many as fit into so much memory beside the window's size.

Rule: the share of a cache must hold what one full screen shows, or that screen is made anew in every frame.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import pygame

P = ParamSpec("P")
Made = Callable[P, pygame.Surface]

BYTES = 4
"""A pixel."""
LEAST = 1280 * 720 * BYTES
"""Reckoned for smaller windows as well."""

_caches: list[_Cache] = []


class _Cache:
    """Pictures by what they were made from, the one used last at the end."""

    def __init__(self, share: float) -> None:
        self.share = share
        self.pictures: OrderedDict[object, pygame.Surface] = OrderedDict()
        self.bytes = 0

    def add(self, key: object, picture: pygame.Surface) -> None:
        self.pictures[key] = picture
        self.bytes += _bytes(picture)
        while self.bytes > self.share * _window() and len(self.pictures) > 1:
            self.bytes -= _bytes(self.pictures.popitem(last=False)[1])

    def clear(self) -> None:
        self.pictures.clear()
        self.bytes = 0


def kept(share: float) -> Callable[[Made[P]], Made[P]]:
    """Keep what a function draws, in at most this share of the memory that the window's own picture takes."""

    def keeping(make: Made[P]) -> Made[P]:
        cache = _Cache(share)
        _caches.append(cache)

        @wraps(make)
        def get(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
            key = (args, tuple(kwargs.items()))
            found = cache.pictures.get(key)
            if found is None:
                found = make(*args, **kwargs)
                cache.add(key, found)
            else:
                cache.pictures.move_to_end(key)
            return found

        return get

    return keeping


def forget() -> None:
    """Let go of every picture: for another window size."""
    for cache in _caches:
        cache.clear()


def _bytes(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height() * BYTES


def _window() -> int:
    surface = pygame.display.get_surface()
    return max(LEAST, _bytes(surface)) if surface else LEAST
