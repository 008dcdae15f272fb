"""One of our own drawings as PNG: shapes by SDL's reader of SVG; words, which it cannot draw, by us.

No window is opened, and none is needed.
"""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pygame

from game.window import assets

SCALE = 2.0
"""Pixels for each unit of the drawing, so that it is still sharp on paper."""
SPACE = "http://www.w3.org/2000/svg"
REGULAR, BOLD = "AtkinsonHyperlegibleNext_400Regular", "AtkinsonHyperlegibleNext_700Bold"
HEAVY = 600
"""From this weight on, letters are bold."""

Move = tuple[float, float]

ElementTree.register_namespace("", SPACE)  # SDL's reader knows no prefixes


def png(svg: str) -> bytes:
    """Return the drawing at twice its size; of moves on the page only `translate` is understood."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    words = _words(root, (0.0, 0.0))
    size = round(float(root.attrib["width"]) * SCALE), round(float(root.attrib["height"]) * SCALE)
    shapes = ElementTree.tostring(root)
    surface = pygame.image.load_sized_svg(io.BytesIO(shapes), size)
    pygame.font.init()
    for text, move in words:
        _write(surface, text, move)
    file = io.BytesIO()
    pygame.image.save(surface, file, "map.png")
    return file.getvalue()


def _words(parent: ElementTree.Element, move: Move) -> list[tuple[ElementTree.Element, Move]]:
    """Take all texts out of the drawing, and return them with how far each was moved."""
    found = []
    for child in list(parent):
        if child.tag == f"{{{SPACE}}}text":
            parent.remove(child)
            found.append((child, move))
        else:
            found += _words(child, _moved(move, child.get("transform", "")))
    return found


def _moved(move: Move, transform: str) -> Move:
    if not transform.startswith("translate("):
        return move
    x, y = map(float, transform.removeprefix("translate(").rstrip(")").split())
    return move[0] + x, move[1] + y


def _write(surface: pygame.Surface, text: ElementTree.Element, move: Move) -> None:
    font = _font(float(text.attrib["font-size"]), float(text.get("font-weight", "400")))
    drawn = font.render(text.text or "", True, text.attrib["fill"])  # noqa: FBT003 - pygame takes it by place alone
    x, y = float(text.attrib["x"]) + move[0], float(text.attrib["y"]) + move[1]
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    surface.blit(drawn, (x * SCALE - drawn.get_width() * before, y * SCALE - font.get_ascent()))


def _font(size: float, weight: float) -> pygame.font.Font:
    name = BOLD if weight >= HEAVY else REGULAR
    return pygame.font.Font(io.BytesIO(assets.data(f"fonts/{name}.ttf")), round(size * SCALE))
