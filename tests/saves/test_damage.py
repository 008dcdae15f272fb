from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from game.saves import State, Why

EVENINGS = 40
CHOICES = 12


@pytest.fixture(scope="module")
def written(tables, tmp_path_factory):
    table = tables(tmp_path_factory.mktemp("written") / "plays")
    store = table.store()
    plays = {table.played(store, *_answers(number)): _answers(number) for number in range(EVENINGS)}
    store = table.again()  # this start makes the backup
    plays[table.played(store, "after_the_backup")] = ["after_the_backup"]
    table.leave()
    return table.folder, plays


@pytest.fixture
def season(table, written):
    """Many plays, the last of them made after the backup was; play ids with their answers."""
    folder, plays = written
    shutil.copytree(folder, table.folder)
    return dict(plays)


def _answers(evening: int) -> list[str]:
    return [f"evening_{evening}_answer_{number}" for number in range(CHOICES)]


def _told(store, answers):
    return {kept.id: answers(store, kept.id) for kept in store.plays()}


def _truncate_to_half(contents: bytes) -> bytes:
    return contents[: len(contents) // 2]


def _scribble_on_one_page(contents: bytes) -> bytes:
    page = len(contents) // 4096 // 2 * 4096
    return contents[:page] + random.Random(4).randbytes(4096) + contents[page + 4096 :]


def _scribble_on_the_head(contents: bytes) -> bytes:
    return random.Random(5).randbytes(4096) + contents[4096:]


DAMAGE = {
    "cut in half": _truncate_to_half,
    "one page overwritten": _scribble_on_one_page,
    "its head overwritten": _scribble_on_the_head,
    "emptied": lambda _: b"",
    "another file": lambda _: b"Dear diary, this is not a database at all.\n" * 50,
    "all random": lambda contents: random.Random(6).randbytes(len(contents)),
    "zeros": lambda contents: bytes(len(contents)),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_costs_nothing_that_is_in_the_backup(table, season, answers, damage):
    damaged = damage(table.file.read_bytes())
    table.file.write_bytes(damaged)

    opened = table.opened()

    assert opened.notice.why in {Why.RECOVERED, Why.FROM_BACKUP}
    told = _told(opened.store, answers)
    assert [play for play in list(season)[:-1] if told.get(play) != season[play]] == []
    assert (table.folder / "plays.damaged-1.db").read_bytes() == damaged


def test_what_the_backup_does_not_have_is_read_from_the_damaged_file(table, season, answers):
    # The first row of choices is torn: the last play, made after the backup, lies elsewhere in the file.
    _tear(table.file, b"evening_0_answer_3")

    opened = table.opened()

    assert opened.notice.why is Why.RECOVERED
    assert _told(opened.store, answers) == season


def test_without_a_backup_what_can_be_read_comes_back_up_to_the_first_hole(table, season, answers):
    (table.folder / "plays.backup.db").unlink()
    _tear(table.file, b"evening_7_answer_3")

    opened = table.opened()

    told = _told(opened.store, answers)
    torn = [play for play in season if told[play] != season[play]]
    assert opened.notice.why is Why.RECOVERED
    assert [told[play] for play in torn] == [_answers(7)[:3]]


def test_without_a_backup_a_torn_page_costs_only_what_was_on_it(table, season, answers):
    (table.folder / "plays.backup.db").unlink()
    table.file.write_bytes(_scribble_on_one_page(table.file.read_bytes()))

    told = _told(table.opened().store, answers)

    assert all(season[play][: len(lines)] == lines for play, lines in told.items())
    assert sum(lines == season[play] for play, lines in told.items()) > len(season) / 2


def test_beyond_reading_and_without_a_backup_a_new_store_is_begun_and_the_old_one_stays(
    table, season, answers
):
    (table.folder / "plays.backup.db").unlink()
    table.file.write_bytes(b"?" * 9000)

    opened = table.opened()

    assert opened.notice.why is Why.LOST
    assert opened.store.plays() == []
    assert opened.store.keeps
    assert (table.folder / "plays.damaged-1.db").read_bytes() == b"?" * 9000


def test_a_missing_file_comes_back_from_the_backup(table, season, answers):
    table.file.unlink()

    opened = table.opened()

    assert opened.notice.why is Why.FROM_BACKUP
    assert list(_told(opened.store, answers).values()) == list(season.values())[-2::-1]


def test_the_player_is_told_once(table, season):
    table.file.write_bytes(b"?")
    table.opened()
    table.leave()

    assert table.opened().notice is None


def test_the_second_damage_does_not_overwrite_what_the_first_left(table, season):
    for number in (1, 2, 3):
        table.file.write_bytes(b"?" * number)
        table.opened()
        table.leave()

    assert [(table.folder / f"plays.damaged-{number}.db").read_bytes() for number in (1, 2, 3)] == [
        b"?",
        b"??",
        b"???",
    ]


def test_what_lies_beside_a_damaged_file_is_set_aside_with_it(table, season):
    table.file.write_bytes(b"?")
    for end in ("-journal", "-wal", "-shm"):
        table.file.with_name(f"plays.db{end}").write_bytes(b"stale")

    table.opened()

    assert {f"plays.damaged-1.db{end}" for end in ("", "-journal", "-wal", "-shm")} <= table.names()


def test_a_rescue_that_was_cut_short_is_taken_up_again(table, season, answers):
    # Killed after the damaged file was set aside, while its rescue was still being written.
    _tear(table.file, b"evening_0_answer_3")
    table.file.rename(table.folder / "plays.damaged-1.db")
    (table.folder / "plays.rescued.new").write_bytes(b"half a rescue")

    assert _told(table.opened().store, answers) == season


def test_a_play_made_after_a_rescue_is_newer_than_the_file_set_aside(table, season, answers):
    _tear(table.file, b"evening_0_answer_3")
    store = table.opened().store
    first = next(iter(season))
    store.undo(first)
    table.again()  # backed up
    table.leave()
    table.file.unlink()

    assert answers(table.opened().store, first) == season[first][:-1]


def test_a_safety_stop_survives_damage(table, season):
    store = table.store()
    play = list(season)[3]
    store.finish(play, State.STOPPED)
    table.leave()
    (table.folder / "plays.backup.db").unlink()
    _tear(table.file, b"evening_3_answer_9")

    [stopped] = [kept for kept in table.opened().store.plays() if kept.state is State.STOPPED]

    assert (stopped.id, stopped.made) == (play, 9)


def test_a_play_whose_way_to_the_ending_is_lost_goes_on(table, season):
    store = table.store()
    play = list(season)[3]
    store.finish(play, State.ENDED, "plan")
    table.leave()
    (table.folder / "plays.backup.db").unlink()
    _tear(table.file, b"evening_3_answer_9")

    [going] = [kept for kept in table.opened().store.unfinished() if kept.id == play]

    assert (going.ending, going.made) == (None, 9)


@pytest.mark.parametrize("seed", range(30))
def test_whatever_is_scribbled_over_the_file_opens_and_invents_no_answer(table, season, answers, seed):
    dice = random.Random(seed)
    contents = bytearray(table.file.read_bytes())
    for _ in range(dice.choice([1, 3, 20, 200])):
        at = dice.randrange(len(contents))
        contents[at : at + 8] = dice.randbytes(8)[: len(contents) - at]
    table.file.write_bytes(contents)

    told = _told(table.opened().store, answers)

    assert [play for play in list(season)[:-1] if told[play] != season[play]] == []


def test_a_backup_is_made_when_a_session_starts_and_not_before_there_is_anything(table):
    store = table.store()
    table.played(store, "own_it")
    assert "plays.backup.db" not in table.names()

    table.again()

    with closing(sqlite3.connect(table.folder / "plays.backup.db")) as backup:
        assert backup.execute("SELECT response FROM choices").fetchall() == [("own_it",)]


def test_a_damaged_backup_is_made_anew(table, season, answers):
    (table.folder / "plays.backup.db").write_bytes(b"?")
    table.again()
    table.leave()
    table.file.unlink()

    assert _told(table.opened().store, answers) == season


def test_a_half_made_backup_is_no_harm(table, season):
    (table.folder / "plays.backup.new").write_bytes(b"half a backup")
    (table.folder / "plays.backup.new-journal").write_bytes(b"half a journal")

    table.again()

    assert not {name for name in table.names() if "new" in name}


def test_a_file_that_is_whole_but_has_lost_a_choice_is_mended(table, season, answers):
    with closing(sqlite3.connect(table.file)) as file:
        file.execute("DELETE FROM choices WHERE response = 'evening_5_answer_4'")
        file.commit()

    opened = table.opened()

    assert opened.notice.why is Why.RECOVERED
    assert _told(opened.store, answers) == season


def _tear(file, word: bytes) -> None:
    """Overwrite one id in the file with bytes that no id has."""
    contents = file.read_bytes()
    assert word in contents
    file.write_bytes(contents.replace(word, b"\xff" * len(word)))
