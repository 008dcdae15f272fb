"""The journal in words: what was played and when, which play parted from which, and what a note is asked for.

Rule 1: a play that was stopped for safety is named, and nothing of it is told (MODEL 4.4).
Rule 2: nothing is counted up: no streak, no total, no day without.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from game.core.partner import Style
from game.present.reflection import shortened
from game.present.time import NUMBERS
from game.present.words import LEANINGS
from game.present.world import Played, PlayState

EMPTY = "Nothing is kept yet. What you play will be found here, and what you write about it."
EARLIER = "Earlier ones"
PRIVATE = "Nothing outlasts this run: when the game is closed, all of this is gone."
LOCAL = "All of this lies on this computer only. Nothing of it is sent anywhere."

WITH = "{title}, with {name}"
AFTER = "Not finished, after {answers}."
STOPPED = "Stopped for safety. Nothing of it is shown."
CAME_TO = "In {answers} it came to “{ending}”."
ENDED = "Played to its end, in {answers}."
WAS_LEFT = "Left, after {answers}."
PARTED = "Another way, from answer {number} on."
ONE_NOTE, NOTES = "One note.", "{many} notes."
LEANING = "{name}, {leaning}."
YOU_LEANT = "You, leaning {style}."

GO_ON = "Go on with it"
LOOK_BACK = "Look back on it"
READ = "Read it again"
BESIDE = "Beside another way"
BESIDE_NOTE = "Curves, lines and how you spoke, side by side"
BESIDE_TITLE = "Beside which?"
AGAIN = "Try again from a turn"
AGAIN_NOTE = "This play stays as it is; another begins"
WRITE = "Write a note"
YOUR_NOTES = "Your notes"
DELETE = "Delete this play"
DELETE_TITLE = "Delete this play?"
DELETE_ASKED = "It goes for good, with its notes, from the backup too. Other ways that began in it stay."
DELETE_NOT = "Leave it"
DELETE_SURE = "Yes, delete it"
DELETED = "It is deleted."
DELETE_NOTE = "Delete this note"
NOTE_DELETED = "The note is deleted."

STAYS_STOPPED = "This play was stopped for safety. It stays kept, and nothing of it is shown again."
FROM_A_FILE = "This evening was played from a file that lies elsewhere, so it cannot be told from here."
CANNOT_COMPARE = "One of the two cannot be told to its end any more, since its evening was edited."
TODAYS_WORDS = "The evening was edited since. Both are told in today's words."

AT_MOST = 2_000
"""Characters in a note."""
NEARLY = 200
"""So many before the end the room that is left is told."""
ROOM = "Room for {left} more."
NO_ROOM = "That is as long as a note gets."
NOTE_TITLE = "For yourself"
NOTE_OF_OWN = "Whatever you want to remember of it."
NOTE_LOCAL = "It is kept as you write, on this computer only, and leaves it only if you export it yourself."
NOTE_PRIVATE = "Nothing is kept in this run: when the game is closed, it is gone."
NOTE_FIELD = "Your note"
NOTE_ABOUT = "About"
ALL_OF_IT, AT_THE_OPENING, ONE_TURN = "all of it", "the opening", "turn {turn}"
PUT_DOWN = "put it down"
WRITE_LINE = "Write a line about it"
WRITE_LINE_NOTE = "For yourself alone"
LEAVE_ALL_THE_SAME = "If you leave now, it is not kept."
DELETE_NOTE_TITLE = "Delete this note?"
DELETE_NOTE_ASKED = "Its words go for good, from the backup too."

NOT_DONE = {
    "full": "The disk is full, so nothing was changed.",
    "read_only": "The folder for plays cannot be written to, so nothing was changed.",
    "busy": "Another window is using the plays just now, so nothing was changed. Try again in a moment.",
    "unknown": "This has been deleted, perhaps in another window.",
}
NOT_DONE_AT_ALL = "The file of plays cannot be used, so nothing was changed."

WORDS_SHOWN = 24
"""Of a note, where it is listed."""
INDENTED = 3
"""Steps a branch of a branch is moved in by, at most."""
WEEK = 7


LINE_END, JOINER = "\n", "\u200d"


class Row(NamedTuple):
    """A play in the list."""

    play: Played
    depth: int
    """0 for a play of its own; 1 for one that parted from the play above, and so on."""


class Day(NamedTuple):
    """The plays of a day, each with the ways that parted from it, whenever those were played."""

    day: date
    rows: tuple[Row, ...]


def days(plays: Sequence[Played]) -> tuple[Day, ...]:
    """Return the plays by the day on which they, or ways that parted from them, were played last."""
    listed = groupby(_families(plays), key=lambda family: max(row.play.day for row in family))
    return tuple(Day(day, tuple(row for family in families for row in family)) for day, families in listed)


def day_in_words(day: date, today: date) -> str:
    """Return a day as one would say it: today, yesterday, Tuesday, 3 November, 3 November 2024."""
    ago = (today - day).days
    if ago in (0, 1):
        return ("today", "yesterday")[ago]
    if 1 < ago < WEEK:
        return WEEKDAYS[day.weekday()]
    said = f"{day.day} {MONTHS[day.month - 1]}"
    return said if day.year == today.year else f"{said} {day.year}"


def heading(play: Played) -> str:
    """Return the evening, and with whom."""
    return WITH.format(title=play.title, name=play.partner) if play.partner else play.title


def facts(play: Played) -> str:
    """Return in a line what is to be known about a play before it is opened."""
    parted = PARTED.format(number=play.branched.answers + 1) if play.branched else ""
    told = (parted, stood(play), _noted(play.notes))
    return " ".join(part for part in told if part)


def stood(play: Played) -> str:
    """Return how a play ended, or that it did not."""
    match play.state:
        case PlayState.STOPPED:
            return STOPPED
        case PlayState.ENDED:
            words = CAME_TO if play.ending else ENDED
            return words.format(answers=_answers(play.answers), ending=play.ending)
        case PlayState.LEFT:
            return WAS_LEFT.format(answers=_answers(play.answers))
        case PlayState.GOING:
            return AFTER.format(answers=_answers(play.answers))


def leanings(play: Played) -> tuple[str, ...]:
    """Return how the two leaned, as far as that may be said."""
    they = (
        LEANING.format(name=play.partner, leaning=LEANINGS[play.style]) if play.style and play.partner else ""
    )
    you = YOU_LEANT.format(style=play.lens.value) if play.lens and play.lens is not Style.SECURE else ""
    return tuple(one for one in (they, you) if one)


def beside(play: Played, plays: Sequence[Played]) -> tuple[Played, ...]:
    """Return the plays that one can be put beside: of the same evening with the same style, played to an end.

    Those that share a beginning with it come first. Nothing is put beside a play stopped for safety.
    """
    if not can_be_told(play) or not play.is_over:
        return ()
    same = [one for one in plays if one.id != play.id and _alike(one, play)]
    return tuple(sorted(same, key=lambda one: not _related(one, play)))


def clean(text: str, room: int) -> str:
    """Return as much of a text as there is room for, without signs that nobody can see."""
    lines = text.replace("\r\n", LINE_END).replace("\r", LINE_END).replace("\t", " ")
    kept = (sign for sign in lines if sign in (LINE_END, JOINER) or unicodedata.category(sign)[0] != "C")
    return "".join(kept)[: max(0, room)]


def room_in_words(length: int) -> str:
    """Return how much room is left in a note of this length; nothing while there is plenty."""
    left = AT_MOST - length
    return "" if left > NEARLY else ROOM.format(left=left) if left > 0 else NO_ROOM


def about_in_words(turn: int | None) -> str:
    """Return what a note is about."""
    if turn is None:
        return ALL_OF_IT
    return ONE_TURN.format(turn=turn) if turn else AT_THE_OPENING


def in_short(text: str) -> str:
    """Return the beginning of a note, on one line."""
    return shortened(text, WORDS_SHOWN)


def can_be_told(play: Played) -> bool:
    """Whether a play may be opened: it was not stopped, and its evening is there."""
    return play.state is not PlayState.STOPPED and not play.trouble and play.answers > 0


# --- the parts


def _families(plays: Sequence[Played]) -> list[tuple[Row, ...]]:
    """Return each play with those that parted from it below it; the family touched last comes first."""
    there = {play.id for play in plays}
    parted: dict[str, list[Played]] = {}
    for play in plays:
        if play.branched and play.branched.play in there:
            parted.setdefault(play.branched.play, []).append(play)
    place = {play.id: at for at, play in enumerate(plays)}
    roots = [play for play in plays if not play.branched or play.branched.play not in there]
    families = [tuple(_below(root, 0, parted)) for root in roots]
    return sorted(families, key=lambda family: min(place[row.play.id] for row in family))


def _below(play: Played, depth: int, parted: dict[str, list[Played]]) -> Iterator[Row]:
    yield Row(play, min(depth, INDENTED))
    for branch in parted.get(play.id, ()):
        yield from _below(branch, depth + 1, parted)


def _alike(one: Played, play: Played) -> bool:
    same = (one.evening, one.style, one.lens) == (play.evening, play.style, play.lens)
    return same and one.is_over and can_be_told(one)


def _related(one: Played, play: Played) -> bool:
    ids = {one.id, play.id}
    from_one = {each.branched.play for each in (one, play) if each.branched}
    shared = bool(one.branched and play.branched and one.branched.play == play.branched.play)
    return shared or bool(ids & from_one)


def _noted(notes: int) -> str:
    if not notes:
        return ""
    return ONE_NOTE if notes == 1 else NOTES.format(many=_count(notes)).capitalize()


def _answers(answers: int) -> str:
    return "one answer" if answers == 1 else f"{_count(answers)} answers"


def _count(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
