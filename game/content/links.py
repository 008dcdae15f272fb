"""Do all names lead somewhere? Beats, endings, answers, stances, acts, conditions, couples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from game.content import walk
from game.content.conditions import condition_of, values_of
from game.content.findings import Fault, Finding, found, found_at_key
from game.content.problem import Hint, did_you_mean, listed
from game.content.shapes import LineShape, ScenarioShape
from game.content.speech import act_fault, speech_of
from game.content.tree import Loc
from game.core.partner import CHARTS, Family, Stance, Style
from game.core.scenario import END, SAY_NOTHING, TAKE_A_BREATH, Subject

STYLES = {style.value: style for style in Style}
STANCES = {stance.value for stance in Stance}
FAMILIES = [family.value for family in Family]
BARE_KEYS = [*FAMILIES, *sorted(STANCES), *STYLES, "else"]
RESERVED = {
    SAY_NOTHING: "the silence that is always offered",
    TAKE_A_BREATH: "the minute for oneself that a strong impulse brings up",
    END: "a `go` that lets the endings choose",
}


def links(shape: ScenarioShape, path: str) -> Iterator[Finding]:
    """Yield every name that leads nowhere."""
    yield from own_name(shape.id, path)
    yield from _names(shape)
    yield from _begin(shape)
    yield from _targets(shape)
    yield from _instead(shape)
    yield from _stance_keys(shape)
    yield from _acts(shape)
    yield from _conditions(shape)


def own_name(name: str, path: str) -> Iterator[Finding]:
    """Yield a finding if a file is called otherwise than its content; small and capital letters are alike."""
    file = PurePath(path).stem
    if file.lower() != name:
        yield found(["id"], "L10", id=name, file=file)


def _names(shape: ScenarioShape) -> Iterator[Finding]:
    for group in ("beats", "endings"):
        for name in getattr(shape, group):
            yield from _reserved((group, name), name)
    for name in shape.beats.keys() & shape.endings.keys():
        yield found_at_key(["endings", name], "L08", name=name)
    for loc, _ in walk.answers(shape):
        yield from _reserved(loc, str(loc[-1]))


def _reserved(loc: Loc, name: str) -> Iterator[Finding]:
    if name in RESERVED:
        yield found_at_key(loc, "L09", name=name, what=Hint(RESERVED[name]))


def _begin(shape: ScenarioShape) -> Iterator[Finding]:
    if shape.begin in shape.endings and shape.begin not in shape.beats:
        yield found(["begin"], "L11", name=shape.begin, hint=did_you_mean(shape.begin, shape.beats))
    elif shape.begin not in shape.beats:
        yield found(["begin"], "L01", name=shape.begin, hint=did_you_mean(shape.begin, shape.beats))


def _targets(shape: ScenarioShape) -> Iterator[Finding]:
    known = [*shape.beats, *shape.endings, END]
    for loc, target in walk.targets(shape):
        if target not in shape.beats and target not in shape.endings and target != END:
            yield found(loc, "L01", name=target, hint=did_you_mean(target, known))


def _instead(shape: ScenarioShape) -> Iterator[Finding]:
    for loc, answer in walk.answers(shape):
        if answer.instead is None:
            continue
        others = [name for name in shape.beats[str(loc[1])].you if name != loc[-1]]
        if answer.instead not in others:
            itself = answer.instead == loc[-1]
            what = Hint(
                "an answer cannot stand in for itself:" if itself else "no answer of this beat is called"
            )
            yield found(
                (*loc, "instead"),
                "L02",
                what=what,
                name=answer.instead,
                hint=did_you_mean(answer.instead, others),
            )


def _stance_keys(shape: ScenarioShape) -> Iterator[Finding]:
    branchings: list[tuple[walk.Path, Iterable[str]]] = [
        (loc, says) for loc, says in walk.spoken(shape) if isinstance(says, dict)
    ]
    branchings += [((*loc, "go"), turn.go) for loc, turn in walk.turns(shape) if isinstance(turn.go, dict)]
    for loc, keys in branchings:
        for key in keys:
            fault = stance_key_fault(key)
            if fault:
                yield Finding((*loc, key), fault, on_key=True)


def stance_key_fault(key: str) -> Fault | None:
    """Return what is wrong with a key that tells stances apart, if anything."""
    style, dot, stance = key.partition(".")
    if not dot:
        return _bare_key_fault(key)
    if style not in STYLES:
        return Fault("L03", {"name": key, "hint": did_you_mean(style, STYLES)})
    if stance in FAMILIES:
        return None
    chart = [known.value for known in CHARTS[STYLES[style]]]
    if stance in STANCES and stance not in chart:
        return Fault(
            "L04", {"style": style, "stance": stance, "hint": Hint("the stances are " + listed(chart))}
        )
    return (
        None
        if stance in chart
        else Fault("L03", {"name": key, "hint": did_you_mean(stance, [*chart, *FAMILIES])})
    )


def _bare_key_fault(key: str) -> Fault | None:
    if key in BARE_KEYS:
        return None
    if key in ("say", "act", "tag"):
        return Fault("L03", {"name": key, "hint": Hint("move it in under `open` or `else`")})
    return Fault("L03", {"name": key, "hint": did_you_mean(key, BARE_KEYS)})


def _acts(shape: ScenarioShape) -> Iterator[Finding]:
    for loc, answer in walk.answers(shape):
        speech = speech_of(answer.as_)
        if isinstance(speech, list):
            yield from (Finding((*loc, "as"), fault) for fault in speech)
    for loc, line in walk.lines(shape):
        fault = act_fault(line.act) if isinstance(line, LineShape) and line.act else None
        if fault:
            yield Finding((*loc, "act"), fault)


def _conditions(shape: ScenarioShape) -> Iterator[Finding]:
    for loc, text in walk.conditions(shape):
        condition = condition_of(text)
        if isinstance(condition, Fault):
            yield Finding(loc, condition)
    for loc, start in walk.unasked(shape):
        for subject in (Subject.STANCE, Subject.FAMILY, Subject.STYLE):
            written = getattr(start, subject.value)
            named = values_of(subject, written) if written else None
            if isinstance(named, Fault):
                yield Finding((*loc, subject.value), named)
