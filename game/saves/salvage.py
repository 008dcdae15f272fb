"""Read whatever can still be read of a damaged store, and bring it together with the backup.

Nothing here writes to what it reads. A play is taken as a whole number of choices from the first on: after a
hole nothing could be played again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from game.saves.kept import Choice, Kept, State
from game.saves.notice import StoreError
from game.saves.schema import (
    CHOICE,
    NOTE,
    PLAY,
    TOUCHES,
    choice_from,
    columns,
    connect_untouched,
    kept_from,
    note_from,
)

PATIENCE = 3_000
"""How often reading is taken up again behind something unreadable; under a second."""
STRIDE = 100
"""After so many failures in a row the steps grow by one: about as many choices lie on one page."""


NoteRow = tuple[Any, ...]
"""A row of `NOTE`; a note that was deleted has no text."""


@dataclass(frozen=True, slots=True)
class Salvage:
    """What one file still tells."""

    heads: dict[str, tuple[int, Kept]] = field(default_factory=dict)
    """Plays by id, each with the count that tells which was touched later."""
    lines: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    """Choices by play, from the first one to the first hole; undone ones included."""
    notes: dict[str, tuple[int, NoteRow]] = field(default_factory=dict)
    """Notes by id, each with the count that tells which was touched later; deleted ones without a text."""


def salvage(file: Path) -> Salvage:
    """Return what can be read of a store, however damaged; what cannot is left out."""
    found = Salvage()
    # Rows are numbered from 1 on and take many bytes each: a number beyond the length of the file is damage.
    most = file.stat().st_size
    with suppress(*StoreError), closing(_open(file)) as damaged:
        for row in _rows(damaged, "plays", f"touched, {PLAY}", most):
            with suppress(ValueError, TypeError, OverflowError):
                found.heads[row[2]] = (_touched(row[1]), kept_from(row[2:], undone=0))
        found.lines.update(_lines(damaged, most))
        for row in _rows(damaged, "notes", f"touched, {NOTE}", most):
            with suppress(ValueError, TypeError, OverflowError):
                note_from((*row[2:5], "deleted" if row[5] is None else row[5], *row[6:]))
                found.notes[row[2]] = (_touched(row[1]), row[2:])
    return found


def merge(salvages: list[Salvage]) -> list[tuple[int, Kept, tuple[Choice, ...]]]:
    """Return every play that any of the files tells of: its touch, its head and its choices.

    The head touched last holds; the line of choices beside it too if it is whole, otherwise the longest.
    """
    heads: dict[str, tuple[int, Kept, tuple[Choice, ...]]] = {}
    for each in salvages:
        for play, (touched, kept) in each.heads.items():
            if play not in heads or touched > heads[play][0]:
                heads[play] = (touched, kept, each.lines.get(play, ()))
    plays = []
    for touched, kept, line in heads.values():
        longest = max((each.lines.get(kept.id, ()) for each in salvages), key=len)
        plays.append((touched, *_fitted(kept, line if len(line) >= kept.made else longest)))
    return plays


def merge_notes(salvages: list[Salvage]) -> list[tuple[int, NoteRow]]:
    """Return every note that any of the files tells of, as it was touched last: its touch and its row."""
    notes: dict[str, tuple[int, NoteRow]] = {}
    for each in salvages:
        for note, (touched, row) in each.notes.items():
            if note not in notes or touched > notes[note][0]:
                notes[note] = (touched, row)
    return list(notes.values())


def _touched(found: object) -> int:
    # Only a whole number is looked for in a range at once; anything else step by step.
    return found if isinstance(found, int) and found in TOUCHES else TOUCHES[0]


def _fitted(kept: Kept, line: tuple[Choice, ...]) -> tuple[Kept, tuple[Choice, ...]]:
    if len(line) >= kept.made:
        return replace(kept, undone=len(line) - kept.made), line
    # The way to its ending is lost, so it goes on from where it is known. A safety stop stays one.
    if kept.state is State.ENDED:
        kept = replace(kept, state=State.GOING, ending=None)
    return replace(kept, made=len(line), undone=0), line


def _lines(damaged: sqlite3.Connection, most: int) -> dict[str, tuple[Choice, ...]]:
    found: dict[str, dict[int, Choice]] = {}
    for row in _rows(damaged, "choices", f"play, {CHOICE}", most):
        with suppress(ValueError, TypeError, OverflowError):
            choice = choice_from(row[2:])
            found.setdefault(row[1], {})[choice.index] = choice
    return {play: _up_to_a_hole(choices) for play, choices in found.items()}


def _up_to_a_hole(choices: dict[int, Choice]) -> tuple[Choice, ...]:
    end = next(index for index in range(len(choices) + 1) if index not in choices)
    return tuple(choices[index] for index in range(end))


def _rows(damaged: sqlite3.Connection, table: str, wanted: str, most: int) -> Iterator[tuple[Any, ...]]:
    """Yield the rows that can be read, each after its number; step over the others, in growing steps."""
    there = columns(damaged, table)
    if not there:
        return
    # A store of an earlier version lacks some of them; in their place there is nothing.
    asked = ", ".join(name if name in there else "NULL" for name in wanted.split(", "))
    query = f"SELECT number, {asked} FROM {table} WHERE number BETWEEN ? AND {most} ORDER BY number"  # noqa: S608 - our own names
    number = in_a_row = 0
    for _ in range(PATIENCE):
        with suppress(*StoreError):
            for row in damaged.execute(query, (number,)):
                if row[0] < number:
                    break  # pages that lead back to each other would be read for ever
                number, in_a_row = row[0] + 1, 0
                yield row
            else:
                return
        in_a_row += 1
        number += 1 + in_a_row // STRIDE


def _open(file: Path) -> sqlite3.Connection:
    damaged = connect_untouched(file)
    # A damaged index or table is left out of the tables then, and the others can be read all the same.
    damaged.execute("PRAGMA writable_schema = ON")
    # Damaged words are refused where they are, as no ids; they must not end the reading of all that follows.
    damaged.text_factory = lambda word: word.decode(errors="replace")
    return damaged
