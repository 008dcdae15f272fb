"""The drawings: safe to draw, licensed, different where people differ, and legible on every skin."""

from __future__ import annotations

import importlib.util
import itertools
import os
import re
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
import pytest

from game.core.partner import CHARTS, Feelings, Stance, Style
from game.window import figure, place
from game.window.expressions import NAMED, STANCES, expression_for
from game.window.face import Face, blend
from game.window.people import PEOPLE
from game.window.portrait import Portrait

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PLACES = ("kitchen_night", "workshop_afternoon", "bedroom_winter", "living_room_evening", "message_thread")
_SPEC = importlib.util.spec_from_file_location("safe_svg", Path(__file__).with_name("safe_svg.py"))
safe_svg = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(safe_svg)
faults_in = safe_svg.faults_in


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    yield pygame.display.set_mode((1280, 720))
    place.forget()


def shown(who, face, height=620, **how):
    """Return somebody with this face, on the colour of a wall."""
    portrait = Portrait(PEOPLE[who], height, still=True, **how)
    portrait.show(face, 0.0)
    canvas = pygame.Surface(portrait.size)
    canvas.fill("#463a6b")
    portrait.draw(canvas, (0, 0), 0.0)
    return canvas, portrait


# --- what pygame would silently draw wrong


@pytest.mark.parametrize("path", sorted(ASSETS.rglob("*.svg")), ids=lambda path: path.stem)
def test_a_drawing_uses_only_what_is_drawn_right(path):
    assert faults_in(path.read_text(encoding="utf-8")) == []


def test_the_drawings_that_code_makes_are_safe_too(monkeypatch):
    made = []
    real = pygame.image.load_sized_svg

    def noting(file, size):
        made.append(file.getvalue().decode())
        return real(file, size)

    monkeypatch.setattr(pygame.image, "load_sized_svg", noting)
    for who, face in itertools.product(PEOPLE, [*STANCES.values(), *NAMED.values()]):
        shown(who, face, 96, view=figure.CLOSE)
    place.backdrop("kitchen_night", (160, 90), True)

    assert len(made) > 100
    assert [faults_in(svg) for svg in set(made)] == [[]] * len(set(made))


@pytest.mark.parametrize(
    "wrong",
    [
        '<linearGradient id="a" x1="0" y1="0" x2="0.5" y2="1"/>',
        '<defs><radialGradient id="a" cx=".5" cy="50%" r="50%"/></defs>',
        '<rect fill="url(#a)" fill-opacity=".5"/>',
        '<g fill-opacity=".5"><rect fill="url(#a)"/></g>',
        '<rect style="stroke:url(#a);stroke-opacity:0.5"/>',
        "<clipPath/>",
        "<mask/>",
        "<filter/>",
        '<rect clip-path="url(#a)"/>',
        '<use href="#a"/>',
        "<text>words</text>",
        '<rect fill="rgba(0,0,0,.5)"/>',
        '<rect fill="#11223344"/>',
    ],
)
def test_what_is_drawn_wrong_is_found(wrong):
    assert faults_in(f'<svg xmlns="http://www.w3.org/2000/svg">{wrong}</svg>')


def test_percent_and_user_space_gradients_are_fine():
    fine = (
        '<linearGradient id="a" x1="0%" y1="0%" x2="0%" y2="100%"/>'
        '<radialGradient id="b" gradientUnits="userSpaceOnUse" cx="3.5" cy="2" r="9"/>'
        '<rect fill="url(#a)" opacity=".5"/><rect fill="#112233" fill-opacity=".5"/>'
    )

    assert faults_in(f'<svg xmlns="http://www.w3.org/2000/svg">{fine}</svg>') == []


def test_every_asset_names_its_source_author_and_licence():
    listed = {
        cells[0]: cells
        for line in (ASSETS / "LICENSES.md").read_text(encoding="utf-8").splitlines()
        if len(cells := re.findall(r"\| ([^|]+?) (?=\|)", line)) == 4
    }
    drawn = {
        f"`{path.relative_to(ASSETS).as_posix()}`"
        for folder in ("parts", "places", "fonts")
        for path in (ASSETS / folder).iterdir()
        if not path.name.startswith("LICENSE")
    }

    assert drawn <= set(listed)
    assert {name for name in listed if name.startswith(("`parts/", "`places/", "`fonts/"))} == drawn


# --- faces


def test_every_stance_has_a_face():
    assert set(STANCES) == set(Stance)


@pytest.mark.parametrize("style", list(Style), ids=str)
def test_no_two_stances_of_a_style_look_the_same(style):
    faces = [STANCES[stance] for stance in CHARTS[style]]

    assert all(_apart(one, other) > 0.25 for one, other in itertools.combinations(faces, 2))


def test_worried_hurt_and_withdrawn_are_told_apart_by_eyes_and_brows_alone():
    worried, hurt, withdrawn = (NAMED[name] for name in ("worried", "hurt", "withdrawn"))

    assert worried.gaze_x < 0 < withdrawn.gaze_x
    assert hurt.gaze_y > 0.5 > abs(worried.gaze_y)
    assert worried.lid < hurt.lid < withdrawn.lid
    assert withdrawn.inner < 0 < hurt.inner


def test_a_dismissive_partner_shows_what_is_displayed_and_not_what_is_felt():
    calm = Feelings(arousal=0.30, security=0.4, rejection=0.3, pressure=0.3)
    seething = calm._replace(arousal=0.78, flooded=True)

    masked = expression_for(Stance.SEALED, seething, 0.78 * 0.6)
    unmasked = expression_for(Stance.SEALED, seething, 0.78)

    assert masked != unmasked
    assert _apart(masked, STANCES[Stance.SEALED]) < _apart(unmasked, STANCES[Stance.SEALED])


