"""One play of the journal: how it ended, ways to look at it again, and what was written about it."""

from __future__ import annotations

from game.present import journal as told
from game.present.world import Played, PlayState
from game.window.canvas import View
from game.window.commands import Resume, Show
from game.window.journal import EditNote, Journal, LookBack, NewNote, ReadAgain, TurnByTurn
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the page of a play."""
    journal = stage.journal
    played = journal.played if journal else None
    if journal is None or played is None:
        return Node(Role.WINDOW, "", view.area)

    def fill(column: Column) -> None:
        _head(column, journal, played)
        if told.can_be_told(played):
            _ways(column, journal, played)
        _notes(column, journal)
        column.gap(18)
        column.button("erase", told.DELETE, Show("erase"))

    return sheet(view, "played", told.heading(played), fill, (BACK_KEY, HELP_KEY), wide=760)


def _head(column: Column, journal: Journal, played: Played) -> None:
    day = told.day_in_words(played.day, journal.kept.today()).capitalize()
    column.text(f"{day}. {told.stood(played)}", "strong")
    for line in (*told.leanings(played), played.trouble):
        if line:
            column.gap(6)
            column.text(line, "body", "muted")


def _ways(column: Column, journal: Journal, played: Played) -> None:
    column.gap(18)
    if played.state is PlayState.GOING:
        column.button("go_on", told.GO_ON, Resume(played.id), main=True)
        column.gap(10)
    if played.is_over:
        column.button("look_back", told.LOOK_BACK, LookBack(), main=True)
        column.gap(10)
    column.button("read", told.READ, ReadAgain())
    if played.is_over:
        column.gap(10)
        column.button("again", told.AGAIN, TurnByTurn(), note=told.AGAIN_NOTE)
    if told.beside(played, journal.plays):
        column.gap(10)
        column.button("beside", told.BESIDE, Show("beside"), note=told.BESIDE_NOTE)


def _notes(column: Column, journal: Journal) -> None:
    column.gap(18)
    column.heading(told.YOUR_NOTES)
    today = journal.kept.today()
    for note in journal.notes:
        column.gap(10)
        day = told.day_in_words(note.day, today)
        about = f"{told.about_in_words(note.turn)}, {day}".capitalize()
        column.button(f"note.{note.id}", told.in_short(note.text), EditNote(note.id), note=about)
    column.gap(10)
    column.button("new_note", told.WRITE, NewNote(), note="" if journal.notes else told.WRITE_LINE_NOTE)


def first(stage: Stage) -> str:
    """Start at what one most likely came for."""
    played = stage.journal.played if stage.journal else None
    if played is None or not told.can_be_told(played):
        return "new_note"
    return "look_back" if played.is_over else "go_on"


SCREEN = Screen(build, first=first)
