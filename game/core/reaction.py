"""How a partner reacts to one turn, and to time: hear it, feel it, move or stay, and be able to say why."""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import Act, Features, Flag, Speech
from game.core.appraisal import Appraisal, Leaning, Meaning, appraise, feel, lean, meaning
from game.core.because import Because
from game.core.partner import CHARTS, Feelings, Partner, Style, WorkingModel, leaning
from game.core.rules import Reading
from game.core.stances import OWN_ACTS, SOURCES, Step, next_stance

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

NOTHING, SILENCE, SPACE_ONLY = Appraisal(), Features(), (Act.SPACE,)


class Counts(NamedTuple):
    """What the chart counts over turns."""

    rejections: int
    calm: int
    rising: int
    attacks: int
    """Bits of the last four turns, the latest lowest."""


class Reaction(NamedTuple):
    """What one turn did to a partner, and why."""

    partner: Partner
    leaning: Leaning
    appraisal: Appraisal
    heard: Features
    act: Act | None
    """What the partner does of themselves in this stance; none is a neutral word or a short answer."""
    because: tuple[Because, ...]


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
    model: WorkingModel, feelings: Feelings | None = None, *, ruptures: int = 0, credibility: float = 1.0
) -> Partner:
    """Return the partner as an evening finds them, in the stance that these feelings bring about."""
    style = model.style
    now = feelings or starting_feelings(model)
    home = CHARTS[style][0]
    at_home = Partner(model, style, now, home, credibility=credibility)
    step = _step(at_home, now, lean(model, now), NOTHING, SILENCE, (), ruptures, Counts(0, 0, 0, 0))
    return at_home._replace(stance=step.stance)


def someone(style: Style) -> Partner:
    """Return a partner of this leaning with nothing said about how they feel."""
    return meet(leaning(style))


def react(was: Partner, speech: Speech, *, ruptures: int = 0) -> Reaction:
    """Return what hearing this does to the partner. Ruptures never owned wear a secure one out."""
    model, before, recent = was.model, was.feelings, was.recent
    words = meaning(model, speech, _all_cold(recent))
    heard = words.heard
    fresh = freshness(speech, recent)
    taken = appraise(before, was.credibility, words, fresh)
    now = feel(model, before, taken, heard.autonomy)
    adds_up = lean(model, now)
    credibility = _credibility(was, speech)
    calm = taken.rejection < CALM_REJECTION and taken.pressure < CALM_PRESSURE
    counts = Counts(
        _running(was.rejections, taken.rejection >= REJECTING),
        _running(was.calm, calm),
        _running(was.rising, now.security > before.security),
        (was.attacks << 1 | (heard.hostility >= HOSTILE)) & 0b1111,
    )
    acts = SPACE_ONLY if speech.micro and heard.distancing else speech.acts
    step = _step(was, now, adds_up, taken, heard, acts, ruptures, counts, credibility)
    moved = step.stance is not was.stance
    partner = Partner(
        model,
        was.style,
        now,
        step.stance,
        0 if moved else min(3, was.age + 1),
        was.stance if moved else was.before,
        counts.rejections,
        counts.calm,
        counts.rising,
        counts.attacks & 0b111,
        credibility,
        (recent + acts)[-4:] if acts else recent,
    )
    because = _reasons(was, partner, taken, words, fresh, step)
    own = OWN_ACTS[step.stance]
    return Reaction(partner, adds_up, taken, heard, own[0] if own else None, because)


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
    arousal = round(max(0.05, 0.15 + (before.arousal - 0.15) * 0.5 ** (minutes / half_life)), 3)
    now = Feelings(
        arousal,
        round(security, 3),
        round(rejection, 3),
        round(before.pressure * 0.5 ** (minutes / 12), 3),
        before.flooded and arousal > 0.50,
    )
    adds_up = lean(model, now)
    counts = Counts(was.rejections if named else 0, was.calm, 0, was.attacks << 1 & 0b1111)
    step = _step(was, now, adds_up, NOTHING, SILENCE, (), ruptures, counts, was.credibility)
    moved = step.stance is not was.stance
    partner = was._replace(
        feelings=now,
        stance=step.stance,
        age=0 if moved else min(3, was.age + 1),
        before=was.stance if moved else was.before,
        rejections=counts.rejections,
        rising=0,
        attacks=counts.attacks & 0b111,
    )
    because = [
        Because(
            "time.passed" if named else "time.passed.unnamed",
            (("minutes", minutes), ("half_life", round(half_life, 4)), ("arousal", now.arousal)),
            "Gottman 1994" if named else "Diamond, Hicks & Otter-Henderson 2008",
        )
    ]
    because += _thresholds(was, partner, step)
    own = OWN_ACTS[step.stance]
    return Reaction(partner, adds_up, NOTHING, SILENCE, own[0] if own else None, tuple(because))


