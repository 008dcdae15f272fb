"""Why they reacted like that: the core's reasons put into words, at three depths.

One sentence; then every step, a sentence each; then the numbers, with where each claim comes from.
Rule: the sentences hold no clinical word and no number. Every code the core can emit has its words here.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.because import Because, Value
from game.core.encounter import Exchange
from game.core.partner import Family, Stance
from game.core.scenario import Scenario
from game.core.scoring import Dimension, Level
from game.core.shares import CARRIES
from game.present.numbers import numbers_of
from game.present.time import NUMBERS
from game.present.words import (
    ACTS,
    BEGAN,
    DIMENSIONS,
    LEVELS,
    LOWERED,
    MICRO_ACTS,
    WAS,
    deeds_in_words,
)


class Reason(NamedTuple):
    """One step of an explanation."""

    code: str
    sentence: str
    numbers: str
    """What was reckoned with; for those who ask."""
    source: str


class Why(NamedTuple):
    """Why a turn went as it did."""

    headline: str
    """One sentence."""
    steps: tuple[Reason, ...]


# fmt: off
ROSE: dict[tuple[str, str], str] = {
    ("felt.rejection", "distancing"):   "{name} heard you moving away",
    ("felt.rejection", "hostility"):    "{name} heard an attack in it",
    ("felt.rejection", "invalidation"): "{name} heard that the feeling did not count",
    ("felt.rejection", "coldness"):     "{name} heard no warmth in it",
    ("felt.rejection", "ambiguity"):    "{it} could be taken two ways, and {name} took the worse one",
    ("felt.pressure", "demand"):        "{name} felt pushed",
    ("felt.pressure", "closeness"):     "{it} came close enough to crowd {name}",
    ("felt.pressure", "half_help"):     "{name} felt managed: it was too little to be a help",
    ("felt.security", "care"):          "{it} made {name} a little surer of you",
    ("felt.security", "time"):          "{name} drifted back towards the usual trust in you",
    ("felt.arousal", "rejection"):      "{name}'s heart went faster: it felt like losing you",
    ("felt.arousal", "pressure"):       "{name}'s heart went faster: it felt like being cornered",
    ("felt.arousal", "hostility"):      "{name}'s heart went faster: it felt like a fight",
    ("felt.arousal", "alarm"):          "{name}'s heart went faster: it was close, and that was frightening",
}
"""Feeling and cause, where the feeling rose."""

FELL: dict[tuple[str, str], str] = {
    ("felt.rejection", "care"):         "{it} told {name} that you were there, and it hurt less",
    ("felt.rejection", "time"):         "what had hurt {name} wore off a little",
    ("felt.pressure", "autonomy"):      "{it} left {name} a choice, and room",
    ("felt.pressure", "time"):          "{name} felt a little less crowded than before",
    ("felt.security", "rejection"):     "{it} left {name} less sure of you",
    ("felt.security", "pressure"):      "being pushed left {name} less sure of you",
    ("felt.security", "time"):          "a good minute faded a little, as they do for {name}",
    ("felt.arousal", "care"):           "{it} calmed {name}",
    ("felt.arousal", "time"):           "{name} grew a little calmer as the minute went by",
}
"""Feeling and cause, where the feeling fell."""

PULL: dict[tuple[str, str], str] = {
    ("impulse.rose", "distancing"):      "{name} moved off, and your own pull grew",
    ("impulse.rose", "hostility"):       "there was an attack in what {name} did, and your own pull grew",
    ("impulse.rose", "invalidation"):    "what you felt was not taken up, and your own pull grew",
    ("impulse.rose", "coldness"):        "there was no warmth in what {name} did, and your own pull grew",
    ("impulse.rose", "ambiguity"):       "it could be taken two ways, and your own pull took the worse one",
    ("impulse.rose", "demand"):          "{name} wanted something of you, and your own pull grew",
    ("impulse.rose", "closeness"):       "{name} came close, and your own pull grew",
    ("impulse.rose", "half_help"):       "you felt managed, and your own pull grew",
    ("impulse.rose", "arousal"):         "your own heart went faster, and your own pull grew",
    ("impulse.rose", "time"):            "your own pull grew a little",
    ("impulse.eased", "care"):           "what {name} did was kind, and your own pull eased",
    ("impulse.eased", "autonomy"):       "{name} left you room, and your own pull eased",
    ("impulse.eased", "time"):           "the minute went by, and your own pull eased a little",
    ("impulse.eased", "self_soothe"):    "you calmed yourself, and your own pull eased",
    ("impulse.eased", "name_feeling"):   "you put a name to what you felt, and your own pull eased",
    ("impulse.eased", "question_story"): "you doubted your own first story, and your own pull eased",
    ("impulse.eased", "text_friend"):    "somebody else knew for a minute, and your own pull eased",
    ("impulse.eased", "walk"):           "you walked it off and came back, and your own pull eased",
    ("answer.released", ""):             "what had been out of reach for you could be said",
}
"""What moved the player's own pull."""

