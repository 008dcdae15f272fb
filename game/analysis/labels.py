"""What must make no difference: whose chair, which pronouns, which name a style has (MODEL 2, V35 and V36).

Each is computed, not taken for granted: the same acts are played under every label, and the numbers compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from game.analysis.pair import means, talk
from game.analysis.script import Say, read
from game.analysis.trials import HERE, TURNS, Point, found
from game.core.dances import attacks_returned
from game.core.encounter import Encounter, Exchange, begin, choose
from game.core.partner import Style, working_model
from game.core.reaction import meet, react
from game.core.scenario import Beat, ByStance, Couple, Ending, Line, Person, Response, Scenario
from game.core.scoring import evidence

ACTS = "soft_start,criticise,reassure,dismiss,own,demand,validate,stonewall,space,appreciate"
PRONOUNS = (("she", "her", "her"), ("he", "him", "his"), ("they", "them", "their"), ("xe", "xem", "xyr"))
EARLY = 10
"""Turns of a talk that count as its beginning."""
BORDERS = (
    ((0.499, 0.2), (0.501, 0.2)),
    ((0.499, 0.8), (0.501, 0.8)),
    ((0.2, 0.499), (0.2, 0.501)),
    ((0.8, 0.499), (0.8, 0.501)),
)
"""Two people on either side of a border between two styles, by anxiety and avoidance."""


def evening(pronouns: tuple[str, str, str] = PRONOUNS[0]) -> Scenario:
    """Return the plainest evening on which ACTS can be said one after the other, with this partner."""
    person = Person("Sam", *pronouns, portrait="sam")
    beats = {}
    for number, move in enumerate(read(ACTS)[0]):
        if isinstance(move, Say):
            says = ByStance({"open": Line("...")}, ("open",))
            silence = Response("say_nothing", "")
            beats[f"b{number}"] = Beat(f"b{number}", "", says, (Response("it", "...", move.speech),), silence)
    return Scenario(
        id="labels", title="", summary="", want="", about="", serious=False, goals=(), minutes=5,
        content_notes=(), grade="C", sources=(), couple=Couple("labels", person), style=Style.ANXIOUS,
        starts={}, place="", begin="b0", beats=beats, endings={"end": Ending("end", "", "", "")}, digest="",
    )  # fmt: skip


def lenses_differ(_: Point) -> float:
    """Count the turns and scores that differ when the player's own side gets another label."""
    scenario = evening()
    plays = [[numbers(through(scenario, style, lens)) for lens in (None, *Style)] for style in Style]
    return float(sum(_differing(one) for one in plays))


def pronouns_differ(_: Point) -> float:
    """Count the turns and scores that differ when the partner gets other pronouns."""
    evenings = [evening(pronouns) for pronouns in PRONOUNS]
    plays = [[numbers(through(one, style, None)) for one in evenings] for style in Style]
    return float(sum(_differing(one) for one in plays))


def swapped_differ(_: Point) -> float:
    """Count the means that differ when a pair is told the other way round."""
    one, other = (found(style, HERE, {}) for style in (Style.ANXIOUS, Style.DISMISSIVE))
    told, swapped = means(one, other, TURNS, 20), means(other, one, TURNS, 20)
    mirrored = (*swapped[:6], *swapped.satisfaction[::-1])
    return _unlike((*told[:6], *told.satisfaction), mirrored)


def scores_differ(_: Point) -> float:
    """Count the turns whose score changes when nothing but the name of the partner's style does."""
    scenario = evening()
    differing = 0
    for style in Style:
        exchanges = through(scenario, style, None).exchanges
        told = [
            evidence(scenario, tuple(_renamed(exchange, name) for exchange in exchanges)) for name in Style
        ]
        differing += _differing(told)
    return float(differing)


def boundary_jump(_: Point) -> float:
    """Return the largest difference to worth, trust or a turn's feelings that crossing a border makes."""
    jumps = [0.0]
    for below, above in BORDERS:
        one, other = working_model(*below), working_model(*above)
        jumps += [abs(one.self_worth - other.self_worth), abs(one.trust - other.trust)]
        for move in read(ACTS)[0]:
            if isinstance(move, Say):
                felt = [react(meet(model), move.speech).partner.feelings[:4] for model in (one, other)]
                jumps += [abs(a - b) for a, b in zip(*felt, strict=True)]
    return max(jumps)


def foretold(_: Point) -> float:
    """Return the share of talks whose end lies on the side of the median that their first turns foretell."""
    anxious = found(Style.ANXIOUS, HERE, {})
    talks = [talk(anxious, anxious, seed) for seed in range(200)]
    early = [float(attacks_returned(one.course.steps[:EARLY])) for one in talks]
    ends = [one.models[0].satisfaction for one in talks]
    calm, good = median(early), median(ends)
    right = sum((start <= calm) == (end >= good) for start, end in zip(early, ends, strict=True))
    return max(right, len(talks) - right) / len(talks)


# --- the parts


def through(scenario: Scenario, style: Style, lens: Style | None) -> Encounter:
    """Return the evening after all of ACTS, with this partner and the player's own side so labelled."""
    encounter = begin(scenario, style, 0, lens).encounter
    while not encounter.is_over:
        encounter = choose(encounter, "it").encounter
    return encounter


def numbers(encounter: Encounter) -> tuple[object, ...]:
    """Return every number of the play: all partners on the way, what is left, and all evidence."""
    partners = [exchange.after for exchange in encounter.exchanges]
    return (
        *partners,
        encounter.matter,
        encounter.ledger,
        *evidence(encounter.scenario, encounter.exchanges),
    )


def _renamed(exchange: Exchange, name: Style) -> Exchange:
    reaction = exchange.reaction
    was, partner = reaction.was._replace(style=name), reaction.partner._replace(style=name)
    return exchange._replace(reaction=reaction._replace(was=was, partner=partner))


def _differing(told: Sequence[Sequence[object]]) -> int:
    """Count the places in which not all of these say the same."""
    return sum(len(set(place)) > 1 for place in zip(*told, strict=True))


def _unlike(one: Sequence[float], other: Sequence[float]) -> float:
    return float(sum(abs(a - b) > 1e-9 for a, b in zip(one, other, strict=True)))
