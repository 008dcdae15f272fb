"""Plays kept on disk, as a front end sees them.

Rule 1: nothing is kept before the player was asked, where there is somebody to ask.
Rule 2: a choice is durable when a verb returns; where it cannot be kept the play goes on, and says so.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from game.cli.shelf import FILE, DiskShelf
from game.core.carried import read_carried
from game.core.encounter import MODEL_VERSION, Encounter
from game.core.partner import Style
from game.core.retelling import Record, Retold, retell
from game.core.scenario import Scenario
from game.core.trace import Chosen, first_trace
from game.present.edited import BROKEN, GONE, NOT_UNDERSTOOD
from game.present.sitting import Sitting, chosen
from game.present.world import CannotPlay, StoppedElsewhere, TakenUp, Unfinished
from game.saves import (
    Branch,
    Cause,
    Choice,
    Header,
    Kept,
    NotKept,
    Places,
    State,
    Stopped,
    Store,
    nothing,
    open_store,
    read_settings,
    start_log,
    write_settings,
)

if TYPE_CHECKING:
    from game.cli.seasons import DiskSeasons

KEEP = "keep_plays"
"""The setting that holds the player's answer."""

NOT_AMONG_KEPT = "This play is no longer among those that are kept."

SEEDS = 2**31
MOST_UNFINISHED = 5
"""Listed; more would bury the evenings."""


def now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(timezone.utc)


