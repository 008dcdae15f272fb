"""An old play is opened after its evening was edited: in the window."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cli.plays import now
from game.cli.windowed import world
from game.core.partner import Style
from game.saves import Places, open_store, places
from game.window import commands as ask
from game.window.app import App
from game.window.nodes import find, outline
from game.window.pictures import Shot, app_for

EVENINGS = Path(__file__).resolve().parents[1] / "terminal" / "evenings"
LATER = 1000.0


@pytest.fixture
def where(tmp_path: Path) -> Places:
    """A home with a small evening in it."""
    home = places({"SECURE_BASE_HOME": str(tmp_path)})
    shutil.copytree(EVENINGS, home.scenarios)
    return home


@pytest.fixture
def app(where: Places):
    """The game another day: the evening was left after two answers, and is edited before it is opened."""
    today = opened(where)
    today.stage.wake().plays.decide(keep=True)
    scenario = today.stage.wake().shelf.take("mine/the_key")
    today.stage.start(scenario, Style.ANXIOUS, 1, None)
    ask_for(today, ask.Bet("hurt"), ask.Choose("count"), ask.Onward(), ask.Choose("excuse"))
    file = where.scenarios / "the_key.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("excuse:", "explain:"), encoding="utf-8")
    yield opened(where)
    pygame.quit()


def opened(where: Places) -> App:
    app = app_for(Shot((1280, 720)), lambda: world(where, private=False))
    app.stage.wake()
    ask_for(app, ask.GoTo("library"))
    return app


def ask_for(app: App, *commands: ask.Command) -> None:
    for command in commands:
        app.obey(command)
        app.hands.stale = True
        app.draw(LATER)


def press(app: App, name: str) -> None:
    node = find(app.root, name)
    assert node is not None, list(outline(app.root))
    assert node.press is not None
    ask_for(app, node.press)


def resume(app: App) -> None:
    ask_for(app, ask.Resume(app.stage.unfinished[0].id))


def kept(where: Places) -> list[list[str]]:
    store = open_store(where.plays, now).store
    try:
        return [[one.response for one in store.choices(play.id)] for play in store.plays()]
    finally:
        store.close()


def test_what_changed_is_a_page_of_its_own(app):
    resume(app)

    told = " ".join(outline(app.root))
    assert app.stage.screen == "edited"
    assert "This evening was edited since you played it." in told
    assert "It can be told up to your answer 1." in told
    assert "Your answer 2 is no longer among the answers there." in told


def test_it_can_be_looked_at_and_left_and_stays_as_it_is(app, where):
    resume(app)
    press(app, "look")
    looked_at = " ".join(outline(app.root))
    ask_for(app, ask.Back())
    press(app, "leave")

    assert "[Your answer 2 is no longer among the answers there.]" in looked_at
    assert (app.stage.screen, app.stage.play) == ("library", None)
    assert kept(where) == [["count", "excuse"]]


def test_going_on_plays_a_new_one_beside_it_with_the_guesses(app, where):
    resume(app)
    press(app, "go_on")
    assert app.stage.play.bets == {0: "hurt"}
    ask_for(app, ask.Choose("mine"))

    assert app.stage.screen == "play"
    assert kept(where) == [["count", "mine"], ["count", "excuse"]]


def test_an_evening_that_is_gone_is_a_card_that_says_so_and_no_way_to_go_on(app, where):
    (where.scenarios / "the_key.yaml").unlink()
    again = opened(where)
    [gone] = again.stage.unfinished
    press(again, f"going.{gone.id}")

    assert again.stage.going is None
    assert "The evening of this play is no longer here." in again.stage.notice
    assert again.stage.screen == "library"
