"""Curves of both sides over an evening: as lines with a mark of their own, and as words.

Rule: a curve is told by its mark and its name, never by colour alone; and whatever it draws it also says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

from game.core.debrief import Point
from game.core.encounter import Encounter
from game.core.partner import Feelings
from game.present.inside import degree
from game.present.words import WAS


class Mark(Enum):
    """The shape that stands on each point of a curve."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


class Curve(NamedTuple):
    """One line over the evening."""

    name: str
    mark: Mark
    values: tuple[float | None, ...]
    """0 to 1: as the evening began, then after each turn; none where nothing can be said."""
    told: str
    """The same in words: where it began, and every turn in which it changed."""


class Chart(NamedTuple):
    """Curves that belong together."""

    title: str
    curves: tuple[Curve, ...]


def partner_chart(timeline: Sequence[Point], name: str) -> Chart:
    """Return what the other felt, as it began and after each turn."""
    felt = [timeline[0].before.feelings, *(point.after.feelings for point in timeline)]
    return Chart(THEIRS.format(name=name), tuple(_curve(each, felt) for each in FEELINGS))


def your_chart(timeline: Sequence[Point]) -> Chart:
    """Return the player's side: what they had left, and how far each answer met its moment."""
    left: list[float | None] = [timeline[0].exchange.reserve, *(point.reserve for point in timeline)]
    met: list[float | None] = [None, *(point.met for point in timeline)]
    return Chart(
        YOURS,
        (
            Curve(LEFT, Mark.SQUARE, tuple(left), _told(left, _amount)),
            Curve(MET, Mark.DIAMOND, tuple(met), _told(met, _fitted)),
        ),
    )


def own_chart(encounter: Encounter) -> tuple[Chart, ...]:
    """Return what the player's own side felt, as it began and after each turn; none where no lens was played.

    What the last turn of an evening did to it nobody knows: nothing followed.
    """
    found = [exchange.own for exchange in encounter.exchanges]
    if not found or None in found:
        return ()
    found.append(None if encounter.ending is not None else encounter.own)
    felt = [own.person.feelings if own else None for own in found]
    name = encounter.scenario.couple.partner.name
    curves = []
    for each in FEELINGS:
        values = [each.of(one) if one else None for one in felt]
        named = SURE_OF.format(name=name) if each.name == SURE else each.name
        curves.append(Curve(named, each.mark, tuple(values), in_degrees(values)))
    return (Chart(OWN, tuple(curves)),)


def stances_told(timeline: Sequence[Point], name: str) -> str:
    """Return the stances in words: the first, and each change with its turn."""
    parts = [f"{WAS[timeline[0].before.stance]} at the start"]
    parts += [
        f"{WAS[point.after.stance]} after turn {point.turn + 1}"
        for point in timeline
        if point.after.stance is not point.before.stance
    ]
    return f"{name} was {', '.join(parts)}."


def in_degrees(values: Sequence[float | None]) -> str:
    """Return a feeling in words: how much of it at the start, and every turn in which that changed."""
    return _told(values, degree)


# --- the parts

THEIRS = "What {name} felt"
YOURS = "Your side"
OWN = "What you felt"
SURE, SURE_OF = "Sure of you", "Sure of {name}"
LEFT = "What you had left"
MET = "How the answer met the minute"


class Feeling(NamedTuple):
    """A feeling as a curve."""

    name: str
    mark: Mark
    of: Callable[[Feelings], float]


FEELINGS = (
    Feeling("Heart going fast", Mark.CIRCLE, lambda felt: felt.arousal),
    Feeling(SURE, Mark.SQUARE, lambda felt: felt.security),
    Feeling("Hurt", Mark.TRIANGLE, lambda felt: felt.rejection),
    Feeling("Crowded", Mark.DIAMOND, lambda felt: felt.pressure),
)
AMOUNTS = ((0.30, "little"), (0.55, "some"), (0.80, "a fair amount"), (2.0, "plenty"))
FITTED = ((0.35, "hardly"), (0.70, "partly"), (2.0, "well"))


def _curve(feeling: Feeling, felt: Sequence[Feelings]) -> Curve:
    values = [feeling.of(each) for each in felt]
    return Curve(feeling.name, feeling.mark, tuple(values), in_degrees(values))


def _told(values: Sequence[float | None], word: Callable[[float], str]) -> str:
    """Return the values in words, with a turn wherever the word changed."""
    parts: list[str] = []
    last = ""
    for turn, value in enumerate(values):
        now = last if value is None else word(value)
        if now != last:
            parts.append(f"{now} at the start" if turn == 0 else f"{now} after turn {turn}")
        last = now
    return ", ".join(parts) or "nothing to go on"


def _amount(value: float) -> str:
    return next(word for most, word in AMOUNTS if value < most)


def _fitted(value: float) -> str:
    return next(word for most, word in FITTED if value < most)
