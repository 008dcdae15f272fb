"""The evening again from the partner's chair."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.load import load
from game.core.acts import Act, Speech
from game.core.appraisal import CALMS_AT, FLOODS_AT
from game.core.chair import (
    FEWEST_WAYS,
    HITS,
    MOST_CHOICES,
    MOST_WAYS,
    NUDGES,
    at_once,
    from_their_chair,
    has_chair,
    nearly,
    would_say,
)
from game.core.encounter import CONTEMPT_AT_MOST, begin, choose
from game.core.partner import Stance, Style
from game.core.reaction import react
from game.core.scenario import ByStance, Line, Tag
from game.core.stances import may_follow
from game.present.page import present
from tests.present.conftest import EVENINGS, SMALL, told, wander


@pytest.fixture(scope="module")
def key():
    return load(SMALL)


@pytest.fixture(scope="module", params=EVENINGS, ids=lambda path: path.stem)
def evening(request):
    return load(request.param)


@pytest.fixture(scope="module", params=Style)
def played(evening, request):
    """Some plays of each evening with each leaning."""
    return [wander(evening, request.param, seed) for seed in range(4)]


def chosen(over):
    return [one for one in from_their_chair(over) if one.ways]


def order_of(over):
    return tuple(way.line.text for way in chosen(over)[0].ways)


def spoken(scenario, change):
    """Return the evening with each of the partner's first lines changed."""
    step = scenario.beats["step"]
    return replace(scenario, beats={**scenario.beats, "step": replace(step, says=step.says.mapped(change))})


def otherwise(was, near, by):
    """Return the partner with that much more or less of the feeling that would have done it."""
    value = min(1, max(0, getattr(was.feelings, near.feeling) + (by if near.more else -by)))
    felt = was.feelings._replace(**{near.feeling: round(value, 3)})
    flooded = felt.arousal > CALMS_AT if felt.flooded else felt.arousal >= FLOODS_AT
    return was._replace(feelings=felt._replace(flooded=flooded))


def test_every_turn_is_lived_in_the_order_of_the_evening(played):
    for over in played:
        lived = from_their_chair(over)

        assert [one.turn for one in lived] == list(range(len(over.exchanges) if not over.stopped else 0))
        assert [one.exchange for one in lived] == list(over.exchanges if not over.stopped else ())


def test_what_was_really_done_is_always_there_to_be_chosen_and_only_once(played):
    for one in [one for over in played for one in chosen(over)]:
        (taken,) = [way for way in one.ways if way.taken]

        assert taken.line == at_once(one.exchange)
        assert taken.stance is one.exchange.after.stance


def test_every_other_way_is_written_for_a_stance_that_could_have_followed(played):
    for over in played:
        for one in chosen(over):
            could = may_follow(one.exchange.after.style, one.exchange.before.stance)
            for way in [way for way in one.ways if way.style is one.exchange.after.style and not way.taken]:
                assert (way.stance, way.flooded) in could
                said = would_say(over.scenario, one.exchange, way.style, way.stance, flooded=way.flooded)
                assert said == way.line


def test_a_way_of_another_leaning_is_what_somebody_who_leans_so_does_say(played):
    for one in [one for over in played for one in chosen(over)]:
        others = {other.style: other.exchange for other in one.otherwise}
        for way in [way for way in one.ways if way.style is not one.exchange.after.style]:
            assert at_once(others[way.style]) == way.line
            assert others[way.style].after.stance is way.stance


def test_one_chooses_a_few_times_between_a_few_different_ways(played):
    for over in played:
        assert len(chosen(over)) <= MOST_CHOICES
        for one in chosen(over):
            assert FEWEST_WAYS <= len({way.line.text for way in one.ways}) == len(one.ways) <= MOST_WAYS


def test_one_chooses_where_most_changed():
    over = wander(load(EVENINGS[-1]), Style.FEARFUL, 0)
    changed = [one.exchange.after.family is not one.exchange.before.family for one in chosen(over)]

    assert len(changed) < len(over.exchanges)
    assert changed.count(True) == sum(
        one.before.family is not one.after.family and at_once(one) is not None for one in over.exchanges
    )


