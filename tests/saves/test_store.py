from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from game.saves import Choice, Header, NotKept, State, Stopped, Why


def test_what_was_chosen_is_there_the_next_evening(table, choice):
    store = table.store()
    play = store.begin(table.header)
    store.append(play, choice(0, "own_it", bet="hurt"))
    store.append(play, choice(1, "no"))

    again = table.again()

    assert again.choices(play) == [choice(0, "own_it", bet="hurt"), choice(1, "no")]


def test_a_play_comes_back_with_everything_needed_to_play_it_again(table):
    header = Header(
        "late_text", "house", "a1b2", "1.0", "fearful", dealt=False, lens="anxious", seed=-(2**63)
    )
    play = table.store().begin(header)

    [kept] = table.again().plays()

    assert (kept.id, kept.header, kept.state, kept.made) == (play, header, State.GOING, 0)
    assert kept.started == datetime(2026, 3, 1, 20, 0, 1, tzinfo=timezone.utc)


def test_each_answer_says_when_it_was_given_and_never_before_the_one_before_it(table, choice):
    store = table.store()
    play = table.played(store, "own_it", "ask")
    table.clock.now -= timedelta(days=2)
    store.append(play, choice(2, "no"))

    first, second, third = [each.at for each in table.again().choices(play)]

    assert datetime(2026, 3, 1, 20, tzinfo=timezone.utc) < first < second <= third


def test_another_way_keeps_the_times_of_the_answers_it_shares(table, choice):
    store = table.store()
    shared = store.choices(table.played(store, "own_it", "ask"))
    other = store.begin(table.header, shared)

    assert [each.at for each in store.choices(other)] == [each.at for each in shared] != [None, None]


def test_taking_back_and_bringing_back_outlast_the_evening(table, answers):
    play = table.played(table.store(), "own_it", "ask", "no")

    assert table.again().undo(play).response == "no"
    assert table.again().undo(play).response == "ask"
    assert table.again().redo(play).response == "ask"
    assert answers(table.again(), play) == ["own_it", "ask"]


def test_a_play_says_how_much_could_be_brought_back(table):
    store = table.store()
    play = table.played(store, "own_it", "ask", "no")
    store.undo(play)
    store.undo(play)

    [kept] = store.plays()

    assert (kept.made, kept.undone) == (1, 2)


def test_a_new_choice_replaces_what_was_taken_back(table, choice, answers):
    store = table.store()
    play = table.played(store, "own_it", "ask", "no")
    store.undo(play)
    store.undo(play)
    store.append(play, choice(1, "brush_off"))

    assert store.redo(play) is None
    assert answers(table.again(), play) == ["own_it", "brush_off"]


def test_before_the_first_choice_there_is_nothing_to_take_back(table):
    store = table.store()
    play = table.played(store)

    assert store.undo(play) is None
    assert store.redo(play) is None


@pytest.mark.parametrize("index", [0, 1, 3])
def test_a_choice_out_of_its_turn_is_refused(table, choice, answers, index):
    store = table.store()
    play = table.played(store, "own_it", "ask")

    with pytest.raises(NotKept) as told:
        store.append(play, choice(index, "no"))

    assert told.value.why is Why.ELSEWHERE
    assert answers(store, play) == ["own_it", "ask"]


def test_a_play_that_ended_is_not_offered_again(table):
    store = table.store()
    ended, left, going = table.played(store, "own_it"), table.played(store), table.played(store)
    store.finish(ended, State.ENDED, "plan")
    store.finish(left, State.LEFT)

    again = table.again()

    assert [kept.id for kept in again.unfinished()] == [going]
    assert {kept.id: (kept.state, kept.ending) for kept in again.plays()} == {
        ended: (State.ENDED, "plan"),
        left: (State.LEFT, None),
        going: (State.GOING, None),
    }


def test_nothing_is_added_to_a_play_that_ended(table, choice):
    store = table.store()
    play = table.played(store, "own_it")
    store.finish(play, State.ENDED, "plan")

    with pytest.raises(NotKept) as told:
        store.append(play, choice(1, "no"))
    with pytest.raises(NotKept):
        store.finish(play, State.LEFT)

    assert told.value.why is Why.OVER


def test_taking_the_last_choice_back_opens_a_play_that_ended(table, choice, answers):
    store = table.store()
    play = table.played(store, "own_it", "brush_off")
    store.finish(play, State.ENDED, "cold")
    store.undo(play)
    store.append(play, choice(1, "ask"))

    assert answers(store, play) == ["own_it", "ask"]
    assert store.unfinished()[0].ending is None


