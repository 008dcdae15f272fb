"""Somebody at a keyboard."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from game.cli import main
from game.cli.plays import now
from game.saves import Branch, open_store, places

HERE = Path(__file__).resolve().parent


class Told(NamedTuple):
    """What a run of the program wrote, and how it ended."""

    code: int
    text: str

    @property
    def flat(self) -> str:
        """The text without its line ends."""
        return " ".join(self.text.split())


class Keyboard(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of one's own, with a small evening in it."""
    monkeypatch.setenv("SECURE_BASE_HOME", str(tmp_path))
    monkeypatch.setenv("SECURE_BASE_DEBUG", "1")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    shutil.copytree(HERE / "evenings", places().scenarios)
    return tmp_path


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    """Run the program with these lines piped in."""
    return lambda arguments, *lines: _run(monkeypatch, arguments, lines, StringIO, StringIO)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    """Run the program with somebody at the keyboard, who types these lines and closes the terminal."""
    return lambda arguments, *lines: _run(monkeypatch, arguments, lines, Keyboard, Keyboard)


@pytest.fixture
def kept() -> Callable[[], list[tuple[str, str, list[str]]]]:
    """Return scenario, state and answers of every play on disk, the one played last first."""

    def read() -> list[tuple[str, str, list[str]]]:
        if not places().plays.exists():
            return []
        store = open_store(places().plays, now).store
        try:
            return [
                (one.header.scenario, one.state.value, [choice.response for choice in store.choices(one.id)])
                for one in store.plays()
            ]
        finally:
            store.close()

    return read


@pytest.fixture
def branches() -> Callable[[], list[Branch | None]]:
    """Return where every play on disk branched off, the one played last first."""

    def read() -> list[Branch | None]:
        store = open_store(places().plays, now).store
        try:
            return [one.branch for one in store.plays()]
        finally:
            store.close()

    return read


def number(text: str, words: str) -> str:
    """Return the number under which an answer that begins like this was offered last."""
    lines = [line for line in text.splitlines() if words in line and line[0].isdigit()]
    return lines[-1].partition(".")[0]


def _run(
    monkeypatch: pytest.MonkeyPatch,
    arguments: str,
    lines: tuple[str, ...],
    keyboard: type[StringIO],
    screen: type[StringIO],
) -> Told:
    out = screen()
    monkeypatch.setattr(sys, "stdin", keyboard("".join(f"{line}\n" for line in lines)))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", out)
    try:
        code = main(shlex.split(arguments))
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    return Told(code, out.getvalue())
