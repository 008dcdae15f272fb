"""The journal as it lies open: the list, one play of it, and the note that is being written.

Rule 1: what was written is kept when one pauses, and when one leaves; a note without words leaves no trace.
Rule 2: nothing opens a play that was stopped for safety (MODEL 4.4).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING

from game.present import journal as told
from game.present.asking import asked
from game.present.sitting import Sitting
from game.present.world import CannotPlay, CannotWrite, Note, Played, TakenUp
from game.present.world import Journal as Kept
from game.window import clipboard
from game.window.commands import InJournal, NoteOnThis, OpenJournal
from game.window.field import Field, Writing, erased, given_again, moved, taken_back, typed
from game.window.playing import Play, taken_up

if TYPE_CHECKING:
    from game.window.stage import Stage

PAGE = 20
"""Plays listed at a time."""
PAUSE = 0.8
"""Seconds without a sign after which what is written is kept."""


class Earlier(InJournal):
    """List more plays."""


@dataclass(frozen=True, eq=False, repr=False)
class Open(InJournal):
    """Open the page of one play."""

    play: str


class LookBack(InJournal):
    """Look back on the play that is open."""


class LookAllTheSame(InJournal):
    """Look back on a play in today's words, after reading what is worded otherwise."""


class TurnByTurn(InJournal):
    """Look back on the play that is open turn by turn, where each turn can be tried again."""


class ReadAgain(InJournal):
    """Read what was said in the play that is open."""


@dataclass(frozen=True, eq=False, repr=False)
class PutBeside(InJournal):
    """Look at the play that is open beside this one."""

    play: str


class NewNote(InJournal):
    """Write a note about the play that is open."""


@dataclass(frozen=True, eq=False, repr=False)
class EditNote(InJournal):
    """Go on with a note."""

    note: str


class ErasePlay(InJournal):
    """Erase the play that is open; it was asked."""


class EraseNote(InJournal):
    """Erase the note that is open; it was asked."""


@dataclass(frozen=True, eq=False, repr=False)
class About(InJournal):
    """Let the note be about this answer, from 1; none for the whole play."""

    turn: int | None


@dataclass(frozen=True, eq=False, repr=False)
class Type(InJournal):
    """Put these signs where the caret is."""

    text: str


@dataclass(frozen=True, eq=False, repr=False)
class Compose(InJournal):
    """Show what an input method is still at."""

    text: str


@dataclass(frozen=True, eq=False, repr=False)
class PutCaret(InJournal):
    """Put the caret there; `select` selects up to it."""

    at: int
    select: bool = False


class SelectAll(InJournal):
    """Select everything."""


@dataclass(frozen=True, eq=False, repr=False)
class Erase(InJournal):
    """Take out what is selected, or everything up to there."""

    to: int


class TakeBack(InJournal):
    """Undo the last step of writing."""


class GiveAgain(InJournal):
    """Do it again."""


class Copy(InJournal):
    """Copy what is selected."""


class Cut(InJournal):
    """Copy what is selected, and take it out."""


class Paste(InJournal):
    """Put in what was copied."""


@dataclass(slots=True)
class Draft:
    """A note that is being written."""

    play: str
    answers: int
    """Of the play, as far as a note can be about one."""
    turn: int | None
    question: str
    """Empty where nothing is asked."""
    writing: Writing
    note: str = ""
    """Its id; empty while nothing of it is kept."""
    kept: str = ""
    """Its words as they are kept."""
    composing: str = ""
    refused: bool = False
    """It could not be kept, and that was said: whoever leaves now leaves it."""
    seen: tuple[str, float] = ("", 0.0)
    """What was written at the last look, and since when it is so."""

    @property
    def text(self) -> str:
        """What is written."""
        return self.writing.field.text

    @property
    def is_kept(self) -> bool:
        """Whether all of it is."""
        return self.text == self.kept or not (self.text.strip() or self.note)


@dataclass(slots=True)
class Journal:
    """What is open of the journal."""

    kept: Kept
    plays: Sequence[Played] = ()
    listed: int = PAGE
    open: str = ""
    """The id of the play whose page is open."""
    notes: Sequence[Note] = ()
    draft: Draft | None = None
    doomed: str = ""
    """What is asked about before it is erased: `play` or `note`."""

    @property
    def played(self) -> Played | None:
        """The play whose page is open."""
        return next((one for one in self.plays if one.id == self.open), None)

    def look_again(self) -> None:
        """Read the list anew, and the notes of what is open."""
        self.plays = self.kept.plays()
        self.notes = self.kept.notes(self.open) if self.open else ()


def obey(stage: Stage, command: InJournal) -> str:
    """Do what was asked in the journal; return what has to be told, mostly nothing."""
    world = stage.wake()
    if stage.journal is None:
        stage.journal = Journal(world.journal)
    return _do(command, stage, stage.journal) or ""


