"""Two ways side by side, in words and as curves."""

from __future__ import annotations

import re

import pytest

from game.core.partner import Style
from game.present.compare import SECTIONS, side_by_side
from game.present.sections import Kind
from tests.present.conftest import told, wander
from tests.present.test_why import CLINICAL


@pytest.fixture
def both(key):
    """The same evening twice: with an excuse, and owned; by name of the section."""
    return {one.id: one for one in side_by_side(told(key, "excuse", "joke"), told(key, "mine", "halves"))}


def words(section) -> str:
    return "\n".join(text for _, text in section.paragraphs)


def test_where_they_parted_both_answers_stand_under_the_same_minute(both):
    parted = words(both["parted"])

    assert parted.index("Before") < parted.index("You could have rung next door.")
    assert parted.index("You could have rung next door.") < parted.index("This time")
    assert parted.index("This time") < parted.index("I took it, and I forgot I took it.")
    assert parted.count("Robin was hurt, and not sure of you.") == 1


def test_each_way_goes_on_with_what_the_other_said(both):
    onwards = words(both["onwards"])

    assert "Robin: (a laugh, a short one) There's one towel, and I'm not saying whose." in onwards
    assert "Robin: You first. (holds out the towel)" in onwards


def test_both_ends_are_told_with_what_they_gave_and_cost(both):
    ends = words(both["both_ends"])

    assert "Before: Dry enough" in ends
    assert "This time: On the hook" in ends
    assert ends.count("What it cost: ") == 2


def test_a_curve_is_told_by_its_name_and_mark_and_says_what_it_draws(both):
    curves = both["both_curves"]

    assert curves.charts
    for chart in curves.charts:
        assert [curve.name for curve in chart.curves] == ["Before", "This time"]
        assert len({curve.mark for curve in chart.curves}) == 2
        assert all(f"{curve.name}: {curve.told}." in words(curves) for curve in chart.curves)


def test_where_the_curves_are_furthest_apart_is_said_even_where_the_words_are_the_same(both):
    """An excuse leaves more hurt behind than owning it, and time does not take that back."""
    hurt = words(both["both_curves"]).split("\nHurt\n")[1]

    assert "They are furthest apart after turn 2, with more of it before." in hurt


def test_the_shorter_way_ends_its_curve_where_it_was_over(key):
    sections = side_by_side(told(key, "excuse", "joke"), told(key, "count", "mine", "halves"))
    (curves,) = [one for one in sections if one.id == "both_curves"]

    for chart in curves.charts:
        before, now = (curve.values for curve in chart.curves)
        assert len(before) == len(now) == 4
        assert before[-1] is None
        assert now[-1] is not None


def test_only_what_was_done_otherwise_is_told_of_how_you_spoke(both):
    spoke = words(both["both_spoke"])

    assert "Timing\nBefore: Most of what you said would have been the same at any other minute." in spoke
    assert "\nThis time: You read the signs, and gave what Robin could use" in spoke
    assert "Much the same both times: Keeping steady, Saying what you need, Owning your part." in spoke


@pytest.mark.parametrize("style", Style)
def test_nothing_is_called_better_and_no_score_is_told(evening, style):
    one, other = wander(evening, style, 1), wander(evening, style, 2)
    if one.stopped or other.stopped:
        assert side_by_side(one, other) == ()
        return
    sections = side_by_side(one, other)

    assert [section.id for section in sections] == list(SECTIONS)
    for section in sections:
        assert not re.search(r"[{}]|None\b(?! of)|  ", words(section))
        for kind, text in section.paragraphs:
            if kind is not Kind.STRONG and not re.search(r"“|: ", text):
                bare = set(re.findall(r"[a-z]+", text.lower()))
                assert not bare & {"better", "worse", "best", "worst", "won", "lost", "score", "points"}, text
                assert not bare & CLINICAL - {"boundary"}, text


def test_nothing_stands_beside_a_stop(key):
    assert side_by_side(told(key, "count", "plead"), told(key, "mine", "halves")) == ()


def test_nothing_is_told_before_anything_was_answered(key):
    assert side_by_side(told(key), told(key, "mine")) == ()
