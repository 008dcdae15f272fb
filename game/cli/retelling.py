"""Plays that were kept, played again so that they can be told.

Rule: what cannot be told as it went is not told at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from game.cli.plays import now
from game.cli.shelf import DiskShelf
from game.core.encounter import MODEL_VERSION, dealt_style
from game.core.partner import Style
from game.core.scenario import Scenario
from game.export.names import nameless
from game.export.play import Play, Stage
from game.present.sitting import Chosen, sit_down, take_up
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

    @staticmethod
    @contextmanager
    def opened(*, names: bool) -> Iterator[Retold]:
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
            yield Retold(store, DiskShelf(here.scenarios), kept, notice, names)
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
        style = Style(header.style)
        chosen = None if header.dealt and dealt_style(header.seed) is style else style
        opening = sit_down(scenario, chosen, header.seed, Style(header.lens) if header.lens else None)
        sitting = take_up(opening, [Chosen(one.beat, one.response, one.stance) for one in choices])
        if sitting.answers != len(choices):
            told = REWRITTEN.format(scenario=header.scenario, told=sitting.answers, made=len(choices))
            raise CannotRetell(told)
        return Play(
            kept.id,
            header.origin,
            Stage(kept.state.value),
            kept.started,
            kept.updated,
            sitting.now,
            tuple(one.bet or "" for one in choices),
            (header.digest, header.model) == (scenario.digest, MODEL_VERSION),
        )

    def _scenario(self, header: Header) -> Scenario:
        key = f"{header.origin}/{header.scenario}"
        if key not in self.shelf.entries:
            raise CannotRetell(GONE.format(scenario=header.scenario))
        try:
            scenario = self.shelf.take(key)
        except CannotPlay as cannot:
            raise CannotRetell(str(cannot)) from None
        return scenario if self.names else nameless(scenario)
