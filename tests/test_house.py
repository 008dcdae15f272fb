"""The laws of the house that syntax trees can keep: who may import whom, and where each library lives."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"

# fmt: off
MAY_IMPORT: dict[str, set[str]] = {
    # package    what of ours it may import; everything may import itself
    "core":      set(),
    "content":   {"core"},
    "present":   {"core"},
    "saves":     {"core"},
    "analysis":  {"core", "content"},
    "terminal":  {"present", "core"},
    "window":    {"present", "core"},
    "export":    {"present", "core"},
    "cli":       {"core", "content", "present", "saves", "terminal", "window", "analysis", "export"},
}
LIVES_ONLY_IN: dict[str, set[str]] = {
    # library       the files or packages that may import it
    "yaml":         {"game/content/source.py"},
    "pydantic":     {"game/content"},
    "transitions":  {"game/core/stances.py"},
    "pygame":       {"game/window"},
    "sqlite3":      {"game/saves"},
    "platformdirs": {"game/saves"},
    "random":       {"game/window", "game/analysis"},
    "socket":       set(),
    "urllib":       set(),
    "http":         set(),
    "pickle":       set(),
    "requests":     set(),
}
CORE_MAY_USE = {
    "__future__", "collections", "dataclasses", "enum", "functools", "hashlib", "math", "types", "typing",
    "transitions",
}
# fmt: on


def imported(path: Path) -> set[str]:
    """Return the dotted names that a file imports, wherever in it they stand."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= (
                {f"{node.module}.{alias.name}" for alias in node.names}
                if node.module == "game"
                else {node.module or "."}
            )
    return names


def package_of(path: Path) -> str:
    """Return `core` for game/core/acts.py and `cli` for game/cli.py."""
    return path.relative_to(GAME).parts[0].removesuffix(".py")


def broken_arrows(path: Path, package: str) -> list[str]:
    """Return the imports of our own that this package may not make."""
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("game.")}
    return sorted(ours - MAY_IMPORT.get(package, set(MAY_IMPORT)) - {package})


def strays(path: Path) -> list[str]:
    """Return the libraries imported outside the place where they live."""
    here = path.relative_to(ROOT).as_posix()
    tops = {name.split(".")[0] for name in imported(path)}
    return sorted(
        library
        for library, homes in LIVES_ONLY_IN.items()
        if library in tops and not any(here == home or here.startswith(home + "/") for home in homes)
    )


FILES = sorted(GAME.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(GAME).as_posix())
def test_the_arrows_between_packages_hold(path):
    assert broken_arrows(path, package_of(path)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(GAME).as_posix())
def test_each_library_lives_in_one_place(path):
    assert strays(path) == []


@pytest.mark.parametrize("path", sorted((GAME / "core").glob("*.py")), ids=lambda path: path.name)
def test_the_core_knows_no_clock_no_dice_no_file_and_no_network(path):
    tops = {name.split(".")[0] for name in imported(path)} - {"game"}
    opens = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id in {"open", "eval", "exec", "print", "input"}
    ]

    assert tops <= CORE_MAY_USE
    assert not opens


def test_a_broken_arrow_and_a_stray_library_are_found(tmp_path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text(
        "from game.saves.store import Store\nimport game.window\nimport yaml\n", encoding="utf-8"
    )

    assert broken_arrows(wrong, "core") == ["saves", "window"]
    assert {name.split(".")[0] for name in imported(wrong)} & set(LIVES_ONLY_IN) == {"yaml"}


def test_a_stray_library_in_the_game_is_found():
    wrong = GAME / "core" / "acts.py"
    assert strays(wrong) == []
    LIVES_ONLY_IN["dataclasses"] = {"game/window"}
    try:
        assert strays(wrong) == ["dataclasses"]
    finally:
        del LIVES_ONLY_IN["dataclasses"]


def test_the_core_loads_without_pygame_yaml_pydantic_or_sqlite():
    loaded = subprocess.run(
        [sys.executable, "-c", "import game.core.debrief, sys; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert not {"pygame", "yaml", "pydantic", "sqlite3", "random"} & set(loaded)


def test_every_package_says_what_it_is():
    assert [
        path.relative_to(ROOT).as_posix()
        for path in FILES
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ] == []


def test_the_top_level_is_the_game():
    expected = {
        "game",
        "scenarios",
        "assets",
        "tests",
        "docs",
        "main.py",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
    }

    assert expected <= {path.name for path in ROOT.iterdir()}
