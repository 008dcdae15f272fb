"""What happened in a turn, as small values; whoever shows it matches on them."""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import Act
from game.core.appraisal import Appraisal
from game.core.because import Because
from game.core.partner import Feelings, Stance
from game.core.scenario import Ending, Line, Response


class Said(NamedTuple):
    """The player answered."""

    response: Response


class Felt(NamedTuple):
    """The partner's feelings moved."""

    was: Feelings
    now: Feelings
    appraisal: Appraisal
    because: tuple[Because, ...]


class StanceChanged(NamedTuple):
    """The partner took another stance; a front end shows one tell."""

    was: Stance
    now: Stance
    because: tuple[Because, ...]


class MatterMoved(NamedTuple):
    """The matter came nearer to being settled, or went further off."""

    was: float
    now: float
    because: tuple[Because, ...]


class Replied(NamedTuple):
    """The partner answered at once."""

    line: Line


class TimePassed(NamedTuple):
    """Minutes went by before the next beat."""

    minutes: float
    was: Feelings
    now: Feelings
    because: tuple[Because, ...]


class BeatOpened(NamedTuple):
    """The scene moved on."""

    beat: str


class PartnerSaid(NamedTuple):
    """The partner's line of the beat, and what saying it does."""

    line: Line
    act: Act | None
    because: tuple[Because, ...]


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
