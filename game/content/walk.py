"""Every place of a scenario's shape that somebody may want to look at, with the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from game.content.shapes import AnswerShape, LineShape, ScenarioShape, SilenceShape, UnaskedShape

T = TypeVar("T")
Path = tuple[str | int, ...]


def many(value: T | list[T] | None) -> list[T]:
    """Return a list where one, several or nothing may be written."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def places(loc: Path, value: T | list[T] | None) -> Iterator[tuple[Path, T]]:
    """Yield each of one, several or nothing, with the way to it."""
    for number, item in enumerate(many(value)):
        yield ((*loc, number) if isinstance(value, list) else loc), item


def answers(shape: ScenarioShape) -> Iterator[tuple[Path, AnswerShape]]:
    """Yield every answer of every beat."""
    for beat_id, beat in shape.beats.items():
        for answer_id, answer in beat.you.items():
            yield ("beats", beat_id, "you", answer_id), answer


def turns(shape: ScenarioShape) -> Iterator[tuple[Path, AnswerShape | SilenceShape]]:
    """Yield every answer and every silence that says something."""
    yield from answers(shape)
    for beat_id, beat in shape.beats.items():
        if beat.silence:
            yield ("beats", beat_id, "silence"), beat.silence


def unasked(shape: ScenarioShape) -> Iterator[tuple[Path, UnaskedShape]]:
    """Yield everything the partner starts."""
    for beat_id, beat in shape.beats.items():
        yield from places(("beats", beat_id, "unasked"), beat.unasked)


def spoken(shape: ScenarioShape) -> Iterator[tuple[Path, str | dict[str, str | LineShape]]]:
    """Yield every `says` and `reply`, as written."""
    for beat_id, beat in shape.beats.items():
        yield ("beats", beat_id, "says"), beat.says
    for loc, turn in turns(shape):
        if turn.reply is not None:
            yield (*loc, "reply"), turn.reply
    for ending_id, ending in shape.endings.items():
        if ending.says is not None:
            yield ("endings", ending_id, "says"), ending.says


def lines(shape: ScenarioShape) -> Iterator[tuple[Path, str | LineShape]]:
    """Yield every line of the partner."""
    for loc, says in spoken(shape):
        if isinstance(says, str):
            yield loc, says
        else:
            yield from (((*loc, key), line) for key, line in says.items())
    yield from unasked(shape)


def targets(shape: ScenarioShape) -> Iterator[tuple[Path, str]]:
    """Yield every name that a `go` names."""
    for loc, turn in turns(shape):
        if isinstance(turn.go, str):
            yield (*loc, "go"), turn.go
        elif turn.go:
            yield from (((*loc, "go", key), target) for key, target in turn.go.items())


def conditions(shape: ScenarioShape) -> Iterator[tuple[Path, str]]:
    """Yield every condition of every `when`."""
    for loc, answer in answers(shape):
        yield from places((*loc, "when"), answer.when)
    for loc, start in unasked(shape):
        yield from places((*loc, "when"), start.when)
    for ending_id, ending in shape.endings.items():
        yield from places(("endings", ending_id, "when"), ending.when)
