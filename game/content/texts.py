"""Every text of an evening that somebody reads, with the way to it: what a translation may hold."""

from __future__ import annotations

from collections.abc import Iterator

from game.content import walk
from game.content.shapes import BeatShape, EndingShape, LineShape, ScenarioShape, SilenceShape

Texts = Iterator[tuple[walk.Path, str]]


def texts_of(shape: ScenarioShape) -> Texts:
    """Yield every text that is not empty, in the order in which they are usually written."""
    for loc, text in _every(shape):
        if text.strip():
            yield loc, text


def _every(shape: ScenarioShape) -> Texts:
    for name in ("title", "summary", "want"):
        yield (name,), getattr(shape, name)
    yield ("matter", "about"), shape.matter.about
    for name in ("goals", "content_notes"):
        yield from walk.places((name,), getattr(shape, name))
    for beat_id, beat in shape.beats.items():
        yield from _of_beat(("beats", beat_id), beat)
    for ending_id, ending in shape.endings.items():
        yield from _of_ending(("endings", ending_id), ending)


def _of_beat(loc: walk.Path, beat: BeatShape) -> Texts:
    yield (*loc, "scene"), beat.scene
    yield from _says((*loc, "says"), beat.says)
    for place, started in walk.places((*loc, "unasked"), beat.unasked):
        yield (*place, "say"), started.say
    for name, answer in beat.you.items():
        here = (*loc, "you", name)
        yield ((*here, "say"), answer.say) if answer.say else ((*here, "do"), answer.do or "")
        yield from _of_turn(here, answer.reply, answer.note)
    silence = beat.silence or SilenceShape.model_validate({})
    yield from _of_turn((*loc, "silence"), silence.reply, silence.note)


def _of_turn(loc: walk.Path, reply: str | dict[str, str | LineShape] | None, note: str) -> Texts:
    if reply is not None:
        yield from _says((*loc, "reply"), reply)
    yield (*loc, "note"), note


def _of_ending(loc: walk.Path, ending: EndingShape) -> Texts:
    for name in ("title", "scene", "got", "cost"):
        yield (*loc, name), getattr(ending, name)
    if ending.says is not None:
        yield from _says((*loc, "says"), ending.says)
    yield (*loc, "teaser"), ending.teaser


def _says(loc: walk.Path, says: str | dict[str, str | LineShape]) -> Texts:
    if isinstance(says, str):
        yield loc, says
        return
    for key, line in says.items():
        yield ((*loc, key), line) if isinstance(line, str) else ((*loc, key, "say"), line.say)
