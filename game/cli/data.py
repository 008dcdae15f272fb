"""Where the shipped scenarios are: beside the packages in a checkout, inside them once installed."""

from __future__ import annotations

from pathlib import Path

import game

PACKAGE = Path(game.__file__).resolve().parent


def shipped(what: str) -> Path:
    """Return the folder of `scenarios` or `assets` that came with this copy of the game."""
    installed = PACKAGE / "_data" / what
    return installed if installed.is_dir() else PACKAGE.parent / what
