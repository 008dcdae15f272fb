"""Which format goes into which file, and how it gets there whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import game
from game.cli.data import shipped
from game.export.as_csv import csv_of
from game.export.as_html import Font, html_of
from game.export.as_json import json_of
from game.export.as_markdown import markdown_of
from game.export.as_xapi import xapi_of
from game.export.play import Play
from game.export.schema import schema_of_csv, schema_of_json, schema_of_paper, schema_of_xapi
from game.saves.files import replace_file

ENDINGS = {"html": ".html", "markdown": ".md", "json": ".json", "csv": ".csv", "xapi": ".xapi.json"}
SCHEMAS: dict[str, Callable[[], str]] = {
    "html": schema_of_paper,
    "markdown": schema_of_paper,
    "json": schema_of_json,
    "csv": schema_of_csv,
    "xapi": schema_of_xapi,
}
FONTS = (
    ("Fraunces", 600, False, "Fraunces_600SemiBold.ttf"),
    ("Atkinson Hyperlegible Next", 400, True, "AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    ("Atkinson Hyperlegible Next", 500, False, "AtkinsonHyperlegibleNext_500Medium.ttf"),
    ("Atkinson Hyperlegible Next", 700, False, "AtkinsonHyperlegibleNext_700Bold.ttf"),
)


class NotWritten(Exception):
    """A file was not written; `str()` says why."""


def schema(form: str) -> str:
    """Return what a format holds."""
    return SCHEMAS[form]()


class Writer:
    """Writes plays in one format; all of one export are of the same nameless account."""

    def __init__(self, form: str, *, force: bool) -> None:
        """Write in this format, and over files that are there only if told to."""
        self._form = form
        self._force = force
        self._account = secrets.token_hex(16)

    def text(self, play: Play) -> str:
        """Return a play in this format."""
        match self._form:
            case "html":
                return html_of(play, fonts())
            case "markdown":
                return markdown_of(play)
            case "json":
                return json_of(play)
            case "csv":
                return csv_of(play)
        return xapi_of(play, self._account, game.__version__)

    def write(self, play: Play, path: Path) -> Path:
        """Write a play into a file, or into a folder under a name of its own; return the file.

        Raises NotWritten, and then the file is as it was.
        """
        return self.write_into(play, path) if path.is_dir() else self._put(play, path)

    def write_into(self, play: Play, folder: Path) -> Path:
        """Write a play into a folder, made if need be, under a name of its own. Raises NotWritten."""
        day = play.last.astimezone().date().isoformat()
        name = f"{play.encounter.scenario.id}-{day}-{play.id[:8]}{ENDINGS[self._form]}"
        return self._put(play, folder / name)

    def _put(self, play: Play, file: Path) -> Path:
        if file.is_dir():
            raise NotWritten(f"{file} is a folder.")
        if file.exists() and not self._force:
            raise NotWritten(f"{file} is there already; --force writes over it.")
        try:
            replace_file(file.absolute(), self.text(play).encode("utf-8"))
        except OSError as error:
            raise NotWritten(f"{file} could not be written: {error.strerror or error}.") from None
        return file


def fonts() -> tuple[Font, ...]:
    """Return the game's own typefaces, those that are there."""
    folder = shipped("assets") / "fonts"
    return tuple(
        Font(family, weight, slanted, (folder / name).read_bytes())
        for family, weight, slanted, name in FONTS
        if (folder / name).is_file()
    )
