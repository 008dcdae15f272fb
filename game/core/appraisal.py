"""One turn inside the partner: what is heard becomes threat and care, and these move the feelings.

The three modules of Mikulincer & Shaver (2003, 2016), made computable in MODEL 1.3: is something wrong,
is the other there, and, if not, is it better to seek or to leave? Signs and order carry the claims of the
literature; magnitudes are calibrated for play.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp
from typing import NamedTuple

from game.core.acts import Act, Features, Flag, Speech
from game.core.partner import Feelings, WorkingModel
from game.core.quick import quick

FLOODS_AT, CALMS_AT = 0.70, 0.50
"""Arousal at which flooding begins and ends (Gottman 1994; the numbers are clinical rules)."""

DEAF_WHEN_FLOODED = 0.6
"""How much of care is lost on somebody who is flooded (Malik, Heyman & Slep 2020: direction)."""
TIE = 6755399441055744.0
"""1.5 x 2^52: adding it and taking it away rounds a double to a whole number, half to even, the same on every
machine and at a quarter of what round() costs."""
COLD_SUPPORT = 0.30
"""Distance heard in encouragement that comes with no warmth nearby, by somebody very anxious [D]."""


class Meaning(NamedTuple):
    """What these words mean to this person, before the moment has its say."""

    heard: Features
    rejection: float
    unclear: float
    """Rejection read into ambiguity; less of it where security is felt."""
    demand: float
    """Pressure of the asking; more of it where pressure is felt already."""
    closeness: float
    """Pressure of the closeness itself."""
    half_help: float
    """Pressure of help that is neither none nor enough (Girme et al. 2015)."""
    alarm: float
    hostility: float
    care: float
    help: float
    reaches: bool
    """It reaches somebody who is flooded: time apart with a named return, and nothing else."""
    distance: float
    """Distance heard, less what a named return takes off it."""
    promises: bool
    """It reassures or appeases: the kind of words that wear out."""
    cheapens: bool
    """It appeases or inflates: the kind that make the others worth less."""
    hurts: tuple[tuple[str, float], ...]
    """The parts of `rejection`, by name."""


class Appraisal(NamedTuple):
    """What the turn was taken for; rejection and pressure 0 to 1, the rest may pass 1."""

    rejection: float = 0.0
    pressure: float = 0.0
    care: float = 0.0
    alarm: float = 0.0
    """Closeness that frightens: fearful partners only."""
    hostility: float = 0.0


class Leaning(NamedTuple):
    """What the feelings add up to after the turn, 0 to 1, to four decimals (MODEL 1.3)."""

    withdraw: float
    pursue: float
    openness: float
    shown_distress: float
    """What the face shows of arousal: masked in avoidance, until the mask fails above .80. May pass 1."""


_appraisal, _feelings, _leaning = quick(Appraisal), quick(Feelings), quick(Leaning)


@lru_cache(maxsize=8192)
def meaning(model: WorkingModel, speech: Speech, sent_away: bool) -> Meaning:  # noqa: FBT001 - a fact, not a mode
    """Return what this speech means to somebody with this working model.

    Sent away: nothing warm stands nearby, so encouragement sounds like a door held open.
    """
    a, b = model.anxiety, model.avoidance
    both = a * b
    heard = speech.features
    if sent_away and a > 0.6 and speech.acts == (Act.ENCOURAGE,):
        heard = heard._replace(distancing=heard.distancing + COLD_SUPPORT)
    w, c, f, pi, au, h, d, amb, pred, v, _, _, _ = heard
    parts = {
        "distancing": d * (1 - 0.75 * pred) * (0.35 + 0.9 * a),
        "hostility": h * (0.27 + 0.27 * a),
        "invalidation": max(0.0, -c) * (0.15 + 0.30 * a),
        "coldness": 0.25 * max(0.0, -w),
    }
    unclear = amb * (0.45 * a + 0.25 * b + 0.25 * both)
    closeness = 0.5 * f + 0.4 * v + 0.15 * max(0.0, w)
    # Some help is worse than none or enough, and only for avoidance.
    x = speech.dose if Act.HELP in speech.acts else 0.0
    care = _unit(
        0.45 * max(0.0, c)
        + 0.25 * max(0.0, w) * (1 - 0.2 * b)
        + 0.40 * f * (0.4 + 0.9 * a) * (1 - 0.5 * b)
        + 0.25 * au * (0.2 + b)
        + 0.20 * v * (1 - b)
    )
    return Meaning(
        heard,
        sum(parts.values()),
        unclear,
        pi * (0.2 + 1.1 * b) * (1 - 0.6 * au),
        0.30 * b * closeness,
        0.55 * b * b * 4 * x * (1 - x),
        0.55 * both * closeness * (1 - model.trust),
        h * (1 + 0.3 * a + 0.2 * b),
        care * (1 - 0.25 * both),
        0.30 * x,
        pred >= 1.0,
        d * (1 - 0.75 * pred),
        Act.REASSURE in speech.acts or Act.APPEASE in speech.acts,
        Act.APPEASE in speech.acts or Flag.INFLATED in speech.flags,
        tuple(parts.items()),
    )


def appraise(now: Feelings, credibility: float, words: Meaning, fresh: float) -> Appraisal:
    """Return what somebody who feels like this takes these words for, heard for the first time or again."""
    rejection = words.rejection + words.unclear * (1 - 0.5 * now.security)
    pressure = words.demand * (1 + 0.5 * now.pressure) + words.closeness
    if pressure > 1.0:
        pressure = 1.0
    pressure += words.half_help
    care = credibility * words.care * fresh
    if now.flooded and not words.reaches:
        care *= 1 - DEAF_WHEN_FLOODED
    return _appraisal(
        (
            rejection if rejection < 1.0 else 1.0,
            pressure if pressure < 1.0 else 1.0,
            care + words.help,
            words.alarm,
            words.hostility,
        )
    )


def feel(model: WorkingModel, now: Feelings, taken: Appraisal, autonomy: float) -> Feelings:
    """Return the feelings after the turn, on the grid of .001 so that replays agree everywhere."""
    a, b = model.anxiety, model.avoidance
    arousal, security, rejection, pressure, flooded = now
    rej, press, care, alarm, host = taken
    threat = 0.42 * rej * (0.5 + 0.8 * a) + 0.42 * press * (0.2 + b) + 0.25 * host + alarm
    ease = 0.04 * (1 - 0.4 * a)
    if flooded:
        ease *= 0.5
    home = 0.75 - 0.30 * a - 0.25 * b
    arousal += 0.60 * threat * (1 + 0.35 * a) - 0.42 * care * (0.5 + 0.5 * arousal) * (1 + 0.25 * a) - ease
    security += (
        0.22 * care * (1 - security) - 0.30 * rej * security - 0.12 * b * press + 0.03 * (home - security)
    )
    rejection = 0.80 * rejection + 0.55 * rej - 0.45 * care
    pressure = 0.82 * pressure + 0.55 * press - 0.30 * autonomy * (0.4 + b)
    arousal = 0.05 if arousal < 0.05 else 1.0 if arousal > 1.0 else (arousal * 1000.0 + TIE - TIE) / 1000.0
    return _feelings(
        (
            arousal,
            0.0 if security < 0.0 else 1.0 if security > 1.0 else (security * 1000.0 + TIE - TIE) / 1000.0,
            0.0 if rejection < 0.0 else 1.0 if rejection > 1.0 else (rejection * 1000.0 + TIE - TIE) / 1000.0,
            0.0 if pressure < 0.0 else 1.0 if pressure > 1.0 else (pressure * 1000.0 + TIE - TIE) / 1000.0,
            arousal > CALMS_AT if flooded else arousal >= FLOODS_AT,
        )
    )


def lean(model: WorkingModel, now: Feelings) -> Leaning:
    """Return what these feelings add up to."""
    a, b = model.anxiety, model.avoidance
    arousal, security, rejection, pressure, flooded = now
    roused = arousal - 0.30 if arousal > 0.30 else 0.0
    overrun = arousal - 0.35 if arousal > 0.35 else 0.0
    withdraw = 1.0 / (
        1.0
        + exp(
            -4.2
            * (
                0.75 * pressure * (0.4 + b)
                + 0.55 * overrun * (0.3 + b)
                + 0.40 * b
                - 0.55 * security
                - 0.45 * a * rejection
                - 0.28
            )
        )
    )
    if flooded:
        withdraw += 0.25 * (1 - withdraw) * (0.5 + b)
    pursue = 1.0 / (
        1.0
        + exp(
            -4.2
            * (
                0.75 * rejection * (0.3 + a) * (1 - 0.4 * b * (1 - a))
                + 0.50 * roused * a
                + 0.30 * a
                - 0.25 * b
                - 0.50 * security
                - 0.22
            )
        )
    )
    openness = (1 - withdraw) * (1 - pursue) * (0.5 + 0.5 * security)
    if flooded:
        openness *= 0.5
    masked = 0.0 if arousal > 0.80 else 0.55 * b * (1 - 0.4 * a)
    shown = arousal * (1 + 0.25 * a * (1 - b) - masked)
    return _leaning(
        (
            (withdraw * 10000.0 + TIE - TIE) / 10000.0,
            (pursue * 10000.0 + TIE - TIE) / 10000.0,
            (openness * 10000.0 + TIE - TIE) / 10000.0,
            (shown * 10000.0 + TIE - TIE) / 10000.0,
        )
    )


def disclosure(model: WorkingModel, now: Feelings, leaning: Leaning) -> float:
    """Return how much of themselves the partner would show, 0 to 1."""
    return leaning.openness * (0.35 + 0.65 * now.security) * (1 - 0.45 * model.avoidance)


def anger(model: WorkingModel, now: Feelings) -> float:
    """Return irritation that follows frustrated autonomy (Front. Psychol. 2023;14:1232125)."""
    return now.pressure * (0.5 + 0.6 * model.avoidance) * (0.4 + now.arousal) + 0.3 * max(
        0.0, now.arousal - 0.4
    )


def hurt(model: WorkingModel, now: Feelings) -> float:
    """Return hurt that follows frustrated relatedness (same source)."""
    return now.rejection * (0.4 + 0.8 * model.anxiety)


def grid(value: float) -> float:
    """Return the value, 0 to 1, on the grid of .001 that feelings lie on, half to even."""
    return (value * 1000.0 + TIE - TIE) / 1000.0


def fine(value: float) -> float:
    """Return the value to four decimals, half to even."""
    return (value * 10000.0 + TIE - TIE) / 10000.0


def _unit(value: float) -> float:
    return 0.0 if value < 0.0 else 1.0 if value > 1.0 else value
