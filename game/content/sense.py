"""Can it be played as an evening? Somebody speaks, something can be answered, something ends."""

from __future__ import annotations

from collections.abc import Iterator

from game.content import walk
from game.content.findings import Fault, Finding, found, found_at_key
from game.content.problem import Hint, did_you_mean, listed
from game.content.shapes import FEWEST_ANSWERS, LONGEST_ANSWER, MOST_ANSWERS, ScenarioShape
from game.core.partner import CHARTS
from game.core.scenario import Beat, Response, Scenario, Subject


def sense(scenario: Scenario, shape: ScenarioShape) -> Iterator[Finding]:
    """Yield what would leave a player stuck; the scenario is the one that was built from the shape."""
    yield from _speechless(scenario)
    yield from _answers(shape)
    yield from _endings(scenario)
    yield from _remembered(scenario, shape)


def _speechless(scenario: Scenario) -> Iterator[Finding]:
    for beat in scenario.beats.values():
        silent = [
            f"{style.value}.{stance.value}"
            for style, stances in CHARTS.items()
            for stance in stances
            if any(beat.says.pick(style, stance, flooded) is None for flooded in (False, True))
        ]
        if silent:
            named = (
                listed(silent[:4])
                if len(silent) <= 4
                else f"{', '.join(silent[:3])} or {len(silent) - 3} others"
            )
            yield found_at_key(["beats", beat.id, "says"], "W01", stances=Hint(named))


def _answers(shape: ScenarioShape) -> Iterator[Finding]:
    for beat_id, beat in shape.beats.items():
        count = len(beat.you)
        if not FEWEST_ANSWERS <= count <= MOST_ANSWERS:
            yield found_at_key(["beats", beat_id, "you"], "W04", count=count)
    for loc, answer in walk.answers(shape):
        count = len(answer.say or answer.do or "")
        if count > LONGEST_ANSWER:
            yield found(
                (*loc, "do" if answer.say is None else "say"), "W05", count=count, most=LONGEST_ANSWER
            )


def _endings(scenario: Scenario) -> Iterator[Finding]:
    if all(ending.when for ending in scenario.endings.values()):
        yield found_at_key(["endings"], "W02")


def _turns(beat: Beat) -> tuple[Response, ...]:
    return (*beat.responses, beat.silence)


def _remembered(scenario: Scenario, shape: ScenarioShape) -> Iterator[Finding]:
    flags = {flag for beat in scenario.beats.values() for one in _turns(beat) for flag in one.remember}
    for loc, text in walk.conditions(shape):
        words = text.removeprefix("not ").split()
        if words[:1] != [Subject.REMEMBERED.value]:
            continue
        for name in words[1::2]:
            if name not in flags:
                hint = did_you_mean(name, sorted(flags)) if flags else Hint("let an answer remember it")
                yield Finding(loc, Fault("W03", {"name": name, "hint": hint}, text.find(name)))
