"""How many whole turns a second, events and reasons included, beside a bare dictionary dispatch.

Run it: python tests/bench/bench_choose.py
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from game.content.load import load  # noqa: E402 - runs from a checkout without being installed
from game.core.encounter import Encounter, begin, choose, offers  # noqa: E402 - as above
from game.core.partner import Style  # noqa: E402 - as above
from game.core.scenario import Scenario  # noqa: E402 - as above

ROUNDS = 200
"""Short rounds, the best of them counts: whatever else the machine is doing falls out."""


def openings(scenario: Scenario) -> list[tuple[Encounter, str]]:
    """Return the decisions of many different plays: an encounter, and an answer on offer there."""
    decisions = []
    for seed in range(60):
        now = begin(scenario, tuple(Style)[seed % 4], seed).encounter
        while not now.is_over:
            offered = offers(now)
            said = offered[(seed + len(now.exchanges)) % len(offered)].id
            decisions.append((now, said))
            now = choose(now, said).encounter
    return decisions


def best_rate(
    decisions: list[tuple[Encounter, str]], once: Callable[[list[tuple[Encounter, str]]], None]
) -> float:
    """Return decisions a second in the best of many short rounds."""
    best = 0.0
    for _ in range(ROUNDS):
        started = perf_counter()
        once(decisions)
        best = max(best, len(decisions) / (perf_counter() - started))
    return best


def choose_all(decisions: list[tuple[Encounter, str]]) -> None:
    """Take each decision; every event of the turn is made."""
    for now, said in decisions:
        choose(now, said)


def choose_and_ask_why(decisions: list[tuple[Encounter, str]]) -> None:
    """Take each decision and read every reason of the turn."""
    for now, said in decisions:
        choose(now, said).because  # noqa: B018 - reading it is the work


def dispatch_all(decisions: list[tuple[Encounter, str]]) -> None:
    """Look the same decisions up in a plain dictionary: the floor that no machine goes below."""
    table = TABLE
    for now, said in decisions:
        table[now.beat, said]


TABLE: dict[tuple[str, str], str] = {}


def main() -> None:
    """Print the figures and their ratios."""
    decisions = openings(load(ROOT / "scenarios" / "sunday_afternoon.yaml"))
    TABLE.update({(now.beat, said): now.beat for now, said in decisions})
    bare = best_rate(decisions, dispatch_all)
    turns = best_rate(decisions, choose_all)
    explained = best_rate(decisions, choose_and_ask_why)
    print(f"choose, with events:             {turns:>12,.0f} turns a second over {len(decisions)} decisions")
    print(f"choose, with events and reasons: {explained:>12,.0f} turns a second")
    print(f"bare dictionary dispatch:        {bare:>12,.0f} a second")
    print(f"ratio: a turn costs {bare / turns:.0f} dispatches, with its reasons read {bare / explained:.0f}")


if __name__ == "__main__":
    main()
