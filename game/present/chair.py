"""The evening once more from the partner's chair: `you` is the partner here, and the player sits across.

Rule 1: it tells how it was from there. It excuses nobody, and says so; an attack is called one.
Rule 2: what is chosen here is neither right nor wrong, is not counted, and is not kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.core.appraisal import lean
from game.core.because import Because
from game.core.chair import Lived, Nearly, Way, at_once, from_their_chair
from game.core.encounter import Encounter, Exchange
from game.core.partner import Partner, Stance, Style
from game.core.scenario import SAY_NOTHING, Line
from game.present import labels
from game.present.chair_words import (
    A_LITTLE,
    AS_IT_WAS,
    ASK_YOURSELF,
    BESIDES,
    CHANGED,
    DOES,
    FEELINGS,
    FELL,
    HARDLY,
    HEARD,
    HEART,
    IT_HITS,
    JUST_SAID,
    LEANING_OTHERWISE,
    MASKED,
    NEARLY,
    NEARLY_STAYED,
    NO_EXCUSE,
    NOT_KEPT,
    NOT_YOURS_TO_MEND,
    NOTHING_HEARD,
    OFFERED,
    OTHER_LEANING,
    OTHER_STANCE,
    QUESTION,
    RESTS_ON,
    ROSE,
    SEEN,
    SEEN_ACROSS,
    SILENCE,
    SIT_DOWN,
    SOURCES,
    STAYED,
    THEN,
    THOUGHT,
    TITLE,
    UNSEEN,
    YOU_ARE,
    YOUR_WORDS,
)
from game.present.dancing import GRADES
from game.present.inside import degree
from game.present.sections import Kind, Paragraph
from game.present.speech import Spoken, deed, spoken, written
from game.present.tells import is_masked, tell_of
from game.present.time import later
from game.present.voice import HEARD_AS, voice_of
from game.present.words import STYLE_CHOICES

Telling = Iterator[Paragraph]


class Sat(NamedTuple):
    """One turn, told to whoever sits in the partner's chair."""

    title: str
    said: tuple[Spoken, ...]
    """What comes from across the table, or that nothing does."""
    first: tuple[Paragraph, ...]
    """What went before, how it lands, and what it does to you."""
    question: str
    """Empty where there is nothing to choose."""
    ways: tuple[str, ...]
    """What to choose between."""
    lived: Lived

    @property
    def exchange(self) -> Exchange:
        """The turn as it went."""
        return self.lived.exchange

    def then(self, way: int | None = None) -> tuple[Paragraph, ...]:
        """Return what you did; `way` is what was chosen, from 0, none where nothing was."""
        return tuple(_then(self.lived, self.lived.ways[way] if way is not None else None))


class Chair(NamedTuple):
    """An evening from the partner's chair."""

    title: str
    now: str
    """Who one is."""
    sitting_down: tuple[Paragraph, ...]
    turns: tuple[Sat, ...]
    getting_up: tuple[Paragraph, ...]


def chair(encounter: Encounter) -> Chair | None:
    """Return the evening as the partner lived it; none where nobody may sit there."""
    lived = from_their_chair(encounter)
    if not lived:
        return None
    name = encounter.scenario.couple.partner.name
    sitting_down = (Paragraph(Kind.TEXT, SIT_DOWN.format(name=name)),)
    turns = tuple(_sat(one, name) for one in lived)
    now = YOU_ARE.format(name=name)
    return Chair(chair_title(encounter), now, sitting_down, turns, tuple(_getting_up(name)))


def chair_title(encounter: Encounter) -> str:
    """Return what this way of telling an evening is called."""
    return TITLE.format(possessive=encounter.scenario.couple.partner.possessive)


def seat_offered(encounter: Encounter) -> Telling:
    """Yield what it is to sit there, for whoever has not sat down yet."""
    name = encounter.scenario.couple.partner.name
    yield Paragraph(Kind.TEXT, OFFERED.format(name=name))
    yield Paragraph(Kind.TEXT, NOT_KEPT)
    yield Paragraph(Kind.QUIET, RESTS_ON)
    yield Paragraph(Kind.QUIET, labels.EVIDENCE.format(grade=GRADES["C"], source=SOURCES))


# --- one turn


def _sat(one: Lived, name: str) -> Sat:
    said = _across(one.exchange)
    question = QUESTION if one.ways else ""
    ways = tuple(_in_words((way.line,)) for way in one.ways)
    return Sat(labels.TURN.format(number=one.turn + 1), said, tuple(_first(one, said)), question, ways, one)


def _across(exchange: Exchange) -> tuple[Spoken, ...]:
    """Return what can be heard or seen of the answer: of a minute taken for oneself there is nothing."""
    response = exchange.response
    if response.speech.micro is not None and not exchange.reaction.heard.distancing:
        return (Spoken(NOTHING_HEARD, done=True),)
    if response.id == SAY_NOTHING:
        return (Spoken(SILENCE, done=True),)
    return (Spoken(deed(response.text), done=True),) if response.done else spoken(response.text)


