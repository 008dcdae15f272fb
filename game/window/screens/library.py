"""The evenings there are, as cards."""

from __future__ import annotations

from contextlib import suppress

import pygame
from pygame import Rect

from game.present import labels
from game.present.season import place
from game.present.world import Evening, Unfinished
from game.window.canvas import Canvas, View
from game.window.commands import Back, Command, Pick, Prologue, Resume
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.text import Run
from game.window.widgets.card import back
from game.window.widgets.column import Column
from game.window.widgets.keys import key_row, row_height
from game.window.widgets.panel import veil
from game.window.widgets.scroll import scrolling
from game.window.widgets.words import heading


def build(view: View, stage: Stage) -> Node:
    """Arrange the library: two cards beside each other where there is room for the words."""
    root = Node(Role.WINDOW, labels.LIBRARY_TITLE, view.area)
    x, width = view.margin, view.size[0] - 2 * view.margin
    head = heading(view, labels.LIBRARY_TITLE, (x + view.px(4), view.px(24)), width)
    foot = row_height(view) + view.px(30)
    edge = view.px(14)
    port = Rect(x - edge, head.bounds.bottom + view.px(6), width + 2 * edge, 0)
    port.height = view.size[1] - foot - port.y
    cards = _cards(view, stage, port.inflate(-2 * edge, 0).move(0, edge))
    root.add(veil(view.area, 0.5), head)
    root.add(scrolling(view, "library.cards", port, cards, label=labels.LIBRARY_TITLE, end=edge))
    bottom = view.size[1] - view.px(20)
    return root.add(*key_row(view, (BACK_KEY, HELP_KEY), x + view.px(4), x + width, bottom))


def _cards(view: View, stage: Stage, area: Rect) -> list[Node]:
    columns = max(1, min(3, area.width // round(view.px(400) * view.bulk)))
    gap = view.px(18)
    wide = (area.width - (columns - 1) * gap) // columns
    stacks = [Column(view, area.x + at * (wide + gap), area.y, wide) for at in range(columns)]
    for one in stage.unfinished[:3]:
        _put(stacks, _going(view, one, wide), gap)
    for evening in stage.evenings:
        _put(stacks, _evening(view, evening, wide), gap)
    _put(
        stacks,
        _card(view, "prologue", [view.run(labels.PROLOGUE_AGAIN, "strong", "text")], Prologue(), wide),
        gap,
    )
    if not stage.evenings:
        stacks[0].text(labels.EMPTY_SHELF)
    return [node for stack in stacks for node in stack.nodes]


def _put(stacks: list[Column], card: Node, gap: int) -> None:
    stack = min(stacks, key=lambda one: one.y)
    card.bounds.topleft = (stack.x, stack.y)
    stack.put(card)
    stack.y += gap


def _going(view: View, one: Unfinished, wide: int) -> Node:
    note = labels.RESUME_NOTE.format(title=one.title, name=one.partner)
    runs = [view.run(labels.RESUME, "name", "accent"), view.run(note, "body", "text")]
    if one.trouble:
        runs = [view.run(one.title, "name", "muted"), view.run(one.trouble, "body", "text")]
    return _card(view, f"going.{one.id}", runs, Resume(one.id), wide)


def _evening(view: View, evening: Evening, wide: int) -> Node:
    facts = [labels.WITH.format(name=evening.partner)] if evening.partner else []
    if evening.minutes:
        facts.append(labels.MINUTES.format(minutes=evening.minutes))
    runs = [view.run(evening.title, "name", "text"), view.run(", ".join(facts), "label", "accent")]
    runs.append(view.run(labels.CANNOT if evening.trouble else evening.summary, "body", "text"))
    if where := place(evening.number, evening.of, evening.partner):
        runs.append(view.run(where, "small", "accent"))
    if evening.goals:
        goals = labels.GOALS.format(goals="; ".join(evening.goals))
        runs.append(view.run(goals, "small", "text"))
    if evening.content_notes:
        notes = labels.NOTES.format(notes=", ".join(evening.content_notes))
        runs.append(view.run(notes, "small", "muted"))
    shown = None if evening.trouble else evening
    return _card(view, f"evening.{evening.key}", runs, Pick(evening.key), wide, shown)


def _card(
    view: View, name: str, runs: list[Run], press: Command, wide: int, evening: Evening | None = None
) -> Node:
    """Return a card; somebody looks out of the top of an evening's, where words leave the room."""
    pad, between = view.px(22), view.px(6)
    high = view.px(226) if evening and view.bulk < 1.6 else 0
    blocks = [view.type.lay([run], wide - 2 * pad) for run in runs if run.text]
    height = high + sum(block.height for block in blocks) + between * (len(blocks) - 1) + 2 * view.px(16)

    def paint(canvas: Canvas, node: Node) -> None:
        back(canvas, node, node.bounds)
        if evening and high:
            _picture(canvas, evening, Rect(node.bounds.x, node.bounds.y, wide, high))
        y = node.bounds.y + high + view.px(16)
        for block in blocks:
            canvas.words(block, (node.bounds.x + pad, y))
            y += block.height + between

    value = " ".join(block.text for block in blocks[1:])
    return Node(
        Role.ITEM, blocks[0].text, Rect(0, 0, wide, height), name, value=value, press=press, paint=paint
    )


def _picture(canvas: Canvas, evening: Evening, area: Rect) -> None:
    from game.window.sitter import vignette

    view = canvas.view
    inner = area.inflate(-view.px(16), -view.px(16)).move(0, view.px(1))
    with suppress(OSError, ValueError, pygame.error):  # without its picture the card has its words
        picture = vignette(evening.portrait, evening.place, inner.size, round(canvas.radius(12)))
        canvas.surface.blit(picture, inner)


def first(stage: Stage) -> str:
    """Start at the first evening."""
    return f"evening.{stage.evenings[0].key}" if stage.evenings else ""


SCREEN = Screen(build, keys=lambda _: {"backspace": Back()}, first=first)
