"""A step further than page one: the parts of looking back, one to a page, turned with keys or the mouse."""

from __future__ import annotations

from pygame import Rect

from game.present import labels
from game.present.asking import asked
from game.present.journal import NOTE_TITLE, WRITE_LINE, WRITE_LINE_NOTE
from game.present.reflection import page_one
from game.present.sections import Kind, Section
from game.window.canvas import View
from game.window.commands import GoTo, Leaf, NoteOnThis, Show, TryAgain
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Keys, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.curves import curves
from game.window.widgets.keys import Key
from game.window.widgets.sheet import sheet

SET_AS: dict[Kind, tuple[str, str]] = {
    Kind.TEXT: ("body", "text"),
    Kind.STRONG: ("strong", "text"),
    Kind.VOICE: ("done", "text"),
    Kind.WAY: ("body", "accent"),
    Kind.QUIET: ("small", "muted"),
}
"""How each kind of paragraph is set, and in which colour."""


def build(view: View, stage: Stage) -> Node:
    """Arrange one part, with the way to the next and the one before."""
    sections = _sections(stage)
    if not sections:
        return Node(Role.WINDOW, "", view.area)
    at = _at(stage, sections)

    def fill(column: Column) -> None:
        _write(column, sections[at], _turns(stage, sections[at]))
        column.gap(20)
        _turn_over(column, sections, at, stage)

    title = labels.PART.format(title=sections[at].title, number=at + 1, all=len(sections))
    turning = tuple(
        Key(name, cap, label, Leaf(to))
        for name, cap, label, to in (
            ("on", "N", labels.NEXT_PART, at + 1),
            ("before", "V", labels.PART_BEFORE, at - 1),
        )
        if 0 <= to < len(sections)
    )
    return sheet(view, "more", title, fill, (*turning, BACK_KEY, HELP_KEY), wide=860)


def keys(stage: Stage) -> Keys:
    """Return the keys that turn over; at an end there is nothing to turn to."""
    sections = _sections(stage)
    at = _at(stage, sections)
    turning = {"n": at + 1, "v": at - 1}
    return {key: Leaf(to) for key, to in turning.items() if 0 <= to < len(sections)}


def _sections(stage: Stage) -> tuple[Section, ...]:
    return stage.play.sections if stage.play else ()


def _again(stage: Stage) -> int | None:
    """Return the turn to try again from; none where there is nothing to go back to."""
    return page_one(stage.play.sitting.now).turn if stage.play else None


def _at(stage: Stage, sections: tuple[Section, ...]) -> int:
    return max(0, min(stage.leaf, len(sections) - 1))


def _turns(stage: Stage, section: Section) -> dict[str, int]:
    """Return the turn, from 0, that each heading of the evening turn by turn tells of."""
    if section.id != "timeline" or stage.play is None:
        return {}
    return {labels.TURN.format(number=turn + 1): turn for turn in range(stage.play.sitting.answers)}


def _write(column: Column, section: Section, turns: dict[str, int]) -> None:
    for chart in section.charts:
        column.gap(8)
        column.heading(chart.title)
        column.gap(4)
        column.put(curves(column.view, chart, Rect(column.x, column.y, column.width, 0)))
    for kind, text in section.paragraphs:
        if kind is Kind.HEAD:
            column.gap(14)
            column.heading(text)
            if text in turns:
                column.gap(6)
                column.button(f"again_{turns[text]}", labels.TRY_AGAIN, TryAgain(turns[text]))
            continue
        column.gap(4)
        column.text(text, *SET_AS[kind])
    if section.id == "chair":
        column.gap(20)
        column.button("sit", labels.SIT_THERE, Show("chair"), note=labels.SIT_THERE_NOTE, main=True)


def _turn_over(column: Column, sections: tuple[Section, ...], at: int, stage: Stage) -> None:
    again = _again(stage)
    last = at + 1 == len(sections)
    if last:
        _ask(column, stage)
    if last and again is not None:
        column.button("again", labels.TRY_AGAIN, TryAgain(again), note=labels.TRY_AGAIN_NOTE, main=True)
        column.gap(12)
    if not last:
        main = sections[at].id != "chair"  # there, sitting down is
        column.button("on", labels.NEXT_PART, Leaf(at + 1), note=sections[at + 1].title, main=main)
        column.gap(12)
    if at:
        column.button("before", labels.PART_BEFORE, Leaf(at - 1), note=sections[at - 1].title)
        column.gap(12)
    column.button("evenings", labels.EVENINGS, GoTo("library"), main=last and again is None)


def _ask(column: Column, stage: Stage) -> None:
    """Add the one question to write a line about, where a note could be kept."""
    play = stage.play
    found = asked(play.sitting.now, play.bets) if play and play.keeper.play else None
    if found:
        column.heading(NOTE_TITLE)
        column.gap(6)
        column.text(found.text, "done", "text")
        column.gap(10)
        column.button("note", WRITE_LINE, NoteOnThis(), note=WRITE_LINE_NOTE)
        column.gap(20)


SCREEN = Screen(build, keys)
