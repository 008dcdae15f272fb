"""A real window on a virtual screen, played from outside. Where SECURE_BASE_NO_SKIPS is set, it must run."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from game.saves import places
from tests.journal.conftest import Player
from tests.window.desk import Game

Start = Callable[..., Game]

EVENINGS = Path(__file__).resolve().parents[1] / "terminal" / "evenings"
EVENING = "evening.house/the_unanswered_message"


def plays(game: Game) -> list[tuple[str, int]]:
    """Return state and number of answers of every play on disk."""
    file = next(iter((game.home / "plays").glob("*.sqlite*")), None) or next(
        path for path in (game.home / "plays").iterdir() if path.stat().st_size and "backup" not in path.name
    )
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        return connection.execute("SELECT state, made FROM plays").fetchall()


def settled(folder: Path) -> None:
    """Let the first questions be answered already."""
    home = folder / "home"
    home.mkdir()
    (home / "settings.json").write_text('{"keep_plays": true, "seen_prologue": true}')


def test_the_mouse_alone_plays_an_evening_from_title_to_debrief(game: Start, tmp_path: Path) -> None:
    settled(tmp_path)
    playing = game()
    playing.click("library")
    playing.comes("library")
    playing.click(EVENING)
    playing.comes("before")
    playing.click("begin")
    playing.comes("play")
    while not playing.node("look_back"):
        if playing.node("onward"):
            playing.click("onward")
        else:
            playing.click(playing.answers()[0])
    playing.click("look_back")
    playing.comes("debrief")
    words = " ".join(node["name"] for node in playing.nodes() if node["role"] == "text")
    playing.click("evenings")
    playing.comes("library")

    assert 5 < len(words.split()) <= 60
    assert [state for state, _ in plays(playing)] == ["ended"]


def test_the_keys_alone_play_an_evening_from_title_to_debrief_and_try_again(
    game: Start, tmp_path: Path
) -> None:
    settled(tmp_path)
    playing = game()
    playing.wait(lambda: playing.node("library"))
    playing.press("Return")
    playing.comes("library")
    playing.press("Down", "Up", "Return")
    playing.comes("before")
    playing.press("Return")
    playing.comes("play")
    for _ in range(40):
        if playing.node("look_back"):
            break
        before = playing.tree.stat().st_mtime_ns
        playing.press("Return" if playing.node("onward") else "1")
        playing.wait(lambda before=before: playing.tree.stat().st_mtime_ns != before)
    playing.press("Return")
    playing.comes("debrief")
    playing.press("t")
    playing.comes("play")
    playing.press("p")
    playing.comes("pause")
    playing.press("Escape")
    playing.comes("play")
    playing.press("F1")
    playing.comes("help")
    playing.press("F12")

    assert playing.process.wait(5) == 0
    assert sorted(state for state, _ in plays(playing)) in (["ended"], ["ended", "going"])


def test_nothing_is_kept_before_the_player_was_asked(game: Start) -> None:
    playing = game()
    playing.click("library")
    playing.comes("keeping")
    kept_before = (playing.home / "plays").exists()
    playing.click("keep_not")
    playing.comes("library")
    playing.click(EVENING)
    playing.click("begin")
    playing.comes("play")
    playing.click(playing.answers()[0])

    assert not kept_before
    assert not (playing.home / "plays").exists()


def test_the_first_choice_comes_on_the_second_screen_of_the_first_start(game: Start) -> None:
    playing = game()
    playing.wait(lambda: playing.node("first"))
    playing.click("first")
    playing.comes("play")

    assert playing.answers()


def test_a_killed_window_goes_on_where_it_was(game: Start, tmp_path: Path) -> None:
    settled(tmp_path)
    playing = game()
    playing.click("library")
    playing.click(EVENING)
    playing.click("begin")
    playing.comes("play")
    playing.click(playing.answers()[1])
    playing.kill()
    again = game()
    again.click("resume")
    again.comes("play")

    assert [made for _, made in plays(again)] == [1]
    assert again.answers()


def test_a_window_that_is_resized_and_minimised_goes_on(game: Start, tmp_path: Path) -> None:
    settled(tmp_path)
    playing = game()
    playing.desk.do("windowsize", playing.window, 960, 600)
    playing.wait(lambda: playing.told()["size"] == [960, 600])
    playing.desk.do("windowminimize", playing.window)
    before = playing.tree.stat().st_mtime_ns
    playing.desk.do("windowmap", playing.window)
    playing.desk.do("windowactivate", "--sync", playing.window)
    playing.wait(lambda: playing.tree.stat().st_mtime_ns != before)
    playing.click("library")

    playing.comes("library")


def test_full_screen_and_back_again(game: Start, tmp_path: Path) -> None:
    settled(tmp_path)
    playing = game()
    playing.press("F11")
    playing.wait(lambda: playing.told()["size"] == [1600, 1000])
    playing.press("F11")
    playing.wait(lambda: playing.told()["size"] != [1600, 1000])
    playing.find()
    playing.click("library")

    playing.comes("library")


def test_the_window_says_nothing_in_its_title(game: Start) -> None:
    playing = game()
    name = playing.desk.do("getwindowname", playing.window).strip().lower()

    assert not any(word in name for word in ("secure", "partner", "relationship", "attachment"))


def test_the_title_is_drawn_before_anything_slow_is_loaded(game: Start) -> None:
    first = game().first_picture()

    assert "pydantic" not in first["loaded"]


def test_what_is_saved_in_an_editor_is_in_the_window_a_moment_later(game: Start, tmp_path: Path) -> None:
    shutil.copytree(EVENINGS, tmp_path / "drafts")
    file = tmp_path / "drafts" / "the_key.yaml"
    playing = game(str(file))
    playing.comes("preview")
    text = file.read_text(encoding="utf-8")
    beside = file.with_suffix(".new")
    beside.write_text(text.replace("Rain. The step", "Snow. The step"), encoding="utf-8")
    beside.replace(file)
    playing.wait(lambda: any(node["name"].startswith("Snow. The step") for node in playing.nodes()))
    file.write_text(text.replace("begin: step", "begin: stepp"), encoding="utf-8")
    playing.wait(lambda: any("did you mean 'step'?" in node["name"] for node in playing.nodes()))
    kept = any(node["name"].startswith("Snow. The step") for node in playing.nodes())
    playing.press("Escape")
    playing.comes("paper")

    assert kept
    assert not (playing.home / "plays").exists()


def test_a_note_is_written_with_real_keys_and_kept_while_one_pauses(game: Start, tmp_path: Path) -> None:
    home = places({"SECURE_BASE_HOME": str(tmp_path / "home")})
    shutil.copytree(EVENINGS, home.scenarios)
    player = Player(home)
    play = player.play("excuse", "halves")
    player.plays.store.close()
    opened = game()
    for thing in ("journal", f"play.{play}", "new_note"):
        opened.click(thing)
    opened.comes("note")
    opened.desk.do("type", "--delay", "20", "It rained")
    opened.press("Return", "H", "a", "l", "f", "period", "ctrl+Left", "ctrl+Delete", "ctrl+z")

    opened.wait(
        lambda: [note.text for note in player.come_back().journal.notes(play)] == ["It rained\nHalf."]
    )
    opened.press("F12")
    opened.process.wait(10)
