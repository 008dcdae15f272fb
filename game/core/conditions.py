"""What a writer's conditions may read, and whether they are met: a closed list."""

from __future__ import annotations

from typing import NamedTuple

from game.core.partner import Feelings, Partner, Style
from game.core.scenario import Condition, Subject


class Now(NamedTuple):
    """All that a writer's condition may read."""

    partner: Partner
    matter: float
    flags: frozenset[str]
    """What is remembered: of this evening, and as `evening.name` of those before it in the season."""
    lens: Style | None


def all_hold(conditions: tuple[Condition, ...], now: Now) -> bool:
    """Say whether all of these are met now."""
    for condition in conditions:  # noqa: SIM110 - exploring asks this a million times; all() takes twice as long
        if _is_so(condition, now) is condition.negated:
            return False
    return True


def in_words(feelings: Feelings) -> frozenset[str]:
    """Return the words a writer may test for: calm or uneasy; flooded; crowded or alarmed (MODEL 4.1)."""
    words = set()
    if feelings.flooded:
        words.add("flooded")
    if feelings.rejection >= 0.40 and feelings.rejection >= feelings.pressure:
        words.add("alarmed")
    if feelings.pressure >= 0.35 and feelings.pressure > feelings.rejection:
        words.add("crowded")
    if not words and feelings.arousal < 0.35 and feelings.rejection < 0.25 and feelings.pressure < 0.25:
        return frozenset({"calm"})
    return frozenset(words | {"uneasy"})


def _is_so(condition: Condition, now: Now) -> bool:
    partner, matter, flags, lens = now
    match condition.subject:
        case Subject.MATTER:
            if condition.at_least is not None and matter < condition.at_least:
                return False
            return condition.below is None or matter < condition.below
        case Subject.STANCE:
            return partner.stance in condition.values
        case Subject.FAMILY:
            return partner.family in condition.values
        case Subject.FEELINGS:
            return not condition.values.isdisjoint(in_words(partner.feelings))
        case Subject.REMEMBERED | Subject.EARLIER:
            return not condition.values.isdisjoint(flags)
        case Subject.STYLE:
            return partner.style in condition.values
        case Subject.LENS:
            return lens in condition.values