PLAIN: dict[str, str] = {
    "heard.flooded":       "{name} was too worked up to take in much of the kindness in it",
    "heard.parroted":      "you had said much the same just before, so it counted for less",
    "heard.doubted":       "{name} only half believed it",
    "credibility.fell":    "{name} will believe warm words from you a little less from now on",
    "credibility.rose":    "{name} believes warm words from you a little more again",
    "flood.began":         "it was suddenly too much to take anything in",
    "flood.ended":         "{name} could listen again",
    "time.passed":         "some of the calming was done by {minutes} minutes going by",
    "time.passed.unnamed": "nobody had said when you would be back, so {minutes} minutes calmed {name} less",
    "matter.buried":       "it put {about} further off than before",
}
# fmt: on

COUNTED = (
    (0.70, "said a good deal for"),
    (0.35, "said something for"),
    (0.01, "said little for"),
    (0.0, "said nothing for"),
)
"""How much an answer said about a dimension, from so much on; the steps are those of the levels."""

ACT_OR_PAUSE = {
    **{act.value: words for act, words in ACTS.items()},
    **{pause.value: words for pause, words in MICRO_ACTS.items()},
}

MATTER_MOVED = "you got a step further with {about}"
MATTER_HARDLY_MOVED = "you brought up {about}, but {name} was hardly listening, so it moved very little"
HARDLY_LISTENING = 0.30
"""Openness below which raising the matter gets nearly nowhere [D]."""

WORTH_TELLING = 0.02
"""Feelings that moved less than this do not make the one sentence [D]."""

CAUSES = {"time": 0.3}
"""Causes that say less than others: what only wore off would have done so anyway [D]."""


NEARNESS = {Family.OPEN: 2, Family.GUARDED: 1, Family.PURSUE: 0, Family.WITHDRAW: 0, Family.FLOODED: 0}
"""How near a stance is to talking, for telling whether a change was for the better."""


def why(exchange: Exchange, scenario: Scenario) -> Why:
    """Return why the partner took this answer as they did."""
    steps = tuple(reason(because, scenario) for because in exchange.because)
    return Why(headline(exchange, scenario), steps)


def reason(because: Because, scenario: Scenario) -> Reason:
    """Return one of the core's reasons in words. Raises KeyError for a code that has none."""
    return Reason(because.code, _sentence(_clause(because, scenario)), numbers_of(because), because.source)


