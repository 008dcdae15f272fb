"""What was said so far, one's own choices included."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from game.core.encounter import Encounter, Exchange, begin
from game.core.events import BeatOpened, Ended, Event, PartnerSaid, Replied, Said, Started, TimePassed
from game.core.scenario import Line, Scenario
from game.present.speech import Spoken, deed, spoken, written
from game.present.time import later


class Who(Enum):
    """Whose words these are."""

    NOBODY = "nobody"
    """The scene, and time passing."""
    PARTNER = "partner"
    YOU = "you"


class Passage(NamedTuple):
    """One thing said, done or seen."""

    turn: int
    """The turn it belongs to, from 1; 0 is the opening."""
    who: Who
    parts: tuple[Spoken, ...]


def backlog(encounter: Encounter) -> tuple[Passage, ...]:
    """Return everything up to now, in order. A page that stopped the fiction is no part of it."""
    scenario = encounter.scenario
    style, seed, lens = encounter.partner.style, encounter.seed, encounter.lens
    opening = begin(scenario, style, seed, lens, encounter.carried)
    told = _of_events(opening.events, scenario, 0)
    for turn, exchange in enumerate(encounter.exchanges, 1):
        told += _of_events(exchange.events, scenario, turn)
    if encounter.ending is not None:
        told.append(Passage(len(encounter.exchanges), Who.PARTNER, _last_words(encounter, encounter.ending)))
    return tuple(passage for passage in told if passage.parts)


def their_words(exchange: Exchange) -> str:
    """Return what the partner said and did after this answer, in one line; empty where that was nothing."""
    said = [
        spoken(event.line.text)
        for event in exchange.events
        if isinstance(event, Replied | PartnerSaid | Started)
    ]
    return " ".join(written(parts) for parts in said)


def _of_events(events: tuple[Event, ...], scenario: Scenario, turn: int) -> list[Passage]:
    return [_of_event(event, scenario, turn) for event in events]


def _of_event(event: Event, scenario: Scenario, turn: int) -> Passage:
    match event:
        case Said(response):
            parts = (Spoken(deed(response.text), done=True),) if response.done else spoken(response.text)
            return Passage(turn, Who.YOU, parts)
        case Replied(line) | PartnerSaid(line) | Started(line):
            return Passage(turn, Who.PARTNER, _line(line))
        case TimePassed(minutes):
            return Passage(turn, Who.NOBODY, _told(later(minutes)))
        case BeatOpened(beat):
            return Passage(turn, Who.NOBODY, _told(scenario.beats[beat].scene))
        case Ended(ending):
            return Passage(turn, Who.NOBODY, _told(ending.scene))
        case _:
            return Passage(turn, Who.NOBODY, ())


def _last_words(encounter: Encounter, ending: str) -> tuple[Spoken, ...]:
    says, partner = encounter.scenario.endings[ending].says, encounter.partner
    line = says.pick(partner.style, partner.stance, partner.feelings.flooded) if says else None
    return _line(line) if line else ()


def _line(line: Line) -> tuple[Spoken, ...]:
    return spoken(line.text)


def _told(text: str) -> tuple[Spoken, ...]:
    return (Spoken(text, done=False),) if text else ()
