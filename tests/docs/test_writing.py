"""The writer's guide tells the truth: its examples play, and its mistakes are told as it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from game.analysis.explore.report import explore
from game.analysis.explore.text import as_text
from game.analysis.explore.walk import BOUND
from game.cli.commands import _parser
from game.content.conditions import SUBJECTS, condition_of
from game.content.load import check, load
from game.content.reference import FOLDER, PAGES
from game.core.encounter import begin, choose, offers
from game.core.partner import Style
from game.core.scenario import Condition

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "writing.md").read_text(encoding="utf-8")
EVENING = DOCS / "examples" / "the_umbrella.yaml"
PEOPLE = DOCS / "examples" / "people" / "sam_and_you.yaml"
LATER = DOCS / "examples" / "the_piano.yaml"
WHOLE = [path.read_text(encoding="utf-8") for path in (EVENING, PEOPLE, LATER)]

WRONG = re.findall(
    r'<!-- wrong, instead of "(.*?)" -->\n```yaml\n(.*?)\n```\n\n```text\n(.*?)\n```', GUIDE, re.S
)
QUOTED = re.findall(r"(?<! -->\n)```yaml\n(.*?)```", GUIDE, re.S)
COMMANDS = re.findall(r"^secure-base (.*)$", "\n".join(re.findall(r"```sh\n(.*?)```", GUIDE, re.S)), re.M)


@pytest.mark.parametrize("path", [EVENING, PEOPLE, LATER], ids=lambda path: path.stem)
def test_the_example_is_sound(path):
    assert check(path) == []


def test_every_answer_and_every_ending_of_the_example_is_reached():
    evening = load(EVENING)
    ahead = [begin(evening, style).encounter for style in Style]
    seen, said, ended = set(), set(), set()
    while ahead:
        now = ahead.pop()
        for response in offers(now):
            following = choose(now, response.id).encounter
            said.add((now.beat, response.id))
            ended.add(following.ending)
            if not following.is_over and following.situation not in seen:
                seen.add(following.situation)
                ahead.append(following)

    assert {(beat.id, one.id) for beat in evening.beats.values() for one in beat.responses} <= said
    assert set(evening.endings) <= ended


@pytest.mark.parametrize("quoted", QUOTED, ids=lambda quoted: quoted.strip().split("\n")[0])
def test_what_the_guide_shows_stands_in_the_example(quoted):
    assert any(quoted in f"{text}\n" for text in WHOLE)


@pytest.mark.parametrize(("right", "wrong", "told"), WRONG, ids=lambda text: text.strip()[:20])
def test_a_mistake_is_told_as_the_guide_says(tmp_path, right, wrong, told):
    shutil.copytree(PEOPLE.parent, tmp_path / "people")
    file = tmp_path / EVENING.name
    file.write_text(WHOLE[0].replace(f"{right}\n", f"{wrong}\n", 1), encoding="utf-8")

    assert [str(problem).replace(f"{tmp_path}/", "") for problem in check(file)] == told.split("\n")


def test_the_report_in_the_guide_is_a_real_one():
    shown = re.findall(r"```text\n(With each leaning.*?)\n```", GUIDE, re.S)
    report = as_text(explore(load(EVENING), tuple(Style), BOUND, 0, lambda _, __: None))

    assert [part in report for part in shown] == [True]


def test_the_guide_shows_mistakes_and_examples():
    assert (len(WRONG), len(QUOTED) > 12, len(COMMANDS) > 5) == (2, True, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guide_is_understood(command):
    assert _parser().parse_args(shlex.split(command)).run


SPANS = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", GUIDE, flags=re.S))


@pytest.mark.parametrize(
    "text", [one for one in SPANS if " " in one and one.removeprefix("not ").split()[0] in SUBJECTS]
)
def test_every_condition_the_guide_names_is_one(text):
    assert isinstance(condition_of(text), Condition)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", GUIDE))
def test_every_link_of_the_guide_leads_somewhere(link):
    assert (DOCS / link).exists()


@pytest.mark.parametrize("name", PAGES)
def test_the_reference_is_up_to_date(name):
    assert (FOLDER / f"{name}.md").read_text(encoding="utf-8") == PAGES[name]()
