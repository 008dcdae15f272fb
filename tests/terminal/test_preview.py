"""`preview` where it cannot be: it says why in one line, and what to do instead."""

from __future__ import annotations

import pytest

from game.cli.data import shipped

EVENING = shipped("scenarios") / "the_unanswered_message.yaml"


def test_without_a_display_it_says_what_there_is_instead(piped):
    told = piped(f"preview {EVENING}")

    assert told.code == 1
    assert "needs a display" in told.text
    assert "`check" in told.text


def test_a_beat_that_is_not_there_is_told_with_the_nearest_one(piped):
    told = piped(f"preview {EVENING} --beat openning")

    assert told.code == 2
    assert "There is no beat called 'openning'" in told.text
    assert "did you mean" in told.text or "it can be" in told.text


@pytest.mark.parametrize("name", ["nothing.yaml", "."])
def test_what_is_no_file_is_told(piped, name):
    told = piped(f"preview {name}")

    assert (told.code, told.text.strip()) == (2, f"There is no file {name}.")
