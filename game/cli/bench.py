"""`secure-base bench`: how fast this game is on this machine: start, frames, a still screen, memory."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

STARTS = 5
SIZES = ((1280, 720), (1920, 1080))
STILL_FOR = 10.0
START = """
import os, sys, time
from game.cli.windowed import open_window
from game.saves import places
def shown():
    sys.stdout.write(repr(time.time()))
    sys.stdout.flush()
    os._exit(0)
open_window(places(), private=True, first_picture=shown)
"""


def add_bench(commands: Commands) -> None:
    """Add `bench`."""
    parser = commands.add_parser(
        "bench",
        help="measure start, frames, a still screen and memory",
        description="Open the window for about half a minute and measure it; nothing is kept.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from game.window import NoScreen

    try:
        found = measure()
    except NoScreen:
        sys.stderr.write("There is no display here, so there is nothing to measure.\n")
        return 1
    sys.stdout.write(json.dumps(found) + "\n" if options.json else _told(found))
    return 0


def measure() -> dict[str, Any]:
    """Return the figures. Raises NoScreen where no window can be opened."""
    from game.cli.windowed import world
    from game.saves import places
    from game.window.bench import frames, still

    def open_world() -> Any:
        return world(places(), private=True)

    seen = [frames(open_world, size) for size in SIZES]
    idle = still(open_world, SIZES[0], STILL_FOR)
    starts = sorted(_start() for _ in range(STARTS))
    return {
        "title_seconds": round(starts[len(starts) // 2], 3),
        "frames": [{name: _rounded(value) for name, value in one._asdict().items()} for one in seen],
        "still_share_of_a_core": round(idle, 4),
        "peak_memory_mb": _peak_memory(),
    }


def _start() -> float:
    """Return the seconds from starting the program to its first picture."""
    import time

    before = time.time()
    told = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
    return float(told.stdout.split()[-1]) - before


def _peak_memory() -> float | None:
    """Return the most memory this process has held, in megabytes; none where the system does not say."""
    try:
        import resource
    except ImportError:
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)


def _rounded(value: Any) -> Any:
    return round(value, 2) if isinstance(value, float) else value


def _told(found: dict[str, Any]) -> str:
    lines = [f"title drawn: {found['title_seconds']:.3f} s after the start"]
    for one in found["frames"]:
        width, height = one["size"]
        lines.append(
            f"frames in a blend, {width}x{height}: {one['median']:.1f} ms median, "
            f"{one['worst_of_a_hundred']:.1f} ms at the 99th percentile"
        )
    lines.append(f"a still screen: {100 * found['still_share_of_a_core']:.2f} % of one core")
    memory = found["peak_memory_mb"]
    lines.append(
        f"peak memory, all of this included: {'not told here' if memory is None else f'{memory} MB'}"
    )
    return "\n".join(lines) + "\n"
