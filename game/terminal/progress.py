"""How it goes, as a page to read: each small multiple in its words, nearer where somebody asks."""

from __future__ import annotations

from game.core.suggestions import ToEvening, ToTurn
from game.present import progress as told
from game.present import suggesting
from game.present.overtime import OverTime
from game.present.world import Evening, Journal, Shelf
from game.terminal.afterwards import show
from game.terminal.console import Console

PROMPT = "A number tells more of it, Enter goes back:"
PROMPT_WITH_DOORS = "A number tells more of it, s and a number goes there, Enter goes back:"
NO_SUCH = "Type a number from 1 to {last}, or Enter."

Door = ToEvening | ToTurn


def how_it_goes(console: Console, journal: Journal, shelf: Shelf, evenings: list[Evening]) -> Door | None:
    """Write the page and answer questions about it; return the door that was taken, if one was.

    Raises what the console raises.
    """
    over = OverTime(journal, shelf, evenings)
    over.read_all()
    _write(console, over)
    doors = {f"s{number}": one.door for number, one in enumerate(over.suggested, 1) if one.door}
    while over.plays:
        console.gap()
        typed = console.ask(PROMPT_WITH_DOORS if doors else PROMPT).replace(" ", "")
        if typed == "":
            break
        if door := doors.get(typed):
            return door
        _closer(console, over, typed)
    return None


def _write(console: Console, over: OverTime) -> None:
    page, number = over.page, 0
    console.gap()
    console.say(f"{told.TITLE}.", *page.lead)
    for title, multiples in ((told.DIMENSIONS_TITLE, page.dimensions), (told.MOMENTS_TITLE, page.moments)):
        if multiples:
            console.gap()
            console.say(f"{title}:")
        for one in multiples:
            number += 1
            console.item(f"{number}.", f"{one.name}. {one.told}")
    if page.not_yet:
        console.say(page.not_yet)
    if over.suggested:
        console.gap()
        console.say(f"{suggesting.TITLE}:")
    for at, suggestion in enumerate(over.suggested, 1):
        console.item(f"s{at}." if suggestion.door else "-", f"{suggestion.label}. {suggestion.reason}")
    if over.plays:
        console.gap()
        console.say(told.WHAT_IT_IS)


def _closer(console: Console, over: OverTime, typed: str) -> None:
    multiples = over.page.multiples
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(multiples):
        show(console, multiples[int(typed[:4]) - 1].section)
    else:
        console.say(NO_SUCH.format(last=len(multiples)))
