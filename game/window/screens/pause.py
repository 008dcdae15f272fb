"""A pause: nothing runs on, everything is kept already."""

from __future__ import annotations

from game.present import labels
from game.window.canvas import View
from game.window.commands import Back, Command, FinishPrologue, GoTo, Redo, Show, Undo
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, HELP_KEY, Keys, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the pause."""

    def fill(column: Column) -> None:
        column.text(labels.PAUSE_NOTE if stage.keeps else labels.PAUSE_NOTE_PRIVATE, "body", "muted")
        column.gap(16)
        for name, label, command in _choices(stage):
            column.button(name, label, command, main=name == "go_on")
            column.gap(10)

    return sheet(
        view, "pause", labels.PAUSE_TITLE, fill, (BACK_KEY, HELP_KEY), wide=480, beside=stage.partner
    )


def _choices(stage: Stage) -> list[tuple[str, str, Command]]:
    play = stage.play
    found: list[tuple[str, str, Command]] = [("go_on", labels.GO_ON, Back())]
    found.append(("backlog", labels.BACKLOG_TITLE, Show("backlog")))
    if play and play.sitting.answers:
        found.append(("why", labels.WHY_TITLE, Show("why")))
    if play and play.sitting.can_undo:
        found.append(("undo", labels.TAKE_BACK_LONG, Undo()))
    if play and play.undone:
        found.append(("redo", labels.GIVE_AGAIN, Redo()))
    found.append(("settings", labels.SETTINGS, Show("settings")))
    leave = FinishPrologue() if play and play.taught else GoTo("library")
    found.append(("leave", labels.SKIP_PROLOGUE if play and play.taught else labels.LEAVE, leave))
    return found


def keys(_: Stage) -> Keys:
    """Let the key that opened the pause close it."""
    return {"p": Back()}


SCREEN = Screen(build, keys, first=lambda _: "go_on")
