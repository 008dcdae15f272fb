"""No one key for every door: players who know the acts but no person, beside one who reads the moment."""

from __future__ import annotations

import json
from functools import lru_cache

import pytest

from game.analysis.bots import BOTS, CALLED_FOR, SKILLED, Sight, at_random, in_turn, only, reads_the_moment
from game.analysis.bots_report import as_text, not_below
from game.analysis.ends import REFERENCE, end
from game.analysis.evenings import Result, found, spend, try_bots
from game.analysis.trials import MODERATE, neighbourhood
from game.cli import main
from game.core.acts import NOTES, Act, ActClass
from game.core.moments import FIT, WEAK, Moment
from game.core.partner import STYLE_AT, Style, leaning

NAMED = (
    "only validate", "only encourage", "only celebrate", "only space", "only own", "only soft_start",
    "warmest first", "a good order", "a soothing order", "a break, then a good order", "at random", "hostile",
)  # fmt: skip


@lru_cache
def of(name: str) -> dict[Style, Result]:
    return {one.style: one for one in try_bots({name: BOTS[name]}, starts=60)}


@pytest.mark.parametrize("name", NAMED)
def test_nobody_with_one_key_comes_near_the_one_who_reads_the_moment(name):
    near = not_below([*of(SKILLED).values(), *of(name).values()])

    assert not near, as_text([*of(SKILLED).values(), *of(name).values()])


@pytest.mark.parametrize("act", Act)
def test_no_single_act_is_enough_for_anybody(act):
    tried = list(try_bots({"it": only(act)}, starts=10))

    assert max(one.held for one in tried) == 0


@pytest.mark.parametrize("style", Style)
def test_reading_the_moment_settles_and_calms_with_every_style(style):
    skilled = of(SKILLED)[style]

    assert skilled.held >= 0.85
    assert skilled.settled == 1.0
    assert skilled.arousal.mean < 0.30
    assert skilled.security.mean > 0.05


def test_the_skilled_one_never_says_what_the_moment_hardly_bears():
    for moment, acts in CALLED_FOR.items():
        assert not set(acts) & set(FIT[moment].get(WEAK, ()))
        assert all(NOTES[act].kind is ActClass.SECURE for act in acts)
    assert set(CALLED_FOR) == set(Moment)


def test_a_bid_is_taken_up_first_and_then_the_matter():
    bid = Sight(Moment.BID, 0.0, False, (), 0.0)

    assert reads_the_moment(bid) is Act.TURN_TOWARD
    assert reads_the_moment(bid._replace(said=(Act.TURN_TOWARD,))) is Act.SOFT_START


def test_a_serious_matter_may_want_a_limit():
    said = CALLED_FOR[Moment.MATTER]

    assert reads_the_moment(Sight(Moment.MATTER, 0.0, True, said, 0.0)) is Act.BOUNDARY
    assert reads_the_moment(Sight(Moment.MATTER, 0.0, False, said, 0.0)) in said


def test_others_do_what_they_always_do():
    sight = Sight(Moment.FLOODED, 0.0, False, (Act.ASK,), 0.999)

    assert only(Act.VALIDATE)(sight) is Act.VALIDATE
    assert in_turn((Act.OWN, Act.BID))(sight) is Act.BID
    assert at_random(sight) is tuple(Act)[-1]


def test_an_evening_is_the_same_every_time_and_another_from_another_start():
    one, again, other = (spend(reads_the_moment, Style.FEARFUL, seed) for seed in (3, 3, 5))

    assert one == again
    assert one != other


def test_people_are_found_anywhere_from_at_ease_to_flooded():
    starts = [found(Style.ANXIOUS, seed).feelings for seed in range(200)]

    assert min(one.arousal for one in starts) < 0.28
    assert max(one.arousal for one in starts) > 0.87
    assert 0.15 < sum(one.flooded for one in starts) / 200 < 0.50
    assert all(abs(one.security - leaning(Style.ANXIOUS).home_security) <= 0.151 for one in starts)


@pytest.mark.parametrize("style", Style)
def test_good_words_calm_and_hostile_words_harm_everybody_nearby_too(style):
    for point in neighbourhood(7, 40):
        good, bad = end("good", style, point), end("hostile", style, point)

        assert good.arousal < 0.15 < MODERATE["arousal"] < 0.90 < bad.arousal
        assert good.security > leaning(style).home_security > 0.25 > bad.security
        assert max(good.rejection, good.pressure) < 0.05
        assert bad.rejection > 0.60
        assert good.withdraw < bad.withdraw
        assert good.pursue < bad.pursue


@pytest.mark.parametrize(("script", "style"), REFERENCE)
def test_good_and_hostile_words_weigh_as_much_as_the_specification_says(script, style):
    told = end(script, style)

    assert (told.withdraw, told.pursue) == pytest.approx(REFERENCE[script, style], abs=0.06)


def test_no_evening_has_no_mean():
    with pytest.raises(ValueError, match="at least one"):
        list(try_bots({"it": reads_the_moment}, starts=0))


def test_lab_bots_prints_every_player_with_every_style(capsys):
    code = main(["lab", "bots", "--starts", "1", "--turns", "8", "--json"])
    told = json.loads(capsys.readouterr().out)

    assert code in (0, 1)
    assert {(one["bot"], one["style"]) for one in told["results"]} == {
        (name, style.value) for name in BOTS for style in STYLE_AT
    }
    assert all(
        {"held", "arousal", "spoken", "dimensions", "clearly_below"} <= set(one) for one in told["results"]
    )
