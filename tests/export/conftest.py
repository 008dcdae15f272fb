"""Plays to export, and evenings whose writer typed odd things."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from game.content.load import load
from game.core.encounter import Encounter, begin, choose
from game.core.partner import Style
from game.core.scenario import Scenario
from game.export.names import nameless, reworded
from game.export.play import Play, Stage
from tests.present.conftest import EVENINGS, SMALL, wander

EVENING = datetime(2026, 3, 1, 20, 15, 30, 250000, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="session")
def key() -> Scenario:
    """A small evening: one key, two wet people."""
    return load(SMALL)


@pytest.fixture(scope="session", params=EVENINGS, ids=lambda path: Path(path).stem)
def evening(request: pytest.FixtureRequest) -> Scenario:
    """Each evening there is."""
    return load(request.param)


@pytest.fixture
def over(key: Scenario) -> Play:
    """A whole evening, with a guess before the second answer."""
    return kept(answered(key, "excuse", "halves"), bets=("", "hurt"))


@pytest.fixture
def going(key: Scenario) -> Play:
    """One that is not over yet, with a style that was dealt."""
    return kept(answered(key, "excuse", style=None), Stage.GOING)


@pytest.fixture(params=["plead", "block"])
def stopped(request: pytest.FixtureRequest, key: Scenario) -> Play:
    """One that was stopped for safety: by a sign of the partner's, or by what the player picked."""
    return kept(answered(key, "count", request.param), Stage.STOPPED)


@pytest.fixture(params=["over", "going", "plead", "block"])
def any_play(request: pytest.FixtureRequest, key: Scenario) -> Play:
    """One of each kind."""
    match request.param:
        case "over":
            return kept(answered(key, "excuse", "halves"), bets=("", "hurt"))
        case "going":
            return kept(answered(key, "excuse", style=None), Stage.GOING)
        case sign:
            return kept(answered(key, "count", sign), Stage.STOPPED)


def kept(encounter: Encounter, stage: Stage = Stage.ENDED, bets: tuple[str, ...] = ()) -> Play:
    """Return this as a play from the store."""
    return Play("0f1e2d3c4b5a6978", "house", stage, EVENING, EVENING + timedelta(minutes=9), encounter, bets)


def answered(scenario: Scenario, *answers: str, style: Style | None = Style.ANXIOUS) -> Encounter:
    """Return the evening after these answers."""
    now = begin(scenario, style, 1).encounter
    for answer in answers:
        now = choose(now, answer).encounter
    return now


def wandered(scenario: Scenario, style: Style, seed: int, *, names: bool = False) -> Play:
    """Return a whole evening that was played without looking; one that danger stopped is left for another."""
    scenario = scenario if names else nameless(scenario)
    evenings = (wander(scenario, style, one) for one in count(seed))
    return kept(next(over for over in evenings if not over.stopped))


def typed(scenario: Scenario, text: str) -> Scenario:
    """Return the evening with this text wherever its writer may type a sentence."""
    return replace(reworded(scenario, lambda _: text), sources=(text,))
