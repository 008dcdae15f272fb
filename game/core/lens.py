"""The player's own side: what caring costs, and the ruptures that were never owned (MODEL 1.1 and 5)."""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import Act, Features, Speech
from game.core.partner import Family

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


def settle(was: Ledger, speech: Speech, heard: Features, towards: Family, partner_act: Act | None) -> Ledger:
    """Return the ledger after one exchange.

    `towards` is the partner's family of stances when the answer was given.
    """
    acts = speech.acts
    reserve = was.reserve - heard.cost
    if (towards is Family.PURSUE or towards is Family.FLOODED) and _any(CARETAKING, acts):
        reserve -= 0.06
    if _any(OWN_NEEDS, acts):
        reserve += 0.05
    if partner_act in SUPPORT:
        reserve += 0.04
    reserve = 0.0 if reserve < 0 else 1.0 if reserve > 1 else round(reserve, 2)

    unrepaired, fresh = was.unrepaired, was.fresh
    if Act.OWN in acts or Act.REPAIR in acts:
        # What is owned in time leaves nothing behind; a late OWN takes one old rupture off the list.
        if not fresh and Act.OWN in acts and unrepaired:
            unrepaired -= 1
        fresh = ()
    elif fresh:
        unrepaired += fresh.count(1)
        fresh = tuple([left - 1 for left in fresh if left > 1])
    if heard.hostility >= RUPTURE:
        fresh = (*fresh, TURNS_TO_OWN_IT)
    return Ledger(reserve, unrepaired, fresh)


def _any(wanted: tuple[Act, ...], acts: tuple[Act, ...]) -> bool:
    return any([act in wanted for act in acts])
