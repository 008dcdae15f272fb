"""The list of evenings, the first run, and going on."""

from __future__ import annotations

import sys

import pytest

from game.saves import places, read_settings
from game.terminal.game import KEEP_QUESTION
from tests.terminal.conftest import number

KEY = "play the_key --style anxious --seed 1"


@pytest.fixture
def left(typed):
    """An evening that was left after one answer; what was on the screen."""
    typed("--text", "y", "q")
    shown = typed(KEY, "", "q").text
    return typed(KEY, "", number(shown, "You could have"), "b", "q").text


def test_the_first_run_asks_whether_to_keep_plays(typed, home):
    told = typed("--text", "n", "q")

    assert " ".join(KEEP_QUESTION.split()) in told.flat
    assert read_settings(places().settings).values == {"keep_plays": False}
    assert not places().plays.exists()


def test_yes_is_what_enter_says_and_it_is_asked_once(typed):
    typed("--text", "", "q")
    again = typed("--text", "q")

    assert read_settings(places().settings).values == {"keep_plays": True}
    assert "Keep them?" not in again.text


def test_nothing_is_written_before_the_question_is_answered(typed):
    typed("--text", "q")

    assert not places().plays.exists()
    assert not places().settings.exists()


def test_the_list_names_title_partner_minutes_notes_and_summary(typed):
    told = typed("--text", "y", "q")

    assert (
        "The key. With Robin, about 2 minutes. Content notes: waiting in the rain. There is one" in told.flat
    )
    assert "Sunday afternoon. Evening 1 of 3 with Jonas, about" in told.flat


def test_an_evening_that_cannot_be_played_says_so(typed):
    (places().scenarios / "half.yaml").write_text("format: 1\nid: half\ntitle: Half\n", encoding="utf-8")
    listed = typed("--text", "y", "q").text
    told = typed("--text", number(listed, "cannot be played"), "q")

    assert told.code == 0
    assert "half.yaml:" in told.flat


def test_how_the_partner_leans_can_be_chosen(typed):
    listed = typed("--text", "y", "q").text
    told = typed("--text", number(listed, "The key"), "s", "3", "q")

    assert "Robin, leaning dismissive" in told.flat
    assert "Doorstep, night." in told.text


def test_an_evening_can_be_declined_after_its_notes(typed):
    listed = typed("--text", "y", "q").text
    told = typed("--text", number(listed, "The key"), "b", "q")

    assert told.text.count("Which one?") == 2
    assert "Doorstep" not in told.text


def test_what_was_left_goes_on_first(typed, kept, left):
    told = typed("--text", "1", "q")

    assert "1. Go on with The key, with Robin, after one answer." in told.flat
    assert "Doorstep, night." in told.text
    assert len(kept()) == 1


def test_going_on_leads_where_it_was_left(typed, left):
    told = typed("--text", "1", "b", "q").text

    assert left.split("1 to 3:")[1] == told.split("1 to 3:")[1]


def test_the_list_comes_back_after_an_evening_is_left_for_it(typed, left):
    told = typed("--text", "1", "m", "q")

    assert "Go on with The key" in told.flat.split("Doorstep")[1]


def test_without_a_display_it_says_so_and_shows_the_list(typed, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    told = typed("", "y", "q")

    assert told.text.startswith("There is no display here, so the game plays in the terminal.\n")
    assert "Which one?" in told.text


def test_without_a_display_and_nobody_there_the_first_evening_is_played(piped, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    told = piped("")

    assert told.code == 0
    assert "There is no display here" in told.text
    assert ", or h for help:" in told.text
    assert "--private" in told.text


def test_nothing_is_kept_of_an_evening_without_an_answer(piped, kept):
    piped("")

    assert kept() == []


def test_piped_text_shows_the_list(piped):
    assert "Which one?" in piped("--text").text


def test_a_full_disk_is_told_and_the_play_goes_on(piped, monkeypatch):
    from game.saves import NotKept, Store, Why

    def full(*_: object) -> str:
        raise NotKept(Why.FULL)

    keep = Store.begin
    monkeypatch.setattr(Store, "begin", lambda store, *given: full() if store.keeps else keep(store, *given))
    told = piped("play the_key --seed 1 --style anxious", "1", "1")

    assert told.code == 0
    assert told.text.count("The disk is full, so this play goes on unsaved.") == 1


def test_how_you_lean_yourself_can_be_chosen(typed):
    listed = typed("--text", "y", "q").text
    told = typed("--text", number(listed, "The key"), "y", "1", "", "q")

    assert "You, leaning anxious: a gap pulls at you to make sure" in told.flat
    assert "Your own pull: " in told.text
