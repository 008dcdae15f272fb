"""What stands after `as`: `soft_start + request`, `help:0.5`, `validate + inflated`, `none`, `safety`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from game.content.findings import Fault
from game.content.problem import Hint, did_you_mean
from game.core.acts import MOST_ACTS_IN_ONE_ANSWER, Act, Flag, MicroAct, Speech

NONE, SAFETY = "none", "safety"
ACTS = {act.value: act for act in Act}
MANNERS = {flag.value: flag for flag in Flag}
MICRO_ACTS = {act.value: act for act in MicroAct}
WORDS = [*ACTS, *MANNERS, *MICRO_ACTS, NONE, SAFETY]
# More than every manner and the most acts together: whatever comes after, something is wrong before.
MOST_PARTS = 12
ALL_OF_THEM = "docs/reference/acts.md lists them all"
DOSE = r"(0?\.\d{1,4}|0|1|0\.|1\.0*)"


class _Part(NamedTuple):
    """One word between two plus signs."""

    name: str
    dose: str | None
    offset: int


@lru_cache(maxsize=1024)  # asked twice for each answer, and most answers do what others do
def speech_of(text: str) -> Speech | list[Fault]:
    """Return what an answer does, or everything that is wrong with how it is written."""
    parts = _parts(text)
    faults = list(_faults(parts))
    if faults:
        return faults
    names = [part.name for part in parts]
    dose = next((part.dose for part in parts if part.dose), None)
    return Speech(
        acts=tuple(ACTS[name] for name in names if name in ACTS),
        micro=next((MICRO_ACTS[name] for name in names if name in MICRO_ACTS), None),
        dose=float(dose) if dose else 0.0,
        flags=frozenset(MANNERS[name] for name in names if name in MANNERS),
        safety=SAFETY in names,
    )


def act_fault(name: str) -> Fault | None:
    """Return what is wrong with this name of an act, if anything."""
    return None if name in ACTS else Fault("R01", {"name": name, "hint": _hint(name, ACTS)})


def _hint(name: str, known: Iterable[str]) -> Hint:
    return Hint(str(did_you_mean(name, known)) or ALL_OF_THEM)


def _parts(text: str) -> list[_Part]:
    parts = []
    for piece in islice(re.finditer(r"[^+]+|(?<=\+)(?=\+)|(?<=\+)$|^(?=\+)", text), MOST_PARTS):
        name, colon, dose = piece[0].strip().partition(":")
        offset = piece.start() + len(piece[0]) - len(piece[0].lstrip())
        parts.append(_Part(name.strip(), dose.strip() if colon else None, offset))
    return parts


def _faults(parts: list[_Part]) -> Iterator[Fault]:
    seen: set[str] = set()
    alone = len({part.name for part in parts}) == 1
    for part in parts:
        yield from _faults_of(part, alone=alone)
        if part.name and part.name in seen:
            yield Fault("R08", {"name": part.name}, part.offset)
        seen.add(part.name)
    acts = [part for part in parts if part.name in ACTS]
    if len(acts) > MOST_ACTS_IN_ONE_ANSWER:
        last = acts[MOST_ACTS_IN_ONE_ANSWER]
        yield Fault("R02", {"count": len(acts), "most": MOST_ACTS_IN_ONE_ANSWER}, last.offset)
    if all(part.name in MANNERS for part in parts):
        yield Fault("R06", {"name": parts[0].name}, parts[0].offset)


def _faults_of(part: _Part, *, alone: bool) -> Iterator[Fault]:
    name, offset = part.name, part.offset
    if not name:
        yield Fault("R09", {}, offset)
    elif name not in WORDS:
        yield Fault("R01", {"name": name, "hint": _hint(name, WORDS)}, offset)
    elif name in MICRO_ACTS and not alone:
        yield Fault("R05", {"name": name}, offset)
    elif name in (NONE, SAFETY) and not alone:
        yield Fault("R07", {"name": name}, offset)
    elif name == Act.HELP.value:
        yield from _dose_faults(part)
    elif part.dose is not None:
        yield Fault("R03", {"name": name}, offset)


def _dose_faults(part: _Part) -> Iterator[Fault]:
    if part.dose is None:
        yield Fault("R04", {"what": "help needs a dose"}, part.offset)
    elif not re.fullmatch(DOSE, part.dose):
        yield Fault("R04", {"what": f"'{part.dose}' is no dose"}, part.offset)
