"""A script of acts, played against one partner: what `lab run` prints and the validation measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.analysis.script import Episode, Move, Say
from game.core.acts import Act
from game.core.change import Trace, after_episode, next_episode, trace
from game.core.lens import Ledger, settle
from game.core.matter import move
from game.core.partner import Partner, WorkingModel
from game.core.reaction import Reaction, pass_time, react


class Step(NamedTuple):
    """One turn or one pause, as it went."""

    move: Move
    reaction: Reaction
    matter: float
    """After it, 0 to 1."""
    ledger: Ledger
    """The player's own side after it."""


class Played(NamedTuple):
    """One episode, and the working model that it left."""

    steps: tuple[Step, ...]
    model: WorkingModel


def play(episodes: tuple[Episode, ...], partner: Partner) -> Iterator[Played]:
    """Yield each episode; the partner answers every turn with the first act of their stance."""
    ledger = Ledger()
    for episode in episodes:
        steps, traces, ledger = _episode(episode, partner, ledger)
        if steps:
            partner = steps[-1].reaction.partner
        model = after_episode(partner.model, traces)
        yield Played(steps, model)
        partner, ledger = next_episode(partner, model, ledger)


def _episode(
    episode: Episode, partner: Partner, ledger: Ledger
) -> tuple[tuple[Step, ...], tuple[Trace, ...], Ledger]:
    steps: list[Step] = []
    traces: list[Trace] = []
    given: tuple[Act | None, ...] = ()
    matter = 0.0
    for one in episode:
        reaction = _react(partner, one, ledger)
        if isinstance(one, Say):
            matter = move(matter, reaction.heard.issue, reaction.leaning.openness)
            traces.append(trace(reaction, given, one.speech.acts))
            last = given[-1] if given else None
            ledger = settle(ledger, one.speech, reaction.heard, partner.family, last)
            if traces[-1].thanked:
                given = ()  # nobody is thanked twice for the same
        given = (*given, reaction.act)[-2:]
        partner = reaction.partner
        steps.append(Step(one, reaction, matter, ledger))
    return tuple(steps), tuple(traces), ledger


def _react(partner: Partner, one: Move, ledger: Ledger) -> Reaction:
    if isinstance(one, Say):
        return react(partner, one.speech, ruptures=ledger.unrepaired)
    return pass_time(partner, one.minutes, named=one.named, brooding=one.brooding, ruptures=ledger.unrepaired)
