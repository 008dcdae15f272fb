"""Screens ask and decide nothing: real events in, commands out, and words that can be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.cli.windowed import world
from game.core.acts import Act, Speech
from game.core.partner import Style
from game.saves import places
from game.window import commands as ask
from game.window.app import App
from game.window.expressions import NAMED
from game.window.nodes import Node, Role, find, focusables, outline, walk
from game.window.pictures import SHOTS, Shot, app_for, moments
from game.window.saying import FACES, face_saying
from game.window.screens.every import NAMES
from tests.window.sight import objections

EVENING = "house/the_unanswered_message"
LATER = 1000.0
USUAL = Shot((1280, 720))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def opened(home: Path, shot: Shot = USUAL) -> App:
    where = places({"SECURE_BASE_HOME": str(home)})
    app = app_for(shot, lambda: world(where, private=True))
    app.stage.wake()
    draw(app)
    return app


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    yield opened(home)
    pygame.quit()


@pytest.fixture
def playing(app: App) -> App:
    ask_for(app, ask.Pick(EVENING), ask.Begin())
    return app


def draw(app: App) -> None:
    app.hands.stale = True
    app.draw(LATER)


def ask_for(app: App, *commands: ask.Command) -> None:
    for command in commands:
        app.obey(command)
        draw(app)


def press(app: App, key: int, mod: int = 0, typed: str = "") -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=typed, scancode=0)
    app.handle(event, LATER)
    if app.stage.running:
        draw(app)


def click(app: App, name: str) -> None:
    node = find(app.root, name)
    assert node is not None, f"no {name} on {app.stage.screen}"
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        app.handle(pygame.event.Event(kind, button=1, pos=node.bounds.center), LATER)
    draw(app)


def answers(app: App) -> list[Node]:
    return [node for node in walk(app.root) if node.id.startswith("answer.")]


def test_the_title_leads_to_the_prologue_with_one_key(app: App) -> None:
    press(app, pygame.K_RETURN)

    assert app.asked == [ask.Prologue()]
    assert answers(app)


def test_a_click_on_an_answer_gives_it(playing: App) -> None:
    wanted = answers(playing)[1]
    click(playing, wanted.id)

    assert playing.asked[-1] == wanted.press
    assert playing.stage.play
    assert playing.stage.play.sitting.answers == 1


def test_a_number_gives_the_answer_that_carries_it(playing: App) -> None:
    wanted = answers(playing)[2]
    press(playing, pygame.K_3, typed="3")

    assert playing.asked[-1] == wanted.press


def test_a_number_that_no_answer_carries_asks_for_nothing(playing: App) -> None:
    before = list(playing.asked)
    press(playing, pygame.K_9, typed="9")

    assert playing.asked == before


def test_tab_goes_round_everything_and_comes_back(playing: App) -> None:
    names = [node.id for node in focusables(playing.root)]
    seen = []
    for _ in names:
        seen.append(playing.hands.focus)
        press(playing, pygame.K_TAB)

    assert sorted(seen) == sorted(names)
    assert playing.hands.focus == seen[0]


def test_arrows_go_down_the_answers(playing: App) -> None:
    first, second = answers(playing)[:2]
    press(playing, pygame.K_DOWN)

    assert (first.id, second.id) != (playing.hands.focus, first.id)
    assert playing.hands.focus == second.id


def test_the_way_back_leads_to_where_one_stood(app: App) -> None:
    ask_for(app, ask.GoTo("library"))
    there = [node.id for node in focusables(app.root)]
    for _ in range(4):
        press(app, pygame.K_TAB)
    stood = app.hands.focus
    press(app, pygame.K_RETURN)
    press(app, pygame.K_ESCAPE)

    assert app.hands.focus == stood != there[0]


def test_a_pause_leads_back_to_the_same_answer_and_an_undo_to_where_the_minute_starts(playing: App) -> None:
    press(playing, pygame.K_DOWN)
    second = playing.hands.focus
    press(playing, pygame.K_F1)
    press(playing, pygame.K_ESCAPE)
    came_back = playing.hands.focus
    press(playing, pygame.K_1, typed="1")
    ask_for(playing, ask.Onward(), ask.Undo())

    assert came_back == second
    assert playing.hands.focus == answers(playing)[0].id


@pytest.mark.parametrize("screen", NAMES)
def test_quick_exit_closes_at_once_from_every_screen(home: Path, screen: str) -> None:
    app = opened(home)
    ask_for(app, ask.Pick(EVENING), ask.Begin(), ask.Show(screen))
    press(app, pygame.K_F12)

    assert app.asked[-1] == ask.QuickExit()
    assert not app.stage.running
    assert not pygame.display.get_init()


@pytest.mark.parametrize("screen", [name for name in NAMES if name not in ("title", "play", "stop")])
def test_escape_goes_back(app: App, screen: str) -> None:
    ask_for(app, ask.Pick(EVENING), ask.Begin(), ask.Show(screen))
    before = len(app.stage.stack)
    press(app, pygame.K_ESCAPE)

    assert app.asked[-1] == ask.Back()
    assert len(app.stage.stack) == before - 1


def test_help_comes_on_f1(playing: App) -> None:
    press(playing, pygame.K_F1)

    assert playing.stage.screen == "help"


def test_an_answer_is_taken_back_and_given_again(playing: App) -> None:
    press(playing, pygame.K_1, typed="1")
    press(playing, pygame.K_z, typed="z")
    taken_back = playing.stage.play.sitting.answers if playing.stage.play else -1
    press(playing, pygame.K_y, typed="y")

    assert taken_back == 0
    assert playing.stage.play
    assert playing.stage.play.sitting.answers == 1


def test_a_guess_is_kept_with_its_turn_and_never_shown_as_right_or_wrong_before(playing: App) -> None:
    click(playing, "bet.hurt")
    press(playing, pygame.K_1, typed="1")

    assert playing.stage.play
    assert playing.stage.play.bets == {0: "hurt"}


def test_nothing_inside_is_shown_before_an_answer(playing: App) -> None:
    ask_for(playing, ask.Set("inside", value=True))

    assert not any("Heart:" in line for line in outline(playing.root))


def test_see_inside_shows_after_the_answer(playing: App) -> None:
    ask_for(playing, ask.Set("inside", value=True))
    press(playing, pygame.K_1, typed="1")

    assert any("Heart:" in line for line in outline(playing.root))


def test_no_answer_says_what_it_does(playing: App) -> None:
    assert all(node.value == "" for node in answers(playing))


def test_a_stop_leaves_nothing_of_the_fiction_and_no_way_back(playing: App) -> None:
    from dataclasses import replace

    scenario = playing.stage.scenario
    assert scenario is not None
    playing.stage.start(replace(scenario, safety=True), None, 1, None)
    draw(playing)
    for key in (pygame.K_z, pygame.K_y, pygame.K_t, pygame.K_w):
        press(playing, key, typed=chr(key))

    assert playing.stage.screen == "stop"
    assert not answers(playing)
    assert find(playing.root, "face") is None


def test_trying_again_is_a_new_play_and_the_old_one_stays(playing: App) -> None:
    old = playing.stage.play
    assert old is not None
    while not old.sitting.now.is_over:
        ask_for(playing, ask.Choose(old.page.offers[0].id), ask.Onward())
    given = old.sitting.answers
    ask_for(playing, ask.Show("debrief"), ask.TryAgain(1))

    assert playing.stage.play is not old
    assert playing.stage.screen == "play"
    assert old.sitting.answers == given


def test_after_another_way_both_are_shown_side_by_side(playing: App) -> None:
    for turn in (0, 1):
        play = playing.stage.play
        assert play is not None
        while not play.sitting.now.is_over:
            ask_for(playing, ask.Choose(play.page.offers[turn].id), ask.Onward())
        ask_for(playing, ask.Show("debrief"))
        draw(playing)
        assert (find(playing.root, "both") is not None) == bool(turn)
        if not turn:
            ask_for(playing, ask.TryAgain(0))
    both = find(playing.root, "both")
    assert both is not None
    assert both.press is not None
    ask_for(playing, both.press)
    draw(playing)

    assert "Where the two ways parted" in playing.root.name


def test_every_turn_can_be_tried_again_from_the_evening_turn_by_turn(home: Path) -> None:
    app = over(home)
    old = app.stage.play
    assert old is not None
    ask_for(app, ask.Leaf([one.id for one in old.sections].index("timeline")))
    draw(app)
    button = find(app.root, "again_1")
    assert button is not None
    assert button.press is not None
    ask_for(app, button.press)

    assert app.stage.play is not old
    assert app.stage.play is not None
    assert app.stage.play.sitting.answers == 1
    assert app.stage.screen == "play"


def over(home: Path, shot: Shot = USUAL) -> App:
    """Return an evening that is over, with looking back open at its first part."""
    app = opened(home, shot)
    ask_for(app, ask.Pick(EVENING), ask.Begin(), ask.Bet("hurt"))
    play = app.stage.play
    assert play is not None
    while not play.sitting.now.is_over:
        ask_for(app, ask.Choose(play.page.offers[0].id), ask.Onward())
    ask_for(app, ask.Show("debrief"), ask.Show("more"))
    return app


def test_looking_back_is_leafed_through_with_keys_alone(home: Path) -> None:
    app = over(home)
    play = app.stage.play
    assert play is not None
    seen = [app.root.name]
    for _ in play.sections[1:]:
        press(app, pygame.K_n)
        seen.append(app.root.name)
    press(app, pygame.K_n)
    press(app, pygame.K_v)

    assert [name.split(" (")[0] for name in seen] == [section.title for section in play.sections]
    assert app.root.name == seen[-2]


def test_looking_back_is_leafed_through_with_the_mouse_alone(home: Path) -> None:
    app = over(home)
    first = app.root.name
    click(app, "key.on")
    second = app.root.name
    click(app, "key.before")

    assert second != first == app.root.name


def test_the_last_part_leads_back_to_the_one_moment(home: Path) -> None:
    app = over(home)
    play = app.stage.play
    assert play is not None
    ask_for(app, ask.Leaf(len(play.sections) - 1))
    click(app, "again")

    assert app.stage.screen == "play"
    assert app.stage.play is not play


def test_each_part_opens_at_its_beginning(home: Path) -> None:
    app = over(home, Shot((960, 600), 200))
    app.hands.offsets["more.body"] = 200
    press(app, pygame.K_n)

    assert app.hands.offsets.get("more.body", 0) == 0


def test_curves_say_in_words_what_they_draw(home: Path) -> None:
    app = over(home)
    press(app, pygame.K_n)
    drawn = [node for node in walk(app.root) if node.role is Role.IMAGE and node.value]
    words = " ".join(node.name for node in walk(app.root) if node.role is Role.TEXT)

    assert len(drawn) == 2
    assert all(part.strip(".") in words for node in drawn for part in node.value.split(". "))


def test_nobody_presses_a_button_they_cannot_see(home: Path) -> None:
    app = opened(home, Shot((960, 600), 200))
    ask_for(app, ask.Show("help"), ask.Back(), ask.Pick(EVENING), ask.Begin())
    play = app.stage.play
    assert play is not None
    while not play.sitting.now.is_over:
        ask_for(app, ask.Choose(play.page.offers[0].id), ask.Onward())
    ask_for(app, ask.Show("debrief"), ask.Show("more"))
    app.asked.clear()
    press(app, pygame.K_RETURN)

    assert app.asked == []
    assert app.hands.offsets["more.body"] > 0


def test_everything_that_can_be_pressed_has_a_name(home: Path) -> None:
    app = app_for(Shot((1280, 720)), lambda: world(places({"SECURE_BASE_HOME": str(home)}), private=True))
    for moment in moments(app):
        nameless = [node.id for node in focusables(app.root) if not node.name]

        assert nameless == [], moment


def test_a_setting_is_on_disk_when_it_is_set(home: Path) -> None:
    from game.cli.windowed import _keep
    from game.saves import read_settings

    where = places({"SECURE_BASE_HOME": str(home)})
    app = opened(home)
    app.stage.keep_settings = lambda values: _keep(where, values, private=False)
    ask_for(app, ask.Show("settings"))
    press(app, pygame.K_RIGHT)

    assert read_settings(where.settings).values["text"] == 125
    assert app.view().type.text == 1.25


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_words_are_never_cut_off_covered_or_too_pale(home: Path, shot: Shot) -> None:
    app = app_for(shot, lambda: world(places({"SECURE_BASE_HOME": str(home)}), private=True))
    found = {moment: objected for moment in moments(app) if (objected := objections(app))}

    assert found == {}


def test_an_evening_named_on_the_command_line_asks_about_keeping_first(home: Path) -> None:
    where = places({"SECURE_BASE_HOME": str(home)})
    app = app_for(USUAL, lambda: world(where, private=False))
    shelf = app.stage.wake().shelf
    app.stage.start(shelf.take(EVENING), None, 1, None)
    draw(app)
    asked = app.stage.screen
    click(app, "keep_not")

    assert asked == "keeping"
    assert answers(app)


def looked_back_on(home: Path, style: Style = Style.FEARFUL, part: str = "chair") -> App:
    """Return the game at this part of looking back on an evening played to its end."""
    app = opened(home)
    ask_for(app, ask.Pick("house/too_good_a_weekend"))
    assert app.stage.scenario
    app.stage.start(app.stage.scenario, style, 1, None)
    draw(app)
    while app.stage.play and not app.stage.play.sitting.now.is_over:
        ask_for(app, ask.Onward(), answers(app)[1].press if answers(app) else ask.Onward())
    assert app.stage.play
    at = [section.id for section in app.stage.play.sections].index(part)
    ask_for(app, ask.Show("debrief"), ask.Show("more", at))
    return app


def read_on(app: App) -> str:
    """Return all the words of the screen."""
    return " ".join(" ".join(node.name.split()) for node in walk(app.root))


def test_one_sits_in_the_other_chair_with_keys_alone_and_gets_up_where_one_was(home: Path) -> None:
    app = looked_back_on(home)
    leaf = app.stage.leaf
    app.hands.focus = "sit"
    press(app, pygame.K_RETURN)
    assert app.stage.screen == "chair"
    assert app.stage.play
    assert app.stage.play.chair

    for sat in app.stage.play.chair.turns:
        if sat.ways:
            press(app, pygame.K_2, typed="2")
            assert app.asked[-1] == ask.DoAs(1)
        press(app, pygame.K_n, typed="n")
    assert app.stage.chair_at == len(app.stage.play.chair.turns) - 1
    press(app, pygame.K_ESCAPE)

    assert (app.stage.screen, app.stage.leaf) == ("more", leaf)


def test_in_the_other_chair_nothing_is_told_before_one_has_chosen(home: Path) -> None:
    app = looked_back_on(home)
    ask_for(app, ask.Show("chair"))
    assert app.stage.play
    assert app.stage.play.chair
    at, sat = next((at, sat) for at, sat in enumerate(app.stage.play.chair.turns) if sat.ways)
    ask_for(app, ask.Sit(at))
    done = [text for _, text in sat.then()]

    assert not any(text in read_on(app) for text in done)
    assert find(app.root, "on") is None
    click(app, "answer.0")
    assert all(text in read_on(app) for text in done)
    assert find(app.root, "on") is not None


def test_what_was_chosen_in_the_other_chair_is_forgotten_when_one_gets_up(home: Path) -> None:
    app = looked_back_on(home)
    assert app.stage.play
    assert app.stage.play.chair
    at = next(at for at, sat in enumerate(app.stage.play.chair.turns) if sat.ways)
    ask_for(app, ask.Show("chair"), ask.Sit(at), ask.DoAs(0))
    assert app.stage.done_as == {at: 0}
    ask_for(app, ask.Back(), ask.Show("chair"))

    assert app.stage.done_as == {}
    assert app.stage.chair_at == 0


def test_from_the_other_chair_one_sees_oneself_with_a_face_for_what_one_says() -> None:
    hard, soft = face_saying(Speech((Act.ASK, Act.CONTEMPT))), face_saying(Speech((Act.SOFT_START,)))

    assert set(FACES) == set(Act)
    assert hard == FACES[Act.CONTEMPT]
    assert hard != soft
    assert face_saying(Speech()) == NAMED["calm"]


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("theme", ["evening", "light", "high_contrast"])
def test_every_turn_in_the_other_chair_can_be_read(home: Path, size, text: int, theme: str) -> None:
    app = looked_back_on(home)
    ask_for(app, ask.Set("theme", theme), ask.Set("text", text), ask.Show("chair"))
    app.resized(pygame.display.set_mode(size))
    assert app.stage.play
    assert app.stage.play.chair
    for at in (0, len(app.stage.play.chair.turns) - 1):
        ask_for(app, ask.Sit(at))
        assert objections(app) == []
        ask_for(app, ask.DoAs(0)) if app.stage.play.chair.turns[at].ways else None
        assert objections(app) == []
