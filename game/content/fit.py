"""Does a tree have the right shape? Pydantic finds every misfit; here each gets its place and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.content.problem import MOST_NAMES_LISTED, Hint, Problem, Spot, did_you_mean, problem
from game.content.shapes import SHAPES, Shape
from game.content.tree import Fields, Items, Node, Word, find, plain

MOST_TOLD = 100
S = TypeVar("S", bound=Shape)

WANTED = {
    "string_type": "a text",
    "list_type": "a list",
    "dict_type": "keys and values",
    "model_type": "keys and values",
}
WAYS = {
    "a text": "if it is prose, write it in block style: `>-`, then the text on the next line, further in",
    "a list": "write it like [one, two], or one on each line, each after `- `",
    "keys and values": "write one `key: value` on each line below it, further in",
}


def fit(path: str, root: Fields, shape: type[S]) -> tuple[S | None, list[Problem]]:
    """Return the tree in this shape, or every problem that keeps it from fitting (the first hundred)."""
    try:
        return shape.model_validate(plain(root)), []
    except ValidationError as error:
        misfits = islice(error.errors(include_url=False, include_input=False), MOST_TOLD)
        return None, sorted({_told(path, root, shape, misfit) for misfit in misfits})


def _told(path: str, root: Fields, shape: type[Shape], misfit: ErrorDetails) -> Problem:
    key, node = find(root, misfit["loc"])
    name = _name(misfit)
    value = node.spot if isinstance(node, Word) else key
    if (
        isinstance(node, Word)
        and not node.text.strip()
        and misfit["type"] not in ("missing", "extra_forbidden")
    ):
        return problem(path, key, "S04", name=name)
    code, spot, details = _read(misfit, shape, node, key, value)
    return problem(path, spot, code, **{"name": name, **details})


def _name(misfit: ErrorDetails) -> str:
    named = [step for step in misfit["loc"] if isinstance(step, str) and not re.match(r"[<\[]", step)]
    return named[-1] if named else "this"


def _read(
    misfit: ErrorDetails, shape: type[Shape], node: Node, key: Spot, value: Spot
) -> tuple[str, Spot, dict[str, object]]:
    kind, loc, context = misfit["type"], misfit["loc"], misfit.get("ctx", {})
    found = node.text if isinstance(node, Word) else _kind(node)
    if kind == "extra_forbidden":
        return "S01", key, _unknown_key(shape, loc)
    if kind == "missing":
        return "S02", key, _missing(shape, loc)
    if kind == "string_pattern_mismatch":
        wrong = str(loc[-2]) if loc[-1] == "[key]" else found
        return "S07", key if loc[-1] == "[key]" else value, {"found": wrong, "hint": _as_id(wrong)}
    if kind in ("too_short", "too_long"):
        return "S12", key, _count(context)
    if kind in ("enum", "literal_error"):
        return _word(misfit, found, value)
    if re.fullmatch(r"S\d\d", kind):
        return kind, key if kind == "S09" else value, {"found": found, **_ways(context)}
    if isinstance(node, Word) and re.search("greater|less|int|float|number", kind):
        return "S05", value, {"found": found, "wanted": Hint(_range(shape, loc))}
    return "S03", value, _wrong_kind(misfit, node)


def _ways(context: dict[str, Any]) -> dict[str, object]:
    return {name: Hint(str(value)) for name, value in context.items()}


def _word(misfit: ErrorDetails, found: str, value: Spot) -> tuple[str, Spot, dict[str, object]]:
    known = re.findall(r"'([^']*)'", str(misfit.get("ctx", {}).get("expected", "")))
    if misfit["loc"][-1] == "format":
        return "S11", value, {"found": found}
    return "S06", value, {"found": found, "hint": did_you_mean(found, known)}


def _kind(node: Node) -> str:
    return "a text" if isinstance(node, Word) else "a list" if isinstance(node, Items) else "keys and values"


def _wrong_kind(misfit: ErrorDetails, node: Node) -> dict[str, object]:
    expected = re.findall(r"<([^>]*)>", str(misfit.get("ctx", {}).get("expected_tags", "")))
    wanted = expected or [WANTED.get(misfit["type"], "a text")]
    return {"found": _kind(node), "wanted": " or ".join(wanted), "hint": Hint(WAYS[wanted[0]])}


def _count(context: dict[str, Any]) -> dict[str, object]:
    low, high = context.get("min_length"), context.get("max_length")
    wanted = "at least one" if high is None else f"at most {high}"
    return {"found": context.get("actual_length", low), "wanted": Hint(wanted)}


def _as_id(text: str) -> Hint:
    words = re.sub(r"[^a-z0-9]+", "_", text[:60].lower()).strip("_")
    return Hint(f", like {words}" if re.match("[a-z]", words) else "")


def _range(shape: type[Shape], loc: tuple[int | str, ...]) -> str:
    for owner in _owners(shape, loc[:-1]):
        entry = owner.model_fields.get(str(loc[-1]))
        bounds = (
            [
                getattr(limit, side)
                for limit in entry.metadata
                for side in ("ge", "le")
                if hasattr(limit, side)
            ]
            if entry
            else []
        )
        if len(bounds) == 2:
            return f"a whole number from {bounds[0]} to {bounds[1]}"
    return "a number from 0 to 1, like .45"


def _missing(shape: type[Shape], loc: tuple[int | str, ...]) -> dict[str, object]:
    name = str(loc[-1])
    for owner in _owners(shape, loc[:-1]):
        for entry_name, entry in owner.model_fields.items():
            if name == (entry.alias or entry_name):
                example = (entry.examples or ["..."])[0]
                said = f"`{name}: {example}`" if " of its own" not in str(example) else str(example)
                return {"where": Hint(owner.called), "hint": Hint(said)}
    return {"where": Hint("this"), "hint": Hint(f"`{name}: ...`")}


def _unknown_key(shape: type[Shape], loc: tuple[int | str, ...]) -> dict[str, object]:
    name, owners = str(loc[-1]), list(_owners(shape, loc[:-1]))
    known = [key for owner in owners for key in _keys(owner)]
    near = did_you_mean(name, known)
    homes = [other.called for other in SHAPES if name in _keys(other)]
    where = Hint(owners[0].called if owners else "this")
    if homes and "did you mean" not in str(near):
        return {"where": where, "hint": Hint(f"it belongs to {homes[0]}: check how far the line is moved in")}
    if "did you mean" not in str(near):
        near = Hint(
            "its keys are " + ", ".join(known)
            if len(known) <= MOST_NAMES_LISTED
            else "look it up in the format"
        )
    return {"where": where, "hint": near}


def _keys(shape: type[Shape]) -> list[str]:
    return [entry.alias or name for name, entry in shape.model_fields.items()]


def _owners(shape: type[Shape], loc: tuple[int | str, ...]) -> Iterator[type[Shape]]:
    """Yield the shapes that the value at this place may have."""
    kinds: list[object] = [shape]
    for step in loc:
        onward = [inner for kind in kinds for inner in _inside(kind, step)]
        kinds = onward or kinds  # a step such as <a text> names a choice, not a key
    for kind in kinds:
        yield from _shapes_in(kind)


def _shapes_in(kind: object) -> Iterator[type[Shape]]:
    if isinstance(kind, type) and issubclass(kind, Shape):
        yield kind
    elif get_origin(kind) not in (list, dict):
        for arm in get_args(kind):
            yield from _shapes_in(arm)


def _inside(kind: object, step: int | str) -> Iterator[object]:
    if isinstance(kind, type) and issubclass(kind, Shape):
        for name, entry in kind.model_fields.items():
            if step == (entry.alias or name):
                yield entry.annotation
    elif get_origin(kind) is Annotated:
        yield from _inside(get_args(kind)[0], step)
    elif get_origin(kind) in (list, dict):
        if not str(step).startswith("<"):
            yield get_args(kind)[-1]
    else:
        for arm in get_args(kind):
            yield from _inside(arm, step)
