"""Ways round reading somebody: by place, length or manners, by one act, by what acts are worth anywhere.

Rule 1: a shortcut looks at the answers on offer and counts its turns, and never looks at the other: no words,
        no feelings, no stance, no style, no moment.
Rule 2: where it leaves something to chance, the play's own seed decides.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import fsum
from random import Random

from game.analysis.strategies import Strategy, first, last, longest, silent, warmest
from game.content.practice import shown
from game.core.acts import NOTES, Act, ActClass, Speech
from game.core.encounter import Encounter
from game.core.moments import Moment
from game.core.scenario import SAY_NOTHING, Response, Scenario

POLITE = re.compile(
    r"(?<!\w)(?:please|thank(?:s| you)|sorry|excuse me|i appreciate|would you (?:mind|like)"
    r"|could (?:you|we|i)|may i|if you(?:'d| would) like|i understand|of course|no rush"
    r"|take your time|lovely|darling|love)(?!\w)"
)
"""What good manners sound like from outside."""

CHANCE = "at random"
"""What the others are held against: anything but silence, each answer as likely."""
UNSEEING = "knows the acts, not the person"


def at_random(now: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return any answer but silence."""
    return _any(now, _written(offered))


def middle(_: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the answer in the middle; of two, the upper one."""
    written = _written(offered)
    return written[(len(written) - 1) // 2]


def in_turn(now: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the first answer, in the next turn the last, and so on."""
    return _written(offered)[-1 if len(now.exchanges) % 2 else 0]


def shortest(_: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the answer with the fewest letters that is more than silence."""
    return min(_written(offered), key=lambda one: len(one.text))


def politest(now: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the answer with the most polite words in it; any of them where several have as many."""
    written = _written(offered)
    counts = [len(POLITE.findall(one.text.lower().replace("’", "'"))) for one in written]
    return _any(now, tuple([one for one, count in zip(written, counts, strict=True) if count == max(counts)]))


def only(act: Act) -> Strategy:
    """Return the strategy that takes this act wherever it is offered, and anything where it is not."""

    def one_key(now: Encounter, offered: tuple[Response, ...]) -> Response:
        written = _written(offered)
        return _any(now, tuple([one for one in written if act in one.speech.acts]) or written)

    return one_key


def knows_the_acts(now: Encounter, offered: tuple[Response, ...]) -> Response:
    """Return the answer that the score's own tables hold worth most over all moments alike."""
    return max(offered, key=lambda one: _worth(one.speech, serious=now.scenario.serious))


BLIND: dict[str, Strategy] = {
    "always the first": first,
    "always the middle": middle,
    "always the last": last,
    "the first and the last in turn": in_turn,
    "the longest": longest,
    "the shortest": shortest,
    "the politest": politest,
    "says nothing": silent,
}
"""Shortcuts that know nothing of what is said: none may do better than chance."""
KNOWING: dict[str, Strategy] = {"the warmest": warmest, UNSEEING: knows_the_acts}
"""Shortcuts that know acts: these differ in worth, so better than chance; not as good as reading somebody."""


def blind(scenario: Scenario) -> dict[str, Strategy]:
    """Return the shortcuts that may not do better than chance here: BLIND, and one insecure act each."""
    return {**BLIND, **_only(scenario, secure=False)}


def knowing(scenario: Scenario) -> dict[str, Strategy]:
    """Return the shortcuts that may do better than chance here: KNOWING, and one secure act each."""
    return {**KNOWING, **_only(scenario, secure=True)}


# --- the parts


def _only(scenario: Scenario, *, secure: bool) -> dict[str, Strategy]:
    said = {act for beat in scenario.beats.values() for one in beat.responses for act in one.speech.acts}
    acts = [act for act in Act if act in said and (NOTES[act].kind is ActClass.SECURE) is secure]
    return {f"only {act.value}": only(act) for act in acts}


def _written(offered: tuple[Response, ...]) -> tuple[Response, ...]:
    return tuple([one for one in offered if one.id != SAY_NOTHING]) or offered


def _any(now: Encounter, among: tuple[Response, ...]) -> Response:
    return Random(f"{now.seed}/{len(now.exchanges)}").choice(among)


@lru_cache(maxsize=4096)
def _worth(speech: Speech, *, serious: bool) -> float:
    """Return what an answer shows of what it touches, the mean over all moments; 0 to 1."""
    means = []
    for moment in Moment:
        found = shown(speech, moment, serious=serious).values()
        means.append(fsum(found) / len(found) if found else 0.0)
    return fsum(means) / len(means)
