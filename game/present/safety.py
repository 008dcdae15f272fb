"""The calm page on which the fiction stops (MODEL 4.4). Law, not advice.

Rule 1: it says what was seen, and that it is not the player's fault; or, where the player chose it, where
        somebody who does such things finds help.
Rule 2: there is no way back into that turn from here: no better answer, no trying again, no score.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.encounter import Encounter
from game.core.events import Event, Said
from game.core.scenario import Tag
from game.present.support import CHECKED_ON, in_words, kinds_of_help


@dataclass(frozen=True, slots=True)
class StopPage:
    """Everything that is said when the fiction stops."""

    title: str
    by_player: bool
    """The player picked it: this evening offers no second try."""
    seen: str
    """What was seen, in a sentence."""
    paragraphs: tuple[str, ...]
    help: tuple[str, ...]
    """Kinds of help, the most urgent first."""
    checked: str
    """When this page was last looked over."""


TITLE = "The evening stops here"
NOT_YOUR_FAULT = (
    "This is not a way of arguing. It is a sign of control or danger, and it is not your fault. "
    "There was no better answer to find, so the game does not ask for one. Nothing of this is scored."
)
NOT_A_PUZZLE = (
    "This evening is about control or danger, and those are not puzzles. Nobody is kept safe by choosing "
    "better words, and what somebody does to you is not your fault. So there is nothing to play here, and "
    "nothing is scored."
)
YOU_CHOSE_IT = (
    "Frightening somebody, keeping them from leaving, watching over them or making them pay for saying no "
    "is not a way of talking. It does harm, however good the reason feels. The game does not play it, and "
    "this evening cannot be tried again from here."
)
IF_IT_IS_YOU = (
    "If you have done something like it, or are afraid you might, you can stop, and there are people whose "
    "work it is to help with exactly that. The first call can be a question."
)
LEAVING = (
    "If anything like this happens in your life: leaving can be the time of greatest risk. It is safer with "
    "a plan, and there is help with making one. You need not have decided anything to ask."
)
LEAVING_IF_DONE_TO_YOU = (
    "If it is done to you rather than by you, it is not your fault. Leaving can be the time of greatest "
    "risk; there is help with planning."
)


def stop_page(encounter: Encounter, events: tuple[Event, ...] = ()) -> StopPage:
    """Return the page for this stop; `events` are those of the turn that stopped, where they are known."""
    by_player = encounter.stopped is not None and encounter.stopped.by_player
    if by_player:
        paragraphs: tuple[str, ...] = (YOU_CHOSE_IT, IF_IT_IS_YOU, LEAVING_IF_DONE_TO_YOU)
    elif encounter.scenario.safety:
        paragraphs = (NOT_A_PUZZLE, LEAVING)
    else:
        paragraphs = (NOT_YOUR_FAULT, LEAVING)
    return StopPage(
        TITLE,
        by_player,
        _seen(encounter, events),
        paragraphs,
        tuple(one.words for one in kinds_of_help(for_who_did_it=by_player)),
        f"This page was written, and last read over, on {in_words(CHECKED_ON)}.",
    )


def _seen(encounter: Encounter, events: tuple[Event, ...]) -> str:
    chosen = next(
        (event.response for event in events if isinstance(event, Said) and event.response.speech.safety), None
    )
    if chosen:
        return f"You chose: {chosen.text}"
    shown = next((line for line in reversed(encounter.lines) if line.tag is Tag.SAFETY), None)
    if shown:
        return f"{encounter.scenario.couple.partner.name}, just now: {shown.text}"
    return ""
