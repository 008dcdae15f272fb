"""The tell: what anybody in the room could see of somebody in this stance.

Rule 1: only what can be seen or heard, never the name of a feeling, and no pronoun: it fits anyone.
Rule 2: a mask is a thing one can see as well, if one looks: the body says a little that the face does not.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.appraisal import Leaning
from game.core.partner import Family, Partner, Stance


class Tell(NamedTuple):
    """What is seen when the stance is taken, and while it lasts."""

    at_first: str
    then: str


# fmt: off
TELLS: dict[Stance, Tell] = {
    Stance.OPEN:         Tell("looks up, easy", "leans back, easy"),
    Stance.CHECKING:     Tell("searches your face", "head tilted, waiting"),
    Stance.STATING:      Tell("looks straight at you", "voice firm, eyes steady"),
    Stance.PAUSING:      Tell("puts a hand up", "breathes out slowly"),
    Stance.LIMITING:     Tell("steps back, arms folded", "arms folded, voice level"),
    Stance.REJOINING:    Tell("comes a step closer", "half a smile"),
    Stance.WORN:         Tell("voice goes flat", "polite, slow to answer"),
    Stance.WARM:         Tell("leans in", "smiles, stays close"),
    Stance.SCANNING:     Tell("watches your hands", "looks up at every sound"),
    Stance.SEEKING:      Tell("comes closer, eyes wide", "waits for more"),
    Stance.PROTESTING:   Tell("voice goes up", "talks fast, eyes bright"),
    Stance.FLOODED:      Tell("breath comes fast", "eyes wet, words tumbling"),
    Stance.HURT_SILENCE: Tell("looks away", "turned aside, very still"),
    Stance.SETTLING:     Tell("shoulders come down", "voice low, hands loose"),
    Stance.EASY:         Tell("one corner of a smile", "busy hands, loose shoulders"),
    Stance.DEFLECTING:   Tell("looks at something else", "talks to the job in hand"),
    Stance.HOLDING_LINE: Tell("jaw sets", "stands square, jaw set"),
    Stance.GONE:         Tell("turns away", "back turned, short answers"),
    Stance.SEALED:       Tell("hands stop, voice goes even", "very calm, very still"),
    Stance.LEAKING:      Tell("snaps round", "colour up, voice too loud"),
    Stance.EDGING_BACK:  Tell("drifts back into reach", "close by, not looking"),
    Stance.TENTATIVE:    Tell("watches your face", "careful with every word"),
    Stance.LEANING_IN:   Tell("moves in close", "very close, talking low"),
    Stance.ALARMED:      Tell("stiffens", "shoulders up, half turned away"),
    Stance.TESTING:      Tell("chin comes up", "watches what you do next"),
    Stance.PUSHING:      Tell("steps back, voice hard", "arm's length, voice hard"),
    Stance.FROZEN:       Tell("goes blank", "stares at nothing, small voice"),
}

SLIPS: dict[Family, str] = {
    Family.OPEN:     "the smile comes late",
    Family.GUARDED:  "knuckles white",
    Family.PURSUE:   "a swallow first",
    Family.WITHDRAW: "breath held",
    Family.FLOODED:  "a pulse in the neck",
}
"""What still shows where the face is a mask."""
# fmt: on

ROUSED, SHOWN_AT_MOST = 0.50, 0.75
"""A mask: aroused this far or further, and the face shows no more than this share of it [D]."""


def tell_of(partner: Partner, leaning: Leaning) -> str:
    """Return what can be seen now."""
    tell = TELLS[partner.stance]
    seen = tell.then if partner.age else tell.at_first
    return f"{seen}; {SLIPS[partner.family]}" if is_masked(partner, leaning) else seen


def is_masked(partner: Partner, leaning: Leaning) -> bool:
    """Say whether the face shows clearly less than the body feels."""
    arousal = partner.feelings.arousal
    return arousal >= ROUSED and leaning.shown_distress <= SHOWN_AT_MOST * arousal
