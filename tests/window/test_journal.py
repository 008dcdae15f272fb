"""The journal in the window: what was played is found again, looked at, compared and written about."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cli.windowed import world
from game.core.partner import Style
from game.saves import Places, places
from game.window import commands as ask
from game.window.app import App
from game.window.journal import PAGE, PAUSE
from game.window.nodes import find, outline, walk
from game.window.pictures import Shot, app_for

EVENINGS = Path(__file__).resolve().parents[1] / "terminal" / "evenings"
LATER = 1000.0
ENDS = ("excuse", "halves")
CTRL, SHIFT = pygame.KMOD_CTRL, pygame.KMOD_SHIFT


@pytest.fixture
def where(tmp_path: Path) -> Places:
    """A home with a small evening in it."""
    home = places({"SECURE_BASE_HOME": str(tmp_path)})
    shutil.copytree(EVENINGS, home.scenarios)
    return home


@pytest.fixture
def again(where: Places):
    """Opens the game, as often as one likes; what was kept is there."""

    def open_game(*, private: bool = False) -> App:
        app = app_for(Shot((1280, 720)), lambda: world(where, private=private))
        app.stage.wake().plays.decide(keep=not private)
        draw(app)
        return app

    yield open_game
    pygame.quit()


@pytest.fixture
def app(again: Callable[..., App]) -> App:
    return again()


def draw(app: App) -> None:
    app.hands.stale = True
    app.draw(LATER)


def ask_for(app: App, *commands: ask.Command) -> None:
    for command in commands:
        app.obey(command)
        draw(app)


def play(app: App, *answers: str, style: Style = Style.ANXIOUS) -> str:
    """Play the small evening; return the id of the play."""
    app.stage.start(app.stage.wake().shelf.take("mine/the_key"), style, 1, None)
    given(app, *answers)
    return app.stage.play.keeper.play if app.stage.play else app.stage.wake().journal.plays()[0].id


def given(app: App, *answers: str) -> None:
    for answer in answers:
        ask_for(app, ask.Onward(), ask.Choose(answer))


def press(app: App, name: str) -> None:
    node = find(app.root, name)
    assert node is not None, list(outline(app.root))
    assert node.press is not None
    ask_for(app, node.press)


def journal(app: App, play: str = "") -> None:
    ask_for(app, ask.GoTo("title"))
    press(app, "journal")
    if play:
        press(app, f"play.{play}")


def key(app: App, code: int, mod: int = 0) -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0)
    app.handle(event, LATER)
    if app.stage.running:
        draw(app)


def write(app: App, text: str) -> None:
    """Type these signs, as a keyboard sends them."""
    for sign in text:
        if sign == "\n":
            key(app, pygame.K_RETURN)
        else:
            event = pygame.event.Event(pygame.KEYDOWN, key=ord(sign), mod=0, unicode=sign, scancode=0)
            app.handle(event, LATER)
            app.handle(pygame.event.Event(pygame.TEXTINPUT, text=sign), LATER)
            draw(app)


def shown(app: App) -> str:
    return "\n".join(outline(app.root))


def notes(app: App, play: str) -> list[str]:
    return [note.text for note in app.stage.wake().journal.notes(play)]


def test_an_empty_journal_says_that_there_is_nothing_yet(app):
    journal(app)

    assert "Nothing is kept yet" in shown(app)


def test_nothing_is_opened_on_disk_before_the_player_was_asked(where):
    app = app_for(Shot((1280, 720)), lambda: world(where, private=False))
    draw(app)
    journal(app)

    assert not where.plays.exists()


def test_a_finished_evening_is_looked_back_on_another_day(app, again):
    done = play(app, *ENDS)
    another_day = again()
    journal(another_day, done)
    press(another_day, "look_back")

    assert another_day.stage.screen == "debrief"
    assert another_day.stage.play.sitting.now.ending == "wet"


def test_it_is_read_as_it_was_said(app):
    journal(app, play(app, *ENDS))
    press(app, "read")

    assert "You could have rung next door." in shown(app)


def test_a_finished_evening_is_tried_again_from_a_turn_and_both_are_kept(app, again):
    done = play(app, *ENDS)
    app = again()
    journal(app, done)
    press(app, "again")
    press(app, "again_1")
    given(app, "joke")

    assert app.stage.stack == ["title", "library", "play"]
    branch, old = app.stage.wake().journal.plays()
    assert (old.id, old.answers) == (done, 2)
    assert (branch.branched.play, branch.branched.answers) == (done, 1)


def test_two_ways_kept_earlier_are_put_side_by_side(app, again):
    first = play(app, *ENDS)
    play(app, "mine", "joke")
    app = again()
    journal(app, first)
    press(app, "beside")
    press(app, next(node.id for node in walk(app.root) if node.id.startswith("other.")))

    assert "Where the two ways parted" in app.root.name


def test_a_way_with_another_style_is_not_put_beside(app):
    first = play(app, *ENDS)
    play(app, "mine", "joke", style=Style.SECURE)
    journal(app, first)

    assert find(app.root, "beside") is None


def test_a_play_stopped_for_safety_opens_only_to_notes_and_deleting(app):
    stopped = play(app, "block")
    journal(app, stopped)

    assert "Stopped for safety" in shown(app)
    pressed = {node.id for node in walk(app.root) if node.press and not node.id.startswith("key.")}
    assert pressed == {"new_note", "erase"}


def test_an_evening_edited_since_says_so_before_it_is_looked_back_on(app, again, where):
    done = play(app, *ENDS)
    file = where.scenarios / "the_key.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("One towel.", "Two towels."), encoding="utf-8")
    app = again()
    journal(app, done)
    press(app, "look_back")
    assert app.stage.screen == "edited"

    press(app, "look_back")

    assert app.stage.screen == "debrief"


def test_an_evening_that_goes_otherwise_now_can_be_gone_on_with_from_there(app, again, where):
    done = play(app, *ENDS)
    file = where.scenarios / "the_key.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("halves:", "half:"), encoding="utf-8")
    app = again()
    journal(app, done)
    press(app, "look_back")
    assert find(app.root, "look_back") is None

    press(app, "go_on")

    assert app.stage.screen == "play"
    assert app.stage.play.sitting.answers == 1


def test_a_long_list_comes_a_page_at_a_time(app):
    for _ in range(PAGE + 1):
        play(app, "excuse")
    journal(app)
    listed = [node.id for node in walk(app.root) if node.id.startswith("play.")]
    press(app, "earlier")

    assert len(listed) == PAGE
    assert len([node for node in walk(app.root) if node.id.startswith("play.")]) == PAGE + 1
    assert find(app.root, "earlier") is None


def test_a_deleted_play_is_asked_about_first_and_then_gone(app, again):
    done = play(app, *ENDS)
    journal(app, done)
    press(app, "erase")
    assert app.hands.focus == "not"
    press(app, "sure")

    assert again().stage.wake().journal.plays() == []
    assert app.stage.screen == "journal"


def test_the_last_page_of_looking_back_asks_one_thing_and_may_be_passed_over(app):
    done = play(app, *ENDS)
    ask_for(app, ask.Show("debrief"), ask.Show("more"), ask.Leaf(99))
    press(app, "note")
    key(app, pygame.K_ESCAPE)

    assert app.stage.screen == "more"
    assert notes(app, done) == []


def test_a_note_is_kept_while_one_pauses(app, again):
    done = play(app, *ENDS)
    journal(app, done)
    press(app, "new_note")
    write(app, "It rained.\nHalf a towel.")
    app.look(LATER)
    app.look(LATER + 2 * PAUSE)

    assert notes(again(), done) == ["It rained.\nHalf a towel."]


def test_a_note_is_kept_when_it_is_left(app, again):
    done = play(app, *ENDS)
    journal(app, done)
    press(app, "new_note")
    write(app, "It rained.")
    key(app, pygame.K_ESCAPE)

    assert app.stage.screen == "played"
    assert "It rained." in shown(app)
    assert notes(again(), done) == ["It rained."]


def test_quick_exit_closes_at_once_and_loses_no_word(app, again):
    done = play(app, *ENDS)
    journal(app, done)
    press(app, "new_note")
    write(app, "It rained.")
    key(app, pygame.K_F12)

    assert not app.stage.running
    assert not pygame.display.get_init()
    assert notes(again(), done) == ["It rained."]


def test_letters_are_written_and_ask_for_nothing_else(app):
    journal(app, play(app, *ENDS))
    press(app, "new_note")
    write(app, "z w l p t b n v 1 2")

    assert app.stage.screen == "note"
    assert app.stage.journal.draft.text == "z w l p t b n v 1 2"


def test_what_is_written_is_moved_through_and_mended_with_keys(app):
    journal(app, play(app, *ENDS))
    press(app, "new_note")
    write(app, "It snowed all day")
    for code, mod in ((pygame.K_HOME, 0), (pygame.K_RIGHT, CTRL), (pygame.K_RIGHT, CTRL | SHIFT)):
        key(app, code, mod)
    write(app, "rained ")
    assert app.stage.journal.draft.text == "It rained all day"

    key(app, pygame.K_END)
    key(app, pygame.K_BACKSPACE, CTRL)
    key(app, pygame.K_z, CTRL)

    assert app.stage.journal.draft.text == "It rained all day"


def test_the_caret_goes_up_and_down_by_lines_and_by_a_click(app):
    journal(app, play(app, *ENDS))
    press(app, "new_note")
    write(app, "first\nsecond")
    key(app, pygame.K_UP)
    write(app, "!")
    assert app.stage.journal.draft.text == "first!\nsecond"

    caret = find(app.root, "caret").bounds
    app.handle(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(caret.x + 300, caret.bottom + 4)), LATER
    )
    draw(app)
    write(app, "?")

    assert app.stage.journal.draft.text == "first!\nsecond?"


def test_an_input_method_shows_what_it_is_at_and_keeps_only_what_is_done(app):
    journal(app, play(app, *ENDS))
    press(app, "new_note")
    app.handle(pygame.event.Event(pygame.TEXTEDITING, text="しず", start=0, length=2), LATER)
    draw(app)
    assert app.stage.journal.draft.text == ""

    app.handle(pygame.event.Event(pygame.TEXTINPUT, text="静か"), LATER)

    assert (app.stage.journal.draft.text, app.stage.journal.draft.composing) == ("静か", "")


def test_the_room_that_is_left_is_told_only_near_the_end(app):
    journal(app, play(app, *ENDS))
    press(app, "new_note")
    ask_text(app, "a" * 1700)
    assert "Room for" not in shown(app)

    ask_text(app, "b" * 400)

    assert "That is as long as a note gets." in shown(app)
    assert len(app.stage.journal.draft.text) == 2000


def ask_text(app: App, text: str) -> None:
    app.handle(pygame.event.Event(pygame.TEXTINPUT, text=text), LATER)
    draw(app)


def test_a_long_note_keeps_the_caret_in_sight(app):
    journal(app, play(app, *ENDS))
    press(app, "new_note")
    write(app, "a line\n" * 30)
    body, caret = find(app.root, "note.body"), find(app.root, "caret")

    assert body.bounds.contains(caret.bounds)


def test_a_note_goes_over_to_another_turn(app):
    done = play(app, *ENDS)
    journal(app, done)
    press(app, "new_note")
    write(app, "It rained.")
    app.look(LATER)
    app.look(LATER + 2 * PAUSE)
    ask_for(app, find(app.root, "about").less)
    key(app, pygame.K_ESCAPE)

    assert [(one.turn, one.text) for one in app.stage.wake().journal.notes(done)] == [(1, "It rained.")]


def test_a_note_whose_words_are_all_taken_out_is_gone(app):
    done = play(app, *ENDS)
    app.stage.wake().journal.write_note(done, None, "It rained.")
    journal(app, done)
    press(app, next(node.id for node in walk(app.root) if node.id.startswith("note.") and node.press))
    key(app, pygame.K_a, CTRL)
    key(app, pygame.K_DELETE)
    key(app, pygame.K_ESCAPE)

    assert notes(app, done) == []


def test_a_note_is_asked_about_before_it_is_deleted(app):
    done = play(app, *ENDS)
    app.stage.wake().journal.write_note(done, None, "It rained.")
    journal(app, done)
    press(app, next(node.id for node in walk(app.root) if node.id.startswith("note.") and node.press))
    press(app, "erase")
    assert notes(app, done) == ["It rained."]

    press(app, "sure")

    assert notes(app, done) == []
    assert app.stage.screen == "played"


def test_a_note_that_cannot_be_kept_is_not_lost_in_silence(app):
    done = play(app, *ENDS)
    journal(app, done)
    press(app, "new_note")
    write(app, "It rained.")
    app.stage.wake().journal.delete(done)  # in another window
    key(app, pygame.K_ESCAPE)
    assert app.stage.screen == "note"
    assert "has been deleted" in app.stage.notice

    key(app, pygame.K_ESCAPE)

    assert app.stage.screen != "note"


def test_in_a_private_run_notes_last_as_long_as_the_run(again, where):
    app = again(private=True)
    done = play(app, *ENDS)
    journal(app, done)
    press(app, "new_note")
    write(app, "It rained.")
    assert "when the game is closed, it is gone" in shown(app)
    key(app, pygame.K_ESCAPE)

    assert notes(app, done) == ["It rained."]
    assert not where.plays.exists()


def test_forgetting_everything_empties_the_journal(app):
    play(app, *ENDS)
    journal(app)
    ask_for(app, ask.DeleteEverything())
    journal(app)

    assert "Nothing is kept yet" in shown(app)


def test_the_title_starts_at_the_play_that_can_go_on_as_soon_as_it_is_known(app: App, where: Places) -> None:
    play(app, ENDS[0])
    pygame.quit()
    opened = app_for(Shot((1280, 720)), lambda: world(where, private=False))
    draw(opened)

    opened.stage.wake()
    draw(opened)

    assert opened.hands.focus == "resume"
