"""A season as it is written: what it may ask, and what is told where it leads nowhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.analysis.explore.facts import Kind
from game.analysis.explore.report import MUST_BE_REACHED, as_json, explore
from game.analysis.explore.text import as_text
from game.analysis.explore.walk import BOUND, starts
from game.cli import main
from game.content.load import check, load
from game.core.partner import Style

HERE = Path(__file__).parent


@pytest.fixture
def home(tmp_path):
    """The season in a folder of its own, to be changed."""
    for file in HERE.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    shutil.copytree(HERE / "people", tmp_path / "people")
    return tmp_path


@pytest.fixture
def told(home):
    """What is said of a file in which some words are changed."""

    def tell(name: str, old: str, new: str) -> list[str]:
        path = home / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return [
            f"{one.line}:{one.column}: {one.code} {one.text}"
            for one in check(path)
            if one.code[0] in "LRW" and one.code != "W13"
        ]

    return tell


def quiet(_, __):
    """Say nothing of progress."""


def explored(name: str = "the_paint"):
    return explore(load(HERE / f"{name}.yaml", HERE / "people"), (Style.SECURE,), BOUND, 0, quiet)


def test_the_season_and_its_letter_are_whole(told):
    assert told("people/bo_and_you.yaml", "Two years", "Three years") == []
    assert told("the_lamp.yaml", "It is dark", "It was dark") == []


def test_an_evening_that_comes_later_is_not_earlier(told):
    assert told("the_paint.yaml", "earlier the_ladder held\n    you", "earlier the_lamp light\n    you") == [
        "22:21: L12 no evening 'the_lamp' comes before this in the season; did you mean 'the_ladder'?"
    ]


def test_the_first_evening_has_nothing_to_ask_for(told):
    assert told(
        "the_ladder.yaml", "as: own, remember", "as: own, when: earlier the_paint done, remember"
    ) == [
        "20:67: L12 no evening 'the_paint' comes before this in the season; this is the first of its season"
    ]


def test_an_evening_outside_the_season_is_told_where_it_belongs(told):
    assert told("people/bo_and_you.yaml", "the_paint, ", "") == []
    assert told("the_paint.yaml", "Which one, then?", "Which?")[0].endswith(
        "list this evening, and those before it, in `season:` in people/bo_and_you.yaml"
    )


def test_a_name_that_the_earlier_evening_does_not_have_is_found_where_it_stands(told):
    assert told("the_paint.yaml", "earlier the_ladder held_on", "earlier the_ladder held_up") == [
        "25:94: L13 'held_up' is no ending of 'the_ladder', nor anything it remembers; did you mean 'held'?"
    ]


def test_an_earlier_evening_that_is_not_installed_keeps_nothing_from_being_played(home):
    (home / "the_ladder.yaml").unlink()

    assert load(home / "the_paint.yaml").id == "the_paint"
    assert not any(one.code == "L13" for one in check(home / "the_paint.yaml"))


def test_a_letter_asks_only_how_the_season_went(told):
    assert told("people/bo_and_you.yaml", "when: style secure", "when: matter at least half") == [
        "23:11: L05 the condition 'matter at least half' is not understood: "
        "a letter knows only how the season went; ask for `earlier` or `style`"
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("quote: own", "quote: owne", "R01"),
        ("[disclose, request]", "[request, request]", "R08"),
        ("the_paint, the_lamp]", "the_paint, the_paint]", "R08"),
        ("dismissive: The", "dismisive: The", "L03"),
        ("the third rung.", "the {third} rung.", "L15"),
        ("Once you said", "Once } you said", "L15"),
        ("You will remember.", "You will remember {you}.", "L15"),
        ("not earlier the_ladder held", "not earlier the_latter held", "L12"),
        ("not earlier the_ladder held", "not earlier the_ladder hold", "L13"),
        ("You will remember.", "Something shifts.", "W07"),
    ],
)
def test_what_leads_nowhere_in_a_letter_is_told(told, old, new, code):
    assert {one.split()[1] for one in told("people/bo_and_you.yaml", old, new)} == {code}


def test_nothing_that_asks_for_earlier_evenings_is_called_unreachable():
    codes = {one.code for one in check(HERE / "the_paint.yaml")}

    assert not {code for code in codes if code.startswith("G")}


# --- exploring


def test_everything_is_reached_with_what_it_asks_of_earlier_evenings():
    report = explored()

    assert report.exact
    assert report.never(*MUST_BE_REACHED, Kind.LINE) == []


def test_what_needs_an_earlier_evening_says_so_in_its_way():
    facts = {fact["where"]: fact["reached_by"] for fact in as_json(explored())["facts"]}

    assert facts["tins.brick"]["secure"] == ["earlier:the_ladder.held_on", "brick"]
    assert facts["tins.unasked.1"]["secure"] == ["earlier:the_ladder.held"]
    assert facts["tins.blue"]["secure"] == ["blue"]


def test_the_report_says_from_what_it_began():
    assert "the working models are those of a first meeting" in as_text(explored())
    assert "first meeting" not in as_text(explored("the_ladder"))


def test_an_evening_is_begun_alone_then_with_each_thing_it_asks_for_and_with_what_is_asked_together(home):
    paint = home / "the_paint.yaml"
    text = paint.read_text(encoding="utf-8")
    paint.write_text(
        text.replace(
            "when: earlier the_ladder held_on", "when: [earlier the_ladder held_on, earlier the_ladder fell]"
        ),
        encoding="utf-8",
    )

    assert [sorted(one) for one in starts(load(paint))] == [
        [],
        ["the_ladder.fell"],
        ["the_ladder.held"],
        ["the_ladder.held_on"],
        ["the_ladder.fell", "the_ladder.held_on"],
    ]


def test_a_way_with_an_earlier_evening_can_be_played(capsys):
    way = "earlier:the_ladder.held_on brick cloth"
    code = main(["explore", str(HERE / "the_paint.yaml"), "--style", "secure", "--replay", way])

    assert code == 0
    assert "> We could put the brick under it again." in capsys.readouterr().out


def test_what_no_evening_opens_is_still_told(home):
    paint = home / "the_paint.yaml"
    text = paint.read_text(encoding="utf-8")
    paint.write_text(
        text.replace(
            "when: earlier the_ladder held_on", "when: [earlier the_ladder held_on, matter at least most]"
        ),
        encoding="utf-8",
    )
    report = explore(load(paint), tuple(Style), BOUND, 0, quiet)

    assert [fact.where for fact in report.never(*MUST_BE_REACHED)] == ["tins.brick"]
