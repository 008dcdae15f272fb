"""`secure-base export`: plays that were kept, as files."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from game.saves import places
from tests.terminal.conftest import home, kept, piped  # noqa: F401 - fixtures

HALVES = ("1", "1")


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    """A folder that one stands in."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def played(piped, desk):  # noqa: F811 - the fixture
    """Run the program where one evening was played to its end and one was begun."""
    piped("play the_key --seed 3 --style anxious", "1", "m", "q")
    number = offered(piped("play the_key --seed 1 --style anxious").text, "I took it")
    piped("play the_key --seed 1 --style anxious", number, "1", "q")
    return piped


def offered(text: str, words: str) -> str:
    """Return the number under which an answer that begins like this is offered."""
    return next(line for line in text.splitlines() if words in line and line[0].isdigit()).partition(".")[0]


def ids(told) -> list[str]:
    return [line.split()[0] for line in told.text.splitlines()[:-1]]


def test_without_a_play_it_lists_those_there_are(played):
    told = played("export")

    assert told.code == 0
    assert " over " in told.text.splitlines()[0]
    assert " not over " in told.text.splitlines()[1]
    assert "the_key" in told.text
    assert "Robin" not in told.text


def test_where_nothing_was_kept_it_says_so_and_makes_nothing(piped, desk):  # noqa: F811 - the fixture, as pytest wants it named
    told = piped("export")

    assert (told.code, told.text.startswith("No play is kept here.")) == (0, True)
    assert not places().plays.exists()


def test_a_private_play_is_not_there_to_be_exported(piped, desk):  # noqa: F811 - the fixture, as pytest wants it named
    piped("play the_key --seed 1 --private", *HALVES, "q")

    assert piped("export").text.startswith("No play is kept here.")


@pytest.mark.parametrize("form", ["html", "markdown", "json", "csv", "xapi"])
def test_a_play_is_written_into_a_file_with_a_name_of_its_own(played, desk, form):
    told = played(f"export last --format {form}")

    (file,) = desk.iterdir()
    assert told.text == f"Written: {file}\n"
    assert file.name.startswith("the_key-")
    assert "Not validated for assessment." in file.read_text(encoding="utf-8")
    assert "Robin" not in file.read_text(encoding="utf-8")


def test_the_name_is_told_if_asked_for(played):
    assert "Robin" in played("export last --names --format markdown -o -").text


def test_a_play_is_named_by_the_beginning_of_its_id(played):
    first, second = ids(played("export"))

    assert f'"play": "{first}' in played(f"export {first} --format json -o -").text
    assert f'"play": "{second}' in played(f"export {second} --format json -o -").text


def test_an_unknown_play_is_refused(played):
    told = played("export nothing")

    assert told.code == 2
    assert told.text == "No play called 'nothing' is kept; `secure-base export` lists those that are.\n"


def test_a_beginning_that_fits_several_is_refused(played):
    told = played("export ''")

    assert told.code == 2
    assert told.text.startswith("2 plays begin with ''")


def test_a_file_that_is_there_is_not_written_over_unless_told_to(played, desk):
    mine = desk / "mine.csv"
    mine.write_text("dear diary", encoding="utf-8")
    told = played("export last --format csv -o mine.csv")

    assert (told.code, told.text) == (1, "mine.csv is there already; --force writes over it.\n")
    assert mine.read_text(encoding="utf-8") == "dear diary"
    assert played("export last --format csv -o mine.csv --force").code == 0
    assert mine.read_bytes().startswith(b"\xef\xbb\xbfplay,")
    assert [file.name for file in desk.iterdir()] == ["mine.csv"]


def test_a_place_that_cannot_be_written_to_is_told(played, desk):
    (desk / "a_file").write_text("", encoding="utf-8")
    told = played("export last -o a_file/inside.html")

    assert told.code == 1
    assert told.text.startswith("a_file/inside.html could not be written: ")


def test_all_of_them_go_into_a_folder(played, desk):
    told = played("export --all --format json -o plays")

    assert (told.code, told.text) == (0, "Written: 2 of 2, into plays\n")
    assert len(list((desk / "plays").iterdir())) == 2


