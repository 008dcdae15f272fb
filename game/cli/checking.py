"""Check many files at once, and tell it to people or to programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from game.cli.checked import inspect_all
from game.cli.data import shipped
from game.content.codes import Severity
from game.content.folders import PEOPLE, SCRIPTS, file_of, files_in, translations_of
from game.content.load import Inspection, Problem

Files = dict[Path, Inspection]

ANNOTATIONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
"""What GitHub Actions calls them."""


def check(paths: Iterable[Path], own: Path, cache: Path | None = None) -> Files:
    """Return what there is to say about each file; without paths, of all that is shipped and one's own.

    What has not changed since it was last checked is taken from the cache, if one is given.
    """
    house = shipped("scenarios")
    all_there_is = [house, house / "prologue", *([own] if own.is_dir() else [])]
    wanted = [_named(path, (house, own)) for path in paths] or all_there_is
    files = [file for path in wanted for file in _files(path)]
    return inspect_all(files, house / "people", cache)


def is_well(files: Files, *, strict: bool) -> bool:
    """Return whether there is no error; and, if strict, no warning either. Notes never count."""
    mild = (Severity.NOTE,) if strict else (Severity.WARNING, Severity.NOTE)
    return all(one.severity in mild for one in _heard(files))


def report(files: Files) -> str:
    """Return the problems, one a line, and a last line that counts them."""
    told = _heard(files)
    counts = [f"{_several(len(files), 'file')} checked"]
    for severity in Severity:
        found = sum(problem.severity is severity for problem in told)
        counts.append(_several(found, severity.value))
    return "\n".join([*map(str, told), ", ".join(counts) + "."])


def report_json(files: Files) -> str:
    """Return everything as one JSON object, silenced problems too; docs/format.md tells its keys."""
    told = sorted({problem for inspection in files.values() for problem in inspection.problems})
    problems = [
        {
            "path": one.path,
            "line": one.line,
            "column": one.column,
            "code": one.code,
            "severity": one.severity.value,
            "message": one.what,
            "way_out": one.way_out,
            "text": one.text,
            "silenced": one.silenced or None,
        }
        for one in told
    ]
    coverage = {str(file): one.coverage for file, one in files.items() if one.coverage is not None}
    whole = {"version": 1, "files": list(map(str, files)), "problems": problems, "coverage": coverage}
    return json.dumps(whole, ensure_ascii=True)


def for_github(files: Files) -> str:
    """Return the problems as GitHub Actions wants them, so that they stand beside the changed lines."""
    return "\n".join(_annotation(one) for one in _heard(files))


def _annotation(one: Problem) -> str:
    place = {"file": one.path, "line": one.line, "col": one.column, "title": one.code}
    known = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in place.items())
    return f"::{ANNOTATIONS[one.severity]} {known}::{_escaped(one.text)}"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{more}" else sign for sign in text)


def _heard(files: Files) -> list[Problem]:
    return sorted({problem for inspection in files.values() for problem in inspection.heard})


def _named(path: Path, folders: Iterable[Path]) -> Path:
    """Return the path, or the evening's file where only its id was given."""
    is_id = path.name == str(path) and not path.suffix and not path.exists()
    return (file_of(path.name, folders) if is_id else None) or path


def _files(path: Path) -> list[Path]:
    """Return the files to check: a scenario brings scripts and translations, a folder all that is in it."""
    if path.is_dir():
        return [_near(file) for folder in (path, path / PEOPLE, path / SCRIPTS) for file in files_in(folder)]
    from game.content.script import scripts_of  # brings pydantic, which a folder may do without

    return [path, *scripts_of(path), *translations_of(path).values()]


def _near(path: Path) -> Path:
    """Return the path as seen from here, where that is shorter."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def _several(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
