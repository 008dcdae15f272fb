"""Two simulated partners: the order of MODEL 3's table, and the same bytes for the same seed everywhere."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from statistics import mean, pstdev

import pytest

from game.analysis.pair import JITTER, Chance, means, pair, talk
from game.cli import main
from game.core.acts import Act
from game.core.partner import STYLE_AT, Style, leaning
from game.core.reaction import meet
from game.core.stances import OWN_ACTS

GOLDEN = Path(__file__).parent / "pairs.jsonl"
SECURE, ANXIOUS, DISMISSIVE, FEARFUL = Style
PAIRS = [(a, b) for number, a in enumerate(Style) for b in tuple(Style)[number:]]


@lru_cache
def of(a: Style, b: Style) -> dict[str, float]:
    return pair(a, b)


def told() -> str:
    return "".join(
        json.dumps({"a": a.value, "b": b.value, **pair(a, b, seeds=10)}, sort_keys=True) + "\n"
        for a, b in PAIRS
    )


def test_the_same_seeds_give_the_same_bytes_on_every_python():
    assert told() == GOLDEN.read_text(encoding="utf-8")


def test_pursuit_and_hiding_belong_to_anxious_with_dismissive():
    trap = of(ANXIOUS, DISMISSIVE)["pursue_hide_pairs"]

    for style in (SECURE, ANXIOUS, DISMISSIVE):
        assert trap >= 5 * of(style, style)["pursue_hide_pairs"]


def test_two_anxious_partners_return_the_most_attacks_where_nobody_is_fearful():
    others = [
        of(a, b)["reciprocated_negatives"]
        for a, b in PAIRS
        if FEARFUL not in (a, b) and (a, b) != (ANXIOUS,) * 2
    ]

    assert of(ANXIOUS, ANXIOUS)["reciprocated_negatives"] > max(others)


def test_two_fearful_partners_are_the_most_aroused_and_the_least_secure():
    arousal = {(a, b): of(a, b)["mean_arousal"] for a, b in PAIRS}
    security = {(a, b): of(a, b)["mean_security"] for a, b in PAIRS}

    assert max(arousal, key=lambda one: arousal[one]) == (FEARFUL, FEARFUL)
    assert min(security, key=lambda one: security[one]) == (FEARFUL, FEARFUL)


def test_two_secure_partners_are_the_calmest_and_tell_the_most():
    assert min(of(a, b)["mean_arousal"] for a, b in PAIRS) == of(SECURE, SECURE)["mean_arousal"]
    assert max(of(a, b)["disclosures"] for a, b in PAIRS) == of(SECURE, SECURE)["disclosures"]


def test_swapping_the_two_swaps_the_result():
    one, other = pair(ANXIOUS, DISMISSIVE, seeds=20), pair(DISMISSIVE, ANXIOUS, seeds=20)
    mine, theirs = one.pop("satisfaction"), other.pop("satisfaction")

    assert one == other
    assert (mine["a"], mine["b"]) == (theirs["b"], theirs["a"])


def test_a_talk_holds_what_was_promised_of_it():
    assert set(of(SECURE, SECURE)) == {
        "pursue_hide_pairs", "reciprocated_negatives", "disclosures", "mean_arousal", "mean_security",
        "approach_avoid_flips", "satisfaction",
    }  # fmt: skip
    assert set(of(SECURE, SECURE)["satisfaction"]) == {"a", "b"}


def test_everybody_does_only_what_their_stance_does():
    possible = {act for acts in OWN_ACTS.values() for act in acts}
    course = talk(meet(leaning(ANXIOUS)), meet(leaning(FEARFUL)), 3).course

    assert len(course.steps) == 40
    assert {act for step in course.steps for act in step.acts} <= possible
    assert Act.CONTEMPT not in possible


def test_chance_is_normal_and_of_the_size_that_was_said():
    chance = Chance(5)
    drawn = [value for _ in range(4000) for value in chance.sway()]

    assert mean(drawn) == pytest.approx(0, abs=0.004)
    assert pstdev(drawn) == pytest.approx(JITTER, rel=0.03)
    assert sum(abs(value) > 2 * JITTER for value in drawn) / len(drawn) == pytest.approx(0.0455, abs=0.008)


def test_other_seeds_are_other_talks():
    a, b = meet(leaning(ANXIOUS)), meet(leaning(DISMISSIVE))

    assert talk(a, b, 2).course != talk(a, b, 4).course


def test_no_talk_has_no_mean():
    with pytest.raises(ValueError, match="at least one"):
        means(meet(leaning(SECURE)), meet(leaning(SECURE)), 40, 0)


def test_the_styles_are_where_the_model_puts_them():
    assert set(STYLE_AT) == set(Style)


def test_lab_pair_prints_one_object(capsys):
    code = main(["lab", "pair", "--a", "anxious", "--b", "dismissive", "--seeds", "10", "--json"])

    assert code == 0
    assert json.loads(capsys.readouterr().out) == pair(ANXIOUS, DISMISSIVE, seeds=10)


@pytest.mark.parametrize("wrong", [("--seeds", "0"), ("--turns", "many"), ("--b", "dissmissive")])
def test_lab_pair_refuses_what_makes_no_sense(capsys, wrong):
    with pytest.raises(SystemExit):
        main(["lab", "pair", "--a", "anxious", "--b", "dismissive", *wrong])

    assert wrong[1] in capsys.readouterr().err
