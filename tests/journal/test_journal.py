"""The journal: every play that is kept, finished or not, and what the player wrote about it."""

from __future__ import annotations

from datetime import date

import pytest

from game.cli.plays import now
from game.core.partner import Style
from game.present.world import CannotPlay, CannotWrite, PlayState
from game.saves import delete_everything, nothing

ENDS = ("excuse", "halves")


def test_a_finished_play_is_found_another_day(player):
    player.play(*ENDS)

    [played] = player.come_back().journal.plays()

    assert (played.title, played.partner, played.style) == ("The key", "Robin", Style.ANXIOUS)
    assert (played.state, played.ending, played.answers) == (PlayState.ENDED, "Dry enough", 2)
    assert played.day == player.journal.today()


def test_the_play_played_last_comes_first(player):
    first = player.play(*ENDS)
    second = player.play("mine", "joke")

    assert [one.id for one in player.journal.plays()] == [second, first]


def test_a_branch_says_what_it_parted_from(player):
    first = player.play(*ENDS)
    second = player.try_again(first, 1, "joke")

    branch = next(one for one in player.come_back().journal.plays() if one.id == second)

    assert (branch.branched.play, branch.branched.answers) == (first, 1)


def test_a_finished_play_stays_as_it_is_when_another_way_is_tried(player):
    first = player.play(*ENDS)
    player.try_again(first, 0, "mine", "joke")

    kept = player.come_back().journal.take_up(first)

    assert [one.response for one in kept.retold.record.choices] == list(ENDS)
    assert kept.retold.now.ending == "wet"


def test_a_style_that_was_dealt_is_not_told_before_the_end(player):
    player.play("excuse", style=None)
    player.play(*ENDS, style=None)

    ended, going = player.journal.plays()

    assert ended.style is not None
    assert going.style is None


def test_a_play_stopped_for_safety_is_listed_and_never_told(player):
    stopped = player.play("block")

    [played] = player.come_back().journal.plays()

    assert (played.state, played.style, played.ending) == (PlayState.STOPPED, None, "")
    with pytest.raises(CannotPlay, match="stopped for safety"):
        player.journal.take_up(stopped)
    assert list(player.journal.told()) == []


def test_plays_that_came_to_an_end_are_told_as_they_went(player):
    player.play("excuse")
    player.play("mine", "joke")
    ended = player.play(*ENDS)

    told = list(player.come_back().journal.told())

    assert [one.encounter.ending is not None for one in told] == [True, True]
    assert told[0].id == ended
    assert [one.response.id for one in told[0].encounter.exchanges] == list(ENDS)


def test_a_play_is_told_only_when_it_is_asked_for(player):
    earlier = player.play("mine", "joke")
    player.play(*ENDS)
    telling = iter(player.journal.told())
    next(telling)

    player.journal.delete(earlier)

    assert list(telling) == []


def test_what_cannot_be_told_to_its_end_any_more_is_left_out(player):
    player.play(*ENDS)
    player.edit("excuse:", "explain:")

    player.come_back()

    assert list(player.journal.told()) == []
    assert len(player.journal.plays()) == 1


def test_a_play_whose_evening_is_gone_is_listed_with_its_notes(player):
    play = player.play(*ENDS)
    player.journal.write_note(play, None, "It rained.")
    (player.where.scenarios / "the_key.yaml").unlink()

    [played] = player.come_back().journal.plays()

    assert (played.title, played.notes) == ("the_key", 1)
    assert "no longer here" in played.trouble
    assert [one.text for one in player.journal.notes(play)] == ["It rained."]


def test_a_note_is_written_reworded_and_erased(player):
    play = player.play(*ENDS)
    note = player.journal.write_note(play, 1, "I said it too late.")
    player.journal.rewrite_note(note.id, "I said it late.")
    assert [(one.turn, one.text) for one in player.come_back().journal.notes(play)] == [
        (1, "I said it late.")
    ]

    player.journal.delete_note(note.id)

    assert player.come_back().journal.notes(play) == []


def test_a_deleted_play_leaves_the_list_with_its_notes(player):
    play = player.play(*ENDS)
    player.journal.write_note(play, None, "It rained.")

    player.journal.delete(play)

    assert player.come_back().journal.plays() == []
    with pytest.raises(CannotWrite, match="has been deleted"):
        player.journal.delete(play)


def test_a_deleted_play_is_not_offered_to_go_on(player):
    play = player.play("excuse")

    player.journal.delete(play)

    assert player.come_back().plays.unfinished() == []


def test_forgetting_everything_empties_the_journal(player):
    player.journal.write_note(player.play(*ENDS), None, "It rained.")
    player.plays.store.close()

    assert delete_everything(nothing(now), player.where) == ()

    assert player.come_back().journal.plays() == []


def test_a_private_journal_lasts_as_long_as_the_program(private, where):
    play = private.play(*ENDS)
    private.journal.write_note(play, None, "It rained.")

    assert [one.notes for one in private.journal.plays()] == [1]
    assert not private.journal.keeps
    assert not where.plays.exists()
    assert private.come_back().journal.plays() == []


def test_today_is_a_day(player):
    assert isinstance(player.journal.today(), date)
