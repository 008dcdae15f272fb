"""Couples: found by name in the folders of people, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from game.content import walk
from game.content.conditions import conditions_of
from game.content.findings import Finding, found, tell
from game.content.fit import fit
from game.content.folders import ENDINGS, PEOPLE, file_of, files_in
from game.content.letters import ANY, asked_in, letter, letter_read
from game.content.links import own_name
from game.content.problem import Hint, Problem, did_you_mean
from game.content.seasons import not_there, season_of, strangers
from game.content.shapes import ID, CoupleShape, ParagraphShape
from game.content.source import Source, read
from game.content.tree import Fields, Word
from game.core.acts import Act
from game.core.scenario import Couple, Paragraph, Person


def couple_in(source: Source) -> tuple[Couple | None, list[Problem]]:
    """Return the couple that this file describes, or what is wrong with it."""
    if source.root is None:
        return None, source.problems
    shape, problems = fit(source.path, source.root, CoupleShape)
    if shape is None:
        return None, source.problems + problems
    astray = tell(source.path, source.root, _links(shape, source.path))
    if astray:
        return None, source.problems + astray
    return _couple(shape), source.problems


def read_with_care(source: Source, people: Path | None) -> list[Problem]:
    """Return what is worth telling of a couple's file that holds: for `check` alone."""
    shape = fit(source.path, source.root, CoupleShape)[0] if source.root else None
    if shape is None or source.root is None:
        return []
    folders = [Path(source.path).resolve().parent.parent, *([people.parent] if people else [])]
    findings = [*strangers(shape, folders), *not_there(asked_in(shape), folders), *letter_read(shape)]
    return tell(source.path, source.root, findings)


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


def _links(shape: CoupleShape, path: str) -> Iterator[Finding]:
    yield from own_name(shape.id, path)
    yield from season_of(shape)
    yield from letter(shape)


def _couple(shape: CoupleShape) -> Couple:
    subject, object_, possessive = shape.partner.pronouns.split("/")
    partner = shape.partner
    person = Person(partner.name, subject, object_, possessive, partner.portrait, partner.voice)
    written = tuple(_paragraph(one) for one in shape.letter)
    return Couple(shape.id, person, shape.history, shape.running_joke, tuple(shape.season), written)


def _paragraph(shape: ParagraphShape) -> Paragraph:
    acts = walk.many(shape.quote)
    quote = tuple(Act(act) for act in acts if act != ANY) if ANY not in acts else ()
    texts = {"else": shape.say} if isinstance(shape.say, str) else shape.say
    return Paragraph(texts, conditions_of(shape.when), quote if acts else None)
