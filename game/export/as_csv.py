"""A play as a table for a spreadsheet: one row a turn.

Rule 1: no cell is ever a formula, whoever wrote the scenario: what a spreadsheet would take for one, or for a
        number that is a word, begins with an apostrophe.
Rule 2: numbers stay numbers, with a point; lists stand in one cell, apart by ` | `.
"""

from __future__ import annotations

import csv
import re
from io import StringIO

from game.export.columns import PLAY, TURN, Cell, cells, seen
from game.export.play import NOTICE, Play

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 as something else; LibreOffice and Python's `utf-8-sig` pass over it."""

NOTICE_COLUMN = "notice"
HEADER = (*(one.name for one in PLAY), *(one.name for one in TURN), NOTICE_COLUMN)
APART = " | "

LINE_ENDS = re.compile(r"\s*[\t\r\n\v\f\x85\u2028\u2029]+\s*")
# Anywhere but at the start only where a spreadsheet may cut at semicolons or bars instead of commas.
# U+FF1D, U+FF0B, U+FF0D and U+FF20 are the full-width forms, which some spreadsheets take for the plain ones.
FORMULA = re.compile(r"(^|[;|])([\s\"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
NUMBER = re.compile(r"\s*[\d.,]*\d[\d.,]*(?:[eE][+-]?\d+)?\s*")


def csv_of(play: Play) -> str:
    """Return the table of one play, with a header; a play without a turn has no row."""
    written = StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(HEADER)
    inside = play.tells_inside
    always = cells(PLAY, play, inside=inside)
    for turn in seen(play):
        row = {**always, **cells(TURN, turn, inside=inside), NOTICE_COLUMN: NOTICE}
        table.writerow([_cell(row[name]) for name in HEADER])
    return BYTE_ORDER_MARK + written.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    return harmless(value if isinstance(value, str) else APART.join(value))


def harmless(text: str) -> str:
    """Return text, in one line, that a spreadsheet leaves as it is."""
    text = LINE_ENDS.sub(" ", text)
    if NUMBER.fullmatch(text):
        return f"'{text}"
    return FORMULA.sub(r"\1'\2", text)
