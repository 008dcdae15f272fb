"""Why they reacted like that, in words."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from functools import lru_cache

import pytest

from game.content.load import load
from game.core.acts import Act, Flag, MicroAct, Speech
from game.core.because import CODES, Because
from game.core.encounter import Encounter, begin, choose
from game.core.partner import Feelings, Partner, Stance, Style, leaning
from game.core.reaction import meet, pass_time, react
from game.core.reckoning import why_counted, why_stood
from game.core.scenario import Tag
from game.core.scoring import evidence, profile
from game.core.stances import OWN_ACTS
from game.present.numbers import numbers_of
from game.present.why import FELL, ROSE, reason, why
from game.present.words import ACTS, BEGAN, FLAGS, MICRO_ACTS, WAS, acts_in_words
from tests.present.conftest import EVENINGS, SMALL, told, wander

CLINICAL = {
    "attachment", "arousal", "flooded", "flooding", "deactivation", "hyperactivation", "regulation",
    "avoidant", "validate", "validation", "trigger", "triggered", "boundary", "dysregulated", "stance",
    "threat", "rejection",
}  # fmt: skip
MOODS = [
    Feelings(arousal, security, rejection, pressure, arousal >= 0.7)
    for arousal, security, rejection, pressure in itertools.product(
        (0.2, 0.45, 0.85), (0.2, 0.6), (0.1, 0.6), (0.1, 0.6)
    )
]


def speeches() -> list[Speech]:
    """Return every act in every manner, and everything that is no act."""
    plain = [Speech((act,), dose=dose) for act in Act for dose in ((0.3, 0.9) if act is Act.HELP else (0.0,))]
    manners = [Speech((act,), flags=frozenset({flag})) for act in (Act.REASSURE, Act.ASK) for flag in Flag]
    return [*plain, *manners, Speech(), *(Speech(micro=micro) for micro in MicroAct)]


@lru_cache
def heard(style: Style) -> list[Because]:
    """Return every reason that anything said to somebody like that can have."""
    model = leaning(style)
    found: list[Because] = []
    for mood, speech in itertools.product(MOODS, speeches()):
        for credibility, ruptures in ((1.0, 0), (0.5, 3)):
            once = react(meet(model, mood, credibility=credibility), speech, ruptures=ruptures)
            twice = react(once.partner, speech, ruptures=ruptures)
            found += [*once.because, once.because_stance, *twice.because, twice.because_stance]
    for mood, named in itertools.product(MOODS, (True, False)):
        paused = pass_time(meet(model, mood), 20, named=named)
        found += [*paused.because, paused.because_stance]
    return found


@pytest.mark.parametrize("style", Style)
def test_whatever_is_said_to_anyone_has_words(key, style):
    for because in heard(style):
        told_as = reason(because, key)
        words = set(re.findall(r"[a-z]+", told_as.sentence.lower()))

        assert told_as.sentence.endswith(".")
        assert not words & CLINICAL, told_as
        assert not re.search(r"[0-9{}]", told_as.sentence.replace("20 minutes", "")), told_as
        assert numbers_of(because)


def test_every_cause_has_words_and_no_words_are_left_over():
    causes: dict[str, set[tuple[str, object]]] = {"rose": set(), "fell": set()}
    for style in Style:
        for one in heard(style):
            args = dict(one.args)
            if one.code.startswith("felt."):
                causes["rose" if args["now"] > args["was"] else "fell"].add((one.code, args["cause"]))

    # Nothing anybody can say is cold and no worse than cold; were it ever so, there are words for it.
    assert causes == {"rose": set(ROSE) - {("felt.rejection", "coldness")}, "fell": set(FELL)}


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_told_at_three_depths(key, evenings_wandered, code):
    """A clause for the one sentence, a sentence of its own, and the numbers with a source."""
    found = [one for one in evenings_wandered if one.code == code]

    assert found, "nothing that was said, waited or scored gave this reason"
    for because in found:
        told_as = reason(because, key)
        assert tuple(name for name, _ in because.args) == CODES[code]
        assert re.fullmatch(r"[A-Z].*[.]", told_as.sentence)
        assert not set(re.findall(r"[a-z]+", told_as.sentence.lower())) & CLINICAL
        assert told_as.numbers
        assert told_as.source


def test_no_code_is_given_that_is_not_listed(evenings_wandered):
    assert {because.code for because in evenings_wandered} == set(CODES)


@pytest.fixture(scope="module")
def evenings_wandered() -> list[Because]:
    """Return reasons of everything: whatever is said to anyone, whole evenings, and their scores."""
    found = [one for style in Style for one in heard(style)]
    scenarios = [load(path) for path in EVENINGS]
    for scenario, style, seed in itertools.product(scenarios, Style, range(6)):
        found += scored(wander(scenario, style, seed, lens=tuple(Style)[seed % 4]))
    return found + by_hand()


def scored(over: Encounter) -> list[Because]:
    """Return every reason of an evening: of its turns, and of its eight dimensions."""
    found = [because for exchange in over.exchanges for because in exchange.because]
    for one in evidence(over.scenario, over.exchanges):
        found += why_counted(over.scenario, over.exchanges, one)
    for standing in profile(over.scenario, over.exchanges).values():
        found += why_stood(standing)
    return found


def by_hand() -> list[Because]:
    """Return the reasons of answers that no writer has written yet: one speech each, in one long evening."""
    unwritten = [
        Speech((Act.CONTEMPT,)),
        Speech((Act.DISCLOSE,), flags=frozenset({Flag.DISGUISED_BLAME})),
        *[Speech((Act.REASSURE,))] * 3,
        Speech(micro=MicroAct.NAME_FEELING),
        Speech((Act.VALIDATE,)),
        Speech(),
    ]
    scenario = replace(load(SMALL), serious=True)
    now = begin(scenario, Style.ANXIOUS, 1).encounter
    exchange = choose(now, "excuse").encounter.exchanges[0]
    spent = exchange._replace(reserve=0.1, tag=Tag.HARM)
    clinical = [Speech((act,), flags=frozenset({Flag.JARGON})) for act in (Act.TURN_TOWARD, Act.ASK)]
    found: list[Because] = []
    for speeches in (unwritten, clinical):
        said = [spent._replace(response=replace(exchange.response, speech=speech)) for speech in speeches]
        found += scored(now._replace(scenario=scenario, exchanges=tuple(said)))
    return found


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("seed", range(8))
def test_every_turn_of_a_random_evening_is_explained(evening, style, seed):
    for exchange in wander(evening, style, seed).exchanges:
        explained = why(exchange, evening)

        assert re.fullmatch(r"[A-Z].*\.", explained.headline)
        assert "  " not in explained.headline
        assert all(step.sentence and step.numbers and step.source for step in explained.steps)


def test_the_one_sentence_names_the_person(key):
    exchange = told(key, "excuse").exchanges[0]

    assert "Robin" in why(exchange, key).headline


def test_a_stance_that_changed_is_told_with_what_brought_it_about(key):
    turn = choose(begin(key, Style.FEARFUL, 1).encounter, "excuse")
    exchange = turn.encounter.exchanges[0]

    assert exchange.after.stance is not exchange.before.stance
    assert BEGAN[exchange.after.stance] in why(exchange, key).headline


def test_sources_stand_in_the_detail_and_not_in_the_sentence(key):
    for step in why(told(key, "excuse").exchanges[0], key).steps:
        assert step.source
        assert not re.search(r"(19|20)\d\d", step.sentence)


def test_every_stance_and_act_has_plain_words():
    assert set(BEGAN) == set(WAS) == set(Stance) == set(OWN_ACTS)
    assert set(ACTS) == set(Act)
    assert set(FLAGS) == set(Flag)
    assert set(MICRO_ACTS) == set(MicroAct)


def test_an_answer_is_named_by_what_it_does():
    speech = Speech((Act.APPEASE,), flags=frozenset({Flag.INFLATED}))

    assert acts_in_words(speech) == "agreeing so that it stops, bigger than it can be true"
    assert acts_in_words(Speech()) == "letting it pass"


def test_rules_are_told_in_the_words_of_the_chart(key):
    partner = Partner(leaning(Style.SECURE), Style.SECURE, Feelings(0.2, 0.7, 0.1, 0.1), Stance.OPEN)
    kept = react(partner, Speech((Act.VALIDATE,))).because_stance

    assert numbers_of(kept).startswith("open to open; rule: W and Q below .40")
