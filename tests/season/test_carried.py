"""What one evening leaves to the next, and what it does not."""

from dataclasses import replace
from itertools import product

import pytest

from game.core.arc import carry_over
from game.core.carried import Carried, first_meeting, read_carried
from game.core.chair import from_their_chair
from game.core.change import after_episode
from game.core.debrief import debrief
from game.core.encounter import begin, choose, offers, replay
from game.core.four import said_to_four
from game.core.lens import Ledger
from game.core.partner import STYLE_AT, Style, leaning
from game.core.retelling import Record, retell
from game.core.trace import Chosen
from game.core.vocabulary import Vocabulary
from game.present.backlog import backlog

HELD = frozenset({"the_ladder.held"})


def ids(encounter):
    return [one.id for one in offers(encounter)]


def test_an_evening_that_stands_alone_meets_somebody_for_the_first_time(play):
    alone = play("the_paint")

    assert alone.carried is None
    assert (alone.partner.model, alone.ledger) == (leaning(Style.SECURE), Ledger())
    assert "brick" not in ids(alone)


def test_what_was_remembered_and_how_it_ended_can_be_asked_for(season):
    _, paint = season(("the_ladder", "mine", "there"), ("the_paint",))

    assert "brick" in ids(paint)
    assert paint.lines[-1].text == "(looks at the ladder) It still stands there."
    assert paint.flags == {"the_ladder.held", "the_ladder.held_on", "the_ladder.said_so"}


def test_another_ending_opens_nothing(season):
    _, paint = season(("the_ladder", "jibe", "off"), ("the_paint",))

    assert "brick" not in ids(paint)
    assert [line.text for line in paint.lines] == ["Which one, then?"]


def test_what_came_of_the_first_evening_is_known_in_the_third(season):
    *_, lamp = season(("the_ladder", "mine", "there"), ("the_paint", "blue", "cloth"), ("the_lamp", "me"))

    assert lamp.ending == "light"
    assert "the_ladder.held" in carry_over(lamp).facts
    assert "the_paint.again" in carry_over(lamp).facts
    assert "the_lamp.light" in carry_over(lamp).facts


def test_the_partner_comes_with_what_the_evening_before_taught_them(season):
    ladder, kind = season(("the_ladder", "mine", "there"), ("the_paint",))
    _, harsh = season(("the_ladder", "jibe", "off"), ("the_paint",))

    assert kind.partner.model.trust > leaning(Style.SECURE).trust > harsh.partner.model.trust
    assert kind.partner.model != ladder.partner.model


def test_the_working_model_drifts_as_after_any_episode(play):
    over = play("the_ladder", "jibe", "off")
    carried = carry_over(over)

    assert carried.model.anxiety_set == pytest.approx(
        after_episode(over.partner.model, ()).anxiety_set, abs=0.01
    )
    assert carried.model.trust < after_episode(over.partner.model, ()).trust


def test_a_rupture_nobody_owned_lies_there_the_next_time(season):
    _, paint = season(("the_ladder", "jibe", "off"), ("the_paint",))

    assert paint.ledger.unrepaired >= 1
    assert paint.ledger.fresh == ()


def test_a_night_lies_between_and_the_matter_starts_anew(season):
    ladder, paint = season(("the_ladder", "mine", "there"), ("the_paint",))

    assert paint.ledger.reserve == min(1.0, ladder.ledger.reserve + 0.25)
    assert (paint.matter, paint.spent, paint.exchanges) == (0.0, frozenset(), ())


def test_the_leaning_stays_however_far_the_numbers_drift(play):
    model = leaning(Style.ANXIOUS)._replace(anxiety=0.4)
    paint = play("the_paint", carried=Carried(Style.ANXIOUS, model))

    assert paint.partner.model.style is Style.SECURE
    assert paint.partner.style is Style.ANXIOUS
    assert not paint.dealt


@pytest.mark.parametrize("style", Style)
def test_what_is_carried_is_kept_in_one_word_and_nothing_is_lost(season, style: Vocabulary):
    *_, lamp = season(
        ("the_ladder", "jibe", "off"), ("the_paint", "blue", "sorry"), ("the_lamp", "me"), style=style
    )
    carried = carry_over(lamp)

    assert read_carried(carried.kept) == carried


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "2:secure:1:0:",
        "1:happy:" + "1." * 8 + "1:0:",
        "1:secure:1:0:",
        "x" * 90,
        "1:secure:" + "1." * 8 + "1000001:0:",
        "1:secure:" + "1." * 8 + "9" * 5000 + ":0:",
    ],
)
def test_a_word_that_is_not_understood_carries_nothing(kept):
    assert read_carried(kept) is None


