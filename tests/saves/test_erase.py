from __future__ import annotations

import pytest

from game.saves import (
    NotKept,
    Why,
    delete_everything,
    nothing,
    places,
    replace_file,
    start_log,
    write_settings,
)


def test_one_step_deletes_everything_and_leaves_no_file(table, tmp_path):
    home = places({"SECURE_BASE_HOME": str(tmp_path / "home")})
    table.folder, table.file = home.plays, home.plays / "plays.db"
    table.played(table.store(), "own_it")
    table.again()
    table.leave()
    table.file.write_bytes(b"?")
    start_log(home.log)
    store = table.opened().store
    home.settings.write_text("damaged")
    home.settings.rename(home.settings.with_name("settings.json.damaged-1"))
    write_settings(home.settings, {"keep": True})
    replace_file(home.checked, b"{}")
    assert {"plays.db", "plays.backup.db", "plays.damaged-1.db"} <= table.names()
    assert home.log.exists()

    assert delete_everything(store, home) == ()

    assert [path for path in (tmp_path / "home").rglob("*") if path.is_file()] == []


def test_in_a_private_play_one_step_still_deletes_what_was_kept_before(table, tmp_path):
    home = places({"SECURE_BASE_HOME": str(tmp_path / "home")})
    table.folder = home.plays
    table.played(table.store(), "own_it")
    table.leave()

    assert delete_everything(nothing(table.clock), home) == ()

    assert table.names() == set()


def test_evenings_somebody_wrote_are_theirs_and_stay(table, tmp_path):
    home = places({"SECURE_BASE_HOME": str(tmp_path / "home")})
    home.scenarios.mkdir(parents=True)
    (home.scenarios / "our_evening.yaml").write_text("id: our_evening")

    delete_everything(nothing(table.clock), home)

    assert (home.scenarios / "our_evening.yaml").exists()


def test_what_else_lies_in_the_folder_stays(table):
    store = table.store()
    table.played(store, "own_it")
    (table.folder / "holiday.jpg").write_bytes(b"sea")

    assert store.delete_everything() == ()

    assert table.names() == {"holiday.jpg"}


def test_what_cannot_be_removed_is_told(table):
    store = table.store()
    stuck = table.folder / "plays.damaged-1.db"
    stuck.mkdir()

    assert store.delete_everything() == (stuck,)


def test_after_deleting_the_next_start_is_the_first_one(table):
    store = table.store()
    table.played(store, "own_it")
    store.delete_everything()

    assert table.store().plays() == []


def test_another_window_notices_that_everything_was_deleted(table, choice):
    one, other = table.store(), table.store()
    play = table.played(other, "own_it")
    one.delete_everything()

    with pytest.raises(NotKept) as told:
        other.append(play, choice(1, "no"))

    # Where an open file cannot be unlinked it was emptied.
    assert told.value.why in {Why.GONE, Why.UNKNOWN}


def test_what_was_deleted_is_not_left_in_the_pages_of_the_file(table, choice):
    store = table.store()
    play = table.played(store, *[f"answer_{number}" for number in range(60)])
    for _ in range(60):
        store.undo(play)
    store.append(play, choice(0, "own_it"))
    table.leave()

    assert b"answer_" not in table.file.read_bytes()
