"""The phases of loading, one after the other, stopping where one finds an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.content.build import build, digest_of
from game.content.findings import Finding, found, tell
from game.content.fit import fit
from game.content.folders import file_of, files_in
from game.content.links import links
from game.content.people import FOLDER, couple_in, couple_of, folders_for
from game.content.problem import Hint, Problem, did_you_mean
from game.content.script import play_again, read_script
from game.content.sense import sense
from game.content.shapes import ScenarioShape
from game.content.silencing import silence
from game.content.source import Source, read
from game.content.tree import Fields
from game.core.scenario import Couple, Scenario


def examine(source: Source, people: Path | None = None) -> tuple[Scenario | None, list[Problem]]:
    """Return the scenario, if it can be played, and everything there is to say about its file."""
    if source.root is None:
        return None, silence(source, source.problems)
    shape, misfits = fit(source.path, source.root, ScenarioShape)
    if shape is None:
        return None, silence(source, source.problems + misfits)
    path = Path(source.path)
    folders = folders_for(path, people)
    couple, strangers = _couple(shape, source, source.root, folders)
    astray = tell(source.path, source.root, links(shape, source.path))
    astray += tell(source.path, source.root, _alternative(shape, path, people))
    told = source.problems + astray
    if couple is None or any(one.is_error for one in astray):
        return None, sorted({*silence(source, told), *strangers})
    scenario = build(shape, couple, digest_of(source.root, couple))
    told += tell(source.path, source.root, sense(scenario, shape))
    playable = not any(one.is_error for one in told)
    return scenario if playable else None, sorted({*silence(source, told), *strangers})


def examine_couple(source: Source) -> list[Problem]:
    """Return everything there is to say about a couple's file."""
    return silence(source, couple_in(source)[1])


def examine_script(source: Source, people: Path | None = None) -> list[Problem]:
    """Return everything there is to say about a script's file, its last step included."""
    script = read_script(source, people.parent if people else None)
    if script.shape is None or script.scenario is None or source.root is None:
        return silence(source, script.problems)
    scenario, _ = examine(read(script.scenario), people)
    if scenario is None:
        broken = Hint("it has problems of its own: check it first")
        finding = found(["scenario"], "P01", name=script.shape.scenario, hint=broken)
        return silence(source, script.problems + tell(source.path, source.root, [finding]))
    return silence(source, script.problems + play_again(source, script.shape, scenario))


def is_couple(source: Source) -> bool:
    """Return whether a file is about people: by its folder, or by what is in it."""
    if Path(source.path).resolve().parent.name == FOLDER:
        return True
    return source.root is not None and "partner" in source.root.fields and "beats" not in source.root.fields


def _couple(
    shape: ScenarioShape, source: Source, root: Fields, folders: list[Path]
) -> tuple[Couple | None, list[Problem]]:
    couple, problems, own = couple_of(shape.couple, source.path, root, folders)
    return couple, problems if own is None else silence(own, problems)


def _alternative(shape: ScenarioShape, path: Path, people: Path | None) -> Iterator[Finding]:
    if shape.alternative is None:
        return
    folders = [path.parent] if people is None else [path.parent, people.parent]
    if shape.alternative == shape.id or file_of(shape.alternative, folders) is None:
        known = [file.stem for folder in folders for file in files_in(folder) if file.stem != shape.id]
        yield found(
            ["alternative"], "L07", name=shape.alternative, hint=did_you_mean(shape.alternative, known)
        )
