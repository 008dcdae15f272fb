"""What could be practised next: at most three things, each with its reason and a door to it.

Rule 1: the same plays, evenings and day make the same suggestions; RULES is all there is to it.
Rule 2: a reason is told as something to try, never as something missing in somebody.
Rule 3: of a level one speaks only where even the upper end of what is likely lies below it.

What each rule rests on, with MODEL's marks; docs/progress.md says more:
    rest     practice spread over days is kept longer (Cepeda et al. 2006 [M]); from how many evenings on [D]
    again    a way that missed beside one that meets it travels further than good ways alone (Taylor, Russ-Eft
             & Chan 2005 [L]; Baldwin 1992 [L]); another day rather than at once (Cepeda et al. 2006 [M])
    room     [D]: another evening and another leaning keep it from being learnt by heart. That several
             scenarios carry further was not found where it was tried with assertive talk (Baldwin 1992 [L])
    leaning  [D]
    little   [D]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from game.core.partner import Style
from game.core.progress import Account, Progress, Strand
from game.core.scoring import ENOUGH_EVIDENCE, HIGH_ABOVE, Dimension

MOST = 3
REST_FROM = 5
"""Evenings in one day from which on nothing but rest is suggested [D]."""

Places = Mapping[Style, Mapping[Dimension, int]]
"""For each leaning, in how many beats of an evening some answer says something of each dimension."""


class OnOffer(NamedTuple):
    """An evening that can be played."""

    evening: str
    """Its identity."""
    places: Places


class ToEvening(NamedTuple):
    """The way to an evening, with somebody leaning like this."""

    evening: str
    style: Style


class ToTurn(NamedTuple):
    """The way back into a play of one's own, to just before a turn."""

    play: str
    evening: str
    turn: int
    """From 0."""


class Suggestion(NamedTuple):
    """One thing to do next."""

    code: str
    args: tuple[tuple[str, str | int], ...]
    door: ToEvening | ToTurn | None
    """None for rest: there is nothing to open."""


class Known(NamedTuple):
    """What the rules look at."""

    progress: Progress
    accounts: Sequence[Account]
    """In the order played."""
    offers: Sequence[OnOffer]
    """In the order of the library."""
    today: int
    """A number that grows by one each day."""

    @property
    def met(self) -> dict[Style, int]:
        """How many plays there were with each leaning."""
        return {style: sum(one.style is style for one in self.accounts) for style in Style}

    def plays_of(self, evening: str, style: Style | None = None) -> int:
        """Return how often an evening was played, with somebody leaning like this where that is asked."""
        return sum(one.evening == evening and style in (None, one.style) for one in self.accounts)


def suggestions(known: Known) -> tuple[Suggestion, ...]:
    """Return what to do next, in the order of RULES; no evening twice; nothing before the first play."""
    found: list[Suggestion] = []
    if not known.accounts:
        return ()
    if rest := _rest(known):
        return (rest,)
    for rule in RULES:
        for one in rule(known):
            if _evening(one) not in map(_evening, found):
                found.append(one)
                break
    return tuple(found[:MOST])


# --- the rules: each yields what it would suggest, the best first


def _rest(known: Known) -> Suggestion | None:
    today = sum(one.day == known.today for one in known.accounts)
    return Suggestion("rest", (("evenings", today),), None) if today >= REST_FROM else None


def _again(known: Known) -> Iterable[Suggestion]:
    """Yield the turning points from which no other way was gone yet: those of an earlier day first."""
    open_ones = [one for one in reversed(known.accounts) if _is_open(one, known.accounts)]
    here = {offer.evening for offer in known.offers}
    for one in sorted(open_ones, key=lambda one: one.day == known.today):
        if one.turning is not None and one.evening in here:
            door = ToTurn(one.play, one.evening, one.turning)
            yield Suggestion("again", (("turn", one.turning + 1),), door)


def _room(known: Known) -> Iterable[Suggestion]:
    """Yield evenings for the dimensions that, even seen kindly, were not clear yet."""
    told = [(strand, strand.together) for strand in known.progress.strands]
    below = [
        (likely.high, strand)
        for strand, likely in told
        if likely and strand.seen >= ENOUGH_EVIDENCE and likely.high < HIGH_ABOVE
    ]
    for _, strand in sorted(below, key=lambda pair: pair[0]):
        yield from _evenings_for("room", strand, known)


def _little(known: Known) -> Iterable[Suggestion]:
    """Yield evenings for the dimensions of which hardly anything can be said yet, least first."""
    few = [strand for strand in known.progress.strands if strand.seen < ENOUGH_EVIDENCE]
    for strand in sorted(few, key=lambda strand: strand.seen):
        yield from _evenings_for("little", strand, known)


def _leaning(known: Known) -> Iterable[Suggestion]:
    """Yield an evening with somebody leaning as nobody has yet."""
    for style, plays in known.met.items():
        if plays:
            continue
        for offer in sorted(known.offers, key=lambda one: known.plays_of(one.evening)):
            if sum(offer.places.get(style, {}).values()):
                door = ToEvening(offer.evening, style)
                yield Suggestion("leaning", (("style", style.value),), door)


def _evenings_for(code: str, strand: Strand, known: Known) -> Iterable[Suggestion]:
    """Yield evenings in which a dimension can be practised: what was played least first, then most places."""
    doors = [
        (known.plays_of(offer.evening), known.plays_of(offer.evening, style), -places, offer.evening, style)
        for offer in known.offers
        for style in Style
        if (places := offer.places.get(style, {}).get(strand.dimension, 0)) >= ENOUGH_EVIDENCE
    ]
    order = {offer.evening: at for at, offer in enumerate(known.offers)}
    met = known.met
    for plays, _, places, evening, style in sorted(
        doors, key=lambda door: (*door[:2], met[door[4]], door[2], order[door[3]])
    ):
        args = (("dimension", strand.dimension.value), ("places", -places), ("plays", plays))
        yield Suggestion(code, args, ToEvening(evening, style))


RULES: tuple[Callable[[Known], Iterable[Suggestion]], ...] = (_again, _room, _leaning, _little)
"""What is asked in turn; each gives one suggestion at most."""


def _is_open(one: Account, accounts: Sequence[Account]) -> bool:
    """Return whether no other way was gone from this play's turning point."""
    if one.turning is None:
        return False
    given = one.said[: one.turning]
    return not any(
        other.play != one.play
        and other.deal == one.deal
        and other.said[: one.turning] == given
        and other.said[one.turning : one.turning + 1] != one.said[one.turning : one.turning + 1]
        for other in accounts
    )


def _evening(one: Suggestion) -> str:
    return one.door.evening if one.door else ""
