"""Text: too much of it, the same again, and words that give the better answer away or belie its acts.

Rule 1: only prose is read, never ids or keys.
Rule 2: a lexicon knows little. What it cannot tell for certain it leaves alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content import walk
from game.content.findings import Fault, Finding, found, found_at_key
from game.content.lexicon import ABSOLUTE, BELIES, LACKS, PLACEHOLDER, SIGNS_OF_PLACEHOLDERS, folded
from game.content.practice import is_good, is_poor
from game.content.problem import Hint
from game.content.proof import Proof
from game.content.shapes import AnswerShape, LineShape, ScenarioShape
from game.content.writing import BETWEEN, any_clinical, any_worn_out, clinical, worn_out
from game.core.acts import NOTES, ActClass, Flag
from game.core.scenario import Response

Texts = list[tuple[walk.Path, str]]
"""What somebody reads, each with the way to it."""

MOST_WORDS_BEFORE_A_CHOICE = 45
LONGEST_SENTENCE = 40
"""Words; beyond it a reader has to go back to the beginning."""
MOST_WORDS = {"title": 10, "summary": 60, "want": 25, "note": 80, "got": 40, "cost": 40, "teaser": 40}
"""What fits its place on a card or in the debrief without scrolling."""
GOOD_NUMBERS_OF_ANSWERS = (3, 4, 5)
TELLING, TELLING_AT_LEAST = 0.5, 4
"""Share, and number, of the beats with good and poor answers in which a habit gives the good ones away."""
FORMULA, FORMULA_AT_LEAST = 0.3, 4
"""Share, and number, of the good answers that begin alike."""


def wording(proof: Proof) -> Iterator[Finding]:
    """Yield what would tire a reader, or let them choose without reading."""
    yield from _numbers(proof.shape)
    yield from _before_a_choice(proof.shape)
    prose = list(_prose(proof.shape))
    yield from _phrases(prose, list(_spoken(proof.shape)))
    yield from _too_long(prose)
    yield from _unfinished(prose)
    yield from _said_twice(proof.shape)
    yield from _acts(proof)
    yield from _lengths(proof)
    yield from _formula(proof)


# --- how much there is


def _numbers(shape: ScenarioShape) -> Iterator[Finding]:
    for beat_id, beat in shape.beats.items():
        if len(beat.you) not in GOOD_NUMBERS_OF_ANSWERS:
            yield found_at_key(["beats", beat_id, "you"], "W13", count=len(beat.you))


def _before_a_choice(shape: ScenarioShape) -> Iterator[Finding]:
    for beat_id, beat in shape.beats.items():
        said = [beat.says] if isinstance(beat.says, str) else list(beat.says.values())
        longest = max((len(_words(line).split()) for line in said), default=0)
        count = len(beat.scene.split()) + longest
        if count > MOST_WORDS_BEFORE_A_CHOICE:
            yield found(["beats", beat_id, "scene"], "W06", count=count, most=MOST_WORDS_BEFORE_A_CHOICE)


def _too_long(prose: Texts) -> Iterator[Finding]:
    for loc, text in prose:
        most = MOST_WORDS.get(str(loc[-1]), len(text))
        if len(text) <= 2 * min(most, LONGEST_SENTENCE):  # a word takes a letter and a space
            continue
        words = len(text.split())
        if words > most:
            yield found(loc, "T06", name=str(loc[-1]), count=words, most=most)
        for sentence in re.finditer(r"[^\s.!?…][^.!?…]*", text if words > LONGEST_SENTENCE else ""):
            count = len(sentence[0].split())
            if count > LONGEST_SENTENCE:
                details: dict[str, object] = {"count": count, "most": LONGEST_SENTENCE}
                yield Finding(loc, Fault("T05", details, sentence.start()))


def _unfinished(prose: Texts) -> Iterator[Finding]:
    whole = BETWEEN.join([text for _, text in prose])
    any_left = any(sign in whole for sign in SIGNS_OF_PLACEHOLDERS)
    for loc, text in prose:
        left = PLACEHOLDER.search(text) if any_left else None
        if left:
            yield Finding(loc, Fault("T08", {"phrase": left[0]}, left.start()))
        unclosed = _unclosed(text) if "(" in text or ")" in text else None
        if unclosed is not None:
            yield Finding(loc, Fault("T09", {"sign": text[unclosed]}, unclosed))


def _unclosed(text: str) -> int | None:
    """Return where a round bracket stands that has no partner; a smiley is none."""
    open_at: list[int] = []
    for bracket in re.finditer(r"(?<![:;])[()]", text):
        if bracket[0] == "(":
            open_at.append(bracket.start())
        elif not open_at:
            return bracket.start()
        else:
            open_at.pop()
    return open_at[0] if open_at else None


def _said_twice(shape: ScenarioShape) -> Iterator[Finding]:
    for beat_id, beat in shape.beats.items():
        seen: dict[str, str] = {}
        for name, answer in beat.you.items():
            text = re.sub(r"\W+", " ", answer.say or answer.do or "").strip().lower()
            first = seen.setdefault(text, name)
            if first != name:
                yield found(_place_of(("beats", beat_id, "you", name), answer), "T07", first=first)


# --- phrases


def _phrases(prose: Texts, spoken: Texts) -> Iterator[Finding]:
    for loc, text in prose if any_worn_out([text for _, text in prose]) else ():
        for phrase in worn_out(text):
            yield Finding(loc, Fault("W07", {"phrase": phrase[0]}, phrase.start()))
    for loc, text in spoken if any_clinical([text for _, text in spoken]) else ():
        for phrase in clinical(text):
            hint = Hint("" if "you" not in loc or "reply" in loc else ", or mark the answer as `jargon`")
            yield Finding(loc, Fault("W08", {"phrase": phrase[0], "hint": hint}, phrase.start()))


def _prose(shape: ScenarioShape) -> Iterator[tuple[walk.Path, str]]:
    """Yield every text that a player reads, apart from the notes of the debrief."""
    for name in ("title", "summary", "want"):
        yield (name,), getattr(shape, name)
    for beat_id, beat in shape.beats.items():
        yield ("beats", beat_id, "scene"), beat.scene
    for loc, line in walk.lines(shape):
        yield (loc if isinstance(line, str) else (*loc, "say")), _words(line)
    for loc, answer in walk.answers(shape):
        yield _place_of(loc, answer), answer.say or answer.do or ""
    for loc, turn in walk.turns(shape):
        yield (*loc, "note"), turn.note
    for ending_id, ending in shape.endings.items():
        for name in ("title", "scene", "got", "cost", "teaser"):
            yield ("endings", ending_id, name), getattr(ending, name)


def _spoken(shape: ScenarioShape) -> Iterator[tuple[walk.Path, str]]:
    for loc, line in walk.lines(shape):
        yield (loc if isinstance(line, str) else (*loc, "say")), _words(line)
    for loc, answer in walk.answers(shape):
        if Flag.JARGON.value not in re.split(r"[+\s]+", answer.as_):
            yield _place_of(loc, answer), answer.say or answer.do or ""


def _words(line: str | LineShape) -> str:
    return line if isinstance(line, str) else line.say


def _place_of(loc: walk.Path, answer: AnswerShape) -> walk.Path:
    return (*loc, "do" if answer.say is None else "say")


# --- words and acts


def _acts(proof: Proof) -> Iterator[Finding]:
    for loc, answer in walk.answers(proof.shape):
        speech = proof.answer(loc).speech
        if answer.say is None or not speech.acts:
            continue
        text, where = folded(answer.say), (*loc, "say")
        if all(NOTES[act].kind is ActClass.SECURE for act in speech.acts) and not speech.flags:
            for phrase in ABSOLUTE.finditer(text):
                yield Finding(where, Fault("T03", {"phrase": phrase[0]}, phrase.start()))
        for belied in BELIES:
            phrase_found = belied.pattern.search(text)
            if phrase_found and belied.applies(speech):
                details: dict[str, object] = {
                    "phrase": phrase_found[0],
                    "acts": answer.as_,
                    "way": Hint(belied.way),
                }
                yield Finding(where, Fault("T04", details, phrase_found.start()))
        for lack in LACKS:
            if speech.acts == (lack.act,) and not lack.pattern.search(text):
                yield found(where, "T10", act=lack.act.value, what=Hint(lack.what), way=Hint(lack.way))


# --- habits


def _lengths(proof: Proof) -> Iterator[Finding]:
    """Yield a finding where good answers can be told from poor ones by their length alone."""
    told = [0, 0]
    mixed = 0
    for beat in proof.scenario.beats.values():
        good = [len(one.text) for one in beat.responses if is_good(one) and not one.done]
        poor = [len(one.text) for one in beat.responses if is_poor(one) and not one.done]
        if good and poor:
            mixed += 1
            told[0] += min(good) > max(poor)
            told[1] += max(good) < min(poor)
    for count, what in zip(told, ("longer", "shorter"), strict=True):
        if count >= TELLING_AT_LEAST and count >= TELLING * mixed:
            yield found_at_key(["beats"], "T01", what=what, count=count, all=mixed)


def _formula(proof: Proof) -> Iterator[Finding]:
    spoken = [one for beat in proof.scenario.beats.values() for one in beat.responses if not one.done]
    good = [_opening(one) for one in spoken if is_good(one)]
    poor = {_opening(one) for one in spoken if is_poor(one)}
    for opening in dict.fromkeys(good):
        count = good.count(opening)
        if count >= FORMULA_AT_LEAST and count >= FORMULA * len(good) and opening not in poor:
            yield found_at_key(["beats"], "T02", phrase=opening, count=count, all=len(good))


def _opening(response: Response) -> str:
    return " ".join(re.findall(r"[\w'’]+", response.text)[:2]).lower().replace("’", "'")
