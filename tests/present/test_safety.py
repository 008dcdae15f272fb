"""The page on which the fiction stops (MODEL 4.4)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from game.core.encounter import begin, choose
from game.core.partner import Style
from game.present import support
from game.present.page import present
from game.present.sitting import answer, sit_down, take_back
from game.present.support import CANDIDATES, CHECKED_ON, Help, kinds_of_help

A_YEAR = timedelta(days=365)
TODAY = datetime.now(timezone.utc).date()


def stopped(key, *answers):
    """Return the page after these answers."""
    turn = begin(key, Style.ANXIOUS, 1)
    for one in answers:
        turn = choose(turn.encounter, one)
    return present(turn.encounter, turn)


def test_what_is_shown_was_looked_over_within_a_year():
    assert timedelta(0) <= TODAY - CHECKED_ON <= A_YEAR
    for one in CANDIDATES:
        assert one.contact_checked_on is None or TODAY - one.contact_checked_on <= A_YEAR


def test_a_contact_that_nobody_checked_is_never_shown():
    shown = " ".join(one.words for who in (True, False) for one in kinds_of_help(for_who_did_it=who))

    assert not re.search(r"\d{3}", shown)
    assert not [one.contact for one in CANDIDATES if not one.contact_checked_on and one.contact in shown]
    assert "555" not in Help("A line", "for tests.", "555 0100").words


def test_a_contact_that_was_checked_is_shown(monkeypatch):
    checked = Help("A line", "for tests.", "555 0100", CHECKED_ON)
    monkeypatch.setattr(support, "CANDIDATES", (checked,))

    assert kinds_of_help(for_who_did_it=False)[-1].words == "A line: for tests. 555 0100"


def test_a_sign_of_danger_stops_the_evening_and_is_not_your_fault(key):
    page = stopped(key, "plead")

    assert page.stop is not None
    assert not page.stop.by_player
    assert "Give me your phone." in page.stop.seen
    assert "not your fault" in " ".join(page.stop.paragraphs)
    assert "leaving can be the time of greatest risk" in " ".join(page.stop.paragraphs)
    assert any("planning" in one for one in page.stop.help)


def test_what_the_player_chose_is_named_and_help_is_for_who_does_such_things(key):
    page = stopped(key, "block")

    assert page.stop is not None
    assert page.stop.by_player
    assert page.stop.seen.startswith("You chose: Put your back against the door")
    assert any("want to stop" in one for one in page.stop.help)
    assert "cannot be tried again from here" in " ".join(page.stop.paragraphs)


def test_nothing_of_the_fiction_is_left_on_the_page(key):
    page = stopped(key, "plead")

    assert (page.offers, page.spoken, page.scene, page.tell, page.want) == ((), (), "", "", "")


def test_undo_does_not_pass_a_stop(key):
    sitting = answer(sit_down(key, Style.ANXIOUS, 1), "block")

    assert not sitting.can_undo
    assert take_back(sitting) is sitting


def test_an_evening_about_danger_opens_on_the_calm_page(key):
    from dataclasses import replace

    page = present(begin(replace(key, safety=True), Style.ANXIOUS, 1).encounter)

    assert page.stop is not None
    assert "not puzzles" in page.stop.paragraphs[0]
    assert "not your fault" in page.stop.paragraphs[0]
