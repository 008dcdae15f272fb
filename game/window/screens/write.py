"""The writer's desk: the evenings of one's own, where they lie, and a new one."""

from __future__ import annotations

from game.present import writing as told
from game.window.canvas import View
from game.window.commands import Show
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet
from game.window.writing import PickPaper


def build(view: View, stage: Stage) -> Node:
    """Arrange the desk."""

    def fill(column: Column) -> None:
        column.button("new", told.NEW, Show("new"), main=True)
        column.gap(18)
        papers = stage.writing.papers if stage.writing else ()
        for paper in papers:
            note = paper.trouble or paper.file
            column.button(f"paper.{paper.file}", paper.title, PickPaper(paper.key), note=note)
            column.gap(10)
        if not papers:
            column.text(told.NO_PAPERS)
            column.gap(10)
        column.gap(10)
        column.text(told.FOLDER, "body", "muted")
        column.text(stage.writing.folder if stage.writing else "", "strong")
        column.gap(8)
        column.text(told.DROP, "body", "muted")

    return sheet(view, "write", told.WRITE_TITLE, fill, (BACK_KEY, HELP_KEY))


SCREEN = Screen(build, first=lambda _: "new")
