"""An old play of an evening that was edited since: what changed, and three ways on."""

from __future__ import annotations

from game.present.edited import LEAVE, LOOK, LOOK_BACK, edited_page
from game.window.canvas import View
from game.window.commands import Back, GoOn, Show
from game.window.journal import LookAllTheSame
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange what changed."""
    if stage.retold is None:
        return Node(Role.WINDOW, "", view.area)
    page = edited_page(stage.retold)

    def fill(column: Column) -> None:
        column.text(page.headline)
        column.gap(8)
        column.text(page.reach, "strong")
        for sentence in page.changes:
            column.gap(8)
            column.text(sentence)
        column.gap(12)
        column.text(page.stays, "small", "muted")
        if page.go_on:
            column.gap(18)
            column.button("go_on", page.go_on, GoOn(), main=True)
        if page.can_look_back:
            column.gap(18)
            column.button("look_back", LOOK_BACK, LookAllTheSame(), main=True)
        if page.can_look:
            column.gap(10)
            column.button("look", LOOK, Show("backlog"))
        column.gap(10)
        column.button("leave", LEAVE, Back())

    return sheet(view, "edited", page.title, fill, (BACK_KEY, HELP_KEY), wide=760)


SCREEN = Screen(build, first=lambda stage: "go_on" if stage.retold and stage.retold.can_go_on else "leave")
