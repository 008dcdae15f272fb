"""What a face costs: `python tests/bench/bench_face.py`. Printed, never asserted; machines differ."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pygame

from game.core.partner import Stance
from game.window import place
from game.window.expressions import STANCES
from game.window.people import NOOR
from game.window.portrait import Portrait


def main() -> None:
    """Time the parts of a frame at three sizes."""
    pygame.display.init()
    for size in ((960, 600), (1280, 720), (2560, 1440)):
        canvas = pygame.display.set_mode(size)
        for name, figures in measure(canvas, size).items():
            sys.stdout.write(
                f"{size[0]}x{size[1]}  {name:30} median {figures[0]:7.2f} ms  worst {figures[1]:7.2f} ms\n"
            )


def measure(canvas: pygame.Surface, size: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """Return median and worst milliseconds of each part."""
    noor = Portrait(NOOR, round(size[1] * 0.86))
    noor.show(STANCES[Stance.WARM], 0.0)
    found = {
        "place, softened": times(
            lambda step: (place.forget(), place.backdrop("kitchen_night", size, True)), 3
        ),
        "first picture of a person": times(
            lambda step: Portrait(NOOR, round(size[1] * 0.86)).draw(canvas, (0, 0), 0), 3
        ),
    }
    noor.draw(canvas, (0, 0), 0.0)
    # The look alone changes the features; tilt stays, so nothing but the face layer is made anew.
    looks = [noor._look(0.0)._replace(face=face.on_grid()) for face in STANCES.values()]
    found["face layer alone"] = times(lambda step: noor._features_of(looks[step % len(looks)]), 200)
    found["frame of a living face"] = times(lambda step: noor.draw(canvas, (0, 0), 1 + step / 60), 300)
    found["frame of a change with a tilt"] = times(lambda step: _change(noor, canvas, step), 120)
    return found


def _change(noor: Portrait, canvas: pygame.Surface, step: int) -> None:
    at = 20 + step / 60
    noor.show(STANCES[Stance.HURT_SILENCE if step // 20 % 2 else Stance.WARM], at)
    noor.draw(canvas, (0, 0), at)


def times(work: Callable[[int], object], rounds: int) -> tuple[float, float]:
    """Return median and worst milliseconds of this many rounds."""
    taken = []
    for step in range(rounds):
        start = time.perf_counter()
        work(step)
        taken.append((time.perf_counter() - start) * 1e3)
    return statistics.median(taken), max(taken)


if __name__ == "__main__":
    main()
