"""The simulated partner: what is slow, what is fast, and the names of their states."""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import Act
from game.core.vocabulary import Vocabulary


class Style(Vocabulary):
    """How somebody is leaning: a region of two continuous dimensions, never a type (Fraley et al. 2015)."""

    SECURE = "secure"
    ANXIOUS = "anxious"
    DISMISSIVE = "dismissive"
    FEARFUL = "fearful"


class Family(Vocabulary):
    """Five groups of stances that scenes use for lines and branches."""

    OPEN = "open"
    GUARDED = "guarded"
    PURSUE = "pursue"
    WITHDRAW = "withdraw"
    FLOODED = "flooded"


class Stance(Vocabulary):
    """A named state of the finite-state model (MODEL 1.4)."""

    OPEN = "open"
    CHECKING = "checking"
    STATING = "stating"
    PAUSING = "pausing"
    LIMITING = "limiting"
    REJOINING = "rejoining"
    WORN = "worn"
    WARM = "warm"
    SCANNING = "scanning"
    SEEKING = "seeking"
    PROTESTING = "protesting"
    FLOODED = "flooded"
    HURT_SILENCE = "hurt_silence"
    SETTLING = "settling"
    EASY = "easy"
    DEFLECTING = "deflecting"
    HOLDING_LINE = "holding_line"
    GONE = "gone"
    SEALED = "sealed"
    LEAKING = "leaking"
    EDGING_BACK = "edging_back"
    TENTATIVE = "tentative"
    LEANING_IN = "leaning_in"
    ALARMED = "alarmed"
    TESTING = "testing"
    PUSHING = "pushing"
    FROZEN = "frozen"


# fmt: off
CHARTS: dict[Style, tuple[Stance, ...]] = {
    Style.SECURE: (Stance.OPEN, Stance.CHECKING, Stance.STATING, Stance.PAUSING, Stance.LIMITING, Stance.REJOINING, Stance.WORN),
    Style.ANXIOUS: (Stance.WARM, Stance.SCANNING, Stance.SEEKING, Stance.PROTESTING, Stance.FLOODED, Stance.HURT_SILENCE, Stance.SETTLING),
    Style.DISMISSIVE: (Stance.EASY, Stance.DEFLECTING, Stance.HOLDING_LINE, Stance.GONE, Stance.SEALED, Stance.LEAKING, Stance.EDGING_BACK),
    Style.FEARFUL: (Stance.TENTATIVE, Stance.LEANING_IN, Stance.ALARMED, Stance.TESTING, Stance.PUSHING, Stance.FROZEN, Stance.SETTLING),
}
"""The seven stances of each style, in the order in which the chart tries them."""

FAMILIES: dict[Stance, Family] = {
    Stance.OPEN: Family.OPEN,           Stance.REJOINING: Family.OPEN,
    Stance.WARM: Family.OPEN,           Stance.SETTLING: Family.OPEN,
    Stance.EASY: Family.OPEN,           Stance.EDGING_BACK: Family.OPEN,
    Stance.TENTATIVE: Family.OPEN,      Stance.LEANING_IN: Family.OPEN,
    Stance.CHECKING: Family.GUARDED,    Stance.WORN: Family.GUARDED,
    Stance.SCANNING: Family.GUARDED,    Stance.ALARMED: Family.GUARDED,
    Stance.DEFLECTING: Family.GUARDED,  Stance.HOLDING_LINE: Family.GUARDED,
    Stance.STATING: Family.PURSUE,      Stance.TESTING: Family.PURSUE,
    Stance.SEEKING: Family.PURSUE,      Stance.PROTESTING: Family.PURSUE,
    Stance.LEAKING: Family.PURSUE,
    Stance.PAUSING: Family.WITHDRAW,    Stance.LIMITING: Family.WITHDRAW,
    Stance.HURT_SILENCE: Family.WITHDRAW, Stance.GONE: Family.WITHDRAW, Stance.PUSHING: Family.WITHDRAW,
    Stance.FLOODED: Family.FLOODED,     Stance.SEALED: Family.FLOODED,  Stance.FROZEN: Family.FLOODED,
}
# fmt: on


