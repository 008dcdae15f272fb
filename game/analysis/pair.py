"""`lab pair`: two simulated partners talk to each other, and what usually comes of it (MODEL 3).

A turn is one side's words and what they do to the other. What people do in a stance, how often they say
nothing in particular, and what the day brings are design [D]; the reactions are the model's own. Each side
draws from a generator of its own, seeded with whole numbers, so the same seed is the same talk everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, fsum, log, pi, sqrt
from random import Random
from typing import Any, NamedTuple

from game.core.acts import UNEVENTFUL, Act
from game.core.appraisal import Appraisal, feel, lean
from game.core.change import Trace, after_episode, trace
from game.core.dances import Course, Side, Step, attacks_returned, chases, flips
from game.core.impulse import AS_DONE
from game.core.partner import FAMILIES, Family, Partner, Stance, Style, WorkingModel, leaning
from game.core.reaction import Reaction, Sway, meet, pass_time, react
from game.core.stances import OWN_ACTS

JITTER = 0.08
"""Standard deviation of what is added to W and Q before the stance is chosen (MODEL 1.3)."""

SMALL_TALK: dict[Family, float] = {
    Family.OPEN: 0.7,
    Family.GUARDED: 0.5,
    Family.WITHDRAW: 0.6,
    Family.PURSUE: 0.0,
    Family.FLOODED: 0.0,
}
"""How often somebody says nothing in particular: the bins, the shopping, one word. Whoever pursues or is
flooded has something to say [D]."""
SMALL_TALK_IN: dict[Stance, float] = {Stance.PUSHING: 0.0, Stance.FROZEN: 0.5}
"""Where the stance says otherwise than its family: pushing is harsh, not short of words, and whoever is
frozen cannot find any as often as they turn away (MODEL 1.4)."""
NOT_THEIRS: dict[tuple[Style, Stance], Act] = {
    (Style.ANXIOUS, Stance.SETTLING): Act.BID,
    (Style.FEARFUL, Stance.SETTLING): Act.APPEASE,
}
"""Two charts have a stance called settling; each with one act that is not the other's (MODEL 1.4)."""

STRESSOR, AT_MOST = 0.35, 0.8
"""How often the day brings something before one speaks, and how much of it at most; it hurts as far as one is
anxious or crowds as far as one is avoidant, with the weights of MODEL 1.3 [D]."""

ANSWERS = {Act.TURN_TOWARD, Act.CELEBRATE}
"""What is only done in answer to ..."""
OFFERS = {Act.BID, Act.DISCLOSE, Act.APPRECIATE}
"""... something offered."""

BREAK = 20.0
"""Minutes of a SPACE, with its named return (Gottman 1994)."""


class Talk(NamedTuple):
    """One talk of two simulated partners."""

    course: Course
    ends: tuple[Partner, Partner]
    models: tuple[WorkingModel, WorkingModel]
    """After it, as after one episode."""
    shown: tuple[float, float]
    """Mean of the distress each side showed, per unit of arousal."""


class Chance:
    """The generator of one side."""

    def __init__(self, seed: int) -> None:
        self._draw = Random(seed).random

    def share(self) -> float:
        """Return a number from 0 to 1, 1 excluded."""
        return self._draw()

    def sway(self) -> Sway:
        """Return what chance adds to W and Q: normal, by Box and Muller, the same on every Python."""
        length = JITTER * sqrt(-2.0 * log(1.0 - self._draw()))
        angle = 2.0 * pi * self._draw()
        return Sway(round(length * cos(angle), 4), round(length * cos(angle - pi / 2), 4))

    def one_of(self, acts: Sequence[Act]) -> Act:
        """Return one of these acts, each as likely."""
        return acts[int(self._draw() * len(acts))]


