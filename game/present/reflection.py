"""The debrief in words: one moment on page one, how you spoke, the profile, and the evening turn by turn.

Rule 1: page one holds at most 60 words, about one moment, with one thing to try.
Rule 2: it quotes the player, scolds nobody, praises nobody, and tells behaviour, never a grade.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from game.core.debrief import Debrief, KeyMoment, debrief
from game.core.encounter import Encounter, Exchange
from game.core.moments import moment_of
from game.core.reckoning import why_counted
from game.core.scenario import Response
from game.core.scoring import LOW_BELOW, Dimension, Evidence, Level, Standing
from game.present.speech import deed
from game.present.why import counted, headline
from game.present.words import (
    DIMENSIONS,
    INSTEAD,
    LEANINGS,
    LEVELS,
    LOWERED,
    MOMENTS,
    SPOKE,
    TRY,
    WORKED,
    acts_in_words,
)

MOST_WORDS = 60
"""On page one."""
LONGEST_QUOTE = 18
"""Words quoted of an answer on page one."""
SHORT_QUOTE = 9
WHOLE = 1000
COUNTED = "score.counted"
CALLED_FOR = "It called for this: {what}"
MISSED = frozenset({"score.missed", "score.weak"})
"""Rules that say the moment called for something else."""

FINE_PRINT = (
    "This partner is an equation with a name. What counts as warm, near or rude differs between families and "
    "cultures. Secure Base is for learning and for play; it is not therapy, and it assesses nobody."
)
"""Said once in every debrief (MODEL 4.6)."""

STEPS_IN = (Level.HIGH, Level.MEDIUM, Level.LOW)
NOTHING_TO_SAY = "There is little to go on this time: hardly anything was said."


class PageOne(NamedTuple):
    """One moment, one principle, one thing to try; at most 60 words."""

    text: str
    turn: int | None
    """Choices to keep when trying again from just before it; none where there is nothing to go back to."""


class DimensionTold(NamedTuple):
    """One of the eight, in words."""

    dimension: Dimension
    name: str
    level: str
    behaviour: str
    """What you did; empty where there is little to go on."""
    raised: str
    """The answer that said the best of it, quoted with its turn; may be empty."""
    lowered: str
    """The answer that said the least of it, with the reason; may be empty."""
    raised_because: str = ""
    """What that minute was, and what the answer did for it there; empty where `raised` is."""
    lowered_because: str = ""
    """The same for the answer that said the least, with what the minute called for, if it missed it."""


class TurnTold(NamedTuple):
    """One turn, looked at afterwards."""

    number: int
    """From 1."""
    moment: str
    said: str
    did: str
    """What the answer did, in plain words."""
    why: str
    note: str
    """The writer's own; may be empty."""
    instead: str
    """An answer of the same beat that meets such a moment better, if the writer names one; may be empty."""


def page_one(encounter: Encounter) -> PageOne:
    """Return the first page of the debrief."""
    return page_one_of(debrief(encounter), encounter)


def page_one_of(told: Debrief, encounter: Encounter) -> PageOne:
    """Return the first page of a debrief that is made already."""
    if told.key is None:
        return PageOne(NOTHING_TO_SAY, None)
    return PageOne(_fitted(told.key, encounter), told.key.turn)


def how_you_spoke(encounter: Encounter) -> tuple[str, ...]:
    """Return one or two sentences: what was clearest, and what there was least of."""
    return spoke_of(debrief(encounter), encounter)


def profile_told(encounter: Encounter) -> tuple[DimensionTold, ...]:
    """Return the eight dimensions in words, in their order."""
    return profile_of(debrief(encounter), encounter)


def profile_of(told: Debrief, encounter: Encounter) -> tuple[DimensionTold, ...]:
    """Return the eight dimensions of a debrief that is made already."""
    return tuple(_dimension(standing, encounter) for standing in told.profile.values())


def turns_told(encounter: Encounter) -> tuple[TurnTold, ...]:
    """Return the evening turn by turn."""
    return tuple(_turn(encounter, number) for number in range(len(encounter.exchanges)))


def revealed(encounter: Encounter) -> str:
    """Return how the partner was leaning, if that was dealt; nothing where the player had chosen it."""
    if not encounter.dealt:
        return ""
    leaning = LEANINGS[encounter.partner.style]
    return f"Tonight {_name(encounter)} was {leaning}. Another evening may deal another."


# --- page one


def _fitted(key: KeyMoment, encounter: Encounter) -> str:
    """Return moment, quote, as much of the writer's note as there is room for, and one thing to try."""
    moment = moment_in_words(key.exchange, encounter)
    head = f"{moment} {_you(key.exchange, LONGEST_QUOTE)}"
    tail = WORKED[key.moment] if key.met else TRY[key.moment]
    room = MOST_WORDS - _count(head) - _count(tail)
    note = _first_sentences(key.exchange.response.note, room)
    return " ".join(part for part in (head, note, tail) if part)


def _first_sentences(note: str, room: int) -> str:
    """Return the sentences of a note, from the first, that fit into so many words."""
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.?!])\s+", note.strip()):
        if _count(" ".join([*kept, sentence])) > room:
            break
        kept.append(sentence)
    return " ".join(kept)


