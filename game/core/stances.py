"""Every way a stance can change: four charts of seven stances (MODEL 1.4).

Rule 1: a stance changes here or nowhere.
Rule 2: this file knows what was taken for what, never who was speaking or what it scores.
Rule 3: a chart is a function. Its rows are tried from the top, the first that holds wins, and where none
holds the partner stays. So there is exactly one next stance for every stance and all feelings.

The rows complete those of MODEL 1.4, in its order; docs/model.md prints them, and `transitions` holds them.
A row that leads to the stance it starts from says how long the partner stays against the rows below it.
"""

from __future__ import annotations

from functools import lru_cache
from types import SimpleNamespace
from typing import NamedTuple, cast

from transitions import Machine

from game.core.acts import Act
from game.core.partner import CHARTS, Stance, Style
from game.core.rules import (
    Reading,
    Rule,
    acting_out,
    alarmed,
    alarmed_or_not_testing,
    always,
    answered,
    attacked,
    below_acting,
    body_not_calm,
    calm_body,
    calm_body_and_room,
    calm_twice,
    cared_for,
    clear,
    clear_and_near,
    crowded,
    doubt_returns,
    drawn_in,
    eased,
    flooded,
    given_room,
    given_room_or_light,
    heard,
    heard_or_at_ease,
    kept_limit_or_time,
    lid_stays_on,
    little_rejection,
    mask_fails,
    mask_holds,
    much_rejection,
    neither_heard_nor_at_ease,
    no_calm_or_no_room,
    no_doubt_returns,
    no_limit_kept,
    no_longer_pursuing,
    no_longer_withdrawn,
    not_alarmed,
    not_answered,
    not_attacked,
    not_believed,
    not_blown_over,
    not_calm_twice,
    not_cared_for,
    not_crowded,
    not_drawn_in,
    not_fetched,
    not_flooded,
    not_owned_up_to,
    not_pressed,
    not_pursuing,
    not_refused,
    not_rising,
    not_withdrawing,
    not_worn,
    nothing_left_to_test,
    pressed,
    provoked,
    pursuing,
    refused,
    rising,
    room_enough,
    secure_or_calm_twice,
    some_rejection,
    spike_met,
    stiff,
    still_acting_out,
    still_crowded,
    still_pursuing,
    still_withdrawn,
    testing,
    unheard,
    unhurried_and_clear,
    unsettled,
    unthreatened,
    withdrawing,
    worn,
)


class Row(NamedTuple):
    """One row of a chart: where from, where to, and what must all hold."""

    to: Stance
    sources: tuple[Stance, ...]
    when: tuple[Rule, ...]


# --- the charts

(OPEN, CHECKING, STATING, PAUSING, LIMITING, REJOINING, WORN) = CHARTS[Style.SECURE]
(WARM, SCANNING, SEEKING, PROTESTING, FLOODED, HURT_SILENCE, SETTLING) = CHARTS[Style.ANXIOUS]
(EASY, DEFLECTING, HOLDING_LINE, GONE, SEALED, LEAKING, EDGING_BACK) = CHARTS[Style.DISMISSIVE]
(TENTATIVE, LEANING_IN, ALARMED, TESTING, PUSHING, FROZEN, _SETTLING) = CHARTS[Style.FEARFUL]

