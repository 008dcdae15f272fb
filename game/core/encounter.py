"""One play of a scenario: begin, offers, choose, replay.

Rule 1: a snapshot never changes; `choose` returns the next one, and a refusal changes nothing.
Rule 2: equal `situation`s have equal futures.
Rule 3: nothing here is a clock, dice or a file; variety comes from the encounter's own seed.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2s
from typing import NamedTuple, cast

from game.core.acts import Act
from game.core.appraisal import Leaning, lean
from game.core.because import Because
from game.core.carried import Carried, first_meeting
from game.core.conditions import Now, all_hold
from game.core.events import (
    EXPLAINED,
    AnswerReleased,
    BeatOpened,
    Ended,
    Event,
    Felt,
    MatterMoved,
    PartnerSaid,
    Remembered,
    Replied,
    Said,
    StanceChanged,
    Started,
    Stopped,
    TimePassed,
)
from game.core.impulse import Own, follow, own_side, tugs, waits
from game.core.lens import Ledger, settle
from game.core.matter import move
from game.core.partner import Partner, Style
from game.core.quick import quick
from game.core.reaction import Reaction, meet, pass_time, react, starting_feelings
from game.core.scenario import (
    END,
    SAY_NOTHING,
    TAKE_A_BREATH,
    Beat,
    Line,
    Response,
    Scenario,
    Tag,
)
from game.core.stances import OWN_ACTS

MODEL_VERSION = "1"
"""Of the partner model: plays remember under which one they were played."""

CONTEMPT_AT_MOST = 2
"""Turns of contempt a simulated partner may reach; the next ends the scene (MODEL 4.4)."""


class NotOffered(ValueError):
    """That answer is not on offer now; nothing has changed."""


class Exchange(NamedTuple):
    """One turn as it went: enough to score it, explain it and tell it again."""

    beat: str
    response: Response
    partner_act: Act | None
    """What the partner had done just before."""
    tag: Tag | None
    """What their line had brought with it."""
    matter: float
    """As the answer found it."""
    reserve: float
    reaction: Reaction
    events: tuple[Event, ...]
    own: Own | None = None
    """The player's own side, as the answer found it."""
    tugged: str | None = None
    """The id of the answer that their impulse went for."""

    @property
    def before(self) -> Partner:
        """The partner as the answer found them."""
        return self.reaction.was

    @property
    def after(self) -> Partner:
        """The partner as the answer left them, before any time passed."""
        return self.reaction.partner

    @property
    def because(self) -> tuple[Because, ...]:
        """Every reason of the turn, in order."""
        return _reasons(self.events)


class Encounter(NamedTuple):
    """A snapshot of one play."""

    scenario: Scenario
    seed: int
    dealt: bool
    """The style was dealt rather than chosen; it is revealed afterwards."""
    lens: Style | None
    beat: str
    partner: Partner
    matter: float = 0.0
    """How far the matter is settled, 0 to 1."""
    ledger: Ledger = Ledger()
    flags: frozenset[str] = frozenset()
    """What is remembered: of this evening, and as `evening.name` of those before it in the season."""
    spent: frozenset[str] = frozenset()
    """Answers that were given and are not offered again, as `beat.response`."""
    contempt: int = 0
    """Turns in which the partner showed contempt."""
    lines: tuple[Line, ...] = ()
    """What the partner has just said or done, in order: reply, line, and what they started."""
    partner_act: Act | None = None
    ending: str | None = None
    stopped: Stopped | None = None
    exchanges: tuple[Exchange, ...] = ()
    own: Own | None = None
    """The player's own side; none where the lens has no impulse."""
    carried: Carried | None = None
    """What it was begun with; none where the evening stands alone."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be chosen."""
        return self.ending is not None or self.stopped is not None

    @property
    def here(self) -> Beat:
        """The beat that is open."""
        return self.scenario.beats[self.beat]

    @property
    def leaning(self) -> Leaning:
        """What the partner's feelings add up to now."""
        return lean(self.partner.model, self.partner.feelings)

    @property
    def situation(self) -> tuple[object, ...]:
        """Everything that can influence the future; equal situations merge when exploring."""
        return (
            self.beat,
            self.partner,
            self.matter,
            self.ledger,
            self.flags,
            self.spent,
            self.contempt,
            self.partner_act,
            self.tag,
            len(self.exchanges),
            self.own,
            self.ending,
            self.stopped,
        )

    @property
    def tag(self) -> Tag | None:
        """What the partner's last words brought with them."""
        for line in reversed(self.lines):
            if line.tag:
                return line.tag
        return None


