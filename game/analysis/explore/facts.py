"""Everything a writer wrote that a play can show, each by where it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.core.partner import CHARTS, Style
from game.core.scenario import ByStance, Line, Scenario
from game.core.vocabulary import Vocabulary


class Kind(Vocabulary):
    """What can be reached."""

    BEAT = "beat"
    ANSWER = "answer"
    LINE = "line"
    ENDING = "ending"
    STANCE = "stance"


class Fact(NamedTuple):
    """One thing that can be reached."""

    kind: Kind
    where: str
    """`doorway`, `doorway.miss_you`, `doorway.says.open`, `plan`, `gone`: unique within its kind."""
    text: str
    styles: frozenset[Style]
    """Whom it is written for."""


EVERYBODY = frozenset(Style)


class Facts(NamedTuple):
    """All of them, in the order of the file; and the way from a line or an answer to its fact."""

    every: tuple[Fact, ...]
    lines: dict[int, Fact]
    """By the identity of the line: the same words may stand in several places."""
    answers: dict[int, Fact]
    beats: dict[str, Fact]
    endings: dict[str, Fact]
    stances: dict[str, Fact]


def facts_of(scenario: Scenario) -> Facts:
    """Return everything that a play of this scenario could show."""
    found = Facts((), {}, {}, {}, {}, {})
    for beat in scenario.beats.values():
        found.beats[beat.id] = Fact(Kind.BEAT, beat.id, beat.scene, EVERYBODY)
        _lines(found, f"{beat.id}.says", beat.says)
        for number, unasked in enumerate(beat.unasked, 1):
            where = f"{beat.id}.unasked.{number}"
            found.lines[id(unasked.line)] = Fact(Kind.LINE, where, unasked.line.text, EVERYBODY)
        for said in (*beat.responses, beat.silence):
            where = f"{beat.id}.{said.id}"
            found.answers[id(said)] = Fact(Kind.ANSWER, where, said.text, EVERYBODY)
            _lines(found, f"{where}.reply", said.reply)
    for ending in scenario.endings.values():
        found.endings[ending.id] = Fact(Kind.ENDING, ending.id, ending.title, EVERYBODY)
        _lines(found, f"{ending.id}.says", ending.says)
    found.stances.update(_stances())
    return found._replace(every=tuple(_all(found)))


def _all(found: Facts) -> Iterator[Fact]:
    for group in (found.beats, found.answers, found.lines, found.endings, found.stances):
        yield from group.values()


def _lines(found: Facts, where: str, says: ByStance[Line] | None) -> None:
    if says is None:
        return
    for key, line in says.keys.items():
        styles = frozenset(
            style
            for style, stances in CHARTS.items()
            for stance in stances
            for flooded in (False, True)
            if says.pick(style, stance, flooded) is line
        )
        found.lines[id(line)] = Fact(Kind.LINE, f"{where}.{key}", line.text, styles)


def _stances() -> dict[str, Fact]:
    styles: dict[str, set[Style]] = {}
    for style, stances in CHARTS.items():
        for stance in stances:
            styles.setdefault(stance.value, set()).add(style)
    return {name: Fact(Kind.STANCE, name, "", frozenset(of)) for name, of in styles.items()}
