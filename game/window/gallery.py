"""All faces and places on one sheet, for whoever draws them: `python -m game.window.gallery OUT.png`.

With `--scene PLACE PERSON STANCE` it draws one scene as it stands behind the words, at `--size`.
"""

from __future__ import annotations

import argparse
import io
import os
from collections.abc import Mapping, Sequence

import pygame

from game.core.partner import Stance
from game.window import assets, figure
from game.window.expressions import NAMED, STANCES
from game.window.face import Face
from game.window.people import PEOPLE, person
from game.window.place import backdrop, light_of
from game.window.portrait import Portrait
from game.window.vector import linear, picture, sheet

CELL, LABEL, ACROSS = 216, 22, 10
LABELS = "fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"
PAPER, INK = "#e9d8cc", "#2b1a2e"
PLACES = (
    "kitchen_night",
    "small_kitchen_night",
    "hall_night",
    "workshop_afternoon",
    "bedroom_winter",
    "living_room_evening",
    "message_thread",
    "room",
)


def main() -> None:
    """Draw what was asked for and save it."""
    asked = _read_arguments()
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((8, 8))
    pygame.font.init()
    size = (int(asked.size.split("x")[0]), int(asked.size.split("x")[1]))
    drawn = scene(asked.scene, size) if asked.scene else everything()
    pygame.image.save(drawn, asked.out)


def everything() -> pygame.Surface:
    """Return every person in every stance, every named face, and every place."""
    blocks = [faces(who, {str(stance): face for stance, face in STANCES.items()}) for who in PEOPLE]
    blocks += [faces("noor", NAMED), faces("you", NAMED), _small(), _places()]
    whole = pygame.Surface((max(b.get_width() for b in blocks), sum(b.get_height() for b in blocks)))
    whole.fill(PAPER)
    top = 0
    for block in blocks:
        whole.blit(block, (0, top))
        top += block.get_height()
    return whole


def faces(who: str, shown: Mapping[str, Face]) -> pygame.Surface:
    """Return one person with each of these faces, named."""
    rows = -(-len(shown) // ACROSS)
    block = pygame.Surface((ACROSS * CELL, rows * (CELL + LABEL)))
    block.fill(PAPER)
    font = pygame.font.Font(io.BytesIO(assets.data(LABELS)), 15)
    for index, (name, face) in enumerate(shown.items()):
        x, y = index % ACROSS * CELL, index // ACROSS * (CELL + LABEL)
        one = Portrait(person(who), CELL, view=figure.CLOSE, still=True)
        one.show(face, 0.0)
        cell = block.subsurface((x, y, CELL, CELL))
        one.draw(cell, (0, 0), 0.0)
        block.blit(font.render(f"{who}: {name}", antialias=True, color=INK), (x + 8, y + CELL + 1))
    return block


def scene(asked: Sequence[str], size: tuple[int, int]) -> pygame.Surface:
    """Return a place with somebody in it, darkened where the words will stand: place, person, stance."""
    place, who, stance = asked
    whole = backdrop(place, size, True).copy()  # noqa: FBT003 - see there
    width, height = size
    one = Portrait(person(who), round(height * 0.86), light=light_of(place), still=True)
    one.show(STANCES[Stance(stance)], 0.0)
    one.draw(whole, (round(width * 0.32) - one.size[0] // 2, round(height * 0.05)), 0.0)
    fade = linear("f", (0, height * 0.56), (0, height), ((0.0, "#120d24", 0.0), (1.0, "#120d24", 0.66)))
    shade = f'<rect width="{width}" height="{height}" fill="url(#f)"/>'
    whole.blit(picture(sheet((0, 0, width, height), shade, fade), size), (0, 0))
    return whole


def _small() -> pygame.Surface:
    """Return everybody as small as a corner or a list shows them."""
    block = pygame.Surface((ACROSS * CELL, 100))
    block.fill(PAPER)
    for index, (who, name) in enumerate(
        (who, name) for name in ("calm", "hurt", "withdrawn") for who in PEOPLE
    ):
        one = Portrait(person(who), 92, view=figure.CLOSE, still=True)
        one.show(NAMED[name], 0.0)
        one.draw(block.subsurface((index * 100, 4, 92, 92)), (0, 0), 0.0)
    return block


def _places() -> pygame.Surface:
    block = pygame.Surface((1920, 2 * 384))
    block.fill(PAPER)
    for index, name in enumerate(PLACES):
        sharp = backdrop(name, (640, 360), False)  # noqa: FBT003 - see there
        block.blit(sharp, (index % 3 * 640, index // 3 * 384))
    return block


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draw every face and every place on one sheet.")
    parser.add_argument("out", help="the PNG to write")
    parser.add_argument(
        "--scene", nargs=3, metavar=("PLACE", "PERSON", "STANCE"), help="draw one scene instead"
    )
    parser.add_argument("--size", default="1280x720", help="of the scene, as 1280x720")
    return parser.parse_args()


if __name__ == "__main__":
    main()
