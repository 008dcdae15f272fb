"""Sitting across from somebody: a face, a line, and what one could say."""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from game.present import labels
from game.present.inside import inside, inside_now
from game.present.own import pull_told
from game.present.page import Page
from game.present.reflection import how_you_spoke
from game.present.speech import Spoken
from game.present.writing import INSIDE_NOW
from game.window.canvas import View
from game.window.commands import Bet, Choose, Command, FinishPrologue, Onward, Redo, Show, Undo
from game.window.nodes import Node, Role
from game.window.playing import Play, Step
from game.window.screens.base import HELP_KEY, Keys, Screen
from game.window.stage import Stage
from game.window.text import Block, Run
from game.window.theme import Radius
from game.window.widgets.button import pill
from game.window.widgets.card import answer, held
from game.window.widgets.column import Column
from game.window.widgets.keys import Key, key_row, row_height
from game.window.widgets.panel import glass
from game.window.widgets.pull import pull_panel
from game.window.widgets.scroll import scrolling
from game.window.widgets.seat import seat
from game.window.widgets.speech import speech_panel, words_width
from game.window.widgets.words import on_scrim, words


def build(view: View, stage: Stage) -> Node:
    """Arrange the play screen: who speaks on the left, what one may answer on the right."""
    return arranged(view, stage, _right)


def arranged(view: View, stage: Stage, right_half: Callable[..., list[Node]]) -> Node:
    """Arrange who speaks on the left, and whatever `right_half` returns on the right."""
    play = stage.play
    root = Node(Role.WINDOW, labels.WINDOW_TITLE, view.area)
    if play is None:
        return root
    page = play.page
    left, right = columns(view)
    top = _tag(view, page, left)
    area = Rect(left.x, 0, left.width, left.bottom)
    area.top = max(top.bounds.bottom + view.px(8), round(view.size[1] * (0.42 if view.bulk < 1.4 else 0.33)))
    area.height = left.bottom - area.top
    blocks = _said(view, play, page, words_width(view, area))
    speech = speech_panel(view, area, page.name, page.tell, blocks, more=play.step is Step.REPLY)
    if play.step is Step.REPLY:
        speech.press = Onward()  # a click on the words reads on; it has no id, so the focus passes it by
    plate = view.type.height("name") // 2 + view.px(12)
    own = _own(view, play, page, left, top)
    sits = labels.SPEAKS.format(name=page.name, tell=page.tell)
    root.add(seat(view, sits, left, speech.bounds.top, plate), top, *([own] if own else []), speech)
    root.add(*right_half(view, stage, play, page, right, own_is_seen=own is not None))
    return root


ANSWERS_WIDE = 500
"""Width of the answers, in units, where words are as large as usual."""


def columns(view: View) -> tuple[Rect, Rect]:
    """Return where the two halves stand; larger words get the answers more of the width."""
    width, height = view.size
    margin = view.margin if view.bulk < 1.5 else view.px(18)
    share = round(view.px(ANSWERS_WIDE) * (0.45 + 0.55 * view.bulk))
    wide = min(share, round(width * (0.40 if view.bulk < 1.2 else 0.52)), view.px(900))
    right = Rect(width - margin - wide, view.px(28), wide, height - view.px(28))
    left = Rect(
        margin, view.px(28), min(right.x - 2 * margin - view.px(4), view.px(1000)), height - 2 * view.px(28)
    )
    return left, right


# --- who speaks


def _tag(view: View, page: Page, left: Rect) -> Node:
    kind = "name" if view.bulk < 1.4 else "label"
    pad = view.px(22) if view.bulk < 1.4 else view.px(14)
    most = left.width - 2 * pad
    title = view.set(page.title, kind, "text", min(most, view.px(340)) if view.bulk < 1.4 else most)
    place = view.set(page.place, "small", "muted", most) if page.place and view.bulk < 1.7 else None
    height = title.height + (place.height + view.px(2) if place else 0)
    width = max(title.width, place.width if place else 0) + 2 * pad
    node = glass(Rect(left.x, left.y, width, height + view.px(18)), page.title, Radius.TAG)
    node.add(words(title, (left.x + pad, left.y + view.px(8)), Role.HEADING))
    if place:
        node.add(words(place, (left.x + pad, left.y + view.px(8) + title.height + view.px(2))))
    return node


def _own(view: View, play: Play, page: Page, left: Rect, top: Node) -> Node | None:
    """Return the player's own side beside the title, if there is one and it fits in there."""
    own = play.sitting.now.own
    if page.own is None or own is None:
        return None
    x = top.bounds.right + view.px(16)
    return pull_panel(view, page.own, own, Rect(x, left.y, left.right - x, 0))