class Turn(NamedTuple):
    """What `choose` returns: the next snapshot, and what happened on the way."""

    encounter: Encounter
    events: tuple[Event, ...]

    @property
    def because(self) -> tuple[Because, ...]:
        """Every reason of the turn, in order."""
        return _reasons(self.events)


# --- the verbs


def dealt_style(seed: int) -> Style:
    """Return the style that this seed deals."""
    return tuple(Style)[_number("style", seed) % len(Style)]


def begin(
    scenario: Scenario,
    style: Style | None = None,
    seed: int = 0,
    lens: Style | None = None,
    carried: Carried | None = None,
) -> Turn:
    """Return the opening of the evening; without a style, the seed deals one.

    With what an earlier evening left, the partner is the one of that evening, and leans as they did.
    """
    found = carried or first_meeting(style or dealt_style(seed))
    partner = _met(found, scenario)
    lens = lens or scenario.lens
    dealt = style is None and carried is None
    opening = Encounter(
        scenario,
        seed,
        dealt,
        lens,
        scenario.begin,
        partner,
        ledger=found.ledger,
        flags=found.facts,
        own=own_side(lens),
        carried=carried,
    )
    if scenario.safety:
        return _stop(opening, Stopped(by_player=False), [])
    nothing = SoFar(opening, None, None, partner, 0.0, found.ledger, found.facts, frozenset(), (), [])
    return _enter(nothing, scenario.begin)


def stand(found: Encounter, beat: str) -> Turn:
    """Return the evening at this beat with everybody as they are: to look at a moment without the way there.

    No time passes on the way in, nothing has been said yet, and every answer counts as unspent.
    Raises KeyError if there is no such beat.
    """
    fresh = found._replace(spent=frozenset(), contempt=0, ending=None, stopped=None, exchanges=())
    if found.scenario.safety:
        return _stop(fresh, Stopped(by_player=False), [])
    partner, matter, ledger, flags = found.partner, found.matter, found.ledger, found.flags
    turn = _open(SoFar(fresh, None, None, partner, matter, ledger, flags, frozenset(), (), []), beat)
    return turn._replace(encounter=turn.encounter._replace(own=found.own))


def offers(encounter: Encounter) -> tuple[Response, ...]:
    """Return the answers on offer, in the order that the seed gives them; saying nothing comes last.

    What waits is not on offer. Before the silence comes a minute for oneself, while the impulse is strong.
    """
    if encounter.is_over:
        return ()
    here = encounter.here
    open_here = _open_here(encounter)
    if encounter.own is not None:
        held = waiting(encounter)
        open_here = [one for one in open_here if one is not held]
        if _may_breathe(encounter):
            open_here.append(here.breath)
    return (*open_here, here.silence)


def tugging(encounter: Encounter) -> Response | None:
    """Return the answer that the player's own impulse goes for; none while it is not strong."""
    own = encounter.own
    if own is None or not own.is_strong or encounter.is_over:
        return None
    return tugs(own, _open_here(encounter))


def waiting(encounter: Encounter) -> Response | None:
    """Return the skilful answer that waits until a turn is spent on a micro-act; mostly none.

    Nothing waits in the last turn, nor right after a micro-act.
    """
    own = encounter.own
    if own is None or own.rested or not own.is_strong or encounter.is_over or _is_last_turn(encounter):
        return None
    return waits(own, _open_here(encounter))


