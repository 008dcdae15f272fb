"""Patterns that two people dance together, read from the acts of both sides (MODEL 3).

Rule 1: a dance belongs to two people; it says nothing about who is to blame, or of what style anybody is.
Rule 2: what is not known is not asked: where one side's feelings are not simulated, only the other's count.
Rule 3: control is not a dance. A safety sign is all that is looked at where there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import NamedTuple

from game.core.acts import FEATURES, NOTES, Act, ActClass
from game.core.encounter import Encounter
from game.core.lens import OWN_NEEDS
from game.core.matter import STILL_OPEN
from game.core.partner import Feelings
from game.core.vocabulary import Vocabulary


class Dance(Vocabulary):
    """A recognised pattern between two people."""

    PURSUE_WITHDRAW = "pursue_withdraw"
    TEST_AND_LEAVE = "test_and_leave"
    DOUBLE_ALARM = "double_alarm"
    POLITE_DISTANCE = "polite_distance"
    HOT_AND_COLD = "hot_and_cold"
    PURSUIT_AND_ALARM = "pursuit_and_alarm"
    WORKING = "working"
    CARETAKER_SLIDE = "caretaker_slide"
    MUTUAL_ATTACK = "mutual_attack"
    CONTROL = "control"
    """Not a dance: a sign that better phrasing is not the answer (MODEL 4.4)."""


class Side(Vocabulary):
    """Who of the two; in a play the first is the player."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> Side:
        """The one across the table."""
        return Side.SECOND if self is Side.FIRST else Side.FIRST


class Step(NamedTuple):
    """One side's words, and how both stood after them; none where nobody knows."""

    side: Side
    acts: tuple[Act, ...]
    first: Feelings | None
    second: Feelings | None
    matter: float | None = None
    """How far the matter is settled, 0 to 1."""
    reserve: float | None = None
    """Of the first side, 0 to 1."""

    def feelings(self, side: Side) -> Feelings | None:
        """How that side stood after these words."""
        return self.first if side is Side.FIRST else self.second


class Course(NamedTuple):
    """What two people did in one sitting, in order."""

    steps: tuple[Step, ...]
    safety: bool = False
    earlier: tuple[float, ...] = ()
    """By how much the matter moved in the sittings before this one."""


class Seen(NamedTuple):
    """A dance that was danced."""

    dance: Dance
    step: int
    """The step at which it could first be told, from 0."""
    lead: Side | None = None
    """Who pursues, flips, cares or slides, where the dance has roles."""
    partly: bool = False
    """Part of the signature could not be looked at: the feelings of one side, or the sittings before."""


class DanceNote(NamedTuple):
    """What the dance looks like, how one leaves it, and how well it is known."""

    signature: str
    exit: str
    grade: str
    """A experiment or meta-analysis, B longitudinal or dyadic, C clinical description or design."""
    source: str


# fmt: off
PURSUE = frozenset({Act.DEMAND, Act.CRITICISE, Act.PROTEST, Act.SEEK})
HIDE = frozenset({Act.STONEWALL, Act.DISMISS})
NEGATIVE = frozenset({Act.CRITICISE, Act.CONTEMPT, Act.PROTEST, Act.DEMAND, Act.DEFEND})
APPROACH = frozenset({Act.DISCLOSE, Act.BID, Act.TURN_TOWARD, Act.SEEK, Act.PROTEST, Act.DEMAND, Act.APPRECIATE, Act.REASSURE})
AVOID = frozenset({Act.STONEWALL, Act.DISMISS})  # SPACE always names its return here
PROOF = frozenset({Act.SEEK})
SOOTHING = frozenset({Act.REASSURE, Act.APPEASE})
CARE = frozenset(act for act in Act if NOTES[act].kind is ActClass.SECURE and FEATURES[act].responsiveness >= 0.3)

