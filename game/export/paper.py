"""A play as something to read: sections of a few kinds of block, which HTML and Markdown then write.

What stands behind the one moment is what `present.afterwards` tells, in its order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from game.export.names import STAND_IN, STAND_IN_NOTE
from game.export.play import Noted, Play, words_said
from game.present import labels
from game.present.afterwards import afterwards
from game.present.backlog import Who
from game.present.curves import Chart
from game.present.journal import YOUR_NOTES, about_in_words
from game.present.page import present
from game.present.reflection import (
    FINE_PRINT,
    how_you_spoke,
    page_one,
    revealed,
)
from game.present.safety import stop_page
from game.present.sections import Kind, Paragraph
from game.present.speech import Spoken
from game.present.support import in_words as day_in_words


class Text(NamedTuple):
    """A paragraph."""

    text: str
    quiet: bool = False
    """A remark beside the matter."""


class Pair(NamedTuple):
    """Something with its name before it."""

    name: str
    text: str


class Speech(NamedTuple):
    """What somebody said and did; nobody's is the scene."""

    who: str
    parts: tuple[Spoken, ...]
    mine: bool = False


class Piece(NamedTuple):
    """A few blocks under a heading that stay together on a page."""

    title: str
    blocks: tuple[Text | Pair, ...]


Block = Text | Pair | Speech | Piece


class Section(NamedTuple):
    """A part under its own heading; a long one begins on a page of its own."""

    title: str
    blocks: tuple[Block, ...]
    new_page: bool = False
    charts: tuple[Chart, ...] = ()
    """Drawn above the words where a page can draw; the words say the same."""


class Paper(NamedTuple):
    """A whole document."""

    title: str
    under: tuple[str, ...]
    """Lines below the title."""
    sections: tuple[Section, ...]


WITH = "An evening with {name}, on {day}"
NOT_OVER, NOT_OVER_NOTE = "Not over yet", "What went on inside is told when the evening is over."
WALKED_OFF = "Left before its end"
EDITED = (
    "The evening or the partner model has changed since this was played; words may differ from those you saw."
)
SAID_TITLE, STOP_SAID_TITLE = "What was said", "What was said before it stopped"
SOURCES_TITLE = "Where this evening comes from"
GRADES = {
    "A": "experiments or meta-analyses",
    "B": "studies of couples, or over time",
    "C": "clinical description",
}


def paper(play: Play) -> Paper:
    """Return the document of a play: after it, the debrief and the words; before, or after a stop, less."""
    scenario = play.encounter.scenario
    name = scenario.couple.partner.name
    under = [WITH.format(name=name, day=day_in_words(play.last.date()))]
    if name == STAND_IN:
        under.append(STAND_IN_NOTE)
    if not play.as_played:
        under.append(EDITED)
    parts = (*_parts(play), _notes)
    sections = tuple(section for part in parts for section in part(play) if section.blocks)
    return Paper(scenario.title, tuple(under), sections)


def _parts(play: Play) -> tuple[Callable[[Play], tuple[Section, ...]], ...]:
    if play.is_stopped:
        return (_stop, _said)
    return tuple(PARTS) if play.tells_inside else (_not_over, _said)


# --- the parts of the debrief, in their order


def _end(play: Play) -> tuple[Section, ...]:
    now = play.encounter
    want, end = Pair(labels.WANT, now.scenario.want), present(now).ending
    spoke = Pair(labels.HOW_YOU_SPOKE, " ".join(how_you_spoke(now)))
    reveal = [Text(told)] if (told := revealed(now)) else []
    if end is None:
        return (Section(WALKED_OFF, (want, spoke, *reveal)),)
    cut = [Text(end.cut_short)] if end.cut_short else []
    later = [Pair(labels.NEXT_TIME, end.teaser)] if end.teaser else []
    told_apart = (Pair(labels.GOT, end.got), Pair(labels.COST, end.cost))
    return (Section(end.title, (*cut, want, *told_apart, spoke, *reveal, *later)),)


