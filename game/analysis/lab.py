"""`lab run`: one partner, a script of acts, and everything the model says about each turn.

The JSON is a promise that outside tools rely on (DESIGN 6).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from game.analysis.script import Episode, Move, Pause, Say, Unreadable, read
from game.core.acts import Act
from game.core.appraisal import anger, disclosure, hurt
from game.core.because import Because
from game.core.change import Trace, after_episode, next_episode, trace
from game.core.lens import Ledger, settle
from game.core.matter import move
from game.core.partner import Partner, WorkingModel, working_model
from game.core.reaction import Reaction, meet, pass_time, react, starting_feelings

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
    ledger = Ledger()
    turn = 0
    for number, episode in enumerate(episodes, 1):
        records, partner, ledger, traces = _play(episode, partner, ledger, turn)
        turn += len(records)
        yield from records
        model = after_episode(partner.model, traces)
        yield _episode(number, model)
        partner, ledger = next_episode(partner, model, ledger)


def _play(
    episode: Episode, partner: Partner, ledger: Ledger, turn: int
) -> tuple[list[dict[str, Any]], Partner, Ledger, tuple[Trace, ...]]:
    """Play one episode; the partner answers each turn with the first act of their stance."""
    records: list[dict[str, Any]] = []
    traces: list[Trace] = []
    given: tuple[Act | None, ...] = ()
    matter = 0.0
    for step in episode:
        reaction = _react(partner, step, ledger)
        if isinstance(step, Say):
            matter = move(matter, reaction.heard.issue, reaction.leaning.openness)
            traces.append(trace(reaction, given, step.speech.acts))
            towards = partner.family
            last = given[-1] if given else None
            ledger = settle(ledger, step.speech, reaction.heard, towards, last)
        given = (*given, reaction.act)[-2:]
        partner = reaction.partner
        turn += 1
        records.append(_record(turn, step, reaction, matter, ledger))
    return records, partner, ledger, tuple(traces)


def _react(partner: Partner, step: Move, ledger: Ledger) -> Reaction:
    if isinstance(step, Pause):
        return pass_time(
            partner, step.minutes, named=step.named, brooding=step.brooding, ruptures=ledger.unrepaired
        )
    return react(partner, step.speech, ruptures=ledger.unrepaired)


def _record(turn: int, step: Move, reaction: Reaction, matter: float, ledger: Ledger) -> dict[str, Any]:
    partner, leaning, taken = reaction.partner, reaction.leaning, reaction.appraisal
    model, now = partner.model, partner.feelings
    return {
        "turn": turn,
        "act": "break" if isinstance(step, Pause) else step.text,
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
        "issue": matter,
        "auth": partner.credibility,
        "reserve": ledger.reserve,
        "unrepaired": ledger.unrepaired,
        "appraisal": {
            "rejection": round(taken.rejection, 4),
            "pressure": round(taken.pressure, 4),
            "care": round(taken.care, 4),
            "alarm": round(taken.alarm, 4),
        },
        "stance": partner.stance.value,
        "family": partner.family.value,
        "partner_act": reaction.act.value if reaction.act else "none",
        "because": [_reason(why) for why in (*reaction.because, reaction.because_stance)],
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
