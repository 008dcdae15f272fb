"""The phases of loading, one after the other, stopping where one finds an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.content.build import build, digest_of
from game.content.findings import Finding, found, tell
from game.content.fit import fit
from game.content.folders import PEOPLE, file_of, originals_in
from game.content.links import links
from game.content.people import couple_of, folders_for
from game.content.problem import Problem, did_you_mean
from game.content.proof import Proof
from game.content.seasons import not_earlier
from game.content.sense import sense
from game.content.shapes import ScenarioShape
from game.content.silencing import silence
from game.content.source import Source
from game.content.tree import Fields
from game.core.scenario import Couple, Scenario


class Reading(NamedTuple):
    """How far the phases got."""

    proof: Proof | None
    """The scenario, if it can be played."""
    told: list[Problem]
    strangers: list[Problem]
    """Those of the couple's own file."""


def shape_of(source: Source) -> ScenarioShape:
    """Return the shape of an evening that was loaded before. Raises TypeError if it has none after all."""
    shape = fit(source.path, source.root, ScenarioShape)[0] if source.root else None
    if shape is None:
        raise TypeError(f"{source.path} was an evening a moment ago")
    return shape


def examine(source: Source, people: Path | None = None) -> tuple[Scenario | None, list[Problem]]:
    """Return the scenario, if it can be played, and what keeps it from being played."""
    proof, told, strangers = phases(source, people)
    return proof.scenario if proof else None, sorted({*silence(source, told), *strangers})


def phases(source: Source, people: Path | None) -> Reading:
    """Return how far an evening can be read: with a proof if it can be played."""
    if source.root is None:
        return Reading(None, source.problems, [])
    shape, misfits = fit(source.path, source.root, ScenarioShape)
    if shape is None:
        return Reading(None, source.problems + misfits, [])
    path = Path(source.path)
    folders = folders_for(path, people)
    couple, strangers = _couple(shape, source, source.root, folders)
    astray = tell(source.path, source.root, links(shape, source.path))
    astray += tell(source.path, source.root, _alternative(shape, path, people))
    if couple is not None:
        astray += tell(source.path, source.root, not_earlier(shape, couple))
    told = source.problems + astray
    if couple is None or any(one.is_error for one in astray):
        return Reading(None, told, strangers)
    scenario = build(shape, couple, digest_of(source.root, couple))
    told += tell(source.path, source.root, sense(scenario, shape))
    playable = not any(one.is_error for one in told)
    return Reading(Proof(scenario, shape) if playable else None, told, strangers)


def is_couple(source: Source) -> bool:
    """Return whether a file is about people: by its folder, or by what is in it."""
    if Path(source.path).resolve().parent.name == PEOPLE:
        return True
    return source.root is not None and "partner" in source.root.fields and "beats" not in source.root.fields


def neighbours(path: Path, people: Path | None) -> list[Path]:
    """Return where other evenings lie."""
    return [path.parent] if people is None else [path.parent, people.parent]


def _couple(
    shape: ScenarioShape, source: Source, root: Fields, folders: list[Path]
) -> tuple[Couple | None, list[Problem]]:
    couple, problems, own = couple_of(shape.couple, source.path, root, folders)
    return couple, problems if own is None else silence(own, problems)


def _alternative(shape: ScenarioShape, path: Path, people: Path | None) -> Iterator[Finding]:
    if shape.alternative is None:
        return
    folders = neighbours(path, people)
    if shape.alternative == shape.id or file_of(shape.alternative, folders) is None:
        known = [file.stem for folder in folders for file in originals_in(folder) if file.stem != shape.id]
        yield found(
            ["alternative"], "L07", name=shape.alternative, hint=did_you_mean(shape.alternative, known)
        )
