"""The window's composition: what it is handed, opened, and even imported, only after its first picture."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from game.saves.notice import NotKept
from game.saves.settings import read_settings, write_settings

if TYPE_CHECKING:
    from game.cli.plays import DiskPlays
    from game.cli.shelf import DiskShelf
    from game.core.partner import Style
    from game.core.scenario import Scenario
    from game.saves import Places
    from game.window.commands import Command
    from game.window.nodes import Node
    from game.window.preferences import Value
    from game.window.stage import World

NOT_DELETED = "These could not be deleted: {files}"


def open_window(
    where: Places,
    *,
    private: bool = False,
    shelf: DiskShelf | None = None,
    scenario: Scenario | None = None,
    style: Style | None = None,
    seed: int | None = None,
    lens: Style | None = None,
    at_once: Command | None = None,
    first_picture: Callable[[], None] = lambda: None,
    watch: Callable[[str, Node], None] = lambda _, __: None,
) -> int:
    """Open the window; a scenario handed in begins at once, and then comes with the shelf it was taken from.

    `at_once` is obeyed as soon as the world is open.

    Raises NoScreen without a display.
    """
    from game.window.app import main

    settings = read_settings(where.settings)
    return main(
        lambda: world(where, private=private, shelf=shelf),
        settings.values,
        lambda values: _keep(where, values, private=private),
        notice=settings.notice.text if settings.notice else "",
        evening=scenario,
        style=style,
        seed=seed,
        lens=lens,
        at_once=at_once,
        first_picture=first_picture,
        watch=watch,
    )


def has_display() -> bool:
    """Return whether a window can be hoped for here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def world(where: Places, *, private: bool, shelf: DiskShelf | None = None) -> World:
    """Return what the window is handed."""
    from game.cli.desk import DiskDesk
    from game.cli.journal import DiskJournal
    from game.cli.plays import DiskPlays
    from game.cli.shelf import DiskShelf
    from game.window.stage import World

    evenings = shelf or DiskShelf(where.scenarios)
    plays = DiskPlays(where, evenings, private=private)
    return World(
        evenings,
        plays,
        lambda: _prologue(evenings),
        lambda: _delete(where, plays),
        DiskDesk(where.scenarios, evenings),
        DiskJournal(plays, evenings),
    )


def _prologue(shelf: DiskShelf) -> Scenario:
    from game.cli.data import shipped

    return shelf.named(str(shipped("scenarios") / "prologue" / "first_minute.yaml"))


def _delete(where: Places, plays: DiskPlays) -> str:
    from game.cli.plays import now
    from game.saves import delete_everything, nothing

    plays.store.close()
    left = delete_everything(nothing(now), where)
    return NOT_DELETED.format(files=", ".join(map(str, left))) if left else ""


def _keep(where: Places, values: Mapping[str, Value], *, private: bool) -> str:
    """Keep these settings beside whatever else is set; say so where they cannot be kept."""
    if private:
        return ""
    kept = read_settings(where.settings).values
    try:
        write_settings(where.settings, {**kept, **values})
    except NotKept as error:
        return str(error)
    return ""
