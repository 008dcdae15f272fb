"""What could be practised next, in words, each with its reason; to be taken, left, or put away.

Rule: it is always something to try, never something that somebody lacks; nobody is reminded of anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.core.scoring import Dimension
from game.core.suggestions import Suggestion, ToEvening, ToTurn
from game.present.progress import counted
from game.present.words import DIMENSIONS
from game.present.world import Evening

TITLE = "If you like"
PUT_AWAY = "Put the suggestions away"
SHOW = "Show what could be next"

EVENING = "{title}, with {name} leaning {style}"
TURN = "Back to turn {turn} of {title}"
REST = "Enough for today"
REASONS: Mapping[str, str] = {
    "again": "You know how that went, so it is a good place to try another way. The old one stays as it was.",
    "room": "“{dimension}”: there is room to try it here, in {places}. {known}",
    "leaning": "Nobody has leaned {style} with you yet. The same words land differently.",
    "little": "“{dimension}” has hardly come up so far. Here it can, in {places}. {known}",
    "rest": "You have played {evenings} today. The rest will keep.",
}
"""By the code of the suggestion."""
KNOWN = {True: "You know the evening, and that is all right.", False: "The evening is new to you."}


class SuggestionTold(NamedTuple):
    """One suggestion as it is shown."""

    code: str
    label: str
    """What its door says."""
    reason: str
    door: ToEvening | ToTurn | None
    """None for rest."""


def suggested(found: Iterable[Suggestion], evenings: Mapping[str, Evening]) -> tuple[SuggestionTold, ...]:
    """Return the suggestions in words; `evenings` are those there are, by key."""
    return tuple(
        SuggestionTold(one.code, _label(one, evenings), _reason(one), one.door)
        for one in found
        if one.door is None or one.door.evening in evenings
    )


def _label(one: Suggestion, evenings: Mapping[str, Evening]) -> str:
    match one.door:
        case ToEvening(evening, style):
            found = evenings[evening]
            return EVENING.format(title=found.title, name=found.partner, style=style.value)
        case ToTurn(_, evening, turn):
            return TURN.format(turn=turn + 1, title=evenings[evening].title)
        case _:
            return REST


def _reason(one: Suggestion) -> str:
    args = dict(one.args)
    style = one.door.style.value if isinstance(one.door, ToEvening) else ""
    dimension = DIMENSIONS[Dimension(args["dimension"])] if "dimension" in args else ""
    return REASONS[one.code].format(
        dimension=dimension,
        places=counted(int(args.get("places", 0)), "place", "places"),
        known=KNOWN[int(args.get("plays", 0)) > 0],
        style=style,
        evenings=counted(int(args.get("evenings", 0)), "evening", "evenings"),
    )
