"""Ten million random turns, each checked, and what a checked turn costs beside a bare one.

Run it: python tests/bench/bench_random_turns.py [TURNS]
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from game.core.acts import Act, Speech  # noqa: E402 - runs from a checkout without being installed
from game.core.partner import Stance, Style  # noqa: E402 - as above
from game.core.reaction import react, someone  # noqa: E402 - as above
from tests.random_turns import Shape, wander  # noqa: E402 - as above

TURNS, LEG = 10_000_000, 100_000
"""The walk goes in legs, each with a seed of its own, so that what it has met need not be kept."""


def bare(turns: int) -> float:
    """Return the seconds that so many turns take with nothing looked at: the baseline."""
    partner, said = someone(Style.ANXIOUS), [Speech((act,)) for act in Act]
    started = perf_counter()
    for turn in range(turns):
        partner = react(partner, said[turn % len(said)]).partner
    return perf_counter() - started


def main(turns: int) -> None:
    """Walk, and print the rate, the ratio and what was met."""
    baseline = bare(200_000) / 200_000
    done = 0
    met: set[Stance] = set()
    reasons: set[Shape] = set()
    started = perf_counter()
    for leg in range(max(1, turns // LEG)):
        seen = wander(min(turns, LEG), seed=leg)
        done, met, reasons = done + seen.turns, met | seen.stances, reasons | set(seen.reasons)
    spent = (perf_counter() - started) / done
    print(f"random turns, each checked and explained: {done:>12,}, none out of range or without a reason")
    print(f"stances met: {len(met)} of {len(Stance)}; shapes of reasons met: {len(reasons)}")
    print(f"a turn, checked and explained:  {1e6 * spent:8.1f} microseconds")
    print(f"a turn alone, the baseline:     {1e6 * baseline:8.1f} microseconds")
    print(f"ratio: {spent / baseline:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS)
