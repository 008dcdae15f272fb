"""Evenings to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import load
from game.core.encounter import Encounter, begin, choose, offers
from game.core.partner import Style
from game.core.scenario import Scenario

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "terminal" / "evenings" / "the_key.yaml"
EVENINGS = (SMALL, *sorted((ROOT / "scenarios").glob("*.yaml")))


@pytest.fixture(scope="session")
def key() -> Scenario:
    """A small evening: one key, two wet people."""
    return load(SMALL)


@pytest.fixture(scope="session", params=EVENINGS, ids=lambda path: path.stem)
def evening(request: pytest.FixtureRequest) -> Scenario:
    """Each evening there is."""
    return load(request.param)


def told(scenario: Scenario, *answers: str, style: Style = Style.ANXIOUS, seed: int = 1) -> Encounter:
    """Return the evening after these answers."""
    now = begin(scenario, style, seed).encounter
    for answer in answers:
        now = choose(now, answer).encounter
    return now


def wander(scenario: Scenario, style: Style, seed: int, lens: Style | None = None) -> Encounter:
    """Return an evening that was played to its end without looking."""
    turn = begin(scenario, style, seed, lens)
    step = seed
    while not turn.encounter.is_over:
        safe = [one for one in offers(turn.encounter) if not one.speech.safety]
        step = (step * 1103515245 + 12345) % 2**31
        turn = choose(turn.encounter, safe[(step >> 8) % len(safe)].id)
    return turn.encounter