def test_a_later_evening_is_played_again_just_the_same(season):
    ladder, paint = season(("the_ladder", "mine", "there"), ("the_paint", "brick", "cloth"))
    carried = carry_over(ladder)
    again = replay(paint.scenario, ("brick", "cloth"), Style.SECURE, 3, None, carried).encounter

    assert again == paint
    assert again.situation == paint.situation


def test_what_an_evening_was_begun_with_is_part_of_its_situation(play):
    alone = play("the_paint")
    after = play("the_paint", carried=first_meeting(Style.SECURE, HELD))

    assert alone.partner == after.partner
    assert alone.situation != after.situation


@pytest.mark.parametrize("name", ["the_paint", "the_lamp"])
@pytest.mark.parametrize("style", Style)
def test_equal_situations_have_equal_futures_whatever_came_before(play, name, style):
    scenario, before = play(name).scenario, [None, first_meeting(style, HELD)]
    for first, second in product(("mine", "jibe", "say_nothing"), ("there", "off")):
        before.append(carry_over(play("the_ladder", first, second, style=style.value)))
    frontier = [begin(scenario, style, seed, None, one).encounter for one in before for seed in (3, 4)]
    seen: dict[object, set[object]] = {}
    met = 0
    while frontier:
        following = []
        for now in frontier:
            after_it = [choose(now, one).encounter for one in ids(now)]
            future = {(one.situation, one.exchanges[-1].tag, one.lines) for one in after_it}
            met += 1
            assert seen.setdefault(now.situation, future) == future
            following += after_it
        frontier = following

    assert len(seen) < met


def test_a_kept_play_is_told_with_what_it_was_begun_with(season):
    ladder, paint = season(("the_ladder", "mine", "there"), ("the_paint", "brick", "cloth"))
    given = tuple(Chosen(one.beat, one.response.id, one.after.stance.value) for one in paint.exchanges)
    record = Record(paint.scenario.digest, "1", Style.SECURE, dealt=False, seed=3, lens=None, choices=given)

    told = retell(paint.scenario, record._replace(carried=carry_over(ladder), ending=paint.ending))

    assert told.is_whole
    assert told.now == paint
    assert not retell(paint.scenario, record).is_whole


def test_a_play_that_goes_on_leaves_nothing(play):
    with pytest.raises(ValueError, match="came to an ending"):
        carry_over(play("the_ladder", "mine"))


def test_a_play_that_was_stopped_for_safety_leaves_nothing(play):
    stopped = play("the_ladder", "mine", "tell")

    with pytest.raises(ValueError, match="came to an ending"):
        carry_over(stopped)


def test_whoever_leans_otherwise_is_met_as_they_lean(play):
    carried = carry_over(play("the_ladder", "mine", "there", style="fearful"))
    turn = begin(play("the_paint").scenario, Style.SECURE, 3, None, carried)

    assert turn.encounter.partner.style is Style.FEARFUL
    assert carried.model.anxiety < STYLE_AT[Style.FEARFUL][0] + 0.05


def test_evenings_that_ask_nothing_of_earlier_ones_go_as_ever(play):
    paint = play("the_paint").scenario
    beats = {name: replace(beat, unasked=()) for name, beat in paint.beats.items()}
    deaf = replace(paint, beats=beats)
    one, other = (
        begin(deaf, Style.SECURE, 3, None, carried).encounter
        for carried in (None, first_meeting(Style.SECURE, HELD))
    )

    assert choose(one, "blue").encounter.partner == choose(other, "blue").encounter.partner


def test_what_is_looked_at_afterwards_is_the_evening_as_it_was_begun(season):
    _, paint = season(("the_ladder", "mine", "there"), ("the_paint", "brick", "sorry"))

    assert from_their_chair(paint)[0].before[-1].text == "(looks at the ladder) It still stands there."
    assert any("It still stands there." in part.text for one in backlog(paint) for part in one.parts)
    assert said_to_four(paint, 0)
    assert debrief(paint).better is not None
