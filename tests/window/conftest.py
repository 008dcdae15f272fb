"""What the window tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.window.desk import Desk, Game


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    """A virtual screen with a window manager."""
    made = Desk()
    yield made
    made.close()


@pytest.fixture
def game(desk: Desk, tmp_path: Path) -> Iterator[Callable[..., Game]]:
    """Starts the game on the virtual screen; whatever is still open afterwards is closed."""
    opened: list[Game] = []

    def start(*arguments: str, **environment: str) -> Game:
        opened.append(Game(desk, tmp_path, *arguments, **environment))
        return opened[-1]

    yield start
    for each in opened:
        each.close()
