"""A step further than page one: what it came to, how you spoke, the evening turn by turn."""

from __future__ import annotations

from game.core.encounter import Encounter, in_words
from game.present import labels
from game.present.dancing import NONE_SEEN
from game.present.reflection import FINE_PRINT, danced, how_you_spoke, profile_told, revealed, turns_told
from game.window.canvas import View
from game.window.commands import GoTo
from game.window.nodes import Node, Role
from game.window.playing import Play
from game.window.screens.base import BACK_KEY, HELP_KEY, Screen
from game.window.stage import Stage
from game.window.widgets.column import Column
from game.window.widgets.sheet import sheet


def build(view: View, stage: Stage) -> Node:
    """Arrange the whole debrief as one page that scrolls."""
    play = stage.play
    if play is None:
        return Node(Role.WINDOW, "", view.area)

    def fill(column: Column) -> None:
        now = play.sitting.now
        _ending(column, play)
        _section(column, labels.HOW_YOU_SPOKE, *how_you_spoke(now))
        if told := revealed(now):
            column.gap(8)
            column.text(told, "body", "accent")
        _bets(column, play)
        _dances(column, now)
        _turns(column, now)
        _profile(column, now)
        column.gap(16)
        column.text(FINE_PRINT, "small", "muted")
        column.gap(16)
        column.button("evenings", labels.EVENINGS, GoTo("library"))

    return sheet(view, "more", labels.MORE_TITLE, fill, (BACK_KEY, HELP_KEY), wide=860)


def _section(column: Column, title: str, *paragraphs: str) -> None:
    column.gap(16)
    column.heading(title)
    for paragraph in paragraphs:
        if paragraph:
            column.gap(4)
            column.text(paragraph)


def _ending(column: Column, play: Play) -> None:
    ending = play.page.ending
    if ending:
        column.text(ending.title, "name", "accent")
        _section(column, labels.GOT, ending.got)
        _section(column, labels.COST, ending.cost)
        if ending.teaser:
            _section(column, labels.NEXT_TIME, ending.teaser)


def _bets(column: Column, play: Play) -> None:
    now = play.sitting.now
    if not play.bets:
        return
    _section(column, labels.BETS_TITLE.format(name=now.scenario.couple.partner.name))
    for turn, bet in sorted(play.bets.items()):
        column.gap(2)
        column.text(labels.BET_LINE.format(turn=turn + 1, bet=labels.BETS[bet], was=_was(now, turn)))


def _was(now: Encounter, turn: int) -> str:
    """Return how it was just before that answer, in a bet's own words."""
    found = in_words(now.exchanges[turn].before.feelings)
    told = [word for word in ("flooded", "alarmed", "crowded", "uneasy") if word in found]
    return labels.WERE.get(told[0] if told else "calm", "")


def _dances(column: Column, now: Encounter) -> None:
    seen = danced(now)
    _section(column, labels.DANCE_TITLE, *(() if seen else (NONE_SEEN,)))
    for one in seen:
        column.gap(8)
        column.text(one.name, "strong")
        column.text(one.seen)
        column.text(labels.WAY_OUT.format(exit=one.exit), "body", "accent")
        column.text(labels.EVIDENCE.format(grade=one.grade, source=one.source), "small", "muted")


def _turns(column: Column, now: Encounter) -> None:
    column.gap(16)
    for one in turns_told(now):
        column.gap(10)
        column.heading(labels.TURN.format(number=one.number), "label")
        column.text(one.moment)
        column.text(one.said, "strong")
        column.text(f"{one.did[:1].upper()}{one.did[1:]}.", "body", "accent")
        column.text(one.why)
        if one.note:
            column.text(one.note, "body", "muted")


def _profile(column: Column, now: Encounter) -> None:
    _section(column, labels.PROFILE_TITLE)
    for one in profile_told(now):
        column.gap(8)
        column.runs(
            [column.view.run(f"{one.name}:", "strong", "text"), column.view.run(one.level, "body", "accent")]
        )
        if one.behaviour:
            column.text(one.behaviour)


SCREEN = Screen(build)
