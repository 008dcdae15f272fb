"""Where files are found by name, and never by path."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ENDINGS = (".yaml", ".yml")
PEOPLE, SCRIPTS = "people", "scripts"
"""The folders of couples and of scripts, beside the scenarios."""


def files_in(folder: Path) -> list[Path]:
    """Return the YAML files directly in the folder, by name; none if it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS)
    except OSError:
        return []


def file_of(name: str, folders: Iterable[Path]) -> Path | None:
    """Return the file of this id; a link that leads out of its folder is as good as no file.

    `name` must have the form of an id: no dots, no slashes.
    """
    for folder in folders:
        for ending in ENDINGS:
            path = folder / f"{name}{ending}"
            try:
                inside = path.resolve(strict=True).is_relative_to(folder.resolve(strict=True))
            except (OSError, RuntimeError):
                continue
            if inside and path.is_file():
                return path
    return None
