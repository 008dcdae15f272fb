"""The player's own side: what the partner does moves it, and it adds up to an impulse (MODEL 5).

Rule 1: one engine for both: what moves the partner's feelings moves the player's own, by the same appraisal.
Rule 2: which answer tugs and which one waits is read off the acts, never off the order of a file.
Rule 3: nothing here judges an answer; and while one waits, a turn spent on oneself is always on offer.

A lens that leans secure has no impulse, as no lens has none: MODEL 5 gives it no threat to be pulled by.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.core.acts import NOTES, UNEVENTFUL, Act, ActClass, Flag, MicroAct, Speech
from game.core.appraisal import fine, grid
from game.core.events import Event, ImpulseEased, ImpulseRose
from game.core.partner import Partner, Style, leaning
from game.core.reaction import Reaction, meet, pass_time, react
from game.core.scenario import Response
from game.core.shares import Shares, main_cause, shares

STRONG = 0.60
"""Above this one answer tugs and another waits (MODEL 5)."""
OF_THREAT, OF_AROUSAL = 0.6, 0.4
"""What the impulse is made of."""
EASED, CALMED = 0.25, 0.15
"""What a micro-act takes off the impulse, and off arousal (MODEL 5; direction: Lieberman et al. 2007, Finkel
et al. 2013). What calming the body does not account for comes off the threat."""

AS_DONE: dict[Act | None, Speech] = {
    None: UNEVENTFUL,
    **{act: Speech((act,), dose=0.9 if act is Act.HELP else 0.0) for act in Act},
}
"""What somebody hears when the other does this; help comes in a dose that is enough (Girme et al. 2015)."""

TO_REACH = (Act.PROTEST, Act.DEMAND, Act.SEEK, Act.CRITICISE, Act.MIND_READ)
"""What hyperactivation does, the strongest first (Mikulincer & Shaver 2016; MODEL 3) [D]."""
TO_LEAVE = (Act.STONEWALL, Act.DISMISS, Act.DEFEND)
"""What deactivation does, the strongest first."""
TO_END_IT = (Act.APPEASE, Act.CONTEMPT)
"""What ends the discomfort either way."""

SPOILS = frozenset({Flag.JARGON, Flag.INFLATED, Flag.DISGUISED_BLAME})
"""Manners that no answer is skilful in."""


class Own(NamedTuple):
    """The player's own side at one moment."""

    person: Partner
    """The player's own character, as the partner's engine has anybody."""
    rested: bool = False
    """The last turn was spent on a micro-act: nothing waits any longer."""

    @property
    def lens(self) -> Style:
        """How the player's own side leans."""
        return self.person.style

    @property
    def impulse(self) -> float:
        """How strong the own pull is, 0 to 1."""
        feelings = self.person.feelings
        threat = feelings.rejection if self.fears_distance else feelings.pressure
        return fine(min(1.0, OF_THREAT * threat + OF_AROUSAL * feelings.arousal))

    @property
    def is_strong(self) -> bool:
        """Whether one answer tugs."""
        return self.impulse > STRONG

    @property
    def fears_distance(self) -> bool:
        """Whether being left is the threat, rather than being crowded; a fearful lens goes by the larger."""
        if self.lens is Style.FEARFUL:
            return self.person.feelings.rejection >= self.person.feelings.pressure
        return self.lens is Style.ANXIOUS


def own_side(lens: Style | None) -> Own | None:
    """Return the own side as an evening finds it; none where the lens has no impulse."""
    return None if lens in (None, Style.SECURE) else Own(meet(leaning(lens)))


def follow(
    was: Own, micro: MicroAct | None, minutes: float, act: Act | None, *, named: bool
) -> tuple[Own, tuple[Event, ...]]:
    """Return the own side after a turn, and what happened to the impulse on the way.

    First what the player did with it, then the minutes that passed (`named`: the partner had not walked out
    on them), then what the partner did.
    """
    own, steps = was._replace(rested=micro is not None), []
    if micro is not None:
        own = _eased(own)
        steps.append(_step(was, own, micro.value, ""))
    if minutes:
        before, own = own, own._replace(person=pass_time(own.person, minutes, named=named).partner)
        steps.append(_step(before, own, "time", "distancing"))
    reaction = react(own.person, AS_DONE[act])
    before, own = own, own._replace(person=reaction.partner)
    moved = _moves(before, reaction)
    steps.append(_step(before, own, _cause(moved, -1), _cause(moved, +1)))
    return own, tuple(step for step in steps if step is not None)


