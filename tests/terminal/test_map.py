"""The map coloured by one's own plays: only those of this evening, and only while they can be told."""

from __future__ import annotations

from game.saves import places
from tests.terminal.conftest import number

KEY = "play the_key --style anxious --seed 1"


def test_a_map_counts_the_plays_that_were_kept_here(typed, piped):
    typed("--text", "y", "q")
    shown = typed(KEY, "", "q").text
    typed(KEY, "", number(shown, "You could have"), "b", "q")
    told = piped("map the_key --by plays")

    assert 'n_step["step (1): ' in told.text
    assert "excuse 1" in told.text


def test_a_play_that_was_stopped_for_safety_is_not_counted(typed, piped):
    shown = typed("--text", "y", "q") and typed(KEY, "", "q").text
    typed(KEY, "", number(shown, "Put your back against the door"), "q", "q")

    told = piped("map the_key --by plays")

    assert (told.code, "There is no play of 'the_key'" in told.flat) == (2, True)


def test_where_nothing_was_kept_it_says_so(piped):
    told = piped("map the_key --by plays")

    assert (told.code, "There is no play of 'the_key'" in told.flat) == (2, True)
    assert not places().plays.exists()
