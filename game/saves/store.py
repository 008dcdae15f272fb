"""The plays that are kept: every verb returns only when what it did is on disk.

Rule 1: one verb, one transaction; a kill or a power cut leaves all of it or nothing.
Rule 2: a choice is added where its index says, or not at all: two windows cannot mix their plays.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from game.saves.files import BACKUP, alone, erase_plays
from game.saves.kept import ID, Branch, Choice, Header, Kept, Note, State, check_note
from game.saves.notice import NotKept, Stopped, StoreError, Why, why
from game.saves.schema import (
    CHOICE,
    DELETED,
    FORGET_CHOICES,
    FORGET_NOTES,
    FORGET_PLAY,
    INSERT_CHOICE,
    INSERT_NOTE,
    INSERT_PLAY,
    LAST_TOUCH,
    NOTE,
    PLAY,
    choice_from,
    choice_row,
    connect,
    create,
    kept_from,
    migrate,
    note_from,
    note_row,
    play_row,
    to_number,
    to_time,
)

T = TypeVar("T")

Clock = Callable[[], datetime]
"""Tells the time now, with its zone."""

# "When" is told by the clock, but never earlier than before; "which was last" by counting on.
UPDATE = (
    "UPDATE plays SET state = ?, ending = ?, made = ?, updated = max(updated, ?), touched = ? WHERE id = ?"
)

REWORD = "UPDATE notes SET text = ?, changed = max(changed, ?), touched = ? WHERE id = ? AND text IS NOT NULL"


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

    def begin(self, header: Header, choices: Sequence[Choice] = (), branch: Branch | None = None) -> str:
        """Keep a new play and return its id: without a choice yet, or with those it shares with another.

        Raises:
            ValueError: the choices are not numbered from 0 on.
            Stopped: the play it would branch off from was stopped for safety.
        """
        if [choice.index for choice in choices] != list(range(len(choices))):
            raise ValueError("choices are numbered from 0 on")
        now, made = self._clock(), len(choices)
        kept = Kept(os.urandom(8).hex(), header, now, now, State.GOING, None, made, undone=0, branch=branch)
        with self._change():
            if branch and self._is_stopped(branch.play):
                raise Stopped
            self._connection.execute(INSERT_PLAY, (*play_row(kept), self._next_touch()))
            for choice in choices:
                self._connection.execute(INSERT_CHOICE, (kept.id, *choice_row(choice)))
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
            dated = replace(choice, at=self._time_in(play))
            self._connection.execute(INSERT_CHOICE, (play, *choice_row(dated)))
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
            f"SELECT {PLAY}, (SELECT count(*) FROM choices WHERE play = plays.id) - made "  # noqa: S608 - our own names
            "FROM plays WHERE origin <> ? ORDER BY touched DESC",
            lambda row: kept_from(row[:-1], undone=row[-1]),
            DELETED,
        )

    def choices(self, play: str) -> list[Choice]:
        """Return the choices of a play that count, in order; an unknown play has none."""
        return self._read(
            f"SELECT {CHOICE} FROM choices WHERE play = ? "  # noqa: S608 - our own names
            "AND place < (SELECT made FROM plays WHERE id = play) ORDER BY place",
            choice_from,
            play,
        )

    def write_note(self, play: str, turn: int | None, text: str) -> Note:
        """Keep a note of the player's own about a play, or about one turn of it; return it.

        Raises:
            ValueError: it says nothing or is too long.
            NotKept: `unknown` if there is no such play, or what the disk had to say.
        """
        now = self._clock()
        note = Note(os.urandom(8).hex(), play, turn, text, now, now)
        with self._change():
            if not self._is_there(play):
                raise NotKept(Why.UNKNOWN)
            self._connection.execute(INSERT_NOTE, (*note_row(note), self._next_touch()))
        return note

    def rewrite_note(self, note: str, text: str) -> None:
        """Keep other words in place of a note's.

        Raises:
            ValueError: they say nothing or are too long.
            NotKept: `unknown` if there is no such note, or what the disk had to say.
        """
        check_note(text)
        self._reword(note, text)

    def delete_note(self, note: str) -> None:
        """Erase the words of a note, from the backup too. Deleting it twice is `unknown`."""
        self._reword(note, None)
        self._in_backup(lambda copy: copy.execute("UPDATE notes SET text = NULL WHERE id = ?", (note,)))

    def delete(self, play: str) -> None:
        """Erase a play with its choices and the notes about it, from the backup too.

        What stays is that there was one, so that no rescue brings it back. Plays that branched off from it
        stay as they are. Deleting it twice is `unknown`.
        """
        with self._change():
            if not self._is_there(play):
                raise NotKept(Why.UNKNOWN)
            _forget(self._connection, play, self._next_touch())
        # No touch is counted there: the next start sees that the backup is not of today.
        self._in_backup(lambda copy: _forget(copy, play, touch=1))

    def notes(self, play: str | None = None) -> list[Note]:
        """Return the notes about a play, or all there are, in the order in which they were first written."""
        return self._read(
            f"SELECT {NOTE} FROM notes WHERE text IS NOT NULL AND play = coalesce(?, play) ORDER BY number",  # noqa: S608 - our own names
            note_from,
            play,
        )

    def in_memory(self) -> Store:
        """Return a copy that keeps nothing beyond this program: with it a play goes on after `NotKept`."""
        memory = connect(":memory:")
        with suppress(*StoreError):
            self._connection.backup(memory)
        create(memory)
        migrate(memory)
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

    def _in_backup(self, erase: Callable[[sqlite3.Connection], object]) -> None:
        """Erase something there too. Whatever hinders this, the next start makes the backup anew."""
        backup = self._file.with_name(BACKUP) if self._file else None
        if backup and backup.exists():
            with suppress(OSError, *StoreError), alone(backup.parent), closing(connect(backup)) as copy:
                erase(copy)

    def _is_there(self, play: str) -> bool:
        there = "SELECT 1 FROM plays WHERE id = ? AND origin <> ?"
        return bool(self._connection.execute(there, (play, DELETED)).fetchall())

    def _where(self, play: str) -> tuple[State, int]:
        there = "SELECT state, made FROM plays WHERE id = ? AND origin <> ?"
        rows = self._connection.execute(there, (play, DELETED)).fetchall()
        if not rows:
            raise NotKept(Why.UNKNOWN)
        if rows[0][0] == State.STOPPED:
            raise Stopped
        return State(rows[0][0]), rows[0][1]

    def _time_in(self, play: str) -> datetime:
        """Return the time now, but never before anything else that was kept of this play."""
        (last,) = self._connection.execute("SELECT updated FROM plays WHERE id = ?", (play,)).fetchone()
        return to_time(max(last, to_number(self._clock())))

    def _is_stopped(self, play: str) -> bool:
        rows = self._connection.execute("SELECT state FROM plays WHERE id = ?", (play,)).fetchall()
        return rows == [(State.STOPPED.value,)]

    def _choice(self, play: str, index: int) -> Choice | None:
        rows = self._connection.execute(
            f"SELECT {CHOICE} FROM choices WHERE play = ? AND place = ?",  # noqa: S608 - our own names
            (play, index),
        ).fetchall()
        return choice_from(rows[0]) if rows else None

    def _update(self, play: str, state: State, ending: str | None, made: int) -> None:
        now = to_number(self._clock())
        self._connection.execute(UPDATE, (state.value, ending, made, now, self._next_touch(), play))

    def _reword(self, note: str, text: str | None) -> None:
        with self._change():
            now = to_number(self._clock())
            reworded = self._connection.execute(REWORD, (text, now, self._next_touch(), note))
            if not reworded.rowcount:
                raise NotKept(Why.UNKNOWN)

    def _next_touch(self) -> int:
        last: int = self._connection.execute(LAST_TOUCH).fetchone()[0]
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
        except BaseException:  # Ctrl-C too: taken back, and raised again
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

    def _read(self, query: str, value: Callable[[tuple[Any, ...]], T], *arguments: str | None) -> list[T]:
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


def _forget(connection: sqlite3.Connection, play: str, touch: int) -> None:
    """Leave nothing of a play but its id."""
    connection.execute(FORGET_NOTES, (touch, play))
    connection.execute(FORGET_CHOICES, (play,))
    connection.execute(FORGET_PLAY, (touch, play))


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_dev, found.st_ino
