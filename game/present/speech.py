"""A line taken apart: what is said aloud, and what is done in brackets while saying it."""

from __future__ import annotations

import re
from dataclasses import dataclass

DIRECTION = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of a line."""

    text: str
    done: bool
    """Done rather than said: a front end sets it apart, a voice reads it differently."""


def spoken(text: str) -> tuple[Spoken, ...]:
    """Return the line's stretches without brackets, in order; a bracket that never closes stays speech."""
    parts: list[Spoken] = []
    for index, piece in enumerate(DIRECTION.split(text)):
        words = " ".join(piece.split())
        if words:
            parts.append(Spoken(words, done=index % 2 == 1))
    return tuple(parts)


def deed(text: str) -> str:
    """Return what is done without the brackets that some writers put round it, beginning with a capital."""
    bare = text.strip()
    if bare.startswith("(") and bare.endswith(")") and "(" not in bare[1:]:
        bare = bare[1:-1].strip()
    return bare[:1].upper() + bare[1:]


def written(parts: tuple[Spoken, ...]) -> str:
    """Return the stretches as one text again, directions in brackets."""
    return " ".join(f"({part.text})" if part.done else part.text for part in parts)
