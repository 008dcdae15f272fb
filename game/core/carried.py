"""What an evening finds that an earlier one left: the partner as they have become, and what happened.

Over goes what is slow, and what happened. What moves every turn starts anew, and so does the matter: one that
was left unsettled is known by the ending it came to. So do answers that were spent, and the pull of the
player's own side.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.lens import Ledger
from game.core.partner import Style, WorkingModel, leaning

FORM = "1"
"""Of the kept form. One of another form is not understood."""
GRID = 1_000_000
"""Everything carried lies on a grid of so many steps to 1, so that it is kept exactly."""
PARTS, NUMBERS = 4, 10
"""Of the kept form after its number; and the numbers in it: the working model's seven, and three more."""
DIGITS = len(str(GRID))
"""At most, of one of them."""


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

    @property
    def kept(self) -> str:
        """One word that holds it all, as a play keeps it: no prose, and nothing lost."""
        reserve, unrepaired, _ = self.ledger
        numbers = (*self.model, self.credibility, reserve)
        told = ".".join(str(round(number * GRID)) for number in numbers)
        return ":".join((FORM, self.style.value, told, str(unrepaired), "+".join(sorted(self.facts))))


def first_meeting(style: Style, facts: frozenset[str] = frozenset()) -> Carried:
    """Return what an evening finds that stands alone; facts only to look at what they would open."""
    return Carried(style, leaning(style), facts=facts)


def read_carried(kept: str) -> Carried | None:
    """Return what was carried from its kept form; none if it is not understood."""
    form, *parts = kept.split(":")
    if form != FORM or len(parts) != PARTS or parts[0] not in {style.value for style in Style}:
        return None
    style, told, unrepaired, facts = parts
    numbers = [int(part) for part in (*told.split("."), unrepaired) if _is_number(part)]
    if len(numbers) != NUMBERS or max(numbers[:-1]) > GRID:
        return None
    *model, credibility, reserve = (number / GRID for number in numbers[:-1])
    known = frozenset(facts.split("+")) if facts else frozenset()
    return Carried(Style(style), WorkingModel(*model), credibility, Ledger(reserve, numbers[-1]), known)


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdigit() and len(part) <= DIGITS


def fact(evening: str, name: str) -> str:
    """Return what conditions ask for: that this evening had this ending, or remembered this flag."""
    return f"{evening}.{name}"


def is_earlier(remembered: str) -> bool:
    """Say whether this was remembered from an earlier evening: an id has no dot in it."""
    return "." in remembered
