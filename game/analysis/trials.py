"""What the validation measures: small experiments on simulated partners, at one point of a neighbourhood.

A figure is a function of the point. At HERE nothing is moved: that is the point at which a claim is stated.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from random import Random
from typing import NamedTuple

from game.analysis.pair import Means, means
from game.analysis.playing import Played, Step, play
from game.analysis.script import Episode, read
from game.core.acts import Act, Speech
from game.core.appraisal import anger, lean
from game.core.partner import STYLE_AT, Feelings, Partner, Style, WorkingModel, working_model
from game.core.reaction import meet, pass_time, react, starting_feelings

REACH = 0.10
"""How far anything is moved within a neighbourhood, up or down."""

MODERATE = {"arousal": 0.45, "pressure": 0.25, "rejection": 0.25}
"""Moderate distress, as in the table of effects (MODEL 1.5); security at home."""
RESTED: dict[str, float] = {}
"""As an evening starts where nothing is said."""
HIGH = {"arousal": 0.85, "pressure": 0.25, "rejection": 0.25}

TALKS_HERE, TALKS_NEARBY = 200, 4
"""Seeds of a pair at the stated point, and at each other point."""
TURNS = 40


class Point(NamedTuple):
    """How far everything is moved, by REACH at most, and the same way in all conditions."""

    arousal: float = 0.0
    security: float = 0.0
    rejection: float = 0.0
    pressure: float = 0.0
    anxiety: float = 0.0
    avoidance: float = 0.0
    talks: int = TALKS_NEARBY


HERE = Point(talks=TALKS_HERE)

Figure = Callable[[Point], float]
Who = Style | tuple[float, float]
"""A style, or a place between the styles: anxiety and avoidance."""
Measure = Callable[[Step], float]


def neighbourhood(seed: int, points: int) -> tuple[Point, ...]:
    """Return so many points around the stated one, the same for the same seed."""
    draw = Random(seed).random

    def moved() -> float:
        return round(REACH * (2 * draw() - 1), 4)

    return tuple([Point(moved(), moved(), moved(), moved(), moved(), moved()) for _ in range(points)])


def someone_at(who: Who, point: Point) -> WorkingModel:
    """Return this person as the point has moved them, within the plane."""
    anxiety, avoidance = STYLE_AT[who] if isinstance(who, Style) else who
    return working_model(
        _unit(round(anxiety + point.anxiety, 4)), _unit(round(avoidance + point.avoidance, 4))
    )


def found(who: Who, point: Point, start: dict[str, float]) -> Partner:
    """Return this person as the point and the start find them."""
    model = someone_at(who, point)
    given = {"security": model.home_security, "arousal": 0.30, "rejection": 0.10, "pressure": 0.10}
    given.update(start)
    felt = {name: _unit(value + float(getattr(point, name))) for name, value in given.items()}
    return meet(model, starting_feelings(model, felt))


# --- the measures


def withdraw(step: Step) -> float:
    """W after the turn."""
    return step.reaction.leaning.withdraw


def pursue(step: Step) -> float:
    """Q after the turn."""
    return step.reaction.leaning.pursue


def arousal(step: Step) -> float:
    """A after the turn."""
    return step.reaction.partner.feelings.arousal


def security(step: Step) -> float:
    """S after the turn."""
    return step.reaction.partner.feelings.security


def rejection(step: Step) -> float:
    """R after the turn."""
    return step.reaction.partner.feelings.rejection


def pressure(step: Step) -> float:
    """P after the turn."""
    return step.reaction.partner.feelings.pressure


def flooded(step: Step) -> float:
    """1 if flooded after the turn."""
    return float(step.reaction.partner.feelings.flooded)


def angry(step: Step) -> float:
    """Anger after the turn."""
    return anger(step.reaction.partner.model, step.reaction.partner.feelings)


def taken_as_rejection(step: Step) -> float:
    """The turn's rejection, as appraised."""
    return step.reaction.appraisal.rejection


def reserve(step: Step) -> float:
    """The player's own reserve after the turn."""
    return step.ledger.reserve


