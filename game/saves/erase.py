"""One step deletes all that was kept about a person's plays."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from game.saves.files import erase_files, erase_plays
from game.saves.log import stop_log
from game.saves.paths import Places
from game.saves.store import Store


def delete_everything(store: Store, places: Places) -> tuple[Path, ...]:
    """Erase plays, backup, what was set aside, settings, log and cache; close the store and the log.

    It does so even if the store is a private one. Scenarios somebody wrote are documents, and stay.
    Returns what could not be removed: an empty tuple is the promise kept.
    """
    stop_log()
    left = {*store.delete_everything(), *erase_plays(places.plays)}
    for file in (places.settings, places.log, places.checked):
        left.update(erase_files(list(file.parent.glob(f"{file.name}*"))))
        with suppress(OSError):
            file.parent.rmdir()  # only if nothing else is in it
    return tuple(sorted(each for each in left if each.exists()))
