"""Being asked once before everything that was kept is deleted."""

from __future__ import annotations

from game.present import labels
from game.window.canvas import View
from game.window.commands import Back, DeleteEverything
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, _: Stage) -> Node:
    """Arrange the question."""

    def fill(column: Column) -> None:
        column.text(labels.DELETE_NOTE)
        column.gap(20)
        column.button("not", labels.DELETE_NOT, Back(), main=True)
        column.gap(10)
        column.button("sure", labels.DELETE_SURE, DeleteEverything())

    return sheet(view, "delete", labels.DELETE, fill, (BACK_KEY, HELP_KEY), wide=620)


SCREEN = Screen(build, first=lambda _: "not")
