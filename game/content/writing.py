"""Phrases that have been read too often, and words that nobody says at a kitchen table (docs/writing).

Rule 1: only prose is read, never ids or keys.
Rule 2: where an everyday meaning exists, only the other one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.content.lexicon import folded

NEEDS = r"(?:this|that|it|things|everything|what|feelings?|emotions?|my|your|our)"

WORN_OUT = (
    r"a breath \w+ didn't know \w+ (?:was|were) holding",
    r"something shifts",
    r"the silence stretches",
    r"the air between you",
    r"a beat",
    r"hangs in the air",
    r"eyes soften",
    r"voice barely above a whisper",
    r"a mix of",
    r"for the first time in",
    r"you can see the",
    r"weight of",
    r"let out a shaky breath",
    r"and just like that",
)
CLINICAL = (
    r"attachment",
    r"trigger(?:s|ed|ing)?",
    r"boundar(?:y|ies)",
    r"validat(?:e|es|ed|ing|ion)",
    r"toxic",
    r"i hear you(?=[.,!?;]|$)",
    r"that's valid",
    r"i feel like you",
    r"(?:feel|felt|feeling|emotionally) safe",
    r"safe (?:space|place|person|with (?:me|you))",
    rf"process(?:es|ed|ing)? {NEEDS}",
    r"time to process",
    r"hold(?:ing)? space",
    r"(?:need|needs|needed|give me|give you|take|some|a little|a bit of) space(?=[.,!?;)]|$)",
)


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)")


def _large_or_small(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern, re.IGNORECASE)


_SMALL_WORN_OUT, _SMALL_CLINICAL = _any_of(WORN_OUT), _any_of(CLINICAL)
_WORN_OUT, _CLINICAL = _large_or_small(_SMALL_WORN_OUT), _large_or_small(_SMALL_CLINICAL)
"""Three times as slow to search for, but they quote what the writer wrote."""


BETWEEN = ".\n"
"""Between texts that are searched as one: a stop and a new line, so that an end is still an end."""


def any_worn_out(texts: Iterable[str]) -> bool:
    """Say whether any of these texts may hold a worn-out phrase: one search is cheaper than a thousand."""
    return _SMALL_WORN_OUT.search(folded(BETWEEN.join(texts))) is not None


def any_clinical(texts: Iterable[str]) -> bool:
    """Say whether any of these texts may hold a word of the consulting room."""
    return _SMALL_CLINICAL.search(folded(BETWEEN.join(texts))) is not None


def worn_out(text: str) -> list[re.Match[str]]:
    """Return every worn-out phrase in the text."""
    return list(_WORN_OUT.finditer(text.replace("’", "'")))


def clinical(text: str) -> list[re.Match[str]]:
    """Return every word of the consulting room in the text."""
    return list(_CLINICAL.finditer(text.replace("’", "'")))
