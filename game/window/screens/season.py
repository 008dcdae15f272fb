"""The evenings with somebody: how each has ended, as far as that was seen, and the letter."""

from __future__ import annotations

from game.present import season as told
from game.window.canvas import View
from game.window.commands import Show
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the season; an ending that was not seen is no more than a place left free."""
    album = stage.album
    if album is None:
        return Node(Role.WINDOW, "", view.area)

    def fill(column: Column) -> None:
        for number, evening in enumerate(album.evenings, 1):
            column.heading(f"{number}. {evening.title}")
            column.gap(4)
            for ending in evening.seen:
                column.text(ending)
                column.gap(2)
            if evening.rest:
                column.text(evening.rest, "small", "muted")
            column.gap(14)
        if album.letter:
            name = told.LETTER_FROM.format(name=album.partner)
            column.button("letter", name, Show("letter"), main=True)

    return sheet(view, "season", album.title, fill, (BACK_KEY, HELP_KEY))


SCREEN = Screen(build)
