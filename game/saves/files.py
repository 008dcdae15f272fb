"""The files that plays are kept in, and how files are replaced, set aside and erased without a gap."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path

from game.saves.notice import StoreError
from game.saves.schema import columns, connect

PLAYS = "plays.db"
BACKUP = "plays.backup.db"
NEW_BACKUP = "plays.backup.new"
RESCUED = "plays.rescued.new"
LOCK = "plays.lock"
OURS = (
    "plays.db*",
    "plays.backup.*",
    "plays.rescued.*",
    "plays.damaged-*",
    "plays.before-*",
    "plays.lock*",
)
"""Every name a store may leave in its folder."""

COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite may keep beside a file, by the end of the name."""

LOCK_SECONDS = 10.0


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other windows from opening, mending or copying the store meanwhile.

    SQLite's own lock on an empty file: it is the same on every system, and ends with its holder.

    Raises:
        sqlite3.Error: another window holds it for too long, or the folder cannot be written to.
    """
    with closing(sqlite3.connect(folder / LOCK, timeout=LOCK_SECONDS, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def sync_folder(folder: Path) -> None:
    """Return once the names in the folder are on disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder that lasts, and those above it, readable to its owner alone.

    Raises:
        OSError: it cannot be made.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def replace_file(file: Path, contents: bytes) -> None:
    """Write a file so that whoever looks finds the old contents or the new, and nothing in between.

    Raises:
        OSError: it could not be written; the old contents stand.
    """
    make_folder(file.parent)
    new = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        with new.open("wb") as stream:
            stream.write(contents)
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(file)
    except BaseException:  # Ctrl-C too: no half file stays behind, and raised again
        with suppress(OSError):
            new.unlink()
        raise
    sync_folder(file.parent)


def aside_of_plays(folder: Path, number: int) -> Path:
    """Return the name that a damaged store goes by."""
    return folder / f"plays.damaged-{number}.db"


def set_plays_aside(folder: Path) -> None:
    """Rename the store and what SQLite keeps beside it, over nothing that is there already.

    The companions go first: a journal left behind would be taken for that of the next store.

    Raises:
        OSError: a file could not be renamed.
    """
    number = next(number for number in count(1) if not _family(aside_of_plays(folder, number)))
    for file in reversed(_family(folder / PLAYS)):
        end = file.name.removeprefix(PLAYS)
        file.rename(folder / (aside_of_plays(folder, number).name + end))
    sync_folder(folder)


def before_migration(folder: Path, version: int) -> Path:
    """Return the name of the copy of a store as it was before it was brought up to this version."""
    return folder / f"plays.before-{version}.db"


def newest_aside(folder: Path) -> Path | None:
    """Return the store that was set aside last, if any was."""
    numbers = [file.stem.partition("-")[2] for file in folder.glob("plays.damaged-*.db")]
    counted = [int(number) for number in numbers if number.isdecimal()]
    return aside_of_plays(folder, max(counted)) if counted else None


def erase_plays(folder: Path) -> tuple[Path, ...]:
    """Erase the store, its backup and whatever was set aside; return what could not be removed.

    The store is emptied before it is unlinked: Windows does not unlink what another window has open.
    """
    with suppress(OSError, *StoreError):
        _empty(folder / PLAYS)
    found = [file for pattern in OURS for file in folder.glob(pattern)]
    left = erase_files(found)
    with suppress(OSError):
        folder.rmdir()  # only if nothing else is in it
    return left


def erase_files(files: list[Path]) -> tuple[Path, ...]:
    """Unlink the files; return those that could not be removed."""
    for file in files:
        with suppress(OSError):
            file.unlink()
    return tuple(file for file in files if file.exists())


def _empty(plays: Path) -> None:
    if not plays.is_file():
        return
    with closing(connect(plays)) as connection:
        if columns(connection, "notes"):
            connection.execute("DELETE FROM notes")
        connection.execute("DELETE FROM choices")
        connection.execute("DELETE FROM plays")
        connection.execute("VACUUM")


def _family(file: Path) -> list[Path]:
    return [each for end in ("", *COMPANIONS) if (each := file.with_name(file.name + end)).exists()]
