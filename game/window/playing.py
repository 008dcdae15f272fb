"""One evening on the table: the sitting, its keeper, the guesses, and how far it has been read.

Rule: an answer is durable before anything that follows from it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from game.core.encounter import Encounter
from game.core.partner import Style
from game.core.scenario import Scenario
from game.present.afterwards import afterwards
from game.present.compare import FIRST_OF_BOTH, side_by_side
from game.present.page import Page, present
from game.present.sections import Section
from game.present.sitting import Sitting, answer, back_to, chosen, sit_down, take_back
from game.present.world import Keeper, TakenUp

if TYPE_CHECKING:
    from game.present.chair import Chair
    from game.present.season import LastTime, Linked


class Step(Enum):
    """How far the moment has been read."""

    REPLY = "reply"
    """What the last answer brought at once."""
    ANSWERS = "answers"
    """What is seen and said now, with the answers to it."""


@dataclass(slots=True)
class Play:
    """A play in progress."""

    sitting: Sitting
    keeper: Keeper
    step: Step = Step.ANSWERS
    bet: str = ""
    """The guess before the answer to come."""
    bets: dict[int, str] = field(default_factory=dict)
    """The guesses made, by turn from 0."""
    taught: bool = False
    """It is the prologue."""
    previewed: bool = False
    """A writer looks at it; it is never kept."""
    undone: int = 0
    key: str = ""
    """As the shelf knows the evening; empty where it was taken up or is the prologue."""
    before: Sitting | None = None
    """The play from which this one goes another way; none where it does not."""
    sat: tuple[Sitting, Chair | None] | None = None
    """The evening from the partner's chair, and the sitting it was made from."""
    looked_back: tuple[Sitting, tuple[Section, ...]] | None = None
    """The parts of looking back, and the sitting they were made from: a screen is built more often."""
    linked: tuple[Sitting, Linked] | None = None
    """What the evening is linked to, and the sitting for which that was asked."""

    @property
    def page(self) -> Page:
        """What may be seen now."""
        return present(self.sitting.now, self.sitting.turn)

    @property
    def reading(self) -> bool:
        """Whether the reply stands by itself, and is read before anything is answered."""
        return self.step is Step.REPLY

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts of looking back; after another way was tried, the two ways side by side as well."""
        if self.looked_back is None or self.looked_back[0] is not self.sitting:
            told = afterwards(self.sitting.now, self.bets)
            both = side_by_side(self.before.now, self.sitting.now) if self.before else ()
            self.looked_back = (self.sitting, (*told, *both))
        return self.looked_back[1]

    @property
    def chair(self) -> Chair | None:
        """The evening from the partner's chair; none where nobody may sit there."""
        if self.sat is None or self.sat[0] is not self.sitting:
            from game.present.chair import chair

            self.sat = (self.sitting, chair(self.sitting.now))
        return self.sat[1]

    @property
    def side_by_side_at(self) -> int | None:
        """Which part, from 0, begins to tell the two ways side by side; none where there is only one."""
        return next((at for at, one in enumerate(self.sections) if one.id == FIRST_OF_BOTH), None)

    def read_on(self) -> None:
        """Go on from the reply to what is seen and said now."""
        self.step = Step.ANSWERS

    def choose(self, response: str, *, pause: bool) -> None:
        """Give an answer; `pause` reads the reply by itself even if there is none."""
        following = answer(self.sitting, response)
        turn = self.sitting.answers
        self.keeper.append(turn, chosen(following, response, self.bet))
        if following.now.stopped:
            self.keeper.stop()
        elif following.now.ending is not None:
            self.keeper.end(following.now.ending)
        self._guess(turn)
        self.sitting, self.undone = following, 0
        page = self.page
        self.step = Step.REPLY if (page.reply or pause) and not page.stop else Step.ANSWERS

    def undo(self) -> None:
        """Take the last answer back; nothing passes a stop."""
        if self.sitting.can_undo:
            self.keeper.undo()
            self.sitting, self.undone = take_back(self.sitting), self.undone + 1
            self.step, self.bet = Step.ANSWERS, ""

    def redo(self) -> None:
        """Give the answer again that was taken back last."""
        if self.undone:
            response = self.keeper.redo()
            if response is not None:
                self.sitting, self.undone = answer(self.sitting, response), self.undone - 1
                self.step, self.bet = Step.ANSWERS, ""

    def _guess(self, turn: int) -> None:
        self.bets.pop(turn, None)
        if self.bet:
            self.bets[turn] = self.bet
        self.bet = ""


def begun(
    scenario: Scenario,
    style: Style | None,
    seed: int,
    lens: Style | None,
    begin: Callable[[Encounter, str], Keeper],
    last: LastTime | None = None,
) -> Play:
    """Return a new play at its opening; it goes on from the evening before, where there is one."""
    sitting = sit_down(scenario, style, seed, lens, last.carried if last else None)
    return Play(sitting, begin(sitting.now, last.play if last else ""))


def taught(scenario: Scenario) -> Play:
    """Return the prologue: always the same, and never kept."""
    return Play(sit_down(scenario, scenario.style, seed=0), Unkept(), taught=True)


def again_from(play: Play, turn: int) -> Play:
    """Return a new play with the answers up to this turn; the play that was stays as it is."""
    sitting, keeper = back_to(play.sitting, turn), play.keeper.what_if(turn)
    bets = {at: bet for at, bet in play.bets.items() if at < turn}
    return Play(
        sitting,
        keeper,
        bets=bets,
        taught=play.taught,
        previewed=play.previewed,
        key=play.key,
        before=play.sitting,
    )


def taken_up(kept: TakenUp) -> Play:
    """Return a kept play where it was left, as far as it can be told again."""
    retold = kept.retold
    return Play(Sitting(retold.turns), kept.keeper, bets=retold.bets)


class Unkept:
    """Keeps nothing: for the prologue, which is not a play."""

    play = ""

    def __init__(self, given: Sequence[str] = ()) -> None:
        """Start after these answers, with nothing taken back."""
        self._given = list(given)
        self._made = len(self._given)

    @property
    def followed(self) -> str:
        """Nothing: it stands alone."""
        return ""

    def what_if(self, answers: int) -> Unkept:
        """Return what keeps nothing of another way either."""
        return Unkept(self._given[:answers])

    def append(self, index: int, choice: object) -> None:
        """Remember it only to bring it back after an undo."""
        self._given[index:] = [getattr(choice, "response", "")]
        self._made = index + 1

    def undo(self) -> None:
        """Count one less."""
        self._made = max(0, self._made - 1)

    def redo(self) -> str | None:
        """Return the answer that was taken back last."""
        if self._made >= len(self._given):
            return None
        self._made += 1
        return self._given[self._made - 1]

    def end(self, ending: str) -> None:
        """Keep nothing of it."""

    def stop(self) -> None:
        """Keep nothing of it."""

    def news(self) -> str:
        """Return nothing: there is nothing to tell."""
        return ""
