"""The writer's door: a folder, a new evening, its problems, and a window that follows the file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cli.windowed import world
from game.content.draft import QUESTIONS
from game.core.partner import Style
from game.present import writing as told
from game.saves import places
from game.window import commands as ask
from game.window import writing as at_desk
from game.window.app import App
from game.window.nodes import outline
from tests.window.test_screens import LATER, USUAL, answers, app_for, ask_for, click, draw, press

EVENINGS = Path(__file__).resolve().parents[1] / "terminal" / "evenings"
SCENE = "Rain. The step is “dry” on one side only – Robin's – and it's ten past."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that somebody writes, anywhere on their disk."""
    shutil.copytree(EVENINGS, tmp_path / "drafts")
    return tmp_path / "drafts" / "the_key.yaml"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    where = places({"SECURE_BASE_HOME": str(tmp_path / "home")})
    app = app_for(USUAL, lambda: world(where, private=False))
    app.stage.wake()
    draw(app)
    yield app
    pygame.quit()


@pytest.fixture
def previewing(app: App, file: Path) -> App:
    ask_for(app, at_desk.Preview(str(file), Style.ANXIOUS))
    return app


def words(app: App) -> str:
    return "\n".join(outline(app.root))


def type_in(app: App, text: str) -> None:
    for letter in text:
        key = pygame.K_SPACE if letter == " " else ord(letter.lower())
        press(app, key, typed=letter)
        app.handle(pygame.event.Event(pygame.TEXTINPUT, text=letter), LATER)
        draw(app)


