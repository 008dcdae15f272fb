"""`# check: ignore W07 because ...`: a writer who knows better says so, with a reason, where it applies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.content.codes import CODES, Severity
from game.content.findings import MOST_TOLD
from game.content.problem import Hint, Problem, Spot, problem
from game.content.source import Source

COMMENT = re.compile(r"(?:^|(?<=\s))#\s*check:\s*ignore\b(?P<rest>.*)$")
CODE = re.compile(r"[A-Za-z]\d\d\b")
REASON = re.compile(r"\bbecause\s+\S")


def silence(source: Source, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that are left when this file has silenced some, and those of its comments."""
    if "check:" not in source.text:
        return sorted(problems)
    silenced, misused = _comments(source)
    heard = [one for one in problems if one.is_error or one.code not in silenced.get(one.line, ())]
    return sorted({*heard, *misused[:MOST_TOLD]})


def _comments(source: Source) -> tuple[dict[int, set[str]], list[Problem]]:
    silenced: dict[int, set[str]] = {}
    misused: list[Problem] = []
    waiting: set[str] = set()  # from comments that stand alone above a line
    for number, line in enumerate(source.text.split("\n"), 1):
        found = COMMENT.search(line)
        codes = set(CODE.findall(found["rest"].split("because")[0])) if found else set()
        if found:
            misused += _misuses(source.path, Spot(number, found.start() + 1), codes, found["rest"])
            codes = codes if REASON.search(found["rest"]) else set()
        silenced[number] = codes | waiting
        waiting = waiting | codes if line.lstrip().startswith("#") else set()
    return silenced, misused


def _misuses(path: str, spot: Spot, codes: set[str], rest: str) -> list[Problem]:
    told = [
        problem(
            path,
            spot,
            "W12",
            name=code,
            what=Hint("there is no such code" if code not in CODES else "it is an error"),
        )
        for code in sorted(codes)
        if code not in CODES or CODES[code].severity is Severity.ERROR
    ]
    if not codes or not REASON.search(rest):
        told.append(problem(path, spot, "W11", example=Hint(min(codes, default="CODE"))))
    return told
