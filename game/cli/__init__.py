"""The command line is the composition: it knows every package, and hands each what it needs."""

from game.cli.commands import main

__all__ = ["main"]
