"""`secure-base export`: plays that were kept, as files for people, spreadsheets and other programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.cli.exporting import Writer
    from game.cli.retelling import Retold
    from game.saves import Kept

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, FAILED, MISUSED = 0, 1, 2

FORMATS = ("html", "markdown", "json", "csv", "xapi")
WITH_NOTES = ("html", "markdown", "json")
"""Where somebody's own words may go; tables and record stores are for other eyes."""
NO_NOTES = "Notes never go into {format}; --notes goes with {those}."
LAST = "last"
FOLDER = Path("secure-base-export")
STANDARD_OUTPUT = "-"
SHOWN_OF_ID = 8

NONE_KEPT = "No play is kept here. Evenings played in private, or before you agreed to keep them, are not."
LIST_END = (
    "`secure-base export ID` writes one of them, `secure-base export --all` all of them; --help says how."
)
STATES = {"going": "not over", "ended": "over", "left": "left", "stopped": "stopped"}


def add_export(commands: Commands) -> None:
    """Add `export`."""
    parser = commands.add_parser(
        "export", help="write plays into files",
        description="Write a play that was kept into a file: debrief and words (html, markdown), a table "
        "with one row a turn (csv), everything for programs (json), or xAPI 1.0.3 statements (xapi). "
        "Without a play, list those there are.",
        epilog="Not validated for assessment. Not for grading or selection. Every export says so.",
    )  # fmt: skip
    parser.add_argument("play", nargs="?", metavar="PLAY", help="id of a play or its beginning, or 'last'")
    parser.add_argument("--format", choices=FORMATS, default="html", help="what to write (html)")
    parser.add_argument(
        "-o", "--output", metavar="FILE",
        help=f"where to; a folder with --all ({FOLDER}); '-' is the standard output",
    )  # fmt: skip
    parser.add_argument("--all", action="store_true", help="write every play, each into a file of a folder")
    parser.add_argument("--names", action="store_true", help="leave the other person's name in; else it is P")
    parser.add_argument(
        "--notes", action="store_true",
        help="add what you wrote about it, as you wrote it (html, markdown and json)",
    )  # fmt: skip
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument("--schema", choices=FORMATS, metavar="FORMAT", help="say what a format holds instead")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from game.cli.exporting import Writer, schema

    if options.schema:
        return _print(schema(options.schema))
    if options.play and options.all:
        return _refuse("Name one play, or ask for --all of them.", MISUSED)
    if options.notes and options.format not in WITH_NOTES:
        return _refuse(NO_NOTES.format(format=options.format, those=", ".join(WITH_NOTES)), MISUSED)
    from game.cli.retelling import Retold

    with Retold.opened(names=options.names, notes=options.notes) as retold:
        if retold.notice:
            _refuse(retold.notice, DONE)
        writer = Writer(options.format, force=options.force)
        if options.all:
            return _all(retold, writer, Path(options.output or FOLDER))
        if options.play is None:
            return _list(retold.kept)
        return _one(retold, writer, options.play, options.output)


def _list(kept: list[Kept]) -> int:
    if not kept:
        return _print(f"{NONE_KEPT}\n")
    lines = [
        f"{one.id[:SHOWN_OF_ID]}  {one.updated.astimezone():%Y-%m-%d %H:%M}  "
        f"{STATES[one.state.value]:<8}  {_answers(one.made)}  {one.header.scenario}"
        for one in kept
    ]
    return _print("\n".join([*lines, LIST_END, ""]))


def _answers(made: int) -> str:
    return f"{made:>2} answer " if made == 1 else f"{made:>2} answers"


def _one(retold: Retold, writer: Writer, wanted: str, output: str | None) -> int:
    from game.cli.exporting import NotWritten
    from game.cli.retelling import CannotRetell

    found = [one for one in retold.kept if one.id.startswith(wanted.lower())]
    if wanted == LAST:
        found = retold.kept[:1]
    if len(found) != 1:
        return _refuse(_which(wanted, found), MISUSED)
    try:
        play = retold.play(found[0])
        if output == STANDARD_OUTPUT:
            return _print(writer.text(play))
        path = writer.write(play, Path(output) if output else Path.cwd())
    except (CannotRetell, NotWritten) as error:
        return _refuse(str(error), FAILED)
    return _print(f"Written: {path}\n")


def _which(wanted: str, found: list[Kept]) -> str:
    if found:
        return f"{len(found)} plays begin with '{wanted}': {', '.join(one.id for one in found)}."
    return f"No play called '{wanted}' is kept; `secure-base export` lists those that are."


def _all(retold: Retold, writer: Writer, folder: Path) -> int:
    if not retold.kept:
        return _print(f"{NONE_KEPT}\n")
    troubles = [_trouble(retold, writer, kept, folder) for kept in retold.kept]
    written = troubles.count("")
    _print(f"Written: {written} of {len(troubles)}, into {folder}\n")
    return DONE if written == len(troubles) else _refuse("\n".join(filter(None, troubles)), FAILED)


def _trouble(retold: Retold, writer: Writer, kept: Kept, folder: Path) -> str:
    """Write one of many; return why it could not be, or nothing."""
    from game.cli.exporting import NotWritten
    from game.cli.retelling import CannotRetell

    try:
        writer.write_into(retold.play(kept), folder)
    except (CannotRetell, NotWritten) as error:
        return f"{kept.id[:SHOWN_OF_ID]}: {error}"
    return ""


def _print(text: str) -> int:
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(text)
    else:  # a file is UTF-8 with the line ends it was given, whatever the console's encoding
        sys.stdout.flush()
        raw.write(text.encode("utf-8"))
        raw.flush()
    return DONE


def _refuse(text: str, code: int) -> int:
    sys.stderr.write(f"{text}\n")
    return code
