"""A season in the window: what is asked for, and what is read; the words are the terminal's."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cli.windowed import world
from game.core.partner import Style
from game.saves import places
from game.window import commands as ask
from game.window.app import App
from game.window.nodes import Role, find, walk
from game.window.pictures import LATER, Shot, app_for

HERE = Path(__file__).parent
LADDER, PAINT, LAMP = "mine/the_ladder", "mine/the_paint", "mine/the_lamp"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    shutil.copytree(HERE, where.scenarios, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    app = app_for(Shot((1280, 720)), lambda: world(where, private=True))
    app.stage.wake()
    yield app
    pygame.quit()


def do(app: App, *commands: ask.Command) -> None:
    for command in commands:
        app.obey(command)
        app.hands.stale = True
        app.draw(LATER)


def play(app: App, *answers: str) -> None:
    for answer in answers:
        do(app, ask.Choose(answer), ask.Onward())


def shown(app: App) -> str:
    return " ".join(node.name for node in walk(app.root) if node.role in (Role.TEXT, Role.HEADING))


def click(app: App, name: str) -> None:
    node = find(app.root, name)
    assert node is not None, f"no {name} on {app.stage.screen}"
    do(app, node.press)


@pytest.fixture
def held(app: App) -> App:
    """The first evening, played to its end."""
    do(app, ask.Pick(LADDER), ask.Lean(Style.SECURE), ask.Begin())
    play(app, "mine", "there")
    do(app, ask.Show("debrief"))
    return app


def test_the_library_says_which_evening_it_is(app: App) -> None:
    do(app, ask.GoTo("library"))

    assert "Evening 2 of 3 with Bo" in find(app.root, f"evening.{PAINT}").value


def test_the_first_evening_is_simply_begun(app: App) -> None:
    do(app, ask.Pick(LADDER))

    assert find(app.root, "begin")
    assert not find(app.root, "follow")


def test_after_an_evening_the_next_is_one_press_away_and_goes_on_from_there(held: App) -> None:
    click(held, "next")
    assert "Last time: “The ladder” ended in “A clear gutter”." in shown(held)
    click(held, "follow")

    now = held.stage.play.sitting.now
    assert now.scenario.id == "the_paint"
    assert "the_ladder.held" in now.carried.facts
    assert held.stage.stack == ["title", "library", "play"]


def test_by_itself_it_is_met_for_the_first_time_and_may_lean_otherwise(held: App) -> None:
    click(held, "next")
    do(held, ask.Lean(Style.FEARFUL))
    click(held, "begin")

    assert held.stage.play.sitting.now.carried is None
    assert held.stage.play.sitting.now.partner.style is Style.FEARFUL


def test_the_debrief_says_what_it_was_begun_with(held: App) -> None:
    do(held, ask.Pick(PAINT), ask.Follow())
    play(held, "brick", "sorry")
    do(held, ask.Show("debrief"))

    assert "That came with you both." in shown(held)


def test_the_season_ends_with_a_letter(held: App) -> None:
    do(held, ask.Pick(PAINT), ask.Follow())
    play(held, "blue", "sorry")
    do(held, ask.Pick(LAMP), ask.Follow())
    play(held, "me")
    do(held, ask.Show("debrief"))
    assert not find(held.root, "next")
    click(held, "letter")

    assert held.stage.screen == "letter"
    assert 'Then there was the paint. "The blue. I\'ve wanted it since March." I think about that.' in shown(
        held
    )


def test_the_album_names_only_what_was_seen_and_keeps_the_letter(held: App) -> None:
    do(held, ask.Pick(PAINT), ask.Follow())
    play(held, "blue", "sorry")
    do(held, ask.Pick(LAMP), ask.Follow())
    play(held, "me")
    do(held, ask.GoTo("library"), ask.Pick(LADDER))
    click(held, "season")
    album = shown(held)
    click(held, "letter")

    assert "A clear gutter and 1 more, not seen yet" in album
    assert "A foot in the flower bed" not in album
    assert "I have put the ladder back" in shown(held)


def test_an_evening_that_is_previewed_or_taught_is_linked_to_nothing(held: App) -> None:
    held.stage.play.taught = True

    assert held.stage.linked is None


def test_a_play_that_was_stopped_is_linked_to_nothing(app: App) -> None:
    do(app, ask.Pick(LADDER), ask.Lean(Style.SECURE), ask.Begin())
    play(app, "mine", "tell")
    do(app, ask.GoTo("library"), ask.Pick(PAINT))

    assert app.stage.last is None
    assert "Last time" not in shown(app)
