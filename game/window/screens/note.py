"""A note: the question that was drawn from the play, what it is about, and a sheet to write on."""

from __future__ import annotations

from pygame import Rect

from game.present import journal as told
from game.window.canvas import View
from game.window.commands import Back, Show
from game.window.journal import About, Draft
from game.window.nodes import Node, Role
from game.window.screens.base import HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.keys import Key
from game.window.widgets.manuscript import manuscript
from game.window.widgets.setting import setting
from game.window.widgets.sheet import sheet

DOWN = Key("back", "Esc", told.PUT_DOWN, Back())


def build(view: View, stage: Stage) -> Node:
    """Arrange the note."""
    draft = stage.journal.draft if stage.journal else None
    if stage.journal is None or draft is None:
        return Node(Role.WINDOW, "", view.area)
    keeps = stage.journal.kept.keeps

    def fill(column: Column) -> None:
        column.text(draft.question or told.NOTE_OF_OWN, "body", "text" if draft.question else "muted")
        column.gap(14)
        column.put(manuscript(column, "note", told.NOTE_FIELD, draft.writing.field, draft.composing))
        if room := told.room_in_words(len(draft.text)):
            column.gap(6)
            column.text(room, "small", "accent", Role.STATUS)
        column.gap(12)
        if draft.answers:
            _about(column, draft)
            column.gap(12)
        column.text(told.NOTE_LOCAL if keeps else told.NOTE_PRIVATE, "small", "muted")
        if draft.note:
            column.gap(14)
            column.button("erase", told.DELETE_NOTE, Show("erase"))

    return sheet(view, "note", told.NOTE_TITLE, fill, (DOWN, HELP_KEY), wide=760)


def _about(column: Column, draft: Draft) -> None:
    """Add what the note is about: all of it, or one of the turns."""
    box = Rect(column.x, column.y, column.width, 0)
    at = draft.turn or 0
    less = About(at - 1 or None) if at else None
    more = About(at + 1) if at < draft.answers else None
    value = told.about_in_words(draft.turn)
    column.put(setting(column.view, "about", told.NOTE_ABOUT, value, box, less=less, more=more))


SCREEN = Screen(build, first=lambda _: "note")
