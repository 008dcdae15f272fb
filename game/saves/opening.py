"""Open the store as it should be, whatever state it is found in.

Rule 1: nothing is overwritten that may hold plays; what is damaged is renamed.
Rule 2: an opening that is cut short at any point is taken up by the next one.
Rule 3: the player can always play; if not on disk then in memory, and they are told.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from game.saves.files import (
    BACKUP,
    NEW_BACKUP,
    PLAYS,
    RESCUED,
    alone,
    before_migration,
    make_folder,
    newest_aside,
    set_plays_aside,
    sync_folder,
)
from game.saves.notice import Notice, StoreError, Why, why
from game.saves.salvage import Salvage, merge, merge_notes, salvage
from game.saves.schema import (
    APPLICATION,
    INSERT_CHOICE,
    INSERT_NOTE,
    INSERT_PLAY,
    LAST_TOUCH,
    VERSION,
    choice_row,
    connect,
    connect_untouched,
    create,
    is_of_today,
    is_sound,
    migrate,
    play_row,
)
from game.saves.store import Store, nothing

log = logging.getLogger(__name__)

MAGIC = b"SQLite format 3\0"
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
DAMAGED_VERSION = 1000
"""No game will ever get so far; a store that says so is damaged, not newer."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A store, and what the player has to be told about it."""

    store: Store
    notice: Notice | None = None


class _Found(Enum):
    NOTHING = auto()
    SOUND = auto()
    DAMAGED = auto()
    NEWER = auto()


def open_store(folder: Path, clock: Callable[[], datetime]) -> Opened:
    """Open the plays in a folder; make it, mend it or back it up as need be.

    The clock tells the time with its zone. Raises nothing for the state of a disk: if plays cannot be kept
    there, the store is one in memory (`store.keeps` is false) and the notice says why.
    """
    try:
        make_folder(folder)
        with alone(folder):
            opened = _open(folder, clock)
    except (OSError, *StoreError) as error:
        opened = Opened(nothing(clock), Notice(why(error)))
    if opened.notice:
        log.warning("plays: %s", opened.notice.why.value)
    return opened


def _open(folder: Path, clock: Callable[[], datetime]) -> Opened:
    notice = None
    match _look(folder / PLAYS):
        case _Found.NEWER:
            return Opened(nothing(clock), Notice(Why.NEWER))
        case _Found.DAMAGED:
            set_plays_aside(folder)
            notice = _rescue(folder)
        case _Found.NOTHING if (folder / BACKUP).exists() or newest_aside(folder):
            if (folder / PLAYS).exists():
                set_plays_aside(folder)
            notice = _rescue(folder)
    return _ready(folder, clock, notice)


def _look(file: Path) -> _Found:
    """Say what lies there, from its first bytes, before anything may change it."""
    if not file.exists():
        return _Found.NOTHING
    head = _head(file)
    if head.startswith(MAGIC) and VERSION < int.from_bytes(head[60:64], "big") < DAMAGED_VERSION:
        return _Found.NEWER
    _settle(file)
    head = _head(file)
    if not head:
        return _Found.NOTHING
    if not head.startswith(MAGIC) or int.from_bytes(head[68:72], "big") != APPLICATION:
        return _Found.DAMAGED
    return _Found.SOUND if _can_be_trusted(file) else _Found.DAMAGED


def _head(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(100)


def _settle(file: Path) -> None:
    """Let SQLite take back what a kill cut short: half written, the first bytes may be anything."""
    journal = file.with_name(f"{file.name}-journal")
    if journal.exists() and _head(journal).startswith(JOURNAL_MAGIC):
        with suppress(*StoreError), closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA user_version").fetchone()


def _can_be_trusted(file: Path) -> bool:
    try:
        with closing(connect(file)) as connection:
            return is_sound(connection)
    except StoreError as error:
        if why(error) is Why.DAMAGED:
            return False
        raise


def _rescue(folder: Path) -> Notice:
    """Make the store again from what was set aside last and from the backup."""
    aside = newest_aside(folder)
    damaged = salvage(aside) if aside else Salvage()
    backup = salvage(folder / BACKUP) if (folder / BACKUP).exists() else Salvage()
    _write(folder, [damaged, backup])
    if damaged.heads:
        return Notice(Why.RECOVERED)
    return Notice(Why.FROM_BACKUP if backup.heads else Why.LOST)


def _write(folder: Path, salvages: list[Salvage]) -> None:
    """Write a whole store beside its place, then put it there: half a rescue is never taken for a store."""
    new = folder / RESCUED
    _remove(new)
    with closing(connect(new)) as connection:
        create(connection)
        connection.execute("BEGIN")
        for touched, kept, line in merge(salvages):
            connection.execute(INSERT_PLAY, (*play_row(kept), touched))
            connection.executemany(INSERT_CHOICE, [(kept.id, *choice_row(choice)) for choice in line])
        for touched, row in merge_notes(salvages):
            connection.execute(INSERT_NOTE, (*row, touched))
        connection.execute("COMMIT")
    _put(new, folder / PLAYS)


def _ready(folder: Path, clock: Callable[[], datetime], notice: Notice | None) -> Opened:
    connection = connect(folder / PLAYS)
    store = Store(connection, clock, folder / PLAYS)
    try:
        create(connection)
        if not is_of_today(connection):
            _copy(connection, before_migration(folder, VERSION))
        migrate(connection)
    except (OSError, *StoreError) as error:
        with closing(store):
            return Opened(store.in_memory(), Notice(why(error)))
    try:
        _back_up(connection, folder)
    except (OSError, *StoreError):
        notice = notice or Notice(Why.NO_BACKUP)
    return Opened(store, notice)


def _back_up(connection: sqlite3.Connection, folder: Path) -> None:
    if _last_touch(connection) in {0, _last_touch_of(folder / BACKUP)}:
        return
    _copy(connection, folder / BACKUP)


def _copy(connection: sqlite3.Connection, place: Path) -> None:
    """Copy a store to this place, whole or not at all."""
    new = place.with_name(NEW_BACKUP)
    _remove(new)
    with closing(connect(new)) as copy:
        connection.backup(copy)
    _put(new, place)


def _last_touch(connection: sqlite3.Connection) -> int:
    touched: int = connection.execute(LAST_TOUCH).fetchone()[0]
    return touched


def _last_touch_of(backup: Path) -> int | None:
    if not backup.exists():
        return None
    with suppress(*StoreError), closing(connect_untouched(backup)) as copy:
        return _last_touch(copy)
    return None


def _put(new: Path, place: Path) -> None:
    # Closing a store leaves its empty journal behind, under the old name.
    new.with_name(f"{new.name}-journal").unlink(missing_ok=True)
    new.replace(place)
    sync_folder(place.parent)


def _remove(file: Path) -> None:
    file.unlink(missing_ok=True)
    file.with_name(f"{file.name}-journal").unlink(missing_ok=True)
