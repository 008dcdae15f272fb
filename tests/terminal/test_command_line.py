"""The command line: what it takes, what it refuses, and how it leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import game
from game.cli import commands
from game.saves import places

ROOT = Path(__file__).resolve().parents[2]


def program(*arguments: str, typed: str = "", **environ: str) -> subprocess.CompletedProcess[bytes]:
    """Run the real program with this on its standard input."""
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        input=typed.encode(),
        capture_output=True,
        env={**os.environ, **environ},
        timeout=60,
    )


def test_the_version_is_told(piped):
    assert piped("--version").text == f"secure-base {game.__version__}\n"


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["play", "--help"]])
def test_help_and_version_load_nothing_heavy(arguments):
    code = (
        "import sys\nfrom game.cli import main\n"
        f"try: main({arguments!r})\nexcept SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert not {"pydantic", "yaml", "transitions", "pygame", "sqlite3"} & set(told.stderr.split())


def test_help_lists_what_exists(piped):
    told = piped("--help")

    for command in ("play", "check", "forget"):
        assert f"\n    {command} " in told.text


def test_an_unknown_evening_is_refused_with_a_hint(piped):
    told = piped("play sunday_afternon")

    assert told.code == 2
    assert told.text == "There is no evening called 'sunday_afternon'; did you mean 'sunday_afternoon'?\n"


def test_an_unknown_style_is_refused_with_a_hint(piped):
    told = piped("play the_key --style anxous")

    assert told.code == 2
    assert "there is no style called 'anxous'; did you mean 'anxious'?" in told.text


def test_a_seed_is_a_whole_number(piped):
    assert piped("play the_key --seed -4").code == 2
    assert piped("play the_key --seed four").code == 2


def test_a_file_can_be_played_by_its_path(piped):
    told = piped(f"play '{places().scenarios / 'the_key.yaml'}' --seed 1")

    assert "Doorstep, night." in told.text


def test_a_file_that_is_not_there_is_refused(piped):
    told = piped("play nowhere/at_all.yaml")

    assert (told.code, told.text) == (2, "There is no file nowhere/at_all.yaml.\n")


def test_a_broken_evening_is_refused_with_its_problems(piped):
    broken = places().scenarios / "half.yaml"
    broken.write_text("format: 1\nid: half\ntitle: Half\n", encoding="utf-8")
    told = piped("play half")

    assert told.code == 1
    assert f"{broken}:1:1: S02" in told.text


def test_check_tells_problems_a_line_each_and_counts(piped):
    told = piped(f"check '{places().scenarios}'")

    assert told.code == 0
    assert told.text.splitlines()[-1].startswith("2 files checked, 0 errors")


def test_check_fails_on_an_error_and_can_be_read_by_a_program(piped):
    broken = places().scenarios / "half.yaml"
    broken.write_text("format: 1\nid: half\ntitle: Half\n", encoding="utf-8")
    told = piped(f"check --json '{broken}'")

    assert told.code == 1
    assert {one["severity"] for one in json.loads(told.text)["problems"]} == {"error"}


def test_check_looks_at_what_came_with_the_game(piped):
    assert "sunday_afternoon" in piped("check --json").text


def test_forgetting_asks_first(piped, kept):
    piped("play the_key --seed 1", "1")
    assert "Nothing was deleted." in piped("forget", "n").text
    assert len(kept()) == 1


def test_forgetting_leaves_nothing_but_what_somebody_wrote(piped, home):
    piped("play the_key --seed 1", "1")
    told = piped("forget --yes")

    assert (told.code, told.text) == (0, "Everything is deleted.\n")
    assert [file.name for file in home.iterdir()] == ["Secure Base"]


def test_without_a_path_the_first_minute_is_checked_too(piped):
    told = json.loads(piped("check --json").text)

    assert any(Path(file).name == "first_minute.yaml" for file in told["files"])
    assert any(Path(file).name == "first_minute_calm.yaml" for file in told["files"])


def test_what_nobody_expected_is_told_in_one_sentence(piped, monkeypatch):
    monkeypatch.delenv("SECURE_BASE_DEBUG")
    monkeypatch.setattr(commands, "_check", lambda _: 1 / 0)
    told = piped("check")

    assert told.code == 1
    assert len(told.text.splitlines()) == 1
    assert str(places().log) in told.text
    assert "ZeroDivisionError" in places().log.read_text(encoding="utf-8")


def test_a_missing_library_is_named_with_the_way_to_get_it(piped, monkeypatch):
    monkeypatch.delenv("SECURE_BASE_DEBUG")
    monkeypatch.setattr(commands, "_check", lambda _: __import__("no_such_library"))
    told = piped("check")

    assert told.code == 1
    assert told.text.startswith("A library is missing: no_such_library. ")


def test_a_programmer_can_see_the_traceback(piped, monkeypatch):
    monkeypatch.setattr(commands, "_check", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        piped("check")


def test_the_real_program_plays_a_whole_evening_through_a_pipe():
    told = program("play", "the_unanswered_message", "--seed", "2", typed="1\n" * 20 + "p\n")

    assert told.returncode == 0
    assert b"Looking back" in told.stdout
    assert told.stderr == b""


def test_the_real_program_ends_politely_with_no_input_at_all():
    told = subprocess.run(
        [sys.executable, "main.py"], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=60
    )

    assert told.returncode == 0
    assert b"1 to " in told.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_the_real_program_plays_in_any_encoding(encoding):
    told = program("play", "the_key", "--seed", "1", typed="1\n1\n1\n", PYTHONIOENCODING=f"{encoding}:strict")

    assert told.returncode == 0
    assert "Robin" in told.stdout.decode(encoding)


def test_a_reader_that_goes_away_is_no_error():
    reading = subprocess.Popen(
        [sys.executable, "main.py", "play", "the_key", "--seed", "1"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert reading.stdout
    assert reading.stdin
    assert reading.stderr
    reading.stdout.close()
    reading.stdin.write(b"1\n1\n")
    reading.stdin.close()

    assert reading.wait(60) == 0
    assert reading.stderr.read() == b""
    reading.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a kill there is another thing")
def test_a_killed_play_goes_on_where_it_was(typed):
    killed = subprocess.Popen(
        [sys.executable, "main.py", "play", "the_key", "--style", "anxious", "--seed", "1"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert killed.stdin
    assert killed.stdout
    killed.stdin.write(b"1\n")
    killed.stdin.flush()
    shown = b""
    while b"You: " not in shown:  # the answer is on disk before its echo is on the screen
        shown += killed.stdout.readline()
    killed.send_signal(signal.SIGKILL)
    killed.wait(60)
    killed.stdin.close()
    killed.stdout.close()

    assert "Go on with The key, with Robin, after one answer." in typed("--text", "y", "q").flat


def test_the_game_can_be_started_as_a_module():
    told = subprocess.run(
        [sys.executable, "-m", "game", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert told.stdout == f"secure-base {game.__version__}\n"


def test_the_start_is_quick():
    started = time.perf_counter()
    program("--version")

    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("check README.txt", "there is no such file"),
        ("check {home}/empty", "nothing to check in"),
        ("play {home}/notes.txt --text", "an evening is a file whose name ends in .yaml"),
        ("explore {scenarios}/people/noor_and_you.yaml", "is about two people"),
        ("map {scenarios}/scripts/the_dishes_again_calm.yaml", "is a script of an evening"),
        ("play {scenarios}/prologue/first_minute.de.yaml --text", "words in another language"),
        ("explore the_dishes_again --replay tihrd", "did you mean"),
        ("record the_key -o {home}/notes.txt/play.yaml", "Nothing can be written into"),
    ],
)
def test_what_a_newcomer_gets_wrong_is_said_in_one_line_with_a_way_out(piped, home, command, told):
    (home / "empty").mkdir()
    (home / "notes.txt").write_text("Milk.")
    found = piped(command.format(home=home, scenarios=ROOT / "scenarios"))

    assert found.code in (1, 2)
    assert told in found.flat


def test_check_takes_an_id_as_well(piped):
    assert piped("check the_key").code == 0