class DiskPlays:
    """Plays in a store that is opened when it is first needed, and in memory where nothing shall be kept."""

    def __init__(self, places: Places, shelf: DiskShelf, *, private: bool = False) -> None:
        """Ask the settings what the player decided; open nothing yet."""
        self._places = places
        self._shelf = shelf
        self._news: list[str] = []
        self._store: Store | None = None
        answer = False if private else read_settings(places.settings).values.get(KEEP)
        self._keep = answer if isinstance(answer, bool) else None

    @property
    def must_ask(self) -> bool:
        """Whether the player has not yet been asked to keep plays."""
        return self._keep is None

    @property
    def keeps(self) -> bool:
        """Whether plays outlast this program."""
        return self.store.keeps

    @property
    def store(self) -> Store:
        """The store in use, opened now if it was not."""
        if self._store is None:
            self._store = self._opened()
        return self._store

    def decide(self, *, keep: bool) -> None:
        """Take the player's answer, from now on and for next time."""
        self._keep = keep
        settings = read_settings(self._places.settings)
        try:
            write_settings(self._places.settings, {**settings.values, KEEP: keep})
        except NotKept as error:
            self._news.append(str(error))

    def decide_later(self) -> None:
        """Keep plays in this run, and ask another time."""
        self._keep = True

    def unfinished(self) -> list[Unfinished]:
        """Return the plays that were not played to their end: those that can go on, the last one first.

        A play from which another went on because its evening was edited is not offered again.
        """
        plays = self.kept()
        edited = [kept.branch for kept in plays if kept.branch and kept.branch.cause is Cause.EDITED]
        gone_on = {branch.play for branch in edited}
        going = [kept for kept in plays if kept.state is State.GOING and kept.id not in gone_on]
        told = [told for kept in going if (told := self._told(kept))]
        return sorted(told, key=lambda one: bool(one.trouble))[:MOST_UNFINISHED]

    def take_up(self, play: str) -> TakenUp:
        """Return a kept play, told again. Raises CannotPlay if its evening is gone or broken."""
        return self.taken_up(play, (State.GOING,))

    def taken_up(self, play: str, states: Sequence[State]) -> TakenUp:
        """Return a kept play in one of these states. Raises CannotPlay as `take_up` does."""
        kept = next((one for one in self.kept() if one.id == play and one.state in states), None)
        if kept is None:
            raise CannotPlay(NOT_AMONG_KEPT)
        scenario = self.scenario_of(kept.header)
        choices = self.choices_of(play)
        retold = retell(scenario, record_of(kept, choices))
        if retold.changes:
            return TakenUp(retold, self._branch(kept, retold))
        keeper = KeptPlay(self.store, kept.header, play, choices)
        # A kill between the last answer and the word that it was the last: that word is kept now.
        if kept.state is State.GOING and retold.now.stopped:
            keeper.stop()
        elif kept.state is State.GOING and retold.now.ending is not None:
            keeper.end(retold.now.ending)
        return TakenUp(retold, keeper)

    @property
    def seasons(self) -> DiskSeasons:
        """How evenings are linked; while nobody was asked to keep plays, there are none to go on from."""
        from game.cli.seasons import DiskSeasons

        return DiskSeasons(self._shelf, lambda: [] if self.must_ask else self.kept(), self._as_it_went)

    def begin(self, opening: Encounter, followed: str = "") -> KeptPlay:
        """Return a keeper for a new play; nothing is kept of it before its first answer.

        `followed` is the play of an earlier evening from which this one goes on.
        """
        return KeptPlay(self.store, self._header(opening, followed))

    def kept(self) -> list[Kept]:
        """Return every play in the store, the one played last first; where it cannot be read, none."""
        try:
            return self.store.plays()
        except NotKept as error:
            self._news.append(str(error))
            return []

    def choices_of(self, play: str) -> list[Choice]:
        """Return the choices of a kept play. Raises CannotPlay where they cannot be read."""
        try:
            return self.store.choices(play)
        except NotKept as error:
            raise CannotPlay(str(error)) from None

    def scenario_of(self, header: Header) -> Scenario:
        """Return the evening of a kept play as it is now. Raises CannotPlay if it is gone or broken."""
        if self._shelf.evening(header.origin, header.scenario) is None:
            raise CannotPlay(GONE)
        return self._shelf.take(f"{header.origin}/{header.scenario}")

    def new_seed(self) -> int:
        """Return a seed for a new play."""
        return secrets.randbelow(SEEDS)

    def news(self) -> str:
        """Return what the player has to be told about keeping, once."""
        news, self._news = " ".join(self._news), []
        return news

    # --- the parts

    def _opened(self) -> Store:
        if self._keep is False:
            return nothing(now)
        start_log(self._places.log)
        opened = open_store(self._places.plays, now)
        if opened.notice:
            self._news.append(opened.notice.text)
        return opened.store

    def _told(self, kept: Kept) -> Unfinished | None:
        header = kept.header
        evening = self._shelf.evening(header.origin, header.scenario)
        if not kept.made or header.origin == FILE:
            return None
        if evening is None:
            return Unfinished(kept.id, header.scenario, "", kept.made, GONE)
        return Unfinished(
            kept.id, evening.title, evening.partner, kept.made, BROKEN if evening.trouble else ""
        )

    def _as_it_went(self, kept: Kept) -> Encounter | None:
        """Return where a kept play came to; none where it cannot be told as it went."""
        try:
            scenario = self.scenario_of(kept.header)
            retold = retell(scenario, record_of(kept, self.store.choices(kept.id)))
        except (CannotPlay, NotKept):
            return None
        return retold.now if retold.is_whole else None

    def _header(self, opening: Encounter, followed: str = "") -> Header:
        scenario = opening.scenario
        return Header(
            scenario.id,
            self._shelf.origin_of(scenario),
            scenario.digest,
            MODEL_VERSION,
            opening.partner.style.value,
            opening.dealt,
            opening.lens.value if opening.lens else None,
            opening.seed,
            first_trace(opening).kept,
            followed or None,
            opening.carried.kept if opening.carried else None,
        )

    def _branch(self, kept: Kept, retold: Retold) -> KeptPlay:
        """Return a keeper for a new play with the answers that can be told of this one."""
        given = enumerate(retold.record.choices[: retold.answers])
        told = [
            _choice(index, chosen(Sitting(retold.turns[: index + 2]), one.response, one.bet))
            for index, one in given
        ]
        header = self._header(retold.turns[0].encounter, kept.header.followed or "")
        return KeptPlay(self.store, header, None, told, Branch(kept.id, retold.answers, Cause.EDITED))


