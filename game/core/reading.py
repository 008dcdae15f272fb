"""How well the other was read: a guess before an answer, against how it was. Never scored (DESIGN 5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.core.conditions import in_words
from game.core.encounter import Exchange
from game.core.vocabulary import Vocabulary


class Bet(Vocabulary):
    """What one may guess that the other feels."""

    HURT = "hurt"
    CROWDED = "crowded"
    ALARMED = "alarmed"
    FINE = "fine"


class Read(Vocabulary):
    """How near a guess came; told, never counted."""

    RIGHT = "right"
    NEAR = "near"
    OFF = "off"


class Reading(NamedTuple):
    """One guess."""

    turn: int
    """From 0."""
    bet: Bet
    was: str
    """How it was, in the strongest of the words a writer may test for."""
    read: Read


STRONGEST = ("flooded", "alarmed", "crowded", "uneasy", "calm")
"""Of several words, the one that says most."""

RIGHT: dict[Bet, tuple[str, ...]] = {
    Bet.HURT: ("alarmed",),
    Bet.CROWDED: ("crowded",),
    Bet.ALARMED: ("flooded", "alarmed"),
    Bet.FINE: ("calm",),
}
NEAR: dict[Bet, tuple[str, ...]] = {
    Bet.HURT: ("flooded", "uneasy"),
    Bet.CROWDED: ("flooded", "uneasy"),
    Bet.ALARMED: ("uneasy",),
    Bet.FINE: ("uneasy",),
}
"""Words a guess agrees with, and words it comes near to [D]."""


def readings(exchanges: tuple[Exchange, ...], bets: Mapping[int, str]) -> tuple[Reading, ...]:
    """Return each guess against what was so just before the answer; none for turns that were not played.

    Raises ValueError for a word that is no guess.
    """
    return tuple(
        _reading(turn, Bet(bets[turn]), exchanges[turn]) for turn in sorted(bets) if turn < len(exchanges)
    )


def _reading(turn: int, bet: Bet, exchange: Exchange) -> Reading:
    found = in_words(exchange.before.feelings)
    was = next(word for word in STRONGEST if word in found)
    agrees = not found.isdisjoint(RIGHT[bet])
    near = was in NEAR[bet]
    return Reading(turn, bet, was, Read.RIGHT if agrees else Read.NEAR if near else Read.OFF)
