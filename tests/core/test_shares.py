"""Shares: what is named as a cause did move the feeling, and more than anything else."""

from __future__ import annotations

import itertools

import pytest

from game.core.acts import Act, Speech
from game.core.partner import Feelings, Style, leaning
from game.core.reaction import meet, react
from game.core.shares import shares

MOODS = [
    Feelings(arousal, security, rejection, pressure, arousal >= 0.7)
    for arousal, security, rejection, pressure in itertools.product(
        (0.3, 0.8), (0.3, 0.6), (0.2, 0.6), (0.1, 0.6)
    )
]
SPEECHES = [Speech((act,), dose=0.5 if act is Act.HELP else 0.0) for act in Act]


@pytest.mark.parametrize("style", Style)
def test_the_shares_of_a_feeling_add_up_to_what_it_moved_by(style):
    for mood, speech in itertools.product(MOODS, SPEECHES):
        was = meet(leaning(style), mood)
        reaction = react(was, speech)
        found = shares(was, reaction.appraisal, reaction.words)
        for feeling, parts in found._asdict().items():
            before, after = getattr(mood, feeling), getattr(reaction.partner.feelings, feeling)
            at_an_end = after in (0.0, 0.05, 1.0)

            assert at_an_end or sum(parts.values()) == pytest.approx(after - before, abs=0.0006)


@pytest.mark.parametrize("style", Style)
def test_the_cause_named_has_the_largest_share_of_all(style):
    for mood, speech in itertools.product(MOODS, SPEECHES):
        was = meet(leaning(style), mood)
        reaction = react(was, speech)
        found = shares(was, reaction.appraisal, reaction.words)._asdict()
        for reason in reaction.because:
            if not reason.code.startswith("felt."):
                continue
            args, parts = dict(reason.args), found[reason.code.removeprefix("felt.")]
            sign = 1 if args["now"] > args["was"] else -1

            assert sign * parts[args["cause"]] == max(sign * part for part in parts.values())
            assert sign * parts[args["cause"]] > 0


def test_pressure_that_mostly_wore_off_is_not_said_to_have_been_taken_off():
    crowded = meet(leaning(Style.SECURE), Feelings(0.3, 0.6, 0.1, 0.8))
    heard = react(crowded, Speech((Act.REFLECT,)))  # leaves a little room (.1), and the minute leaves more

    assert _cause(heard.because, "felt.pressure") == "time"


def test_room_that_was_given_is_named_where_it_weighs_most():
    crowded = meet(leaning(Style.DISMISSIVE), Feelings(0.3, 0.4, 0.1, 0.3))
    heard = react(crowded, Speech((Act.SPACE,)))

    assert _cause(heard.because, "felt.pressure") == "autonomy"


def _cause(because, code: str) -> object:
    return next(dict(one.args)["cause"] for one in because if one.code == code)
