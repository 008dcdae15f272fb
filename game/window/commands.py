"""What a screen may ask for. Small values; the stage obeys them, and nobody else does.

Equality and words are written once, not generated for each: the first picture waits for this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.partner import Style


class Command:
    """Something asked for; equal to another that asks for the same."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({told})"


@dataclass(frozen=True, eq=False, repr=False)
class Show(Command):
    """Open a screen over this one."""

    screen: str
    part: int = 0
    """Where it has parts, the one to open at, from 0."""


@dataclass(frozen=True, eq=False, repr=False)
class GoTo(Command):
    """Leave this screen and everything under it for another."""

    screen: str


class Back(Command):
    """Return to the screen below; from the last one, close the window."""


class Quit(Command):
    """Close the window; everything is kept already."""


class QuickExit(Command):
    """Close the window this instant, whatever is open."""


@dataclass(frozen=True, eq=False, repr=False)
class Pick(Command):
    """Open an evening's own page in the library."""

    key: str
    """As the shelf knows it."""


@dataclass(frozen=True, eq=False, repr=False)
class Lean(Command):
    """Choose the other's style for the evening to come; none has it dealt."""

    style: Style | None


@dataclass(frozen=True, eq=False, repr=False)
class LeanSelf(Command):
    """Choose how the player's own side leans in the evening to come; none leaves it as written."""

    lens: Style | None


class Begin(Command):
    """Begin the evening that was picked."""


class Follow(Command):
    """Begin the evening that was picked from where the one before it ended."""


class OpenAlbum(Command):
    """Open the season of the evening that was picked: how its evenings ended, as far as they were seen."""


class Prologue(Command):
    """Play the minute and a half that shows how it is done."""


@dataclass(frozen=True, eq=False, repr=False)
class Resume(Command):
    """Go on with a play that was kept."""

    play: str


class GoOn(Command):
    """Go on as a new play from where an old one can be told."""


@dataclass(frozen=True, eq=False, repr=False)
class Choose(Command):
    """Give this answer."""

    response: str


@dataclass(frozen=True, eq=False, repr=False)
class Bet(Command):
    """Guess at what the other feels; the same word again takes it back."""

    word: str


class Onward(Command):
    """Read on: what was answered has been seen."""


class Undo(Command):
    """Take the last answer back."""


class Redo(Command):
    """Give the answer again that was taken back."""


@dataclass(frozen=True, eq=False, repr=False)
class TryAgain(Command):
    """Go back to just before this turn, from 0, and answer otherwise."""

    turn: int


@dataclass(frozen=True, eq=False, repr=False)
class Set(Command):
    """Set this from now on."""

    key: str
    value: str | int | bool


@dataclass(frozen=True, eq=False, repr=False)
class Keep(Command):
    """Answer whether plays are to be kept."""

    keep: bool


class DeleteEverything(Command):
    """Erase all that was kept, in one step."""


class Dismiss(Command):
    """Put away the notice at the top."""


class Write(Command):
    """Anything asked for at the writer's desk; the commands themselves stand in writing.py."""


class AtDesk(Write):
    """Go to the writer's desk."""


@dataclass(frozen=True, eq=False, repr=False)
class TakeIn(Write):
    """Take in the file that was dropped on the window."""

    path: str


@dataclass(frozen=True, eq=False, repr=False)
class Fill(Write):
    """Write these words into a blank."""

    blank: str
    words: str


class AllTime(Command):
    """Anything asked for about how it goes; the other commands stand in overtime.py."""


class HowItGoes(AllTime):
    """Open how it goes, over the evenings that are kept."""


class InJournal(Command):
    """Anything asked for in the journal; most of the commands themselves stand in journal.py."""


class OpenJournal(InJournal):
    """Go to the list of what was played."""


class NoteOnThis(InJournal):
    """Write a note about the play that is looked back on."""


class Numbers(Command):
    """Show or hide the numbers behind a reason."""


@dataclass(frozen=True, eq=False, repr=False)
class Leaf(Command):
    """Turn to this part of looking back, from 0."""

    part: int


@dataclass(frozen=True, eq=False, repr=False)
class Sit(Command):
    """Turn to this turn of the evening, from 0, in the partner's chair."""

    turn: int


@dataclass(frozen=True, eq=False, repr=False)
class DoAs(Command):
    """Do this as the partner, in the turn that is open; none sees what was done without choosing."""

    way: int | None


class FinishPrologue(Command):
    """Leave the prologue for the evenings."""
