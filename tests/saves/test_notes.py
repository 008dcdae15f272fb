"""Notes: the player's own words about a play, kept for them and for nobody else."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

import game
from game.saves import NotKept, Why, delete_everything, nothing, places
from game.saves.kept import NOTE_AT_MOST

ROOT = Path(game.__file__).parents[1]
WORDS = "I said it too late; she had gone quiet by then. Größe, 静か, 🌧."


@pytest.fixture
def play(table):
    """A play of two answers."""
    return table.played(table.store(), "own_it", "ask")


def texts(store, play=None):
    return [note.text for note in store.notes(play)]


def test_a_note_is_there_the_next_evening_as_it_was_written(table, play):
    note = table.again().write_note(play, 2, WORDS)

    assert table.again().notes() == [note]
    assert (note.play, note.turn, note.text) == (play, 2, WORDS)


def test_notes_belong_to_a_play_to_its_opening_or_to_one_of_its_turns(table, play):
    store = table.again()
    other = table.played(store, "no")
    for turn, text in ((None, "of all of it"), (0, "of the opening"), (1, "of a turn")):
        store.write_note(play, turn, text)
    store.write_note(other, None, "elsewhere")

    assert [(note.turn, note.text) for note in store.notes(play)] == [
        (None, "of all of it"),
        (0, "of the opening"),
        (1, "of a turn"),
    ]
    assert texts(store) == ["of all of it", "of the opening", "of a turn", "elsewhere"]


def test_other_words_take_the_place_of_a_note(table, play):
    store = table.again()
    note = store.write_note(play, 1, "first thought")
    store.rewrite_note(note.id, "second thought")

    [kept] = table.again().notes()

    assert (kept.id, kept.text, kept.written) == (note.id, "second thought", note.written)
    assert kept.changed > note.changed


def test_with_the_clock_set_back_a_note_was_not_changed_before_it_was_written(table, play):
    store = table.again()
    note = store.write_note(play, 1, "first thought")
    table.clock.now -= timedelta(days=400)
    store.rewrite_note(note.id, "second thought")

    [kept] = table.again().notes()

    assert (kept.text, kept.changed) == ("second thought", note.changed)


def test_a_note_that_is_deleted_is_gone_for_good(table, play):
    store = table.again()
    note = store.write_note(play, 1, WORDS)
    table.again().delete_note(note.id)

    again = table.again()
    assert again.notes() == []
    for verb in (lambda: again.delete_note(note.id), lambda: again.rewrite_note(note.id, "no")):
        with pytest.raises(NotKept) as told:
            verb()
        assert told.value.why is Why.UNKNOWN


def test_no_word_of_a_deleted_note_stays_in_any_file(table, play):
    store = table.again()
    note = store.write_note(play, 1, "a secret " * 2000)
    store = table.again()  # it is in the backup now
    assert any(b"a secret" in file.read_bytes() for file in table.folder.glob("plays.backup.db"))

    store.delete_note(note.id)

    assert [file.name for file in table.folder.iterdir() if b"a secret" in file.read_bytes()] == []


def test_no_rescue_brings_a_deleted_note_back(table, play):
    store = table.again()
    note = store.write_note(play, 1, "a secret")
    table.again()
    backup = (table.folder / "plays.backup.db").read_bytes()
    table.leave()
    table.store().delete_note(note.id)
    table.leave()
    (table.folder / "plays.backup.db").write_bytes(backup)
    table.file.write_bytes(table.file.read_bytes().replace(b"own_it", b"\xff" * 6))

    opened = table.opened()

    assert opened.notice.why is Why.RECOVERED
    assert opened.store.notes() == []


def test_notes_come_back_from_a_damaged_file_even_of_a_play_that_does_not(table, play):
    store = table.again()
    store.write_note(play, 1, WORDS)
    table.leave()
    (table.folder / "plays.backup.db").unlink()
    table.file.write_bytes(table.file.read_bytes().replace(b"late_text", b"\xff" * 9))

    opened = table.opened()

    assert opened.store.plays() == []
    assert texts(opened.store) == [WORDS]


def test_a_note_written_after_the_backup_is_backed_up_at_the_next_start(table, play):
    table.again().write_note(play, 1, WORDS)
    table.again()
    table.leave()
    table.file.unlink()

    assert texts(table.opened().store) == [WORDS]


@pytest.mark.parametrize("text", ["", "  \n ", "a" * (NOTE_AT_MOST + 1), "a\0b", "half \ud83d a sign", None])
def test_what_is_no_note_is_refused(table, play, text):
    store = table.again()
    note = store.write_note(play, 1, "kept")

    with pytest.raises(ValueError, match="note"):
        store.write_note(play, 1, text)
    with pytest.raises(ValueError, match="note"):
        store.rewrite_note(note.id, text)

    assert texts(store) == ["kept"]


def test_the_longest_note_is_kept_whole(table, play):
    table.again().write_note(play, None, "é" * NOTE_AT_MOST)

    assert texts(table.again()) == ["é" * NOTE_AT_MOST]


def test_a_note_about_a_play_nobody_knows_is_refused(table):
    with pytest.raises(NotKept) as told:
        table.store().write_note("nobody", None, WORDS)

    assert told.value.why is Why.UNKNOWN


def test_two_windows_write_notes_side_by_side(table, play):
    one, other = table.store(), table.store()
    for number in range(10):
        one.write_note(play, None, f"mine {number}")
        other.write_note(play, None, f"yours {number}")

    assert sorted(texts(one)) == sorted(texts(other))
    assert len(texts(one)) == 20


def test_forgetting_everything_takes_the_notes(table, tmp_path):
    home = places({"SECURE_BASE_HOME": str(tmp_path / "home")})
    table.folder, table.file = home.plays, home.plays / "plays.db"
    store = table.store()
    store.write_note(table.played(store, "own_it"), 1, WORDS)
    table.again()

    assert delete_everything(store, home) == ()

    assert [path for path in (tmp_path / "home").rglob("*") if path.is_file()] == []


def test_a_private_note_touches_no_disk(table, tmp_path):
    store = nothing(table.clock)
    store.write_note(table.played(store, "own_it"), 1, WORDS)

    assert texts(store) == [WORDS]
    assert list(tmp_path.iterdir()) == []


WRITER = """
import os, sys
sys.path.insert(0, sys.argv[1])
from datetime import datetime, timezone
from pathlib import Path
from game.saves import open_store
store = open_store(Path(sys.argv[2]), lambda: datetime.now(timezone.utc)).store
play = store.plays()[0].id
for number in range(10_000):
    text = f"{sys.argv[3]}.{number} " + "word " * (number % 900)
    store.write_note(play, number, text)
    os.write(1, f"{len(text)} {text.split()[0]}\\n".encode())
"""


def test_no_note_that_was_acknowledged_is_lost_in_30_kills(table, play):
    dice = random.Random(2028)
    table.leave()
    acknowledged = []
    for kill in range(30):
        command = [sys.executable, "-S", "-E", "-c", WRITER, str(ROOT), str(table.folder), str(kill)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=0) as writer:
            first = writer.stdout.readline()
            time.sleep(dice.uniform(0, 0.04))
            writer.kill()
            lines = (first + writer.stdout.read()).decode().split("\n")[:-1]
        acknowledged += [tuple(line.split()) for line in lines]

        kept = {(str(len(text)), text.split()[0]) for text in texts(table.store())}
        table.leave()
        assert set(acknowledged) <= kept

    assert len(acknowledged) > 60
