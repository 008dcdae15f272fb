"""Where files are found by name, and never by path."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

LANGUAGE = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?"
"""A code of a language: language, script, region, as BCP 47 writes them."""
ENDINGS = (".yaml", ".yml")
PEOPLE, SCRIPTS = "people", "scripts"
"""The folders of couples and of scripts, beside the scenarios."""


def files_in(folder: Path) -> list[Path]:
    """Return the YAML files directly in the folder, by name; none if it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS)
    except OSError:
        return []


def is_translation(path: Path) -> bool:
    """Return whether the file is named as another language of an evening beside it: `the_key.de.yaml`."""
    name, dot, _ = path.stem.partition(".")
    return bool(dot) and any((path.parent / f"{name}{ending}").is_file() for ending in ENDINGS)


def originals_in(folder: Path) -> list[Path]:
    """Return the YAML files directly in the folder that are no translations."""
    return [path for path in files_in(folder) if not is_translation(path)]


def translations_of(path: Path) -> dict[str, Path]:
    """Return the files beside an evening's that tell it in other languages, by the language in their name."""
    begins = f"{path.stem}."
    return {
        file.stem.removeprefix(begins): file for file in files_in(path.parent) if file.stem.startswith(begins)
    }


def translation_into(language: str, path: Path) -> Path | None:
    """Return the file that tells this evening in this language, or in the nearest wider one."""
    there = translations_of(path) if language else {}
    while language and language not in there:
        language = language.rpartition("-")[0]
    return there.get(language)


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
