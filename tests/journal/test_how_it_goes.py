"""How it goes, from plays on disk: read a little at a time, told like all at once, with doors that open."""

from __future__ import annotations

import pytest

from game.core.partner import Style
from game.core.suggestions import REST_FROM, ToEvening, ToTurn
from game.present.overtime import WHOLE_EVENING, OverTime

ENDS = ("excuse", "halves")


def over(player) -> OverTime:
    """Return how it goes, unread."""
    return OverTime(player.journal, player.shelf, player.shelf.evenings())


def read(player) -> OverTime:
    found = over(player)
    found.read_all()
    return found


@pytest.fixture
def evenings(player):
    """Somebody who met each leaning once."""
    for style in Style:
        player.play("mine", "joke", style=style)
    return player.come_back()


def test_read_a_little_at_a_time_it_says_what_it_says_at_once(evenings):
    slowly = over(evenings)
    while not slowly.done:
        slowly.read_on(1)
    at_once = read(evenings)

    assert slowly.page == at_once.page
    assert slowly.suggested == at_once.suggested


def test_nothing_is_suggested_before_all_is_read(evenings):
    found = over(evenings)
    while not found.done:
        assert found.suggested == ()
        found.read_on(1)


def test_one_step_reads_one_new_evening_at_most(evenings):
    found = over(evenings)
    found.read_on(WHOLE_EVENING)

    assert found.plays == 1


def test_what_is_shown_changes_only_when_there_is_twice_as_much_to_tell(evenings):
    found = over(evenings)
    told = [found.plays for _ in range(100) if found.read_on(1)]

    assert told == [1, 2, 4, 4]


def test_plays_are_told_in_the_order_in_which_they_were_played(player):
    player.play("mine", "joke", style=Style.SECURE)
    player.play("mine", "joke", style=Style.FEARFUL)

    closer = read(player).page.dimensions[0].marks
    assert ["secure" in closer[0].told, "fearful" in closer[1].told] == [True, True]


def test_another_way_of_the_same_evening_is_told_apart(player):
    first = player.play(*ENDS)
    player.try_again(first, 1, "joke")

    assert read(player).page.lead[1].startswith("One of them was played again")


def test_an_unfinished_play_and_one_stopped_for_safety_are_not_among_them(player):
    player.play("mine")
    player.play("block")

    assert read(player).plays == 0


def test_a_play_whose_evening_was_edited_beyond_it_is_not_among_them(player):
    player.play(*ENDS)
    player.edit("      excuse:\n", "      alibi:\n")

    assert read(player.come_back()).plays == 0


def test_without_a_kept_play_nothing_is_told_and_nothing_suggested(player):
    found = read(player)

    assert found.page.multiples == ()
    assert found.suggested == ()


def test_a_missed_moment_leads_back_to_just_before_it(player):
    play = player.play(*ENDS)
    door = read(player).suggested[0].door

    assert door == ToTurn(play, "mine/the_key", 0)


def test_a_leaning_not_met_yet_leads_to_an_evening_that_is_there(player):
    player.play(*ENDS)
    found = read(player)
    doors = [one.door for one in found.suggested if isinstance(one.door, ToEvening)]

    assert doors
    assert all(door.evening in player.shelf.entries for door in doors)


def test_after_many_evenings_today_there_is_only_rest(player):
    for _ in range(REST_FROM):
        player.play(*ENDS)

    assert [one.label for one in read(player).suggested] == ["Enough for today"]
