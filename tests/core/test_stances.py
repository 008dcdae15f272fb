"""The four charts: functions, connected, and the same as the rulebook that `transitions` holds."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from game.analysis.script import Pause, read
from game.core.acts import Act
from game.core.partner import CHARTS, FAMILIES, Stance, Style, leaning, working_model
from game.core.reaction import meet, pass_time, react, starting_feelings
from game.core.stances import OWN_ACTS, ROWS, SOURCES, by_the_book, next_stance
from tests.core.readings import any_reading

A_MILLION = 1_000_000
UNEASY = {"arousal": 0.40, "rejection": 0.25, "pressure": 0.20}


def stances(style: Style, script: str, **start: float) -> list[str]:
    """Return the stance at the start and after each turn."""
    model = leaning(style)
    partner = meet(model, starting_feelings(model, {**UNEASY, **start}))
    told = [partner.stance.value]
    for move in read(script)[0]:
        if isinstance(move, Pause):
            partner = pass_time(partner, move.minutes, named=move.named).partner
        else:
            partner = react(partner, move.speech).partner
        told.append(partner.stance.value)
    return told


@pytest.mark.parametrize("style", Style)
def test_a_million_random_feelings_each_lead_to_exactly_one_stance_of_the_chart(style):
    chance = random.Random(f"charts/{style.value}")
    chart = CHARTS[style]
    entered: Counter[Stance] = Counter()
    left: Counter[Stance] = Counter()
    for number in range(A_MILLION):
        stance = chart[number % 7]
        if number % 7 == 0:
            reading = any_reading(chance)  # asked of all seven stances
        after = next_stance(style, stance, reading).stance
        assert after in chart
        if after is not stance:
            entered[after] += 1
            left[stance] += 1

    assert set(entered) == set(left) == set(chart)


@pytest.mark.parametrize("style", Style)
def test_the_compiled_chart_is_the_rulebook(style):
    chance = random.Random(f"book/{style.value}")

    for _ in range(1_500):
        reading = any_reading(chance)
        for stance in CHARTS[style]:
            assert next_stance(style, stance, reading).stance is by_the_book(style, stance, reading)


def test_every_stance_has_a_family_an_own_act_and_a_source():
    assert set(FAMILIES) == set(OWN_ACTS) == set(SOURCES) == set(Stance)


def test_rows_stand_in_the_order_of_the_chart():
    for style, rows in ROWS.items():
        order = [CHARTS[style].index(row.to) for row in rows]
        once = [place for i, place in enumerate(order) if i == 0 or order[i - 1] != place]

        # One row comes late on purpose: holding the line ends by itself when nobody presses any more.
        assert once == sorted(set(order)) or (style, once[-1]) == (Style.DISMISSIVE, 1)


def test_an_anxious_partner_protests_when_brushed_off_and_settles_when_answered():
    assert stances(Style.ANXIOUS, "dismiss,own,validate,none,none")[:3] == [
        "scanning",
        "protesting",
        "settling",
    ]


def test_an_anxious_partner_who_is_left_without_a_word_floods():
    assert stances(Style.ANXIOUS, "stonewall,stonewall")[-1] == "flooded"


def test_a_flooded_partner_comes_back_after_a_break_with_a_named_return():
    assert stances(Style.ANXIOUS, "stonewall,stonewall,space,break:45")[-1] == "settling"


def test_a_dismissive_partner_draws_a_line_once_and_is_gone_when_pressed_again():
    calm = {"arousal": 0.05, "rejection": 0.0, "pressure": 0.0}

    assert stances(Style.DISMISSIVE, "demand,seek", **calm) == ["easy", "holding_line", "gone"]


def test_a_dismissive_partner_edges_back_by_himself_once_there_is_room():
    assert "edging_back" in stances(Style.DISMISSIVE, "disclose,appreciate,validate,validate")


def test_closeness_alarms_a_fearful_partner_after_a_lovely_moment():
    calm = {"arousal": 0.1, "rejection": 0.0, "pressure": 0.0}

    assert "alarmed" in stances(Style.FEARFUL, "turn_toward,turn_toward,reassure", **calm)


def test_a_secure_partner_names_a_limit_when_attacked_twice():
    calm = {"arousal": 0.1, "rejection": 0.05, "pressure": 0.05}

    assert stances(Style.SECURE, "criticise,criticise,own,none", **calm)[2:4] == ["limiting", "rejoining"]


def test_hysteresis_keeps_a_withdrawn_partner_withdrawn_just_below_the_door():
    reading = any_reading(random.Random(1))._replace(
        withdraw=0.50, pursue=0.1, flooded=False, arousal=0.3, pressure=0.3, pressed=0.0
    )

    assert next_stance(Style.DISMISSIVE, Stance.GONE, reading).stance is Stance.GONE
    assert next_stance(Style.DISMISSIVE, Stance.DEFLECTING, reading).stance is not Stance.GONE


def test_a_partner_between_the_styles_takes_the_chart_of_their_region():
    assert working_model(0.49, 0.51).style is Style.DISMISSIVE
    assert meet(working_model(0.5, 0.5)).stance in CHARTS[Style.FEARFUL]


@pytest.mark.parametrize("style", Style)
def test_every_stance_is_reached_by_real_turns(style):
    chance = random.Random(f"turns/{style.value}")
    seen: Counter[Stance] = Counter()
    for _ in range(900):
        partner = meet(leaning(style))
        ruptures = chance.choice((0, 0, 3))
        for _turn in range(14):
            move = read(chance.choice((*(act.value for act in Act), "none", "break:25")))[0][0]
            if isinstance(move, Pause):
                partner = pass_time(partner, move.minutes, named=True, ruptures=ruptures).partner
            else:
                partner = react(partner, move.speech, ruptures=ruptures).partner
            seen[partner.stance] += 1

    assert set(seen) == set(CHARTS[style])
