"""The partner's chair in the terminal: the evening turn by turn, with a number where one chooses."""

from __future__ import annotations

from collections.abc import Iterable

from game.present.chair import Chair, Sat
from game.present.sections import Kind, Paragraph
from game.terminal.console import Console

CHOOSE = "1 to {last}, Enter to see what was done, b gets up:"
GO_ON = "Enter goes on, b gets up:"


def sit_in(console: Console, chair: Chair) -> None:
    """Tell the evening from there until it ends or somebody gets up. Raises what the console raises."""
    console.gap()
    console.say(chair.title)
    _write(console, chair.sitting_down)
    for at, sat in enumerate(chair.turns):
        last = at + 1 == len(chair.turns)
        if not _tell(console, chair.now, sat) or (not last and not _goes_on(console)):
            break
    _write(console, chair.getting_up)


def _tell(console: Console, now: str, sat: Sat) -> bool:
    """Tell one turn; say whether one is still sitting there after it."""
    console.gap()
    console.say(sat.title)
    _write(console, sat.first)
    way = None
    if sat.ways:
        console.gap()
        console.say(f"{now} {sat.question}")
        for number, words in enumerate(sat.ways, 1):
            console.item(f"{number}.", words)
        typed = _choice(console, len(sat.ways))
        if typed == "b":
            return False
        way = int(typed) - 1 if typed else None
        console.gap()
    _write(console, sat.then(way))
    return True


def _choice(console: Console, ways: int) -> str:
    numbers = {str(number) for number in range(1, ways + 1)}
    while (typed := console.ask(CHOOSE.format(last=ways))) not in {"", "b", *numbers}:
        pass
    return typed


def _goes_on(console: Console) -> bool:
    while (typed := console.ask(GO_ON)) not in {"", "b"}:
        pass
    return not typed


def _write(console: Console, paragraphs: Iterable[Paragraph]) -> None:
    for kind, text in paragraphs:
        if kind is Kind.HEAD:
            console.gap()
        console.say(text)
