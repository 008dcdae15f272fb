"""Three evenings with Bo, one after the other; and a letter from him."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import load
from game.core.arc import carry_over
from game.core.carried import Carried
from game.core.encounter import Encounter, replay
from game.core.partner import Style

HERE = Path(__file__).parent


@pytest.fixture
def play():
    """Return an evening as these answers leave it: play("the_ladder", "mine", "there")."""

    def played(name, *said, style="secure", carried: Carried | None = None) -> Encounter:
        scenario = load(HERE / f"{name}.yaml", HERE / "people")
        return replay(scenario, said, Style(style), 3, None, carried).encounter

    return played


@pytest.fixture
def season(play):
    """Return the plays of a season, each begun with what the one before it left."""

    def one_after_the_other(*evenings: tuple[str, ...], style: str = "secure") -> list[Encounter]:
        plays: list[Encounter] = []
        for name, *said in evenings:
            carried = carry_over(plays[-1]) if plays else None
            plays.append(play(name, *said, style=style, carried=carried))
        return plays

    return one_after_the_other
