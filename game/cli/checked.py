"""What `check` found before, so that only what has changed is looked at again.

Rule 1: a stale answer is worse than a slow one. An answer is kept under a digest of everything that it
        rests on: the file, the people and the names around it, and the program itself.
Rule 2: the file it is kept in may be lost, damaged or of another version; then all is looked at again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from itertools import islice
from pathlib import Path

import game
from game.cli.several import done, processors
from game.content.codes import Severity
from game.content.folders import PEOPLE, files_in
from game.content.load import Inspection, Problem, inspect
from game.content.source import LARGEST_KB
from game.saves import replace_file

Kept = dict[str, Inspection]
"""What was found, by the digest of what it rests on."""

MOST_KEPT = 2000
WORTH_IT_KB = 1500
"""What one process looks at in about two seconds; another takes half of one to come."""


def inspect_all(files: Iterable[Path], people: Path, kept_in: Path | None) -> dict[Path, Inspection]:
    """Return what there is to say about each file; what was kept before is not looked at again.

    Without a file to keep it in, everything is looked at, and nothing is kept.
    """
    program = _program() if kept_in else ""
    kept = _read(kept_in, program) if kept_in and program else {}
    keys = {file: _key(file, people) if program else "" for file in files}
    told = {file: kept[key] for file, key in keys.items() if key in kept}
    told.update(_looked_at([file for file in keys if file not in told], people))
    told = {file: told[file] for file in keys}
    _surroundings.cache_clear()
    new = {file: key for file, key in keys.items() if key and key not in kept}
    # A file may have changed while it was looked at: only what is still the same is kept.
    lasting = {
        key: told[file] for file, key in new.items() if _lasts(told[file]) and _key(file, people) == key
    }
    _surroundings.cache_clear()
    if kept_in and lasting:
        with suppress(OSError):  # it was only to be faster next time
            replace_file(kept_in, _written(program, {**lasting, **kept}))
    return told


def _looked_at(files: list[Path], people: Path) -> dict[Path, Inspection]:
    """Look at each of these files; by several processes where that is worth the time they take to come."""
    processes = processors() if sum(map(_size, files)) >= WORTH_IT_KB * 1024 else 1
    return dict(zip(files, done(partial(inspect, people=people), files, processes), strict=True))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _lasts(inspection: Inspection) -> bool:
    return not inspection.rests_on_more


# --- what an answer rests on


def _program() -> str:
    """Return a digest of the program; nothing where its files cannot be seen, as in an archive."""
    here = Path(game.__file__).parent
    files = sorted(file for package in ("content", "core") for file in here.joinpath(package).rglob("*.py"))
    if not files:
        return ""
    digest = sha256(f"{sys.version} {version('pydantic')} {version('PyYAML')}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(file: Path, people: Path) -> str:
    """Return the digest of all that a check of this file reads; nothing if it cannot be read at all."""
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST_KB * 1024 + 1)
        beside = file.parent / PEOPLE
        around = [_surroundings(folder) for folder in (file.parent, people.parent)]
        around += [_surroundings(folder, PEOPLE) for folder in (beside, people)]
        told = "\0".join((str(file), str(file.resolve()), str(people), *around))
    except OSError:
        return ""
    return sha256(told.encode("utf-8", "surrogateescape") + b"\0" + content).hexdigest()


@cache
def _surroundings(folder: Path, what: str = "") -> str:
    """Return the names in a folder and where they lead; and for a folder of people, what they hold."""
    digest = sha256(str(folder.is_symlink()).encode())
    for file in files_in(folder):
        known = f"\0{file.name}\0{file.resolve()}\0{file.is_file()}\0"
        digest.update(known.encode("utf-8", "surrogateescape"))
        if what and file.is_file():
            digest.update(file.read_bytes())
    return digest.hexdigest()


# --- the file it is kept in


def _read(kept_in: Path, program: str) -> Kept:
    """Return what was kept by this very program, or nothing."""
    try:
        found = json.loads(kept_in.read_bytes())
        if found["program"] != program:
            return {}
        return {
            key: Inspection([_problem(*problem) for problem in problems], coverage)
            for key, (problems, coverage) in found["checked"].items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _problem(
    path: str, line: int, column: int, code: str, text: str, severity: str, way_out: str, silenced: str
) -> Problem:
    if not isinstance(line, int) or not isinstance(column, int):
        raise TypeError("a place is two numbers")
    return Problem(path, line, column, code, text, Severity(severity), way_out, silenced)


def _written(program: str, kept: Kept) -> bytes:
    newest = {key: (one.problems, one.coverage) for key, one in islice(kept.items(), MOST_KEPT)}
    return json.dumps({"program": program, "checked": newest}).encode()
