"""What can be set; each takes effect at once."""

from __future__ import annotations

from pygame import Rect

from game.present import labels
from game.window.canvas import View
from game.window.commands import Set, Show
from game.window.nodes import Node
from game.window.preferences import following
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.setting import setting
from game.window.widgets.sheet import sheet

ROWS = (
    ("text", labels.TEXT_SIZE),
    ("face", labels.TYPEFACE),
    ("theme", labels.THEME),
    ("motion", labels.MOTION),
    ("bets", labels.BETTING),
    ("inside", labels.SEE_INSIDE),
    ("full_screen", labels.FULL_SCREEN),
)


def build(view: View, stage: Stage) -> Node:
    """Arrange the settings."""

    def fill(column: Column) -> None:
        for key, label in ROWS:
            _row(column, stage, key, label)
            column.gap(8)
        box = Rect(column.x, column.y, column.width, 0)
        column.put(setting(view, "set.sound", labels.SOUND, labels.SOUND_ABSENT, box))
        column.gap(20)
        column.button("delete", labels.DELETE, Show("delete"))

    return sheet(view, "settings", labels.SETTINGS_TITLE, fill, (BACK_KEY, HELP_KEY), wide=700)


def _row(column: Column, stage: Stage, key: str, label: str) -> None:
    value = getattr(stage.prefs, key)
    box = Rect(column.x, column.y, column.width, 0)
    less, more = following(key, value, -1), following(key, value, 1)
    other = more if more != value else less
    column.put(
        setting(
            column.view,
            f"set.{key}",
            label,
            _shown(key, value),
            box,
            less=Set(key, less) if less != value else None,
            more=Set(key, more) if more != value else None,
            press=Set(key, other),
        )
    )


def _shown(key: str, value: str | int | bool) -> str:  # noqa: FBT001 - whatever is set
    if key == "text":
        return f"{value} %"
    if key == "face":
        return labels.TYPEFACES[str(value)]
    if key == "theme":
        return labels.THEMES[str(value)]
    if key == "motion":
        return labels.MOTIONS[bool(value)]
    return labels.ON if value else labels.OFF


SCREEN = Screen(build)
