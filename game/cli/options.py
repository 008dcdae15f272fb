"""What several commands let one say: a style, a seed, a language."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.partner import Style


def a_style(text: str) -> Style:
    """Return the style of this name. Raises ArgumentTypeError, with a hint."""
    from game.content.problem import did_you_mean
    from game.core.partner import Style

    try:
        return Style(text.lower())
    except ValueError:
        hint = did_you_mean(text, [style.value for style in Style])
        raise argparse.ArgumentTypeError(f"there is no style called '{text}'; {hint}") from None


def a_seed(text: str) -> int:
    """Return the seed of this number. Raises ArgumentTypeError."""
    if text.isascii() and text.isdigit() and int(text) < 2**63:
        return int(text)
    raise argparse.ArgumentTypeError(f"a seed is a whole number from 0 up, not '{text}'")


def a_language(text: str) -> str:
    """Return this code of a language. Raises ArgumentTypeError."""
    from game.content.folders import LANGUAGE

    if re.fullmatch(LANGUAGE, text):
        return text
    raise argparse.ArgumentTypeError(f"a language is a code like de, pt-BR or zh-Hant, not '{text}'")