# fmt: off
ROWS: dict[Style, tuple[Row, ...]] = {
    Style.SECURE: (
        Row(OPEN,         (OPEN, REJOINING),                 (clear, unthreatened, not_flooded, not_attacked, not_refused, not_worn)),
        Row(OPEN,         (CHECKING, STATING),               (clear, unthreatened, heard_or_at_ease, not_flooded, not_attacked, not_refused, not_worn)),
        Row(CHECKING,     (OPEN, REJOINING, WORN),           (below_acting, not_flooded, not_attacked, not_refused, not_worn)),
        Row(CHECKING,     (STATING,),                        (below_acting, heard, not_flooded, not_attacked, not_refused, not_worn)),
        Row(CHECKING,     (CHECKING,),                       (below_acting, neither_heard_nor_at_ease, not_flooded, not_attacked, not_refused, not_worn)),
        Row(STATING,      (OPEN, CHECKING, REJOINING, WORN), (pursuing, not_flooded, not_attacked)),
        Row(STATING,      (OPEN, CHECKING, REJOINING, WORN), (refused, not_withdrawing, not_flooded, not_attacked)),
        Row(STATING,      (STATING,),                        (unheard, not_blown_over, not_withdrawing, not_flooded, not_attacked)),
        Row(PAUSING,      (OPEN, CHECKING, STATING, REJOINING, WORN), (flooded,)),
        Row(PAUSING,      (OPEN, CHECKING, STATING, REJOINING, WORN), (withdrawing, not_attacked)),
        Row(PAUSING,      (PAUSING,),                        (flooded,)),
        Row(PAUSING,      (PAUSING,),                        (still_withdrawn, not_attacked)),
        Row(LIMITING,     (OPEN, CHECKING, STATING, PAUSING, REJOINING, WORN), (attacked,)),
        Row(LIMITING,     (LIMITING,),                       (not_owned_up_to,)),
        Row(REJOINING,    (PAUSING, LIMITING),               (always,)),
        Row(WORN,         (OPEN, CHECKING, REJOINING),       (worn,)),
        Row(WORN,         (STATING,),                        (worn, heard)),
    ),
    Style.ANXIOUS: (
        Row(WARM,         (WARM,),                           (clear, little_rejection, clear_and_near, not_flooded)),
        Row(WARM,         (SCANNING,),                       (clear, little_rejection, secure_or_calm_twice, clear_and_near, not_flooded)),
        Row(WARM,         (SETTLING,),                       (clear, little_rejection, calm_twice, not_flooded)),
        Row(SCANNING,     (WARM,),                           (not_pursuing, not_withdrawing, not_flooded)),
        Row(SCANNING,     (SCANNING,),                       (not_pursuing, not_withdrawing, not_cared_for, no_doubt_returns, not_flooded)),
        Row(SCANNING,     (SEEKING,),                        (no_longer_pursuing, not_cared_for, not_withdrawing, not_flooded)),
        Row(SCANNING,     (SEEKING,),                        (not_believed, not_flooded)),
        Row(SCANNING,     (PROTESTING,),                     (no_longer_pursuing, not_answered, not_refused, not_withdrawing, not_flooded)),
        Row(SCANNING,     (SETTLING,),                       (unsettled, not_cared_for, not_pursuing, not_withdrawing, not_flooded)),
        Row(SEEKING,      (WARM, SCANNING, SETTLING),        (pursuing, some_rejection, not_cared_for, not_flooded)),
        Row(SEEKING,      (SCANNING,),                       (doubt_returns, some_rejection, not_withdrawing, not_flooded)),
        Row(SEEKING,      (SEEKING,),                        (still_pursuing, some_rejection, not_cared_for, not_withdrawing, not_flooded)),
        Row(PROTESTING,   (WARM, SCANNING, SETTLING),        (pursuing, much_rejection, not_cared_for, not_flooded)),
        Row(PROTESTING,   (SEEKING,),                        (still_pursuing, much_rejection, not_cared_for, not_withdrawing, not_flooded)),
        Row(PROTESTING,   (PROTESTING,),                     (still_pursuing, not_answered, not_refused, not_withdrawing, not_flooded)),
        Row(FLOODED,      tuple(CHARTS[Style.ANXIOUS]),      (flooded,)),
        Row(HURT_SILENCE, (PROTESTING,),                     (refused,)),
        Row(HURT_SILENCE, (WARM, SCANNING, SEEKING, PROTESTING, SETTLING), (withdrawing,)),
        Row(HURT_SILENCE, (HURT_SILENCE,),                   (not_fetched,)),
        Row(SETTLING,     (SCANNING, SEEKING),               (cared_for,)),
        Row(SETTLING,     (PROTESTING,),                     (answered,)),
        Row(SETTLING,     (FLOODED, HURT_SILENCE),           (always,)),
    ),
    Style.DISMISSIVE: (
        Row(EASY,         (EASY,),                           (unhurried_and_clear, not_flooded)),
        Row(EASY,         (DEFLECTING,),                     (unhurried_and_clear, given_room_or_light, not_flooded)),
        Row(EASY,         (HOLDING_LINE,),                   (unhurried_and_clear, given_room, not_flooded)),
        Row(EASY,         (EDGING_BACK,),                    (unhurried_and_clear, not_pressed, not_flooded)),
        Row(DEFLECTING,   (EASY, DEFLECTING, LEAKING),       (room_enough, not_crowded, not_flooded)),
        Row(DEFLECTING,   (HOLDING_LINE,),                   (given_room, not_flooded)),
        Row(DEFLECTING,   (EDGING_BACK,),                    (pressed, not_crowded, not_flooded)),
        Row(DEFLECTING,   (GONE,),                           (no_longer_withdrawn, no_calm_or_no_room, not_flooded)),
        Row(DEFLECTING,   (SEALED,),                         (room_enough, no_calm_or_no_room, not_flooded)),
        Row(HOLDING_LINE, (EASY, DEFLECTING, LEAKING, EDGING_BACK), (crowded, not_flooded)),
        Row(HOLDING_LINE, (HOLDING_LINE,),                   (still_crowded, not_pressed, not_flooded)),
        Row(GONE,         (EASY, DEFLECTING, HOLDING_LINE, SEALED, LEAKING, EDGING_BACK), (withdrawing, not_flooded)),
        Row(GONE,         (GONE,),                           (still_withdrawn, not_flooded)),
        Row(SEALED,       (EASY, DEFLECTING, HOLDING_LINE, GONE, EDGING_BACK), (flooded, mask_holds)),
        Row(SEALED,       (LEAKING,),                        (flooded,)),
        Row(SEALED,       (SEALED,),                         (flooded, lid_stays_on)),
        Row(LEAKING,      (EASY, DEFLECTING, HOLDING_LINE, GONE, SEALED, EDGING_BACK), (mask_fails,)),
        Row(EDGING_BACK,  (GONE, SEALED),                    (calm_body_and_room,)),
        Row(DEFLECTING,   (HOLDING_LINE,),                   (not_crowded,)),
    ),
    Style.FEARFUL: (
        Row(TENTATIVE,    (TENTATIVE,),                      (clear, not_alarmed, not_drawn_in, not_flooded)),
        Row(TENTATIVE,    (LEANING_IN,),                     (clear, not_alarmed, not_rising, not_flooded)),
        Row(TENTATIVE,    (ALARMED,),                        (clear, eased, not_flooded)),
        Row(TENTATIVE,    (TESTING, SETTLING),               (clear, calm_twice, not_alarmed, not_flooded)),
        Row(TENTATIVE,    (TESTING,),                        (clear, nothing_left_to_test, not_alarmed, not_flooded)),
        Row(LEANING_IN,   (TENTATIVE,),                      (drawn_in, not_alarmed, below_acting, not_flooded)),
        Row(LEANING_IN,   (ALARMED, TESTING),                (spike_met, not_alarmed, below_acting, not_flooded)),
        Row(LEANING_IN,   (LEANING_IN,),                     (rising, not_alarmed, below_acting, not_flooded)),
        Row(ALARMED,      (TENTATIVE, LEANING_IN, TESTING, SETTLING), (alarmed, below_acting, not_flooded)),
        Row(ALARMED,      (TENTATIVE, LEANING_IN),           (stiff, below_acting, not_flooded)),
        Row(ALARMED,      (TESTING,),                        (calm_twice, stiff, below_acting, not_flooded)),
        Row(ALARMED,      (PUSHING,),                        (kept_limit_or_time, body_not_calm, not_flooded)),
        Row(ALARMED,      (ALARMED,),                        (not_pressed, alarmed_or_not_testing, below_acting, not_flooded)),
        Row(TESTING,      (TENTATIVE, LEANING_IN, ALARMED, SETTLING), (testing, not_pressed, below_acting, not_flooded)),
        Row(TESTING,      (TESTING,),                        (not_calm_twice, below_acting, not_flooded)),
        Row(PUSHING,      (TENTATIVE, LEANING_IN, ALARMED, TESTING), (acting_out, not_flooded)),
        Row(PUSHING,      (ALARMED,),                        (pressed, not_flooded)),
        Row(PUSHING,      (SETTLING,),                       (acting_out, provoked, not_flooded)),
        Row(PUSHING,      (PUSHING,),                        (still_acting_out, no_limit_kept, not_flooded)),
        Row(FROZEN,       tuple(CHARTS[Style.FEARFUL]),      (flooded,)),
        Row(SETTLING,     (FROZEN,),                         (always,)),
        Row(SETTLING,     (PUSHING,),                        (kept_limit_or_time, calm_body)),
    ),
}

