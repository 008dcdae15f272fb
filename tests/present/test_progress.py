"""How it goes, in words: evenings are counted, little is told as little, and nothing is graded."""

from __future__ import annotations

import re

import pytest

from game.core.partner import Style
from game.core.progress import Account, progress
from game.core.scoring import Dimension, Level
from game.core.suggestions import Suggestion, ToEvening, ToTurn, suggestions
from game.present import suggesting
from game.present.progress import MOST_DRAWN, SITUATIONS, met_told, progress_page, strand_told
from game.present.suggesting import REASONS, suggested
from game.present.words import DIMENSIONS
from game.present.world import Evening
from tests.core.test_progress import account
from tests.core.test_suggestions import known, played
from tests.present.conftest import wander

EVENINGS = {name: Evening(name, name, f"The {name}", "Robin", 5, (), "") for name in "abcd"}
CLEAR, HALF, HARDLY, THIN = [0.9] * 4, [0.5] * 4, [0.1] * 4, [0.9]


def of(*values: list[float]) -> str:
    """Return what is said of a dimension over evenings that went like this."""
    accounts = [account(number, each) for number, each in enumerate(values)]
    return strand_told(progress(accounts).strands[0])


def page_of(*accounts: Account):
    return progress_page(progress(accounts), {one.play: f"The {one.evening}" for one in accounts})


@pytest.mark.parametrize(
    ("evenings", "told"),
    [
        ([THIN], "Little to go on so far, in one evening."),
        ([THIN, THIN], "Little to go on so far, in 2 evenings."),
        ([CLEAR], "Clearly in one evening."),
        ([HALF, HALF], "Partly in both evenings."),
        ([CLEAR, CLEAR, CLEAR], "Clearly in all 3 evenings."),
        ([HARDLY, CLEAR, HALF, CLEAR], "Clearly in 2 of 4 evenings, partly in 1, hardly in 1."),
        ([THIN, CLEAR, HALF], "Clearly in 1 of 2 evenings, partly in 1; 1 more had little to go on."),
    ],
)
def test_a_dimension_is_told_by_counting_evenings(evenings, told):
    assert of(*evenings) == told


def test_evenings_played_again_are_told_in_a_sentence_of_their_own():
    first, again = (account(number, CLEAR)._replace(evening="a", deal=(number,)) for number in (1, 2))

    assert (
        strand_told(progress((first, again)).strands[0])
        == "Clearly in one evening. Played again: clearly once."
    )


def test_one_evening_is_told_with_how_sure_it_is():
    told = page_of(account(1, [0.6, 0.5])).dimensions[0].marks[0].told

    assert told.startswith("1. The evening 1, with somebody leaning secure: partly")
    assert "or anything from hardly to clearly; from 2 answers." in told


def test_what_a_rule_holds_down_says_so():
    told = page_of(account(1, [0.9, 0.9, 0.0], capped=("score.contempt",))).dimensions[0].marks[0].told

    assert "Something that was said, or left unsaid, holds it there." in told


def test_everything_drawn_is_said(evening):
    accounts = [_account(number, wander(evening, style, number)) for number, style in enumerate(Style)]
    page = page_of(*accounts)

    for one in page.dimensions:
        assert [mark.number for mark in one.marks] == [1, 2, 3, 4]
        for mark in one.marks:
            assert ("little to go on" in mark.told) == (mark.likely is None)
            assert any(paragraph.text == mark.told for paragraph in one.closer)
    for one in page.moments:
        everybody, *leanings = one.bars
        assert f"of {everybody.counted.split(' of ')[1]} answers" in one.told or "once" in one.told
        assert [paragraph.text.split(":")[0] for paragraph in one.closer[1:]] == [
            bar.name for bar in leanings
        ]


def _account(number: int, encounter) -> Account:
    from game.core.progress import account_of

    return account_of(f"play {number}", encounter.scenario.id, number, encounter)


def test_nothing_on_the_page_is_a_total_a_grade_or_a_direction(evening):
    accounts = [_account(number, wander(evening, style, number)) for number, style in enumerate(Style)]
    page = page_of(*accounts)
    words = " ".join([*page.lead, *(one.told for one in page.multiples)])

    assert not re.search(
        r"%|score|grade|point|better|worse|improv|progress|streak|average|total", words, re.I
    )


def test_a_moment_is_told_with_how_often_it_was_met_and_how_sure_that_is(evening):
    accounts = [_account(number, wander(evening, style, number)) for number, style in enumerate(Style)]
    for situation in progress(accounts).situations:
        if situation.all:
            told = met_told(situation.all)
            assert ("little to go on" in told) == (situation.all.of == 1)
            assert str(situation.all.of) in told or "once" in told


def test_moments_that_have_not_come_up_are_named_and_not_drawn():
    page = page_of(account(1, CLEAR))

    assert page.moments == ()
    assert all(name[1:] in page.not_yet for name in SITUATIONS.values())


def test_before_anything_was_played_the_page_says_how_to_begin():
    page = progress_page(progress(()), {})

    assert page.multiples == ()
    assert "play to their end" in page.lead[0]


def test_of_very_many_evenings_the_last_are_drawn_and_all_are_told():
    accounts = [account(number, CLEAR) for number in range(MOST_DRAWN + 10)]
    page = page_of(*accounts)

    assert [mark.number for mark in page.dimensions[0].marks] == list(range(11, MOST_DRAWN + 11))
    assert page.dimensions[0].told == f"Clearly in all {MOST_DRAWN + 10} evenings."


# --- suggestions


def test_every_suggestion_has_words_for_its_reason_and_its_door():
    doors = {"again": ToTurn("p", "a", 2), "rest": None}
    for code in REASONS:
        args = (("dimension", "need"), ("places", 3), ("plays", 0), ("evenings", 6))
        door = doors.get(code, ToEvening("a", Style.FEARFUL))
        (told,) = suggested([Suggestion(code, args, door)], EVENINGS)

        assert told.label
        assert "{" not in told.reason + told.label


def test_no_suggestion_tells_somebody_what_they_lack():
    for reason in (*REASONS.values(), suggesting.REST, suggesting.TITLE):
        assert not re.search(
            r"should|must|weak|poor|fail|lack|bad|only|still|need to|improve|don't", reason, re.I
        )


def test_a_suggestion_to_an_evening_that_is_not_there_is_left_out():
    gone = Suggestion("leaning", (("style", "anxious"),), ToEvening("gone", Style.ANXIOUS))

    assert suggested([gone], EVENINGS) == ()


def test_a_suggestion_names_the_evening_the_partner_and_the_leaning():
    found = suggestions(known(played("a", 1, CLEAR)))
    told = next(one for one in suggested(found, EVENINGS) if one.code == "leaning")

    assert told.label == "The b, with Robin leaning anxious"


def test_every_dimension_of_the_page_has_its_name():
    page = page_of(account(1, CLEAR))

    assert [one.name for one in page.dimensions] == [DIMENSIONS[dimension] for dimension in Dimension]
    assert Level.LITTLE.value == "little to go on"
