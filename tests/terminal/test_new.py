"""`new`: a few questions, and an evening that can be played at once."""

from __future__ import annotations

import shlex

import pytest

from game.cli.data import shipped
from game.content.load import check, load
from game.saves import places

ANSWERS = ("The last pear: a tragedy # 1", "Sam", "she/her/her", "", "who eats the pears", "", "", "", "")

PEOPLE = shipped("scenarios") / "people"


@pytest.fixture
def own():
    """The folder of one's own evenings."""
    return places().scenarios


def test_what_was_answered_is_in_the_file(piped, own):
    told = piped("new", *ANSWERS)

    evening = load(own / "the_last_pear_a_tragedy_1.yaml")
    assert told.code == 0
    assert (evening.title, evening.couple.partner.name, evening.about) == (
        "The last pear: a tragedy # 1", "Sam", "who eats the pears",
    )  # fmt: skip


def test_the_new_evening_plays_and_check_has_nothing_to_say(piped, own):
    piped("new", *ANSWERS)

    assert check(own / "the_last_pear_a_tragedy_1.yaml") == []
    assert "Sam" in piped("play the_last_pear_a_tragedy_1 --text --private", "1", "q").text


def test_somebody_who_is_known_is_not_asked_about(piped, own):
    told = piped("new", "", "noor", "", "", "", "", "", "")

    assert "speak of them" not in told.text
    assert [path.name for path in (own / "people").iterdir()] == [
        "robin_and_you.yaml"
    ]  # of the fixture, and nobody new
    assert load(own / "the_second_cup.yaml", PEOPLE).couple.id == "noor_and_you"


def test_an_answer_that_will_not_do_is_asked_for_again(piped, own):
    told = piped("new", *ANSWERS[:-2], "anxius", "fearful", "I hear you.", "Oh. You.")

    assert "did you mean 'anxious'?" in told.text
    assert "Nobody says 'I hear you'" in told.text
    assert load(own / "the_last_pear_a_tragedy_1.yaml").style == "fearful"


def test_the_input_may_end_at_any_time(piped, own):
    assert piped("new", "Pears").code == 0
    assert (own / "pears.yaml").is_file()


def test_without_questions_the_defaults_stand(piped, own):
    told = piped("new --yes")

    assert "?" not in told.text
    assert check(own / "the_second_cup.yaml", PEOPLE) == []


def test_a_name_names_the_file_and_a_path_its_folder(piped, own, tmp_path):
    piped("new pears --yes")
    piped(f"new {shlex.quote(str(tmp_path / 'elsewhere' / 'plums.yaml'))} --yes")

    assert (own / "pears.yaml").is_file()
    assert load(tmp_path / "elsewhere" / "plums.yaml", PEOPLE).id == "plums"


def test_what_is_there_stays_as_it_is(piped, own):
    piped("new pears --yes")
    (own / "pears.yaml").write_text("mine", encoding="utf-8")

    told = piped("new pears --yes")
    assert told.code == 2
    assert "stays as it is" in told.text
    assert (own / "pears.yaml").read_text(encoding="utf-8") == "mine"


def test_a_couple_of_another_name_is_not_taken_for_this_one(piped, own):
    (own / "people" / "kim_and_you.yaml").write_text("mine", encoding="utf-8")

    assert piped("new", "Pears", "Kim").code == 2
    assert not (own / "pears.yaml").exists()


@pytest.mark.parametrize(("name", "hint"), [("My Evening", "like my_evening"), ("../..", "small letters")])
def test_a_name_that_cannot_be_one_is_refused_with_a_hint(piped, name, hint):
    told = piped(f"new {shlex.quote(name)} --yes")

    assert told.code == 2
    assert hint in told.flat


def test_the_schemas_lie_beside_the_evening(piped, own):
    piped("new pears --yes")

    first = (own / "pears.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert (own / first.partition("$schema=")[2]).is_file()
    assert (own / "people.schema.json").is_file()
