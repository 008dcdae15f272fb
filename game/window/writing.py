"""The writer's desk: what lies on it, what may be asked for there, and the preview of a file.

Rule 1: the last text that could be played stays on the screen until the next one can.
Rule 2: nothing of a preview is ever kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import singledispatch
from typing import TYPE_CHECKING

from game.core.partner import Style
from game.present import preview as moment
from game.present import writing as told
from game.present.sitting import Sitting
from game.present.world import Desk, Paper, Problem, Reading
from game.window.commands import AtDesk, Command, Fill, TakeIn, Write
from game.window.playing import Play, Step, Unkept

if TYPE_CHECKING:
    from game.window.stage import Stage

GONE_FOR_GOOD = 1.0
"""Seconds until a file that is not there counts as gone: some editors take it away while they save."""


@dataclass(frozen=True, eq=False, repr=False)
class PickPaper(Write):
    """Open the page of one file."""

    key: str


class NewPaper(Write):
    """Write a new evening from what stands in the blanks."""


class OpenPaper(Write):
    """Open the file in an editor."""


class CheckPaper(Write):
    """Say what there is to mend in the file."""


@dataclass(frozen=True, eq=False, repr=False)
class Preview(Write):
    """Look at a file while it is written."""

    key: str
    style: Style | None = None
    """None for the style as written."""
    beat: str = ""
    """Empty for the first."""


@dataclass(frozen=True, eq=False, repr=False)
class StandAt(Write):
    """Go to this beat with the same partner."""

    beat: str


@dataclass(frozen=True, eq=False, repr=False)
class LeanTo(Write):
    """Let the partner lean this way."""

    style: Style


@dataclass(frozen=True, eq=False, repr=False)
class Feel(Write):
    """Let the partner feel like this."""

    word: str


class StartOver(Write):
    """Start the evening as its file starts it."""


class LookInside(Write):
    """Show or hide what goes on inside the partner."""


@dataclass(slots=True)
class Previewed:
    """A file that is looked at while it is written."""

    key: str
    stamp: object | None
    """As the file was when it was read last."""
    style: Style | None = None
    beat: str = ""
    """What was asked for: they count where the evening is opened for the first time."""
    inside: bool = True
    missing: float | None = None
    """Since when the file is not there."""
    gone: bool = False


@dataclass(slots=True)
class Writing:
    """What lies on the desk."""

    folder: str
    papers: Sequence[Paper] = ()
    paper: Paper | None = None
    """The one that is open."""
    reading: Reading | None = None
    """The open one, as it was read last; none before it was."""
    blanks: dict[str, str] = field(default_factory=dict)
    """What was written for a new evening: `title` and `who`."""
    preview: Previewed | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What there is to mend in the open file, or to think about."""
        return self.reading.problems if self.reading else ()

    @property
    def is_broken(self) -> bool:
        """Whether the open file cannot be played as it is now."""
        return self.reading is not None and self.reading.scenario is None


def obey(stage: Stage, command: Write) -> str:
    """Do what was asked at the desk; return what has to be told. Raises CannotWrite."""
    desk = stage.wake().desk
    if stage.writing is None:
        stage.writing = Writing(desk.folder)
    return _do(command, stage, stage.writing, desk) or ""


@singledispatch
def _do(command: Command, _: Stage, __: Writing, ___: Desk) -> str | None:
    raise TypeError(f"nobody obeys {command!r}")


# --- the desk


@_do.register(AtDesk)
def _(_: AtDesk, stage: Stage, writing: Writing, desk: Desk) -> None:
    writing.papers = desk.papers()
    stage.stack = ["title", "write"]


@_do.register(Fill)
def _(command: Fill, _: Stage, writing: Writing, __: Desk) -> None:
    writing.blanks[command.blank] = command.words


@_do.register(NewPaper)
def _(_: NewPaper, stage: Stage, writing: Writing, desk: Desk) -> str:
    key = desk.begin(writing.blanks.get("title", ""), writing.blanks.get("who", ""))
    writing.blanks, writing.paper = {}, desk.paper(key)
    stage.stack = ["title", "write", "paper"]
    return told.WRITTEN.format(path=key)


@_do.register(PickPaper)
def _(command: PickPaper, stage: Stage, writing: Writing, desk: Desk) -> None:
    writing.paper = desk.paper(command.key)
    stage.stack = ["title", "write", "paper"]


