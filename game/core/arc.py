"""The linked evenings: what one leaves to the next (DESIGN 5, MODEL 1.3).

Rule: a play that was stopped for safety leaves nothing behind (MODEL 4.4), nor does one that is not over.
"""

from __future__ import annotations

from game.core.carried import GRID, Carried, fact, is_earlier
from game.core.change import Trace, after_episode, next_episode, trace
from game.core.encounter import Encounter
from game.core.partner import WorkingModel


def carry_over(over: Encounter) -> Carried:
    """Return what the next evening finds after this one.

    Raises ValueError if it has come to no ending: it goes on, or was stopped for safety.
    """
    if over.ending is None:
        raise ValueError("only an evening that came to an ending leaves something to the next")
    # On the grid: what is kept of it is what the next evening began with.
    model = WorkingModel(
        *(round(GRID * part) / GRID for part in after_episode(over.partner.model, _traces(over)))
    )
    found, ledger = next_episode(over.partner, model, over.ledger)
    return Carried(over.partner.style, model, found.credibility, ledger, _facts(over, over.ending))


def _facts(over: Encounter, ending: str) -> frozenset[str]:
    """Return what is known of the evenings so far: those before this one, and how this one went."""
    here = {ending, *(flag for flag in over.flags if not is_earlier(flag))}
    return frozenset(flag for flag in over.flags if is_earlier(flag)).union(
        fact(over.scenario.id, name) for name in here
    )


def _traces(over: Encounter) -> tuple[Trace, ...]:
    """Return what each turn left; nobody is thanked twice for the same support."""
    traces: list[Trace] = []
    given = [exchange.partner_act for exchange in over.exchanges]
    since = 0
    for turn, exchange in enumerate(over.exchanges):
        lately = tuple(given[max(since, turn - 1) : turn + 1])
        traces.append(trace(exchange.reaction, lately, exchange.response.speech.acts))
        if traces[-1].thanked:
            since = turn + 1
    return tuple(traces)
