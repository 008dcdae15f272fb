"""The library shows every file, whole or broken, from its head alone."""

import subprocess
import sys
import time

import pytest

from game.content.load import library
from game.core.partner import Style


def test_an_entry_shows_the_head(kettle, home):
    (entry,) = library({"mine": home})

    assert (entry.id, entry.title, entry.origin, entry.path) == ("kettle", "The kettle", "mine", kettle)
    assert (entry.minutes, entry.content_notes, entry.style) == (5, ("tiredness",), Style.ANXIOUS)
    assert entry.couple == "ada_and_you"
    assert not entry.is_broken


def test_people_and_other_files_are_not_evenings(kettle, home):
    (home / "notes.txt").write_text("format: 1")
    (home / "deeper").mkdir()
    (home / "deeper" / "kettle.yaml").write_text(kettle.read_text())

    assert [entry.path.name for entry in library({"mine": home})] == ["kettle.yaml"]


@pytest.mark.parametrize(
    "content", [b"", b"\0\1", b"title: [", b"- a\n", b"format: 2\nid: bad\n", b"a" * 600_000]
)
def test_a_bad_file_shows_up_with_its_first_problem(kettle, home, content):
    (home / "bad.yaml").write_bytes(content)
    bad, good = library({"mine": home})

    assert (bad.is_broken, bad.id, bad.problem.path) == (True, "bad", str(home / "bad.yaml"))
    assert not good.is_broken


def test_a_head_below_the_beats_is_found_too(kettle, home):
    head, beats = kettle.read_text().split("beats:\n")
    kettle.write_text("beats:\n" + beats + head)

    assert [entry.title for entry in library({"mine": home})] == ["The kettle"]


def test_folders_that_are_not_there_are_empty_and_origins_keep_apart(kettle, home):
    found = library({"house": home, "mine": home, "none": home / "none"})

    assert [entry.origin for entry in found] == ["house", "mine"]


def test_three_hundred_files_are_listed_in_a_moment(kettle, home):
    text = kettle.read_text()
    for number in range(300):
        (home / f"evening_{number}.yaml").write_text(text.replace("id: kettle", f"id: evening_{number}"))
    begin = time.perf_counter()

    assert len(library({"mine": home})) == 301
    assert time.perf_counter() - begin < 2


def test_listing_needs_no_pydantic(kettle, home):
    script = f"import sys, pathlib, game.content.load as l; l.library({{'a': pathlib.Path({str(home)!r})}})"
    script += "; sys.exit('pydantic' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], cwd=sys.path[0] or ".", check=False).returncode == 0
