"""What an editor needs to help a writer: JSON Schemas of both kinds of file, made from the shapes.

`python -m game.content.schema` writes them into the folder of scenarios; `--check` says whether they are up
to date. A schema is stricter than `check` only in what nobody writes, such as a number in quotes; what it
cannot know, whether a name leads anywhere, is left to `check`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from game.content import meanings
from game.content.conditions import FEELINGS, SHARES
from game.content.links import FAMILIES, STYLES
from game.content.shapes import ID, CoupleShape, ScenarioShape
from game.content.speech import ACTS, DOSE, MANNERS, NONE, SAFETY
from game.core.acts import MOST_ACTS_IN_ONE_ANSWER, NOTES, Act
from game.core.partner import CHARTS, Family, Stance, Style, family_of
from game.core.scenario import Subject

Json = dict[str, Any]

FOLDER = Path(__file__).resolve().parent.parent.parent / "scenarios"
SCENARIO, PEOPLE = "scenario.schema.json", "people.schema.json"
DIALECT = "http://json-schema.org/draft-07/schema#"
TEXTS = ["string", "number", "boolean"]
"""To YAML, `12` and `true` are no texts; to us they are whatever a character says."""

PLAIN_ACTS = [act for act in ACTS if act != Act.HELP.value]
HELP = rf"help\s*:\s*{DOSE}"
PLUS = r"\s*\+\s*"
EARLIER = rf"{Subject.EARLIER.value}\s+\S+\s+\S+(?:\s+or\s+\S+)*"


# --- the closed words


def _as() -> Json:
    """Return what may stand after `as`: the plain words to choose from, and every sound combination."""
    words = {act: f"{NOTES[ACTS[act]].definition} ({NOTES[ACTS[act]].kind.value})" for act in PLAIN_ACTS}
    words["help:0.5"] = f"{NOTES[Act.HELP].definition}; .5 is half of it"
    words |= {act.value: meaning for act, meaning in meanings.MICRO_ACTS.items()}
    words |= {NONE: "nothing that matters to the other", SAFETY: "leaves the fiction; never scored"}
    act = f"(?:{'|'.join([*PLAIN_ACTS, HELP])})"
    manner = f"(?:{'|'.join(MANNERS)})"
    further = f"(?:(?:{PLUS}{manner})*{PLUS}{act}){{0,{MOST_ACTS_IN_ONE_ANSWER - 1}}}"
    several = rf"^\s*(?:{manner}{PLUS})*{act}{further}(?:{PLUS}{manner})*\s*$"
    wrong = "no such act; write one of those offered, or several joined by +, as in soft_start + request"
    examples = [f"validate + {manner}" for manner in MANNERS]
    free = {"type": "string", "pattern": several, "patternErrorMessage": wrong, "examples": examples}
    return {"anyOf": [_words(words), free]}


def _act() -> Json:
    return _words({act.value: note.definition for act, note in NOTES.items()})


def _when() -> Json:
    """Return one condition, or a list of them."""
    one = {"$ref": "#/$defs/Condition"}
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _condition() -> Json:
    values = {Subject.STANCE: list(_stances()), Subject.FAMILY: FAMILIES, Subject.STYLE: list(STYLES)}
    values |= {Subject.LENS: list(STYLES), Subject.FEELINGS: list(FEELINGS)}
    plain = {f"matter {how} {share}": "" for how in ("at least", "below") for share in SHARES}
    plain |= {f"{subject.value} {value}": "" for subject, known in values.items() for value in known}
    told = {text: meanings.SUBJECTS[Subject(text.split()[0])] for text in plain}
    asked = [rf"matter\s+(?:at\s+least|below)\s+(?:{'|'.join(SHARES)})"]
    asked += [rf"{subject.value}\s+{_one_or_several(known)}" for subject, known in values.items()]
    asked.append(rf"{Subject.REMEMBERED.value}\s+\S+(?:\s+or\s+\S+)*")
    asked.append(EARLIER)
    pattern = rf"^\s*(?:not\s+)?(?:{'|'.join(asked)})\s*$"
    examples = ["remembered said_sorry", "not remembered said_sorry"]
    wrong = "not understood; write it like `matter at least half`, `family open or guarded`, `remembered it`"
    free = {"type": "string", "pattern": pattern, "patternErrorMessage": wrong, "examples": examples}
    return {"anyOf": [_words(told), free]}


def _one_or_several(known: list[str]) -> str:
    word = f"(?:{'|'.join(known)})"
    return rf"{word}(?:\s+or\s+{word})*"


def _some_of(known: dict[str, str]) -> Json:
    pattern = rf"^\s*{_one_or_several(list(known))}\s*$"
    return {"anyOf": [_words(known), {"type": "string", "pattern": pattern}]}


def _words(told: dict[str, str]) -> Json:
    return {"enum": list(told), "enumDescriptions": list(told.values())}


def _stances() -> dict[str, str]:
    return {stance.value: meaning for stance, meaning in meanings.STANCES.items()}


def _families() -> dict[str, str]:
    return {family.value: meaning for family, meaning in meanings.FAMILIES.items()}


# --- what is told apart by stance


def keys() -> dict[str, str]:
    """Return every key that a line, a reply or a `go` may be told apart by, with what it stands for.

    The plainest come first: families and the rest; then stances, styles, and the most exact.
    """
    told = {family.value: f"every partner who is {family.value}: {_of(family)}" for family in Family}
    told["else"] = "whoever is left"
    for style, chart in CHARTS.items():
        for stance in chart:
            told.setdefault(
                stance.value, f"{meanings.STANCES[stance]} ({style.value}, {_family(stance).value})"
            )
    told |= {style.value: f"anybody leaning {style.value}: {meaning}" for style, meaning in _styles()}
    for style, chart in CHARTS.items():
        told |= {f"{style.value}.{family.value}": f"{style.value}: {_of(family)}" for family in Family}
        told |= {
            f"{style.value}.{stance.value}": f"{style.value}: {meanings.STANCES[stance]}" for stance in chart
        }
    return told


def _of(family: Family) -> str:
    return meanings.FAMILIES[family]


def _family(stance: Stance) -> Family:
    return family_of(stance, flooded=False)


def _styles() -> list[tuple[Style, str]]:
    return list(meanings.STYLES.items())


def _told_apart(value: Json) -> Json:
    """Return one value for everybody, or one for each stance told apart."""
    by_key = {key: {"description": meaning, **value} for key, meaning in keys().items()}
    return {"anyOf": [value, {"type": "object", "properties": by_key, "additionalProperties": False}]}


def _definitions() -> Json:
    """Return the parts that several fields share."""
    spoken = {"anyOf": [{"type": TEXTS, "minLength": 1}, {"$ref": "#/$defs/LineShape"}]}
    return {
        "Acts": _as(),
        "Act": _act(),
        "Condition": _condition(),
        "When": _when(),
        "Spoken": spoken,
        "Says": _told_apart({"$ref": "#/$defs/Spoken"}),
        "Id": {"type": "string", "pattern": ID},
        "Go": _told_apart({"$ref": "#/$defs/Id"}),
        "Stances": _some_of(_stances()),
        "Families": _some_of(_families()),
        "Styles": _some_of({style.value: meaning for style, meaning in _styles()}),
    }


SHARED = {
    "as": "Acts",
    "act": "Act",
    "when": "When",
    "says": "Says",
    "reply": "Says",
    "go": "Go",
    "stance": "Stances",
    "family": "Families",
}
"""Fields whose words the shapes leave to later phases, and what stands for them in an editor."""


# --- from the shapes


def scenario_schema() -> Json:
    """Return the schema of a scenario's file."""
    made: Json = ScenarioShape.model_json_schema(by_alias=True)
    parts = made["$defs"]
    for part in parts.values():
        for name, entry in part.get("properties", {}).items():
            if name in SHARED:
                part["properties"][name] = _kept(entry) | {"$ref": f"#/$defs/{SHARED[name]}"}
    unasked = parts["UnaskedShape"]["properties"]
    unasked["style"] = _kept(unasked["style"]) | {"$ref": "#/$defs/Styles"}
    parts["AnswerShape"]["oneOf"] = [{"required": ["say"]}, {"required": ["do"]}]
    parts |= _definitions()
    return _finished(made, "An evening of Secure Base")


