"""What each part of the report says, in a sentence for somebody who sees it for the first time."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Part(NamedTuple):
    """A heading, and what stands below it."""

    heading: str
    about: str


class Parts(Part, Enum):
    """The parts, in their order."""

    MAP = Part(
        "The evening on one page",
        "Beats from the top down, endings at the foot; a colour and a number say how many of the four"
        " leanings come there.",
    )
    MISSING = Part(
        "What nobody comes to",
        "A beat, an answer or an ending that no play reaches is a slip in the writing; a line that "
        "nobody hears does no harm.",
    )
    LEANINGS = Part(
        "With each leaning",
        "A situation is a moment with all that matters for what follows: the beat, how the partner "
        "feels, what was said. Turns: the fewest and the most answers to an ending. Then the share of"
        " situations that offer two good answers or more, and the share that offer none.",
    )
    HABITS = Part(
        "Where habits lead",
        "The ending that somebody comes to who always plays by one habit. If all come to the same, "
        "the answers make little difference.",
    )
    RANGES = Part(
        "How well one can speak",
        "For each side of secure communication, the worst and the best that the debrief can find in "
        "any play, from 0 to 1, and the answers that lead to the best. A low best means that the "
        "evening gives little chance to show it.",
    )
    WAYS = Part(
        "The shortest way to each ending and each answer",
        "Who can come there, and the fewest answers that lead there; `explore --style STYLE --replay`"
        " plays them.",
    )
    EVERYTHING = Part(
        "Everything, with the shortest way",
        "Every beat, line, answer and ending that is written, who comes there, and the fewest answers"
        " that lead there.",
    )
