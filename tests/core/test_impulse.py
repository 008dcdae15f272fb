"""The player's own side: what pulls at them, what waits, and what a minute for oneself does."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from game.content.load import load
from game.core.acts import Act, Flag, MicroAct, Speech
from game.core.encounter import NotOffered, begin, choose, offers, tugging, waiting
from game.core.events import AnswerReleased, ImpulseEased, ImpulseRose
from game.core.impulse import STRONG, follow, is_skilful, own_side, tugs, waits
from game.core.partner import Style
from game.core.scenario import TAKE_A_BREATH, Response
from tests.conftest import ROOT

LENSES = [Style.ANXIOUS, Style.DISMISSIVE, Style.FEARFUL]
EVENINGS = [load(path) for path in sorted((ROOT / "scenarios").glob("*.yaml"))]


def ids(encounter) -> set[str]:
    return {one.id for one in offers(encounter)}


def happened(told, kind) -> list:
    return [event for event in told.turn.events if isinstance(event, kind)]


def after(lens: Style, *acts: Act | None):
    """Return the player's own side once the partner has done these things."""
    own = own_side(lens)
    for act in acts:
        own, _ = follow(own, None, 0, act, named=True)
    return own


@pytest.fixture
def answers():
    """One answer for each act, in no helpful order."""
    return [Response(act.value, "", Speech((act,))) for act in sorted(Act, reverse=True)]


# --- what pulls


def test_an_anxious_players_alarm_rises_when_the_partner_goes_quiet(play):
    told = play("gone_quiet", lens="anxious").says("ask_once")
    (rose,) = happened(told, ImpulseRose)

    assert rose.by == "distancing"
    assert rose.now > rose.was
    assert told.encounter.own.impulse == rose.now > STRONG


def test_the_same_quiet_leaves_an_avoidant_player_cool(play):
    assert play("gone_quiet", lens="dismissive").says("ask_once").encounter.own.impulse < STRONG / 2


def test_being_pressed_pulls_at_an_avoidant_player_and_hardly_at_an_anxious_one():
    pressed = {lens: after(lens, Act.DEMAND, Act.SEEK) for lens in LENSES}

    assert pressed[Style.DISMISSIVE].is_strong
    assert pressed[Style.FEARFUL].is_strong
    assert not pressed[Style.ANXIOUS].is_strong


def test_kindness_from_the_partner_eases_the_pull(play):
    told = play("gone_quiet", lens="anxious").says("ask_once", "shrug")
    (eased,) = happened(told, ImpulseEased)

    assert eased.by == "care"
    assert eased.now < eased.was


def test_time_eases_the_pull_unless_the_partner_walked_out_on_it():
    own = after(Style.ANXIOUS, Act.PROTEST)
    waited, left = (follow(own, None, 20, None, named=named)[0].impulse for named in (True, False))

    assert waited < own.impulse
    assert waited < left


@pytest.mark.parametrize("lens", [None, "secure"])
def test_without_a_lens_or_with_a_secure_one_there_is_no_impulse(play, lens):
    told = play("gone_quiet", lens=lens).says("ask_once")

    assert told.encounter.own is None
    assert tugging(told.encounter) is waiting(told.encounter) is None
    assert TAKE_A_BREATH not in ids(told.encounter)


def test_a_lens_changes_nothing_in_the_partner(play):
    tales = [
        play("gone_quiet", lens=lens).says("ask_once", "scared") for lens in (None, "anxious", "fearful")
    ]

    assert len({told.encounter.partner for told in tales}) == 1


# --- what tugs and what waits


def test_the_good_answer_waits_and_comes_back_after_a_breath(play):
    told = play("gone_quiet", lens="anxious").says("ask_once")
    held = waiting(told.encounter).id
    before = ids(told.encounter)
    told.says(TAKE_A_BREATH)

    assert held == "later"
    assert held not in before
    assert held in ids(told.encounter)
    assert [event.response.id for event in happened(told, AnswerReleased)] == [held]


def test_what_waits_cannot_be_said_and_the_refusal_changes_nothing(play):
    told = play("gone_quiet", lens="anxious").says("ask_once")
    before = told.encounter

    with pytest.raises(NotOffered, match="waits until a turn is spent on a micro-act"):
        choose(before, "later")
    assert told.encounter is before


def test_a_breath_is_a_turn_that_nobody_else_sees(play):
    told = play("gone_quiet", lens="anxious").says("ask_once")
    before = told.encounter
    now = told.says(TAKE_A_BREATH).encounter

    assert len(now.exchanges) == len(before.exchanges) + 1
    assert (now.beat, now.lines, now.partner_act) == (before.beat, before.lines, before.partner_act)
    assert now.exchanges[-1].reaction.heard == Speech().features


def test_a_breath_takes_a_quarter_off_the_pull(play):
    told = play("gone_quiet", lens="fearful").says("ask_once", TAKE_A_BREATH)
    breath, *_ = happened(told, ImpulseEased)

    assert breath.by == "self_soothe"
    assert breath.was - breath.now == pytest.approx(0.25, abs=0.001)


@pytest.mark.parametrize("micro", MicroAct)
def test_every_micro_act_calms_and_can_say_so(micro):
    strong = after(Style.ANXIOUS, Act.STONEWALL, Act.DISMISS)
    own, (eased, *_) = follow(strong, micro, 0, None, named=True)

    assert own.rested
    assert eased.now < eased.was
    assert eased.because[0].source


def test_without_a_strong_pull_no_breath_is_offered(play):
    told = play("gone_quiet", lens="dismissive")

    with pytest.raises(NotOffered):
        choose(told.encounter, TAKE_A_BREATH)


