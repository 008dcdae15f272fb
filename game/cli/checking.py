"""Check many files at once, and tell it to people or to programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from game.cli.data import shipped
from game.content.codes import Severity
from game.content.folders import files_in
from game.content.load import Problem
from game.content.load import check as check_file


def check(paths: Iterable[Path], own: Path) -> dict[Path, list[Problem]]:
    """Return the problems of each file; without paths, of the shipped scenarios and the player's own."""
    house = shipped("scenarios")
    files = [
        file for path in (list(paths) or [house, *([own] if own.is_dir() else [])]) for file in _files(path)
    ]
    return {file: check_file(file, house / "people") for file in dict.fromkeys(files)}


def report(files: dict[Path, list[Problem]]) -> str:
    """Return the problems, one a line, and a last line that counts them."""
    told = sorted({problem for problems in files.values() for problem in problems})
    counts = [f"{_several(len(files), 'file')} checked"]
    for severity in Severity:
        found = sum(problem.severity is severity for problem in told)
        counts.append(_several(found, severity.value))
    return "\n".join([*map(str, told), ", ".join(counts) + "."])


def report_json(files: dict[Path, list[Problem]]) -> str:
    """Return the problems as one JSON object."""
    told = sorted({problem for problems in files.values() for problem in problems})
    problems = [{**problem._asdict(), "severity": problem.severity.value} for problem in told]
    return json.dumps({"files": [str(file) for file in files], "problems": problems}, ensure_ascii=True)


def _files(path: Path) -> list[Path]:
    """Return the files to check: a scenario brings the scripts beside it, a folder all that is in it."""
    from game.content.script import FOLDER, scripts_of

    if not path.is_dir():
        return [path, *scripts_of(path)]
    return [_near(file) for folder in (path, path / "people", path / FOLDER) for file in files_in(folder)]


def _near(path: Path) -> Path:
    """Return the path as seen from here, where that is shorter."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def _several(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
