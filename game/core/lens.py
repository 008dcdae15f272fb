"""The player's own side: what caring costs, and the ruptures that were never owned (MODEL 1.1 and 5)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from game.core.acts import Act, Features, Speech
from game.core.appraisal import fine
from game.core.partner import Family
from game.core.quick import quick

RUPTURE = 0.35
"""Hostility from which an act leaves a rupture behind."""
TURNS_TO_OWN_IT = 3

CARETAKING = (Act.REASSURE, Act.VALIDATE, Act.HELP, Act.ENCOURAGE, Act.APPEASE)
OWN_NEEDS = (Act.BOUNDARY, Act.SPACE, Act.REQUEST, Act.DISCLOSE, Act.OPPOSE)
SUPPORT = (Act.HELP, Act.TURN_TOWARD, Act.REASSURE)


class Ledger(NamedTuple):
    """What the player has left, and what they have left lying."""

    reserve: float = 0.8
    """The player's own capacity, 0 to 1 (Lemay & Dudley 2011: buffering costs the one who does it)."""
    unrepaired: int = 0
    """Ruptures that were never owned."""
    fresh: tuple[int, ...] = ()
    """Ruptures that can still be owned in time: the turns left for each."""


class Bearing(NamedTuple):
    """What an answer does to the one who gives it."""

    caretaking: bool
    own_need: bool
    owns: bool
    repairs: bool


@lru_cache(maxsize=4096)
def bearing(speech: Speech) -> Bearing:
    """Return what this answer does to the one who gives it."""
    acts = speech.acts
    return Bearing(
        any(act in CARETAKING for act in acts),
        any(act in OWN_NEEDS for act in acts),
        Act.OWN in acts,
        Act.REPAIR in acts,
    )


def settle(was: Ledger, speech: Speech, heard: Features, towards: Family, partner_act: Act | None) -> Ledger:
    """Return the ledger after one exchange.

    `towards` is the partner's family of stances when the answer was given.
    """
    caretaking, own_need, owns, repairs = bearing(speech)
    reserve, unrepaired, fresh = was
    supported, ruptured = partner_act in SUPPORT, heard.hostility >= RUPTURE
    if not (caretaking or own_need or owns or repairs or supported or ruptured or fresh or heard.cost):
        return was
    spent = heard.cost
    if caretaking and (towards is Family.PURSUE or towards is Family.FLOODED):
        spent += 0.06
    if own_need:
        spent -= 0.05
    if supported:
        spent -= 0.04
    if spent:
        reserve = fine(min(1.0, max(0.0, reserve - spent)))
    if owns or repairs:
        # What is owned in time leaves nothing behind; a late OWN takes one old rupture off the list.
        if owns and not fresh and unrepaired:
            unrepaired -= 1
        fresh = ()
    elif fresh:
        unrepaired += fresh.count(1)
        fresh = tuple([left - 1 for left in fresh if left > 1])
    if ruptured:
        fresh = (*fresh, TURNS_TO_OWN_IT)
    return _ledger((reserve, unrepaired, fresh))


_ledger = quick(Ledger)
