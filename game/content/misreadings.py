"""What a writer most likely meant where YAML gave up, told in the writer's terms.

The two parsers of PyYAML word their complaints differently; the patterns know both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from game.content.problem import Hint, Spot

KEY = re.compile(r"\s*(?:- +)?([\w.\-]+):(?=\s|$)")
OPENS_BLOCK_TEXT = re.compile(r":\s+[>|][+-]?\d?[+-]?\s*(#.*)?$")
QUOTES = "'\""


class Trouble(NamedTuple):
    """A complaint of the parser; places count from 0."""

    what: str
    doing: str
    line: int
    column: int
    since_line: int
    """Where the thing began that the parser was reading."""
    since_column: int


@dataclass(frozen=True)
class Diagnosis:
    """A code, its place and its details."""

    code: str
    spot: Spot
    details: dict[str, object] = field(default_factory=dict)


class Page:
    """The lines of a file, and what can be seen from a place in them."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")

    def line(self, number: int) -> str:
        """Return a line, counted from 0; beyond the end it is empty."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def before(self, line: int, column: int) -> str:
        """Return what stands in the line before this column."""
        return self.line(line)[:column]

    def sign(self, line: int, column: int) -> str:
        """Return the character here; at a line's end it is empty."""
        return self.line(line)[column : column + 1]

    def above(self, line: int) -> int:
        """Return the nearest line above that holds more than a comment; -1 if there is none."""
        line -= 1
        while line >= 0 and (not self.line(line).strip() or self.line(line).lstrip().startswith("#")):
            line -= 1
        return line

    def indentation(self, line: int) -> int:
        """Return the column of the first thing in the line."""
        text = self.line(line)
        return len(text) - len(text.lstrip())

    def opener(self, line: int) -> int:
        """Return the nearest line above that stands further out; -1 if there is none."""
        above, inner = self.above(line), self.indentation(line)
        while above >= 0 and self.indentation(above) >= inner:
            above = self.above(above)
        return above

    def key(self, line: int) -> str:
        """Return the key this line begins with, for a way out; `say` where there is none."""
        found = KEY.match(self.line(line))
        return found[1] if found else "say"

    def at(self, code: str, line: int, column: int, **details: object) -> Diagnosis:
        """Return a diagnosis for a place counted from 0; what is missing at the end, of the last line."""
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return Diagnosis(code, Spot(line + 1, column + 1), {"key": self.key(line), **details})

    def misfit(self, line: int, hint: str = "") -> Diagnosis:
        """Return the diagnosis of a line that is moved in too far or not far enough."""
        column = self.indentation(line)
        above = self.above(line)
        way = hint or (
            f"line {above + 1} begins at column {self.indentation(above) + 1}: "
            "line up what belongs together, and move in what belongs under a key by two spaces"
            if above >= 0
            else "begin it at column 1"
        )
        return self.at("Y05", line, column, place=column + 1, hint=Hint(way))


def diagnose(trouble: Trouble, page: Page) -> Diagnosis:
    """Return what this complaint most likely means to the writer."""
    for pattern, explain in EXPLANATIONS:
        if re.search(pattern, f"{trouble.doing}: {trouble.what}"):
            return _tab(trouble, page) or explain(trouble, page)
    return _tab(trouble, page) or _unclear(trouble, page)


def _tab(trouble: Trouble, page: Page) -> Diagnosis | None:
    line = page.line(trouble.line)
    indentation = line[: page.indentation(trouble.line)]
    if "\t" in indentation:
        return page.at("Y04", trouble.line, indentation.index("\t"))
    return page.at("Y04", trouble.line, trouble.column) if "'\\t'" in trouble.what else None


def _unclear(trouble: Trouble, page: Page) -> Diagnosis:
    return page.at("Y23", trouble.line, trouble.column)


def _stray_colon(trouble: Trouble, page: Page) -> Diagnosis:
    line, column = trouble.line, trouble.column
    before = page.before(line, column)
    key = KEY.match(before)
    if key:
        value = before[key.end() :].strip()
        if value[:1] and value[0] in QUOTES and value[-1] == value[0]:
            return page.at("Y10", line, column, name=page.line(line)[column:].strip())
        return page.at("Y06", line, column)
    if not before.strip():
        return page.at("Y17", line, column)
    if re.search(r"\s", before.strip()) or len(before.strip()) > 100:
        opener = page.opener(line)
        return page.at("Y06", line, column, key=page.key(opener if opener >= 0 else line))
    return _key_in_prose(line, page)


def _key_in_prose(line: int, page: Page) -> Diagnosis:
    """A key that YAML reads as more of the text above: misplaced, or that text lacks its colon."""
    above = page.above(line)
    if above >= 0 and not KEY.match(page.line(above)):
        opener = page.opener(above)
        if opener < 0 or page.line(opener).split(" #")[0].rstrip().endswith(":"):
            return page.at("Y18", above, page.indentation(above), name=page.line(above).strip())
    return page.misfit(line)


def _no_colon(trouble: Trouble, page: Page) -> Diagnosis:
    line, column = trouble.since_line, trouble.since_column
    above = page.above(line)
    if above >= 0 and OPENS_BLOCK_TEXT.search(page.line(above)):
        return page.misfit(line, f"move the text under line {above + 1} further in than its key")
    return page.at("Y18", line, column, name=page.line(line)[column:].strip())


def _unexpected(trouble: Trouble, page: Page) -> Diagnosis:
    line, column = trouble.line, trouble.column
    before = page.before(line, column).rstrip()
    if not before:
        return _at_the_front(line, column, page)
    if before[-1] in QUOTES:
        return _after_quote(trouble, page)
    if before[-1] in "]}":
        start = _start_of_value(before)
        return page.at("Y09", line, start, sign=before[start])
    return _unclear(trouble, page)


