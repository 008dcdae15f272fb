"""A writer's own folder: beginning an evening, reading it, and taking in one that came from elsewhere."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from game.cli.desk import DiskDesk
from game.cli.shelf import DiskShelf
from game.content.load import load
from game.present.world import CannotWrite

EVENINGS = Path(__file__).resolve().parents[1] / "terminal" / "evenings"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The writer's folder; it is not there before it is needed."""
    return tmp_path / "Secure Base"


@pytest.fixture
def desk(own: Path) -> DiskDesk:
    """Their desk."""
    return DiskDesk(own, DiskShelf(own))


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """An evening that somebody sent, with the people in it."""
    shutil.copytree(EVENINGS, tmp_path / "sent")
    return tmp_path / "sent" / "the_key.yaml"


def refusal(desk: DiskDesk, path: Path) -> str:
    with pytest.raises(CannotWrite) as refused:
        desk.take_in(str(path))
    return str(refused.value)


def files(own: Path) -> list[str]:
    return sorted(path.relative_to(own).as_posix() for path in own.rglob("*.yaml"))


def test_a_new_evening_can_be_played_at_once(desk: DiskDesk) -> None:
    reading = desk.read(desk.begin("The last pear", "Sam"))

    assert reading.problems == ()
    assert reading.scenario
    assert (reading.scenario.title, reading.scenario.couple.partner.name) == ("The last pear", "Sam")


def test_a_new_evening_never_takes_the_place_of_an_old_one(desk: DiskDesk, own: Path) -> None:
    first = Path(desk.begin("The last pear", ""))
    first.write_text("mine")
    with pytest.raises(CannotWrite, match="is there already"):
        desk.begin("The last pear", "")

    assert first.read_text() == "mine"


def test_what_will_not_do_as_a_name_is_said(desk: DiskDesk, own: Path) -> None:
    with pytest.raises(CannotWrite, match="at least one letter"):
        desk.begin("The last pear", "???")

    assert not own.exists()


def test_the_list_is_what_lies_in_the_folder_now(desk: DiskDesk, own: Path) -> None:
    before = desk.papers()
    key = desk.begin("The last pear", "")
    after = desk.papers()
    Path(key).write_text("id: [")

    assert before == []
    assert [paper.title for paper in after] == ["The last pear"]
    assert desk.papers()[0].trouble.startswith("the_last_pear.yaml:1:")


def test_a_file_changes_with_that_of_its_couple_even_where_there_was_none(desk: DiskDesk, sent: Path) -> None:
    couple = sent.parent / "people" / "robin_and_you.yaml"
    kept = couple.read_bytes()
    couple.unlink()
    without = desk.stamp(str(sent))
    couple.write_bytes(kept)

    assert without != desk.stamp(str(sent)) == desk.stamp(str(sent))
    assert desk.stamp(str(sent.with_name("nothing.yaml"))) is None


