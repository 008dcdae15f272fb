"""`secure-base lab`: the partner model by itself."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from game.cli.options import a_style

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

SCRIPT_HELP = (
    "turns apart by commas: soft_start,own&request,help:0.5,validate+inflated,none; break:20, leave:20 and "
    "ruminate:20 are pauses in minutes; ' / ' ends an episode"
)
COLUMNS = (
    "{turn:>4}  {act:<24} A {arousal:.3f}  S {security:.3f}  R {rejection:.3f}  P {pressure:.3f}  {stance}"
)

NEARBY, MANY = 100, 100_000
"""Points of a neighbourhood unless told otherwise; the most of anything that can be asked for."""


def add_lab(commands: Commands) -> None:
    """Add `lab` and what it can do."""
    parser = commands.add_parser(
        "lab", help="look at the partner model", description="Look at the partner model."
    )
    parts = parser.add_subparsers(title="what", metavar="WHAT", required=True)
    for add in (_add_run, _add_pair, _add_validate, _add_bots):
        add(parts)


def _add_run(parts: Commands) -> None:
    parser = parts.add_parser(
        "run", help="play acts to one partner", description="Play acts to one partner and print every turn."
    )
    parser.add_argument("--anxiety", type=_dimension, required=True, metavar="A", help="0 to 1")
    parser.add_argument("--avoidance", type=_dimension, required=True, metavar="B", help="0 to 1")
    parser.add_argument(
        "--start", metavar="JSON", help='feelings to start from, as in \'{"arousal":.45,"pressure":.25}\''
    )
    parser.add_argument("--acts", required=True, metavar="SCRIPT", help=SCRIPT_HELP)
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.set_defaults(run=_run)


def _add_pair(parts: Commands) -> None:
    parser = parts.add_parser(
        "pair", help="let two partners talk",
        description="Let two simulated partners talk, and print what usually comes of it.",
    )  # fmt: skip
    for side in ("a", "b"):
        parser.add_argument(
            f"--{side}", type=a_style, required=True, metavar="STYLE",
            help="secure, anxious, dismissive or fearful",
        )  # fmt: skip
    parser.add_argument("--turns", type=_count, default=40, metavar="N", help="turns of a talk (40)")
    parser.add_argument(
        "--seeds", type=_count, default=200, metavar="N", help="talks to take the mean of (200)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=_pair)


def _add_validate(parts: Commands) -> None:
    parser = parts.add_parser(
        "validate", help="hold the model to the literature",
        description="Try every row of the validation table, and say whether it holds.",
    )  # fmt: skip
    parser.add_argument(
        "--nearby", type=_count, default=NEARBY, metavar="N",
        help=f"points of each row's neighbourhood to try as well ({NEARBY})",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=_validate)


def _add_bots(parts: Commands) -> None:
    parser = parts.add_parser(
        "bots", help="let automatic players try",
        description="Let automatic players try every style: most with one key, one who reads the moment.",
    )  # fmt: skip
    parser.add_argument(
        "--starts",
        type=_count,
        metavar="N",
        help="evenings of each, with every style (200, with --scenarios 24; a few are noise)",
    )
    parser.add_argument("--turns", type=_count, default=14, metavar="N", help="turns of an evening (14)")
    parser.add_argument(
        "--scenarios", nargs="*", metavar="SCENARIO",
        help="let ways round reading the other play these evenings instead, by id or file; "
        "without any, those that come with the game",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=_bots)


def _count(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= MANY:
        return int(text)
    raise argparse.ArgumentTypeError(f"a whole number from 1 to {MANY}, not '{text}'")


def _dimension(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"a number from 0 to 1, not '{text}'")
    return value


def _run(options: argparse.Namespace) -> int:
    from game.analysis.lab import run, start_from
    from game.analysis.script import Unreadable

    try:
        records = list(run(options.anxiety, options.avoidance, options.acts, start_from(options.start)))
    except Unreadable as unreadable:
        sys.stderr.write(f"{unreadable}\n")
        return 2
    for record in records:
        sys.stdout.write((json.dumps(record) if options.json else _told(record)) + "\n")
    return 0


def _pair(options: argparse.Namespace) -> int:
    from game.analysis.pair import pair

    told = pair(options.a, options.b, options.turns, options.seeds)
    if options.json:
        sys.stdout.write(json.dumps(told) + "\n")
        return 0
    both = told.pop("satisfaction")
    for name, value in {**told, **{f"satisfaction_{side}": value for side, value in both.items()}}.items():
        sys.stdout.write(f"{name.replace('_', ' '):<24} {value:.2f}\n")
    return 0


def _validate(options: argparse.Namespace) -> int:
    from game.analysis.validate import as_json, as_text, try_rows

    tried = list(try_rows(options.nearby))
    sys.stdout.write((as_json if options.json else as_text)(tried) + "\n")
    return 0 if all(one.holds for one in tried) else 1


def _bots(options: argparse.Namespace) -> int:
    from game.analysis.bots import BOTS
    from game.analysis.bots_report import as_json, as_text, not_below
    from game.analysis.evenings import STARTS, try_bots

    if options.scenarios is not None:
        return _shortcuts(options)
    results = list(try_bots(BOTS, options.starts or STARTS, options.turns))
    sys.stdout.write((as_json if options.json else as_text)(results) + "\n")
    return 1 if not_below(results) else 0


def _shortcuts(options: argparse.Namespace) -> int:
    from game.analysis.shortcut_report import as_json, as_text, evenings_in
    from game.analysis.shortcut_trials import PLAYS, try_shortcuts
    from game.cli.data import shipped
    from game.cli.explore import scenario_named

    named = [scenario_named(name) for name in options.scenarios]
    refused = [one for one in named if isinstance(one, int)]
    if refused:
        return refused[0]
    scenarios = [one for one in named if not isinstance(one, int)] or evenings_in(shipped("scenarios"))
    trials = [try_shortcuts(scenario, options.starts or PLAYS) for scenario in scenarios]
    sys.stdout.write((as_json if options.json else as_text)(trials) + "\n")
    return 1 if any(trial.out_of_place() for trial in trials) else 0


def _told(record: dict[str, Any]) -> str:
    if "episode" in record:
        model = record["working_model"]
        return (
            f"  after episode {record['episode']}: anxiety {model['anxiety']:.3f}, "
            f"avoidance {model['avoidance']:.3f}, satisfaction {record['satisfaction']:.3f}"
        )
    return COLUMNS.format(
        turn=record["turn"], act=record["act"], stance=record["stance"], **record["feelings"]
    )
