"""Does it make sense as an evening? Somebody speaks, something ends, everything can be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content import walk
from game.content.findings import Fault, Finding, found, found_at_key
from game.content.problem import Hint, did_you_mean, listed
from game.content.shapes import FEWEST_ANSWERS, LONGEST_ANSWER, MOST_ANSWERS, LineShape, ScenarioShape
from game.content.writing import clinical, worn_out
from game.core.acts import Flag
from game.core.partner import CHARTS
from game.core.scenario import Beat, Response, Scenario, Subject

MOST_WORDS_BEFORE_A_CHOICE = 45
GOOD_NUMBERS_OF_ANSWERS = (3, 4, 5)


def sense(scenario: Scenario, shape: ScenarioShape) -> Iterator[Finding]:
    """Yield what would puzzle a player; the scenario is the one that was built from the shape."""
    yield from _speechless(scenario)
    yield from _answers(shape)
    yield from _reading(shape)
    yield from _endings(scenario)
    yield from _remembered(scenario, shape)
    yield from _unreached(scenario)
    yield from _phrases(shape)


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
        elif count not in GOOD_NUMBERS_OF_ANSWERS:
            yield found_at_key(["beats", beat_id, "you"], "W13", count=count)
    for loc, answer in walk.answers(shape):
        count = len(answer.say or answer.do or "")
        if count > LONGEST_ANSWER:
            yield found(
                (*loc, "do" if answer.say is None else "say"), "W05", count=count, most=LONGEST_ANSWER
            )


def _reading(shape: ScenarioShape) -> Iterator[Finding]:
    for beat_id, beat in shape.beats.items():
        said = [beat.says] if isinstance(beat.says, str) else list(beat.says.values())
        longest = max((len(_words(line).split()) for line in said), default=0)
        count = len(beat.scene.split()) + longest
        if count > MOST_WORDS_BEFORE_A_CHOICE:
            yield found(["beats", beat_id, "scene"], "W06", count=count, most=MOST_WORDS_BEFORE_A_CHOICE)


def _words(line: str | LineShape) -> str:
    return line if isinstance(line, str) else line.say


def _endings(scenario: Scenario) -> Iterator[Finding]:
    sure = next((ending for ending in scenario.endings.values() if not ending.when), None)
    if sure is None:
        yield found_at_key(["endings"], "W02")
        return
    named = {target for beat in scenario.beats.values() for one in _turns(beat) for target in _targets(one)}
    ids = list(scenario.endings)
    for ending in ids[ids.index(sure.id) + 1 :]:
        if ending not in named:
            yield found_at_key(["endings", ending], "W10", name=ending, before=sure.id)


def _turns(beat: Beat) -> tuple[Response, ...]:
    return (*beat.responses, beat.silence)


def _targets(response: Response) -> list[str]:
    return list(response.go.keys.values()) if response.go else []


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


def _unreached(scenario: Scenario) -> Iterator[Finding]:
    reached: set[str] = set()
    ahead = [scenario.begin]
    while ahead:
        beat = scenario.beats.get(ahead.pop())
        if beat is None or beat.id in reached:
            continue
        reached.add(beat.id)
        for response in _turns(beat):
            ahead += _targets(response)
            if _may_go_on(response):
                ahead.append(scenario.beat_after(beat.id))
    for name in scenario.beats:
        if name not in reached:
            yield found_at_key(["beats", name], "W09", name=name)


def _may_go_on(response: Response) -> bool:
    """Whether some stance is left without a `go`, so that the next beat in the file follows."""
    if response.go is None:
        return True
    return any(
        response.go.pick(style, stance, flooded) is None
        for style, stances in CHARTS.items()
        for stance in stances
        for flooded in (False, True)
    )


def _phrases(shape: ScenarioShape) -> Iterator[Finding]:
    for loc, text in _told(shape):
        for phrase in worn_out(text):
            yield Finding(loc, Fault("W07", {"phrase": phrase[0]}, phrase.start()))
    for loc, text in _spoken(shape):
        for phrase in worn_out(text):
            yield Finding(loc, Fault("W07", {"phrase": phrase[0]}, phrase.start()))
        for phrase in clinical(text):
            hint = Hint("" if "you" not in loc or "reply" in loc else ", or mark the answer as `jargon`")
            yield Finding(loc, Fault("W08", {"phrase": phrase[0], "hint": hint}, phrase.start()))


def _told(shape: ScenarioShape) -> Iterator[tuple[walk.Path, str]]:
    yield ("summary",), shape.summary
    yield ("want",), shape.want
    for beat_id, beat in shape.beats.items():
        yield ("beats", beat_id, "scene"), beat.scene
    for loc, answer in walk.answers(shape):
        if _is_jargon(answer.as_):
            yield (*loc, "do" if answer.say is None else "say"), answer.say or answer.do or ""
    for ending_id, ending in shape.endings.items():
        for name in ("scene", "got", "cost", "teaser"):
            yield ("endings", ending_id, name), getattr(ending, name)


def _spoken(shape: ScenarioShape) -> Iterator[tuple[walk.Path, str]]:
    for loc, line in walk.lines(shape):
        yield (loc if isinstance(line, str) else (*loc, "say")), _words(line)
    for loc, answer in walk.answers(shape):
        if not _is_jargon(answer.as_):
            yield (*loc, "do" if answer.say is None else "say"), answer.say or answer.do or ""


def _is_jargon(acts: str) -> bool:
    return Flag.JARGON.value in re.split(r"[+\s]+", acts)
