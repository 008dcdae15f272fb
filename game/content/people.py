"""Couples: found by name in the folders of people, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from game.content.findings import found, tell
from game.content.fit import fit
from game.content.folders import ENDINGS, PEOPLE, file_of, files_in
from game.content.links import own_name
from game.content.problem import Hint, Problem, did_you_mean
from game.content.shapes import ID, CoupleShape
from game.content.source import Source, read
from game.content.tree import Fields, Word
from game.core.scenario import Couple, Person


def couple_in(source: Source) -> tuple[Couple | None, list[Problem]]:
    """Return the couple that this file describes, or what is wrong with it."""
    if source.root is None:
        return None, source.problems
    shape, problems = fit(source.path, source.root, CoupleShape)
    if shape is None:
        return None, source.problems + problems
    misnamed = tell(source.path, source.root, own_name(shape.id, source.path))
    if misnamed:
        return None, source.problems + misnamed
    return _couple(shape), source.problems


def couple_of(
    name: str, path: str, root: Fields, folders: list[Path]
) -> tuple[Couple | None, list[Problem], Source | None]:
    """Return the couple a scenario names, the problems on the way, and the couple's own file, if any."""
    file = file_of(name, folders)
    if file is None:
        known = [other.stem for folder in folders for other in files_in(folder)]
        hint = (
            did_you_mean(name, known)
            if known
            else Hint(f"make one in a folder `{PEOPLE}` beside the scenario")
        )
        return None, tell(path, root, [found(["couple"], "L06", name=name, hint=hint)]), None
    source = read(file)
    couple, problems = couple_in(source)
    return couple, problems, source


def files_behind(root: Fields, path: Path, people: Path | None) -> list[Path]:
    """Return where the file of the couple that a scenario names may be; nothing where it names none."""
    named = root.fields.get("couple")
    name = named.value.text if named and isinstance(named.value, Word) else ""
    if not re.fullmatch(ID, name):
        return []
    return [folder / f"{name}{ending}" for folder in folders_for(path, people) for ending in ENDINGS]


def folders_for(path: Path, people: Path | None) -> list[Path]:
    """Return where a scenario's people may live: beside it, then in the folder given."""
    return list(_folders(path, people))


def _folders(path: Path, people: Path | None) -> Iterator[Path]:
    beside = path.parent / PEOPLE
    if not beside.is_symlink():  # a stranger's folder must not point elsewhere
        yield beside
    if people is not None:
        yield people


def _couple(shape: CoupleShape) -> Couple:
    subject, object_, possessive = shape.partner.pronouns.split("/")
    partner = shape.partner
    person = Person(partner.name, subject, object_, possessive, partner.portrait, partner.voice)
    return Couple(shape.id, person, shape.history, shape.running_joke)
