"""A season at the keyboard: each evening goes on from the one before, and at the end there is a letter."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest

from game.cli import main
from game.cli.plays import now
from game.saves import Kept, open_store, places

HERE = Path(__file__).parent
LADDER, PAINT, LAMP = ("=I did say it", "=Both hands"), ("=The blue", "=I leaned on it"), ("=Let me",)
GO_ON = ""


class Screen(StringIO):
    def isatty(self) -> bool:
        return True


class Typist(Screen):
    """Somebody who reads what is on the screen before they type: `=words` is the number of what says so."""

    def __init__(self, screen: Screen, lines: tuple[str, ...]) -> None:
        super().__init__()
        self._screen, self._lines = screen, iter(lines)

    def readline(self, *_: object) -> str:
        line = next(self._lines, None)
        if line is None:
            return ""
        return f"{self._number(line[1:])}\n" if line.startswith("=") else f"{line}\n"

    def __iter__(self) -> Iterator[str]:
        return iter(self.readline, "")

    def _number(self, words: str) -> str:
        lines = [
            line for line in self._screen.getvalue().splitlines() if words in line and line[:1].isdigit()
        ]
        assert lines, f"{words!r} is not offered in:\n{self._screen.getvalue()[-1500:]}"
        return lines[-1].partition(".")[0]


@pytest.fixture
def typed(tmp_path, monkeypatch) -> Callable[..., str]:
    """Run the program with Bo's evenings in its home; return what it wrote, without line ends."""
    monkeypatch.setenv("SECURE_BASE_HOME", str(tmp_path))
    monkeypatch.setenv("SECURE_BASE_DEBUG", "1")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    shutil.copytree(HERE, places().scenarios, ignore=shutil.ignore_patterns("*.py", "__pycache__"))

    def run(*lines: str, arguments: str = "--text") -> str:
        screen = Screen()
        monkeypatch.setattr(sys, "stdin", Typist(screen, lines))
        monkeypatch.setattr(sys, "stdout", screen)
        monkeypatch.setattr(sys, "stderr", screen)
        assert main(shlex.split(arguments)) == 0
        return " ".join(screen.getvalue().split())

    return run


def kept() -> list[Kept]:
    """Return the plays on disk, the one played last first."""
    store = open_store(places().plays, now).store
    try:
        return store.plays()
    finally:
        store.close()


BEGIN = ("y", "=The ladder", "s", "1")
"""Keep plays, and begin the first evening with somebody who leans secure."""


def test_the_list_says_which_evening_of_the_season_it_is_and_keeps_them_in_order(typed):
    told = typed("y", "q")

    ladder, paint, lamp = (told.index(f"Evening {number} of 3 with Bo") for number in (1, 2, 3))
    assert ladder < paint < lamp


def test_an_evening_goes_on_from_the_one_before(typed):
    told = typed(*BEGIN, *LADDER, "o", GO_ON, "=We could put the brick", "=I leaned on it", "m", "q")

    assert "o on to “The paint”" in told
    assert "Last time: “The ladder” ended in “A clear gutter”." in told
    assert "Bo (looks at the ladder)" in told or "(looks at the ladder) It still stands there." in told
    assert "Last time: “The ladder” ended in “A clear gutter”. That came with you both." in told


def test_what_a_play_followed_and_was_begun_with_is_kept(typed):
    typed(*BEGIN, *LADDER, "o", GO_ON, *PAINT, "m", "q")
    paint, ladder = kept()

    assert (ladder.header.followed, ladder.header.carried) == (None, None)
    assert paint.header.followed == ladder.id
    assert paint.header.carried.endswith("the_ladder.held+the_ladder.held_on+the_ladder.said_so")
    assert (paint.header.style, paint.header.dealt) == ("secure", False)


def test_it_can_be_played_by_itself_all_the_same(typed):
    told = typed(*BEGIN, *LADDER, "o", "o", "s", "2", *PAINT, "m", "q")

    assert "(looks at the ladder)" not in told
    assert "That came with you both" not in told
    assert kept()[0].header.followed is None
    assert kept()[0].header.style == "anxious"


def test_the_player_leans_as_they_did(typed):
    typed("y", "=The ladder", "y", "2", GO_ON, *LADDER, "o", GO_ON, "=The blue", "m", "q")
    paint, ladder = kept()

    assert ladder.header.lens is not None
    assert paint.header.lens == ladder.header.lens


def test_it_goes_on_another_day_too(typed):
    typed(*BEGIN, *LADDER, "m", "q")
    told = typed("=The paint", GO_ON, "=We could put the brick", "=I leaned on it", "m", "q")

    assert "Evening 2 of 3 with Bo. Last time: “The ladder” ended in “A clear gutter”." in told
    assert kept()[0].header.followed == kept()[1].id


