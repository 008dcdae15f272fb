"""How it goes: what may be asked for there, and the doors of what is suggested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.suggestions import ToEvening, ToTurn
from game.present.overtime import OverTime
from game.window.commands import AllTime, Pick
from game.window.playing import again_from, taken_up

if TYPE_CHECKING:
    from game.window.stage import Stage

STEPS = 10
"""Plays read in one round of the loop: some 20 ms."""


@dataclass(frozen=True, eq=False, repr=False)
class Through(AllTime):
    """Go through the door of a suggestion."""

    door: ToEvening | ToTurn


def obey(stage: Stage, command: AllTime) -> None:
    """Do what was asked. Raises CannotPlay."""
    match command:
        case Through(door=ToEvening() as door):
            _to_evening(stage, door)
        case Through(door=ToTurn() as door):
            _to_turn(stage, door)
        case _:
            _open(stage)


def look(stage: Stage) -> bool:
    """Read a little more while the page is open; return whether it has changed."""
    return stage.screen == "progress" and stage.overtime is not None and stage.overtime.read_on(STEPS)


# --- the parts


def _open(stage: Stage) -> None:
    world = stage.wake()
    # Nothing is opened before the player was asked whether plays are to be kept.
    stage.overtime = None if world.plays.must_ask else OverTime(world.journal, world.shelf, stage.evenings)
    stage.stack.append("progress")


def _to_evening(stage: Stage, door: ToEvening) -> None:
    """Open the evening's own page, where its notes stand and everything can still be chosen otherwise."""
    stage.obey(Pick(door.evening))
    if stage.screen == "before":
        stage.style = door.style


def _to_turn(stage: Stage, door: ToTurn) -> None:
    was = taken_up(stage.wake().journal.take_up(door.play))
    was.key = door.evening
    stage.play, stage.retold = again_from(was, door.turn), None
    stage.stack = ["title", "library", "play"]
