"""Seasons as they lie on disk: evenings of one couple in their order, and the plays of them that are kept.

Rule: what cannot be told as it went carries nothing over, and is quoted nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from game.cli.shelf import DiskShelf
from game.core.arc import carry_over
from game.core.encounter import Encounter
from game.core.letter import letter_after
from game.core.scenario import Scenario
from game.present.season import Album, LastTime, Linked, Seen, came_with
from game.present.world import CannotPlay
from game.saves import Kept, State

LONGEST = 100
"""Plays followed back: more than any season has, and an end where plays follow each other in a ring."""


class DiskSeasons:
    """How evenings are linked, by the couples' files and the plays that are kept."""

    def __init__(
        self, shelf: DiskShelf, plays: Callable[[], Sequence[Kept]], tell: Callable[[Kept], Encounter | None]
    ) -> None:
        """Look at these evenings and plays; `tell` returns a kept play as it went, or nothing."""
        self._shelf, self._plays, self._tell = shelf, plays, tell

    def before(self, scenario: Scenario) -> LastTime | None:
        """Return the evening before this one as its newest play ended; none where none came to an ending."""
        earlier = self._before(scenario)
        ended = self._ended(earlier[-1]) if earlier else None
        if ended is None:
            return None
        evening = self._shelf.evening(ended.header.origin, ended.header.scenario)
        over = self._tell(ended)
        if over is None or over.ending is None:
            return LastTime(ended.id, evening.title if evening else ended.header.scenario, "", None, None)
        ending = over.scenario.endings[over.ending]
        return LastTime(ended.id, over.scenario.title, ending.title, carry_over(over), over.lens)

    def after(self, over: Encounter, followed: str) -> Linked:
        """Return what an evening that is over is linked to; `followed` is the play it went on from."""
        keys = self._keys(over.scenario)
        if over.ending is None or not keys:
            return Linked()
        onward = keys[keys.index(self._key(over.scenario)) + 1 :]
        title = self._shelf.entries[onward[0]].title if onward else ""
        before = list(self._scenarios(self._before(over.scenario))) if over.carried else []
        told = came_with(over, before)
        return Linked(told, onward[0] if onward else "", title, self._letter(over, followed))

    def album(self, scenario: Scenario) -> Album | None:
        """Return the season of this evening; none where it is in none."""
        keys = self._keys(scenario)
        if not keys:
            return None
        seen = tuple(self._seen(evening) for evening in self._scenarios(keys))
        ended = self._ended(keys[-1])
        over = self._tell(ended) if ended and ended.header.followed else None
        letter = self._letter(over, ended.header.followed or "") if ended and over else ()
        return Album(scenario.couple.partner.name, seen, letter)

    # --- the parts

    def _key(self, scenario: Scenario) -> str:
        return f"{self._shelf.origin_of(scenario)}/{scenario.id}"

    def _keys(self, scenario: Scenario) -> tuple[str, ...]:
        """Return the evenings of this one's season that are here, in order; none where it is in none."""
        return self._shelf.season_of(self._key(scenario))

    def _before(self, scenario: Scenario) -> tuple[str, ...]:
        keys = self._keys(scenario)
        return keys[: keys.index(self._key(scenario))] if keys else ()

    def _scenarios(self, keys: Sequence[str]) -> Iterator[Scenario]:
        for key in keys:
            with suppress(CannotPlay):
                yield self._shelf.take(key)

    def _ended(self, key: str) -> Kept | None:
        """Return the newest play of this evening that came to an ending."""
        return next((one for one in self._plays() if one.state is State.ENDED and _key_of(one) == key), None)

    def _seen(self, evening: Scenario) -> Seen:
        key = self._key(evening)
        seen = {one.ending for one in self._plays() if one.state is State.ENDED and _key_of(one) == key}
        endings = tuple(one.title if one.id in seen else "" for one in evening.endings.values())
        return Seen(evening.title, endings)

    def _letter(self, over: Encounter, followed: str) -> tuple[str, ...]:
        if over.carried is None or not over.scenario.couple.letter:
            return ()
        return tuple(one.text for one in letter_after([*self._chain(followed), over]))

    def _chain(self, followed: str) -> list[Encounter]:
        """Return the plays that led to one, in order; those that cannot be told are left out."""
        kept = {one.id: one for one in self._plays()}
        chain: list[Encounter] = []
        for _ in range(LONGEST):
            one = kept.pop(followed, None)
            if one is None:
                break
            told = self._tell(one) if one.state is State.ENDED else None
            chain = [told, *chain] if told else chain
            followed = one.header.followed or ""
        return chain


def _key_of(kept: Kept) -> str:
    return f"{kept.header.origin}/{kept.header.scenario}"