def choose(encounter: Encounter, response: str) -> Turn:
    """Return what follows this answer.

    Raises NotOffered if it is not on offer; the encounter stays as it was.
    """
    said = _offered(encounter, response)
    if said.speech.safety:
        return _stop(encounter, Stopped(by_player=True), [Said(said)])
    scenario, _, _, _, beat, was, before, ledger, flags, spent, _, _, done, _, _, log, _, _ = encounter
    speech = said.speech
    reaction = react(was, speech, ruptures=ledger.unrepaired)
    partner = reaction.partner
    events: list[Event] = [Said(said), Felt(reaction)]
    if partner.stance is not was.stance:
        events.append(StanceChanged(reaction))
    matter = _matter(before, reaction, events)
    if said.remember:
        flags = flags.union(said.remember)
        events += [Remembered(flag) for flag in said.remember]
    lines: tuple[Line, ...] = ()
    if said.reply is not None:
        reply = said.reply.pick(partner.style, partner.stance, partner.feelings.flooded)
        if reply is not None:
            lines = (reply,)
            events.append(Replied(reply))
    if not said.again and said.id != SAY_NOTHING:
        spent = spent | _spent(beat, said.id)
    ledger = settle(ledger, speech, reaction.heard, was.family, done)
    so_far = SoFar(encounter, said, reaction, partner, matter, ledger, flags, spent, lines, events)
    if said.id == TAKE_A_BREATH:
        return _stay(so_far)
    target = _target(so_far)
    if target in scenario.beats and len(log) + 1 < scenario.turns_at_most:
        return _enter(so_far, target)
    return _end(so_far, target)


def replay(
    scenario: Scenario,
    choices: Iterable[str],
    style: Style | None = None,
    seed: int = 0,
    lens: Style | None = None,
    carried: Carried | None = None,
) -> Turn:
    """Return where these choices lead.

    Raises NotOffered at the first one that cannot be made.
    """
    turn = begin(scenario, style, seed, lens, carried)
    for choice in choices:
        turn = choose(turn.encounter, choice)
    return turn


# --- the parts


def _met(found: Carried, scenario: Scenario) -> Partner:
    """Return the partner as the evening finds them, in the feelings that the writer set."""
    return meet(
        found.model,
        starting_feelings(found.model, dict(scenario.starts)),
        ruptures=found.ledger.unrepaired,
        credibility=found.credibility,
        style=found.style,
    )


class SoFar(NamedTuple):
    """A turn under way: the encounter it found, what was said, and what that has changed until now."""

    found: Encounter
    said: Response | None
    """None at the opening."""
    reaction: Reaction | None
    partner: Partner
    matter: float
    ledger: Ledger
    flags: frozenset[str]
    spent: frozenset[str]
    lines: tuple[Line, ...]
    events: list[Event]


def _target(so_far: SoFar) -> str:
    """Return where the answer leads: what the writer says for this stance, or the next beat in the file."""
    said, partner, found = so_far.said, so_far.partner, so_far.found
    if said is not None and said.go is not None:
        target = said.go.pick(partner.style, partner.stance, partner.feelings.flooded)
        if target is not None:
            return target
    return found.scenario.beat_after(found.beat)


def _enter(so_far: SoFar, target: str) -> Turn:
    """Open a beat: time passes, the partner speaks, and may start something."""
    minutes = so_far.found.scenario.beats[target].after_minutes
    if minutes:
        so_far = so_far._replace(partner=_later(so_far, minutes))
    return _open(so_far, target)


