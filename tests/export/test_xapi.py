"""Statements that a learning record store takes, and that grade nobody.

The judge is not ours: the statement models of Ralph, France Université Numérique's learning record store,
pinned as a dependency of the tests.
"""

from __future__ import annotations

import copy
import json
import re
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

from game.core.partner import Style
from game.export.as_xapi import NAMESPACE, statements, xapi_of
from game.export.schema import schema_of_xapi
from tests.export.conftest import answered, kept, wandered


def told(play, account="somebody"):
    return statements(play, account, "1.0")


@pytest.mark.parametrize("style", Style)
def test_every_statement_of_every_evening_conforms(evening, style):
    for one in told(wandered(evening, style, 7)):
        BaseXapiStatement.model_validate(one)


def test_every_kind_of_play_conforms(any_play):
    for one in json.loads(xapi_of(any_play, "somebody", "1.0")):
        BaseXapiStatement.model_validate(one)


SPOILS = {
    "no actor": lambda one: one.pop("actor"),
    "an actor with two identities": lambda one: one["actor"].update(mbox="mailto:ada@example.org"),
    "a home page that is no address": lambda one: one["actor"]["account"].update(homePage="nowhere"),
    "a verb that is no IRI": lambda one: one["verb"].update(id="answered"),
    "a display without a language": lambda one: one["verb"].update(display="answered"),
    "an activity that is no IRI": lambda one: one["object"].update(id="evening/one"),
    "an unknown kind of interaction": lambda one: one["object"]["definition"].update(interactionType="guess"),
    "an extension that is no IRI": lambda one: one["result"]["extensions"].update(acts=["own"]),
    "a score above one": lambda one: one["result"].update(score={"scaled": 3}),
    "a null": lambda one: one["result"].update(response=None),
    "a language that is none": lambda one: one["context"].update(language="plain English"),
    "a registration that is no UUID": lambda one: one["context"].update(registration="7"),
    "an id that is no UUID": lambda one: one.update(id="7"),
    "a time that is none": lambda one: one.update(timestamp="yesterday"),
    "a property that nobody knows": lambda one: one.update(grade="A"),
}


@pytest.mark.parametrize("spoil", SPOILS)
def test_the_judge_refuses_a_spoilt_statement(over, spoil):
    spoilt = copy.deepcopy(told(over)[0])
    SPOILS[spoil](spoilt)

    with pytest.raises(ValidationError):
        BaseXapiStatement.model_validate(spoilt)


def test_there_is_one_for_each_answer_and_one_for_the_play(over):
    verbs = [one["verb"]["id"].rpartition("/")[2] for one in told(over)]

    assert verbs == ["answered", "answered", "completed"]
    assert [one["result"].get("response") for one in told(over)] == ["excuse", "halves", None]


@pytest.mark.parametrize("style", Style)
def test_there_is_no_score_and_no_success(evening, style):
    for one in told(wandered(evening, style, 4)):
        assert not {"score", "success"} & set(one.get("result", {}))
        assert "correctResponsesPattern" not in one["object"]["definition"]


def test_an_answer_is_one_of_the_choices_of_its_moment(over):
    for one in told(over)[:-1]:
        assert one["result"]["response"] in [
            choice["id"] for choice in one["object"]["definition"]["choices"]
        ]


def test_nobody_is_named_and_every_export_makes_somebody_else(over):
    assert told(over, "one")[0]["actor"] != told(over, "two")[0]["actor"]
    assert "name" not in told(over)[0]["actor"]


def test_the_same_play_has_the_same_ids_and_an_answer_taken_back_has_others(key, over):
    again = kept(answered(key, "excuse", "joke"))

    assert [one["id"] for one in told(over, "one")] == [one["id"] for one in told(over, "two")]
    assert told(again)[0]["id"] == told(over)[0]["id"]
    assert told(again)[1]["id"] != told(over)[1]["id"]
    assert len({one["id"] for one in told(over)}) == 3
    assert UUID(told(over)[0]["id"]).version == 5


def test_times_have_a_zone(over):
    first, last = (
        datetime.fromisoformat(told(over)[at]["timestamp"].replace("Z", "+00:00")) for at in (0, -1)
    )

    assert first == over.began
    assert last == over.last


def test_an_answer_carries_the_time_at_which_it_was_given(over):
    later = over.began + timedelta(seconds=40)
    dated = over._replace(answered=(None, later))
    first, second = [
        datetime.fromisoformat(one["timestamp"].replace("Z", "+00:00")) for one in told(dated)[:2]
    ]

    assert (first, second) == (over.began, later)


def test_no_iri_claims_a_domain(over):
    iris = set(re.findall(r'"((?:[a-z]+):[^" ]+)":? ', json.dumps(told(over))))
    homes = {one.split("/")[2] for one in re.findall(r'"(https?://[^"]+)"', json.dumps(told(over)))}

    assert homes == {"adlnet.gov", "secure-base.invalid"}
    assert all(one.startswith((f"urn:uuid:{NAMESPACE}#", "http://adlnet.gov/")) for one in iris)


@pytest.mark.parametrize("style", Style)
def test_every_extension_verb_and_activity_is_documented(evening, style):
    documented = json.loads(schema_of_xapi())
    for one in told(wandered(evening, style, 1)):
        assert one["verb"]["id"] in documented["verbs"]
        assert set(one["context"]["extensions"]) <= set(documented["context extensions"])
        assert set(one.get("result", {}).get("extensions", {})) <= set(documented["result extensions"])
