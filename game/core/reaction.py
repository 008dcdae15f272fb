"""How a partner reacts to one turn, and to time: hear it, feel it, move or stay, and be able to say why."""

from __future__ import annotations

from typing import NamedTuple

from game.core import why
from game.core.acts import UNEVENTFUL, Act, Features, Speech
from game.core.appraisal import Appraisal, Leaning, Meaning, appraise, feel, fine, grid, lean, meaning
from game.core.because import Because
from game.core.partner import CHARTS, Feelings, Partner, Stance, Style, WorkingModel, leaning
from game.core.quick import quick
from game.core.rules import Reading
from game.core.stances import OWN_ACTS, next_stance

REJECTING, CALM_REJECTION, CALM_PRESSURE, HOSTILE, SPIKE = 0.25, 0.15, 0.25, 0.60, 0.40
"""What counts as a rejecting turn, a calm one, a hostile one, and a spike of rejection [D]."""

WARM_WORDS = (Act.REASSURE, Act.APPEASE)
COLD = (
    Act.OPPOSE,
    Act.CRITICISE,
    Act.CONTEMPT,
    Act.DEFEND,
    Act.STONEWALL,
    Act.DEMAND,
    Act.PROTEST,
    Act.DISMISS,
    Act.MIND_READ,
)
"""Acts without any warmth in them."""

# fmt: off
STARTS = {
    "calm":    {"arousal": .20, "rejection": .05, "pressure": .05},
    "uneasy":  {"arousal": .40, "rejection": .25, "pressure": .20},
    "crowded": {"arousal": .45, "rejection": .15, "pressure": .40},
    "alarmed": {"arousal": .50, "rejection": .45, "pressure": .15},
    "flooded": {"arousal": .75, "rejection": .45, "pressure": .25},
}
# fmt: on
"""A writer's words for starting feelings."""

NOTHING, SPACE_ONLY, ENCOURAGING = Appraisal(), (Act.SPACE,), (Act.ENCOURAGE,)


class Sway(NamedTuple):
    """Chance in what somebody does with what they feel; none wherever somebody plays (MODEL 1.3)."""

    withdraw: float = 0.0
    """Added to W before the chart is asked."""
    pursue: float = 0.0


STEADY = Sway()


class Pause(NamedTuple):
    """Time apart, as it worked on somebody."""

    minutes: float
    half_life: float
    """Minutes in which half of the distress goes."""
    named: bool
    """A return was named for it."""


class Reaction(NamedTuple):
    """What one turn, or a pause, did to a partner; and why."""

    was: Partner
    partner: Partner
    leaning: Leaning
    appraisal: Appraisal
    words: Meaning
    fresh: float
    """How new the words were, 1 or less."""
    rules: str
    """The rules that made the stance what it is now; none where no row of the chart held."""
    pause: Pause | None = None

    @property
    def heard(self) -> Features:
        """The features as this partner heard them."""
        return self.words.heard

    @property
    def act(self) -> Act | None:
        """What the partner does of themselves in this stance; none is a neutral word or a short answer."""
        own = OWN_ACTS[self.partner.stance]
        return own[0] if own else None

    @property
    def because(self) -> tuple[Because, ...]:
        """Why feelings, credibility and flooding changed."""
        if self.pause is not None:
            minutes, half_life, named = self.pause
            return why.of_time(self.was, self.partner, minutes, half_life, named=named)
        return why.of_words(self.was, self.partner, self.appraisal, self.words, self.fresh)

    @property
    def because_stance(self) -> Because:
        """Why the stance changed, or stayed."""
        return why.of_stance(self.was, self.partner, self.rules)


