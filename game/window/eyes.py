"""Eyes: where they look and how far the lids leave them open.

Lids cut the iris by arithmetic, because clip paths are silently ignored.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import NamedTuple

from game.window.face import Face
from game.window.people import Person
from game.window.vector import Point, line, shape, through

WHITE = "#fff7ea"
STEPS = 8
"""Straight pieces in the edge of a lid; more cannot be seen."""

_ARC = tuple((-cos(pi * step / 9), sin(pi * step / 9)) for step in range(10))
_SMALL_ARC = tuple((-cos(pi * step / 6), sin(pi * step / 6)) for step in range(7))
_SWELL = tuple(1 - abs(step / STEPS * 2 - 1) ** 2.2 for step in range(STEPS + 1))


class Socket(NamedTuple):
    """Where an eye sits, and how large it is."""

    x: float
    y: float
    width: float
    """Half of it."""
    up: float
    down: float
    iris: float
    outward: int
    """-1 where the outer corner is to the left, 1 where it is to the right."""


NEAR = Socket(408, 362, 26.0, 17.5, 11.0, 13.0, -1)
FAR = Socket(513, 360, 19.5, 17.0, 10.5, 11.8, 1)


class Lids(NamedTuple):
    """The two edges of an open eye, from the left corner to the right one."""

    upper: tuple[Point, ...]
    lower: tuple[Point, ...]


def moved(socket: Socket, face: Face) -> Socket:
    """Return the socket as a turned head shows it: what is nearer to us moves further."""
    narrower = 1 - 0.10 * max(0.0, face.turn) if socket.outward > 0 else 1 + 0.03 * face.turn
    return socket._replace(x=socket.x + 8 * face.turn, width=socket.width * narrower)


def draw_eye(eye: Socket, face: Face, person: Person) -> str:
    """Return one eye: white, iris, lids and what stands in it."""
    lids = _lids(eye, face)
    gap = max(low - up for (_, up), (_, low) in zip(lids.upper, lids.lower, strict=True))
    drawn = []
    if gap > 2.5:
        drawn.append(shape(through([*lids.upper, *reversed(lids.lower)]), WHITE))
        drawn.append(_iris(eye, lids, face, person))
    if face.tears > 0.05 and gap > 2.5:
        drawn.append(_shine(eye, lids, face))
    drawn.append(_lower_edge(lids, person, face))
    drawn.append(_upper_edge(eye, lids, person))
    if face.lid < 0.75:
        drawn.append(_fold(lids, person, face))
    return "".join(drawn)


def _lids(eye: Socket, face: Face) -> Lids:
    upper, lower = [], []
    down, up = eye.down * (1 - 1.5 * face.lower), eye.up + 6 * face.whites
    # Grief lets the outer half of the lid hang, anger presses on the inner half.
    hang = 0.16 * face.inner * eye.outward * (1 - face.lid)
    for step, swell in enumerate(_SWELL):
        u = step / STEPS * 2 - 1
        x, middle = eye.x + u * eye.width, eye.y - 1.6 * u * eye.outward
        below, above = middle + down * swell, middle - up * swell
        shut = min(1.0, max(0.0, face.lid + hang * u))
        upper.append((x, min(below, above + (below - above) * shut)))
        lower.append((x, below))
    return Lids(tuple(upper), tuple(lower))


def _iris(eye: Socket, lids: Lids, face: Face, person: Person) -> str:
    x = eye.x + face.gaze_x * (eye.width - eye.iris * 0.72)
    y = eye.y - 2.5 + face.gaze_y * 6.5
    width = eye.iris * (1 - 0.08 * abs(face.gaze_x)) * (1 - 0.10 * face.whites)
    height = eye.iris * 1.16 * (1 - 0.10 * face.whites)
    ring = _cut(lids, x, y, width, height)
    if not ring:
        return ""
    drawn = shape(through(ring), person.line)
    inner = _cut(lids, x, y + 1.5, width * 0.74, height * 0.74, _SMALL_ARC)
    pupil = _cut(lids, x, y, width * 0.46, height * 0.48, _SMALL_ARC)
    if inner:
        drawn += shape(through(inner), person.eyes)
    if pupil:
        drawn += shape(through(pupil), person.line)
    top = max(y - height * 0.42, _edge_at(lids.upper, x + width * 0.3) + 6.0)
    # Eyes cast down catch no light.
    if face.gaze_y < 0.6 and top < _edge_at(lids.lower, x) - 3:
        drawn += (
            f'<circle cx="{x + width * 0.30:.1f}" cy="{top:.1f}" r="{eye.iris * 0.25:.1f}" fill="#ffffff"/>'
        )
    return drawn


def _cut(
    lids: Lids, x: float, y: float, width: float, height: float, arc: tuple[Point, ...] = _ARC
) -> list[Point]:
    """Return the part of an ellipse that the lids leave open; nothing if they leave none."""
    top, bottom = [], []
    left, right = lids.upper[0][0], lids.upper[-1][0]
    for u, v in arc:
        at = min(right, max(left, x + u * width))
        reach = height * v
        up = max(y - reach, _edge_at(lids.upper, at))
        low = min(y + reach, _edge_at(lids.lower, at))
        if low > up:
            top.append((at, up))
            bottom.append((at, low))
    return [*top, *reversed(bottom)] if len(top) > 2 else []


def _edge_at(edge: tuple[Point, ...], x: float) -> float:
    """Return the height of a lid's edge at this place."""
    left = edge[0][0]
    place = (x - left) / (edge[STEPS][0] - left) * STEPS
    step = 0 if place < 0 else STEPS - 1 if place >= STEPS else int(place)
    start = edge[step][1]
    return start + (edge[step + 1][1] - start) * (place - step)


