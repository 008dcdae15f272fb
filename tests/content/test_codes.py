"""Every problem has a page for writers and a broken file that has this problem and no other."""

import re
from pathlib import Path

import pytest
import yaml

from game.content import source
from game.content.codes import CODES, Severity
from game.content.load import check

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "problems"
SOUND = "the_lid"
"""The evening that the broken scripts play, and the broken translations tell."""
FILES = sorted(
    path
    for folder in ("", "people", "scripts", "languages")
    for path in (ROOT / "tests" / "broken" / folder).glob("*.yaml")
    if path.stem not in (SOUND, "ada_and_you")
)

every_broken_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
every_code = pytest.mark.parametrize("code", CODES)


@every_broken_file
def test_a_broken_file_has_its_own_problem_and_no_other(path, broken):
    assert {problem.code for problem in check(broken(path))} == {path.stem[:3]}


@every_broken_file
def test_a_broken_file_is_told_alike_without_the_c_parser(path, broken, monkeypatch):
    told = check(broken(path))
    monkeypatch.setattr(source, "LOADER", yaml.SafeLoader)

    assert check(broken(path)) == told


@every_broken_file
def test_the_page_shows_the_broken_file_and_what_is_said_of_it(path, broken):
    page = (PAGES / f"{path.stem[:3]}.md").read_text(encoding="utf-8")

    for problem in check(broken(path)):
        assert f"{path.name}:{problem.line}:{problem.column}: {problem.code} {problem.text}\n" in page
    if path.is_file():
        example = re.search(r"## An example\n\n```yaml\n(.*?)```", page, re.S)
        assert example[1] in path.read_bytes().decode("utf-8", "replace") + "\n"


def test_every_code_has_one_broken_file_and_no_file_is_left_over():
    assert sorted(path.stem[:3] for path in FILES) == sorted(CODES)


@every_code
def test_every_code_has_a_page_with_all_its_parts(code):
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")

    assert page.startswith(f"# {code}: {CODES[code].title}\n")
    for part in ("## What it means", "## Why it matters", "## An example", "## How to mend it"):
        assert part in page


def test_no_page_is_left_over_and_the_list_of_pages_is_whole():
    listed = re.findall(
        r"^\| \[(...)\]\(\1\.md\) \| (\w+) \| (.*) \|$", (PAGES / "README.md").read_text(), re.M
    )

    assert listed == [(code, known.severity.value, known.title) for code, known in CODES.items()]
    assert {page.stem for page in PAGES.glob("*.md")} == {*CODES, "README"}


def test_what_the_broken_scripts_play_is_sound():
    assert check(ROOT / "tests" / "broken" / f"{SOUND}.yaml") == []


@every_code
def test_every_message_says_what_is_wrong_and_then_the_way_out(code):
    assert ";" in CODES[code].message or "{hint}" in CODES[code].message


def test_only_matters_of_taste_and_reach_are_less_than_errors():
    mild = [code for code, known in CODES.items() if known.severity is not Severity.ERROR]

    assert [code for code in mild if code[0] in "YSLRW"] == [
        "Y22", "L07", "L13", "L14", "W06", "W07", "W08", "W09", "W10", "W11", "W12", "W13", "W14",
    ]  # fmt: skip


def test_nothing_that_is_read_with_care_keeps_an_evening_from_being_played():
    careful = [known.severity for code, known in CODES.items() if code[0] in "GDTHC"]

    assert Severity.ERROR not in careful
