"""How a figure of the profile came about: for each piece of evidence, and for each dimension, its reasons.

Rule: this recounts what `scoring` counted and decides nothing. The first reasons of a piece of evidence are
its acts in their moment; what follows are the rules that lowered it.
"""

from __future__ import annotations

from game.core.acts import NOTES, Act, MicroAct
from game.core.because import Because
from game.core.encounter import Exchange
from game.core.scenario import Scenario
from game.core.scoring import Entry, Evidence, Standing, entries

MICRO_SOURCES: dict[MicroAct, str] = {
    MicroAct.SELF_SOOTHE: "design",
    MicroAct.NAME_FEELING: "Lieberman et al. 2007",
    MicroAct.QUESTION_STORY: "Finkel et al. 2013",
    MicroAct.TEXT_FRIEND: "design",
    MicroAct.WALK: "Gottman 1994 (break with return)",
}
"""Where the worth of each pause of one's own comes from."""

RULE_SOURCES: dict[str, str] = {
    "score.missed": "design",
    "score.weak": "design",
    "score.validated_harm": "design",
    "score.disguised_blame": "Rogers, Howieson & Neame 2018",
    "score.over_reassured": "Lemay & Clark 2008; Arriaga et al. 2020",
    "score.caretaking": "Lemay & Dudley 2011",
    "score.no_contact_followed": "design",
    "score.contempt": "Gottman 1994",
    "score.endless_softness": "Overall et al. 2009; Overall & McNulty 2017",
    "score.jargon": "design",
}
"""Where each rule that lowers or holds down comes from."""


def why_counted(scenario: Scenario, exchanges: tuple[Exchange, ...], one: Evidence) -> tuple[Because, ...]:
    """Return why a turn said as much as it did about a dimension."""
    counted = [
        _counted(entry, one.moment.value)
        for entry in entries(scenario, exchanges, one.turn)
        if entry.dimension is one.dimension
    ]
    return (*counted, *(_rule(code, one.dimension.value) for code in one.why))


def why_stood(standing: Standing) -> tuple[Because, ...]:
    """Return why a dimension stands as it does over the whole scene."""
    args = (
        ("dimension", standing.dimension.value),
        ("turns", len(standing.evidence)),
        ("mean", standing.value if standing.value is not None else 0.0),
        ("level", standing.level.value),
    )
    stood = Because("score.stood", args, "design")
    return (stood, *(_rule(code, standing.dimension.value) for code in standing.capped_by))


def _counted(entry: Entry, moment: str) -> Because:
    args = (
        ("said", entry.said),
        ("dimension", entry.dimension.value),
        ("moment", moment),
        ("base", entry.base),
        ("fit", entry.fit),
        ("value", round(entry.value, 4)),
    )
    return Because("score.counted", args, _source(entry.said))


def _rule(code: str, dimension: str) -> Because:
    return Because(code, (("dimension", dimension),), RULE_SOURCES[code])


def _source(said: str) -> str:
    if said in {act.value for act in Act}:
        return NOTES[Act(said)].source
    micro = next((one for one in MicroAct if one.value == said), None)
    return MICRO_SOURCES[micro] if micro else "design"
