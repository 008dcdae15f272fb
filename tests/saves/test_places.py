from __future__ import annotations

import logging
from pathlib import Path

import platformdirs
import pytest

from game.saves import open_store, places, start_log
from game.saves.log import stop_log


def test_one_variable_puts_everything_into_one_folder(tmp_path):
    found = places({"SECURE_BASE_HOME": str(tmp_path)})

    assert all(place.is_relative_to(tmp_path) for place in (found.plays, found.settings, found.log))
    assert found.scenarios == tmp_path / "Secure Base"
    assert list(tmp_path.iterdir()) == []


def test_a_home_given_from_where_one_stands_does_not_move_with_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = places({"SECURE_BASE_HOME": "stick"})
    monkeypatch.chdir(Path(tmp_path.anchor))

    assert found.plays == tmp_path / "stick" / "plays"


def test_without_it_everything_is_where_the_system_wants_it():
    found = places({"SECURE_BASE_HOME": ""})

    assert found.plays == platformdirs.user_data_path("Secure Base", appauthor=False)
    assert found.settings.parent == platformdirs.user_config_path("Secure Base", appauthor=False)
    assert found.log.parent == platformdirs.user_log_path("Secure Base", appauthor=False)
    assert found.scenarios == platformdirs.user_documents_path() / "Secure Base"
    assert found.checked.parent == platformdirs.user_cache_path("Secure Base", appauthor=False)


@pytest.fixture
def log(tmp_path):
    file = tmp_path / "log" / "secure-base.log"
    start_log(file)
    yield file
    stop_log()


def test_the_log_tells_of_a_damaged_store_by_its_code(log, table):
    table.folder.mkdir()
    table.file.write_bytes(b"?")
    table.opened()

    assert "WARNING game.saves.opening plays: lost" in log.read_text(encoding="utf-8")


def test_the_log_says_neither_what_an_error_quotes_nor_whose_home_it_was(log):
    try:
        raise ValueError("I miss you, Anna")
    except ValueError:
        logging.getLogger("game.window").exception("scene stopped in %s", Path.home() / "evening.yaml")

    told = log.read_text(encoding="utf-8")
    assert "ValueError" in told
    assert "test_places.py" in told
    assert "Anna" not in told
    assert str(Path.home()) not in told


def test_the_log_stays_small(log):
    for number in range(6000):
        logging.getLogger("game").info("turn %d %s", number, "x" * 100)

    files = list(log.parent.iterdir())
    assert len(files) == 2
    assert sum(file.stat().st_size for file in files) < 500_000


def test_a_log_that_cannot_be_written_is_no_log_and_no_fault(tmp_path, capsys):
    (tmp_path / "log").write_text("a file where the folder should be")
    start_log(tmp_path / "log" / "secure-base.log")
    logging.getLogger("game").warning("still here")
    stop_log()

    assert "Traceback" not in capsys.readouterr().err


def test_starting_the_log_twice_writes_every_line_once(log):
    start_log(log)
    logging.getLogger("game").info("once")

    assert log.read_text(encoding="utf-8").count("once") == 1


def test_a_folder_with_any_name_can_hold_plays(tmp_path, table):
    folder = tmp_path / "Spiele & Fragen? #1 100% für Ödön"
    table.folder, table.file = folder, folder / "plays.db"
    table.played(table.store(), "own_it")
    table.again()
    table.leave()
    table.file.unlink()

    opened = open_store(folder, table.clock)

    assert opened.store.plays()[0].made == 1
    opened.store.close()
