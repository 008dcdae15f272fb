"""Print how long the debrief of a play of forty turns takes: absolute, and against making its turns.

Run it as: python tests/bench/bench_debrief.py
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from game.content.load import load
from game.core.debrief import debrief
from game.core.encounter import Encounter, begin, choose, offers
from game.core.partner import Style
from game.present.afterwards import afterwards
from game.present.chair import Chair, chair

HERE = Path(__file__).parent
LONG = HERE / "forty_turns.yaml"
TURNS, REPEATS, PROMISED = 40, 15, 50.0


def played() -> Encounter:
    """Play forty turns, each answer in its turn."""
    now = begin(load(LONG), Style.ANXIOUS, 1).encounter
    for turn in range(TURNS):
        answers = offers(now)[:-1]  # not the silence: it leads on to the end
        now = choose(now, answers[turn % len(answers)].id).encounter
    return now


def fastest(act: Callable[[], object]) -> float:
    """Return the fastest of several tries, in milliseconds."""
    gc.disable()
    times = []
    for _ in range(REPEATS):
        begun = perf_counter()
        act()
        times.append(1000 * (perf_counter() - begun))
    gc.enable()
    return min(times)


def main() -> None:
    over = played()
    assert len(over.exchanges) == TURNS
    bets = dict.fromkeys(range(TURNS), "hurt")
    scenario, choices = over.scenario, [exchange.response.id for exchange in over.exchanges]

    def replayed() -> Encounter:
        now = begin(scenario, Style.ANXIOUS, 1).encounter
        for choice in choices:
            now = choose(now, choice).encounter
        return now

    def sat() -> Chair | None:
        told = chair(over)
        for turn in told.turns if told else ():
            turn.then()
        return told

    making = fastest(replayed)
    core, words = fastest(lambda: debrief(over, bets)), fastest(lambda: afterwards(over, bets))
    print(f"making {TURNS} turns             {making:8.2f} ms")
    print(f"debrief of {TURNS} turns         {core:8.2f} ms   {core / making:6.1f} times making them")
    print(f"debrief of {TURNS} turns in words{words:8.2f} ms   {words / making:6.1f} times making them")
    seat = fastest(sat)
    print(f"the other chair, in words    {seat:8.2f} ms   {'kept' if seat < PROMISED else 'NOT KEPT'}")
    print(f"promised                     {PROMISED:8.2f} ms   {'kept' if words < PROMISED else 'NOT KEPT'}")


if __name__ == "__main__":
    main()
