"""`secure-base lab`: the partner model by itself."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

SCRIPT_HELP = (
    "turns apart by commas: soft_start,own&request,help:0.5,validate+inflated,none; break:20, leave:20 and "
    "ruminate:20 are pauses in minutes; ' / ' ends an episode"
)
COLUMNS = (
    "{turn:>4}  {act:<24} A {arousal:.3f}  S {security:.3f}  R {rejection:.3f}  P {pressure:.3f}  {stance}"
)


def add_lab(commands: Commands) -> None:
    """Add `lab` and what it can do."""
    parser = commands.add_parser(
        "lab", help="look at the partner model", description="Look at the partner model."
    )
    parts = parser.add_subparsers(title="what", metavar="WHAT", required=True)
    _add_run(parts)


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
