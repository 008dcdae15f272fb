"""The plays that are kept: every verb returns only when what it did is on disk.

Rule 1: one verb, one transaction; a kill or a power cut leaves all of it or nothing.
Rule 2: a choice is added where its index says, or not at all: two windows cannot mix their plays.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from game.saves.files import erase_plays
from game.saves.kept import ID, Choice, Header, Kept, State
from game.saves.notice import NotKept, Stopped, StoreError, Why, why
from game.saves.schema import (
    CHOICE,
    INSERT_CHOICE,
    INSERT_PLAY,
    PLAY,
    choice_from,
    choice_row,
    connect,
    create,
    kept_from,
    play_row,
    to_number,
)

T = TypeVar("T")

Clock = Callable[[], datetime]
"""Tells the time now, with its zone."""

# "When" is told by the clock, but never earlier than before; "which was last" by counting on.
UPDATE = (
    "UPDATE plays SET state = ?, ending = ?, made = ?, updated = max(updated, ?), touched = ? WHERE id = ?"
)


class Store:
    """Plays, on disk or in memory. It belongs to the thread that opened it.

    Every verb may raise `NotKept` with a sentence for the player; nothing has changed then. Verbs that change
    a play raise `Stopped` if it was stopped for safety.
    """

    def __init__(self, connection: sqlite3.Connection, clock: Clock, file: Path | None = None) -> None:
        """Take over a connection to a store that is ready; without a file it is in memory."""
        self._connection = connection
        self._clock = clock
        self._file = file
        self._identity = _identity(file) if file else None

    @property
    def keeps(self) -> bool:
        """Whether plays outlast this program; in memory they do not."""
        return self._file is not None

    def begin(self, header: Header) -> str:
        """Keep a new play, without a choice yet; return its id."""
        now = self._clock()
        kept = Kept(os.urandom(8).hex(), header, now, now, State.GOING, None, made=0, undone=0)
        with self._change():
            self._connection.execute(INSERT_PLAY, (*play_row(kept), self._next_touch()))
        return kept.id

    def append(self, play: str, choice: Choice) -> None:
        """Keep a choice after those that count; choices that were undone make way for it.

        Raises:
            NotKept: `elsewhere` if its index is not the number of choices that count, `over` if the play is
                over, or what the disk had to say.
            Stopped: the play was stopped for safety.
        """
        with self._change():
            state, made = self._where(play)
            if state is not State.GOING:
                raise NotKept(Why.OVER)
            if choice.index != made:
                raise NotKept(Why.ELSEWHERE)
            self._connection.execute("DELETE FROM choices WHERE play = ? AND place >= ?", (play, made))
            self._connection.execute(INSERT_CHOICE, (play, *choice_row(choice)))
            self._update(play, State.GOING, None, made + 1)

    def undo(self, play: str) -> Choice | None:
        """Take the last choice back and return it, or none at the start; a play that was over goes on."""
        with self._change():
            _, made = self._where(play)
            choice = self._choice(play, made - 1)
            if choice:
                self._update(play, State.GOING, None, made - 1)
        return choice

    def redo(self, play: str) -> Choice | None:
        """Let the choice that was undone last count again and return it, or none if there is none."""
        with self._change():
            _, made = self._where(play)
            choice = self._choice(play, made)
            if choice:
                self._update(play, State.GOING, None, made + 1)
        return choice

    def finish(self, play: str, state: State, ending: str | None = None) -> None:
        """Say that a play is over, and how. A safety stop is kept even if it was over already.

        Raises:
            ValueError: the state is `going`, or there is an ending without `ended` or the other way round.
            NotKept: `over` if it was over already in another way, or what the disk had to say.
            Stopped: the play was stopped for safety.
        """
        if state is State.GOING or (state is State.ENDED) != bool(ending and ID.fullmatch(ending)):
            raise ValueError(f"a play cannot be over as {state.value!r} with the ending {ending!r}")
        with self._change():
            before, made = self._where(play)
            if before is not State.GOING and state is not State.STOPPED:
                raise NotKept(Why.OVER)
            self._update(play, state, ending, made)

    def unfinished(self) -> list[Kept]:
        """Return the plays that could go on, the one played last first."""
        return [kept for kept in self.plays() if kept.state is State.GOING]

    def plays(self) -> list[Kept]:
        """Return every play, the one played last first."""
        return self._read(
            f"SELECT {PLAY}, (SELECT count(*) FROM choices WHERE play = plays.id) - made "  # noqa: S608 -- our own names
            "FROM plays ORDER BY touched DESC",
            lambda row: kept_from(row[:-1], undone=row[-1]),
        )

    def choices(self, play: str) -> list[Choice]:
        """Return the choices of a play that count, in order; an unknown play has none."""
        return self._read(
            f"SELECT {CHOICE} FROM choices WHERE play = ? "  # noqa: S608 -- our own names
            "AND place < (SELECT made FROM plays WHERE id = play) ORDER BY place",
            choice_from,
            play,
        )

    def in_memory(self) -> Store:
        """Return a copy that keeps nothing beyond this program: with it a play goes on after `NotKept`."""
        memory = connect(":memory:")
        with suppress(*StoreError):
            self._connection.backup(memory)
        create(memory)
        return Store(memory, self._clock)

    def close(self) -> None:
        """Let go of the file. Closing twice is no harm."""
        self._connection.close()

    def delete_everything(self) -> tuple[Path, ...]:
        """Erase all plays with their backup and whatever was set aside, and close.

        Returns what could not be removed: an empty tuple is the promise kept.
        """
        self.close()
        return erase_plays(self._file.parent) if self._file else ()

    def _where(self, play: str) -> tuple[State, int]:
        rows = self._connection.execute("SELECT state, made FROM plays WHERE id = ?", (play,)).fetchall()
        if not rows:
            raise NotKept(Why.UNKNOWN)
        if rows[0][0] == State.STOPPED:
            raise Stopped
        return State(rows[0][0]), rows[0][1]

    def _choice(self, play: str, index: int) -> Choice | None:
        rows = self._connection.execute(
            f"SELECT {CHOICE} FROM choices WHERE play = ? AND place = ?",  # noqa: S608 -- our own names
            (play, index),
        ).fetchall()
        return choice_from(rows[0]) if rows else None

    def _update(self, play: str, state: State, ending: str | None, made: int) -> None:
        now = to_number(self._clock())
        self._connection.execute(UPDATE, (state.value, ending, made, now, self._next_touch(), play))

    def _next_touch(self) -> int:
        last: int = self._connection.execute("SELECT coalesce(max(touched), 0) FROM plays").fetchone()[0]
        return last + 1

    @contextmanager
    def _change(self) -> Iterator[None]:
        try:
            self._still_there()
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except StoreError as error:
            self._take_back()
            raise NotKept(why(error)) from error
        except BaseException:
            self._take_back()
            raise

    def _take_back(self) -> None:
        with suppress(*StoreError):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _still_there(self) -> None:
        # A file unlinked or renamed under us takes writes without complaint, and they are lost with it.
        if self._file and _identity(self._file) != self._identity:
            raise NotKept(Why.GONE)

    def _read(self, query: str, value: Callable[[tuple[Any, ...]], T], *arguments: str) -> list[T]:
        try:
            return [value(row) for row in self._connection.execute(query, arguments).fetchall()]
        except StoreError as error:
            raise NotKept(why(error)) from error
        except (ValueError, TypeError, OverflowError) as error:
            raise NotKept(Why.DAMAGED) from error


def nothing(clock: Clock) -> Store:
    """Return a store that keeps nothing: for private plays, guests and workshops. It touches no disk."""
    memory = connect(":memory:")
    create(memory)
    return Store(memory, clock)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_dev, found.st_ino
