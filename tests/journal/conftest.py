"""Somebody who plays a small evening, and has a journal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.cli.journal import DiskJournal
from game.cli.plays import DiskPlays
from game.cli.shelf import DiskShelf
from game.core.partner import Style
from game.present.sitting import Sitting, answer, back_to, chosen, sit_down
from game.present.world import Keeper
from game.saves import Places, places

EVENINGS = Path(__file__).resolve().parents[1] / "terminal" / "evenings"


class Player:
    """Somebody with a home, who may come back another day."""

    def __init__(self, where: Places, *, private: bool = False) -> None:
        self.where = where
        self.private = private
        self.come_back()

    def come_back(self) -> Player:
        """Start the game anew, with what is on disk."""
        self.shelf = DiskShelf(self.where.scenarios)
        self.plays = DiskPlays(self.where, self.shelf, private=self.private)
        if not self.private:
            self.plays.decide(keep=True)
        self.journal = DiskJournal(self.plays, self.shelf)
        return self

    def play(self, *answers: str, style: Style | None = Style.ANXIOUS) -> str:
        """Play the evening with these answers; return the play's id."""
        sitting = sit_down(self.shelf.take("mine/the_key"), style, 1)
        return self.go_on(sitting, self.plays.begin(sitting.now), *answers)

    def try_again(self, play: str, after: int, *answers: str) -> str:
        """Go another way from after so many answers of a play; return the new play's id."""
        kept = self.journal.take_up(play)
        return self.go_on(back_to(Sitting(kept.retold.turns), after), kept.keeper.what_if(after), *answers)

    def go_on(self, sitting: Sitting, keeper: Keeper, *answers: str) -> str:
        for response in answers:
            following = answer(sitting, response)
            keeper.append(sitting.answers, chosen(following, response))
            sitting = following
        if sitting.now.stopped:
            keeper.stop()
        elif sitting.now.ending is not None:
            keeper.end(sitting.now.ending)
        return keeper.play

    def edit(self, old: str, new: str) -> None:
        """Let a writer change the evening."""
        file = self.where.scenarios / "the_key.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def where(tmp_path: Path) -> Places:
    """A home with a small evening in it."""
    home = places({"SECURE_BASE_HOME": str(tmp_path)})
    shutil.copytree(EVENINGS, home.scenarios)
    return home


@pytest.fixture
def player(where: Places) -> Player:
    """Somebody who lets their plays be kept."""
    return Player(where)


@pytest.fixture
def private(where: Places) -> Player:
    """Somebody who lets nothing be kept."""
    return Player(where, private=True)
