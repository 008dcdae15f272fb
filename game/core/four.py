"""The same words, said to four people: one turn as each of the four leanings would have taken it.

Rule 1: the minute is the same: the words, the scene, what stood between the two, the feelings to begin with.
        Only how the other leans differs, and with it the stance that these feelings bring about.
Rule 2: whoever was really there took it as they did; nothing of that is reckoned anew.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.encounter import Encounter, Exchange, NotOffered, choose, replay
from game.core.partner import Partner, Style, leaning
from game.core.reaction import meet


class Heard(NamedTuple):
    """One turn, as somebody who leans this way took it."""

    style: Style
    exchange: Exchange
    there: bool
    """This is who was really there."""


def said_to_four(encounter: Encounter, turn: int) -> tuple[Heard, ...]:
    """Return how each of the four would have taken the answer of this turn, from 0, in the order of `Style`.

    Somebody is left out where the scene would not have offered them this answer, or would have stopped for
    safety; everybody is after a stop, and in a play that was begun in its middle. Raises IndexError if there
    is no such turn.
    """
    exchange = encounter.exchanges[turn]
    if encounter.stopped:
        return ()
    there, minute = encounter.partner.style, _minute(encounter, turn)
    if minute is None:
        return ()
    heard = []
    for style in Style:
        taken = exchange if style is there else _taken(minute, style, exchange.response.id)
        if taken is not None:
            heard.append(Heard(style, taken, style is there))
    return tuple(heard)


def _minute(encounter: Encounter, turn: int) -> Encounter | None:
    """Return the play as this turn found it; none where it did not come there from its opening."""
    given = (one.response.id for one in encounter.exchanges[:turn])
    try:
        style, seed, lens = encounter.partner.style, encounter.seed, encounter.lens
        minute = replay(encounter.scenario, given, style, seed, lens, encounter.carried).encounter
    except NotOffered:
        return None
    exchange = encounter.exchanges[turn]
    same = (minute.beat, minute.partner) == (exchange.beat, exchange.before)
    return minute if same else None


def _taken(minute: Encounter, style: Style, response: str) -> Exchange | None:
    """Return the turn with somebody who leans this way in the partner's place; none where it is not told."""
    try:
        after = choose(minute._replace(partner=_in_place_of(minute, style)), response).encounter
    except NotOffered:
        return None
    return None if after.stopped else after.exchanges[-1]


def _in_place_of(minute: Encounter, style: Style) -> Partner:
    """Return somebody who feels and has just heard the same, and leans this way."""
    partner, model = minute.partner, leaning(style)
    stance = meet(model, partner.feelings, ruptures=minute.ledger.unrepaired).stance
    return partner._replace(model=model, style=style, stance=stance, age=0, before=None)
