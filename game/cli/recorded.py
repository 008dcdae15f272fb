"""Plays of one evening, in ids: those kept here, the scripts beside it, and those in exported files.

Rule: a play that was stopped for safety is counted among none of them (MODEL 4.4).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from game.analysis.maps.tally import Played, Step, played
from game.core.encounter import NotOffered, begin, choose
from game.core.scenario import Scenario
from game.saves import State

LARGEST_MB = 20
FORMAT = "secure-base/play"


class NotAPlay(Exception):
    """A file holds no play of this evening; `str()` says why and what to do."""


def kept_here(scenario: Scenario) -> Iterator[Played]:
    """Yield the plays of this evening that this account kept, as far as they can still be told."""
    from game.cli.retelling import CannotRetell, Retold

    with Retold.opened(names=True) as retold:
        for kept in retold.kept:
            if kept.header.scenario != scenario.id or kept.state is State.STOPPED:
                continue
            try:
                encounter = retold.play(kept).encounter
            except CannotRetell:
                continue
            if not encounter.stopped:
                yield played(encounter)


def beside(file: Path, scenario: Scenario) -> Iterator[Played]:
    """Yield the scripts that lie beside the file of this evening, as far as they can be played."""
    from game.content.script import answers_in, read_script, scripts_of
    from game.content.source import read

    for script in scripts_of(file):
        shape = read_script(read(script), file.parent).shape
        if shape is None:
            continue
        now = begin(scenario, shape.style, lens=shape.lens).encounter
        try:
            for answer in answers_in(shape):
                now = choose(now, answer).encounter
        except NotOffered:
            continue
        yield played(now)


def exported(files: Iterable[Path], scenario: Scenario) -> Iterator[Played]:
    """Yield the plays in these files, as `export --format json` writes them. Raises NotAPlay."""
    for file in files:
        if found := _exported(file, scenario):
            yield found


def _exported(file: Path, scenario: Scenario) -> Played | None:
    """Return the play in this file; none of one that was stopped for safety."""
    try:
        if file.stat().st_size > LARGEST_MB * 1024 * 1024:
            raise NotAPlay(f"{file} is larger than {LARGEST_MB} MB; that is no exported play.")
        found = json.loads(file.read_bytes())
    except OSError as error:
        raise NotAPlay(f"{file} cannot be read: {error.strerror}.") from None
    except (ValueError, RecursionError):
        raise NotAPlay(f"{file} is no JSON; `export --format json` writes a play as this needs it.") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise NotAPlay(f"{file} is no exported play; `export --format json` writes one.")
    try:
        return _read(found, file, scenario)
    except (KeyError, TypeError, AttributeError):
        raise NotAPlay(
            f"{file} is damaged: a turn has no beat or no answer. Export that play again."
        ) from None


def _read(found: dict[str, Any], file: Path, scenario: Scenario) -> Played | None:
    evening, titles = found["play"]["evening"], {one.title: one.id for one in scenario.endings.values()}
    if evening != scenario.id:
        raise NotAPlay(f"{file} is a play of '{evening}', not of '{scenario.id}'; leave it out.")
    if found["play"].get("stage") == State.STOPPED.value:
        return None
    steps = tuple(Step(str(turn["beat"]), str(turn["response"])) for turn in found["turns"])
    return Played(steps, titles.get(found["play"]["ending"], ""))
