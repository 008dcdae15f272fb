"""What of a scenario can still come from each of its beats, read off the file alone.

It errs on one side only: what it leaves out cannot come; what it names may still never come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.core.essence import Speeches, speeches
from game.core.partner import Style
from game.core.scenario import SAY_NOTHING, Beat, Condition, Response, Scenario, Subject


class Ahead(NamedTuple):
    """By beat, what can still come."""

    scenario: Scenario
    lens: Style | None
    after: Mapping[str, str]
    """The next beat in the file."""
    next: Mapping[str, frozenset[str]]
    """The beats that can follow at once."""
    beats: Mapping[str, frozenset[str]]
    """The beats that can still open, now or later; this one only if it can open again."""
    asked: Mapping[str, frozenset[str]]
    """What is remembered, of this evening or of earlier ones, and still asked for."""
    offered_again: Mapping[str, frozenset[str]]
    """Answers, as `beat.answer`, that could be offered a second time if they were not spent."""
    speeches: Mapping[str, Speeches]
    """What can still be said, from here on."""
    longest: Mapping[str, int]
    """The most turns that a play can still take, this one included."""
    answers: Mapping[str, tuple[tuple[Response, str], ...]]
    """Everything that can be said there, silence last, each with what it is called once it is spent."""


REMEMBERING = (Subject.REMEMBERED, Subject.EARLIER)


def look_ahead(scenario: Scenario, lens: Style | None = None) -> Ahead:
    """Return what can still come from each beat of this scenario."""
    after = {beat: scenario.beat_after(beat) for beat in scenario.beats}
    following = {beat.id: _next(beat, after[beat.id], scenario) for beat in scenario.beats.values()}
    beats = {beat: _reachable(beat, following) for beat in scenario.beats}
    asked = {beat: _asked(scenario, beats[beat] | {beat}) for beat in scenario.beats}
    again = {beat: _offered_again(scenario, beat, beats) for beat in scenario.beats}
    longest = {beat: _longest(beat, following, beats, scenario.turns_at_most) for beat in scenario.beats}
    said = {beat: _speeches(scenario, beats[beat] | {beat}) for beat in scenario.beats}
    answers = {beat.id: _answers(beat) for beat in scenario.beats.values()}
    return Ahead(
        scenario, lens or scenario.lens, after, following, beats, asked, again, said, longest, answers
    )


def earlier_facts(scenario: Scenario) -> frozenset[str]:
    """Return what its conditions ask of earlier evenings, as `evening.name`."""
    return frozenset(
        fact
        for when in whens(scenario)
        for one in when
        if one.subject is Subject.EARLIER
        for fact in one.values
    )


def whens(scenario: Scenario) -> Iterator[tuple[Condition, ...]]:
    """Yield the conditions of every answer, of everything unasked and of every ending."""
    yield from (ending.when for ending in scenario.endings.values())
    for beat in scenario.beats.values():
        yield from (response.when for response in beat.responses)
        yield from (unasked.when for unasked in beat.unasked)


def targets(said: Response, after: str) -> frozenset[str]:
    """Return the beats and endings to which this answer may lead; `after` is the next beat in the file."""
    if said.go is None:
        return frozenset({after})
    named = frozenset(said.go.keys.values())
    return named if "else" in said.go.keys else named | {after}


# --- the parts


def _answers(beat: Beat) -> tuple[tuple[Response, str], ...]:
    every = (*beat.responses, beat.silence)
    return tuple((one, "" if one.again or one.id == SAY_NOTHING else f"{beat.id}.{one.id}") for one in every)


def _next(beat: Beat, after: str, scenario: Scenario) -> frozenset[str]:
    said = (*beat.responses, beat.silence)
    return frozenset(target for one in said for target in targets(one, after) if target in scenario.beats)


def _reachable(beat: str, following: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    todo = list(following[beat])
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += following[one]
    return frozenset(found)


def _asked(scenario: Scenario, beats: frozenset[str]) -> frozenset[str]:
    conditions: list[Condition] = [one for ending in scenario.endings.values() for one in ending.when]
    for beat in beats:
        here = scenario.beats[beat]
        conditions += [one for response in here.responses for one in response.when]
        conditions += [one for unasked in here.unasked for one in unasked.when]
    return frozenset(flag for one in conditions if one.subject in REMEMBERING for flag in one.values)


def _speeches(scenario: Scenario, beats: frozenset[str]) -> Speeches:
    return speeches([one.speech for beat in beats for one in scenario.beats[beat].responses])


def _offered_again(scenario: Scenario, beat: str, beats: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return answers of this beat and of beats ahead that a loop can bring back."""
    looping = [one for one in beats[beat] | {beat} if one in beats[one]]
    return frozenset(
        f"{one}.{response.id}"
        for one in looping
        for response in scenario.beats[one].responses
        if not response.again
    )


def _longest(
    beat: str, following: Mapping[str, frozenset[str]], beats: Mapping[str, frozenset[str]], at_most: int
) -> int:
    if any(one in beats[one] for one in beats[beat] | {beat}):
        return at_most
    return 1 + max((_longest(one, following, beats, at_most) for one in following[beat]), default=0)
