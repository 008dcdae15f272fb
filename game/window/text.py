"""Words set in lines: wrapped at exact pixels, at any scale, in our own fonts only.

Rule 1: text is never cut short; what does not fit its width goes to the next line.
Rule 2: every word that reaches the screen goes through `Typesetter.draw`, so that it can be measured.
"""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pygame

from game.window import assets

LEADING = 1.32
LINES_KEPT = 160
"""Lines of rendered text kept for the next frame."""
BLOCKS_KEPT = 1000
"""Paragraphs whose lines are remembered."""


class Kind(NamedTuple):
    """One way of setting words."""

    font: str
    size: float
    """In units, at 100 %."""


DISPLAY, ITALIC, BODY, MEDIUM, SEMI, BOLD = "display", "italic", "body", "medium", "semi", "bold"

# fmt: off
KINDS: dict[str, Kind] = {
    "hero":      Kind(DISPLAY, 64),
    "title":     Kind(DISPLAY, 34),
    "name":      Kind(DISPLAY, 25),
    "prompt":    Kind(DISPLAY, 22),
    "dialogue":  Kind(MEDIUM, 25),
    "direction": Kind(ITALIC, 18),
    "aside":     Kind(ITALIC, 23),
    "card":      Kind(MEDIUM, 19),
    "done":      Kind(ITALIC, 19),
    "card_small": Kind(MEDIUM, 17.5),
    "done_small": Kind(ITALIC, 17.5),
    "body":      Kind(BODY, 19),
    "strong":    Kind(SEMI, 19),
    "label":     Kind(SEMI, 16),
    "small":     Kind(BODY, 16),
    "key":       Kind(BOLD, 14),
    "number":    Kind(BOLD, 19),
    "chip":      Kind(ITALIC, 17),
}

ATKINSON = {
    DISPLAY: "Fraunces_600SemiBold", ITALIC: "AtkinsonHyperlegibleNext_400Regular_Italic",
    BODY: "AtkinsonHyperlegibleNext_400Regular", MEDIUM: "AtkinsonHyperlegibleNext_500Medium",
    SEMI: "AtkinsonHyperlegibleNext_600SemiBold", BOLD: "AtkinsonHyperlegibleNext_700Bold",
}
LEXEND = {
    DISPLAY: "Lexend_500Medium", ITALIC: "Lexend_400Regular", BODY: "Lexend_400Regular",
    MEDIUM: "Lexend_400Regular", SEMI: "Lexend_500Medium", BOLD: "Lexend_500Medium",
}
# fmt: on
FACES = {"atkinson": ATKINSON, "lexend": LEXEND}


class Run(NamedTuple):
    """A stretch of words set in one way."""

    text: str
    kind: str
    colour: str


class Piece(NamedTuple):
    """Part of a line, where it stands in it."""

    x: int
    text: str
    kind: str
    colour: str


class Line(NamedTuple):
    """One line of a block."""

    y: int
    height: int
    width: int
    pieces: tuple[Piece, ...]


class Block(NamedTuple):
    """Words set to a width."""

    lines: tuple[Line, ...]
    width: int
    """Of the longest line."""
    height: int
    text: str


class Drawn(NamedTuple):
    """A line as it reached the screen: for tests that measure contrast, clipping and overlap."""

    text: str
    box: pygame.Rect
    clip: pygame.Rect
    colour: str
    owner: pygame.Rect
    """The node whose words they are."""