NOTES_ON_DANCES: dict[Dance, DanceNote] = {
    Dance.PURSUE_WITHDRAW: DanceNote(
        "one presses and the other hides, three times or more in ten turns, in the same roles (.7); R of the one and P of the other above .4",
        "name the cycle as the common opponent; who pursues lowers the pressure in the first sentence, who withdraws names a return", "B",
        "Christensen & Heavey 1990; Bretaña et al. 2022; Beck et al. 2013"),
    Dance.TEST_AND_LEAVE: DanceNote(
        "like pursue and withdraw, and who pursues also turns away and comes back",
        "name the cycle; a steady answer, neither chasing nor leaving; a named return", "C", "clinical description"),
    Dance.DOUBLE_ALARM: DanceNote(
        "three or more attacks, or asks for proof, answered in kind; both A above .5; roles change (below .6), hardly anybody hides",
        "one goes first: settle yourself, then care; a short pause", "C", "clinical description; not found in Beck et al. 2013"),
    Dance.POLITE_DISTANCE: DanceNote(
        "in ten turns at most one attack and one disclosure, six in ten words about nothing, nobody roused (A up to .5), both S slowly falling, the matter where it was for three sittings",
        "small disclosures, agreed beforehand; light bids", "B", "Gottman & Levenson 2002"),
    Dance.HOT_AND_COLD: DanceNote(
        "the same person turns from approach to avoidance or back three times; A above .6 in more than half of the turns",
        "slow down; small predictable doses; agree on a stop signal; professional help early", "C",
        "Mikulincer et al. 2010 (ambivalence); quick swings: clinical description"),
    Dance.PURSUIT_AND_ALARM: DanceNote(
        "three attacks answered in kind, and three times one presses and the other hides",
        "slow down; small predictable doses; look at safety first", "C", "design"),
    Dance.WORKING: DanceNote(
        "after each spike of arousal (.15) care within two turns and calm within four; an own need at least once in eight turns",
        "keep it; watch the reserve", "B", "Overall, Simpson & Struthers 2013; Arriaga et al. 2018"),
    Dance.CARETAKER_SLIDE: DanceNote(
        "four in ten own acts reassure or appease, no own need in ten turns, reserve below .4",
        "a limit of one's own, and encouragement", "B", "Lemay & Dudley 2011"),
    Dance.MUTUAL_ATTACK: DanceNote(
        "four or more attacks answered by attacks in ten turns", "repair early; pause", "B", "Gottman 1994"),
    Dance.CONTROL: DanceNote(
        "any safety sign", "leave the fiction", "B", "Johnson 2008"),
}
# fmt: on

WINDOW = 20
"""Steps looked at: the last ten turns of both sides."""
MOST_OFTEN, ROLES_CHANGE = 0.7, 0.6
SPIKE, CARED_WITHIN, CALM_WITHIN, CALM_AGAIN = 0.15, 4, 8, 0.05
"""Rise of arousal; steps (two a turn) until care and until calm; how near the old level is calm [D]."""
OWN_TURNS_AT_LEAST, WORKS_AT_LEAST, NEUTRAL_AT_LEAST = 6, 3, WINDOW
"""How much must have been seen before a slide, what works, or a distance can be told: own turns, steps [D]."""
UNMOVED, FALLS, SLOWLY = 0.05, 0.05, 0.25
"""Of the matter; by how much security falls from a window's first half to its second, at least and at most [D]."""
ROUSED, SITTINGS = 0.50, 3
"""Arousal above which somebody is activated; sittings in which the matter must not have moved."""
NEEDS_BOTH = frozenset(
    {Dance.PURSUE_WITHDRAW, Dance.TEST_AND_LEAVE, Dance.DOUBLE_ALARM, Dance.POLITE_DISTANCE}
)
"""Dances whose signature asks for the feelings of both."""

Steps = tuple[Step, ...]


@dataclass(frozen=True)
class Window:
    """Ten turns of a course, with what several detectors ask of them counted once."""

    steps: Steps
    course: Course

    @cached_property
    def chases(self) -> list[Side]:
        """Who pursued, for each time one pressed and the other hid."""
        return chases(self.steps)

    @cached_property
    def attacks_returned(self) -> int:
        """How often one attack followed on another's."""
        return attacks_returned(self.steps)

    @cached_property
    def flips(self) -> dict[Side, int]:
        """How often each side turned from approach to avoidance, or back."""
        return {side: flips(self.steps, side) for side in Side}


Told = Side | bool | None
"""Whether the dance is there, and who leads it where it has roles."""


def dances(course: Course) -> tuple[Seen, ...]:
    """Return every dance of the course, each from the step at which it could first be told."""
    if course.safety:
        return (Seen(Dance.CONTROL, max(0, len(course.steps) - 1)),)
    seen: list[Seen] = []
    unseen = dict(DETECTORS)
    for last in range(len(course.steps)):
        window = Window(course.steps[max(0, last + 1 - WINDOW) : last + 1], course)
        for dance in tuple(unseen):
            told = unseen[dance](window)
            if told:
                lead = told if isinstance(told, Side) else None
                seen.append(Seen(dance, last, lead, _partly(dance, course)))
                del unseen[dance]
    working = _working(course.steps)
    if working is not None:
        seen.append(Seen(Dance.WORKING, len(course.steps) - 1, working))
    return tuple(sorted(seen, key=lambda one: one.step))


