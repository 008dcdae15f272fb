"""The model card's tables and drawings, made from the code: acts, stances, charts, scoring, dances.

`python -m game.analysis.card` writes tables into docs/model.md between its markers, and drawings into
docs/charts; `--check` says whether they are up to date.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import combinations_with_replacement
from pathlib import Path

from game.analysis.charts import drawings, mermaid
from game.analysis.pair import talk
from game.core.acts import FEATURES, NOTES, Act, Features
from game.core.dances import NOTES_ON_DANCES, Dance
from game.core.dances import dances as find_dances
from game.core.impulse import TO_END_IT, TO_LEAVE, TO_REACH
from game.core.moments import FIT, FITS, WEAK, WELL_ENOUGH, Moment
from game.core.partner import CHARTS, FAMILIES, STYLE_AT, Style, leaning
from game.core.reaction import meet
from game.core.rules import Rule
from game.core.scoring import BASE, COLUMNS
from game.core.stances import OWN_ACTS, ROWS, SOURCES

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "model.md"
DRAWINGS = PAGE.parent / "charts"
AGAIN = "run: python -m game.analysis.card"
BEGIN, END = "<!-- made by game.analysis.card: {name} -->", "<!-- end of {name} -->"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def styles() -> str:
    """Return where each style lies, and what it starts from."""
    rows = []
    for style in Style:
        model = leaning(style)
        anxiety, avoidance = STYLE_AT[style]
        rows.append(
            [
                style.value,
                f"{anxiety:.2f}",
                f"{avoidance:.2f}",
                f"{model.self_worth:.2f}",
                f"{model.trust:.2f}",
                f"{model.home_security:.3f}",
            ]
        )
    return table(["style", "anxiety", "avoidance", "model of self", "model of other", "home security"], rows)


def acts() -> str:
    """Return the acts with their features."""
    head = ["act", "class", *Features._fields]
    rows = [
        [f"`{act.value}`", NOTES[act].kind.value, *(_number(value) for value in FEATURES[act])] for act in Act
    ]
    return table(head, rows)


def definitions() -> str:
    """Return what each act is, and where that comes from."""
    return table(
        ["act", "what it is", "source"],
        [[f"`{act.value}`", NOTES[act].definition, NOTES[act].source] for act in Act],
    )


def charts() -> str:
    """Return the four finished charts, row by row."""
    parts = []
    for style in Style:
        rows = [
            [
                str(number),
                f"`{row.to.value}`",
                "any" if len(row.sources) == 7 else ", ".join(f"`{source.value}`" for source in row.sources),
                "; ".join(_told(rule) for rule in row.when),
            ]
            for number, row in enumerate(ROWS[style], 1)
        ]
        drawn = f"![Chart of stances, {style.value}](charts/{style.value}.svg)"
        rules = table(["row", "to", "from", "when all of these hold"], rows)
        parts.append(f"### {style.value.capitalize()}\n\n{drawn}\n\n{rules}\n\n{mermaid(style)}")
    return "\n\n".join(parts)


def stances() -> str:
    """Return each stance with family, own acts and source."""
    rows = [
        [
            style.value,
            f"`{stance.value}`",
            FAMILIES[stance].value,
            ", ".join(f"`{act.value}`" for act in OWN_ACTS[stance]) or "(short answers)",
            SOURCES[stance],
        ]
        for style, chart in CHARTS.items()
        for stance in chart
    ]
    return table(["style", "stance", "family", "own acts", "source of the picture"], rows)


def scoring() -> str:
    """Return the base values of each act on seven dimensions; attunement is the fit itself."""
    rows = [
        [f"`{act.value}`", *("" if value is None else _number(value, "0") for value in BASE[act])]
        for act in Act
    ]
    return table(["act", *(dimension.value for dimension in COLUMNS)], rows)


def fits() -> str:
    """Return how well each act meets each moment."""
    rows = [
        [
            moment.value,
            *(
                ", ".join(f"`{act.value}`" for act in FIT[moment].get(value, ()))
                for value in (FITS, WELL_ENOUGH, WEAK)
            ),
        ]
        for moment in Moment
    ]
    return table(["moment", "fits (1.25)", "well enough (1)", "weak (.5)"], rows)


def lens() -> str:
    """Return what the player's own pull goes for, the strongest first."""
    rows = [
        [name, ", ".join(f"`{act.value}`" for act in acts)]
        for name, acts in (
            ("to reach", TO_REACH),
            ("to leave", TO_LEAVE),
            ("to end it, either way", TO_END_IT),
        )
    ]
    return table(["the pull", "what it goes for, the strongest first"], rows)


def dances() -> str:
    """Return the dances with signature, exit, grade and source."""
    rows = [
        [f"`{dance.value}`", note.signature, note.exit, note.grade, note.source]
        for dance, note in NOTES_ON_DANCES.items()
    ]
    return table(["dance", "signature", "exit", "grade", "source"], rows)


def danced() -> str:
    """Return in how many talks of two simulated people each dance was seen."""
    shown = [dance for dance in Dance if dance is not Dance.CONTROL]
    rows = []
    for a, b in combinations_with_replacement(Style, 2):
        people = meet(leaning(a)), meet(leaning(b))
        seen = Counter(
            one.dance for seed in range(TALKS) for one in find_dances(talk(*people, seed, TURNS).course)
        )
        rows.append(
            [f"{a.value} and {b.value}", *(str(seen[dance]) if seen[dance] else "" for dance in shown)]
        )
    return table(["pair", *(dance.value.replace("_", " ") for dance in shown)], rows)


TALKS, TURNS = 50, 40
"""Talks of each pair, and the turns in each."""

SECTIONS = {
    "styles": styles,
    "acts": acts,
    "definitions": definitions,
    "stances": stances,
    "charts": charts,
    "scoring": scoring,
    "fits": fits,
    "lens": lens,
    "dances": dances,
    "danced": danced,
}


def renew(page: str) -> str:
    """Return the page with every table made anew.

    Raises ValueError where a marker is missing.
    """
    for name, make in SECTIONS.items():
        begin, end = BEGIN.format(name=name), END.format(name=name)
        before, found, rest = page.partition(begin)
        _, closed, after = rest.partition(end)
        if not (found and closed):
            raise ValueError(f"docs/model.md has lost its marker for {name}")
        page = f"{before}{begin}\n\n{make()}\n\n{end}{after}"
    return page


def main(arguments: list[str]) -> int:
    """Write the card, or with --check say whether it is up to date."""
    made = {PAGE: renew(PAGE.read_text(encoding="utf-8"))}
    made.update({DRAWINGS / name: svg for name, svg in drawings().items()})
    stale = [
        path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in arguments:
        for path in stale:
            sys.stderr.write(f"docs/{path.relative_to(PAGE.parent)} is out of date; {AGAIN}\n")
        return int(bool(stale))
    DRAWINGS.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(made[path], encoding="utf-8", newline="\n")
    return 0


def _number(value: float, zero: str = "") -> str:
    return zero if value == 0 else f"{value:g}".replace("0.", ".", 1).replace("-", "−")


def _told(rule: Rule) -> str:
    return (rule.__doc__ or rule.__name__).strip()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
