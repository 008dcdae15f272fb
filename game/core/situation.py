"""Where a play stands, without how it came there: all that can still influence lines, endings and evidence.

Rule 1: equal situations have equal futures, however they came about; that is what exploring merges.
Rule 2: `follow` is `choose` without a log and without events; a test holds the two together turn by turn.
Rule 3: the player's own side is left out: a situation stands for a play without one.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.acts import Act
from game.core.ahead import Ahead
from game.core.conditions import Now, all_hold
from game.core.encounter import CONTEMPT_AT_MOST, Encounter
from game.core.essence import REMEMBERED_TURNS, Acts, essential_reserve, looked_back_for
from game.core.lens import Ledger, settle
from game.core.matter import move
from game.core.partner import Partner, Stance
from game.core.quick import quick
from game.core.reaction import pass_time, react
from game.core.scenario import END, SAY_NOTHING, Beat, Ending, Line, Response, Tag
from game.core.stances import OWN_ACTS


class Situation(NamedTuple):
    """A decision to be made: two plays that stand here have the same futures."""

    beat: str
    partner: Partner
    matter: float
    ledger: Ledger
    flags: frozenset[str]
    """Of what is remembered, only what something ahead still asks for."""
    spent: frozenset[str]
    """Of the answers given, only those whose beat can open again."""
    contempt: int
    partner_act: Act | None
    tag: Tag | None
    """What the partner's last words brought with them."""
    lately: tuple[Acts, ...]
    """Of what was said in the last four turns, what scoring can still look back for."""
    left: int
    """Turns left, as far as the way ahead could use them up."""


class Followed(NamedTuple):
    """What an answer led to."""

    situation: Situation | None
    """None where nothing more can be chosen."""
    beat: str
    """The beat that opened, or the one that was open at the end."""
    heard: Stance
    """The stance after the words, before any time passed."""
    stance: Stance
    """The stance at the end of the turn."""
    lines: tuple[Line, ...]
    ending: str | None
    """None where the play goes on, or was stopped for safety."""


def situation_of(encounter: Encounter, ahead: Ahead) -> Situation | None:
    """Return where this encounter stands; none where it is over."""
    if encounter.is_over:
        return None
    lately = tuple([one.response.speech.acts for one in encounter.exchanges[-REMEMBERED_TURNS:]])
    left = encounter.scenario.turns_at_most - len(encounter.exchanges)
    left = min(left, ahead.longest[encounter.beat])
    speeches = ahead.speeches[encounter.beat]
    reserve = essential_reserve(encounter.ledger.reserve, left, speeches)
    return _situation(
        (
            encounter.beat,
            encounter.partner,
            encounter.matter,
            encounter.ledger._replace(reserve=reserve),
            encounter.flags & ahead.asked[encounter.beat],
            encounter.spent & ahead.offered_again[encounter.beat],
            encounter.contempt,
            encounter.partner_act,
            encounter.tag,
            looked_back_for(lately, speeches, reserve),
            left,
        )
    )


def answers(now: Situation, ahead: Ahead) -> list[Response]:
    """Return the answers that can be given here, in the order of the file; saying nothing comes last."""
    spent, offered = now.spent, []
    standing: Now | None = None
    for response, name in ahead.answers[now.beat]:
        if name in spent:
            continue
        if response.when:
            standing = standing or Now(now.partner, now.matter, now.flags, ahead.lens)
            if not all_hold(response.when, standing):
                continue
        offered.append(response)
    return offered


