"""The tables that plays are kept in, and how every connection to them is set up.

Why a rollback journal and not write-ahead logging (both measured and traced):
- A choice has to survive a power cut. With `journal_mode=DELETE` and `synchronous=FULL` the commit is the
  unlinking of the journal, and nothing syncs the folder after it: the journal may be back after the cut and
  roll the choice back. With TRUNCATE the emptied journal is synced before the commit returns.
- Write-ahead logging would be durable too, and takes 0.4 ms a choice instead of 1.3 ms. Nobody feels the
  difference. But it needs shared memory, which network home folders lack (schools), at rest it may keep plays
  outside their file, and until SQLite 3.51.3 two windows writing at once could, very rarely, damage the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from game.saves.kept import NOTE_AT_MOST, Branch, Cause, Choice, Header, Kept, Note, State

APPLICATION = 0x53424153  # "SBAS": how a file says that it is ours
VERSION = 3
"""1: plays and choices. 2: traces of what was seen, where a play branched off, and notes.
3: which play a play followed in its season, and what it was begun with; when each answer was given."""
BUSY_SECONDS = 5.0

SETTINGS = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # on macOS a plain fsync does not reach the platter
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten
    "PRAGMA temp_store = MEMORY",  # nothing of ours in anybody's temporary folder
    "PRAGMA cell_size_check = ON",
    "PRAGMA trusted_schema = OFF",
)

MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
YEARS_1_TO_9999 = "BETWEEN -62135596800000000 AND 253402300799999999"
TOUCHES = range(1, 10**15)


def _id(column: str) -> str:
    """Return in SQL what `kept.ID` says in Python, so that a check of the file finds damaged words too."""
    return _word(column, "BETWEEN 1 AND 80")


def _ids(column: str) -> str:
    """Return in SQL what `kept.IDS` says in Python."""
    return _word(column, ">= 1")


def _word(column: str, length: str) -> str:
    plain = f"typeof({column}) = 'text' AND {column} NOT GLOB '*[^A-Za-z0-9_.:+-]*'"
    # The length in characters ends at a zero byte, the length in bytes does not.
    whole = f"length({column}) {length} AND length({column}) = length(CAST({column} AS BLOB))"
    return f"{column} TEXT CHECK ({column} IS NULL OR {plain} AND {whole})"


def _whole(column: str, within: str) -> str:
    return f"{column} INTEGER NOT NULL CHECK (typeof({column}) = 'integer' AND {column} {within})"


TOUCHED = f"BETWEEN {TOUCHES[0]} AND {TOUCHES[-1]}"


def _time_or_none(column: str) -> str:
    whole = f"typeof({column}) = 'integer' AND {column} {YEARS_1_TO_9999}"
    return f"{column} INTEGER CHECK ({column} IS NULL OR ({whole}))"


def _number_or_none(column: str) -> str:
    return f"{column} INTEGER CHECK ({column} IS NULL OR (typeof({column}) = 'integer' AND {column} >= 0))"


# A note outlives its play in a rescue, so it refers to it without being bound to it. A deleted one leaves its
# number behind without a word, so that a rescue does not bring it back from the backup.
NOTES = f"""CREATE TABLE notes (
        number INTEGER PRIMARY KEY,
        {_id("id")} NOT NULL UNIQUE,
        {_id("play")} NOT NULL,
        {_number_or_none("turn")},
        text TEXT CHECK (typeof(text) IN ('text', 'null') AND length(text) BETWEEN 1 AND {NOTE_AT_MOST}),
        {_whole("written", YEARS_1_TO_9999)},
        {_whole("changed", YEARS_1_TO_9999)},
        {_whole("touched", TOUCHED)}
    )"""

TABLES = (
    f"""CREATE TABLE plays (
        number INTEGER PRIMARY KEY,
        {_id("id")} NOT NULL UNIQUE,
        {_id("scenario")} NOT NULL,
        {_id("origin")} NOT NULL,
        {_id("digest")} NOT NULL,
        {_id("model")} NOT NULL,
        {_id("style")} NOT NULL,
        {_whole("dealt", "IN (0, 1)")},
        {_id("lens")},
        {_whole("seed", "IS NOT NULL")},
        {_whole("started", YEARS_1_TO_9999)},
        {_whole("updated", YEARS_1_TO_9999)},
        state TEXT NOT NULL CHECK (state IN ('going', 'ended', 'stopped', 'left')),
        {_id("ending")},
        {_whole("made", ">= 0")},
        {_whole("touched", TOUCHED)},
        {_id("trace")},
        {_id("branched")},
        {_number_or_none("branched_at")},
        {_id("branched_for")},
        {_id("followed")},
        {_ids("carried")},
        CHECK ((state = 'ended') = (ending IS NOT NULL))
    )""",
    "CREATE INDEX plays_by_touch ON plays (touched)",
    f"""CREATE TABLE choices (
        number INTEGER PRIMARY KEY,
        {_id("play")} NOT NULL REFERENCES plays (id),
        {_whole("place", ">= 0")},
        {_id("beat")} NOT NULL,
        {_id("response")} NOT NULL,
        {_id("stance")} NOT NULL,
        {_id("bet")},
        {_id("trace")},
        {_time_or_none("at")},
        UNIQUE (play, place)
    )""",
    NOTES,
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)

# What versions 2 and 3 added to the tables of version 1.
ADDED = (
    ("plays", "trace", _id("trace")),
    ("plays", "branched", _id("branched")),
    ("plays", "branched_at", _number_or_none("branched_at")),
    ("plays", "branched_for", _id("branched_for")),
    ("choices", "trace", _id("trace")),
    ("plays", "followed", _id("followed")),
    ("plays", "carried", _ids("carried")),
    ("choices", "at", _time_or_none("at")),
)

PLAY = (
    "id, scenario, origin, digest, model, style, dealt, lens, seed, started, updated, state, ending, made, "
    "trace, branched, branched_at, branched_for, followed, carried"
)
CHOICE = "place, beat, response, stance, bet, trace, at"
NOTE = "id, play, turn, text, written, changed"
INSERT_PLAY = f"INSERT INTO plays ({PLAY}, touched) VALUES ({', '.join('?' * 21)})"  # noqa: S608 - our own names
INSERT_CHOICE = f"INSERT INTO choices (play, {CHOICE}) VALUES ({', '.join('?' * 8)})"  # noqa: S608 - our own names
INSERT_NOTE = f"INSERT INTO notes ({NOTE}, touched) VALUES ({', '.join('?' * 7)})"  # noqa: S608 - our own names
DELETED = "deleted"
"""The origin of a play that was deleted: its row stays without a word, so that no rescue brings it back."""
FORGET_PLAY = f"""
UPDATE plays SET scenario = '{DELETED}', origin = '{DELETED}', digest = '{DELETED}', model = '{DELETED}',
    style = '{DELETED}', dealt = 0, lens = NULL, seed = 0, started = 0, updated = 0, state = 'left',
    ending = NULL, made = 0, trace = NULL, branched = NULL, branched_at = NULL, branched_for = NULL,
    followed = NULL, carried = NULL, touched = ? WHERE id = ?