def _clause(because: Because, scenario: Scenario, it: str = "it") -> str:
    """Return the reason as a clause without its full stop; `it` is what the player did."""
    code, args = because.code, dict(because.args)
    name = scenario.couple.partner.name
    if code.startswith("felt."):
        words = (ROSE if _number(args, "now") > _number(args, "was") else FELL)[code, str(args["cause"])]
    elif code in ("impulse.rose", "impulse.eased", "answer.released"):
        words = PULL[code, str(args.get("cause", ""))]
    elif code == "stance.changed":
        words = "{name} " + BEGAN[Stance(str(args["now"]))]
    elif code == "stance.kept":
        words = "{name} was still " + WAS[Stance(str(args["now"]))]
    elif code == "line.chosen":
        words = "so {name} spoke like somebody who is " + WAS[Stance(str(args["stance"]))]
    elif code == "matter.moved":
        words = MATTER_MOVED if _number(args, "openness") >= HARDLY_LISTENING else MATTER_HARDLY_MOVED
    elif code == "score.counted":
        return counted(because, _dimension(args).lower())
    elif code == "score.stood":
        return f"{_dimension(args)}: {LEVELS[Level(str(args['level']))]}"
    elif code in LOWERED:
        return LOWERED[code].rstrip(".")
    else:
        words = PLAIN[code]
    return words.format(it=it, name=name, about=scenario.about, minutes=_minutes(args))


def counted(because: Because, it: str = "it") -> str:
    """Return what a part of an answer said about a dimension, as a clause; `it` is the dimension."""
    args = dict(because.args)
    value = _number(args, "value")
    much = next(words for least, words in COUNTED if value >= least)
    said = ACT_OR_PAUSE.get(str(args["said"]), "letting it pass")
    return f"{said} {much} {it}"


def _dimension(args: dict[str, Value]) -> str:
    return DIMENSIONS[Dimension(str(args["dimension"]))]


def headline(exchange: Exchange, scenario: Scenario) -> str:
    """Return the one sentence: what weighed most, and what came of it."""
    because = exchange.because
    reasons = {one.code: one for one in because}
    if "heard.flooded" in reasons:
        return _sentence(_clause(reasons["heard.flooded"], scenario))
    cause, link = _cause(exchange, because)
    told = _clause(cause, scenario, deeds_in_words(exchange.response.speech)) if cause else ""
    if "flood.began" in reasons:
        began = _clause(reasons["flood.began"], scenario)
        return _sentence(f"{told}, and {began}" if told else began)
    if exchange.after.stance is exchange.before.stance:
        return _sentence(told or f"it moved {scenario.couple.partner.name} very little")
    person = scenario.couple.partner
    began = BEGAN[exchange.after.stance]
    return _sentence(f"{told}, {link} {person.subject} {began}" if told else f"{person.name} {began}")


def _cause(exchange: Exchange, because: tuple[Because, ...]) -> tuple[Because | None, str]:
    """Return what weighed most, and how it is linked to the new stance.

    What goes the same way as the stance comes first: nobody leaves because they felt better.
    """
    felt = [one for one in because if one.code in CARRIES and _weight(one) >= WORTH_TELLING]
    nearer = NEARNESS[exchange.after.family] - NEARNESS[exchange.before.family]
    agreeing = [one for one in felt if not nearer or eases(one) == (nearer > 0)]
    cause = max(agreeing or felt, key=_weight, default=None)
    as_expected = cause and eases(cause) == (exchange.after.family is Family.OPEN)
    return cause, "and" if as_expected else "but"


def eases(because: Because) -> bool:
    """Say whether a feeling moved so that it was easier to bear."""
    args = dict(because.args)
    rose = _number(args, "now") > _number(args, "was")
    return rose if because.code == "felt.security" else not rose


def _weight(because: Because) -> float:
    args = dict(because.args)
    moved = abs(_number(args, "now") - _number(args, "was"))
    return moved * CARRIES[because.code] * CAUSES.get(str(args["cause"]), 1.0)


def _number(args: dict[str, Value], name: str) -> float:
    return float(args[name])


def _minutes(args: dict[str, Value]) -> str:
    minutes = round(float(args.get("minutes", 0)))
    return NUMBERS[minutes] if 0 < minutes < len(NUMBERS) else str(minutes)


def _sentence(clause: str) -> str:
    return f"{clause[0].upper()}{clause[1:]}."
