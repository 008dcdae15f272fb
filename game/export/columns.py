"""What there is to tell of a play and of its turns: the one table that CSV, JSON, xAPI and schemas read.

Rule: columns marked `inside` stay empty until the play is over, and for good after a stop for safety.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, TypeVar

from game.core.acts import Features
from game.core.debrief import debrief
from game.core.encounter import Exchange
from game.core.moments import moment_of
from game.core.partner import Feelings, Partner
from game.core.scoring import Dimension, Evidence
from game.core.vocabulary import Vocabulary
from game.export.play import Play, words_said
from game.present.backlog import Passage, Who
from game.present.reflection import TurnTold, turns_told
from game.present.speech import deed, written
from game.present.why import why

Cell = str | float | int | bool | tuple[str, ...] | None
S = TypeVar("S")


class Kind(Vocabulary):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    YES_NO = "yes_no"
    LIST = "list"
    """Several words or sentences; in a table apart by ` | `."""


class Seen(NamedTuple):
    """One turn, with what is reckoned from it once."""

    play: Play
    number: int
    """From 1."""
    exchange: Exchange
    evidence: tuple[Evidence, ...]
    told: TurnTold
    words: tuple[Passage, ...]
    """Of this turn and of the one before."""


@dataclass(frozen=True, slots=True)
class Column(Generic[S]):
    """One thing that is told."""

    name: str
    kind: Kind
    meaning: str
    of: Callable[[S], Cell]
    inside: bool = False
    """Hidden until the play is over."""


def seen(play: Play) -> tuple[Seen, ...]:
    """Return the turns of a play."""
    encounter = play.encounter
    found = debrief(encounter).evidence
    words, told = words_said(play), turns_told(encounter)
    return tuple(
        Seen(
            play,
            number,
            exchange,
            tuple(one for one in found if one.turn == number - 1),
            told[number - 1],
            tuple(one for one in words if one.turn in (number - 1, number)),
        )
        for number, exchange in enumerate(encounter.exchanges, 1)
    )


def cells(columns: tuple[Column[S], ...], of: S, *, inside: bool) -> dict[str, Cell]:
    """Return what these columns tell, by name; `inside` says whether the hidden ones may be told."""
    return {one.name: one.of(of) if inside or not one.inside else None for one in columns}


# --- how a turn is read


def _partner(turn: Seen, number: int) -> str:
    lines = [one.parts for one in turn.words if one.turn == number and one.who is Who.PARTNER]
    return " ".join(written(parts) for parts in lines)


def _you(turn: Seen) -> str:
    said = turn.exchange.response
    return deed(said.text) if said.done else said.text


def _feeling(name: str, side: Callable[[Seen], Partner]) -> Callable[[Seen], Cell]:
    place = Feelings._fields.index(name)
    return lambda turn: side(turn).feelings[place]


def _feature(name: str) -> Callable[[Seen], Cell]:
    place = Features._fields.index(name)
    return lambda turn: float(round(turn.exchange.response.speech.features[place], 4))


def _evidence(dimension: Dimension) -> Callable[[Seen], Cell]:
    return lambda turn: next((one.value for one in turn.evidence if one.dimension is dimension), None)


def _before(turn: Seen) -> Partner:
    return turn.exchange.before


def _after(turn: Seen) -> Partner:
    return turn.exchange.after


def _answered(turn: Seen) -> Cell:
    at = turn.play.answered_at(turn.number)
    return at.isoformat() if at else None


def _bet(turn: Seen) -> Cell:
    return dict(turn.play.bets_made).get(turn.number - 1)


def _words(turn: Seen) -> tuple[str, ...]:
    return tuple(one.sentence for one in why(turn.exchange, turn.play.encounter.scenario).steps)


def _codes(turn: Seen) -> tuple[str, ...]:
    return tuple(one.code for one in turn.exchange.because)


def _sources(turn: Seen) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.source for one in turn.exchange.because))


def _lowered(turn: Seen) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for one in turn.evidence for code in one.why))


def _ending(play: Play) -> str | None:
    ending = play.encounter.ending
    return play.encounter.scenario.endings[ending].title if ending else None


# --- the tables

FEELINGS = {
    "arousal": "bodily distress",
    "security": "felt security: you are there for me",
    "rejection": "hurt: closeness in doubt",
    "pressure": "feeling crowded: freedom in doubt",
}
FEATURES = {
    "warmth": "from -1 (contempt) to 1",
    "responsiveness": "from -1 (the feeling does not count) to 1",
    "issue": "progress on the matter, from -1 to 1",
}
"""What is not simply from 0 to 1."""

T, N, W, Y, L = Kind
# fmt: off
PLAY_OPEN: tuple[Column[Play], ...] = (
    Column("play", T, "id of the play, a random number", lambda play: play.id),
    Column("stage", T, "going, ended, left, or stopped (for safety)", lambda play: play.stage.value),
    Column("evening", T, "id of the scenario", lambda play: play.encounter.scenario.id),
    Column("origin", T, "house: came with the game; mine: the player's own; file: another", lambda play: play.origin),
    Column("title", T, "title of the scenario", lambda play: play.encounter.scenario.title),
    Column("began", T, "when the first answer was kept; ISO 8601 with zone", lambda play: play.began.isoformat()),
    Column("last", T, "when an answer was kept last; ISO 8601 with zone", lambda play: play.last.isoformat()),
    Column("as_played", Y, "evening and partner model are still what they were; otherwise words and figures may differ "
        "from what was seen then", lambda play: play.as_played),
    Column("digest", T, "of the scenario's text as it is now", lambda play: play.encounter.scenario.digest),
    Column("lens", T, "how the player chose to lean; empty where nothing was chosen",
        lambda play: play.encounter.lens.value if play.encounter.lens else None),
)
"""What is told once for a play."""

PLAY_INSIDE: tuple[Column[Play], ...] = (
    Column("style", T, "how the partner was leaning: secure, anxious, dismissive or fearful",
        lambda play: play.encounter.partner.style.value),
    Column("style_dealt", Y, "the style was dealt and hidden; otherwise the player chose it",
        lambda play: play.encounter.dealt),
    Column("seed", W, "what the deal and the order of the answers came from", lambda play: play.encounter.seed),
    Column("ending", T, "title of the ending; empty where there was none", _ending),
)
"""And once it is over."""

TURN_OPEN: tuple[Column[Seen], ...] = (
    Column("turn", W, "number of the turn, from 1", lambda turn: turn.number),
    Column("beat", T, "id of the moment in the scenario", lambda turn: turn.exchange.beat),
    Column("partner_before", T, "what the partner had just said and done, deeds in brackets",
        lambda turn: _partner(turn, turn.number - 1)),
    Column("response", T, "id of the answer", lambda turn: turn.exchange.response.id),
    Column("you", T, "the answer in its words", _you),
    Column("done", Y, "the answer was done rather than said", lambda turn: turn.exchange.response.done),
    Column("partner_after", T, "what the partner then said and did", lambda turn: _partner(turn, turn.number)),
    Column("answered", T, "when the answer was kept; ISO 8601 with zone; empty in plays of an earlier game", _answered),
)
"""What is told of every turn."""

TURN_INSIDE: tuple[Column[Seen], ...] = (
    Column("guess", T, "what the player guessed the partner felt: hurt, crowded, alarmed, fine; never scored", _bet),
    Column("moment", T, "what the moment called for, read before the answer", lambda turn: moment_of(turn.exchange).value),
    Column("acts", L, "the communication acts of the answer", lambda turn: tuple(act.value for act in turn.exchange.response.speech.acts)),
    Column("micro_act", T, "what the player did with their own alarm",
        lambda turn: turn.exchange.response.speech.micro.value if turn.exchange.response.speech.micro else None),
    Column("manner", L, "the manner of it", lambda turn: tuple(sorted(flag.value for flag in turn.exchange.response.speech.flags))),
    Column("dose", N, "how much practical help, from 0 to 1", lambda turn: turn.exchange.response.speech.dose),
    *(Column(f"feature_{name}", N, f"what the answer carries of {name}, {FEATURES.get(name, 'from 0 to 1')}", _feature(name))
      for name in Features._fields),
    *(Column(f"{name}_before", N, f"{meaning}, before the answer, from 0 to 1", _feeling(name, _before))
      for name, meaning in FEELINGS.items()),
    Column("flooded_before", Y, "too worked up to take words in, before the answer", _feeling("flooded", _before)),
    *(Column(f"{name}_after", N, f"{meaning}, after the answer, from 0 to 1", _feeling(name, _after))
      for name, meaning in FEELINGS.items()),
    Column("flooded_after", Y, "too worked up to take words in, after the answer", _feeling("flooded", _after)),
    Column("stance_before", T, "the partner's stance before the answer", lambda turn: _before(turn).stance.value),
    Column("family_before", T, "its family: open, guarded, pursue, withdraw or flooded", lambda turn: _before(turn).family.value),
    Column("stance_after", T, "the partner's stance after the answer", lambda turn: _after(turn).stance.value),
    Column("family_after", T, "its family", lambda turn: _after(turn).family.value),
    Column("matter_before", N, "how far the matter was settled when the answer came, from 0 to 1", lambda turn: turn.exchange.matter),
    Column("reserve_before", N, "what the player had left to give, from 0 to 1", lambda turn: turn.exchange.reserve),
    *(Column(f"evidence_{dimension.value}", N, f"what the answer says about {dimension.value.replace('_', ' ')} in its moment, "
        "from 0 to 1; empty where it says nothing. Design values, not a measure of anybody", _evidence(dimension))
      for dimension in Dimension),
    Column("lowered_by", L, "codes of the rules that lowered the evidence", _lowered),
    Column("why", T, "why the partner took it like that, in one sentence", lambda turn: turn.told.why),
    Column("because", L, "every reason, in order, in words", _words),
    Column("because_codes", L, "the same reasons as codes of the partner model", _codes),
    Column("sources", L, "where the reasons come from", _sources),
    Column("note", T, "the writer's remark on the answer", lambda turn: turn.exchange.response.note),
    Column("instead", T, "an answer of the same moment that fits better, where the writer names one", lambda turn: turn.told.instead),
)
"""And once the play is over."""
# fmt: on

PLAY = (*PLAY_OPEN, *(replace(one, inside=True) for one in PLAY_INSIDE))
TURN = (*TURN_OPEN, *(replace(one, inside=True) for one in TURN_INSIDE))
