"""A virtual screen with a window manager, and the game on it, played with a real mouse and real keys."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
PATIENCE = 20.0
"""Seconds until something that should happen counts as not happening."""


class Desk:
    """An X server of our own, and nobody else's."""

    def __init__(self, size: str = "1600x1000") -> None:
        missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
        if missing:
            # Where nothing may be skipped (tests/conftest.py), this fails.
            pytest.skip(f"a real window needs a virtual screen: apt-get install {' '.join(missing)}")
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
        self.server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = f":{pipe.readline().strip()}"
        self.environment = {
            **os.environ,
            "DISPLAY": self.display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "none",
        }
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL)
        time.sleep(0.3)

    def close(self) -> None:
        for process in (self.manager, self.server):
            process.terminate()
            process.wait(10)

    def do(self, *arguments: object) -> str:
        """Let xdotool do something."""
        command = ["xdotool", *map(str, arguments)]
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        ).stdout


class Game:
    """The game in a window, seen only through its tree and the screen."""

    def __init__(self, desk: Desk, folder: Path, *arguments: str, **environment: str) -> None:
        self.desk, self.folder = desk, folder
        self.tree = folder / "tree.json"
        self.home = folder / "home"
        for old in (self.tree, self.tree.with_suffix(".first")):
            old.unlink(missing_ok=True)
        self.started = time.time()
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "launch.py"), str(self.tree), *arguments],
            env={**desk.environment, "SECURE_BASE_HOME": str(self.home), **environment},
        )
        self.wait(lambda: self.tree.exists() and self.tree.with_suffix(".first").exists())
        self.window = ""
        self.find()

    def find(self) -> None:
        """Find the window again; a change of mode may bring a new one."""
        self.window = self.wait(self._window)

    def _window(self) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            env=self.desk.environment, capture_output=True, text=True,
        )  # fmt: skip
        return found.stdout.split()[0] if found.stdout.split() else ""

    def wait(self, until: Callable[[], Any]) -> Any:
        """Return what `until` returns as soon as it returns something."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = until()
            if found:
                return found
            if self.process.poll() is not None:
                pytest.fail(f"the game ended by itself with {self.process.returncode}")
            time.sleep(0.03)
        shown = [node["name"] for node in self.nodes() if node["name"]]
        pytest.fail(f"this never happened; on the screen: {self.screen}, {shown}")

    def told(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.tree.read_text())
        return told

    @property
    def screen(self) -> str:
        return str(self.told()["screen"])

    def nodes(self) -> list[dict[str, Any]]:
        return list(self.told()["nodes"])

    def node(self, name: str) -> dict[str, Any] | None:
        return next((node for node in self.nodes() if node["id"] == name), None)

    def answers(self) -> list[str]:
        return [node["id"] for node in self.nodes() if node["id"].startswith("answer.")]

    def first_picture(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.tree.with_suffix(".first").read_text())
        return {"after": told["at"] - self.started, "loaded": told["loaded"]}

    # --- hands

    def click(self, name: str) -> None:
        """Click on a thing, with the wheel first if it is scrolled away."""
        node = self.wait(lambda: self.node(name))
        before = self.tree.stat().st_mtime_ns
        for _ in range(30):
            if node["seen"]:
                break
            x, y, width, height = self.nodes_around()
            self.desk.do("mousemove", "--window", self.window, x + width // 2, y + height // 2, "click", 5)
            self.changes(before)
            before, node = self.tree.stat().st_mtime_ns, self.node(name)
        x, y, width, height = node["bounds"]
        self.desk.do("mousemove", "--window", self.window, x + width // 2, y + height // 2, "click", 1)
        self.changes(before)

    def changes(self, before: int) -> None:
        """Wait until the screen is another than at this time."""
        self.wait(lambda: self.tree.stat().st_mtime_ns != before)

    def nodes_around(self) -> list[int]:
        """Return where the list of answers is, or else the middle of the window."""
        lists = [node["bounds"] for node in self.nodes() if node["role"] == "list"]
        return lists[-1] if lists else [0, 0, *self.told()["size"]]

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.desk.do("key", key)

    def comes(self, screen: str) -> None:
        self.wait(lambda: self.screen == screen)

    # --- ends

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
