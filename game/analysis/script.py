"""The little language of `lab`: acts by turn, breaks, and where an episode ends."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from game.core.acts import MOST_ACTS_IN_ONE_ANSWER, Act, Flag, Speech


class Unreadable(ValueError):
    """The script says something that is not in the language; the message says what, and the way out."""


@dataclass(frozen=True, slots=True)
class Say:
    """One turn of the player."""

    text: str
    """As written."""
    speech: Speech


@dataclass(frozen=True, slots=True)
class Pause:
    """Minutes apart: with a named return, without one, or brooding."""

    text: str
    minutes: float
    named: bool
    brooding: bool


Move = Say | Pause
Episode = tuple[Move, ...]

PAUSES = {"break": (True, False), "leave": (False, False), "ruminate": (True, True)}


def read(script: str) -> tuple[Episode, ...]:
    """Return the episodes of a script such as `soft_start,validate+inflated / break:20,help:0.5`.

    Raises Unreadable.
    """
    episodes = tuple(
        tuple(_move(word.strip()) for word in episode.split(",") if word.strip())
        for episode in script.split("/")
    )
    if not any(episodes):
        raise Unreadable("no act to play; try: soft_start,validate,own")
    return episodes


def _move(word: str) -> Move:
    name, _, number = word.partition(":")
    if name.strip() in PAUSES:
        named, brooding = PAUSES[name.strip()]
        return Pause(word, _number(number, word, 0, 24 * 60), named, brooding)
    return Say(word, _speech(word))


def _speech(word: str) -> Speech:
    acts: list[Act] = []
    flags: set[Flag] = set()
    dose = 0.0
    for part in word.split("&"):
        name, *manners = [piece.strip() for piece in part.split("+")]
        flags.update(Flag(_known(manner, [flag.value for flag in Flag], "flag")) for manner in manners)
        if name == "none":
            continue
        name, colon, number = (piece.strip() for piece in name.partition(":"))
        act = Act(_known(name, [*(act.value for act in Act), "none", *PAUSES], "act"))
        acts.append(act)
        if colon:
            if act is not Act.HELP:
                raise Unreadable(f"only help takes a dose, as in help:0.5; {word!r} gives one to {name!r}")
            dose = _number(number, word, 0, 1)
    if len(acts) > MOST_ACTS_IN_ONE_ANSWER:
        raise Unreadable(
            f"{word!r} holds {len(acts)} acts; one answer holds at most {MOST_ACTS_IN_ONE_ANSWER}"
        )
    return Speech(tuple(acts), dose=dose, flags=frozenset(flags))


def _known(word: str, words: list[str], what: str) -> str:
    if word in words:
        return word
    near = get_close_matches(word, words, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else f"; the {what}s are: {', '.join(words)}"
    raise Unreadable(f"no {what} called {word!r}{hint}")


def _number(text: str, word: str, low: float, high: float) -> float:
    try:
        value = float(text)
    except ValueError:
        raise Unreadable(f"{word!r} wants a number after the colon") from None
    if not low <= value <= high:
        raise Unreadable(f"the number in {word!r} must lie between {low:g} and {high:g}")
    return value
