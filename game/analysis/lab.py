"""`lab run`: one partner, a script of acts, and everything the model says about each turn.

The JSON is a promise that outside tools rely on (DESIGN 6).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from game.analysis.playing import Step, play
from game.analysis.script import Pause, Unreadable, read
from game.core.appraisal import anger, disclosure, hurt
from game.core.because import Because
from game.core.partner import WorkingModel, working_model
from game.core.reaction import meet, starting_feelings

FEELINGS = ("arousal", "security", "rejection", "pressure")


def start_from(text: str | None) -> dict[str, float]:
    """Return starting feelings from JSON such as `{"arousal": .45, "pressure": .25}`.

    Raises Unreadable.
    """
    if not text:
        return {}
    try:
        given = json.loads(_with_zeros(text))
    except json.JSONDecodeError as wrong:
        raise Unreadable(f"--start is not JSON: {wrong.msg} at column {wrong.colno}") from None
    if not isinstance(given, dict):
        raise Unreadable('--start wants an object, as in {"arousal": 0.45}')
    for name, value in given.items():
        if name not in FEELINGS:
            raise Unreadable(f"no feeling called {name!r}; the feelings are: {', '.join(FEELINGS)}")
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise Unreadable(f"{name} must be a number between 0 and 1")
    return {name: float(value) for name, value in given.items()}


def run(
    anxiety: float, avoidance: float, acts: str, start: dict[str, float] | None = None
) -> Iterator[dict[str, Any]]:
    """Yield one record a turn and one after each episode.

    Raises Unreadable for a script that is not in the language, ValueError for dimensions outside 0 to 1.
    """
    episodes = read(acts)
    model = working_model(anxiety, avoidance)
    partner = meet(model, starting_feelings(model, start))
    turn = 0
    for number, played in enumerate(play(episodes, partner), 1):
        for step in played.steps:
            turn += 1
            yield _record(turn, step)
        yield _episode(number, played.model)


def _record(turn: int, step: Step) -> dict[str, Any]:
    partner, leaning, taken = step.reaction.partner, step.reaction.leaning, step.reaction.appraisal
    model, now, act = partner.model, partner.feelings, step.reaction.act
    return {
        "turn": turn,
        "act": "break" if isinstance(step.move, Pause) else step.move.text,
        "feelings": {
            "arousal": now.arousal,
            "security": now.security,
            "rejection": now.rejection,
            "pressure": now.pressure,
            "flooded": now.flooded,
        },
        "withdraw": leaning.withdraw,
        "pursue": leaning.pursue,
        "openness": leaning.openness,
        "disclosure": round(disclosure(model, now, leaning), 4),
        "anger": round(anger(model, now), 4),
        "hurt": round(hurt(model, now), 4),
        "shown_distress": leaning.shown_distress,
        "issue": step.matter,
        "auth": partner.credibility,
        "reserve": step.ledger.reserve,
        "unrepaired": step.ledger.unrepaired,
        "appraisal": {
            "rejection": round(taken.rejection, 4),
            "pressure": round(taken.pressure, 4),
            "care": round(taken.care, 4),
            "alarm": round(taken.alarm, 4),
        },
        "stance": partner.stance.value,
        "family": partner.family.value,
        "partner_act": act.value if act else "none",
        "because": [_reason(why) for why in (*step.reaction.because, step.reaction.because_stance)],
    }


def _reason(why: Because) -> dict[str, Any]:
    args = {name: round(value, 4) if isinstance(value, float) else value for name, value in why.args}
    return {"code": why.code, "args": args, "source": why.source}


def _episode(number: int, model: WorkingModel) -> dict[str, Any]:
    return {
        "episode": number,
        "working_model": {
            "anxiety": round(model.anxiety, 4),
            "avoidance": round(model.avoidance, 4),
            "self": round(model.self_worth, 4),
            "other": round(model.trust, 4),
        },
        "satisfaction": round(model.satisfaction, 4),
    }


def _with_zeros(text: str) -> str:
    """Return the text with `.45` written `0.45`, as people write it and JSON does not."""
    return "".join(
        "0." if here == "." and not text[index - 1 : index].isdigit() else here
        for index, here in enumerate(text)
    )
