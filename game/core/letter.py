"""The letter that ends a season: the partner's words, with some of yours in them.

Rule 1: what is quoted was said, in these words, in a play of this season; no words are quoted twice.
Rule 2: nothing of a play that was stopped for safety is quoted, nor an answer that stops one (MODEL 4.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum
from typing import NamedTuple

from game.core.arc import carry_over
from game.core.conditions import Now, all_hold
from game.core.encounter import Encounter
from game.core.scenario import SAY_NOTHING, Paragraph, Response
from game.core.scoring import evidence

YOU = "{you}"
"""The slot for the player's words."""
NOTHING_TO_GO_ON = -1.0
"""What an answer is worth that says nothing of any dimension: it is quoted last."""


class Quote(NamedTuple):
    """Something the player said in the season."""

    evening: int
    """Which of the season's plays, from 0."""
    turn: int
    """From 0."""
    response: Response
    met: float
    """Mean evidence, 0 to 1: how far it met its moment."""


class Written(NamedTuple):
    """One paragraph of the letter."""

    text: str
    quote: Quote | None = None
    """What of the player's it quotes."""


def letter_after(season: Sequence[Encounter]) -> tuple[Written, ...]:
    """Return the letter after these plays, one evening after the other, as their partner wrote it.

    There is none where the last is not the last evening of its season, followed no other, or came to no
    ending, nor where the couple has none.
    """
    last = season[-1]
    couple = last.scenario.couple
    if last.ending is None or last.carried is None or couple.season[-1:] != (last.scenario.id,):
        return ()
    now = Now(last.partner, last.matter, carry_over(last).facts, last.lens)
    quotes = sorted(_said(season), key=lambda one: (one.met, one.evening, one.turn), reverse=True)
    written: list[Written] = []
    for paragraph in couple.letter:
        text = paragraph.text(last.partner.style)
        if not text or not all_hold(paragraph.when, now):
            continue
        quote = _quote(paragraph, quotes)
        if quote is not None:
            quotes = [one for one in quotes if one.response.text != quote.response.text]
            written.append(Written(text.replace(YOU, quote.response.text), quote))
        elif paragraph.quote is None:
            written.append(Written(text))
    return tuple(written)


def _quote(paragraph: Paragraph, quotes: Sequence[Quote]) -> Quote | None:
    """Return what this paragraph quotes: of all that does what it asks for, what met its moment best."""
    wanted = paragraph.quote
    if wanted is None:
        return None
    fitting = (one for one in quotes if not wanted or not set(wanted).isdisjoint(one.response.speech.acts))
    return next(fitting, None)


def _said(season: Sequence[Encounter]) -> Iterator[Quote]:
    """Yield everything the player said aloud in these plays."""
    for number, play in enumerate(season):
        if play.stopped:
            continue
        worth: dict[int, list[float]] = {}
        for one in evidence(play.scenario, play.exchanges):
            worth.setdefault(one.turn, []).append(one.value)
        for turn, exchange in enumerate(play.exchanges):
            said = exchange.response
            if said.done or said.speech.safety or said.id == SAY_NOTHING:
                continue
            values = worth.get(turn)
            yield Quote(number, turn, said, fsum(values) / len(values) if values else NOTHING_TO_GO_ON)
