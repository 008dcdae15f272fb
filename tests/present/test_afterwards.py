"""Looking back, part by part: reactions, then what happened and why, then one thing to try."""

from __future__ import annotations

import re

import pytest

from game.core.debrief import debrief
from game.core.encounter import begin, choose, replay
from game.core.partner import Stance, Style
from game.core.reading import Bet
from game.present import labels
from game.present.afterwards import SECTIONS, afterwards
from game.present.curves import Mark, partner_chart, your_chart
from game.present.reflection import FINE_PRINT
from game.present.sections import Kind, Section
from game.present.voice import VOICE
from game.present.words import TRY
from tests.present.conftest import told, wander
from tests.present.test_why import CLINICAL


def part(sections: tuple[Section, ...], name: str) -> Section:
    return next(one for one in sections if one.id == name)


def words(section: Section) -> str:
    return "\n".join(text for _, text in section.paragraphs)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("seed", range(4))
def test_every_evening_is_told_from_reactions_to_one_thing_to_try(evening, style, seed):
    over = wander(evening, style, seed)
    sections = afterwards(over, {0: "hurt"})

    if over.stopped:
        assert sections == ()
        return
    assert [one.id for one in sections] == list(SECTIONS)
    for one in sections:
        assert one.paragraphs
        assert not re.search(r"[{}]|None\b(?! of)|\.\.”\.|  ", words(one)), words(one)
    assert words(sections[-1]).endswith(FINE_PRINT)


def test_every_debrief_ends_with_what_the_partner_is_and_that_values_differ(key):
    last = words(afterwards(told(key, "excuse", "halves"))[-1])

    assert "This partner is an equation with a name." in last
    assert "differs between families and cultures" in last
    assert "grade C" in last


def test_plain_paragraphs_hold_no_clinical_word_and_no_score(evening):
    for section in afterwards(wander(evening, Style.FEARFUL, 3), {0: "crowded"}):
        for kind, text in section.paragraphs:
            if kind is not Kind.QUIET:
                unquoted = re.sub(r"“[^”]*”|\([^)]*\)", "", text.lower())
                assert not set(re.findall(r"[a-z]+", unquoted)) & CLINICAL - {"boundary"}, text
                assert not re.search(r"\d\.\d|%|points?\b", text), text


def test_a_turning_point_is_told_with_the_voice_inside(key):
    over = told(key, "excuse", "halves")
    turning = words(part(afterwards(over), "turning"))
    (first, *_) = debrief(over).turning_points

    assert VOICE[first.point.after.stance] in turning
    assert "What Robin would have said, if thoughts were said" in turning


def test_the_principle_comes_before_the_answer_that_was_there(key):
    section = part(afterwards(told(key, "excuse", "halves")), "better")
    kinds = [kind for kind, _ in section.paragraphs]
    better = words(section)

    assert kinds.index(Kind.WAY) < kinds.index(Kind.STRONG)
    assert any(line in better for line in TRY.values())
    assert "“I took it" in better


def test_guesses_are_told_one_by_one_and_never_counted(key):
    over = told(key, "excuse", "halves")
    read = words(part(afterwards(over, {0: "hurt", 1: "fine"}), "read"))

    assert "Turn 1: you guessed hurt." in read
    assert not re.search(r"\bof \d|\d out of|%", read)


def test_without_a_guess_nothing_is_said_of_reading(key):
    assert "read" not in [one.id for one in afterwards(told(key, "excuse", "halves"))]


def test_a_stop_for_safety_is_not_looked_back_on(key):
    assert afterwards(choose(begin(key, Style.ANXIOUS, 1).encounter, "block").encounter) == ()


def test_curves_have_a_point_for_the_beginning_and_for_every_turn(key):
    over = told(key, "excuse", "halves")
    timeline = debrief(over).timeline
    theirs, yours = partner_chart(timeline, "Robin"), your_chart(timeline)

    for curve in (*theirs.curves, *yours.curves):
        assert len(curve.values) == len(over.exchanges) + 1
        assert all(value is None or 0 <= value <= 1 for value in curve.values)
    assert {curve.mark for curve in theirs.curves} == set(Mark)


def test_whatever_a_curve_draws_the_timeline_says(key):
    section = part(afterwards(told(key, "excuse", "halves")), "timeline")

    for chart in section.charts:
        for curve in chart.curves:
            assert f"{curve.name}: {curve.told}." in words(section)


def test_whoever_played_as_somebody_who_leans_sees_their_own_feelings_too(key):
    over = replay(key, ("excuse", "joke"), Style.ANXIOUS, 1, Style.FEARFUL).encounter
    section = part(afterwards(over), "timeline")
    felt = section.charts[-1]

    assert felt.title == "What you felt"
    assert [curve.name for curve in felt.curves][1] == "Sure of Robin"
    assert {curve.mark for curve in felt.curves} == set(Mark)
    for curve in felt.curves:
        assert len(curve.values) == len(over.exchanges) + 1
        assert curve.values[-1] is None
        assert f"{curve.name}: {curve.told}." in words(section)
    assert len(section.charts) == 3
    assert len(part(afterwards(told(key, "excuse", "halves")), "timeline").charts) == 2


def test_a_curve_is_told_by_where_it_began_and_where_it_changed(key):
    timeline = debrief(told(key, "excuse")).timeline
    hurt = next(one for one in partner_chart(timeline, "Robin").curves if one.name == "Hurt")

    assert re.fullmatch(r"\w+( \w+)? at the start(, \w+( \w+)? after turn 1)?", hurt.told)


def test_every_stance_has_a_voice_and_every_guess_a_word():
    assert set(VOICE) == set(Stance)
    assert {bet.value for bet in Bet} == set(labels.BETS)
    assert all(not set(re.findall(r"[a-z]+", line.lower())) & CLINICAL for line in VOICE.values())
