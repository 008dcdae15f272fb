"""Scoring: is there a choice in every choice, and can what is practised here go well and badly?

Rule 1: the tables of core/scoring.py and core/moments.py are asked; none is written here again.
Rule 2: each answer is taken at its best, or at its worst, over all moments. So what is called impossible is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from game.content import walk
from game.content.findings import Fault, Finding, found, found_at_key
from game.content.problem import Hint
from game.content.proof import Proof
from game.core.acts import BLAME_IN_DISGUISE, FEATURES, NOTES, Act, ActClass, Flag, MicroAct, Speech
from game.core.moments import Moment, fit
from game.core.scenario import Response
from game.core.scoring import ENOUGH_EVIDENCE, HIGH_ABOVE, LOW_BELOW, SAYS_IT_STRAIGHT, Dimension, row

TWO_GOOD, STINGING = 0.25, 0.15
"""The share of beats that should offer two good answers, and a good one that hurts now (MODEL 4.3)."""
MORE_GOOD = 2
"""Good answers beside the best one, from which on the best one is to be found rather than chosen."""

WELL_MEANT = (ActClass.SECURE, ActClass.CONTEXT)
SPOILS = frozenset({Flag.INFLATED, Flag.JARGON, Flag.DISGUISED_BLAME})
STINGS = frozenset(
    act
    for act, carries in FEATURES.items()
    if NOTES[act].kind in WELL_MEANT
    and (carries.hostility > 0 or carries.distancing > 0 or carries.pressure >= 0.25)
)
"""Good acts that press, oppose or step back: truthful, and less pleasant now (Overall et al. 2009)."""
NEEDS: dict[Flag, tuple[Act, ...]] = {
    Flag.SOLICITED: (Act.HELP,),
    Flag.ACKNOWLEDGES_COST: (Act.SOFT_START, Act.REQUEST),
    Flag.TRUSTS_YOU: (Act.SOFT_START, Act.REQUEST),
}
"""Manners that change only these acts."""


def is_good(response: Response) -> bool:
    """Return whether an answer may meet some moment well."""
    speech = response.speech
    meant = bool(speech.acts) and all(NOTES[act].kind in WELL_MEANT for act in speech.acts)
    return (meant and not speech.flags & SPOILS) or speech.micro is not None


def is_poor(response: Response) -> bool:
    """Return whether an answer is insecure, or a trap, in every moment."""
    return bool(response.speech.acts) and not is_good(response)


def practice(proof: Proof) -> Iterator[Finding]:
    """Yield choices that are none, and what can be practised only well, only badly, or not at all."""
    yield from _alike(proof)
    yield from _outdone(proof)
    yield from _instead(proof)
    yield from _idle_manners(proof)
    if proof.is_long_enough:
        yield from _choices(proof)
        yield from _ranges(proof)


@lru_cache(maxsize=4096)
def shown(speech: Speech, moment: Moment, *, serious: bool) -> dict[Dimension, float]:
    """Return what an answer would show of each dimension in this moment, with nothing said before it."""
    if speech.micro is not None:
        named = {Dimension.HONESTY: 0.6} if speech.micro is MicroAct.NAME_FEELING else {}
        return {Dimension.SELF_REGULATION: 0.9, **named}
    found: dict[Dimension, list[float]] = {}
    blamed = Flag.DISGUISED_BLAME in speech.flags
    for act in [Act.CRITICISE for _ in speech.acts] if blamed else speech.acts:
        good = NOTES[act].kind in WELL_MEANT
        meets = fit(act, moment, serious=serious, brief=Flag.BRIEF in speech.flags) if good else 1.0
        for dimension, base in row(act, speech.flags, serious=serious):
            found.setdefault(dimension, []).append(min(1.0, base * meets))
        attuned = min(1.0, meets) if good else 0.0 if act is Act.MIND_READ else 0.1
        found.setdefault(Dimension.ATTUNEMENT, []).append(attuned)
    share = BLAME_IN_DISGUISE if blamed else 1.0
    return {dimension: share * sum(values) / len(values) for dimension, values in found.items()}


# --- one beat


def _alike(proof: Proof) -> Iterator[Finding]:
    for name, beat in proof.scenario.beats.items():
        for one, other in combinations(beat.responses, 2):
            if one.speech == other.speech and _follows(one) == _follows(other):
                yield found(["beats", name, "you", other.id, "as"], "D01", one=one.id, other=other.id)


def _follows(response: Response) -> tuple[object, ...]:
    """Return everything an answer leads to, apart from what is felt."""
    return _leads(response), response.reply, response.when, response.again


def _leads(response: Response) -> tuple[object, ...]:
    go = tuple(response.go.keys.items()) if response.go else None
    return go, response.remember


def _outdone(proof: Proof) -> Iterator[Finding]:
    """Yield an answer that leaves no choice: each other good one says less, and leads to the same."""
    for name, beat in proof.scenario.beats.items():
        good = [one for one in beat.responses if is_good(one)]
        for one in good:
            others = [other for other in good if other is not one]
            if (
                not one.when
                and len(others) >= MORE_GOOD
                and all(_outdoes(one, other, proof) for other in others)
            ):
                yield found(["beats", name, "you", one.id, "as"], "D02", name=one.id)


def _outdoes(one: Response, other: Response, proof: Proof) -> bool:
    """Return whether the first says as much of everything in every moment, and moves the matter as far."""
    if one.speech.micro or other.speech.micro or one.speech.dose or other.speech.dose:
        return False
    if _leads(one) != _leads(other) or one.speech.features.issue < other.speech.features.issue:
        return False
    serious = proof.scenario.serious
    pairs = [(shown(one.speech, m, serious=serious), shown(other.speech, m, serious=serious)) for m in Moment]
    at_least = all(
        mine.get(dimension, -1.0) >= value for mine, theirs in pairs for dimension, value in theirs.items()
    )
    return at_least and any(mine != theirs for mine, theirs in pairs)


def _instead(proof: Proof) -> Iterator[Finding]:
    for name, beat in proof.scenario.beats.items():
        answers = {one.id: one for one in beat.responses}
        for one in beat.responses:
            if one.instead and is_poor(answers[one.instead]):
                yield found(["beats", name, "you", one.id, "instead"], "D08", name=one.instead)


def _idle_manners(proof: Proof) -> Iterator[Finding]:
    for loc, answer in walk.answers(proof.shape):
        speech = proof.answer(loc).speech
        for manner in speech.flags & NEEDS.keys():
            if not set(NEEDS[manner]) & set(speech.acts):
                needed = Hint(" or ".join(act.value for act in NEEDS[manner]))
                details: dict[str, object] = {"name": manner.value, "acts": needed}
                yield Finding((*loc, "as"), Fault("D09", details, answer.as_.find(manner.value)))


# --- the whole evening


def _choices(proof: Proof) -> Iterator[Finding]:
    beats = proof.scenario.beats.values()
    two = sum(sum(map(is_good, beat.responses)) >= 2 for beat in beats)
    sting = sum(
        any(is_good(one) and STINGS & set(one.speech.acts) for one in beat.responses) for beat in beats
    )
    for code, count, share in (("D03", two, TWO_GOOD), ("D04", sting, STINGING)):
        if count < share * len(beats):
            yield found_at_key(["beats"], code, count=count, all=len(beats))


def _ranges(proof: Proof) -> Iterator[Finding]:
    said = [step.response for step in proof.reach.steps]
    if proof.scenario.serious and not any(act in SAYS_IT_STRAIGHT for one in said for act in one.speech.acts):
        yield found(["matter", "serious"], "D10")
    values: dict[Dimension, list[tuple[float, float]]] = {dimension: [] for dimension in Dimension}
    for one in said:
        for dimension, (worst, best) in _range(one.speech, serious=proof.scenario.serious).items():
            values[dimension] += [(worst, best)] * (ENOUGH_EVIDENCE if one.again else 1)
    for dimension, ranges in values.items():
        code = _trouble(
            sorted(worst for worst, _ in ranges), sorted((best for _, best in ranges), reverse=True)
        )
        if code:
            yield found_at_key(["beats"], code, name=Hint(dimension.value.replace("_", " ")))


@lru_cache(maxsize=4096)
def _range(speech: Speech, *, serious: bool) -> dict[Dimension, tuple[float, float]]:
    """Return the worst and the best an answer can show of each dimension, over all moments."""
    found: dict[Dimension, list[float]] = {}
    for moment in Moment:
        for dimension, value in shown(speech, moment, serious=serious).items():
            found.setdefault(dimension, []).append(value)
    return {dimension: (min(values), max(values)) for dimension, values in found.items()}


def _trouble(worst: list[float], best: list[float]) -> str | None:
    """Return what is wrong with a dimension whose answers can show this much, worst and best first."""
    if len(best) < ENOUGH_EVIDENCE:
        return "D05"
    if sum(best[:ENOUGH_EVIDENCE]) <= HIGH_ABOVE * ENOUGH_EVIDENCE:
        return "D06"
    return "D07" if sum(worst[:ENOUGH_EVIDENCE]) >= LOW_BELOW * ENOUGH_EVIDENCE else None
