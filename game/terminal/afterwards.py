"""After the evening: what you got, what it cost, how you spoke; then one moment, and more for who asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from game.present.afterwards import afterwards
from game.present.asking import asked
from game.present.chair import chair
from game.present.compare import side_by_side
from game.present.own import pull_told
from game.present.page import EndingPage
from game.present.reflection import FINE_PRINT, PageOne, how_you_spoke, page_one, revealed
from game.present.season import Linked
from game.present.sections import Kind, Section
from game.present.sitting import Sitting
from game.terminal.chair import sit_in
from game.terminal.console import Console
from game.terminal.evening import Table, ToLibrary
from game.terminal.shown import show_letter

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
ONWARD = "o on to “{title}”, "
LETTER_KEY = "l a letter, "
ALONE = Linked()
HELP = (
    ("t", "try again from the moment above. This play stays as it is."),
    ("t and a number", "try again from just before that answer: t 3 is the third."),
    ("s", "the two side by side, once you have tried again."),
    ("n", "a step further: the next part of looking back."),
    ("r", "what it came to."),
    ("e", "the evening, turn by turn."),
    ("c", "where it turned."),
    ("f", "the same words, said to four people."),
    ("i", "in the other chair: the evening again, as the other lived it."),
    ("g", "your guesses, if you made any."),
    ("d", "the dance that was danced, and its way out."),
    ("p", "how you spoke, in eight parts."),
    ("a", "what would have met the minute."),
    ("k", "write a line about it, for yourself; only on this computer."),
    ("b", "back over everything said."),
    ("w", "why they took your last answer as they did."),
    ("u", "undo your last answer, and play on from there."),
    ("o", "on to the next evening of the season, where there is one."),
    ("l", "the letter, once the season is over."),
    ("m, or Enter", "to the list of evenings."),
    ("q", "quit."),
    ("x", "leave at once: the screen is cleared and nothing more is said."),
)
OFFER_NOTE = "k writes a line about it, for yourself alone."
SIT_DOWN_WITH = "i sits down there."
NO_MORE = "That was all of it."
NO_SUCH_ANSWER = "There is no such answer. You gave {answers}."
NOTHING_BESIDE = "There is nothing to put beside it yet. t tries again, and then s shows both."
NOT_THERE = "There is nothing to tell about that this time."


class TryAgain(NamedTuple):
    """The player wants to play on from after so many answers, as a new play."""

    answers: int


class OnTo(NamedTuple):
    """The player wants the next evening of the season."""

    key: str
    """As the shelf knows it."""


def look_back(
    table: Table,
    before: Sitting | None = None,
    linked: Linked = ALONE,
    note: Callable[[], None] | None = None,
) -> TryAgain | OnTo | None:
    """Write the debrief and answer questions about it; none means that the evening goes on after an undo.

    `before` is the play from which this one goes another way, `linked` what the evening is linked to; `note`
    lets the player write a line about this one, where that can be kept.

    Raises ToLibrary, and what the console raises.
    """
    console, sitting = table.console, table.sitting
    ending = table.page.ending
    if ending is not None:
        _show_ending(console, ending, sitting)
    first = page_one(sitting.now)
    console.gap()
    console.say("Looking back", *([linked.came_with] if linked.came_with else []), first.text)
    console.gap()
    console.say(FINE_PRINT)
    further = 0
    while sitting.now.is_over:
        console.gap()
        match console.ask(_prompt(first, before, linked)):
            case "t" if first.turn is not None:
                return TryAgain(first.turn)
            case typed if asked := FROM.fullmatch(typed):
                if again := _from(console, sitting, int(asked[1])):
                    return again
            case "s":
                _show_both(console, before, sitting)
            case "n":
                further = _show_next(table, further)
                if note and further == len(afterwards(sitting.now, table.bets)):
                    _offer_note(console, sitting)
            case "o" if linked.next_key:
                return OnTo(linked.next_key)
            case "l" if linked.letter:
                show_letter(console, linked.letter)
            case letter if letter in LETTERS:
                _show_part(table, LETTERS[letter])
            case "i":
                _sit(console, sitting)
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
    if section.id == "chair":
        console.say(SIT_DOWN_WITH)


def _prompt(first: PageOne, before: Sitting | None, linked: Linked) -> str:
    """Return what may be typed; what is there only this time stands first."""
    letter = LETTER_KEY if linked.letter else ""
    onward = ONWARD.format(title=linked.next_title) if linked.next_key else ""
    beside = BESIDE if before else ""
    return letter + onward + beside + (PROMPT if first.turn is not None else PROMPT_WITHOUT_T)


def _from(console: Console, sitting: Sitting, answer: int) -> TryAgain | None:
    """Return the way back to just before this answer, from 1; none where there is no such answer."""
    if 1 <= answer <= sitting.answers:
        return TryAgain(answer - 1)
    console.say(NO_SUCH_ANSWER.format(answers=sitting.answers))
    return None


def _sit(console: Console, sitting: Sitting) -> None:
    """Let the player sit in the partner's chair, if one may."""
    told = chair(sitting.now)
    if told:
        sit_in(console, told)
    else:
        console.say(NOT_THERE)


def _show_both(console: Console, before: Sitting | None, sitting: Sitting) -> None:
    """Write the two ways side by side, if there are two."""
    sections = side_by_side(before.now, sitting.now) if before else ()
    for section in sections:
        show(console, section)
    if not sections:
        console.say(NOTHING_BESIDE)


def _show_next(table: Table, further: int) -> int:
    """Write the part after those that were seen; return how many have been seen now."""
    sections = afterwards(table.sitting.now, table.bets)
    if further < len(sections):
        show(table.console, sections[further])
        return further + 1
    table.console.say(NO_MORE)
    return 0


def _offer_note(console: Console, sitting: Sitting) -> None:
    """Write the one question, after the last part; it may be passed over without a trace."""
    if found := asked(sitting.now):
        console.gap()
        console.say(found.text, OFFER_NOTE)


def _show_part(table: Table, name: str) -> None:
    sections = afterwards(table.sitting.now, table.bets)
    section = next((one for one in sections if one.id == name), None)
    if section:
        show(table.console, section)
    else:
        table.console.say(NOT_THERE)


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
