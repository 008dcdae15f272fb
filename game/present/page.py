"""One moment of the evening as it may be seen: words, answers, and never a number.

Rule 1: nothing here tells a feeling, a style or what an answer would do; those are `why`'s, and come after.
Rule 2: whatever cannot be said on a Page does not exist in any front end.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.encounter import CONTEMPT_AT_MOST, Encounter, Turn, offers, tugging, waiting
from game.core.events import Event, Replied, Said, StanceChanged, TimePassed
from game.core.scenario import Line, Response
from game.present.own import TUGS, WAITS, OwnPage, own_page
from game.present.safety import StopPage, stop_page
from game.present.speech import Spoken, deed, spoken
from game.present.tells import tell_of
from game.present.time import later, place_in_words


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer as it is shown: never what it does."""

    id: str
    number: int
    """From 1, as it is shown."""
    text: str
    done: bool
    """Done rather than said aloud."""
    tugs: str = ""
    """That the player's own pull goes for it; mostly empty. No focus starts on such an answer."""


@dataclass(frozen=True, slots=True)
class Held:
    """An answer that cannot be given yet."""

    text: str
    done: bool
    why: str
    """What it waits for."""


@dataclass(frozen=True, slots=True)
class EndingPage:
    """How the evening ended; how you spoke is the debrief's to say (`reflection.py`)."""

    id: str
    title: str
    got: str
    """What you got."""
    cost: str
    """What it cost."""
    teaser: str
    """Next time; may be empty."""
    hurts: bool
    cut_short: str
    """Why the scene ended here, where nobody in it chose to; otherwise empty."""


@dataclass(frozen=True, slots=True)
class Page:
    """What may be seen at a moment, in this order: you, reply, later, scene, spoken, tell, own, offers."""

    title: str
    place: str
    want: str
    """What you came for; always in view."""
    name: str
    """Of the partner."""
    you: Offer | None
    """What you have just said or done; none at the opening."""
    reply: tuple[Spoken, ...]
    """What the partner answered at once, before the scene moved on."""
    later: str
    """The time that passed, as a sentence; empty where none did."""
    scene: str
    scene_is_new: bool
    """Otherwise the same scene was shown a moment ago and need not be told again."""
    spoken: tuple[Spoken, ...]
    """What the partner then says and does."""
    tell: str
    """What anybody could see of the partner; the chip beside the name."""
    tell_changed: bool
    """The tell is new since the last page."""
    offers: tuple[Offer, ...]
    """Empty when the evening is over; saying nothing comes last."""
    turn: int
    """The turn to come, from 1."""
    ending: EndingPage | None = None
    stop: StopPage | None = None
    own: OwnPage | None = None
    """The player's own side; none where their lens has no impulse."""
    held: Held | None = None
    """The answer that waits until a turn is spent on oneself; shown after the offers."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be answered."""
        return self.ending is not None or self.stop is not None


def present(encounter: Encounter, turn: Turn | None = None) -> Page:
    """Return the page of this moment.

    `turn` is what `begin` or `choose` returned with it; without it a page loses only what a stop was about.
    """
    scenario = encounter.scenario
    events = turn.events if turn else _last_events(encounter)
    if encounter.stopped:
        return _stopped(encounter, events)
    replied = sum(isinstance(event, Replied) for event in events)
    return Page(
        title=scenario.title,
        place=place_in_words(scenario.place),
        want=scenario.want,
        name=scenario.couple.partner.name,
        you=_you(events),
        reply=_spoken(encounter.lines[:replied]),
        later=_later(encounter, events),
        scene=_scene(encounter),
        scene_is_new=_scene_is_new(encounter),
        spoken=_spoken(encounter.lines[replied:]),
        tell=tell_of(encounter.partner, encounter.leaning),
        tell_changed=not encounter.exchanges or any(isinstance(event, StanceChanged) for event in events),
        offers=_offers(encounter),
        turn=len(encounter.exchanges) + 1,
        ending=_ending(encounter),
        own=own_page(encounter, events),
        held=_held(encounter),
    )


def offered(response: Response, number: int) -> Offer:
    """Return the answer as it is shown under this number."""
    text = deed(response.text) if response.done else response.text
    return Offer(response.id, number, text, response.done)


def _offers(encounter: Encounter) -> tuple[Offer, ...]:
    pulled = tugging(encounter)
    shown = [offered(response, number) for number, response in enumerate(offers(encounter), 1)]
    return tuple(replace(one, tugs=TUGS) if pulled and one.id == pulled.id else one for one in shown)


def _held(encounter: Encounter) -> Held | None:
    held = waiting(encounter)
    if held is None:
        return None
    return Held(deed(held.text) if held.done else held.text, held.done, WAITS)


def _stopped(encounter: Encounter, events: tuple[Event, ...]) -> Page:
    """Return a page with nothing of the fiction left on it (MODEL 4.4)."""
    scenario = encounter.scenario
    return Page(
        title=scenario.title,
        place="",
        want="",
        name=scenario.couple.partner.name,
        you=None,
        reply=(),
        later="",
        scene="",
        scene_is_new=False,
        spoken=(),
        tell="",
        tell_changed=False,
        offers=(),
        turn=len(encounter.exchanges) + 1,
        stop=stop_page(encounter, events),
    )


def _last_events(encounter: Encounter) -> tuple[Event, ...]:
    return encounter.exchanges[-1].events if encounter.exchanges else ()


def _you(events: tuple[Event, ...]) -> Offer | None:
    return next((offered(event.response, 0) for event in events if isinstance(event, Said)), None)


def _spoken(lines: tuple[Line, ...]) -> tuple[Spoken, ...]:
    return tuple(part for line in lines for part in spoken(line.text))


def _later(encounter: Encounter, events: tuple[Event, ...]) -> str:
    if not encounter.exchanges:
        return later(encounter.here.after_minutes)
    return next((later(event.minutes) for event in events if isinstance(event, TimePassed)), "")


def _scene(encounter: Encounter) -> str:
    if encounter.ending is not None:
        return encounter.scenario.endings[encounter.ending].scene
    return encounter.here.scene


def _scene_is_new(encounter: Encounter) -> bool:
    if encounter.ending is not None or not encounter.exchanges:
        return True
    return encounter.exchanges[-1].beat != encounter.beat


def _ending(encounter: Encounter) -> EndingPage | None:
    if encounter.ending is None:
        return None
    ending = encounter.scenario.endings[encounter.ending]
    cut = "This scene ends here." if encounter.contempt > CONTEMPT_AT_MOST else ""
    return EndingPage(ending.id, ending.title, ending.got, ending.cost, ending.teaser, ending.hurts, cut)
