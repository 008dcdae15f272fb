"""After the evening: what you got, what it cost, how you spoke; then one moment, and more for who asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from game.present.afterwards import afterwards
from game.present.asking import asked
from game.present.compare import side_by_side
from game.present.own import pull_told
from game.present.page import EndingPage
from game.present.reflection import FINE_PRINT, how_you_spoke, page_one, revealed
from game.present.sections import Kind, Section
from game.present.sitting import Sitting
from game.terminal.console import Console
from game.terminal.evening import Table, ToLibrary

PROMPT = "t try again from there, n a step further, h for the rest:"
PROMPT_WITHOUT_T = "n a step further, e the evening turn by turn, h for the rest:"
FROM = re.compile(r"t ?(\d{1,3})", re.ASCII)
LETTERS = {
    "r": "reactions",
    "e": "timeline",
    "c": "turning",
    "f": "four",
    "g": "read",
    "d": "dance",
    "p": "profile",
    "a": "better",
}
"""Keys that go straight to a part; `n` goes through them all in order."""
BESIDE = "s the two side by side, "
HELP = (
    ("t", "try again from the moment above. This play stays as it is."),
    ("t and a number", "try again from just before that answer: t 3 is the third."),
    ("s", "the two side by side, once you have tried again."),
    ("n", "a step further: the next part of looking back."),
    ("r", "what it came to."),
    ("e", "the evening, turn by turn."),
    ("c", "where it turned."),
    ("f", "the same words, said to four people."),
    ("g", "your guesses, if you made any."),
    ("d", "the dance that was danced, and its way out."),
    ("p", "how you spoke, in eight parts."),
    ("a", "what would have met the minute."),
    ("k", "write a line about it, for yourself; only on this computer."),
    ("b", "back over everything said."),
    ("w", "why they took your last answer as they did."),
    ("u", "undo your last answer, and play on from there."),
    ("m, or Enter", "to the list of evenings."),
    ("q", "quit."),
    ("x", "leave at once: the screen is cleared and nothing more is said."),
)
OFFER_NOTE = "k writes a line about it, for yourself alone."
NO_MORE = "That was all of it."
NO_SUCH_ANSWER = "There is no such answer. You gave {answers}."
NOTHING_BESIDE = "There is nothing to put beside it yet. t tries again, and then s shows both."
NOT_THERE = "There is nothing to tell about that this time."


class TryAgain(NamedTuple):
    """The player wants to play on from after so many answers, as a new play."""

    answers: int


def look_back(
    table: Table, before: Sitting | None = None, note: Callable[[], None] | None = None
) -> TryAgain | None:
    """Write the debrief and answer questions about it; none means that the evening goes on after an undo.

    `before` is the play from which this one goes another way; `note` lets the player write a line about this
    one, where that can be kept. Raises ToLibrary, and what the console raises.
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
    further = 0
    while sitting.now.is_over:
        console.gap()
        prompt = PROMPT if first.turn is not None else PROMPT_WITHOUT_T
        match console.ask(BESIDE + prompt if before else prompt):
            case "t" if first.turn is not None:
                return TryAgain(first.turn)
            case typed if asked := FROM.fullmatch(typed):
                if again := _from(console, sitting, int(asked[1])):
                    return again
            case "s":
                _show_both(console, before, sitting)
            case "n":
                further = _show_next(console, sitting, further)
                if note and further == len(afterwards(sitting.now)):
                    _offer_note(console, sitting)
            case letter if letter in LETTERS:
                _show_part(console, sitting, LETTERS[letter])
            case "k" if note and not sitting.now.stopped:
                note()
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


def show(console: Console, section: Section) -> None:
    """Write one part of looking back; what the window draws is in its words."""
    console.gap()
    console.say(section.title)
    for kind, text in section.paragraphs:
        if kind is Kind.HEAD:
            console.gap()
        console.say(text)


def _from(console: Console, sitting: Sitting, answer: int) -> TryAgain | None:
    """Return the way back to just before this answer, from 1; none where there is no such answer."""
    if 1 <= answer <= sitting.answers:
        return TryAgain(answer - 1)
    console.say(NO_SUCH_ANSWER.format(answers=sitting.answers))
    return None


def _show_both(console: Console, before: Sitting | None, sitting: Sitting) -> None:
    """Write the two ways side by side, if there are two."""
    sections = side_by_side(before.now, sitting.now) if before else ()
    for section in sections:
        show(console, section)
    if not sections:
        console.say(NOTHING_BESIDE)


def _show_next(console: Console, sitting: Sitting, further: int) -> int:
    """Write the part after those that were seen; return how many have been seen now."""
    sections = afterwards(sitting.now)
    if further < len(sections):
        show(console, sections[further])
        return further + 1
    console.say(NO_MORE)
    return 0


def _offer_note(console: Console, sitting: Sitting) -> None:
    """Write the one question, after the last part; it may be passed over without a trace."""
    if found := asked(sitting.now):
        console.gap()
        console.say(found.text, OFFER_NOTE)


def _show_part(console: Console, sitting: Sitting, name: str) -> None:
    section = next((one for one in afterwards(sitting.now) if one.id == name), None)
    if section:
        show(console, section)
    else:
        console.say(NOT_THERE)


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
