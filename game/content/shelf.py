"""What the library shows of each evening, from the head of its file alone: fast, and without pydantic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from game.content.folders import originals_in, translation_into
from game.content.problem import Problem, Unplayable
from game.content.source import Source, compose, read, read_text
from game.content.tree import plain
from game.core.partner import Style

BODY = re.compile(r"^(?:beats|endings):", re.MULTILINE)
ENDINGS = re.compile(r"^endings:.*?(?=^[a-z]|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the library; a broken one carries its first problem and what could be read."""

    path: Path
    origin: str
    """Whose folder it lies in; origin and id together are its identity."""
    id: str
    title: str
    summary: str = ""
    minutes: int = 0
    content_notes: tuple[str, ...] = ()
    style: Style | None = None
    couple: str = ""
    goals: tuple[str, ...] = ()
    place: str = ""
    problem: Problem | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the evening cannot be offered."""
        return self.problem is not None


def library(folders: Mapping[str, Path], people: Path | None = None, language: str = "") -> list[Entry]:
    """Return an entry for each evening directly in these folders, by origin and name.

    Only heads are read, so an entry that is not broken may still turn out unplayable when it is loaded.
    A folder that cannot be read holds nothing. `people` and `language` are as in `load`.
    """
    found = [
        _entry(path, origin, people) for origin, folder in folders.items() for path in originals_in(folder)
    ]
    return [_in_language(entry, language) for entry in found] if language else found


def _in_language(entry: Entry, language: str) -> Entry:
    """Return the entry with what a translation says of it, as far as it does."""
    file = translation_into(language, entry.path)
    root = read(file).root if file else None
    head = plain(root) if root else None
    if not isinstance(head, dict):
        return entry
    return replace(
        entry,
        title=_told(head.get("title"), entry.title),
        summary=_told(head.get("summary"), entry.summary),
        content_notes=_each_told(head.get("content_notes"), entry.content_notes),
        goals=_each_told(head.get("goals"), entry.goals),
    )


def _told(new: object, own: str) -> str:
    return new.strip() or own if isinstance(new, str) else own


def _each_told(new: object, own: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(new, list):
        return own
    return tuple(_told(one, written) for one, written in zip_longest(new[: len(own)], own, fillvalue=""))


def ending_titles(path: Path) -> dict[str, str]:
    """Return the titles of an evening's endings by id, from that part of its file alone; raises nothing."""
    text = read_text(path)
    part = None if isinstance(text, Source) else ENDINGS.search(text)
    root = compose(str(path), part[0]).root if part else None
    found = plain(root) if root else None
    endings = found.get("endings") if isinstance(found, dict) else None
    if not isinstance(endings, dict):
        return {}
    return {
        name: str(one["title"]) for name, one in endings.items() if isinstance(one, dict) and "title" in one
    }


def _entry(path: Path, origin: str, people: Path | None) -> Entry:
    text = read_text(path)
    if not isinstance(text, Source):
        entry = _from_head(path, origin, text)
        if entry:
            return entry
    return _from_whole(path, origin, people)


def _from_head(path: Path, origin: str, text: str) -> Entry | None:
    """Return the entry if all that is needed stands, well-formed, above the beats."""
    body = BODY.search(text)
    root = compose(str(path), text[: body.start()] if body else text).root
    head = plain(root) if root else None
    if not isinstance(head, dict):
        return None
    texts = [head.get(name) for name in ("id", "title", "summary", "couple", "minutes", "style", "format")]
    notes, goals = head.get("content_notes", []), head.get("goals", [])
    if not all(isinstance(text, str) and text.strip() for text in texts):
        return None
    if not isinstance(notes, list) or not isinstance(goals, list):
        return None
    name, title, summary, couple, minutes, style, form = (str(text).strip() for text in texts)
    if form != "1" or not re.fullmatch(r"\d{1,3}", minutes) or style not in {known.value for known in Style}:
        return None
    if name != path.stem.lower():
        return None
    notes, goals = tuple(map(str, notes)), tuple(map(str, goals))
    place = str(head.get("place", ""))
    return Entry(path, origin, name, title, summary, int(minutes), notes, Style(style), couple, goals, place)


def _from_whole(path: Path, origin: str, people: Path | None) -> Entry:
    """Return the entry from the whole file: for heads in another order, and to say what is wrong."""
    from game.content.load import load

    try:
        whole = load(path, people)
    except Unplayable as unplayable:
        first = next(one for one in unplayable.problems if one.is_error)
        return Entry(path, origin, path.stem, path.stem, problem=first)
    head = whole.id, whole.title, whole.summary, whole.minutes, whole.content_notes, whole.style
    return Entry(path, origin, *head, whole.couple.id, whole.goals, whole.place)
