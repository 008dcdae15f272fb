"""Page one after an evening: what it came to, one moment, and one way to try again from there."""

from __future__ import annotations

from game.present import labels, season
from game.present.reflection import page_one
from game.window.canvas import View
from game.window.commands import GoTo, Pick, Show, TryAgain
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Keys, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.keys import Key
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the first page of the debrief."""
    play = stage.play
    if play is None:
        return Node(Role.WINDOW, "", view.area)
    told = page_one(play.sitting.now)

    def fill(column: Column) -> None:
        linked = stage.linked
        if linked and linked.came_with:
            column.text(linked.came_with, "body", "muted")
            column.gap(12)
        column.text(told.text, "dialogue")
        column.gap(16)
        letter = bool(linked and linked.letter)
        if letter:
            column.button("letter", season.LETTER, Show("letter"), note=season.LETTER_NOTE, main=True)
            column.gap(12)
        if told.turn is not None:
            column.button(
                "again", labels.TRY_AGAIN, TryAgain(told.turn), note=labels.TRY_AGAIN_NOTE, main=not letter
            )
            column.gap(12)
        if (both := play.side_by_side_at) is not None:
            column.button("both", labels.BOTH, Show("more", both), note=labels.BOTH_NOTE)
            column.gap(12)
        column.button("more", labels.MORE, Show("more"), main=told.turn is None and not letter)
        column.gap(12)
        if linked and linked.next_key:
            note = season.NEXT_NOTE.format(name=stage.partner)
            title = season.NEXT.format(title=linked.next_title)
            column.button("next", title, Pick(linked.next_key), note=note)
            column.gap(12)
        column.button("evenings", labels.EVENINGS, GoTo("library"))

    again = (Key("again", "T", labels.TRY_AGAIN, TryAgain(told.turn)),) if told.turn is not None else ()
    return sheet(
        view,
        "debrief",
        labels.DEBRIEF_TITLE,
        fill,
        (*again, BACK_KEY, HELP_KEY),
        wide=660,
        beside=stage.partner,
    )


def keys(stage: Stage) -> Keys:
    """Return the one key to try again."""
    told = page_one(stage.play.sitting.now) if stage.play else None
    return {"t": TryAgain(told.turn)} if told and told.turn is not None else {}


SCREEN = Screen(build, keys)
