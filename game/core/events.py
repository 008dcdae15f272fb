"""What happened in a turn, as small values; whoever shows it matches on them."""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import Act
from game.core.appraisal import Appraisal
from game.core.because import Because
from game.core.partner import Family, Feelings, Stance
from game.core.quick import quick
from game.core.reaction import Reaction
from game.core.scenario import Ending, Line, Response

_because = quick(Because)


class Said(NamedTuple):
    """The player answered."""

    response: Response


class Felt(NamedTuple):
    """The partner's feelings moved."""

    reaction: Reaction

    @property
    def was(self) -> Feelings:
        """The feelings before."""
        return self.reaction.was.feelings

    @property
    def now(self) -> Feelings:
        """The feelings after."""
        return self.reaction.partner.feelings

    @property
    def appraisal(self) -> Appraisal:
        """What the turn was taken for."""
        return self.reaction.appraisal

    @property
    def because(self) -> tuple[Because, ...]:
        """Why each feeling moved."""
        return self.reaction.because


class StanceChanged(NamedTuple):
    """The partner took another stance; a front end shows one tell."""

    reaction: Reaction

    @property
    def was(self) -> Stance:
        """The stance before."""
        return self.reaction.was.stance

    @property
    def now(self) -> Stance:
        """The stance after."""
        return self.reaction.partner.stance

    @property
    def because(self) -> tuple[Because, ...]:
        """Why it changed: the rules of the chart."""
        return (self.reaction.because_stance,)


class MatterMoved(NamedTuple):
    """The matter came nearer to being settled, or went further off."""

    was: float
    now: float
    issue: float
    """What was said about it, -1 to 1."""
    openness: float
    """The partner's, after the turn."""

    @property
    def because(self) -> tuple[Because, ...]:
        """Why it moved as far as it did."""
        code = "matter.moved" if self.issue > 0 else "matter.buried"
        args = (("was", self.was), ("now", self.now), ("issue", self.issue), ("openness", self.openness))
        return (_because((code, args, "Overall et al. 2009; Overall & McNulty 2017")),)


class Replied(NamedTuple):
    """The partner answered at once."""

    line: Line


class TimePassed(NamedTuple):
    """Minutes went by before the next beat."""

    minutes: float
    reaction: Reaction

    @property
    def because(self) -> tuple[Because, ...]:
        """What the time did."""
        return self.reaction.because


class BeatOpened(NamedTuple):
    """The scene moved on."""

    beat: str


class PartnerSaid(NamedTuple):
    """The partner's line of the beat, and what saying it does."""

    line: Line
    act: Act | None
    stance: Stance
    family: Family

    @property
    def because(self) -> tuple[Because, ...]:
        """Which stance the line was chosen for."""
        args = (("stance", self.stance), ("family", self.family))
        return (_because(("line.chosen", args, "scenario")),)


class Started(NamedTuple):
    """The partner started something unasked."""

    line: Line


class Remembered(NamedTuple):
    """Something said will be remembered."""

    flag: str


class Ended(NamedTuple):
    """The evening is over."""

    ending: Ending


class Stopped(NamedTuple):
    """The fiction stopped for safety (MODEL 4.4). Nothing of the turn is simulated or scored."""

    by_player: bool
    """The player picked it; otherwise a sign on the partner's side."""


Event = (
    Said
    | Felt
    | StanceChanged
    | MatterMoved
    | Replied
    | TimePassed
    | BeatOpened
    | PartnerSaid
    | Started
    | Remembered
    | Ended
    | Stopped
)

EXPLAINED = frozenset({Felt, StanceChanged, MatterMoved, TimePassed, PartnerSaid})
"""Kinds of event that carry their reasons."""
