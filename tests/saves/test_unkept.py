"""When plays cannot be kept: the player plays on all the same, and is told."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

import game
from game.saves import NotKept, Why, nothing, open_store

NOBODY = 65534
CAN_LOCK_FOLDERS = os.name == "posix"


@contextmanager
def _a_file_in_its_place() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "plays").write_text("not a folder")
        yield Path(folder) / "plays"


@contextmanager
def _a_file_above_it() -> Iterator[Path]:
    with _a_file_in_its_place() as file:
        yield file / "below" / "plays"


@contextmanager
def _a_folder_in_the_place_of_the_file() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "plays.db").mkdir()
        yield Path(folder)


@contextmanager
def _a_folder_nobody_may_write_to() -> Iterator[Path]:
    """A folder without the right to write; whoever may do anything plays as nobody meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        everything = os.geteuid() == 0
        if everything:
            os.seteuid(NOBODY)
        try:
            yield Path(folder)
        finally:
            if everything:
                os.seteuid(0)
            Path(folder).chmod(0o755)


WAYS = [_a_file_in_its_place, _a_file_above_it, _a_folder_in_the_place_of_the_file]
if CAN_LOCK_FOLDERS:  # Windows lets anybody write into a folder marked so
    WAYS.append(_a_folder_nobody_may_write_to)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
def test_where_nothing_can_be_written_one_plays_on_unsaved_and_is_told(table, answers, way):
    with way() as folder:
        opened = open_store(folder, table.clock)
        play = table.played(opened.store, "own_it", "no")

        assert not opened.store.keeps
        assert opened.notice.why in {Why.BLOCKED, Why.READ_ONLY}
        assert opened.notice.text.endswith("this play goes on unsaved.")
        assert answers(opened.store, play) == ["own_it", "no"]


@pytest.fixture
def full(table):
    """A store on a disk that has no room left."""
    store = table.store()
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    return store


def _until_refused(store, play, choice):
    for index in range(1000):
        try:
            store.append(play, choice(index, f"answer_{index}"))
        except NotKept as told:  # noqa: PERF203 - which one is refused is the question
            return index, told
    raise AssertionError("a full disk took a thousand choices")


def test_on_a_full_disk_the_choice_is_refused_and_all_before_it_stay(table, full, choice, answers):
    play = table.played(full)

    refused, told = _until_refused(full, play, choice)

    assert told.why is Why.FULL
    assert str(told) == "The disk is full, so this play goes on unsaved."
    assert answers(table.again(), play) == [f"answer_{index}" for index in range(refused)]


def test_when_the_disk_is_full_the_play_goes_on_in_memory(table, full, choice, answers):
    play = table.played(full)
    refused, _ = _until_refused(full, play, choice)

    memory = full.in_memory()
    memory.append(play, choice(refused, "and_on"))

    assert not memory.keeps
    assert answers(memory, play)[-1] == "and_on"
    assert memory.undo(play).response == "and_on"


def test_when_there_is_room_again_the_play_is_kept_again(table, full, choice, answers):
    play = table.played(full)
    refused, _ = _until_refused(full, play, choice)
    full._connection.execute("PRAGMA max_page_count = 100000")

    full.append(play, choice(refused, "and_on"))

    assert answers(table.again(), play)[-1] == "and_on"


def test_a_file_deleted_under_the_game_is_noticed_at_the_next_choice(table, choice):
    store = table.store()
    play = table.played(store, "own_it")
    table.file.replace(table.folder / "elsewhere.db")

    with pytest.raises(NotKept) as told:
        store.append(play, choice(1, "no"))

    assert told.value.why is Why.GONE
    assert not table.file.exists()


def test_while_another_window_holds_the_plays_one_is_told_instead_of_waiting_for_ever(table, choice):
    store = table.store()
    play = table.played(store, "own_it")
    store._connection.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(table.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotKept) as told:
            store.append(play, choice(1, "no"))

    store.append(play, choice(1, "no"))
    assert told.value.why is Why.BUSY


def test_a_store_of_a_newer_game_is_never_touched(table, answers):
    store = table.store()
    table.played(store, "own_it")
    table.again()
    table.leave()
    with closing(sqlite3.connect(table.file)) as file:
        file.execute("ALTER TABLE plays ADD COLUMN mood TEXT")
        file.execute("PRAGMA user_version = 4")
    before = {name: (table.folder / name).read_bytes() for name in table.names()}

    opened = table.opened()
    play = table.played(opened.store, "ask")

    assert opened.notice.why is Why.NEWER
    assert not opened.store.keeps
    assert answers(opened.store, play) == ["ask"]
    assert {name: (table.folder / name).read_bytes() for name in table.names()} == before


def test_somebody_elses_database_is_set_aside_and_not_written_into(table):
    table.folder.mkdir()
    with closing(sqlite3.connect(table.file)) as file:
        file.execute("CREATE TABLE recipes (soup)")
    before = table.file.read_bytes()

    opened = table.opened()

    assert opened.notice.why is Why.LOST
    assert (table.folder / "plays.damaged-1.db").read_bytes() == before


def test_a_private_play_leaves_no_file_at_all(table, tmp_path, monkeypatch, answers):
    monkeypatch.chdir(tmp_path)
    store = nothing(table.clock)
    play = table.played(store, "own_it", "ask")
    store.undo(play)

    assert answers(store, play) == ["own_it"]
    assert not store.keeps
    assert store.delete_everything() == ()
    assert list(tmp_path.iterdir()) == []


def test_saving_needs_neither_the_window_nor_the_writers_tools():
    heavy = "{'pygame', 'pydantic', 'yaml', 'transitions', 'platformdirs', 'socket'}"
    program = f"import sys, game.saves; print(sorted({heavy} & sys.modules.keys()))"
    root = Path(game.__file__).parents[1]

    told = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )

    assert told.stdout.strip() == "[]"
