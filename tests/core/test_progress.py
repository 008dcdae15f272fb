"""What plays say together: how sure one can be, what is told apart, and what is never added up."""

from __future__ import annotations

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.encounter import choose, offers
from game.core.moments import Moment
from game.core.partner import Style
from game.core.progress import Account, account_of, likely, progress, together, worth
from game.core.scoring import HIGH_ABOVE, LOW_BELOW, Dimension, Evidence, Level, Standing, level_of

SHARES = st.floats(0.0, 1.0)
VALUES = st.lists(SHARES, min_size=1, max_size=12)


def standing(dimension: Dimension, values: list[float], capped: tuple[str, ...] = ()) -> Standing:
    mean = fsum(values) / len(values) if values else None
    level = Level.LOW if capped else level_of(mean, len(values))
    pieces = tuple(Evidence(turn, dimension, value, Moment.STEADY, ()) for turn, value in enumerate(values))
    return Standing(dimension, mean, level, pieces, capped)


def account(
    number: int, values: list[float], style: Style = Style.SECURE, capped: tuple[str, ...] = ()
) -> Account:
    """Return a play of an evening of its own that says this of every dimension."""
    said = {dimension: standing(dimension, values, capped) for dimension in Dimension}
    evening = f"evening {number}"
    return Account(f"play {number}", evening, number, style, (evening,), (), said, (), None)


def need(*accounts: Account):
    """Return the strand of one dimension over these plays."""
    return progress(accounts).strands[1]


@pytest.fixture
def told(play):
    """A play of the late text, as an account."""

    def tell(number: int, *answers: str, style: str = "anxious", seed: int = 7) -> Account:
        encounter = play("late_text", style=style, seed=seed).says(*answers).encounter
        return account_of(f"play {number}", "late_text", number, encounter)

    return tell


# --- how sure one can be


@given(SHARES, st.floats(0.5, 200))
def test_the_mean_lies_inside_its_interval_and_that_inside_what_is_possible(mean, count):
    found = likely(mean, count, 1)

    assert 0.0 <= found.low <= found.value <= found.high <= 1.0


@given(SHARES, st.floats(0.5, 100), st.floats(1.1, 10))
def test_more_evidence_of_the_same_narrows(mean, count, times):
    few, many = likely(mean, count, 1), likely(mean, count * times, 1)

    assert many.high - many.low < few.high - few.low


@given(SHARES, st.floats(0.5, 100))
def test_much_and_little_are_treated_alike(mean, count):
    one, other = likely(mean, count, 1), likely(1 - mean, count, 1)

    assert one.low == pytest.approx(1 - other.high, abs=1e-9)
    assert one.high == pytest.approx(1 - other.low, abs=1e-9)


def test_the_interval_is_wilsons():
    # Solved by hand for 3 of 4 with z = 1.2816: both ends are where the mean is z standard errors away.
    found = likely(0.75, 4, 4)

    for end in (found.low, found.high):
        assert abs(0.75 - end) == pytest.approx(1.2816 * (end * (1 - end) / 4) ** 0.5)


def test_answers_of_one_evening_never_tell_as_much_as_two_evenings():
    assert worth(1) == 1
    assert [worth(count) for count in range(1, 40)] == sorted(worth(count) for count in range(1, 40))
    assert worth(10_000) < 2


@given(st.lists(VALUES, min_size=1, max_size=6), st.randoms())
def test_the_order_of_evenings_changes_nothing_in_what_they_say_together(evenings, dice):
    shuffled = list(evenings)
    dice.shuffle(shuffled)

    assert together(shuffled) == pytest.approx(together(evenings))


@given(st.integers(2, 8), st.integers(1, 6), SHARES)
def test_another_evening_like_the_others_narrows_what_they_say_together(answers, evenings, value):
    fewer = together([[value] * answers] * evenings)
    more = together([[value] * answers] * (evenings + 1))

    assert more.value == pytest.approx(fewer.value)
    assert more.high - more.low < fewer.high - fewer.low


# --- one dimension over the evenings


def test_one_answer_is_little_to_go_on_and_never_low():
    point = need(account(1, [0.0])).points[0]

    assert point.level is Level.LITTLE
    assert point.likely is None


@given(st.lists(VALUES, min_size=1, max_size=6))
def test_a_play_is_drawn_only_where_it_has_enough_to_go_on(plays):
    accounts = [account(number, values) for number, values in enumerate(plays)]

    for values, point in zip(plays, need(*accounts).points, strict=True):
        assert (point.likely is None) == (len(values) < 2)
        assert (point.level is Level.LITTLE) == (len(values) < 2)


