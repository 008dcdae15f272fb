"""Two simulated partners beside MODEL 3's reference table: the order of the couples, and their rough size."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import pytest

from game.analysis.pair import Chance, does, talk
from game.analysis.reference import REFERENCE, Cells, ours, rank_correlation
from game.core.acts import Act
from game.core.dances import chases
from game.core.partner import Feelings, Stance, Style, leaning
from game.core.reaction import meet

SECURE, ANXIOUS, DISMISSIVE, FEARFUL = Style


@lru_cache
def of(a: Style, b: Style) -> Cells:
    return ours((a, b))


def column(name: str) -> tuple[list[float], list[float]]:
    return (
        [getattr(of(*pair), name) for pair in REFERENCE],
        [getattr(cells, name) for cells in REFERENCE.values()],
    )


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("pursue_hide", 0.85),
        ("arousal", 0.95),
        ("security", 0.95),
        ("satisfaction", 0.90),
        ("disclosures", 0.55),
        ("attacks_returned", 0.50),
    ],
)
def test_the_couples_stand_in_the_order_of_the_reference(name, order):
    assert rank_correlation(*column(name)) >= order


@pytest.mark.parametrize("pair", REFERENCE, ids=lambda pair: f"{pair[0].value} and {pair[1].value}")
def test_the_couples_have_roughly_the_size_of_the_reference(pair):
    mine, theirs = of(*pair), REFERENCE[pair]

    assert mine.arousal == pytest.approx(theirs.arousal, abs=0.15)
    assert mine.security == pytest.approx(theirs.security, abs=0.15)
    assert mine.satisfaction == pytest.approx(theirs.satisfaction, abs=0.04)
    if theirs.pursue_hide > 10:
        assert 0.5 < mine.pursue_hide / theirs.pursue_hide < 2
    else:
        assert mine.pursue_hide < 5


@pytest.mark.parametrize("block", range(4))
def test_pursuit_and_hiding_belong_to_the_trap_whichever_hundred_talks_one_takes(block):
    def pairs(a: Style, b: Style) -> float:
        one, other = meet(leaning(a)), meet(leaning(b))
        talks = [talk(one, other, seed) for seed in range(100 * block, 100 * block + 100)]
        return sum(len(chases(told.course.steps)) for told in talks) / 100

    trap = pairs(ANXIOUS, DISMISSIVE)

    assert trap > 15
    for style in (SECURE, ANXIOUS, DISMISSIVE):
        assert trap >= 10 * pairs(style, style)


def test_a_bid_to_somebody_at_ease_is_taken_up():
    steps = [step for seed in range(20) for step in talk(at_ease(), at_ease(), seed).course.steps]
    answers = [after.acts for before, after in pairwise(steps) if before.acts == (Act.BID,)]

    assert sum(acts in ((Act.TURN_TOWARD,), (Act.CELEBRATE,)) for acts in answers) > 0.9 * len(answers)


def test_who_is_frozen_turns_away_or_finds_no_words_unless_they_are_more_frightened_of_losing_you():
    numb = meet(leaning(FEARFUL), Feelings(0.75, 0.10, 0.10, 0.90, flooded=True))
    torn = meet(leaning(FEARFUL), Feelings(0.95, 0.05, 0.95, 0.05, flooded=True))

    assert numb.stance is torn.stance is Stance.FROZEN
    assert {does(numb, None, Chance(seed)) for seed in range(40)} == {None, Act.STONEWALL}
    assert {does(torn, None, Chance(seed)) for seed in range(40)} == {Act.PROTEST, Act.SEEK}


def test_settling_is_done_as_the_chart_of_each_style_has_it():
    done = {
        style: {
            does(meet(leaning(style))._replace(stance=Stance.SETTLING), None, Chance(seed))
            for seed in range(80)
        }
        for style in (ANXIOUS, FEARFUL)
    }

    assert done == {ANXIOUS: {None, Act.OWN, Act.APPEASE}, FEARFUL: {None, Act.OWN, Act.BID}}


def test_ranks_know_ties_and_refuse_what_has_no_order():
    assert rank_correlation([1, 2, 3], [10, 20, 30]) == pytest.approx(1)
    assert rank_correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert rank_correlation([1, 1, 2], [1, 1, 2]) == pytest.approx(1)
    with pytest.raises(ValueError, match="no order"):
        rank_correlation([1, 1, 1], [1, 2, 3])


def at_ease():
    return meet(leaning(SECURE))