OWN_ACTS: dict[Stance, tuple[Act, ...]] = {
    OPEN: (Act.BID, Act.TURN_TOWARD, Act.DISCLOSE, Act.CELEBRATE),
    CHECKING: (Act.ASK, Act.SOFT_START),
    STATING: (Act.SOFT_START, Act.REQUEST, Act.OPPOSE),
    PAUSING: (Act.SPACE,),
    LIMITING: (Act.BOUNDARY, Act.SPACE),
    REJOINING: (Act.REPAIR, Act.OWN),
    WORN: (Act.BOUNDARY,),
    WARM: (Act.BID, Act.APPRECIATE, Act.DISCLOSE),
    SCANNING: (Act.ASK, Act.MIND_READ, Act.SEEK),
    SEEKING: (Act.SEEK,),
    PROTESTING: (Act.PROTEST, Act.CRITICISE, Act.DEMAND),
    FLOODED: (Act.PROTEST,),
    HURT_SILENCE: (),
    SETTLING: (Act.OWN, Act.APPEASE, Act.BID),
    EASY: (Act.TURN_TOWARD, Act.BID, Act.HELP),
    DEFLECTING: (Act.DISMISS,),
    HOLDING_LINE: (Act.DEFEND, Act.BOUNDARY),
    GONE: (Act.STONEWALL,),
    SEALED: (Act.STONEWALL, Act.DISMISS),
    LEAKING: (Act.CRITICISE, Act.DISCLOSE),
    EDGING_BACK: (Act.BID, Act.DISCLOSE),
    TENTATIVE: (Act.BID, Act.ASK),
    LEANING_IN: (Act.DISCLOSE, Act.SEEK),
    ALARMED: (Act.DEFEND, Act.DISMISS),
    TESTING: (Act.PROTEST, Act.SEEK),
    PUSHING: (Act.CRITICISE, Act.STONEWALL),
    FROZEN: (Act.STONEWALL,),
}
"""What a partner in this stance does of themselves; the first unless the line says otherwise."""

