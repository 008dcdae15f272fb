"""Building a NamedTuple on the hot path: at a third of the price of its call, without names and defaults."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar, cast

Made = TypeVar("Made", bound=tuple[Any, ...])


def quick(cls: type[Made]) -> Callable[[tuple[Any, ...]], Made]:
    """Return a maker that takes one tuple of all fields, in order; nothing checks their number."""
    return cast(Callable[[tuple[Any, ...]], Made], partial(tuple.__new__, cls))