def talk(a: Partner, b: Partner, seed: int, turns: int = 40, *, pauses: bool = False) -> Talk:
    """Return one talk. Side a opens on even seeds, b on odd ones; the chances are those of seed // 2.

    So every two seeds play the same chances from both sides, and swapping a and b swaps the result.
    With pauses, nothing happens for a moment before each answer (McCurry et al. 2024).
    """
    people = [a, b]
    opener = seed % 2
    chances = [Chance(2 * (seed // 2) + (side != opener)) for side in (0, 1)]
    heard: list[list[Trace]] = [[], []]
    shown: list[list[float]] = [[], []]
    steps: list[Step] = []
    last: Act | None = None
    for turn in range(turns):
        me = (opener + turn) % 2
        you = 1 - me
        people[me] = the_day(people[me], chances[me])
        act = does(people[me], last, chances[me])
        reaction = react(people[you], AS_DONE[act], sway=chances[you].sway())
        people[you] = reaction.partner
        people = _apart(people, act)
        if pauses:
            people = [react(one, UNEVENTFUL).partner for one in people]
        heard[you].append(trace(reaction, (), ()))
        shown[you].append(_shown(reaction))
        feelings = (people[0].feelings, people[1].feelings)
        steps.append(Step(tuple(Side)[me], (act,) if act else (), *feelings))
        last = act
    return Talk(
        Course(tuple(steps)),
        (people[0], people[1]),
        (after_episode(a.model, tuple(heard[0])), after_episode(b.model, tuple(heard[1]))),
        (_mean(shown[0]), _mean(shown[1])),
    )


class Means(NamedTuple):
    """What MODEL 3's table holds, as means over talks."""

    pursue_hide_pairs: float
    reciprocated_negatives: float
    disclosures: float
    mean_arousal: float
    mean_security: float
    approach_avoid_flips: float
    satisfaction: tuple[float, float]
    """Of a and of b after the talk, 0 to 1."""
    shown: tuple[float, float]
    """Distress shown per unit of arousal, by a and by b."""

    def told(self) -> dict[str, Any]:
        """Return it as `lab pair` prints it, to four decimals."""
        told: dict[str, Any] = {
            name: round(value, 4) for name, value in zip(self._fields, self[:6], strict=False)
        }
        a, b = self.satisfaction
        return {**told, "satisfaction": {"a": round(a, 4), "b": round(b, 4)}}


def pair(a: Style, b: Style, turns: int = 40, seeds: int = 200) -> dict[str, Any]:
    """Return the means over so many talks, as `lab pair` prints them.

    Raises ValueError where there is nothing to take a mean of.
    """
    return means(meet(leaning(a)), meet(leaning(b)), turns, seeds).told()


def means(a: Partner, b: Partner, turns: int, seeds: int, *, pauses: bool = False) -> Means:
    """Return the means over the talks of the first seeds.

    Raises ValueError where there is nothing to take a mean of.
    """
    if turns < 1 or seeds < 1:
        raise ValueError("a mean wants at least one turn and one seed")
    talks = [talk(a, b, seed, turns, pauses=pauses) for seed in range(seeds)]
    courses = [one.course.steps for one in talks]
    return Means(
        _mean([len(chases(steps)) for steps in courses]),
        _mean([attacks_returned(steps) for steps in courses]),
        _mean([sum(Act.DISCLOSE in step.acts for step in steps) for steps in courses]),
        _mean([_over(steps, "arousal") for steps in courses]),
        _mean([_over(steps, "security") for steps in courses]),
        _mean([sum(flips(steps, side) for side in Side) for steps in courses]),
        (
            _mean([one.models[0].satisfaction for one in talks]),
            _mean([one.models[1].satisfaction for one in talks]),
        ),
        (_mean([one.shown[0] for one in talks]), _mean([one.shown[1] for one in talks])),
    )


def the_day(who: Partner, chance: Chance) -> Partner:
    """Return somebody after what the day brought, if it brought anything."""
    comes, size, kind = chance.share() < STRESSOR, AT_MOST * chance.share(), chance.share()
    if not comes:
        return who
    model = who.model
    hurts, crowds = size * (0.35 + 0.9 * model.anxiety), size * (0.2 + 1.1 * model.avoidance)
    taken = Appraisal(rejection=min(1.0, hurts)) if kind < 0.5 else Appraisal(pressure=min(1.0, crowds))
    return who._replace(feelings=feel(model, who.feelings, taken, 0.0))


def does(who: Partner, last: Act | None, chance: Chance) -> Act | None:
    """Return what somebody in this stance does; none is a word about nothing in particular.

    An offer is taken up by whoever's stance can take one up.
    """
    stance = _acting_as(who)
    own = [act for act in OWN_ACTS[stance] if act is not NOT_THEIRS.get((who.style, stance))]
    answers = [act for act in own if act in ANSWERS]
    if last in OFFERS and answers:
        return chance.one_of(answers)
    small_talk = SMALL_TALK_IN.get(stance, SMALL_TALK[FAMILIES[stance]])
    if chance.share() < small_talk or not own:
        return None
    return chance.one_of([act for act in own if act not in ANSWERS])


# --- the parts


def _acting_as(who: Partner) -> Stance:
    """Return the stance somebody acts out of: numb only while W exceeds Q (MODEL 1.2), else testing."""
    if who.stance is not Stance.FROZEN:
        return who.stance
    adds_up = lean(who.model, who.feelings)
    return Stance.FROZEN if adds_up.withdraw >= adds_up.pursue else Stance.TESTING


def _apart(people: list[Partner], act: Act | None) -> list[Partner]:
    if act is not Act.SPACE:
        return people
    return [pass_time(one, BREAK, named=True).partner for one in people]


def _shown(reaction: Reaction) -> float:
    return reaction.leaning.shown_distress / reaction.partner.feelings.arousal


def _over(steps: tuple[Step, ...], feeling: str) -> float:
    """Return the mean of a feeling over all steps and both sides."""
    return _mean([float(getattr(one, feeling)) for step in steps for one in (step.first, step.second)])


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values) if values else 0.0  # sum() adds differently from Python 3.12 on
