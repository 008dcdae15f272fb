"""What a screen is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.present import labels
from game.window.canvas import View
from game.window.commands import Back, Command, Show
from game.window.nodes import Node
from game.window.stage import Stage
from game.window.widgets.keys import Key

Keys = Mapping[str, Command]


def no_keys(_: Stage) -> Keys:
    """Return nothing: the screen has no keys of its own."""
    return {}


def nowhere(_: Stage) -> str:
    """Return nothing: the focus starts at the first thing."""
    return ""


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: how it is arranged, its own keys, where the focus starts, what is behind it."""

    build: Callable[[View, Stage], Node]
    keys: Callable[[Stage], Keys] = no_keys
    first: Callable[[Stage], str] = nowhere
    plain: bool = False
    """Nothing of the fiction is behind it."""
    face: bool = False
    """The partner sits behind it."""


BACK_KEY = Key("back", "Esc", labels.BACK, Back())
HELP_KEY = Key("help", "F1", labels.HELP, Show("help"))
