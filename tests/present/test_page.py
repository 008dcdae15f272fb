"""What may be seen."""

from __future__ import annotations

import re

import pytest

from game.core.appraisal import lean
from game.core.encounter import begin, choose
from game.core.partner import CHARTS, Feelings, Partner, Stance, Style, leaning
from game.present.page import present
from game.present.speech import Spoken, spoken, written
from game.present.tells import SLIPS, TELLS, is_masked, tell_of
from game.present.time import later, place_in_words
from tests.present.conftest import told

PRONOUNS = {"he", "she", "they", "him", "her", "them", "his", "hers", "their", "it", "its"}
FEELINGS = {
    "hurt", "angry", "anger", "afraid", "scared", "fear", "sad", "happy", "anxious", "ashamed", "lonely",
    "crowded", "alarmed", "flooded", "rejected", "guilty", "nervous", "worried", "upset", "secure", "jealous",
}  # fmt: skip
SEEN = [words for tell in TELLS.values() for words in tell] + list(SLIPS.values())


def test_everybody_in_every_stance_can_be_seen():
    assert set(TELLS) == set(Stance)


def test_no_two_stances_look_the_same():
    assert len(set(SEEN)) == len(SEEN)


@pytest.mark.parametrize("words", SEEN)
def test_a_tell_fits_anyone_and_names_no_feeling(words):
    found = set(re.findall(r"[a-z]+", words.lower()))

    assert not found & PRONOUNS
    assert not found & FEELINGS
    assert len(words.split()) <= 6


def test_a_mask_slips_a_little():
    model = leaning(Style.DISMISSIVE)
    roused = Feelings(0.66, 0.4, 0.3, 0.3, False)
    jonas = Partner(model, Style.DISMISSIVE, roused, Stance.DEFLECTING, age=1)

    assert is_masked(jonas, lean(model, roused))
    assert tell_of(jonas, lean(model, roused)) == "talks to the job in hand; knuckles white"


def test_somebody_who_hides_nothing_wears_no_mask():
    model = leaning(Style.ANXIOUS)
    roused = Feelings(0.66, 0.4, 0.3, 0.3, False)

    assert not is_masked(Partner(model, Style.ANXIOUS, roused, Stance.SCANNING), lean(model, roused))


def test_what_is_done_is_told_apart_from_what_is_said():
    line = "Hey. (turns a page) There's pasta."

    assert spoken(line) == (
        Spoken("Hey.", done=False),
        Spoken("turns a page", done=True),
        Spoken("There's pasta.", done=False),
    )
    assert written(spoken(line)) == line


def test_a_bracket_that_never_closes_is_speech():
    assert spoken("Well (if you say so.") == (Spoken("Well (if you say so.", done=False),)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, ""), (1, "A minute later."), (20, "Twenty minutes later."), (60, "An hour later."),
     (90, "An hour and a half later."), (120, "Two hours later."), (155, "Two and a half hours later."),
     (170, "Three hours later."), (1440, "The next day."), (2880, "Two days later.")],
)  # fmt: skip
def test_time_passes_in_words(minutes, words):
    assert later(minutes) == words


def test_a_place_is_a_room_and_a_time():
    assert place_in_words("workshop_afternoon") == "Workshop, afternoon"
    assert place_in_words("hospital_corridor") == "Hospital corridor"
    assert place_in_words("night") == "Night"


def test_the_opening_page_has_the_want_the_scene_and_the_answers(key):
    page = present(told(key))

    assert page.want == "To be let in without a speech."
    assert page.scene.startswith("Rain.")
    assert page.you is None
    assert [offer.number for offer in page.offers] == [1, 2, 3, 4, 5, 6]
    assert page.offers[-1].id == "say_nothing"


def test_a_page_tells_your_answer_theirs_and_the_time_that_passed(key):
    page = present(told(key, "excuse"))

    assert page.you is not None
    assert page.you.text == "You could have rung next door."
    assert page.reply
    assert page.later == "Twenty minutes later."
    assert page.scene == "The hall. One towel."
    assert page.spoken


def test_a_scene_that_stays_is_not_told_again(key):
    assert present(told(key)).scene_is_new
    assert not present(told(key, "count")).scene_is_new


def test_an_evening_that_is_over_says_what_you_got_and_what_it_cost(key):
    page = present(told(key, "mine", "halves"))

    assert page.is_over
    assert page.ending is not None
    assert page.ending.got == "A second key, by nine."
    assert page.ending.cost == "Half a towel."
    assert page.ending.teaser == "The second key sticks."
    assert page.scene == "Two coats on one hook."
    assert page.offers == ()


def test_nothing_on_a_page_tells_style_or_stance_or_a_number(key):
    words = repr(present(told(key, "excuse"))).lower()

    assert not [style.value for style in Style if style.value in words]
    assert not re.search(r"0\.\d", words)


@pytest.mark.parametrize("style", Style)
def test_every_evening_can_be_shown_from_end_to_end(evening, style):
    turn = begin(evening, style, 4)
    while not turn.encounter.is_over:
        page = present(turn.encounter, turn)
        assert page.tell
        assert page.scene
        turn = choose(turn.encounter, page.offers[0].id)
    assert present(turn.encounter, turn).is_over


def test_each_chart_has_tells_of_its_own():
    for stances in CHARTS.values():
        assert len({TELLS[stance].at_first for stance in stances}) == 7
