"""Structure: can everything that was written be met, and does every way lead out?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.content import walk
from game.content.findings import Finding, found, found_at_key
from game.content.problem import Hint, listed
from game.content.proof import Proof
from game.content.reach import Moods, Place, Reach, Step, heard, implies, may_hold
from game.core.acts import Act
from game.core.partner import Family
from game.core.scenario import SAY_NOTHING, ByStance, Line, Scenario, Tag

SPARE = {"else", *(family.value for family in Family)}
"""Keys a writer keeps in reserve: a spare line that nobody needs today does no harm."""


def paths(proof: Proof) -> Iterator[Finding]:
    """Yield what nobody can meet, and circles without a way out."""
    scenario, reach = proof.scenario, proof.reach
    yield from _beats(scenario, reach)
    yield from _answers(scenario, reach)
    yield from _unasked(proof)
    yield from _endings(scenario, reach)
    yield from _dead_ends(scenario, reach)
    yield from _circles(scenario, reach)
    yield from _keys(scenario, reach)


def _beats(scenario: Scenario, reach: Reach) -> Iterator[Finding]:
    for name in scenario.beats:
        if name not in reach.beats:
            yield found_at_key(["beats", name], "W09", name=name)


def _answers(scenario: Scenario, reach: Reach) -> Iterator[Finding]:
    for name, place in reach.beats.items():
        answers = scenario.beats[name].responses
        for one in answers:
            if not may_hold(one.when, place):
                yield found(["beats", name, "you", one.id, "when"], "G01", name=one.id)
        if all(one.when for one in answers) and not _surely_one(scenario, name, place):
            yield found_at_key(["beats", name, "you"], "G06")


def _surely_one(scenario: Scenario, beat: str, place: Place) -> bool:
    """Return whether two answers exclude each other so that one of them is always on offer."""
    answers = scenario.beats[beat].responses
    return any(
        one is not other
        and implies([replace(one.when[0], negated=not one.when[0].negated)], other.when, place)
        for one in answers
        for other in answers
        if len(one.when) == len(other.when) == 1
    )


def _unasked(proof: Proof) -> Iterator[Finding]:
    for name, place in proof.reach.beats.items():
        starts = proof.scenario.beats[name].unasked
        locs = [loc for loc, _ in walk.places(("beats", name, "unasked"), proof.shape.beats[name].unasked)]
        for number, (loc, one) in enumerate(zip(locs, starts, strict=True)):
            earlier = any(implies(one.when, other.when, place) for other in starts[:number])
            if earlier or not may_hold(one.when, place):
                yield found((*loc, "say"), "G03")


def _endings(scenario: Scenario, reach: Reach) -> Iterator[Finding]:
    named = {target for step in reach.steps for target in step.leads}
    endings = list(scenario.endings.values())
    for number, ending in enumerate(endings):
        if not may_hold(ending.when, reach.last):
            yield found(["endings", ending.id, "when"], "G02", name=ending.id)
            continue
        above = [one for one in endings[:number] if implies(ending.when, one.when, reach.last)]
        if above and ending.id not in named:
            code = "G04" if above[0].when else "W10"
            yield found_at_key(["endings", ending.id], code, name=ending.id, before=above[0].id)


def _dead_ends(scenario: Scenario, reach: Reach) -> Iterator[Finding]:
    """Yield each `go` that names an ending whose `when` cannot hold there."""
    for step in reach.steps:
        place = reach.beats[step.beat].afterwards
        flags = place.flags.union(step.response.remember)
        for target, moods in step.leads.items():
            ending = scenario.endings.get(target)
            here = Place(moods & place.moods, flags, place.moves)
            if ending and here.moods and not may_hold(ending.when, here):
                yield found([*_loc(step), "go", *_key_to(step.response.go, target)], "G08", name=target)


def _key_to(go: ByStance[str] | None, target: str) -> list[str]:
    if go is None or set(go.keys) == {"else"}:
        return []
    return [key for key, one in go.keys.items() if one == target][:1]


def _circles(scenario: Scenario, reach: Reach) -> Iterator[Finding]:
    closed = reach.beats.keys() - _way_out(scenario, reach)
    onward = {name: {to for step in reach.steps if step.beat == name for to in step.leads} for name in closed}
    circle = [name for name in scenario.beats if name in closed and name in _ahead(name, onward)]
    if circle:
        yield found_at_key(["beats", circle[0]], "G05", names=Hint(listed(circle[:6], "and")))


def _ahead(name: str, onward: dict[str, set[str]]) -> set[str]:
    """Return every beat that this one leads to, itself only if it comes back."""
    ahead: set[str] = set()
    new = onward[name]
    while new:
        ahead |= new
        new = {to for one in new for to in onward[one]} - ahead
    return ahead


def _way_out(scenario: Scenario, reach: Reach) -> set[str]:
    """Return the beats from which the evening can end otherwise than by running out of turns."""
    out = {step.beat for step in reach.steps if step.response.speech.safety or _ends(step.leads, scenario)}
    out.update(name for name in reach.beats if any(map(_stops, scenario.beats[name].says.keys.values())))
    while True:
        more = {step.beat for step in reach.steps if not out.isdisjoint(step.leads)} - out
        if not more:
            return out
        out |= more


def _ends(leads: Iterable[str], scenario: Scenario) -> bool:
    return any(target not in scenario.beats for target in leads)


def _stops(line: Line) -> bool:
    """Return whether saying this may end the scene: danger does, and contempt when it is too much."""
    return line.tag is Tag.SAFETY or line.act is Act.CONTEMPT


def _keys(scenario: Scenario, reach: Reach) -> Iterator[Finding]:
    for name, place in reach.beats.items():
        yield from _unheard(["beats", name, "says"], scenario.beats[name].says, place.moods)
    for step in reach.steps:
        if step.response.reply is not None:
            moods = reach.beats[step.beat].afterwards.moods
            yield from _unheard([*_loc(step), "reply"], step.response.reply, moods)


def _unheard(loc: list[str], keys: ByStance[Line], moods: Moods) -> Iterator[Finding]:
    picked = heard(keys, moods)
    for key, line in keys.keys.items():
        if id(line) not in picked and key not in SPARE:
            yield found_at_key([*loc, key], "G07", name=key)


def _loc(step: Step) -> list[str]:
    name = step.response.id
    return ["beats", step.beat, *(["silence"] if name == SAY_NOTHING else ["you", name])]
