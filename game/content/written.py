"""Anybody's text as YAML that reads back as the same text, in the plainest way that does."""

from __future__ import annotations

import re

from game.content.source import HIDDEN

SIMPLE = re.compile(r"\(?[^\W\d_](?:[\w ,.'’!?()…–—/-]*[\w.'’!?()…])?")
NOTHING = ("null", "Null", "NULL")
"""Words that an editor takes for an empty value; to the game they are words."""


def cleaned(text: str) -> str:
    """Return the text in one line, without signs that nobody sees and no file may hold."""
    return " ".join(HIDDEN.sub(" ", text).split())


def as_value(text: str, indent: int) -> str:
    """Return what stands after `key:` for this one line of text; `indent` is the key's own, in spaces.

    Plain where that is safe, otherwise in block style, as the guide teaches.
    """
    if SIMPLE.fullmatch(text) and text not in NOTHING:
        return text
    return f">-\n{' ' * (indent + 2)}{text}"
