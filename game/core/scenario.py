"""What a writer wrote, frozen: one evening, its beats, answers and endings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from game.core.acts import UNEVENTFUL, Act, MicroAct, Speech
from game.core.partner import CHARTS, Family, Stance, Style, family_of
from game.core.vocabulary import Vocabulary

T = TypeVar("T")

SAY_NOTHING = "say_nothing"
"""The id of the silence that is always offered."""
TAKE_A_BREATH = "take_a_breath"
"""The id of the minute for oneself that is offered while the player's own impulse is strong."""
END = "end"
"""A `go` that leaves the choice of ending to the endings' own conditions."""
TURNS_AT_MOST = 14

FALLBACKS = ("guarded", "open")


class Rendered(str):
    """A text in another language than the writer's, which knows the writer's own.

    What a play leaves behind is told by that, so that it may go on in any language.
    """

    original: str

    def __new__(cls, text: str, original: str) -> Rendered:
        """Return the text; `original` is what the writer wrote."""
        rendered = super().__new__(cls, text)
        rendered.original = original
        return rendered


class Tag(Vocabulary):
    """What a line brings with it that the answer should know of."""

    GOOD_NEWS = "good_news"
    LIMIT = "limit"
    """The player's own limit is at stake."""
    HARM = "harm"
    """An insult or a threat: to call it understandable earns nothing."""
    SAFETY = "safety"
    """A sign of control or danger: the fiction stops (MODEL 4.4)."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something the partner says or does."""

    text: str
    act: Act | None = None
    """What saying it does; none leaves it to the stance."""
    tag: Tag | None = None


FAMILIES = frozenset(family.value for family in Family)


def _keys() -> dict[tuple[Style, Stance, bool], tuple[str, ...]]:
    """Return the keys that may stand for each stance of each style, dry or flooded; most exact first."""
    return {
        (style, stance, flooded): (
            f"{style.value}.{stance.value}",
            # `open` and `flooded` name a stance and a family; alone they are the family.
            *([] if stance.value in FAMILIES else [stance.value]),
            f"{style.value}.{family_of(stance, flooded=flooded).value}",
            style.value,
            family_of(stance, flooded=flooded).value,
        )
        for style, stances in CHARTS.items()
        for stance in stances
        for flooded in (False, True)
    }


KEYS = _keys()


@lru_cache(maxsize=1024)  # a scenario tells the same stances apart again and again
def picked(keys: tuple[str, ...], fallbacks: tuple[str, ...] = ()) -> dict[tuple[Style, Stance, bool], str]:
    """Return which of these keys stands for each stance, dry or flooded; some may be left without one."""
    found = {}
    last = next((key for key in (*fallbacks, "else") if key in keys), None)
    for where, candidates in KEYS.items():
        key = next((key for key in candidates if key in keys), last)
        if key is not None:
            found[where] = key
    return found


class ByStance(Generic[T]):
    """One value for each stance that a writer told apart; the most exact key wins.

    Keys, most exact first: `style.stance`, `stance`, `style.family`, `style`, `family`; then the fallbacks
    given (lines fall back to `guarded`, then `open`), then `else`.
    """

    __slots__ = ("_fallbacks", "found", "keys")

    def __init__(self, keys: Mapping[str, T], fallbacks: tuple[str, ...] = ()) -> None:
        self.keys: dict[str, T] = dict(keys)
        """As written."""
        self._fallbacks = fallbacks
        self.found: dict[tuple[Style, Stance, bool], T] = {
            where: self.keys[key] for where, key in picked(tuple(self.keys), fallbacks).items()
        }
        """What stands for each stance, dry or flooded; a stance for which nothing stands is missing."""

    def pick(self, style: Style, stance: Stance, flooded: bool) -> T | None:  # noqa: FBT001 - a feeling, not a mode
        """Return what stands for this stance, or nothing where the writer gave nothing."""
        return self.found.get((style, stance, flooded))

    def beside(self, other: ByStance[T], join: Callable[[T, T], T]) -> ByStance[T]:
        """Return the same keys, each value joined with the one that the other has for its key."""
        joined = {key: join(value, other.keys[key]) for key, value in self.keys.items()}
        return ByStance(joined, self._fallbacks)

    def mapped(self, change: Callable[[T], T]) -> ByStance[T]:
        """Return the same keys with every value changed: what was picked for a stance still is."""
        return ByStance({key: change(value) for key, value in self.keys.items()}, self._fallbacks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByStance) and self.found == other.found

    def __hash__(self) -> int:
        return hash(tuple(self.keys))

    def __repr__(self) -> str:
        return f"ByStance({self.keys!r})"


