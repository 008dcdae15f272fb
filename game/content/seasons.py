"""Does a season hold together: evenings of one couple in their order, and what is asked of earlier ones?

Rule 1: what keeps an evening from being played is told from the couple's file alone: evenings before it may
        not be installed.
Rule 2: what they hold is asked by `check` alone, and read without asking whether they can be played.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from game.content import walk
from game.content.conditions import condition_of
from game.content.findings import Fault, Finding, found
from game.content.folders import file_of, files_in
from game.content.problem import Hint, did_you_mean
from game.content.shapes import CoupleShape, ScenarioShape
from game.content.source import read
from game.content.tree import plain
from game.core.scenario import Condition, Couple, Subject

Asked = Iterable[tuple[walk.Path, str]]
"""Conditions as written, each with the way to it."""


def not_earlier(shape: ScenarioShape, couple: Couple) -> Iterator[Finding]:
    """Yield each condition that asks for an evening that does not come before this one."""
    season = couple.season
    before = season[: season.index(shape.id)] if shape.id in season else ()
    listed = f"list this evening, and those before it, in `season:` in people/{couple.id}.yaml"
    hint = None if before else Hint(listed if shape.id not in season else "this is the first of its season")
    yield from unlisted(walk.conditions(shape), before, hint)


def unlisted(asked: Asked, evenings: Sequence[str], hint: Hint | None = None) -> Iterator[Finding]:
    """Yield each condition that asks for another evening than these."""
    for loc, text, evening, _ in _earlier(asked):
        if evening not in evenings:
            way = hint or did_you_mean(evening, evenings)
            yield Finding(loc, Fault("L12", {"name": evening, "hint": way}, text.find(evening)))


def not_there(asked: Asked, folders: list[Path]) -> Iterator[Finding]:
    """Yield each condition that asks an earlier evening for what it does not have."""
    known: dict[str, list[str]] = {}
    for loc, text, evening, names in _earlier(asked):
        if evening not in known:
            file = file_of(evening, folders)
            known[evening] = _names_in(file) if file else []
        for name in sorted(names - set(known[evening]), key=text.find):
            if known[evening]:
                hint = did_you_mean(name, known[evening])
                details: dict[str, object] = {"name": name, "evening": evening, "hint": hint}
                yield Finding(loc, Fault("L13", details, text.rfind(name)))


def season_of(shape: CoupleShape) -> Iterator[Finding]:
    """Yield evenings that stand in the season twice."""
    for number, evening in enumerate(shape.season):
        if evening in shape.season[:number]:
            yield found(["season", number], "R08", name=evening)


def strangers(shape: CoupleShape, folders: list[Path]) -> Iterator[Finding]:
    """Yield evenings of the season that are not there, or are another couple's."""
    for number, evening in enumerate(shape.season):
        file = file_of(evening, folders)
        if file is None:
            known = [other.stem for folder in folders for other in files_in(folder)]
            there = Hint(f"no evening called '{evening}' lies there")
            way = Hint(str(did_you_mean(evening, known)) or "correct the name, or take it out of this season")
            yield found(["season", number], "L14", what=there, hint=way)
            continue
        couple = _head(file).get("couple")
        if couple not in (None, shape.id):
            theirs = Hint(f"the evening '{evening}' is one of '{couple}'")
            yield found(["season", number], "L14", what=theirs, hint=Hint("take it out of this season"))


# --- the parts


def _earlier(asked: Asked) -> Iterator[tuple[walk.Path, str, str, set[str]]]:
    """Yield each condition that asks for an earlier evening, with its name and the names asked of it."""
    for loc, text in asked:
        condition = condition_of(text)
        if isinstance(condition, Condition) and condition.subject is Subject.EARLIER:
            named = [value.partition(".") for value in condition.values]
            yield loc, text, named[0][0], {name for _, _, name in named}


def _head(file: Path) -> dict[str, object]:
    root = read(file).root
    head = plain(root) if root else None
    return head if isinstance(head, dict) else {}


def _names_in(file: Path) -> list[str]:
    """Return the endings of the evening in this file and the flags it remembers, as far as it can be read."""
    whole = _head(file)
    endings = whole.get("endings")
    return [*(endings if isinstance(endings, dict) else ()), *dict.fromkeys(_remembered(whole.get("beats")))]


def _remembered(part: object) -> Iterator[str]:
    if isinstance(part, list):
        for item in part:
            yield from _remembered(item)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key == "remember":
                yield from walk.many(value)
            else:
                yield from _remembered(value)
