"""The report for a terminal: what is wrong first, then each style, then every fact with its way."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from game.analysis.explore.explained import Parts
from game.analysis.explore.facts import Fact, Kind
from game.analysis.explore.report import MUST_BE_REACHED, Explored, Report
from game.analysis.explore.walk import Way, starts
from game.core.impulse import own_side
from game.core.partner import Style

WIDE = 100
"""Characters in a line of prose."""
STOPPED, NOT_EXACT = "(stopped)", "not known: not every situation was walked"
SHOWN = 12
"""Lines that nobody hears, unless all are asked for."""


def as_text(report: Report) -> str:
    """Return the report in plain lines."""
    parts = (
        (Parts.MISSING, missing(report)),
        (Parts.LEANINGS, _leanings(report)),
        (Parts.HABITS, _habits(report)),
        (Parts.RANGES, _ranges(report)),
        (Parts.WAYS, _ways(report)),
    )
    lines = [*head(report)]
    for part, told in parts:
        lines += ["", part.heading, *wrap(part.about, WIDE), "", *told]
    return "\n".join(lines)


def share_with_two(one: Explored) -> float | None:
    """Return the share of situations with two good answers or more."""
    if one.laid is None:
        return None
    counts = one.laid.good
    return sum(number for count, number in counts.items() if count > 1) / sum(counts.values())


def told_way(way: Way) -> str:
    """Return a way as --replay takes it."""
    return " ".join(way) if way else "(the opening)"


def never_means(report: Report) -> str:
    """Return how sure it is that what was not found is not there."""
    return "never reached" if report.exact else "not found (this was not exact)"


# --- the parts


def head(report: Report) -> Iterator[str]:
    """Yield what was explored, and how sure it is."""
    total = sum(len(one.walk.situations) for one in report.styles.values())
    leaning = "one leaning" if len(report.styles) == 1 else f"{len(report.styles)} leanings"
    yield f"{report.scenario.title}: {total:,} situations, {leaning}"
    if report.interrupted:
        yield "Stopped early: this is what was found until then. It is not exact."
    elif report.exact:
        yield "Exact: every situation that can come was walked."
    else:
        beyond = [one.walk for one in report.styles.values() if not one.walk.exact]
        for walked in beyond:
            yield (
                f"Not exact for {walked.style.value}: more than {len(walked.situations):,} situations. "
                f"After those, {walked.beyond:,} seeded plays (seed {report.seed})."
            )
    if len(starts(report.scenario)) > 1:
        yield (
            "First as it stands alone, then from each thing its conditions ask of earlier evenings; "
            "the working models are those of a first meeting."
        )
    if own_side(report.scenario.lens) is not None:
        yield "Left out: the pull of the player's own side, by which an answer may wait for a turn."


def missing(report: Report) -> Iterator[str]:
    """Yield what is never reached, and by one leaning only."""
    missing = report.never(*MUST_BE_REACHED)
    if not missing:
        yield "Every beat, every answer and every ending is reached."
    for fact in missing:
        yield f"{never_means(report)}: {fact.kind.value} {fact.where}"
    for fact, style in report.only_one():
        yield f"only with {style.value}: {fact.kind.value} {fact.where}"
    lines = report.never(Kind.LINE)
    if lines:
        yield f"{len(lines)} of {sum(fact.kind is Kind.LINE for fact in report.facts)} lines are never heard:"
        yield from (f"  {fact.where}" for fact in lines[:SHOWN])
        if len(lines) > SHOWN:
            yield f"  and {len(lines) - SHOWN} more, which --json and the page of --html list"


def _leanings(report: Report) -> Iterator[str]:
    yield f"{'leaning':<11}{'situations':>11}{'turns':>9}{'two good answers':>18}{'none good':>11}"
    for style, one in report.styles.items():
        told = leaning_told(one)
        yield f"{style.value:<11}{told[0]:>11}{told[1]:>9}{told[2]:>18}{told[3]:>11}"


def leaning_told(one: Explored) -> tuple[str, str, str, str]:
    """Return the cells of one leaning: situations, turns, share with two good answers, share with none."""
    two, laid = share_with_two(one), one.laid
    turns = f"{laid.shortest}-{laid.longest}" if laid else "?"
    none = f"{laid.good.get(0, 0) / sum(laid.good.values()):.1%}" if laid else "?"
    return f"{len(one.walk.situations):,}", turns, "?" if two is None else f"{two:.0%}", none


def _habits(report: Report) -> Iterator[str]:
    names = list(next(iter(report.styles.values())).strategies)
    yield f"{'habit':<18}" + "".join(f"{style.value:<22}" for style in report.styles).rstrip()
    for name in names:
        ends = (one.strategies[name] or STOPPED for one in report.styles.values())
        yield f"{name:<18}" + "".join(f"{end:<21} " for end in ends).rstrip()


def _ranges(report: Report) -> Iterator[str]:
    yield f"{'leaning':<11}{'side':<17}{'worst':>6}{'best':>6}   answers to the best"
    for style, one in report.styles.items():
        if not one.ranges:
            yield f"{style.value:<11}{NOT_EXACT}"
        for dimension, found in one.ranges.items():
            name = dimension.value.replace("_", " ")
            yield (
                f"{style.value:<11}{name:<17}{found.worst.value:>6.2f}{found.best.value:>6.2f}"
                f"   {told_way(found.best.way)}"
            )


def _ways(report: Report) -> Iterator[str]:
    for fact in report.facts:
        if fact.kind in (Kind.ENDING, Kind.ANSWER):
            yield _way(fact, report.ways(fact), len(report.styles))


def _way(fact: Fact, ways: dict[Style, Way], styles: int) -> str:
    if not ways:
        return f"  {fact.where:<32} -"
    style = min(ways, key=lambda one: len(ways[one]))
    who = "all" if len(ways) == styles else ", ".join(style.value for style in ways)
    return f'  {fact.where:<32} {who}; --style {style.value} --replay "{told_way(ways[style])}"'
