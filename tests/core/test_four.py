"""The same words, said to four people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.load import load
from game.core.encounter import begin, choose
from game.core.four import said_to_four
from game.core.partner import Stance, Style
from game.core.scenario import Condition, Subject
from tests.present.conftest import SMALL, told


@pytest.fixture(scope="module")
def key():
    return load(SMALL)


def test_all_four_hear_the_same_words_with_the_same_feelings_to_begin_with(key):
    heard = said_to_four(told(key, "excuse", "halves", style=Style.FEARFUL), 1)

    assert [one.style for one in heard] == list(Style)
    assert len({one.exchange.response.id for one in heard}) == 1
    assert len({one.exchange.before.feelings for one in heard}) == 1
    assert len({one.exchange.before.recent for one in heard}) == 1


def test_whoever_was_there_took_it_as_they_did(key):
    over = told(key, "excuse", "halves", style=Style.DISMISSIVE)
    (there,) = [one for one in said_to_four(over, 0) if one.there]

    assert there.style is Style.DISMISSIVE
    assert there.exchange is over.exchanges[0]


def test_the_same_defence_leaves_one_where_they_are_and_makes_another_push(key):
    heard = {one.style: one.exchange.after.stance for one in said_to_four(told(key, "excuse"), 0)}

    assert heard == {
        Style.SECURE: Stance.CHECKING,
        Style.ANXIOUS: Stance.PROTESTING,
        Style.DISMISSIVE: Stance.DEFLECTING,
        Style.FEARFUL: Stance.PUSHING,
    }


def test_a_kind_word_is_kind_to_all_four_though_it_moves_each_from_elsewhere(key):
    heard = said_to_four(told(key, "mine"), 0)

    assert all(one.exchange.after.feelings.security > one.exchange.before.feelings.security for one in heard)
    assert len({one.exchange.before.stance for one in heard}) == 4


def test_whoever_would_not_have_been_offered_the_answer_is_left_out(key):
    """The writer has put this answer there only for somebody who leans anxious or fearful."""
    step = key.beats["step"]
    only = Condition(Subject.STYLE, frozenset({Style.ANXIOUS, Style.FEARFUL}))
    answers = tuple(replace(one, when=(only,)) if one.id == "excuse" else one for one in step.responses)
    scenario = replace(key, beats={**key.beats, "step": replace(step, responses=answers)})

    heard = said_to_four(told(scenario, "excuse"), 0)
    assert [one.style for one in heard] == [Style.ANXIOUS, Style.FEARFUL]


def test_where_it_stopped_for_safety_nobody_is_told_of(key):
    over = told(key, "count", "plead")

    assert over.stopped
    assert said_to_four(over, 0) == ()


def test_a_play_that_was_begun_in_its_middle_is_told_of_nobody(key):
    """As a writer looks at one moment: nobody can tell what came before it."""
    opening = begin(key, Style.ANXIOUS, 1).encounter
    now = choose(opening._replace(beat="inside"), "halves").encounter

    assert said_to_four(now, 0) == ()


def test_a_turn_that_never_was_is_refused(key):
    with pytest.raises(IndexError):
        said_to_four(told(key, "excuse"), 7)
