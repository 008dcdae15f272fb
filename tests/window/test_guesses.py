"""A guess at a feeling belongs to its answer: it is kept with it, and there again when the play goes on."""

from __future__ import annotations

from pathlib import Path

from game.cli.windowed import world
from game.core.partner import Style
from game.present.page import present
from game.saves import places
from game.window.playing import begun, taken_up


def test_a_guess_is_there_again_when_a_play_goes_on_another_day(tmp_path: Path) -> None:
    where = places({"SECURE_BASE_HOME": str(tmp_path)})
    today = world(where, private=False)
    today.plays.decide(keep=True)
    evening = next(one.key for one in today.shelf.evenings() if not one.trouble)
    play = begun(today.shelf.take(evening), Style.SECURE, 3, None, today.plays.begin)
    for guess in ("hurt", ""):
        play.bet = guess
        play.choose(present(play.sitting.now).offers[0].id, pause=False)

    another_day = world(where, private=False)
    kept = another_day.plays.unfinished()[0]

    assert taken_up(another_day.plays.take_up(kept.id)).bets == {0: "hurt"}
