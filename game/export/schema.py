"""What each format holds, for whoever has to read it: `secure-base export --schema FORMAT`.

Made from the same tables as the exports, so that it cannot say anything else.
"""

from __future__ import annotations

import json
from typing import Any

from game.core.scoring import Dimension
from game.export.as_csv import APART, NOTICE_COLUMN
from game.export.as_json import FORMAT, VERSION
from game.export.as_xapi import ADL, CONTEXT, HOME_PAGE, INTERACTION, RESULT, SIMULATION, VERBS, iri
from game.export.columns import PLAY, TURN, Column, Kind
from game.export.paper import PARTS_IN_WORDS
from game.export.play import NOTICE
from game.present.backlog import Who
from game.present.words import LEVELS

JSON_TYPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": ["string", "null"]},
    Kind.NUMBER: {"type": ["number", "null"]},
    Kind.WHOLE: {"type": ["integer", "null"]},
    Kind.YES_NO: {"type": ["boolean", "null"]},
    Kind.LIST: {"type": ["array", "null"], "items": {"type": "string"}},
}
CSV_TYPES = {Kind.NUMBER: "decimal", Kind.WHOLE: "integer", Kind.YES_NO: "boolean"}
"""Everything else is a string."""
NOTES = "what the player wrote for themselves; null unless it was asked for (--notes)"
HIDDEN = "Empty until the play is over, and after a stop for safety."

Named = tuple[Column[Any], ...]
BOTH: Named = (*PLAY, *TURN)


def schema_of_json() -> str:
    """Return the JSON Schema (2020-12) of a play in JSON."""
    text: dict[str, Any] = {"type": "string"}
    whole: dict[str, Any] = {"type": "integer", "minimum": 0}
    dimension = {
        "dimension": {"enum": [one.value for one in Dimension]},
        "level": {"enum": list(LEVELS.values()), "description": "how much of it there was; never a grade"},
        **dict.fromkeys(("name", "behaviour", "raised", "lowered"), text),
    }
    moment = {"text": text, "turn": {"type": ["integer", "null"], "minimum": 1}}
    debrief = {
        "one_moment": _object(moment, "the exchange most worth another look"),
        "how_you_spoke": {"type": "array", "items": text},
        "profile": {"type": "array", "items": _object(dimension, "one of eight things people practise")},
    }
    said = {"turn": whole, "who": {"enum": [one.value for one in Who]}, "text": text}
    note = {"turn": {"type": ["integer", "null"], "minimum": 0}, "text": text, "changed": text}
    shape = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "notice": {"const": NOTICE},
        "play": _columns(PLAY),
        "said": {"type": "array", "items": _object(said, "words and deeds in order; turn 0 is the opening")},
        "turns": {"type": "array", "items": _columns(TURN)},
        "notes": {"anyOf": [{"type": "null"}, {"type": "array", "items": _object(note, NOTES)}]},
        "debrief": {"anyOf": [{"type": "null"}, _object(debrief, HIDDEN)]},
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A play of Secure Base"}
    return _written({**head, **_object(shape, NOTICE)})


def schema_of_csv() -> str:
    """Return the columns as metadata of CSV on the Web (W3C)."""
    columns = [
        {
            "name": one.name,
            "titles": one.name,
            "datatype": CSV_TYPES.get(one.kind, "string"),
            "dc:description": _meaning(one),
            **({"separator": APART} if one.kind is Kind.LIST else {}),
        }
        for one in BOTH
    ]
    notice = {"name": NOTICE_COLUMN, "titles": NOTICE_COLUMN, "datatype": "string", "dc:description": NOTICE}
    return _written(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "en-GB"}],
            "dc:description": f"One row a turn. {NOTICE}",
            "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
            "tableSchema": {"columns": [*columns, notice], "primaryKey": ["play", "turn"]},
        }
    )


def schema_of_xapi() -> str:
    """Return verbs, activities and extensions, each with its meaning."""
    meanings = {one.name: _meaning(one) for one in BOTH}
    return _written(
        {
            "specification": "xAPI 1.0.3; one JSON array of statements",
            "notice": NOTICE,
            "score": "never: evidence about one evening is no measurement of a person",
            "actor": f"an account at {HOME_PAGE} (nobody's, RFC 6761), a fresh random name for each export",
            "verbs": {f"{ADL}verbs/{name}": meaning for name, meaning in VERBS.items()},
            "activities": {
                iri("evening/ORIGIN/SCENARIO"): f"an evening, a {SIMULATION}",
                iri("evening/ORIGIN/SCENARIO/BEAT"): f"a moment of it, a {INTERACTION} of the kind choice",
            },
            "timestamp": "of an answer: when it was kept; in plays of an earlier game, when they began",
            "context extensions": {
                iri("notice"): NOTICE,
                **{iri(name): meanings[name] for name in CONTEXT},
            },
            "result extensions": {
                **{iri(name): meanings[name] for name in RESULT},
                iri("ending"): "of the evening: id of its ending",
                iri("turns"): "of the evening: how many answers were given",
            },
        }
    )


def schema_of_paper() -> str:
    """Return what HTML and Markdown hold, in their order."""
    return "\n".join([NOTICE, "", *(f"- {part}" for part in PARTS_IN_WORDS), ""])


def _columns(columns: Named) -> dict[str, Any]:
    return _object(
        {one.name: {**JSON_TYPES[one.kind], "description": _meaning(one)} for one in columns},
        "the same names as in CSV",
    )


def _object(properties: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _meaning(column: Column[Any]) -> str:
    return f"{column.meaning}. {HIDDEN}" if column.inside else column.meaning


def _written(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
