"""The same moment in a newer text: the words change, the partner does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.conditions import in_words
from game.core.encounter import NotOffered, begin, offers
from game.core.partner import Style
from game.core.scenario import Scenario
from game.present.preview import FEELINGS, at_beat, feeling, feels, leaning_to, opened, rewritten
from game.present.sitting import Sitting, answer
from tests.present.conftest import told


def at(scenario: Scenario, *answers: str) -> Sitting:
    sitting = opened(scenario, Style.ANXIOUS)
    for one in answers:
        sitting = answer(sitting, one)
    return sitting


def without(scenario: Scenario, *beats: str) -> Scenario:
    left = {name: beat for name, beat in scenario.beats.items() if name not in beats}
    return replace(scenario, beats=left, digest="newer", begin=next(iter(left)))


def reworded(scenario: Scenario) -> Scenario:
    beats = {name: replace(beat, scene=f"New: {beat.scene}") for name, beat in scenario.beats.items()}
    return replace(scenario, beats=beats, digest="newer")


def test_a_preview_opens_like_the_evening_itself(evening: Scenario) -> None:
    assert opened(evening).turn == begin(evening, evening.style)


def test_every_beat_can_be_stood_at_with_every_leaning_and_every_feeling(evening: Scenario) -> None:
    sitting = opened(evening)
    for beat in evening.beats:
        for style in Style:
            for word in FEELINGS:
                here = feeling(leaning_to(at_beat(sitting, beat), style), word).now

                assert here.is_over or (here.beat == beat and offers(here))
                assert here.partner.style is style
                assert word in in_words(here.partner.feelings)


def test_standing_at_a_beat_moves_nobody(evening: Scenario) -> None:
    partner = opened(evening).now.partner
    for beat in evening.beats:
        assert at_beat(opened(evening), beat).now.partner == partner


def test_a_new_text_keeps_beat_and_partner_and_shows_its_own_words(evening: Scenario) -> None:
    first = offers(opened(evening, Style.ANXIOUS).now)[0].id
    was = at(evening, first)
    found = rewritten(was, reworded(evening), again=False)

    assert found.lost == ""
    assert found.sitting.now.beat == was.now.beat
    assert found.sitting.now.partner == was.now.partner
    assert found.sitting.now.here.scene == f"New: {was.now.here.scene}"


def test_saving_twice_changes_no_more_than_saving_once(evening: Scenario) -> None:
    once = rewritten(opened(evening), reworded(evening), again=False).sitting

    assert rewritten(once, reworded(evening), again=False).sitting == once


def test_a_beat_that_is_gone_leads_to_the_nearest_earlier_one(evening: Scenario) -> None:
    names = list(evening.beats)
    last = at_beat(opened(evening), names[-1])
    found = rewritten(last, without(evening, names[-1], names[-2]), again=False)

    assert found.lost == names[-1]
    assert found.sitting.now.beat == names[-3]


def test_where_nothing_earlier_is_left_it_is_the_first_beat(evening: Scenario) -> None:
    names = list(evening.beats)
    found = rewritten(opened(evening), without(evening, names[0]), again=False)

    assert (found.lost, found.sitting.now.beat) == (names[0], names[1])


def test_a_reply_that_is_looked_at_is_given_again_from_where_it_was(evening: Scenario) -> None:
    first = offers(opened(evening, Style.ANXIOUS).now)[0].id
    was = at(evening, first)
    found = rewritten(was, reworded(evening), again=True).sitting

    assert found.answers == 1
    assert found.now.partner == was.now.partner
    assert found.now.exchanges[-1].before == was.now.exchanges[-1].before


def test_a_reply_whose_answer_is_gone_leaves_the_beat_it_led_to(key: Scenario) -> None:
    first = offers(opened(key, Style.ANXIOUS).now)[0].id
    was = at(key, first)
    opening = key.beats[key.begin]
    fewer = tuple(one for one in opening.responses if one.id != first)
    edited = replace(key, beats={**key.beats, key.begin: replace(opening, responses=fewer)})
    found = rewritten(was, edited, again=True).sitting

    assert found.answers == 0
    assert found.now.beat == was.now.beat
    with pytest.raises(NotOffered):
        answer(at_beat(opened(edited), key.begin), first)


def test_a_safety_scenario_stops_at_every_beat(evening: Scenario) -> None:
    safe = replace(evening, safety=True)

    assert opened(safe).now.stopped
    assert rewritten(opened(evening), safe, again=False).sitting.now.stopped


def test_the_strongest_feeling_is_the_one_that_is_named(key: Scenario) -> None:
    assert [feels(feeling(opened(key), word).now) for word in FEELINGS] == list(FEELINGS)


def test_standing_keeps_what_was_settled_and_remembered(evening: Scenario) -> None:
    now = told(evening, offers(told(evening))[0].id)._replace(matter=0.5, flags=frozenset({"said_it"}))
    found = rewritten(Sitting((begin(evening)._replace(encounter=now),)), reworded(evening), again=False)

    assert (found.sitting.now.matter, found.sitting.now.flags) == (0.5, {"said_it"})
