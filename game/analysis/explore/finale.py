"""What a last answer could still show: where that is nothing new, it need not be played.

Most situations are the last decision of an evening, and most answers there can only show what was shown.
A last answer changes nothing later; its evidence is read before it is played.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from game.analysis.explore.facts import Fact, Facts
from game.analysis.explore.outlook import Box, box_of, look_out
from game.core.ahead import Ahead, targets
from game.core.partner import Family, Stance, Style, family_of
from game.core.quick import quick
from game.core.reaction import HOSTILE, react
from game.core.rules import Rule, attacked, refused, worn
from game.core.scenario import Condition, Ending, Response, Subject
from game.core.situation import Situation
from game.core.stances import may_follow

NEVER = tuple(
    frozenset([rule for rule, holds in zip((worn, attacked, refused), row, strict=True) if holds])
    for row in product((False, True), repeat=3)
)


class Place(NamedTuple):
    """Last decisions between which no difference is made."""

    beat: str
    stance: Stance
    box: Box
    flags: frozenset[str]
    settled: int
    """How many shares of the matter that endings ask for are reached."""
    worn: bool
    attacked: bool
    rejected: bool


class Last(NamedTuple):
    """All that decides what a last answer could show, as far as can be told without playing it."""

    beat: str
    said: str
    stance: Stance
    flooded: frozenset[bool]
    """Whether the partner can be flooded after it."""
    flags: frozenset[str]
    never: frozenset[Rule]
    """Rules of the chart that cannot hold after it."""
    settled: tuple[bool, ...] | None
    """Which shares of the matter are reached; none where the answer itself moves it."""


Shown = dict[str | tuple[str, Stance, bool], frozenset[Fact]]
"""What is left to be seen of each last answer, before it is heard and by the stance that follows it."""


class Finale:
    """The last answers of one style, and which of them have nothing left to show."""

    def __init__(self, ahead: Ahead, facts: Facts, style: Style) -> None:
        """Look at the endings of this scenario."""
        self._ahead, self._facts, self._style = ahead, facts, style
        self._shares = _shares(ahead)
        self._places: dict[Place, Shown] = {}
        self._open: dict[Last, frozenset[Fact]] = {}

    def is_last(self, now: Situation, said: Response) -> bool:
        """Say whether the evening ends with this answer, whatever it does."""
        if said.speech.safety or now.left == 1:
            return True
        return targets(said, self._ahead.after[now.beat]).isdisjoint(self._ahead.scenario.beats)

    def showing(
        self, now: Situation, offered: tuple[Response, ...], seen: Mapping[Fact, object]
    ) -> Iterator[Response]:
        """Yield those of these last answers that could show anything that was not seen by then."""
        place = self._places.setdefault(self._place_of(now), {})
        for said in offered:
            unseen = place.get(said.id)
            if unseen is None:
                unseen = self._could_show(self._last(now, said), said)
            elif not unseen:
                continue
            place[said.id] = unseen = frozenset([fact for fact in unseen if fact not in seen])
            if unseen and self._still_may(now, said, place, seen):
                yield said

    # --- the parts

    def _still_may(self, now: Situation, said: Response, place: Shown, seen: Mapping[Fact, object]) -> bool:
        """Say whether it still could once it was heard: half of playing it, and mostly enough."""
        if said.speech.safety:
            return True
        partner = react(now.partner, said.speech, ruptures=now.ledger.unrepaired).partner
        heard = said.id, partner.stance, partner.feelings.flooded
        unseen = place.get(heard)
        if unseen is None:
            unseen = self._shown_by(self._last(now, said), said, *heard[1:])
        elif not unseen:
            return False
        place[heard] = unseen = frozenset([fact for fact in unseen if fact not in seen])
        return bool(unseen)

    def _place_of(self, now: Situation) -> Place:
        partner = now.partner
        self._box = box_of(partner)
        return _place(
            (
                now.beat,
                partner.stance,
                self._box,
                now.flags,
                bisect_right(self._shares, now.matter),
                now.ledger.unrepaired >= 3,
                partner.attacks > 0,
                partner.rejections > 0,
            )
        )

    def _last(self, now: Situation, said: Response) -> Last:
        partner = now.partner
        outlook = look_out(partner.model, partner.stance, self._box, said.speech)
        issue = said.speech.features.issue
        settled = None if issue else tuple([now.matter >= share for share in self._shares])
        never = _never(now, said) | outlook.never
        return Last(now.beat, said.id, partner.stance, outlook.flooded, now.flags, never, settled)

    def _could_show(self, last: Last, said: Response) -> frozenset[Fact]:
        """Return all that could be shown, in every stance that could follow."""
        if last not in self._open:
            follow = may_follow(self._style, last.stance, last.never)
            self._open[last] = frozenset().union(
                *[self._shown_by(last, said, *heard) for heard in follow if heard[1] in last.flooded]
            )
        return self._open[last]

    def _shown_by(self, last: Last, said: Response, stance: Stance, flooded: bool) -> frozenset[Fact]:  # noqa: FBT001 - a feeling
        """Return all that could be shown if this stance follows."""
        facts = self._facts
        found = {facts.answers[id(said)], facts.stances[stance.value]}
        reply = said.reply.pick(self._style, stance, flooded) if said.reply else None
        if reply is not None:
            found.add(facts.lines[id(reply)])
        for ending in self._endings(last, said, stance, flooded):
            found.add(facts.endings[ending.id])
            line = ending.says.pick(self._style, stance, flooded) if ending.says else None
            if line is not None:
                found.add(facts.lines[id(line)])
        return frozenset(found)

    def _endings(self, last: Last, said: Response, stance: Stance, flooded: bool) -> list[Ending]:  # noqa: FBT001 - a feeling
        """Return the endings that could follow: those named, and the first in the file that must hold."""
        family = family_of(stance, flooded=flooded)
        endings = self._ahead.scenario.endings
        named = [endings[one] for one in targets(said, self._ahead.after[last.beat]) if one in endings]
        found = [one for one in named if self._holds(one, last, said, stance, family) is not False]
        for ending in endings.values():
            holds = self._holds(ending, last, said, stance, family)
            if holds is not False:
                found.append(ending)
            if holds:
                break
        return found

    def _holds(
        self, ending: Ending, last: Last, said: Response, stance: Stance, family: Family
    ) -> bool | None:
        """Say whether the ending's conditions hold; none where that cannot be told yet."""
        told = [self._is_so(one, last, said, stance, family) for one in ending.when]
        if False in told:
            return False
        return None if None in told else True

    def _is_so(
        self, one: Condition, last: Last, said: Response, stance: Stance, family: Family
    ) -> bool | None:
        match one.subject:
            case Subject.FAMILY:
                so = family in one.values
            case Subject.STANCE:
                so = stance in one.values
            case Subject.STYLE:
                so = self._style in one.values
            case Subject.LENS:
                so = self._ahead.lens in one.values
            case Subject.REMEMBERED | Subject.EARLIER:
                so = not one.values.isdisjoint(last.flags.union(said.remember))
            case Subject.MATTER if last.settled is not None:
                reached = dict(zip(self._shares, last.settled, strict=True))
                so = (one.at_least is None or reached[one.at_least]) and (
                    one.below is None or not reached[one.below]
                )
            case _:
                return None
        return so is not one.negated


def _never(now: Situation, said: Response) -> frozenset[Rule]:
    """Return the rules that this answer cannot make hold: they need what is not there."""
    partner = now.partner
    not_worn = now.ledger.unrepaired < 3 and partner.model.satisfaction >= 0.45
    not_attacked = not partner.attacks or said.speech.features.hostility < HOSTILE
    return NEVER[4 * not_worn + 2 * not_attacked + (partner.rejections == 0)]


def _shares(ahead: Ahead) -> tuple[float, ...]:
    """Return the shares of the matter that endings ask for."""
    asked = [one for ending in ahead.scenario.endings.values() for one in ending.when]
    return tuple(sorted({share for one in asked for share in (one.at_least, one.below) if share is not None}))


_place = quick(Place)
