"""Two thousand ways to ruin a file: each is accepted or refused with places, soon, and nothing falls over."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.load import Problem, Unplayable, load

ROUNDS, RUINS_EACH = 40, 50
SIGNS = ":#-?*&!|>@`%{}[],\"'\\\t\n ~=<.+é\u2028\ufeff\0\x1b😀"
LONGEST = 1.0


def truncated(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text))]


def without_a_piece(text: str, dice: random.Random) -> str:
    start = dice.randrange(len(text))
    return text[:start] + text[start + dice.randrange(1, 80) :]


def indented_anew(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(dice.randrange(1, 6)):
        number = dice.randrange(len(lines))
        lines[number] = " " * dice.randrange(12) + lines[number].lstrip()
    return "\n".join(lines)


def with_tabs(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    number = dice.randrange(len(lines))
    lines[number] = lines[number].replace("  ", "\t", dice.randrange(1, 4))
    return "\n".join(lines)


def with_lines_swapped(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def with_lines_doubled(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    start = dice.randrange(len(lines))
    piece = lines[start : start + dice.randrange(1, 9)]
    return "\n".join(lines[:start] + piece * dice.randrange(2, 200) + lines[start:])


def with_signs(text: str, dice: random.Random) -> str:
    for _ in range(dice.randrange(1, 5)):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(SIGNS) * dice.randrange(1, 3) + text[at + dice.randrange(2) :]
    return text


def with_words_swapped(text: str, dice: random.Random) -> str:
    words = text.split(" ")
    one, other = dice.randrange(len(words)), dice.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def with_a_value_replaced(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    number = dice.choice([at for at, line in enumerate(lines) if ": " in line])
    odd = [
        "",
        "{}",
        "[]",
        "[[]]",
        "{a: {b: c}}",
        "nan",
        "1e999",
        "-1",
        "~",
        "!!int 1",
        "*a",
        "x" * 5000,
        "[" * 99,
    ]
    lines[number] = lines[number].split(": ")[0] + ": " + dice.choice(odd)
    return "\n".join(lines)


def with_a_bomb(text: str, dice: random.Random) -> str:
    size = dice.randrange(1, 10)
    return f"a: &a [{'x,' * size}]\n" + "".join(f"b{n}: &b{n} [{'*a,' * size}]\n" for n in range(size)) + text


def grown_deep(text: str, dice: random.Random) -> str:
    return text + dice.choice(["[", "{a: ", "- ", "? "]) * dice.randrange(10, 5000)


def grown_huge(text: str, dice: random.Random) -> str:
    return text + dice.choice([text, "# x\n", "é", "a: b\n", "  - x\n", "'", '"', "x: &"]) * dice.randrange(
        1, 900
    )


RUINS: list[Callable[[str, random.Random], str]] = [
    truncated, without_a_piece, indented_anew, with_tabs, with_lines_swapped, with_lines_doubled, with_signs,
    with_words_swapped, with_a_value_replaced, with_a_bomb, grown_deep, grown_huge,
]  # fmt: skip


def with_bytes_flipped(content: bytes, dice: random.Random) -> bytes:
    ruined = bytearray(content)
    for _ in range(dice.randrange(1, 4)):
        ruined[dice.randrange(len(ruined))] ^= 1 << dice.randrange(8)
    return bytes(ruined)


def problems_of(path: Path) -> list[Problem] | None:
    """Everything that is wrong with the file; nothing at all if it can be played."""
    try:
        return [] if load(path).id == "kettle" else None
    except Unplayable as refused:
        return refused.problems


def is_placed(problem: Problem, content: bytes) -> bool:
    lines = content.count(b"\n") + content.count(b"\r") + 1
    return 1 <= problem.line <= lines and problem.column >= 1 and bool(problem.text)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_ruined_file_is_loaded_or_refused_with_places(seed, kettle):
    dice = random.Random(seed)
    whole = kettle.read_text(encoding="utf-8")
    for number in range(RUINS_EACH):
        content = dice.choice(RUINS)(whole, dice).encode("utf-8", "replace")
        content = with_bytes_flipped(content, dice) if number % 5 == 0 else content
        kettle.write_bytes(content)
        begin = time.perf_counter()
        problems = problems_of(kettle)

        assert time.perf_counter() - begin < LONGEST, content[:2000]
        assert problems is not None
        assert all(is_placed(problem, content) for problem in problems), problems
