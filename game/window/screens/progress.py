"""How it goes: what could be next, then small multiples of dimensions and moments, each as sure as it is."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.present import progress as told
from game.present import suggesting
from game.present.labels import LIBRARY
from game.present.overtime import OverTime
from game.present.progress import Multiple
from game.present.suggesting import SuggestionTold
from game.window.canvas import View
from game.window.commands import GoTo, Set, Show
from game.window.nodes import Node, Role
from game.window.overtime import Through
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.button import button, pill
from game.window.widgets.column import Column
from game.window.widgets.multiple import multiple
from game.window.widgets.sheet import sheet
from game.window.widgets.words import words

CARD = 264
"""Units that a card is at least wide, at usual words."""
GAP = 14
LINE = 820
"""Units of the longest line of plain words."""


def build(view: View, stage: Stage) -> Node:
    """Arrange the page as far as it has been read."""

    def fill(column: Column) -> None:
        now = stage.overtime
        if now is None or (now.done and not now.plays):
            column.text(told.EMPTY)
            column.gap(18)
            column.button("library", LIBRARY, GoTo("library"), main=True)
            return
        if not now.done:
            column.text(told.READING.format(read=now.plays), "small", "muted", Role.STATUS)
        if now.plays:
            _fill(column, stage, now)

    return sheet(view, "progress", told.TITLE, fill, (BACK_KEY, HELP_KEY), wide=1180)


def _fill(column: Column, stage: Stage, now: OverTime) -> None:
    """Put in what is known; what comes late stands low, so that nothing moves under somebody's eyes."""
    _lines(column, now.page.lead, "body", "text")
    _group(column, told.DIMENSIONS_TITLE, now.page.dimensions, 0)
    _suggestions(column, stage, now.suggested)
    _group(column, told.MOMENTS_TITLE, now.page.moments, len(now.page.dimensions))
    _lines(column, (now.page.not_yet,), "body", "text")
    _lines(column, (told.HOW_TO_READ, told.WHAT_IT_IS), "small", "muted")


def _lines(column: Column, lines: Sequence[str], kind: str, colour: str) -> None:
    """Put in paragraphs no wider than one reads with ease."""
    view = column.view
    wide = min(column.width, round(view.px(LINE) * view.bulk))
    for line in filter(None, lines):
        column.gap(6)
        column.put(words(view.set(line, kind, colour, wide), (column.x, column.y)))


def _suggestions(column: Column, stage: Stage, found: tuple[SuggestionTold, ...]) -> None:
    if not found:
        return
    column.gap(16)
    shown = stage.prefs.suggest
    if shown:
        column.heading(suggesting.TITLE)
        column.gap(8)
        _row(column, found)
    label = suggesting.PUT_AWAY if shown else suggesting.SHOW
    column.put(pill(column.view, "suggest", label, Set("suggest", value=not shown), (column.x, column.y)))


def _row(column: Column, found: tuple[SuggestionTold, ...]) -> None:
    """Put the suggestions beside each other where there is room for their words."""
    view = column.view
    across = len(found) if column.width >= len(found) * view.px(300) * view.bulk else 1
    gap = view.px(GAP)
    wide = (column.width - (across - 1) * gap) // across
    for start in range(0, len(found), across):
        part = found[start : start + across]
        tall = max(
            _door(view, start + at, one, Rect(0, 0, wide, 0)).bounds.height for at, one in enumerate(part)
        )
        for at, one in enumerate(part):
            box = Rect(column.x + at * (wide + gap), column.y, wide, tall)
            column.nodes.append(_door(view, start + at, one, box))
        column.y += tall + gap


def _door(view: View, at: int, one: SuggestionTold, box: Rect) -> Node:
    """Return the button of a suggestion; rest leads back to the title."""
    press = Through(one.door) if one.door else GoTo("title")
    return button(view, f"suggestion.{at}", one.label, press, box, note=one.reason)


def _group(column: Column, title: str, multiples: tuple[Multiple, ...], first: int) -> None:
    view, gap = column.view, column.view.px(GAP)
    column.gap(22)
    column.heading(title)
    column.gap(10)
    across = max(1, min(4, round(column.width // (view.px(CARD) * view.bulk))))
    wide = (column.width - (across - 1) * gap) // across
    for start in range(0, len(multiples), across):
        part = list(enumerate(multiples[start : start + across]))
        cards = [multiple(view, one, _closer(first + start + at), Rect(0, 0, wide, 0)) for at, one in part]
        tall = max(card.bounds.height for card in cards)
        for at, card in enumerate(cards):
            card.bounds = Rect(column.x + at * (wide + gap), column.y, wide, tall)
        column.nodes += cards
        column.y += tall + gap


def _closer(number: int) -> Show:
    return Show("strand", number)


SCREEN = Screen(build, first=lambda _: "dimension.self_regulation")
