"""The one question of the first run: shall evenings be kept."""

from __future__ import annotations

from game.present import labels
from game.window.canvas import View
from game.window.commands import Keep
from game.window.nodes import Node
from game.window.screens.base import HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, _: Stage) -> Node:
    """Arrange the question."""

    def fill(column: Column) -> None:
        column.text(labels.KEEP_QUESTION)
        column.gap(20)
        column.button("keep", labels.KEEP_YES, Keep(keep=True), main=True)
        column.gap(10)
        column.button("keep_not", labels.KEEP_NO, Keep(keep=False))

    return sheet(view, "keeping", labels.KEEP_TITLE, fill, (HELP_KEY,), wide=620)


SCREEN = Screen(build, first=lambda _: "keep")