def _first(one: Lived, said: tuple[Spoken, ...]) -> Telling:
    if one.before:
        yield Paragraph(Kind.TEXT, JUST_SAID.format(said=_in_words(one.before)))
    yield Paragraph(Kind.STRONG, _heard(said))
    if one.hit:
        yield Paragraph(Kind.TEXT, IT_HITS)
    for because in one.weighed:
        yield Paragraph(Kind.TEXT, _felt(because))
    for because in one.exchange.because:
        if because.code in BESIDES:
            yield Paragraph(Kind.TEXT, BESIDES[because.code])
    if told := _changes(one.exchange):
        yield Paragraph(Kind.QUIET, told)
    if one.weighed:
        line = HEARD_AS[one.exchange.before.style][_cause(one.weighed[0])]
        yield Paragraph(Kind.VOICE, THOUGHT.format(line=line))
    else:
        yield Paragraph(Kind.TEXT, HARDLY)


def _heard(said: tuple[Spoken, ...]) -> str:
    if said[0].text in (SILENCE, NOTHING_HEARD):
        return said[0].text
    words = written(said)
    return SEEN.format(done=words) if said[0].done and len(said) == 1 else HEARD.format(said=words)


def _felt(because: Because) -> str:
    args = dict(because.args)
    rose = float(args["now"]) > float(args["was"])
    return (ROSE if rose else FELL)[because.code, str(args["cause"])]


def _cause(because: Because) -> str:
    return str(dict(because.args)["cause"])


def _changes(exchange: Exchange) -> str:
    """Return the feelings for which another word holds now."""
    was, now = exchange.before.feelings, exchange.after.feelings
    told = []
    for name, feeling in FEELINGS:
        before, after = degree(getattr(was, feeling)), degree(getattr(now, feeling))
        if before != after:
            told.append(CHANGED.format(name=name, was=before, now=after))
    return " ".join(told)


# --- what was done


def _then(one: Lived, way: Way | None) -> Telling:
    after = one.exchange.after
    if way is not None:
        yield Paragraph(Kind.TEXT, _chosen(way, one))
    kept = after.stance is one.exchange.before.stance
    yield Paragraph(Kind.TEXT, STAYED if kept else THEN.format(does=DOES[after.stance]))
    if one.then:
        yield Paragraph(Kind.STRONG, YOUR_WORDS.format(said=_in_words(one.then)))
    if not kept:
        yield Paragraph(Kind.VOICE, THOUGHT.format(line=voice_of(after)))
    if one.hits:
        yield Paragraph(Kind.TEXT, NO_EXCUSE)
    if one.nearly:
        yield Paragraph(Kind.TEXT, _nearly(one.nearly, one.exchange.before.stance))
    if one.ways:
        yield from _from_elsewhere(one)
    if one.minutes:
        yield Paragraph(Kind.TEXT, later(one.minutes))
    if one.later:
        yield Paragraph(Kind.STRONG, YOUR_WORDS.format(said=_in_words(one.later)))


def _chosen(way: Way, one: Lived) -> str:
    if way.taken:
        return AS_IT_WAS
    if way.style is not one.exchange.after.style:
        return OTHER_LEANING.format(leaning=_leaning(way.style))
    return OTHER_STANCE.format(does=DOES[way.stance])


def _nearly(near: Nearly, was: Stance) -> str:
    if near.stance is was:
        return NEARLY_STAYED.format(a_little=A_LITTLE[near.feeling, near.more])
    return NEARLY.format(does=DOES[near.stance], a_little=A_LITTLE[near.feeling, near.more])


def _from_elsewhere(one: Lived) -> Telling:
    """Tell what those who lean otherwise would have said, and what could not be seen from across."""
    said = at_once(one.exchange)
    for other in one.otherwise:
        line = at_once(other.exchange)
        if line is not None and said is not None and line.text != said.text:
            words = LEANING_OTHERWISE.format(leaning=_leaning(other.style), said=_in_words((line,)))
            yield Paragraph(Kind.TEXT, words)
    yield Paragraph(Kind.TEXT, _seen_across(one.exchange.after))


def _seen_across(after: Partner) -> str:
    felt, leaning = after.feelings, lean(after.model, after.feelings)
    inside = UNSEEN.format(
        hurt=degree(felt.rejection), crowded=degree(felt.pressure), sure=degree(felt.security)
    )
    heart = HEART.format(beats=round(65 + 50 * felt.arousal))
    masked = f" {MASKED}" if is_masked(after, leaning) else ""
    return f"{SEEN_ACROSS.format(tell=tell_of(after, leaning))} {inside} {heart}{masked}"


def _getting_up(name: str) -> Telling:
    yield Paragraph(Kind.VOICE, ASK_YOURSELF)
    yield Paragraph(Kind.TEXT, NOT_YOURS_TO_MEND.format(name=name))


def _leaning(style: Style) -> str:
    return STYLE_CHOICES[style].partition(":")[0]


def _in_words(lines: tuple[Line, ...]) -> str:
    return " ".join(written(spoken(line.text)) for line in lines)