class Subject(Vocabulary):
    """What a condition may read. The list is closed (DESIGN 5)."""

    MATTER = "matter"
    STANCE = "stance"
    FAMILY = "family"
    FEELINGS = "feelings"
    REMEMBERED = "remembered"
    EARLIER = "earlier"
    STYLE = "style"
    LENS = "lens"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be so: `matter at least half`, `family open or guarded`."""

    subject: Subject
    values: frozenset[str] = frozenset()
    """Any of these; for `earlier` as `evening.name`, for `matter` see `at_least` and `below`."""
    at_least: float | None = None
    below: float | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """One thing the player may say or do."""

    id: str
    text: str
    speech: Speech = UNEVENTFUL
    done: bool = False
    """Done rather than said aloud."""
    reply: ByStance[Line] | None = None
    """What the partner answers at once, before the scene moves on."""
    go: ByStance[str] | None = None
    """The beat or ending that follows; none, or no match, means the next beat in the file."""
    remember: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    again: bool = False
    """Otherwise an answer is offered once per play."""
    note: str = ""
    """For the debrief."""
    instead: str | None = None
    """A response of the same beat that meets the moment better."""


BREATH = Response(TAKE_A_BREATH, "", Speech(micro=MicroAct.SELF_SOOTHE), done=True, again=True)


@dataclass(frozen=True, slots=True)
class Unasked:
    """Something the partner starts by themselves when a beat opens."""

    line: Line
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Beat:
    """One moment of the evening: what is seen, what the partner says, what may be answered."""

    id: str
    scene: str
    says: ByStance[Line]
    responses: tuple[Response, ...]
    silence: Response
    """Saying nothing: always offered, never spent."""
    after_minutes: float = 0.0
    """Time that passes before the beat opens."""
    unasked: tuple[Unasked, ...] = ()
    breath: Response = BREATH
    """A minute for oneself: the beat stays as it is, and nobody else sees it."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an evening may end: what you got and what it cost, told apart."""

    id: str
    title: str
    got: str
    cost: str
    scene: str = ""
    says: ByStance[Line] | None = None
    when: tuple[Condition, ...] = ()
    teaser: str = ""
    hurts: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """The partner as a person: the same one under every style."""

    name: str
    subject: str
    """she, he, they ..."""
    object: str
    possessive: str
    portrait: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines of a partner's letter."""

    texts: Mapping[str, str]
    """By style, or `else`; `{you}` stands for what the player said."""
    when: tuple[Condition, ...] = ()
    quote: tuple[Act, ...] | None = None
    """It is told only if something was said that does one of these; an empty list is served by anything that
    was said, and None quotes nothing."""

    def text(self, style: Style) -> str:
        """Return the words of a partner who leans this way; empty where there are none."""
        return self.texts.get(style.value, self.texts.get("else", ""))


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people who recur: the partner, and what they share with you."""

    id: str
    partner: Person
    history: str = ""
    running_joke: str = ""
    season: tuple[str, ...] = ()
    """The ids of their evenings, in the order in which they are linked."""
    letter: tuple[Paragraph, ...] = ()
    """What the partner writes when the season is over."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One evening, whole."""

    id: str
    title: str
    summary: str
    want: str
    about: str
    """The matter: what has to be talked about."""
    serious: bool
    goals: tuple[str, ...]
    minutes: int
    content_notes: tuple[str, ...]
    grade: str
    """A experiment or meta-analysis, B longitudinal or dyadic, C clinical description."""
    sources: tuple[str, ...]
    couple: Couple
    style: Style
    """As written; players may choose another, or have it dealt."""
    starts: Mapping[str, float]
    """Starting feelings the writer set: arousal, rejection, pressure, security."""
    place: str
    begin: str
    beats: Mapping[str, Beat]
    endings: Mapping[str, Ending]
    """In the order of the file; the first whose conditions hold is taken where the file does not name one."""
    digest: str
    """Of the file's content: a play belongs to exactly this text."""
    lens: Style | None = None
    alternative: str | None = None
    """A scenario with the same goal and without the same content notes."""
    turns_at_most: int = TURNS_AT_MOST
    safety: bool = False
    """A scenario about danger: it opens on the calm page and is never played as a puzzle."""

    def beat_after(self, beat: str) -> str:
        """Return the id of the next beat in the file, or END after the last."""
        ids = list(self.beats)
        following = ids.index(beat) + 1
        return ids[following] if following < len(ids) else END
