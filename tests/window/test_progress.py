"""How it goes, in the window: read while one looks, every picture in words, and doors that open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cli.windowed import world
from game.core.partner import Style
from game.core.suggestions import ToEvening, ToTurn
from game.present import progress as told
from game.present import suggesting
from game.saves import places
from game.window import commands as ask
from game.window.app import App
from game.window.nodes import Role, find, focusables, outline
from game.window.overtime import Through
from game.window.pictures import _to_the_end
from tests.window.sight import objections
from tests.window.test_screens import EVENING, LATER, USUAL, app_for, ask_for, click, draw, press

ANOTHER = "house/the_dishes_again"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """The game, in which plays are kept; nothing has been played."""
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    app = app_for(USUAL, lambda: world(where, private=False))
    app.stage.wake().plays.decide(keep=True)
    draw(app)
    yield app
    pygame.quit()


@pytest.fixture
def played(app: App) -> App:
    """Two evenings were played to their end."""
    for key, style in ((EVENING, Style.ANXIOUS), (ANOTHER, Style.SECURE)):
        ask_for(app, ask.Pick(key), ask.Lean(style), ask.Begin())
        _to_the_end(app.stage, 1)
    ask_for(app, ask.OpenJournal())
    return app


@pytest.fixture
def reading(played: App) -> App:
    """The page has just been opened."""
    ask_for(played, ask.HowItGoes())
    return played


@pytest.fixture
def read(reading: App) -> App:
    """The page, once everything was read."""
    while reading.stage.overtime and not reading.stage.overtime.done:
        reading.look(LATER)
    draw(reading)
    return reading


def words(app: App) -> str:
    return "\n".join(outline(app.root))


def enter(app: App, name: str) -> None:
    """Walk to a thing with Tab, wherever on the page it stands, and press it."""
    for _ in range(60):
        if app.hands.focus == name:
            break
        press(app, pygame.K_TAB)
    press(app, pygame.K_RETURN)


def test_it_opens_from_the_journal_before_anything_is_read(played):
    click(played, "progress")

    assert played.stage.screen == "progress"
    assert played.stage.overtime.plays == 0
    assert told.READING.format(read=0) in words(played)


def test_it_is_read_while_one_looks_and_then_left_alone(reading):
    rounds = sum(reading.stage.look(LATER) for _ in range(50))

    assert reading.stage.overtime.done
    assert 0 < rounds < 10
    assert not reading.stage.look(LATER)
    assert not reading.is_moving(LATER)


def test_every_picture_is_a_thing_to_press_that_says_what_it_draws(read):
    page = read.stage.overtime.page
    there = {node.id: node for node in focusables(read.root)}

    assert len(page.dimensions) == 8
    for one in page.multiples:
        assert there[one.id].name == one.name
        assert there[one.id].value == one.told


def test_the_focus_goes_to_the_first_picture_once_there_is_one(read):
    assert read.hands.focus == "dimension.self_regulation"


def test_a_picture_opens_evening_by_evening_and_turns_to_the_next(read):
    press(read, pygame.K_RETURN)
    opened = words(read)
    press(read, pygame.K_n)

    assert "Evening by evening" in opened
    assert find(read.root, "before") is not None
    press(read, pygame.K_ESCAPE)
    assert read.stage.screen == "progress"


def test_the_drawing_of_a_picture_is_told_to_a_reader(read):
    ask_for(read, ask.Show("strand", 0))
    drawn = [line for line in words(read).splitlines() if line.strip().startswith(Role.IMAGE.value)]

    assert read.stage.overtime.page.dimensions[0].told in drawn[0]


def test_a_suggestion_goes_back_to_just_before_an_answer_of_ones_own(read):
    at, door = _door(read, ToTurn)
    enter(read, f"suggestion.{at}")

    assert read.stage.screen == "play"
    assert read.stage.play.sitting.answers == door.turn
    assert read.stage.overtime is None


def test_a_suggested_evening_opens_on_its_own_page_with_the_leaning_chosen(read):
    at, door = _door(read, ToEvening)
    enter(read, f"suggestion.{at}")

    assert read.stage.screen == "before"
    assert read.stage.evening.key == door.evening
    assert read.stage.style is door.style


def test_suggestions_that_are_put_away_stay_away_until_they_are_asked_for(read):
    enter(read, "suggest")

    assert find(read.root, "suggestion.0") is None
    assert not read.stage.settings["suggest"]
    enter(read, "suggest")
    assert find(read.root, "suggestion.0") is not None
    assert suggesting.TITLE in words(read)


def test_before_anything_was_played_the_way_to_the_evenings_is_there(app):
    ask_for(app, ask.HowItGoes())
    app.look(LATER)
    draw(app)

    assert told.EMPTY in words(app)
    click(app, "library")
    assert app.stage.screen == "library"


def test_nothing_is_opened_before_the_player_was_asked_about_keeping(tmp_path):
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    app = app_for(USUAL, lambda: world(where, private=False))
    ask_for(app, ask.HowItGoes())
    app.look(LATER)

    assert told.EMPTY in words(app)
    assert not where.plays.exists()


def test_a_door_to_an_evening_that_is_gone_says_so_and_stays(read, tmp_path):
    ask_for(read, Through(ToTurn("nobody", EVENING, 0)))

    assert read.stage.screen == "progress"
    assert read.stage.notice


def test_words_are_never_cut_off_covered_or_too_pale(read):
    for offset in (0, 300, 1 << 20):
        read.hands.offsets["progress.body"] = offset
        draw(read)

        assert objections(read) == []


def _door(app: App, kind: type):
    doors = [one.door for one in app.stage.overtime.suggested]
    at = next(at for at, door in enumerate(doors) if isinstance(door, kind))
    return at, doors[at]
