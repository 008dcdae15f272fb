"""How it goes, in the terminal: the page, nearer, and through a door."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import number

KEY = "play the_key --style anxious --seed 1"


@pytest.fixture
def played(typed):
    """An evening that was played to its end, with one answer that missed."""
    typed("--text", "y", "q")
    shown = typed(KEY, "", "q").text
    first = number(shown, "You could have")
    shown = typed(KEY, "", first, "q").text
    typed(KEY, "", first, number(shown, "Halves"), "q")


def test_before_anything_was_played_it_says_how_to_begin(typed):
    told = typed("--text", "y", "g", "q")

    assert "Nothing to go on yet." in told.flat
    assert told.code == 0


def test_every_dimension_is_told_in_words_and_never_as_a_number(played, typed):
    told = typed("--text", "g", "", "q")

    assert "From the one evening that you have played to its end." in told.flat
    assert "1. Keeping steady." in told.flat
    assert "8. Being honest, yourself included." in told.flat
    assert "compares you with nobody, and adds up to no figure" in told.flat
    assert "%" not in told.text


def test_a_number_tells_it_evening_by_evening(played, typed):
    told = typed("--text", "g", "4", "", "q")

    assert "Evening by evening" in told.text
    assert "1. The key, with somebody leaning anxious:" in told.flat


def test_a_number_that_is_not_there_says_which_there_are(played, typed):
    assert "Type a number from 1 to" in typed("--text", "g", "99", "", "q").flat


def test_a_suggestion_leads_back_to_the_answer_before_which_to_try_again(played, typed, branches):
    told = typed("--text", "g", "s1", "q")
    typed("--text", "g", "s1", number(told.text, "I took it"), "q")

    assert "s1. Back to turn 1 of The key." in told.flat
    assert branches()[0].at == 0


def test_a_suggested_evening_still_shows_its_notes_and_can_be_left(played, typed):
    told = typed("--text", "g", "s2", "b", "q")

    assert "Content notes:" in told.flat.partition("adds up to no figure")[2]
    assert told.code == 0
