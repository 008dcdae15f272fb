"""Safety: control and violence are never a puzzle that better words could win (MODEL 4.4).

Rule 1: the words are a net with holes. What it catches, somebody must look at; what it misses stays danger.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.content import walk
from game.content.findings import Fault, Finding, found, found_at_key
from game.content.lexicon import ANY_DANGER, DANGERS, folded
from game.content.problem import Hint
from game.content.proof import Proof
from game.content.shapes import LineShape, ScenarioShape
from game.content.speech import SAFETY
from game.content.writing import BETWEEN
from game.core.acts import Act
from game.core.scenario import ByStance, Line, Scenario, Tag

NEVER_FOLLOWS = ("reply", "go", "remember", "instead")
"""The fiction stops: there is no next, and no wording that would have been better."""


def danger(proof: Proof) -> Iterator[Finding]:
    """Yield what looks like danger and is not told as such, and what is built upon it."""
    if not proof.scenario.safety:  # it opens on the calm page, and nothing in it is played
        yield from _answers(proof.shape)
        if ANY_DANGER.search(folded(BETWEEN.join(_spoken(proof.shape)))):
            yield from _lines(proof.shape)
        yield from _no_note(proof)
        yield from _validated(proof.scenario)


def _answers(shape: ScenarioShape) -> Iterator[Finding]:
    for loc, answer in walk.answers(shape):
        if answer.as_.strip() != SAFETY:
            where = (*loc, "do" if answer.say is None else "say")
            yield from _dangers(where, answer.say or answer.do or "", "H01")
            continue
        for name in NEVER_FOLLOWS:
            if getattr(answer, name):
                yield found_at_key((*loc, name), "H03", name=name)


def _lines(shape: ScenarioShape) -> Iterator[Finding]:
    for loc, line in walk.lines(shape):
        if isinstance(line, str):
            yield from _dangers(loc, line, "H02")
        elif line.tag is not Tag.SAFETY:
            yield from _dangers((*loc, "say"), line.say, "H02")
    for beat_id, beat in shape.beats.items():
        yield from _dangers(("beats", beat_id, "scene"), beat.scene, "H02")


def _spoken(shape: ScenarioShape) -> Iterator[str]:
    """Yield every text that _lines looks at; one search of them all is cheaper than a thousand."""
    for _, line in walk.lines(shape):
        yield line if isinstance(line, str) else line.say
    for beat in shape.beats.values():
        yield beat.scene


def _dangers(loc: walk.Path, text: str, code: str) -> Iterator[Finding]:
    said = folded(text)
    if not ANY_DANGER.search(said):
        return
    for danger_found in DANGERS:
        phrase = danger_found.pattern.search(said)
        if phrase:
            details: dict[str, object] = {"phrase": phrase[0], "kind": Hint(danger_found.kind)}
            yield Finding(loc, Fault(code, details, phrase.start()))


def _no_note(proof: Proof) -> Iterator[Finding]:
    """Yield a finding where danger or harm comes without a word of warning before the evening."""
    if proof.scenario.content_notes:
        return
    for loc, line in walk.lines(proof.shape):
        if isinstance(line, LineShape) and line.tag in (Tag.SAFETY, Tag.HARM):
            yield found((*loc, "tag"), "H04", tag=line.tag.value)
            return
    for loc, answer in walk.answers(proof.shape):
        if answer.as_.strip() == SAFETY:
            yield found((*loc, "as"), "H04", tag=SAFETY)
            return


def _validated(scenario: Scenario) -> Iterator[Finding]:
    for beat in scenario.beats.values():
        if not _always_harms(beat.says):
            continue
        for one in beat.responses:
            if Act.VALIDATE in one.speech.acts:
                yield found(["beats", beat.id, "you", one.id, "as"], "H05")


def _always_harms(says: ByStance[Line]) -> bool:
    return all(line.tag is Tag.HARM for line in says.keys.values())