def course_of(encounter: Encounter, earlier: tuple[float, ...] = ()) -> Course:
    """Return what both did in a play; the player's own feelings are not known there."""
    steps: list[Step] = []
    for exchange in encounter.exchanges:
        theirs = (exchange.partner_act,) if exchange.partner_act else ()
        said, reserve = exchange.response.speech.acts, exchange.reserve
        steps.append(Step(Side.SECOND, theirs, None, exchange.before.feelings, exchange.matter, reserve))
        steps.append(Step(Side.FIRST, said, None, exchange.after.feelings, exchange.matter, reserve))
    if steps:
        last = (encounter.partner_act,) if encounter.partner_act else ()
        feelings, reserve = encounter.partner.feelings, encounter.ledger.reserve
        steps.append(Step(Side.SECOND, last, None, feelings, encounter.matter, reserve))
    return Course(tuple(steps), encounter.stopped is not None, earlier)


def _partly(dance: Dance, course: Course) -> bool:
    """Say whether part of the dance's signature could not be looked at."""
    one_sided = any(step.first is None or step.second is None for step in course.steps)
    alone = dance is Dance.POLITE_DISTANCE and len(course.earlier) < SITTINGS - 1
    return alone or (one_sided and dance in NEEDS_BOTH)


# --- what is counted


def chases(steps: Steps) -> list[Side]:
    """Return who pursued in each pair of neighbours of which one presses and the other hides."""
    found = []
    for one, next_one in _neighbours(steps):
        if _any(one, PURSUE) and _any(next_one, HIDE):
            found.append(one.side)
        elif _any(one, HIDE) and _any(next_one, PURSUE):
            found.append(next_one.side)
    return found


def attacks_returned(steps: Steps) -> int:
    """Return how often one attack followed on another's."""
    return sum(_any(one, NEGATIVE) and _any(next_one, NEGATIVE) for one, next_one in _neighbours(steps))


def flips(steps: Steps, side: Side) -> int:
    """Return how often this side turned from approach to avoidance, or back."""
    ways = [
        _any(step, APPROACH)
        for step in steps
        if step.side is side and _any(step, APPROACH) is not _any(step, AVOID)
    ]
    return sum(ways[number] is not ways[number - 1] for number in range(1, len(ways)))


def _neighbours(steps: Steps) -> list[tuple[Step, Step]]:
    pairs = [(steps[number - 1], steps[number]) for number in range(1, len(steps))]
    return [pair for pair in pairs if pair[0].side is not pair[1].side]


def _any(step: Step, acts: frozenset[Act]) -> bool:
    return not acts.isdisjoint(step.acts)


def _count(steps: Steps, acts: frozenset[Act]) -> int:
    return sum(_any(step, acts) for step in steps)


def _constancy(roles: list[Side]) -> tuple[float, Side]:
    """Return how constant a role is, .5 to 1, and who holds it most."""
    first = roles.count(Side.FIRST)
    lead = Side.FIRST if 2 * first >= len(roles) else Side.SECOND
    return roles.count(lead) / len(roles) if roles else 0.0, lead


def _known(step: Step) -> list[Feelings]:
    return [feelings for feelings in (step.first, step.second) if feelings is not None]


# --- the detectors


def _trap(window: Window) -> Side | None:
    constancy, lead = _constancy(window.chases)
    if len(window.chases) < 3 or constancy < MOST_OFTEN:
        return None
    last = window.steps[-1]
    pursuing, hiding = last.feelings(lead), last.feelings(lead.other)
    hurts = pursuing is None or pursuing.rejection > 0.4
    crowds = hiding is None or hiding.pressure > 0.4
    return lead if hurts and crowds and (pursuing or hiding) else None


def _pursue_withdraw(window: Window) -> Told:
    lead = _trap(window)
    return lead if lead and window.flips[lead] < 2 else None


def _test_and_leave(window: Window) -> Told:
    lead = _trap(window)
    return lead if lead and window.flips[lead] >= 2 else None


def _double_alarm(window: Window) -> Told:
    roused = [feelings.arousal > ROUSED for feelings in _known(window.steps[-1])]
    if not roused or not all(roused):
        return None
    asked = sum(_any(one, PROOF) and _any(next_one, PROOF) for one, next_one in _neighbours(window.steps))
    pursuers = [step.side for step in window.steps if _any(step, PURSUE)]
    return (
        window.attacks_returned + asked >= 3
        and _constancy(pursuers)[0] < ROLES_CHANGE
        and _count(window.steps, HIDE) < 2
    )


