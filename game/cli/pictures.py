"""`python -m game.cli.pictures FOLDER [NAME]`: every screen in every size, as files."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from game.saves import places


def main(arguments: list[str]) -> int:
    """Take the pictures; with a name, only those of shots whose name begins with it. Return the exit code."""
    if not arguments:
        sys.stderr.write("usage: python -m game.cli.pictures FOLDER [1280x720-100]\n")
        return 2
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    from game.cli.windowed import world
    from game.window.pictures import SHOTS, take

    wanted = tuple(shot for shot in SHOTS if len(arguments) < 2 or shot.name.startswith(arguments[1]))
    with TemporaryDirectory() as home:
        where = places({"SECURE_BASE_HOME": home})
        files = take(Path(arguments[0]), lambda: world(where, private=True), wanted)
    sys.stdout.write(f"{len(files)} pictures in {arguments[0]}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
