"""Where the preview stands: at which beat, and with whom."""

from __future__ import annotations

from game.core.partner import Style
from game.present import writing as told
from game.present.preview import FEELINGS, feels
from game.window.canvas import View
from game.window.commands import Command
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.radio import radio
from game.window.widgets.sheet import sheet
from game.window.writing import Feel, LeanTo, StandAt, StartOver


def build(view: View, stage: Stage) -> Node:
    """Arrange the three choices."""
    if stage.play is None or not stage.play.previewed:
        return Node(Role.WINDOW, "", view.area)
    now = stage.play.sitting.now

    def fill(column: Column) -> None:
        beats: list[tuple[str, Command]] = [(beat, StandAt(beat)) for beat in now.scenario.beats]
        _group(column, "beat", told.BEAT_PROMPT, beats, now.beat)
        styles: list[tuple[str, Command]] = [(style.value, LeanTo(style)) for style in Style]
        _group(column, "style", told.STYLE_PROMPT, styles, now.partner.style.value)
        feelings: list[tuple[str, Command]] = [(word, Feel(word)) for word in FEELINGS]
        _group(column, "feels", told.FEELS_PROMPT, feelings, feels(now))
        column.button("over", told.START_OVER, StartOver())

    return sheet(view, "standing", told.STANDING_TITLE, fill, (BACK_KEY, HELP_KEY), wide=620)


def _group(column: Column, name: str, prompt: str, choices: list[tuple[str, Command]], chosen: str) -> None:
    column.heading(prompt)
    column.gap(6)
    for word, command in choices:
        column.put(radio(column, f"{name}.{word}", word, command, checked=word == chosen))
        column.gap(6)
    column.gap(12)


def first(stage: Stage) -> str:
    """Start at the beat that is shown."""
    return f"beat.{stage.play.sitting.now.beat}" if stage.play else ""


SCREEN = Screen(build, first=first)
