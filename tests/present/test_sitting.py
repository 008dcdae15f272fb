"""Going on, taking back, taking up again."""

from __future__ import annotations

from game.core.partner import Style
from game.present.backlog import Who, backlog
from game.present.inside import NOT_YET, inside
from game.present.sitting import answer, sit_down, take_back
from tests.present.conftest import told


def sat(key, *answers):
    """Return the sitting after these answers."""
    sitting = sit_down(key, Style.ANXIOUS, 1)
    for one in answers:
        sitting = answer(sitting, one)
    return sitting


def test_an_answer_taken_back_was_never_given(key):
    assert take_back(sat(key, "count", "mine")).now == sat(key, "count").now


def test_at_the_opening_there_is_nothing_to_take_back(key):
    sitting = sat(key)

    assert not sitting.can_undo
    assert take_back(sitting) is sitting


def test_an_ending_can_be_taken_back(key):
    over = sat(key, "mine", "halves")

    assert over.now.ending == "hook"
    assert take_back(over).now.ending is None


def test_the_backlog_holds_ones_own_answers(key):
    passages = backlog(told(key, "count", "mine", "halves"))

    yours = [passage.parts[0] for passage in passages if passage.who is Who.YOU]
    assert [part.done for part in yours] == [True, False, False]
    assert passages[0].parts[0].text.startswith("Rain.")
    assert passages[-1].who is Who.PARTNER


def test_inside_is_closed_before_the_first_answer(key):
    assert inside(told(key)) == (NOT_YET,)
    assert any(line.startswith("Heart: about") for line in inside(told(key, "mine")))
