"""Evenings of bots: what each of them makes of every style, from many starts, with the matter counted.

The other side is somebody as in `lab pair`: what they do, and what the day brings, are drawn from a generator
of their own; a SPACE takes twenty minutes. Nothing that is felt is left to chance (MODEL 1.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import fsum, sqrt
from typing import NamedTuple

from game.analysis.bots import Bot, Sight
from game.analysis.labels import evening
from game.analysis.pair import BREAK, Chance, does, the_day
from game.core.acts import Act, Speech
from game.core.encounter import Exchange
from game.core.lens import Ledger, settle
from game.core.matter import STILL_OPEN, move
from game.core.moments import moment_at
from game.core.partner import Partner, Style, leaning
from game.core.reaction import meet, pass_time, react, starting_feelings
from game.core.scenario import Response, Scenario
from game.core.scoring import Dimension, Level, Profile, profile

TURNS, STARTS = 14, 200
"""Of an evening (as a scenario has at most, where nothing is said), and how many of them."""
CALM, NEARLY_ALL = 0.50, 7
"""Arousal below which somebody is calm; how many of the eight dimensions make an evening well spoken [D]."""
HELD_BELOW, SPOKEN_BELOW = 0.25, 0.05
"""What "clearly below" asks for: in the share of evenings held, and in the mean of the eight dimensions."""


class Outcome(NamedTuple):
    """What came of one evening."""

    matter: float
    """How far it was settled at the end, 0 to 1."""
    arousal: float
    """At the end; `along` is its mean over the evening."""
    along: float
    security: float
    """At the end, less what this person feels at home."""
    credibility: float
    reserve: float
    profile: Profile

    @property
    def settled(self) -> bool:
        """Whether the matter does not come back another evening."""
        return self.matter >= STILL_OPEN

    @property
    def spoken(self) -> float:
        """Mean of the eight dimensions, 0 to 1; what was never practised counts nothing."""
        return fsum(standing.value or 0.0 for standing in self.profile.values()) / len(Dimension)

    @property
    def held(self) -> bool:
        """The one criterion: the matter settled, the other calm and surer than at home, and well spoken."""
        high = sum(standing.level is Level.HIGH for standing in self.profile.values())
        return self.settled and self.arousal < CALM and self.security > 0 and high >= NEARLY_ALL


class Spread(NamedTuple):
    """A mean and its standard deviation over the starts."""

    mean: float
    spread: float


class Result(NamedTuple):
    """What a bot makes of one style."""

    bot: str
    style: Style
    held: float
    """Share of the evenings, like the next two."""
    settled: float
    calm: float
    matter: Spread
    arousal: Spread
    along: Spread
    security: Spread
    credibility: Spread
    reserve: Spread
    spoken: Spread
    dimensions: dict[Dimension, float]
    """Mean of each; what was never practised counts nothing."""


def found(style: Style, seed: int) -> Partner:
    """Return somebody of this leaning as this start finds them: from at ease to flooded."""
    draw = Chance(2 * seed + 1)
    model = leaning(style)
    given = {
        "arousal": 0.25 + 0.65 * draw.share(),
        "rejection": 0.70 * draw.share(),
        "pressure": 0.70 * draw.share(),
        "security": model.home_security + 0.30 * (draw.share() - 0.5),
    }
    return meet(model, starting_feelings(model, given))


def spend(bot: Bot, style: Style, seed: int, turns: int = TURNS) -> Outcome:
    """Return what comes of this evening; the matter is serious on every other one."""
    partner, chance = found(style, seed), Chance(2 * seed)
    serious, ledger, matter = seed % 2 == 1, Ledger(), 0.0
    said: tuple[Act, ...] = ()
    log: list[Exchange] = []
    along: list[float] = []
    for _ in range(turns):
        partner = the_day(partner, chance)
        done = does(partner, said[-1] if said else None, chance)
        moment = moment_at(partner.feelings, done, None, matter)
        act = bot(Sight(moment, matter, serious, said, chance.share()))
        speech = Speech((act,))
        reaction = react(partner, speech, ruptures=ledger.unrepaired)
        log.append(Exchange("", _response(act), done, None, matter, ledger.reserve, reaction, ()))
        matter = move(matter, reaction.heard.issue, reaction.leaning.openness)
        ledger = settle(ledger, speech, reaction.heard, partner.family, done)
        partner = reaction.partner
        if act is Act.SPACE:
            partner = pass_time(partner, BREAK, named=True, ruptures=ledger.unrepaired).partner
        said = (*said, act)
        along.append(partner.feelings.arousal)
    return Outcome(
        matter,
        partner.feelings.arousal,
        fsum(along) / turns,
        partner.feelings.security - partner.model.home_security,
        partner.credibility,
        ledger.reserve,
        profile(_scene(serious), tuple(log)),
    )


def try_bots(bots: dict[str, Bot], starts: int = STARTS, turns: int = TURNS) -> Iterator[Result]:
    """Yield what each bot makes of each style, over so many starts.

    Raises ValueError where there is nothing to take a mean of.
    """
    if starts < 1 or turns < 1:
        raise ValueError("a mean wants at least one start and one turn")
    for style in Style:
        for name, bot in bots.items():
            yield _result(name, style, [spend(bot, style, seed, turns) for seed in range(starts)])


def clearly_below(one: Result, skilled: Result) -> bool:
    """Say whether somebody stands clearly below, by the share of evenings held and by the profile."""
    return one.held <= skilled.held - HELD_BELOW and one.spoken.mean <= skilled.spoken.mean - SPOKEN_BELOW


def spread_of(values: Sequence[float]) -> Spread:
    """Return the mean of some values, and their standard deviation."""
    mean = fsum(values) / len(values)  # sum() adds differently from Python 3.12 on
    return Spread(mean, sqrt(fsum((value - mean) ** 2 for value in values) / len(values)))


# --- the parts


@lru_cache
def _response(act: Act) -> Response:
    return Response(act.value, "", Speech((act,)))


@lru_cache
def _scene(serious: bool) -> Scenario:  # noqa: FBT001 - a fact of the scenario
    return replace(evening(), serious=serious)


def _result(name: str, style: Style, outcomes: list[Outcome]) -> Result:
    count = len(outcomes)
    return Result(
        name,
        style,
        sum(one.held for one in outcomes) / count,
        sum(one.settled for one in outcomes) / count,
        sum(one.arousal < CALM for one in outcomes) / count,
        spread_of([one.matter for one in outcomes]),
        spread_of([one.arousal for one in outcomes]),
        spread_of([one.along for one in outcomes]),
        spread_of([one.security for one in outcomes]),
        spread_of([one.credibility for one in outcomes]),
        spread_of([one.reserve for one in outcomes]),
        spread_of([one.spoken for one in outcomes]),
        {
            dimension: fsum(one.profile[dimension].value or 0.0 for one in outcomes) / count
            for dimension in Dimension
        },
    )
