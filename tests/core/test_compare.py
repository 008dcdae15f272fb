"""Two ways through one evening."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.load import load
from game.core.compare import compare
from game.core.partner import Style
from game.core.scoring import Dimension
from tests.present.conftest import SMALL, told


@pytest.fixture(scope="module")
def key():
    return load(SMALL)


def test_two_ways_part_at_the_first_answer_that_differs(key):
    both = compare(told(key, "count", "excuse", "halves"), told(key, "count", "mine", "halves"))

    assert both.common == 1
    assert both.parted.turn == 1
    assert both.parted.one.exchange.response.id == "excuse"
    assert both.parted.other.exchange.response.id == "mine"


def test_from_there_on_every_turn_stands_beside_the_same_turn(key):
    both = compare(told(key, "excuse", "halves"), told(key, "count", "mine", "halves"))

    assert [step.turn for step in both.steps] == [0, 1, 2]
    assert both.steps[1].one.exchange.response.id == "halves"
    assert both.steps[2].one is None
    assert both.steps[2].other.exchange.response.id == "halves"


def test_each_way_has_its_own_end_and_its_own_profile(key):
    both = compare(told(key, "excuse", "joke"), told(key, "mine", "halves"))

    assert (both.one.ending.id, both.other.ending.id) == ("wet", "hook")
    assert both.one.profile[Dimension.ACCOUNTABILITY] != both.other.profile[Dimension.ACCOUNTABILITY]


def test_the_same_answers_never_part(key):
    both = compare(told(key, "mine", "halves"), told(key, "mine", "halves"))

    assert both.parted is None
    assert both.common == 2


def test_the_same_answers_to_two_people_part_at_once(key):
    both = compare(told(key, "mine", style=Style.SECURE), told(key, "mine", style=Style.FEARFUL))

    assert both.common == 0


def test_which_is_named_first_changes_nothing_but_the_names(key):
    one, other = told(key, "count", "excuse", "halves"), told(key, "count", "mine", "joke")
    there, back = compare(one, other), compare(other, one)

    assert (there.one, there.other, there.common) == (back.other, back.one, back.common)


def test_a_way_that_is_not_over_has_no_end(key):
    assert compare(told(key, "mine"), told(key, "excuse")).one.ending is None


def test_nothing_is_compared_with_a_stop(key):
    with pytest.raises(ValueError, match="stopped for safety"):
        compare(told(key, "mine", "halves"), told(key, "count", "plead"))


def test_two_evenings_are_not_compared(key):
    other = replace(key, digest="another")
    with pytest.raises(ValueError, match="different evenings"):
        compare(told(key, "mine"), told(other, "mine"))
