"""One question to take along after an evening, for whoever wants to write a line about it.

Rule 1: at most one question, drawn from this play alone; the same play asks the same thing. What comes up
        seldom goes before what comes up often, in the order of `QUESTIONS`.
Rule 2: it never asks for a fault, an exercise or a promise: it asks what it was like.
Rule 3: nothing is asked where the fiction was stopped, or a sign of control was seen (MODEL 4.4).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.core.dances import Dance
from game.core.debrief import Debrief, TurningPoint
from game.core.encounter import Encounter, Exchange
from game.core.matter import STILL_OPEN
from game.core.partner import Family
from game.core.reading import Read
from game.core.scoring import Dimension, Level
from game.core.vocabulary import Vocabulary


class Asks(Vocabulary):
    """What a question is about."""

    WRONG_GUESS = "wrong_guess"
    PULL_FOLLOWED = "pull_followed"
    PULL_MET = "pull_met"
    CHASE = "chase"
    BLOWS = "blows"
    DISTANCE = "distance"
    SOOTHING = "soothing"
    WORKING = "working"
    UNOWNED = "unowned"
    TURNED_AWAY = "turned_away"
    TURNED_TOWARDS = "turned_towards"
    SPENT = "spent"
    LITTLE_NEED = "little_need"
    LITTLE_CONNECTION = "little_connection"
    LITTLE_OWNED = "little_owned"
    STILL_OPEN = "still_open"
    STAYED = "stayed"


class Question(NamedTuple):
    """What is asked."""

    asks: Asks
    turn: int | None = None
    """The answer it is about, from 0; none where it is about the evening as a whole."""


FELT = 0.15
"""By how much the reserve must have gone down to be asked about [D]."""

DANCES: dict[Dance, Asks] = {
    Dance.PURSUE_WITHDRAW: Asks.CHASE,
    Dance.TEST_AND_LEAVE: Asks.CHASE,
    Dance.PURSUIT_AND_ALARM: Asks.CHASE,
    Dance.HOT_AND_COLD: Asks.CHASE,
    Dance.DOUBLE_ALARM: Asks.BLOWS,
    Dance.MUTUAL_ATTACK: Asks.BLOWS,
    Dance.POLITE_DISTANCE: Asks.DISTANCE,
    Dance.CARETAKER_SLIDE: Asks.SOOTHING,
    Dance.WORKING: Asks.WORKING,
}
LITTLE: dict[Dimension, Asks] = {
    Dimension.NEED: Asks.LITTLE_NEED,
    Dimension.CONNECTION: Asks.LITTLE_CONNECTION,
    Dimension.ACCOUNTABILITY: Asks.LITTLE_OWNED,
}


def question(encounter: Encounter, told: Debrief) -> Question | None:
    """Return the one question to ask after this play; none where nothing shall be asked.

    `told` is its debrief; what it knows of guesses counts.
    """
    if encounter.stopped or not told.timeline or any(one.dance is Dance.CONTROL for one in told.dances):
        return None
    return next(found for ask in QUESTIONS if (found := ask(encounter, told)))


# --- the questions, each where it applies


def _guess(_: Encounter, told: Debrief) -> Question | None:
    wrong = next((one for one in told.readings if one.read is Read.OFF), None)
    return Question(Asks.WRONG_GUESS, wrong.turn) if wrong else None


def _pull(encounter: Encounter, _: Debrief) -> Question | None:
    """Ask about the last turn in which the pull was strong."""
    strong = [turn for turn, one in enumerate(encounter.exchanges) if one.own and one.own.is_strong]
    if not strong:
        return None
    followed = _followed(encounter.exchanges[strong[-1]])
    return Question(Asks.PULL_FOLLOWED if followed else Asks.PULL_MET, strong[-1])


def _dance(_: Encounter, told: Debrief) -> Question | None:
    danced = next((one.dance for one in told.dances if one.dance in DANCES), None)
    return Question(DANCES[danced]) if danced else None


def _unowned(_: Encounter, told: Debrief) -> Question | None:
    return Question(Asks.UNOWNED) if told.balance and told.balance.unrepaired else None


def _turned_away(_: Encounter, told: Debrief) -> Question | None:
    away = (one for one in told.turning_points if one.stance and one.point.after.family is not Family.OPEN)
    return _turned(Asks.TURNED_AWAY, next(away, None))


def _turned_towards(_: Encounter, told: Debrief) -> Question | None:
    towards = (one for one in told.turning_points if one.stance and one.point.after.family is Family.OPEN)
    return _turned(Asks.TURNED_TOWARDS, next(towards, None))


def _spent(_: Encounter, told: Debrief) -> Question | None:
    balance = told.balance
    return Question(Asks.SPENT) if balance and balance.reserve_was - balance.reserve >= FELT else None


def _little(_: Encounter, told: Debrief) -> Question | None:
    silent = (one for one in LITTLE if told.profile[one].level is Level.LITTLE)
    found = next(silent, None)
    return Question(LITTLE[found]) if found else None


def _still_open(encounter: Encounter, _: Debrief) -> Question | None:
    return Question(Asks.STILL_OPEN) if encounter.matter < STILL_OPEN else None


def _stayed(_: Encounter, __: Debrief) -> Question:
    return Question(Asks.STAYED)


QUESTIONS: tuple[Callable[[Encounter, Debrief], Question | None], ...] = (
    _guess,
    _dance,
    _spent,
    _unowned,
    _pull,
    _turned_away,
    _turned_towards,
    _little,
    _still_open,
    _stayed,
)
"""The seldom before the common; the last always applies."""


def _turned(asks: Asks, one: TurningPoint | None) -> Question | None:
    return Question(asks, one.point.turn) if one else None


def _followed(exchange: Exchange) -> bool:
    return exchange.tugged == exchange.response.id