def follow(now: Situation, said: Response, ahead: Ahead) -> Followed:
    """Return what this answer leads to."""
    beat, was, matter, ledger, flags, spent, contempt, done, _, lately, left = now
    speech = said.speech
    if speech.safety:
        return Followed(None, beat, was.stance, was.stance, (), None)
    reaction = react(was, speech, ruptures=ledger.unrepaired)
    partner, heard = reaction.partner, reaction.words.heard
    if heard.issue:
        matter = move(matter, heard.issue, reaction.leaning.openness)
    if said.remember:
        flags = flags.union(said.remember)
    stance, flooded = partner.stance, partner.feelings.flooded
    reply = said.reply.pick(partner.style, stance, flooded) if said.reply is not None else None
    lines: tuple[Line, ...] = () if reply is None else (reply,)
    ledger = settle(ledger, speech, heard, was.family, done)
    target = said.go.pick(partner.style, stance, flooded) if said.go is not None else None
    if target is None:
        target = ahead.after[beat]
    opened = ahead.scenario.beats.get(target)
    turn = _turn((partner, matter, ledger, flags, lines))
    if opened is None or left == 1:
        return _close(turn, beat, target, ahead)
    if opened.after_minutes:
        named = Act.STONEWALL not in speech.acts
        partner = pass_time(partner, opened.after_minutes, named=named, ruptures=ledger.unrepaired).partner
    lines, act = _open(turn, opened, partner, ahead)
    tag = _tag(lines)
    if tag is Tag.SAFETY:
        return Followed(None, target, stance, partner.stance, lines, None)
    contempt += act is Act.CONTEMPT
    if contempt > CONTEMPT_AT_MOST:
        return _close(turn._replace(partner=partner, lines=lines), target, END, ahead, stance)
    if not said.again and said.id != SAY_NOTHING:
        spent = spent | {f"{beat}.{said.id}"}
    left, speeches = min(left - 1, ahead.longest[target]), ahead.speeches[target]
    reserve = essential_reserve(ledger.reserve, left, speeches)
    after = _situation(
        (
            target,
            partner,
            matter,
            ledger if reserve == ledger.reserve else ledger._replace(reserve=reserve),
            flags & ahead.asked[target] if flags else flags,
            spent & ahead.offered_again[target] if spent else spent,
            contempt,
            act,
            tag,
            looked_back_for((*lately, speech.acts), speeches, reserve),
            left,
        )
    )
    return _followed((after, target, stance, partner.stance, lines, None))


def fitting_ending(target: str, standing: Now, ahead: Ahead) -> Ending:
    """Return the ending named, or the first in the file whose conditions hold."""
    endings = ahead.scenario.endings
    ending = endings.get(target)
    if ending is None or not all_hold(ending.when, standing):
        ending = next(one for one in endings.values() if all_hold(one.when, standing))
    return ending


# --- the parts


class _Turn(NamedTuple):
    """A turn under way."""

    partner: Partner
    matter: float
    ledger: Ledger
    flags: frozenset[str]
    lines: tuple[Line, ...]


def _open(turn: _Turn, opened: Beat, partner: Partner, ahead: Ahead) -> tuple[tuple[Line, ...], Act | None]:
    """Return what has been said when the beat is open, and what the partner did by it."""
    stance, lines = partner.stance, turn.lines
    own = OWN_ACTS[stance]
    act = own[0] if own else None
    for reply in lines:
        act = reply.act or act
    line = opened.says.pick(partner.style, stance, partner.feelings.flooded)
    if line is not None:
        act = line.act or act
        lines = (*lines, line)
    if opened.unasked:
        standing = Now(partner, turn.matter, turn.flags, ahead.lens)
        for unasked in opened.unasked:
            if all_hold(unasked.when, standing):
                return (*lines, unasked.line), unasked.line.act or act
    return lines, act


def _close(turn: _Turn, beat: str, target: str, ahead: Ahead, heard: Stance | None = None) -> Followed:
    partner, matter, _, flags, lines = turn
    ending = fitting_ending(target, Now(partner, matter, flags, ahead.lens), ahead)
    if ending.says is not None:
        last = ending.says.pick(partner.style, partner.stance, partner.feelings.flooded)
        lines = lines if last is None else (*lines, last)
    return _followed((None, beat, heard or partner.stance, partner.stance, lines, ending.id))


def _tag(lines: tuple[Line, ...]) -> Tag | None:
    for line in reversed(lines):
        if line.tag:
            return line.tag
    return None


_situation, _followed, _turn = quick(Situation), quick(Followed), quick(_Turn)
