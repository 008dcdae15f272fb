"""What an evening finds that an earlier one left: the partner as they have become, and what happened.

Over goes what is slow, and what happened. What moves every turn starts anew, and so does the matter: one that
was left unsettled is known by the ending it came to. So do answers that were spent, and the pull of the
player's own side.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.lens import Ledger
from game.core.partner import Style, WorkingModel, leaning


class Carried(NamedTuple):
    """Two people as the next evening of their season finds them."""

    style: Style
    """The leaning they were met with. It stays, and with it the chart, however far the numbers drift."""
    model: WorkingModel
    """What the partner has come to expect."""
    credibility: float = 1.0
    """Of the player's warm words, .3 to 1."""
    ledger: Ledger = Ledger()
    """What the player has left, rested, and the ruptures that were never owned."""
    facts: frozenset[str] = frozenset()
    """How the evenings ended and what was remembered in them, as `evening.name`."""


def first_meeting(style: Style, facts: frozenset[str] = frozenset()) -> Carried:
    """Return what an evening finds that stands alone; facts only to look at what they would open."""
    return Carried(style, leaning(style), facts=facts)


def fact(evening: str, name: str) -> str:
    """Return what conditions ask for: that this evening had this ending, or remembered this flag."""
    return f"{evening}.{name}"


def is_earlier(remembered: str) -> bool:
    """Say whether this was remembered from an earlier evening: an id has no dot in it."""
    return "." in remembered
