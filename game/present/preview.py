"""Looking at one moment of an evening while it is being written.

Rule: a new text changes the words, never the partner; whoever stands there stays as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from game.core.conditions import in_words
from game.core.encounter import Encounter, NotOffered, stand
from game.core.partner import Style, leaning
from game.core.reaction import STARTS, meet, starting_feelings
from game.core.scenario import Scenario
from game.present.sitting import Sitting, answer, sit_down

FEELINGS = tuple(STARTS)
"""The words for how the partner may be made to feel."""
STRONGEST_FIRST = ("flooded", "alarmed", "crowded", "uneasy")


class Rewritten(NamedTuple):
    """The same moment in another text."""

    sitting: Sitting
    lost: str = ""
    """The beat that is gone from the text; empty where it is still there."""


def opened(scenario: Scenario, style: Style | None = None, beat: str = "") -> Sitting:
    """Return the evening as its file starts it, at this beat or at the first. Raises KeyError without it."""
    opening = sit_down(scenario, style or scenario.style)
    return at_beat(opening, beat) if beat and not opening.now.stopped else opening


def at_beat(sitting: Sitting, beat: str) -> Sitting:
    """Return this beat with the same partner. Raises KeyError if there is no such beat."""
    return Sitting((stand(sitting.now, beat),))


def leaning_to(sitting: Sitting, style: Style) -> Sitting:
    """Return the same beat with a partner who leans this way and feels the same."""
    now = sitting.now
    partner = meet(leaning(style), now.partner.feelings)
    return Sitting((stand(now._replace(partner=partner), now.beat),))


def feeling(sitting: Sitting, word: str) -> Sitting:
    """Return the same beat with the same partner feeling like this. Raises KeyError for another word."""
    now = sitting.now
    model = now.partner.model
    partner = meet(model, starting_feelings(model, STARTS[word]))
    return Sitting((stand(now._replace(partner=partner), now.beat),))


def rewritten(sitting: Sitting, scenario: Scenario, *, again: bool) -> Rewritten:
    """Return the same moment in this text; where its beat is gone, the nearest earlier one.

    `again` gives the last answer once more, from where it was given: for looking at a reply or an ending.
    """
    if again and (same := _answered_again(sitting, scenario)):
        return Rewritten(same)
    now = sitting.now
    beat = _nearest(now.beat, tuple(now.scenario.beats), scenario)
    sitting = Sitting((stand(now._replace(scenario=scenario), beat),))
    return Rewritten(sitting, now.beat if beat != now.beat else "")


def feels(encounter: Encounter) -> str:
    """Return how the partner feels, in one of the writer's words: the strongest that holds."""
    found = in_words(encounter.partner.feelings)
    return next((word for word in STRONGEST_FIRST if word in found), "calm")


def _answered_again(sitting: Sitting, scenario: Scenario) -> Sitting | None:
    """Return the last answer given again in this text, if it is still there to be given."""
    if not sitting.answers or not sitting.now.exchanges:
        return None
    before, said = sitting.turns[-2].encounter, sitting.now.exchanges[-1].response.id
    if before.beat not in scenario.beats:
        return None
    try:
        return answer(Sitting((stand(before._replace(scenario=scenario), before.beat),)), said)
    except NotOffered:
        return None


def _nearest(beat: str, was: Sequence[str], scenario: Scenario) -> str:
    """Return this beat, or the last one before it in the old text that is still there, or else the first."""
    until = [*takewhile(lambda name: name != beat, was), beat]
    return next((name for name in reversed(until) if name in scenario.beats), scenario.begin)
