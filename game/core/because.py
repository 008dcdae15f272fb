"""Why something changed: a code, its arguments, and where the claim comes from. `present` has the words."""

from __future__ import annotations

from typing import NamedTuple

Value = str | float | int
Args = tuple[tuple[str, Value], ...]


class Because(NamedTuple):
    """One reason."""

    code: str
    args: Args
    source: str
