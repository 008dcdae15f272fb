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
REASON = re.compile(r"\bbecause\s+(?P<why>\S.*)")


def silence(source: Source, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems, with the reason in those that this file silences, and those of its comments."""
    if "check:" not in source.text:
        return sorted(problems)
    reasons, misused = _comments(source)
    marked = [
        one if one.is_error else one._replace(silenced=reasons.get(one.line, {}).get(one.code, ""))
        for one in problems
    ]
    return sorted({*marked, *misused[:MOST_TOLD]})


def _comments(source: Source) -> tuple[dict[int, dict[str, str]], list[Problem]]:
    """Return the reason for each code that is silenced, by line; and what is wrong with the comments."""
    silenced: dict[int, dict[str, str]] = {}
    misused: list[Problem] = []
    waiting: dict[str, str] = {}  # from comments that stand alone above a line
    for number, line in enumerate(source.text.split("\n"), 1):
        found = COMMENT.search(line) if "check:" in line else None
        here: dict[str, str] = {}
        if found:
            codes = set(CODE.findall(found["rest"].split("because")[0]))
            misused += _misuses(source.path, Spot(number, found.start() + 1), codes, found["rest"])
            reason = REASON.search(found["rest"])
            here = dict.fromkeys(codes, reason["why"].strip()) if reason else {}
        if waiting or here:
            silenced[number] = waiting | here
            waiting = silenced[number] if line.lstrip().startswith("#") else {}
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
