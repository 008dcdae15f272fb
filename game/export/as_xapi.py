"""A play as xAPI 1.0.3 statements, for a learning record store: one for each answer, one for the play.

Rule 1: no score and no success, anywhere. Evidence about one evening with an equation is no measurement of a
        person, and what a store calls `score.scaled` is read as one, whatever is written beside it.
Rule 2: nobody is named. The actor is an account without a name, a fresh one for each export.
Rule 3: the same play makes the same statement ids: a file sent twice is stored once.
Rule 4: a play that goes on is told as suspended, one that was stopped for safety as exited, and no more.

IRIs: verbs and types are ADL's own; ours are fragments of a UUID (RFC 9562), which claims no domain.
The home page of the account is a name that RFC 6761 keeps free for ever, so that it can be nobody's.
"""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any
from uuid import UUID, uuid5

from game.core.encounter import Encounter
from game.core.scenario import Beat
from game.export.columns import PLAY, TURN, Cell, Seen, cells, seen
from game.export.play import NOTICE, Play, Stage
from game.present.labels import GAME

Statement = dict[str, Any]

NAMESPACE = UUID("6f1b2a54-3d0e-4c77-9a1f-5b8e2d94c0e3")
OURS = f"urn:uuid:{NAMESPACE}#"
"""What our own activities and extensions begin with; it never changes."""
ADL = "http://adlnet.gov/expapi/"
HOME_PAGE = "https://secure-base.invalid/"
LANGUAGE = "en-GB"

VERBS = {
    "answered": "an answer was given in a play that is over",
    "completed": "the evening came to an end",
    "suspended": "the evening is not over yet",
    "exited": "the evening was left, or stopped",
}
"""Of ADL's list, and what each says here."""

SIMULATION, INTERACTION = f"{ADL}activities/simulation", f"{ADL}activities/cmi.interaction"

WORDS_ELSEWHERE = ("response", "you", "partner_before")
"""Told by the statement itself: its result and the description of its activity."""
RESULT = tuple(one.name for one in TURN if one.name not in WORDS_ELSEWHERE)
"""Columns that become extensions of the result of an answer."""
CONTEXT = ("digest", "as_played", "lens", "style", "style_dealt", "origin")
"""Columns that become extensions of the context."""


def xapi_of(play: Play, account: str, version: str) -> str:
    """Return the statements as one JSON array, as the Statements resource takes it.

    `account` is a name that stands for whoever played, for this export only; `version` is the game's.
    """
    return json.dumps(statements(play, account, version), ensure_ascii=False, indent=2) + "\n"


def statements(play: Play, account: str, version: str) -> list[Statement]:
    """Return the same as plain values."""
    answers = [_answered(turn) for turn in seen(play)] if play.tells_inside else []
    common = {
        "actor": {"objectType": "Agent", "account": {"homePage": HOME_PAGE, "name": account}},
        "context": _context(play, version),
    }
    return [_with(one, common) for one in [*answers, _played(play)]]


def iri(name: str) -> str:
    """Return our own IRI for a name: an extension or an activity."""
    return f"{OURS}{name}"


# --- one statement


def _answered(turn: Seen) -> Statement:
    play, response = turn.play, turn.exchange.response
    so_far = [one.response.id for one in play.encounter.exchanges[: turn.number]]
    return {
        "id": _id(play, "answered", *so_far),
        "verb": _verb("answered"),
        "object": _moment(play, turn),
        "result": {
            "response": response.id,
            "extensions": _extensions(cells(TURN, turn, inside=True), RESULT),
        },
        "timestamp": _time(play.answered_at(turn.number) or play.began),
    }


def _played(play: Play) -> Statement:
    so_far = [one.response.id for one in play.encounter.exchanges]
    verb = "completed" if play.tells_inside and play.stage is Stage.ENDED else "exited"
    if play.stage is Stage.GOING and not play.is_stopped:
        verb = "suspended"
    told: Statement = {
        "id": _id(play, verb, *so_far),
        "verb": _verb(verb),
        "object": _evening(play),
        "timestamp": _time(play.last),
    }
    if verb == "completed":
        told["result"] = {"completion": True, "extensions": _ending(play.encounter)}
    return told


def _with(statement: Statement, common: Statement) -> Statement:
    """Return the statement with what all have in common, the moment's evening as its parent."""
    context = dict(common["context"])
    evening = context.pop("evening")
    if statement["object"]["id"] != evening["id"]:
        context["contextActivities"] = {"parent": [evening]}
    order = ("id", "actor", "verb", "object", "result", "context", "timestamp")
    whole = {**statement, **common, "context": context}
    return {name: whole[name] for name in order if name in whole}


# --- the parts


def _id(play: Play, *what: str) -> str:
    """Return an id that this play, answered like this so far, always has."""
    return str(uuid5(NAMESPACE, "/".join((play.id, play.encounter.scenario.digest, *what))))


def _verb(name: str) -> Statement:
    return {"id": f"{ADL}verbs/{name}", "display": {LANGUAGE: name}}


def _evening(play: Play) -> Statement:
    scenario = play.encounter.scenario
    return {
        "objectType": "Activity",
        "id": iri(f"evening/{play.origin}/{scenario.id}"),
        "definition": {
            "type": SIMULATION,
            "name": {LANGUAGE: scenario.title},
            "description": {LANGUAGE: scenario.summary},
        },
    }


def _moment(play: Play, turn: Seen) -> Statement:
    """Return the moment as a choice among its answers; none of them is the correct one."""
    scenario = play.encounter.scenario
    beat = scenario.beats[turn.exchange.beat]
    return {
        "objectType": "Activity",
        "id": iri(f"evening/{play.origin}/{scenario.id}/{beat.id}"),
        "definition": {
            "type": INTERACTION,
            "interactionType": "choice",
            "name": {LANGUAGE: f"{scenario.title}: {beat.id.replace('_', ' ')}"},
            "description": {LANGUAGE: beat.scene or scenario.want},
            "choices": _choices(beat),
        },
    }


def _choices(beat: Beat) -> list[Statement]:
    return [{"id": one.id, "description": {LANGUAGE: one.text}} for one in (*beat.responses, beat.silence)]


def _context(play: Play, version: str) -> Statement:
    told = cells(PLAY, play, inside=play.tells_inside)
    return {
        "registration": str(uuid5(NAMESPACE, play.id)),
        "platform": f"{GAME} {version}",
        "revision": play.encounter.scenario.digest,
        "language": LANGUAGE,
        "extensions": {iri("notice"): NOTICE, **_extensions(told, CONTEXT)},
        "evening": _evening(play),
    }


def _ending(encounter: Encounter) -> Statement:
    return {iri("ending"): encounter.ending, iri("turns"): len(encounter.exchanges)}


def _extensions(told: dict[str, Cell], names: tuple[str, ...]) -> Statement:
    """Return those that say something, under our own IRIs."""
    return {iri(name): told[name] for name in names if told[name] not in (None, "", ())}


def _time(moment: datetime) -> str:
    return moment.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
