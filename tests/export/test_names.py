"""No name leaves unless it was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest

from game.core.partner import Style
from game.core.scenario import ByStance
from game.export.as_csv import csv_of
from game.export.as_html import html_of
from game.export.as_json import json_of
from game.export.as_markdown import markdown_of
from game.export.as_xapi import xapi_of
from game.export.names import STAND_IN_NOTE, nameless, reworded
from tests.export.conftest import answered, kept, typed, wandered

FORMATS = {
    "html": html_of,
    "markdown": markdown_of,
    "json": json_of,
    "csv": csv_of,
    "xapi": lambda play: xapi_of(play, "somebody", "1.0"),
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("style", Style)
def test_no_format_tells_the_name_of_the_other(evening, style, form):
    name = evening.couple.partner.name
    told = FORMATS[form](wandered(evening, style, 3))

    assert not re.search(rf"(?<![a-z]){name}(?![a-z])", told, re.IGNORECASE)
    assert evening.couple.id not in told


@pytest.mark.parametrize("form", FORMATS)
def test_the_name_is_told_where_it_was_asked_for(key, form):
    assert "Robin" in FORMATS[form](kept(answered(key, "excuse", "halves")))


def test_the_stand_in_is_explained_to_whoever_reads_it(key):
    assert STAND_IN_NOTE in markdown_of(kept(answered(nameless(key), "mine", "halves")))
    assert STAND_IN_NOTE not in markdown_of(kept(answered(key, "mine", "halves")))


def test_a_possessive_loses_its_name_and_a_longer_word_stays(key):
    assert "on one side only – P's –" in nameless(key).beats["step"].scene
    assert nameless(typed(key, "Robinson, Robin's cat and robin")).title == "Robinson, P's cat and robin"


def test_an_evening_without_the_name_goes_the_same_way(evening):
    named, unnamed = (wandered(evening, Style.FEARFUL, 5, names=names).encounter for names in (True, False))

    assert [one.response.id for one in named.exchanges] == [one.response.id for one in unnamed.exchanges]
    assert named.partner == unnamed.partner
    assert named.ending == unnamed.ending


def test_every_sentence_of_an_evening_is_reached(evening):
    left = {text for text in strings(reworded(evening, lambda _: "Hm")) if " " in text}

    assert len({text for text in strings(evening) if " " in text}) > 20
    assert left <= set(evening.sources)


def strings(value: object) -> Iterator[str]:
    """Return every text in a noun of the core, however deep, but no key and no word of a closed list."""
    if isinstance(value, ByStance):
        value = value.keys
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
