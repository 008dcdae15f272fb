"""`secure-base preview`: a scenario in the window while it is written."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.options import a_style

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FAILED, MISUSED = 1, 2
NO_FILE = "There is no file {name}."
NO_BEAT = "There is no beat called '{beat}' in {name}; {hint}"
NO_DISPLAY = 'A preview needs a display, and there is none here. `check "{name}"` says what there is to mend.'


def add_preview(commands: Commands) -> None:
    """Add `preview`."""
    parser = commands.add_parser(
        "preview", help="look at an evening while you write it",
        description="Open a scenario in the window; whenever its file is saved, the window shows it.",
    )  # fmt: skip
    parser.add_argument("file", type=Path, metavar="FILE", help="the scenario's file, or its id")
    parser.add_argument("--style", type=a_style, metavar="STYLE", help="how the partner leans")
    parser.add_argument("--beat", default="", metavar="BEAT", help="the beat to stand at")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from game.cli.explore import file_named
    from game.cli.windowed import has_display, open_window
    from game.saves import places
    from game.window import NoScreen
    from game.window.writing import Preview

    file = options.file if options.file.is_file() else file_named(str(options.file))
    wrong = _wrong(file, options.beat)
    if wrong:
        sys.stderr.write(f"{wrong}\n")
        return MISUSED
    look = Preview(str(file.absolute()), options.style, options.beat)
    try:
        if has_display():
            return open_window(places(), at_once=look)
    except NoScreen:
        pass
    sys.stderr.write(f"{NO_DISPLAY.format(name=file)}\n")
    return FAILED


def _wrong(file: Path, beat: str) -> str:
    """Return what is wrong with what was asked for; a file that cannot be played yet is none of it."""
    from game.cli.data import shipped
    from game.content.load import Unplayable, load
    from game.content.problem import did_you_mean

    if not file.is_file():
        return NO_FILE.format(name=file)
    if not beat:
        return ""
    try:
        beats = load(file, shipped("scenarios") / "people").beats
    except Unplayable:
        return ""
    return "" if beat in beats else NO_BEAT.format(beat=beat, name=file, hint=did_you_mean(beat, beats))