def pause(journal: Journal, at: float) -> str:
    """Keep what was written, once nobody has written on for a while; return what has to be told."""
    draft = journal.draft
    if draft is None or draft.is_kept or draft.refused:
        return ""
    if draft.seen[0] != draft.text:
        draft.seen = (draft.text, at)
    if at - draft.seen[1] < PAUSE:
        return ""
    return _keep(journal, draft)


def put_down(stage: Stage, journal: Journal) -> str:
    """Keep what was written before it is left; return why it cannot be, the first time."""
    draft, journal.draft = journal.draft, None
    if draft is None or draft.is_kept:
        return ""
    asked_again, news = draft.refused, _keep(journal, draft)
    if not news or asked_again or not stage.running:
        return ""
    journal.draft = draft
    return f"{news} {told.LEAVE_ALL_THE_SAME}"


def _keep(journal: Journal, draft: Draft) -> str:
    """Keep what is written; return why it could not be."""
    try:
        if not draft.text.strip():
            journal.kept.delete_note(draft.note)
            draft.note = ""
        elif draft.note:
            journal.kept.rewrite_note(draft.note, draft.text)
        else:
            draft.note = journal.kept.write_note(draft.play, draft.turn, draft.text).id
    except CannotWrite as cannot:
        draft.refused = True
        return str(cannot)
    draft.kept, draft.refused = draft.text, False
    return ""


@singledispatch
def _do(command: InJournal, stage: Stage, journal: Journal) -> str | None:
    raise TypeError(f"nobody obeys {command!r}")


# --- the list and the page of one play


@_do.register(OpenJournal)
def _(_: OpenJournal, stage: Stage, journal: Journal) -> None:
    stage.play = stage.retold = None
    journal.open, journal.listed = "", PAGE
    if stage.wake().plays.must_ask:
        journal.plays, journal.notes = (), ()  # nothing is opened before the player was asked
    else:
        journal.look_again()
    stage.stack = ["title", "journal"]


@_do.register(Earlier)
def _(_: Earlier, __: Stage, journal: Journal) -> None:
    journal.listed += PAGE


@_do.register(Open)
def _(command: Open, stage: Stage, journal: Journal) -> None:
    journal.open = command.play
    journal.look_again()
    stage.stack = ["title", "journal", "played"]


@_do.register(LookBack)
def _(_: LookBack, stage: Stage, journal: Journal) -> None:
    _take_up(stage, journal, "debrief")


@_do.register(LookAllTheSame)
def _(_: LookAllTheSame, stage: Stage, __: Journal) -> None:
    stage.retold = None
    stage.stack = [*stage.stack[:-1], "debrief"]


@_do.register(TurnByTurn)
def _(_: TurnByTurn, stage: Stage, journal: Journal) -> None:
    play = _take_up(stage, journal, "more")
    if play and not stage.retold:
        stage.leaf = next((at for at, one in enumerate(play.sections) if one.id == "timeline"), 0)


@_do.register(ReadAgain)
def _(_: ReadAgain, stage: Stage, journal: Journal) -> None:
    _take_up(stage, journal, "backlog")


@_do.register(PutBeside)
def _(command: PutBeside, stage: Stage, journal: Journal) -> str:
    played = journal.played
    if played is None:
        return ""
    ids = [one.id for one in reversed(journal.plays) if one.id in (played.id, command.play)]
    before, after = (journal.kept.take_up(play) for play in ids)
    if not (before.retold.is_whole and after.retold.is_whole):
        return told.CANNOT_COMPARE
    stage.play = taken_up(after)
    stage.play.before = Sitting(before.retold.turns)
    stage.leaf = stage.play.side_by_side_at or 0
    stage.stack.append("more")
    return told.TODAYS_WORDS if before.retold.changes or after.retold.changes else ""


@_do.register(ErasePlay)
def _(_: ErasePlay, stage: Stage, journal: Journal) -> str:
    journal.kept.delete(journal.open)
    stage.play = None
    journal.open = ""
    journal.look_again()
    stage.stack = ["title", "journal"]
    return told.DELETED


# --- the note


@_do.register(NoteOnThis)
def _(_: NoteOnThis, stage: Stage, journal: Journal) -> None:
    play = stage.play
    if play and play.keeper.play:
        _begin_note(stage, journal, play.keeper.play, play)


@_do.register(NewNote)
def _(_: NewNote, stage: Stage, journal: Journal) -> None:
    played, play = journal.played, None
    if played and played.is_over and told.can_be_told(played):
        with suppress(CannotPlay):  # then nothing is asked; a note can be written all the same
            kept = journal.kept.take_up(played.id)
            play = taken_up(kept) if kept.retold.is_whole else None
    _begin_note(stage, journal, journal.open, play)


