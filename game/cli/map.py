"""`secure-base map`: an evening as a picture, or as a script to print."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.partner import Style

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

GLANCE = 4_000
"""Situations of each leaning looked at for the colours; `explore --html` has the same map, exact."""


def add_map(commands: Commands) -> None:
    """Add `map`."""
    parser = commands.add_parser(
        "map", help="draw an evening, or print its script",
        description="Draw an evening: beats from the top down, endings at the foot, coloured by which "
        "leanings were seen to reach them. Without a file it prints Mermaid.",
    )  # fmt: skip
    parser.add_argument("scenario", metavar="SCENARIO", help="the id of an evening, or the path of its file")
    for kind, what in (("svg", "an SVG picture"), ("mermaid", "Mermaid"), ("dot", "DOT, for Graphviz")):
        parser.add_argument(f"--{kind}", type=Path, metavar="FILE", help=f"write {what}")
    parser.add_argument("--script", type=Path, metavar="FILE", help="write everything that is said, to print")
    parser.set_defaults(run=_map)


def _map(options: argparse.Namespace) -> int:
    import sys

    from game.analysis.explore.page import reached
    from game.analysis.explore.report import explore
    from game.analysis.maps.plain import as_dot, as_mermaid
    from game.analysis.maps.script import as_script
    from game.analysis.maps.shape import shape
    from game.analysis.maps.svg import as_svg
    from game.cli.explore import scenario_named, write
    from game.core.partner import Style

    scenario = scenario_named(options.scenario)
    if isinstance(scenario, int):
        return scenario
    files = {options.script: as_script(scenario)} if options.script else {}
    pictures = {options.svg: as_svg, options.mermaid: as_mermaid, options.dot: as_dot}
    if not files or any(pictures):
        seen = reached(explore(scenario, tuple(Style), GLANCE, 0, _quiet))
        drawn = shape(scenario, seen)
        files.update({file: draw(drawn) for file, draw in pictures.items() if file})
    if not files:
        sys.stdout.write(as_mermaid(drawn))
    return max([write(file, text) for file, text in files.items()], default=0)


def _quiet(_: Style, __: int) -> None:
    """Say nothing of progress: a glance is over in a moment."""
