"""A play that was kept, played again: what every format is made from."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from game.core.encounter import Encounter
from game.core.vocabulary import Vocabulary
from game.present.backlog import Passage, Who, backlog

NOTICE = "Not validated for assessment. Not for grading or selection."
"""Every export says this."""


class Stage(Vocabulary):
    """Where a play stands; the words of the store."""

    GOING = "going"
    ENDED = "ended"
    STOPPED = "stopped"
    """Stopped for safety (MODEL 4.4)."""
    LEFT = "left"
    """The player walked away, and it is not offered again."""


class Noted(NamedTuple):
    """Something the player wrote about the play, for themselves."""

    turn: int | None
    """The answer it is about, from 1; 0 is the opening, none the play as a whole."""
    text: str
    changed: datetime
    """When it was written or changed last, with its zone."""


class Play(NamedTuple):
    """One play of one evening."""

    id: str
    origin: str
    """Of the evening: `house` came with the game, `mine` is one of the player's own, `file` another."""
    stage: Stage
    began: datetime
    """When the first answer was kept, with its zone."""
    last: datetime
    """When an answer was kept last."""
    encounter: Encounter
    bets: tuple[str, ...] = ()
    """The guess made before each answer; empty where none was."""
    as_played: bool = True
    """The evening and the partner model are still what they were when it was played."""
    notes: tuple[Noted, ...] | None = None
    """The player's own notes, where they asked for them; none otherwise."""
    answered: tuple[datetime | None, ...] = ()
    """When each answer was kept; none where an earlier game kept it."""

    def answered_at(self, turn: int) -> datetime | None:
        """Return when the answer of this turn, from 1, was kept; none where nobody knows."""
        return self.answered[turn - 1] if turn <= len(self.answered) else None

    @property
    def is_stopped(self) -> bool:
        """Whether it was stopped for safety."""
        return self.stage is Stage.STOPPED or self.encounter.stopped is not None

    @property
    def tells_inside(self) -> bool:
        """Whether feelings, style, reasons and evidence may be told: after the play, never after a stop."""
        return self.stage in (Stage.ENDED, Stage.LEFT) and not self.is_stopped

    @property
    def bets_made(self) -> tuple[tuple[int, str], ...]:
        """The guesses, each with its turn from 0."""
        made = self.bets[: len(self.encounter.exchanges)]
        return tuple((turn, bet) for turn, bet in enumerate(made) if bet)


def words_said(play: Play) -> tuple[Passage, ...]:
    """Return what was said and seen, in order; nothing of the turn in which the partner's sign stopped it."""
    told = backlog(play.encounter)
    stopped = play.encounter.stopped
    if stopped is None or stopped.by_player:
        return told
    last = len(play.encounter.exchanges)
    return tuple(one for one in told if one.turn < last or one.who is Who.YOU)