class KeptPlay:
    """One play in a store; where the store fails it goes on in memory."""

    def __init__(
        self,
        store: Store,
        header: Header,
        play: str | None = None,
        choices: Sequence[Choice] = (),
        branch: Branch | None = None,
    ) -> None:
        """Keep this play there; without an id it is begun with what is first done in it."""
        self._store = store
        self._header = header
        self._play = play
        self._choices = list(choices)
        self._branch = branch
        self._lost = False
        self._news: list[str] = []

    @property
    def followed(self) -> str:
        """The play of an earlier evening from which this one went on; empty where it stands alone."""
        return self._header.followed or ""

    @property
    def play(self) -> str:
        """Its id among the plays that are kept; empty as long as nothing is, or where it cannot be."""
        return "" if self._lost else self._play or ""

    def what_if(self, answers: int) -> KeptPlay:
        """Return a keeper for another way from after so many answers; this play stays as it is."""
        if self._play is not None:
            branch: Branch | None = Branch(self._play, answers, Cause.WHAT_IF)
        else:
            # Nothing is kept of this play itself: the other way branches off from where this one does.
            branch = self._branch and replace(self._branch, at=min(answers, self._branch.at))
        return KeptPlay(self._store, self._header, None, self._choices[:answers], branch)

    def append(self, index: int, choice: Chosen) -> None:
        """Keep an answer after so many others."""
        made = _choice(index, choice)
        self._do(lambda store, play: store.append(play, made))
        self._choices = [*self._choices[:index], made]

    def undo(self) -> None:
        """Take back the last answer."""
        self._do(lambda store, play: store.undo(play))
        self._choices = self._choices[:-1]

    def redo(self) -> str | None:
        """Let the answer that was taken back last count again; return its id, or none."""
        if self._play is None:
            return None
        again = self._do(lambda store, play: store.redo(play))
        if again:
            self._choices.append(again)
        return again.response if again else None

    def end(self, ending: str) -> None:
        """Keep that the evening is over."""
        self._do(lambda store, play: store.finish(play, State.ENDED, ending))

    def stop(self) -> None:
        """Keep that the play was stopped for safety."""
        self._do(lambda store, play: store.finish(play, State.STOPPED))

    def news(self) -> str:
        """Return what the player has to be told about keeping, once."""
        news, self._news = " ".join(self._news), []
        return news

    def _do(self, verb: Callable[[Store, str], Choice | None]) -> Choice | None:
        try:
            return verb(self._store, self._begun())
        except Stopped:
            raise StoppedElsewhere from None
        except NotKept as error:
            self._news.append(str(error))
            self._into_memory()
            return verb(self._store, self._begun())

    def _begun(self) -> str:
        if self._play is None:
            self._play = self._store.begin(self._header, self._choices, self._branch)
        return self._play

    def _into_memory(self) -> None:
        """Go on in a store of its own that keeps nothing, with the answers so far."""
        self._store, self._lost = nothing(now), True
        self._play = self._store.begin(self._header, self._choices, self._branch)


def _choice(index: int, chosen: Chosen) -> Choice:
    return Choice(
        index, chosen.beat, chosen.response, chosen.stance, chosen.bet or None, chosen.trace or None
    )


def record_of(kept: Kept, choices: Sequence[Choice]) -> Record:
    """Return the play as it is told again. Raises CannotPlay if it speaks of what is not known here."""
    header = kept.header
    try:
        style, lens = Style(header.style), Style(header.lens) if header.lens else None
    except ValueError:
        raise CannotPlay(NOT_UNDERSTOOD) from None
    carried = read_carried(header.carried) if header.carried else None
    if header.carried and carried is None:
        raise CannotPlay(NOT_UNDERSTOOD)
    return Record(
        header.digest,
        header.model,
        style,
        header.dealt,
        header.seed,
        lens,
        tuple(Chosen(one.beat, one.response, one.stance, one.bet or "", one.trace or "") for one in choices),
        header.trace or "",
        kept.ending,
        kept.state is State.STOPPED,
        carried,
    )
