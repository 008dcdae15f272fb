"""Pictures, fonts and parts: found beside the code in a checkout, and inside the package in a wheel.

Rule: whoever wants an asset asks here by its name below `assets/`, and never builds a path.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the module moved in 3.11 and left its old home in 3.14
    from importlib.abc import Traversable


@lru_cache(maxsize=1)
def shelf() -> Traversable:
    """Return the folder of assets: what came with the package, else the checkout's."""
    packed = files("game") / "_data" / "assets"
    return packed if packed.is_dir() else Path(__file__).resolve().parents[2] / "assets"


def find(name: str) -> Traversable:
    """Return the asset of this name, such as `places/kitchen_night.svg`; it may not exist."""
    return shelf().joinpath(*name.split("/"))


def data(name: str) -> bytes:
    """Return the bytes of an asset. Raises FileNotFoundError if there is none of that name."""
    return find(name).read_bytes()


def text(name: str) -> str:
    """Return an asset as text. Raises FileNotFoundError if there is none of that name."""
    return find(name).read_text(encoding="utf-8")
