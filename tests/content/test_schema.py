"""The editor's schemas are made from the shapes and the closed words, and are up to date."""

import re

import pytest

from game.content import meanings
from game.content.conditions import condition_of
from game.content.findings import Fault
from game.content.links import stance_key_fault
from game.content.schema import FILES, FOLDER, keys, scenario_schema, written
from game.content.speech import speech_of
from game.core.acts import Flag, MicroAct, Speech
from game.core.moments import Moment
from game.core.partner import Family, Stance, Style
from game.core.scenario import Condition, Subject, Tag

SCHEMA = scenario_schema()["$defs"]


@pytest.mark.parametrize("name", FILES)
def test_the_schema_beside_the_scenarios_is_up_to_date(name):
    assert (FOLDER / name).read_text(encoding="utf-8") == written(FILES[name]())


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (meanings.STYLES, Style), (meanings.FAMILIES, Family), (meanings.STANCES, Stance),
        (meanings.MANNERS, Flag), (meanings.MICRO_ACTS, MicroAct), (meanings.TAGS, Tag),
        (meanings.MOMENTS, Moment), (meanings.SUBJECTS, Subject),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
def test_every_closed_word_has_a_meaning(table, words):
    assert list(table) == list(words)


def test_every_key_that_is_offered_is_one_that_check_knows():
    assert [key for key in keys() if stance_key_fault(key)] == []


@pytest.mark.parametrize("text", SCHEMA["Acts"]["anyOf"][0]["enum"] + SCHEMA["Acts"]["anyOf"][1]["examples"])
def test_every_act_that_is_offered_is_one_that_check_knows(text):
    assert isinstance(speech_of(text), Speech)


@pytest.mark.parametrize(
    "text", SCHEMA["Condition"]["anyOf"][0]["enum"] + SCHEMA["Condition"]["anyOf"][1]["examples"]
)
def test_every_condition_that_is_offered_is_one_that_check_knows(text):
    assert isinstance(condition_of(text), Condition)


@pytest.mark.parametrize(
    "text",
    ["own", "own + ask", "own+ask+repair", "own + own2", "inflated", "inflated + own", "help", "help:2",
     "help:0.25", "help : .5 + own", "walk + own", "safety", "none + own", "a + b", "own +", "ask+own+own"],
)  # fmt: skip
def test_the_editor_and_check_agree_on_acts(text):
    plain, free = SCHEMA["Acts"]["anyOf"]
    accepted = text in plain["enum"] or re.search(free["pattern"], text) is not None

    twice = text == "ask+own+own"  # which no pattern can see, and check does
    assert accepted is (isinstance(speech_of(text), Speech) or twice)


@pytest.mark.parametrize(
    "text",
    ["matter at least half", "matter half", "not matter below most", "family open or guarded", "family opn",
     "not stance gone", "stance gone or", "remembered a or b", "remembered", "feelings calm", "feeling calm",
     "style anxious or fearful", "lens secure", "not", "not not style secure"],
)  # fmt: skip
def test_the_editor_and_check_agree_on_conditions(text):
    plain, free = SCHEMA["Condition"]["anyOf"]
    accepted = text in plain["enum"] or re.search(free["pattern"], text) is not None

    assert accepted is not isinstance(condition_of(text), Fault)