def _open(so_far: SoFar, target: str) -> Turn:
    """Let the partner speak in this beat, and start what they start here."""
    found, _, _, partner, _, _, _, _, lines, events = so_far
    beat = found.scenario.beats[target]
    stance = partner.stance
    own = OWN_ACTS[stance]
    act = own[0] if own else None
    for reply in lines:
        act = reply.act or act
    events.append(BeatOpened(target))
    line = beat.says.pick(partner.style, stance, partner.feelings.flooded)
    if line is not None:
        act = line.act or act
        lines = (*lines, line)
        events.append(PartnerSaid(line, act, stance, partner.family))
    if beat.unasked:
        started = _unasked(beat, Now(partner, so_far.matter, so_far.flags, found.lens))
        if started is not None:
            act = started.act or act
            lines = (*lines, started)
            events.append(Started(started))
    mine = found.own and _own(so_far, target, act)
    opened = _encounter(so_far, target, partner, lines, act, mine)
    if opened.tag is SAFETY:
        return _stop(opened, Stopped(by_player=False), events)
    if opened.contempt > CONTEMPT_AT_MOST:
        over = _end(so_far._replace(lines=lines), END)
        return over._replace(encounter=over.encounter._replace(contempt=opened.contempt))
    return Turn(opened, opened.exchanges[-1].events if so_far.said else tuple(events))


def _stay(so_far: SoFar) -> Turn:
    """Let a minute go by in the same beat: nobody speaks, and what was said last still stands."""
    found = so_far.found
    own = found.own and _own(so_far, found.beat, None)
    after = _encounter(so_far, found.beat, so_far.partner, found.lines, found.partner_act, own)
    return Turn(after._replace(contempt=found.contempt), after.exchanges[-1].events)


def _own(so_far: SoFar, beat: str, act: Act | None) -> Own | None:
    """Return the player's own side once the partner has done this; say what the impulse did on the way."""
    found, said, events = so_far.found, so_far.said, so_far.events
    if found.own is None:
        return None
    micro = said.speech.micro if said is not None else None
    stays = said is not None and said.id == TAKE_A_BREATH
    minutes = 0.0 if stays else found.scenario.beats[beat].after_minutes
    own, moved = follow(found.own, micro, minutes, act, named=found.partner_act is not Act.STONEWALL)
    events += moved
    held = waiting(found) if said is not None and beat == found.beat else None
    now = Now(so_far.partner, so_far.matter, so_far.flags, found.lens)
    if held is not None and (own.rested or not own.is_strong) and all_hold(held.when, now):
        events.append(AnswerReleased(held))
    return own


def _encounter(
    so_far: SoFar,
    beat: str,
    partner: Partner,
    lines: tuple[Line, ...],
    act: Act | None,
    own: Own | None,
) -> Encounter:
    """Write the turn down as the next snapshot, with the exchange at the end of its log."""
    found, said, reaction, _, matter, ledger, flags, spent, _, events = so_far
    scenario, seed, dealt, lens, here, _, before, old, _, _, contempt, _, done, _, _, log, _, carried = found
    if said is not None and reaction is not None:
        pulled = found.own and tugging(found)
        tugged = pulled.id if pulled else None
        told = (here, said, done, found.tag, before, old.reserve, reaction, tuple(events), found.own, tugged)
        log = (*log, _exchange(told))
    if act is CONTEMPT:
        contempt += 1
    return _snapshot(
        (
            scenario,
            seed,
            dealt,
            lens,
            beat,
            partner,
            matter,
            ledger,
            flags,
            spent,
            contempt,
            lines,
            act,
            None,
            None,
            log,
            own,
            carried,
        )
    )


_exchange, _snapshot = quick(Exchange), quick(Encounter)
CONTEMPT, SAFETY = Act.CONTEMPT, Tag.SAFETY


def _later(so_far: SoFar, minutes: float) -> Partner:
    """Return the partner after time has passed; only walking out in silence leaves the return open."""
    said, was = so_far.said, so_far.partner
    named = said is None or Act.STONEWALL not in said.speech.acts
    reaction = pass_time(was, minutes, named=named, ruptures=so_far.ledger.unrepaired)
    so_far.events.append(TimePassed(minutes, reaction))
    if reaction.partner.stance is not was.stance:
        so_far.events.append(StanceChanged(reaction))
    return reaction.partner


def _unasked(beat: Beat, now: Now) -> Line | None:
    """Return what the partner starts here by themselves, if anything: the first that fits."""
    for unasked in beat.unasked:
        if all_hold(unasked.when, now):
            return unasked.line
    return None


