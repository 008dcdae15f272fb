"""Plays, kept as choices: every choice is on disk before the next line is shown.

    places = saves.places()
    opened = saves.open_store(places.plays, clock)     # or nothing(clock) for a private play
    play = opened.store.begin(Header(...))
    opened.store.append(play, Choice(0, ...))          # returns once it is durable

    store.write_note(play, 1, "I said it too late.")   # the player's own words, for nobody else

A verb that cannot keep something raises `NotKept`, whose words are for the player; the play may then go on
with `store.in_memory()`. Encounters are not kept: choices played again give the same encounter.
"""

from game.saves.erase import delete_everything
from game.saves.kept import Branch, Cause, Choice, Header, Kept, Note, State
from game.saves.log import start_log
from game.saves.notice import Notice, NotKept, Stopped, Why
from game.saves.opening import Opened, open_store
from game.saves.paths import Places, places
from game.saves.settings import Settings, read_settings, write_settings
from game.saves.store import Store, nothing

__all__ = [
    "Branch",
    "Cause",
    "Choice",
    "Header",
    "Kept",
    "NotKept",
    "Note",
    "Notice",
    "Opened",
    "Places",
    "Settings",
    "State",
    "Stopped",
    "Store",
    "Why",
    "delete_everything",
    "nothing",
    "open_store",
    "places",
    "read_settings",
    "start_log",
    "write_settings",
]
