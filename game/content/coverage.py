"""Coverage: what can be practised with a partner of each style, and whether each has words of their own."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.draft import Draft
from game.content.findings import Finding, found_at_key
from game.content.practice import shown
from game.content.problem import Hint, listed
from game.content.reach import OF_STYLE, Place, may_hold
from game.core.moments import Moment
from game.core.partner import CHARTS, Style
from game.core.scenario import Scenario
from game.core.scoring import ENOUGH_EVIDENCE, Dimension

Coverage = dict[Style, dict[Dimension, int]]
"""For each style, in how many beats some answer says something of each dimension."""


def coverage_of(draft: Draft) -> Coverage:
    """Return in how many beats each dimension can be practised, style by style."""
    counted: Coverage = {style: dict.fromkeys(Dimension, 0) for style in Style}
    for style, dimensions in counted.items():
        for name, place in draft.reach.beats.items():
            mine = Place(place.moods & OF_STYLE[style], place.flags, place.moves)
            touched = {
                dimension
                for one in draft.scenario.beats[name].responses
                if mine.moods and may_hold(one.when, mine)
                for dimension in shown(one.speech, Moment.STEADY, serious=draft.scenario.serious)
            }
            for dimension in touched:
                dimensions[dimension] += 1
    return counted


def coverage(draft: Draft) -> Iterator[Finding]:
    """Yield styles that are left out."""
    if not draft.is_long_enough:
        return
    yield from _left_out(draft)
    silent = [style.value for style in Style if not _has_words(draft.scenario, style)]
    if silent and len(silent) < len(Style):
        yield found_at_key(["beats"], "C02", styles=Hint(listed(silent, "and")))


def _left_out(draft: Draft) -> Iterator[Finding]:
    counted = coverage_of(draft)
    missing: dict[tuple[str, ...], list[str]] = {}
    for dimension in Dimension:
        few = tuple(style.value for style in Style if counted[style][dimension] < ENOUGH_EVIDENCE)
        if 0 < len(few) < len(Style):  # where nobody can practise it, the rules of practice say so
            missing.setdefault(few, []).append(dimension.value.replace("_", " "))
    for styles, names in missing.items():
        details = {"names": Hint(listed(names, "and")), "styles": Hint(listed(styles, "and"))}
        yield found_at_key(["beats"], "C01", **details)


def _has_words(scenario: Scenario, style: Style) -> bool:
    own = {style.value, *(stance.value for stance in CHARTS[style])} - {"open", "flooded"}
    return any(
        key in own or key.startswith(f"{style.value}.")
        for beat in scenario.beats.values()
        for key in beat.says.keys
    )
