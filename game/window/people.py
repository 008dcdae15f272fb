"""The people one may meet: what each looks like, as data.

Rule: nothing here tells a face what to feel. A new person is one more record, made of the parts in
`assets/parts`.
"""

from __future__ import annotations

from dataclasses import dataclass

HOOK = "M490 390c19 4 21 35 1 40c-11 2-19-3-26-11"
"""A rounded nose, as the head parts were drawn for."""
STRAIGHT = "M488 384c13 13 24 27 19 38c-4 8-22 10-38 1"
"""A longer nose with a plain bridge."""
BROAD = "M491 396c20 2 25 31 4 36c-12 2-23-1-31-10"
SMALL = "M488 398c16 3 18 27 2 31c-9 2-16-2-21-8"


@dataclass(frozen=True, slots=True)
class Person:
    """How somebody is drawn. Colours are #rrggbb."""

    id: str
    head: str
    """A part: hair and the shape of the head."""
    skin: str
    hair: str
    eyes: str
    brow: str
    lip: str
    blush: str
    wear: str
    """A part: what they have on, drawn over the body."""
    cloth: str
    second: str
    """The second colour of the clothes."""
    line: str = "#2b1a2e"
    """Ink of the features; at least 3:1 against the skin in every light."""
    brow_weight: float = 9.0
    """Thickness at the nose, in units of the drawing."""
    nose: str = HOOK
    lips: float = 0.7
    """Fullness; 1 is full."""
    lashes: bool = False
    beard: str = ""
    beard_colour: str = ""
    broad: float = 1.0
    """Width of the shoulders and neck; 1 is as the body part was drawn."""
    face_width: float = 1.0
    touches: str = ""
    """A part drawn over the head: earrings, freckles, a pencil behind the ear."""


NOOR = Person(
    id="noor",
    head="head-bun2",
    skin="#d9a077",
    hair="#4a2a33",
    eyes="#5a3422",
    brow="#33181f",
    lip="#a8504c",
    blush="#c9503f",
    wear="wear-jacket",
    cloth="#33566a",
    second="#efe0c4",
    nose=STRAIGHT,
    brow_weight=9.5,
    lips=0.85,
    lashes=True,
    touches="touch-noor",
)

JONAS = Person(
    id="jonas",
    head="head-short4",
    skin="#e9b690",
    hair="#a9805a",
    eyes="#4d6f78",
    brow="#6b4630",
    lip="#b4665a",
    blush="#d4574a",
    wear="wear-apron",
    cloth="#5d7a94",
    second="#8a5a3a",
    brow_weight=11.5,
    lips=0.45,
    beard="beard-chin",
    beard_colour="#8f6a4c",
    broad=1.12,
    touches="touch-jonas",
)

MILA = Person(
    id="mila",
    head="head-grayMedium",
    skin="#f3cdb2",
    hair="#d5cdd0",
    eyes="#5b7f6a",
    brow="#7a6468",
    lip="#b5505a",
    blush="#dd5f66",
    wear="wear-cardigan",
    cloth="#7b4468",
    second="#f0dcc8",
    brow_weight=7.5,
    nose=SMALL,
    lips=0.6,
    lashes=True,
    broad=1.2,
    face_width=1.05,
    touches="touch-mila",
)

TEO = Person(
    id="teo",
    head="head-twists",
    skin="#a46d4c",
    hair="#1d1216",
    eyes="#3a1f14",
    brow="#1a0d10",
    lip="#7c3a38",
    blush="#b8432f",
    wear="wear-jumper",
    cloth="#d79a3c",
    second="#b97c2a",
    line="#160a0f",
    brow_weight=11.0,
    nose=BROAD,
    lips=1.0,
    broad=0.94,
    touches="touch-teo",
)

YOU = Person(
    id="you",
    head="head-short5",
    skin="#c88d63",
    hair="#2a1a22",
    eyes="#4a2c1e",
    brow="#2a171c",
    lip="#994a44",
    blush="#c24f3e",
    wear="wear-hood",
    cloth="#4f8f86",
    second="#3d736d",
    brow_weight=9.0,
    nose=SMALL,
    touches="touch-you",
)

PEOPLE: dict[str, Person] = {person.id: person for person in (NOOR, JONAS, MILA, TEO, YOU)}


def person(portrait: str) -> Person:
    """Return the person of this portrait id; whoever is not drawn yet borrows the player's own look."""
    return PEOPLE.get(portrait, YOU)
