"""The report as one self-contained page: the map, what is missing, and every fact with its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from game.analysis.explore.explained import Parts
from game.analysis.explore.facts import Fact, Kind
from game.analysis.explore.report import MUST_BE_REACHED, Report
from game.analysis.explore.text import (
    NOT_EXACT,
    STOPPED,
    head,
    leaning_told,
    missing,
    never_means,
    told_way,
)
from game.analysis.maps.shape import shape
from game.analysis.maps.svg import as_svg
from game.core.partner import Style

LOOK = """body{font:15px/1.5 'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif;
max-width:70rem;margin:2rem auto;padding:0 1rem;color:#2c2a28;background:#fffdf8}
h2{margin:2rem 0 .2rem;break-after:avoid}svg{max-width:100%;height:auto}.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px;margin:.6rem 0}
caption{text-align:left;padding:.2rem 0 .5rem;font-size:15px}tbody th{font-weight:400}
td,th{border-bottom:1px solid #ddd6c8;padding:.25rem .5rem;text-align:left;vertical-align:top}
.inner{margin-left:1.5rem}.lost{color:#a8402f;font-weight:700}code{font-size:12px;overflow-wrap:anywhere}
@media print{body{margin:0;font-size:10pt;background:none}table{font-size:8.5pt}caption{font-size:10pt}
tr,svg{break-inside:avoid}thead{display:table-header-group}svg{max-height:24cm}}"""

Row = Iterable[str]


def reached(report: Report) -> dict[str, tuple[Style, ...]]:
    """Return by whom each beat and each ending is reached."""
    kinds = (Kind.BEAT, Kind.ENDING)
    return {fact.where: tuple(report.ways(fact)) for fact in report.facts if fact.kind in kinds}


def as_html(report: Report) -> str:
    """Return the page."""
    title = f"{escape(report.scenario.title)}: what it can come to"
    parts = [
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{LOOK}</style></head><body><main><h1>{title}</h1>",
        *(f"<p>{escape(line)}</p>" for line in head(report)),
        *_heading(Parts.MISSING),
        f"<p>{escape(Parts.MISSING.about)}</p><ul>",
        *(f"<li{_inner(line)}>{escape(line.strip())}</li>" for line in missing(report)),
        "</ul>",
        *_heading(Parts.MAP),
        f"<p>{escape(Parts.MAP.about)}</p>",
        as_svg(shape(report.scenario, reached(report))),
        *_tables(report),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _tables(report: Report) -> Iterator[str]:
    leanings = ("leaning", "situations", "turns", "two good answers", "none good")
    yield from _table(Parts.LEANINGS, leanings, _leanings(report))
    yield from _table(Parts.HABITS, ("habit", *(style.value for style in report.styles)), _habits(report))
    yield from _table(
        Parts.RANGES, ("leaning", "side", "worst", "best", "answers to the best"), _ranges(report)
    )
    everything = ("what", "where", "words", "reached by", "shortest way")
    yield from _table(Parts.EVERYTHING, everything, _everything(report))


def _inner(line: str) -> str:
    """Return the class of a line that belongs to the one above it."""
    return " class=inner" if line.startswith(" ") else ""


def _heading(part: Parts) -> Iterator[str]:
    yield f'<h2 id="{part.name.lower()}">{escape(part.heading)}</h2>'


def _table(part: Parts, columns: Row, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a table under its heading; the first cell of a row names the row. Cells are HTML already."""
    yield from _heading(part)
    heads = "".join(f'<th scope="col">{name}</th>' for name in columns)
    yield f'<div class="wide"><table><caption>{escape(part.about)}</caption>'
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for first, *cells in rows:
        yield f'<tr><th scope="row">{first}</th>{"".join(cells)}</tr>'
    yield "</tbody></table></div>"


def _cell(words: str, kind: str = "") -> str:
    return f'<td class="{kind}">{words}</td>' if kind else f"<td>{words}</td>"


def _code(words: str) -> str:
    return _cell(f"<code>{escape(words)}</code>")


# --- the rows


def _leanings(report: Report) -> Iterator[Row]:
    for style, one in report.styles.items():
        yield style.value, *(_cell(told) for told in leaning_told(one))


def _habits(report: Report) -> Iterator[Row]:
    for name in next(iter(report.styles.values())).strategies:
        ends = (one.strategies[name] or STOPPED for one in report.styles.values())
        yield name, *(_code(end) for end in ends)


def _ranges(report: Report) -> Iterator[Row]:
    for style, one in report.styles.items():
        if not one.ranges:
            yield style.value, f'<td colspan="4">{NOT_EXACT}</td>'
        for dimension, found in one.ranges.items():
            values = (_cell(f"{side.value:.2f}") for side in (found.worst, found.best))
            side = _cell(dimension.value.replace("_", " "))
            yield style.value, side, *values, _code(told_way(found.best.way))


def _everything(report: Report) -> Iterator[Row]:
    for fact in report.facts:
        if not fact.styles.isdisjoint(report.styles):
            yield fact.kind.value, _code(fact.where), _cell(escape(fact.text)), *_reached_by(fact, report)


def _reached_by(fact: Fact, report: Report) -> Row:
    ways = report.ways(fact)
    if not ways:
        return _cell(never_means(report), "lost" if fact.kind in MUST_BE_REACHED else ""), _cell("")
    nearest = min(ways, key=lambda style: len(ways[style]))
    who = ", ".join(style.value for style in ways)
    return _cell(who), _code(f"{nearest.value}: {told_way(ways[nearest])}")
