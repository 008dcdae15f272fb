"""Evenings in another language at the command line: beginning one, playing one, and going on in another."""

from __future__ import annotations

import shutil

import pytest

from game.cli.data import shipped
from game.saves import places

MINUTE = shipped("scenarios") / "prologue" / "first_minute.yaml"


@pytest.fixture
def minute():
    """The first minute and its German, among one's own evenings."""
    own = places().scenarios
    shutil.copytree(shipped("scenarios") / "people", own / "people", dirs_exist_ok=True)
    for file in (MINUTE, MINUTE.with_suffix(".de.yaml")):
        shutil.copy(file, own)
    return own / MINUTE.name


def test_a_file_is_written_and_never_over_another(piped):
    file = places().scenarios / "the_key.fr.yaml"
    first, again = piped("translate the_key fr"), piped("translate the_key fr")

    assert (first.code, first.text.splitlines()[0]) == (0, f"Written: {file}")
    assert (again.code, "is there already" in again.flat) == (2, True)


def test_an_update_keeps_what_is_translated_and_adds_what_is_missing(piped):
    file = places().scenarios / "the_key.fr.yaml"
    piped("translate the_key fr")
    file.write_text(
        file.read_text(encoding="utf-8").replace("\ntitle:\n", "\ntitle: La clé\n"), encoding="utf-8"
    )
    updated = piped("translate the_key fr --update")

    assert updated.code == 0
    assert "\ntitle: La clé\n" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("translate the_key", "required: LANGUAGE"),
        ("translate the_key french", "a language is a code like de"),
        ("play the_key --language FR --text", "a language is a code like de"),
        ("translate the_kye fr", "did you mean 'the_key'?"),
        ("translate the_key fr --update", "There is no"),
        ("play the_key --language fr --text", "not told in 'fr'"),
    ],
)
def test_what_cannot_be_is_said_with_2(piped, command, told):
    found = piped(command)

    assert (found.code, told in found.flat) == (2, True)


def test_an_evening_is_played_in_german(piped, minute):
    told = piped("play first_minute --language de --text --style anxious --seed 3", "1", "2", "q")

    assert "Der Flur ist dunkel." in told.flat
    assert "The hall is dark" not in told.flat


def test_a_language_that_is_not_there_names_those_that_are(piped, minute):
    told = piped("play first_minute --language fr --text")

    assert (told.code, "there is: de." in told.flat) == (2, True)


def test_a_play_kept_in_german_goes_on_in_english_with_nothing_changed(typed, minute):
    typed("play first_minute --language de --text --style anxious --seed 3", "y", "1", "q")
    told = typed("--text", "1")

    assert "1. Go on with The hall light, with Noor, after one answer." in told.flat
    assert "Were you going to say hello at some point?" in told.flat
    assert "was edited since" not in told.flat
