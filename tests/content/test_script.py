"""A play that was written down plays again, and what has changed since is told with its place."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from game.content.load import check, load
from game.content.script import script_text, scripts_of
from game.core.encounter import Turn, begin, choose, offers
from game.core.partner import Style
from game.core.scenario import Scenario

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "scenarios"
SHIPPED = [*sorted(SCENARIOS.glob("*.yaml")), SCENARIOS / "prologue" / "first_minute.yaml"]
LID = ROOT / "tests" / "broken" / "the_lid.yaml"

every_evening = pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with an evening in it, and one for scripts."""
    shutil.copytree(LID.parent / "people", tmp_path / "people")
    shutil.copy(LID, tmp_path)
    (tmp_path / "scripts").mkdir()
    return tmp_path


@pytest.fixture
def told(home: Path):
    """What `check` says of a script with these steps, beside the evening with some words changed."""

    def tell(steps: str, *changes: tuple[str, str], style: str = "secure") -> list[str]:
        evening = home / "the_lid.yaml"
        for old, new in changes:
            evening.write_text(evening.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
        script = home / "scripts" / "a_play.yaml"
        head = f"format: 1\nscenario: the_lid\nstyle: {style}\nscript:\n"
        script.write_text(head + steps, encoding="utf-8")
        return [str(one).partition("a_play.yaml:")[2] for one in check(script)]

    return tell


def played(scenario: Scenario, style: Style, dice: random.Random, lens: Style | None = None) -> list[Turn]:
    """Play with dice until it is over."""
    turns = [begin(scenario, style, lens=lens)]
    while not turns[-1].encounter.is_over:
        now = turns[-1].encounter
        turns.append(choose(now, dice.choice(offers(now)).id))
    return turns


@every_evening
def test_every_shipped_evening_has_a_calm_play_and_a_stormy_one_beside_it(path):
    assert [script.stem for script in scripts_of(path)] == [f"{path.stem}_calm", f"{path.stem}_stormy"]


@pytest.mark.parametrize(
    "path", [script for path in SHIPPED for script in scripts_of(path)], ids=lambda path: path.stem
)
def test_a_shipped_script_plays_as_written(path):
    assert check(path, SCENARIOS / "people") == []


@every_evening
@pytest.mark.parametrize("style", Style)
def test_any_play_that_is_written_down_plays_again(path, style, tmp_path):
    scenario = load(path, SCENARIOS / "people")
    (tmp_path / "scripts").mkdir()
    shutil.copy(path, tmp_path)
    for seed in range(5):
        script = tmp_path / "scripts" / "play.yaml"
        turns = played(scenario, style, random.Random(seed), lens=Style.ANXIOUS if seed % 2 else None)
        script.write_text(script_text(turns), encoding="utf-8")

        assert check(script, SCENARIOS / "people") == []


def test_a_changed_line_is_told_from_where_it_differs(told):
    assert told("- sees: I was right here. I was looking at it.\n", ("looking at it", "watching it")) == [
        "5:9: P03 the script sees 'I was right here. I was looking at it.' and the evening says "
        "'I was right here. I was watching it.'; if the new words are right, record the script again"
    ]


def test_the_scene_may_be_seen_as_well(told):
    assert told("- sees: Water on the tiles. The lid is under the fridge.\n") == []


def test_every_difference_is_told_at_once_and_in_the_order_of_the_file(told):
    steps = "- sees: Hello.\n- says: yours\n- stance: limiting\n- ends: soup\n"

    assert [one.split()[1] for one in told(steps)] == ["P03", "P04", "P05"]


def test_after_an_answer_that_is_not_offered_nothing_more_is_told(told):
    assert [one.split()[1] for one in told("- says: mien\n- stance: limiting\n- ends: soup\n")] == ["P02"]


def test_one_step_may_hold_several_things_in_their_order(told):
    assert told("- {says: mine, ends: supper}\n") == []
    assert (
        "5:10: P05 the script ends in 'supper', and here it is not over"
        in told("- {ends: supper, says: mine}\n")[0]
    )


def test_after_the_end_nothing_can_be_said(told):
    assert "the evening is over by then" in told("- says: mine\n- says: mop\n")[0]


def test_an_evening_with_problems_of_its_own_is_not_played(told):
    assert "check it first" in told("- says: mine\n", ("as: own", "as: owm"))[0]


@pytest.mark.parametrize(
    ("steps", "code"),
    [("- shouts: mine\n", "S01"), ("- stance: cross\n", "S06"), ("- profile: {warmth: high}\n", "S01"),
     ("- profile: {need: enormous}\n", "S06"), ("- mine\n", "S03"), ("- says: No!\n", "S07")],
)  # fmt: skip
def test_a_script_has_a_shape_too(told, steps, code):
    assert [re.search(r"[A-Z]\d\d", one)[0] for one in told(steps)] == [code]


def test_a_stop_for_safety_is_an_end_that_a_script_knows(told):
    assert told("- says: mop\n- ends: safety\n", ("as: turn_toward", "as: safety")) == []
