"""A play for other programs, and what its shape promises."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from jsonschema import Draft202012Validator

from game.core.partner import Style
from game.export.as_csv import HEADER, csv_of
from game.export.as_json import json_of, record
from game.export.schema import schema_of_csv, schema_of_json, schema_of_paper
from tests.export.conftest import wandered

SCHEMA = json.loads(schema_of_json())
JUDGE = Draft202012Validator(SCHEMA)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_kind_of_play_has_the_shape_it_promises(any_play):
    assert [error.message for error in JUDGE.iter_errors(json.loads(json_of(any_play)))] == []


@pytest.mark.parametrize("style", Style)
def test_every_evening_has_the_shape_it_promises(evening, style):
    told = json.loads(json_of(wandered(evening, style, 6)))

    assert [error.message for error in JUDGE.iter_errors(told)] == []


@pytest.mark.parametrize("spoil", ["notice", "turns", "version", "debrief", "play", "said"])
def test_a_play_with_something_missing_does_not_have_it(over, spoil):
    told = record(over)
    del told[spoil]

    assert not JUDGE.is_valid(json.loads(json.dumps(told)))


def test_a_name_nobody_promised_is_refused(over):
    told = json.loads(json_of(over))
    told["turns"][0]["points"] = 3

    assert not JUDGE.is_valid(told)


def test_json_and_table_tell_the_same(over):
    told = record(over)
    (first, _) = csv.DictReader(StringIO(csv_of(over).removeprefix("\ufeff")))

    assert set(HEADER) == {*told["play"], *told["turns"][0], "notice"}
    assert float(first["arousal_after"]) == told["turns"][0]["arousal_after"]
    assert first["because"] == " | ".join(told["turns"][0]["because"])


def test_a_guess_and_the_order_of_what_was_said_are_there(over):
    told = record(over)

    assert [one["guess"] for one in told["turns"]] == [None, "hurt"]
    assert [one["who"] for one in told["said"]][:3] == ["nobody", "partner", "you"]
    assert told["debrief"]["one_moment"]["turn"] == 1


def test_every_column_of_the_table_is_documented_with_its_kind():
    columns = json.loads(schema_of_csv())["tableSchema"]["columns"]

    assert tuple(one["name"] for one in columns) == HEADER
    assert all(one["dc:description"] for one in columns)


def test_the_pages_are_documented_in_their_order():
    told = schema_of_paper()

    assert told.startswith("Not validated for assessment.")
    assert told.index("how it ended") < told.index("one moment") < told.index("turn by turn")
