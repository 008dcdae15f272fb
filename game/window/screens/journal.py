"""What was played, the last first; ways that parted from a play stand below it, moved in."""

from __future__ import annotations

from datetime import date

from pygame import Rect

from game.present import journal as told
from game.present import labels, progress
from game.window.canvas import View
from game.window.commands import HowItGoes
from game.window.journal import Earlier, Journal, Open
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.button import button
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet

INDENT = 30
"""Units that a way is moved in by, below the play it parted from."""


def build(view: View, stage: Stage) -> Node:
    """Arrange the list, a page of it at a time."""

    def fill(column: Column) -> None:
        journal = stage.journal
        if journal is None or not journal.plays:
            column.text(told.EMPTY)
            return
        column.button("progress", progress.TITLE, HowItGoes(), note=progress.DOOR_NOTE)
        column.gap(14)
        _list(column, journal)
        column.gap(18)
        column.text(told.LOCAL if journal.kept.keeps else told.PRIVATE, "small", "muted")

    return sheet(view, "journal", labels.JOURNAL, fill, (BACK_KEY, HELP_KEY), wide=820)


def _list(column: Column, journal: Journal) -> None:
    today, left = journal.kept.today(), journal.listed
    days = told.days(journal.plays)
    for day in days:
        if left <= 0:
            break
        column.gap(6 if left == journal.listed else 16)
        column.heading(told.day_in_words(day.day, today).capitalize())
        for row in day.rows[:left]:
            column.gap(10)
            _row(column, row, day.day, today)
        left -= len(day.rows)
    if sum(len(day.rows) for day in days) > journal.listed:
        column.gap(16)
        column.button("earlier", told.EARLIER, Earlier())


def _row(column: Column, row: told.Row, heading: date, today: date) -> None:
    view, play = column.view, row.play
    inset = min(view.px(INDENT) * row.depth, column.width // 4)
    facts = told.facts(play)
    if play.day != heading:
        facts = f"{told.day_in_words(play.day, today).capitalize()}. {facts}"
    box = Rect(column.x + inset, column.y, column.width - inset, 0)
    node = button(view, f"play.{play.id}", told.heading(play), Open(play.id), box, note=facts)
    node.role = Role.ITEM
    column.put(node)


def first(stage: Stage) -> str:
    """Start at the play that was played last."""
    return f"play.{stage.journal.plays[0].id}" if stage.journal and stage.journal.plays else ""


SCREEN = Screen(build, first=first)