"""  # noqa: S608 - our own names
FORGET_CHOICES = "DELETE FROM choices WHERE play = ?"
FORGET_NOTES = (
    "UPDATE notes SET text = NULL, turn = NULL, written = 0, changed = 0, touched = ? WHERE play = ?"
)
LAST_TOUCH = """
SELECT max(coalesce((SELECT max(touched) FROM plays), 0), coalesce((SELECT max(touched) FROM notes), 0))
"""
"""The count that goes up with every change to a store; 0 before the first."""

# A line of choices with a hole, or with fewer choices than count, means that rows were lost.
HOLES = """
SELECT count(*) FROM plays LEFT JOIN
    (SELECT play, count(*) AS there, max(place) + 1 AS due FROM choices GROUP BY play) ON play = id
WHERE coalesce(there, 0) <> coalesce(due, 0) OR made > coalesce(there, 0)
"""


def connect(file: Path | str) -> sqlite3.Connection:
    """Return a connection that is durable and private; every statement commits by itself unless begun.

    Raises:
        sqlite3.Error: the file cannot be opened.
    """
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        for setting in SETTINGS:
            connection.execute(setting).fetchall()
    except BaseException:  # Ctrl-C too: let go of the file, and raised again
        connection.close()
        raise
    return connection


def connect_untouched(file: Path) -> sqlite3.Connection:
    """Return a connection that reads a file as it lies: no lock, no roll-back, not a byte written."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True, isolation_level=None)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty store, all at once; a store that has them stays as it is."""
    with _all_at_once(connection):
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            for statement in TABLES:
                connection.execute(statement)


