"""`secure-base record`: a play becomes a script that `check` plays again."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.options import a_seed, a_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.cli.shelf import DiskShelf
    from game.core.encounter import Turn

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, FAILED, MISUSED = 0, 1, 2


class Unrecorded(Exception):
    """There is nothing to write; `str()` says why and what to do."""


def add_record(commands: Commands) -> None:
    """Add `record`."""
    parser = commands.add_parser(
        "record", help="play an evening and keep the play as a test of it",
        description="Play an evening in the terminal and write down what was said and seen, as a script. "
        "`check` plays the scripts in the folder `scripts` beside a scenario and tells what has changed.",
    )  # fmt: skip
    parser.add_argument(
        "scenario", metavar="SCENARIO",
        help="the id of an evening or the path of its file; with --again, the script",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the script to write")
    parser.add_argument("--style", type=a_style, metavar="STYLE", help="how the partner leans")
    parser.add_argument("--lens", type=a_style, metavar="STYLE", help="how you lean yourself")
    parser.add_argument(
        "--seed", type=a_seed, default=0, metavar="N", help="the deal, and the order of answers"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--from-play", action="store_true", help="write down the last play that was kept of it"
    )
    which.add_argument(
        "--again", action="store_true", help="give a script's answers again, and write what follows now"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from game.cli.shelf import DiskShelf, UnknownScenario
    from game.content.folders import SCRIPTS
    from game.content.script import script_text
    from game.present.world import CannotPlay
    from game.saves import places

    shelf = DiskShelf(places().scenarios)
    try:
        file = _file(options)
        turns = _again(file, shelf) if options.again else _turns(options, shelf)
        if len(turns) < 2:
            raise Unrecorded("Nothing was answered, so there is nothing to write down.")
    except (Unrecorded, UnknownScenario) as reason:
        return _refuse(str(reason), MISUSED)
    except CannotPlay as cannot:
        return _refuse(str(cannot), FAILED)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(script_text(turns), encoding="utf-8", newline="\n")
    except OSError as error:
        return _refuse(f"It could not be written: {error.strerror} ({file}).", FAILED)
    sys.stdout.write(f"\nWritten: {file}\n")
    if file.absolute().parent.name != SCRIPTS:
        sys.stdout.write(f"`check` finds it by itself in a folder called `{SCRIPTS}` beside the scenario.\n")
    return DONE


def _file(options: argparse.Namespace) -> Path:
    """Return the file to write. Raises Unrecorded if none was named, or something else is in it."""
    from game.content.script import is_script
    from game.content.source import read

    if options.again == bool(options.output):
        raise Unrecorded(
            "Say where to: -o scripts/NAME.yaml beside the scenario; --again needs only the script."
        )
    file = Path(options.scenario) if options.again else Path(options.output)
    if file.exists() and not is_script(read(file)):
        raise Unrecorded(f"{file} is there, and is no script: it stays as it is. Choose another name.")
    folder = next(one for one in file.absolute().parents if one.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):  # said before somebody plays, and not after
        raise Unrecorded(f"Nothing can be written into {folder}. Choose another place with -o.")
    return file


def _turns(options: argparse.Namespace, shelf: DiskShelf) -> Sequence[Turn]:
    return _from_play(options, shelf) if options.from_play else _played(options, shelf)


def _played(options: argparse.Namespace, shelf: DiskShelf) -> Sequence[Turn]:
    """Let somebody play in the terminal, as far as they like."""
    from game.cli.plays import DiskPlays
    from game.present.sitting import sit_down
    from game.saves import places
    from game.terminal.console import Closed, Console, Leave, Vanish
    from game.terminal.evening import Table, ToLibrary

    scenario = shelf.named(options.scenario)
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    console = Console(
        sys.stdin, sys.stdout, width=shutil.get_terminal_size().columns, interactive=interactive
    )
    opening = sit_down(scenario, options.style, options.seed, options.lens)
    keeper = DiskPlays(places(), shelf, private=True).begin(opening.now)
    table = Table(console, keeper, opening)
    try:
        table.show()
        table.play()
    except (Closed, Leave, ToLibrary):
        pass  # as far as it went
    except Vanish:
        console.clear()
        raise Unrecorded("Nothing was written.") from None
    return table.sitting.turns


def _from_play(options: argparse.Namespace, shelf: DiskShelf) -> Sequence[Turn]:
    """Return the last play of this evening that was kept, as far as it still leads where it led."""
    from game.cli.plays import DiskPlays, record_of
    from game.core.retelling import retell
    from game.saves import places

    scenario = shelf.named(options.scenario)
    store = DiskPlays(places(), shelf).store
    play = next((kept for kept in store.plays() if kept.header.scenario == scenario.id), None)
    if play is None:
        raise Unrecorded(f"No play of '{scenario.id}' is kept. Play it first, or leave --from-play out.")
    if play.header.carried:
        raise Unrecorded(
            "That play went on from an earlier evening, and a script begins by itself. Play it alone first."
        )
    retold = retell(scenario, record_of(play, store.choices(play.id)))
    if not retold.is_whole:
        raise Unrecorded(
            "The evening has changed since that play, so it cannot be written down. Play it again."
        )
    return retold.turns


def _again(file: Path, shelf: DiskShelf) -> Sequence[Turn]:
    """Give the answers of this script again."""
    from game.content.load import load
    from game.content.problem import Unplayable
    from game.content.script import answers_in, read_script
    from game.content.source import read
    from game.core.encounter import NotOffered
    from game.present.sitting import answer, sit_down
    from game.present.world import CannotPlay

    script = read_script(read(file), shelf.house)
    if script.shape is None or script.scenario is None:
        raise CannotPlay("\n".join(map(str, script.problems)))
    try:
        sitting = sit_down(load(script.scenario, shelf.people), script.shape.style, lens=script.shape.lens)
        for response in answers_in(script.shape):
            sitting = answer(sitting, response)
    except Unplayable as unplayable:
        raise CannotPlay(str(unplayable)) from None
    except NotOffered as refused:
        raise Unrecorded(
            f"In turn {sitting.answers + 1}, {refused}. Nothing was written; play it anew."
        ) from None
    return sitting.turns


def _refuse(text: str, code: int) -> int:
    sys.stderr.write(f"{text}\n")
    return code
