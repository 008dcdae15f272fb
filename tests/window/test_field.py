"""A field to write into, without a key or a pixel."""

from __future__ import annotations

import pytest

from game.present.journal import clean
from game.window.field import (
    Field,
    Writing,
    after,
    before,
    erased,
    given_again,
    line_of,
    moved,
    set_in_lines,
    taken_back,
    typed,
    word_after,
    word_before,
)


def written(text: str, caret: int | None = None) -> Writing:
    at = len(text) if caret is None else caret
    return Writing(Field(text, at, at))


def lines(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in set_in_lines(text, width, len)]


def test_what_is_typed_stands_at_the_caret():
    assert typed(written("It ed", 3), "rain").field == Field("It rained", 7, 7)


def test_what_is_typed_takes_the_place_of_what_is_selected():
    chosen = moved(written("It rained", 3), 9, select=True)

    assert typed(chosen, "snowed").field == Field("It snowed", 9, 9)


def test_erasing_takes_what_is_selected_or_one_sign():
    assert erased(written("no"), before("no", 2)).field.text == "n"
    assert erased(moved(written("It rained", 0), 3, select=True), 0).field.text == "rained"


@pytest.mark.parametrize("sign", ["é", "e\u0301", "👩\u200d🍳", "❤\ufe0f"])
def test_a_sign_of_several_parts_goes_as_one(sign):
    assert before(f"a{sign}", len(sign) + 1) == 1
    assert after(f"{sign}a", 0) == len(sign)


def test_words_are_jumped_over_both_ways():
    assert word_after("It rained, all day", 0) == 3
    assert word_before("It rained, all day", 11) == 3


def test_a_word_typed_is_taken_back_as_one_and_given_again():
    writing = written("")
    for sign in "It rained":
        writing = typed(writing, sign)

    back = taken_back(writing)

    assert back.field.text == "It"
    assert given_again(back).field.text == "It rained"


def test_there_is_nothing_to_take_back_before_the_first_sign():
    assert taken_back(written("kept")).field.text == "kept"


def test_lines_break_at_words_and_at_breaks_and_lose_no_sign():
    text = "It rained all day.\n\nThen it  stopped"

    assert lines(text, 10) == ["It rained ", "all day.", "", "Then it  ", "stopped"]
    assert "".join(lines(text, 10)) == text.replace("\n", "")


def test_a_word_longer_than_a_line_is_broken():
    assert lines("supercalifragilistic ok", 8) == ["supercal", "ifragili", "stic ok"]


def test_the_caret_after_a_break_stands_in_the_new_line():
    text = "one\n"

    assert line_of(set_in_lines(text, 10, len), len(text)) == 1


def test_what_nobody_can_see_is_left_out_and_what_does_not_fit_too():
    assert clean("a\0b\r\nc\td\ud83d\x1b", 20) == "ab\nc d"
    assert clean("far too long", 3) == "far"
