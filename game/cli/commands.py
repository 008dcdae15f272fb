"""The command line: who plays what, where, and with what."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import game
from game.cli.bench import add_bench
from game.cli.explore import add_explore
from game.cli.export import add_export
from game.cli.lab import add_lab
from game.cli.map import add_map
from game.cli.new import add_new
from game.cli.options import a_language, a_seed, a_style
from game.cli.preview import add_preview
from game.cli.record import add_record
from game.cli.translate import add_translate

if TYPE_CHECKING:
    from game.cli.shelf import DiskShelf
    from game.core.scenario import Scenario
    from game.terminal.game import Game

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

Command = Callable[[argparse.Namespace], int]

DONE, FAILED, MISUSED = 0, 1, 2
"""Exit codes: all is well; something is wrong; the command was."""

DEBUG = "SECURE_BASE_DEBUG"
"""Set to 1, it lets an unexpected error through with its traceback."""

NOT_INSTALLED = "A library is missing: {name}. `python -m pip install .`, in the game's folder, brings it."
NOTHING_TO_CHECK = "There is nothing to check in {paths}: files of evenings end in .yaml."
NOT_TRANSLATED = (
    "This evening is not told in '{language}'; {there}leave --language out to play it as it was written. "
    "`translate` begins a translation."
)
NO_DISPLAY = "There is no display here, so the game plays in the terminal."


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return the exit code. Raises SystemExit as argparse does."""
    for stream in (sys.stdout, sys.stderr):
        # A path or a quotation from somebody's file must not end the program on a narrow encoding.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    run: Command = options.run
    try:
        return run(options)
    except BrokenPipeError:
        # Whoever read the output has gone. Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return DONE
    except Exception as error:
        if os.environ.get(DEBUG) == "1":
            raise
        if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith("game"):
            return _refuse(NOT_INSTALLED.format(name=error.name), FAILED)
        return _unexpected()


# --- the parser: one function for each sub-command


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="secure-base",
        description="A role-play game: you and a simulated partner, and what you say to each other.",
        epilog="It is for learning and for play; it is not therapy and assesses nobody.",
    )
    parser.add_argument("--version", action="version", version=f"secure-base {game.__version__}")
    parser.add_argument("--text", action="store_true", help="play in the terminal")
    parser.add_argument("--private", action="store_true", help="keep nothing of this run")
    parser.add_argument(
        "--language", type=a_language, metavar="LANGUAGE",
        help="tell evenings in this language, like de, where they can be; the game itself speaks English",
    )  # fmt: skip
    parser.set_defaults(run=_open_game)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for add in (
        _add_play,
        add_new,
        add_preview,
        _add_check,
        add_record,
        add_translate,
        add_explore,
        add_map,
        add_lab,
        add_export,
        add_bench,
        _add_forget,
    ):
        add(commands)
    return parser


def _add_play(commands: Commands) -> None:
    parser = commands.add_parser("play", help="play one evening", description="Play one evening.")
    parser.add_argument("scenario", metavar="SCENARIO", help="the id of an evening, or the path of its file")
    parser.add_argument(
        "--style", type=a_style, metavar="STYLE",
        help="how the partner leans: secure, anxious, dismissive or fearful; without it, it is dealt",
    )  # fmt: skip
    parser.add_argument("--lens", type=a_style, metavar="STYLE", help="how you lean yourself")
    parser.add_argument("--seed", type=a_seed, metavar="N", help="play the same deal again")
    parser.add_argument("--text", action="store_true", help="play in the terminal")
    # SUPPRESS: without it the sub-command would take back a --private that stood before it.
    parser.add_argument(
        "--private", action="store_true", default=argparse.SUPPRESS, help="keep nothing of this run"
    )
    parser.add_argument(
        "--language", type=a_language, default=argparse.SUPPRESS, metavar="LANGUAGE",
        help="play it in this language, like de, if it is translated; the game itself speaks English",
    )  # fmt: skip
    parser.set_defaults(run=_play)


def _add_check(commands: Commands) -> None:
    parser = commands.add_parser(
        "check", help="say what is wrong with scenario files",
        description="Say what is wrong with scenario files, one problem a line. "
        "Ends with 0 if nothing is wrong, 1 if something is, 2 if the command was.",
    )  # fmt: skip
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH",
        help="files, folders or ids of evenings; without any, all shipped ones and your own",
    )  # fmt: skip
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object instead")
    form.add_argument("--github", action="store_true", help="print annotations for GitHub Actions instead")
    parser.add_argument("--strict", action="store_true", help="fail on warnings too, not only on errors")
    parser.add_argument(
        "--private", action="store_true", default=argparse.SUPPRESS, help="keep nothing of this run"
    )
    parser.set_defaults(run=_check)


def _add_forget(commands: Commands) -> None:
    parser = commands.add_parser(
        "forget", help="delete everything that was kept about your plays",
        description="Delete all plays, settings and the log of this game. Scenarios you wrote stay.",
    )  # fmt: skip
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=_forget)


# --- the commands


