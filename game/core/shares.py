"""How much each part of a turn moved each feeling: the terms of the appraisal, one by one, with their signs.

Rule: the shares of a feeling add up to what it moved by, but for rounding and for the ends of its scale;
`tests/core/test_shares.py` holds this file to `appraisal.feel`. Only whoever asks why pays for it.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.appraisal import Appraisal, Meaning
from game.core.partner import Feelings, Partner

Shares = dict[str, float]
"""Cause and signed share, on the scale of the feeling."""


class Moved(NamedTuple):
    """What moved the four feelings."""

    rejection: Shares
    pressure: Shares
    security: Shares
    arousal: Shares


CARRIES = {"felt.rejection": 1.0, "felt.pressure": 1.0, "felt.arousal": 0.8, "felt.security": 0.6}
"""How much each feeling says about a reaction, where one is to be picked [D]."""


def changes(was: Feelings, now: Feelings) -> dict[str, float]:
    """Return by how much each feeling changed, by its code, weighed by how much it says."""
    return {
        code: weight * abs(getattr(now, feeling) - getattr(was, feeling))
        for code, weight in CARRIES.items()
        for feeling in (code.removeprefix("felt."),)
    }


def shares(was: Partner, taken: Appraisal, words: Meaning) -> Moved:
    """Return every share of one turn in each feeling of somebody who felt as `was` before it."""
    return Moved(
        _rejection(was, taken, words),
        _pressure(was, taken, words),
        _security(was, taken),
        _arousal(was, taken),
    )


def main_cause(found: Shares, moved: float) -> str:
    """Return the cause with the largest share in the direction in which the feeling moved."""
    return max(found, key=lambda cause: found[cause] if moved > 0 else -found[cause])


def _rejection(was: Partner, taken: Appraisal, words: Meaning) -> Shares:
    feelings = was.feelings
    heard = dict(words.hurts)
    heard["ambiguity"] = words.unclear * (1 - 0.5 * feelings.security)
    found = _of(0.55 * taken.rejection, heard)
    return {**found, "care": -0.45 * taken.care, "time": -0.20 * feelings.rejection}


def _pressure(was: Partner, taken: Appraisal, words: Meaning) -> Shares:
    felt = was.feelings.pressure
    heard = {
        "demand": words.demand * (1 + 0.5 * felt),
        "closeness": words.closeness,
        "half_help": words.half_help,
    }
    return {
        **_of(0.55 * taken.pressure, heard),
        "autonomy": -0.30 * words.heard.autonomy * (0.4 + was.model.avoidance),
        "time": -0.18 * felt,
    }


def _security(was: Partner, taken: Appraisal) -> Shares:
    felt = was.feelings.security
    return {
        "care": 0.22 * taken.care * (1 - felt),
        "rejection": -0.30 * taken.rejection * felt,
        "pressure": -0.12 * was.model.avoidance * taken.pressure,
        "time": 0.03 * (was.model.home_security - felt),
    }


def _arousal(was: Partner, taken: Appraisal) -> Shares:
    a, b, felt = was.model.anxiety, was.model.avoidance, was.feelings.arousal
    stirs = 0.60 * (1 + 0.35 * a)
    eases = 0.04 * (1 - 0.4 * a) * (0.5 if was.feelings.flooded else 1.0)
    return {
        "rejection": stirs * 0.42 * taken.rejection * (0.5 + 0.8 * a),
        "pressure": stirs * 0.42 * taken.pressure * (0.2 + b),
        "hostility": stirs * 0.25 * taken.hostility,
        "alarm": stirs * taken.alarm,
        "care": -0.42 * taken.care * (0.5 + 0.5 * felt) * (1 + 0.25 * a),
        "time": -eases,
    }


def _of(whole: float, parts: Shares) -> Shares:
    """Return the parts in proportion, adding up to the whole, which may have been cut off at 1."""
    total = sum(parts.values())
    return {cause: whole * part / total if total else 0.0 for cause, part in parts.items()}