def _count(text: str) -> int:
    return len(text.split())


def quoted(exchange: Exchange, *, said: bool = True) -> str:
    """Return the whole answer: as what you said or did, or without saying who did."""
    return _you(exchange, WHOLE) if said else quote_of(exchange.response, WHOLE)


def _you(exchange: Exchange, words: int) -> str:
    quote = quote_of(exchange.response, words)
    if exchange.response.done:
        return f"What you did: {quote}"
    return f"You said: {quote}"


def quote_of(response: Response, words: int) -> str:
    """Return the answer, or its beginning, as a quotation or as something done."""
    if response.done:
        return f"({shortened(deed(response.text), words)})"
    return f"“{shortened(response.text, words)}”"


def shortened(text: str, words: int) -> str:
    """Return the text, or its first so many words with three dots."""
    spoken = text.split()
    return " ".join(spoken) if len(spoken) <= words else " ".join(spoken[:words]).rstrip(",;:.") + "..."


# --- the profile


def spoke_of(told: Debrief, encounter: Encounter) -> tuple[str, ...]:
    """Return how you spoke, of a debrief that is made already."""
    known = [standing for standing in told.profile.values() if standing.level is not Level.LITTLE]
    if not known:
        return (NOTHING_TO_SAY,)
    best = min(known, key=_order)
    least = max(known, key=_order)
    if best is least:
        return (_behaviour(best, encounter),)
    return _behaviour(best, encounter), _behaviour(least, encounter)


def _order(standing: Standing) -> tuple[int, float]:
    return STEPS_IN.index(standing.level), -(standing.value or 0.0)


def _behaviour(standing: Standing, encounter: Encounter) -> str:
    """Return what the player did; where there was hardly any of it, what they did instead."""
    if standing.level is Level.LITTLE:
        return ""
    words = SPOKE[standing.dimension][standing.level]
    if standing.level is Level.LOW and standing.lowered_most:
        acts = encounter.exchanges[standing.lowered_most.turn].response.speech.acts
        instead = INSTEAD.get(standing.dimension, {})
        words = next((instead[act] for act in acts if act in instead), words)
    return words.format(name=_name(encounter))


def _dimension(standing: Standing, encounter: Encounter) -> DimensionTold:
    told = standing.level is not Level.LITTLE
    raised, lowered = standing.raised_most, standing.lowered_most
    differ = raised and lowered and raised.value > lowered.value
    caps = " ".join(LOWERED[code] for code in standing.capped_by)
    return DimensionTold(
        standing.dimension,
        DIMENSIONS[standing.dimension],
        LEVELS[standing.level],
        " ".join(part for part in (_behaviour(standing, encounter), caps) if part),
        _quoted(raised, encounter) if told and raised else "",
        _quoted(lowered, encounter) + _reasons(lowered) if told and lowered and differ else "",
        _because(raised, encounter) if told and raised else "",
        _because(lowered, encounter) + _missed(lowered) if told and lowered and differ else "",
    )


def _quoted(one: Evidence, encounter: Encounter) -> str:
    return f"turn {one.turn + 1}, {quote_of(encounter.exchanges[one.turn].response, SHORT_QUOTE)}"


def _because(one: Evidence, encounter: Encounter) -> str:
    """Return what the minute was, and what each part of the answer did in it."""
    scenario, exchanges = encounter.scenario, encounter.exchanges
    parts = [counted(each) for each in why_counted(scenario, exchanges, one) if each.code == COUNTED]
    did = "; ".join(dict.fromkeys(parts))
    return f"{moment_in_words(exchanges[one.turn], encounter)} {did[:1].upper()}{did[1:]}."


def _missed(one: Evidence) -> str:
    """Return what the minute called for, where the answer missed it."""
    missed = not MISSED.isdisjoint(one.why) or one.value < LOW_BELOW
    return f" {CALLED_FOR.format(what=TRY[one.moment])}" if missed else ""


def _reasons(one: Evidence) -> str:
    told = " ".join(LOWERED[code] for code in one.why)
    return f" {told}" if told else ""


# --- turn by turn


def _turn(encounter: Encounter, number: int) -> TurnTold:
    exchange = encounter.exchanges[number]
    return TurnTold(
        number + 1,
        moment_in_words(exchange, encounter),
        _you(exchange, MOST_WORDS),
        acts_in_words(exchange.response.speech),
        headline(exchange, encounter.scenario),
        exchange.response.note,
        named_instead(exchange, encounter),
    )


def named_instead(exchange: Exchange, encounter: Encounter) -> str:
    """Return the answer that the writer names as meeting the moment better, quoted; mostly nothing."""
    beat = encounter.scenario.beats[exchange.beat]
    named = (one for one in beat.responses if one.id == exchange.response.instead)
    return next((quote_of(one, MOST_WORDS) for one in named), "")


def moment_in_words(exchange: Exchange, encounter: Encounter) -> str:
    """Return what the moment was, before the answer."""
    return MOMENTS[moment_of(exchange)].format(name=_name(encounter), about=encounter.scenario.about)


def _name(encounter: Encounter) -> str:
    return encounter.scenario.couple.partner.name
