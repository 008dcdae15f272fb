"""The partner's chair in words: `you` is the partner, and an attack is called one."""

from __future__ import annotations

import re

import pytest

from game.content.load import load
from game.core.because import CODES
from game.core.partner import Feelings, Stance, Style
from game.present import chair_words
from game.present.afterwards import afterwards
from game.present.chair import chair, chair_title
from game.present.sections import Kind
from game.present.voice import HEARD_AS
from game.present.why import FELL as WHY_FELL
from game.present.why import ROSE as WHY_ROSE
from tests.present.conftest import EVENINGS, told, wander
from tests.present.test_why import CLINICAL


def all_of(sat, way=None) -> str:
    return "\n".join(text for _, text in (*sat.first, *sat.then(way)))


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("seed", range(3))
def test_every_turn_of_every_evening_can_be_told_whatever_is_chosen(evening, style, seed):
    told_as = chair(wander(evening, style, seed))
    if told_as is None:
        assert wander(evening, style, seed).stopped
        return

    for sat in told_as.turns:
        for way in (None, *range(len(sat.ways))):
            words = all_of(sat, way)
            assert not re.search(r"[{}]|None\b(?! of)|  |\.\.”\.", words), words
            assert bool(sat.question) == bool(sat.ways)


def test_the_words_hold_no_clinical_word_and_no_score(evening):
    told_as = chair(wander(evening, Style.FEARFUL, 3))
    for sat in told_as.turns if told_as else ():
        for kind, text in (*sat.first, *sat.then()):
            unquoted = re.sub(r"“[^”]*”|\([^)]*\)|: .*", "", text.lower())
            assert kind in Kind
            assert not set(re.findall(r"[a-z]+", unquoted)) & CLINICAL, text
            assert not re.search(r"\d\.\d|%|points?\b|\bright\b|\bwrong\b|correct", unquoted), text


def test_there_are_words_for_every_cause_every_stance_and_every_leaning():
    causes = {cause for _, cause in (*WHY_ROSE, *WHY_FELL)}

    assert set(chair_words.ROSE) == set(WHY_ROSE)
    assert set(chair_words.FELL) == set(WHY_FELL)
    assert set(chair_words.DOES) == set(Stance)
    assert set(HEARD_AS) == set(Style)
    assert all(set(lines) == causes for lines in HEARD_AS.values())
    assert {feeling for feeling, _ in chair_words.A_LITTLE} == set(Feelings._fields) - {"flooded"}
    assert set(chair_words.BESIDES) <= set(CODES)


def test_no_two_leanings_hear_anything_in_the_same_words_and_nobody_makes_a_speech():
    lines = [line for voices in HEARD_AS.values() for line in voices.values()]

    assert len(set(lines)) == len(lines)
    assert all(len(line.split()) <= 12 for line in lines)
    assert not any(set(re.findall(r"[a-z]+", line.lower())) & CLINICAL for line in lines)


@pytest.mark.parametrize("style", Style)
def test_each_leaning_says_to_itself_what_weighed_most(key, style):
    over = told(key, "excuse", style=style)
    words = all_of(chair(over).turns[0])

    assert any(f"“{line}”" in words for line in HEARD_AS[style].values())


def test_a_choice_is_met_with_what_was_done_that_evening_and_with_no_judgement(evening):
    told_as = chair(wander(evening, Style.ANXIOUS, 1))
    for sat in [sat for sat in told_as.turns if sat.ways] if told_as else []:
        for way, one in enumerate(sat.lived.ways):
            first = sat.then(way)[0].text
            assert (first == chair_words.AS_IT_WAS) == one.taken
            assert sat.then(way)[1:] == sat.then()


def test_a_minute_that_the_player_took_for_themselves_is_not_seen_from_there(key):
    (sat,) = chair(told(key, "count")).turns

    assert [part.text for part in sat.said] == [chair_words.NOTHING_HEARD]
    assert "gutter" not in all_of(sat).partition("You: ")[0]


def test_what_somebody_hides_is_told_as_what_could_not_be_seen():
    tales = [chair(wander(load(path), Style.DISMISSIVE, seed)) for path in EVENINGS[1:] for seed in range(4)]
    told_as = [all_of(sat) for tale in tales for sat in tale.turns if sat.ways]

    assert all("What could be seen of you from across the table" in words for words in told_as)
    assert any(chair_words.MASKED in words for words in told_as)
    assert not all(chair_words.MASKED in words for words in told_as)


def test_the_debrief_offers_the_chair_with_the_partners_pronoun_and_says_what_it_rests_on(key):
    over = told(key, "excuse", "halves")
    (part,) = [one for one in afterwards(over) if one.id == "chair"]
    words = "\n".join(text for _, text in part.paragraphs)

    assert part.title == chair_title(over) == "From their chair"
    assert "Nothing of it is kept" in words
    assert "has not been studied" in words
    assert "Finkel et al. 2013" in words


def test_there_is_no_chair_after_a_stop(key):
    assert chair(told(key, "block")) is None
    assert chair(told(key, "plead")) is None


def test_getting_up_excuses_nothing(key):
    up = "\n".join(text for _, text in chair(told(key, "mine", "halves")).getting_up)

    assert "not to say that all of it was all right" in up
