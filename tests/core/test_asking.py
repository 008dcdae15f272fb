"""One question after an evening, drawn from what happened in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import load
from game.core.asking import Asks, question
from game.core.dances import Dance, Seen
from game.core.debrief import debrief
from game.core.partner import Style
from tests.present.conftest import told, wander

ROOT = Path(__file__).resolve().parents[2]
KEY = load(ROOT / "tests" / "terminal" / "evenings" / "the_key.yaml")
MESSAGE = load(ROOT / "scenarios" / "the_unanswered_message.yaml")


def asked(encounter, bets=None):
    return question(encounter, debrief(encounter, bets))


def test_the_same_play_asks_the_same_question():
    first, again = (wander(MESSAGE, Style.ANXIOUS, 3) for _ in range(2))

    assert asked(first) == asked(again)


def test_a_guess_that_was_off_is_asked_about_in_its_turn():
    play = told(KEY, "mine", "halves")
    wrong = next(one for one in ({1: "crowded"}, {1: "alarmed"}) if asked(play, one).asks is Asks.WRONG_GUESS)

    assert asked(play, wrong).turn == 1


def test_a_dance_is_asked_about_before_a_turn():
    play = wander(MESSAGE, Style.ANXIOUS, 3)
    looked = debrief(play)._replace(dances=(Seen(Dance.MUTUAL_ATTACK, 6),))

    assert question(play, looked).asks is Asks.BLOWS


def test_where_a_sign_of_control_was_seen_nothing_is_asked():
    play = wander(MESSAGE, Style.ANXIOUS, 3)
    looked = debrief(play)._replace(dances=(Seen(Dance.CONTROL, 6),))

    assert question(play, looked) is None


def test_after_a_stop_for_safety_nothing_is_asked():
    assert asked(told(KEY, "block")) is None


def test_before_the_first_answer_nothing_is_asked():
    assert asked(told(KEY)) is None


@pytest.mark.parametrize("lens", [None, Style.ANXIOUS, Style.FEARFUL])
def test_evenings_that_go_differently_ask_different_things(lens):
    plays = [wander(MESSAGE, style, seed, lens) for style in Style for seed in range(12)]

    assert len({asked(play).asks for play in plays}) >= 3
