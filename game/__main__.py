"""`python -m game` is `secure-base`."""

from game.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
