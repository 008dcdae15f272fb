"""Exploring: what it says is there is there, what it says is not cannot come, and its ways play."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest

from game.analysis.explore.chance import play_at_random
from game.analysis.explore.explained import Parts
from game.analysis.explore.facts import Kind, facts_of
from game.analysis.explore.outlook import box_of, look_out
from game.analysis.explore.page import as_html
from game.analysis.explore.profiles import lay, ranges
from game.analysis.explore.report import as_json, explore
from game.analysis.explore.text import as_text
from game.analysis.explore.walk import BOUND, walk
from game.cli.commands import main
from game.content.load import load
from game.core.ahead import look_ahead
from game.core.encounter import begin, choose, offers, replay
from game.core.partner import Style
from game.core.reaction import react
from game.core.scenario import Condition, Subject
from game.core.scoring import ENOUGH_EVIDENCE, profile
from game.core.situation import answers, follow, situation_of
from game.core.stances import may_follow

SCENARIOS = Path(__file__).resolve().parent.parent.parent / "scenarios"
SHIPPED = sorted(path.stem for path in SCENARIOS.glob("*.yaml"))


def quiet(_, __):
    """Say nothing of progress."""


def read(name):
    return load(SCENARIOS / f"{name}.yaml", SCENARIOS / "people")


@pytest.fixture(scope="module")
def minute():
    """Two beats, one after the other, four answers in each: five situations, twenty answers, by hand."""
    return load(SCENARIOS / "prologue" / "first_minute.yaml", SCENARIOS / "people")


@pytest.fixture(scope="module")
def dishes():
    """The smallest whole evening."""
    return read("the_dishes_again")


def walked(scenario, style, bound=BOUND):
    ahead = look_ahead(scenario)
    return walk(style, ahead, facts_of(scenario), bound, 0, quiet)


@pytest.fixture(scope="module")
def secure(dishes):
    return walked(dishes, Style.SECURE)


@pytest.mark.parametrize("style", Style)
def test_a_small_evening_has_the_situations_one_counts_by_hand(minute, style):
    found = walked(minute, style)

    assert found.exact
    assert len(found.situations) == 5
    assert found.steps + found.spared == 20


@pytest.mark.parametrize("name", SHIPPED)
def test_following_an_answer_comes_to_where_choosing_it_does(name):
    scenario, rng = read(name), Random(name)
    ahead = look_ahead(scenario)
    for style, seed in product(Style, range(15)):
        now = begin(scenario, style, seed).encounter
        while not now.is_over:
            here = situation_of(now, ahead)
            assert {one.id for one in answers(here, ahead)} == {one.id for one in offers(now)}
            said = rng.choice(offers(now))
            followed, now = follow(here, said, ahead), choose(now, said.id).encounter
            assert followed.situation == situation_of(now, ahead)
            assert (followed.lines, followed.ending, followed.beat) == (now.lines, now.ending, now.beat)


@pytest.mark.parametrize("style", Style)
def test_plays_that_stand_in_the_same_situation_have_the_same_future(minute, style):
    door = minute.beats["door"]
    first, second, *others = door.responses
    twin = replace(first, id=second.id)
    twins = replace(door, responses=(first, twin, *others))
    scenario = replace(minute, beats={**minute.beats, "door": twins})
    one, other = (replay(scenario, (said.id,), style).encounter for said in (first, twin))

    assert one.situation != other.situation
    assert situation_of(one, look_ahead(scenario)) == situation_of(other, look_ahead(scenario))
    for said in offers(one):
        after, like = choose(one, said.id).encounter, choose(other, said.id).encounter
        assert (after.lines, after.ending, after.partner) == (like.lines, like.ending, like.partner)


def test_sparing_a_last_answer_hides_nothing(dishes, secure):
    ahead, facts, shown = look_ahead(dishes), facts_of(dishes), set()
    for now in secure.situations:
        for said in answers(now, ahead):
            followed = follow(now, said, ahead)
            shown |= {facts.lines[id(line)] for line in followed.lines}
            shown |= {facts.stances[followed.heard.value], facts.answers[id(said)]}
            if followed.ending:
                shown.add(facts.endings[followed.ending])

    assert secure.spared > 0
    assert shown <= set(secure.seen)


@pytest.mark.parametrize("style", [Style.SECURE, Style.DISMISSIVE])
def test_nothing_that_random_steps_find_is_missing(dishes, style):
    ahead, found = look_ahead(dishes), walked(dishes, style)
    chance = play_at_random(ahead, facts_of(dishes), style, seed=3, steps=5_000)

    assert chance.facts <= set(found.seen)
    assert chance.situations <= set(found.situations)


def test_every_way_plays_and_shows_what_it_says(dishes, secure):
    for fact, way in secure.seen.items():
        after = replay(dishes, way, Style.SECURE).encounter
        if fact.kind is Kind.LINE:
            assert fact.text in [line.text for line in after.lines]
        elif fact.kind is Kind.ENDING:
            assert after.ending == fact.where


def test_the_best_and_the_worst_are_those_of_all_plays(minute):
    by_hand = {}
    for first, second in product(minute.beats["door"].responses, minute.beats["light"].responses):
        played = replay(minute, (first.id, second.id), Style.ANXIOUS).encounter
        for standing in profile(minute, played.exchanges).values():
            if len(standing.evidence) >= ENOUGH_EVIDENCE:
                by_hand.setdefault(standing.dimension, []).append(standing.value)
    found = ranges(lay(walked(minute, Style.ANXIOUS)))

    assert {one: (min(values), max(values)) for one, values in by_hand.items()} == {
        one: (reach.worst.value, reach.best.value) for one, reach in found.items()
    }


@pytest.mark.parametrize("style", [Style.SECURE, Style.DISMISSIVE])
def test_the_ways_to_the_best_and_the_worst_score_so(dishes, style):
    for dimension, found in ranges(lay(walked(dishes, style))).items():
        for extreme in found:
            played = replay(dishes, extreme.way, style).encounter
            assert profile(dishes, played.exchanges)[dimension].value == pytest.approx(
                extreme.value, abs=1e-4
            )


def test_what_is_ruled_out_before_it_is_played_never_comes():
    for name, style in product(SHIPPED, Style):
        rng, now = Random(name), begin(read(name), style).encounter
        while not now.is_over:
            for said in offers(now):
                was = now.partner
                outlook = look_out(was.model, was.stance, box_of(was), said.speech)
                after = react(was, said.speech).partner
                assert after.feelings.flooded in outlook.flooded
                assert (after.stance, after.feelings.flooded) in may_follow(style, was.stance, outlook.never)
            now = choose(now, rng.choice(offers(now)).id).encounter


def test_an_ending_that_cannot_come_is_told_and_fails(minute):
    never = Condition(Subject.REMEMBERED, frozenset({"nobody_says_it"}))
    ending = next(iter(minute.endings.values()))
    lost = replace(ending, id="lost", when=(never,))
    report = explore(replace(minute, endings={"lost": lost, **minute.endings}), tuple(Style), BOUND, 0, quiet)

    assert [fact.where for fact in report.never(Kind.ENDING)] == ["lost"]
    assert "never reached: ending lost" in as_text(report)


def test_with_a_lens_the_own_pull_is_left_out_and_the_report_says_so(dishes):
    leaning = replace(dishes, lens=Style.ANXIOUS)
    report = explore(leaning, (Style.SECURE,), BOUND, 0, quiet)

    assert "Left out: the pull of the player's own side" in as_text(report)
    assert report.never(Kind.ANSWER) == explore(dishes, (Style.SECURE,), BOUND, 0, quiet).never(Kind.ANSWER)


def test_past_its_bound_it_says_that_it_is_not_exact_and_plays_on_the_same_each_time(dishes):
    first, again = (explore(dishes, (Style.FEARFUL,), 200, 7, quiet) for _ in range(2))

    assert not first.exact
    assert "Not exact for fearful: more than 200 situations." in as_text(first)
    assert as_json(first) == as_json(again)


def test_the_page_is_whole_and_asks_for_nothing_from_elsewhere(minute):
    page = as_html(explore(minute, tuple(Style), BOUND, 0, quiet))

    assert "<svg" in page
    assert "src=" not in page
    assert page.count("<h1") == 1
    assert "href=" not in page


def test_every_part_of_the_report_says_what_it_is(minute):
    report = explore(minute, tuple(Style), BOUND, 0, quiet)
    text, page = " ".join(as_text(report).split()), as_html(report)

    for part in Parts:
        assert part.heading in (text if part is Parts.WAYS else page)
        assert part.about in (text if part is Parts.WAYS else page)
        assert part in (Parts.MAP, Parts.EVERYTHING) or part.about in text


def test_every_table_of_the_page_has_a_caption_and_heads_for_its_columns_and_rows(minute):
    page = as_html(explore(minute, tuple(Style), BOUND, 0, quiet))
    tables = re.findall(r"<table>(.*?)</table>", page, re.S)

    assert len(tables) == 4
    for table in tables:
        columns = table.count('<th scope="col">')
        rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", table, re.S)
        assert "<caption>" in table
        assert len(rows) == table.count("<tr>") - 1 > 0
        assert all(row.count("<td") + 1 == columns for row in rows)


def test_a_way_is_played_in_one_line(capsys):
    code = main(["explore", "the_dishes_again", "--style", "secure", "--replay", "third not_tonight"])

    told = capsys.readouterr().out
    assert code == 0
    assert told.count("  > ") == 2
    assert "[secure, " in told


@pytest.mark.parametrize(
    "arguments",
    [
        ["no_such"],
        ["the_dishes_again", "--replay", "nothing_like_it"],
    ],
)
def test_what_cannot_be_explored_is_refused_with_2(arguments):
    assert main(["explore", *arguments]) == 2


@pytest.mark.parametrize("arguments", [["--style", "cold"], ["--bound", "0"], ["--seed", "-1"]])
def test_what_nobody_offers_is_refused_with_2(arguments):
    with pytest.raises(SystemExit) as refused:
        main(["explore", "the_dishes_again", *arguments])

    assert refused.value.code == 2