@_do.register(OpenPaper)
def _(_: OpenPaper, __: Stage, writing: Writing, desk: Desk) -> str:
    if writing.paper is None:
        return ""
    desk.open(writing.paper.key)
    return told.OPENED.format(path=writing.paper.key)


@_do.register(CheckPaper)
def _(_: CheckPaper, stage: Stage, writing: Writing, desk: Desk) -> None:
    if writing.paper:
        writing.reading = desk.read(writing.paper.key)
        stage.stack.append("check")


@_do.register(TakeIn)
def _(command: TakeIn, _: Stage, __: Writing, desk: Desk) -> str:
    return desk.take_in(command.path)


# --- the preview


@_do.register(Preview)
def _(command: Preview, stage: Stage, writing: Writing, desk: Desk) -> None:
    writing.preview = Previewed(command.key, desk.stamp(command.key), command.style, command.beat)
    writing.reading = reading = desk.read(command.key)
    writing.paper = desk.paper(command.key)
    stage.play = None
    _show(stage, writing.preview, reading)
    stage.stack = ["title", "write", "paper", "preview"]


@_do.register(StandAt)
def _(command: StandAt, stage: Stage, _: Writing, __: Desk) -> None:
    _change(stage, lambda sitting: moment.at_beat(sitting, command.beat))


@_do.register(LeanTo)
def _(command: LeanTo, stage: Stage, _: Writing, __: Desk) -> None:
    _change(stage, lambda sitting: moment.leaning_to(sitting, command.style))


@_do.register(Feel)
def _(command: Feel, stage: Stage, _: Writing, __: Desk) -> None:
    _change(stage, lambda sitting: moment.feeling(sitting, command.word))


@_do.register(StartOver)
def _(_: StartOver, stage: Stage, __: Writing, ___: Desk) -> None:
    _change(stage, lambda sitting: moment.opened(sitting.now.scenario))


@_do.register(LookInside)
def _(_: LookInside, __: Stage, writing: Writing, ___: Desk) -> None:
    if writing.preview:
        writing.preview.inside = not writing.preview.inside


def look(stage: Stage, writing: Writing, at: float) -> str | None:
    """Show the previewed file as it is now; return what has to be told, or none if it did not change."""
    preview = writing.preview
    if preview is None or "preview" not in stage.stack:
        return None
    desk = stage.wake().desk
    stamp = desk.stamp(preview.key)
    if stamp is None:
        return _missing(preview, at)
    was_gone, preview.missing, preview.gone = preview.gone, None, False
    if stamp == preview.stamp and not was_gone:
        return None
    preview.stamp, writing.reading = stamp, desk.read(preview.key)
    back = told.FILE_BACK if was_gone else ""
    return f"{back} {_show(stage, preview, writing.reading)}".strip()


def _missing(preview: Previewed, at: float) -> str | None:
    if preview.missing is None:
        preview.missing = at
    if preview.gone or at - preview.missing < GONE_FOR_GOOD:
        return None
    preview.gone = True
    return told.FILE_GONE


def _show(stage: Stage, preview: Previewed, reading: Reading) -> str:
    """Let the new text take the place of the old, if it can be played; return what has to be told."""
    if reading.scenario is None:
        return ""
    play = stage.play
    if play is None:
        beat = preview.beat if preview.beat in reading.scenario.beats else ""
        _seat(stage, moment.opened(reading.scenario, preview.style, beat))
        return ""
    again = play.reading or play.sitting.now.ending is not None
    found = moment.rewritten(play.sitting, reading.scenario, again=again)
    step = play.step if found.sitting.answers else Step.ANSWERS
    _seat(stage, found.sitting, step)
    return told.BEAT_GONE.format(lost=found.lost, beat=found.sitting.now.beat) if found.lost else ""


def _change(stage: Stage, change: Callable[[Sitting], Sitting]) -> None:
    """Let the preview stand elsewhere, or with somebody else."""
    if stage.play and stage.play.previewed:
        _seat(stage, change(stage.play.sitting))


def _seat(stage: Stage, sitting: Sitting, step: Step = Step.ANSWERS) -> None:
    given = [exchange.response.id for exchange in sitting.now.exchanges]
    stage.play = Play(sitting, Unkept(given), step, previewed=True)