def _polite_distance(window: Window) -> Told:
    """Ask all that a course can tell: sittings before this one, and a matter, only where they are known."""
    steps = window.steps
    if len(steps) < NEUTRAL_AT_LEAST or not _about_nothing(steps) or _count(steps, NEGATIVE) > 1:
        return None
    if _count(steps, frozenset({Act.DISCLOSE})) > 1:
        return None
    if any(feelings.arousal > ROUSED for step in steps for feelings in _known(step)):
        return None
    ebbing = [_ebbs(steps, side) for side in Side if steps[0].feelings(side)]
    return bool(ebbing) and all(ebbing) and _matter_rests(steps, window.course)


def _about_nothing(steps: Steps) -> bool:
    return sum(not step.acts for step in steps) >= 0.6 * len(steps)


def _matter_rests(steps: Steps, course: Course) -> bool:
    """Say whether the matter has not moved since the sitting began, nor in the sittings before it that are known.

    Where it has been settled there is nothing left to avoid.
    """
    now = steps[-1].matter or 0.0
    moved = [*course.earlier[1 - SITTINGS :], now - (course.steps[0].matter or 0.0)]
    return now < STILL_OPEN and all(abs(by) <= UNMOVED for by in moved)


def _ebbs(steps: Steps, side: Side) -> bool:
    """Say whether that side's security fell slowly: the second half of the window lies below the first."""
    level = [feelings.security for step in steps if (feelings := step.feelings(side))]
    half = len(level) // 2
    fell = (fsum(level[:half]) - fsum(level[-half:])) / half  # sum() adds differently from Python 3.12 on
    return FALLS <= fell <= SLOWLY


def _hot_and_cold(window: Window) -> Told:
    turning = (side for side in Side if window.flips[side] >= 3)
    return next((side for side in turning if _mostly_roused(window.steps, side)), None)


def _mostly_roused(steps: Steps, side: Side) -> bool:
    """Say whether that side, or the other where nobody knows this one, was highly aroused most of the time."""
    felt = [step.feelings(side) or step.feelings(side.other) for step in steps]
    return sum(feelings is not None and feelings.arousal > 0.6 for feelings in felt) > len(steps) / 2


def _pursuit_and_alarm(window: Window) -> Told:
    return window.attacks_returned >= 3 and len(window.chases) >= 3


def _caretaker_slide(window: Window) -> Told:
    reserve = window.steps[-1].reserve
    if reserve is None or reserve >= 0.4:
        return None
    own = tuple(step for step in window.steps if step.side is Side.FIRST)
    if len(own) < OWN_TURNS_AT_LEAST:
        return None
    soothed, needs = _count(own, SOOTHING), _count(own, frozenset(OWN_NEEDS))
    return Side.FIRST if soothed >= 0.4 * len(own) and not needs else None


def _mutual_attack(window: Window) -> Told:
    return window.attacks_returned >= 4


DETECTORS: dict[Dance, Callable[[Window], Told]] = {
    Dance.PURSUE_WITHDRAW: _pursue_withdraw,
    Dance.TEST_AND_LEAVE: _test_and_leave,
    Dance.DOUBLE_ALARM: _double_alarm,
    Dance.POLITE_DISTANCE: _polite_distance,
    Dance.HOT_AND_COLD: _hot_and_cold,
    Dance.PURSUIT_AND_ALARM: _pursuit_and_alarm,
    Dance.CARETAKER_SLIDE: _caretaker_slide,
    Dance.MUTUAL_ATTACK: _mutual_attack,
}
"""What holds within ten turns. `working` is read from the whole course, `control` before everything."""


def _working(steps: Steps) -> Side | None:
    """Return the side that answers each spike of the other with care, and still states needs of its own."""
    return next((side for side in Side if _answers_spikes(steps, side)), None)


def _answers_spikes(steps: Steps, side: Side) -> bool:
    level = [feelings.arousal if (feelings := step.feelings(side.other)) else None for step in steps]
    spikes = [
        (number, before)
        for number in range(1, len(level))
        if (before := level[number - 1]) is not None
        and (after := level[number]) is not None
        and after - before >= SPIKE
    ]
    own = tuple(step for step in steps if step.side is side)
    needs = _count(own, frozenset(OWN_NEEDS))
    return (
        bool(spikes)
        and len(own) >= WORKS_AT_LEAST
        and 8 * needs >= len(own)
        and all(_met(steps[number + 1 :], side, before) for number, before in spikes)
    )


def _met(after: Steps, side: Side, before: float) -> bool:
    """Say whether care came within two turns of a spike, and the old calm within four."""
    cared = any(step.side is side and _any(step, CARE) for step in after[:CARED_WITHIN])
    calm = any(
        (feelings := step.feelings(side.other)) is not None and feelings.arousal <= before + CALM_AGAIN
        for step in after[:CALM_WITHIN]
    )
    return cared and calm
