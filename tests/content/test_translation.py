"""An evening in another language: the same evening in other words; what is wrong is told where it stands."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.examine import shape_of
from game.content.load import Unplayable, check, inspect, library, load
from game.content.skeleton import skeleton
from game.content.source import read
from game.content.texts import texts_of
from game.core.encounter import begin, choose, offers
from game.core.partner import Style
from game.core.scenario import Rendered
from game.core.scoring import profile
from game.core.trace import first_trace, trace

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
MINUTE = SCENARIOS / "prologue" / "first_minute.yaml"
PEOPLE = SCENARIOS / "people"
SHIPPED = sorted(path for path in SCENARIOS.rglob("*.yaml") if "." in path.stem)


@pytest.fixture
def german(tmp_path):
    """Write the German of the first minute with some lines changed; return its file."""
    shutil.copytree(PEOPLE, tmp_path / "people")
    shutil.copy(MINUTE, tmp_path)
    text = MINUTE.with_suffix(".de.yaml").read_text(encoding="utf-8")

    def write(*changes):
        changed = text
        for old, new in changes:
            assert old in changed, old
            changed = changed.replace(old, new, 1)
        file = tmp_path / "first_minute.de.yaml"
        file.write_text(changed, encoding="utf-8")
        return file

    return write


@pytest.fixture
def told(german):
    """What the checker says of the German with some lines changed: line, column, code and words."""
    return lambda *changes: [
        f"{one.line}:{one.column} {one.code} {one.text}" for one in check(german(*changes))
    ]


def every_play(scenario):
    """Every play of a short evening: the turns from its opening to its end."""
    going = [[begin(scenario, style, seed=3)] for style in Style]
    while going:
        turns = going.pop()
        now = turns[-1].encounter
        if now.is_over:
            yield turns
            continue
        going += [[*turns, choose(now, offer.id)] for offer in offers(now)]


def test_there_are_shipped_translations():
    assert MINUTE.with_suffix(".de.yaml") in SHIPPED


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_translation_is_complete_and_has_no_problems(path):
    inspection = inspect(path, PEOPLE)
    counted = inspection.coverage["texts"]

    assert inspection.problems == []
    assert counted["all"] == counted["translated"] > 0


def test_every_play_in_german_goes_as_it_does_in_english():
    english, german = load(MINUTE, PEOPLE), load(MINUTE, PEOPLE, "de")
    plays = list(zip(every_play(english), every_play(german), strict=True))

    assert len(plays) > 50
    for one, other in plays:
        assert first_trace(one[0].encounter) == first_trace(other[0].encounter)
        assert [trace(turn) for turn in one[1:]] == [trace(turn) for turn in other[1:]]
        a, b = one[-1].encounter, other[-1].encounter
        assert (a.ending, a.partner, a.matter) == (b.ending, b.partner, b.matter)
        assert profile(a.scenario, a.exchanges) == profile(b.scenario, b.exchanges)


def test_everything_but_the_words_is_the_same():
    english, german = load(MINUTE, PEOPLE), load(MINUTE, PEOPLE, "de")

    assert (german.id, german.digest, german.couple) == (english.id, english.digest, english.couple)
    assert (german.title, german.title.original) == ("Das Licht im Flur", "The hall light")
    assert [one.speech for one in german.beats["door"].responses] == [
        one.speech for one in english.beats["door"].responses
    ]
    assert german.endings["lit"].when == english.endings["lit"].when
    assert german.beats["light"].says.keys["pursue"].text == "Und? Wolltest du irgendwann noch Hallo sagen?"


def test_what_is_left_out_is_told_as_it_was_written(german):
    file = german(("title: Das Licht im Flur\n", ""), ("Vorsicht, der Stuhl.", ""))
    scenario = load(file.with_name("first_minute.yaml"), None, "de")

    assert scenario.title == "The hall light"
    assert not isinstance(scenario.title, Rendered)
    assert scenario.summary == "Du kommst nach Hause, und im Flur ist es dunkel."


@pytest.mark.parametrize(
    ("asked", "title"), [("de-AT", "Das Licht im Flur"), ("fr", "The hall light"), ("", "The hall light")]
)
def test_the_nearest_wider_language_will_do_and_else_the_writers_own(asked, title):
    assert load(MINUTE, PEOPLE, asked).title == title


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            ("      hold:\n", "      hodl:\n"),
            [
                "3:1 I05 5 of 52 texts are told as they were written: beats.door.you.hold.do, "
                "beats.door.you.hold.reply.open, beats.door.you.hold.reply.pursue and 2 more; "
                "write them under the same keys",
                "23:7 I04 the evening has no text at 'hodl' here; did you mean 'hold'?",
            ],
        ),
        (
            ("        do: Die", "        as: turn_toward\n        do: Die"),
            ["24:9 I04 the evening has no text at 'as' here; it can be do, note or reply"],
        ),
        (
            ("  - erst hinschauen, dann antworten\n", "  - erst hinschauen, dann antworten\n  - und mehr\n"),
            ["12:5 I04 the evening has no text at 'goals 2' here; the evening's list is shorter: take"],
        ),
        (
            ("    says: (aus der Küche) Steht im Ofen.", "    says: {open: (aus der Küche)}"),
            [
                "3:1 I05 1 of 52 texts are told as they were written: endings.quiet.says; "
                "write them under the same keys",
                "83:12 I04 the evening has no text at 'open' here; "
                "the evening has one text for all here: write it after the key above",
            ],
        ),
        (("Die Straßenbahn, Noor.", "Die Straßenbahn, Noor." + " Ja." * 40), ["37:14 W05 "]),
        (("Licht.\n    cost", "TODO\n    cost"), ["81:10 T08 "]),
        (("(sie lacht)", "(sie lacht"), ["54:28 T09 "]),
    ],
)  # fmt: skip
def test_a_planted_mistake_is_told_where_it_stands(told, change, expected):
    found = told(change)

    assert len(found) == len(expected)
    assert all(one.startswith(begins) for one, begins in zip(found, expected, strict=True)), found


def test_what_is_known_to_be_missing_can_be_silenced_with_a_reason(told):
    silencing = ("language: de", "language: de   # check: ignore I05 because the title stays English")

    assert told(("title: Das Licht im Flur\n", "")) != []
    assert told(("title: Das Licht im Flur\n", ""), silencing) == []


def test_an_answer_too_long_in_one_language_keeps_only_that_from_being_played(german):
    file = german(("Die Straßenbahn, Noor.", "Die Straßenbahn, Noor." + " Ja." * 40))
    own = file.with_name("first_minute.yaml")

    assert load(own).title == "The hall light"
    with pytest.raises(Unplayable, match="W05"):
        load(own, None, "de")


def test_a_translation_is_no_evening_of_its_own_and_tells_the_list_in_its_words(german):
    folder = german().parent
    (entry,) = library({"mine": folder})
    (translated,) = library({"mine": folder}, language="de")

    assert (entry.title, entry.id) == ("The hall light", "first_minute")
    assert translated == replace(
        entry,
        title="Das Licht im Flur",
        summary="Du kommst nach Hause, und im Flur ist es dunkel.",
        goals=("erst hinschauen, dann antworten",),
    )


# --- the file to be filled in


@pytest.mark.parametrize("path", sorted(SCENARIOS.glob("[!.]*.yaml")), ids=lambda path: path.stem)
def test_an_empty_file_lacks_every_text_and_nothing_in_it_is_misplaced(tmp_path, path):
    shutil.copytree(PEOPLE, tmp_path / "people")
    own = Path(shutil.copy(path, tmp_path))
    shape = shape_of(read(own))
    file = own.with_suffix(".fr.yaml")
    file.write_text(skeleton(shape, "fr", {}), encoding="utf-8")
    texts = len(list(texts_of(shape)))

    assert [(one.code, one.text.split(" are")[0]) for one in check(file)] == [
        ("I05", f"{texts} of {texts} texts")
    ]


def test_a_file_filled_in_with_the_writers_own_words_is_complete(tmp_path):
    shutil.copytree(PEOPLE, tmp_path / "people")
    own = Path(shutil.copy(SCENARIOS / "the_dishes_again.yaml", tmp_path))
    shape = shape_of(read(own))
    file = own.with_suffix(".fr.yaml")
    file.write_text(skeleton(shape, "fr", dict(texts_of(shape))), encoding="utf-8")

    assert [one.code for one in check(file) if one.code.startswith("I")] == []
    assert load(own, None, "fr").beats.keys() == load(own).beats.keys()


def test_what_the_evening_no_longer_has_is_kept_as_a_comment():
    shape = shape_of(read(MINUTE))
    text = skeleton(shape, "de", {("title",): "Das Licht", ("beats", "gone", "scene"): "Weg."})

    assert "# The hall light\ntitle: Das Licht\n" in text
    assert text.endswith("# beats.gone.scene: Weg.\n")
