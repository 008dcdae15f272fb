"""A field to write into: words, a caret, what is selected, and the way back.

Rule 1: a field never changes; each verb returns the next. Rule 2: nothing here knows a key or a pixel.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

JOINER = "\u200d"
BREAK = "\n"
MOST_STEPS = 200
"""Steps that can be taken back."""


class Field(NamedTuple):
    """What is written, and where the caret stands in it."""

    text: str = ""
    caret: int = 0
    """0 to the length of the text."""
    anchor: int = 0
    """The other end of what is selected; the caret itself where nothing is."""

    @property
    def selected(self) -> tuple[int, int]:
        """Where the selection begins and ends; the same place twice where nothing is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)


class Writing(NamedTuple):
    """A field with its past."""

    field: Field
    past: tuple[Field, ...] = ()
    to_come: tuple[Field, ...] = ()
    """What was taken back, the last first."""
    typing: bool = False
    """The last step was a sign typed: the next one joins it."""


class Span(NamedTuple):
    """A line as it is set: from this sign up to before that one."""

    start: int
    end: int


def typed(writing: Writing, text: str) -> Writing:
    """Put this text where the selection is, or at the caret."""
    field = writing.field
    start, end = field.selected
    after = Field(field.text[:start] + text + field.text[end:], start + len(text), start + len(text))
    joins = writing.typing and start == end and len(text) == 1 and not text.isspace()
    past = writing.past if joins else (*writing.past, field)[-MOST_STEPS:]
    return Writing(after, past, typing=len(text) == 1)


def erased(writing: Writing, to: int) -> Writing:
    """Take out the selection, or what lies between the caret and this place."""
    field = writing.field
    start, end = field.selected if field.caret != field.anchor else sorted((field.caret, to))
    if start == end:
        return writing
    after = Field(field.text[:start] + field.text[end:], start, start)
    return Writing(after, (*writing.past, field)[-MOST_STEPS:])


def moved(writing: Writing, to: int, *, select: bool = False) -> Writing:
    """Put the caret there; `select` leaves the other end of the selection where it is."""
    to = max(0, min(len(writing.field.text), to))
    field = writing.field._replace(caret=to, anchor=writing.field.anchor if select else to)
    return writing._replace(field=field, typing=False)


def taken_back(writing: Writing) -> Writing:
    """Undo the last step."""
    if not writing.past:
        return writing
    return Writing(writing.past[-1], writing.past[:-1], (writing.field, *writing.to_come))


def given_again(writing: Writing) -> Writing:
    """Do again what was undone last."""
    if not writing.to_come:
        return writing
    return Writing(writing.to_come[0], (*writing.past, writing.field), writing.to_come[1:])


def before(text: str, at: int) -> int:
    """Return the place one sign to the left; marks on a sign and joined signs go with it."""
    at -= 1
    while at > 0 and (_hangs_on(text[at]) or text[at - 1] == JOINER):
        at -= 1
    return max(0, at)


def after(text: str, at: int) -> int:
    """Return the place one sign to the right."""
    at += 1
    while at < len(text) and (_hangs_on(text[at]) or text[at - 1] == JOINER):
        at += 1
    return min(len(text), at)


def word_before(text: str, at: int) -> int:
    """Return where the word to the left begins."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def word_after(text: str, at: int) -> int:
    """Return where the word to the right begins."""
    while at < len(text) and not text[at].isspace():
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def set_in_lines(text: str, width: int, measure: Callable[[str], int]) -> tuple[Span, ...]:
    """Return the text in lines of at most this width; spaces at a line's end may stand out."""
    lines: list[Span] = []
    start = 0
    for paragraph in text.split(BREAK):
        lines += _of_paragraph(paragraph, start, width, measure)
        start += len(paragraph) + 1
    return tuple(lines)


def line_of(lines: tuple[Span, ...], at: int) -> int:
    """Return the number of the line, from 0, in which this place is."""
    return max(number for number, line in enumerate(lines) if line.start <= at)


def nearest(text: str, x: int, measure: Callable[[str], int]) -> int:
    """Return how many signs of a line lie to the left of this x, in whichever gap is nearest to it."""
    places = range(len(text) + 1)
    return min(places, key=lambda at: abs(measure(text[:at]) - x))


def _of_paragraph(text: str, offset: int, width: int, measure: Callable[[str], int]) -> list[Span]:
    lines, start, at = [], 0, 0
    while at < len(text):
        end = word_after(text, at)
        if measure(text[start:end].rstrip()) <= width:
            at = end
        elif at > start:
            lines.append(Span(offset + start, offset + at))
            start = at
        else:
            at = start = _broken(text, start, end, width, measure, lines, offset)
    return [*lines, Span(offset + start, offset + len(text))]


def _broken(
    text: str, start: int, end: int, width: int, measure: Callable[[str], int], lines: list[Span], offset: int
) -> int:
    """Add a line of as much of a word as there is room for; return where it goes on."""
    stop = after(text, start)
    while stop < end and measure(text[start : after(text, stop)]) <= width:
        stop = after(text, stop)
    lines.append(Span(offset + start, offset + stop))
    return stop


def _hangs_on(sign: str) -> bool:
    return sign == JOINER or unicodedata.combining(sign) != 0 or "\ufe00" <= sign <= "\ufe0f"
