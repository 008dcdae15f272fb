"""A writer in an editor: what is offered, and what is underlined, by yaml-language-server itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.new import write
from game.content.draft import QUESTIONS, Draft
from game.content.folders import is_translation
from game.content.load import check
from game.content.source import read
from game.core.acts import Act, Flag, MicroAct
from game.core.partner import Family, Stance
from tests.editor.server import Server, installed

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "scenarios"
EVENING = SCENARIOS / "prologue" / "first_minute.yaml"
EXAMPLES = ROOT / "docs" / "examples"
SHIPPED = sorted(
    path
    for folder in (SCENARIOS, EXAMPLES)
    for path in folder.glob("**/*.yaml")
    if path.parent.name != "scripts" and not is_translation(path)  # an editor has no schema for those
)
SOUND = [
    ROOT / "tests" / place
    for place in (
        "content/kettle.yaml",
        "core/late_text.yaml",
        "terminal/evenings/the_key.yaml",
        "broken/the_lid.yaml",
        "broken/people/ada_and_you.yaml",
    )
]
BROKEN = sorted((ROOT / "tests" / "broken").glob("[SR]*.yaml"))

BEYOND_A_SCHEMA = {"R08"}
"""Problems of shape and act that only `check` tells: no pattern sees the same act twice."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    command = installed()
    if command is None:
        pytest.skip("needs node, and: npm install --prefix tests/editor --no-package-lock")
    server = Server(command)
    yield server
    server.stop()


@pytest.fixture
def evening() -> str:
    return EVENING.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_is_underlined_in_what_is_shipped(server, path):
    assert server.diagnostics(path) == []


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_nothing_is_underlined_that_check_lets_pass(server, path):
    assert [one for one in check(path) if one.is_error] == []
    assert server.diagnostics(path, _with_schema(path)) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_is_shipped_tells_the_editor_where_its_schema_is(path):
    begin, _, schema = path.read_text(encoding="utf-8").split("\n")[0].partition("$schema=")

    assert begin == "# yaml-language-server: "
    assert (path.parent / schema).resolve().is_relative_to(SCENARIOS)
    assert (path.parent / schema).is_file()


def test_nothing_is_underlined_in_a_new_evening(server, tmp_path):
    draft = Draft(
        {question.name: question.default for question in QUESTIONS}, "sam_and_you", "the_second_cup"
    )
    for path in write(draft, tmp_path):
        assert server.diagnostics(path) == []


def test_every_act_is_offered_after_as(server, evening):
    offered = server.offered(EVENING, evening.replace("as: own\n", "as: |\n", 1))

    assert {act.value for act in Act if act is not Act.HELP} <= set(offered)
    assert {act.value for act in MicroAct} <= set(offered)
    assert {"help:0.5", "none", "safety"} | {f"validate + {flag.value}" for flag in Flag} <= set(offered)


def test_every_stance_and_family_is_offered_under_a_reply(server, evening):
    offered = server.offered(
        EVENING, evening.replace("          open: One", "          |\n          open: One", 1)
    )

    assert {*map(str, Stance), *map(str, Family)} - {"open"} <= set(offered)  # `open` is there already
    assert "anxious.open" in offered


def test_conditions_are_offered_after_when(server, evening):
    offered = server.offered(EVENING, evening.replace("when: not family withdraw", "when: |", 1))

    assert {"matter at least half", "family open", "feelings crowded", "remembered said_sorry"} <= set(
        offered
    )


@pytest.mark.parametrize("wrong", ["ownn", "own + validat", "own +", "validate + own + ask + repair", "help"])
def test_a_wrong_act_is_underlined_in_its_line(server, evening, wrong):
    spoiled = evening.replace("as: own\n", f"as: {wrong}\n", 1)
    line = spoiled[: spoiled.index(f"as: {wrong}\n")].count("\n") + 1

    assert [number for number, _ in server.diagnostics(EVENING, spoiled)] == [line]


@pytest.mark.parametrize("right", ["own + disclose + brief", "help:.4 + bid", "inflated + appease", "walk"])
def test_several_acts_in_one_answer_are_not(server, evening, right):
    assert server.diagnostics(EVENING, evening.replace("as: own\n", f"as: {right}\n", 1)) == []


def test_a_stance_of_another_style_is_underlined(server, evening):
    spoiled = evening.replace("          open: One more.", "          anxious.gone: One more.", 1)

    assert "anxious.gone" in server.diagnostics(EVENING, spoiled)[0][1]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_editor_underlines_where_check_does(server, path):
    text = _with_schema(path)
    underlined = {line - 1 for line, _ in server.diagnostics(path, text)}

    told = {problem.line for problem in check(path)}
    assert bool(underlined) is (path.stem[:3] not in BEYOND_A_SCHEMA)
    assert not underlined or any(abs(one - other) <= 1 for one in underlined for other in told)


def _with_schema(path: Path) -> str:
    root = read(path).root
    people = root is not None and "partner" in root.fields
    schema = SCENARIOS / ("people.schema.json" if people else "scenario.schema.json")
    return f"# yaml-language-server: $schema={schema.as_uri()}\n{path.read_text(encoding='utf-8')}"
