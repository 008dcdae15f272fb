"""What a player must be told about their plays and settings, as a code and as a plain sentence.

The sentences are English; whoever shows them in another language goes by the code.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import Enum


class Why(str, Enum):
    """Why something is not kept, or what was done to keep it."""

    FULL = "full"
    READ_ONLY = "read_only"
    BUSY = "busy"
    BLOCKED = "blocked"
    DAMAGED = "damaged"
    GONE = "gone"
    CLOSED = "closed"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"
    OVER = "over"
    NEWER = "newer"
    RECOVERED = "recovered"
    FROM_BACKUP = "from_backup"
    LOST = "lost"
    NO_BACKUP = "no_backup"
    SETTINGS_SET_ASIDE = "settings_set_aside"
    SETTINGS_UNREAD = "settings_unread"


SENTENCES = {
    Why.FULL: "The disk is full, so this play goes on unsaved.",
    Why.READ_ONLY: "The folder for plays cannot be written to, so this play goes on unsaved.",
    Why.BUSY: "Another window is using the plays, so this play goes on unsaved.",
    Why.BLOCKED: "The folder for plays cannot be used, so this play goes on unsaved.",
    Why.DAMAGED: "The file of plays is damaged, so this play goes on unsaved; the next start will mend it.",
    Why.GONE: "The file of plays was moved or deleted, so this play goes on unsaved.",
    Why.CLOSED: "The plays are closed, so this play goes on unsaved.",
    Why.ELSEWHERE: "This play was taken further in another window, so here it goes on unsaved.",
    Why.UNKNOWN: "This play is no longer among the plays that are kept, so it goes on unsaved.",
    Why.OVER: "This play is over already; nothing was added to it.",
    Why.NEWER: "A newer Secure Base kept your plays. They are left as they are; this play goes on unsaved.",
    Why.RECOVERED: "The file of plays was damaged. It was set aside; what could be read was brought back.",
    Why.FROM_BACKUP: "The file of plays was missing or damaged. The plays are back from the last backup; "
    "the newest may be lost.",
    Why.LOST: "The file of plays was damaged beyond reading. It was set aside; a new one is begun.",
    Why.NO_BACKUP: "Your plays are kept, but no backup copy of them could be made.",
    Why.SETTINGS_SET_ASIDE: "The file of settings was damaged. It was set aside; settings are as at first.",
    Why.SETTINGS_UNREAD: "The file of settings cannot be read, so the settings are as at first.",
}

# What SQLite says, in its own words: Python 3.10 gives no code to go by. Whatever is not here is damage.
SQLITE_SAYS = [
    ("database or disk is full", Why.FULL),
    ("readonly database", Why.READ_ONLY),
    ("is locked", Why.BUSY),
    ("locking protocol", Why.BLOCKED),
    ("unable to open", Why.BLOCKED),
    ("disk I/O error", Why.BLOCKED),
    ("out of memory", Why.BLOCKED),
    ("authorization denied", Why.BLOCKED),
    ("closed database", Why.CLOSED),
]


# In a damaged file even the words of the error may be damaged, and then Python fails on them instead.
StoreError = (sqlite3.Error, UnicodeDecodeError)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the player once; nothing is asked of them."""

    why: Why

    @property
    def text(self) -> str:
        """The plain English sentence."""
        return SENTENCES[self.why]


class NotKept(Exception):
    """Something could not be kept, or read back; what was kept before stands as it was.

    `str()` gives a plain sentence for the player, `why` its code.
    """

    def __init__(self, why: Why) -> None:
        """Say why in the words for it."""
        super().__init__(SENTENCES[why])
        self.why = why


class Stopped(Exception):
    """The play was stopped for safety: nothing in it may change. It must not go on unsaved either."""


def why(error: OSError | sqlite3.Error | UnicodeDecodeError) -> Why:
    """Return the reason behind an error of the disk or of SQLite."""
    if isinstance(error, OSError):
        return Why.BLOCKED
    said = str(error)
    return next((reason for words, reason in SQLITE_SAYS if words in said), Why.DAMAGED)
