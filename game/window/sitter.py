"""Who sits across: the portrait of the play that is open, kept at the size it is asked for."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.core.acts import Speech
from game.core.encounter import Encounter
from game.core.partner import Feelings, Stance
from game.window.expressions import NAMED, expression_for
from game.window.figure import CLOSE
from game.window.ink import rounded
from game.window.kept import kept
from game.window.people import PEOPLE, Person
from game.window.place import backdrop, light_of
from game.window.place import forget as forget_places
from game.window.portrait import Portrait
from game.window.saying import face_saying


class Sitter:
    """Keeps one portrait alive; the time is handed in."""

    def __init__(self) -> None:
        """Nobody sits there yet."""
        self._portrait: Portrait | None = None
        self._key: tuple[object, ...] = ()
        self._seen: object = None
        self._place: pygame.Rect | None = None

    def look_at(self, encounter: Encounter, height: int, at: float, *, still: bool) -> None:
        """Seat the partner of this encounter, with the face they make now."""
        self._seat(person_of(encounter), encounter.scenario.place, height, encounter.seed, still=still)
        if self._seen is not encounter and self._portrait:
            shown = encounter.leaning.shown_distress
            face = expression_for(encounter.partner.stance, encounter.partner.feelings, shown)
            self._portrait.show(face, at)
            self._seen = encounter

    def look_across(
        self, encounter: Encounter, speech: Speech, height: int, at: float, *, still: bool
    ) -> None:
        """Seat the player's own character, with the face that goes with saying this."""
        self._seat(PEOPLE["you"], encounter.scenario.place, height, encounter.seed, still=still)
        if self._seen is not speech and self._portrait:
            self._portrait.show(face_saying(speech), at)
            self._seen = speech

    def greet(self, name: str, place: str, height: int, at: float, *, still: bool) -> None:
        """Seat somebody who is glad to see you."""
        self._seat(PEOPLE.get(name.lower(), next(iter(PEOPLE.values()))), place, height, 0, still=still)
        if self._seen != name and self._portrait:
            self._portrait.show(NAMED["smiling"], at)
            self._seen = name

    def _seat(self, person: Person, place: str, height: int, seed: int, *, still: bool) -> None:
        key = (person.id, height, place, seed, still)
        if self._portrait is None or key != self._key:
            self._portrait = Portrait(person, height, light=light_of(place), seed=seed, still=still)
            self._key, self._seen = key, None

    def leave(self) -> None:
        """Nobody sits there."""
        self._portrait, self._seen, self._place = None, None, None

    def draw(self, target: pygame.Surface, place: pygame.Rect, at: float) -> None:
        """Draw whoever sits there, standing on the bottom of this place and centred in it."""
        if self._portrait:
            width, height = self._portrait.size
            corner = (place.centerx - width // 2, place.bottom - height)
            self._place = self._portrait.draw(target, corner, at)

    def stir(self, at: float) -> None:
        """Note that somebody did something."""
        if self._portrait:
            self._portrait.stir(at)

    def is_moving(self, at: float) -> bool:
        """Whether the face may still change by itself."""
        return self._portrait is not None and self._portrait.is_moving(at)

    def changed(self, at: float) -> pygame.Rect | None:
        """Return what has to be drawn again, if anything."""
        if self._portrait is None or self._place is None or not self._portrait.has_changed(at):
            return None
        return self._place


@lru_cache(maxsize=12)
def own_likeness(stance: Stance, feelings: Feelings, height: int) -> pygame.Surface:
    """Return a small still picture of the player's own character, who hides nothing from themselves."""
    portrait = Portrait(PEOPLE["you"], height, view=CLOSE, still=True)
    portrait.show(expression_for(stance, feelings, feelings.arousal), 0.0)
    drawn = pygame.Surface(portrait.size, pygame.SRCALPHA)
    portrait.draw(drawn, (0, 0), 0.0)
    return drawn


def person_of(encounter: Encounter) -> Person:
    """Return how the partner looks; somebody without a portrait of their own borrows one, always the same."""
    return _drawn_as(encounter.scenario.couple.partner.portrait)


def _drawn_as(portrait: str) -> Person:
    others = [person for name, person in PEOPLE.items() if name != "you"]
    return PEOPLE.get(portrait) or others[sum(map(ord, portrait)) % len(others)]


@kept(0.45)
def vignette(portrait: str, place: str, size: tuple[int, int], radius: int) -> pygame.Surface:
    """Return a small still picture of somebody where their evening happens, with round corners."""
    drawn = backdrop(place, size, blurred=True).convert_alpha()
    forget_places()
    sitter = Portrait(_drawn_as(portrait), round(size[1] * 1.06), light=light_of(place), still=True)
    sitter.show(NAMED["calm"], 0.0)
    sitter.draw(drawn, ((size[0] - sitter.size[0]) // 2, round(size[1] * 0.05)), 0.0)
    drawn.blit(rounded(size, radius, ("#ffffff", "#ffffff")), (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return drawn
