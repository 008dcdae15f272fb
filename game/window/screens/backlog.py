"""What was said so far, one's own words included; it opens at its end."""

from __future__ import annotations

from game.present import labels
from game.present.backlog import Passage, Who, backlog
from game.present.edited import told_again
from game.window.canvas import View
from game.window.commands import Back
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, HELP_KEY, Keys, Screen
from game.window.stage import Stage
from game.window.text import Run
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the backlog."""

    def fill(column: Column) -> None:
        told = backlog(stage.play.sitting.now) if stage.play else ()
        if stage.retold:
            told = told_again(stage.retold)
        if not told:
            column.text(labels.NOTHING_YET)
        name = stage.play.page.name if stage.play else ""
        for passage in told:
            column.runs(_runs(view, passage, name))
            column.gap(10)

    return sheet(view, "backlog", labels.BACKLOG_TITLE, fill, (BACK_KEY, HELP_KEY), wide=780)


def _runs(view: View, passage: Passage, name: str) -> list[Run]:
    who = {Who.PARTNER: (name, "text"), Who.YOU: (labels.YOU, "accent"), Who.NOBODY: ("", "muted")}
    speaker, colour = who[passage.who]
    runs = [view.run(f"{speaker}:", "strong", colour)] if speaker else []
    quiet = passage.who is Who.NOBODY
    for part in passage.parts:
        runs.append(
            view.run(part.text, "done" if part.done or quiet else "body", "muted" if quiet else "text")
        )
    return runs


def keys(_: Stage) -> Keys:
    """Let the key that opened it close it."""
    return {"l": Back()}


SCREEN = Screen(build, keys)
