"""Work shared out among processes: the same answers in the same order, whoever gives them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from game.cli.several import done, processors
from game.content.load import inspect

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = sorted((ROOT / "tests" / "broken").glob("*.yaml"))[:12] + sorted((ROOT / "scenarios").glob("*.yaml"))


def test_several_processes_find_what_one_finds_in_the_same_order():
    look = partial(inspect, people=ROOT / "scenarios" / "people")

    alone, shared = done(look, FILES, 1), done(look, FILES, 2)

    assert any(one.problems for one in alone)
    assert shared == alone


def test_what_goes_wrong_elsewhere_is_raised_here():
    with pytest.raises(ValueError, match="many"):
        done(int, ["1", "2", "many", "4"], 2)


def test_where_no_process_can_be_had_the_work_is_done_all_the_same(monkeypatch):
    def none_to_be_had(_):
        raise OSError("no semaphores here")

    monkeypatch.setattr("multiprocessing.get_context", none_to_be_had)

    assert done(len, ["a", "bb", "ccc"], 2) == [1, 2, 3]


def test_nothing_to_do_is_nothing_done():
    assert done(len, [], 2) == []


def test_there_is_at_least_one_processor():
    assert processors() >= 1
