"""Plays at random, to hold exploring against: what they show, and which situations they see."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from game.analysis.explore.facts import Fact, Facts
from game.analysis.explore.walk import opening_of
from game.core.ahead import Ahead
from game.core.encounter import choose, offers
from game.core.partner import Style
from game.core.situation import Situation, situation_of


class Chance(NamedTuple):
    """What random plays of one style found."""

    facts: frozenset[Fact]
    situations: frozenset[Situation]
    steps: int


def play_at_random(
    ahead: Ahead, facts: Facts, style: Style, seed: int, *, plays: int = 0, steps: int = 0
) -> Chance:
    """Play the game itself at random, until so many plays or so many answers are over."""
    rng, found, seen = Random(seed), set[Fact](), set[Situation]()
    played = taken = 0
    opening = opening_of(ahead, style)
    while played < plays or taken < steps:
        now = opening
        while not now.is_over:
            here = situation_of(now, ahead)
            if here is not None:
                seen.add(here)
            said = rng.choice(offers(now))
            now = choose(now, said.id).encounter
            found.update([facts.answers[id(said)], facts.stances[now.partner.stance.value]])
            found.update([facts.lines[id(line)] for line in now.lines])
            found.add(facts.endings[now.ending] if now.ending else facts.beats[now.beat])
            taken += 1
        played += 1
    return Chance(frozenset(found), frozenset(seen), taken)