def starting_feelings(model: WorkingModel, given: dict[str, float] | None = None) -> Feelings:
    """Return feelings as MODEL 1.3 starts them, with those given (arousal, security, rejection, pressure)."""
    start = {"arousal": 0.30, "rejection": 0.10, "pressure": 0.10, "security": model.home_security}
    start.update(given or {})
    arousal = round(max(0.05, start["arousal"]), 3)
    return Feelings(
        arousal,
        round(start["security"], 3),
        round(start["rejection"], 3),
        round(start["pressure"], 3),
        arousal >= 0.70,
    )


def meet(
    model: WorkingModel,
    feelings: Feelings | None = None,
    *,
    ruptures: int = 0,
    credibility: float = 1.0,
    style: Style | None = None,
) -> Partner:
    """Return the partner as an evening finds them, in the stance that these feelings bring about.

    The chart is the one of the model's region, or of the style given.
    """
    style = style or model.style
    now = feelings or starting_feelings(model)
    at_home = Partner(model, style, now, CHARTS[style][0], credibility=credibility)
    words = meaning(model, UNEVENTFUL, sent_away=False)
    return at_home._replace(
        stance=_stance(at_home, at_home, lean(model, now), NOTHING, words, (), ruptures)[0]
    )


def someone(style: Style) -> Partner:
    """Return a partner of this leaning with nothing said about how they feel."""
    return meet(leaning(style))


def react(was: Partner, speech: Speech, *, ruptures: int = 0, sway: Sway = STEADY) -> Reaction:
    """Return what hearing this does to the partner. Ruptures never owned wear a secure one out.

    Sway moves the stance only, never what is felt.
    """
    model, style, before, stance, age, earlier, rejections, calm, rising, attacks, worth, recent = was
    words = meaning(model, speech, speech.acts == ENCOURAGING and _all_cold(recent))
    acts = speech.acts if speech.micro is None or not words.heard.distancing else SPACE_ONLY
    fresh = _freshness(acts, recent) if acts and recent else 1.0
    taken = appraise(before, worth, words, fresh)
    now = feel(model, before, taken, words.heard.autonomy)
    adds_up = lean(model, now)
    rejected, pressed = taken.rejection, taken.pressure
    so_far = _partner(
        (
            model,
            style,
            now,
            stance,
            age,
            earlier,
            (2 if rejections else 1) if rejected >= REJECTING else 0,
            (2 if calm else 1) if rejected < CALM_REJECTION and pressed < CALM_PRESSURE else 0,
            (2 if rising else 1) if now.security > before.security else 0,
            (attacks << 1 | (words.heard.hostility >= HOSTILE)) & 0b1111,
            _credibility(worth, words, recent),
            (recent + acts)[-4:] if acts else recent,
        )
    )
    to, rules = _stance(was, so_far, _swayed(adds_up, sway), taken, words, acts, ruptures)
    return _reaction((was, _standing(was, so_far, to), adds_up, taken, words, fresh, rules, None))


def pass_time(
    was: Partner, minutes: float, *, named: bool, brooding: bool = False, ruptures: int = 0
) -> Reaction:
    """Return the partner after a pause (MODEL 1.3); without a named return it frightens, brooding slows it.

    Raises ValueError for a negative number of minutes.
    """
    if minutes < 0:
        raise ValueError("a pause cannot be shorter than nothing")
    model, before = was.model, was.feelings
    a, b = model.anxiety, model.avoidance
    half_life = 7 + 5 * a + b
    rejection, security = before.rejection, before.security
    if not named:
        half_life *= 1 + 0.9 * a
        rejection = min(1.0, rejection + 0.35 * a)
        security = max(0.0, security - 0.12 * a)
    if brooding:
        half_life *= 2.2
    arousal = grid(max(0.05, 0.15 + (before.arousal - 0.15) * 0.5 ** (minutes / half_life)))
    now = Feelings(
        arousal,
        grid(security),
        grid(rejection),
        grid(before.pressure * 0.5 ** (minutes / 12)),
        before.flooded and arousal > 0.50,
    )
    adds_up = lean(model, now)
    rejections = was.rejections if named else 0
    so_far = was._replace(feelings=now, rejections=rejections, rising=0, attacks=was.attacks << 1 & 0b1111)
    words = meaning(model, UNEVENTFUL, sent_away=False)
    to, rules = _stance(was, so_far, adds_up, NOTHING, words, (), ruptures)
    pause = Pause(minutes, half_life, named)
    return Reaction(was, _standing(was, so_far, to), adds_up, NOTHING, words, 1.0, rules, pause)


