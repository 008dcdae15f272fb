"""The debrief as a value: timeline, turning points, readings, and what would have met the moment better."""

from __future__ import annotations

import pytest

from game.core.debrief import MET_FROM, MOST_TURNING_POINTS, debrief
from game.core.encounter import begin, choose
from game.core.partner import Feelings, Style
from game.core.reading import Bet, Read, readings
from game.core.scoring import evidence


@pytest.fixture
def evening(play):
    """An evening that began with a blow, and went on with a plan."""
    return play("late_text").says("brush_off", "plan").encounter


def test_the_timeline_has_a_point_for_every_turn_with_both_sides(evening):
    points = debrief(evening).timeline

    assert [point.turn for point in points] == list(range(len(evening.exchanges)))
    assert points[-1].reserve == evening.ledger.reserve
    assert points[-1].matter == evening.matter
    assert points[0].after.feelings == evening.exchanges[0].after.feelings


def test_how_far_an_answer_met_its_moment_is_the_mean_of_its_evidence(evening):
    found = [one.value for one in evidence(evening.scenario, evening.exchanges) if one.turn == 0]

    assert debrief(evening).timeline[0].met == pytest.approx(sum(found) / len(found))


def test_a_turning_point_names_the_feeling_that_moved_most_and_why(evening):
    first = debrief(evening).turning_points[0]

    assert first.point.turn == 0
    assert first.because in first.point.exchange.because
    assert dict(first.because.args)["cause"] != "time"


def test_turning_points_are_few_and_in_the_order_of_the_evening(evening):
    turns = [one.point.turn for one in debrief(evening).turning_points]

    assert len(turns) <= MOST_TURNING_POINTS
    assert turns == sorted(turns)


def test_what_missed_its_moment_is_told_with_an_answer_that_was_on_offer(evening):
    (first, *_) = debrief(evening).better
    beat = evening.scenario.beats[first.exchange.beat]

    assert first.turn == 0
    assert first.met < MET_FROM < first.would
    assert first.response in beat.responses


def test_better_is_weighed_in_the_moment_and_never_by_what_came_of_it(play):
    gentle = play("late_text").says("brush_off", "plan").encounter
    false = play("late_text").says("brush_off", "sorry").encounter

    assert debrief(gentle).better[0] == next(one for one in debrief(false).better if one.turn == 0)


def test_where_every_moment_was_met_nothing_better_is_named(play):
    assert debrief(play("late_text").says("own_it").encounter).better == ()


def test_a_guess_is_right_near_or_off(evening):
    told = debrief(evening, {0: "alarmed", 1: "fine"}).readings
    hurt = evening.exchanges[0]._replace(
        reaction=evening.exchanges[0].reaction._replace(
            was=evening.exchanges[0].before._replace(feelings=Feelings(0.4, 0.4, 0.6, 0.1))
        )
    )

    assert [one.turn for one in told] == [0, 1]
    assert [readings((hurt,), {0: bet.value})[0].read for bet in Bet] == [
        Read.RIGHT,
        Read.OFF,
        Read.RIGHT,
        Read.OFF,
    ]


def test_guesses_change_nothing_but_themselves(evening):
    assert debrief(evening, {0: "hurt"})._replace(readings=()) == debrief(evening)


def test_a_word_that_is_no_guess_is_refused_and_one_too_late_is_left_out(evening):
    assert debrief(evening, {99: "hurt"}).readings == ()
    with pytest.raises(ValueError, match="sleepy"):
        debrief(evening, {0: "sleepy"})


def test_the_balance_tells_matter_reserve_and_what_nobody_owned(evening):
    balance = debrief(evening).balance

    assert balance is not None
    assert balance.matter == evening.matter
    assert balance.unrepaired == evening.ledger.unrepaired


def test_a_dealt_evening_is_played_again_as_it_was_dealt(play):
    scenario = play("late_text").encounter.scenario
    over = choose(begin(scenario, None, 3).encounter, "brush_off").encounter

    assert debrief(over).better[0].exchange == over.exchanges[0]


def test_a_debrief_of_nothing_says_nothing(play):
    opening = debrief(play("late_text", style=Style.SECURE.value).encounter)

    assert opening.key is None
    assert opening.timeline == ()
    assert opening.dance is None
