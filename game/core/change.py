"""The end of an episode: how a working model drifts, reverts and re-anchors (MODEL 1.3).

Two slow routes: competence raises the model of self and lowers anxiety; depending and good moments that went
well raise the model of other and lower avoidance (Arriaga et al. 2018). Change is slow and tends to revert
(Fraley, Gillath & Deboeck 2021). One episode stands for a week to a month of story time [D].
"""

from __future__ import annotations

from math import fsum
from typing import NamedTuple

from game.core.acts import Act
from game.core.appraisal import Appraisal
from game.core.lens import SUPPORT, Ledger
from game.core.partner import Partner, WorkingModel
from game.core.reaction import Reaction, meet

SUPPORT_THANKED = 0.5
"""What a thank-you for support adds to the good of its turn (Rholes et al. 2021: giving lowers avoidance)."""


class Trace(NamedTuple):
    """What one turn leaves behind for the end of the episode."""

    appraisal: Appraisal
    openness: float
    competence: float
    warmth: float
    thanked: bool
    """The player thanked for support that the partner gave within the last two turns."""


def trace(reaction: Reaction, given_lately: tuple[Act | None, ...], said: tuple[Act, ...]) -> Trace:
    """Return what this turn leaves behind; `given_lately` are the partner's acts of the two turns before."""
    thanked = Act.APPRECIATE in said and any(act in SUPPORT for act in given_lately[-2:])
    return Trace(
        reaction.appraisal,
        reaction.leaning.openness,
        reaction.heard.competence,
        max(0.0, reaction.heard.warmth),
        thanked,
    )


def after_episode(was: WorkingModel, turns: tuple[Trace, ...]) -> WorkingModel:
    """Return the working model after an episode; one without turns changes nothing but drifts home."""
    # fsum: sum() adds floats differently from Python 3.12 on.
    count = max(1, len(turns))
    competence = fsum(turn.competence * (1 - 0.5 * turn.appraisal.pressure) for turn in turns) / count
    depending = (
        fsum(turn.openness * turn.appraisal.care * (1 - turn.appraisal.pressure) for turn in turns) / count
    )
    good = (
        fsum(
            turn.warmth * turn.appraisal.care * (1 - turn.appraisal.pressure) + SUPPORT_THANKED * turn.thanked
            for turn in turns
        )
        / count
    )
    breach = fsum(turn.appraisal.rejection for turn in turns) / count
    # Bad is stronger than good (Baumeister et al. 2001): rejection weighs about twice in satisfaction.
    balance = (
        fsum(
            turn.appraisal.care - 2.2 * turn.appraisal.rejection - 0.6 * turn.appraisal.pressure
            for turn in turns
        )
        / count
    )
    worth = was.self_worth + 0.12 * competence * (1 - was.self_worth) - 0.05 * breach * was.self_worth
    trust = was.trust + 0.17 * (0.5 * depending + 0.6 * good) * (1 - was.trust) - 0.07 * breach * was.trust
    anxiety, anxiety_set = _drift(was.anxiety, was.anxiety_set, worth)
    avoidance, avoidance_set = _drift(was.avoidance, was.avoidance_set, trust)
    return WorkingModel(
        anxiety,
        avoidance,
        _unit(worth + 0.20 * ((0.95 - anxiety_set) / 0.9 - worth)),
        _unit(trust + 0.20 * ((0.95 - avoidance_set) / 0.9 - trust)),
        _unit(was.satisfaction + 0.08 * balance - 0.02 * was.anxiety * breach),
        anxiety_set,
        avoidance_set,
    )


def next_episode(was: Partner, model: WorkingModel, ledger: Ledger) -> tuple[Partner, Ledger]:
    """Return both as the next episode finds them: feelings rested, words worth a little more again."""
    rested = Ledger(round(min(1.0, ledger.reserve + 0.25), 2), ledger.unrepaired + len(ledger.fresh))
    credibility = round(min(1.0, was.credibility + 0.2), 2)
    return meet(model, ruptures=rested.unrepaired, credibility=credibility), rested


def _drift(level: float, set_point: float, expectation: float) -> tuple[float, float]:
    """Return the level pulled to what is now expected and to its set point, and the set point after it."""
    level = _unit(level + 0.5 * ((0.95 - 0.9 * expectation) - level) + 0.10 * (set_point - level))
    return level, set_point + 0.08 * (level - set_point)


def _unit(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 6)