# --- the parts


def freshness(speech: Speech, recent: tuple[Act, ...]) -> float:
    """Return how new these acts are against the last three: .75 a repetition, the mean over several."""
    acts = speech.acts
    last = recent[-3:]
    if len(acts) == 1:
        repeated = last.count(acts[0])
        return 0.75**repeated if repeated else 1.0
    return sum(0.75 ** last.count(act) for act in acts) / len(acts) if acts else 1.0


def _running(so_far: int, again: bool) -> int:  # noqa: FBT001 - a fact, not a mode
    return (2 if so_far else 1) if again else 0


def _all_cold(recent: tuple[Act, ...]) -> bool:
    """Say whether the last three acts were all cold; a conversation only just begun is not."""
    return bool(recent) and all(act in COLD for act in recent[-3:])


def _credibility(was: Partner, speech: Speech) -> float:
    """Return how far warm words are believed from now on (Lemay & Clark 2008; Lemay & Dudley 2011)."""
    worth, acts = was.credibility, speech.acts
    if Act.REASSURE in acts or Act.APPEASE in acts:
        if sum(act in WARM_WORDS for act in was.recent) >= 2:
            worth = max(0.3, worth - 0.15)
        if Act.APPEASE in acts:
            return round(max(0.3, worth - 0.08), 2)
    if Flag.INFLATED in speech.flags:
        return round(max(0.3, worth - 0.08), 2)
    return round(worth + 0.03, 2) if worth < 0.97 else 1.0


def _step(
    was: Partner,
    now: Feelings,
    adds_up: Leaning,
    taken: Appraisal,
    heard: Features,
    acts: tuple[Act, ...],
    ruptures: int,
    counts: Counts,
    credibility: float = 1.0,
) -> Step:
    """Ask the chart."""
    attacks = counts.attacks
    return next_stance(
        was.style,
        was.stance,
        Reading(
            *now,
            adds_up.withdraw,
            adds_up.pursue,
            adds_up.shown_distress,
            taken.rejection,
            taken.pressure,
            taken.care,
            taken.alarm,
            heard.autonomy,
            heard.distancing * (1 - 0.75 * heard.predictability),
            heard.ambiguity,
            bool(attacks & 1),
            acts,
            credibility,
            was.model.trust,
            was.model.satisfaction < 0.45 or ruptures >= 3,
            was.feelings.rejection >= SPIKE and taken.care > 0.30,
            was.age,
            was.before or was.stance,
            counts.rejections,
            counts.calm,
            counts.rising,
            (attacks & 1) + (attacks >> 1 & 1) + (attacks >> 2 & 1) + (attacks >> 3),
        ),
    )


