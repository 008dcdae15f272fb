"""Eight dimensions of secure communication, from the answers given and the moments they met (MODEL 4.1 to 4.3).

Rule 1: an answer is scored in its moment, never by its effect: what stood before it may count, what came after never.
Rule 2: evidence, not points: a dimension counts in a turn only where the chosen act says something about it.
Rule 3: contempt and danger cannot be bought back by kindness elsewhere.

Values are design [D], ordered by the sources of the acts in acts.py.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import BLAME_IN_DISGUISE, NOTES, Act, ActClass, Flag, MicroAct
from game.core.encounter import Exchange
from game.core.lens import OWN_NEEDS
from game.core.moments import FITS, MISSES, WEAK, Moment, fit, moment_of
from game.core.scenario import SAY_NOTHING, Scenario, Tag
from game.core.vocabulary import Vocabulary


class Dimension(Vocabulary):
    """What is practised (MODEL 4.2)."""

    SELF_REGULATION = "self_regulation"
    NEED = "need"
    RESPONSIVENESS = "responsiveness"
    ATTUNEMENT = "attunement"
    AUTONOMY = "autonomy"
    ACCOUNTABILITY = "accountability"
    CONNECTION = "connection"
    HONESTY = "honesty"


class Level(Vocabulary):
    """How a dimension stood over a scene: a word, never a grade."""

    LITTLE = "little to go on"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Evidence(NamedTuple):
    """What one turn says about one dimension."""

    turn: int
    """From 0."""
    dimension: Dimension
    value: float
    """0 to 1."""
    moment: Moment
    why: tuple[str, ...]
    """Codes of the rules that lowered it."""


class Standing(NamedTuple):
    """One dimension over the whole scene."""

    dimension: Dimension
    value: float | None
    """Mean of the evidence, 0 to 1; none where there is none."""
    level: Level
    evidence: tuple[Evidence, ...]
    capped_by: tuple[str, ...] = ()
    """Codes of the rules that hold the level down whatever the mean."""

    @property
    def raised_most(self) -> Evidence | None:
        """The turn that said the best of it."""
        return max(self.evidence, key=lambda one: one.value, default=None)

    @property
    def lowered_most(self) -> Evidence | None:
        """The turn that said the worst of it."""
        return min(self.evidence, key=lambda one: one.value, default=None)


Profile = dict[Dimension, Standing]


class Entry(NamedTuple):
    """What one part of an answer says about one dimension."""

    said: str
    """The act or micro-act, or SAY_NOTHING."""
    dimension: Dimension
    base: float
    """The value of the table, 0 to 1; for attunement what the moment is met with counts, so it is 1."""
    fit: float
    """What the base was multiplied by: 0, .5, 1 or 1.25."""
    value: float
    """What it came to, 0 to 1."""
    why: tuple[str, ...] = ()
    """Codes of the rules that lowered it."""


LOW_BELOW, HIGH_ABOVE, ENOUGH_EVIDENCE = 0.35, 0.70, 2

_: None = None
# fmt: off
#                  self-reg need  resp  auton acct  conn  honest      (attunement is the fit itself)
BASE: dict[Act, tuple[float | None, ...]] = {
    Act.SOFT_START:  (.7,   1.,   .4,   .8,   _,    _,    .9),
    Act.REQUEST:     (_,    1.,   _,    .8,   _,    _,    .8),
    Act.DISCLOSE:    (.7,   .7,   _,    _,    _,    .7,   1.),
    Act.ASK:         (.6,   _,    .8,   .7,   _,    .5,   _),
    Act.REFLECT:     (.6,   _,    .5,   _,    _,    _,    _),
    Act.VALIDATE:    (.7,   _,    1.,   .7,   _,    .6,   _),
    Act.REASSURE:    (_,    _,    .8,   _,    _,    .7,   .7),
    Act.APPRECIATE:  (_,    _,    .5,   _,    _,    1.,   .7),
    Act.CELEBRATE:   (_,    _,    .8,   .6,   _,    1.,   _),
    Act.BID:         (_,    _,    _,    _,    _,    .9,   _),
    Act.TURN_TOWARD: (_,    _,    .7,   _,    _,    1.,   _),
    Act.SPACE:       (1.,   .6,   _,    1.,   _,    _,    .7),
    Act.OWN:         (.7,   _,    .7,   _,    1.,   _,    .9),
    Act.REPAIR:      (.8,   _,    .5,   _,    .9,   .6,   _),
    Act.BOUNDARY:    (.8,   .9,   _,    1.,   _,    _,    1.),
    Act.ENCOURAGE:   (_,    _,    .7,   1.,   _,    .7,   _),
    Act.HELP:        (_,    _,    .5,   .2,   _,    .5,   _),
    Act.OPPOSE:      (.3,   .5,   _,    .3,   _,    _,    .7),
    Act.CRITICISE:   (.1,   .1,   0.,   .2,   0.,   _,    .3),
    Act.CONTEMPT:    (0.,   0.,   0.,   0.,   0.,   0.,   0.),
    Act.DEFEND:      (.2,   _,    .1,   _,    0.,   _,    .3),
    Act.STONEWALL:   (.1,   0.,   0.,   .2,   .1,   0.,   .1),
    Act.DEMAND:      (.1,   .3,   .1,   0.,   _,    .1,   .4),
    Act.PROTEST:     (.1,   .1,   .1,   .1,   _,    .2,   .1),
    Act.SEEK:        (.2,   .3,   _,    .2,   _,    .3,   .3),
    Act.DISMISS:     (.2,   _,    0.,   _,    .1,   .1,   .3),
    Act.MIND_READ:   (.3,   _,    .1,   .2,   _,    _,    .3),
    # Its .3 for self-regulation falls to 0: agreeing to end discomfort is not regulation (MODEL 4.3).
    Act.APPEASE:     (0.,   0.,   .3,   0.,   .2,   .2,   0.),
}
HELP_ASKED_FOR =     (_,    _,    .7,   .7,   _,    .5,   _)
OPPOSE_SERIOUS =     (.5,   .8,   _,    .5,   _,    _,    1.)
COLUMNS = (Dimension.SELF_REGULATION, Dimension.NEED, Dimension.RESPONSIVENESS, Dimension.AUTONOMY,
           Dimension.ACCOUNTABILITY, Dimension.CONNECTION, Dimension.HONESTY)

# fmt: on

CAPPED_LOW_BY_CONTEMPT = (
    Dimension.RESPONSIVENESS,
    Dimension.AUTONOMY,
    Dimension.ACCOUNTABILITY,
    Dimension.HONESTY,
)
SAYS_IT_STRAIGHT = (Act.REQUEST, Act.OPPOSE, Act.BOUNDARY)


def evidence(scenario: Scenario, exchanges: tuple[Exchange, ...]) -> tuple[Evidence, ...]:
    """Return what each turn says about each dimension it touches."""
    return tuple(
        one for turn in range(len(exchanges)) for one in _evidence_of_turn(scenario, exchanges, turn)
    )


def profile(scenario: Scenario, exchanges: tuple[Exchange, ...]) -> Profile:
    """Return how each of the eight dimensions stood over the scene."""
    found = evidence(scenario, exchanges)
    said = [act for exchange in exchanges for act in exchange.response.speech.acts]
    flags = {flag for exchange in exchanges for flag in exchange.response.speech.flags}
    return {dimension: _standing(dimension, found, said, flags, scenario.serious) for dimension in Dimension}


def row(act: Act, flags: frozenset[Flag], *, serious: bool) -> list[tuple[Dimension, float]]:
    """Return what an act says of each dimension it has an entry for, before the moment is asked; 0 to 1."""
    values = BASE[act]
    if act is Act.HELP and Flag.SOLICITED in flags:
        values = HELP_ASKED_FOR
    if act is Act.OPPOSE and serious:
        values = OPPOSE_SERIOUS
    return [(dimension, value) for dimension, value in zip(COLUMNS, values, strict=True) if value is not None]


# --- one turn


def _evidence_of_turn(scenario: Scenario, exchanges: tuple[Exchange, ...], turn: int) -> list[Evidence]:
    """Fold the entries of a turn: the mean per dimension, with every reason for less."""
    moment = moment_of(exchanges[turn])
    found: dict[Dimension, list[Entry]] = {}
    for entry in entries(scenario, exchanges, turn):
        found.setdefault(entry.dimension, []).append(entry)
    return [
        Evidence(
            turn,
            dimension,
            round(sum(one.value for one in mine) / len(mine), 4),
            moment,
            tuple(dict.fromkeys(code for one in mine for code in one.why)),
        )
        for dimension, mine in found.items()
    ]


def entries(scenario: Scenario, exchanges: tuple[Exchange, ...], turn: int) -> list[Entry]:
    """Return what each part of this answer says about each dimension it touches."""
    speech, moment = exchanges[turn].response.speech, moment_of(exchanges[turn])
    if speech.micro is not None:
        return _micro_entries(exchanges, turn, speech.micro, moment)
    if not speech.acts:
        # Leaving somebody who is flooded in peace is well enough; otherwise silence says nothing.
        quiet = moment is Moment.FLOODED
        return [Entry(SAY_NOTHING, Dimension.ATTUNEMENT, 1.0, 1.0, 1.0)] if quiet else []
    return [one for act in speech.acts for one in _entries(scenario, exchanges, turn, act, moment)]


def _entries(
    scenario: Scenario, exchanges: tuple[Exchange, ...], turn: int, act: Act, moment: Moment
) -> list[Entry]:
    """Return the entries of one act of the answer."""
    exchange = exchanges[turn]
    flags = exchange.response.speech.flags
    if Flag.DISGUISED_BLAME in flags:
        return _disguised_blame(scenario, act, flags)
    meets, lowered = _meets(scenario, exchanges, turn, act, moment)
    found: list[Entry] = []
    for dimension, base in row(act, flags, serious=scenario.serious):
        value, codes = base * meets, lowered
        if dimension is Dimension.RESPONSIVENESS:
            value, codes = _responsive(exchanges, turn, act, value, codes)
        found.append(Entry(act.value, dimension, base, meets, min(1.0, value), codes))
    attuned = _attuned(act, meets, exchanges, turn)
    return [*found, Entry(act.value, Dimension.ATTUNEMENT, 1.0, meets, attuned, lowered)]


def _disguised_blame(scenario: Scenario, act: Act, flags: frozenset[Flag]) -> list[Entry]:
    """Score an I-statement wrapped round an attack as what it is, and no better for the wrapping."""
    codes = ("score.disguised_blame",)
    blamed = [*row(Act.CRITICISE, flags, serious=scenario.serious), (Dimension.ATTUNEMENT, 0.1)]
    return [
        Entry(act.value, dimension, base, 1.0, BLAME_IN_DISGUISE * base, codes) for dimension, base in blamed
    ]


def _meets(
    scenario: Scenario, exchanges: tuple[Exchange, ...], turn: int, act: Act, moment: Moment
) -> tuple[float, tuple[str, ...]]:
    """Return the fit that multiplies the entries; insecure acts and traps stand as they are."""
    exchange = exchanges[turn]
    if NOTES[act].kind in (ActClass.INSECURE, ActClass.TRAP):
        return 1.0, ()
    if act is Act.VALIDATE and exchange.tag is Tag.HARM:
        return 0.0, ("score.validated_harm",)
    brief = Flag.BRIEF in exchange.response.speech.flags
    value = fit(act, moment, serious=scenario.serious, tag=exchange.tag, brief=brief)
    if act is Act.REASSURE and value == FITS and _said_lately(Act.REASSURE, exchanges, turn):
        value = WEAK  # alarm is met by one clear reassurance, not by the second
    codes = ("score.missed",) if value == MISSES else ("score.weak",) if value == WEAK else ()
    return value, codes


def _attuned(act: Act, meets: float, exchanges: tuple[Exchange, ...], turn: int) -> float:
    kind = NOTES[act].kind
    if kind in (ActClass.INSECURE, ActClass.TRAP):
        return 0.0 if act is Act.MIND_READ else 0.1
    if act is Act.REASSURE and _said_lately(Act.REASSURE, exchanges, turn) >= 2:
        return 0.0
    return min(1.0, meets)


def _responsive(
    exchanges: tuple[Exchange, ...], turn: int, act: Act, value: float, codes: tuple[str, ...]
) -> tuple[float, tuple[str, ...]]:
    """Lower what is no longer responsive: the third reassurance in five turns, care from an empty reserve."""
    if act is Act.REASSURE and _said_lately(Act.REASSURE, exchanges, turn) >= 2:
        return 0.0, (*codes, "score.over_reassured")
    if exchanges[turn].reserve < 0.3 and not _need_stated(exchanges, turn):
        return value / 2, (*codes, "score.caretaking")
    return value, codes


def _micro_entries(
    exchanges: tuple[Exchange, ...], turn: int, micro: MicroAct, moment: Moment
) -> list[Entry]:
    """A pause counts in full only if contact follows within two turns: avoidance is not regulation."""
    back = any(
        NOTES[act].kind in (ActClass.SECURE, ActClass.CONTEXT)
        for exchange in exchanges[turn + 1 : turn + 3]
        for act in exchange.response.speech.acts
    )
    codes = () if back else ("score.no_contact_followed",)
    found = [Entry(micro.value, Dimension.SELF_REGULATION, 0.9, 1.0, 0.9 if back else 0.4, codes)]
    if micro is MicroAct.NAME_FEELING:
        found.append(Entry(micro.value, Dimension.HONESTY, 0.6, 1.0, 0.6))
    if moment is Moment.FLOODED:
        found.append(Entry(micro.value, Dimension.ATTUNEMENT, 1.0, 1.0, 1.0))
    return found


def _said_lately(act: Act, exchanges: tuple[Exchange, ...], turn: int) -> int:
    """Return how often it was said in the four turns before this one."""
    return sum(act in exchange.response.speech.acts for exchange in exchanges[max(0, turn - 4) : turn])


def _need_stated(exchanges: tuple[Exchange, ...], turn: int) -> bool:
    lately = exchanges[max(0, turn - 2) : turn + 1]
    return any(act in OWN_NEEDS for exchange in lately for act in exchange.response.speech.acts)


# --- the whole scene


def _standing(
    dimension: Dimension,
    found: tuple[Evidence, ...],
    said: list[Act],
    flags: set[Flag],
    serious: bool,  # noqa: FBT001 - a fact of the scenario
) -> Standing:
    mine = tuple(one for one in found if one.dimension is dimension)
    value = round(sum(one.value for one in mine) / len(mine), 4) if mine else None
    level, caps = level_of(value, len(mine)), []
    if Act.CONTEMPT in said and dimension in CAPPED_LOW_BY_CONTEMPT:
        level, caps = Level.LOW, ["score.contempt"]
    unsaid = serious and not any(act in SAYS_IT_STRAIGHT for act in said)
    if unsaid and dimension in (Dimension.NEED, Dimension.HONESTY) and mine:
        level, caps = Level.LOW, [*caps, "score.endless_softness"]
    jargon = Flag.JARGON in flags and dimension in (Dimension.RESPONSIVENESS, Dimension.ATTUNEMENT)
    if jargon and level is Level.HIGH:
        level, caps = Level.MEDIUM, [*caps, "score.jargon"]
    return Standing(dimension, value, level, mine, tuple(caps))


def level_of(value: float | None, count: int) -> Level:
    """Return how so many pieces of evidence with this mean stand, where no rule holds them down."""
    if value is None or count < ENOUGH_EVIDENCE:
        return Level.LITTLE
    return Level.LOW if value < LOW_BELOW else Level.HIGH if value > HIGH_ABOVE else Level.MEDIUM
