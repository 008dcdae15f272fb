"""Beginning an evening: its title and a name; everything else is in the file, to be changed there."""

from __future__ import annotations

from functools import partial

from game.present import writing as told
from game.window.canvas import View
from game.window.commands import Fill
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.entry import entry
from game.window.widgets.sheet import sheet
from game.window.writing import NewPaper

BLANKS = (("title", told.ASK_TITLE, told.USUAL_TITLE), ("who", told.ASK_WHO, told.USUAL_WHO))


def build(view: View, stage: Stage) -> Node:
    """Arrange the two blanks."""

    def fill(column: Column) -> None:
        column.text(told.NEW_NOTE)
        column.gap(16)
        for name, question, usual in BLANKS:
            written = stage.writing.blanks.get(name, "") if stage.writing else ""
            column.put(entry(column, f"blank.{name}", question, written, partial(Fill, name), usual))
            column.gap(10)
        column.gap(10)
        column.button("write_it", told.WRITE_IT, NewPaper(), main=True)

    return sheet(view, "new", told.NEW_TITLE, fill, (BACK_KEY, HELP_KEY))


SCREEN = Screen(build, first=lambda _: "blank.title")