# --- the figures


def after(of: Measure, who: Who, script: str, start: dict[str, float] = MODERATE) -> Figure:
    """Measure the last turn of a script."""

    def figure(point: Point) -> float:
        return of(_played(who, script, point, tuple(start.items()))[-1].steps[-1])

    return figure


def effect(
    of: Measure, who: Who, script: str, start: dict[str, float] = MODERATE, than: str = "none"
) -> Figure:
    """Measure a script against another one, an uneventful turn unless said otherwise."""
    return gap(after(of, who, script, start), after(of, who, than, start))


def gap(one: Figure, other: Figure) -> Figure:
    """Take one figure less another."""
    return lambda point: one(point) - other(point)


def number(value: float) -> Figure:
    """Stand a fixed number beside the figures."""
    return lambda _: value


def largest(*figures: Figure) -> Figure:
    """Take the largest of these."""
    return lambda point: max(figure(point) for figure in figures)


def spread(*figures: Figure) -> Figure:
    """Take the largest of these less the smallest."""
    return lambda point: max(figure(point) for figure in figures) - min(figure(point) for figure in figures)


def drifted(of: str, who: Who, script: str) -> Figure:
    """Measure how far a slow variable stands from where it started, after the last episode."""

    def figure(point: Point) -> float:
        ends = _played(who, script, point, ())[-1].model
        return float(getattr(ends, of)) - float(getattr(someone_at(who, point), of))

    return figure


def furthest(of: str, who: Who, script: str) -> Figure:
    """Measure the furthest that a slow variable ever fell below its start, episode by episode."""

    def figure(point: Point) -> float:
        start = float(getattr(someone_at(who, point), of))
        return start - min(float(getattr(played.model, of)) for played in _played(who, script, point, ()))

    return figure


def level(of: str, who: Who, script: str) -> Figure:
    """Measure a slow variable after the last episode."""
    return lambda point: float(getattr(_played(who, script, point, ())[-1].model, of))


def shown_of(who: Who, felt: float) -> Figure:
    """Measure how much of this arousal the face shows, per unit of it."""

    def figure(point: Point) -> float:
        model = someone_at(who, point)
        now = Feelings(_unit(felt + point.arousal), 0.4, 0.2, 0.2)
        return lean(model, now).shown_distress / now.arousal

    return figure


def added_by_repeat(who: Who, act: Act, repeat: int) -> Figure:
    """Measure what the n-th repeat adds to S over an uneventful turn, from the same feelings each time."""

    def figure(point: Point) -> float:
        partner = found(who, point, MODERATE)
        start, said = partner.feelings, Speech((act,))
        for _ in range(repeat - 1):
            partner = react(partner, said).partner._replace(feelings=start)
        told, quiet = react(partner, said).partner, react(partner, Speech()).partner
        return told.feelings.security - quiet.feelings.security

    return figure


def apart(
    of: Callable[[Partner], float],
    who: Who,
    minutes: float,
    *,
    named: bool = True,
    brooding: bool = False,
    start: dict[str, float] = HIGH,
) -> Figure:
    """Measure somebody after a pause."""
    return lambda point: of(
        pass_time(found(who, point, start), minutes, named=named, brooding=brooding).partner
    )


def together(of: Callable[[Means], float], a: Style, b: Style, *, pauses: bool = False) -> Figure:
    """Measure two simulated partners, as a mean over talks."""
    return lambda point: of(_means(a, b, point, pauses))


@lru_cache(maxsize=64)
def _means(a: Style, b: Style, point: Point, pauses: bool) -> Means:  # noqa: FBT001 - a condition
    return means(found(a, point, RESTED), found(b, point, RESTED), TURNS, point.talks, pauses=pauses)


@lru_cache(maxsize=512)
def _script(script: str) -> tuple[Episode, ...]:
    return read(script)


@lru_cache(maxsize=64)
def _played(who: Who, script: str, point: Point, start: tuple[tuple[str, float], ...]) -> tuple[Played, ...]:
    return tuple(play(_script(script), found(who, point, dict(start))))


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))
