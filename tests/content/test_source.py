"""A stranger's file is read as words, or refused at once."""

import time

import pytest
import yaml

from game.content import source
from game.content.tree import plain


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def read(request, monkeypatch):
    if not hasattr(yaml, request.param):
        pytest.skip("no C parser here")
    monkeypatch.setattr(source, "LOADER", getattr(yaml, request.param))

    def words_or_codes(text):
        page = source.compose("demo.yaml", text)
        return plain(page.root) if page.root else [problem.code for problem in page.problems]

    return words_or_codes


@pytest.mark.parametrize(
    "word", ["no", "on", "Yes", "1:30", "010", "1e3", "2026-01-01", "~", "null", ".45", "=", "-no"]
)
def test_a_word_stays_the_word_it_is(read, word):
    assert read(f"says: {word}\n") == {"says": word}


def test_keys_stay_words_too(read):
    assert read("on: a\n1: b\nno: c\n") == {"on": "a", "1": "b", "no": "c"}


def test_block_style_holds_every_sign(read):
    assert read("say: >-\n  Two: {a}, [b] #c *d*\n  @e\n") == {"say": "Two: {a}, [b] #c *d* @e"}


PAIRS = ("ab", "bc", "cd", "de", "ef", "fg", "gh")
BOMB = "a: &a [x]\n" + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in PAIRS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BOMB, "Y12"),
        ("a: &x b\nc:\n  <<: *x\n", "Y12"),
        ("a: !!python/object/apply:os.system [ls]\n", "Y13"),
        ("a: !!int 3\n", "Y13"),
        ("%TAG ! tag:example.org,2000:\n---\na: b\n", "Y09"),
        ("a: b\n---\nc: d\n", "Y14"),
        ("a: " + "[" * 50_000, "Y15"),
        ("a: " + "{b: " * 50_000, "Y15"),
        ("".join(f"{'  ' * level}a:\n" for level in range(60)), "Y15"),
        ("- " * 50_000, "Y20"),
        ("a:\n" + "- " * 50_000, "Y15"),
        ("? " * 50_000, "Y15"),
        ('a: "' + "x " * 100_000, "Y08"),
        ("", "Y20"),
        ("# only a comment\n", "Y20"),
        ('a: "\\uD800"\n', "Y21"),
        ('a: "\\U0FFFFFFF"\n', "Y21"),
        ('a: "\\e[31m"\n', "Y03"),
    ],
)
def test_what_is_dangerous_is_refused_within_a_second(read, text, code):
    begin = time.perf_counter()
    told = read(text)

    assert code in told
    assert time.perf_counter() - begin < 1


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    (tmp_path / "huge.yaml").write_bytes(b"a: [" * 2_000_000)
    begin = time.perf_counter()

    assert source.read(tmp_path / "huge.yaml").problems[0].code == "Y01"
    assert time.perf_counter() - begin < 0.1


@pytest.mark.parametrize(
    "content", [b"a: b\0c\n", "a: b\n".encode("utf-16"), b"\x89PNG\r\n\x1a\n\0\0", b"a: caf\xe9\n"]
)
def test_what_is_no_text_is_refused(tmp_path, content):
    (tmp_path / "odd.yaml").write_bytes(content)

    assert [problem.code for problem in source.read(tmp_path / "odd.yaml").problems] == ["Y02"]


def test_a_folder_a_missing_file_and_an_impossible_name_are_problems_not_crashes(tmp_path):
    for path in (tmp_path, tmp_path / "none.yaml", tmp_path / ("x" * 5000), tmp_path / "a\0b"):
        assert source.read(path).problems[0].code == "Y24"


def test_other_line_ends_and_a_byte_order_mark_are_welcome(tmp_path):
    (tmp_path / "odd.yaml").write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r")

    assert plain(source.read(tmp_path / "odd.yaml").root) == {"a": "b", "c": "d"}


@pytest.mark.parametrize(
    ("text", "line", "column", "code"),
    [
        ("a:\n  say: - no\n", 2, 8, "Y09"),
        ("a:\n  say: > no\n", 2, 8, "Y09"),
        ("a:\n  say: [laughs] no\n", 2, 8, "Y09"),
        ('a:\n  say: "Fine," he said.\n', 2, 16, "Y10"),
        ("a:\n  say: 'Don't do it'\n", 2, 13, "Y10"),
        ("a:\n  say:no\n  b: c\n", 2, 3, "Y18"),
        ("a:\n  doorway\n    scene: x\n", 2, 3, "Y18"),
        ("a:\n  say: >-\n  no\n  b: c\n", 3, 3, "Y05"),
        (" a: b\nc: d\n", 1, 2, "Y05"),
        ("a: b\n  c: d\n", 2, 3, "Y05"),
        ("scene: Two things\n  one thing: it rained\n", 2, 12, "Y06"),
        ("r: {open: Sunday: yes, else: x}\n", 1, 17, "Y07"),
        ("goals: [one: two]\n", 1, 9, "Y07"),
        ("g: [a, b\nc: d\n", 1, 4, "Y19"),
        ("a: b\n...\nc: d\n", 2, 1, "Y14"),
        (": b\n", 1, 1, "Y17"),
    ],
)
def test_a_mistake_of_yaml_is_told_at_its_place_by_both_parsers(read, text, line, column, code):
    read(text)

    told = source.compose("demo.yaml", text).problems
    assert [(one.line, one.column, one.code) for one in told] == [(line, column, code)]