def test_nothing_passes_a_safety_stop(table, choice, answers):
    store = table.store()
    play = table.played(store, "own_it", "ask")
    store.undo(play)
    store.finish(play, State.STOPPED)

    again = table.again()
    for verb in (again.undo, again.redo):
        with pytest.raises(Stopped):
            verb(play)
    with pytest.raises(Stopped):
        again.append(play, choice(1, "no"))
    with pytest.raises(Stopped):
        again.finish(play, State.LEFT)

    assert answers(again, play) == ["own_it"]
    assert again.unfinished() == []


def test_a_play_that_ended_can_still_be_stopped_for_safety(table):
    store = table.store()
    play = table.played(store, "own_it")
    store.finish(play, State.ENDED, "plan")
    store.finish(play, State.STOPPED)

    assert table.again().plays()[0].state is State.STOPPED


@pytest.mark.parametrize(
    ("state", "ending"),
    [
        (State.GOING, None),
        (State.ENDED, None),
        (State.LEFT, "plan"),
        (State.STOPPED, "plan"),
        (State.ENDED, "He is late on Sunday."),
    ],
)
def test_a_play_is_not_over_in_a_way_that_makes_no_sense(table, state, ending):
    store = table.store()
    play = table.played(store)

    with pytest.raises(ValueError, match="cannot be over"):
        store.finish(play, state, ending)

    assert store.plays()[0].state is State.GOING


@pytest.mark.parametrize(
    "prose", ["I miss you.", "", "home/anna/evening", "a" * 81, "café", "two\nlines", "a\0b", None]
)
def test_prose_and_names_never_reach_the_disk(prose):
    with pytest.raises(ValueError, match="is not an id"):
        Choice(0, "opening", prose, "protesting")
    with pytest.raises(ValueError, match="is not an id"):
        Header(prose, "house", "a1b2", "1.0", "anxious", dealt=True)


@pytest.mark.parametrize("seed", [2**63, -(2**63) - 1, 0.5, "seven"])
def test_a_seed_that_cannot_be_kept_is_refused_at_once(seed):
    with pytest.raises(ValueError, match="64 bits"):
        Header("late_text", "house", "a1b2", "1.0", "anxious", dealt=True, seed=seed)


def test_the_play_touched_last_is_offered_first_even_if_the_clock_is_set_back(table):
    store = table.store()
    first, second = table.played(store, "own_it"), table.played(store, "ask")
    table.clock.now -= timedelta(days=400)
    store.undo(first)
    third = table.played(store)

    kept = table.again().unfinished()

    assert [each.id for each in kept] == [third, first, second]
    assert all(each.started <= each.updated for each in kept)


def test_a_clock_that_does_not_tell_its_zone_is_refused(table):
    store = table.store()
    table.clock.now = datetime(2026, 3, 1)  # noqa: DTZ001 - that is the point

    with pytest.raises(ValueError, match="zone"):
        store.begin(table.header)

    assert store.plays() == []


def test_a_clock_elsewhere_is_told_in_utc(table):
    table.clock.now = datetime(2026, 3, 1, 20, 0, tzinfo=timezone(timedelta(hours=5)))
    store = table.store()
    store.begin(table.header)

    assert store.plays()[0].started.isoformat() == "2026-03-01T15:00:01+00:00"


def test_a_play_nobody_knows_is_not_added_to(table, choice):
    with pytest.raises(NotKept) as told:
        table.store().append("nobody", choice(0, "own_it"))

    assert told.value.why is Why.UNKNOWN


def test_a_store_that_was_closed_says_so(table):
    store = table.store()
    store.close()
    store.close()

    with pytest.raises(NotKept) as told:
        store.plays()

    assert told.value.why is Why.CLOSED


def test_two_windows_keep_their_plays_side_by_side(table, answers, choice):
    one, other = table.store(), table.store()
    mine, yours = one.begin(table.header), other.begin(table.header)
    for index in range(20):
        one.append(mine, choice(index, f"mine_{index}"))
        other.append(yours, choice(index, f"yours_{index}"))

    assert answers(other, mine) == [f"mine_{index}" for index in range(20)]
    assert answers(one, yours) == [f"yours_{index}" for index in range(20)]


def test_two_windows_in_the_same_play_cannot_mix_it(table, answers, choice):
    one, other = table.store(), table.store()
    play = table.played(one, "own_it")
    one.append(play, choice(1, "ask"))

    with pytest.raises(NotKept) as told:
        other.append(play, choice(1, "brush_off"))

    assert told.value.why is Why.ELSEWHERE
    assert answers(other, play) == ["own_it", "ask"]
