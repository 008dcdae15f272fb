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


class ImpulseRose(NamedTuple):
    """The player's own pull grew."""

    was: float
    now: float
    by: str
    """What in the partner's act fed it; `arousal` where only the body was roused."""

    @property
    def because(self) -> tuple[Because, ...]:
        """Why it grew."""
        args = (("cause", self.by), ("was", self.was), ("now", self.now))
        return (_because(("impulse.rose", args, "Mikulincer & Shaver 2003; Campbell et al. 2005")),)


class ImpulseEased(NamedTuple):
    """The player's own pull grew less."""

    was: float
    now: float
    by: str
    """A micro-act, or what in the partner's act or the minute did it."""

    @property
    def because(self) -> tuple[Because, ...]:
        """Why it eased."""
        args = (("cause", self.by), ("was", self.was), ("now", self.now))
        return (_because(("impulse.eased", args, EASED_BY.get(self.by, "Mikulincer & Shaver 2003"))),)


class AnswerReleased(NamedTuple):
    """An answer that had waited for a turn spent on oneself can be given."""

    response: Response

    @property
    def because(self) -> tuple[Because, ...]:
        """Why it can."""
        return (_because(("answer.released", (("response", self.response.id),), "design")),)


EASED_BY = {
    "self_soothe": "Gottman 1994",
    "name_feeling": "Lieberman et al. 2007",
    "question_story": "Finkel et al. 2013",
    "text_friend": "clinical description",
    "walk": "Gottman 1994; Overall, Simpson & Struthers 2013",
}
"""Where it comes from that a micro-act calms (MODEL 5)."""


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
    | ImpulseRose
    | ImpulseEased
    | AnswerReleased
    | Ended
    | Stopped
)

EXPLAINED = frozenset(
    {Felt, StanceChanged, MatterMoved, TimePassed, PartnerSaid, ImpulseRose, ImpulseEased, AnswerReleased}
)
"""Kinds of event that carry their reasons."""
