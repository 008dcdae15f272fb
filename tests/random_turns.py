"""Random turns with random people: anything may be said in any manner, and nothing may come out wrong.

One walk is a chain of people; each lives through a few episodes of random words and pauses, and is then
replaced. What each turn is explained with is collected by its shape, so that the words can be checked once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from game.core.acts import MOST_ACTS_IN_ONE_ANSWER, Act, Flag, MicroAct, Speech
from game.core.because import Args, Because
from game.core.change import Trace, after_episode, next_episode, trace
from game.core.encounter import Exchange
from game.core.lens import Ledger, settle
from game.core.matter import move
from game.core.partner import CHARTS, Feelings, Partner, Stance, WorkingModel, working_model
from game.core.reaction import Reaction, meet, pass_time, react
from game.core.scenario import Response

FELT = (("felt.rejection", 2), ("felt.pressure", 3), ("felt.security", 1), ("felt.arousal", 0))
"""Codes in the order in which they are told, and where the feeling stands."""
EPISODES, TURNS = 4, 120
"""Of one person; the turns of an episode are 1 to this many."""
WORDS, VOCABULARY = 1500, 25
"""How many things can be said at all, and how many of them to one person."""
PAUSES = 0.03
"""How often time passes instead of words."""
SAMPLE = 97
"""One turn in so many is kept whole."""

Shape = tuple[object, ...]
"""Code, and all that decides on its words."""


@dataclass
class Seen:
    """What a walk met."""

    turns: int = 0
    stances: set[Stance] = field(default_factory=set)
    reasons: dict[Shape, Because] = field(default_factory=dict)
    """One of each shape."""
    sample: list[Exchange] = field(default_factory=list)


def wander(turns: int, seed: int) -> Seen:
    """Return what so many random turns met. Raises AssertionError at the first turn that goes wrong."""
    chance = Random(seed)
    said = [any_speech(chance) for _ in range(WORDS)]
    seen = Seen()
    while seen.turns < turns:
        model = working_model(chance.random(), chance.random(), satisfaction=chance.random())
        partner, ledger = meet(model, any_feelings(chance), credibility=0.3 + 0.7 * chance.random()), Ledger()
        known = chance.sample(said, VOCABULARY)
        for _ in range(EPISODES):
            partner, traces, ledger = episode(partner, ledger, known, chance, seen)
            model = after_episode(partner.model, tuple(traces))
            check_model(model)
            partner, ledger = next_episode(partner, model, ledger)
    return seen


def episode(
    partner: Partner, ledger: Ledger, said: list[Speech], chance: Random, seen: Seen
) -> tuple[Partner, list[Trace], Ledger]:
    """Live through one episode, checking every turn."""
    dice, matter, traces, given = chance.random, 0.0, [], (None, None)
    for _ in range(1 + int(dice() * TURNS)):
        if dice() < PAUSES:
            reaction = pass_time(partner, 60 * dice(), named=dice() < 0.5, brooding=dice() < 0.3)
            speech = Speech()
        else:
            speech = said[int(dice() * len(said))]
            reaction = react(partner, speech, ruptures=ledger.unrepaired)
            ledger = settle(ledger, speech, reaction.heard, partner.family, given[-1])
            matter = move(matter, reaction.heard.issue, reaction.leaning.openness)
            traces.append(trace(reaction, given, speech.acts))
        given = (given[-1], reaction.act)
        assert in_range(reaction), reaction
        assert 0 <= matter <= 1, matter
        assert 0 <= ledger.reserve <= 1, ledger
        assert ledger.unrepaired >= 0, ledger
        collect(reaction, speech, seen)
        partner = reaction.partner
        seen.turns += 1
    return partner, traces, ledger


# --- what must hold


def in_range(reaction: Reaction) -> bool:
    """Say whether everything after the turn lies where it may."""
    partner, leaning, taken = reaction.partner, reaction.leaning, reaction.appraisal
    arousal, security, rejection, pressure, flooded = partner.feelings
    return (
        0.05 <= arousal <= 1
        and 0 <= security <= 1
        and 0 <= rejection <= 1
        and 0 <= pressure <= 1
        and (arousal > 0.5 if flooded else arousal < 0.7)
        and 0 <= leaning.withdraw <= 1
        and 0 <= leaning.pursue <= 1
        and 0 <= leaning.openness <= 1
        and 0 <= leaning.shown_distress <= 1.25
        and 0 <= taken.rejection <= 1
        and 0 <= taken.pressure <= 1
        and taken.care >= 0
        and taken.alarm >= 0
        and 0.3 <= partner.credibility <= 1
        and partner.stance in CHARTS[partner.style]
    )


def check_model(model: WorkingModel) -> None:
    """Check that a working model stays in its plane."""
    assert all(0 <= value <= 1 for value in model), model


def collect(reaction: Reaction, speech: Speech, seen: Seen) -> None:
    """Note every reason of the turn; each feeling that moved must have one, flooding, and the stance too."""
    reasons, known, codes = reaction.because, seen.reasons, []
    stance = reaction.because_stance
    for because in (*reasons, stance):
        code, args, _ = because
        codes.append(code)
        shape = shape_of(code, args)
        if shape not in known:
            known[shape] = because
    assert codes[-1] in ("stance.kept", "stance.changed"), reaction
    now, was = reaction.partner.feelings, reaction.was.feelings
    if reaction.pause is None:
        moved = [code for code, at in FELT if now[at] != was[at]]
        assert codes[: len(moved)] == moved, reaction
        assert len(moved) == sum([code[:4] == "felt" for code in codes]), reaction
    else:
        assert codes[0] in ("time.passed", "time.passed.unnamed"), reaction
    assert ("flood.began" in codes) is (now.flooded and not was.flooded), reaction
    assert ("flood.ended" in codes) is (was.flooded and not now.flooded), reaction
    seen.stances.add(reaction.partner.stance)
    if seen.turns % SAMPLE == 0:
        seen.sample.append(Exchange("", Response("it", "", speech), None, None, 0.0, 0.8, reaction, ()))


def shape_of(code: str, args: Args) -> Shape:
    """Return what decides on the words for this reason."""
    if code[0] == "f" and code[1] == "e":  # felt: the cause, and whether the feeling rose
        return code, args[0][1], args[-1][1] > args[-2][1]
    if code[0] == "s":  # stance: from where, to where, and by which rules
        return code, args[0][1], args[1][1], args[2][1]
    return (code,)


# --- anybody, anything


def any_feelings(chance: Random) -> Feelings:
    """Return feelings on the grid, flooded where the body says so and sometimes where it may."""
    arousal, security, rejection, pressure = (round(chance.random(), 3) for _ in range(4))
    arousal = max(0.05, arousal)
    flooded = arousal >= 0.7 or (arousal > 0.5 and chance.random() < 0.5)
    return Feelings(arousal, security, rejection, pressure, flooded)


def any_speech(chance: Random) -> Speech:
    """Return up to three acts in any manner and dose, a micro-act, or nothing at all."""
    kind = chance.random()
    if kind < 0.05:
        return Speech(micro=chance.choice(tuple(MicroAct)))
    if kind < 0.08:
        return Speech()
    acts = tuple(chance.sample(tuple(Act), 1 + int(chance.random() ** 2 * MOST_ACTS_IN_ONE_ANSWER)))
    flags = frozenset(flag for flag in Flag if chance.random() < 0.1)
    return Speech(acts, dose=round(chance.random(), 2) if Act.HELP in acts else 0.0, flags=flags)
