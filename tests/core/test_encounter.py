"""One play: what is offered, what follows, what a refusal leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.acts import Act
from game.core.ahead import look_ahead
from game.core.encounter import NotOffered, begin, choose, dealt_style, offers
from game.core.events import Ended, Felt, Said, StanceChanged, Started, Stopped, TimePassed
from game.core.partner import Style
from game.core.scenario import SAY_NOTHING, ByStance, Line
from game.core.situation import follow, situation_of


def kinds(turn) -> list[type]:
    return [type(event) for event in turn.events]


def test_brushing_off_an_anxious_partner_floods_them(play):
    assert play("late_text").says("brush_off").turn.encounter.exchanges[0].after.feelings.flooded


def test_owning_it_settles_an_anxious_partner(play):
    assert play("late_text").says("own_it").stance in {"settling", "warm"}


def test_saying_nothing_is_always_offered_and_comes_last(play):
    told = play("late_text")

    assert offers(told.encounter)[-1].id == SAY_NOTHING
    assert offers(told.says(SAY_NOTHING).encounter)[-1].id == SAY_NOTHING


def test_an_answer_is_offered_once_unless_it_says_again(play):
    told = play("late_text").says("breathe")

    assert "breathe" in {offer.id for offer in offers(told.encounter)}
    assert told.encounter.spent == frozenset()


def test_an_answer_waits_for_what_it_needs(play):
    straight, owned = play("late_text").says("brush_off"), play("late_text").says("own_it")

    assert "no" not in {offer.id for offer in offers(straight.encounter)}
    assert "no" in {offer.id for offer in offers(owned.encounter)}


def test_a_refusal_says_why_and_changes_nothing(play):
    told = play("late_text")
    before = told.encounter

    with pytest.raises(NotOffered, match="no answer called 'shout' here"):
        choose(before, "shout")
    assert told.encounter is before


def test_nothing_can_be_said_when_the_evening_is_over(play):
    over = play("late_text").says("own_it", "plan").encounter

    assert offers(over) == ()
    with pytest.raises(NotOffered, match="the evening is over"):
        choose(over, "plan")


def test_the_partner_starts_something_when_it_fits(play):
    turn = play("late_text").says("own_it").turn

    assert Started in kinds(turn)
    assert turn.encounter.partner_act.value == "bid"


def test_what_a_reply_does_counts_unless_the_next_line_does_something_of_its_own(play):
    scenario = play("late_text").encounter.scenario
    opening = scenario.beats["opening"]
    sworn = replace(opening.responses[0], reply=ByStance({"else": Line("Oh, thanks.", act=Act.CONTEMPT)}))
    after = replace(scenario.beats["after"], says=ByStance({"else": Line("So.")}))
    beats = {"opening": replace(opening, responses=(sworn, *opening.responses[1:])), "after": after}
    opened = begin(replace(scenario, beats=beats), Style.DISMISSIVE).encounter
    silent = choose(opened, "brush_off").encounter
    there = follow(situation_of(opened, ahead := look_ahead(opened.scenario)), sworn, ahead).situation

    assert silent.partner_act is there.partner_act is Act.CONTEMPT
    assert silent.contempt == there.contempt == 1


def test_time_passes_between_beats_and_calms(play):
    turn = play("late_text").says("brush_off").turn
    (passed,) = [event for event in turn.events if isinstance(event, TimePassed)]

    assert passed.minutes == 5
    assert turn.encounter.partner.feelings.arousal < turn.encounter.exchanges[0].after.feelings.arousal


def test_leaving_in_silence_frightens_while_time_passes(play):
    turn = play("late_text").says("brush_off").turn
    (passed,) = [event for event in turn.events if isinstance(event, TimePassed)]

    assert passed.because[0].code == "time.passed.unnamed"


def test_what_happened_is_told_in_order(play):
    turn = play("late_text").says("own_it", "plan").turn

    assert kinds(turn)[:2] == [Said, Felt]
    assert kinds(turn)[-1] is Ended


def test_the_ending_that_fits_is_taken(play):
    assert play("late_text").says("own_it", "plan").encounter.ending == "settled"
    assert play("late_text").says("brush_off", "sorry").encounter.ending == "open"


def test_an_evening_ends_when_the_turns_run_out(play):
    told = play("late_text").says(*["breathe"] * 8)

    assert told.encounter.ending == "open"
    assert len(told.encounter.exchanges) == 8


def test_a_threat_leaves_the_fiction_and_is_not_scored(play):
    told = play("late_text").says("own_it")
    feelings = told.encounter.partner.feelings
    stopped = choose(play("late_text").encounter, "scare")

    assert stopped.encounter.stopped == Stopped(by_player=True)
    assert stopped.encounter.exchanges == ()
    assert stopped.encounter.partner.feelings == play("late_text").encounter.partner.feelings
    assert feelings
    assert offers(stopped.encounter) == ()
    with pytest.raises(NotOffered):
        choose(stopped.encounter, "own_it")


def test_a_scenario_about_danger_opens_on_the_calm_page(play):
    scenario = play("late_text").encounter.scenario
    from dataclasses import replace

    turn = begin(replace(scenario, safety=True), Style.SECURE)

    assert turn.encounter.stopped == Stopped(by_player=False)
    assert offers(turn.encounter) == ()


def test_every_change_says_why(play):
    for style in Style:
        turn = play("late_text", style=style.value).says("mock").turn
        for event in turn.events:
            if isinstance(event, Felt | StanceChanged | TimePassed):
                assert event.because
                assert all(why.code and why.source for why in event.because)


def test_the_order_of_answers_comes_from_the_seed_alone(play):
    orders = {
        tuple(offer.id for offer in offers(play("late_text", seed=seed).encounter)) for seed in range(30)
    }

    assert len(orders) > 10
    assert offers(play("late_text", seed=3).encounter) == offers(play("late_text", seed=3).encounter)


def test_every_style_is_dealt():
    assert {dealt_style(seed) for seed in range(40)} == set(Style)


def test_a_snapshot_stays_as_it_was(play):
    first = play("late_text").encounter
    before = first.situation
    choose(first, "own_it")
    choose(first, "mock")

    assert first.situation == before
