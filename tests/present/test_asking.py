"""The one question after an evening, as it is read."""

from __future__ import annotations

import re

import pytest

from game.core.asking import Asks
from game.core.partner import Style
from game.present.asking import SENTENCES, asked
from tests.present.conftest import told, wander

SCOLDS = re.compile(
    r"\b(should|wrong|fail|mistake|why did you|homework|next time, try|better)\b", re.IGNORECASE
)


@pytest.mark.parametrize("lens", [None, Style.ANXIOUS, Style.DISMISSIVE, Style.FEARFUL])
def test_every_evening_asks_one_short_question(evening, lens):
    plays = [wander(evening, style, seed, lens) for style in Style for seed in range(4)]
    found = [asked(play, {0: "crowded"}) for play in plays if not play.stopped]

    assert found
    assert all(one.text.endswith("?") and len(one.text.split()) <= 40 for one in found)


def test_there_are_words_for_everything_that_may_be_asked():
    assert set(SENTENCES) == set(Asks)


@pytest.mark.parametrize("asks", Asks)
def test_no_question_scolds_and_each_asks_one_thing(asks):
    assert SENTENCES[asks].count("?") == 1
    assert not SCOLDS.search(SENTENCES[asks])


def test_a_question_about_an_answer_quotes_it_and_names_its_turn(key):
    found = asked(told(key, "excuse", "halves"), {0: "fine"})

    assert found.turn == 1
    assert found.text.startswith("You guessed that Robin felt fine. Then: “You could have rung next door.”")


def test_nothing_is_asked_after_a_stop(key):
    assert asked(told(key, "block")) is None
