"""The player's own side as it may be seen: how strong the pull is, what it wants, what tugs and what waits.

Rule 1: the own pull is the player's to know, so it has a number; nobody else's has one while one plays.
Rule 2: it is a pull, never a fault: what it wants is said, and that it is refused or followed is not judged.
"""

from __future__ import annotations

from enum import Enum
from math import ceil
from typing import NamedTuple

from game.core.encounter import Encounter, Exchange
from game.core.events import AnswerReleased, Event, ImpulseEased, ImpulseRose
from game.core.impulse import Own
from game.core.partner import Style
from game.core.scenario import Scenario
from game.present.time import NUMBERS

OF, STRONG_FROM = 10, 7
"""Steps of the scale that the pull is told on, and the one from which it is strong."""


class Trend(Enum):
    """Which way the pull went in the last turn."""

    GREW = "growing"
    HELD = "holding"
    EASED = "easing"


class OwnPage(NamedTuple):
    """The player's own side at one moment."""

    title: str
    impulse: float
    """0 to 1."""
    steps: int
    """The same, of OF."""
    strong: bool
    trend: Trend
    level: str
    """In words, with its number and where it is going: `strong, 7 of 10, growing`."""
    wants: str
    """What the pull wants, as a sentence; empty while it is not strong."""
    released: str
    """That an answer which had waited can be given now; mostly empty."""

    @property
    def told(self) -> str:
        """All of it as one paragraph."""
        return " ".join(part for part in (f"{self.title}: {self.level}.", self.wants, self.released) if part)


class LensChoice(NamedTuple):
    """A way the player's own side may lean, for choosing it before an evening."""

    lens: Style | None
    """None leaves it as the evening is written."""
    words: str


TITLE = "Your own pull"
TUGS = "this is what the pull wants"
"""Beside the answer that tugs."""
WAITS = "Out of reach until you spend a turn on yourself."
"""Beside the answer that waits."""
RELEASED = "What had been out of reach can be said now."

# fmt: off
LEVELS = ((2, "hardly there"), (4, "slight"), (6, "noticeable"), (8, "strong"), (OF, "very strong"))
"""The pull in words, up to so many of ten."""

WANTS: dict[Style, str] = {
    Style.ANXIOUS:    "It wants to make sure of {name}, at once.",
    Style.DISMISSIVE: "It wants to be out of this, and alone.",
}
FEARS: dict[bool, str] = {
    True:  "It wants to hold on to {name} before {name} goes, and to go first.",
    False: "It wants to get away from {name}, and to be fetched back.",
}
"""What the pull of a fearful lens wants, by whether distance is the larger threat."""

LENSES: dict[Style, str] = {
    Style.SECURE:     "steady: nothing pulls at you",
    Style.ANXIOUS:    "leaning anxious: a gap pulls at you to make sure",
    Style.DISMISSIVE: "leaning dismissive: closeness pulls at you to get out",
    Style.FEARFUL:    "leaning fearful: pulled near and away",
}
# fmt: on
AS_WRITTEN = "as the evening has it: {words}"
TIMES = ("never", "once", "twice")


def own_page(encounter: Encounter, events: tuple[Event, ...]) -> OwnPage | None:
    """Return the player's own side after these events; none where the lens has no impulse."""
    own = encounter.own
    if own is None or encounter.is_over:
        return None
    steps = ceil(round(own.impulse * OF, 6))
    trend = _trend(events)
    word = next(word for most, word in LEVELS if steps <= most)
    released = RELEASED if any(isinstance(event, AnswerReleased) for event in events) else ""
    wants = _wants(own, encounter.scenario) if own.is_strong else ""
    level = f"{word}, {steps} of {OF}, {trend.value}"
    return OwnPage(TITLE, own.impulse, steps, own.is_strong, trend, level, wants, released)


def lens_choices(scenario: Scenario) -> tuple[LensChoice, ...]:
    """Return how the player's own side may lean in this evening; the first is what happens unasked."""
    if scenario.lens is None:
        first = LensChoice(None, LENSES[Style.SECURE])
        return (first, *(LensChoice(style, words) for style, words in LENSES.items() if style != "secure"))
    first = LensChoice(None, AS_WRITTEN.format(words=LENSES[scenario.lens]))
    return (first, *(LensChoice(style, words) for style, words in LENSES.items()))


def pull_told(encounter: Encounter) -> str:
    """Return how the player met their own pull over the evening; empty where the lens has none."""
    if encounter.own is None or encounter.stopped or not encounter.exchanges:
        return ""
    strong = [one for one in encounter.exchanges if one.own is not None and one.own.is_strong]
    if not strong:
        return "Your own pull stayed within reach all evening."
    rested = sum(one.response.speech.micro is not None for one in strong)
    followed = sum(_followed(one) for one in strong)
    other = len(strong) - rested - followed
    parts = (
        (rested, "spent the turn on yourself"),
        (followed, "went where it pulled"),
        (other, "said something else all the same"),
    )
    told = [f"{_times(count)} you {did}" for count, did in parts if count]
    return f"{_times(len(strong)).capitalize()} your own pull was strong: {_listed(told)}."


# --- the parts


def _trend(events: tuple[Event, ...]) -> Trend:
    moved = [event for event in events if isinstance(event, ImpulseRose | ImpulseEased)]
    if not moved or moved[0].was == moved[-1].now:
        return Trend.HELD
    return Trend.GREW if moved[-1].now > moved[0].was else Trend.EASED


def _wants(own: Own, scenario: Scenario) -> str:
    words = FEARS[own.fears_distance] if own.lens is Style.FEARFUL else WANTS[own.lens]
    return words.format(name=scenario.couple.partner.name)


def _followed(exchange: Exchange) -> bool:
    return exchange.tugged == exchange.response.id


def _times(count: int) -> str:
    if count < len(TIMES):
        return TIMES[count]
    return f"{NUMBERS[count] if count < len(NUMBERS) else count} times"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
