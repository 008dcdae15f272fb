"""How long exploring every shipped scenario takes, beside 10,000 random plays, and what those saw.

Run it: python tests/bench/bench_explore.py [SCENARIO ...] [--million]
With --million, a million random steps follow for each, and must show nothing that exploring did not.
Seconds are processor time of one core.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from game.analysis.explore.chance import play_at_random  # noqa: E402 - runs from a checkout
from game.analysis.explore.facts import facts_of  # noqa: E402 - the same
from game.analysis.explore.report import explore  # noqa: E402 - the same
from game.analysis.explore.walk import BOUND  # noqa: E402 - the same
from game.content.load import load  # noqa: E402 - the same
from game.core.ahead import look_ahead  # noqa: E402 - the same
from game.core.partner import Style  # noqa: E402 - the same

PLAYS = 10_000
MILLION = 1_000_000


def main(arguments: list[str]) -> int:
    """Print a line for each scenario; return 1 if random steps found something that exploring did not."""
    names = [one for one in arguments if not one.startswith("-")]
    files = sorted((ROOT / "scenarios").glob("**/*.yaml"))
    missing = 0
    for path in files:
        if path.parent.name not in ("people", "scripts") and (not names or path.stem in names):
            missing += bench(path, million="--million" in arguments)
    return int(missing > 0)


def bench(path: Path, *, million: bool) -> int:
    """Explore one scenario, play it at random, and print both; return how much exploring missed."""
    scenario = load(path, ROOT / "scenarios" / "people")
    started = process_time()
    report = explore(scenario, tuple(Style), BOUND, 0, lambda _, __: None)
    explored = process_time() - started
    started = process_time()
    share, situations, missing = by_chance(report, plays=PLAYS // len(Style))
    played = process_time() - started
    exact = "exact" if report.exact else "NOT EXACT"
    print(
        f"{scenario.id:<24}{situations:>9,} situations, {exact}, {explored:6.1f} s; "
        f"{PLAYS:,} random plays, the baseline, {played:6.1f} s and saw {share:.1%} of them; "
        f"ratio {explored / played:.1f}",
        flush=True,
    )
    if million:
        share, _, missing = by_chance(report, steps=MILLION // len(Style))
        print(
            f"{'':<24}a million random steps saw {share:.1%}; found and missing from it: {missing}",
            flush=True,
        )
    return missing


def by_chance(report, *, plays: int = 0, steps: int = 0) -> tuple[float, int, int]:
    """Return the share of situations that random play saw, how many there are, and how much was missed."""
    ahead, facts = look_ahead(report.scenario), facts_of(report.scenario)
    saw = total = missing = 0
    for style, one in report.styles.items():
        known = set(one.walk.situations)
        chance = play_at_random(ahead, facts, style, seed=1, plays=plays, steps=steps)
        saw += len(chance.situations & known)
        total += len(known)
        missing += len(chance.situations - known) + len(chance.facts - set(one.walk.seen))
    return saw / total, total, missing


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
