"""The equations of MODEL 1.3, written down a second time as they stand there, beside the game's own.

If a constant of the one or the other is changed, this says so.
"""

from __future__ import annotations

from math import exp
from random import Random

import pytest

from game.core.acts import FEATURES, Act, Flag, Speech
from game.core.appraisal import Appraisal
from game.core.change import Trace, after_episode
from game.core.partner import Feelings, WorkingModel, working_model
from game.core.reaction import Reaction, meet, react

PEOPLE, TURNS = 400, 12
WARM = {Act.REASSURE, Act.APPEASE}


def clip(value: float, low: float = 0.0, high: float = 1.0) -> float:
    return max(low, min(high, value))


def sig(value: float) -> float:
    return 1 / (1 + exp(-value))


def written(reaction: Reaction, acts: tuple[Act, ...], x: float, flags: set[Flag]) -> tuple[float, ...]:
    """Return A, S, R, P, flooded, W, Q, C, expr and auth, as the specification reckons them."""
    was = reaction.was
    a, b, T, hist, auth = was.model.anxiety, was.model.avoidance, was.model.trust, was.recent, was.credibility  # noqa: N806 - its names
    A, S, R, P, flooded = was.feelings  # noqa: N806 - its names
    w, c, f, pi, au, h, d, amb, pred, v, _, _, _ = (
        max(values, key=abs) for values in zip(*[FEATURES[act] for act in acts], strict=True)
    )
    if Flag.JARGON in flags:
        c, amb, h = c * 0.3, min(1, amb + 0.3), min(1, h + 0.1)
    if Flag.INFLATED in flags:
        f, amb = min(1, 1.2 * f), min(1, amb + 0.15)
    phi = a * b
    rej = clip(
        d * (1 - 0.75 * pred) * (0.35 + 0.9 * a) + h * (0.27 + 0.27 * a)
        + amb * (0.45 * a + 0.25 * b + 0.25 * phi) * (1 - 0.5 * S)
        + max(0, -c) * (0.15 + 0.30 * a) + 0.25 * max(0, -w)
    )  # fmt: skip
    close = 0.5 * f + 0.4 * v + 0.15 * max(0, w)
    press = clip(pi * (0.2 + 1.1 * b) * (1 - 0.6 * au) * (1 + 0.5 * P) + 0.30 * b * close)
    alarm = 0.55 * phi * close * (1 - T)
    host = h * (1 + 0.3 * a + 0.2 * b)
    fl = 1 if flooded and pred < 1 else 0
    fresh = sum(0.75 ** hist[-3:].count(act) for act in acts) / len(acts)
    care = auth * clip(
        0.45 * max(0, c) + 0.25 * max(0, w) * (1 - 0.2 * b) + 0.40 * f * (0.4 + 0.9 * a) * (1 - 0.5 * b)
        + 0.25 * au * (0.2 + b) + 0.20 * v * (1 - b)
    ) * (1 - 0.6 * fl) * (1 - 0.25 * phi) * fresh  # fmt: skip
    press, care = clip(press + 0.55 * b * b * 4 * x * (1 - x)), care + 0.30 * x
    thr = 0.42 * rej * (0.5 + 0.8 * a) + 0.42 * press * (0.2 + b) + 0.25 * host + alarm
    ease = 0.04 * (1 - 0.4 * a) * (0.5 if flooded else 1)
    A, S, R, P = (  # noqa: N806 - its names
        round(value * 1000) / 1000
        for value in (
            clip(A + 0.60 * thr * (1 + 0.35 * a) - 0.42 * care * (0.5 + 0.5 * A) * (1 + 0.25 * a)
                 - ease, 0.05),
            clip(S + 0.22 * care * (1 - S) - 0.30 * rej * S - 0.12 * b * press
                 + 0.03 * (0.75 - 0.30 * a - 0.25 * b - S)),
            clip(0.80 * R + 0.55 * rej - 0.45 * care),
            clip(0.82 * P + 0.55 * press - 0.30 * au * (0.4 + b)),
        )
    )  # fmt: skip
    flooded = A > 0.50 if flooded else A >= 0.70
    W = sig(4.2 * (0.75 * P * (0.4 + b) + 0.55 * max(0, A - 0.35) * (0.3 + b) + 0.40 * b - 0.55 * S  # noqa: N806 - its name
                   - 0.45 * a * R - 0.28))  # fmt: skip
    if flooded:
        W += 0.25 * (1 - W) * (0.5 + b)  # noqa: N806 - its name
    Q = sig(4.2 * (0.75 * R * (0.3 + a) * (1 - 0.4 * b * (1 - a)) + 0.50 * max(0, A - 0.30) * a + 0.30 * a  # noqa: N806 - its name
                   - 0.25 * b - 0.50 * S - 0.22))  # fmt: skip
    C = (1 - W) * (1 - Q) * (0.5 + 0.5 * S) * (0.5 if flooded else 1)  # noqa: N806 - its name
    expr = A * (1 + 0.25 * a * (1 - b) - (0 if A > 0.80 else 0.55 * b * (1 - 0.4 * a)))
    if WARM & set(acts) and sum(act in WARM for act in hist[-4:]) >= 2:
        auth = max(0.3, auth - 0.15)
    cheap = Act.APPEASE in acts or Flag.INFLATED in flags
    auth = max(0.3, auth - 0.08) if cheap else min(1, auth + 0.03)
    return A, S, R, P, flooded, W, Q, C, expr, auth


