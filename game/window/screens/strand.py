"""One small multiple by itself: larger, evening by evening, and leaning by leaning."""

from __future__ import annotations

from pygame import Rect

from game.present import labels
from game.present.progress import Multiple
from game.present.sections import Kind
from game.window.canvas import View
from game.window.commands import Leaf
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Keys, Screen
from game.window.screens.more import SET_AS
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.keys import Key
from game.window.widgets.multiple import picture
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the multiple that was picked, with the way to the next and the one before."""
    multiples = _multiples(stage)
    if not multiples:
        return Node(Role.WINDOW, "", view.area)
    at = _at(stage, multiples)
    one = multiples[at]

    def fill(column: Column) -> None:
        column.gap(6)
        column.put(picture(view, one, Rect(column.x, column.y, column.width, 0)))
        column.gap(6)
        for kind, text in one.section.paragraphs:
            column.gap(12 if kind is Kind.HEAD else 4)
            column.text(text, *(("prompt", "text") if kind is Kind.HEAD else SET_AS[kind]))
        column.gap(20)
        for name, label, to in _ways(at, multiples):
            column.button(name, label, Leaf(to), note=multiples[to].name, main=name == "on")
            column.gap(12)

    title = labels.PART.format(title=one.name, number=at + 1, all=len(multiples))
    caps = {"on": "N", "before": "V"}
    turning = tuple(Key(name, caps[name], label, Leaf(to)) for name, label, to in _ways(at, multiples))
    return sheet(view, "strand", title, fill, (*turning, BACK_KEY, HELP_KEY), wide=860)


def keys(stage: Stage) -> Keys:
    """Return the keys that turn over; at an end there is nothing to turn to."""
    multiples = _multiples(stage)
    letters = {"on": "n", "before": "v"}
    return {letters[name]: Leaf(to) for name, _, to in _ways(_at(stage, multiples), multiples)}


def _multiples(stage: Stage) -> tuple[Multiple, ...]:
    return stage.overtime.page.multiples if stage.overtime else ()


def _at(stage: Stage, multiples: tuple[Multiple, ...]) -> int:
    return max(0, min(stage.leaf, len(multiples) - 1))


def _ways(at: int, multiples: tuple[Multiple, ...]) -> list[tuple[str, str, int]]:
    ways = (("on", labels.NEXT_PART, at + 1), ("before", labels.PART_BEFORE, at - 1))
    return [(name, label, to) for name, label, to in ways if 0 <= to < len(multiples)]


SCREEN = Screen(build, keys)