def people_schema() -> Json:
    """Return the schema of a couple's file."""
    made: Json = CoupleShape.model_json_schema(by_alias=True)
    paragraph = made["$defs"]["ParagraphShape"]["properties"]
    for name, words in {"say": _by_style(), "when": _letter_when(), "quote": _quote()}.items():
        paragraph[name] = _kept(paragraph[name]) | words
    return _finished(made, "Two people of Secure Base")


def _by_style() -> Json:
    told = {style.value: f"if they lean {style.value}: {meaning}" for style, meaning in _styles()}
    told["else"] = "whoever is left"
    text = {"type": TEXTS, "minLength": 1}
    by_key = {key: {"description": meaning, **text} for key, meaning in told.items()}
    return {"anyOf": [text, {"type": "object", "properties": by_key, "additionalProperties": False}]}


def _letter_when() -> Json:
    """Return the conditions that a letter can ask."""
    pattern = rf"^\s*(?:not\s+)?(?:{EARLIER}|{Subject.STYLE.value}\s+{_one_or_several(list(STYLES))})\s*$"
    wrong = "not understood; write it like `earlier sunday_afternoon plan` or `style anxious or fearful`"
    one = {"type": "string", "pattern": pattern, "patternErrorMessage": wrong}
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _quote() -> Json:
    one = _words({act.value: note.definition for act, note in NOTES.items()} | {"any": "whatever was said"})
    return {"anyOf": [one, {"type": "array", "items": one}]}


