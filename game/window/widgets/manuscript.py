"""A sheet to write on: several lines, a caret that goes where keys and mouse put it, and what is selected.

Rule: nothing here changes what is written; a key or a click becomes a command, and where it leads is read off
the lines as they are set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from pygame import Rect

from game.window import journal as ask
from game.window.canvas import Canvas, View
from game.window.commands import Command
from game.window.field import (
    Field,
    Span,
    after,
    before,
    line_of,
    nearest,
    set_in_lines,
    word_after,
    word_before,
)
from game.window.nodes import CARET, Node, Role, Stroke
from game.window.text import Block, Line, Piece
from game.window.theme import Radius
from game.window.widgets.column import Column

KIND = "body"
TINT = 0.22
LEAST_LINES = 6
"""High enough for so many, however little is written."""


class _Sheet(NamedTuple):
    """The words as they are set."""

    field: Field
    text: str
    """With what an input method is still at."""
    lines: tuple[Span, ...]
    height: int
    """Of a line."""
    measure: Callable[[str], int]

    @property
    def place(self) -> int:
        """Where the caret stands in what is shown."""
        return self.field.caret + len(self.text) - len(self.field.text)

    def x(self, at: int) -> int:
        """Return how far from the left a place is."""
        return self.measure(self.text[self.lines[line_of(self.lines, at)].start : at])

    def at(self, line: int, x: int) -> int:
        """Return the place in a line that is nearest to this x."""
        start, end = self.lines[line]
        last = line + 1 == len(self.lines) or self.lines[line + 1].start > end
        shown = self.text[start:end] if last else self.text[start:end].rstrip()
        return start + nearest(shown, x, self.measure)


def manuscript(column: Column, name: str, label: str, field: Field, composing: str = "") -> Node:
    """Return the sheet; it is as high as its words need."""
    view, pad = column.view, column.view.px(20)
    text = field.text[: field.caret] + composing + field.text[field.caret :]
    sheet = _set(view, field, text, column.width - 2 * pad)
    height = max(LEAST_LINES, len(sheet.lines)) * sheet.height + 2 * view.px(14)
    box = Rect(column.x, column.y, column.width, height)
    corner = (box.x + pad, box.y + view.px(14))
    node = Node(Role.ENTRY, label, box, name, value=field.text)
    line = line_of(sheet.lines, sheet.place)
    wide = max(2, view.px(2))  # it stands to the left of its place, so that no sign is under it
    at = corner[0] + sheet.x(sheet.place) - wide, corner[1] + line * sheet.height
    caret = Rect(*at, wide, sheet.height)
    node.add(Node(Role.TEXT, "", caret, CARET))

    def edit(stroke: Stroke) -> Command | None:
        inside = (node.bounds.x + pad, node.bounds.y + view.px(14))
        return _command(sheet, stroke, inside)

    node.edit = edit
    node.paint = _painter(view, sheet, composing)
    return node


def _set(view: View, field: Field, text: str, width: int) -> _Sheet:
    def measure(words: str) -> int:
        return view.type.measure(words, KIND)

    return _Sheet(field, text, set_in_lines(text, width, measure), view.type.height(KIND), measure)


# --- what a key or a click asks for


def _command(sheet: _Sheet, stroke: Stroke, corner: tuple[int, int]) -> Command | None:
    if stroke.point:
        line = (stroke.point[1] - corner[1]) // sheet.height
        line = max(0, min(len(sheet.lines) - 1, line))
        return ask.PutCaret(sheet.at(line, stroke.point[0] - corner[0]), stroke.shift)
    if stroke.text or stroke.composing:
        return ask.Compose(stroke.text) if stroke.composing else ask.Type(stroke.text)
    if stroke.ctrl and stroke.key in WITH_CTRL:
        return ask.GiveAgain() if stroke.key == "z" and stroke.shift else WITH_CTRL[stroke.key]()
    if stroke.key in ("return", "enter", "keypad enter"):
        return ask.Type("\n")
    if stroke.key in ("backspace", "delete"):
        going = "left" if stroke.key == "backspace" else "right"
        return ask.Erase(_along(sheet.field, going, words=stroke.ctrl))
    if len(stroke.key) == 1:
        return None  # the same key comes as text as well
    return ask.PutCaret(_going(sheet, stroke), stroke.shift)


WITH_CTRL: dict[str, Callable[[], Command]] = {
    "a": ask.SelectAll, "c": ask.Copy, "x": ask.Cut, "v": ask.Paste, "z": ask.TakeBack, "y": ask.GiveAgain,
}  # fmt: skip


def _going(sheet: _Sheet, stroke: Stroke) -> int:
    """Return where a key takes the caret."""
    field = sheet.field
    line = line_of(sheet.lines, field.caret)
    start = sheet.lines[line].start
    match stroke.key:
        case "left" | "right" if field.caret != field.anchor and not stroke.shift:
            return field.selected[stroke.key == "right"]
        case "left" | "right":
            return _along(field, stroke.key, words=stroke.ctrl)
        case "home":
            return 0 if stroke.ctrl else start
        case "end":
            return len(field.text) if stroke.ctrl else sheet.at(line, 1 << 20)
        case "up":
            return sheet.at(line - 1, sheet.x(field.caret)) if line else 0
        case _:
            last = line + 1 == len(sheet.lines)
            return len(field.text) if last else sheet.at(line + 1, sheet.x(field.caret))


def _along(field: Field, key: str, *, words: bool) -> int:
    left, right = (word_before, word_after) if words else (before, after)
    return (left if key == "left" else right)(field.text, field.caret)


# --- how it is drawn


def _painter(view: View, sheet: _Sheet, composing: str) -> Callable[[Canvas, Node], None]:
    block = _block(view, sheet)
    pad, above = view.px(20), view.px(14)

    def paint(canvas: Canvas, node: Node) -> None:
        box, corner = node.bounds, canvas.radius(Radius.CARD)
        # One outline and no ground: a sheet this high would be drawn anew with every key.
        if canvas.has_focus(node):
            canvas.ring(box, corner)
        else:
            canvas.hairline(box, corner)
        x, y = box.x + pad, box.y + above
        for part in _marked(sheet, *sheet.field.selected):
            _mark(canvas, part.move(x, y))
        canvas.words(block, (x, y))
        started = sheet.field.caret
        for part in _marked(sheet, started, started + len(composing)):
            line = Rect(x + part.x, y + part.bottom - 2, part.width, 2)
            canvas.surface.fill(canvas.view.theme.accent, line)
        if canvas.has_focus(node):
            canvas.surface.fill(canvas.view.theme.accent, node.children[0].bounds)

    return paint


def _mark(canvas: Canvas, box: Rect) -> None:
    """Draw what is selected: a tint pale enough to read on, and a line for whoever does not see the tint."""
    accent = canvas.view.theme.accent
    canvas.fill(box, 2, (accent, accent), (TINT, TINT))
    canvas.surface.fill(accent, Rect(box.x, box.bottom - 2, box.width, 2))


def _block(view: View, sheet: _Sheet) -> Block:
    colour, lines = view.colour("text"), []
    for number, (start, end) in enumerate(sheet.lines):
        words = sheet.text[start:end].rstrip()
        pieces = tuple(_pieces(sheet, Span(start, start + len(words)), colour))
        lines.append(Line(number * sheet.height, sheet.height, sheet.measure(words), pieces))
    width = max(line.width for line in lines)
    return Block(tuple(lines), width, len(lines) * sheet.height, sheet.text)


def _pieces(sheet: _Sheet, line: Span, colour: str) -> Iterator[Piece]:
    """Yield the words in pieces that end where the caret or a selection does: neither is drawn into one."""
    ends = {line.start, line.end, sheet.place, *sheet.field.selected}
    inside = sorted(at for at in ends if line.start <= at <= line.end)
    for start, end in pairwise(inside):
        yield Piece(sheet.measure(sheet.text[line.start : start]), sheet.text[start:end], KIND, colour)


def _marked(sheet: _Sheet, start: int, end: int) -> list[Rect]:
    """Return the places of these signs, line by line, from the upper left corner of the words."""
    places = []
    for number, line in enumerate(sheet.lines):
        first, last = max(start, line.start), min(end, line.end)
        if first < last:
            left, right = (sheet.measure(sheet.text[line.start : at]) for at in (first, last))
            places.append(Rect(left, number * sheet.height, max(2, right - left), sheet.height))
    return places
