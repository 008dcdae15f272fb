"""How long `check` takes: one evening, three hundred of them, and three hundred that have not changed.

Run it: python tests/bench/bench_check.py
The baseline of one evening is its bare YAML: the parser's own events, with nothing made of them.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections import deque
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

import yaml  # noqa: E402 - after the path is set, like the next

from game.cli.several import processors  # noqa: E402 - runs from a checkout without being installed
from game.content.load import inspect  # noqa: E402 - the same
from game.content.source import LOADER  # noqa: E402 - the same

MANY, ROUNDS = 300, 7
EVENINGS = {
    "a short evening": ROOT / "tests" / "content" / "ferry.yaml",
    "a whole evening": ROOT / "scenarios" / "the_unanswered_message.yaml",
}


def best(file: Path) -> float:
    """Return the seconds that one warm check takes, the best of several."""
    inspect(file)
    times = []
    for _ in range(ROUNDS):
        started = perf_counter()
        inspect(file)
        times.append(perf_counter() - started)
    return min(times)


def bare(file: Path) -> float:
    """Return the seconds that the parser alone takes, the best of several."""
    text, times = file.read_text(encoding="utf-8"), []
    for _ in range(ROUNDS):
        started = perf_counter()
        deque(yaml.parse(text, Loader=LOADER), maxlen=0)
        times.append(perf_counter() - started)
    return min(times)


def copies(file: Path, folder: Path) -> None:
    """Write the evening many times over, each with an id and a first line of its own."""
    shutil.copytree(file.parent / "people", folder / "people")
    text = file.read_text(encoding="utf-8")
    for number in range(MANY):
        name = f"evening_{number}"
        copy = text.replace(f"id: {file.stem}\n", f"id: {name}\n", 1)
        (folder / f"{name}.yaml").write_text(copy, encoding="utf-8")


def seconds(folder: Path, home: Path) -> float:
    """Return how long the whole command takes, from its start to its end."""
    started = perf_counter()
    run(
        [sys.executable, ROOT / "main.py", "check", folder],
        check=True,
        capture_output=True,
        env={**os.environ, "SECURE_BASE_HOME": str(home)},
    )
    return perf_counter() - started


def main() -> None:
    """Print the times."""
    for name, file in EVENINGS.items():
        size = file.stat().st_size / 1024
        alone, parsed = best(file), bare(file)
        print(
            f"{name}, {size:.0f} KB: {alone * 1000:.0f} ms warm; "
            f"bare YAML {parsed * 1000:.0f} ms, ratio {alone / parsed:.1f}"
        )
        with TemporaryDirectory() as scratch:
            folder, home = Path(scratch, "evenings"), Path(scratch, "home")
            folder.mkdir()
            copies(file, folder)
            took = seconds(folder, home)
            print(
                f"  {MANY} of them: {took:.1f} s, the whole command, {processors()} processors; "
                f"{MANY} times one would be {MANY * alone:.1f} s, ratio {took / (MANY * alone):.2f}"
            )
            print(
                f"  {MANY} unchanged: {min(seconds(folder, home) for _ in range(3)):.2f} s, the whole command"
            )


if __name__ == "__main__":
    main()
