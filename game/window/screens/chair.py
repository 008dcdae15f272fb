"""The partner's chair: the player's own figure sits across, and now and then one chooses as the partner."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.present import labels
from game.present.chair import Chair, Sat
from game.present.page import Offer
from game.present.sections import Kind, Paragraph
from game.present.speech import Spoken
from game.window.canvas import View
from game.window.commands import Back, Command, DoAs, Sit
from game.window.nodes import Node, Role
from game.window.screens.base import HELP_KEY, Keys, Screen
from game.window.screens.more import SET_AS
from game.window.screens.play import columns
from game.window.stage import Stage
from game.window.text import Block
from game.window.widgets.card import answer
from game.window.widgets.column import Column
from game.window.widgets.keys import Key, key_row, row_height
from game.window.widgets.panel import glass
from game.window.widgets.scroll import scrolling
from game.window.widgets.seat import seat
from game.window.widgets.speech import speech_panel, words_width


def build(view: View, stage: Stage) -> Node:
    """Arrange one turn: the player's own figure and words on the left, what they did there on the right."""
    root = Node(Role.WINDOW, labels.WINDOW_TITLE, view.area)
    chair = _chair(stage)
    if chair is None:
        return root
    left, right = columns(view)
    sat = chair.turns[_at(stage, chair)]
    area = Rect(left.x, 0, left.width, left.bottom)
    area.top = round(view.size[1] * (0.42 if view.bulk < 1.4 else 0.33))
    area.height = left.bottom - area.top
    blocks = _said(view, sat.said, words_width(view, area))
    speech = speech_panel(view, area, labels.ACROSS, "", blocks, more=False)
    plate = view.type.height("name") // 2 + view.px(12)
    root.add(seat(view, labels.ACROSS, left, speech.bounds.top, plate), speech)
    return root.add(*_told(view, stage, chair, sat, right, left.right))


def _chair(stage: Stage) -> Chair | None:
    return stage.play.chair if stage.play else None


def _at(stage: Stage, chair: Chair) -> int:
    return max(0, min(stage.chair_at, len(chair.turns) - 1))


def _said(view: View, parts: Sequence[Spoken], width: int) -> list[Block]:
    runs = [
        view.run(part.text, "aside" if part.done else "dialogue", "ink2" if part.done else "ink")
        for part in parts
    ]
    return [view.type.lay(runs, width)]


# --- what it does there


def _told(view: View, stage: Stage, chair: Chair, sat: Sat, right: Rect, left_end: int) -> list[Node]:
    pad, low = view.px(30), right.bottom - view.px(14)
    box = Rect(max(right.x - pad, left_end + view.px(12)), right.y, 0, 0)
    box.width = view.size[0] - view.px(10) - box.x
    box.height = low - row_height(view) - view.px(20) - box.y
    title = Column(view, box.x + pad, box.y + view.px(16), box.width - 2 * pad)
    title.heading(chair.now, "name")
    title.text(labels.OF_TURNS.format(title=sat.title, all=len(chair.turns)), "small", "muted")
    port = Rect(box.x + view.px(5), title.y + view.px(8), box.width - view.px(10), 0)
    port.height = box.bottom - view.px(12) - port.y
    body = Column(view, box.x + pad, port.y + view.px(4), box.width - 2 * pad)
    _fill(body, stage, chair, sat)
    panel = glass(box, chair.now)
    panel.add(*title.nodes, scrolling(view, "chair.body", port, body.nodes, label=chair.now, end=view.px(10)))
    keys = key_row(view, _keys(stage, chair, sat), right.x + view.px(6), view.size[0] - view.px(8), low)
    return [panel, *keys]


def _fill(column: Column, stage: Stage, chair: Chair, sat: Sat) -> None:
    at = _at(stage, chair)
    chosen = at in stage.done_as
    if not at and not chosen:
        _write(column, chair.sitting_down)
    if not chosen:
        # What is heard stands across the table already.
        _write(column, [one for one in sat.first if one.kind is not Kind.STRONG])
    if sat.ways and not chosen:
        _ask(column, sat)
        return
    _write(column, _after(stage, sat, at))
    if at + 1 == len(chair.turns):
        _write(column, chair.getting_up)
    _turn_over(column, chair, at)


def _after(stage: Stage, sat: Sat, at: int) -> list[Paragraph]:
    """Return what was done, below what was chosen, if anything was."""
    way = stage.done_as.get(at)
    chosen = [] if way is None else [Paragraph(Kind.QUIET, labels.YOU_CHOSE.format(words=sat.ways[way]))]
    return [*chosen, *sat.then(way)]


def _ask(column: Column, sat: Sat) -> None:
    column.gap(14)
    column.heading(sat.question)
    column.gap(8)
    for at, words in enumerate(sat.ways):
        offer = Offer(str(at), at + 1, words, done=False)
        card = answer(column.view, offer, Rect(column.x, column.y, column.width, 0), "card_small")
        card.press = DoAs(at)
        column.put(card)
        column.gap(8)
    column.gap(4)
    column.button("see", labels.WITHOUT_CHOOSING, DoAs(None))


def _turn_over(column: Column, chair: Chair, at: int) -> None:
    last = at + 1 == len(chair.turns)
    column.gap(18)
    if not last:
        column.button("on", labels.NEXT_PART, Sit(at + 1), main=True)
        column.gap(12)
    column.button("up", labels.GET_UP_LONG, Back(), main=last)


def _write(column: Column, paragraphs: Sequence[Paragraph]) -> None:
    for kind, text in paragraphs:
        column.gap(6)
        column.text(text, *SET_AS[kind])


# --- keys


def _keys(stage: Stage, chair: Chair, sat: Sat) -> tuple[Key, ...]:
    at = _at(stage, chair)
    waits = bool(sat.ways) and at not in stage.done_as
    keys = []
    if not waits and at + 1 < len(chair.turns):
        keys.append(Key("on", "N", labels.NEXT_PART, Sit(at + 1)))
    if at:
        keys.append(Key("before", "V", labels.PART_BEFORE, Sit(at - 1)))
    return (*keys, Key("up", "Esc", labels.GET_UP, Back()), HELP_KEY)


def keys(stage: Stage) -> Keys:
    """Return the keys that turn over, and numbers where there is something to choose."""
    chair = _chair(stage)
    if chair is None:
        return {}
    sat = chair.turns[_at(stage, chair)]
    found: dict[str, Command] = {key.cap.lower(): key.press for key in _keys(stage, chair, sat)}
    if sat.ways and _at(stage, chair) not in stage.done_as:
        found |= {str(at + 1): DoAs(at) for at in range(len(sat.ways))}
    return found


def first(stage: Stage) -> str:
    """Start at what there is to choose, or at what leads on."""
    chair = _chair(stage)
    if chair is None:
        return ""
    at = _at(stage, chair)
    if chair.turns[at].ways and at not in stage.done_as:
        return "answer.0"
    return "on" if at + 1 < len(chair.turns) else "up"


SCREEN = Screen(build, keys, first, face=True)