def tugs(own: Own, answers: Iterable[Response]) -> Response | None:
    """Return the answer that the impulse goes for, if one of these does what it wants done."""
    wanted = _wanted(own)
    there = [
        (_secure(one.speech), min(wanted.index(act) for act in done), one.id, one)
        for one in answers
        if not one.speech.safety and (done := [act for act in _done(one.speech) if act in wanted])
    ]
    return min(there, key=lambda found: found[:3])[3] if there else None


def waits(own: Own, answers: Iterable[Response]) -> Response | None:
    """Return the skilful answer that the impulse puts furthest out of reach, if any of these is skilful.

    Whoever fears distance finds it hardest to leave room; whoever feels crowded, to come close. What would be
    the only thing to say never waits.
    """
    said = [one for one in answers if one.speech.micro is None]
    skilful = [one for one in said if is_skilful(one.speech)]
    if len(said) < 2:
        return None
    return max(skilful, key=lambda one: (_out_of_reach(own, one.speech), one.id), default=None)


def is_skilful(speech: Speech) -> bool:
    """Say whether this is an answer of secure acts alone, in no manner that spoils it."""
    return bool(speech.acts) and _secure(speech) == len(_done(speech)) and not speech.flags & SPOILS


# --- the parts


def _eased(own: Own) -> Own:
    feelings = own.person.feelings
    off = (EASED - OF_AROUSAL * CALMED) / OF_THREAT
    arousal = grid(max(0.05, feelings.arousal - CALMED))
    now = feelings._replace(
        arousal=arousal,
        rejection=grid(max(0.0, feelings.rejection - off)),
        pressure=grid(max(0.0, feelings.pressure - off)),
        flooded=feelings.flooded and arousal > 0.50,
    )
    return own._replace(person=own.person._replace(feelings=now))


def _step(was: Own, now: Own, eased_by: str, roused_by: str) -> Event | None:
    before, after = was.impulse, now.impulse
    if after == before:
        return None
    return ImpulseRose(before, after, roused_by) if after > before else ImpulseEased(before, after, eased_by)


def _cause(moved: Shares, way: int) -> str:
    """Return what most moved the impulse this way; that it fades by itself only where nothing else did."""
    rest = {cause: share for cause, share in moved.items() if cause != "time" and share * way > 0}
    return main_cause(rest, way) if rest else "time"


def _moves(own: Own, reaction: Reaction) -> Shares:
    """Return what of this reaction moved the impulse; what only roused the body is `arousal`."""
    moved = shares(own.person, reaction.appraisal, reaction.words)
    threat = moved.rejection if own.fears_distance else moved.pressure
    found = {cause: OF_THREAT * share for cause, share in threat.items()}
    for cause, share in moved.arousal.items():
        name = cause if cause in found or share < 0 else "arousal"
        found[name] = found.get(name, 0.0) + OF_AROUSAL * share
    return found


def _wanted(own: Own) -> tuple[Act, ...]:
    if own.lens is Style.FEARFUL:
        first, second = (TO_REACH, TO_LEAVE) if own.fears_distance else (TO_LEAVE, TO_REACH)
        return (*first, *second, *TO_END_IT)
    return (*(TO_REACH if own.fears_distance else TO_LEAVE), *TO_END_IT)


def _done(speech: Speech) -> tuple[Act, ...]:
    """Return the acts as they land: blame in disguise is an attack."""
    return (*speech.acts, Act.CRITICISE) if Flag.DISGUISED_BLAME in speech.flags else speech.acts


def _secure(speech: Speech) -> int:
    return sum(NOTES[act].kind is ActClass.SECURE for act in speech.acts)


def _out_of_reach(own: Own, speech: Speech) -> float:
    heard = speech.features
    if own.fears_distance:
        return heard.autonomy
    # Closeness as MODEL 1.3 has it.
    return 0.5 * heard.commitment + 0.4 * heard.vulnerability + 0.15 * max(0.0, heard.warmth)
