"""The mouth: a line that is nearly straight, lips, and what shows between them.

It helps the eyes and never shouts: deep curves belong in a cartoon.
"""

from __future__ import annotations

from game.window.face import Face
from game.window.people import Person
from game.window.vector import Point, line, shape, way

MOUTH = (480.0, 474.0)
"""Its middle, in the coordinates of the head."""


def draw_mouth(face: Face, person: Person) -> str:
    """Return the mouth and the small lines that go with it."""
    x, y = MOUTH[0] + 9 * face.turn, MOUTH[1] - 2 * face.press
    half = 31 * face.width * (1 + 0.16 * max(0.0, face.curve))
    # Downturned mouths need little.
    rise = (7.5 if face.curve > 0 else 6.0) * face.curve
    left = (x - half, y - rise - 7 * face.mouth_skew)
    right = (x + half * 0.84, y - rise * 0.9 + 7 * face.mouth_skew)
    sag = y + (6.5 if face.curve > 0 else 4.5) * face.curve
    gape = 24 * max(0.0, face.opening - 0.03)
    drawn = _lips(face, person, left, right, (sag, sag + gape))
    drawn += _gap(face, person, left, right, sag) if gape > 0.5 else ""
    drawn += line(
        _lip_line(left, right, sag, face.curve), person.line, 6.8 + 1.2 * face.press - 2 * face.opening
    )
    return drawn + _round_the_mouth(face, person, left, right)


def _lip_line(left: Point, right: Point, sag: float, curve: float) -> str:
    """The line between the lips: nearly straight in the middle, its corners telling the rest."""
    x = (left[0] + right[0]) / 2 + 1.5
    reach = (right[0] - left[0]) * 0.24
    hook = 3.5 * curve
    return way(
        *("M", left, "C", (left[0] + reach * 0.8, (left[1] + sag) / 2 + hook), (x - reach, sag - 0.6)),
        *((x, sag + 1.2), "C", (x + reach, sag - 0.6)),
        *((right[0] - reach * 0.8, (right[1] + sag) / 2 + hook), right),
    )


def _lips(face: Face, person: Person, left: Point, right: Point, edges: Point) -> str:
    """The lips themselves, above the first edge and below the second."""
    full = (1 - 0.75 * face.press) * person.lips
    upper, lower = edges
    x = (left[0] + right[0]) / 2 + 1.5
    reach = (right[0] - left[0]) * 0.36
    deep, high = lower + 15 * full, upper - 9 * full
    below = way(
        *("M", (x - reach, upper), "L", (x + reach, upper)),
        *("Q", (x + reach * 0.7, deep), (x, deep)),
        *("Q", (x - reach * 0.7, deep), (x - reach, upper), "Z"),
    )
    above = way(
        *("M", (x - reach * 1.1, upper), "Q", (x - reach * 0.5, high), (x, upper - 5.5 * full)),
        *("Q", (x + reach * 0.5, high), (x + reach * 1.1, upper), "Z"),
    )
    return shape(below, person.lip, 0.62) + shape(above, person.lip, 0.8)


def _gap(face: Face, person: Person, left: Point, right: Point, sag: float) -> str:
    """An open mouth hangs from the lip line: parted in the middle, laughing from corner to corner."""
    share = min(0.97, 0.52 + 0.9 * face.opening)
    x = (left[0] + right[0]) / 2 + 1.5
    deep = sag + 2 + 24 * face.opening
    start = (x + (left[0] - x) * share, sag + (left[1] - sag) * share**2)
    end = (x + (right[0] - x) * share, sag + (right[1] - sag) * share**2)
    hole = way(
        *("M", start, "Q", ((start[0] + x) / 2, sag), (x, sag + 0.6)),
        *("Q", ((end[0] + x) / 2, sag), end),
        *("C", (end[0] - 2, deep), (x + (end[0] - x) * 0.45, deep), (x, deep)),
        *("C", (x + (start[0] - x) * 0.45, deep), (start[0] + 2, deep), start, "Z"),
    )
    width = 3.0 + 3.4 * min(1.0, face.opening * 3)
    return shape(hole, "#4a1822") + _teeth(face, start[0], end[0], x, sag) + line(hole, person.line, width)


def _teeth(face: Face, start: float, end: float, x: float, sag: float) -> str:
    if face.opening < 0.2:
        return ""
    deep = sag + 3 + 8 * face.opening
    left, right = x + (start - x) * 0.7, x + (end - x) * 0.7
    return shape(
        f"M{left:.1f} {sag + 1:.1f}H{right:.1f}Q{right - 4:.1f} {deep:.1f} {x:.1f} {deep:.1f}"
        f"Q{left + 4:.1f} {deep:.1f} {left:.1f} {sag + 1:.1f}Z",
        "#fff8ee",
    )


def _round_the_mouth(face: Face, person: Person, left: Point, right: Point) -> str:
    drawn = ""
    if face.curve > 0.35:
        strong = min(1.0, (face.curve - 0.35) * 2)
        drawn += line(f"M{left[0] - 6:.1f} {left[1] - 8:.1f}q-6 7 0 14", person.line, 4.0, 0.5 * strong)
    if face.mouth_skew < -0.35:
        drawn += line(f"M{right[0] + 7:.1f} {right[1] - 8:.1f}q6 6 1 14", person.line, 4.0, 0.5)
    strain = max(face.press, -face.curve - 0.25)
    if strain > 0.15 and face.opening < 0.2:
        x = (left[0] + right[0]) / 2
        drawn += line(
            f"M{x - 11:.1f} {MOUTH[1] + 27:.1f}q11 -6 23 -1", person.line, 4.0, 0.5 * min(1.0, strain)
        )
    return drawn
