"""How a face lives: it breathes, blinks, changes, and comes to rest."""

from __future__ import annotations

import itertools
import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
import pytest

from game.window.expressions import NAMED, STANCES
from game.window.life import BLINK, Life
from game.window.people import NOOR, PEOPLE, YOU, person
from game.window.portrait import BLEND, RESTS_AFTER, Portrait


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    return pygame.display.set_mode((320, 240))


@pytest.fixture
def noor():
    portrait = Portrait(NOOR, 240)
    portrait.show(NAMED["calm"], 0.0)
    return portrait


def blinks(life, seconds):
    """Return when the eyes were shut, watching a hundred times a second."""
    shut = [life.lids(step / 100) > 0 for step in range(seconds * 100)]
    return [step / 100 for step in range(1, len(shut)) if shut[step] and not shut[step - 1]]


def test_eyes_blink_every_three_to_six_seconds():
    times = blinks(Life("noor/0", 0.0), 120)

    gaps = [later - sooner for sooner, later in itertools.pairwise(times)]
    assert all(2.9 < gap < 6.1 for gap in gaps)


def test_two_people_never_blink_together():
    one, other = blinks(Life("noor/0", 0.0), 60), blinks(Life("jonas/0", 0.0), 60)

    together = [a for a in one for b in other if abs(a - b) < BLINK / 2]
    assert len(together) <= 1
    assert one != other


def test_the_same_seed_blinks_alike():
    assert blinks(Life("noor/7", 0.0), 30) == blinks(Life("noor/7", 0.0), 30)


def test_a_face_turns_into_the_next_within_a_third_of_a_second(noor):
    noor.show(NAMED["angry"], 20.0)

    assert noor.face(20.0).inner > noor.face(20.15).inner > NAMED["angry"].inner
    assert noor.face(20.0 + BLEND).inner == pytest.approx(NAMED["angry"].inner)


def test_a_change_in_the_middle_of_a_change_does_not_jump(noor):
    noor.show(NAMED["angry"], 20.0)
    before = noor.face(20.15).inner
    noor.show(NAMED["worried"], 20.15)

    assert noor.face(20.15).inner == pytest.approx(before)


def test_a_face_rests_when_nobody_does_anything(noor):
    canvas = pygame.Surface(noor.size)
    noor.draw(canvas, (0, 0), RESTS_AFTER + 0.1)

    assert not noor.is_moving(RESTS_AFTER + 0.1)
    assert not any(noor.has_changed(RESTS_AFTER + 0.1 + step / 10) for step in range(600))


def test_a_resting_face_wakes_when_somebody_stirs(noor):
    noor.stir(60.0)

    assert noor.is_moving(61.0)
    assert not noor.is_moving(60.0 + RESTS_AFTER)


def test_nobody_wakes_with_a_jump(noor):
    canvas = pygame.Surface(noor.size)
    noor.draw(canvas, (0, 0), 59.9)
    resting = noor._look(59.9)
    noor.stir(60.0)

    assert abs(noor._look(60.02).risen - resting.risen) <= 1


def test_with_reduced_motion_nothing_moves_and_faces_change_at_once():
    noor = Portrait(NOOR, 240, still=True)
    noor.show(NAMED["calm"], 0.0)
    noor.show(NAMED["angry"], 1.0)

    assert noor.face(1.0) == NAMED["angry"]
    assert not any(noor.is_moving(step / 10) for step in range(200))
    assert len({noor.face(step / 10) for step in range(10, 200)}) == 1


def test_a_living_face_changes_by_itself(noor):
    canvas = pygame.Surface(noor.size)
    noor.draw(canvas, (0, 0), 0.0)

    assert any(noor.has_changed(step / 20) for step in range(100))


def test_drawing_says_where_it_drew(noor):
    canvas = pygame.Surface((600, 400))
    area = noor.draw(canvas, (40, 20), 0.0)

    assert area.contains(pygame.Rect((40, 20), noor.size))


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("height", [96, 517, 1240])
def test_everybody_can_be_drawn_at_every_size(who, height):
    portrait = Portrait(PEOPLE[who], height)
    canvas = pygame.Surface(portrait.size)
    for at, face in enumerate(list(STANCES.values())[:4]):
        portrait.show(face, float(at))
        portrait.draw(canvas, (0, 0), at + 0.15)

    assert canvas.get_at((canvas.get_width() // 2, canvas.get_height() // 2)) != (0, 0, 0, 255)


def test_a_small_portrait_has_a_larger_face():
    large, small = Portrait(NOOR, 620), Portrait(NOOR, 92)

    assert small.face_area().width / small.size[0] > large.face_area().width / large.size[0]


def test_somebody_who_is_not_drawn_yet_borrows_a_look():
    assert person("nobody") is YOU
