"""The journal in the terminal: opened with j, from the list of evenings."""

from __future__ import annotations

import pytest

from game.cli.plays import now
from game.saves import open_store, places
from tests.terminal.conftest import number

KEY = "play the_key --style anxious --seed 1"


@pytest.fixture
def finished(typed):
    """An evening played to its end and left; what was on the screen."""
    typed("--text", "y", "q")
    return play(typed, "You could have", "Halves")


def play(typed, *answers, then=("q",)):
    """Play the evening with answers that begin like this; return what was on the screen."""
    given = []
    for answer in answers:
        given.append(number(typed(f"{KEY} --private", "", *given).text, answer))
    return typed(KEY, "", *given, *then).text


def notes():
    store = open_store(places().plays, now).store
    try:
        return [(note.turn, note.text) for note in store.notes()]
    finally:
        store.close()


def test_an_empty_journal_says_so_and_leads_back_to_the_evenings(typed):
    told = typed("--text", "y", "j", "q")

    assert "Nothing is kept yet" in told.flat
    assert told.code == 0


def test_a_finished_evening_is_listed_with_day_partner_and_ending(typed, finished):
    told = typed("--text", "j", "q")

    assert "1. Today: The key, with Robin. In two answers it came to “Dry enough”." in told.flat


def test_it_is_looked_back_on_another_day(typed, finished):
    told = typed("--text", "j", "1", "l", "q")

    assert "The end: Dry enough" in told.text
    assert "Looking back" in told.text


def test_it_is_read_again(typed, finished):
    told = typed("--text", "j", "1", "r", "q")

    assert "You: You could have rung next door." in told.text


def test_another_way_is_tried_and_both_are_kept(typed, finished, kept, branches):
    shown = typed("--text", "j", "1", "l", "t 2", "q").text
    typed("--text", "j", "1", "l", "t 2", number(shown, "I'll just stand"), "q")

    assert [(state, answers) for _, state, answers in kept()] == [
        ("ended", ["excuse", "joke"]),
        ("ended", ["excuse", "halves"]),
    ]
    assert [branch and branch.at for branch in branches()] == [1, None]


def test_taking_back_from_the_journal_leaves_the_finished_play_as_it_is(typed, finished, kept):
    typed("--text", "j", "1", "l", "u", "q")

    assert ("the_key", "ended", ["excuse", "halves"]) in kept()


def test_two_ways_kept_earlier_are_written_side_by_side(typed, finished):
    play(typed, "I took it", "I'll just stand")
    told = typed("--text", "j", "1", "s 1", "q")

    assert "Where the two ways parted" in told.text


def test_a_branch_is_listed_below_the_play_it_parted_from(typed, finished):
    shown = typed("--text", "j", "1", "l", "t 2", "q").text
    typed("--text", "j", "1", "l", "t 2", number(shown, "I'll just stand"), "q")
    told = typed("--text", "j", "q").text

    first, second = (line for line in told.splitlines() if "Today: The key" in line)
    assert first.startswith("1. ")
    assert second.startswith("  2. ")
    assert "Another way, from answer 2 on." in " ".join(told.split())


def test_a_play_stopped_for_safety_offers_only_notes_and_deleting(typed):
    typed("--text", "y", "q")
    play(typed, "(Put your back", then=("q",))
    told = typed("--text", "j", "1", "q")

    assert "Stopped for safety. Nothing of it is shown." in told.flat
    assert "n, d, b back, or h for help:" in told.text
    assert "Put your back" not in told.text


def test_a_note_of_several_lines_ends_with_an_empty_one(typed, finished):
    told = typed("--text", "j", "1", "n", "It rained.", "Half a Towel.", "", "q")

    assert "Kept." in told.text
    assert [text for _, text in notes()] == ["It rained.\nHalf a Towel."]


def test_a_note_may_end_with_a_dot_and_is_shown_with_the_play(typed, finished):
    typed("--text", "j", "1", "n", "It rained.", ".", "q")
    told = typed("--text", "j", "1", "q")

    assert "One note." in told.flat
    assert "It rained." in told.text


def test_nothing_typed_leaves_no_note(typed, finished):
    told = typed("--text", "j", "1", "n", "", "q")

    assert "Nothing was written." in told.text
    assert notes() == []


def test_whoever_leaves_at_once_in_the_middle_of_a_note_keeps_it(typed, finished):
    told = typed("--text", "j", "1", "n", "It rained.", "x")

    assert told.code == 0
    assert [text for _, text in notes()] == ["It rained."]


def test_a_note_is_written_anew_and_deleted_only_when_asked_twice(typed, finished):
    typed("--text", "j", "1", "n", "It rained.", "", "q")
    typed("--text", "j", "1", "n 1", "It poured.", "", "d 1", "", "q")
    assert [text for _, text in notes()] == ["It poured."]

    typed("--text", "j", "1", "d 1", "y", "q")

    assert notes() == []


def test_the_last_part_of_looking_back_asks_one_thing(typed, finished):
    told = play(typed, "I took it", "Halves", then=(*("n",) * 9, "k", "It rained.", "", "q"))

    assert "k writes a line about it, for yourself alone." in told
    assert [text for _, text in notes()] == ["It rained."]


def test_a_play_is_deleted_only_when_asked_twice(typed, finished, kept):
    typed("--text", "j", "1", "d", "", "q")
    assert len(kept()) == 1

    told = typed("--text", "j", "1", "d", "y", "q")

    assert "It is deleted." in told.text
    assert kept() == []


def test_a_play_of_an_evening_edited_since_says_so_first(typed, finished):
    file = places().scenarios / "the_key.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("One towel.", "Two towels."), encoding="utf-8")
    told = typed("--text", "j", "1", "l", "", "q")

    assert "The scene after your answer 1 was rewritten." in told.flat
    assert "Enter: look back on it in today's words." in told.flat
    assert "The end: Dry enough" in told.text


def test_an_unfinished_play_is_gone_on_with(typed):
    typed("--text", "y", "q")
    play(typed, "You could have")
    told = typed("--text", "j", "1", "g", "q")

    assert "Halves." in told.text


def test_what_is_not_there_is_refused_politely(typed, finished):
    told = typed("--text", "j", "7", "1", "n 4", "z", "h", "q")

    assert "Type a number from 1 to 1" in told.flat
    assert told.flat.count("There is no such thing here.") == 2
    assert "l: Look back on it." in told.text


def test_in_a_private_run_the_journal_holds_this_run_only(typed, finished):
    told = typed("--text --private", "j", "q")

    assert "Nothing is kept yet" in told.flat