# --- the parts

_partner, _reading, _reaction = quick(Partner), quick(Reading), quick(Reaction)


def _swayed(adds_up: Leaning, sway: Sway) -> Leaning:
    if sway is STEADY:
        return adds_up
    withdraw, pursue, openness, shown = adds_up
    return Leaning(
        fine(min(1.0, max(0.0, withdraw + sway.withdraw))),
        fine(min(1.0, max(0.0, pursue + sway.pursue))),
        openness,
        shown,
    )


def _all_cold(recent: tuple[Act, ...]) -> bool:
    """Say whether the last three acts were all cold; a conversation only just begun is not."""
    return bool(recent) and all([act in COLD for act in recent[-3:]])


def _freshness(acts: tuple[Act, ...], recent: tuple[Act, ...]) -> float:
    """Return how new these acts are against the last three: .75 a repetition, the mean over several."""
    last = recent[-3:]
    if len(acts) == 1:
        return float(0.75 ** last.count(acts[0]))
    return float(sum([0.75 ** last.count(act) for act in acts]) / len(acts))


def _credibility(worth: float, words: Meaning, recent: tuple[Act, ...]) -> float:
    """Return how far warm words are believed from now on (Lemay & Clark 2008; Lemay & Dudley 2011)."""
    if words.promises and recent.count(Act.REASSURE) + recent.count(Act.APPEASE) >= 2:
        worth = max(0.3, worth - 0.15)
    if words.cheapens:
        return fine(max(0.3, worth - 0.08))
    return fine(worth + 0.03) if worth < 0.97 else 1.0


def _stance(
    was: Partner,
    now: Partner,
    adds_up: Leaning,
    taken: Appraisal,
    words: Meaning,
    acts: tuple[Act, ...],
    ruptures: int,
) -> tuple[Stance, str]:
    """Ask the chart for the stance that follows, and for the rules that say so."""
    heard, attacks = words.heard, now.attacks
    arousal, security, rejection, pressure, flooded = now.feelings
    withdraw, pursue, _, shown = adds_up
    rejected, pressed, care, alarm, _ = taken
    reading = _reading(
        (
            arousal,
            security,
            rejection,
            pressure,
            flooded,
            withdraw,
            pursue,
            shown,
            rejected,
            pressed,
            care,
            alarm,
            heard.autonomy,
            words.distance,
            heard.ambiguity,
            attacks & 1 == 1,
            acts,
            now.credibility,
            now.model.trust,
            ruptures >= 3 or now.model.satisfaction < 0.45,
            care > 0.30 and was.feelings.rejection >= SPIKE,
            was.age,
            was.before or was.stance,
            now.rejections,
            now.calm,
            now.rising,
            BITS[attacks],
        )
    )
    return next_stance(was.style, was.stance, reading)


BITS = tuple(bin(number).count("1") for number in range(16))


def _standing(was: Partner, so_far: Partner, to: Stance) -> Partner:
    """Write the stance down, with how long it has stood and what was before it."""
    model, style, now, stance, age, earlier, rejections, calm, rising, attacks, worth, recent = so_far
    if to is stance:
        return _partner(
            (
                model,
                style,
                now,
                to,
                3 if age > 2 else age + 1,
                earlier,
                rejections,
                calm,
                rising,
                attacks & 0b111,
                worth,
                recent,
            )
        )
    return _partner(
        (model, style, now, to, 0, stance, rejections, calm, rising, attacks & 0b111, worth, recent)
    )
