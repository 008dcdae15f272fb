"""The reasons of a turn, read off what happened in it: a code, arguments and a source for every change."""

from __future__ import annotations

from game.core.appraisal import Appraisal, Meaning
from game.core.because import Because
from game.core.partner import Partner, WorkingModel
from game.core.stances import SOURCES


def of_words(
    was: Partner, now: Partner, taken: Appraisal, words: Meaning, fresh: float
) -> tuple[Because, ...]:
    """Return why each feeling moved, why words did not reach, and why credibility changed."""
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
    return (*reasons, *of_flooding(was, now))


def of_time(
    was: Partner, now: Partner, minutes: float, half_life: float, *, named: bool
) -> tuple[Because, ...]:
    """Return what a pause did, and whether a return was named for it."""
    passed = Because(
        "time.passed" if named else "time.passed.unnamed",
        (("minutes", minutes), ("half_life", round(half_life, 4)), ("arousal", now.feelings.arousal)),
        "Gottman 1994" if named else "Diamond, Hicks & Otter-Henderson 2008",
    )
    return (passed, *of_flooding(was, now))


def of_flooding(was: Partner, now: Partner) -> tuple[Because, ...]:
    """Return the threshold of flooding, if it was crossed."""
    if now.feelings.flooded == was.feelings.flooded:
        return ()
    code = "flood.began" if now.feelings.flooded else "flood.ended"
    return (Because(code, (("arousal", now.feelings.arousal),), "Gottman 1994"),)


def of_stance(was: Partner, now: Partner, rules: str) -> Because:
    """Return why the stance changed or stayed: the rules of the row that held, or none."""
    return Because(
        "stance.kept" if now.stance is was.stance else "stance.changed",
        (("was", was.stance.value), ("now", now.stance.value), ("rules", rules)),
        SOURCES[now.stance],
    )


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
