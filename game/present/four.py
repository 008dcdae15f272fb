"""The same words, said to four people: one minute as one picture, and in words.

Rule: nobody took it rightly or wrongly; each took it from where they were. A leaning is no badge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.core.encounter import Encounter
from game.core.four import Heard, said_to_four
from game.core.partner import Style
from game.present.backlog import their_words
from game.present.curves import FEELINGS, Chart, Curve, Feeling, Mark
from game.present.inside import degree, told_inside
from game.present.reflection import quoted
from game.present.sections import Kind, Paragraph
from game.present.why import headline
from game.present.words import STYLE_CHOICES, WAS

MARKS: dict[Style, Mark] = {
    Style.SECURE: Mark.SQUARE,
    Style.ANXIOUS: Mark.TRIANGLE,
    Style.DISMISSIVE: Mark.DIAMOND,
    Style.FEARFUL: Mark.CIRCLE,
}
TITLE = "{feeling}: just before, and after"
SAME = "The same words, the same minute, the same feelings to begin with. Only how {name} leans is otherwise."
TONIGHT = "{name} as tonight, {leaning}"
OTHERWISE = "{name}, {leaning}"
FROM, STILL = "{was}, then {now}", "{now}, before and after"
FROM_THERE = "There is no right way to hear it. Each of these is how it sounds from there."


def four_told(encounter: Encounter, turn: int) -> Iterator[Paragraph]:
    """Yield how four people would have heard this turn's answer; nothing where only one could."""
    heard = said_to_four(encounter, turn)
    if len(heard) < 2:
        return
    name = encounter.scenario.couple.partner.name
    yield Paragraph(Kind.STRONG, quoted(encounter.exchanges[turn]))
    yield Paragraph(Kind.TEXT, SAME.format(name=name))
    for one in heard:
        yield from _one(one, encounter, _apart(heard))
    yield Paragraph(Kind.QUIET, FROM_THERE)


def four_chart(encounter: Encounter, turn: int) -> tuple[Chart, ...]:
    """Return the feeling in which the four differ most afterwards, each with a mark of their own."""
    heard = said_to_four(encounter, turn)
    if len(heard) < 2:
        return ()
    feeling = _apart(heard)
    curves = tuple(_curve(one, feeling) for one in heard)
    return (Chart(TITLE.format(feeling=feeling.name), curves),)


# --- the parts


def _one(one: Heard, encounter: Encounter, feeling: Feeling) -> Iterator[Paragraph]:
    name = encounter.scenario.couple.partner.name
    who = (TONIGHT if one.there else OTHERWISE).format(name=name, leaning=STYLE_CHOICES[one.style])
    yield Paragraph(Kind.HEAD, who)
    yield Paragraph(Kind.TEXT, headline(one.exchange, encounter.scenario))
    if said := their_words(one.exchange):
        yield Paragraph(Kind.STRONG, f"{name}: {said}")
    yield Paragraph(Kind.TEXT, f"{name} was {_stance(one)}. {feeling.name}: {_told(one, feeling)}.")
    yield Paragraph(Kind.QUIET, told_inside(one.exchange.after))


def _curve(one: Heard, feeling: Feeling) -> Curve:
    return Curve(
        STYLE_CHOICES[one.style].partition(":")[0],
        MARKS[one.style],
        _values(one, feeling),
        _told(one, feeling),
    )


def _values(one: Heard, feeling: Feeling) -> tuple[float, float]:
    return feeling.of(one.exchange.before.feelings), feeling.of(one.exchange.after.feelings)


def _apart(heard: Sequence[Heard]) -> Feeling:
    """Return the feeling in which they are furthest apart afterwards."""
    return max(FEELINGS, key=lambda feeling: _spread([_values(one, feeling)[1] for one in heard]))


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values)


def _told(one: Heard, feeling: Feeling) -> str:
    return _from_to(*(degree(value) for value in _values(one, feeling)))


def _stance(one: Heard) -> str:
    return _from_to(WAS[one.exchange.before.stance], WAS[one.exchange.after.stance])


def _from_to(was: str, now: str) -> str:
    return STILL.format(now=now) if was == now else FROM.format(was=was, now=now)