@given(st.lists(VALUES, min_size=1, max_size=6))
def test_a_level_of_a_play_does_not_depend_on_the_plays_around_it(plays):
    accounts = [account(number, values) for number, values in enumerate(plays)]
    backwards = {point.play: point for point in need(*reversed(accounts)).points}

    for point in need(*accounts).points:
        assert point._replace(number=0) == backwards[point.play]._replace(number=0)


def test_the_level_of_a_play_lies_within_what_is_likely():
    for values in ([0.1, 0.2], [0.5, 0.6, 0.4], [0.9, 1.0]):
        point = need(account(1, values)).points[0]
        levels = {level_of(value, 2) for value in (point.likely.low, point.likely.value, point.likely.high)}

        assert point.level in levels


def test_what_a_rule_holds_down_is_not_drawn_above_where_it_is_held():
    point = need(account(1, [0.9, 0.9, 0.0], capped=("score.contempt",))).points[0]

    assert point.level is Level.LOW
    assert point.held_down
    assert point.likely.high <= LOW_BELOW


def test_nothing_is_said_of_all_dimensions_at_once():
    assert {*progress(())._fields} == {"plays", "again", "strands", "situations"}
    assert [strand.dimension for strand in progress(()).strands] == list(Dimension)


def test_without_plays_nothing_is_said():
    empty = progress(())

    assert all(strand.together is None and not strand.points for strand in empty.strands)
    assert all(situation.all is None for situation in empty.situations)


# --- evenings played again


def test_an_evening_played_again_with_the_same_leaning_counts_apart(told):
    strand = progress((told(1, "brush_off", "plan"), told(2, "own_it", "plan", seed=8))).strands[3]

    assert [point.again for point in strand.points] == [False, True]
    assert strand.together.pieces == strand.points[0].likely.pieces


def test_the_same_evening_with_another_leaning_is_a_first_play(told):
    found = progress((told(1, "brush_off"), told(2, "brush_off", style="dismissive")))

    assert found.again == 0


def test_another_way_counts_only_the_answers_that_are_its_own(told):
    was, other = told(1, "brush_off", "plan"), told(2, "brush_off", "sorry")
    points = progress((was, other)).strands[3].points

    assert points[0].likely.pieces == 2
    assert points[1].level is Level.LITTLE


def test_a_play_stopped_for_safety_says_nothing(play):
    stopped = play("late_text").encounter._replace(stopped=object())
    found = account_of("play", "late_text", 1, stopped)

    assert found.answers == ()
    assert found.turning is None
    assert all(not standing.evidence for standing in found.profile.values())


# --- what the moments called for


def walked(play, style: str, which: int) -> Account:
    """Return a play in which the answer of this number was given every time."""
    encounter = play("late_text", style=style).encounter
    while not encounter.is_over:
        on_offer = [one for one in offers(encounter) if not one.speech.safety]
        encounter = choose(encounter, on_offer[which % len(on_offer)].id).encounter
    return account_of(f"{style} {which}", f"evening {which}", which, encounter)


def test_every_answer_that_says_something_stands_in_exactly_one_moment(play):
    accounts = [walked(play, style, which) for style in Style for which in range(3)]
    situations = progress(accounts).situations

    assert [situation.moment for situation in situations] == list(Moment)
    assert sum(one.all.of for one in situations if one.all) == sum(len(one.answers) for one in accounts)


def test_with_whom_a_moment_came_up_adds_up_to_how_often_it_did(play):
    accounts = [walked(play, style, which) for style in Style for which in range(3)]

    for one in progress(accounts).situations:
        if one.all:
            assert sum(met.of for met in one.by_style.values()) == one.all.of
            assert sum(met.met for met in one.by_style.values()) == one.all.met
            assert one.all.likely.low <= one.all.likely.value <= one.all.likely.high


def test_a_turn_is_met_exactly_where_its_debrief_says_so(play):
    from game.core.debrief import MET_FROM, debrief

    encounter = play("late_text").says("brush_off", "plan").encounter
    found = account_of("play", "late_text", 1, encounter)
    timeline = debrief(encounter).timeline

    assert [answer.met for answer in found.answers] == [
        point.met >= MET_FROM for point in timeline if point.met is not None
    ]
    assert found.turning == debrief(encounter).key.turn


def test_the_bounds_of_the_levels_are_those_of_the_debrief():
    assert level_of(LOW_BELOW - 0.01, 2) is Level.LOW
    assert level_of(HIGH_ABOVE + 0.01, 2) is Level.HIGH