SOURCES: dict[Stance, str] = {
    OPEN: "Mikulincer & Shaver 2016",
    CHECKING: "Collins & Feeney 2004; Mikulincer & Shaver 2016",
    STATING: "Overall et al. 2009; Carrère & Gottman 1999",
    PAUSING: "Gottman 1994 (flooding, break with return)",
    LIMITING: "clinical description",
    REJOINING: "Gottman, Driver & Tabares 2015",
    WORN: "Girme et al. 2018; Lemay & Dudley 2011",
    WARM: "Mikulincer & Shaver 2003",
    SCANNING: "Collins & Feeney 2004; Campbell et al. 2005",
    SEEKING: "Shaver, Schachner & Mikulincer 2005; Evraire, Dozois & Wilde 2022",
    PROTESTING: "Overall, Girme, Lemay & Hammond 2014",
    FLOODED: "Gottman 1994; Malik, Heyman & Slep 2020",
    HURT_SILENCE: "clinical description",
    SETTLING: "Simpson & Overall 2014",
    EASY: "Mikulincer & Shaver 2003",
    DEFLECTING: "Overall, Simpson & Struthers 2013",
    HOLDING_LINE: "Overall, Simpson & Struthers 2013; autonomy: Front. Psychol. 2023;14:1232125",
    GONE: "Barry & Lawrence 2013; Christensen & Heavey 1990",
    SEALED: "Mikulincer, Dolev & Shaver 2004; Beck et al. 2013",
    LEAKING: "Mikulincer et al. 2000 (masking fails under load)",
    EDGING_BACK: "Overall, Simpson & Struthers 2013",
    TENTATIVE: "Bartholomew 1990",
    LEANING_IN: "Mikulincer, Shaver, Bar-On & Ein-Dor 2010",
    ALARMED: "Bartholomew 1990; clinical description",
    TESTING: "clinical description",
    PUSHING: "Mikulincer et al. 2010; clinical description",
    FROZEN: "Gottman 1994; clinical description",
}
"""Where the picture of each stance comes from."""
# fmt: on

