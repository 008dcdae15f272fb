"""`python -m game.content FILE...` tells every problem of these files."""

# Serves until the command `check` is there.

import sys
from pathlib import Path

from game.content.load import check


def main(paths: list[str]) -> int:
    """Print the problems; 1 if there is an error."""
    told = sorted({problem for path in paths for problem in check(Path(path))})
    for problem in told:
        sys.stdout.write(f"{problem} ({problem.severity.value})\n")
    return any(problem.is_error for problem in told)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