def _open_game(options: argparse.Namespace) -> int:
    """Open the game where it can be shown: in a window, or else in the terminal, which says so."""
    from game.present.world import CannotPlay

    if not options.text:
        # The window looks for evenings after its first picture; only a language has to be told it before.
        code = _in_window(options, _shelf(options) if options.language else None)
        if code is not None:
            return code
        _say(NO_DISPLAY)
    shelf = _shelf(options)
    game = _terminal(shelf, options)
    if options.text or _stdin().isatty():
        return game.library()
    try:
        scenario = shelf.first()
    except CannotPlay as cannot:
        return _refuse(str(cannot), FAILED)
    return game.one(scenario, None, _new_seed(), None)


def _play(options: argparse.Namespace) -> int:
    from game.cli.shelf import UnknownScenario
    from game.present.world import CannotPlay

    shelf = _shelf(options)
    try:
        scenario = shelf.named(options.scenario)
        if untranslated := _untranslated(options):
            return _refuse(untranslated, MISUSED)
    except UnknownScenario as unknown:
        return _refuse(str(unknown), MISUSED)
    except CannotPlay as cannot:
        return _refuse(str(cannot), FAILED)
    seed = _new_seed() if options.seed is None else options.seed
    if not options.text:
        code = _in_window(options, shelf, scenario, seed)
        if code is not None:
            return code
        _say(NO_DISPLAY)
    return _terminal(shelf, options).one(scenario, options.style, seed, options.lens)


def _in_window(
    options: argparse.Namespace,
    shelf: DiskShelf | None = None,
    scenario: Scenario | None = None,
    seed: int | None = None,
) -> int | None:
    """Open the window and return its exit code; none where there is no screen to open it on."""
    from game.cli.windowed import has_display, open_window
    from game.saves import places
    from game.window import NoScreen

    if not has_display():
        return None
    chosen = {} if scenario is None else {"style": options.style, "lens": options.lens}
    try:
        return open_window(
            places(), private=options.private, shelf=shelf, scenario=scenario, seed=seed, **chosen
        )
    except NoScreen:
        return None


def _check(options: argparse.Namespace) -> int:
    from game.cli.checking import check, for_github, is_well, report, report_json
    from game.saves import places

    where = places()
    files = check(options.paths, where.scenarios, None if options.private else where.checked)
    write = report_json if options.json else for_github if options.github else report
    if options.paths and not files:
        return _refuse(NOTHING_TO_CHECK.format(paths=", ".join(map(str, options.paths))), MISUSED)
    if told := write(files):
        _say(told)
    return DONE if is_well(files, strict=options.strict) else FAILED


def _forget(options: argparse.Namespace) -> int:
    from game.cli.plays import now
    from game.saves import delete_everything, nothing, places

    if not options.yes:
        _say("Delete all plays, settings and the log? This cannot be undone. y or n:")
        if _stdin().readline().strip().lower() not in ("y", "yes"):
            _say("Nothing was deleted.")
            return DONE
    left = delete_everything(nothing(now), places())
    if left:
        return _refuse("\n".join(["These could not be deleted:", *map(str, left)]), FAILED)
    _say("Everything is deleted.")
    return DONE


# --- the parts


def _shelf(options: argparse.Namespace) -> DiskShelf:
    from game.cli.shelf import DiskShelf
    from game.saves import places

    return DiskShelf(places().scenarios, options.language or "")


def _terminal(shelf: DiskShelf, options: argparse.Namespace) -> Game:
    import shutil

    from game.cli.journal import DiskJournal
    from game.cli.plays import DiskPlays
    from game.saves import places
    from game.terminal.console import Console
    from game.terminal.game import Game

    interactive = _stdin().isatty() and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if interactive else 80
    console = Console(_stdin(), sys.stdout, width=width, interactive=interactive)
    plays = DiskPlays(places(), shelf, private=options.private)
    return Game(console, shelf, plays, DiskJournal(plays, shelf))


def _untranslated(options: argparse.Namespace) -> str:
    """Return that the evening is not told in the language asked for, and what there is; or nothing."""
    from game.cli.explore import file_named
    from game.content.folders import translation_into, translations_of

    file = file_named(options.scenario)
    if not options.language or translation_into(options.language, file):
        return ""
    there = ", ".join(sorted(translations_of(file)))
    there = f"there is: {there}. Or " if there else ""
    return NOT_TRANSLATED.format(language=options.language, there=there)


def _new_seed() -> int:
    import secrets

    return secrets.randbelow(2**31)


def _stdin() -> TextIO:
    if sys.stdin is None or sys.stdin.closed:  # a program without a console has none
        sys.stdin = StringIO()
    return sys.stdin


def _say(text: str) -> None:
    print(text)  # noqa: T201 - the command line is where things are printed


def _refuse(text: str, code: int) -> int:
    print(text, file=sys.stderr)  # noqa: T201 - as above
    return code


def _unexpected() -> int:
    """Write what went wrong into the log, and say so in one sentence."""
    import logging

    from game.saves import places, start_log

    log = places().log
    start_log(log)
    logging.getLogger("game").exception("unexpected")
    return _refuse(f"Something went wrong that should not have. The log says more: {log}", FAILED)
