"""One play is deleted, with the notes about it; the others stay, and no rescue brings it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.saves import Branch, Cause, NotKept, State, Why, nothing


@pytest.fixture
def play(table):
    """A play of two answers with a note, kept and backed up, beside another."""
    store = table.store()
    table.played(store, "no")
    play = table.played(store, "own_it", "ask")
    store.write_note(play, 1, "a secret")
    table.again()
    return play


def test_a_deleted_play_is_gone_with_its_choices_and_notes(table, play, answers):
    table.again().delete(play)

    store = table.again()
    assert [answers(store, one.id) for one in store.plays()] == [["no"]]
    assert store.choices(play) == []
    assert store.notes() == []


def test_no_word_or_id_of_it_stays_in_any_file(table, play):
    table.again().delete(play)
    table.leave()

    for file in table.folder.iterdir():
        left = file.read_bytes()
        assert not [word for word in (b"own_it", b"a secret") if word in left], file.name


def test_nothing_stays_of_what_it_followed_or_was_begun_with(table, play):
    header = replace(table.header, followed=play, carried="1:anxious:0:0:late_text.sorted_out")
    store = table.again()
    later = store.begin(header)
    table.again()

    table.again().delete(later)
    table.leave()

    assert not [file.name for file in table.folder.iterdir() if b"sorted_out" in file.read_bytes()]


def test_no_rescue_brings_a_deleted_play_back(table, play):
    table.leave()
    backup = (table.folder / "plays.backup.db").read_bytes()
    table.store().delete(play)
    table.leave()
    (table.folder / "plays.backup.db").write_bytes(backup)
    table.file.write_bytes(table.file.read_bytes().replace(b"late_text", b"\xff" * 9))

    opened = table.opened()

    assert opened.notice.why is Why.RECOVERED
    assert play not in {one.id for one in opened.store.plays()}
    assert opened.store.choices(play) == []
    assert opened.store.notes() == []


def test_nothing_can_be_done_to_a_play_that_is_deleted(table, play, choice):
    store = table.again()
    store.delete(play)

    for verb in (
        lambda: store.delete(play),
        lambda: store.append(play, choice(2, "no")),
        lambda: store.undo(play),
        lambda: store.finish(play, State.STOPPED),
        lambda: store.write_note(play, None, "after all"),
    ):
        with pytest.raises(NotKept) as told:
            verb()
        assert told.value.why is Why.UNKNOWN


def test_ways_that_parted_from_it_stay(table, play):
    store = table.again()
    branch = store.begin(table.header, store.choices(play)[:1], Branch(play, 1, Cause.WHAT_IF))

    store.delete(play)

    [kept] = [one for one in table.again().plays() if one.id == branch]
    assert (kept.made, kept.branch.at) == (1, 1)


def test_a_backup_of_before_is_made_anew_even_if_the_deleted_play_was_the_last(table, play, choice, answers):
    store = table.again()
    store.append(play, choice(2, "late"))
    store.delete(play)
    table.again()
    table.leave()
    table.file.unlink()

    rescued = table.opened().store

    assert [answers(rescued, one.id) for one in rescued.plays()] == [["no"]]


def test_a_play_kept_in_memory_is_deleted_too(table):
    store = nothing(table.clock)
    play = table.played(store, "own_it")

    store.delete(play)

    assert store.plays() == []
