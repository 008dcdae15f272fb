"""From saving a scenario to its new words on the screen, in a real window on a virtual screen without a GPU.

`python tests/bench/bench_preview.py` prints one line for each size of file, beside what is to be reached.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.window.desk import Desk, Game  # noqa: E402 - the checkout comes first

SAVES, WITHIN = 30, 300.0
WAIT = 10.0
"""Seconds after which something that should be on the screen counts as lost."""
EVENINGS = (
    ROOT / "tests" / "terminal" / "evenings" / "the_key.yaml",
    *sorted((ROOT / "scenarios").glob("the_*.yaml")),
)


def main() -> int:
    with TemporaryDirectory() as folder:
        desk = Desk("1600x1000")
        try:
            for evening in EVENINGS:
                measure(desk, Path(folder), evening)
        finally:
            desk.close()
    return 0


def measure(desk: Desk, folder: Path, evening: Path) -> None:
    """Save one evening again and again, each time with another title."""
    file = folder / "drafts" / evening.name
    shutil.rmtree(file.parent, ignore_errors=True)
    shutil.copytree(evening.parent / "people", file.parent / "people")
    file.write_bytes(evening.read_bytes())
    game = Game(desk, folder, str(file))
    game.comes("preview")
    text = file.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    times = sorted(
        saved(game, file, text.replace(title, f"title: Saved number {at}.", 1), at) for at in range(SAVES)
    )
    game.close()
    middle, worst = times[len(times) // 2] * 1000, times[-1] * 1000
    kb = evening.stat().st_size / 1024
    sys.stdout.write(
        f"save to screen, {evening.name}, {kb:.0f} KB: {middle:.0f} ms median, {worst:.0f} ms at most; "
        f"to reach: {WITHIN:.0f} ms at most\n"
    )
    sys.stdout.flush()


def saved(game: Game, file: Path, text: str, number: int) -> float:
    """Return the seconds from saving this until a picture with it was on the screen."""
    time.sleep(0.2 + 0.013 * number)  # at every point between two looks at the file
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    began = time.time()
    beside.replace(file)
    while f"Saved number {number}." not in game.tree.read_text():
        if time.time() - began > WAIT:
            raise SystemExit(f"save number {number} never came to the screen")
        time.sleep(0.002)
    arranged = game.tree.stat().st_mtime
    while True:
        drawn = [float(at) for at in game.tree.with_suffix(".drawn").read_text().split("\n")[:-1]]
        if drawn and drawn[-1] > arranged:
            return next(at for at in drawn if at > arranged) - began
        if time.time() - began > WAIT:
            raise SystemExit(f"save number {number} was never drawn")
        time.sleep(0.002)


if __name__ == "__main__":
    raise SystemExit(main())