def _said(view: View, play: Play, page: Page, width: int) -> list[Block]:
    if play.step is Step.REPLY:
        return [view.type.lay(_spoken(view, page.reply), width)] if page.reply else []
    blocks = []
    scene = " ".join(
        part for part in (page.later, page.scene if page.scene_is_new or page.later else "") if part
    )
    if scene:
        blocks.append(view.set(scene, "direction", "ink2", width))
    if page.spoken:
        blocks.append(view.type.lay(_spoken(view, page.spoken), width))
    return blocks


def _spoken(view: View, parts: tuple[Spoken, ...]) -> list[Run]:
    return [
        view.run(part.text, "aside" if part.done else "dialogue", "ink2" if part.done else "ink")
        for part in parts
    ]


# --- what one may answer


def _right(view: View, stage: Stage, play: Play, page: Page, right: Rect, *, own_is_seen: bool) -> list[Node]:
    nodes = [_want(view, page, right)] if page.want else []
    y = (nodes[0].bounds.bottom if nodes else right.y) + view.px(12)
    if play.step is Step.ANSWERS and not page.is_over and not play.taught:
        nodes.append(
            on_scrim(
                words(view.set(labels.PROMPT, "prompt", "text"), (right.x + view.px(8), y), Role.HEADING)
            )
        )
        y = nodes[-1].bounds.bottom + view.px(2)
    bottom = right.bottom - row_height(view) - view.px(22)
    edge = view.px(16)
    port = Rect(right.x - edge, y, right.width + 2 * edge, bottom - y)
    area = Rect(right.x, y + view.px(10), right.width, port.height)
    column = _choices(view, stage, play, page, area, own_is_seen=own_is_seen)
    nodes.append(scrolling(view, "answers", port, column.nodes, label=labels.PROMPT, end=view.px(6)))
    low = right.bottom - view.px(14)
    return [*nodes, *key_row(view, _hints(play), right.x + view.px(6), view.size[0] - view.px(8), low)]


def _choices(view: View, stage: Stage, play: Play, page: Page, area: Rect, *, own_is_seen: bool) -> Column:
    """Return what may be done now; where larger words were not asked for, answers shrink a little to fit."""
    for kind in ("card", "card_small"):
        column = Column(view, area.x, area.y, area.width)
        if play.taught:
            _teach(column, play)
        if play.step is Step.REPLY:
            _you_said(column, page)
            if stage.sees_inside:
                _inside(column, play)
            column.button("onward", labels.READ_ON, Onward(), main=True)
        elif page.is_over:
            _over(column, play, page)
        else:
            if not own_is_seen:
                _pull(column, page)
            _answers(column, stage, play, page, kind)
            if play.previewed and stage.sees_inside:
                column.gap(14)
                _card_of(column, INSIDE_NOW, inside_now(play.sitting.now), "body")
        if column.y + view.px(16) - area.y <= area.height or view.bulk > 1:
            break
    return column


def _want(view: View, page: Page, right: Rect) -> Node:
    small = view.bulk >= 1.5
    pad = view.px(22) if not small else view.px(14)
    label = view.set(labels.WANT, "label", "accent", right.width - 2 * pad)
    want = view.set(page.want, "card" if not small else "small", "text", right.width - 2 * pad)
    box = Rect(right.x, right.y, right.width, label.height + want.height + view.px(26 if not small else 14))
    node = glass(box, labels.WANT, Radius.TAG)
    y = box.y + view.px(11 if not small else 6)
    return node.add(words(label, (box.x + pad, y)), words(want, (box.x + pad, y + label.height + view.px(2))))


def _pull(column: Column, page: Page) -> None:
    """Tell the own pull in words, where there was no room for it beside the title."""
    if page.own is None:
        return
    inset = column.view.px(10)
    block = column.view.set(page.own.told, "small", "text", column.width - 2 * inset)
    column.put(on_scrim(words(block, (column.x + inset, column.y), Role.STATUS)))
    column.gap(12)


def _answers(column: Column, stage: Stage, play: Play, page: Page, kind: str) -> None:
    view = column.view
    cards = [answer(view, offer, Rect(column.x, 0, column.width, 0), kind) for offer in page.offers]
    if page.held:
        # Beside what brings it back: the minute for oneself, and the silence.
        cards.insert(-2, held(view, page.held, Rect(column.x, 0, column.width, 0)))
    for card in cards:
        card.bounds.y = column.y
        column.put(card)
        column.gap(10 if kind == "card" else 8)
    if stage.prefs.bets and not play.taught:
        _bets(column, play, page)


