"""What is hidden while one plays stays hidden until the play is over, and for good after a stop."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from game.core.partner import CHARTS, Style
from game.export.as_csv import csv_of
from game.export.as_html import html_of
from game.export.as_json import json_of, record
from game.export.as_markdown import markdown_of
from game.export.as_xapi import statements, xapi_of
from game.export.columns import PLAY, TURN
from game.export.paper import NOT_OVER
from game.export.play import NOTICE
from tests.export.conftest import answered, kept
from tests.export.test_names import FORMATS

HIDDEN = [one.name for one in (*PLAY, *TURN) if one.inside]
SCORED = ("evidence_honesty", "acts", "why", "note", "instead", "moment", "stance_after", "style")


def rows(play):
    return list(csv.DictReader(StringIO(csv_of(play).removeprefix("\ufeff"))))


@pytest.mark.parametrize("form", FORMATS)
def test_every_export_says_what_it_is_not_for(any_play, form):
    told = FORMATS[form](any_play)

    assert NOTICE in told or not any_play.encounter.exchanges


def test_every_row_of_a_table_says_it_too(over):
    assert {row["notice"] for row in rows(over)} == {NOTICE}


def test_while_a_play_goes_on_no_style_stance_or_feeling_is_told(going):
    assert all(row[name] == "" for row in rows(going) for name in HIDDEN)
    assert record(going)["debrief"] is None
    stances = {stance.value for stance in CHARTS[going.encounter.partner.style]}
    assert not stances & set(json_of(going).split('"'))
    assert going.encounter.partner.style.value not in json_of(going)


def test_while_a_play_goes_on_it_can_be_read_so_far(going):
    told = markdown_of(going)

    assert NOT_OVER in told
    assert "You could have rung next door." in told
    assert "What was said, and what it did" not in told


def test_afterwards_the_style_that_was_dealt_is_told(key):
    dealt = kept(answered(key, "excuse", "halves", style=None))

    assert rows(dealt)[0]["style"] == dealt.encounter.partner.style.value
    assert rows(dealt)[0]["style_dealt"] == "true"
    assert f"leaning {dealt.encounter.partner.style.value}" in markdown_of(dealt)


def test_after_a_stop_nothing_is_scored_and_nothing_explained(stopped):
    told = rows(stopped)

    assert told
    assert all(row[name] == "" for row in told for name in SCORED)
    assert record(stopped)["debrief"] is None
    assert "What was said, and what it did" not in html_of(stopped)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_of_what_stopped_it_is_told(stopped, form):
    told = FORMATS[form](stopped)

    assert "Give me your phone" not in told
    assert "The light over the door goes out" not in told
    assert "Put your back against the door" not in told


def test_what_was_said_before_a_stop_is_there_and_so_is_help(stopped):
    told = markdown_of(stopped)

    assert "Count the drips from the gutter. Five." in told
    assert "The evening stops here" in told
    assert "helpline" in told


def test_a_record_store_hears_of_a_stop_no_more_than_that_the_evening_was_left(stopped):
    (only,) = statements(stopped, "somebody", "1.0")

    assert only["verb"]["id"].endswith("/exited")
    assert "result" not in only
    assert not {"stop", "safety", "danger"} & set(json.dumps(only).lower().replace('"', " ").split())


def test_a_play_that_goes_on_is_suspended_and_its_answers_wait(going):
    (only,) = statements(going, "somebody", "1.0")

    assert only["verb"]["id"].endswith("/suspended")
    assert "You could have rung" not in xapi_of(going, "somebody", "1.0")


def test_the_guess_stands_beside_how_it_was(over):
    assert "Turn 2: you guessed hurt. It was" in markdown_of(over)
    assert rows(over)[1]["guess"] == "hurt"


@pytest.mark.parametrize("style", Style)
def test_no_format_tells_of_points_or_grades(key, style):
    play = kept(answered(key, "excuse", "halves", style=style))
    told = html_of(play).replace(NOTICE, "").lower()

    for word in (" points", "grade ", "score:", "% "):
        assert word not in told
