"""What stands after `as` and `when`, as a key of a stance, and in the mouths of people."""

import pytest

from game.content.conditions import condition_of
from game.content.findings import Fault
from game.content.links import stance_key_fault
from game.content.problem import did_you_mean
from game.content.speech import speech_of
from game.content.writing import clinical, worn_out
from game.core.acts import UNEVENTFUL, Act, Flag, MicroAct, Speech
from game.core.scenario import Condition, Subject


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("own", Speech((Act.OWN,))),
        ("soft_start + request", Speech((Act.SOFT_START, Act.REQUEST))),
        ("validate+inflated", Speech((Act.VALIDATE,), flags=frozenset({Flag.INFLATED}))),
        ("help:0.5 + ask", Speech((Act.HELP, Act.ASK), dose=0.5)),
        ("help:.9", Speech((Act.HELP,), dose=0.9)),
        ("help:1", Speech((Act.HELP,), dose=1)),
        ("walk", Speech(micro=MicroAct.WALK)),
        ("none", UNEVENTFUL),
        ("safety", Speech(safety=True)),
    ],
)
def test_an_answer_does_what_is_written(text, speech):
    assert speech_of(text) == speech


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("ownn", [("R01", 0)]),
        ("own + validat", [("R01", 6)]),
        ("own + ask + bid + repair", [("R02", 18)]),
        ("ask:0.5", [("R03", 0)]),
        ("help", [("R04", 0)]),
        ("help:2", [("R04", 0)]),
        ("help:lots", [("R04", 0)]),
        ("help:nan", [("R04", 0)]),
        ("walk + own", [("R05", 0)]),
        ("brief + jargon", [("R06", 0)]),
        ("own + none", [("R07", 6)]),
        ("own + own", [("R08", 6)]),
        ("own +", [("R09", 5)]),
        ("+ own", [("R09", 0)]),
        ("own + + ask", [("R09", 6)]),
        ("+", [("R09", 0), ("R09", 1)]),
    ],
)
def test_a_mistake_in_an_answer_is_found_where_it_stands(text, faults):
    found = speech_of(text)

    assert isinstance(found, list)
    assert [(fault.code, fault.offset) for fault in found] == faults


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("matter at least most", Condition(Subject.MATTER, at_least=0.75)),
        ("not matter below half", Condition(Subject.MATTER, below=0.5, negated=True)),
        ("family open or guarded", Condition(Subject.FAMILY, frozenset({"open", "guarded"}))),
        ("remembered or_not", Condition(Subject.REMEMBERED, frozenset({"or_not"}))),
        ("feelings crowded", Condition(Subject.FEELINGS, frozenset({"crowded"}))),
        ("not lens anxious", Condition(Subject.LENS, frozenset({"anxious"}), negated=True)),
    ],
)
def test_a_condition_is_read_from_plain_words(text, condition):
    assert condition_of(text) == condition


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not",
        "mood calm",
        "stance",
        "stance or",
        "stance asleep",
        "family open guarded",
        "matter half",
        "matter at least lots",
        "feelings calm or",
        "remembered",
        "remembered a b",
        "not not stance gone",
        "true",
    ],
)
def test_a_condition_outside_the_list_is_not_understood(text):
    assert isinstance(condition_of(text), Fault)


@pytest.mark.parametrize(
    "key",
    ["open", "anxious", "flooded", "gone", "else", "anxious.flooded", "secure.flooded", "fearful.settling"],
)
def test_a_stance_may_be_told_apart(key):
    assert stance_key_fault(key) is None


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("shut", "L03"),
        ("anxous.open", "L03"),
        ("secure.gone", "L04"),
        ("secure.shut", "L03"),
        ("else.open", "L03"),
        ("secure.", "L03"),
        (".open", "L03"),
        ("say", "L03"),
    ],
)
def test_a_key_that_is_no_stance_is_found(key, code):
    assert stance_key_fault(key).code == code


@pytest.mark.parametrize(
    "text",
    [
        "Something shifts.",
        "She takes a beat.",
        "It hangs in the air",
        "And just like that, gone.",
        "a breath she didn’t know she was holding",
        "the weight of it",
    ],
)
def test_a_worn_out_phrase_is_known(text):
    assert worn_out(text)


@pytest.mark.parametrize(
    "text", ["They beat us.", "something shifted", "weightless", "a beaten egg", "Hang it in the air"]
)
def test_an_ordinary_phrase_is_left_alone(text):
    assert not worn_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "That's a boundary.",
        "You triggered me",
        "I need space.",
        "Give me space",
        "I feel safe with you",
        "I need to process this",
        "I hear you.",
        "so toxic",
        "my attachment style",
        "That’s valid.",
    ],
)
def test_a_word_from_the_consulting_room_is_known(text):
    assert clinical(text)


@pytest.mark.parametrize(
    "text",
    [
        "There's space in the boot.",
        "a parking space",
        "Get home safe.",
        "It's in the safe.",
        "in the process",
        "I hear you on the stairs.",
        "processed cheese",
        "I need space for the boxes",
        "Valid ticket?",
    ],
)
def test_the_same_word_in_the_kitchen_is_left_alone(text):
    assert not clinical(text)


def test_an_answer_meant_as_jargon_may_sound_like_it(told):
    textbook = "say: I hear you. That's a boundary.\n        as: defend"

    assert [line.split()[1] for line in told(("say: no\n        as: defend", textbook))] == ["W08", "W08"]
    assert told(("say: no\n        as: defend", f"{textbook} + jargon")) == []


def test_a_near_miss_is_offered_and_a_far_one_gets_the_list():
    assert str(did_you_mean("dorway", ["doorway", "hall"])) == "did you mean 'doorway'?"
    assert str(did_you_mean("zzz", ["doorway", "hall"])) == "it can be doorway or hall"
    assert str(did_you_mean("z" * 100_000, [f"beat_{number}" for number in range(50_000)])) == ""
