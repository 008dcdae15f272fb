"""Why the last answer was taken as it was: a sentence, the steps, and the numbers for those who ask."""

from __future__ import annotations

from game.present import labels
from game.present.numbers import LEGEND
from game.present.why import why
from game.window.canvas import View
from game.window.commands import Back, Numbers
from game.window.nodes import Node
from game.window.screens.base import BACK_KEY, HELP_KEY, Keys, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the card."""

    def fill(column: Column) -> None:
        exchanges = stage.play.sitting.now.exchanges if stage.play else ()
        if stage.play is None or not exchanges:
            column.text(labels.WHY_NOT_YET)
            return
        told = why(exchanges[-1], stage.play.sitting.now.scenario)
        column.text(told.headline, "dialogue")
        column.gap(14)
        if stage.deep:
            column.text(LEGEND, "small", "muted")
            column.gap(8)
        for step in told.steps:
            column.gap(6)
            column.text(step.sentence)
            if stage.deep:
                column.text(f"{step.numbers}. {step.source}", "small", "muted")
        column.gap(16)
        column.button("numbers", labels.NO_NUMBERS if stage.deep else labels.NUMBERS, Numbers())

    return sheet(view, "why", labels.WHY_TITLE, fill, (BACK_KEY, HELP_KEY), wide=640, beside=stage.partner)


def keys(_: Stage) -> Keys:
    """Let the key that opened it close it."""
    return {"w": Back()}


SCREEN = Screen(build, keys)
