"""Every screen, by name; each is loaded when first shown, so that the title waits for no other."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from game.window.screens.base import Screen

NAMES = (
    "title",
    "library",
    "before",
    "season",
    "letter",
    "keeping",
    "edited",
    "play",
    "pause",
    "backlog",
    "why",
    "debrief",
    "more",
    "chair",
    "settings",
    "delete",
    "help",
    "stop",
    "write",
    "new",
    "paper",
    "check",
    "preview",
    "standing",
    "progress",
    "strand",
    "journal",
    "played",
    "beside",
    "erase",
    "note",
)


@cache
def screen(name: str) -> Screen:
    """Return the screen of this name. Raises KeyError if there is none."""
    if name not in NAMES:
        raise KeyError(name)
    found: Screen = import_module(f"game.window.screens.{name}").SCREEN
    return found
