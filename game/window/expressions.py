"""Which face goes with which stance, and how much of the feelings shows through it.

Rule 1: a face shows what is displayed, never what is only felt. Whoever masks shows `shown_distress`.
Rule 2: brows and eyes carry it; the mouth only helps. Worried people look at you with open eyes, hurt people
look down from under heavy lids, withdrawn people look somewhere else with their heads turned.
"""
# ruff: noqa: E501 - tables: one line a face

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from game.core.partner import CHARTS, Feelings, Stance, Style
from game.window.face import Face

# fmt: off
STANCES: MappingProxyType[Stance, Face] = MappingProxyType({
    # secure
    Stance.OPEN: Face(inner=.12, outer=.15, lid=.12, lower=.26, curve=.46, blush=.14, tilt=-1),
    Stance.CHECKING: Face(inner=.45, outer=.08, lid=.06, whites=.12, curve=.04, crease=.2, tilt=-3, turn=-.1),
    Stance.STATING: Face(inner=-.34, outer=.12, lid=.14, curve=-.06, press=.3, crease=.4, drop=-3, turn=-.2),
    Stance.PAUSING: Face(inner=.22, outer=-.08, lid=.62, gaze_x=.1, gaze_y=.7, curve=-.04, opening=.09, width=.8, drop=5),
    Stance.LIMITING: Face(inner=-.55, outer=.14, lid=.24, lower=.12, curve=-.18, press=.65, crease=.55, drop=-5, tilt=1),
    Stance.REJOINING: Face(inner=.42, outer=.14, lid=.14, lower=.16, curve=.34, mouth_skew=.12, blush=.26, tilt=-3.5, drop=2),
    Stance.WORN: Face(inner=.14, outer=-.3, lid=.40, gaze_y=.15, curve=-.04, press=.15, drop=8, tilt=-1),
    # anxious
    Stance.WARM: Face(inner=.24, outer=.22, lid=.30, lower=.56, curve=.8, blush=.42, tilt=-3),
    Stance.SCANNING: Face(inner=.42, outer=.26, lid=0, whites=.36, gaze_x=-.32, curve=-.06, width=.84, crease=.32, tilt=2, drop=-3),
    Stance.SEEKING: Face(inner=.85, outer=.02, lid=0, whites=.3, gaze_x=-.35, curve=-.22, opening=.15, width=.8, crease=.5, tears=.25, tilt=-3.5, turn=-.35),
    Stance.PROTESTING: Face(inner=-.78, outer=.42, lid=.10, lower=.14, whites=.25, curve=-.34, opening=.32, crease=.95, blush=.32, tilt=2, turn=-.2),
    Stance.FLOODED: Face(inner=1, outer=-.36, lid=.34, lower=.22, gaze_y=.3, curve=-.5, opening=.24, width=.9, crease=.5, blush=.52, tears=.95, tilt=-2.5, drop=5),
    Stance.HURT_SILENCE: Face(inner=.78, outer=-.32, lid=.42, gaze_x=.5, gaze_y=.8, curve=-.34, press=.4, width=.86, blush=.22, tears=.35, tilt=2.5, drop=10, turn=.4),
    Stance.SETTLING: Face(inner=.52, outer=-.1, lid=.28, lower=.2, gaze_y=.12, curve=.24, blush=.28, tears=.22, tilt=-3.5, drop=5),
    # dismissive
    Stance.EASY: Face(inner=.04, outer=.12, brow_skew=.3, lid=.2, lower=.24, curve=.36, mouth_skew=.34, blush=.06, tilt=1),
    Stance.DEFLECTING: Face(inner=.14, outer=.28, brow_skew=.34, lid=.24, gaze_x=.8, gaze_y=-.12, curve=.18, mouth_skew=-.3, turn=.4, tilt=1.5),
    Stance.HOLDING_LINE: Face(inner=-.36, outer=-.02, lid=.26, curve=-.06, press=.55, crease=.15, drop=-4),
    Stance.GONE: Face(inner=-.12, outer=-.2, lid=.46, gaze_x=.92, gaze_y=.4, curve=-.1, press=.15, width=.84, drop=11, tilt=3, turn=.95),
    Stance.SEALED: Face(inner=-.04, outer=-.04, lid=.36, gaze_x=.3, curve=.02, press=.3, width=.9, turn=.25),
    Stance.LEAKING: Face(inner=.42, outer=.2, brow_skew=-.55, lid=0, lower=.1, whites=.45, curve=-.34, mouth_skew=.32, opening=.26, crease=.85, blush=.46, tears=.42, tilt=2.5, turn=-.2),
    Stance.EDGING_BACK: Face(inner=.3, outer=.06, lid=.24, lower=.1, gaze_x=.05, gaze_y=.5, curve=.24, mouth_skew=.26, blush=.18, tilt=2, drop=4),
    # fearful; settling is shared with anxious
    Stance.TENTATIVE: Face(inner=.4, outer=.1, lid=.08, whites=.14, curve=.16, width=.86, tilt=-2.5, drop=6, blush=.08),
    Stance.LEANING_IN: Face(inner=.55, outer=.3, lid=.08, lower=.2, whites=.16, gaze_x=-.35, curve=.48, opening=.12, blush=.48, tilt=-4, turn=-.45),
    Stance.ALARMED: Face(inner=.6, outer=.42, lid=0, whites=.75, curve=-.14, opening=.12, width=.78, crease=.25, tilt=2.5, drop=-6, turn=.3),
    Stance.TESTING: Face(inner=-.34, outer=.24, brow_skew=.75, lid=.22, lower=.1, curve=.02, mouth_skew=-.42, press=.2, crease=.3, tilt=3),
    Stance.PUSHING: Face(inner=-.92, outer=.22, lid=.3, lower=.32, gaze_x=.5, gaze_y=.1, curve=-.44, press=.8, crease=1, blush=.26, tilt=3.5, turn=.4),
    Stance.FROZEN: Face(inner=.4, outer=-.12, lid=.06, whites=.5, gaze_x=.18, gaze_y=.2, curve=-.08, opening=.08, width=.64, crease=.15, drop=7, tilt=-.5),
})
"""The face of each stance when it shows as much as it usually does."""

