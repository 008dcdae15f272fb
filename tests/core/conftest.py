"""The fixture `play` tells a story twice: straight, and replayed from nothing but its choices."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.content.load import load
from game.core.encounter import Encounter, Turn, begin, choose, replay
from game.core.partner import Style
from game.core.scoring import Dimension, Profile, Standing, profile

HERE = Path(__file__).parent


@dataclass
class Told:
    """A story so far."""

    turn: Turn
    style: Style
    seed: int
    lens: Style | None = None

    @property
    def encounter(self) -> Encounter:
        return self.turn.encounter

    def says(self, *choices: str) -> Told:
        """Answer, one after the other; the same choices from the start must lead to the same encounter."""
        for choice in choices:
            self.turn = choose(self.encounter, choice)
        made = json.loads(json.dumps([exchange.response.id for exchange in self.encounter.exchanges]))
        if not self.encounter.stopped:
            again = replay(self.encounter.scenario, made, self.style, self.seed, self.lens).encounter
            assert again == self.encounter
            assert again.situation == self.encounter.situation
        return self

    @property
    def stance(self) -> str:
        return self.encounter.partner.stance.value

    @property
    def profile(self) -> Profile:
        return profile(self.encounter.scenario, self.encounter.exchanges)

    def stood(self, name: str) -> Standing:
        return self.profile[Dimension(name)]


@pytest.fixture
def play():
    """Return a story that begins: play("late_text", style="anxious")."""

    def start(name: str, style: str = "anxious", seed: int = 7, lens: str | None = None) -> Told:
        scenario = load(HERE / f"{name}.yaml", HERE / "people")
        own = Style(lens) if lens else None
        return Told(begin(scenario, Style(style), seed, own), Style(style), seed, own)

    return start