@_do.register(EditNote)
def _(command: EditNote, stage: Stage, journal: Journal) -> None:
    note = next((one for one in journal.notes if one.id == command.note), None)
    if note:
        writing, answers = _written(note.text), journal.played.answers if journal.played else 0
        journal.draft = Draft(journal.open, answers, note.turn, "", writing, note.id, note.text)
        stage.stack.append("note")


@_do.register(EraseNote)
def _(_: EraseNote, stage: Stage, journal: Journal) -> str:
    draft, journal.draft = journal.draft, None
    if draft and draft.note:
        journal.kept.delete_note(draft.note)
    stage.stack = [name for name in stage.stack if name not in ("erase", "note")]
    journal.look_again()
    return told.NOTE_DELETED


@_do.register(About)
def _(command: About, _: Stage, journal: Journal) -> str:
    """Let it be about another turn: a note that is kept already is kept again there, and erased here."""
    draft = journal.draft
    if draft is None or draft.turn == command.turn:
        return ""
    draft.turn, was, draft.note = command.turn, draft.note, ""
    news = _keep(journal, draft) if draft.text.strip() else ""
    if was and not news:
        journal.kept.delete_note(was)
    elif was:
        draft.note = was
    return news


# --- writing


@_do.register(Type)
def _(command: Type, _: Stage, journal: Journal) -> None:
    _put_in(journal, command.text)


@_do.register(Paste)
def _(_: Paste, __: Stage, journal: Journal) -> None:
    _put_in(journal, clipboard.read())


@_do.register(Compose)
def _(command: Compose, _: Stage, journal: Journal) -> None:
    if journal.draft:
        journal.draft.composing = command.text


@_do.register(PutCaret)
def _(command: PutCaret, _: Stage, journal: Journal) -> None:
    _write(journal, lambda writing: moved(writing, command.at, select=command.select))


@_do.register(SelectAll)
def _(_: SelectAll, __: Stage, journal: Journal) -> None:
    _write(journal, lambda writing: moved(moved(writing, 0), len(writing.field.text), select=True))


@_do.register(Erase)
def _(command: Erase, _: Stage, journal: Journal) -> None:
    _write(journal, lambda writing: erased(writing, command.to))


@_do.register(TakeBack)
def _(_: TakeBack, __: Stage, journal: Journal) -> None:
    _write(journal, taken_back)


@_do.register(GiveAgain)
def _(_: GiveAgain, __: Stage, journal: Journal) -> None:
    _write(journal, given_again)


@_do.register(Copy)
def _(_: Copy, __: Stage, journal: Journal) -> None:
    _copy(journal)


@_do.register(Cut)
def _(_: Cut, __: Stage, journal: Journal) -> None:
    if _copy(journal):
        _write(journal, lambda writing: erased(writing, writing.field.caret))


# --- the parts


def _take_up(stage: Stage, journal: Journal, screen: str) -> Play | None:
    """Open a play on this screen; one that is told otherwise now says so first."""
    played = journal.played
    if played is None:
        return None
    kept = journal.kept.take_up(played.id)
    stage.play = _opened(kept, played)
    stage.retold = kept.retold if kept.retold.changes else None
    stage.leaf = 0
    stage.stack = ["title", "journal", "played", "edited" if stage.retold else screen]
    return stage.play


def _opened(kept: TakenUp, played: Played) -> Play:
    play = taken_up(kept)
    play.key = played.evening
    return play


def _begin_note(stage: Stage, journal: Journal, play: str, about: Play | None) -> None:
    found = asked(about.sitting.now, about.bets) if about else None
    answers = about.sitting.answers if about else journal.played.answers if journal.played else 0
    question, turn = (found.text, found.turn) if found else ("", None)
    journal.draft = Draft(play, answers, turn, question, Writing(Field()))
    stage.stack.append("note")


def _written(text: str) -> Writing:
    return Writing(Field(text, len(text), len(text)))


def _put_in(journal: Journal, text: str) -> None:
    def put(writing: Writing) -> Writing:
        start, end = writing.field.selected
        room = told.AT_MOST - len(writing.field.text) + end - start
        signs = told.clean(text, room)
        return typed(writing, signs) if signs else writing

    _write(journal, put)


def _write(journal: Journal, change: Callable[[Writing], Writing]) -> None:
    if journal.draft:
        journal.draft.writing, journal.draft.composing = change(journal.draft.writing), ""
        journal.draft.refused = False


def _copy(journal: Journal) -> bool:
    """Copy what is selected; return whether anything was."""
    field_now = journal.draft.writing.field if journal.draft else Field()
    start, end = field_now.selected
    return start < end and clipboard.write(field_now.text[start:end])