def test_the_seed_shuffles_the_ways_and_the_same_seed_shuffles_them_the_same():
    over = wander(load(EVENINGS[-1]), Style.FEARFUL, 0)
    orders = [order_of(over._replace(seed=seed)) for seed in range(8)]

    assert order_of(over) == order_of(over)
    assert len({sorted(order)[0] for order in orders}) == 1
    assert len(set(orders)) > 2


def test_what_nearly_happened_does_happen_with_that_little_more_or_less(played):
    for one in [one for over in played for one in from_their_chair(over) if one.nearly]:
        near, speech = one.nearly, one.exchange.response.speech
        reached = {react(otherwise(one.exchange.before, near, by), speech).partner.stance for by in NUDGES}

        assert near.stance in reached
        assert near.stance is not one.exchange.after.stance


def test_something_nearly_happens_now_and_then_and_mostly_nothing_does():
    lived = [
        one
        for path in EVENINGS[1:]
        for style in Style
        for one in from_their_chair(wander(load(path), style, 1))
    ]

    assert 0.1 < sum(one.nearly is not None for one in lived) / len(lived) < 0.5


def test_a_turn_that_cannot_be_told_again_nearly_went_nowhere(key):
    exchange = told(key, "mine").exchanges[0]
    other = exchange.reaction._replace(partner=exchange.after._replace(stance=Stance.WARM, age=3))

    assert nearly(exchange._replace(reaction=other), 0) is None


def test_what_was_said_before_is_what_the_partner_said_last(key):
    over = told(key, "excuse", "halves")
    first, second = from_their_chair(over)

    assert first.before == begin(key, Style.ANXIOUS, 1).encounter.lines
    assert [line.text for line in first.then] == ["(a laugh, a short one)"]
    assert first.minutes == 20
    assert second.before == first.later


def test_after_a_stop_nobody_sits_in_that_chair(key):
    for over in (told(key, "plead"), told(key, "block")):
        assert over.stopped
        assert not has_chair(over)
        assert from_their_chair(over) == ()


def test_where_the_partners_contempt_ended_the_scene_nobody_sits_in_that_chair(key):
    sneering = spoken(key, lambda line: replace(line, act=Act.CONTEMPT))
    over = told(sneering, "count", "count")

    assert over.ending is not None
    assert over.contempt > CONTEMPT_AT_MOST
    assert present(over).ending.cut_short
    assert from_their_chair(over) == ()


def test_an_attack_of_the_players_is_told_as_one(key):
    step = key.beats["step"]
    hard = tuple(
        replace(one, speech=Speech((Act.CONTEMPT,))) if one.id == "excuse" else one for one in step.responses
    )
    over = told(replace(key, beats={**key.beats, "step": replace(step, responses=hard)}), "excuse")

    assert from_their_chair(over)[0].hit
    assert not from_their_chair(told(key, "excuse"))[0].hit


def test_nobody_is_asked_to_choose_words_that_hit(played):
    for one in [one for over in played for one in chosen(over)]:
        assert not any(way.line.act in HITS or way.line.tag in (Tag.HARM, Tag.SAFETY) for way in one.ways)


def test_where_the_partners_own_words_hit_nothing_is_chosen_and_it_is_said(key):
    blow = Line("Liar.", act=Act.CRITICISE)
    step = key.beats["step"]
    answers = tuple(
        replace(one, reply=ByStance({"else": blow})) if one.id == "excuse" else one for one in step.responses
    )
    over = told(replace(key, beats={**key.beats, "step": replace(step, responses=answers)}), "excuse")
    (lived,) = from_their_chair(over)

    assert lived.hits
    assert lived.ways == ()


def test_a_play_that_was_begun_in_its_middle_is_lived_from_there(key):
    opening = begin(key, Style.ANXIOUS, 1).encounter
    over = choose(opening._replace(beat="inside"), "halves").encounter

    assert [one.before for one in from_their_chair(over)] == [()]
