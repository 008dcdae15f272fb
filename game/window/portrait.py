"""Somebody sitting across from you, drawn at exactly the window's pixels.

Body and head are drawn once and kept; a change of expression redraws only the features, in a small picture of
their own. The loop hands in the time; nothing here reads a clock.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import NamedTuple

import pygame

from game.window import features, figure
from game.window.face import Face, blend, with_lids_down
from game.window.life import RISE, SETTLING, WAKING, Life
from game.window.people import Person
from game.window.vector import linear, picture, sheet

BLEND = 0.3
"""Seconds from one expression to the next (LOOK)."""
RESTS_AFTER = 10.0
"""Seconds without input after which the face rests."""
TILT_STEP = 0.5
"""Degrees between two kept pictures of the head."""
KEPT_BYTES = 14_000_000
"""How much memory tilted heads may take; at least two are kept."""
SMALL_BELOW = 200
"""Portraits lower than this have no rim of light."""
SMOOTH_BELOW = 900
"""Portraits lower than this move by half pixels; in taller ones a whole pixel cannot be seen."""


@dataclass(frozen=True, slots=True)
class Light:
    """How a place lights whoever sits in it. Colours multiply, so white changes nothing."""

    key: str = "#fff4e2"
    """From above, on the side the face looks to."""
    fill: str = "#d0c2dc"
    """From below, on the other side."""
    glow: str = "#ffce8c"
    """The rim of light around the figure."""
    strength: float = 0.42
    """Of the rim, 0 to 1."""


class Look(NamedTuple):
    """Everything that decides the pixels of one frame."""

    face: Face
    tilt: int
    """In steps of TILT_STEP."""
    sunk: int
    """Head, in half pixels (whole ones where the portrait is tall)."""
    risen: int
    """Shoulders, in the same unit."""
    passing: bool = False
    """On the way from one expression to the next."""


PASSING = 2
"""A head in passing is drawn at this fraction of its size."""


class Portrait:
    """One person at one size. `still` is reduced motion: no breath, no blink, no blending."""

    def __init__(
        self,
        person: Person,
        height: int,
        *,
        light: Light | None = None,
        seed: int = 0,
        still: bool = False,
        view: figure.Box = figure.VIEW,
    ) -> None:
        self._person, self._view, self._still = person, view, still
        self._scale = height / view[3]
        self.size = (round(view[2] * self._scale), height)
        # In small portraits a face as large as life is only dots.
        self._larger = 1 + 0.9 * max(0.0, 0.34 - self._scale)
        self._unit = 2 if height < SMOOTH_BELOW else 1
        self._light = light or Light()
        self._lit = self._lighting()
        self._bodies: dict[int, pygame.Surface] = {}
        self._heads: OrderedDict[tuple[int, int], pygame.Surface] = OrderedDict()
        self._passed: dict[int, pygame.Surface] = {}
        """The last head made in passing."""
        self._features: tuple[Look, pygame.Surface, tuple[int, int]] | None = None
        self._glow: pygame.Surface | None = None
        self._from = self._to = Face()
        self._began = self._stirred = float("-inf")
        self._liveliness = 0.0
        self._life: Life | None = None
        self._seed = f"{person.id}/{seed}"
        self._drawn: Look | None = None

    def show(self, face: Face, at: float) -> None:
        """Turn to this expression, beginning now; the first one is simply there."""
        first = self._began == float("-inf")
        if face == self._to and not first:
            return
        self._from = face if first or self._still else self._expression(at)
        self._to = face
        self._began = at
        self.stir(at)
        # The head it comes to rest with is made now, in the moment in which the page is new anyway.
        for phase in range(self._unit):
            self._head(round(face.tilt / TILT_STEP), phase)

    def stir(self, at: float) -> None:
        """Note that somebody did something: the face stays awake for another while."""
        # From where breath had died away to: nobody wakes with a jump.
        self._liveliness = self._awake(at)
        self._stirred = at

    def is_moving(self, at: float) -> bool:
        """Whether the picture may change from here without anything being asked of it."""
        if self._still:
            return False
        return at - self._began < BLEND or at - self._stirred < RESTS_AFTER

    def has_changed(self, at: float) -> bool:
        """Whether drawing now would give another picture than the last one drawn."""
        return self._look(at) != self._drawn

    def face(self, at: float) -> Face:
        """Return the face at this moment, blink and all."""
        face = self._expression(at)
        awake = self._awake(at)
        if self._still or awake <= 0:
            return face
        life = self._living(at)
        x, y = life.wander(at)
        face = replace(face, gaze_x=face.gaze_x + x * awake, gaze_y=face.gaze_y + y * awake)
        return with_lids_down(face, life.lids(at) * min(1.0, 5 * awake))

    def draw(self, target: pygame.Surface, topleft: tuple[int, int], at: float) -> pygame.Rect:
        """Draw the person and return the part of the target that may have changed."""
        look = self._look(at)
        x, y = topleft
        unit = self._unit
        area = pygame.Rect(topleft, self.size).clip(target.get_clip())
        if self.size[1] >= SMALL_BELOW:
            area.union_ip(target.blit(self._rim(), (x - GLOW_MARGIN * GLOW_AT, y - GLOW_MARGIN * GLOW_AT)))
        rise, sink = -look.risen, look.sunk
        area.union_ip(target.blit(self._body(rise % unit), (x, y + rise // unit)))
        self._blit_head(target, (x, y + sink // unit), look)
        self._drawn = look
        return area

    def face_area(self) -> pygame.Rect:
        """Return what the features cover while the head is upright, relative to the top left corner."""
        return self._pixels(features.area(self._larger))

    def _blit_head(self, target: pygame.Surface, topleft: tuple[int, int], look: Look) -> None:
        phase = look.sunk % self._unit
        place = self._pixels(figure.HEAD).topleft
        head = self._passing_head(look.tilt) if look.passing else self._head(look.tilt, phase)
        target.blit(head, (topleft[0] + place[0], topleft[1] + place[1]))
        drawn, offset = self._features_of(look)
        target.blit(drawn, (topleft[0] + offset[0], topleft[1] + offset[1]))

    def _look(self, at: float) -> Look:
        face = self.face(at)
        breath = 0.0
        if not self._still and (awake := self._awake(at)) > 0:
            breath = self._living(at).breath(at) * awake * RISE * self.size[1] / 640
        sunk = face.drop * self._scale - breath
        tilt, down = round(face.tilt / TILT_STEP), round(sunk * self._unit)
        passing = at - self._began < BLEND and not self._still
        if passing:
            # Every second picture of the head is enough, and whole pixels are.
            tilt -= tilt % 2
            down -= down % self._unit
        return Look(face.on_grid(), tilt, down, round(breath * self._unit), passing)

    def _expression(self, at: float) -> Face:
        if self._still:
            return self._to
        share = min(1.0, max(0.0, (at - self._began) / BLEND))
        return blend(self._from, self._to, share * share * (3 - 2 * share))

    def _awake(self, at: float) -> float:
        """1 while somebody is there, falling to 0 as the face comes to rest."""
        since = at - self._stirred
        waking = self._liveliness + since / WAKING
        return min(1.0, waking, max(0.0, (RESTS_AFTER - since) / SETTLING))

    def _living(self, at: float) -> Life:
        if self._life is None:
            self._life = Life(self._seed, at)
        return self._life

    def _body(self, phase: int) -> pygame.Surface:
        if phase not in self._bodies:
            x, y, width, height = self._view
            view = (x, y - phase / self._unit / self._scale, width, height)
            drawn = picture(figure.body(self._person, view), self.size)
            drawn.blit(self._lit, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
            self._bodies[phase] = drawn
        return self._bodies[phase]

    def _head(self, tilt: int, phase: int) -> pygame.Surface:
        key = (tilt, phase)
        if key in self._heads:
            self._heads.move_to_end(key)
            return self._heads[key]
        place = self._pixels(figure.HEAD)
        drawn = picture(figure.head(self._person, self._units(place), self._pose(tilt, phase)), place.size)
        self._shine_on(drawn, place)
        self._heads[key] = drawn
        while len(self._heads) > max(2, KEPT_BYTES // (4 * place.width * place.height)):
            self._heads.popitem(last=False)
        return drawn

    def _passing_head(self, tilt: int) -> pygame.Surface:
        """Return a head that is seen for hundredths of a second: as it is, or else at half the detail."""
        if (tilt, 0) in self._heads:
            return self._head(tilt, 0)
        if tilt not in self._passed:
            place = self._pixels(figure.HEAD)
            half = (place.width // PASSING, place.height // PASSING)
            small = picture(figure.head(self._person, self._units(place), self._pose(tilt, 0)), half)
            drawn = pygame.transform.smoothscale(small, place.size)
            self._shine_on(drawn, place)
            self._passed = {tilt: drawn}
        return self._passed[tilt]

    def _features_of(self, look: Look) -> tuple[pygame.Surface, tuple[int, int]]:
        still = look._replace(sunk=look.sunk % self._unit, risen=0)
        if self._features is None or self._features[0] != still:
            place = self.face_area()
            defs, body = features.draw(look.face, self._person)
            whole = (
                f'<g transform="{figure.width_of(self._person)}">{features.scaled(body, self._larger)}</g>'
            )
            posed = f'<g transform="{self._pose(look.tilt, still.sunk)}">{whole}</g>'
            drawn = picture(sheet(self._units(place), posed, defs), place.size)
            self._shine_on(drawn, place)
            self._features = (still, drawn, place.topleft)
        return self._features[1], self._features[2]

    def _pose(self, tilt: int, phase: int) -> str:
        x, y = figure.NECK
        down = phase / self._unit / self._scale
        return f"translate(0 {down:.3f}) rotate({tilt * TILT_STEP} {x} {y})"

    def _pixels(self, area: figure.Box) -> pygame.Rect:
        """Return the whole pixels that hold this part of the drawing, relative to the top left corner."""
        left, top = (area[0] - self._view[0]) * self._scale, (area[1] - self._view[1]) * self._scale
        right, bottom = left + area[2] * self._scale, top + area[3] * self._scale
        return pygame.Rect(
            int(left // 1), int(top // 1), int(-(-right // 1) - left // 1), int(-(-bottom // 1) - top // 1)
        )

    def _units(self, place: pygame.Rect) -> figure.Box:
        """Return the part of the drawing behind these pixels."""
        return (
            place.x / self._scale + self._view[0],
            place.y / self._scale + self._view[1],
            place.width / self._scale,
            place.height / self._scale,
        )

    def _lighting(self) -> pygame.Surface:
        """Return the light of the place as a picture to multiply with."""
        width, height = self.size
        stops = (
            (0.0, self._light.key, 1.0),
            (0.45, _halfway(self._light), 1.0),
            (1.0, self._light.fill, 1.0),
        )
        paint = linear("l", (width, 0), (0, height), stops)
        return picture(
            sheet((0, 0, width, height), f'<rect width="{width}" height="{height}" fill="url(#l)"/>', paint),
            self.size,
        )

    def _shine_on(self, drawn: pygame.Surface, place: pygame.Rect) -> None:
        """Light a picture that lies at this place of the portrait."""
        drawn.blit(self._lit, (-place.x, -place.y), special_flags=pygame.BLEND_RGB_MULT)

    def _rim(self) -> pygame.Surface:
        if self._glow is None:
            whole = pygame.Surface(self.size, pygame.SRCALPHA)
            whole.blit(self._body(0), (0, 0))
            whole.blit(self._head(0, 0), self._pixels(figure.HEAD).topleft)
            self._glow = _rim_of(whole, self._light)
        return self._glow


GLOW_AT = 4
"""The rim is blurred at this fraction of the size."""
GLOW_MARGIN = 20
"""How far it reaches beyond the figure, in pixels at that fraction."""


def _rim_of(figure_drawn: pygame.Surface, light: Light) -> pygame.Surface:
    red, green, blue, _ = pygame.Color(light.glow)
    width, height = figure_drawn.get_width() // GLOW_AT, figure_drawn.get_height() // GLOW_AT
    small = pygame.transform.smoothscale(figure_drawn, (width, height))
    small.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    small.fill((red, green, blue, 0), special_flags=pygame.BLEND_RGBA_ADD)
    soft = pygame.Surface((width + 2 * GLOW_MARGIN, height + 2 * GLOW_MARGIN), pygame.SRCALPHA)
    soft.fill((red, green, blue, 0))
    soft.blit(small, (GLOW_MARGIN, GLOW_MARGIN))
    # The blur must find the colour everywhere, or its edge turns grey.
    soft.fill((red, green, blue, 0), special_flags=pygame.BLEND_RGB_MAX)
    soft = pygame.transform.gaussian_blur(soft, 8)
    soft.fill((255, 255, 255, round(255 * light.strength)), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(soft, (soft.get_width() * GLOW_AT, soft.get_height() * GLOW_AT))


def _halfway(light: Light) -> str:
    mixed = pygame.Color(light.key).lerp(pygame.Color(light.fill), 0.28)
    return f"#{mixed.r:02x}{mixed.g:02x}{mixed.b:02x}"
