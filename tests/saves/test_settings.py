from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

import game
from game.saves import NotKept, Why, read_settings, write_settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_nothing_is_set_before_the_first_answer(file):
    told = read_settings(file)

    assert (told.values, told.notice) == ({}, None)
    assert not file.exists()


def test_what_is_set_is_there_the_next_time(file):
    values = {"keep": False, "text_width": 62, "speed": 1.5, "face": "Atkinson Hyperlegible", "voice": None}
    write_settings(file, values)

    assert read_settings(file).values == values


def test_settings_leave_nothing_else_behind(file):
    for width in range(5):
        write_settings(file, {"text_width": width})

    assert [each.name for each in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"[1, 2]",
        b'{"keep": {"deep": 1}}',
        b'"keep"',
        b"\xff\xfe\x00",
        b"\0" * 100,
        b"[" * 100_000,
    ],
    ids=lambda damaged: str(damaged[:12]),
)
def test_damaged_settings_are_set_aside_and_told(file, damaged):
    file.parent.mkdir()
    file.write_bytes(damaged)

    told = read_settings(file)

    assert told.notice.why is Why.SETTINGS_SET_ASIDE
    assert file.with_name("settings.json.damaged-1").read_bytes() == damaged
    assert read_settings(file).notice is None


def test_what_was_set_aside_before_is_not_overwritten(file):
    file.parent.mkdir()
    for number in (1, 2, 3):
        file.write_text("{" * number)
        read_settings(file)

    assert [file.with_name(f"settings.json.damaged-{number}").read_text() for number in (1, 2, 3)] == [
        "{",
        "{{",
        "{{{",
    ]


def test_settings_saved_by_hand_in_an_editor_that_marks_its_files_are_read(file):
    file.parent.mkdir()
    file.write_bytes(b'\xef\xbb\xbf{"keep": true}')

    assert read_settings(file).values == {"keep": True}


def test_settings_that_cannot_be_read_are_left_where_they_are(file):
    file.mkdir(parents=True)

    assert read_settings(file).notice.why is Why.SETTINGS_UNREAD
    assert file.is_dir()


def test_settings_that_cannot_be_written_are_told(file):
    file.parent.write_text("a file where the folder should be")

    with pytest.raises(NotKept):
        write_settings(file, {"keep": True})


def test_settings_killed_while_they_are_written_are_the_old_or_the_new(file):
    root = Path(game.__file__).parents[1]
    program = (
        "import sys, itertools, pathlib; sys.path.insert(0, sys.argv[1])\n"
        "from game.saves import write_settings\n"
        "for n in itertools.count():\n"
        "    write_settings(pathlib.Path(sys.argv[2]), {'n': n, 'fill': 'x' * 20000})"
    )
    for _ in range(5):
        writer = subprocess.Popen([sys.executable, "-S", "-c", program, str(root), str(file)])
        time.sleep(0.25)
        writer.kill()
        writer.wait()
        told = read_settings(file)
        assert told.notice is None
        assert told.values.get("fill", "x" * 20_000) == "x" * 20_000


def test_settings_replace_each_other_and_never_grow_together(file):
    write_settings(file, {"keep": True, "old": 1})
    write_settings(file, {"keep": False})

    assert read_settings(file).values == {"keep": False}