FILES = {SCENARIO: scenario_schema, PEOPLE: people_schema}


def written(schema: Json) -> str:
    """Return the schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _finished(made: Json, title: str) -> Json:
    plain: Json = _plain(made)
    return {"$schema": DIALECT, "title": title} | plain


def _kept(entry: Json) -> Json:
    return {name: entry[name] for name in ("description", "examples") if name in entry}


def _plain(part: Any) -> Any:
    """Return the schema without what pydantic adds for programs, and with the words as YAML reads them."""
    if isinstance(part, list):
        return [_plain(item) for item in part]
    if not isinstance(part, dict):
        return part
    arms = part.get("anyOf", [])
    if {"type": "null"} in arms:  # a key that may be left out is still not written empty
        rest = [arm for arm in arms if arm != {"type": "null"}]
        part = {name: value for name, value in part.items() if name != "anyOf"}
        part |= rest[0] if len(rest) == 1 else {"anyOf": rest}
    told = {name: _plain(value) for name, value in part.items() if not _is_noise(name, value)}
    if "patternProperties" in told:  # names of beats, endings and answers: no others
        told["additionalProperties"] = False
    if not _is_text(told):
        told.pop("examples", None)  # shapes hold them as one would write them, which is no value here
    return told | _as_yaml_reads(told)


def _is_noise(name: str, value: object) -> bool:
    return (name == "title" and isinstance(value, str)) or (name, value) == ("default", None)


def _is_text(told: Json) -> bool:
    return told.get("type") in ("string", TEXTS) or not told.get("$ref", "Shape").endswith("Shape")


def _as_yaml_reads(told: Json) -> Json:
    if told.get("type") == "boolean":
        return {"type": ["boolean", "string"], "enum": [True, False, "yes", "no"]}
    if told.get("type") == "string" and not {"pattern", "enum", "const"} & told.keys():
        return {"type": TEXTS}
    return {}


def main(arguments: list[str]) -> int:
    """Write the schemas, or with --check say whether they are up to date."""
    stale = 0
    for name, make in FILES.items():
        path, text = FOLDER / name, written(make())
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale = 1
            sys.stderr.write(f"scenarios/{name} is out of date; run: python -m game.content.schema\n")
    return stale


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