NAMED: MappingProxyType[str, Face] = MappingProxyType({
    "calm": Face(),
    "smiling": Face(inner=.12, outer=.16, lower=.34, curve=.62, blush=.24, tilt=-1.5),
    "laughing": Face(inner=.3, outer=.3, lid=.56, lower=.7, curve=.9, opening=.62, blush=.42, tilt=-2),
    "loving": Face(inner=.3, outer=.14, lid=1, lower=.92, curve=.74, blush=.5, tilt=-3),
    "worried": Face(inner=.8, outer=.02, lid=.02, whites=.34, gaze_x=-.32, curve=-.16, width=.84, crease=.55, tilt=-1),
    "hurt": Face(inner=.85, outer=-.3, lid=.34, gaze_x=.1, gaze_y=.85, curve=-.36, press=.35, width=.86, blush=.24, tears=.45, tilt=-2, drop=8),
    "withdrawn": Face(inner=-.1, outer=-.22, lid=.48, gaze_x=.92, gaze_y=.42, curve=-.08, press=.2, width=.82, tilt=3, drop=11, turn=.9),
    "angry": Face(inner=-.9, outer=.35, lid=.2, lower=.28, curve=-.38, press=.65, crease=1, blush=.26, tilt=1.5),
    "afraid": Face(inner=.7, outer=.45, whites=.85, lid=0, curve=-.2, opening=.2, width=.8, crease=.4, drop=-4),
    "tearful": Face(inner=1, outer=-.36, lid=.5, lower=.25, gaze_y=.5, curve=-.5, opening=.16, width=.9, blush=.45, tears=1, tilt=-3, drop=8),
})
"""Faces that a scene may ask for by name, and the player's own."""
# fmt: on

_MASKING = frozenset(CHARTS[Style.DISMISSIVE]) - {Stance.LEAKING}


def expression_for(stance: Stance, feelings: Feelings, shown_distress: float) -> Face:
    """Return the face of somebody in this stance who lets this much distress (0 to 1, rarely more) be seen.

    Hurt and irritation show in proportion: of a distress that is masked to two thirds, two thirds of the hurt
    reaches the brows. A mask that fails (MODEL 1.3, above .80) therefore cracks by itself.
    """
    share = min(1.0, shown_distress / feelings.arousal) if feelings.arousal > 0 else 1.0
    hurt, cross = feelings.rejection * share, feelings.pressure * share
    strain = max(0.0, min(1.0, shown_distress) - 0.35)
    if stance in _MASKING:
        # A practised mask keeps the brows quiet longest; lips and lids give it away first.
        hurt, cross = hurt * 0.4, cross * 0.6
    face = STANCES[stance]
    return replace(
        face,
        inner=_held(face.inner + 0.22 * hurt - 0.20 * cross, -1, 1),
        lid=_held(face.lid + 0.06 * hurt, 0, 1),
        whites=_held(face.whites + 0.22 * strain * (1 - face.lid), 0, 1),
        curve=_held(face.curve - 0.16 * hurt + 0.16 * (feelings.security - 0.5), -1, 1),
        press=_held(face.press + 0.30 * cross, 0, 1),
        crease=_held(face.crease + 0.5 * strain, 0, 1),
        blush=_held(face.blush + 0.25 * strain, 0, 1),
        tears=_held(face.tears + 0.3 * max(0.0, hurt - 0.4), 0, max(0.5, face.tears)),
    )


def _held(value: float, least: float, most: float) -> float:
    return least if value < least else most if value > most else value
