"""Where an evening may get to: which beats open in which moods, what may be remembered there, how it may end.

Rule 1: never less than a play can reach. What this file calls out of reach is out of reach in every play;
        what it lets through may still be rare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from game.core.ahead import REMEMBERING, earlier_facts
from game.core.partner import Stance, Style, family_of
from game.core.scenario import KEYS, Beat, ByStance, Condition, Line, Response, Scenario, Subject, picked


class Mood(NamedTuple):
    """How a partner may be: everything that a key of a line or a `go` can tell apart."""

    style: Style
    stance: Stance
    flooded: bool


MOODS = tuple(Mood(*where) for where in KEYS)
Moods = int
"""A set of moods: bit n stands for MOODS[n]."""
BITS = {where: 1 << n for n, where in enumerate(KEYS)}
ANY = (1 << len(MOODS)) - 1
OF_STYLE = {style: sum(1 << n for n, mood in enumerate(MOODS) if mood.style is style) for style in Style}

WORDS: dict[bool, tuple[frozenset[str], ...]] = {
    False: tuple(map(frozenset, (["calm"], ["uneasy"], ["alarmed", "uneasy"], ["crowded", "uneasy"]))),
    True: tuple(frozenset({"flooded", "uneasy", *more}) for more in ([], ["alarmed"], ["crowded"])),
}
"""What `feelings` may be asked for at once, dry and flooded (`in_words` in core/encounter.py)."""
SHARES = (0.0, 0.25, 0.5, 0.75)
"""One value of the matter for each answer that the conditions can give."""
LENSES = (None, *Style)


@dataclass(frozen=True)
class Place:
    """All that may be so where a condition is asked."""

    moods: Moods
    flags: frozenset[str]
    moves: bool
    """Whether anything that can be said moves the matter forward."""

    @cached_property
    def afterwards(self) -> Place:
        """How things may stand once an answer was given or time has passed: any mood of the same styles."""
        return replace(self, moods=sum(moods for moods in OF_STYLE.values() if moods & self.moods))


@dataclass(frozen=True)
class Step:
    """One answer that may be on offer, or a silence, and where it may lead."""

    beat: str
    response: Response
    leads: dict[str, Moods]
    """The moods in which it leads to each beat, ending or `end`."""


@dataclass(frozen=True)
class Reach:
    """How far a scenario goes."""

    beats: dict[str, Place]
    """The beats that may open, and how things may stand when they do."""
    steps: tuple[Step, ...]
    """All that can be said or done in them."""
    last: Place
    """How things may stand when the evening ends."""


def reach_of(scenario: Scenario) -> Reach:
    """Return how far this scenario goes, whatever the style, the seed and the answers."""
    moves = any(one.speech.features.issue > 0 for beat in scenario.beats.values() for one in beat.responses)
    steps = {name: _steps(scenario, beat) for name, beat in scenario.beats.items()}
    opened: dict[str, Place] = {}
    ahead = [(scenario.begin, Place(ANY, earlier_facts(scenario), moves))]
    while ahead:
        name, arriving = ahead.pop()
        known = opened.get(name)
        merged = arriving if known is None else _merged(known, arriving)
        if merged != known:
            opened[name] = merged
            ahead += _onward(scenario, [one for one in steps[name] if _offered(one, merged)], merged)
    taken = tuple(one for name, place in opened.items() for one in steps[name] if _offered(one, place))
    flags = {flag for place in opened.values() for flag in place.flags}
    flags.update(flag for step in taken for flag in step.response.remember)
    return Reach(opened, taken, Place(ANY, frozenset(flags), moves))


def may_hold(conditions: Sequence[Condition], place: Place) -> bool:
    """Return whether there may be a moment in which all of these conditions hold."""
    if not conditions:
        return True
    felt = [one for one in conditions if one.subject in FELT]
    return (
        any(_felt(felt, mood) for n, mood in enumerate(MOODS) if place.moods >> n & 1)
        and any(_settled(conditions, share) for share in (SHARES if place.moves else SHARES[:1]))
        and any(_leaning(conditions, lens) for lens in LENSES)
        and _remembered(conditions, place.flags)
    )


def implies(these: Sequence[Condition], those: Sequence[Condition], place: Place) -> bool:
    """Return whether those conditions hold whenever these do."""
    return not any(may_hold((*these, replace(one, negated=not one.negated)), place) for one in those)


def heard(keys: ByStance[Line], moods: Moods) -> set[int]:
    """Return the identities of the lines that are said in any of these moods."""
    if moods == ANY:
        return set(map(id, keys.found.values()))
    return {id(line) for mood, line in keys.found.items() if moods & BITS[mood]}


# --- the parts


def _steps(scenario: Scenario, beat: Beat) -> list[Step]:
    following = scenario.beat_after(beat.id)
    return [Step(beat.id, one, _leads(one, following)) for one in (*beat.responses, beat.silence)]


def _leads(response: Response, following: str) -> dict[str, Moods]:
    if response.go is None:
        return {following: ANY}
    leads: dict[str, Moods] = {}
    left = ANY
    for key, moods in _moods_of(tuple(response.go.keys)).items():
        target = response.go.keys[key]
        leads[target] = leads.get(target, 0) | moods
        left &= ~moods
    return {**leads, following: leads.get(following, 0) | left} if left else leads


@lru_cache(maxsize=1024)
def _moods_of(keys: tuple[str, ...]) -> dict[str, Moods]:
    """Return the moods that each of these keys of a `go` stands for."""
    moods: dict[str, Moods] = {}
    for where, key in picked(keys).items():
        moods[key] = moods.get(key, 0) | BITS[where]
    return moods


def _offered(step: Step, place: Place) -> bool:
    return may_hold(step.response.when, place)


def _merged(one: Place, other: Place) -> Place:
    return replace(one, moods=one.moods | other.moods, flags=one.flags | other.flags)


def _onward(scenario: Scenario, steps: list[Step], place: Place) -> Iterator[tuple[str, Place]]:
    after = place.afterwards
    for step in steps:
        for target, moods in step.leads.items():
            if target in scenario.beats and moods & after.moods:
                arriving = Place(moods & after.moods, place.flags.union(step.response.remember), place.moves)
                waits = scenario.beats[target].after_minutes
                yield target, arriving.afterwards if waits else arriving


FELT = (Subject.STYLE, Subject.STANCE, Subject.FAMILY, Subject.FEELINGS)


def _felt(conditions: Sequence[Condition], mood: Mood) -> bool:
    family = family_of(mood.stance, flooded=mood.flooded)
    known = {Subject.STYLE: mood.style, Subject.STANCE: mood.stance, Subject.FAMILY: family}
    asked = [one for one in conditions if one.subject is Subject.FEELINGS]
    return all(
        (known[one.subject] in one.values) is not one.negated for one in conditions if one.subject in known
    ) and any(
        all(words.isdisjoint(one.values) is one.negated for one in asked) for words in WORDS[mood.flooded]
    )


def _settled(conditions: Sequence[Condition], share: float) -> bool:
    return all(
        ((one.at_least is None or share >= one.at_least) and (one.below is None or share < one.below))
        is not one.negated
        for one in conditions
        if one.subject is Subject.MATTER
    )


def _leaning(conditions: Sequence[Condition], lens: Style | None) -> bool:
    return all((lens in one.values) is not one.negated for one in conditions if one.subject is Subject.LENS)


def _remembered(conditions: Sequence[Condition], flags: frozenset[str]) -> bool:
    asked = [one for one in conditions if one.subject in REMEMBERING]
    never = {flag for one in asked if one.negated for flag in one.values}
    return all(one.negated or not (flags - never).isdisjoint(one.values) for one in asked)
