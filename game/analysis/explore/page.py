"""The report as one self-contained page: the map, what is missing, and every fact with its way."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.analysis.explore.facts import Fact, Kind
from game.analysis.explore.report import MUST_BE_REACHED, Report
from game.analysis.explore.text import as_text, never_means, told_way
from game.analysis.maps.shape import shape
from game.analysis.maps.svg import as_svg
from game.core.partner import Style

LOOK = """body{font:15px/1.5 Georgia,serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#2c2a28;
background:#fffdf8}svg{max-width:100%;height:auto}table{border-collapse:collapse;width:100%;font-size:13px}
td,th{border-bottom:1px solid #ddd6c8;padding:.25rem .5rem;text-align:left;vertical-align:top}
.lost{color:#a8402f}pre{white-space:pre-wrap;font-size:12px}code{font-size:12px}
@media print{body{margin:0;font-size:10pt}tr,svg{break-inside:avoid}}"""


def reached(report: Report) -> dict[str, tuple[Style, ...]]:
    """Return by whom each beat and each ending is reached."""
    kinds = (Kind.BEAT, Kind.ENDING)
    return {fact.where: tuple(report.ways(fact)) for fact in report.facts if fact.kind in kinds}


def as_html(report: Report) -> str:
    """Return the page."""
    title = escape(report.scenario.title)
    parts = [
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}: what it can come to</title>',
        f"<style>{LOOK}</style><h1>{title}: what it can come to</h1>",
        as_svg(shape(report.scenario, reached(report))),
        f"<pre>{escape(_summary(report))}</pre>",
        "<h2>Everything, with the shortest way</h2>",
        "<table><tr><th>what<th>where<th>words<th>reached by<th>shortest way</tr>",
        *_rows(report),
        "</table></html>",
    ]
    return "\n".join(parts) + "\n"


def _summary(report: Report) -> str:
    return as_text(report).rpartition("The shortest way")[0].rstrip()


def _rows(report: Report) -> Iterator[str]:
    for fact in report.facts:
        if not fact.styles.isdisjoint(report.styles):
            yield _row(fact, report)


def _row(fact: Fact, report: Report) -> str:
    ways = report.ways(fact)
    what = f"<tr><td>{fact.kind.value}<td><code>{escape(fact.where)}</code><td>{escape(fact.text)}"
    if not ways:
        grave = " class=lost" if fact.kind in MUST_BE_REACHED else ""
        return f"{what}<td{grave}>{never_means(report)}<td></tr>"
    nearest = min(ways, key=lambda style: len(ways[style]))
    who = ", ".join(style.value for style in ways)
    return f"{what}<td>{who}<td><code>{nearest.value}: {escape(told_way(ways[nearest]))}</code></tr>"
