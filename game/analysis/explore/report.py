"""What exploring found, put together: every fact with who reaches it and how, and every style by itself."""

from __future__ import annotations

from typing import Any, NamedTuple

from game.analysis.explore.facts import Fact, Kind, facts_of
from game.analysis.explore.profiles import Lay, Range, lay, ranges
from game.analysis.explore.walk import Interrupted, Progress, Walk, Way, nothing_collected, walk
from game.analysis.strategies import STRATEGIES, play
from game.core.ahead import look_ahead
from game.core.partner import Style
from game.core.scenario import Scenario
from game.core.scoring import Dimension

MUST_BE_REACHED = (Kind.BEAT, Kind.ANSWER, Kind.ENDING)
"""A line that nobody hears may be a safety net; a beat, an answer or an ending is not."""


class Explored(NamedTuple):
    """One style."""

    walk: Walk
    laid: Lay | None
    """None where the walk is not exact."""
    ranges: dict[Dimension, Range]
    strategies: dict[str, str]
    """The ending that each comes to; empty where the fiction was stopped."""


class Report(NamedTuple):
    """All of it."""

    scenario: Scenario
    seed: int
    facts: tuple[Fact, ...]
    styles: dict[Style, Explored]
    interrupted: bool

    @property
    def exact(self) -> bool:
        """Whether every style was walked to its end."""
        return not self.interrupted and all(one.walk.exact for one in self.styles.values())

    def ways(self, fact: Fact) -> dict[Style, Way]:
        """Return who reaches it, each by the shortest way."""
        return {style: one.walk.seen[fact] for style, one in self.styles.items() if fact in one.walk.seen}

    def never(self, *kinds: Kind) -> list[Fact]:
        """Return what was written for the styles explored, and no play of theirs shows."""
        return [
            fact
            for fact in self.facts
            if fact.kind in kinds and not fact.styles.isdisjoint(self.styles) and not self.ways(fact)
        ]

    def only_one(self) -> list[tuple[Fact, Style]]:
        """Return beats, answers and endings that a single style reaches, where several were explored."""
        if len(self.styles) < 2:
            return []
        found = [(fact, self.ways(fact)) for fact in self.facts if fact.kind in MUST_BE_REACHED]
        return [(fact, next(iter(ways))) for fact, ways in found if len(ways) == 1]


def explore(
    scenario: Scenario, styles: tuple[Style, ...], bound: int, seed: int, progress: Progress
) -> Report:
    """Explore the scenario for these styles; Ctrl-C ends it early with what was found."""
    ahead, facts = look_ahead(scenario), facts_of(scenario)
    found: dict[Style, Explored] = {}
    interrupted = False
    with nothing_collected():
        for style in styles:
            try:
                walked = walk(style, ahead, facts, bound, seed, progress)
            except Interrupted as early:
                walked, interrupted = early.walk, True
            laid = lay(walked) if walked.exact and walked.situations else None
            reach = {name: _comes_to(walked, name, seed) for name in STRATEGIES}
            found[style] = Explored(walked, laid, ranges(laid) if laid else {}, reach)
            if interrupted:
                break
    return Report(scenario, seed, facts.every, found, interrupted)


def as_json(report: Report) -> dict[str, Any]:
    """Return the report as plain values."""
    return {
        "scenario": report.scenario.id,
        "digest": report.scenario.digest,
        "exact": report.exact,
        "seed": report.seed,
        "styles": {style.value: _style(one) for style, one in report.styles.items()},
        "facts": [
            {
                "kind": fact.kind.value,
                "where": fact.where,
                "written_for": sorted(fact.styles),
                "reached_by": {style.value: list(way) for style, way in report.ways(fact).items()},
            }
            for fact in report.facts
        ],
    }


# --- the parts


def _comes_to(walked: Walk, name: str, seed: int) -> str:
    return play(walked.ahead, walked.style, STRATEGIES[name], seed).ending or ""


def _style(one: Explored) -> dict[str, Any]:
    laid = one.laid
    return {
        "situations": len(one.walk.situations),
        "exact": one.walk.exact,
        "seeded_plays_beyond": one.walk.beyond,
        "shortest": laid.shortest if laid else None,
        "longest": laid.longest if laid else None,
        "good_answers": {str(count): number for count, number in sorted(laid.good.items())} if laid else {},
        "strategies": one.strategies,
        "dimensions": {
            dimension.value: {
                side: {"value": extreme.value, "way": list(extreme.way)}
                for side, extreme in found._asdict().items()
            }
            for dimension, found in one.ranges.items()
        },
    }
