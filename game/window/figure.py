"""Body and head from the parts: everything of a portrait that does not change with the face.

The drawing is 704 units wide as the parts were drawn, seen through VIEW. The head is its own picture, so that
it can sink and tilt over the body.
"""

from __future__ import annotations

import re
from functools import lru_cache

from game.window import assets
from game.window.people import Person
from game.window.vector import linear, radial, shape, sheet

Box = tuple[float, float, float, float]
"""x, y, width, height in the drawing."""

VIEW: Box = (-110.0, -56.0, 940.0, 862.0)
"""The part of the drawing a portrait shows: x, y, width, height."""
HEAD: Box = (0.0, -56.0, 680.0, 700.0)
"""The part of it a head may reach, tilted and sunk."""
NECK = (400.0, 560.0)
"""Where the head turns on the body."""
CLOSE: Box = (40.0, 20.0, 680.0, 680.0)
"""The face and little else, for small portraits."""
LIFT = "translate(156 62)"
"""Where head parts sit in the drawing."""

_PATH = re.compile(r'<path [^>]*?fill="(#[0-9a-f]{6})"[^>]*/>')


@lru_cache(maxsize=64)
def part(name: str) -> str:
    """Return what a part draws, without its document."""
    whole = assets.text(f"parts/{name}.svg")
    return whole[whole.index(">") + 1 : whole.rindex("</svg>")]


def body(person: Person, view: Box) -> str:
    """Return the body seen through this rectangle: skin, the head's shadow on the neck, clothes."""
    skin, *rest = _paths("body")
    shade = _mixed(person.skin, "#4a1f3c", 0.42)
    neck = "M332 526L318 556C352 606 424 630 500 616L512 608C496 598 484 580 478 552L430 520Z"
    shadow = shape(neck, shade)
    inked = _dressed("".join(rest), person)
    wear = _dressed(part(person.wear), person)
    wide = f"translate({400 * (1 - person.broad):.2f} 0) scale({person.broad} 1)"
    return sheet(view, f'<g transform="{wide}">{_dressed(skin, person)}{shadow}{inked}{wear}</g>')


def head(person: Person, view: Box, pose: str) -> str:
    """Return the head without its features, seen through this rectangle and moved by this transform."""
    skin, *rest = _paths(person.head)
    painted = _dressed(skin, person)
    # The ink comes last, so that a beard lies within the line of the jaw.
    over = [_refilled(skin, "url(#round)"), _refilled(skin, "url(#under)"), _beard(person)]
    for path in rest:
        over.append(_dressed(path, person))
        if _fill(path) == "#aa0002":
            over.append(_refilled(path, "url(#sheen)"))
    marks = part(person.touches) if person.touches else ""
    whole = f"{painted}{''.join(over)}"
    inner = f'<g transform="{LIFT}">{whole}</g>{_dressed(marks, person)}'
    return sheet(
        view, f'<g transform="{pose}"><g transform="{width_of(person)}">{inner}</g></g>', _light(person)
    )


def width_of(person: Person) -> str:
    """Return the transform that makes the face as wide as this person's."""
    if person.face_width == 1:
        return "translate(0 0)"
    return f"translate({400 * (1 - person.face_width):.2f} 0) scale({person.face_width} 1)"


def _beard(person: Person) -> str:
    """Return the beard, in the coordinates of the head part."""
    if not person.beard:
        return ""
    drawn = part(person.beard).replace("#000000", person.beard_colour)
    return f'<g transform="translate({279 - 156} {400 - 62})">{drawn}</g>'


def _light(person: Person) -> str:
    """Soft form: shade under the jaw and at the back of the cheek, a sheen on the hair."""
    shade, warm = _mixed(person.skin, "#5a2440", 0.55), _mixed(person.skin, "#fff0d8", 0.6)
    return (
        radial(
            "round",
            (330, 250),
            270,
            ((0.0, warm, 0.5), (0.5, warm, 0.0), (0.7, shade, 0.0), (1.0, shade, 0.55)),
        )
        + linear("under", (250, 370), (200, 520), ((0.0, shade, 0.0), (0.55, shade, 0.12), (1.0, shade, 0.7)))
        + linear(
            "sheen",
            (260, 20),
            (120, 380),
            ((0.0, "#fff0dc", 0.26), (0.45, "#fff0dc", 0.0), (0.45, "#180c1c", 0.0), (1.0, "#180c1c", 0.38)),
        )
    )


def _paths(name: str) -> list[str]:
    return [match.group() for match in _PATH.finditer(part(name))]


def _fill(path: str) -> str:
    found = _PATH.match(path)
    return found.group(1) if found else ""


def _refilled(path: str, paint: str) -> str:
    return path.replace(f'fill="{_fill(path)}"', f'fill="{paint}"')


def _dressed(drawing: str, person: Person) -> str:
    """Return the drawing in somebody's colours."""
    colours = {
        "#aa0001": person.skin,
        "#aa0002": person.hair,
        "#aa0003": person.cloth,
        "#aa0004": person.second,
        "#aa0005": _mixed(person.cloth, "#1a0f24", 0.30),
        "#aa0006": _mixed(person.second, "#1a0f24", 0.25),
        "#aa0007": _mixed(person.cloth, "#fff0d8", 0.22),
        "#000000": person.line,
    }
    return re.sub("#aa000[1-7]|#000000", lambda found: colours[found.group()], drawing)


def _mixed(colour: str, other: str, share: float) -> str:
    """Return the colour with this share of another stirred in."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
