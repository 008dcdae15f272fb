"""`check` at the command line: for people, for programs, and no slower than it must be."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.saves import places

CONTENT = Path(__file__).resolve().parent.parent / "content"
WORN = ("guarded: So. Boats.", "guarded: So. Something shifts.")
LATE = ("scene: The sea wall.", "scene: The sea wall. TODO")
SILENCED = ("guarded: So. Boats.", "guarded: So. Something shifts. # check: ignore W07 because it is a boat")
AGAIN = """\
      again:
        say: You don't mind, though? Say you don't mind.
        as: seek
        go: end
        instead: stay
"""
TWO = (AGAIN, "")
LOST = ("instead: own_up", "instead: owning_up")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good evening in it."""
    folder = tmp_path / "mine"
    shutil.copytree(CONTENT / "people", folder / "people")
    shutil.copy(CONTENT / "ferry.yaml", folder)
    return folder


@pytest.fixture
def ferry(folder: Path) -> Path:
    return folder / "ferry.yaml"


@pytest.fixture
def cache() -> Path:
    return places().checked


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def codes(told) -> list[str]:
    return [problem["code"] for problem in json.loads(told.text)["problems"]]


def pretend(cache: Path, text: str) -> None:
    """Let the cache say something that nobody would find."""
    kept = json.loads(cache.read_bytes())
    for problems, _ in kept["checked"].values():
        problems[:] = [["ferry.yaml", 1, 1, "W07", text, "warning", "", ""]]
    cache.write_text(json.dumps(kept))


# --- for programs


def test_a_program_is_told_everything_it_may_want(piped, ferry):
    change(ferry, *WORN)
    told = json.loads(piped(f"check --json {ferry}").text)

    assert told["version"] == 1
    assert told["files"] == [str(ferry)]
    assert told["problems"] == [
        {
            "path": str(ferry),
            "line": 112,
            "column": 20,
            "code": "W07",
            "severity": "warning",
            "message": "'Something shifts' has been read too often",
            "way_out": "say what this person does instead",
            "text": "'Something shifts' has been read too often; say what this person does instead",
            "silenced": None,
        }
    ]
    assert told["coverage"][str(ferry)]["fearful"]["accountability"] == 5


def test_what_a_writer_silenced_is_told_to_programs_with_the_reason(piped, ferry):
    change(ferry, *SILENCED)

    assert json.loads(piped(f"check --json {ferry}").text)["problems"][0]["silenced"] == "it is a boat"
    assert piped(f"check {ferry}").text == "1 file checked, 0 errors, 0 warnings, 0 notes.\n"


def test_github_is_told_in_its_own_way(piped, folder):
    odd = folder / "100%, or so.yaml"
    odd.write_text("title: [", encoding="utf-8")
    told = piped(f"check --github '{odd}'").text

    assert told.startswith("::error file=")
    assert "100%25%2C or so.yaml,line=1,col=8,title=Y19::the [ opened here is never closed; close it" in told


def test_github_hears_nothing_where_nothing_is_wrong(piped, ferry):
    assert piped(f"check --github {ferry}").text == ""


@pytest.mark.parametrize(
    ("mistake", "lax", "strict"), [(None, 0, 0), (TWO, 0, 0), (SILENCED, 0, 0), (WORN, 0, 1), (LOST, 1, 1)]
)
def test_the_exit_code_says_how_bad_it_is(piped, ferry, mistake, lax, strict):
    if mistake:
        change(ferry, *mistake)

    assert piped(f"check {ferry}").code == lax
    assert piped(f"check --strict --json {ferry}").code == strict


def test_two_forms_at_once_are_refused(piped, ferry):
    assert piped(f"check --json --github {ferry}").code == 2


# --- no slower than it must be


def test_what_has_not_changed_is_not_looked_at_again(piped, ferry, cache):
    piped(f"check {ferry}")
    pretend(cache, "so it was kept")

    assert "so it was kept" in piped(f"check {ferry}").text


def test_what_has_changed_is_looked_at_again(piped, ferry, cache):
    piped(f"check {ferry}")
    pretend(cache, "so it was kept")
    change(ferry, *LATE)

    assert codes(piped(f"check --json {ferry}")) == ["T08"]


def test_a_change_in_the_couple_is_noticed(piped, ferry, folder):
    piped(f"check {ferry}")
    change(folder / "people" / "ada_and_you.yaml", "partner:", "partner: &a")

    assert codes(piped(f"check --json {ferry}")) == ["Y12"]


def test_a_new_neighbour_is_noticed(piped, ferry, folder):
    change(ferry, "content_notes:", "alternative: bridge\ncontent_notes:")
    before = codes(piped(f"check --json {ferry}"))
    (folder / "bridge.yaml").write_text("", encoding="utf-8")

    assert before == ["L07"]
    assert codes(piped(f"check --json {ferry}")) == []


def test_another_program_looks_for_itself(piped, ferry, cache):
    piped(f"check {ferry}")
    pretend(cache, "so it was kept")
    change(cache, '"program": "', '"program": "0')

    assert codes(piped(f"check --json {ferry}")) == []


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", "0", '{"program": 1}', "\x00", '{"a":' * 9999, "checked", "problems", "spot"]
)
def test_a_damaged_cache_is_as_good_as_none(piped, ferry, cache, damage):
    change(ferry, *WORN)
    first = piped(f"check {ferry}").text
    kept = json.loads(cache.read_bytes())
    key = next(iter(kept["checked"]))
    whole = {
        "checked": {**kept, "checked": 3},
        "problems": {**kept, "checked": {key: [[["ferry.yaml"]], None]}},
        "spot": {**kept, "checked": {key: 5}},
    }
    cache.write_text(json.dumps(whole[damage]) if damage in whole else damage)

    assert piped(f"check {ferry}").text == first


def test_a_cache_that_cannot_be_written_is_done_without(piped, ferry, cache):
    cache.mkdir(parents=True)

    assert piped(f"check {ferry}").code == 0


@pytest.mark.parametrize("arguments", ["check --private", "--private check"])
def test_in_private_nothing_is_kept(piped, ferry, cache, arguments):
    piped(f"{arguments} {ferry}")

    assert not cache.exists()


def test_forgetting_forgets_what_was_checked(piped, ferry, cache):
    piped(f"check {ferry}")
    assert cache.exists()

    piped("forget --yes")

    assert not cache.parent.exists()
