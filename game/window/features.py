"""Everything of a face that changes, drawn from its numbers.

All coordinates are those of the head parts, in a drawing 704 units wide; the near eye is the left one in the
picture.
"""

from __future__ import annotations

from game.window.eyes import FAR, NEAR, Socket, draw_eye, moved
from game.window.face import Face
from game.window.mouth import draw_mouth
from game.window.people import Person
from game.window.vector import Point, line, radial, shape, way

AREA = (322.0, 276.0, 264.0, 246.0)
"""What the features ever cover: x, y, width, height."""

HELD = (536.0, 405.0)
"""The point that stays where it is when the features are drawn larger: by the far edge of the face."""
NEAR_CHEEK, FAR_CHEEK = (366.0, 424.0), (534.0, 422.0)


def draw(face: Face, person: Person) -> tuple[str, str]:
    """Return the definitions and the body of the features, in the coordinates of the head."""
    near, far = moved(NEAR, face), moved(FAR, face)
    body = [
        _blush(face),
        _nose(face, person),
        draw_eye(near, face, person),
        draw_eye(far, face, person),
        _brows(face, person),
        _crease(face, person),
        draw_mouth(face, person),
        _tears(near, far, face),
    ]
    return _blush_paint(face, person), "".join(body)


def scaled(body: str, larger: float) -> str:
    """Return the features drawn larger, for portraits so small that they would be lost."""
    if larger == 1:
        return body
    x, y = HELD[0] * (1 - larger), HELD[1] * (1 - larger)
    return f'<g transform="translate({x:.2f} {y:.2f}) scale({larger:.3f})">{body}</g>'


def area(larger: float) -> tuple[float, float, float, float]:
    """Return what features so much larger ever cover."""
    (left, top, width, height), (x, y) = AREA, HELD
    return x + (left - x) * larger, y + (top - y) * larger, width * larger, height * larger


def _brows(face: Face, person: Person) -> str:
    lift = 5 * max(0.0, min(face.inner, face.outer))
    shift = 8 * face.turn
    near = _brow(
        (375 + shift, 330 - 11 * face.outer - lift),
        (434 + shift, 325 - 15 * face.inner - lift + 4 * face.brow_skew),
        person.brow_weight,
        person.brow,
        9.0 - 3.0 * abs(face.inner),
    )
    far = _brow(
        (541 + shift * 0.8, 324 - 10 * face.outer - lift - 11 * face.brow_skew),
        (494 + shift, 321 - 15 * face.inner - lift - 13 * face.brow_skew),
        person.brow_weight * 0.92,
        person.brow,
        8.0 - 2.6 * abs(face.inner) + 3 * max(0.0, face.brow_skew),
    )
    return near + far


def _brow(outer: Point, inner: Point, weight: float, paint: str, arch: float) -> str:
    """One brow: full and round at the nose, running out to a point."""
    thick = weight * 0.5
    x, y = outer[0] + (inner[0] - outer[0]) * 0.42, outer[1] + (inner[1] - outer[1]) * 0.42 - 2 * arch
    back = (inner[0] - outer[0]) * 0.08
    (out_x, out_y), (in_x, in_y) = outer, inner
    hair = way(
        *("M", (out_x, out_y - 1.2)),
        *("Q", (x, y - thick * 0.9), (in_x - back, in_y - thick)),
        *("Q", (in_x + back, in_y - thick * 0.7), (in_x + back * 0.6, in_y + thick * 0.2)),
        *("Q", (in_x + back * 0.2, in_y + thick), (in_x - back, in_y + thick * 0.8)),
        *("Q", (x, y + thick * 1.1), (out_x, out_y + 1.2)),
        "Z",
    )
    return shape(hair, paint)


def _crease(face: Face, person: Person) -> str:
    if face.crease < 0.08:
        return ""
    x, y = 464 + 9 * face.turn, 326 - 7 * face.inner
    faint = min(0.6, 0.6 * face.crease)
    return line(f"M{x:.1f} {y:.1f}q5 -8 2 -17", person.line, 4.0, faint) + line(
        f"M{x + 15:.1f} {y - 1:.1f}q-3 -7 0 -14", person.line, 4.0, faint * 0.8
    )


def _nose(face: Face, person: Person) -> str:
    shift = 11 * face.turn
    return (
        f'<g transform="translate({shift:.1f} 0)">{line(person.nose, person.line, 8.6)}'
        f"{line('M470 425q4 -6 10 -5', person.line, 3.6, 0.5)}</g>"
    )


def _blush_paint(face: Face, person: Person) -> str:
    if face.blush < 0.03:
        return ""
    full = min(0.75, face.blush)
    fade = ((0.0, person.blush, full), (0.55, person.blush, full * 0.5), (1.0, person.blush, 0.0))
    return radial("cheek", (0, 0), 42, fade)


def _blush(face: Face) -> str:
    if face.blush < 0.03:
        return ""
    near, far = NEAR_CHEEK, FAR_CHEEK
    shift = 5 * face.turn
    return "".join(
        f'<g transform="translate({x + shift:.1f} {y:.1f}) scale({wide} {high})">'
        '<circle cx="0" cy="0" r="42" fill="url(#cheek)"/></g>'
        for (x, y), wide, high in ((near, 1, 0.64), (far, 0.36, 0.6))
    )


def _tears(near: Socket, far: Socket, face: Face) -> str:
    """A tear that has left the eye, once there is no holding it."""
    fallen = (face.tears - 0.5) * 2
    if fallen <= 0:
        return ""
    return _tear(near.x - 9, near.y + 13, 52 * fallen) + (
        _tear(far.x + 3, far.y + 13, 34 * fallen - 8) if fallen > 0.4 else ""
    )


def _tear(x: float, y: float, length: float) -> str:
    end, half = y + length, y + length * 0.5
    track = way(
        *("M", (x - 2, y), "C", (x - 3, half), (x - 6, end - 6), (x - 6, end)),
        *("C", (x - 6, end + 9), (x + 6, end + 9), (x + 6, end)),
        *("C", (x + 6, end - 6), (x + 3, half), (x + 2, y)),
        "Z",
    )
    return (
        shape(track, "#d8f1fb", 0.92)
        + line(track, "#5f9fc0", 2.0, 0.8)
        + line(f"M{x - 1:.1f} {end - 3:.1f}q-2 4 1 6", "#ffffff", 2.4)
    )
