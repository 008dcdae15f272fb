"""Everything there is to mend in a file, with its lines."""

from __future__ import annotations

from pathlib import PurePath

from game.present import writing as told
from game.window.canvas import View
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet
from game.window.writing import Writing


def build(view: View, stage: Stage) -> Node:
    """Arrange the problems."""
    writing = stage.writing
    if writing is None or writing.paper is None or writing.reading is None:
        return Node(Role.WINDOW, "", view.area)
    verdict = told.verdict(writing.reading)

    def fill(column: Column) -> None:
        column.text(verdict)
        column.gap(12)
        problems(column, writing)

    return sheet(view, "check", told.CHECK_TITLE, fill, (BACK_KEY, HELP_KEY), wide=860)


def problems(column: Column, writing: Writing) -> None:
    """Add each problem: where it is, with its code, and below it what it says and the way out."""
    own = writing.paper.file if writing.paper else ""
    for problem in writing.problems:
        where, what = told.problem_line(problem)
        file = PurePath(problem.path).name
        column.text(where if file == own else f"{file}:{where}", "label", "accent")
        column.gap(2)
        column.text(what)
        column.gap(10)


SCREEN = Screen(build)