def test_one_play_and_all_of_them_contradict_each_other(played):
    assert played("export last --all").code == 2


def test_all_statements_of_one_export_are_of_one_nameless_account(played, desk):
    played("export --all --format xapi -o one")
    played("export --all --format xapi -o two")
    one, two = (
        {
            statement["actor"]["account"]["name"]
            for file in (desk / folder).iterdir()
            for statement in json.loads(file.read_text(encoding="utf-8"))
        }
        for folder in ("one", "two")
    )

    assert len(one) == len(two) == 1
    assert one != two


def test_a_play_whose_evening_is_gone_cannot_be_told(played):
    (places().scenarios / "the_key.yaml").unlink()
    told = played("export last")

    assert told.code == 1
    assert told.text.startswith("The evening 'the_key' of this play is no longer here")


def test_a_play_whose_evening_was_rewritten_is_not_told_as_something_else(played):
    file = places().scenarios / "the_key.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("mine:", "ours:"), encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("instead: mine", "instead: ours"), "utf-8")
    told = played("export last")

    assert told.code == 1
    assert "after 0 of 2 answers it goes another way" in told.text


def test_a_mended_comma_is_told_with_the_play(played):
    file = places().scenarios / "the_key.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("One towel.", "One towel,"), encoding="utf-8")

    assert "has changed since" in played("export last --format markdown -o -").text


def test_what_cannot_be_told_does_not_keep_the_others_back(played, desk):
    played("play the_unanswered_message --seed 1", "1")
    (places().scenarios / "the_key.yaml").unlink()
    told = played("export --all --format csv -o plays")

    assert told.code == 1
    assert told.text.startswith("Written: 1 of 3, into plays\n")


@pytest.mark.parametrize("form", ["html", "markdown", "json", "csv", "xapi"])
def test_each_format_is_documented(piped, form):  # noqa: F811 - the fixture, as pytest wants it named
    told = piped(f"export --schema {form}")

    assert told.code == 0
    assert "Not validated for assessment." in told.text


def test_a_stopped_play_is_told_only_up_to_the_stop(piped, desk):  # noqa: F811 - the fixture, as pytest wants it named
    number = offered(piped("play the_key --seed 1 --private").text, "Put your back against the door")
    piped("play the_key --seed 1", "1", "q")
    piped("play the_key --seed 1", number, "q")
    told = piped("export --all --format markdown -o plays").text

    assert told == "Written: 2 of 2, into plays\n"
    assert not any("Put your back" in file.read_text(encoding="utf-8") for file in Path("plays").iterdir())


def test_a_table_on_the_standard_output_can_be_read_by_a_program(played):
    told = played("export last --format csv -o -").text.removeprefix("\ufeff")

    assert [row["response"] for row in csv.DictReader(StringIO(told))] == ["mine", "halves"]


@pytest.fixture
def noted(played):
    """Run the program where something was written about the evening that was played to its end."""
    played("--text", "j", "1", "n", "I said it *late*.", "Robin knew.", "", "q")
    return played


@pytest.mark.parametrize("form", ["html", "markdown", "json", "csv", "xapi"])
def test_notes_stay_where_they_are_unless_they_are_asked_for(noted, form):
    assert "Robin knew" not in noted(f"export last --format {form} -o -").text


@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_notes_go_along_when_they_are_asked_for(noted, form):
    assert "Robin knew." in noted(f"export last --notes --format {form} -o -").text


def test_notes_in_json_are_as_they_were_written(noted):
    [note] = json.loads(noted("export last --notes --format json -o -").text)["notes"]

    assert note["text"] == "I said it *late*.\nRobin knew."


@pytest.mark.parametrize("form", ["csv", "xapi"])
def test_notes_never_go_into_tables_and_record_stores(noted, form):
    told = noted(f"export last --notes --format {form} -o -")

    assert (told.code, "Robin" in told.text) == (2, False)
    assert f"Notes never go into {form}" in told.text
