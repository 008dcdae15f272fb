"""What the window does without: it starts, says so, and loses nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cli.windowed import world
from game.saves import places
from game.window import assets
from game.window import commands as ask
from game.window.pictures import LATER, Shot, app_for
from game.window.text import Typesetter
from tests.window.desk import Game

EVENING = "evening.house/the_unanswered_message"


def test_plays_that_cannot_be_kept_are_played_all_the_same(game: Callable[..., Game]) -> None:
    playing = game(SECURE_BASE_HOME="/dev/null/nowhere")
    playing.click("library")
    playing.comes("keeping")
    playing.click("keep")
    playing.comes("library")
    playing.click(EVENING)
    playing.click("begin")
    playing.comes("play")
    playing.click(playing.answers()[0])
    playing.wait(lambda: playing.node("onward") or len(playing.answers()) > 1)
    told = " ".join(node["name"] for node in playing.nodes() if node["role"] == "status")

    assert "unsaved" in told


def test_a_machine_without_fonts_or_sound_plays(game: Callable[..., Game]) -> None:
    playing = game(FONTCONFIG_PATH="/nonexistent", FONTCONFIG_FILE="/nonexistent", SDL_AUDIODRIVER="nothing")
    playing.click("library")

    playing.comes("keeping")


def test_words_are_drawn_even_if_our_own_fonts_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> bytes:
        raise FileNotFoundError(name)

    monkeypatch.setattr(assets, "data", gone)
    pygame.font.init()
    setter = Typesetter(1.0)

    assert setter.plain("Where were you?", "dialogue", "#ffffff", 400).width > 20


def test_pictures_that_are_gone_are_said_to_be_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> str:
        raise FileNotFoundError(name)

    monkeypatch.setattr(assets, "text", gone)
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    app = app_for(Shot((1280, 720)), lambda: world(where, private=True))
    app.draw(LATER)
    app.obey(ask.GoTo("title"))
    app.draw(LATER)
    app.obey(ask.Prologue())
    app.draw(LATER)

    assert app.stage.play is not None
    assert app.stage.screen == "play"
