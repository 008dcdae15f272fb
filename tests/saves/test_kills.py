"""Whatever is killed, and whenever: what was acknowledged is there.

A player in a program of its own plays by itself and is killed at random moments, 200 times over one folder.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

import game

ROOT = Path(game.__file__).parents[1]
PLAYER = Path(__file__).with_name("player.py")
KILLS = 200


@dataclass(frozen=True)
class Line:
    """A line of answers as the player knows it, with how many of them count."""

    answers: tuple[str, ...] = ()
    made: int = 0

    def after(self, verb: str, response: str) -> Line:
        match verb:
            case "append":
                return Line((*self.answers[: self.made], response), self.made + 1)
            case "undo":
                return Line(self.answers, max(self.made - 1, 0))
            case _:
                return Line(self.answers, min(self.made + 1, len(self.answers)))


@pytest.mark.patient
def test_nothing_acknowledged_is_lost_in_200_kills(table):
    dice = random.Random(2026)
    known: dict[str, Line] = {}
    acknowledged = 0

    for kill in range(KILLS):
        player = _player(table.folder, seed=kill)
        # One in five is killed at any moment of its start, the others while they play.
        first = b"" if kill % 5 == 0 else player.stdout.readline()
        heard = _killed(player, after=dice.uniform(0.0, 0.06), first=first)
        acknowledged += sum(line[0] == "kept" for line in heard)
        tried = _take_note(known, heard)
        _agree(table, known, tried)

    assert acknowledged > KILLS
    assert len(known) > 5


def test_a_kill_while_the_very_first_store_is_made_leaves_one_that_opens(table, tmp_path):
    dice = random.Random(2027)
    for kill in range(25):
        table.folder = tmp_path / f"first_{kill}"
        _killed(_player(table.folder, seed=kill), after=dice.uniform(0.0, 0.09))

        assert table.store().keeps
        table.leave()


def test_a_play_that_was_killed_is_taken_up_where_it_was(table, choice, answers):
    player = _player(table.folder, seed=1, plays="endless")
    player.stdout.readline()
    _killed(player, after=0.05)
    store = table.store()
    [going] = store.unfinished()
    before = answers(store, going.id)

    store.append(going.id, choice(going.made, "and_on"))

    assert answers(table.again(), going.id) == [*before, "and_on"]


def test_two_programs_writing_at_once_lose_nothing(table):
    players = [_player(table.folder, seed, plays="new") for seed in (1, 2)]
    known: dict[str, Line] = {}
    tried: dict[str, Line] = {}

    firsts = [player.stdout.readline() for player in players]
    time.sleep(0.5)
    for player, first in zip(players, firsts, strict=True):
        tried.update(_take_note(known, _killed(player, after=0.0, first=first)))

    assert len(known) > 1
    _agree(table, known, tried)


CUT_SHORT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")  # so that pages reach the file before the commit that never comes
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE half (word)")
for number in range(3000):
    connection.execute("INSERT INTO half VALUES (?)", ("half written " * 5,))
os._exit(9)
"""


def test_a_kill_in_the_middle_of_writing_the_file_is_taken_back(table, answers):
    play = table.played(table.store(), "own_it", "ask")
    table.leave()
    whole = table.file.stat().st_size
    _cut_short(table.file)
    assert table.file.stat().st_size > whole

    assert answers(table.store(), play) == ["own_it", "ask"]


def test_even_if_the_power_went_while_the_head_of_the_file_was_written(table, answers):
    play = table.played(table.store(), "own_it", "ask")
    table.leave()
    _cut_short(table.file)
    with table.file.open("r+b") as file:
        file.write(b"\0" * 512)

    assert answers(table.store(), play) == ["own_it", "ask"]


def test_a_first_store_that_was_cut_short_is_no_damage(table):
    table.folder.mkdir()
    _cut_short(table.file)

    assert table.store().keeps
    assert not any("damaged" in name for name in table.names())


def _cut_short(file: Path) -> None:
    told = subprocess.run([sys.executable, "-c", CUT_SHORT, str(file)], check=False)
    assert told.returncode == 9
    assert file.with_name("plays.db-journal").stat().st_size > 0


def _player(folder: Path, seed: int, plays: str = "unfinished") -> subprocess.Popen[bytes]:
    # Without site-packages: saves need nothing from there, and it starts in half the time.
    program = [sys.executable, "-S", "-E", str(PLAYER), str(ROOT), str(folder), str(seed), plays]
    return subprocess.Popen(program, bufsize=0, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _killed(player: subprocess.Popen[bytes], after: float, first: bytes = b"") -> list[list[str]]:
    """Kill the player after that many seconds; return the lines that came out whole."""
    time.sleep(after)
    player.kill()
    out, err = player.communicate()
    assert err == b""
    return [line.decode().split() for line in (first + out).split(b"\n")[:-1]]


def _take_note(known: dict[str, Line], heard: list[list[str]]) -> dict[str, Line]:
    """Apply what was acknowledged; return how the play stands if the last verb was done and not answered."""
    assert ["notice"] not in [line[:1] for line in heard]
    tried: dict[str, Line] = {}
    for said, verb, play, *rest in heard:
        line = known.setdefault(play, Line())
        if verb == "begin":
            continue
        after = line.after(verb, rest[1])
        assert int(rest[0]) == line.made
        if said == "kept":
            known[play], tried = after, {}
        else:
            tried = {play: after}
    return tried


def _agree(table, known: dict[str, Line], tried: dict[str, Line]) -> None:
    """See that the store has what is known, or one verb more; what it has is known from now on."""
    kept = {each.id: each.made for each in table.store().plays()}
    answers = _on_disk(table.file)
    for play, made in kept.items():
        line = known.setdefault(play, Line())  # a play may have begun without an answer getting out
        stands = Line(answers.get(play, ()), made)
        assert stands in (line, tried.get(play, line))
        known[play] = stands
    assert known.keys() == kept.keys()
    table.leave()


def _on_disk(store: Path) -> dict[str, tuple[str, ...]]:
    with closing(sqlite3.connect(store)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = file.execute("SELECT play, place, beat, response FROM choices ORDER BY play, place").fetchall()
    answers: dict[str, tuple[str, ...]] = {}
    for play, place, beat, response in rows:
        assert (place, beat) == (len(answers.get(play, ())), f"beat_{place}")
        answers[play] = (*answers.get(play, ()), response)
    return answers
