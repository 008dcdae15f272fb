"""Plays that were kept, played again so that they can be told.

Rule: what cannot be told as it went is not told at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from game.cli.plays import now, record_of
from game.cli.shelf import DiskShelf
from game.core.encounter import MODEL_VERSION
from game.core.retelling import retell
from game.core.scenario import Scenario
from game.export.names import nameless
from game.export.play import Noted, Play, Stage
from game.present.world import CannotPlay
from game.saves import Header, Kept, NotKept, Store, nothing, open_store, places, start_log

GONE = "The evening '{scenario}' of this play is no longer here, and only ids were kept of what was said."
REWRITTEN = (
    "The evening '{scenario}' was rewritten since: after {told} of {made} answers it goes another way, "
    "so this play cannot be told as it went."
)


class CannotRetell(Exception):
    """This play cannot be told; `str()` says why."""


@dataclass(frozen=True, slots=True)
class Retold:
    """The plays of this computer."""

    store: Store
    shelf: DiskShelf
    kept: list[Kept]
    """Those with an answer in them, the one played last first."""
    notice: str
    """What has to be said about the store; usually nothing."""
    names: bool
    notes: bool
    """The player's own notes go along."""

    @staticmethod
    @contextmanager
    def opened(*, names: bool, notes: bool = False) -> Iterator[Retold]:
        """Open what is kept, and close it; where nothing was ever kept, nothing is made."""
        here, store, notice = places(), nothing(now), ""
        if here.plays.exists():
            start_log(here.log)
            opened = open_store(here.plays, now)
            store, notice = opened.store, opened.notice.text if opened.notice else ""
        kept: list[Kept] = []
        try:
            kept = [one for one in store.plays() if one.made]
        except NotKept as error:
            notice = str(error)
        try:
            yield Retold(store, DiskShelf(here.scenarios), kept, notice, names, notes)
        finally:
            store.close()

    def play(self, kept: Kept) -> Play:
        """Return the play as it went. Raises CannotRetell."""
        header = kept.header
        scenario = self._scenario(header)
        try:
            choices = self.store.choices(kept.id)
        except NotKept as error:
            raise CannotRetell(str(error)) from None
        try:
            record = record_of(kept, choices)
        except CannotPlay as cannot:
            raise CannotRetell(str(cannot)) from None
        retold = retell(scenario, record)
        if not retold.is_whole:
            told = REWRITTEN.format(scenario=header.scenario, told=retold.answers, made=len(choices))
            raise CannotRetell(told)
        if not self.names:
            # Compared with its names, told without them: what was taken out was not edited.
            retold = retell(nameless(scenario), record)
        return Play(
            kept.id,
            header.origin,
            Stage(kept.state.value),
            kept.started,
            kept.updated,
            retold.now,
            tuple(one.bet or "" for one in choices),
            (header.digest, header.model) == (scenario.digest, MODEL_VERSION),
            self._notes(kept) if self.notes else None,
            tuple(one.at for one in choices),
        )

    def _notes(self, kept: Kept) -> tuple[Noted, ...]:
        try:
            found = self.store.notes(kept.id)
        except NotKept as error:
            raise CannotRetell(str(error)) from None
        return tuple(Noted(one.turn, one.text, one.changed) for one in found)

    def _scenario(self, header: Header) -> Scenario:
        key = f"{header.origin}/{header.scenario}"
        if key not in self.shelf.entries:
            raise CannotRetell(GONE.format(scenario=header.scenario))
        try:
            return self.shelf.take(key)
        except CannotPlay as cannot:
            raise CannotRetell(str(cannot)) from None
