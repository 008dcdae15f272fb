"""One file of the writer's own, and what can be done with it."""

from __future__ import annotations

from game.present import writing as told
from game.window.canvas import View
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet
from game.window.writing import CheckPaper, OpenPaper, Preview


def build(view: View, stage: Stage) -> Node:
    """Arrange the page of the file."""
    paper = stage.writing.paper if stage.writing else None
    if paper is None:
        return Node(Role.WINDOW, "", view.area)

    def fill(column: Column) -> None:
        column.text(paper.key, "body", "muted")
        if paper.trouble:
            column.gap(8)
            column.text(paper.trouble)
        column.gap(16)
        column.button("preview", told.PREVIEW, Preview(paper.key), note=told.PREVIEW_NOTE, main=True)
        column.gap(10)
        column.button("open", told.OPEN, OpenPaper())
        column.gap(10)
        column.button("check", told.CHECK, CheckPaper())

    return sheet(view, "paper", paper.title, fill, (BACK_KEY, HELP_KEY))


SCREEN = Screen(build, first=lambda _: "preview")
