"""The journal on disk, and in memory where nothing shall be kept: the same store as the plays.

Rule 1: a list of plays is read off their heads; a play is told again only when somebody asks for that one.
Rule 2: nothing tells a play that was stopped for safety, nor what is in a note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from game.cli.plays import DiskPlays, now, record_of
from game.cli.shelf import FILE, DiskShelf
from game.content.shelf import ending_titles
from game.core.partner import Style
from game.core.retelling import retell
from game.core.scenario import Scenario
from game.present import world
from game.present.edited import BROKEN, GONE
from game.present.journal import FROM_A_FILE, NOT_DONE, NOT_DONE_AT_ALL, STAYS_STOPPED
from game.present.world import (
    BranchedOff,
    CannotPlay,
    CannotWrite,
    Played,
    PlayState,
    TakenUp,
    Told,
)
from game.saves import Header, Kept, NotKept, State

T = TypeVar("T")

TOLD_STATES = (State.GOING, State.ENDED, State.LEFT)


class _Evening(NamedTuple):
    """What the list shows of an evening, read once for all plays of it."""

    title: str
    partner: str
    endings: Mapping[str, str]
    trouble: str


class DiskJournal:
    """The kept plays of `DiskPlays`, finished ones included, and the notes about them."""

    def __init__(self, plays: DiskPlays, shelf: DiskShelf) -> None:
        """Look into this store; nothing is opened yet."""
        self._plays = plays
        self._shelf = shelf

    @property
    def keeps(self) -> bool:
        """Whether what is written outlasts this program."""
        return self._plays.keeps

    def today(self) -> date:
        """Return the day it is here."""
        return _day(now())

    def plays(self) -> list[Played]:
        """Return every kept play with an answer or a note in it, the one played last first."""
        notes = self._counted()
        evenings: dict[str, _Evening] = {}
        listed = (kept for kept in self._plays.kept() if kept.made or notes[kept.id])
        return [self._played(kept, notes[kept.id], evenings) for kept in listed]

    def told(self) -> Iterator[Told]:
        """Tell every play that was played to an end and still can be, the one played last first."""
        scenarios: dict[str, Scenario | None] = {}
        for kept in self._plays.kept():
            if kept.state is State.ENDED:
                key = _key(kept.header)
                if key not in scenarios:
                    scenarios[key] = self._scenario(kept.header)
                yield from self._told(kept, scenarios[key])

    def take_up(self, play: str) -> TakenUp:
        """Return a kept play. Raises CannotPlay if it cannot be told, or was stopped for safety."""
        kept = next((one for one in self._plays.kept() if one.id == play), None)
        if kept and kept.state is State.STOPPED:
            raise CannotPlay(STAYS_STOPPED)
        return self._plays.taken_up(play, TOLD_STATES)

    def notes(self, play: str) -> list[world.Note]:
        """Return what was written about this play, in the order in which it was first written."""
        try:
            found = self._plays.store.notes(play)
        except NotKept as error:
            raise CannotPlay(str(error)) from None
        return [world.Note(one.id, one.turn, one.text, _day(one.changed)) for one in found]

    def write_note(self, play: str, turn: int | None, text: str) -> world.Note:
        """Keep a note; return it. Raises CannotWrite."""
        note = _done(lambda: self._plays.store.write_note(play, turn, text))
        return world.Note(note.id, note.turn, note.text, _day(note.changed))

    def rewrite_note(self, note: str, text: str) -> None:
        """Keep other words in its place. Raises CannotWrite."""
        _done(lambda: self._plays.store.rewrite_note(note, text))

    def delete_note(self, note: str) -> None:
        """Erase its words. Raises CannotWrite."""
        _done(lambda: self._plays.store.delete_note(note))

    def delete(self, play: str) -> None:
        """Erase a play and every note about it. Raises CannotWrite."""
        _done(lambda: self._plays.store.delete(play))

    # --- the parts

    def _counted(self) -> Counter[str]:
        try:
            return Counter(note.play for note in self._plays.store.notes())
        except NotKept:  # told when the plays are read
            return Counter()

    def _played(self, kept: Kept, notes: int, evenings: dict[str, _Evening]) -> Played:
        header, key = kept.header, _key(kept.header)
        if key not in evenings:
            evenings[key] = self._evening(header)
        evening = evenings[key]
        hidden = kept.state is State.STOPPED or (header.dealt and kept.state is State.GOING)
        return Played(
            kept.id,
            key,
            evening.title,
            evening.partner,
            None if hidden else _style(header.style),
            _style(header.lens),
            _day(kept.updated),
            PlayState(kept.state.value),
            evening.endings.get(kept.ending or "", ""),
            kept.made,
            notes,
            BranchedOff(kept.branch.play, kept.branch.at) if kept.branch else None,
            evening.trouble,
        )

    def _evening(self, header: Header) -> _Evening:
        if header.origin == FILE:
            return _Evening(header.scenario, "", {}, FROM_A_FILE)
        evening = self._shelf.evening(header.origin, header.scenario)
        if evening is None:
            return _Evening(header.scenario, "", {}, GONE)
        if evening.trouble:
            return _Evening(evening.title, "", {}, BROKEN)
        endings = ending_titles(self._shelf.entries[evening.key].path)
        return _Evening(evening.title, evening.partner, endings, "")

    def _scenario(self, header: Header) -> Scenario | None:
        with suppress(CannotPlay):
            return self._plays.scenario_of(header)
        return None

    def _told(self, kept: Kept, scenario: Scenario | None) -> Iterator[Told]:
        """Tell one play; nothing where it cannot be told to its end."""
        with suppress(CannotPlay):
            if scenario:
                retold = retell(scenario, record_of(kept, self._plays.choices_of(kept.id)))
                if retold.is_whole and retold.now.ending is not None and not retold.record.was_stopped:
                    yield Told(kept.id, _day(kept.updated), retold.now, retold.bets)


def _done(verb: Callable[[], T]) -> T:
    try:
        return verb()
    except NotKept as error:
        raise CannotWrite(NOT_DONE.get(error.why.value, NOT_DONE_AT_ALL)) from None


def _key(header: Header) -> str:
    return f"{header.origin}/{header.scenario}"


def _style(name: str | None) -> Style | None:
    """Return the style of this name; none for one that this game does not know."""
    return next((style for style in Style if style.value == name), None)


def _day(time: datetime) -> date:
    return time.astimezone().date()
