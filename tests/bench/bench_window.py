"""Start, frames, a still screen and memory of the window, on a virtual screen without a GPU.

`python tests/bench/bench_window.py` prints one line each, beside what is to be reached.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.window.desk import Desk, Game  # noqa: E402 - the checkout comes first

STARTS, STILL_FOR = 9, 20.0
TITLE_WITHIN, STILL_AT_MOST, FRAME_AT_MOST, MEMORY_AT_MOST = 0.30, 1.0, 16.0, 100.0
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> int:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "pyc")
        desk = Desk("2000x1200")
        try:
            starts(desk, Path(folder))
            still_and_memory(desk, Path(folder))
            for size in ((1280, 720), (1920, 1080)):
                frames(desk, size)
        finally:
            desk.close()
    return 0


def starts(desk: Desk, folder: Path) -> None:
    """From starting the program to the title on the screen; the first start, which compiles, is left out."""
    times = []
    for _ in range(STARTS + 1):
        game = Game(desk, folder)
        times.append(game.first_picture()["after"])
        game.close()
    times = sorted(times[1:])
    say("title drawn", f"{times[len(times) // 2]:.3f} s (best {times[0]:.3f})", f"{TITLE_WITHIN} s")


def still_and_memory(desk: Desk, folder: Path) -> None:
    home = folder / "home"
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text('{"keep_plays": true, "seen_prologue": true}')
    game = Game(desk, folder)
    game.click("library")
    game.click("evening.house/the_unanswered_message")
    game.click("begin")
    game.comes("play")
    game.press("1")
    game.wait(lambda: game.node("onward"))
    game.press("Return")
    time.sleep(12)  # the face rests ten seconds after the last input
    before = busy(game.process.pid)
    time.sleep(STILL_FOR)
    share = (busy(game.process.pid) - before) / STILL_FOR * 100
    say("a still play screen", f"{share:.2f} % of a core", f"{STILL_AT_MOST} %")
    status = Path(f"/proc/{game.process.pid}/status").read_text()
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
    say("peak memory, in an evening", f"{peak:.0f} MB", f"{MEMORY_AT_MOST:.0f} MB")
    game.close()


def frames(desk: Desk, size: tuple[int, int]) -> None:
    code = (
        "import json, sys; sys.path.insert(0, sys.argv[1])\n"
        "from game.cli.windowed import world\n"
        "from game.saves import places\n"
        "from game.window.bench import frames\n"
        "size = (int(sys.argv[2]), int(sys.argv[3]))\n"
        "print(json.dumps(frames(lambda: world(places(), private=True), size)._asdict()))\n"
    )
    command = [sys.executable, "-c", code, str(ROOT), str(size[0]), str(size[1])]
    told = subprocess.run(command, env=desk.environment, check=True, capture_output=True, text=True).stdout
    found = json.loads(told.strip().splitlines()[-1])
    shown = f"{found['median']:.1f} ms median, {found['worst_of_a_hundred']:.1f} ms at the 99th percentile"
    say(f"frames in a blend, {size[0]}x{size[1]}", shown, f"{FRAME_AT_MOST:.0f} ms at the 99th")
    say("  from an answer to its first picture", f"{found['arranged']:.0f} ms at most", "")


def busy(process: int) -> float:
    """Return the seconds of processor time a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def say(what: str, measured: str, wanted: str) -> None:
    sys.stdout.write(f"{what}: {measured}{f'; to reach: {wanted}' if wanted else ''}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
