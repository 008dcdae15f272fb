"""The first screen: the name, and the ways in."""

from __future__ import annotations

from pygame import Rect

from game.present import labels
from game.present.writing import WRITE
from game.window.canvas import View
from game.window.commands import AtDesk, GoTo, OpenJournal, Prologue, Quit, Resume, Show
from game.window.nodes import Node, Role
from game.window.screens.base import HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.keys import Key, key_row, row_height
from game.window.widgets.scroll import scrolling
from game.window.widgets.seat import standing
from game.window.widgets.words import on_scrim

QUIT_KEY = Key("quit", "Esc", labels.QUIT.lower(), Quit())
HOST = "Noor"
"""Who looks up when the game opens."""


def build(view: View, stage: Stage) -> Node:
    """Arrange the title screen."""
    root = Node(Role.WINDOW, labels.GAME, view.area)
    width = min(view.size[0] - 2 * view.margin, round(view.px(470) * (0.55 + 0.45 * view.bulk)))
    x = view.margin + view.px(32) if view.bulk < 1.5 else view.margin
    column = Column(view, x, 0, width)
    column.text(labels.GAME, "hero", "text", Role.HEADING)
    column.gap(4)
    column.text(labels.SUBTITLE, "aside", "text")
    if view.bulk > 1:
        column.nodes = [on_scrim(node) for node in column.nodes]
    column.gap(28)
    _ways_in(column, stage)
    foot = row_height(view) + view.px(24)
    room = view.size[1] - 2 * view.px(24) - foot
    top = view.px(24) + max(0, (room - column.y) // 2)
    for node in column.nodes:
        node.bounds.y += top
    port = Rect(x - view.px(24), view.px(12), width + view.px(48), view.size[1] - view.px(12) - foot)
    free = Rect(x + width, 0, view.size[0] - x - width, view.size[1])
    if stage.world is not None and view.bulk < 1.4 and free.width > view.px(420):
        # Somebody to meet; drawn only after the first picture, which does not wait for it.
        root.add(standing(view, HOST, free))
    root.add(scrolling(view, "title.ways", port, column.nodes, Role.GROUP, labels.GAME, end=view.px(12)))
    bottom = view.size[1] - view.px(20)
    return root.add(*key_row(view, (HELP_KEY, QUIT_KEY), x, view.size[0] - view.margin, bottom))


def _ways_in(column: Column, stage: Stage) -> None:
    ready = stage.world is not None
    going = stage.going
    new = not stage.prefs.seen_prologue and not going  # whoever plays already finds it among the evenings
    if going:
        note = labels.RESUME_NOTE.format(title=going.title, name=going.partner)
        column.button("resume", labels.RESUME, Resume(going.id), note=note, main=True)
        column.gap(12)
    if new:
        column.button("first", labels.START_FIRST, Prologue(), note=labels.START_FIRST_NOTE, main=not going)
        column.gap(12)
    column.button("library", labels.LIBRARY, GoTo("library"), main=not going and not new and ready)
    column.gap(12)
    column.button("journal", labels.JOURNAL, OpenJournal())
    column.gap(12)
    column.button("write", WRITE, AtDesk())
    column.gap(12)
    column.button("settings", labels.SETTINGS, Show("settings"))


def first(stage: Stage) -> str:
    """Start where most people want to go."""
    return "resume" if stage.going else "library" if stage.prefs.seen_prologue else "first"


SCREEN = Screen(build, first=first)
