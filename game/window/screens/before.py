"""Before an evening: what it touches on, and how the other leans."""

from __future__ import annotations

from game.core.partner import Style
from game.present import labels, season
from game.present.own import lens_choices
from game.present.words import STYLE_CHOICES
from game.window.canvas import View
from game.window.commands import Begin, Follow, Lean, LeanSelf, OpenAlbum, Pick
from game.window.nodes import Node, Role
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.radio import radio
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
        name = scenario.couple.partner.name
        following = _season(column, stage, name)
        column.gap(18)
        _begin(column, stage, name, following=following)
        if stage.evening and stage.evening.of > 1:
            column.gap(10)
            title = season.THE_SEASON.format(name=name)
            column.button("season", title, OpenAlbum(), note=season.THE_SEASON_NOTE)
        column.gap(22)
        prompt = season.BY_ITSELF_PROMPT if following else labels.STYLE_PROMPT
        column.heading(prompt.format(name=name))
        column.gap(8)
        _leanings(column, stage.style, name)
        column.gap(14)
        column.heading(labels.LENS_PROMPT)
        column.gap(8)
        for choice in lens_choices(scenario):
            id_, words = f"lens.{choice.lens or 'written'}", labels.YOU_LEAN.format(words=choice.words)
            checked = choice.lens is stage.lens
            column.put(radio(column, id_, words, LeanSelf(choice.lens), checked=checked))
            column.gap(8)

    return sheet(view, "before", scenario.title, fill, (BACK_KEY, HELP_KEY))


def _season(column: Column, stage: Stage, name: str) -> bool:
    """Tell where the evening stands in its season; say whether one can go on from the evening before."""
    evening, last = stage.evening, stage.last
    if evening is None or evening.of < 2:
        return False
    column.gap(14)
    column.text(season.place(evening.number, evening.of, name), "label", "accent")
    if last:
        column.gap(4)
        column.text(last.told)
    return last is not None and last.carried is not None


def _begin(column: Column, stage: Stage, name: str, *, following: bool) -> None:
    if following:
        note = season.GO_ON_NOTE.format(name=name)
        column.button("follow", season.GO_ON, Follow(), note=note, main=True)
        column.gap(10)
        column.button("begin", season.BY_ITSELF, Begin(), note=season.BY_ITSELF_NOTE)
    else:
        column.button("begin", labels.GO_IN, Begin(), main=True)


def _leanings(column: Column, chosen: Style | None, name: str) -> None:
    choices: list[tuple[Style | None, str]] = [(None, f"{labels.DEALT}. {labels.DEALT_NOTE}")]
    choices += [(style, f"{name}, {words}") for style, words in STYLE_CHOICES.items()]
    for style, words in choices:
        name_of = f"lean.{style.value if style else 'dealt'}"
        column.put(radio(column, name_of, words, Lean(style), checked=style is chosen))
        column.gap(8)


def first(stage: Stage) -> str:
    """Start at what goes on, or at what begins."""
    return "follow" if stage.last and stage.last.carried else "begin"


SCREEN = Screen(build, first=first)