def _end(so_far: SoFar, target: str) -> Turn:
    """Close the evening with the ending named, or the first in the file whose conditions hold."""
    found, partner, lines = so_far.found, so_far.partner, so_far.lines
    endings = found.scenario.endings
    now = Now(partner, so_far.matter, so_far.flags, found.lens)
    ending = endings.get(target)
    if ending is None or not all_hold(ending.when, now):
        ending = next(one for one in endings.values() if all_hold(one.when, now))
    if ending.says is not None:
        last = ending.says.pick(partner.style, partner.stance, partner.feelings.flooded)
        lines = lines if last is None else (*lines, last)
    so_far.events.append(Ended(ending))
    over = _encounter(so_far, found.beat, partner, lines, found.partner_act, found.own)
    return Turn(over._replace(ending=ending.id, contempt=found.contempt), tuple(so_far.events))


def _stop(encounter: Encounter, stopped: Stopped, events: list[Event]) -> Turn:
    """Leave the fiction: feelings freeze, and a turn that stops is not scored."""
    return Turn(encounter._replace(stopped=stopped), (*events, stopped))


def _matter(was: float, reaction: Reaction, events: list[Event]) -> float:
    """Return the matter after the turn; nobody settles anything with a closed door."""
    issue = reaction.heard.issue
    if not issue:
        return was
    now = move(was, issue, reaction.leaning.openness)
    if now != was:
        events.append(MatterMoved(was, now, issue, reaction.leaning.openness))
    return now


def _offered(encounter: Encounter, response: str) -> Response:
    if encounter.is_over:
        raise NotOffered("the evening is over")
    here = encounter.here
    if response == SAY_NOTHING:
        return here.silence
    if response == TAKE_A_BREATH and _may_breathe(encounter):
        return here.breath
    for said in here.responses:
        if said.id == response:
            if not _is_offered(encounter, said):
                raise NotOffered(f"{response!r} cannot be said now")
            if encounter.own is not None and said is waiting(encounter):
                raise NotOffered(f"{response!r} waits until a turn is spent on a micro-act")
            return said
    raise NotOffered(f"no answer called {response!r} here")


def _open_here(encounter: Encounter) -> list[Response]:
    """Return the written answers that the scene has room for now, in the order that the seed gives them."""
    responses = encounter.here.responses
    order = _order(encounter.seed, encounter.beat, tuple([response.id for response in responses]))
    return [responses[index] for index in order if _is_offered(encounter, responses[index])]


def _may_breathe(encounter: Encounter) -> bool:
    """Say whether a minute for oneself is offered: the impulse is strong, and no written one stays here."""
    own = encounter.own
    if own is None or not own.is_strong or _is_last_turn(encounter):
        return False
    here = {"else": encounter.beat}
    return not any(
        one.speech.micro is not None and one.go is not None and one.go.keys == here
        for one in _open_here(encounter)
    )


def _is_last_turn(encounter: Encounter) -> bool:
    return len(encounter.exchanges) + 1 >= encounter.scenario.turns_at_most


def _is_offered(encounter: Encounter, response: Response) -> bool:
    if not response.again and not encounter.spent.isdisjoint(_spent(encounter.beat, response.id)):
        return False
    if not response.when:
        return True
    now = Now(encounter.partner, encounter.matter, encounter.flags, encounter.lens)
    return all_hold(response.when, now)


@lru_cache(maxsize=8192)
def _spent(beat: str, response: str) -> frozenset[str]:
    return frozenset({f"{beat}.{response}"})


def _reasons(events: tuple[Event, ...]) -> tuple[Because, ...]:
    reasons: list[Because] = []
    for event in events:
        if type(event) in EXPLAINED:
            reasons += cast(Felt, event).because
    return tuple(reasons)


def _number(what: str, seed: int) -> int:
    return int.from_bytes(blake2s(f"{what}/{seed}".encode(), digest_size=8).digest(), "big")


@lru_cache(maxsize=4096)
def _order(seed: int, beat: str, ids: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(sorted(range(len(ids)), key=lambda index: _number(f"order/{beat}/{ids[index]}", seed)))
