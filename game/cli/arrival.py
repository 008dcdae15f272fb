"""A scenario from anywhere comes into the player's own folder.

Rule 1: what is checked is what is written: the file is read once.
Rule 2: nothing is written over; a name that is taken gives way to another.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from pathlib import Path

from game.content.examine import examine, is_couple
from game.content.folders import ENDINGS, PEOPLE, file_of
from game.content.people import folders_for
from game.content.source import Source, compose, read_text
from game.content.translation import is_about_words
from game.content.tree import Word
from game.core.scenario import Scenario
from game.present import writing
from game.present.world import CannotWrite

ID = re.compile(r"[a-z][a-z0-9_]{0,63}")
ID_LINE = re.compile(r"^id:[^\n]*", re.MULTILINE)


def take_in(path: Path, own: Path, house_people: Path) -> str:
    """Check this file and copy it, with its people, into the folder `own`; return what happened.

    Raises CannotWrite where it is no evening that can be played, and OSError.
    """
    source = _read(path, own)
    scenario, problems = examine(source, house_people)
    if scenario is None:
        wrong = next(one for one in problems if one.is_error)
        raise CannotWrite(_told(path, Path(wrong.path), wrong.line, wrong.text))
    people = _people(path, scenario, own)
    file = f"{scenario.id}.yaml"
    if _text(own / file) == source.text:
        return writing.IS_HERE.format(file=file)
    name = _free(scenario.id, own)
    text = source.text if name == scenario.id else _renamed(source.text, file, name)
    if people is not None:
        _write(own / PEOPLE / f"{scenario.couple.id}.yaml", people)
    _write(own / f"{name}.yaml", text)
    told = writing.TAKEN_IN.format(title=scenario.title, file=f"{name}.yaml")
    if name == scenario.id:
        return told
    return f"{told} {writing.KEPT_BOTH.format(file=file, new=f'{name}.yaml')}"


def _read(path: Path, own: Path) -> Source:
    """Return the file, as if it were called by its own id: browsers rename what they download twice.

    Where it brings no people of its own, those of the folder `own` are meant.
    """
    if path.suffix.lower() not in ENDINGS:
        raise CannotWrite(writing.NOT_A_SCENARIO.format(file=path.name))
    text = read_text(path)
    source = text if isinstance(text, Source) else compose(str(path), text)
    if source.root is not None and is_couple(source):
        raise CannotWrite(writing.ABOUT_PEOPLE.format(file=path.name))
    if source.root is not None and is_about_words(source):
        raise CannotWrite(writing.ABOUT_WORDS.format(file=path.name))
    name = source.root.fields.get("id") if source.root else None
    if name and isinstance(name.value, Word) and ID.fullmatch(name.value.text):
        folder = path.parent if (path.parent / PEOPLE).is_dir() else own
        return replace(source, path=str(folder / f"{name.value.text}.yaml"))
    return source


def _people(path: Path, scenario: Scenario, own: Path) -> str | None:
    """Return the file of the couple where it has to come along. Raises CannotWrite where ours is another."""
    couple = scenario.couple.id
    found = file_of(couple, folders_for(path, None))
    theirs, ours = _text(found) if found else None, _text(own / PEOPLE / f"{couple}.yaml")
    if ours is not None and theirs is not None and ours != theirs:
        raise CannotWrite(writing.OTHER_PEOPLE.format(file=path.name, couple=couple))
    return theirs if ours is None else None


def _text(path: Path) -> str | None:
    text = read_text(path)
    return None if isinstance(text, Source) else text


def _free(name: str, own: Path) -> str:
    """Return this name, or the first with a number behind it that no file has."""
    names = (name if number == 1 else f"{name}_{number}" for number in count(1))
    return next(one for one in names if not any((own / f"{one}{ending}").exists() for ending in ENDINGS))


def _renamed(text: str, file: str, name: str) -> str:
    """Return the text with this for its id. Raises CannotWrite where the id is written in an unusual way."""
    renamed, found = ID_LINE.subn(f"id: {name}", text, count=1)
    if not found:
        raise CannotWrite(writing.NAME_IS_TAKEN.format(file=file))
    return renamed


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _told(path: Path, file: Path, line: int, text: str) -> str:
    name = path.name if file.parent.name != PEOPLE else f"{PEOPLE}/{file.name}"
    return writing.HAS_A_PROBLEM.format(file=name, line=line, text=writing.sentence(text))
