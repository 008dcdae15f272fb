"""The same words, said to four people: told as one picture, and in words."""

from __future__ import annotations

import pytest

from game.core.partner import Style
from game.present.afterwards import afterwards
from game.present.curves import Mark
from game.present.four import four_chart, four_told
from game.present.words import STYLE_CHOICES
from tests.present.conftest import told


def words(paragraphs) -> str:
    return "\n".join(text for _, text in paragraphs)


def test_the_debrief_tells_the_one_moment_as_four_people_would_have_heard_it(key):
    over = told(key, "excuse", "halves", style=Style.FEARFUL)
    (part,) = [one for one in afterwards(over) if one.id == "four"]
    all_of_it = words(part.paragraphs)

    assert part.title == "The same words, said to four people"
    assert all(leaning in all_of_it for leaning in STYLE_CHOICES.values())
    assert "Robin as tonight, leaning fearful" in all_of_it
    assert all_of_it.count("as tonight") == 1


def test_each_answers_with_their_own_line(key):
    all_of_it = words(four_told(told(key, "excuse"), 0))

    assert "Robin: (a laugh, a short one) There's one towel, and I'm not saying whose." in all_of_it
    assert "Robin: (a laugh, a short one) There's one towel." in all_of_it


def test_the_picture_starts_in_one_point_and_each_leaning_has_its_own_mark(key):
    (chart,) = four_chart(told(key, "excuse"), 0)

    assert len({curve.values[0] for curve in chart.curves}) == 1
    assert {curve.mark for curve in chart.curves} == set(Mark)
    assert len({curve.name for curve in chart.curves}) == 4


@pytest.mark.parametrize("style", Style)
def test_what_the_picture_draws_is_said_in_the_words(key, style):
    over = told(key, "excuse", style=style)
    (chart,) = four_chart(over, 0)
    all_of_it = words(four_told(over, 0))

    assert all(f"{curve.told}." in all_of_it for curve in chart.curves)


def test_nobody_is_told_of_after_a_stop(key):
    over = told(key, "count", "plead")

    assert not list(four_told(over, 0))
    assert four_chart(over, 0) == ()
