"""What a chart may look at, and the rules its rows are made of.

Each rule's docstring is what the docs print; each rule's name is what a `because` carries.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.core.acts import Act
from game.core.partner import Stance


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
