"""A shape that holds becomes the nouns of the core."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from game.content import walk
from game.content.conditions import conditions_of, sure, values_of
from game.content.shapes import (
    AnswerShape,
    BeatShape,
    EndingShape,
    LineShape,
    ScenarioShape,
    SilenceShape,
    StartsShape,
    UnaskedShape,
)
from game.content.speech import speech_of
from game.content.tree import Fields, normalised
from game.core.acts import Act, Speech
from game.core.reaction import STARTS
from game.core.scenario import (
    BREATH,
    FALLBACKS,
    SAY_NOTHING,
    Beat,
    ByStance,
    Couple,
    Ending,
    Line,
    Response,
    Scenario,
    Subject,
    Unasked,
)

NOTHING_SAID = "Say nothing."
A_BREATH = replace(BREATH, text="Breathe out, slowly, and feel both feet on the floor.")


def build(shape: ScenarioShape, couple: Couple, digest: str) -> Scenario:
    """Return the scenario this shape describes; the shape must have come through `links` unharmed."""
    return Scenario(
        id=shape.id,
        title=shape.title,
        summary=shape.summary,
        want=shape.want,
        about=shape.matter.about,
        serious=shape.matter.serious,
        goals=tuple(shape.goals),
        minutes=shape.minutes,
        content_notes=tuple(shape.content_notes),
        grade=shape.evidence.grade,
        sources=tuple(shape.evidence.sources),
        couple=couple,
        style=shape.style,
        starts=_starts(shape.starts),
        place=shape.place,
        begin=shape.begin,
        beats={name: _beat(name, beat) for name, beat in shape.beats.items()},
        endings={name: _ending(name, ending) for name, ending in shape.endings.items()},
        digest=digest,
        lens=shape.lens,
        alternative=shape.alternative,
        turns_at_most=shape.turns_at_most,
        safety=shape.safety,
    )


def digest_of(root: Fields, couple: Couple) -> str:
    """Return 16 hex digits that change whenever the content does, or the partner's name or pronouns."""
    partner = couple.partner
    spoken_of = "/".join((partner.name, partner.subject, partner.object, partner.possessive))
    return sha256(f"{normalised(root)}\n{spoken_of}".encode()).hexdigest()[:16]


def _starts(starts: str | StartsShape | None) -> dict[str, float]:
    if isinstance(starts, StartsShape):
        return starts.model_dump(exclude_none=True)
    return dict(STARTS[starts]) if starts else {}


def _beat(name: str, shape: BeatShape) -> Beat:
    return Beat(
        id=name,
        scene=shape.scene,
        says=_by_stance(shape.says, FALLBACKS),
        responses=tuple(_answer(answer_id, answer) for answer_id, answer in shape.you.items()),
        silence=_silence(shape.silence or SilenceShape.model_validate({})),
        after_minutes=shape.after or 0.0,
        unasked=tuple(_unasked(one) for one in walk.many(shape.unasked)),
        breath=A_BREATH,
    )


def _answer(name: str, shape: AnswerShape) -> Response:
    return Response(
        id=name,
        text=shape.say or shape.do or "",
        speech=_speech(shape.as_),
        done=shape.do is not None,
        reply=_by_stance(shape.reply) if shape.reply is not None else None,
        go=_go(shape.go),
        remember=tuple(walk.many(shape.remember)),
        when=conditions_of(shape.when),
        again=shape.again,
        note=shape.note,
        instead=shape.instead,
    )


def _silence(shape: SilenceShape) -> Response:
    return Response(
        id=SAY_NOTHING,
        text=NOTHING_SAID,
        done=True,
        reply=_by_stance(shape.reply) if shape.reply is not None else None,
        go=_go(shape.go),
        remember=tuple(walk.many(shape.remember)),
        note=shape.note,
    )


def _ending(name: str, shape: EndingShape) -> Ending:
    return Ending(
        id=name,
        title=shape.title,
        got=shape.got,
        cost=shape.cost,
        scene=shape.scene,
        says=_by_stance(shape.says) if shape.says is not None else None,
        when=conditions_of(shape.when),
        teaser=shape.teaser,
        hurts=shape.hurts,
    )


def _unasked(shape: UnaskedShape) -> Unasked:
    told_apart = (
        (Subject.STANCE, shape.stance),
        (Subject.FAMILY, shape.family),
        (Subject.STYLE, shape.style),
    )
    named = tuple(sure(values_of(subject, written)) for subject, written in told_apart if written)
    return Unasked(_line(shape), named + conditions_of(shape.when))


def _line(written: str | LineShape) -> Line:
    if isinstance(written, str):
        return Line(written)
    return Line(written.say, Act(written.act) if written.act else None, written.tag)


def _by_stance(written: str | dict[str, str | LineShape], fallbacks: tuple[str, ...] = ()) -> ByStance[Line]:
    keys = {"else": written} if isinstance(written, str) else written
    return ByStance({key: _line(line) for key, line in keys.items()}, fallbacks)


def _go(written: str | dict[str, str] | None) -> ByStance[str] | None:
    if written is None:
        return None
    return ByStance({"else": written} if isinstance(written, str) else written)


def _speech(text: str) -> Speech:
    speech = speech_of(text)
    if isinstance(speech, list):
        raise TypeError(f"links let an act through: {speech}")
    return speech
