"""After the evening: what you got, what it cost, how you spoke; then one moment, and more for who asks."""

from __future__ import annotations

from typing import NamedTuple

from game.present.own import pull_told
from game.present.page import EndingPage
from game.present.reflection import (
    FINE_PRINT,
    how_you_spoke,
    page_one,
    profile_told,
    revealed,
    turns_told,
)
from game.present.sitting import Sitting
from game.terminal.console import Console
from game.terminal.evening import Table, ToLibrary

PROMPT = "t try again from there, p profile, h for the rest:"
PROMPT_WITHOUT_T = "p profile, e the evening turn by turn, h for the rest:"
HELP = (
    ("t", "try again from the moment above. This play stays as it is."),
    ("p", "how you spoke, in eight parts."),
    ("e", "the evening, turn by turn."),
    ("b", "back over everything said."),
    ("w", "why they took your last answer as they did."),
    ("u", "undo your last answer, and play on from there."),
    ("m, or Enter", "to the list of evenings."),
    ("q", "quit."),
    ("x", "leave at once: the screen is cleared and nothing more is said."),
)


class TryAgain(NamedTuple):
    """The player wants to play on from after so many answers, as a new play."""

    answers: int


def look_back(table: Table) -> TryAgain | None:
    """Write the debrief and answer questions about it; none means that the evening goes on after an undo.

    Raises ToLibrary, and what the console raises.
    """
    console, sitting = table.console, table.sitting
    ending = table.page.ending
    if ending is not None:
        _show_ending(console, ending, sitting)
    first = page_one(sitting.now)
    console.gap()
    console.say("Looking back", first.text)
    console.gap()
    console.say(FINE_PRINT)
    while sitting.now.is_over:
        console.gap()
        match console.ask(PROMPT if first.turn is not None else PROMPT_WITHOUT_T):
            case "t" if first.turn is not None:
                return TryAgain(first.turn)
            case "p":
                show_profile(console, sitting)
            case "e":
                show_turns(console, sitting)
            case "b":
                table.back_over()
            case "w":
                table.explain()
            case "u":
                table.undo()
                sitting = table.sitting
            case "m" | "":
                raise ToLibrary
            case _:
                for key, does in HELP:
                    console.say(f"{key}: {does}")
    return None


def show_profile(console: Console, sitting: Sitting) -> None:
    """Write the eight dimensions, each in words of behaviour."""
    console.gap()
    console.say("How you spoke, in eight parts")
    for one in profile_told(sitting.now):
        console.gap()
        console.say(f"{one.name}: {one.level}.")
        if one.behaviour:
            console.say(one.behaviour)
        if one.raised:
            console.say(f"Most of it: {one.raised}")
        if one.lowered:
            console.say(f"Least of it: {one.lowered}")


def show_turns(console: Console, sitting: Sitting) -> None:
    """Write the evening turn by turn: the moment, the answer, what it was, what it did, the writer's note."""
    console.gap()
    console.say("The evening, turn by turn")
    for one in turns_told(sitting.now):
        console.gap()
        console.say(f"Turn {one.number}. {one.moment}", one.said, f"That is: {one.did}.", one.why)
        if one.note:
            console.say(one.note)
        if one.instead:
            console.say(f"It could also have been: {one.instead}")


def _show_ending(console: Console, ending: EndingPage, sitting: Sitting) -> None:
    console.gap()
    if ending.cut_short:
        console.say(ending.cut_short)
    console.say(
        f"The end: {ending.title}",
        f"What you got: {ending.got}",
        f"What it cost: {ending.cost}",
        f"How you spoke: {' '.join(how_you_spoke(sitting.now))}",
    )
    if pull := pull_told(sitting.now):
        console.say(pull)
    if reveal := revealed(sitting.now):
        console.gap()
        console.say(reveal)
    if ending.teaser:
        console.gap()
        console.say(f"Next time: {ending.teaser}")