def _bets(column: Column, play: Play, page: Page) -> None:
    """Add the guess as one line of words and small buttons; it wraps where it must."""
    view, gap = column.view, column.view.px(8)
    column.gap(2)
    label = words(
        view.set(labels.BET_PROMPT.format(name=page.name), "small", "text"), (column.x + gap, column.y)
    )
    pills = [
        pill(view, f"bet.{word}", shown, Bet(word), (0, column.y), checked=play.bet == word)
        for word, shown in labels.BETS.items()
    ]
    high = pills[0].bounds.height
    label.bounds.y += (high - label.bounds.height) // 2
    x, y, end = label.bounds.right + view.px(14), column.y, column.x + column.width
    for node in pills:
        if x + node.bounds.width > end:
            x, y = column.x, y + high + gap
        node.bounds.topleft = (x, y)
        x = node.bounds.right + gap
    column.nodes += [on_scrim(label), *pills]
    column.y = y + high


def _card_of(column: Column, title: str, lines: tuple[str, ...], kind: str = "card") -> None:
    """Add a glass panel with a small title and some paragraphs."""
    view, pad = column.view, column.view.px(22)
    inner = Column(view, column.x + pad, column.y + view.px(14), column.width - 2 * pad)
    inner.text(title, "label", "accent")
    for line in lines:
        inner.gap(4)
        inner.text(line, kind)
    panel = glass(
        Rect(column.x, column.y, column.width, inner.y + view.px(16) - column.y), title, Radius.CARD
    )
    column.put(panel.add(*inner.nodes))
    column.gap(14)


def _you_said(column: Column, page: Page) -> None:
    if page.you:
        title = labels.YOU_DID if page.you.done else labels.YOU_SAID
        _card_of(column, title, (page.you.text,), "done" if page.you.done else "card")


def _inside(column: Column, play: Play) -> None:
    _card_of(column, labels.INSIDE, inside(play.sitting.now), "body")


def _teach(column: Column, play: Play) -> None:
    hints = labels.prologue_hints()
    step = min(
        len(hints) - 1, play.sitting.answers + (play.step is Step.ANSWERS and play.sitting.answers > 0)
    )
    title, text = hints[step]
    _card_of(column, title, (text,), "body")


def _over(column: Column, play: Play, page: Page) -> None:
    if play.taught:
        _card_of(column, labels.PROMPT_OVER, (labels.PROLOGUE_END,), "body")
        column.button("done", labels.PROLOGUE_ON, FinishPrologue(), main=True)
        return
    ending = page.ending
    if ending is None:
        return
    _card_of(
        column, labels.PROMPT_OVER, tuple(line for line in (ending.cut_short, ending.title) if line), "name"
    )
    _card_of(column, labels.GOT, (ending.got,))
    _card_of(column, labels.COST, (ending.cost,))
    pull = pull_told(play.sitting.now)
    _card_of(column, labels.HOW_YOU_SPOKE, (*how_you_spoke(play.sitting.now), *([pull] if pull else [])))
    column.button("look_back", labels.LOOK_BACK, Show("debrief"), main=True)


# --- keys


def _hints(play: Play) -> tuple[Key, ...]:
    keys = [] if play.previewed else [Key("pause", "P", labels.PAUSE, Show("pause"))]
    if play.sitting.answers:
        keys.append(Key("why", "W", labels.WHY, Show("why")))
        keys.append(Key("undo", "Z", labels.TAKE_BACK, Undo()))
    keys.append(Key("backlog", "L", labels.SAID_SO_FAR, Show("backlog")))
    return (*keys, HELP_KEY)


def keys(stage: Stage) -> Keys:
    """Return the keys of the play screen: numbers answer, letters do what the row below says."""
    play = stage.play
    if play is None:
        return {}
    found: dict[str, Command] = {key.cap.lower(): key.press for key in _hints(play)}
    found |= {"escape": Show("pause"), "y": Redo(), "f1": Show("help")}
    if play.step is Step.REPLY:
        return found | {"space": Onward()}
    return found | {str(offer.number): Choose(offer.id) for offer in play.page.offers if offer.number < 10}


def first(stage: Stage) -> str:
    """Start at the first answer that nothing pulls at, or at what leads on."""
    play = stage.play
    if play is None:
        return ""
    if play.step is Step.REPLY:
        return "onward"
    page = play.page
    if page.is_over:
        return "done" if play.taught else "look_back"
    return next(f"answer.{offer.id}" for offer in page.offers if not offer.tugs)


SCREEN = Screen(build, keys, first, face=True)
