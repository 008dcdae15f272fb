"""`secure-base explore`: everything that an evening can come to."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.options import a_seed, a_style

if TYPE_CHECKING:
    from game.core.partner import Style
    from game.core.scenario import Line, Scenario

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FINE, UNREACHED, MISUSED = 0, 1, 2
MOST = 100_000_000


def add_explore(commands: Commands) -> None:
    """Add `explore`."""
    parser = commands.add_parser(
        "explore", help="walk everything an evening can come to",
        description="Walk every situation an evening can come to, and say what is reached, how and by whom. "
        "Ends with 1 if a beat, an answer or an ending is not.",
    )  # fmt: skip
    parser.add_argument("scenario", metavar="SCENARIO", help="the id of an evening, or the path of its file")
    parser.add_argument(
        "--style", type=a_style, metavar="STYLE", help="only this leaning; without it, all four"
    )
    parser.add_argument(
        "--bound", type=_count, metavar="N",
        help="situations of one leaning to walk before it is given up to be exact (200,000)",
    )  # fmt: skip
    parser.add_argument(
        "--seed", type=a_seed, default=0, metavar="N", help="of the plays beyond the bound (0)"
    )
    parser.add_argument(
        "--replay", metavar="WAY", help='play one way and print what is said: "miss_you hold"'
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report as a page too")
    parser.set_defaults(run=_explore)


def scenario_named(name: str) -> Scenario | int:
    """Return the evening of this id or in this file, or the exit code once it was said what is wrong."""
    from game.cli.shelf import DiskShelf, UnknownScenario
    from game.present.world import CannotPlay
    from game.saves import places

    try:
        return DiskShelf(places().scenarios).named(name)
    except (UnknownScenario, CannotPlay) as problem:
        return _refuse(str(problem))


def file_named(name: str) -> Path:
    """Return the file of this evening, which `scenario_named` has found."""
    from game.cli.shelf import DiskShelf
    from game.saves import places

    found = (entry.path for entry in DiskShelf(places().scenarios).entries.values() if entry.id == name)
    return next(found, Path(name))


def write(path: Path, content: str | bytes) -> int:
    """Write a file; return the exit code."""
    try:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        return _refuse(f"{path} cannot be written: {error.strerror}.")
    sys.stderr.write(f"{path} is written.\n")
    return FINE


def _explore(options: argparse.Namespace) -> int:
    from game.analysis.explore.report import MUST_BE_REACHED, as_json, explore
    from game.analysis.explore.text import as_text
    from game.analysis.explore.walk import BOUND
    from game.core.partner import Style

    scenario = scenario_named(options.scenario)
    if isinstance(scenario, int):
        return scenario
    styles = (options.style,) if options.style else tuple(Style)
    if options.replay is not None:
        return _replay(scenario, styles[0] if options.style else scenario.style, options.replay)
    report = explore(scenario, styles, options.bound or BOUND, options.seed, _progress)
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 60 + "\r")
    sys.stdout.write((json.dumps(as_json(report)) if options.json else as_text(report)) + "\n")
    if options.html:
        from game.analysis.explore.page import as_html

        code = write(options.html, as_html(report))
        if code:
            return code
    # What one leaning never reaches another may.
    return UNREACHED if not options.style and report.never(*MUST_BE_REACHED) else FINE


def _replay(scenario: Scenario, style: Style, way: str) -> int:
    from game.analysis.explore.walk import ALONE, earlier_of, opening_of
    from game.content.problem import did_you_mean
    from game.core.ahead import look_ahead
    from game.core.encounter import NotOffered, choose, offers

    choices = way.replace(",", " ").split()
    earlier = earlier_of(choices[0]) if choices else None
    now = opening_of(look_ahead(scenario), style, earlier or ALONE)
    _say(now.lines)
    for choice in choices[1:] if earlier else choices:
        try:
            after = choose(now, choice).encounter
        except NotOffered as refused:
            known = did_you_mean(choice, [one.id for one in offers(now)])
            return _refuse(f"{refused}, with a partner who is {style.value}; {known}")
        said = now.here.silence if choice == now.here.silence.id else None
        said = said or next(one for one in now.here.responses if one.id == choice)
        sys.stdout.write(f"  > {said.text}\n")
        _say(after.lines)
        now = after
    where = f"ends: {now.ending}" if now.ending else "stopped for safety" if now.stopped else f"at {now.beat}"
    sys.stdout.write(f"[{style.value}, {now.partner.stance.value}; {where}]\n")
    return FINE


def _say(lines: tuple[Line, ...]) -> None:
    for line in lines:
        sys.stdout.write(f"{line.text}\n")


def _progress(style: Style, walked: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{style.value}: {walked:,} situations walked ")
        sys.stderr.flush()


def _count(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= MOST:
        return int(text)
    raise argparse.ArgumentTypeError(f"a whole number from 1 to {MOST:,}, not '{text}'")


def _refuse(text: str) -> int:
    sys.stderr.write(text + "\n")
    return MISUSED
