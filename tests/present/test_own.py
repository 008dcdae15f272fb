"""The player's own pull in words: how strong, what it wants, what it put out of reach."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.content.load import load
from game.core.acts import Act, MicroAct
from game.core.encounter import begin, choose
from game.core.impulse import STRONG, follow, own_side
from game.core.partner import Style
from game.core.scenario import TAKE_A_BREATH
from game.present.own import RELEASED, STRONG_FROM, TUGS, WAITS, Trend, lens_choices, pull_told
from game.present.page import present
from game.present.why import reason, why
from tests.present.conftest import ROOT

LENSES = [Style.ANXIOUS, Style.DISMISSIVE, Style.FEARFUL]
QUIET = load(ROOT / "tests" / "core" / "gone_quiet.yaml", ROOT / "tests" / "core" / "people")


def turn(*answers: str, lens: Style | None = Style.ANXIOUS):
    now = begin(QUIET, Style.DISMISSIVE, 7, lens)
    for answer in answers:
        now = choose(now.encounter, answer)
    return now


def page(*answers: str, lens: Style | None = Style.ANXIOUS):
    now = turn(*answers, lens=lens)
    return present(now.encounter, now)


def test_the_page_tells_how_strong_the_pull_is_and_what_it_wants():
    own = page("ask_once").own

    assert own.told == "Your own pull: very strong, 10 of 10, growing. It wants to make sure of Ada, at once."
    assert own.strong
    assert own.impulse > STRONG


def test_one_answer_is_marked_and_one_is_shown_with_what_it_waits_for():
    seen = page("ask_once")

    assert [one.id for one in seen.offers if one.tugs == TUGS] == ["door"]
    assert (seen.held.text, seen.held.why) == ("At ten I'll knock once.", WAITS)


def test_after_a_breath_the_page_says_what_can_be_said_now():
    seen = page("ask_once", TAKE_A_BREATH)

    assert (seen.own.released, seen.own.trend) == (RELEASED, Trend.EASED)
    assert seen.you.text == "Breathe out, slowly, and feel both feet on the floor."
    assert seen.held is None
    assert "later" in {one.id for one in seen.offers}


def test_what_was_said_last_still_stands_after_a_breath():
    assert page("ask_once", TAKE_A_BREATH).spoken == page("ask_once").spoken


@pytest.mark.parametrize("lens", [None, Style.SECURE])
def test_without_a_pull_the_page_is_as_it_was(lens):
    seen = page("ask_once", lens=lens)

    assert seen.own is seen.held is None
    assert not any(one.tugs for one in seen.offers)


@pytest.mark.parametrize("lens", LENSES)
def test_the_number_is_strong_exactly_where_the_pull_is(lens):
    tales = [page(*answers, lens=lens).own for answers in ((), ("ask_once",), ("ask_once", "scared"))]

    assert all((own.steps >= STRONG_FROM) == own.strong == bool(own.wants) for own in tales)


@pytest.mark.parametrize("lens", LENSES)
def test_whatever_moves_the_pull_has_words_without_a_number(lens):
    events = []
    for act in (None, *Act):
        for micro in (None, *MicroAct):
            own, _ = follow(own_side(lens), None, 0, Act.STONEWALL, named=True)
            events += [e for named in (True, False) for e in follow(own, micro, 5, act, named=named)[1]]
    told = {reason(because, QUIET).sentence for event in events for because in event.because}

    assert len(told) >= 10
    assert not [sentence for sentence in told if re.search(r"[0-9{}]", sentence)]


def test_why_tells_of_the_pull_and_of_what_came_back():
    steps = why(turn("ask_once", TAKE_A_BREATH).encounter.exchanges[-1], QUIET).steps
    eased, _, released = [step for step in steps if step.code.startswith(("impulse", "answer"))]

    assert eased.sentence == "You calmed yourself, and your own pull eased."
    assert (eased.source, "cause: self_soothe" in eased.numbers) == ("Gottman 1994", True)
    assert released.sentence == "What had been out of reach for you could be said."


def test_the_debrief_says_how_the_pull_was_met():
    over = turn("ask_once", TAKE_A_BREATH, "door", "sister").encounter

    assert over.ending
    assert pull_told(over) == (
        "Three times your own pull was strong: once you spent the turn on yourself, "
        "once you went where it pulled and once you said something else all the same."
    )


def test_a_calm_evening_and_an_evening_without_a_lens_are_told_apart():
    calm, without = (
        turn("ask_once", "later", "sister", lens=lens).encounter for lens in (Style.DISMISSIVE, None)
    )

    assert pull_told(calm) == "Your own pull stayed within reach all evening."
    assert pull_told(without) == ""


def test_the_lens_of_the_evening_comes_first_and_steadiness_can_always_be_chosen():
    plain, written = lens_choices(QUIET), lens_choices(replace(QUIET, lens=Style.ANXIOUS))

    assert plain[0].words == "steady: nothing pulls at you"
    assert written[0].words == "as the evening has it: leaning anxious: a gap pulls at you to make sure"
    assert [one.lens for one in written] == [None, *Style]
