"""A face as a handful of numbers: what the muscles do, not what the feeling is called.

Rule: a face knows nobody's skin and no feeling. Expressions choose the numbers, features draw them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Face:
    """What a face is doing. At zero everything is at rest, looking ahead."""

    inner: float = 0.0
    """Inner ends of the brows: 1 raised (worry, grief), -1 drawn down (anger)."""
    outer: float = 0.0
    """Outer ends of the brows: 1 raised, -1 lowered."""
    brow_skew: float = 0.0
    """One brow more than the other: 1 lifts the far one."""
    lid: float = 0.10
    """Upper lids: 0 open, 1 shut."""
    lower: float = 0.0
    """Lower lids: 1 pushed up, as in a smile or a wince."""
    gaze_x: float = -0.25
    """1 to the picture's right, away; -0.25 is at whoever is watching."""
    gaze_y: float = 0.0
    """1 down, -1 up."""
    whites: float = 0.0
    """1 wide eyes, white above the iris."""
    curve: float = 0.12
    """Corners of the mouth: 1 up, -1 down."""
    mouth_skew: float = 0.0
    """1 lifts the near corner, -1 the far one."""
    opening: float = 0.0
    """Mouth: 0 shut, 1 wide open."""
    width: float = 1.0
    """Of the mouth; 1 at rest, .6 pursed."""
    press: float = 0.0
    """Lips pressed together."""
    crease: float = 0.0
    """Between the brows."""
    blush: float = 0.0
    """Warmth in the cheeks."""
    tears: float = 0.0
    """To .5 the eyes shine; beyond, a tear runs."""
    tilt: float = 0.0
    """Of the head, in degrees; negative leans to the picture's left."""
    drop: float = 0.0
    """How far the head sinks, in units of the drawing."""
    turn: float = 0.0
    """1 turned away to the picture's right, -1 towards whoever is watching."""

    def on_grid(self) -> Face:
        """Return the features alone, on a grid finer than the eye; tilt and drop belong to the head."""
        values = [round(getattr(self, name), 2) for name in _NAMES]
        return replace(Face(*values), tilt=0.0, drop=0.0)


_NAMES = tuple(field.name for field in fields(Face))


def blend(start: Face, end: Face, share: float) -> Face:
    """Return the face this share of the way from one to the other; 0 is the first, 1 the second."""
    if share <= 0 or start == end:
        return start
    if share >= 1:
        return end
    return Face(*(_between(getattr(start, name), getattr(end, name), share) for name in _NAMES))


def add(face: Face, **more: float) -> Face:
    """Return the face with these amounts added to its own."""
    return replace(face, **{name: getattr(face, name) + amount for name, amount in more.items()})


def with_lids_down(face: Face, share: float) -> Face:
    """Return the face in a blink: 0 as it was, 1 with its eyes shut."""
    return replace(face, lid=face.lid + (1 - face.lid) * share) if share > 0 else face


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * share
