"""What shortcuts come to on an evening that somebody wrote, beside chance and beside reading the moment.

Rule 1: no player is ever shown this measure; it weighs ways of playing, not people.
Rule 2: the style is dealt and a shortcut does not know it, so it is judged over the four styles together.
"""

from __future__ import annotations

from math import fsum, sqrt
from typing import NamedTuple

from game.analysis.evenings import SPOKEN_BELOW, Spread, spread_of
from game.analysis.shortcuts import CHANCE, at_random, blind, knowing
from game.analysis.strategies import Strategy, play, skilled
from game.core.ahead import Ahead, look_ahead
from game.core.encounter import Encounter
from game.core.partner import Style
from game.core.scenario import Scenario
from game.core.scoring import evidence
from game.core.vocabulary import Vocabulary

PLAYS, CHANCES = 24, 4
"""Plays of each with every style, and how many times as many chance gets, as its spread is the measure."""
SKILLED = "reads the moment"


class Kind(Vocabulary):
    """What a way of playing knows."""

    READS = "reads the other"
    CHANCE = "chance"
    BLIND = "knows nothing of what is said"
    KNOWS = "knows acts, not the person"


class Tried(NamedTuple):
    """What one way of playing comes to on one evening."""

    name: str
    kind: Kind
    styles: dict[Style, Spread]
    """How far its answers met their moments, 0 to 1: the mean over plays, and the standard deviation."""
    all: Spread
    """Over the plays with all styles together."""
    error: float
    """Standard error of that mean: what another set of seeds may change. None of it where nothing varies."""


class Trial(NamedTuple):
    """An evening, and what everything that was tried on it came to."""

    scenario: Scenario
    skilled: Tried
    chance: Tried
    shortcuts: tuple[Tried, ...]

    def out_of_place(self) -> list[Tried]:
        """Return what stands where it should not; chance itself must stand clearly below the skilled."""
        others = (self.chance, *self.shortcuts)
        return [one for one in others if self.is_above_chance(one) or not self.is_clearly_below(one)]

    def is_above_chance(self, one: Tried) -> bool:
        """Say whether a way that knows nothing does better than a random evening commonly does.

        Commonly: up to one standard deviation above the mean. Nobody who plays an evening once or twice could
        tell that from luck; the standard error of the mean would only ask whether enough plays were made.
        """
        return one.kind is Kind.BLIND and one.all.mean > self.chance.all.mean + self.chance.all.spread

    def is_clearly_below(self, one: Tried) -> bool:
        """Say whether it stands below reading the moment by the margin that `lab bots` asks for."""
        return one.all.mean <= self.skilled.all.mean - SPOKEN_BELOW


def met(played: Encounter) -> float:
    """Return how far the answers of a play met their moments, 0 to 1.

    The mean over the answers of what each shows of what it touches; one that shows nothing counts 0.
    """
    turns: dict[int, list[float]] = {}
    for one in evidence(played.scenario, played.exchanges):
        turns.setdefault(one.turn, []).append(one.value)
    return fsum(fsum(values) / len(values) for values in turns.values()) / max(1, len(played.exchanges))


def try_shortcuts(scenario: Scenario, plays: int = PLAYS) -> Trial:
    """Return what every way of playing comes to on this evening, over so many plays with each style.

    Raises ValueError where there is nothing to take a mean of.
    """
    if plays < 1:
        raise ValueError("a mean wants at least one play")
    ahead = look_ahead(scenario)
    kinds = {Kind.BLIND: blind(scenario), Kind.KNOWS: knowing(scenario)}
    return Trial(
        scenario,
        _try(ahead, SKILLED, Kind.READS, skilled, plays),
        _try(ahead, CHANCE, Kind.CHANCE, at_random, plays * CHANCES),
        tuple(
            _try(ahead, name, kind, strategy, plays)
            for kind, strategies in kinds.items()
            for name, strategy in strategies.items()
        ),
    )


# --- the parts


def _try(ahead: Ahead, name: str, kind: Kind, strategy: Strategy, plays: int) -> Tried:
    values = {style: [met(play(ahead, style, strategy, seed)) for seed in range(plays)] for style in Style}
    together = [value for of_style in values.values() for value in of_style]
    spreads = {style: spread_of(of_style) for style, of_style in values.items()}
    # The styles are all there are, not a sample: only the plays within each could have come out otherwise.
    error = sqrt(fsum(one.spread**2 for one in spreads.values()) / plays) / len(Style)
    return Tried(name, kind, spreads, spread_of(together), error)
