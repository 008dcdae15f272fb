"""What could be practised next: by rules, with a reason and a door, and never more than three."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.partner import Style
from game.core.progress import Account, progress
from game.core.scoring import Dimension
from game.core.suggestions import MOST, REST_FROM, Known, OnOffer, ToEvening, ToTurn, suggestions
from tests.core.test_progress import account

EVERYWHERE = {style: dict.fromkeys(Dimension, 3) for style in Style}
TODAY = 100


def known(*accounts: Account, offers: tuple[str, ...] = ("a", "b", "c", "d")) -> Known:
    """Return what the rules look at, where every evening has room for everything."""
    on_offer = [OnOffer(name, EVERYWHERE) for name in offers]
    return Known(progress(accounts), accounts, on_offer, TODAY)


def played(evening: str, number: int, values: list[float], style: Style = Style.SECURE, **more) -> Account:
    made = account(number, values, style)
    return made._replace(evening=evening, deal=(evening, number, style), **more)


def codes(found) -> list[str]:
    return [one.code for one in found]


@pytest.fixture
def everybody() -> list[Account]:
    """A play with each leaning, clear in everything."""
    return [played("abcd"[at], at, [0.9] * 6, style) for at, style in enumerate(Style)]


def test_before_the_first_play_nothing_is_suggested():
    assert suggestions(known()) == ()


def test_who_has_met_everybody_and_was_clear_is_left_in_peace(everybody):
    assert suggestions(known(*everybody)) == ()


def test_after_many_evenings_in_a_day_only_rest_is_suggested():
    today = [played("a", number, [0.1] * 4, day=TODAY) for number in range(REST_FROM)]
    found = suggestions(known(*today))

    assert codes(found) == ["rest"]
    assert found[0].door is None


def test_many_evenings_on_many_days_are_no_reason_to_rest():
    spread = [played("a", number, [0.1] * 4, day=number) for number in range(REST_FROM)]

    assert "rest" not in codes(suggestions(known(*spread)))


def test_a_moment_that_was_missed_is_offered_again_until_another_way_was_gone(everybody):
    missed = played("a", 9, [0.9] * 6, said=("x.one", "y.two"), turning=1)
    other = missed._replace(play="another", said=("x.one", "y.three"), turning=None)

    found = suggestions(known(*everybody, missed))
    assert found[0].door == ToTurn("play 9", "a", 1)
    assert "again" not in codes(suggestions(known(*everybody, missed, other)))


def test_what_was_missed_on_another_day_comes_before_what_was_missed_today(everybody):
    before = played("a", 8, [0.9] * 6, said=("x.one",), turning=0, day=TODAY - 3)
    today = played("b", 9, [0.9] * 6, said=("x.one",), turning=0, day=TODAY)

    assert suggestions(known(*everybody, before, today))[0].door.play == "play 8"


def test_an_evening_that_is_no_longer_there_is_no_door(everybody):
    missed = played("gone", 9, [0.9] * 6, said=("x.one",), turning=0)

    assert "again" not in codes(suggestions(known(*everybody, missed)))


def test_room_to_practise_is_seen_only_where_even_the_kindest_reading_is_below_clear(everybody):
    unsure = [played("a", 1, [0.6, 0.7]), played("b", 2, [0.7, 0.6], Style.ANXIOUS)]
    sure = [played(f"e{number}", number, [0.2] * 6, tuple(Style)[number % 4]) for number in range(8)]

    assert "room" not in codes(suggestions(known(*unsure)))
    assert "room" in codes(suggestions(known(*sure)))


def test_practice_leads_to_an_evening_not_played_yet():
    sure = [played(f"e{number}", number, [0.2] * 6, tuple(Style)[number % 4]) for number in range(8)]
    found = suggestions(known(*sure, offers=("e0", "new", "e1")))

    assert next(one for one in found if one.code == "room").door.evening == "new"


def test_a_leaning_not_met_yet_is_offered_in_an_evening_that_is_new():
    found = suggestions(known(played("a", 1, [0.9] * 6)))
    door = next(one.door for one in found if one.code == "leaning")

    assert door == ToEvening("b", Style.ANXIOUS)


def test_hardly_any_evidence_leads_to_where_there_is_some(everybody):
    thin = [one._replace(profile=account(at, [0.9]).profile) for at, one in enumerate(everybody)]
    found = suggestions(known(*thin))

    assert codes(found) == ["little"]
    assert dict(found[0].args)["places"] == 3


def test_no_evening_is_suggested_that_has_no_place_for_it(everybody):
    thin = [one._replace(profile=account(at, [0.9]).profile) for at, one in enumerate(everybody)]
    nowhere = known(*thin)._replace(offers=[OnOffer("a", {style: {} for style in Style})])

    assert suggestions(nowhere) == ()


PLAYS = st.lists(
    st.builds(
        lambda evening, number, values, style, turning, day: played(
            evening, number, values, style, turning=turning, said=("a.b",) * 4, day=day
        ),
        st.sampled_from("abcdxyz"),
        st.integers(0, 99),
        st.lists(st.floats(0, 1), max_size=8),
        st.sampled_from(list(Style)),
        st.none() | st.integers(0, 3),
        st.integers(TODAY - 5, TODAY),
    ),
    max_size=12,
)


@given(PLAYS)
def test_suggestions_are_few_each_leads_elsewhere_and_the_same_plays_make_the_same(plays):
    found = suggestions(known(*plays))
    doors = [one.door.evening for one in found if one.door]

    assert len(found) <= MOST
    assert len(set(doors)) == len(doors)
    assert set(doors) <= {"a", "b", "c", "d"}
    assert found == suggestions(known(*plays))