def test_a_translation_is_read_as_the_evening_it_tells(desk: DiskDesk, sent: Path) -> None:
    german = sent.with_name("the_key.de.yaml")
    german.write_text(
        "format: 1\ntranslates: the_key\nlanguage: de\ntitle: Der Schlüssel\n", encoding="utf-8"
    )
    reading = desk.read(str(german))
    before = desk.stamp(str(german))
    sent.write_text(sent.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")

    assert reading.scenario
    assert (reading.scenario.title, [one.code for one in reading.problems]) == ("Der Schlüssel", ["I05"])
    assert desk.stamp(str(german)) != before
    assert "in another language" in refusal(desk, german)


def test_what_was_dropped_is_copied_with_its_people_and_can_be_played(
    desk: DiskDesk, own: Path, sent: Path
) -> None:
    told = desk.take_in(str(sent))

    assert told == "The key is now among your evenings, as the_key.yaml."
    assert load(own / "the_key.yaml").title == "The key"
    assert (own / "the_key.yaml").read_bytes() == sent.read_bytes()


def test_dropped_twice_it_is_there_once(desk: DiskDesk, own: Path, sent: Path) -> None:
    desk.take_in(str(sent))

    assert desk.take_in(str(sent)) == "the_key.yaml is here already, just as it is."
    assert files(own) == ["people/robin_and_you.yaml", "the_key.yaml"]


def test_another_of_the_same_name_gets_a_name_of_its_own(desk: DiskDesk, own: Path, sent: Path) -> None:
    desk.take_in(str(sent))
    mine = (own / "the_key.yaml").read_bytes()
    sent.write_text(sent.read_text().replace("The key", "The other key"))
    told = desk.take_in(str(sent))

    assert "There is another the_key.yaml already, and it stays. This one is now the_key_2.yaml." in told
    assert (own / "the_key.yaml").read_bytes() == mine
    assert load(own / "the_key_2.yaml").id == "the_key_2"


def test_a_download_that_was_renamed_is_filed_under_its_own_name(
    desk: DiskDesk, own: Path, sent: Path
) -> None:
    desk.take_in(str(sent.rename(sent.with_name("the_key (1).yaml"))))

    assert "the_key.yaml" in files(own)


def test_an_evening_that_brings_nobody_meets_the_people_who_are_here(
    desk: DiskDesk, own: Path, sent: Path, tmp_path: Path
) -> None:
    shutil.copytree(sent.parent / "people", own / "people")
    alone = tmp_path / "alone"
    alone.mkdir()
    desk.take_in(str(sent.rename(alone / "the_key.yaml")))

    assert load(own / "the_key.yaml").couple.partner.name == "Robin"


def test_other_people_of_the_same_name_are_not_mixed_up(desk: DiskDesk, own: Path, sent: Path) -> None:
    shutil.copytree(sent.parent / "people", own / "people")
    (own / "people" / "robin_and_you.yaml").write_text("another")

    assert "people/robin_and_you.yaml in your folder is another one" in refusal(desk, sent)
    assert files(own) == ["people/robin_and_you.yaml"]


def test_a_bad_file_says_its_first_problem_with_its_line(desk: DiskDesk, own: Path, sent: Path) -> None:
    sent.write_text(sent.read_text().replace("as: own + validate", "as: own + validat", 1))
    line = next(at for at, text in enumerate(sent.read_text().splitlines(), 1) if "+ validat" in text)
    told = refusal(desk, sent)

    assert told.startswith(f"the_key.yaml was not taken in. Line {line}:")
    assert "did you mean 'validate'?" in told
    assert not own.exists()


@pytest.mark.parametrize("name", ["holiday.png", "notes.txt", "evening", "evening.yaml.exe"])
def test_other_files_are_refused_kindly(desk: DiskDesk, own: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\0\1")

    assert refusal(desk, tmp_path / name) == (
        f"{name} is no evening: an evening is one file whose name ends in .yaml."
    )


def test_people_come_with_their_evening_and_not_by_themselves(desk: DiskDesk, sent: Path) -> None:
    assert "Drop the evening they are in" in refusal(desk, sent.parent / "people" / "robin_and_you.yaml")


def test_what_is_too_large_or_no_file_at_all_is_refused(desk: DiskDesk, own: Path, tmp_path: Path) -> None:
    large, folder, pipe = tmp_path / "large.yaml", tmp_path / "folder.yaml", tmp_path / "pipe.yaml"
    large.write_bytes(b"a" * (513 * 1024))
    folder.mkdir()
    os.mkfifo(pipe)
    for path in (large, folder, pipe, tmp_path / "nothing.yaml"):
        assert "was not taken in" in refusal(desk, path)

    assert not own.exists()


def test_a_link_to_people_elsewhere_is_not_followed(desk: DiskDesk, own: Path, sent: Path) -> None:
    (sent.parent / "people").rename(sent.parent / "elsewhere")
    (sent.parent / "people").symlink_to(sent.parent / "elsewhere")

    assert "no file people/robin_and_you.yaml is found" in refusal(desk, sent)
    assert not own.exists()


def test_a_folder_that_cannot_be_written_is_said(desk: DiskDesk, own: Path, sent: Path) -> None:
    own.write_text("a file where the folder should be")

    assert refusal(desk, sent).startswith("It could not be written:")


def test_the_stamp_changes_with_the_file_and_with_nothing_else(desk: DiskDesk, sent: Path) -> None:
    first, again = desk.stamp(str(sent)), desk.stamp(str(sent))
    newer = sent.with_name("newer")
    newer.write_bytes(sent.read_bytes())
    newer.replace(sent)

    assert first == again != desk.stamp(str(sent))
    sent.unlink()
    assert desk.stamp(str(sent)) is None


def test_a_file_is_opened_by_a_program_that_is_handed_its_path_and_nothing_else(
    desk: DiskDesk, sent: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = sent.rename(sent.with_name("-x; touch gone $(id).yaml"))
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$1" > "{tmp_path}/asked"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:/usr/bin:/bin")
    desk.open(str(odd))
    for one in desk._opened:
        one.wait(10)

    assert (tmp_path / "asked").read_text().splitlines() == ["1", str(odd)]


def test_without_any_program_the_path_is_said(
    desk: DiskDesk, sent: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotWrite, match="Any editor for plain text will do") as refused:
        desk.open(str(sent))

    assert str(sent) in str(refused.value)
