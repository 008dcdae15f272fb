"""No way round reading somebody: shortcuts on every shipped evening, beside chance and skill."""

from __future__ import annotations

import json
from functools import lru_cache

import pytest

from game.analysis.evenings import SPOKEN_BELOW
from game.analysis.shortcut_report import SCENARIOS, as_text, evenings_in
from game.analysis.shortcut_trials import PLAYS, Kind, met, try_shortcuts
from game.analysis.shortcuts import (
    BLIND,
    CHANCE,
    UNSEEING,
    at_random,
    in_turn,
    knows_the_acts,
    middle,
    only,
    politest,
    shortest,
)
from game.analysis.strategies import play, skilled
from game.analysis.validate import PAGE
from game.cli import main
from game.content.folders import originals_in
from game.core.acts import NOTES, Act, ActClass
from game.core.ahead import look_ahead
from game.core.encounter import begin, offers
from game.core.partner import Style
from game.core.scenario import SAY_NOTHING

SHIPPED = [path.stem for path in (*originals_in(SCENARIOS), *originals_in(SCENARIOS / "prologue"))]


@lru_cache
def evening(name):
    return next(one for one in evenings_in(SCENARIOS) if one.id == name)


@lru_cache
def tried(name):
    return try_shortcuts(evening(name))


@pytest.fixture
def door():
    """The opening of the prologue: three answers and silence."""
    return begin(evening("first_minute"), Style.ANXIOUS, 5).encounter._replace(own=None)


@pytest.mark.parametrize("name", SHIPPED)
def test_what_knows_nothing_of_what_is_said_does_no_better_than_chance(name):
    trial = tried(name)
    usual = trial.chance.all.mean + trial.chance.all.spread

    assert {one.name for one in trial.shortcuts if one.kind is Kind.BLIND} >= set(BLIND)
    assert [one.name for one in trial.shortcuts if one.kind is Kind.BLIND and one.all.mean > usual] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_chance_and_every_shortcut_stay_clearly_below_reading_the_moment(name):
    trial = tried(name)
    near = trial.skilled.all.mean - SPOKEN_BELOW

    assert UNSEEING in {one.name for one in trial.shortcuts}
    assert [one.name for one in (trial.chance, *trial.shortcuts) if one.all.mean > near] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_enough_plays_were_made_to_tell_chance_from_skill(name):
    trial = tried(name)

    assert max(one.error for one in (trial.chance, *trial.shortcuts)) < SPOKEN_BELOW / 2


@pytest.mark.parametrize("name", SHIPPED)
def test_every_act_that_an_evening_offers_is_tried_as_the_only_one(name):
    said = {act for beat in evening(name).beats.values() for one in beat.responses for act in one.speech.acts}
    kinds = {one.name: one.kind for one in tried(name).shortcuts}

    for act in said:
        secure = NOTES[act].kind is ActClass.SECURE
        assert kinds[f"only {act.value}"] is (Kind.KNOWS if secure else Kind.BLIND)


def test_what_stands_out_of_place_is_told():
    trial = tried("first_minute")
    high = trial.shortcuts[0]._replace(all=trial.skilled.all)
    told = trial._replace(shortcuts=(high,))

    assert told.out_of_place() == [high]
    assert f"first_minute: {high.name!r} stands above chance" in as_text([told])
    assert "out of place" not in as_text([trial])


def test_the_figure_is_the_mean_over_answers_and_silence_counts_nothing():
    ahead = look_ahead(evening("first_minute"))
    held = play(ahead, Style.SECURE, skilled, 0)
    silent = play(ahead, Style.SECURE, BLIND["says nothing"], 0)

    assert 0.8 < met(held) <= 1
    assert met(silent) == 0
    assert len(silent.exchanges) == len(held.exchanges) == 2


def test_chance_never_says_nothing_and_is_the_same_every_time(door):
    offered = offers(door)
    said = {at_random(door._replace(seed=seed), offered).id for seed in range(40)}

    assert said == {one.id for one in offered} - {SAY_NOTHING}
    assert at_random(door, offered) is at_random(door, offered)


def test_shortcuts_do_what_they_are_called(door):
    offered = offers(door)

    assert middle(door, offered) is offered[1]
    assert in_turn(door, offered) is offered[0]
    assert shortest(door, offered) is min(offered[:-1], key=lambda one: len(one.text))
    assert only(Act.DEFEND)(door, offered).id == "tram"
    assert only(Act.CONTEMPT)(door, offered) is at_random(door, offered)


def test_good_manners_are_heard_in_the_words():
    now = begin(evening("the_dishes_again"), Style.SECURE, 1).encounter._replace(own=None)
    polite, *others = offers(now)
    offered = (polite.__class__("it", "Sorry. Would you mind?", polite.speech), *others)

    assert politest(now, offered).id == "it"


@pytest.mark.parametrize("style", Style)
def test_knowing_acts_is_choosing_alike_for_everybody(style):
    now = begin(evening("the_dishes_again"), style, 0).encounter._replace(own=None)
    same = begin(evening("the_dishes_again"), Style.SECURE, 0).encounter._replace(own=None)

    assert knows_the_acts(now, offers(now)).id == knows_the_acts(same, offers(same)).id


def test_nothing_has_no_mean():
    with pytest.raises(ValueError, match="at least one"):
        try_shortcuts(evening("first_minute"), 0)


def test_the_page_has_every_evening_with_the_figures_of_today():
    written = PAGE.read_text(encoding="utf-8")

    for name in SHIPPED:
        trial = tried(name)
        assert f"**{trial.scenario.title}**" in written
        for one in (trial.skilled, trial.chance):
            assert f"| {one.all.mean:.2f} ± {one.all.spread:.2f} | {one.error:.3f} |" in written


def test_lab_bots_prints_the_evenings_and_says_by_its_code_whether_any_is_out_of_place(capsys):
    name = str(SCENARIOS / "prologue" / "first_minute.yaml")
    code = main(["lab", "bots", "--scenarios", name, "--starts", str(PLAYS), "--json"])
    told = json.loads(capsys.readouterr().out)["scenarios"]

    assert code == 0
    assert [one["scenario"] for one in told] == ["first_minute"]
    assert {"reads the moment", CHANCE, *BLIND} <= {way["name"] for way in told[0]["ways"]}


def test_an_evening_that_is_not_there_is_refused(capsys):
    assert main(["lab", "bots", "--scenarios", "no_such"]) == 2
    assert "no_such" in capsys.readouterr().err