def test_each_lens_is_pulled_its_own_way(answers):
    alarmed, crowded = (Act.STONEWALL, Act.STONEWALL), (Act.DEMAND, Act.DEMAND)

    assert tugs(after(Style.ANXIOUS, *alarmed), answers).id == "protest"
    assert tugs(after(Style.DISMISSIVE, *crowded), answers).id == "stonewall"
    assert tugs(after(Style.FEARFUL, *alarmed), answers).id == "protest"
    assert tugs(after(Style.FEARFUL, Act.DEMAND, Act.SEEK, Act.SEEK), answers).id == "stonewall"


def test_room_is_out_of_reach_in_alarm_and_closeness_when_crowded(answers):
    assert waits(after(Style.ANXIOUS, Act.STONEWALL), answers).id == "space"
    assert waits(after(Style.DISMISSIVE, Act.DEMAND), answers).id == "reassure"


def test_neither_tug_nor_wait_depends_on_the_order_of_the_file(answers):
    own = after(Style.FEARFUL, Act.STONEWALL)
    shuffled = [random.Random(seed).sample(answers, len(answers)) for seed in range(20)]

    assert len({(tugs(own, some).id, waits(own, some).id) for some in shuffled}) == 1


def test_a_fair_word_with_blame_in_it_tugs_and_is_not_skilful():
    own = after(Style.ANXIOUS, Act.STONEWALL)
    sting = Response("sting", "", Speech((Act.SOFT_START,), flags=frozenset({Flag.DISGUISED_BLAME})))

    assert tugs(own, [sting]) is sting
    assert not is_skilful(sting.speech)


def test_the_only_thing_to_say_never_waits(answers):
    only = [one for one in answers if one.id == "space"]

    assert waits(after(Style.ANXIOUS, Act.STONEWALL), only) is None


def test_in_the_last_turn_nothing_waits_and_no_breath_ends_the_evening(play):
    told = play("gone_quiet", lens="anxious").says("ask_once")
    last = told.encounter._replace(scenario=replace(told.encounter.scenario, turns_at_most=2))

    assert last.own.is_strong
    assert waiting(last) is None
    assert TAKE_A_BREATH not in ids(last)


def test_a_micro_act_of_the_writers_own_stands_in_for_the_breath(play):
    told = play("late_text", lens="fearful")
    alarmed = told.encounter._replace(own=after(Style.FEARFUL, Act.STONEWALL, Act.STONEWALL))

    assert TAKE_A_BREATH not in ids(alarmed)
    assert waiting(alarmed).id not in ids(choose(alarmed, "mock").encounter)
    assert waiting(alarmed).id in ids(choose(alarmed, "breathe").encounter)


# --- what it counts for


def test_avoidance_cannot_pass_for_regulation(play):
    story = ("ask_once", TAKE_A_BREATH)
    came_back, stayed_away = (
        play("gone_quiet", lens="anxious").says(*story, *then).stood("self_regulation").evidence[1]
        for then in (("later",), (TAKE_A_BREATH, "say_nothing"))
    )

    assert (came_back.value, came_back.why) == (0.9, ())
    assert (stayed_away.value, stayed_away.why) == (0.4, ("score.no_contact_followed",))


# --- what a writer may ask about it


def test_a_writer_may_ask_how_the_player_leans(play):
    hall = {lens: ids(play("gone_quiet", lens=lens).says("ask_once").encounter) for lens in (None, *Style)}

    assert {lens for lens, there in hall.items() if "counting" in there} == {"anxious", "fearful"}
    assert {lens for lens, there in hall.items() if "unhurried" in there} == {*hall} - {"anxious"}


# --- the laws


@pytest.mark.parametrize("lens", LENSES)
def test_equal_situations_have_equal_futures(play, lens):
    seen: dict[object, tuple[set[str], set[object]]] = {}
    met_again = 0
    frontier = [play("gone_quiet", lens=lens).says("leave", "door").encounter]
    for _ in range(4):
        following = []
        for now in frontier:
            after_it = [choose(now, one.id).encounter for one in offers(now)]
            future = (ids(now), {one.situation for one in after_it})
            met_again += now.situation in seen
            assert seen.setdefault(now.situation, future) == future
            following += after_it
        frontier = following
    assert met_again


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("evening", EVENINGS, ids=lambda evening: evening.id)
def test_every_evening_ends_and_always_leaves_something_good_to_do(evening, style, lens):
    for seed in range(8):
        draw = random.Random(seed)
        now = begin(evening, style, seed, lens).encounter
        while not now.is_over:
            there = offers(now)
            held = waiting(now)
            assert held is None or _comes_back(now, held.id)
            assert len(there) >= 3
            now = choose(now, draw.choice(there).id).encounter
        assert len(now.exchanges) <= evening.turns_at_most


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("evening", EVENINGS, ids=lambda evening: evening.id)
def test_whatever_a_lens_takes_away_a_good_answer_is_left_or_one_breath_off(evening, style):
    for seed in range(8):
        draw = random.Random(seed)
        plain = begin(evening, style, seed).encounter
        while not plain.is_over:
            for lens in LENSES:
                pulled = plain._replace(lens=lens, own=after(lens, *[Act.STONEWALL, Act.DEMAND] * 2))
                if any(is_skilful(one.speech) for one in offers(plain)):
                    assert _good(pulled) or _good(choose(pulled, _micro(pulled)).encounter)
            plain = choose(plain, draw.choice(offers(plain)).id).encounter


def _comes_back(now, held: str) -> bool:
    return held in ids(choose(now, _micro(now)).encounter)


def _micro(now) -> str:
    return next(one.id for one in reversed(offers(now)) if one.speech.micro)


def _good(now) -> bool:
    return any(is_skilful(one.speech) for one in offers(now))
