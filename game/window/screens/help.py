"""Help: every key, in words."""

from __future__ import annotations

from game.present import labels
from game.window.canvas import View
from game.window.commands import Back
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, _: Stage) -> Node:
    """Arrange the help."""

    def fill(column: Column) -> None:
        _lines(view, column, labels.HELP_LINES)
        column.heading(labels.HELP_PREVIEW_TITLE)
        column.gap(6)
        _lines(view, column, labels.HELP_PREVIEW_LINES)
        column.text(labels.HELP_NOTE, "body", "muted")

    return sheet(view, "help", labels.HELP_TITLE, fill, (BACK_KEY,), wide=680)


def _lines(view: View, column: Column, lines: tuple[tuple[str, str], ...]) -> None:
    for key, what in lines:
        column.runs([view.run(f"{key}:", "strong", "accent"), view.run(what, "body", "text")])
        column.gap(4)
    column.gap(10)


SCREEN = Screen(build, keys=lambda _: {"f1": Back()})
