"""How far an old play can be told again, after its evening was edited or the model moved on.

Rule 1: what is told again went so: the same answers, taken in the same way, leading to the same places.
        At the first turn of which that is not true any more the telling ends.
Rule 2: what is only worded or weighed otherwise is told as it stands now, and named, turn by turn.
Rule 3: nothing is guessed. Where a play left too little to compare, that is what is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from game.core.carried import Carried
from game.core.encounter import MODEL_VERSION, Encounter, Turn, begin, choose, offers
from game.core.partner import Style
from game.core.scenario import Scenario
from game.core.trace import (
    Chosen,
    FirstTrace,
    Trace,
    digest_of_place,
    first_trace,
    place,
    read,
    trace,
)
from game.core.vocabulary import Vocabulary


class Changed(Vocabulary):
    """What may be otherwise than it was."""

    # of the evening as a whole
    TITLE = "title"
    WHO = "who"
    WANT = "want"
    FIRST_SCENE = "first_scene"
    FIRST_LINE = "first_line"
    FIRST_MOOD = "first_mood"
    UNSURE_WORDS = "unsure_words"
    """The play left no traces, and the evening was edited."""
    UNSURE_FEELINGS = "unsure_feelings"
    """The play left no traces, and the model moved on."""
    # of one turn
    ANSWER_REWORDED = "answer_reworded"
    ANSWER_WEIGHED = "answer_weighed"
    REPLY_REWORDED = "reply_reworded"
    SCENE_REWORDED = "scene_reworded"
    LINE_REWORDED = "line_reworded"
    ENDING_REWORDED = "ending_reworded"
    FEELINGS = "feelings"
    # what ends the telling
    BEGINS_ELSEWHERE = "begins_elsewhere"
    MEETS_OTHERWISE = "meets_otherwise"
    NOT_PLAYED = "not_played"
    ANSWER_GONE = "answer_gone"
    NOT_ON_OFFER = "not_on_offer"
    REACTS_OTHERWISE = "reacts_otherwise"
    LEADS_ELSEWHERE = "leads_elsewhere"
    BEAT_GONE = "beat_gone"
    ENDS_SOONER = "ends_sooner"
    GOES_ON = "goes_on"
    ENDS_OTHERWISE = "ends_otherwise"
    ENDING_GONE = "ending_gone"
    STOPS = "stops"
    NO_LONGER_STOPS = "no_longer_stops"


ENDS_THE_TELLING = frozenset(
    {
        Changed.BEGINS_ELSEWHERE,
        Changed.MEETS_OTHERWISE,
        Changed.NOT_PLAYED,
        Changed.ANSWER_GONE,
        Changed.NOT_ON_OFFER,
        Changed.REACTS_OTHERWISE,
        Changed.LEADS_ELSEWHERE,
        Changed.BEAT_GONE,
        Changed.ENDS_SOONER,
        Changed.GOES_ON,
        Changed.ENDS_OTHERWISE,
        Changed.ENDING_GONE,
        Changed.STOPS,
        Changed.NO_LONGER_STOPS,
    }
)

FIRST: Mapping[str, Changed] = {
    "title": Changed.TITLE,
    "who": Changed.WHO,
    "want": Changed.WANT,
    "scene": Changed.FIRST_SCENE,
    "line": Changed.FIRST_LINE,
    "inner": Changed.FIRST_MOOD,
}
WORDS: Mapping[str, Changed] = {
    "reply": Changed.REPLY_REWORDED,
    "scene": Changed.SCENE_REWORDED,
    "line": Changed.LINE_REWORDED,
    "inner": Changed.FEELINGS,
}
ANSWER: Mapping[str, Changed] = {"said": Changed.ANSWER_REWORDED, "meant": Changed.ANSWER_WEIGHED}


class Record(NamedTuple):
    """A play as it was kept: all that is needed to tell it again."""

    digest: str
    """Of the scenario as it was."""
    model: str
    """The version of the partner model then."""
    style: Style
    dealt: bool
    seed: int
    lens: Style | None
    choices: tuple[Chosen, ...]
    first: str = ""
    """What the opening left (`FirstTrace`, in its kept form)."""
    ending: str | None = None
    """The ending it came to."""
    stopped: bool = False
    """It was stopped for safety."""
    carried: Carried | None = None
    """What it was begun with; none where the evening stood alone."""

    @property
    def was_stopped(self) -> bool:
        """Whether it stopped for safety, even if it was cut short just then: nothing goes on from it."""
        left = read(self.choices[-1].trace, Trace) if self.choices else None
        return self.stopped or (left is not None and left.led == digest_of_place("stop"))


class Change(NamedTuple):
    """One thing that is otherwise now."""

    what: Changed
    turn: int = 0
    """The answer it belongs to, from 1; 0 is the opening, and the evening as a whole."""
    args: tuple[tuple[str, str], ...] = ()


class Retold(NamedTuple):
    """A play told again, as far as that is true."""

    record: Record
    turns: tuple[Turn, ...]
    """What `begin` returned, then what each answer brought that can be told."""
    changes: tuple[Change, ...]
    """In the order of the evening; what ends the telling comes last."""

    @property
    def now(self) -> Encounter:
        """Where the telling ends."""
        return self.turns[-1].encounter

    @property
    def answers(self) -> int:
        """How many answers can be told."""
        return len(self.turns) - 1

    @property
    def bets(self) -> dict[int, str]:
        """The guesses made before the answers that can be told, by turn from 0."""
        guessed = enumerate(self.record.choices[: self.answers])
        return {turn: one.bet for turn, one in guessed if one.bet}

    @property
    def is_whole(self) -> bool:
        """Whether all of it can be told."""
        return not any(change.what in ENDS_THE_TELLING for change in self.changes)

    @property
    def can_go_on(self) -> bool:
        """Whether somebody may play on from where the telling ends; nothing passes a stop (MODEL 4.4)."""
        return not self.now.is_over and not self.record.was_stopped


def retell(scenario: Scenario, record: Record) -> Retold:
    """Tell a play again with the scenario and the model as they are now, as far as that is true."""
    if scenario.lens is not record.lens:
        # A lens that was written in since is not the player's, nor is one lost that was written out.
        scenario = replace(scenario, lens=record.lens)
    opening = begin(scenario, record.style, record.seed, record.lens, record.carried)
    turns = [opening._replace(encounter=opening.encounter._replace(dealt=record.dealt))]
    changes = [*_unsure(scenario, record), *_at_the_opening(turns[0].encounter, record)]
    for number in range(1, len(record.choices) + 1):
        if changes and changes[-1].what in ENDS_THE_TELLING:
            break
        following, found = _again(turns[-1].encounter, record, number)
        changes += _news(found, changes)
        if following is not None:
            turns.append(following)
    return Retold(record, tuple(turns), tuple(changes))


# --- the parts


def _unsure(scenario: Scenario, record: Record) -> list[Change]:
    kept = [read(record.first, FirstTrace), *(read(one.trace, Trace) for one in record.choices)]
    if None not in kept:
        return []
    unsure = []
    if record.digest != scenario.digest:
        unsure.append(Change(Changed.UNSURE_WORDS))
    if record.model != MODEL_VERSION:
        unsure.append(Change(Changed.UNSURE_FEELINGS))
    return unsure


def _at_the_opening(opening: Encounter, record: Record) -> list[Change]:
    if opening.stopped:
        stayed = record.stopped and not record.choices
        return [] if stayed else [Change(Changed.NOT_PLAYED)]
    was = read(record.first, FirstTrace)
    if was is None:
        elsewhere = bool(record.choices) and record.choices[0].beat != opening.beat
        return [Change(Changed.BEGINS_ELSEWHERE)] if elsewhere else []
    now = first_trace(opening)
    args = {Changed.TITLE: opening.scenario.title, Changed.WHO: opening.scenario.couple.partner.name}
    changes = [
        Change(what, 0, (("now", args[what]),) if what in args else ())
        for name, what in FIRST.items()
        if getattr(now, name) != getattr(was, name)
    ]
    if now.led != was.led:
        changes.append(Change(Changed.BEGINS_ELSEWHERE))
    elif now.stance != was.stance:
        changes.append(Change(Changed.MEETS_OTHERWISE))
    return changes


def _led(record: Record, number: int) -> str:
    """Return the place to which a turn led; nothing where it may have ended and been cut short just then."""
    if number < len(record.choices):
        return f"beat:{record.choices[number].beat}"
    if record.was_stopped:
        return "stop"
    return f"ending:{record.ending}" if record.ending else ""


def _again(was: Encounter, record: Record, number: int) -> tuple[Turn | None, list[Change]]:
    """Return the turn told again, or none if it cannot be, and what is otherwise about it."""
    chosen = record.choices[number - 1]
    if missing := _missing(was, chosen.response):
        return None, [Change(missing, number)]
    following = choose(was, chosen.response)
    now, left = trace(following), read(chosen.trace, Trace)
    changes = _differing(now, left, ANSWER, number)
    if ended := _went_otherwise(following.encounter, record, number, left):
        stances = (("was", chosen.stance), ("now", following.encounter.partner.stance.value))
        args = stances if ended is Changed.REACTS_OTHERWISE else ()
        return None, [*changes, Change(ended, number, args)]
    words = {**WORDS, "scene": Changed.ENDING_REWORDED} if following.encounter.ending else WORDS
    return following, changes + _differing(now, left, words, number)


def _news(found: list[Change], known: list[Change]) -> list[Change]:
    """Leave out that feelings differ once that is known: they go on differing, whatever is done."""
    if any(change.what in (Changed.FIRST_MOOD, Changed.FEELINGS) for change in known):
        return [change for change in found if change.what is not Changed.FEELINGS]
    return found


def _missing(now: Encounter, response: str) -> Changed | None:
    if response in {one.id for one in offers(now)}:
        return None
    here = {now.here.breath.id, *(one.id for one in now.here.responses)}
    return Changed.NOT_ON_OFFER if response in here else Changed.ANSWER_GONE


def _differing(now: Trace, left: Trace | None, names: Mapping[str, Changed], number: int) -> list[Change]:
    if left is None:
        return []
    return [Change(what, number) for name, what in names.items() if getattr(now, name) != getattr(left, name)]


def _went_otherwise(now: Encounter, record: Record, number: int, left: Trace | None) -> Changed | None:
    """Return what ends the telling at this turn, if anything does."""
    here, led = place(now), _led(record, number)
    untouched = record.digest == now.scenario.digest and record.model == MODEL_VERSION
    if left:
        same = left.led == digest_of_place(here)
    else:
        same = here == led if led else untouched or here.startswith("beat:")
    if now.stopped and not same:
        return Changed.STOPS
    if led == "stop" and not same:
        return Changed.NO_LONGER_STOPS
    if now.partner.stance.value != record.choices[number - 1].stance:
        return Changed.REACTS_OTHERWISE
    return None if same else _lost_way(now, led, left.led if left else "")


def _lost_way(now: Encounter, led: str, left: str) -> Changed:
    """Return what became of the place to which a turn led, where it leads to another now."""
    scenario = now.scenario
    places = {
        *(f"ending:{ending}" for ending in scenario.endings),
        *(f"beat:{beat}" for beat in scenario.beats),
    }
    was = led or next((one for one in places if digest_of_place(one) == left), "")
    if was.startswith("ending:"):
        if was not in places:
            return Changed.ENDING_GONE
        return Changed.ENDS_OTHERWISE if now.ending is not None else Changed.GOES_ON
    if (was or left) and was not in places:
        return Changed.BEAT_GONE
    return Changed.ENDS_SOONER if now.ending is not None else Changed.LEADS_ELSEWHERE
