"""Answers are scored in their moment; what they bring about never counts."""

from __future__ import annotations

import inspect

import pytest

from game.core import scoring
from game.core.acts import NOTES, Act, ActClass
from game.core.debrief import debrief
from game.core.moments import FIT, Moment, fit, moment_of
from game.core.partner import Style
from game.core.scoring import BASE, Dimension, Level, profile


def test_a_limit_is_honest_even_when_it_stings(play):
    told = play("late_text").says("own_it", "no")

    assert told.stood("honesty").level is Level.HIGH


def test_contempt_cannot_be_bought_back(play):
    told = play("late_text").says("mock", "plan")

    for name in ("responsiveness", "autonomy", "accountability", "honesty"):
        assert told.stood(name).level is Level.LOW
        assert "score.contempt" in told.stood(name).capped_by


def test_appeasing_is_never_honest_and_never_respects_oneself(play):
    told = play("late_text").says("own_it", "sorry")

    assert told.stood("honesty").lowered_most.value == 0
    assert told.stood("autonomy").lowered_most.value == 0


def test_one_piece_of_evidence_is_little_to_go_on(play):
    assert play("late_text").says("own_it").stood("accountability").level is Level.LITTLE


def test_the_same_answers_score_the_same_from_the_same_moments(play):
    """The score may read what stood before an answer; an after that differs must not move it."""
    told = play("late_text").says("own_it", "plan")
    scenario, exchanges = told.encounter.scenario, told.encounter.exchanges
    last = exchanges[-1]
    ruined = last.reaction._replace(partner=last.reaction.partner._replace(stance=Style.FEARFUL))
    other = (*exchanges[:-1], last._replace(reaction=ruined, events=()))

    assert profile(scenario, other) == profile(scenario, exchanges)


def test_scoring_never_reads_what_came_after():
    assert ".after" not in inspect.getsource(scoring)


def test_a_pause_counts_in_full_only_if_contact_follows(play):
    back = play("late_text").says("breathe", "own_it").stood("self_regulation").evidence[0]
    away = (
        play("late_text").says("breathe", "say_nothing", "say_nothing").stood("self_regulation").evidence[0]
    )

    assert (back.value, away.value) == (0.9, 0.4)


def test_owning_it_fits_an_open_matter(play):
    exchange = play("late_text", style="secure").says("own_it").encounter.exchanges[0]

    assert moment_of(exchange) in {Moment.BID, Moment.MATTER}
    assert fit(Act.OWN, Moment.MATTER, serious=False) == 1.25


def test_bluntness_fits_where_the_matter_is_serious():
    assert fit(Act.OPPOSE, Moment.MATTER, serious=True) == 1.25
    assert fit(Act.OPPOSE, Moment.ALARMED, serious=False) == 0
    assert fit(Act.OPPOSE, Moment.ALARMED, serious=True) == 1


def test_every_act_has_values_and_every_fit_is_for_an_act_that_can_be_fitting():
    fitting = {act for act in Act if NOTES[act].kind in (ActClass.SECURE, ActClass.CONTEXT)}

    assert set(BASE) == set(Act)
    for values in BASE.values():
        assert len(values) == len(Dimension) - 1
        assert all(value is None or 0 <= value <= 1 for value in values)
    for by_value in FIT.values():
        listed = [act for acts in by_value.values() for act in acts]
        assert len(listed) == len(set(listed))
        assert set(listed) <= fitting


@pytest.mark.parametrize("style", Style)
def test_the_debrief_is_about_one_moment_and_names_a_better_answer(play, style):
    told = play("late_text", style=style.value).says("brush_off", "plan")
    key = debrief(told.encounter).key

    assert key.turn == 0
    assert not key.met
    assert key.instead.id == "own_it"


def test_a_stop_for_safety_has_no_debrief(play):
    told = play("late_text").says("own_it")
    from game.core.encounter import choose

    stopped = choose(play("late_text").encounter, "scare").encounter

    assert debrief(stopped).key is None
    assert debrief(stopped).evidence == ()
    assert told
