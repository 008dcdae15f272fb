"""Being asked once before a play, or a note, is deleted for good."""

from __future__ import annotations

from game.present import journal as told
from game.window.canvas import View
from game.window.commands import Back
from game.window.journal import EraseNote, ErasePlay
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the question."""
    of_note = bool(stage.journal and stage.journal.draft)
    title = told.DELETE_NOTE_TITLE if of_note else told.DELETE_TITLE

    def fill(column: Column) -> None:
        column.text(told.DELETE_NOTE_ASKED if of_note else told.DELETE_ASKED)
        column.gap(20)
        column.button("not", told.DELETE_NOT, Back(), main=True)
        column.gap(10)
        column.button("sure", told.DELETE_SURE, EraseNote() if of_note else ErasePlay())

    return sheet(view, "erase", title, fill, (BACK_KEY, HELP_KEY), wide=620)


SCREEN = Screen(build, first=lambda _: "not")
