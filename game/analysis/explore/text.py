"""The report for a terminal: what is wrong first, then each style, then every fact with its way."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.explore.facts import Fact, Kind
from game.analysis.explore.report import MUST_BE_REACHED, Explored, Report
from game.analysis.explore.walk import Way, starts
from game.core.impulse import own_side
from game.core.partner import Style

SHOWN = 12
"""Lines that nobody hears, unless all are asked for."""


def as_text(report: Report) -> str:
    """Return the report in plain lines."""
    return "\n".join([*_head(report), "", *_missing(report), "", *_styles(report), "", *_ways(report)])


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


def _head(report: Report) -> Iterator[str]:
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


def _missing(report: Report) -> Iterator[str]:
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
            yield f"  and {len(lines) - SHOWN} more; --json and --html list them all"


def _styles(report: Report) -> Iterator[str]:
    yield f"{'leaning':<11}{'situations':>11}{'turns':>9}{'two good answers':>18}{'none':>7}  ends at"
    for style, one in report.styles.items():
        two, laid = share_with_two(one), one.laid
        turns = f"{laid.shortest}-{laid.longest}" if laid else "?"
        none = f"{laid.good.get(0, 0) / sum(laid.good.values()):.1%}" if laid else "?"
        share = "?" if two is None else f"{two:.0%}"
        skilled = one.strategies["reads the moment"] or "(stopped)"
        yield (
            f"{style.value:<11}{len(one.walk.situations):>11,}{turns:>9}{share:>18}{none:>7}"
            f"  reading the moment: {skilled}"
        )
    yield ""
    for style, one in report.styles.items():
        yield f"{style.value}: " + "; ".join(
            f"{name}: {to or '(stopped)'}" for name, to in one.strategies.items()
        )
    yield ""
    yield from _ranges(report)


def _ranges(report: Report) -> Iterator[str]:
    for style, one in report.styles.items():
        for dimension, found in one.ranges.items():
            yield (
                f"{style.value:<11}{dimension.value:<17}{found.worst.value:>5.2f} to {found.best.value:.2f}"
                f"   best: {told_way(found.best.way)}"
            )


def _ways(report: Report) -> Iterator[str]:
    yield "The shortest way to each ending and each answer:"
    for fact in report.facts:
        if fact.kind in (Kind.ENDING, Kind.ANSWER):
            yield _way(fact, report.ways(fact), len(report.styles))


def _way(fact: Fact, ways: dict[Style, Way], styles: int) -> str:
    if not ways:
        return f"  {fact.where:<32} -"
    style = min(ways, key=lambda one: len(ways[one]))
    who = "all" if len(ways) == styles else ", ".join(style.value for style in ways)
    return f'  {fact.where:<32} {who}; --style {style.value} --replay "{told_way(ways[style])}"'
