"""Which face goes with what one says: how the player looked from across the table.

Rule: it is read off the words alone, as anybody across the table would; what went on behind them is not here.
"""

from __future__ import annotations

from types import MappingProxyType

from game.core.acts import Act, Speech
from game.core.partner import Stance
from game.window.expressions import NAMED, STANCES
from game.window.face import Face

# fmt: off
FACES: MappingProxyType[Act, Face] = MappingProxyType({
    # What is hard shows through whatever is said beside it.
    Act.CONTEMPT:    STANCES[Stance.TESTING],
    Act.CRITICISE:   NAMED["angry"],
    Act.DEMAND:      STANCES[Stance.PROTESTING],
    Act.PROTEST:     STANCES[Stance.PROTESTING],
    Act.STONEWALL:   NAMED["withdrawn"],
    Act.DEFEND:      STANCES[Stance.HOLDING_LINE],
    Act.DISMISS:     STANCES[Stance.DEFLECTING],
    Act.MIND_READ:   STANCES[Stance.STATING],
    Act.OPPOSE:      STANCES[Stance.STATING],
    Act.BOUNDARY:    STANCES[Stance.LIMITING],
    Act.SEEK:        STANCES[Stance.SEEKING],
    Act.APPEASE:     STANCES[Stance.SETTLING],
    Act.SPACE:       STANCES[Stance.PAUSING],
    Act.OWN:         STANCES[Stance.REJOINING],
    Act.REPAIR:      STANCES[Stance.REJOINING],
    Act.DISCLOSE:    STANCES[Stance.TENTATIVE],
    Act.SOFT_START:  STANCES[Stance.TENTATIVE],
    Act.REQUEST:     STANCES[Stance.CHECKING],
    Act.ASK:         STANCES[Stance.CHECKING],
    Act.VALIDATE:    STANCES[Stance.OPEN],
    Act.REFLECT:     STANCES[Stance.OPEN],
    Act.REASSURE:    STANCES[Stance.WARM],
    Act.APPRECIATE:  STANCES[Stance.WARM],
    Act.CELEBRATE:   NAMED["laughing"],
    Act.ENCOURAGE:   NAMED["smiling"],
    Act.TURN_TOWARD: NAMED["smiling"],
    Act.BID:         STANCES[Stance.EASY],
    Act.HELP:        STANCES[Stance.EASY],
})
"""The face of each act; of several in one answer the first in this order is seen."""
# fmt: on


def face_saying(speech: Speech) -> Face:
    """Return the face of somebody who says this; a quiet one where nothing is said."""
    return next((face for act, face in FACES.items() if act in speech.acts), NAMED["calm"])
