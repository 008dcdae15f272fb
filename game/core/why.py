"""The reasons of a turn, read off what happened in it: a code, arguments and a source for every change."""

from __future__ import annotations

from game.core.appraisal import Appraisal, Meaning
from game.core.because import Because
from game.core.partner import Partner, WorkingModel
from game.core.quick import quick
from game.core.stances import SOURCES


def of_words(
    was: Partner, now: Partner, taken: Appraisal, words: Meaning, fresh: float
) -> tuple[Because, ...]:
    """Return why each feeling moved, why words did not reach, and why credibility changed."""
    reasons = _moved(was, now, taken, words)
    if taken.care > 0:
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
    reasons += of_flooding(was, now)
    return tuple(reasons)


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
    code = "stance.kept" if now.stance is was.stance else "stance.changed"
    args = (("was", was.stance), ("now", now.stance), ("rules", rules))
    return _because((code, args, SOURCES[now.stance]))


_because = quick(Because)
HEARD_FLOODED = Because("heard.flooded", (("factor", 0.4),), "Gottman 1994; Malik, Heyman & Slep 2020")


def _moved(was: Partner, now: Partner, taken: Appraisal, words: Meaning) -> list[Because]:
    """Return why each feeling that moved did; `time` where nothing that was said moved it."""
    old_arousal, old_security, old_rejection, old_pressure, _ = was.feelings
    arousal, security, rejection, pressure, _ = now.feelings
    rejected, pressed, care, _, _ = taken
    kindness = "care" if care > 0 else "time"
    reasons: list[Because] = []
    if rejection != old_rejection:
        cause = words.hurts_by if rejection > old_rejection else kindness
        args = (("cause", cause), ("taken", rejected), ("was", old_rejection), ("now", rejection))
        reasons.append(_because(("felt.rejection", args, "Collins & Feeney 2004; Campbell et al. 2005")))
    if pressure != old_pressure:
        cause = words.presses_by if pressure > old_pressure else words.eases_by
        args = (("cause", cause), ("taken", pressed), ("was", old_pressure), ("now", pressure))
        reasons.append(_because(("felt.pressure", args, "Overall, Simpson & Struthers 2013")))
    if security != old_security:
        threat = "rejection" if rejected > 0.05 else "pressure" if pressed > 0.05 else "time"
        cause = kindness if security > old_security else threat
        args = (("cause", cause), ("taken", care), ("was", old_security), ("now", security))
        reasons.append(_because(("felt.security", args, "Simpson & Overall 2014")))
    if arousal != old_arousal:
        cause = _rouses_by(was.model, taken) if arousal > old_arousal else kindness
        roused = (("cause", cause), ("was", old_arousal), ("now", arousal))
        reasons.append(_because(("felt.arousal", roused, "Mikulincer & Shaver 2003; Gottman 1994")))
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