def test_every_turn_is_reckoned_as_the_specification_writes_it():
    chance = Random(20261122)
    for _ in range(PEOPLE):
        model = working_model(chance.random(), chance.random())
        A, S, R, P = (round(0.05 + 0.95 * chance.random(), 3) for _ in range(4))  # noqa: N806 - its names
        partner = meet(model, Feelings(A, S, R, P, A >= 0.7))
        for _ in range(TURNS):
            acts = tuple(chance.sample(tuple(Act), chance.choice((1, 1, 2, 3))))
            flags = set(chance.sample((Flag.JARGON, Flag.INFLATED), chance.choice((0, 0, 1, 2))))
            dose = round(chance.random(), 2) if Act.HELP in acts else 0.0
            reaction = react(partner, Speech(acts, dose=dose, flags=frozenset(flags)))
            partner = reaction.partner
            if acts == (Act.ENCOURAGE,):
                continue  # may sound like being sent away, which has a test of its own
            got = (*partner.feelings, *reaction.leaning, partner.credibility)

            assert got == pytest.approx(written(reaction, acts, dose, flags), abs=6e-5)


def drifted(was: WorkingModel, turns: tuple[Trace, ...]) -> tuple[float, ...]:
    """Return anxiety, avoidance, E, T and satisfaction as the specification reckons them."""
    n = len(turns)
    taken = [turn.appraisal for turn in turns]
    eff = sum(turn.competence * (1 - 0.5 * turn.appraisal.pressure) for turn in turns) / n
    dep = sum(turn.openness * turn.appraisal.care * (1 - turn.appraisal.pressure) for turn in turns) / n
    pos = sum(
        turn.warmth * turn.appraisal.care * (1 - turn.appraisal.pressure) + 0.5 * turn.thanked
        for turn in turns
    ) / n  # fmt: skip
    breach = sum(one.rejection for one in taken) / n
    E, T = was.self_worth, was.trust  # noqa: N806 - its names
    E += 0.12 * eff * (1 - E) - 0.05 * breach * E  # noqa: N806 - its name
    T += 0.17 * (0.5 * dep + 0.6 * pos) * (1 - T) - 0.07 * breach * T  # noqa: N806 - its name
    levels = []
    for level, home, expected in ((was.anxiety, was.anxiety_set, E), (was.avoidance, was.avoidance_set, T)):
        now = level + 0.5 * ((0.95 - 0.9 * expected) - level) + 0.10 * (home - level)
        home += 0.08 * (now - home)
        levels.append((now, expected + 0.20 * ((0.95 - home) / 0.9 - expected)))
    balance = sum(one.care - 2.2 * one.rejection - 0.6 * one.pressure for one in taken) / n
    sat = was.satisfaction + 0.08 * balance - 0.02 * was.anxiety * breach
    return levels[0][0], levels[1][0], levels[0][1], levels[1][1], sat


def test_every_episode_drifts_as_the_specification_writes_it():
    chance = Random(7)
    draw = chance.random
    for _ in range(500):
        turns = tuple(
            Trace(Appraisal(draw(), draw(), draw(), 0.0, 0.0), draw(), draw(), draw(), draw() < 0.2)
            for _ in range(1 + int(9 * draw()))
        )
        was = working_model(0.1 + 0.8 * draw(), 0.1 + 0.8 * draw(), satisfaction=0.3 + 0.4 * draw())
        now = after_episode(was, turns)

        told = (now.anxiety, now.avoidance, now.self_worth, now.trust, now.satisfaction)
        assert told == pytest.approx(tuple(clip(value) for value in drifted(was, turns)), abs=2e-6)