def _one_moment(play: Play) -> tuple[Section, ...]:
    return (Section(labels.DEBRIEF_TITLE, (Text(page_one(play.encounter).text),)),)


def _behind(play: Play) -> tuple[Section, ...]:
    """Return what stands behind the one moment, as every front end tells it."""
    told = afterwards(play.encounter, dict(play.bets_made))
    return tuple(
        Section(one.title, tuple(_grouped(one.paragraphs)), one.id == "timeline", one.charts)
        for one in told
        if one.id not in TOLD_ELSEWHERE
    )


TOLD_ELSEWHERE = ("reactions", "evidence", "chair")
"""How it ended stands first on paper, and where it comes from last; nobody sits down in a chair on paper."""


def _grouped(paragraphs: Iterable[Paragraph]) -> Iterator[Text | Piece]:
    """Return the paragraphs, those below a heading together with it."""
    title, under = "", list[Text | Pair]()
    for kind, text in paragraphs:
        if kind is Kind.HEAD:
            yield from _closed(title, under)
            title, under = text, []
        else:
            under.append(Text(text, quiet=kind is Kind.QUIET))
    yield from _closed(title, under)


def _closed(title: str, under: list[Text | Pair]) -> Iterator[Text | Piece]:
    if title:
        yield Piece(title, tuple(under))
    else:
        yield from (one for one in under if isinstance(one, Text))


def _said(play: Play) -> tuple[Section, ...]:
    name = play.encounter.scenario.couple.partner.name
    who = {Who.YOU: labels.YOU, Who.PARTNER: name, Who.NOBODY: ""}
    said = tuple(Speech(who[one.who], one.parts, one.who is Who.YOU) for one in words_said(play))
    after_more = play.is_stopped or play.tells_inside
    return (Section(STOP_SAID_TITLE if play.is_stopped else SAID_TITLE, said, new_page=after_more),)


def _notes(play: Play) -> tuple[Section, ...]:
    """Return the player's own notes, line by line; nothing unless they asked for them."""
    return (Section(YOUR_NOTES, tuple(_note(one) for one in play.notes or ())),)


def _note(note: Noted) -> Piece:
    lines = tuple(Text(line) for line in note.text.split("\n") if line)
    return Piece(about_in_words(note.turn).capitalize(), lines)


def _sources(play: Play) -> tuple[Section, ...]:
    scenario = play.encounter.scenario
    grade = GRADES.get(scenario.grade, "")
    return (
        Section(
            SOURCES_TITLE,
            (
                *_some(Pair("Kind of evidence", grade), Pair("Sources", "; ".join(scenario.sources))),
                Text(FINE_PRINT, quiet=True),
            ),
        ),
    )


PARTS: dict[Callable[[Play], tuple[Section, ...]], str] = {
    _end: "how it ended: what you came for, got and gave for it, how you spoke, how the other was leaning",
    _one_moment: "one moment worth another look",
    _behind: "behind it: turn by turn what was said and what it did, where it turned, the guesses, the dance "
    "that was danced, eight things people practise, what would have met the minute",
    _said: "everything that was said and seen",
    _sources: "where the evening comes from",
}
"""In this order, each with what it holds. A section without blocks is left out."""

PARTS_IN_WORDS = (
    *PARTS.values(),
    "before the evening is over: what you came for, and what was said so far",
    "after a stop for safety: where help is, and what was said before it; nothing is scored or explained",
    "what you wrote about it for yourself, if it was asked for (--notes)",
)


# --- where there is no debrief


def _not_over(play: Play) -> tuple[Section, ...]:
    return (Section(NOT_OVER, (Text(NOT_OVER_NOTE), Pair(labels.WANT, play.encounter.scenario.want))),)


def _stop(play: Play) -> tuple[Section, ...]:
    page = stop_page(play.encounter)
    help_ = tuple(Text(kind) for kind in page.help)
    return (Section(page.title, (*map(Text, page.paragraphs), *help_, Text(page.checked, quiet=True))),)


def _some(*blocks: Text | Pair) -> tuple[Text | Pair, ...]:
    return tuple(one for one in blocks if one.text)
