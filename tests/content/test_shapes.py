"""The shapes say what they mean, so that a schema and docs can be made of them."""

import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from game.content.script import ProfileShape, ScriptShape, StepShape
from game.content.shapes import SHAPES, CoupleShape, ScenarioShape, StartsShape
from game.core.scoring import Dimension

FORMAT = Path(__file__).parents[2] / "docs" / "format.md"

EVERY = (*SHAPES, ScriptShape, StepShape, ProfileShape)

every_shape = pytest.mark.parametrize("shape", EVERY, ids=lambda shape: shape.__name__)


@every_shape
def test_every_field_says_what_it_is(shape):
    assert [name for name, entry in shape.model_fields.items() if not entry.description] == []


@every_shape
def test_every_needed_field_shows_an_example(shape):
    needed = {name: entry for name, entry in shape.model_fields.items() if entry.is_required()}

    assert [name for name, entry in needed.items() if not entry.examples] == []


@pytest.mark.parametrize("shape", [ScenarioShape, CoupleShape])
def test_an_editor_schema_can_be_made(shape):
    schema = TypeAdapter(shape).json_schema(by_alias=True)

    assert schema["additionalProperties"] is False
    assert schema["properties"]["format"]["const"] == 1


# Starting feelings in numbers are shown there by example, not listed.
@pytest.mark.parametrize(
    "shape", [shape for shape in EVERY if shape is not StartsShape], ids=lambda shape: shape.__name__
)
def test_the_paper_on_the_format_names_every_field(shape):
    paper = FORMAT.read_text(encoding="utf-8")

    for name, entry in shape.model_fields.items():
        assert re.search(rf"\b{entry.alias or name}\b", paper), name


def test_a_script_can_ask_for_every_dimension():
    assert list(ProfileShape.model_fields) == [dimension.value for dimension in Dimension]
