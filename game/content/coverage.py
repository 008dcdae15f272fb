"""Coverage: what can be practised with a partner of each style, and whether each has words of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.content.findings import Finding, found_at_key
from game.content.inspection import Coverage
from game.content.practice import shown
from game.content.problem import Hint, listed
from game.content.proof import Proof
from game.content.reach import OF_STYLE, Reach, may_hold
from game.core.moments import Moment
from game.core.partner import CHARTS, Style
from game.core.scenario import Response, Scenario
from game.core.scoring import ENOUGH_EVIDENCE, Dimension


def coverage_of(proof: Proof) -> Coverage:
    """Return in how many beats each dimension can be practised, style by style."""
    return practised(proof.scenario, proof.reach)


def practised(scenario: Scenario, reach: Reach) -> Coverage:
    """Return in how many beats some answer says something of each dimension, style by style."""
    counted = {style.value: {dimension.value: 0 for dimension in Dimension} for style in Style}
    for name, place in reach.beats.items():
        answers = scenario.beats[name].responses
        touched = [(one.when, _touched(one, serious=scenario.serious)) for one in answers]
        for style, moods in OF_STYLE.items():
            mine = replace(place, moods=place.moods & moods)
            offered = [said for when, said in touched if mine.moods and may_hold(when, mine)]
            for dimension in set().union(*offered):
                counted[style.value][dimension] += 1
    return counted


def _touched(response: Response, *, serious: bool) -> set[str]:
    return {dimension.value for dimension in shown(response.speech, Moment.STEADY, serious=serious)}


def coverage(proof: Proof) -> Iterator[Finding]:
    """Yield styles that are left out."""
    if not proof.is_long_enough:
        return
    yield from _left_out(proof)
    silent = [style.value for style in Style if not _has_words(proof.scenario, style)]
    if len(silent) == 1:  # the others have theirs, so this one was forgotten; two may be left out on purpose
        yield found_at_key(["beats"], "C02", style=Hint(silent[0]))


def _left_out(proof: Proof) -> Iterator[Finding]:
    counted = coverage_of(proof)
    missing: dict[tuple[str, ...], list[str]] = {}
    for dimension in Dimension:
        few = tuple(style.value for style in Style if counted[style.value][dimension.value] < ENOUGH_EVIDENCE)
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