def save(app: App, file: Path, *changes: tuple[str, str], at: float = LATER) -> None:
    """Save as careful editors do: beside the file, and then over it."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)
    look(app, at)


def look(app: App, at: float = LATER) -> None:
    app.look(at)
    app.draw(at)


def drop(app: App, path: Path) -> None:
    app.handle(pygame.event.Event(pygame.DROPFILE, file=str(path)), LATER)
    draw(app)


# --- the desk


def test_a_new_evening_is_begun_with_the_keys_alone_and_can_be_looked_at(app: App) -> None:
    click(app, "write")
    folder = app.stage.writing.folder if app.stage.writing else ""
    shown = folder in words(app)
    press(app, pygame.K_RETURN)
    type_in(app, "Pear pieX")
    press(app, pygame.K_BACKSPACE)
    press(app, pygame.K_TAB)
    type_in(app, "Sam")
    press(app, pygame.K_TAB)
    press(app, pygame.K_RETURN)
    press(app, pygame.K_RETURN)

    assert shown
    assert (Path(folder) / "pear_pie.yaml").is_file()
    assert app.stage.screen == "preview"
    assert "Pear pie" in words(app)
    assert "Sam" in words(app)
    assert answers(app)


def test_letters_in_a_blank_are_letters_and_do_nothing_else(app: App) -> None:
    ask_for(app, ask.AtDesk(), ask.Show("new"))
    type_in(app, "plz w 1")

    assert app.stage.screen == "new"
    assert app.asked[-1] == ask.Fill("title", "plz w 1")


def test_a_blank_shows_what_is_taken_where_it_stays_blank() -> None:
    usual = {question.name: question.default for question in QUESTIONS}

    assert (usual["title"], usual["who"]) == (told.USUAL_TITLE, told.USUAL_WHO)


def test_what_will_not_do_is_said_and_nothing_is_written(app: App) -> None:
    ask_for(app, ask.AtDesk(), ask.Show("new"), ask.Fill("who", "???"), at_desk.NewPaper())

    assert "at least one letter" in app.stage.notice
    assert app.stage.screen == "new"


def test_check_tells_every_problem_with_its_line(app: App, file: Path) -> None:
    save(app, file, ("as: own + validate", "as: own + validat"))
    line = next(at for at, text in enumerate(file.read_text().splitlines(), 1) if "+ validat" in text)
    ask_for(app, at_desk.PickPaper(str(file)), at_desk.CheckPaper())

    assert f"{line}:" in words(app)
    assert "did you mean 'validate'?" in words(app)


def test_a_dropped_evening_is_among_the_evenings_at_once(app: App, file: Path) -> None:
    ask_for(app, ask.AtDesk())
    drop(app, file)

    assert app.stage.notice == "The key is now among your evenings, as the_key.yaml."
    assert "list item: The key" in words(app) or "button: The key" in words(app)
    assert "mine/the_key" in [evening.key for evening in app.stage.evenings]


def test_whatever_is_dropped_anywhere_is_answered_in_a_sentence(app: App, file: Path) -> None:
    picture = file.with_name("holiday.png")
    picture.write_bytes(b"\0")
    drop(app, picture)

    assert app.stage.notice == told.NOT_A_SCENARIO.format(file="holiday.png")
    assert app.stage.screen == "title"


# --- the preview


def test_saving_shows_the_new_words_at_the_same_beat_with_the_same_partner(
    previewing: App, file: Path
) -> None:
    ask_for(previewing, at_desk.StandAt("inside"), at_desk.LeanTo(Style.FEARFUL), at_desk.Feel("crowded"))
    play = previewing.stage.play
    assert play
    was = play.sitting.now
    save(previewing, file, (was.here.scene, "A new scene, just saved."))
    now = previewing.stage.play.sitting.now if previewing.stage.play else None

    assert "A new scene, just saved." in words(previewing)
    assert now
    assert (now.beat, now.partner) == (was.beat, was.partner)


def test_nothing_is_read_while_the_file_stays_as_it_is(previewing: App) -> None:
    before = previewing.stage.play
    look(previewing)

    assert previewing.stage.play is before
    assert not previewing.hands.stale


def test_saving_the_couple_shows_at_once_who_they_are_now(previewing: App, file: Path) -> None:
    couple = file.parent / "people" / "robin_and_you.yaml"
    save(previewing, couple, ("name: Robin", "name: Rowan"))

    assert "heading: Rowan" in words(previewing)
    assert "heading: Robin" not in words(previewing)


def test_what_is_wrong_with_the_couple_is_told_with_its_file_and_line(previewing: App, file: Path) -> None:
    couple = file.parent / "people" / "robin_and_you.yaml"
    save(previewing, couple, ("name: Robin", "nme: Robin"))
    broken = words(previewing)
    save(previewing, couple, ("nme: Robin", "name: Robin"))

    assert "robin_and_you.yaml:4:3 S01" in broken
    assert told.CANNOT_BE_PLAYED not in words(previewing)


def test_a_broken_file_keeps_the_last_good_words_and_says_what_to_mend(previewing: App, file: Path) -> None:
    save(previewing, file, ("as: own + validate", "as: own + validat"))
    broken = words(previewing)
    save(previewing, file, ("as: own + validat", "as: own + validate"), (SCENE, "It stopped raining."))

    assert SCENE in broken
    assert "did you mean 'validate'?" in broken
    assert "It stopped raining." in words(previewing)
    assert answers(previewing)
    assert told.CANNOT_BE_PLAYED not in words(previewing)


def test_a_half_written_file_does_no_harm(previewing: App, file: Path) -> None:
    whole = file.read_bytes()
    for size in range(0, len(whole), 97):
        file.write_bytes(whole[:size])
        look(previewing)
    file.write_bytes(whole.replace(b"ten past.\n", b"half past.\n", 1))
    look(previewing)

    assert "half past." in words(previewing)
    assert answers(previewing)


def test_a_file_that_vanishes_for_a_moment_is_waited_for(previewing: App, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.unlink()
    look(previewing, LATER)
    quiet = previewing.stage.notice
    look(previewing, LATER + 5)
    gone = previewing.stage.notice
    file.write_text(text.replace(SCENE, "Back again."), encoding="utf-8")
    look(previewing, LATER + 6)

    assert (quiet, gone) == ("", told.FILE_GONE)
    assert told.FILE_BACK in previewing.stage.notice
    assert "Back again." in words(previewing)


def test_a_beat_that_is_gone_leads_to_the_nearest_earlier_one_and_says_so(
    previewing: App, file: Path
) -> None:
    ask_for(previewing, at_desk.StandAt("inside"))
    text = file.read_text(encoding="utf-8").replace("inside", "indoors")
    file.write_text(text, encoding="utf-8")
    look(previewing)

    assert previewing.stage.play
    assert previewing.stage.play.sitting.now.beat == "step"
    assert told.BEAT_GONE.format(lost="inside", beat="step") in previewing.stage.notice


def test_a_file_that_cannot_be_played_yet_is_shown_as_soon_as_it_can(app: App, file: Path) -> None:
    good = file.read_text(encoding="utf-8")
    file.write_text("format: 1\n", encoding="utf-8")
    ask_for(app, at_desk.Preview(str(file), Style.FEARFUL, "inside"))
    before = words(app)
    file.write_text(good, encoding="utf-8")
    look(app)

    assert told.CANNOT_BE_PLAYED in before
    assert app.stage.play
    assert app.stage.play.sitting.now.beat == "inside"
    assert app.stage.play.sitting.now.partner.style is Style.FEARFUL


def test_the_bar_is_worked_with_the_keys(previewing: App) -> None:
    previewing.hands.focus = "bar.beat"
    press(previewing, pygame.K_RIGHT)
    press(previewing, pygame.K_b, typed="b")
    picking = previewing.stage.screen
    click(previewing, "style.secure")
    ask_for(previewing, at_desk.Feel("flooded"))
    press(previewing, pygame.K_ESCAPE)

    assert picking == "standing"
    assert "Beat: inside" in words(previewing)
    assert "Leans: secure" in words(previewing)
    assert "Feels: flooded" in words(previewing)


def test_what_goes_on_inside_is_seen_before_any_answer_and_can_be_hidden(previewing: App) -> None:
    seen = words(previewing)
    press(previewing, pygame.K_i, typed="i")

    assert "Heart:" in seen
    assert "Heart:" not in words(previewing)


def test_a_reply_that_is_being_read_is_shown_in_its_new_words(previewing: App, file: Path) -> None:
    click(previewing, answers(previewing)[0].id)
    reading = previewing.stage.play
    assert reading
    said = reading.page.you.text if reading.page.you else ""
    save(previewing, file, (f"say: {said}", "say: Said in other words."))

    assert previewing.stage.play
    assert previewing.stage.play.sitting.answers == 1
    assert "Said in other words." in words(previewing)


def test_a_preview_is_never_kept(previewing: App, tmp_path: Path) -> None:
    click(previewing, answers(previewing)[0].id)
    ask_for(previewing, ask.Onward(), ask.TryAgain(0), ask.Back())

    assert not (tmp_path / "home" / "plays").exists()
    assert previewing.stage.play is None


def test_where_the_fiction_stops_the_preview_says_so_and_goes_on_elsewhere(
    previewing: App, file: Path
) -> None:
    save(previewing, file, ("format: 1", "format: 1\nsafety: true"))
    stopped = words(previewing)
    save(previewing, file, ("\nsafety: true", ""))

    assert told.STOPS_HERE in stopped
    assert "Rain" not in stopped
    assert answers(previewing)


def test_leaving_the_preview_stops_looking(previewing: App, file: Path) -> None:
    press(previewing, pygame.K_ESCAPE)
    save(previewing, file, (SCENE, "Nobody looks."))

    assert previewing.stage.screen == "paper"
    assert not previewing.hands.stale
