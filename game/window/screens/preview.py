"""A file while it is written: the play screen under a slim bar, and what there is to mend beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from pygame import Rect

from game.core.partner import Style
from game.present import labels
from game.present import writing as told
from game.present.page import Page
from game.present.preview import FEELINGS, feels
from game.window.canvas import View
from game.window.commands import Back, Command, Show
from game.window.nodes import Node, Role
from game.window.playing import Play
from game.window.screens import play as playing
from game.window.screens.base import Keys, Screen
from game.window.screens.check import problems
from game.window.stage import Stage
from game.window.theme import Radius
from game.window.widgets.button import pill
from game.window.widgets.column import Column
from game.window.widgets.panel import glass
from game.window.widgets.scroll import scrolling, shift
from game.window.writing import Feel, LeanTo, LookInside, StandAt, Writing

T = TypeVar("T")

CRAMPED = 1.4
"""From this size of words on, the bar has only what nothing else offers."""


class Tab(NamedTuple):
    """One thing on the bar."""

    id: str
    label: str
    press: Command
    less: Command | None = None
    more: Command | None = None
    checked: bool | None = None


def build(view: View, stage: Stage) -> Node:
    """Arrange the bar, and below it the evening as it would be played from here."""
    writing = stage.writing
    if writing is None or writing.preview is None:
        return Node(Role.WINDOW, "", view.area)
    bar = _bar(view, _tabs(view, stage, writing))
    taken = max(node.bounds.bottom for node in bar) - view.px(8)
    below = replace(view, size=(view.size[0], view.size[1] - taken))
    root = _below(below, stage, writing)
    shift(root, taken)
    root.bounds = view.area
    root.children[:0] = bar
    return root


def _below(view: View, stage: Stage, writing: Writing) -> Node:
    play = stage.play
    if play is None:
        _, right = playing.columns(view)
        middle = right.move((view.size[0] - right.width) // 2 - right.x, 0)
        return Node(Role.WINDOW, labels.WINDOW_TITLE, view.area).add(_to_mend(view, writing, middle))
    if play.sitting.now.stopped:
        return Node(Role.WINDOW, labels.WINDOW_TITLE, view.area).add(_stopped(view))
    if not writing.is_broken:
        return playing.build(view, stage)

    def right_half(view: View, _: Stage, __: Play, ___: Page, right: Rect, **____: bool) -> list[Node]:
        return [_to_mend(view, writing, right)]

    return playing.arranged(view, stage, right_half)


def _to_mend(view: View, writing: Writing, place: Rect) -> Node:
    """Return the panel with everything that keeps the file from being played."""
    pad, edge = view.px(22), view.px(10)
    column = Column(view, place.x + pad, place.y + view.px(14), place.width - 2 * pad - edge)
    column.heading(told.CANNOT_BE_PLAYED)
    column.gap(10)
    problems(column, writing)
    most = place.height - view.px(28)
    panel = glass(Rect(place.x, place.y, place.width, min(most, column.y - place.y)), told.CANNOT_BE_PLAYED)
    port = panel.bounds.inflate(-2 * edge, -2 * edge)
    return panel.add(scrolling(view, "mend", port, column.nodes, label=told.CHECK_TITLE, end=edge))


def _stopped(view: View) -> Node:
    pad = view.px(28)
    width = min(view.size[0] - 2 * view.margin, view.px(700))
    column = Column(view, (view.size[0] - width) // 2 + pad, view.size[1] // 3, width - 2 * pad)
    words = column.text(told.STOPS_HERE)
    return glass(words.bounds.inflate(2 * pad, 2 * pad), "", Radius.CARD).add(words)


# --- the bar


def _tabs(view: View, stage: Stage, writing: Writing) -> list[Tab]:
    tabs = [Tab("leave", told.LEAVE, Back())]
    if stage.play:
        now = stage.play.sitting.now
        beats, styles, word = list(now.scenario.beats), list(Style), feels(now)
        label = told.BEAT.format(beat=now.beat)
        tabs.append(Tab("beat", label, Show("standing"), *_either_side(beats, now.beat, StandAt)))
        if view.bulk < CRAMPED:
            label = told.LEANS.format(style=now.partner.style.value)
            sides = _either_side(styles, now.partner.style, LeanTo)
            tabs.append(Tab("style", label, Show("standing"), *sides))
            label = told.FEELS.format(word=word)
            tabs.append(Tab("feels", label, Show("standing"), *_either_side(FEELINGS, word, Feel)))
        tabs.append(Tab("inside", told.INSIDE, LookInside(), checked=stage.sees_inside))
    found = told.how_many(writing.problems)
    return [*tabs, Tab("problems", found, Show("check"))] if found else tabs


def _either_side(
    things: Sequence[T], now: T, ask: Callable[[T], Command]
) -> tuple[Command | None, Command | None]:
    """Return the commands for the thing before this one and the one after it, where there are any."""
    at = things.index(now) if now in things else 0
    less = ask(things[at - 1]) if at > 0 else None
    more = ask(things[at + 1]) if at + 1 < len(things) else None
    return less, more


def _bar(view: View, tabs: list[Tab]) -> list[Node]:
    """Return the bar, in as many lines as it needs."""
    nodes: list[Node] = []
    x, y, gap = view.margin, view.px(10), view.px(8)
    for tab in tabs:
        node = pill(view, f"bar.{tab.id}", tab.label, tab.press, (x, y), checked=tab.checked)
        if nodes and node.bounds.right > view.size[0] - view.margin:
            x, y = view.margin, node.bounds.bottom + gap
            node.bounds.topleft = (x, y)
        node.less, node.more = tab.less, tab.more
        if tab.checked is not None:
            node.role = Role.TOGGLE
        x = node.bounds.right + gap
        nodes.append(node)
    return nodes


def keys(stage: Stage) -> Keys:
    """Return the keys of the evening below, with those of the bar."""
    own: dict[str, Command] = {"escape": Back()}
    if stage.play:
        own |= {"b": Show("standing"), "i": LookInside()}
    return {**playing.keys(stage), **own}


def first(stage: Stage) -> str:
    """Start where the evening starts, or on the bar where there is nothing to answer."""
    play, writing = stage.play, stage.writing
    if play is None or writing is None:
        return "bar.leave"
    return "bar.beat" if writing.is_broken or play.sitting.now.stopped else playing.first(stage)


SCREEN = Screen(build, keys, first, face=True)
