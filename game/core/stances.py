"""Every way a stance can change: four charts of seven stances (MODEL 1.4).

Rule 1: a stance changes here or nowhere.
Rule 2: this file knows what was taken for what, never who was speaking or what it scores.
Rule 3: a chart is a function. Its rows are tried from the top, the first that holds wins, and where none
holds the partner stays. So there is exactly one next stance for every stance and all feelings.

The rows complete those of MODEL 1.4, in its order; docs/model.md prints them, and `transitions` holds them.
A row that leads to the stance it starts from says how long the partner stays against the rows below it.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import NamedTuple, cast

from transitions import Machine

from game.core.acts import Act
from game.core.partner import CHARTS, Stance, Style


class Reading(NamedTuple):
    """All that a chart may look at, after the turn."""

    arousal: float
    security: float
    rejection: float
    pressure: float
    flooded: bool
    withdraw: float
    pursue: float
    shown_distress: float
    rejected: float
    """How rejecting this turn was taken to be."""
    pressed: float
    care: float
    alarm: float
    autonomy: float
    distance: float
    """Distance heard in this turn, less what a named return takes off it."""
    ambiguity: float
    hostile: bool
    """This turn carried hostility of .6 or more."""
    acts: tuple[Act, ...]
    credibility: float
    trust: float
    worn: bool
    """Satisfaction below .45, or three ruptures never owned."""
    spike_met: bool
    """Rejection stood at .40 or more before this turn, and care answered it."""
    age: int
    """Turns spent in the present stance before this one; 3 stands for more."""
    before: Stance
    rejections: int
    """Rejecting turns running, this one included; at most 2."""
    calm: int
    """Calm turns running, this one included; at most 2."""
    rising: int
    """Turns running in which felt security rose; at most 2."""
    attacks: int
    """Hostile turns among the last four."""


Rule = Callable[[Reading], bool]


class Row(NamedTuple):
    """One row of a chart: where from, where to, and what must all hold."""

    to: Stance
    sources: tuple[Stance, ...]
    when: tuple[Rule, ...]


# --- what the rows are made of; each docstring is what the docs print


def clear(now: Reading) -> bool:
    """W and Q below .40"""
    return now.withdraw < 0.40 and now.pursue < 0.40


def withdrawing(now: Reading) -> bool:
    """W at least .60, and at least Q"""
    return now.withdraw >= 0.60 and now.withdraw >= now.pursue


def not_withdrawing(now: Reading) -> bool:
    """W below .60, or below Q"""
    return not withdrawing(now)


def still_withdrawn(now: Reading) -> bool:
    """W at least .45"""
    return now.withdraw >= 0.45


def no_longer_withdrawn(now: Reading) -> bool:
    """W below .45"""
    return now.withdraw < 0.45


def pursuing(now: Reading) -> bool:
    """Q at least .60, and above W"""
    return now.pursue >= 0.60 and now.pursue > now.withdraw


def not_pursuing(now: Reading) -> bool:
    """Q below .60, or not above W"""
    return not pursuing(now)


def still_pursuing(now: Reading) -> bool:
    """Q at least .45"""
    return now.pursue >= 0.45


def no_longer_pursuing(now: Reading) -> bool:
    """Q below .45"""
    return now.pursue < 0.45


def below_acting(now: Reading) -> bool:
    """W and Q below .60"""
    return now.withdraw < 0.60 and now.pursue < 0.60


def acting_out(now: Reading) -> bool:
    """W or Q at least .60"""
    return now.withdraw >= 0.60 or now.pursue >= 0.60


def still_acting_out(now: Reading) -> bool:
    """W or Q at least .45"""
    return now.withdraw >= 0.45 or now.pursue >= 0.45


def no_longer_acting_out(now: Reading) -> bool:
    """W and Q below .45"""
    return now.withdraw < 0.45 and now.pursue < 0.45


def flooded(now: Reading) -> bool:
    """flooded: from A .70 until A .50"""
    return now.flooded


def not_flooded(now: Reading) -> bool:
    """not flooded"""
    return not now.flooded


def calm_body(now: Reading) -> bool:
    """A at most .50"""
    return now.arousal <= 0.50


def body_not_calm(now: Reading) -> bool:
    """A above .50"""
    return now.arousal > 0.50


def calm_body_and_room(now: Reading) -> bool:
    """A at most .50 and P below .20"""
    return now.arousal <= 0.50 and now.pressure < 0.20


def no_calm_or_no_room(now: Reading) -> bool:
    """A above .50, or P at least .20"""
    return not calm_body_and_room(now)


def threatened(now: Reading) -> bool:
    """R or P above .35"""
    return now.rejection > 0.35 or now.pressure > 0.35


def unthreatened(now: Reading) -> bool:
    """R and P at most .35"""
    return not threatened(now)


def heard(now: Reading) -> bool:
    """care this turn above .30"""
    return now.care > 0.30


def unheard(now: Reading) -> bool:
    """care this turn at most .30"""
    return now.care <= 0.30


def heard_or_at_ease(now: Reading) -> bool:
    """care this turn above .30, or R and P below .20"""
    return now.care > 0.30 or (now.rejection < 0.20 and now.pressure < 0.20)


def neither_heard_nor_at_ease(now: Reading) -> bool:
    """care this turn at most .30, and R or P at least .20"""
    return not heard_or_at_ease(now)


def not_blown_over(now: Reading) -> bool:
    """Q at least .45, or R or P above .20"""
    return now.pursue >= 0.45 or now.rejection > 0.20 or now.pressure > 0.20


def attacked(now: Reading) -> bool:
    """hostility of .6 or more now, for the second time in four turns"""
    return now.hostile and now.attacks >= 2


def not_attacked(now: Reading) -> bool:
    """no second turn of hostility of .6 or more in four"""
    return not attacked(now)


def refused(now: Reading) -> bool:
    """two rejecting turns running"""
    return now.rejections >= 2


def not_refused(now: Reading) -> bool:
    """no two rejecting turns running"""
    return now.rejections < 2


def worn(now: Reading) -> bool:
    """satisfaction below .45, or three ruptures never owned"""
    return now.worn


def not_worn(now: Reading) -> bool:
    """satisfaction at least .45 and fewer than three ruptures"""
    return not now.worn


def owned_up_to(now: Reading) -> bool:
    """OWN or REPAIR"""
    return Act.OWN in now.acts or Act.REPAIR in now.acts


def not_owned_up_to(now: Reading) -> bool:
    """neither OWN nor REPAIR"""
    return not owned_up_to(now)


def little_rejection(now: Reading) -> bool:
    """R at most .30"""
    return now.rejection <= 0.30


def much_rejection(now: Reading) -> bool:
    """R at least .45"""
    return now.rejection >= 0.45


def some_rejection(now: Reading) -> bool:
    """R below .45"""
    return now.rejection < 0.45


def unclear_or_distant(now: Reading) -> bool:
    """an ambiguous act (.4) or a distant one (.15 after a named return)"""
    return now.ambiguity >= 0.40 or now.distance >= 0.15


def clear_and_near(now: Reading) -> bool:
    """no ambiguous and no distant act"""
    return not unclear_or_distant(now)


def secure_or_calm_twice(now: Reading) -> bool:
    """S at least .55, or two calm turns"""
    return now.security >= 0.55 or now.calm >= 2


def calm_twice(now: Reading) -> bool:
    """two calm turns"""
    return now.calm >= 2


def not_calm_twice(now: Reading) -> bool:
    """fewer than two calm turns"""
    return now.calm < 2


def provoked(now: Reading) -> bool:
    """a turn that was not calm"""
    return now.calm == 0


def unsettled(now: Reading) -> bool:
    """a turn that was not calm, or an ambiguous or distant act"""
    return now.calm == 0 or unclear_or_distant(now)


def cared_for(now: Reading) -> bool:
    """care this turn above .35"""
    return now.care > 0.35


def not_cared_for(now: Reading) -> bool:
    """care this turn at most .35"""
    return now.care <= 0.35


def believed(now: Reading) -> bool:
    """care this turn above .35 and credibility above .6"""
    return now.care > 0.35 and now.credibility > 0.60


def not_believed(now: Reading) -> bool:
    """care this turn above .35, but credibility at most .6"""
    return now.care > 0.35 and now.credibility <= 0.60


def doubt_returns(now: Reading) -> bool:
    """was seeking two turns ago, credibility at most .6, Q at least .45"""
    return now.before is Stance.SEEKING and now.age >= 1 and now.credibility <= 0.60 and still_pursuing(now)


def no_doubt_returns(now: Reading) -> bool:
    """no doubt left over from seeking"""
    return not doubt_returns(now)


def answered(now: Reading) -> bool:
    """OWN, VALIDATE or REASSURE"""
    return not {Act.OWN, Act.VALIDATE, Act.REASSURE}.isdisjoint(now.acts)


def not_answered(now: Reading) -> bool:
    """none of OWN, VALIDATE, REASSURE"""
    return not answered(now)


def fetched(now: Reading) -> bool:
    """turned toward: care above .25, nothing distant in it"""
    return now.care > 0.25 and now.distance < 0.15


def not_fetched(now: Reading) -> bool:
    """not turned toward"""
    return not fetched(now)


def unhurried(now: Reading) -> bool:
    """P at most .30"""
    return now.pressure <= 0.30


def unhurried_and_clear(now: Reading) -> bool:
    """W below .40 and P at most .30"""
    return now.withdraw < 0.40 and now.pressure <= 0.30


def given_room_or_light(now: Reading) -> bool:
    """an act that leaves a choice (autonomy .4), or P below .20"""
    return now.autonomy >= 0.40 or now.pressure < 0.20


def given_room(now: Reading) -> bool:
    """an act that leaves a choice (autonomy .4)"""
    return now.autonomy >= 0.40


def not_given_room(now: Reading) -> bool:
    """no act that leaves a choice"""
    return now.autonomy < 0.40


def crowded(now: Reading) -> bool:
    """P at least .45 and A below .70"""
    return now.pressure >= 0.45 and now.arousal < 0.70


def not_crowded(now: Reading) -> bool:
    """P below .45"""
    return now.pressure < 0.45


def still_crowded(now: Reading) -> bool:
    """P at least .35"""
    return now.pressure >= 0.35


def pressed(now: Reading) -> bool:
    """pressure this turn at least .25"""
    return now.pressed >= 0.25


def not_pressed(now: Reading) -> bool:
    """pressure this turn below .25"""
    return now.pressed < 0.25


def room_enough(now: Reading) -> bool:
    """W below .60"""
    return now.withdraw < 0.60


def mask_holds(now: Reading) -> bool:
    """shown distress below .6, or A at most .80"""
    return now.shown_distress < 0.60 or now.arousal <= 0.80


def mask_fails(now: Reading) -> bool:
    """A above .80"""
    return now.arousal > 0.80


def lid_stays_on(now: Reading) -> bool:
    """A at most .80, or the lid was put on only now"""
    return now.arousal <= 0.80 or now.age < 1


def not_alarmed(now: Reading) -> bool:
    """closeness alarm at most .08"""
    return now.alarm <= 0.08


def alarmed(now: Reading) -> bool:
    """closeness alarm above .08"""
    return now.alarm > 0.08


def drawn_in(now: Reading) -> bool:
    """S rose two turns running, or a spike of rejection was met with care"""
    return now.rising >= 2 or now.spike_met


def not_drawn_in(now: Reading) -> bool:
    """S did not rise two turns running"""
    return not drawn_in(now)


def rising(now: Reading) -> bool:
    """S rose this turn"""
    return now.rising >= 1


def not_rising(now: Reading) -> bool:
    """S did not rise this turn"""
    return now.rising == 0


def spike_met(now: Reading) -> bool:
    """a spike of rejection was met with care"""
    return now.spike_met


def testing(now: Reading) -> bool:
    """Q from .40 to .60, and little trust (below .4)"""
    return 0.40 <= now.pursue < 0.60 and now.trust < 0.40


def nothing_left_to_test(now: Reading) -> bool:
    """Q below .25"""
    return now.pursue < 0.25


def stiff(now: Reading) -> bool:
    """W from .40 to .60, or Q where there is trust enough not to test"""
    return max(now.withdraw, now.pursue) >= 0.40 and not testing(now)


def eased(now: Reading) -> bool:
    """SPACE, or a light and steady act: some care, pressure below .25, alarm at most .04"""
    return Act.SPACE in now.acts or (now.care > 0.10 and now.pressed < 0.25 and now.alarm <= 0.04)


def alarmed_or_not_testing(now: Reading) -> bool:
    """closeness alarm above .08, or no inclination to test"""
    return now.alarm > 0.08 or not testing(now)


def kept_limit_or_time(now: Reading) -> bool:
    """BOUNDARY, or W and Q below .45"""
    return Act.BOUNDARY in now.acts or no_longer_acting_out(now)


def no_limit_kept(now: Reading) -> bool:
    """no BOUNDARY"""
    return Act.BOUNDARY not in now.acts


def always(_: Reading) -> bool:
    """nothing else holds"""
    return True


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
