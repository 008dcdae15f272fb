"""The dance that was danced, in words."""

from __future__ import annotations

import re

import pytest

from game.core.dances import Dance, Seen, Side
from game.core.debrief import debrief
from game.present.dancing import DID, EXITS, GRADES, NAMES, dances_told
from tests.present.conftest import told

LEADERLESS = {
    Dance.DOUBLE_ALARM,
    Dance.POLITE_DISTANCE,
    Dance.PURSUIT_AND_ALARM,
    Dance.MUTUAL_ATTACK,
    Dance.CONTROL,
}


def test_every_dance_has_a_name_what_was_done_and_a_way_out():
    assert set(NAMES) == set(DID) == set(EXITS) == set(Dance)
    assert len(set(NAMES.values())) == len(Dance)


@pytest.mark.parametrize("dance", Dance)
@pytest.mark.parametrize("lead", Side)
def test_a_dance_is_told_in_plain_words_with_its_grade_and_source(key, dance, lead):
    seen = Seen(dance, 2, None if dance in LEADERLESS else lead, partly=True)
    (one,) = dances_told(told(key, "excuse", "halves"), (seen,))

    assert not re.search(r"[{}]|  | [.,]", f"{one.seen} {one.exit}")
    assert "by turn 2" in one.seen
    assert "one evening" in one.seen
    assert one.grade in GRADES.values()
    assert one.source


def test_who_leads_is_named_as_you_or_by_name(key):
    over = told(key, "excuse")

    assert (
        "you pressed, Robin went" in dances_told(over, (Seen(Dance.PURSUE_WITHDRAW, 1, Side.FIRST),))[0].seen
    )
    assert (
        "Robin pressed, you went" in dances_told(over, (Seen(Dance.PURSUE_WITHDRAW, 1, Side.SECOND),))[0].seen
    )


def test_two_turns_are_no_dance(key):
    assert debrief(told(key, "excuse", "halves")).dances == ()
