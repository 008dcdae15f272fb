"""The debrief: one moment, in your words."""

from __future__ import annotations

import re

import pytest

from game.core import scoring
from game.core.encounter import begin
from game.core.moments import Moment
from game.core.partner import Style
from game.core.scoring import Dimension, Level
from game.present.reflection import (
    FINE_PRINT,
    MOST_WORDS,
    how_you_spoke,
    page_one,
    profile_told,
    revealed,
    shortened,
    turns_told,
)
from game.present.words import DIMENSIONS, LEANINGS, LEVELS, LOWERED, MOMENTS, SPOKE, TRY, WORKED
from tests.present.conftest import told, wander


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("seed", range(12))
def test_page_one_is_one_moment_in_sixty_words(evening, style, seed):
    over = wander(evening, style, seed)
    first = page_one(over)

    assert len(first.text.split()) <= MOST_WORDS
    assert first.turn is None or 0 <= first.turn < len(over.exchanges)
    assert "{" not in first.text


def test_page_one_quotes_you_and_offers_something_to_try(key):
    first = page_one(told(key, "excuse", "halves"))

    assert "You said: “You could have rung next door.”" in first.text
    assert first.text.endswith(tuple(TRY.values()))
    assert first.turn == 0


def test_where_every_moment_was_met_page_one_says_what_worked(key):
    first = page_one(told(key, "mine", "halves"))

    assert first.text.endswith(tuple(WORKED.values()))


def test_an_evening_of_silence_has_little_to_go_on(key):
    over = told(key, "say_nothing", "say_nothing", style=Style.SECURE)

    assert page_one(over).turn is None
    assert all(one.level == "little to go on" and not one.behaviour for one in profile_told(over))


def test_how_you_spoke_is_told_by_what_you_did(key):
    spoke = how_you_spoke(told(key, "mine", "halves"))

    assert 1 <= len(spoke) <= 2
    assert all(one.startswith(("You ", "What ", "Room ", "Small ")) for one in spoke)


def test_the_profile_has_eight_parts_in_words_and_no_number_or_grade(evening):
    told_as = profile_told(wander(evening, Style.ANXIOUS, 3))

    assert [one.dimension for one in told_as] == list(Dimension)
    for one in told_as:
        assert one.level in LEVELS.values()
        assert not re.search(r"\d\.\d|%|score|point", f"{one.behaviour} {one.raised} {one.lowered}")


def test_the_profile_names_the_turns_that_said_most_and_least(key):
    honesty = next(
        one for one in profile_told(told(key, "mine", "halves")) if one.dimension is Dimension.HONESTY
    )

    assert honesty.level == "clearly"
    assert honesty.raised.startswith("turn ")


def test_the_evening_is_told_turn_by_turn_with_the_note_and_what_fits_better(key):
    first = turns_told(told(key, "excuse", "halves"))[0]

    assert first.number == 1
    assert first.did == "defending yourself"
    assert first.note == "True, and nobody had asked."
    assert first.instead.startswith("“I took it")


def test_a_dealt_leaning_is_told_afterwards_and_a_chosen_one_is_not(key):
    assert revealed(begin(key, Style.ANXIOUS, 1).encounter) == ""
    assert "leaning" in revealed(begin(key, None, 1).encounter)


def test_every_word_of_the_debrief_is_there():
    assert set(MOMENTS) == set(TRY) == set(WORKED) == set(Moment)
    assert set(DIMENSIONS) == set(SPOKE) == set(Dimension)
    assert all(set(levels) == {Level.HIGH, Level.MEDIUM, Level.LOW} for levels in SPOKE.values())
    assert set(LEANINGS) == set(Style)


def test_every_reason_for_less_has_words():
    with open(scoring.__file__, encoding="utf-8") as source:
        codes = set(re.findall(r'"(score\.[a-z_]+)"', source.read()))

    assert codes == set(LOWERED)


def test_a_quote_is_cut_between_words():
    assert shortened("One two three, four five", 3) == "One two three..."
    assert shortened("One two", 3) == "One two"


def test_the_fine_print_says_what_the_partner_is():
    assert "This partner is an equation with a name." in FINE_PRINT
    assert "not therapy" in FINE_PRINT


def test_each_part_of_how_you_spoke_says_why_a_turn_raised_or_lowered_it(evening):
    over = wander(evening, Style.ANXIOUS, 3)
    for one in profile_told(over):
        assert bool(one.raised) == bool(one.raised_because)
        assert bool(one.lowered) == bool(one.lowered_because)
        for why in (one.raised_because, one.lowered_because):
            assert not why or " said " in why
            assert not re.search(r"\d\.\d|%|points?\b|[{}]", why)


def test_where_the_least_was_said_the_minute_says_what_it_called_for(key):
    over = told(key, "excuse", "halves")
    (taking_in,) = [one for one in profile_told(over) if one.dimension is Dimension.RESPONSIVENESS]

    assert "Robin was hurt, and not sure of you." in taking_in.lowered_because
    assert TRY[Moment.ALARMED] in taking_in.lowered_because
    assert "Defending yourself said little for it." in taking_in.lowered_because
