"""Closed lists of words: what files, saves and the command line call a thing is its value."""

from __future__ import annotations

from enum import Enum


class Vocabulary(str, Enum):
    """A closed list; each member is its own word.

    Hashing goes by the word, as equality does, and at the speed of a plain string.
    """

    __hash__ = str.__hash__

    def __str__(self) -> str:
        return str(self.value)
