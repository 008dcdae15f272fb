"""What is called out of reach must be out of reach in every play; so plays are held against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.conditions import condition_of
from game.content.findings import Fault
from game.content.load import load
from game.content.practice import shown
from game.content.reach import BITS, MOODS, OF_STYLE, Place, implies, may_hold, reach_of
from game.core.conditions import Now, all_hold
from game.core.encounter import Encounter, begin, choose, offers
from game.core.moments import moment_of
from game.core.partner import Style
from game.core.scenario import Condition, Scenario
from game.core.scoring import evidence

ROOT = Path(__file__).resolve().parents[2]
EVENINGS = sorted((ROOT / "scenarios").glob("*.yaml"))
PLAYS = 120

every_evening = pytest.mark.parametrize("path", EVENINGS, ids=lambda path: path.stem)


@pytest.fixture
def scenario(path: Path) -> Scenario:
    return load(path)


def moments(scenario: Scenario) -> list[Encounter]:
    """Every page of many different plays, the last ones too."""
    pages = []
    for seed in range(PLAYS):
        now = begin(scenario, tuple(Style)[seed % 4], seed).encounter
        while not now.is_over:
            pages.append(now)
            offered = offers(now)
            now = choose(now, offered[(seed * 7 + len(now.exchanges) * 3) % len(offered)].id).encounter
        pages.append(now)
    return pages


def mood(encounter: Encounter) -> int:
    partner = encounter.partner
    return BITS[partner.style, partner.stance, partner.feelings.flooded]


@every_evening
def test_no_play_gets_where_nobody_can(scenario):
    reach = reach_of(scenario)

    for page in moments(scenario):
        place = reach.last if page.is_over else reach.beats[page.beat]
        assert place.moods & mood(page)
        assert page.flags <= place.flags


@every_evening
def test_what_holds_in_a_play_may_hold(scenario):
    reach = reach_of(scenario)
    asked = [one.when for beat in scenario.beats.values() for one in beat.responses if one.when]
    asked += [ending.when for ending in scenario.endings.values() if ending.when]

    for page in moments(scenario):
        place = reach.last if page.is_over else reach.beats[page.beat]
        now = Now(page.partner, page.matter, page.flags, page.lens)
        for when in asked:
            assert may_hold(when, place) or not all_hold(when, now)


@every_evening
def test_what_an_answer_shows_is_what_it_is_scored_for(scenario):
    for page in moments(scenario):
        if len(page.exchanges) != 1 or page.exchanges[0].tag or page.exchanges[0].reserve < 0.3:
            continue
        exchange = page.exchanges[0]
        scored = {one.dimension: one.value for one in evidence(scenario, page.exchanges)}
        expected = shown(exchange.response.speech, moment_of(exchange), serious=scenario.serious)
        if exchange.response.speech.acts:
            assert {dimension: round(value, 4) for dimension, value in expected.items()} == scored


def conditions(*texts: str) -> list[Condition]:
    found = [condition_of(text) for text in texts]
    assert not any(isinstance(one, Fault) for one in found)
    return found


ANYWHERE = Place((1 << len(MOODS)) - 1, frozenset({"rang", "sorry"}), moves=True)
ANXIOUS = Place(OF_STYLE[Style.ANXIOUS], frozenset({"rang"}), moves=False)


@pytest.mark.parametrize(
    "texts",
    [
        ["stance settling", "style fearful"],
        ["family flooded", "stance pausing"],
        ["feelings calm", "not feelings uneasy"],
        ["feelings flooded", "feelings crowded"],
        ["matter at least half", "matter below most"],
        ["not lens anxious or fearful"],
        ["remembered rang or sorry", "not remembered rang"],
        ["feelings uneasy", "not feelings alarmed", "not feelings crowded", "not feelings flooded"],
    ],
)
def test_what_may_be_so_at_once_may_hold(texts):
    assert may_hold(conditions(*texts), ANYWHERE)


@pytest.mark.parametrize(
    "texts",
    [
        ["stance gone", "style anxious or secure"],
        ["family open", "stance gone"],
        ["feelings calm", "feelings flooded"],
        ["feelings alarmed", "feelings crowded"],
        ["matter at least half", "matter below quarter"],
        ["matter at least half", "not matter at least quarter"],
        ["lens anxious", "not lens anxious"],
        ["remembered rang", "not remembered rang or sorry"],
        ["remembered brought_flowers"],
        ["family flooded", "not feelings uneasy", "feelings calm", "stance pausing"],
    ],
)
def test_what_cannot_be_so_at_once_never_holds(texts):
    assert not may_hold(conditions(*texts), ANYWHERE)


def test_where_somebody_leans_one_way_only_that_may_hold():
    assert may_hold(conditions("stance warm"), ANXIOUS)
    assert not may_hold(conditions("stance gone"), ANXIOUS)


def test_where_nothing_moves_the_matter_it_stays_open():
    assert not may_hold(conditions("matter at least quarter"), ANXIOUS)


def test_asking_for_more_implies_asking_for_less():
    less, more = conditions("matter at least half"), conditions("matter at least most", "family open")

    assert implies(more, less, ANYWHERE)
    assert not implies(less, more, ANYWHERE)