def _at_the_front(line: int, column: int, page: Page) -> Diagnosis:
    sign = page.sign(line, column)
    if sign == ":":
        return page.at("Y17", line, column)
    return page.at("Y09", line, column, sign=sign) if sign and sign in "]}," else page.misfit(line)


def _start_of_value(before: str) -> int:
    key = KEY.match(before)
    if not key:
        return len(before) - len(before.lstrip())
    return len(before) - len(before[key.end() :].lstrip())


def _after_quote(trouble: Trouble, page: Page) -> Diagnosis:
    line, column = trouble.line, trouble.column
    before = page.before(line, column).rstrip()
    quote = before[-1]
    if re.search(
        r"(^|[:,{\[-])\s*$", before[:-1]
    ):  # this quote was meant to open: one above was never closed
        opened = _unclosed_above(quote, line, page)
        if opened:
            return page.at("Y08", *opened)
    return page.at("Y10", line, column, name=page.line(line)[column:].strip())


def _unclosed_above(quote: str, line: int, page: Page) -> tuple[int, int] | None:
    for above in range(line - 1, max(-1, line - 400), -1):
        opened = re.search(rf"[:,{{\[-]\s+({quote})[^{quote}]*$", page.line(above))
        if opened:
            return above, opened.start(1)
    return None


def _in_braces(trouble: Trouble, page: Page) -> Diagnosis:
    line, column = trouble.line, trouble.column
    since = trouble.since_line, trouble.since_column
    before = page.before(line, column).rstrip()
    opening = page.sign(*since)
    if line >= len(page.lines) - 1 and not page.line(line)[column:].strip():
        return page.at("Y19", *since, sign=opening)
    if before[-1:] and before[-1] in QUOTES:
        return _after_quote(trouble, page)
    if line > since[0] and page.indentation(line) <= page.indentation(since[0]):
        return page.at("Y19", *since, sign=opening)
    if before[-1:] in ("]", "}"):
        start = before.rfind("[" if before[-1] == "]" else "{")
        return page.at("Y09", line, max(0, start), sign=before[start] if start >= 0 else before[-1])
    return page.at("Y07", line, column, name=re.split(r"[,{\[]", before)[-1].strip() or opening)


def _kept_sign(trouble: Trouble, page: Page) -> Diagnosis:
    line, column = trouble.line, trouble.column
    sign = page.sign(line, column)
    if not sign:
        return _cut_off(line, page)
    if not page.before(line, column).strip() and sign in "-?":
        return page.misfit(line)
    if not page.before(line, column).strip() and sign == ":":
        return page.at("Y17", line, column)
    return page.at("Y09", line, column, sign=sign)


def _cut_off(line: int, page: Page) -> Diagnosis:
    """The file ends where a value was to come: mostly inside a bracket."""
    last = page.above(line + 1)
    column = max(page.line(last).rfind(sign) for sign in "[{")
    return (
        page.at("Y19", last, column, sign=page.sign(last, column)) if column >= 0 else page.at("Y23", last, 0)
    )


def _began_with_sign(trouble: Trouble, page: Page) -> Diagnosis:
    line, column = trouble.since_line, trouble.since_column
    return page.at("Y09", line, column, sign=page.sign(line, column))


def _anchor(trouble: Trouble, page: Page) -> Diagnosis:
    return page.at("Y12", trouble.since_line, trouble.since_column)


def _tag(trouble: Trouble, page: Page) -> Diagnosis:
    return page.at("Y13", trouble.since_line, trouble.since_column)


def _quote(trouble: Trouble, page: Page) -> Diagnosis:
    return page.at("Y08", trouble.since_line, trouble.since_column)


def _escape(trouble: Trouble, page: Page) -> Diagnosis:
    found = page.before(trouble.line, trouble.column + 1).rfind("\\")
    return page.at("Y21", trouble.line, max(found, 0))


def _second_start(trouble: Trouble, page: Page) -> Diagnosis:
    above = page.above(trouble.line)
    if page.line(above).startswith(("...", "---")):
        return page.at("Y14", above, 0)
    first = page.above(len(page.lines)) if above < 0 else _first_line(page)
    if page.indentation(first):
        return page.misfit(first, "begin it at column 1, like all keys of the head")
    return _unclear(trouble, page)


def _first_line(page: Page) -> int:
    return next(
        (number for number, line in enumerate(page.lines) if line.strip() and line.lstrip()[0] != "#"), 0
    )


EXPLANATIONS = [
    (r"document start", _second_start),
    (r"mapping values are not allowed", _stray_colon),
    (r"could not find expected ':'", _no_colon),
    (r"quoted scalar: found unexpected (end of stream|document)", _quote),
    (r"escape", _escape),
    (r"tab character", lambda trouble, page: page.at("Y04", trouble.line, trouble.column)),
    (r"(alias|anchor)", _anchor),
    (r"\btag\b", _tag),
    (r"directive", _began_with_sign),
    (r"incompatible YAML document", _began_with_sign),
    (r"block scalar", _began_with_sign),
    (r"cannot start any token", _kept_sign),
    (r"flow node|block node", _kept_sign),
    (r"(sequence entries|mapping keys) are not allowed", _kept_sign),
    (r"flow (mapping|sequence)", _in_braces),
    (r"block (mapping|collection|sequence)", _unexpected),
]
"""The first pattern that fits a complaint explains it."""
