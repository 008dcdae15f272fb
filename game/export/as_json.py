"""A play for other programs: everything there is to tell, under one versioned shape.

Rule: a later version may add names; it takes none away and changes no meaning without a new number.
"""

from __future__ import annotations

import json
from typing import Any

from game.export.columns import PLAY, TURN, cells, seen
from game.export.play import NOTICE, Play, words_said
from game.present.reflection import how_you_spoke, page_one, profile_told
from game.present.speech import written

FORMAT, VERSION = "secure-base/play", 1


def json_of(play: Play) -> str:
    """Return one JSON object."""
    return json.dumps(record(play), ensure_ascii=False, indent=2) + "\n"


def record(play: Play) -> dict[str, Any]:
    """Return the same as plain values."""
    inside = play.tells_inside
    return {
        "format": FORMAT,
        "version": VERSION,
        "notice": NOTICE,
        "play": cells(PLAY, play, inside=inside),
        "said": [
            {"turn": one.turn, "who": one.who.value, "text": written(one.parts)} for one in words_said(play)
        ],
        "turns": [cells(TURN, turn, inside=inside) for turn in seen(play)],
        "debrief": _debrief(play) if inside else None,
        "notes": _notes(play),
    }


def _notes(play: Play) -> list[dict[str, Any]] | None:
    if play.notes is None:
        return None
    return [
        {"turn": one.turn, "text": one.text, "changed": one.changed.isoformat(timespec="seconds")}
        for one in play.notes
    ]


def _debrief(play: Play) -> dict[str, Any]:
    first = page_one(play.encounter)
    return {
        "one_moment": {"text": first.text, "turn": None if first.turn is None else first.turn + 1},
        "how_you_spoke": list(how_you_spoke(play.encounter)),
        "profile": [
            {
                "dimension": one.dimension.value,
                "name": one.name,
                "level": one.level,
                "behaviour": one.behaviour,
                "raised": one.raised,
                "lowered": one.lowered,
            }
            for one in profile_told(play.encounter)
        ],
    }
