"""What a partner writes when the season is over: does every act, slot and question in it lead somewhere?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content import walk
from game.content.conditions import condition_of
from game.content.findings import Fault, Finding, found, found_at_key
from game.content.problem import Hint, did_you_mean
from game.content.seasons import Asked, unlisted
from game.content.shapes import CoupleShape, ParagraphShape
from game.content.speech import act_fault
from game.content.writing import clinical, worn_out
from game.core.partner import Style
from game.core.scenario import Subject

YOU, ANY = "{you}", "any"
"""The one slot of a letter, and the quote of whatever was said."""
KEYS = [*(style.value for style in Style), "else"]
ASKED = (Subject.EARLIER, Subject.STYLE)
"""What there is to ask when a season is over."""
ONLY_SLOT = Hint(f"the only slot is {YOU}, for what the player said")
NO_QUOTE = Hint("say with `quote` what it quotes, as in `quote: own` or `quote: any`")


def letter(shape: CoupleShape) -> Iterator[Finding]:
    """Yield what in the letter leads nowhere."""
    for number, paragraph in enumerate(shape.letter):
        loc = ("letter", number)
        yield from _keys(loc, paragraph)
        yield from _slots(loc, paragraph)
        yield from _quoted(loc, paragraph)
        for where, text in walk.places((*loc, "when"), paragraph.when):
            fault = _condition_fault(text)
            if fault:
                yield Finding(where, fault)
    yield from unlisted(asked_in(shape), shape.season)


def asked_in(shape: CoupleShape) -> Asked:
    """Yield every condition of the letter, with the way to it."""
    for number, paragraph in enumerate(shape.letter):
        yield from walk.places(("letter", number, "when"), paragraph.when)


def letter_read(shape: CoupleShape) -> Iterator[Finding]:
    """Yield what plays, and is not as it should be: for `check` alone."""
    if shape.letter and not shape.season:
        yield found_at_key(["letter"], "W14")
    for number, paragraph in enumerate(shape.letter):
        for loc, text in _texts(("letter", number), paragraph):
            for phrase in worn_out(text):
                yield Finding(loc, Fault("W07", {"phrase": phrase[0]}, phrase.start()))
            for phrase in clinical(text):
                yield Finding(loc, Fault("W08", {"phrase": phrase[0], "hint": Hint("")}, phrase.start()))


# --- the parts


def _texts(loc: walk.Path, paragraph: ParagraphShape) -> Iterator[tuple[walk.Path, str]]:
    if isinstance(paragraph.say, str):
        yield (*loc, "say"), paragraph.say
    else:
        yield from (((*loc, "say", key), text) for key, text in paragraph.say.items())


def _keys(loc: walk.Path, paragraph: ParagraphShape) -> Iterator[Finding]:
    for key in paragraph.say if isinstance(paragraph.say, dict) else ():
        if key not in KEYS:
            yield found_at_key((*loc, "say", key), "L03", name=key, hint=did_you_mean(key, KEYS))


def _slots(loc: walk.Path, paragraph: ParagraphShape) -> Iterator[Finding]:
    for where, text in _texts(loc, paragraph):
        for slot in re.finditer(r"\{[^{}]*\}|[{}]", text):
            hint = ONLY_SLOT if slot[0] != YOU else None if paragraph.quote else NO_QUOTE
            if hint:
                yield Finding(where, Fault("L15", {"name": slot[0], "hint": hint}, slot.start()))


def _quoted(loc: walk.Path, paragraph: ParagraphShape) -> Iterator[Finding]:
    acts = walk.many(paragraph.quote)
    for number, (where, act) in enumerate(walk.places((*loc, "quote"), paragraph.quote)):
        fault = act_fault(act)
        if fault and act != ANY:
            yield Finding(where, fault)
        if act in acts[:number]:
            yield found(where, "R08", name=act)


def _condition_fault(text: str) -> Fault | None:
    condition = condition_of(text)
    if isinstance(condition, Fault):
        return condition
    if condition.subject in ASKED:
        return None
    hint = Hint("ask for `earlier` or `style`")
    return Fault("L05", {"text": text, "what": "a letter knows only how the season went", "hint": hint})
