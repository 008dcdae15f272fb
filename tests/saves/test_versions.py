"""A store of an earlier game opens with everything in it; one of a later game is left alone.

`stores/version_1.db` was written by the game as it was before plays left traces, `stores/version_2.db` as it
was before evenings were linked.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import game
from game.saves import Branch, Cause, Header, NotKept, State, Stopped, Why
from game.saves.schema import VERSION, columns, connect

ROOT = Path(game.__file__).parents[1]
VERSION_1 = Path(__file__).with_name("stores") / "version_1.db"
VERSION_2 = VERSION_1.with_name("version_2.db")
PLAYS_OF_1 = [
    # id, style, state, ending, answers that count, how many could be brought back
    ("fb331c57d6d9ab3c", "anxious", State.GOING, None, ["count", "excuse"], 0),
    ("b9395f2f04dfc69b", "secure", State.GOING, None, ["count"], 2),
    ("09fb2aee0b25edcd", "fearful", State.GOING, None, ["count", "count", "excuse"], 0),
    ("98e47763109e8f31", "dismissive", State.LEFT, None, ["excuse"], 0),
    ("391ee09d217a11d4", "secure", State.STOPPED, None, ["plead"], 0),
    ("5308927ad08582ab", "anxious", State.ENDED, "hook", ["mine", "halves"], 0),
]
PLAYS_OF_2 = [
    ("6f4ce3460c3aaead", "secure", State.STOPPED, None, ["plead"], 0),
    ("c9da044f7281536e", "fearful", State.GOING, None, ["count", "excuse"], 1),
    ("0ebdf530dc73215b", "fearful", State.ENDED, "hook", ["count", "mine", "halves"], 0),
]


@pytest.fixture
def old(table):
    """A folder in which an earlier game kept plays."""
    table.folder.mkdir()
    shutil.copy(VERSION_1, table.file)
    return table


def told(store, answers):
    return [
        (kept.id, kept.header.style, kept.state, kept.ending, answers(store, kept.id), kept.undone)
        for kept in store.plays()
    ]


def dump(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def assert_whole(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA user_version").fetchall() == [(VERSION,)]


def test_the_store_of_an_earlier_game_opens_with_every_play_as_it_was(old, answers):
    store = old.store()

    assert told(store, answers) == PLAYS_OF_1
    assert store.choices("fb331c57d6d9ab3c")[1].bet == "hurt"
    assert [kept.header for kept in store.plays()][2] == Header(
        "the_key", "mine", "e4d5c6672a159dbb", "1", "fearful", dealt=False, lens="anxious", seed=-(2**63)
    )
    old.leave()
    assert_whole(old.file)


def test_a_copy_of_the_store_as_it_was_is_made_before(old):
    old.store()

    assert dump(old.folder / "plays.before-3.db") == dump(VERSION_1)


def test_a_store_from_before_evenings_were_linked_opens_with_nothing_carried(table, answers):
    table.folder.mkdir()
    shutil.copy(VERSION_2, table.file)

    store = table.store()

    assert told(store, answers) == PLAYS_OF_2
    assert [(kept.header.followed, kept.header.carried) for kept in store.plays()] == [(None, None)] * 3
    assert [note.text for note in store.notes()] == ["Too late, that."]
    assert store.plays()[1].branch == Branch("0ebdf530dc73215b", 1, Cause.WHAT_IF)
    table.leave()
    assert dump(table.folder / "plays.before-3.db") == dump(VERSION_2)
    assert_whole(table.file)


def test_it_has_the_same_tables_as_a_new_store(old, tables, tmp_path):
    new = tables(tmp_path / "new")
    for each in (old, new):
        each.store()
        each.leave()

    for name in ("plays", "choices", "notes"):
        with closing(connect(old.file)) as one, closing(connect(new.file)) as other:
            assert columns(one, name) == columns(other, name)


def test_an_earlier_play_goes_on_and_leaves_traces_from_then_on(old, choice, answers):
    store = old.store()
    store.append("fb331c57d6d9ab3c", choice(2, "mine"))

    assert answers(old.again(), "fb331c57d6d9ab3c") == ["count", "excuse", "mine"]


def test_it_is_brought_up_once(old):
    old.store()
    old.leave()
    before = dump(old.file)
    (old.folder / "plays.before-3.db").unlink()
    old.store()
    old.leave()

    assert dump(old.file) == before
    assert not (old.folder / "plays.before-3.db").exists()


def test_a_store_of_today_that_says_it_is_older_is_taken_for_what_it_is(old, answers):
    old.store()
    old.leave()
    with closing(sqlite3.connect(old.file)) as file:
        file.execute("PRAGMA user_version = 1")

    assert told(old.store(), answers) == PLAYS_OF_1
    old.leave()
    assert_whole(old.file)


def test_deleting_everything_takes_the_copy_too(old):
    assert old.store().delete_everything() == ()

    assert old.names() == set()


# --- whatever happens meanwhile

KILLED = """
import os, signal, sqlite3, sys
sys.path.insert(0, sys.argv[1])
left = int(sys.argv[3])

