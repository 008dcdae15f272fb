from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from game.saves import Choice, Header, Opened, Store, open_store


class Clock:
    """A clock that goes on a second whenever it is looked at, and can be set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 20, 0, tzinfo=timezone.utc)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Table:
    """One folder of plays and a clock; it is sat down at, left, and sat down at again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "plays.db"
        self.clock = Clock()
        self.header = Header("late_text", "house", "a1b2", "1.0", "anxious", dealt=True, seed=7)
        self._open: list[Store] = []

    def opened(self) -> Opened:
        opened = open_store(self.folder, self.clock)
        self._open.append(opened.store)
        return opened

    def store(self) -> Store:
        opened = self.opened()
        assert opened.notice is None
        return opened.store

    def leave(self) -> None:
        while self._open:
            self._open.pop().close()

    def again(self) -> Store:
        self.leave()
        return self.store()

    def played(self, store: Store, *responses: str) -> str:
        """Begin a play and make these choices in it."""
        play = store.begin(self.header)
        for index, response in enumerate(responses):
            store.append(play, choice(index, response))
        return play

    def names(self) -> set[str]:
        return {file.name for file in self.folder.iterdir()} if self.folder.exists() else set()


def choice(index: int, response: str, bet: str | None = None) -> Choice:
    return Choice(index, "opening", response, "protesting", bet)


def answers(store: Store, play: str) -> list[str]:
    return [each.response for each in store.choices(play)]


@pytest.fixture(scope="session")
def tables() -> type[Table]:
    return Table


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    table = Table(tmp_path / "plays")
    yield table
    table.leave()


@pytest.fixture(name="choice")
def make_choice() -> Callable[..., Choice]:
    return choice


@pytest.fixture(name="answers")
def read_answers() -> Callable[[Store, str], list[str]]:
    return answers
