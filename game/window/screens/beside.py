"""Which other way of the same evening a play is to be put beside."""

from __future__ import annotations

from game.present import journal as told
from game.window.canvas import View
from game.window.journal import PAGE, PutBeside
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the other ways, those that share a beginning with this one first."""
    journal = stage.journal
    played = journal.played if journal else None
    if journal is None or played is None:
        return Node(Role.WINDOW, "", view.area)
    others, today = told.beside(played, journal.plays)[:PAGE], journal.kept.today()

    def fill(column: Column) -> None:
        for one in others:
            note = f"{told.day_in_words(one.day, today).capitalize()}. {told.facts(one)}"
            column.button(f"other.{one.id}", told.heading(one), PutBeside(one.id), note=note)
            column.gap(10)

    return sheet(view, "beside", told.BESIDE_TITLE, fill, (BACK_KEY, HELP_KEY), wide=700)


SCREEN = Screen(build)
