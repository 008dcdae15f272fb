"""`record`: a play becomes a script, and `check` plays it."""

from __future__ import annotations

import pytest

from game.content.load import check
from game.saves import places


@pytest.fixture
def script():
    """Where scripts of the small evening belong."""
    return places().scenarios / "scripts" / "the_key_calm.yaml"


def test_a_play_is_written_down_and_plays_again(piped, script):
    told = piped(f"record the_key --style anxious -o '{script}'", *"1" * 9)

    assert told.text.endswith(f"Written: {script}\n")
    assert "\n- ends: " in script.read_text(encoding="utf-8")
    assert check(script) == []


def test_check_plays_the_scripts_beside_a_scenario(piped, script):
    piped(f"record the_key --style anxious -o '{script}'", "1", "q")
    script.write_text(
        script.read_text(encoding="utf-8").replace("stance: ", "stance: worn # ", 1), encoding="utf-8"
    )
    told = piped(f"check '{places().scenarios / 'the_key.yaml'}'")

    assert told.code == 1
    assert f"{script}:8:11: P04" in told.text


@pytest.mark.parametrize("leave", ["q", "m"])
def test_leaving_writes_as_far_as_it_went(piped, script, leave):
    assert piped(f"record the_key --style secure -o '{script}'", "1", leave).code == 0
    assert script.read_text(encoding="utf-8").count("- says: ") == 1


def test_leaving_at_once_writes_nothing(piped, script):
    assert piped(f"record the_key --style secure -o '{script}'", "1", "x").code == 2
    assert not script.exists()


def test_without_an_answer_there_is_nothing_to_write(piped, script):
    assert "nothing to write down" in piped(f"record the_key -o '{script}'", "q").text
    assert not script.exists()


def test_where_to_has_to_be_said(piped):
    assert "-o scripts/NAME.yaml" in piped("record the_key", "1").text


def test_the_last_kept_play_can_be_written_down(piped, kept, script):
    piped("play the_key --style fearful --seed 3", *"2" * 9)
    told = piped(f"record the_key --from-play -o '{script}'")

    answers = [
        line.removeprefix("- says: ") for line in script.read_text("utf-8").split("\n") if "- says" in line
    ]
    assert told.code == 0
    assert answers == kept()[0][2]


def test_without_a_kept_play_it_says_so(piped, script):
    assert "No play of 'the_key' is kept" in piped(f"record the_key --from-play -o '{script}'").text


def test_a_script_is_brought_up_to_date_with_the_same_answers(piped, script):
    piped(f"record the_key --style anxious -o '{script}'", *"1" * 9)
    before = script.read_text(encoding="utf-8")
    script.write_text(before.replace("- sees: ", "- sees: Hm. ", 1), encoding="utf-8")
    assert check(script) != []

    assert piped(f"record --again '{script}'").code == 0
    assert script.read_text(encoding="utf-8") == before


def test_an_answer_that_is_gone_cannot_be_given_again(piped, script):
    piped(f"record the_key --style anxious -o '{script}'", *"1" * 9)
    old = script.read_text(encoding="utf-8").replace("- says: ", "- says: no_more_", 1)
    script.write_text(old, encoding="utf-8")

    told = piped(f"record --again '{script}'")
    assert told.code == 2
    assert "In turn 1" in told.text
    assert script.read_text(encoding="utf-8") == old


def test_an_evening_is_never_written_over(piped):
    evening = places().scenarios / "the_key.yaml"
    before = evening.read_text(encoding="utf-8")

    assert piped(f"record the_key -o '{evening}'", *"1" * 9).code == 2
    assert evening.read_text(encoding="utf-8") == before


def test_elsewhere_it_says_where_check_would_look(piped, tmp_path):
    assert (
        "in a folder called `scripts`" in piped(f"record the_key -o '{tmp_path / 'x.yaml'}'", *"1" * 9).text
    )
