"""`lab validate`: every row of the validation table, tried, and said plainly where it does not hold.

`python -m game.analysis.validate` writes docs/validation.md; `--check` says whether it is up to date.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from game.analysis import bots_report, ends, reference, shortcut_report
from game.analysis.claims import ONE_EVENING, Kind, Row
from game.analysis.claims_slow import INVARIANTS, PAIRS, SEVERAL_EVENINGS
from game.analysis.trials import HERE, Point, neighbourhood

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "validation.md"
ROWS: tuple[Row, ...] = (*ONE_EVENING, *SEVERAL_EVENINGS, *PAIRS, *INVARIANTS)

MORE = (ends.section, bots_report.section, shortcut_report.section, reference.section)
"""What the page tells besides the rows."""

FIRST_LINE = (
    "This shows agreement with published directions; it does not show that training with the game works."
)
SEED, POINTS = 20130854, 500
HOLD_HERE, HOLD_NEARBY = 0.95, 0.80
"""The target: so many rows hold at the stated point, each in so much of its neighbourhood."""

HEAD = """{first}

# Validation

Made by `python -m game.analysis.validate`. Each row compares simulated conditions. Whether it holds is
computed; rows that do not hold stay in the table. Nearby: the share of {points} seeded points at which the
row still holds when every starting value, anxiety and avoidance are moved by up to .10, the same way in all
conditions. Between two simulated partners each such point is tried on four talks only. Evidence: L abstract
or first page read, L2 known at second hand, M direction certain and figures unchecked, D design.

{summary}

V16 must fail in about a quarter of its neighbourhood: masking fails above A .80, and .85 less up to .10 lies
below that as often. V37 is mixed and claimed for two anxious partners only, V26 for secure partners only.
V12 holds from the largest fall, not from the end of the good evening. V29 holds everywhere only because both
people are moved alike; moved apart from each other they keep the order of secure and dismissive in three
quarters of the points.
"""


class Tried(NamedTuple):
    """A row, and what came of it."""

    row: Row
    figures: dict[str, float]
    """At the stated point, one for each condition."""
    holds: bool
    share: float | None
    """Of the neighbourhood in which it holds; none where nothing can be moved, or nothing was."""


def try_rows(points: int = POINTS, rows: tuple[Row, ...] = ROWS) -> Iterator[Tried]:
    """Yield every row, tried at its stated point and at so many points around it."""
    held = dict.fromkeys([row.id for row in rows], 0)
    movable = [row for row in rows if row.kind is not Kind.INVARIANT]
    # Point by point rather than row by row: rows share their experiments, and these are remembered.
    for point in neighbourhood(SEED, points):
        for row in movable:
            held[row.id] += holds_at(row, point)
    for row in rows:
        figures = {name: float(figure(HERE)) for name, figure in row.conditions.items()}
        share = held[row.id] / points if points and row in movable else None
        yield Tried(row, figures, all(claim.holds(figures) for claim in row.claims), share)


def holds_at(row: Row, point: Point) -> bool:
    """Say whether every claim of the row holds at this point; conditions without a claim are not tried."""
    claimed = {name for claim in row.claims for name in (claim.more, claim.less)}
    figures = {name: float(figure(point)) for name, figure in row.conditions.items() if name in claimed}
    return all(claim.holds(figures) for claim in row.claims)


def summary(tried: list[Tried]) -> str:
    """Return how many rows hold, and which of them hold in too little of their neighbourhood."""
    held = sum(one.holds for one in tried)
    fragile = [one.row.id for one in tried if one.share is not None and one.share < HOLD_NEARBY]
    failing = [one.row.id for one in tried if not one.holds]
    return (
        f"{held} of {len(tried)} rows hold at the stated point; not: {', '.join(failing) or 'none'}. "
        f"In less than {HOLD_NEARBY:.0%} of the neighbourhood: {', '.join(fragile) or 'none'}."
    )


def as_text(tried: list[Tried]) -> str:
    """Return the report as `lab validate` prints it."""
    parts = [FIRST_LINE, summary(tried)]
    for one in tried:
        figures = "\n".join(f"    {name}: {value:.3f}" for name, value in one.figures.items())
        parts.append(
            f"{one.row.id} {_verdict(one)}{_share(one)}  {one.row.statement}\n"
            f"    {one.row.source} [{one.row.known}]\n{figures}"
        )
    return "\n\n".join(parts)


def as_json(tried: list[Tried]) -> str:
    """Return the report as one JSON object."""
    rows: list[dict[str, Any]] = [
        {
            "id": one.row.id,
            "statement": one.row.statement,
            "source": one.row.source,
            "evidence": one.row.known,
            "kind": one.row.kind.value,
            "note": one.row.note,
            "conditions": {name: round(value, 4) for name, value in one.figures.items()},
            "claims": [_told(claim) for claim in one.row.claims],
            "holds": one.holds,
            "share_of_neighbourhood": one.share,
        }
        for one in tried
    ]
    held = sum(one.holds for one in tried)
    return json.dumps(
        {"note": FIRST_LINE, "rows": rows, "held": held, "of": len(tried)}, ensure_ascii=False, indent=2
    )


def page(tried: list[Tried]) -> str:
    """Return docs/validation.md."""
    head = HEAD.format(first=FIRST_LINE, points=POINTS, summary=summary(tried))
    return "\n".join([head, *[_section(kind, tried) for kind in Kind]])


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say whether it is up to date."""
    new = "\n\n".join([page(list(try_rows())), *[make() for make in MORE]])
    if "--check" in arguments:
        stale = not PAGE.exists() or PAGE.read_text(encoding="utf-8") != new
        if stale:
            sys.stderr.write("docs/validation.md is out of date; run: python -m game.analysis.validate\n")
        return int(stale)
    PAGE.write_text(new, encoding="utf-8", newline="\n")
    return 0


# --- the parts


def _section(kind: Kind, tried: list[Tried]) -> str:
    lines = [
        f"\n## {kind.value[0].upper()}{kind.value[1:]}\n",
        "| id | claim | figures | holds | nearby | source |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in tried:
        if one.row.kind is kind:
            figures = "; ".join(f"{name} {value:.3f}" for name, value in one.figures.items())
            statement = f"{one.row.statement} ({one.row.note})" if one.row.note else one.row.statement
            share = "" if one.share is None else f"{one.share:.0%}"
            lines.append(
                f"| {one.row.id} | {statement} | {figures} | {_verdict(one)} | {share} "
                f"| {one.row.source} [{one.row.known}] |"
            )
    return "\n".join(lines) + "\n"


def _verdict(one: Tried) -> str:
    return "holds" if one.holds else "FAILS"


def _share(one: Tried) -> str:
    return "" if one.share is None else f" ({one.share:.0%} nearby)"


def _told(claim: Any) -> dict[str, Any]:
    return {
        "more": claim.more,
        "less": claim.less,
        "by": claim.by,
        "times": claim.times,
        "equal": claim.same,
    }


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
