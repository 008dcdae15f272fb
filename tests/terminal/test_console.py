"""Plain lines, whatever the terminal."""

from __future__ import annotations

from io import BytesIO, StringIO, TextIOWrapper

import pytest

from game.terminal.console import Closed, Console, Leave, Vanish

PROSE = "“It’s three – no, four…” Renée said, and Łukasz naïvely nodded → 3×."


def shown(encoding: str) -> str:
    raw = BytesIO()
    out = TextIOWrapper(raw, encoding=encoding)
    Console(StringIO(), out).say(PROSE)
    return raw.getvalue().decode(encoding)


def test_ascii_loses_the_curls_and_keeps_the_words():
    assert shown("ascii") == '"It\'s three - no, four..." Renee said, and Lukasz naively nodded ? 3x.\n'


def test_windows_keeps_what_it_has():
    assert shown("cp1252") == "“It’s three – no, four…” Renée said, and Lukasz naïvely nodded ? 3×.\n"


def test_unicode_stays_as_it_is():
    assert shown("utf-8") == PROSE + "\n"


def test_lists_hang_their_further_lines():
    out = StringIO()
    Console(StringIO(), out, width=20).item("1.", "one two three four five six")

    assert out.getvalue() == "1. one two three\n   four five six\n"


def test_a_terminal_is_never_narrower_than_words():
    assert Console(StringIO(), StringIO(), width=3).width == 20
    assert Console(StringIO(), StringIO(), width=300).width == 80


@pytest.mark.parametrize(
    ("line", "raises"), [("", Closed), ("q\n", Leave), (" QUIT \n", Leave), ("x\n", Vanish)]
)
def test_leaving_is_possible_at_every_prompt(line, raises):
    with pytest.raises(raises):
        Console(StringIO(line), StringIO()).ask("1 to 3:")


def test_what_is_typed_comes_trimmed_and_small():
    assert Console(StringIO("  2. \n"), StringIO()).ask("1 to 3:") == "2"
    assert Console(StringIO("H\n"), StringIO()).ask("1 to 3:") == "h"


def test_the_screen_is_cleared_only_where_there_is_one():
    out = StringIO()
    Console(StringIO(), out).clear()

    assert out.getvalue() == ""
