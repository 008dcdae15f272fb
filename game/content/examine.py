"""The phases of loading, one after the other, stopping where one finds an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.content import walk
from game.content.build import build, digest_of
from game.content.coverage import coverage_of
from game.content.findings import Finding, found, tell
from game.content.fit import fit
from game.content.folders import PEOPLE, file_of, originals_in
from game.content.inspection import Coverage, Inspection
from game.content.links import links
from game.content.lint import RULES
from game.content.people import couple_in, couple_of, folders_for, read_with_care
from game.content.problem import Hint, Problem, did_you_mean
from game.content.proof import Proof
from game.content.script import play_again, read_script
from game.content.seasons import not_earlier, not_there
from game.content.sense import sense
from game.content.shapes import ScenarioShape
from game.content.silencing import silence
from game.content.source import Source, read
from game.content.translation import (
    apply,
    completeness,
    misplaced,
    no_original,
    original_of,
    read_translation,
)
from game.content.tree import Fields
from game.core.scenario import Couple, Scenario


class _Read(NamedTuple):
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
    proof, told, strangers = _phases(source, people)
    return proof.scenario if proof else None, sorted({*silence(source, told), *strangers})


def inspect(source: Source, people: Path | None = None) -> Inspection:
    """Return all there is to say about a scenario: what keeps it from being played, or else of taste."""
    return read_through(source, people)[1]


def read_through(source: Source, people: Path | None = None) -> tuple[Scenario | None, Inspection]:
    """Return the scenario, if it can be played, and all there is to say about it."""
    proof, told, strangers = _phases(source, people)
    if proof is None or source.root is None:
        return None, Inspection(sorted({*silence(source, told), *strangers}))
    for rule in RULES:
        told = told + tell(source.path, source.root, rule(proof))
    asked = not_there(walk.conditions(proof.shape), _neighbours(Path(source.path), people))
    told = told + tell(source.path, source.root, asked)
    inspection = Inspection(sorted({*silence(source, told), *strangers}), coverage_of(proof))
    return proof.scenario, inspection


def _phases(source: Source, people: Path | None) -> _Read:
    if source.root is None:
        return _Read(None, source.problems, [])
    shape, misfits = fit(source.path, source.root, ScenarioShape)
    if shape is None:
        return _Read(None, source.problems + misfits, [])
    path = Path(source.path)
    folders = folders_for(path, people)
    couple, strangers = _couple(shape, source, source.root, folders)
    astray = tell(source.path, source.root, links(shape, source.path))
    astray += tell(source.path, source.root, _alternative(shape, path, people))
    if couple is not None:
        astray += tell(source.path, source.root, not_earlier(shape, couple))
    told = source.problems + astray
    if couple is None or any(one.is_error for one in astray):
        return _Read(None, told, strangers)
    scenario = build(shape, couple, digest_of(source.root, couple))
    told += tell(source.path, source.root, sense(scenario, shape))
    playable = not any(one.is_error for one in told)
    return _Read(Proof(scenario, shape) if playable else None, told, strangers)


def inspect_couple(source: Source, people: Path | None = None) -> Inspection:
    """Return everything there is to say about a couple's file; its season's evenings are looked for."""
    couple, told = couple_in(source)
    if couple is not None:
        told = told + read_with_care(source, people)
    return Inspection(silence(source, told))


def inspect_script(source: Source, people: Path | None = None) -> Inspection:
    """Return everything there is to say about a script's file, its last step included."""
    return Inspection(_script(source, people), rests_on_more=True)


def _script(source: Source, people: Path | None) -> list[Problem]:
    script = read_script(source, people.parent if people else None)
    if script.shape is None or script.scenario is None or source.root is None:
        return silence(source, script.problems)
    scenario, _ = examine(read(script.scenario), people)
    if scenario is None:
        broken = Hint("it has problems of its own: check it first")
        finding = found(["scenario"], "P01", name=script.shape.scenario, hint=broken)
        return silence(source, script.problems + tell(source.path, source.root, [finding]))
    return silence(source, script.problems + play_again(source, script.shape, scenario))


def inspect_translation(source: Source, people: Path | None = None) -> Inspection:
    """Return everything there is to say about the file of a translation, and how complete it is."""
    _, told, coverage = _translated(source, people)
    return Inspection(silence(source, told), coverage, rests_on_more=True)


def examine_translation(source: Source, people: Path | None = None) -> tuple[Scenario | None, list[Problem]]:
    """Return the evening in the words of this file, if it can be played, and what is wrong with the file."""
    scenario, told, _ = _translated(source, people)
    return (None if any(one.is_error for one in told) else scenario), silence(source, told)


def _translated(
    source: Source, people: Path | None
) -> tuple[Scenario | None, list[Problem], Coverage | None]:
    translation, told = read_translation(source)
    if translation is None:
        return None, told, None
    file = original_of(translation, Path(source.path))
    own = read(file) if file else None
    proof = _phases(own, people).proof if own else None
    if own is None or own.root is None or proof is None:
        return None, told + no_original(source, translation, broken=own is not None), None
    scenario, wrong = apply(source, translation, proof, own.root)
    told += misplaced(source, translation, proof.shape) + wrong
    return scenario, told, completeness(translation, proof.shape)


def is_couple(source: Source) -> bool:
    """Return whether a file is about people: by its folder, or by what is in it."""
    if Path(source.path).resolve().parent.name == PEOPLE:
        return True
    return source.root is not None and "partner" in source.root.fields and "beats" not in source.root.fields


def _couple(
    shape: ScenarioShape, source: Source, root: Fields, folders: list[Path]
) -> tuple[Couple | None, list[Problem]]:
    couple, problems, own = couple_of(shape.couple, source.path, root, folders)
    return couple, problems if own is None else silence(own, problems)


def _neighbours(path: Path, people: Path | None) -> list[Path]:
    """Return where other evenings lie."""
    return [path.parent] if people is None else [path.parent, people.parent]


def _alternative(shape: ScenarioShape, path: Path, people: Path | None) -> Iterator[Finding]:
    if shape.alternative is None:
        return
    folders = _neighbours(path, people)
    if shape.alternative == shape.id or file_of(shape.alternative, folders) is None:
        known = [file.stem for folder in folders for file in originals_in(folder) if file.stem != shape.id]
        yield found(
            ["alternative"], "L07", name=shape.alternative, hint=did_you_mean(shape.alternative, known)
        )
