"""What a turn leaves behind: enough to notice, another day, that it would be told otherwise now.

Rule 1: a trace is digests. No word anybody said can be read out of it.
Rule 2: a text in another language leaves what the writer's own would leave.
Rule 3: text and numbers go into a digest as they stand in the file, so that every machine finds the same.
"""

from __future__ import annotations

from hashlib import blake2s
from typing import NamedTuple, TypeVar

from game.core.encounter import Encounter, Turn
from game.core.events import PartnerSaid, Replied, Said, Started, TimePassed
from game.core.scenario import Line, Rendered, Response

T = TypeVar("T", "Trace", "FirstTrace")

FORM = "1"
"""Of the kept form. A trace of another form is not understood, and then nothing is compared."""
BYTES = 4
"""In a digest: of four thousand million different texts two might pass for the same."""


class Chosen(NamedTuple):
    """An answer as it is kept: ids and digests only."""

    beat: str
    response: str
    stance: str
    """The partner's, after it."""
    bet: str = ""
    """The guess made before it, if one was."""
    trace: str = ""
    """What the turn left (`Trace`, in its kept form); empty where the game that kept it left none."""


class Trace(NamedTuple):
    """Digests of one turn."""

    said: str
    """The answer's words."""
    meant: str
    """What the answer does: acts, dose, manner, and what is remembered of it."""
    reply: str
    """What the partner said at once."""
    scene: str
    """What was then seen, and the time that passed; at an ending its title, what you got and what it cost."""
    line: str
    """What the partner then said and started."""
    inner: str
    """Feelings to .001, and how far the matter was settled."""
    led: str
    """Where it led: a beat, an ending, or a stop."""

    @property
    def kept(self) -> str:
        """One word that holds them all."""
        return ".".join((FORM, *self))


class FirstTrace(NamedTuple):
    """Digests of an evening as it began."""

    title: str
    who: str
    """The partner's name and pronouns."""
    want: str
    scene: str
    line: str
    inner: str
    stance: str
    led: str
    """The beat it began with."""

    @property
    def kept(self) -> str:
        """One word that holds them all."""
        return ".".join((FORM, *self))


def trace(turn: Turn) -> Trace:
    """Return what this turn left; `turn` is what `choose` returned."""
    now, said = turn.encounter, _answered(turn)
    replies = [event.line for event in turn.events if isinstance(event, Replied)]
    lines = [event.line for event in turn.events if isinstance(event, (PartnerSaid, Started))]
    return Trace(
        _digest(said.text, said.done),
        _digest(*_meaning(said)),
        _digest(*_words(replies)),
        _digest(*_scene(turn)),
        _digest(*_words(lines), *_last_words(now)),
        _inner(now),
        digest_of_place(place(now)),
    )


def first_trace(opening: Encounter) -> FirstTrace:
    """Return what the opening of an evening left."""
    scenario, partner = opening.scenario, opening.scenario.couple.partner
    return FirstTrace(
        _digest(scenario.title),
        _digest(partner.name, partner.subject, partner.object, partner.possessive),
        _digest(scenario.want),
        _digest(opening.here.scene, opening.here.after_minutes),
        _digest(*_words(opening.lines)),
        _inner(opening),
        _digest(opening.partner.stance.value),
        digest_of_place(place(opening)),
    )


def read(kept: str, kind: type[T]) -> T | None:
    """Return the trace in its kept form, or none if there is none that is understood."""
    form, *parts = kept.split(".")
    if form != FORM or len(parts) != len(kind._fields):
        return None
    return kind(*parts)


def place(encounter: Encounter) -> str:
    """Return where an encounter stands: `beat:` or `ending:` and its id, or `stop`."""
    if encounter.stopped:
        return "stop"
    if encounter.ending is not None:
        return f"ending:{encounter.ending}"
    return f"beat:{encounter.beat}"


def digest_of_place(where: str) -> str:
    """Return the digest under which a trace keeps this place."""
    return _digest(where)


# --- the parts


def _digest(*parts: object) -> str:
    # Each part with its length: two texts never run into each other.
    told = "".join(f"{len(text)}:{text}" for text in map(_as_written, parts))
    return blake2s(told.encode("utf-8", "surrogatepass"), digest_size=BYTES).hexdigest()


def _as_written(part: object) -> str:
    return part.original if isinstance(part, Rendered) else str(part)


def _answered(turn: Turn) -> Response:
    return next(event.response for event in turn.events if isinstance(event, Said))


def _meaning(said: Response) -> tuple[str, ...]:
    speech = said.speech
    acts = [act.value for act in speech.acts]
    flags = sorted(flag.value for flag in speech.flags)
    micro = speech.micro.value if speech.micro else ""
    return (*acts, "/", *flags, "/", micro, f"{speech.dose:.3f}", str(speech.safety), *said.remember)


def _words(lines: list[Line] | tuple[Line, ...]) -> list[str]:
    return [f"{_as_written(line.text)}/{line.tag.value if line.tag else ''}" for line in lines]


def _scene(turn: Turn) -> tuple[object, ...]:
    now = turn.encounter
    if now.ending is not None:
        ending = now.scenario.endings[now.ending]
        return ending.title, ending.got, ending.cost, ending.scene, ending.teaser
    passed = [event.minutes for event in turn.events if isinstance(event, TimePassed)]
    return (now.here.scene, *passed)


def _last_words(now: Encounter) -> list[str]:
    says = now.scenario.endings[now.ending].says if now.ending is not None else None
    partner = now.partner
    last = says.pick(partner.style, partner.stance, partner.feelings.flooded) if says else None
    return _words([last]) if last else []


def _inner(now: Encounter) -> str:
    *amounts, flooded = now.partner.feelings
    return _digest(*(f"{amount:.3f}" for amount in (*amounts, now.matter)), flooded)