class Typesetter:
    """Sets and draws words at one scale."""

    def __init__(self, scale: float, text: float = 1.0, face: str = "atkinson") -> None:
        """`scale` is pixels to a unit, `text` the reader's own factor."""
        self.scale, self.text = scale, text
        self._files = FACES.get(face, ATKINSON)
        self._fonts: dict[str, pygame.font.Font] = {}
        self._widths: dict[tuple[str, str], int] = {}
        self._blocks: dict[tuple[tuple[Run, ...], int, float], Block] = {}
        self._lines: OrderedDict[tuple[str, str, str], pygame.Surface] = OrderedDict()
        self.drawn: list[Drawn] | None = None
        """Set to a list to record what is drawn."""
        self.owner = pygame.Rect(0, 0, 0, 0)
        """The bounds of the node that is being drawn."""
        self.silent = False
        """Draw no words at all: for measuring what lies behind them."""

    def lay(self, runs: Iterable[Run], width: int, leading: float = LEADING) -> Block:
        """Return these runs set to a width, one after the other as one paragraph."""
        key = (tuple(runs), width, leading)
        if key not in self._blocks:
            if len(self._blocks) > BLOCKS_KEPT:
                self._blocks.clear()
            self._blocks[key] = self._lay(key[0], max(1, width), leading)
        return self._blocks[key]

    def plain(
        self, text: str, kind: str, colour: str, width: int = 1 << 20, leading: float = LEADING
    ) -> Block:
        """Return one run set to a width."""
        return self.lay((Run(text, kind, colour),), width, leading)

    def width(self, text: str, kind: str) -> int:
        """Return how wide these words are on one line."""
        key = (text, kind)
        if key not in self._widths:
            self._widths[key] = self._font(kind).size(text)[0]
        return self._widths[key]

    def measure(self, text: str, kind: str) -> int:
        """Return the same, and remember nothing: for words that change with every key."""
        return self._font(kind).size(text)[0] if text else 0

    def height(self, kind: str, leading: float = LEADING) -> int:
        """Return the height of a line."""
        return round(KINDS[kind].size * self.scale * self._factor(kind) * leading)

    def draw(self, surface: pygame.Surface, block: Block, at: tuple[int, int], align: str = "left") -> None:
        """Draw a block with its upper left corner here; centred or right-aligned lines hang from that x."""
        for line in block.lines:
            shift = {"left": 0, "centre": -line.width // 2, "right": -line.width}[align]
            for piece in line.pieces:
                self._draw(surface, piece, at[0] + shift, at[1] + line.y, line.height)

    def _draw(self, surface: pygame.Surface, piece: Piece, x: int, y: int, height: int) -> None:
        image = self._image(piece)
        # A font's own box is taller than its line; the difference is shared above and below.
        place = image.get_rect(topleft=(x + piece.x, y + (height - image.get_height()) // 2))
        if self.drawn is not None:
            seen = image.get_bounding_rect().move(place.topleft)
            self.drawn.append(Drawn(piece.text, seen, surface.get_clip(), piece.colour, self.owner))
        if not self.silent:
            surface.blit(image, place)

    def _image(self, piece: Piece) -> pygame.Surface:
        key = (piece.text, piece.kind, piece.colour)
        image = self._lines.get(key)
        if image is None:
            image = self._lines[key] = self._font(piece.kind).render(piece.text, True, piece.colour)  # noqa: FBT003 - antialias, as pygame orders it
            if len(self._lines) > LINES_KEPT:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return image

    def _font(self, kind: str) -> pygame.font.Font:
        if kind not in self._fonts:
            size = max(8, round(KINDS[kind].size * self.scale * self._factor(kind)))
            self._fonts[kind] = _open(self._files[KINDS[kind].font], size)
        return self._fonts[kind]

    def _factor(self, kind: str) -> float:
        """Large type grows less: it can be read already, and the room belongs to the words."""
        size = KINDS[kind].size
        if size <= 25:
            return self.text
        return 1 + (self.text - 1) * (0.55 if size <= 40 else 0.25)

    def _lay(self, runs: tuple[Run, ...], width: int, leading: float) -> Block:
        lines: list[Line] = []
        y = 0
        for words in self._broken(runs, width):
            height = max((self.height(run.kind, leading) for run in words), default=0)
            pieces = self._pieces(words)
            wide = pieces[-1].x + self.width(pieces[-1].text, pieces[-1].kind) if pieces else 0
            lines.append(Line(y, height, wide, pieces))
            y += height
        text = " ".join(run.text for run in runs)
        return Block(tuple(lines), max((line.width for line in lines), default=0), y, text)

    def _broken(self, runs: Sequence[Run], width: int) -> list[list[Run]]:
        """Return the words of each line."""
        lines: list[list[Run]] = [[]]
        used = 0
        for word in (Run(word, run.kind, run.colour) for run in runs for word in run.text.split()):
            for part in self._short_enough(word, width):
                wide = self.width(part.text, part.kind)
                space = self.width(" ", part.kind) if lines[-1] else 0
                if lines[-1] and used + space + wide > width:
                    lines.append([])
                    used, space = 0, 0
                lines[-1].append(part)
                used += space + wide
        return lines if lines[0] else []

    def _short_enough(self, word: Run, width: int) -> list[Run]:
        """Return the word, or the parts of it where it alone is wider than a line."""
        if self.width(word.text, word.kind) <= width or len(word.text) < 2:
            return [word]
        end = len(word.text) - 1
        while end > 1 and self.width(word.text[:end], word.kind) > width:
            end -= 1
        rest = Run(word.text[end:], word.kind, word.colour)
        return [Run(word.text[:end], word.kind, word.colour), *self._short_enough(rest, width)]

    def _pieces(self, words: list[Run]) -> tuple[Piece, ...]:
        """Return a line's words, those set alike joined into one piece."""
        pieces: list[Piece] = []
        x = 0
        for word in words:
            if pieces and pieces[-1].kind == word.kind and pieces[-1].colour == word.colour:
                last = pieces[-1]
                pieces[-1] = last._replace(text=f"{last.text} {word.text}")
            else:
                pieces.append(
                    Piece(
                        x + (self.width(" ", word.kind) if pieces else 0), word.text, word.kind, word.colour
                    )
                )
            x = pieces[-1].x + self.width(pieces[-1].text, pieces[-1].kind)
        return tuple(pieces)


def _open(name: str, size: int) -> pygame.font.Font:
    try:
        return pygame.font.Font(io.BytesIO(assets.data(f"fonts/{name}.ttf")), size)
    except (FileNotFoundError, pygame.error):
        return pygame.font.Font(None, size)  # pygame's own, so that there are words at all
