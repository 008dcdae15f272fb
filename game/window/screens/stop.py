"""The calm page on which the fiction stops (MODEL 4.4): plain, quiet, and with no way back into the turn."""

from __future__ import annotations

from game.present import labels
from game.window.canvas import View
from game.window.commands import GoTo, Quit
from game.window.nodes import Node, Role
from game.window.screens.base import Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.keys import Key
from game.window.widgets.sheet import sheet

LEAVE = Key("leave", "Esc", labels.STOP_LIBRARY, GoTo("library"))


def build(view: View, stage: Stage) -> Node:
    """Arrange the stop page."""
    stop = stage.play.page.stop if stage.play else None
    if stop is None:
        return Node(Role.WINDOW, "", view.area)

    def fill(column: Column) -> None:
        for paragraph in (stop.seen, *stop.paragraphs):
            if paragraph:
                column.text(paragraph)
                column.gap(12)
        column.gap(6)
        column.heading(labels.STOP_HELP)
        for one in stop.help:
            column.gap(8)
            column.text(one)
        column.gap(12)
        column.text(stop.checked, "small", "muted")
        column.gap(18)
        column.button("library", labels.STOP_LIBRARY, GoTo("library"))
        column.gap(10)
        column.button("quit", labels.STOP_QUIT, Quit())

    return sheet(view, "stop", stop.title, fill, (LEAVE,), wide=1040)


SCREEN = Screen(build, keys=lambda _: {"escape": GoTo("library")}, first=lambda _: "library", plain=True)
