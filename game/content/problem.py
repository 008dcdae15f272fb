"""What is wrong in a writer's file: where, what, and the way out, in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from game.content.codes import CODES, Severity

LONGEST_QUOTE = 48
MOST_NAMES_LISTED = 14
# A suggestion for a stranger's 500 KB "word" out of 40,000 would take minutes.
LONGEST_NAME_COMPARED, MOST_NAMES_COMPARED = 64, 300


class Spot(NamedTuple):
    """A place in a file; both count from 1, columns in characters."""

    line: int
    column: int


TOP = Spot(1, 1)


class Problem(NamedTuple):
    """One thing wrong in one place. Problems sort by file, then place, then code."""

    path: str
    line: int
    column: int
    code: str
    """A key of CODES; it never changes its meaning."""
    text: str
    """What is wrong, then the way out."""
    severity: Severity
    way_out: str = ""
    """The second half of `text`; empty where there is no advice to give."""
    silenced: str = ""
    """The writer's reason, if a comment silences it."""

    def __str__(self) -> str:
        """Return `path:line:column: CODE what is wrong; the way out`."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.text}"

    @property
    def what(self) -> str:
        """What is wrong, without the way out."""
        return self.text.removesuffix(self.way_out).rstrip(" ;")

    @property
    def is_error(self) -> bool:
        """Whether the scenario cannot be played with it."""
        return self.severity is Severity.ERROR


class Unplayable(Exception):
    """A scenario that cannot be played, and everything that is wrong with it, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def problem(path: str, spot: Spot, code: str, **details: object) -> Problem:
    """Return this problem in its code's own words, with the details quoted short and on one line."""
    known = CODES[code]
    told = {name: shortened(value) if isinstance(value, str) else value for name, value in details.items()}
    text = known.message.format(**told).rstrip(" ;")
    # The template is parted, not the text: a quotation may hold a semicolon too.
    way_out = known.message.partition("; ")[2].format(**told).rstrip(" ;")
    return Problem(path, spot.line, spot.column, code, text, known.severity, way_out)


class Hint(NamedTuple):
    """The way out, as said to the writer; never shortened."""

    words: str

    def __str__(self) -> str:
        """Return the words."""
        return self.words

    def __format__(self, spec: str) -> str:
        """Return the words, as a template wants them."""
        return self.words


def shortened(text: str) -> str:
    """Return the beginning of somebody's text, safe to show in one line."""
    line = re.sub(r"\s+", " ", "".join(sign if sign.isprintable() else " " for sign in text[:200])).strip()
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rstrip() + "..."


def did_you_mean(name: str, known: Iterable[str]) -> Hint:
    """Return the nearest known name as a question; or all of them, where they are few."""
    names = list(dict.fromkeys(known))
    if not names:
        return Hint("there is none here")
    if len(name) <= LONGEST_NAME_COMPARED:
        near = get_close_matches(name.lower(), names[:MOST_NAMES_COMPARED], n=1, cutoff=0.6)
        if near:
            return Hint(f"did you mean '{near[0]}'?")
    if len(names) <= MOST_NAMES_LISTED:
        return Hint("it can be " + listed(names))
    return Hint("")


def listed(names: Iterable[str], last: str = "or") -> str:
    """Return `a, b or c`."""
    several = list(names)
    if len(several) < 2:
        return "".join(several)
    return f"{', '.join(several[:-1])} {last} {several[-1]}"
