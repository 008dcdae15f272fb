"""What looking back is made of: sections of paragraphs and curves, the same for every front end."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from game.present.curves import Chart


class Kind(Enum):
    """How a paragraph is meant."""

    HEAD = "head"
    TEXT = "text"
    STRONG = "strong"
    """What was said."""
    VOICE = "voice"
    """What somebody says to themselves."""
    WAY = "way"
    """A way out, or something to try."""
    QUIET = "quiet"
    """A source, or a note in small."""


class Paragraph(NamedTuple):
    """Some words."""

    kind: Kind
    text: str


class Section(NamedTuple):
    """One part of looking back."""

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    charts: tuple[Chart, ...] = ()
    """Shown above the words; all that they draw is said in the words as well."""