def _upper_edge(eye: Socket, lids: Lids, person: Person) -> str:
    """The lash line: thin at the nose, thick over the iris and outward."""
    above, below = [], []
    for step, (x, y) in enumerate(lids.upper):
        out = (step / STEPS * 2 - 1) * eye.outward
        above.append((x, y - (5.2 + 2.6 * (1 - out * out) + 1.6 * out)))
        below.append((x, y + 1.8))
    drawn = shape(through([*below, *reversed(above)]), person.line)
    return drawn + (_lash(lids, person) if person.lashes and eye.outward < 0 else "")


def _lash(lids: Lids, person: Person) -> str:
    """A flick at the outer corner; the far eye's would fall on the edge of the face."""
    x, y = lids.upper[0]
    return line(f"M{x + 3:.1f} {y - 3:.1f}q-7 -1 -10 -7", person.line, 4.6)


def _lower_edge(lids: Lids, person: Person, face: Face) -> str:
    faint = 0.42 + 0.4 * max(0.0, min(1.0, face.lower))
    return line(_bow(lids.lower[1], lids.lower[STEPS // 2], lids.lower[-2], 0.6), person.line, 3.0, faint)


def _fold(lids: Lids, person: Person, face: Face) -> str:
    """The crease above the lid; it rides up when the eye opens wide."""
    lift = 0.6 - 12.5 + 5 * face.lid - 2 * face.whites
    return line(_bow(lids.upper[2], lids.upper[STEPS // 2], lids.upper[-3], lift), person.line, 2.8, 0.36)


def _bow(left: Point, middle: Point, right: Point, lower: float) -> str:
    """Return an arc through three points, moved down by this much."""
    x = 2 * middle[0] - (left[0] + right[0]) / 2
    y = 2 * middle[1] - (left[1] + right[1]) / 2 + lower
    return f"M{left[0]:.1f} {left[1] + lower:.1f}Q{x:.1f} {y:.1f} {right[0]:.1f} {right[1] + lower:.1f}"


def _shine(eye: Socket, lids: Lids, face: Face) -> str:
    """Welling: a second, softer light in the eye and a glint at its inner corner; nothing below the eye."""
    amount = min(1.0, face.tears * 2)
    x = eye.x + face.gaze_x * (eye.width - eye.iris * 0.72) - eye.iris * 0.35
    low = _edge_at(lids.lower, x)
    if low - _edge_at(lids.upper, x) < 9:
        return ""
    inner = eye.x - eye.outward * eye.width * 0.62
    edge = _edge_at(lids.lower, inner) - 2.6
    return (
        f'<ellipse cx="{x:.1f}" cy="{low - 5.0:.1f}" rx="{3.0 * amount:.1f}" ry="{2.2 * amount:.1f}" '
        f'fill="#dff3ff" fill-opacity=".95"/>'
        f'<circle cx="{inner:.1f}" cy="{edge:.1f}" r="{1.9 * amount:.1f}" fill="#8fd0ee"/>'
    )