class Doomed(sqlite3.Connection):
    def execute(self, *arguments):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(*arguments)

plain = sqlite3.connect
sqlite3.connect = lambda *given, **named: plain(*given, **{**named, "factory": Doomed})

from datetime import datetime, timezone
from pathlib import Path
from game.saves import open_store
opened = open_store(Path(sys.argv[2]), lambda: datetime.now(timezone.utc))
print(opened.store.keeps, opened.notice, flush=True)
"""


def opening(folder: Path, *more: str, program: str = KILLED) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-S", "-E", "-c", program, str(ROOT), str(folder), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.patient
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known there")
def test_killed_at_any_statement_of_the_migration_it_is_done_by_the_next_start(table, tmp_path, answers):
    for statement in range(1, 200):
        table.folder = tmp_path / f"killed_{statement}"
        table.file = table.folder / "plays.db"
        table.folder.mkdir()
        shutil.copy(VERSION_1, table.file)
        opened = opening(table.folder, str(statement))
        if opened.returncode != -signal.SIGKILL:
            break

        assert told(table.store(), answers) == PLAYS_OF_1
        table.leave()
        assert_whole(table.file)

    assert opened.stdout == "True None\n"
    assert statement > 40


def test_killed_at_any_moment_of_the_migration_it_is_done_by_the_next_start(table, tmp_path, answers):
    for kill in range(25):
        table.folder = tmp_path / f"killed_{kill}"
        table.file = table.folder / "plays.db"
        table.folder.mkdir()
        shutil.copy(VERSION_1, table.file)
        command = [sys.executable, "-S", "-E", "-c", KILLED, str(ROOT), str(table.folder), "0"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as starting:
            time.sleep(0.03 + kill * 0.002)
            starting.kill()

        assert told(table.store(), answers) == PLAYS_OF_1
        table.leave()
        assert_whole(table.file)


def test_two_games_that_start_at_once_bring_it_up_once(old, answers):
    command = [sys.executable, "-S", "-E", "-c", KILLED, str(ROOT), str(old.folder), "0"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]

    assert [game.communicate()[0] for game in both] == ["True None\n"] * 2
    assert told(old.store(), answers) == PLAYS_OF_1
    old.leave()
    assert_whole(old.file)


FULL = """
import resource, sys
sys.path.insert(0, sys.argv[1])
from datetime import datetime, timezone
from pathlib import Path
from game.saves import Choice, NotKept, open_store
limit = int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
opened = open_store(Path(sys.argv[2]), lambda: datetime.now(timezone.utc))
print(opened.store.keeps, opened.notice and opened.notice.why.value, len(opened.store.plays()), flush=True)
if len(sys.argv) > 4:
    for index in range(2, 5000):
        opened.store.append(sys.argv[4], Choice(index, "step", f"answer_{index}", "warm"))
        print(index, flush=True)