def test_a_failing_mask_cracks():
    roused = Feelings(arousal=0.86, security=0.2, rejection=0.6, pressure=0.6, flooded=True)

    cracked = expression_for(Stance.LEAKING, roused, 0.86)

    assert _apart(cracked, expression_for(Stance.SEALED, roused, 0.5)) > 1.5


def test_hurt_shows_more_the_more_of_it_there_is():
    little, much = (Feelings(arousal=0.4, rejection=r) for r in (0.0, 0.9))

    assert (
        expression_for(Stance.CHECKING, much, 0.4).inner > expression_for(Stance.CHECKING, little, 0.4).inner
    )


def test_no_feeling_takes_a_face_beyond_what_can_be_drawn():
    worst = Feelings(arousal=1.0, security=0.0, rejection=1.0, pressure=1.0, flooded=True)

    for stance in Stance:
        face = expression_for(stance, worst, 1.25)
        assert -1 <= face.inner <= 1
        assert 0 <= face.lid <= 1
        assert face.tears <= max(0.5, STANCES[stance].tears)


def test_a_blend_begins_and_ends_where_it_says():
    start, end = NAMED["calm"], NAMED["angry"]

    assert blend(start, end, 0.0) == start
    assert blend(start, end, 1.0) == end
    assert start.inner > blend(start, end, 0.5).inner > end.inner


def test_masked_and_unmasked_faces_differ_on_the_screen():
    feelings = Feelings(arousal=0.78, security=0.3, rejection=0.6, pressure=0.7, flooded=True)
    masked, portrait = shown("jonas", expression_for(Stance.SEALED, feelings, 0.45))
    open_, _ = shown("jonas", expression_for(Stance.LEAKING, feelings, 0.78))

    assert _difference(masked, open_, portrait.face_area()) > 2.0


# --- legibility

FEATURES = {
    # the ink,                and the skin beside it
    "near brow": ((398, 306, 34, 26), (446, 345, 12, 28)),
    "near eye": ((386, 340, 44, 34), (446, 345, 12, 28)),
    "far eye": ((498, 340, 30, 30), (472, 345, 12, 28)),
    "nose": ((462, 394, 48, 44), (444, 405, 12, 14)),
    "mouth": ((456, 462, 50, 24), (424, 488, 18, 12)),
}


@pytest.mark.parametrize("where", [*PLACES, "anywhere else"])
@pytest.mark.parametrize("who", PEOPLE)
def test_features_reach_three_to_one_on_every_skin_and_in_every_light(who, where):
    canvas, portrait = shown(who, Face(), light=place.light_of(where))
    scale = portrait.size[1] / figure.VIEW[3]

    found = {
        name: _contrast(canvas, _box(ink, scale), _box(skin, scale)) for name, (ink, skin) in FEATURES.items()
    }

    assert {name: round(ratio, 2) for name, ratio in found.items() if ratio < 3} == {}


def test_too_little_contrast_would_be_seen():
    dim = pygame.Surface((40, 40))
    dim.fill("#8a5a3f")
    pygame.draw.rect(dim, "#4a2a20", (10, 10, 20, 10))

    assert _contrast(dim, pygame.Rect(0, 0, 40, 40), pygame.Rect(0, 30, 40, 10)) < 3


def _box(area, scale):
    x, y, width, height = area
    left, top = (x - figure.VIEW[0]) * scale, (y - figure.VIEW[1]) * scale
    return pygame.Rect(round(left), round(top), round(width * scale), round(height * scale))


def _contrast(canvas, ink, skin):
    """Return the contrast of the darkest twentieth of one box with the middle of the other."""
    dark, light = _lights(canvas, ink), _lights(canvas, skin)
    return (light[len(light) // 2] + 0.05) / (dark[len(dark) // 20] + 0.05)


def _lights(canvas, box):
    return sorted(
        _luminance(canvas.get_at((x, y)))
        for x in range(box.left, box.right)
        for y in range(box.top, box.bottom)
    )


def _luminance(colour):
    parts = (value / 255 for value in tuple(colour)[:3])
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _difference(one, other, box):
    return sum(
        abs(a - b)
        for x in range(box.left, box.right, 2)
        for y in range(box.top, box.bottom, 2)
        for a, b in zip(tuple(one.get_at((x, y)))[:3], tuple(other.get_at((x, y)))[:3], strict=True)
    ) / (box.width * box.height / 4)


def _apart(one, other):
    """Return how far two faces are apart, all movements together."""
    names = [name for name in Face.__slots__ if name not in ("tilt", "drop")]
    return sum(abs(getattr(one, name) - getattr(other, name)) for name in names)


# --- places


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (860, 360), (1024, 768)])
@pytest.mark.parametrize("name", PLACES)
def test_a_place_fills_every_shape_of_window(name, size):
    drawn = place.backdrop(name, size, True)

    assert drawn.get_size() == size
    corners = [(2, 2), (size[0] - 3, 2), (2, size[1] - 3), (size[0] - 3, size[1] - 3)]
    assert all(sum(tuple(drawn.get_at(corner))[:3]) > 0 for corner in corners)


@pytest.mark.parametrize("name", ["nowhere_yet", "../secrets", ""])
def test_a_place_nobody_has_drawn_is_a_quiet_room(name):
    room = place.backdrop("room", (320, 180), False)

    assert pygame.image.tobytes(place.backdrop(name, (320, 180), False), "RGB") == pygame.image.tobytes(
        room, "RGB"
    )


def test_a_place_is_drawn_once_for_a_size():
    assert place.backdrop("room", (320, 180), True) is place.backdrop("room", (320, 180), True)
