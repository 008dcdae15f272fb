"""All there is to say about a file of a writer's: what keeps it from being played, and what is of taste.

Apart from `examine`, so that whoever only plays need not bring the rules of taste along.
"""

from __future__ import annotations

from pathlib import Path

from game.content import walk
from game.content.coverage import coverage_of
from game.content.examine import examine, neighbours, phases
from game.content.findings import found, tell
from game.content.inspection import Coverage, Inspection
from game.content.lint import RULES
from game.content.people import couple_in, read_with_care
from game.content.problem import Hint, Problem
from game.content.script import play_again, read_script
from game.content.seasons import not_there
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
from game.core.scenario import Scenario


def inspect(source: Source, people: Path | None = None) -> Inspection:
    """Return all there is to say about a scenario: what keeps it from being played, or else of taste."""
    return read_through(source, people)[1]


def read_through(source: Source, people: Path | None = None) -> tuple[Scenario | None, Inspection]:
    """Return the scenario, if it can be played, and all there is to say about it."""
    proof, told, strangers = phases(source, people)
    if proof is None or source.root is None:
        return None, Inspection(sorted({*silence(source, told), *strangers}))
    for rule in RULES:
        told = told + tell(source.path, source.root, rule(proof))
    asked = not_there(walk.conditions(proof.shape), neighbours(Path(source.path), people))
    told = told + tell(source.path, source.root, asked)
    inspection = Inspection(sorted({*silence(source, told), *strangers}), coverage_of(proof))
    return proof.scenario, inspection


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
    proof = phases(own, people).proof if own else None
    if own is None or own.root is None or proof is None:
        return None, told + no_original(source, translation, broken=own is not None), None
    scenario, wrong = apply(source, translation, proof, own.root)
    told += misplaced(source, translation, proof.shape) + wrong
    return scenario, told, completeness(translation, proof.shape)
