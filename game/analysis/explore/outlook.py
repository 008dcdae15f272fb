"""Between which bounds words can leave a partner, for all who feel about alike: no row of the chart is tried.

Words that threaten more, or care less, leave more arousal, rejection and pressure and less security, and
whoever has more of those before has more of them after. So two corners of a box of feelings bound all who are
in it, and the core's own appraisal says where these corners go.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from game.core import rules
from game.core.acts import Act, Speech
from game.core.appraisal import Appraisal, Meaning, appraise, feel, lean, meaning
from game.core.partner import Feelings, Partner, Stance, WorkingModel
from game.core.quick import quick
from game.core.reaction import SPACE_ONLY
from game.core.rules import Reading, Rule
from game.core.stances import asked_in

BOXES, WORTHS = 12, 6
"""Boxes to each feeling, and to credibility."""
MARGIN = 0.0005
"""Half the grid of feelings: a box holds its edges."""
LEAST_FRESH = 0.75**3
"""Of words heard three times just before."""

DECIDED: frozenset[Rule] = frozenset((
    rules.clear, rules.withdrawing, rules.not_withdrawing, rules.still_withdrawn, rules.no_longer_withdrawn,
    rules.pursuing, rules.not_pursuing, rules.still_pursuing, rules.no_longer_pursuing, rules.below_acting,
    rules.acting_out, rules.still_acting_out, rules.no_longer_acting_out, rules.room_enough,
    rules.nothing_left_to_test, rules.calm_body, rules.body_not_calm, rules.calm_body_and_room,
    rules.no_calm_or_no_room, rules.threatened, rules.unthreatened, rules.little_rejection,
    rules.much_rejection, rules.some_rejection, rules.not_crowded, rules.still_crowded, rules.unhurried,
    rules.unhurried_and_clear, rules.not_blown_over, rules.mask_fails, rules.heard, rules.unheard,
    rules.heard_or_at_ease, rules.neither_heard_nor_at_ease, rules.cared_for, rules.not_cared_for,
    rules.fetched, rules.not_fetched, rules.pressed, rules.not_pressed, rules.alarmed, rules.not_alarmed,
    rules.unclear_or_distant, rules.clear_and_near, rules.given_room, rules.not_given_room,
    rules.given_room_or_light, rules.answered, rules.not_answered, rules.owned_up_to,
    rules.not_owned_up_to, rules.no_limit_kept, rules.eased, rules.crowded,
))  # fmt: skip
"""Rules that hold, if anywhere, at a corner: they ask for more or for less threat, withdrawal and pursuit."""


class Box(NamedTuple):
    """Partners who feel about alike."""

    arousal: int
    security: int
    rejection: int
    pressure: int
    flooded: bool
    credibility: int


class Outlook(NamedTuple):
    """What words can do to anybody in a box."""

    flooded: frozenset[bool]
    """Whether they can be flooded after it."""
    never: frozenset[Rule]
    """Rules that cannot hold for any of them."""


def box_of(partner: Partner) -> Box:
    """Return the box in which this partner feels."""
    arousal, security, rejection, pressure, flooded = partner.feelings
    return _box(
        (
            int(arousal * BOXES),
            int(security * BOXES),
            int(rejection * BOXES),
            int(pressure * BOXES),
            flooded,
            int(partner.credibility * WORTHS),
        )
    )


@lru_cache(maxsize=1 << 16)
def look_out(model: WorkingModel, stance: Stance, box: Box, speech: Speech) -> Outlook:
    """Return what these words can do to anybody in this stance and this box."""
    most, least = (_after(model, box, speech, threat) for threat in (1, 0))
    away = lean(model, most.feelings._replace(rejection=least.feelings.rejection)).withdraw
    near = lean(model, least.feelings._replace(rejection=most.feelings.rejection)).withdraw
    pursued = [lean(model, one.feelings).pursue for one in (most, least)]
    # Being crowded asks for much pressure in a body that is not too roused.
    still = most._replace(feelings=most.feelings._replace(arousal=least.feelings.arousal))
    corners = [_reading(*corner) for corner in product((most, least, still), (away, near), pursued)]
    asked = [rule for rule in asked_in(model.style, stance) if rule in DECIDED]
    never = frozenset([rule for rule in asked if not any(map(rule, corners))])
    return Outlook(frozenset({most.feelings.flooded, least.feelings.flooded}), never)


# --- the parts

_box = quick(Box)


class Corner(NamedTuple):
    """Where a corner of a box is after the words."""

    feelings: Feelings
    taken: Appraisal
    words: Meaning
    acts: tuple[Act, ...]


def _after(model: WorkingModel, box: Box, speech: Speech, threat: int) -> Corner:
    """Return the corner after these words: with all the threat that can be (1), or with the least (0)."""
    least = 1 - threat
    now = Feelings(
        _edge(box.arousal, BOXES, threat),
        _edge(box.security, BOXES, least),
        _edge(box.rejection, BOXES, threat),
        _edge(box.pressure, BOXES, threat),
        box.flooded,
    )
    # Encouragement may be heard as distant: that is the more threatening way to hear it.
    words = meaning(model, speech, bool(threat))
    fresh = LEAST_FRESH if threat else 1.0
    taken = appraise(now, _edge(box.credibility, WORTHS, least), words, fresh)
    acts = speech.acts if speech.micro is None or not words.heard.distancing else SPACE_ONLY
    return Corner(feel(model, now, taken, words.heard.autonomy), taken, words, acts)


def _edge(place: int, places: int, upper: int) -> float:
    return min(1.0, max(0.0, (place + upper) / places + (MARGIN if upper else -MARGIN)))


def _reading(corner: Corner, withdraw: float, pursue: float) -> Reading:
    """Return what the chart would look at; what no rule of DECIDED asks for is left as it comes."""
    (arousal, security, rejection, pressure, flooded), taken, words, acts = corner
    return Reading(
        arousal, security, rejection, pressure, flooded, withdraw, pursue,
        shown_distress=0.0, rejected=taken.rejection, pressed=taken.pressure, care=taken.care,
        alarm=taken.alarm, autonomy=words.heard.autonomy, distance=words.distance,
        ambiguity=words.heard.ambiguity, hostile=False, acts=acts, credibility=1.0, trust=0.0, worn=False,
        spike_met=False, age=0, before=Stance.OPEN, rejections=0, calm=0, rising=0, attacks=0,
    )  # fmt: skip
