"""Playing one evening: an answer, or a letter that asks for something else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from game.core.encounter import NotOffered
from game.present import labels
from game.present.backlog import backlog
from game.present.inside import inside
from game.present.numbers import LEGEND
from game.present.page import Page, present
from game.present.sitting import Sitting, answer, chosen, take_back
from game.present.why import why
from game.present.world import Keeper
from game.terminal.console import Console
from game.terminal.shown import show_offers, show_page, show_passages

HELP = (
    ("a number", "gives that answer."),
    ("Enter", "shows the answers again."),
    ("w", "why did they react like that? Once more for the steps, once more for the numbers."),
    ("i", "see inside: how it is for them after your last answer. An aid; most play without."),
    ("g", "guess what the other feels, before you answer; g 2 is the second. How it was is told afterwards."),
    ("b", "back over everything said so far."),
    ("a", "about the two of you, and what you came for."),
    ("u, r", "undo your last answer, redo it. As often as you like."),
    ("m", "to the list of evenings; this one can be taken up again."),
    ("q", "quit. What you have answered is kept, and goes on from here next time."),
    ("x", "leave at once: the screen is cleared and nothing more is said."),
)
GUESS = re.compile(r"g ?([0-9])?", re.ASCII)
NO_WHY = "Nothing has happened yet that could be explained."
NO_GUESS = "1 to {last}, or Enter to guess nothing:"
NOT_GUESSED = "No guess, then."
NOTHING_TO_UNDO = "There is nothing to undo."
NOTHING_TO_REDO = "There is nothing to redo."


class ToLibrary(Exception):
    """The player wants the list of evenings."""


class Depth(Enum):
    """How far `why` has been asked for this turn."""

    SENTENCE = 1
    STEPS = 2
    NUMBERS = 3


class Table:
    """Where one evening is played: the sitting so far, its keeper, and how much was explained."""

    def __init__(
        self, console: Console, keeper: Keeper, sitting: Sitting, bets: Mapping[int, str] | None = None
    ) -> None:
        """Sit down; `bets` are the guesses made so far, by turn from 0."""
        self.console = console
        self.keeper = keeper
        self.sitting = sitting
        self.bets = dict(bets or {})
        self._bet = ""
        """The guess before the answer to come."""
        self._explained = False
        self._depth: Depth | None = None

    @property
    def page(self) -> Page:
        """What may be seen now."""
        return present(self.sitting.now, self.sitting.turn)

    def play(self) -> Sitting:
        """Play until the evening is over or stopped; raises ToLibrary, and what the console raises."""
        while not self.sitting.now.is_over:
            self._take(self.console.ask(self._prompt()))
        return self.sitting

    def show(self, *, whole: bool = False) -> None:
        """Write the moment, and whatever there is to be said about keeping it."""
        if news := self.keeper.news():
            self.console.say(news)
        if not self.sitting.now.stopped:
            show_page(self.console, self.page, whole=whole)

    def undo(self) -> None:
        """Take the last answer back."""
        if not self.sitting.can_undo:
            self.console.say(NOTHING_TO_UNDO)
            return
        self.keeper.undo()
        self._sit(take_back(self.sitting))
        self.console.say("Taken back.")
        self.show(whole=True)

    def redo(self) -> None:
        """Give the answer that was taken back last."""
        response = self.keeper.redo()
        if response is None:
            self.console.say(NOTHING_TO_REDO)
            return
        try:
            following = answer(self.sitting, response)
        except NotOffered:  # the evening was rewritten since
            self.keeper.undo()
            self.console.say(NOTHING_TO_REDO)
            return
        self._go_on(following)

    def back_over(self) -> None:
        """Write everything that was said, one's own answers included."""
        self.console.gap()
        now = self.sitting.now
        show_passages(self.console, backlog(now), now.scenario.couple.partner.name)

    def explain(self) -> None:
        """Say why the partner reacted as they did; a little more each time it is asked."""
        exchanges = self.sitting.now.exchanges
        if not exchanges:
            self.console.say(NO_WHY)
            return
        told = why(exchanges[-1], self.sitting.now.scenario)
        self._depth = Depth(min(3, self._depth.value + 1)) if self._depth else Depth.SENTENCE
        match self._depth:
            case Depth.SENTENCE:
                self.console.say(told.headline)
            case Depth.STEPS:
                for number, step in enumerate(told.steps, 1):
                    self.console.item(f"{number}.", step.sentence)
            case Depth.NUMBERS:
                self.console.say(LEGEND)
                for number, step in enumerate(told.steps, 1):
                    self.console.item(f"{number}.", f"{step.code}: {step.numbers}. Source: {step.source}.")

    # --- the parts

    def _prompt(self) -> str:
        last = len(self.page.offers)
        return f"1 to {last}:" if self._explained or self.sitting.answers else f"1 to {last}, or h for help:"

    def _take(self, typed: str) -> None:
        letters = {
            "": lambda: show_offers(self.console, self.page),
            "h": self._help, "help": self._help, "?": self._help,
            "w": self.explain, "why": self.explain,
            "i": self._inside, "b": self.back_over, "a": self._about,
            "u": self.undo, "undo": self.undo, "r": self.redo, "redo": self.redo,
            "m": self._to_library,
        }  # fmt: skip
        if typed in letters:
            letters[typed]()
        elif guess := GUESS.fullmatch(typed):
            self._guess(guess[1] or "")
        elif typed.isascii() and typed.isdigit() and 1 <= int(typed[:3]) <= len(self.page.offers):
            self._answer(self.page.offers[int(typed[:3]) - 1].id)
        else:
            self._not_understood()

    def _answer(self, response: str) -> None:
        """Give an answer; it is kept before anything of what follows is shown."""
        following, turn = answer(self.sitting, response), self.sitting.answers
        self.keeper.append(turn, chosen(following, response, self._bet))
        self.bets.pop(turn, None)
        if self._bet:
            self.bets[turn] = self._bet
        self._go_on(following)

    def _guess(self, typed: str) -> None:
        """Take a guess at what the partner feels now; whatever is no number guesses nothing."""
        words, name = tuple(labels.BETS), self.page.name
        if not typed:
            self.console.say(labels.BET_PROMPT.format(name=name))
            for number, shown in enumerate(labels.BETS.values(), 1):
                self.console.item(f"{number}.", shown)
            typed = self.console.ask(NO_GUESS.format(last=len(words)))
        if typed not in {str(number) for number in range(1, len(words) + 1)}:
            self._bet = ""
            self.console.say(NOT_GUESSED)
            return
        self._bet = words[int(typed) - 1]
        self.console.say(labels.GUESSED.format(name=name, bet=labels.BETS[self._bet]))

    def _go_on(self, following: Sitting) -> None:
        if following.now.stopped:
            self.keeper.stop()
        elif following.now.ending is not None:
            self.keeper.end(following.now.ending)
        self._sit(following)
        self.show()

    def _sit(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self._depth, self._bet = None, ""

    def _not_understood(self) -> None:
        last = len(self.page.offers)
        if self._explained:
            self.console.say(f"1 to {last}, or h for help.")
            return
        self._explained = True
        self.console.say(
            f"Type the number of an answer, 1 to {last}, and Enter. Letters do other things: h tells which."
        )

    def _help(self) -> None:
        self._explained = True
        for key, does in HELP:
            self.console.say(f"{key}: {does}")

    def _inside(self) -> None:
        self.console.say(*inside(self.sitting.now))

    def _about(self) -> None:
        scenario = self.sitting.now.scenario
        self.console.say(f"What you came for: {scenario.want}", f"To be talked about: {scenario.about}.")
        for paragraph in scenario.couple.history.split("\n"):
            if paragraph.strip():
                self.console.gap()
                self.console.say(paragraph)

    def _to_library(self) -> None:
        raise ToLibrary