def _reasons(
    was: Partner, now: Partner, taken: Appraisal, words: Meaning, fresh: float, step: Step
) -> tuple[Because, ...]:
    """Return why each feeling moved, why credibility did, and why the stance changed or stayed."""
    reasons = _moved(was, now, taken, words)
    if taken.care:
        if was.feelings.flooded and not words.reaches:
            reasons.append(HEARD_FLOODED)
        if fresh < 1:
            reasons.append(Because("heard.parroted", (("factor", fresh),), "design"))
        if was.credibility < 0.60:
            reasons.append(
                Because("heard.doubted", (("credibility", was.credibility),), "Lemay & Clark 2008")
            )
    if now.credibility != was.credibility:
        reasons.append(
            Because(
                "credibility.fell" if now.credibility < was.credibility else "credibility.rose",
                (("was", was.credibility), ("now", now.credibility)),
                "Lemay & Clark 2008; Lemay & Dudley 2011",
            )
        )
    reasons += _thresholds(was, now, step)
    return tuple(reasons)


HEARD_FLOODED = Because("heard.flooded", (("factor", 0.4),), "Gottman 1994; Malik, Heyman & Slep 2020")


def _moved(was: Partner, now: Partner, taken: Appraisal, words: Meaning) -> list[Because]:
    """Return why each feeling that moved did; `time` where nothing that was said moved it."""
    old_arousal, old_security, old_rejection, old_pressure, _ = was.feelings
    arousal, security, rejection, pressure, _ = now.feelings
    kindness = "care" if taken.care > 0 else "time"
    reasons: list[Because] = []
    if rejection != old_rejection:
        reasons.append(
            Because(
                "felt.rejection",
                (
                    ("cause", words.hurts_by if rejection > old_rejection else kindness),
                    ("taken", taken.rejection),
                    ("was", old_rejection),
                    ("now", rejection),
                ),
                "Collins & Feeney 2004; Campbell et al. 2005",
            )
        )
    if pressure != old_pressure:
        room = "autonomy" if words.heard.autonomy > 0 else "time"
        reasons.append(
            Because(
                "felt.pressure",
                (
                    ("cause", words.presses_by if pressure > old_pressure else room),
                    ("taken", taken.pressure),
                    ("was", old_pressure),
                    ("now", pressure),
                ),
                "Overall, Simpson & Struthers 2013",
            )
        )
    if security != old_security:
        threat = "rejection" if taken.rejection > 0.05 else "pressure" if taken.pressure > 0.05 else "time"
        reasons.append(
            Because(
                "felt.security",
                (
                    ("cause", kindness if security > old_security else threat),
                    ("taken", taken.care),
                    ("was", old_security),
                    ("now", security),
                ),
                "Simpson & Overall 2014",
            )
        )
    if arousal != old_arousal:
        reasons.append(
            Because(
                "felt.arousal",
                (
                    ("cause", _rouses_by(was.model, taken) if arousal > old_arousal else kindness),
                    ("was", old_arousal),
                    ("now", arousal),
                ),
                "Mikulincer & Shaver 2003; Gottman 1994",
            )
        )
    return reasons


def _rouses_by(model: WorkingModel, taken: Appraisal) -> str:
    """Return which threat roused the body most."""
    by, most = "rejection", 0.42 * taken.rejection * (0.5 + 0.8 * model.anxiety)
    pressure = 0.42 * taken.pressure * (0.2 + model.avoidance)
    if pressure > most:
        by, most = "pressure", pressure
    if 0.25 * taken.hostility > most:
        by, most = "hostility", 0.25 * taken.hostility
    return "alarm" if taken.alarm > most else by


def _thresholds(was: Partner, now: Partner, step: Step) -> list[Because]:
    """Return the thresholds crossed, and why the stance changed or stayed."""
    reasons: list[Because] = []
    if now.feelings.flooded != was.feelings.flooded:
        code = "flood.began" if now.feelings.flooded else "flood.ended"
        reasons.append(Because(code, (("arousal", now.feelings.arousal),), "Gottman 1994"))
    reasons.append(
        Because(
            "stance.kept" if now.stance is was.stance else "stance.changed",
            (("was", was.stance.value), ("now", now.stance.value), ("rules", step.why)),
            SOURCES[now.stance],
        )
    )
    return reasons
