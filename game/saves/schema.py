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
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from game.saves.kept import Choice, Header, Kept, State

APPLICATION = 0x53424153  # "SBAS": how a file says that it is ours
VERSION = 1
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
    plain = f"typeof({column}) = 'text' AND {column} NOT GLOB '*[^A-Za-z0-9_.:+-]*'"
    # The length in characters ends at a zero byte, the length in bytes does not.
    short = f"length({column}) BETWEEN 1 AND 80 AND length({column}) = length(CAST({column} AS BLOB))"
    return f"{column} TEXT CHECK ({column} IS NULL OR {plain} AND {short})"


def _whole(column: str, within: str) -> str:
    return f"{column} INTEGER NOT NULL CHECK (typeof({column}) = 'integer' AND {column} {within})"


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
        {_whole("touched", f"BETWEEN {TOUCHES[0]} AND {TOUCHES[-1]}")},
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
        UNIQUE (play, place)
    )""",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)

PLAY = "id, scenario, origin, digest, model, style, dealt, lens, seed, started, updated, state, ending, made"
CHOICE = "place, beat, response, stance, bet"
INSERT_PLAY = f"INSERT INTO plays ({PLAY}, touched) VALUES ({', '.join('?' * 15)})"  # noqa: S608 -- our own names
INSERT_CHOICE = f"INSERT INTO choices (play, {CHOICE}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608 -- our own names

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
    except BaseException:
        connection.close()
        raise
    return connection


def connect_untouched(file: Path) -> sqlite3.Connection:
    """Return a connection that reads a file as it lies: no lock, no roll-back, not a byte written."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True, isolation_level=None)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty store, all at once; a store that has them stays as it is."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            for statement in TABLES:
                connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


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
        *(kept.state.value, kept.ending, kept.made),
    )


def kept_from(row: tuple[Any, ...], undone: int) -> Kept:
    """Return the play in a row of `PLAY`; `undone` is how many choices it has beyond those that count.

    Raises:
        ValueError, TypeError, OverflowError: the row is damaged.
    """
    scenario, origin, digest, model, style, dealt, lens, seed = row[1:9]
    header = Header(scenario, origin, digest, model, style, bool(dealt), lens, seed)
    started, updated = (EPOCH + number * MICROSECOND for number in row[9:11])
    return Kept(row[0], header, started, updated, State(row[11]), row[12], row[13], undone)


def choice_row(choice: Choice) -> tuple[object, ...]:
    """Return the row of `CHOICE` for a choice."""
    return choice.index, choice.beat, choice.response, choice.stance, choice.bet


def choice_from(row: tuple[Any, ...]) -> Choice:
    """Return the choice in a row of `CHOICE`.

    Raises:
        ValueError: the row is damaged.
    """
    return Choice(*row)


def to_number(time: datetime) -> int:
    """Return the microseconds since 1970 began in UTC.

    Raises:
        ValueError: the time does not tell its zone.
    """
    if time.tzinfo is None:
        raise ValueError("the clock must tell its zone")
    return (time - EPOCH) // MICROSECOND
