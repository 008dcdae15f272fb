"""A million random turns: every feeling in range, no stance without words, no explanation missing."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from game.content.load import load
from game.core.acts import Speech
from game.core.because import Because
from game.core.events import Felt
from game.core.partner import Feelings, Stance, Style, leaning
from game.core.reaction import Reaction, meet, react
from game.present.numbers import numbers_of
from game.present.tells import TELLS
from game.present.why import FELL, PLAIN, ROSE, reason, why
from game.present.words import BEGAN, WAS
from tests.present.conftest import wander as wander_through
from tests.random_turns import Seen, collect, in_range, wander

TURNS = 1_000_000
EVENINGS = sorted((Path(__file__).parent.parent / "scenarios").glob("*.yaml"))


NEVER = {
    ("felt.arousal", "time"),
    ("felt.rejection", "time"),
    ("felt.pressure", "time"),
    ("felt.rejection", "coldness"),
}
"""Words kept ready for what no act brings about: time alone hurts nobody, and no act is only cold."""


class Unexplained(Reaction):
    """A reaction that cannot say why."""

    because = ()


@lru_cache
def seen() -> Seen:
    return wander(TURNS, seed=20261122)


def test_a_million_random_turns_leave_every_feeling_in_range():
    assert seen().turns >= TURNS  # each of them was checked on the way


def test_they_meet_every_stance_and_each_has_words():
    assert seen().stances == set(Stance)
    assert set(Stance) == set(BEGAN) == set(WAS) == set(TELLS)


def test_every_reason_they_give_has_words_at_three_depths():
    scenario = load(EVENINGS[0])

    for because in seen().reasons.values():
        told = reason(because, scenario)

        assert told.sentence.endswith(".")
        assert "{" not in told.sentence
        assert numbers_of(because)
        assert told.source


def test_ten_thousand_of_them_are_told_whole_in_one_sentence():
    scenario = load(EVENINGS[0])

    for exchange in seen().sample:
        explained = why(exchange._replace(events=(Felt(exchange.reaction),)), scenario)

        assert explained.headline.endswith(".")
        assert explained.steps or exchange.before.feelings == exchange.after.feelings
        assert "{" not in explained.headline


def test_random_evenings_of_the_library_are_explained_turn_by_turn():
    turns = 0
    for scenario in [load(path) for path in EVENINGS]:
        for seed in range(200):
            over = wander_through(scenario, tuple(Style)[seed % 4], seed)
            for exchange in over.exchanges:
                explained = why(exchange, scenario)
                turns += 1

                assert in_range(exchange.reaction)
                assert explained.headline.endswith(".")
                assert explained.steps
                assert all(step.sentence and step.numbers and step.source for step in explained.steps)
    assert turns > 1000 * len(EVENINGS)


def test_they_meet_every_reason_that_has_words():
    met = seen().reasons
    codes = {shape[0] for shape in met}

    assert {(*pair, True) for pair in set(ROSE) - NEVER} <= set(met)
    assert {(*pair, False) for pair in FELL} <= set(met)
    assert set(PLAIN) - {"matter.buried"} <= codes


def test_a_feeling_out_of_range_would_be_noticed():
    good = react(meet(leaning(Style.SECURE)), Speech())
    wrong = good.partner._replace(feelings=Feelings(1.2, 0.5, 0.1, 0.1, flooded=True))

    assert in_range(good)
    assert not in_range(good._replace(partner=wrong))


def test_a_change_without_a_reason_would_be_noticed():
    moved = react(meet(leaning(Style.SECURE)), Speech())
    calmer = moved.partner.feelings._replace(arousal=0.06)
    unexplained = Unexplained(*moved)._replace(partner=moved.partner._replace(feelings=calmer))

    with pytest.raises(AssertionError):
        collect(unexplained, Speech(), Seen())


def test_a_code_without_words_would_be_noticed():
    with pytest.raises(KeyError):
        reason(Because("felt.joy", (), "nobody"), load(EVENINGS[0]))
