"""`lab bots --scenarios`: what ways round reading somebody come to; as text, JSON and a section of a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.analysis.bots_report import numbers, with_spread
from game.analysis.card import table
from game.analysis.evenings import SPOKEN_BELOW
from game.analysis.shortcut_trials import CHANCES, PLAYS, Kind, Trial, Tried, try_shortcuts
from game.content.folders import originals_in
from game.content.load import load
from game.core.partner import Style
from game.core.scenario import Scenario

SCENARIOS = Path(__file__).resolve().parent.parent.parent / "scenarios"
"""Of a checkout, where the page is made."""
COLUMNS = ["way of playing", *[style.value for style in Style], "all four", "error"]

HEAD = """## No way round reading somebody

The evenings that come with the game, played by what knows nothing of the other: by the place of an answer,
its length, its manners, by one act wherever it is offered (and anything where it is not), by what acts are
worth over all moments alike. Beside them chance, which says anything but never nothing, and one who takes
what meets the moment best. Answers are shuffled by the seed of a play; {plays} plays of each with every
style, {chances} times as many for chance. Nobody is shown this figure: it weighs ways of playing, not people.

The figure is how far the answers met their moments: for each answer the mean of the evidence for the
dimensions it touches (an answer that shows nothing counts 0), and the mean over the answers. After ± stands
the standard deviation over plays; error is the standard error of the mean over the four styles, 0 where
nothing varies with the seed.

What knows nothing of what is said must not stand above the mean of chance by more than one standard deviation
of its plays: that is what a random evening commonly comes to, and nobody could tell it from luck. An insecure
act counts among these. Acts do differ in worth, so a secure act, warmth, or knowing what acts are worth may
stand above chance; they, and chance itself, must stay at least {below} below reading the moment. The style is
dealt and a shortcut does not know it, so both are asked over the four styles together; of single acts the
page shows the best insecure and the best secure one.
"""


def evenings_in(folder: Path) -> list[Scenario]:
    """Return the evenings that came with the game, from their folder; the prologue last."""
    files = [*originals_in(folder), *originals_in(folder / "prologue")]
    return [load(path, folder / "people") for path in files]


def as_text(trials: list[Trial]) -> str:
    """Return the trials as `lab bots --scenarios` prints them."""
    lines = []
    for trial in trials:
        lines.append(f"{trial.scenario.title} ({trial.scenario.id})")
        lines += ["  " + _line(COLUMNS), *["  " + _line(_cells(one, trial)) for one in _all(trial)]]
    lines.append("* above what chance commonly comes to   ! not clearly below reading the moment")
    lines += [f"{trial.scenario.id}: {_told(one, trial)}" for trial in trials for one in trial.out_of_place()]
    return "\n".join(lines)


def as_json(trials: list[Trial]) -> str:
    """Return the trials as one JSON object."""
    told = [
        {
            "scenario": trial.scenario.id,
            "digest": trial.scenario.digest,
            "ways": [_as_values(one, trial) for one in _all(trial)],
        }
        for trial in trials
    ]
    return json.dumps({"scenarios": told}, indent=2)


def section() -> str:
    """Return the section of docs/validation.md."""
    trials = [try_shortcuts(scenario) for scenario in evenings_in(SCENARIOS)]
    parts = [HEAD.format(plays=PLAYS, chances=CHANCES, below=SPOKEN_BELOW), _summary(trials)]
    for trial in trials:
        rows = [_cells(one, trial) for one in _worth_a_row(trial)]
        parts.append(f"\n**{trial.scenario.title}**\n\n{table(COLUMNS, rows)}\n")
    return "\n".join(parts)


# --- the parts


def _all(trial: Trial) -> tuple[Tried, ...]:
    return (trial.skilled, trial.chance, *trial.shortcuts)


def _worth_a_row(trial: Trial) -> Iterator[Tried]:
    single = [one for one in trial.shortcuts if one.name.startswith("only ")]
    best = [
        max((one for one in single if one.kind is kind), key=lambda one: one.all.mean, default=None)
        for kind in (Kind.BLIND, Kind.KNOWS)
    ]
    for one in _all(trial):
        if one not in single or one in best:
            yield one


def _cells(one: Tried, trial: Trial) -> list[str]:
    mark = " *" if trial.is_above_chance(one) else ""
    if one is not trial.skilled and not trial.is_clearly_below(one):
        mark += " !"
    of_styles = [with_spread(one.styles[style]) for style in Style]
    return [one.name, *of_styles, with_spread(one.all) + mark, f"{one.error:.3f}"]


def _line(cells: list[str]) -> str:
    return f"{cells[0]:<32}" + "".join(f"{cell:>16}" for cell in cells[1:])


def _summary(trials: list[Trial]) -> str:
    tried = sum(len(trial.shortcuts) for trial in trials)
    wrong = [
        f"{_told(one, trial)} ({trial.scenario.title})" for trial in trials for one in trial.out_of_place()
    ]
    return f"Of {tried} shortcuts on {len(trials)} evenings, out of place: {', '.join(wrong) or 'none'}.\n"


def _told(one: Tried, trial: Trial) -> str:
    what = "stands above chance" if trial.is_above_chance(one) else "is not clearly below reading the moment"
    return f"{one.name!r} {what}"


def _as_values(one: Tried, trial: Trial) -> dict[str, Any]:
    return {
        "name": one.name,
        "knows": one.kind.value,
        "styles": {style.value: numbers(spread) for style, spread in one.styles.items()},
        "all": {**numbers(one.all), "error": round(one.error, 4)},
        "above_chance": trial.is_above_chance(one),
        "clearly_below": None if one is trial.skilled else trial.is_clearly_below(one),
    }