def test_a_later_evening_that_was_left_is_taken_up_with_what_it_was_begun_with(typed):
    typed(*BEGIN, *LADDER, "o", GO_ON, "=We could put the brick", "q")
    told = typed("=Go on with The paint", "=I leaned on it", "m", "q")

    assert "That came with you both" in told
    assert kept()[0].state.value == "ended"


def test_at_the_end_of_the_season_there_is_a_letter_that_quotes_you(typed):
    told = typed(*BEGIN, *LADDER, "o", GO_ON, *PAINT, "o", GO_ON, *LAMP, "l", "m", "q")

    assert "l a letter, t try again" in told
    assert (
        'You held it. And you said, "I leaned on it. That was me." I was up there and I heard that.' in told
    )
    assert '"The blue. I\'ve wanted it since March." I think about that.' in told


def test_the_letter_can_be_read_again_from_the_season(typed):
    typed(*BEGIN, *LADDER, "o", GO_ON, *PAINT, "o", GO_ON, *LAMP, "m", "q")
    told = typed("=The ladder", "v", "b", "q")

    assert (
        "Your evenings with Bo. 1. The ladder: A clear gutter; and 1 more, not seen yet. 2. The paint:"
        in told
    )
    assert "A letter. I have put the ladder back" in told


def test_endings_that_were_not_seen_are_not_named(typed):
    told = typed(*BEGIN, *LADDER, "m", "=The lamp", "v", "b", "q")

    assert "1. The ladder: A clear gutter; and 1 more, not seen yet." in told
    assert "A foot in the flower bed" not in told
    assert "2. The paint: 2 endings, none seen yet." in told


def test_the_last_evening_by_itself_brings_no_letter(typed):
    told = typed("y", "=The lamp", "s", "1", *LAMP, "m", "q")

    assert "letter" not in told
    assert "Looking back" in told


def test_a_play_that_was_stopped_for_safety_carries_nothing_over(typed):
    typed(*BEGIN, "=I did say it", "=You'll hit me", "", "q")
    told = typed("=The paint", "b", "q")

    assert [one.state.value for one in kept()] == ["stopped"]
    assert "Evening 2 of 3 with Bo." in told
    assert "Last time" not in told


def test_a_stopped_evening_does_not_cover_the_one_that_ended_before_it(typed):
    typed(*BEGIN, *LADDER, "m", "q")
    typed("=The ladder", "s", "1", "=I did say it", "=You'll hit me", "", "q")
    told = typed("=The paint", "b", "q")

    assert "Last time: “The ladder” ended in “A clear gutter”." in told


def test_an_evening_that_was_rewritten_since_is_told_of_and_not_gone_on_from(typed):
    typed(*BEGIN, *LADDER, "m", "q")
    ladder = places().scenarios / "the_ladder.yaml"
    ladder.write_text(ladder.read_text(encoding="utf-8").replace("there:", "here:"), encoding="utf-8")
    told = typed("=The paint", GO_ON, "=The blue", "q")

    assert "Last time was “The ladder”. It has been rewritten since and cannot be told as it went" in told
    assert "Enter goes on from there" not in told
    assert kept()[0].header.followed is None


def test_where_the_first_plays_are_gone_the_rest_goes_on_and_the_letter_quotes_what_is_left(typed):
    typed(*BEGIN, *LADDER, "o", GO_ON, *PAINT, "m", "q")
    ladder = places().scenarios / "the_ladder.yaml"
    ladder.write_text(ladder.read_text(encoding="utf-8").replace("mine:", "ours:"), encoding="utf-8")
    told = typed("=The lamp", GO_ON, *LAMP, "l", "m", "q")

    assert "I was up there and I heard that" in told
    assert "Both hands on it" not in told.partition("A letter.")[2]


def test_private_plays_are_linked_in_memory_and_leave_nothing(typed):
    told = typed(
        "=The ladder",
        "s",
        "1",
        *LADDER,
        "o",
        GO_ON,
        *PAINT,
        "o",
        GO_ON,
        *LAMP,
        "l",
        "m",
        "q",
        arguments="--text --private",
    )

    assert "A letter. I have put the ladder back" in told
    assert not places().plays.exists()


def test_another_way_of_a_later_evening_follows_the_same_play(typed):
    typed(*BEGIN, *LADDER, "o", GO_ON, *PAINT, "t 2", "=(Fetch", "m", "q")
    again, paint, ladder = kept()

    assert again.branch.play == paint.id
    assert again.header.followed == paint.header.followed == ladder.id
    assert again.header.carried == paint.header.carried


def test_a_play_that_went_on_from_another_is_not_written_down_as_a_script(typed):
    typed(*BEGIN, *LADDER, "o", GO_ON, *PAINT, "m", "q")

    code = main(
        ["record", "the_paint", "--from-play", "-o", str(places().scenarios / "scripts" / "one.yaml")]
    )

    assert code != 0
    assert "a script begins by itself" in sys.stderr.getvalue()
    assert not (places().scenarios / "scripts").exists()