"""
needs_limits = pytest.mark.skipif(os.name == "nt", reason="no file can be kept from growing there")


@needs_limits
@pytest.mark.parametrize("room", [4096, 16384, 24576], ids=["for nothing", "for half a copy", "for a copy"])
def test_on_a_full_disk_the_plays_are_there_unsaved_and_the_file_is_as_it_was(old, room, answers):
    opened = opening(old.folder, str(room), program=FULL)

    assert opened.stderr == ""
    keeps, why, plays = opened.stdout.split()
    assert (keeps, plays) == ("False", "6")
    assert why in ("full", "blocked")
    assert dump(old.file) == dump(VERSION_1)
    assert told(old.store(), answers) == PLAYS_OF_1


@needs_limits
def test_nothing_acknowledged_is_lost_when_the_disk_fills_up(old, answers):
    old.store()
    old.leave()
    room = old.file.stat().st_size + 8192
    filled = opening(old.folder, str(room), "fb331c57d6d9ab3c", program=FULL)

    head, *kept = filled.stdout.splitlines()
    assert head == "True None 6"
    assert "NotKept" in filled.stderr
    assert len(kept) > 10
    told_now = answers(old.store(), "fb331c57d6d9ab3c")
    assert told_now == ["count", "excuse", *(f"answer_{index}" for index in kept)]
    old.leave()
    assert_whole(old.file)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets anybody write into a folder marked so")
def test_in_a_folder_nobody_may_write_to_the_store_stays_as_it_is(old):
    before = old.file.read_bytes()
    old.file.chmod(0o444)
    old.folder.chmod(0o555)
    everything = os.geteuid() == 0
    if everything:  # whoever may do anything plays as nobody meanwhile
        shutil.chown(old.folder, 65534)
        for above in old.folder.parents[:3]:
            above.chmod(0o755)
        os.seteuid(65534)
    try:
        opened = old.opened()
    finally:
        if everything:
            os.seteuid(0)
        old.folder.chmod(0o755)

    assert not opened.store.keeps
    assert opened.notice.why in {Why.BLOCKED, Why.READ_ONLY}
    assert old.file.read_bytes() == before


# --- damage, and a later game


def test_a_damaged_store_of_an_earlier_game_is_set_aside_and_read_as_far_as_it_goes(old, answers):
    contents = old.file.read_bytes()
    damaged = contents.replace(b"plead", b"\xff\xff\xff\xff\xff")
    old.file.write_bytes(damaged)

    opened = old.opened()

    assert opened.notice.why is Why.RECOVERED
    assert (old.folder / "plays.damaged-1.db").read_bytes() == damaged
    stopped = [kept for kept in opened.store.plays() if kept.state is State.STOPPED]
    assert [(kept.id, kept.made) for kept in stopped] == [("391ee09d217a11d4", 0)]
    assert [one for one in told(opened.store, answers) if one[0] != "391ee09d217a11d4"] == [
        one for one in PLAYS_OF_1 if one[0] != "391ee09d217a11d4"
    ]


def test_the_backup_of_an_earlier_game_is_enough(old, answers):
    old.file.rename(old.folder / "plays.backup.db")

    opened = old.opened()

    assert opened.notice.why is Why.FROM_BACKUP
    assert told(opened.store, answers) == PLAYS_OF_1


def test_the_store_of_a_later_game_is_left_as_it_is_and_that_is_said(old):
    with closing(sqlite3.connect(old.file)) as file:
        file.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = old.file.read_bytes()

    opened = old.opened()

    assert str(opened.notice.text) == (
        "A newer Secure Base kept your plays. They are left as they are; this play goes on unsaved."
    )
    assert not opened.store.keeps
    assert old.file.read_bytes() == before
    assert not any("damaged" in name or "before" in name for name in old.names())


# --- evenings that follow one another

CARRIED = "1:anxious:800000.250000.166667.777778.650000.800000.250000.1000000.800000:0:" + "+".join(
    f"thursday_at_six.flag_{number}" for number in range(400)
)


def test_a_play_keeps_which_one_it_followed_and_all_that_it_was_begun_with(table):
    header = replace(table.header, followed="5308927ad08582ab", carried=CARRIED)
    table.store().begin(header)

    assert [kept.header for kept in table.again().plays()] == [header]


def test_what_a_play_was_begun_with_comes_back_from_a_damaged_store(table, choice):
    header = replace(table.header, followed="5308927ad08582ab", carried=CARRIED)
    play = table.store().begin(header)
    table.leave()
    with closing(sqlite3.connect(table.file)) as file:
        file.execute("PRAGMA application_id = 7")

    opened = table.opened()

    assert opened.notice.why in (Why.RECOVERED, Why.FROM_BACKUP)
    assert [(kept.id, kept.header) for kept in opened.store.plays()] == [(play, header)]


@pytest.mark.parametrize("carried", ["", "what he said", "a\0b", "path/to"])
def test_what_is_not_ids_is_never_kept_as_what_a_play_was_begun_with(table, carried):
    with pytest.raises(ValueError, match="carried"):
        replace(table.header, carried=carried)


# --- branches


def test_a_branch_says_where_it_came_from_and_both_are_kept(table, choice, answers):
    store = table.store()
    play = table.played(store, "own_it", "ask", "no")
    shared = [choice(0, "own_it"), choice(1, "ask")]
    branch = store.begin(table.header, shared, Branch(play, 2, Cause.WHAT_IF))

    again = table.again()

    assert answers(again, branch) == ["own_it", "ask"]
    assert answers(again, play) == ["own_it", "ask", "no"]
    assert {kept.id: kept.branch for kept in again.plays()} == {
        branch: Branch(play, 2, Cause.WHAT_IF),
        play: None,
    }


def test_a_branch_is_begun_with_all_its_answers_or_not_at_all(table, choice):
    store = table.store()
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    shared = [choice(index, f"answer_{index}") for index in range(500)]

    with pytest.raises(NotKept):
        store.begin(table.header, shared, Branch("a_play", 500, Cause.WHAT_IF))

    assert table.again().plays() == []


def test_nothing_branches_off_from_a_play_that_was_stopped_for_safety(table, choice):
    store = table.store()
    play = table.played(store, "own_it", "block")
    store.finish(play, State.STOPPED)

    with pytest.raises(Stopped):
        store.begin(table.header, [choice(0, "own_it")], Branch(play, 1, Cause.WHAT_IF))

    assert [kept.id for kept in table.again().plays()] == [play]


def test_answers_that_are_not_numbered_in_order_are_refused(table, choice):
    with pytest.raises(ValueError, match="numbered from 0 on"):
        table.store().begin(table.header, [choice(1, "own_it")])


def test_a_branch_comes_back_from_the_backup(table, choice):
    store = table.store()
    play = table.played(store, "own_it")
    branch = store.begin(table.header, [choice(0, "own_it")], Branch(play, 1, Cause.EDITED))
    table.again()
    table.leave()
    table.file.unlink()

    kept = {kept.id: kept.branch for kept in table.opened().store.plays()}

    assert kept == {play: None, branch: Branch(play, 1, Cause.EDITED)}
