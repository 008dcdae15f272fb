"""Another way of a play: kept as a branch, with the first as it was."""

from __future__ import annotations

import pytest

from game.cli.plays import KeptPlay, now
from game.core.trace import Chosen
from game.present.world import StoppedElsewhere
from game.saves import Branch, Cause, Header, State, Store, nothing

HEADER = Header("late_text", "house", "abc", "1", "anxious", dealt=True, seed=7)


@pytest.fixture
def store() -> Store:
    return nothing(now)


@pytest.fixture
def first(store: Store) -> KeptPlay:
    """A play of three answers that is over."""
    play = KeptPlay(store, HEADER)
    for index, response in enumerate(("own_it", "ask", "joke")):
        play.append(index, Chosen(f"beat_{index}", response, "warm"))
    play.end("truce")
    return play


def answers(store: Store) -> dict[str, list[str]]:
    return {kept.id: [one.response for one in store.choices(kept.id)] for kept in store.plays()}


def test_another_way_shares_the_answers_before_it_and_leaves_the_first_alone(store, first):
    (was,) = store.plays()
    first.what_if(2).append(2, Chosen("beat_2", "halves", "warm"))
    (way,) = [kept for kept in store.plays() if kept.id != was.id]

    assert way.branch == Branch(was.id, 2, Cause.WHAT_IF)
    assert answers(store) == {was.id: ["own_it", "ask", "joke"], way.id: ["own_it", "ask", "halves"]}
    assert was in store.plays()


def test_asking_for_another_way_keeps_nothing_yet(store, first):
    first.what_if(2)

    assert len(store.plays()) == 1


def test_another_way_of_another_way_branches_off_from_that_one(store, first):
    second = first.what_if(2)
    second.append(2, Chosen("beat_2", "halves", "warm"))
    (middle,) = [kept.id for kept in store.plays() if kept.branch]
    second.what_if(1).append(1, Chosen("beat_1", "excuse", "warm"))

    assert Branch(middle, 1, Cause.WHAT_IF) in [kept.branch for kept in store.plays()]


def test_a_way_of_which_nothing_is_kept_hands_on_where_it_branched_off(store, first):
    (was,) = store.plays()
    first.what_if(2).what_if(1).append(1, Chosen("beat_1", "excuse", "warm"))
    (way,) = [kept for kept in store.plays() if kept.id != was.id]

    assert way.branch == Branch(was.id, 1, Cause.WHAT_IF)


def test_nothing_goes_on_from_a_play_that_was_stopped_in_another_window(store, first):
    way = first.what_if(2)
    (was,) = store.plays()
    store.finish(was.id, State.STOPPED)

    with pytest.raises(StoppedElsewhere):
        way.append(2, Chosen("beat_2", "halves", "warm"))
    assert len(store.plays()) == 1