def is_of_today(connection: sqlite3.Connection) -> bool:
    """Return whether a store has all that this version knows, whatever version it says it has."""
    there = all(column in columns(connection, table) for table, column, _ in ADDED)
    return there and bool(columns(connection, "notes"))


def migrate(connection: sqlite3.Connection) -> None:
    """Give a store of an earlier version what it lacks, all at once; nothing that is in it changes.

    It goes by what is there and not by the version the file tells, so it may be done twice. The version is
    written in any case: a full or locked disk is told now, and not at the first choice.
    """
    with _all_at_once(connection):
        for table, column, definition in ADDED:
            if column not in columns(connection, table):
                connection.execute(f"ALTER TABLE {table} ADD COLUMN {definition}")
        if not columns(connection, "notes"):
            connection.execute(NOTES)
        connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def _all_at_once(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:  # Ctrl-C too: taken back, and raised again
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def columns(connection: sqlite3.Connection, table: str) -> set[str]:
    """Return the names of a table's columns; none if there is no such table."""
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def is_sound(connection: sqlite3.Connection) -> bool:
    """Return whether everything in the store is whole, structure and contents.

    Raises:
        sqlite3.Error: it could not even be read.
    """
    return (
        connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
        and not connection.execute("PRAGMA foreign_key_check").fetchall()
        and connection.execute(HOLES).fetchone() == (0,)
    )


def play_row(kept: Kept) -> tuple[object, ...]:
    """Return the row of `PLAY` for a play."""
    header = kept.header
    return (
        *(kept.id, header.scenario, header.origin, header.digest, header.model),
        *(header.style, header.dealt, header.lens, header.seed),
        *(to_number(kept.started), to_number(kept.updated)),
        *(kept.state.value, kept.ending, kept.made, header.trace),
        *_branch_row(kept.branch),
        *(header.followed, header.carried),
    )


def _branch_row(branch: Branch | None) -> tuple[object, ...]:
    return (branch.play, branch.at, branch.cause.value) if branch else (None, None, None)


def kept_from(row: tuple[Any, ...], undone: int) -> Kept:
    """Return the play in a row of `PLAY`; `undone` is how many choices it has beyond those that count.

    Raises:
        ValueError, TypeError, OverflowError: the row is damaged.
    """
    scenario, origin, digest, model, style, dealt, lens, seed = row[1:9]
    header = Header(scenario, origin, digest, model, style, bool(dealt), lens, seed, row[14], *row[18:20])
    started, updated = (to_time(number) for number in row[9:11])
    branch = Branch(row[15], row[16], Cause(row[17])) if row[15] is not None else None
    return Kept(row[0], header, started, updated, State(row[11]), row[12], row[13], undone, branch)


def choice_row(choice: Choice) -> tuple[object, ...]:
    """Return the row of `CHOICE` for a choice."""
    at = None if choice.at is None else to_number(choice.at)
    return choice.index, choice.beat, choice.response, choice.stance, choice.bet, choice.trace, at


def choice_from(row: tuple[Any, ...]) -> Choice:
    """Return the choice in a row of `CHOICE`.

    Raises:
        ValueError, TypeError, OverflowError: the row is damaged.
    """
    index, beat, response, stance, bet, trace, at = row
    return Choice(index, beat, response, stance, bet, trace, None if at is None else to_time(at))


def note_row(note: Note) -> tuple[object, ...]:
    """Return the row of `NOTE` for a note."""
    return note.id, note.play, note.turn, note.text, to_number(note.written), to_number(note.changed)


def note_from(row: tuple[Any, ...]) -> Note:
    """Return the note in a row of `NOTE`.

    Raises:
        ValueError, TypeError, OverflowError: the row is damaged, or the note was deleted.
    """
    note, play, turn, text, written, changed = row
    return Note(note, play, turn, text, to_time(written), to_time(changed))


def to_time(number: int) -> datetime:
    """Return the time so many microseconds after 1970 began in UTC.

    Raises:
        TypeError, OverflowError: it is no number of ours.
    """
    return EPOCH + number * MICROSECOND


def to_number(time: datetime) -> int:
    """Return the microseconds since 1970 began in UTC.

    Raises:
        ValueError: the time does not tell its zone.
    """
    if time.tzinfo is None:
        raise ValueError("the clock must tell its zone")
    return (time - EPOCH) // MICROSECOND
