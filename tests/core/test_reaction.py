"""The partner over several turns: credibility, parroting, breaks, masking, and the player's own side."""

from __future__ import annotations

import pytest

from game.analysis.script import Pause, read
from game.core.acts import Act, Features, Flag, Speech, features_of
from game.core.change import after_episode
from game.core.lens import Ledger, settle
from game.core.partner import Family, Feelings, Style, leaning, working_model
from game.core.reaction import meet, pass_time, react, someone


def hear(partner, script):
    for move in read(script)[0]:
        assert not isinstance(move, Pause)
        partner = react(partner, move.speech).partner
    return partner


def test_warm_words_wear_out_and_the_floor_is_three_tenths():
    assert hear(someone(Style.ANXIOUS), ",".join(["appease+inflated"] * 20)).credibility == 0.3


def test_credibility_comes_back_slowly():
    worn = hear(someone(Style.ANXIOUS), "appease,appease,appease")

    assert worn.credibility < hear(worn, "ask,ask").credibility < 1


def test_the_same_words_again_are_heard_as_parroting():
    partner = someone(Style.SECURE)
    first = react(partner, Speech((Act.VALIDATE,)))
    again = react(first.partner, Speech((Act.VALIDATE,)))

    assert again.fresh == 0.75
    assert again.appraisal.care < first.appraisal.care


def test_words_reach_a_flooded_partner_less_and_a_named_break_in_full():
    model = leaning(Style.ANXIOUS)
    calm = Feelings(0.5, 0.4, 0.3, 0.2, flooded=False)
    flooded = meet(model, calm._replace(flooded=True))

    talk, apart = Speech((Act.VALIDATE,)), Speech((Act.SPACE,))
    assert react(flooded, talk).appraisal.care == pytest.approx(
        0.4 * react(meet(model, calm), talk).appraisal.care
    )
    assert react(flooded, apart).appraisal.care == react(meet(model, calm), apart).appraisal.care


def test_twenty_minutes_end_flooding_and_three_do_not():
    flooded = meet(leaning(Style.SECURE), Feelings(0.85, 0.5, 0.3, 0.3, flooded=True))

    assert not pass_time(flooded, 20, named=True).partner.feelings.flooded
    assert pass_time(flooded, 3, named=True).partner.feelings.flooded
    assert pass_time(flooded, 20, named=True, brooding=True).partner.feelings.arousal > 0.45


def test_a_pause_cannot_be_negative():
    with pytest.raises(ValueError, match="shorter than nothing"):
        pass_time(someone(Style.SECURE), -1, named=True)


def test_a_dismissive_partner_shows_less_than_they_feel_until_the_mask_fails():
    model = leaning(Style.DISMISSIVE)
    from game.core.appraisal import lean

    masked = lean(model, Feelings(0.60, 0.4, 0.2, 0.2)).shown_distress / 0.60
    loaded = lean(model, Feelings(0.85, 0.4, 0.2, 0.2, flooded=True)).shown_distress / 0.85

    assert masked < 0.70 < 0.90 < loaded


def test_several_acts_are_heard_as_one_turn_with_the_strongest_of_each_feature():
    both = features_of((Act.OWN, Act.REQUEST))

    assert both.responsiveness == 0.6
    assert both.pressure == 0.3
    assert both.issue == 1.0  # .4 and .7 add up, at most 1


def test_blame_in_disguise_is_heard_as_blame():
    plain, blaming = (
        Speech((Act.SOFT_START,)),
        Speech((Act.SOFT_START,), flags=frozenset({Flag.DISGUISED_BLAME})),
    )

    for style in Style:
        partner = someone(style)
        assert react(partner, blaming).appraisal.rejection > react(partner, plain).appraisal.rejection


def test_an_ask_that_names_its_cost_presses_less():
    bare = features_of((Act.REQUEST,))
    named = features_of((Act.REQUEST,), frozenset({Flag.ACKNOWLEDGES_COST}))

    assert named.pressure == pytest.approx(0.6 * bare.pressure)


def test_encouragement_after_nothing_but_cold_sounds_like_being_sent_away():
    cold = hear(someone(Style.ANXIOUS), "dismiss,defend")
    warm = hear(someone(Style.ANXIOUS), "validate,ask")

    assert react(cold, Speech((Act.ENCOURAGE,))).words.distance > 0
    assert react(warm, Speech((Act.ENCOURAGE,))).words.distance == 0


def test_caring_for_a_pursuing_partner_costs_and_stating_a_need_gives_back():
    spent = settle(Ledger(), Speech((Act.REASSURE,)), features_of((Act.REASSURE,)), Family.PURSUE, None)
    stated = settle(spent, Speech((Act.REQUEST,)), features_of((Act.REQUEST,)), Family.OPEN, None)

    assert spent.reserve == 0.69
    assert stated.reserve == 0.74


def test_a_rupture_not_owned_within_three_turns_stays():
    ledger = settle(Ledger(), Speech((Act.CONTEMPT,)), features_of((Act.CONTEMPT,)), Family.OPEN, None)
    for _ in range(3):
        ledger = settle(ledger, Speech((Act.ASK,)), features_of((Act.ASK,)), Family.OPEN, None)

    assert (ledger.unrepaired, ledger.fresh) == (1, ())
    assert settle(ledger, Speech((Act.OWN,)), features_of((Act.OWN,)), Family.OPEN, None).unrepaired == 0


def test_a_rupture_owned_in_time_leaves_nothing():
    ledger = settle(Ledger(), Speech((Act.CONTEMPT,)), features_of((Act.CONTEMPT,)), Family.OPEN, None)
    ledger = settle(ledger, Speech((Act.REPAIR,)), features_of((Act.REPAIR,)), Family.OPEN, None)

    assert (ledger.unrepaired, ledger.fresh) == (0, ())


def test_an_episode_in_which_nothing_happens_changes_next_to_nothing():
    model = working_model(0.8, 0.25)
    after = after_episode(model, ())

    assert after.anxiety == pytest.approx(model.anxiety, abs=0.01)
    assert after.satisfaction == model.satisfaction


def test_dimensions_outside_the_plane_are_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        working_model(1.2, 0.5)


def test_no_acts_carry_nothing():
    assert features_of(()) == Features()
