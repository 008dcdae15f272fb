"""`secure-base map`: an evening or a chart of stances as a picture, or an evening as a script to print."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.options import a_style

if TYPE_CHECKING:
    from game.analysis.maps.shape import Shape
    from game.analysis.maps.tally import Played
    from game.core.partner import Style
    from game.core.scenario import Scenario

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

MISUSED = 2
GLANCE = 4_000
"""Situations of each leaning looked at for the colours; `explore --html` has the same map, exact."""
NONE = "none"

NO_PYGAME = (
    "A PNG needs pygame, and it is not installed here. `--svg FILE` draws the same picture without it."
)
NOTHING_NAMED = "Name an evening, or ask for a chart: `map sunday_afternoon`, or `map --chart anxious`."
CHART_ALONE = "A chart belongs to a leaning and not to an evening; leave {what} out, or leave out --chart."
NEEDS_BY_PLAYS = "--plays says which plays colour the map; add `--by plays`."
NONE_ALONE = "'none' leaves out the plays that were kept here, and stands alone: `--plays none`."
NO_PLAYS = (
    "There is no play of '{id}' to colour the map by: none was kept here, and no script lies beside it. "
    "`--plays FILE` takes plays that `export --format json` has written."
)


def add_map(commands: Commands) -> None:
    """Add `map`."""
    parser = commands.add_parser(
        "map", help="draw an evening, or print its script",
        description="Draw an evening: beats from the top down, endings at the foot, coloured by which "
        "leanings were seen to reach them, or by what was answered in plays that were kept. "
        "With --chart, draw how a partner of one leaning changes instead. Without a file it prints Mermaid.",
    )  # fmt: skip
    parser.add_argument(
        "scenario", metavar="SCENARIO", nargs="?", help="the id of an evening, or the path of its file"
    )
    kinds = (
        ("svg", "an SVG picture"),
        ("png", "a PNG picture, large enough to print"),
        ("mermaid", "Mermaid"),
        ("dot", "DOT, for Graphviz"),
    )
    for kind, what in kinds:
        parser.add_argument(f"--{kind}", type=Path, metavar="FILE", help=f"write {what}")
    parser.add_argument("--script", type=Path, metavar="FILE", help="write everything that is said, to print")
    parser.add_argument(
        "--chart", type=a_style, metavar="STYLE",
        help="draw the seven stances of a partner who leans this way, instead of an evening",
    )  # fmt: skip
    parser.add_argument(
        "--by", choices=("reach", "plays"), default="reach",
        help="colour by who can come there (reach), or by how often each answer was given (plays)",
    )  # fmt: skip
    parser.add_argument(
        "--plays", nargs="+", metavar="FILE",
        help="with --by plays: count these exported plays (JSON) alone, instead of those kept here "
        f"and the scripts beside the evening; '{NONE}' counts the scripts alone",
    )  # fmt: skip
    parser.set_defaults(run=_map)


def _map(options: argparse.Namespace) -> int:
    from game.cli.explore import scenario_named

    wrong = _wrong(options)
    if wrong:
        return _refuse(wrong)
    if options.chart:
        return _draw(options, _chart_in(options.chart))
    scenario = scenario_named(options.scenario)
    if isinstance(scenario, int):
        return scenario
    code = _script(options, scenario)
    if options.script and not any((options.svg, options.png, options.mermaid, options.dot)):
        return code
    shape = _played(options, scenario) if options.by == "plays" else _reached(scenario)
    return shape if isinstance(shape, int) else max(code, _draw(options, _map_in(shape)))


def _wrong(options: argparse.Namespace) -> str:
    """Return what is wrong with what was asked for."""
    if options.chart:
        named = {"the evening": options.scenario, "--script": options.script, "--plays": options.plays}
        odd = next((what for what, given in named.items() if given), "--by" if options.by == "plays" else "")
        return CHART_ALONE.format(what=odd) if odd else ""
    if not options.scenario:
        return NOTHING_NAMED
    if options.plays and options.by != "plays":
        return NEEDS_BY_PLAYS
    return NONE_ALONE if options.plays and NONE in options.plays and len(options.plays) > 1 else ""


# --- what is drawn

Pictures = dict[str, Callable[[], str]]
"""How to draw it, by the name of the form."""


def _chart_in(style: Style) -> Pictures:
    from game.analysis.charts import chart, dot, plain_mermaid

    return {"svg": lambda: chart(style), "mermaid": lambda: plain_mermaid(style), "dot": lambda: dot(style)}


def _map_in(shape: Shape) -> Pictures:
    from game.analysis.maps.plain import as_dot, as_mermaid
    from game.analysis.maps.svg import as_svg

    return {"svg": lambda: as_svg(shape), "mermaid": lambda: as_mermaid(shape), "dot": lambda: as_dot(shape)}


def _reached(scenario: Scenario) -> Shape:
    from game.analysis.explore.page import reached
    from game.analysis.explore.report import explore
    from game.analysis.maps.shape import shape
    from game.core.partner import Style

    return shape(scenario, reached(explore(scenario, tuple(Style), GLANCE, 0, _quiet)))


def _played(options: argparse.Namespace, scenario: Scenario) -> Shape | int:
    from game.analysis.maps.shape import played_shape
    from game.analysis.maps.tally import tally
    from game.cli.recorded import NotAPlay

    try:
        counted = tally(_plays(options, scenario))
    except NotAPlay as wrong:
        return _refuse(str(wrong))
    return played_shape(scenario, counted) if counted.plays else _refuse(NO_PLAYS.format(id=scenario.id))


def _plays(options: argparse.Namespace, scenario: Scenario) -> Iterator[Played]:
    from game.cli.explore import file_named
    from game.cli.recorded import beside, exported, kept_here

    if options.plays and options.plays != [NONE]:
        yield from exported(map(Path, options.plays), scenario)
        return
    if not options.plays:
        yield from kept_here(scenario)
    yield from beside(file_named(options.scenario), scenario)


# --- the files


def _script(options: argparse.Namespace, scenario: Scenario) -> int:
    from game.analysis.maps.script import as_script
    from game.cli.explore import write

    return write(options.script, as_script(scenario)) if options.script else 0


def _draw(options: argparse.Namespace, pictures: Pictures) -> int:
    from game.cli.explore import write

    wanted = {kind: getattr(options, kind) for kind in pictures if getattr(options, kind)}
    codes = [write(file, pictures[kind]()) for kind, file in wanted.items()]
    if options.png:
        codes.append(_png(options.png, pictures["svg"]()))
    if not codes:
        sys.stdout.write(pictures["mermaid"]())
    return max(codes, default=0)


def _png(file: Path, svg: str) -> int:
    from game.cli.explore import write

    try:
        from game.window.poster import png
    except ModuleNotFoundError as missing:
        if missing.name != "pygame":
            raise
        return _refuse(NO_PYGAME)
    return write(file, png(svg))


def _refuse(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return MISUSED


def _quiet(_: Style, __: int) -> None:
    """Say nothing of progress: a glance is over in a moment."""
