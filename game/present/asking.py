"""The one question after an evening, in words.

Rule: it may be passed over without a trace. It asks what it was like, and never for a fault or a promise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.core.asking import Asks, Question, question
from game.core.debrief import debrief
from game.core.encounter import Encounter
from game.present import labels
from game.present.reflection import quote_of
from game.present.words import BEGAN

LONGEST_QUOTE = 14
"""Words of an answer that a question quotes."""


class Asked(NamedTuple):
    """A question, and where a note about it belongs."""

    text: str
    turn: int | None
    """The answer it is about, from 1, as notes count; none for the play as a whole."""


SENTENCES: dict[Asks, str] = {
    Asks.WRONG_GUESS: "You guessed that {name} felt {bet}. Then: {quote} What was it that looked like it?",
    Asks.PULL_FOLLOWED: "{quote} That was where your own pull went. What was it like to go along?",
    Asks.PULL_MET: "The pull was strong, and all the same: {quote} What held you just then?",
    Asks.CHASE: "Round it went, the two of you. At which point would you have liked to get off?",
    Asks.BLOWS: "It went blow for blow for a while. What were you most afraid that {name} would believe?",
    Asks.DISTANCE: "Nobody was unkind, and hardly anything got said. "
    "What would you have told {name} if it had been easy?",
    Asks.SOOTHING: "You looked after {name} most of the evening. Where were you in it?",
    Asks.WORKING: "It shook now and then, and it held. Which minute would you like to remember?",
    Asks.UNOWNED: "Something sharp was said, and nobody took it up again. How does it sound to you now?",
    Asks.TURNED_AWAY: "{quote} After that, {name} {began}. What did you want {name} to know just then?",
    Asks.TURNED_TOWARDS: "{quote} After that, {name} {began}. What was that like, on your side of the table?",
    Asks.SPENT: "You came out of it with less than you went in with. What took the most?",
    Asks.LITTLE_NEED: "{name} never quite heard what you would have liked. What was it?",
    Asks.LITTLE_CONNECTION: "Somewhere there may have been a small moment to reach across. "
    "What did it look like?",
    Asks.LITTLE_OWNED: "It takes two to make an evening. "
    "Which parts of it were yours, the good ones included?",
    Asks.STILL_OPEN: "It was to be about {about}, and that is still to come. How would you like to begin?",
    Asks.STAYED: "What stayed with you?",
}


def asked(encounter: Encounter, bets: Mapping[int, str] | None = None) -> Asked | None:
    """Return the question to ask after this play; none where nothing shall be asked."""
    found = question(encounter, debrief(encounter, bets))
    if found is None:
        return None
    text = SENTENCES[found.asks].format(**_details(encounter, found, bets or {}))
    return Asked(text, None if found.turn is None else found.turn + 1)


def _details(encounter: Encounter, found: Question, bets: Mapping[int, str]) -> dict[str, str]:
    scenario = encounter.scenario
    details = {"name": scenario.couple.partner.name, "about": scenario.about}
    if found.turn is None:
        return details
    exchange = encounter.exchanges[found.turn]
    bet = bets.get(found.turn, "")
    return {
        **details,
        "quote": quote_of(exchange.response, LONGEST_QUOTE),
        "began": BEGAN[exchange.after.stance],
        "bet": labels.BETS.get(bet, bet),
    }
