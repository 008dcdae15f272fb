"""Every situation of one style, breadth first, so that what is met first is met by the shortest way.

Rule 1: equal situations merge, and their futures are walked once.
Rule 2: a walk is exact or says that it is not; past its bound it plays on by a seed, least seen first.
Rule 3: first an evening as it stands alone, then from what its conditions ask of earlier ones. The working
        models are those of a first meeting throughout.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice, product
from random import Random
from typing import NamedTuple

from game.analysis.explore.facts import Fact, Facts
from game.analysis.explore.finale import Finale
from game.core.ahead import Ahead, earlier_facts, whens
from game.core.carried import first_meeting
from game.core.encounter import Encounter, begin
from game.core.partner import Stance, Style
from game.core.scenario import Response, Scenario, Subject
from game.core.situation import Followed, Situation, answers, follow, situation_of

BOUND = 200_000
"""Situations of one style that are walked before it is given up to be exact."""
SITUATIONS_TO_A_PLAY = 40
"""Where the bound was met, one seeded play follows for so many situations of it."""
OFTEN = 4_096
"""Situations between two words about progress."""

OVER, BEYOND = -1, -2
ROOT = -1
"""Where the first situation after an opening came from."""
FROM = "earlier:"
Earlier = frozenset[str]
"""What an evening begins with from earlier ones, as `evening.name`."""
ALONE: Earlier = frozenset()
Way = tuple[str, ...]
Progress = Callable[[Style, int], None]


class Walk(NamedTuple):
    """What is known of one style."""

    style: Style
    ahead: Ahead
    situations: tuple[Situation, ...]
    """In the order in which they were met; the first is the opening of an evening that stands alone."""
    offered: tuple[tuple[Response, ...], ...]
    """For each that was walked on from, the answers that could be given."""
    leads: tuple[tuple[int, ...], ...]
    """For each that was walked on from, by answer, the situation it leads to; OVER where the evening ends,
    BEYOND past the bound."""
    seen: dict[Fact, Way]
    """Everything that was met, and the shortest way to it: the answers to give. What needs an earlier evening
    has before them what it needs (`step_of`)."""
    steps: int
    """Answers that were played."""
    spared: int
    """Last answers that could show nothing new, and were not played."""
    exact: bool
    beyond: int
    """Seeded plays made because it was not exact."""


def walk(style: Style, ahead: Ahead, facts: Facts, bound: int, seed: int, progress: Progress) -> Walk:
    """Walk every situation of this style, at most so many from each opening, and play on beyond."""
    walking = _Walking(style, ahead, facts, bound, progress)
    exact = False
    try:
        exact = walking.all()
        if not exact:
            walking.play_beyond(seed)
    except KeyboardInterrupt:
        walking.interrupted = True
    done = walking.done(exact=exact)
    if walking.interrupted:
        raise Interrupted(done)
    return done


class Interrupted(Exception):
    """Somebody pressed Ctrl-C; `walk` is what was found until then."""

    def __init__(self, walk: Walk) -> None:
        super().__init__()
        self.walk = walk


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Pause the collector: situations hold no cycles, and looking for some takes a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def opening_of(ahead: Ahead, style: Style, earlier: Earlier = ALONE) -> Encounter:
    """Return the opening of the evening for this style, without the pull of the player's own side.

    The lens is left to what the writer asks of it; that an answer waits, or a minute for oneself is offered,
    is not explored.
    """
    carried = first_meeting(style, earlier) if earlier else None
    return begin(ahead.scenario, style, 0, ahead.lens, carried).encounter._replace(own=None)


def starts(scenario: Scenario) -> tuple[Earlier, ...]:
    """Return what to begin with: nothing, then what each `when` asks of earlier ones."""
    asked = [
        product(*[sorted(one.values) for one in when if one.subject is Subject.EARLIER and not one.negated])
        for when in whens(scenario)
    ]
    single = [frozenset({fact}) for fact in sorted(earlier_facts(scenario))]
    together = [frozenset(facts) for several in asked for facts in several]
    return tuple(dict.fromkeys([ALONE, *single, *together]))


def step_of(earlier: Earlier) -> str:
    """Return the first step of a way that begins so: `earlier:thursday.plan`, several joined by +."""
    return FROM + "+".join(sorted(earlier)) if earlier else ""


def earlier_of(step: str) -> Earlier | None:
    """Return what a way begins with whose first step is this; none where it is an answer."""
    return frozenset(step.removeprefix(FROM).split("+")) if step.startswith(FROM) else None


class _Walking:
    """A walk under way."""

    def __init__(self, style: Style, ahead: Ahead, facts: Facts, bound: int, progress: Progress) -> None:
        self.interrupted = False
        self._starts = starts(ahead.scenario)
        self._style, self._ahead, self._facts = style, ahead, facts
        self._each, self._bound, self._progress = bound, 0, progress
        self._finale = Finale(ahead, facts, self._style)
        self._lasts: dict[tuple[str, str], bool] = {}
        self._situations: list[Situation] = []
        self._index: dict[Situation, int] = {}
        self._came: list[tuple[int, str]] = []
        self._offered: list[tuple[Response, ...]] = []
        self._offers: dict[tuple[int, ...], tuple[Response, ...]] = {}
        self._leads: list[tuple[int, ...]] = []
        self._told: set[tuple[object, ...]] = set()
        self.seen: dict[Fact, Way] = {}
        self._steps = self._spared = self._beyond = 0

    def all(self) -> bool:
        """Walk on from every situation, one opening after the other; return whether the bound sufficed."""
        return all([self._all_from(earlier) for earlier in self._starts])

    def _all_from(self, earlier: Earlier) -> bool:
        exact, first = True, len(self._situations)
        self._bound = first + self._each
        self._open(earlier)
        for number, now in enumerate(islice(self._situations, first, None), first):
            if number % OFTEN == 0:
                self._progress(self._style, number)
            offered = self._offer(now)
            if now.left == 1:
                self._leads.append(self._end(number, now, offered))
                continue
            leads = tuple([self._lead(number, now, said) for said in offered])
            self._leads.append(leads)
            exact = exact and BEYOND not in leads
        return exact

    def play_beyond(self, seed: int) -> None:
        """Play on by the seed, at each turn an answer that was given least until now."""
        rng, given = Random(f"{seed}/{self._style.value}"), dict[int, int]()
        openings = [(step_of(one), opening_of(self._ahead, self._style, one)) for one in self._starts]
        for number in range(1 + self._bound // SITUATIONS_TO_A_PLAY):
            self._beyond += 1
            step, opening = openings[number % len(openings)]
            now = situation_of(opening, self._ahead)
            way: Way = (step,) if step else ()
            while now is not None:
                offered = answers(now, self._ahead)
                least = min(given.get(id(said), 0) for said in offered)
                said = rng.choice([one for one in offered if given.get(id(one), 0) == least])
                given[id(said)] = least + 1
                way = (*way, said.id)
                self._steps += 1
                followed = follow(now, said, self._ahead)
                self._tell(said, followed, way)
                now = followed.situation

    def done(self, *, exact: bool) -> Walk:
        return Walk(
            self._style, self._ahead, tuple(self._situations), tuple(self._offered), tuple(self._leads),
            self.seen, self._steps, self._spared, exact, self._beyond,
        )  # fmt: skip

    # --- the parts

    def _open(self, earlier: Earlier) -> None:
        opening = opening_of(self._ahead, self._style, earlier)
        first, step = situation_of(opening, self._ahead), step_of(earlier)
        way: Way = (step,) if step else ()
        facts = self._facts
        for line in opening.lines:
            self.seen.setdefault(facts.lines[id(line)], way)
        self.seen.setdefault(facts.beats[opening.beat], way)
        self.seen.setdefault(facts.stances[opening.partner.stance.value], way)
        if first is not None and first not in self._index:
            self._index[first] = len(self._situations)
            self._situations.append(first)
            self._came.append((ROOT, step))

    def _offer(self, now: Situation) -> tuple[Response, ...]:
        """Return the answers that can be given here: one tuple for all situations that offer the same."""
        offered = answers(now, self._ahead)
        same = tuple([id(said) for said in offered])
        if same not in self._offers:
            self._offers[same] = tuple(offered)
        self._offered.append(self._offers[same])
        return self._offers[same]

    def _end(self, number: int, now: Situation, offered: tuple[Response, ...]) -> tuple[int, ...]:
        """Give those answers of a last turn that could show something new; each of them ends the evening."""
        given = 0
        for said in self._finale.showing(now, offered, self.seen):
            given += 1
            self._tell(said, follow(now, said, self._ahead), number)
        self._steps += given
        self._spared += len(offered) - given
        return (OVER,) * len(offered)

    def _lead(self, number: int, now: Situation, said: Response) -> int:
        """Give this answer; return the situation it leads to, OVER, or BEYOND where there is no room."""
        if self._is_last(now, said) and not any(self._finale.showing(now, (said,), self.seen)):
            self._spared += 1
            return OVER
        self._steps += 1
        followed = follow(now, said, self._ahead)
        self._tell(said, followed, number)
        after = followed.situation
        if after is None:
            return OVER
        met = len(self._situations)
        known = self._index.setdefault(after, met)
        if known < met:
            return known
        if met >= self._bound:
            del self._index[after]
            return BEYOND
        self._situations.append(after)
        self._came.append((number, said.id))
        return met

    def _is_last(self, now: Situation, said: Response) -> bool:
        key = (now.beat, said.id)
        if key not in self._lasts:
            self._lasts[key] = self._finale.is_last(now._replace(left=0), said)
        return self._lasts[key]

    def _tell(self, said: Response, followed: Followed, where: int | Way) -> None:
        """Note everything that this turn showed, with the way to it where it is new."""
        _, beat, heard, stance, lines, ending = followed
        told = (id(said), beat, heard, stance, ending, *[id(line) for line in lines])
        if told in self._told:
            return
        self._told.add(told)
        for fact in self._shown(said, beat, heard, stance, ending):
            self._note(fact, where, said)
        for line in lines:
            self._note(self._facts.lines[id(line)], where, said)

    def _shown(
        self, said: Response, beat: str, heard: Stance, stance: Stance, ending: str | None
    ) -> Iterator[Fact]:
        facts = self._facts
        yield facts.answers[id(said)]
        yield facts.beats[beat]
        yield facts.stances[heard.value]
        yield facts.stances[stance.value]
        if ending is not None:
            yield facts.endings[ending]

    def _note(self, fact: Fact, where: int | Way, said: Response) -> None:
        if fact not in self.seen:
            self.seen[fact] = (*self._way(where), said.id) if isinstance(where, int) else where

    def _way(self, number: int) -> Way:
        way: list[str] = []
        while number != ROOT:
            number, step = self._came[number]
            if step:
                way.append(step)
        return tuple(reversed(way))
