"""The reasons of a turn, read off what happened in it: a code, arguments and a source for every change."""

from __future__ import annotations

from game.core.appraisal import Appraisal, Meaning
from game.core.because import Args, Because
from game.core.partner import Partner
from game.core.quick import quick
from game.core.shares import main_cause, shares
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


FELT: tuple[tuple[str, str, str], ...] = (
    ("rejection", "felt.rejection", "Collins & Feeney 2004; Campbell et al. 2005"),
    ("pressure", "felt.pressure", "Overall, Simpson & Struthers 2013"),
    ("security", "felt.security", "Simpson & Overall 2014"),
    ("arousal", "felt.arousal", "Mikulincer & Shaver 2003; Gottman 1994"),
)
"""Feeling, code and source, in the order of telling."""


def _moved(was: Partner, now: Partner, taken: Appraisal, words: Meaning) -> list[Because]:
    """Return why each feeling that moved did; `time` where that weighed more than anything said."""
    found = shares(was, taken, words)
    reasons: list[Because] = []
    for feeling, code, source in FELT:
        before: float = getattr(was.feelings, feeling)
        after: float = getattr(now.feelings, feeling)
        if after == before:
            continue
        cause = main_cause(getattr(found, feeling), after - before)
        args = (("cause", cause), *_taken(feeling, taken), ("was", before), ("now", after))
        reasons.append(_because((code, args, source)))
    return reasons


def _taken(feeling: str, taken: Appraisal) -> Args:
    """Return what the turn was taken for, where one figure of the appraisal stands behind the feeling."""
    figures = {"rejection": taken.rejection, "pressure": taken.pressure, "security": taken.care}
    return (("taken", figures[feeling]),) if feeling in figures else ()