def family_of(stance: Stance, *, flooded: bool) -> Family:
    """Return the stance's family; a secure partner who pauses while flooded counts as flooded (MODEL 1.4)."""
    if flooded and stance is Stance.PAUSING:
        return Family.FLOODED
    return FAMILIES[stance]


class WorkingModel(NamedTuple):
    """What somebody has come to expect of closeness. Slow: it changes only between episodes (MODEL 1.1)."""

    anxiety: float
    """Attachment anxiety, 0 to 1; (m - 1) / 6 of an ECR mean m."""
    avoidance: float
    """Attachment avoidance, 0 to 1."""
    self_worth: float
    """Model of self: worth, competence; 0 to 1."""
    trust: float
    """Model of other: depending on you goes well; 0 to 1."""
    satisfaction: float = 0.65
    """With the relationship, 0 to 1."""
    anxiety_set: float = 0.5
    """The set point that anxiety reverts to; it follows slowly (Fraley, Gillath & Deboeck 2021)."""
    avoidance_set: float = 0.5

    @property
    def style(self) -> Style:
        """The region of the two dimensions; a word for display and for the chart."""
        if self.anxiety >= 0.5:
            return Style.FEARFUL if self.avoidance >= 0.5 else Style.ANXIOUS
        return Style.DISMISSIVE if self.avoidance >= 0.5 else Style.SECURE

    @property
    def home_security(self) -> float:
        """Where felt security drifts back to when nothing happens."""
        return 0.75 - 0.30 * self.anxiety - 0.25 * self.avoidance


STYLE_AT: dict[Style, tuple[float, float]] = {
    Style.SECURE: (0.20, 0.20),
    Style.ANXIOUS: (0.80, 0.25),
    Style.DISMISSIVE: (0.25, 0.80),
    Style.FEARFUL: (0.80, 0.75),
}
"""(anxiety, avoidance) of each style as MODEL 1.1 gives them."""


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))


def working_model(anxiety: float, avoidance: float, *, satisfaction: float = 0.65) -> WorkingModel:
    """Return the working model that goes with these two dimensions (MODEL 1.1).

    Raises ValueError if either lies outside 0 to 1.
    """
    if not (0 <= anxiety <= 1 and 0 <= avoidance <= 1):
        raise ValueError("anxiety and avoidance lie between 0 and 1")
    return WorkingModel(
        anxiety,
        avoidance,
        _unit((0.95 - anxiety) / 0.9),
        _unit((0.95 - avoidance) / 0.9),
        satisfaction,
        anxiety,
        avoidance,
    )


def leaning(style: Style) -> WorkingModel:
    """Return the working model of somebody who leans this way."""
    return working_model(*STYLE_AT[style])


class Feelings(NamedTuple):
    """What moves every turn (MODEL 1.2). All 0 to 1, on a grid of .001."""

    arousal: float = 0.30
    """Bodily distress; shown as a heart rate of 65 + 50 x arousal."""
    security: float = 0.45
    """Felt security: you are there for me."""
    rejection: float = 0.10
    """Relatedness frustrated; felt as hurt."""
    pressure: float = 0.10
    """Autonomy frustrated; felt as irritation."""
    flooded: bool = False
    """On at arousal .70, off only at .50 (Gottman 1994)."""


class Partner(NamedTuple):
    """The simulated partner at one moment: slow model, fast feelings, stance, and a short memory."""

    model: WorkingModel
    style: Style
    """The chart in use; the region of the model."""
    feelings: Feelings
    stance: Stance
    age: int = 0
    """Whole turns spent in this stance; 3 stands for more."""
    before: Stance | None = None
    """The stance before this one."""
    rejections: int = 0
    """Rejecting turns running; at most 2."""
    calm: int = 0
    """Calm turns running; at most 2."""
    rising: int = 0
    """Turns running in which felt security rose; at most 2."""
    attacks: int = 0
    """Hostile turns among the last three, as bits: 1 is the latest."""
    credibility: float = 1.0
    """Of the player's warm words, .3 to 1."""
    recent: tuple[Act, ...] = ()
    """The last four acts heard, oldest first."""

    @property
    def family(self) -> Family:
        """The family of the stance."""
        return family_of(self.stance, flooded=self.feelings.flooded)
