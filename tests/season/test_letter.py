"""The letter at the end of a season: his words, and some of yours in them."""

from dataclasses import replace

import pytest

from game.core.letter import letter_after
from game.core.scoring import evidence

LADDER, PAINT, LAMP = ("the_ladder", "mine", "there"), ("the_paint", "blue", "cloth"), ("the_lamp", "me")


def told(plays):
    return [one.text for one in letter_after(plays)]


def test_it_quotes_what_was_said_in_the_season(season):
    assert told(season(LADDER, PAINT, LAMP)) == [
        "I have put the ladder back, and I am writing this on the top of it.",
        'You held it. And you said, "I did say it. I forgot." I was up there and I heard that.',
        'Then there was the paint. "The blue. I\'ve wanted it since March." I think about that.',
        "I would say it again, all of it, with you standing there.",
        'And "Both hands on it." which I have written on the third rung.',
    ]


def test_it_is_another_letter_after_another_season(season):
    letter = told(
        season(("the_ladder", "jibe", "off"), ("the_paint", "whatever", "cloth"), LAMP, style="dismissive")
    )

    assert letter[0] == "The ladder is back where it was."
    assert letter[1] == "I fell off it, in the end. You will remember."
    assert not any("You held it" in text for text in letter)


def test_of_several_it_quotes_what_met_its_moment_best(season):
    plays = season(LADDER, PAINT, LAMP)
    quote = letter_after(plays)[2].quote
    worth = [
        [one.value for one in evidence(play.scenario, play.exchanges) if one.turn == 0] for play in plays[1:]
    ]
    paint, lamp = (sum(values) / len(values) for values in worth)

    assert paint > lamp
    assert (quote.evening, quote.turn, quote.met) == (1, 0, pytest.approx(paint))


def test_no_answer_is_quoted_twice(season):
    quoted = [
        (one.quote.evening, one.quote.turn) for one in letter_after(season(LADDER, PAINT, LAMP)) if one.quote
    ]

    assert len(quoted) == len(set(quoted)) == 3
    assert len([one for one in quoted if one[0] == 0]) == 2


def test_the_same_words_are_quoted_once_however_often_they_were_said(season):
    ladder, *rest = season(LADDER, ("the_paint", "say_nothing", "cloth"), ("the_lamp", "say_nothing"))
    twice = ladder._replace(exchanges=ladder.exchanges[:1] * 2)

    [quoted] = [one.quote for one in letter_after([twice, *rest]) if one.quote]

    assert quoted.response.text == "I did say it. I forgot."


def test_braces_and_slots_in_what_was_said_stay_as_they_are(season):
    ladder, *rest = season(LADDER, PAINT, LAMP)
    first, *others = ladder.exchanges
    said = replace(first.response, text="{you} {name} {0}")
    odd = ladder._replace(exchanges=(first._replace(response=said), *others))

    assert any('"{you} {name} {0}"' in text for text in told([odd, *rest]))


def test_what_was_done_or_left_unsaid_is_not_quoted(season):
    plays = season(
        ("the_ladder", "say_nothing", "off"),
        ("the_paint", "say_nothing", "cloth"),
        ("the_lamp", "say_nothing"),
    )

    assert not any(one.quote for one in letter_after(plays))


def test_nothing_of_a_play_that_was_stopped_is_quoted(season, play):
    stopped = play("the_ladder", "mine", "tell")
    _, *rest = season(LADDER, PAINT, LAMP)

    quotes = [one.quote for one in letter_after([stopped, *rest]) if one.quote]

    assert quotes
    assert all(quote.evening > 0 for quote in quotes)


def test_there_is_none_before_the_season_is_over(season):
    ladder, paint, lamp = season(LADDER, PAINT, LAMP)

    assert letter_after([ladder]) == ()
    assert letter_after([ladder, paint]) == ()
    assert letter_after([ladder, paint, lamp._replace(ending=None)]) == ()


def test_there_is_none_after_the_last_evening_played_by_itself(play):
    assert letter_after([play("the_lamp", "me")]) == ()


def test_there_is_none_where_the_couple_has_none(season):
    plays = season(LADDER, PAINT, LAMP)
    silent = replace(plays[-1].scenario, couple=replace(plays[-1].scenario.couple, letter=()))

    assert letter_after([*plays[:-1], plays[-1]._replace(scenario=silent)]) == ()
