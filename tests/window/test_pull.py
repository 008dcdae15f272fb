"""The player's own side at the table: kept with the play, and never under the Enter key."""

from __future__ import annotations

from pathlib import Path

from game.cli.windowed import world
from game.core.partner import Style
from game.core.scenario import TAKE_A_BREATH
from game.saves import places
from game.window import commands as ask
from game.window.screens.before import SCREEN as BEFORE
from game.window.screens.play import SCREEN as PLAY
from game.window.stage import Stage


def stirred(stage: Stage) -> None:
    """Play on until the pull is strong."""
    stage.wake().plays.decide(keep=True)
    evening = next(one for one in stage.wake().shelf.evenings() if "unanswered" in one.key)
    stage.start(stage.wake().shelf.take(evening.key), Style.FEARFUL, 3, Style.FEARFUL)
    assert stage.play
    while not stage.play.page.held:
        stage.obey(ask.Choose("say_nothing"))
        stage.obey(ask.Onward())


def test_no_focus_starts_on_what_the_pull_wants(tmp_path: Path) -> None:
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    stage = Stage(lambda: world(where, private=True))
    stirred(stage)
    assert stage.play
    page = stage.play.page
    tugging = [offer for offer in page.offers if offer.tugs]

    assert len(tugging) == 1
    assert PLAY.first(stage) != f"answer.{tugging[0].id}"
    assert BEFORE.first(stage) == "begin"


def test_a_breath_and_the_lens_are_there_again_another_day(tmp_path: Path) -> None:
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    stage = Stage(lambda: world(where, private=False))
    stirred(stage)
    stage.obey(ask.Choose(TAKE_A_BREATH))
    assert stage.play
    before = stage.play.sitting.now

    another = Stage(lambda: world(where, private=False))
    another.obey(ask.Resume(another.wake().plays.unfinished()[0].id))

    assert another.play
    assert another.play.sitting.now.own == before.own
    assert another.play.sitting.now.situation == before.situation


def test_a_breath_can_be_taken_back(tmp_path: Path) -> None:
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    stage = Stage(lambda: world(where, private=True))
    stirred(stage)
    assert stage.play
    before = stage.play.sitting.now
    stage.obey(ask.Choose(TAKE_A_BREATH))
    stage.obey(ask.Undo())

    assert stage.play.sitting.now == before