HEARS = "hears"


def rulebook(style: Style) -> Machine:
    """Return the chart as one shared `transitions` machine; its single trigger is HEARS."""
    machine = Machine(
        model=None,
        states=[stance.value for stance in CHARTS[style]],
        initial=CHARTS[style][0].value,
        auto_transitions=False,  # else to_open() would walk round the rules
        send_event=False,
    )
    for row in ROWS[style]:
        for source in row.sources:
            machine.add_transition(HEARS, source.value, row.to.value, conditions=list(row.when))
    return machine


RULEBOOKS: dict[Style, Machine] = {style: rulebook(style) for style in Style}


def by_the_book(style: Style, stance: Stance, reading: Reading) -> Stance:
    """Return the next stance by asking the machine itself: the slow truth behind `next_stance`."""
    bearer = SimpleNamespace(state=stance.value)
    RULEBOOKS[style].events[HEARS].trigger(bearer, reading)
    return Stance(bearer.state)


class Step(NamedTuple):
    """The next stance, and the names of the rules that made it so; none where no row held."""

    stance: Stance
    why: str


Compiled = dict[tuple[Style, Stance], tuple[tuple[tuple[Rule, ...], Step], ...]]


def _compiled() -> Compiled:
    """Read the rows back out of the machines: one ordered list of guards for each style and stance."""
    table: Compiled = {}
    for style, stances in CHARTS.items():
        for stance in stances:
            rows = []
            for one in RULEBOOKS[style].events[HEARS].transitions[stance.value]:
                rules = tuple([cast(Rule, condition.func) for condition in one.conditions])
                why = " and ".join([rule.__name__ for rule in rules])
                rows.append((rules, Step(Stance(one.dest), why)))
            table[style, stance] = tuple(rows)
    return table


_TABLE = _compiled()


def next_stance(style: Style, stance: Stance, reading: Reading) -> Step:
    """Return the one stance that follows."""
    for rules, step in _TABLE[style, stance]:
        for rule in rules:
            if not rule(reading):
                break
        else:
            return step
    return Step(stance, "")


@lru_cache(maxsize=64)
def asked_in(style: Style, stance: Stance) -> tuple[Rule, ...]:
    """Return every rule that the rows out of this stance ask for."""
    rows = [row.when for row in ROWS[style] if stance in row.sources]
    return tuple(dict.fromkeys(rule for when in rows for rule in when))


def may_follow(
    style: Style, stance: Stance, never: frozenset[Rule] = frozenset()
) -> frozenset[tuple[Stance, bool]]:
    """Return the stances that could follow, each with flooded or not, as far as the rows alone can tell.

    Rows with a rule that is known never to hold are left out.
    """
    found = {(stance, False), (stance, True)}
    for row in ROWS[style]:
        if stance in row.sources and never.isdisjoint(row.when):
            if not_flooded not in row.when:
                found.add((row.to, True))
            if flooded not in row.when:
                found.add((row.to, False))
    return frozenset(found)
