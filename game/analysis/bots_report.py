"""`lab bots`: what each automatic player makes of every style, as text, JSON and a section of a page."""

from __future__ import annotations

import json
from typing import Any

from game.analysis.bots import BOTS, SKILLED
from game.analysis.card import table
from game.analysis.evenings import (
    CALM,
    HELD_BELOW,
    NEARLY_ALL,
    SPOKEN_BELOW,
    STARTS,
    TURNS,
    Result,
    Spread,
    clearly_below,
    try_bots,
)
from game.core.matter import STILL_OPEN
from game.core.partner import Style

HEAD = """## No one key for every door

Automatic players, who know the acts but not the person, beside one who reads the moment before answering;
none of them knows the style, and none sees what an answer will do. Each plays the same {starts} evenings of
{turns} turns with every style: the other is found anywhere from at ease to flooded (arousal .25 to .90,
rejection and pressure up to .70, security up to .15 about home), the day goes on bringing things as in
`lab pair`, a SPACE takes twenty minutes, every other matter is serious. Seeded; no chance in what is felt.

*Held* is the one criterion: the matter settled (at least {settled}), the other calm (arousal below {calm})
and surer than at home, and at least {nearly_all} of the eight dimensions high. *Spoken* is the mean of the
eight, where what was never practised counts nothing. Clearly below means at least {held_below} less often
held and at least {spoken_below} less well spoken. Of {others} players, one for each act alone among them,
{below} stand clearly below with every style. After ± stands the standard deviation over the evenings.

"A break, then a good order" is the best fixed order that a search over orders found; were six high dimensions
enough, it would be held within a quarter of the skilled one's share with somebody dismissive or fearful. No
rule and no constant of the model was changed for this table.
"""
COLUMNS = ["player", "held", "settled", "calm", "arousal", "security less home", "credibility", "spoken"]
WORTH_A_ROW = (
    "reads the moment", "a good order", "a soothing order", "a break, then a good order", "warmest first",
    "only validate", "only encourage", "only celebrate", "only space", "only own", "only soft_start",
    "only reassure", "at random", "hostile",
)  # fmt: skip
"""Players that have a row in the page; `lab bots` prints all."""


def not_below(results: list[Result]) -> list[Result]:
    """Return those who do not stand clearly below the one who reads the moment."""
    skilled = {one.style: one for one in results if one.bot == SKILLED}
    return [one for one in results if one.bot != SKILLED and not clearly_below(one, skilled[one.style])]


def as_text(results: list[Result]) -> str:
    """Return the results as `lab bots` prints them."""
    lines = []
    for style in Style:
        lines.append(f"{style.value}\n  {COLUMNS[0]:<28}" + "".join(f"{name:>20}" for name in COLUMNS[1:]))
        lines += [
            f"  {one.bot:<28}" + "".join(f"{cell:>20}" for cell in _cells(one))
            for one in results
            if one.style is style
        ]
    near = ", ".join(f"{one.bot} ({one.style.value})" for one in not_below(results)) or "nobody"
    return "\n".join([*lines, f"not clearly below: {near}"])


def as_json(results: list[Result]) -> str:
    """Return the results as one JSON object."""
    near = {(one.bot, one.style) for one in not_below(results)}
    told = [
        {
            "bot": one.bot,
            "style": one.style.value,
            **{name: round(getattr(one, name), 4) for name in ("held", "settled", "calm")},
            **{name: numbers(value) for name, value in one._asdict().items() if isinstance(value, Spread)},
            "dimensions": {dimension.value: round(value, 4) for dimension, value in one.dimensions.items()},
            "clearly_below": None if one.bot == SKILLED else (one.bot, one.style) not in near,
        }
        for one in results
    ]
    return json.dumps({"skilled": SKILLED, "results": told}, indent=2)


def section() -> str:
    """Return the section of docs/validation.md."""
    results = list(try_bots(BOTS, STARTS, TURNS))
    others = len(BOTS) - 1
    below = others - len({one.bot for one in not_below(results)})
    parts = [
        HEAD.format(
            starts=STARTS, turns=TURNS, settled=STILL_OPEN, calm=CALM, nearly_all=NEARLY_ALL,
            held_below=HELD_BELOW, spoken_below=SPOKEN_BELOW, others=others, below=below,
        )
    ]  # fmt: skip
    for style in Style:
        rows = [[one.bot, *_cells(one)] for one in results if one.style is style and one.bot in WORTH_A_ROW]
        parts.append(f"**{style.value.capitalize()}**\n\n{table(COLUMNS, rows)}\n")
    return "\n".join(parts)


def with_spread(value: Spread) -> str:
    """Return a mean with its standard deviation after ±."""
    return f"{value.mean:.2f} ± {value.spread:.2f}".replace("-", "−")


def numbers(value: Spread) -> dict[str, Any]:
    """Return a mean and its standard deviation as plain values."""
    return {"mean": round(value.mean, 4), "spread": round(value.spread, 4)}


# --- the parts


def _cells(one: Result) -> list[str]:
    return [
        f"{one.held:.0%}",
        f"{one.settled:.0%}",
        f"{one.calm:.0%}",
        with_spread(one.arousal),
        with_spread(one.security),
        f"{one.credibility.mean:.2f}",
        with_spread(one.spoken),
    ]
