"""Before an evening: what it touches on, and how the other leans."""

from __future__ import annotations

from pygame import Rect

from game.core.partner import Style
from game.present import labels
from game.present.own import lens_choices
from game.present.words import STYLE_CHOICES
from game.window.canvas import Canvas, View
from game.window.commands import Begin, Command, Lean, LeanSelf, Pick
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.card import back
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the page before an evening."""
    scenario = stage.scenario
    if scenario is None:
        return Node(Role.WINDOW, "", view.area)

    def fill(column: Column) -> None:
        column.text(scenario.summary)
        if scenario.content_notes:
            column.gap(10)
            column.text(labels.NOTES_PROMPT.format(notes=", ".join(scenario.content_notes)), "body", "muted")
        other = stage.world.shelf.alternative_to(scenario) if stage.world else None
        if other:
            column.gap(10)
            column.button("other", labels.ANOTHER.format(title=other.title), Pick(other.key))
        column.gap(18)
        column.button("begin", labels.GO_IN, Begin(), main=True)
        column.gap(22)
        name = scenario.couple.partner.name
        column.heading(labels.STYLE_PROMPT.format(name=name))
        column.gap(8)
        _leanings(column, stage.style, name)
        column.gap(14)
        column.heading(labels.LENS_PROMPT)
        column.gap(8)
        for choice in lens_choices(scenario):
            id_, words = f"lens.{choice.lens or 'written'}", labels.YOU_LEAN.format(words=choice.words)
            checked = choice.lens is stage.lens
            column.put(_radio(column, id_, words, LeanSelf(choice.lens), checked=checked))
            column.gap(8)

    return sheet(view, "before", scenario.title, fill, (BACK_KEY, HELP_KEY))


def _leanings(column: Column, chosen: Style | None, name: str) -> None:
    choices: list[tuple[Style | None, str]] = [(None, f"{labels.DEALT}. {labels.DEALT_NOTE}")]
    choices += [(style, f"{name}, {words}") for style, words in STYLE_CHOICES.items()]
    for style, words in choices:
        name_of = f"lean.{style.value if style else 'dealt'}"
        column.put(_radio(column, name_of, words, Lean(style), checked=style is chosen))
        column.gap(8)


def _radio(column: Column, name: str, label: str, press: Command, *, checked: bool) -> Node:
    view = column.view
    block = view.set(label, "body", "text", column.width - view.px(64))
    box = Rect(column.x, column.y, column.width, block.height + view.px(18))

    def paint(canvas: Canvas, node: Node) -> None:
        back(canvas, node, node.bounds)
        size = view.px(20)
        dot = Rect(node.bounds.x + view.px(20), 0, size, size)
        dot.centery = node.bounds.centery
        canvas.hairline(dot, size / 2)
        if checked:
            inner = dot.inflate(-view.px(6), -view.px(6))
            canvas.fill(inner, inner.height / 2, (canvas.view.theme.accent, canvas.view.theme.accent_low))
        canvas.words(block, (dot.right + view.px(12), node.bounds.y + view.px(9)))

    return Node(Role.RADIO, label, box, name, press=press, checked=checked, paint=paint)


SCREEN = Screen(build, first=lambda _: "begin")
