"""An old play is opened after its evening was edited: in the terminal, from the list to the disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.cli.plays import DiskPlays, now
from game.cli.shelf import DiskShelf
from game.saves import Cause, State, open_store, places
from tests.terminal.conftest import number

KEY = "play the_key --style anxious --seed 1"
GONE = "The evening of this play is no longer here. What was kept of the play stays, and it can go on when "
VERSION_1 = Path(__file__).resolve().parents[1] / "saves" / "stores" / "version_1.db"


@pytest.fixture
def left(typed):
    """An evening that was left after two answers."""
    typed("--text", "y", "q")
    shown = typed(KEY, "", "q").text
    counted = typed(KEY, "", number(shown, "ount the drips"), "q").text
    typed("--text", "1", number(counted, "You could have"), "q")


def edit(old: str, new: str) -> None:
    file = places().scenarios / "the_key.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def plays():
    store = open_store(places().plays, now).store
    try:
        return [(kept, [one.response for one in store.choices(kept.id)]) for kept in store.plays()]
    finally:
        store.close()


def test_what_changed_is_said_before_anything_is_played(typed, left):
    edit("You could have rung next door.", "You could have rung the neighbours.")
    told = typed("--text", "1", "q")

    assert (
        "The key. This evening was edited since you played it. All of it can still be told as you played it. "
        "- Your answer 2 is worded differently now. "
        "What was kept of it stays as it is, whatever you do here. "
        "Enter: go on from there, as a new play. l: look at what can be told. b: leave it. Enter, l, b:"
    ) in told.flat
    assert "Doorstep, night." not in told.flat


def test_a_play_that_is_looked_at_and_left_stays_as_it_is(typed, left):
    before = plays()
    edit("excuse:", "explain:")
    told = typed("--text", "1", "l", "?", "b", "q")

    assert "It can be told up to your answer 1." in told.flat
    assert "[Your answer 2 is no longer among the answers there.]" in told.flat
    assert told.text.count("Enter, l, b:") == 3
    assert plays() == before
    assert "Go on with The key, with Robin, after 2 answers." in typed("--text", "q").flat


def test_going_on_begins_a_new_play_and_the_old_one_stays(typed, left):
    [(old, answers)] = plays()
    edit("excuse:", "explain:")
    shown = typed("--text", "1", "", "q").text
    assert plays() == [(old, answers)]  # nothing is kept of it before its first answer
    typed("--text", "1", "", number(shown, "I took it"), "q")

    (new, answers_now), (kept, answers_then) = plays()
    assert (kept, answers_then) == (old, answers)
    assert answers_now == ["count", "mine"]
    assert (new.branch.play, new.branch.at, new.branch.cause) == (old.id, 1, Cause.EDITED)
    assert new.header.digest != old.header.digest


def test_a_play_that_went_on_as_another_is_not_offered_again(typed, left):
    edit("excuse:", "explain:")
    shown = typed("--text", "1", "", "q").text
    typed("--text", "1", "", number(shown, "I took it"), "q")
    told = typed("--text", "1", "q")

    assert told.flat.count("Go on with The key") == 1
    assert "was edited since" not in told.flat


def test_an_edit_that_changes_nothing_that_was_played_is_not_spoken_of(typed, left):
    edit("I'll just stand here and evaporate.", "I'll just stand here and drip.")
    told = typed("--text", "1", "q")

    assert "was edited since" not in told.flat
    assert "Doorstep, night." in told.flat


def test_an_evening_that_is_gone_is_told_and_its_play_stays(typed, left):
    (places().scenarios / "the_key.yaml").unlink()
    before = plays()
    listed = typed("--text", "q").text
    told = typed("--text", number(listed, "the_key"), "q")

    assert f"the_key, after 2 answers. {GONE}" in " ".join(listed.split())
    assert told.flat.count(GONE) == 3
    assert plays() == before


def test_an_evening_that_is_broken_is_told_with_what_is_wrong(typed, left):
    edit("begin: step", "begin: stepp")
    listed = typed("--text", "q").text
    told = typed("--text", number(listed, "Go on with") or "1", "q")

    assert "did you mean 'step'?" in told.flat


def test_an_evening_that_is_danger_now_is_not_gone_on_with(typed, left):
    edit("begin: step", "begin: step\nsafety: true")
    told = typed("--text", "1", "", "l", "b", "q")

    assert "It is no longer played: it opens on a page about where there is help." in told.flat
    assert "as a new play" not in told.flat
    assert "b: leave it.\nb: b: b: \n" in told.text
    assert len(plays()) == 1


def test_plays_of_an_earlier_game_go_on(typed, piped):
    typed("--text", "y", "q")
    places().plays.mkdir(parents=True, exist_ok=True)
    shutil.copy(VERSION_1, places().plays / "plays.db")
    told = typed("--text", "1", "u", "q")

    assert told.flat.count("Go on with The key, with Robin") == 3
    assert "was edited since" not in told.flat
    assert "Taken back." in told.flat


def test_plays_of_an_earlier_game_say_what_they_cannot_tell(typed):
    typed("--text", "y", "q")
    places().plays.mkdir(parents=True, exist_ok=True)
    shutil.copy(VERSION_1, places().plays / "plays.db")
    edit("The hall. One towel.", "The hall.")
    told = typed("--text", "1", "b", "q")

    assert (
        "- An earlier Secure Base kept this play, so nobody can tell which words were changed since."
    ) in told.flat


def test_a_play_cut_short_between_its_last_answer_and_its_end_is_over(typed, left):
    shown = typed("--text", "1", "q").text
    typed("--text", "1", number(shown, "evaporate"), "q")
    store = open_store(places().plays, now).store
    store._connection.execute("UPDATE plays SET state = 'going', ending = NULL")
    store.close()

    told = typed("--text", "1", "q")

    assert "The end:" in told.flat
    assert [one.state for one, _ in plays()] == [State.ENDED]


def test_a_style_that_is_not_known_here_is_refused_kindly(typed, left):
    store = open_store(places().plays, now).store
    store._connection.execute("UPDATE plays SET style = 'serene'")
    store.close()
    told = typed("--text", "1", "q")

    assert "This play was kept by another Secure Base, which knew things that this one does not." in told.flat
    assert told.code == 0


def test_a_disk_that_fails_while_going_on_costs_nothing_of_the_old_play(typed, left):
    edit("excuse:", "explain:")
    before = plays()
    disk = DiskPlays(places(), DiskShelf(places().scenarios))
    [going] = disk.unfinished()
    taken = disk.take_up(going.id)
    disk.store._connection.execute("PRAGMA max_page_count = 1")
    for index in range(1, 200):
        taken.keeper.append(index, taken.retold.record.choices[0])

    assert taken.keeper.news() == "The disk is full, so this play goes on unsaved."
    disk.store.close()
    assert before[0] in plays()
