"""Where a screen is measured and painted: `View` to build with, `Canvas` to paint on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pygame

from game.window import ink
from game.window.nodes import Node
from game.window.text import Block, Run, Typesetter
from game.window.theme import EVENING, Radius, Theme

BASE = (1280, 720)
"""The size on which one unit is one pixel."""
SMALLEST, LARGEST = 0.75, 6.0
FADE = 18
"""Units over which a thing that scrolls fades out where it goes on."""
REACH = 140
"""Units that a node's shadow and ring may reach beyond its bounds, both sides together."""


@dataclass(frozen=True, slots=True)
class View:
    """What a screen needs to know in order to arrange itself."""

    size: tuple[int, int]
    """What there is to fill; less than the window where a notice stands above."""
    type: Typesetter
    theme: Theme = EVENING
    offsets: Mapping[str, int] = field(default_factory=dict)
    """How far each thing that scrolls is scrolled, by id."""

    @property
    def unit(self) -> float:
        """Pixels to a unit."""
        return self.type.scale

    def px(self, units: float) -> int:
        """Return a length in pixels."""
        return round(units * self.unit)

    @property
    def area(self) -> pygame.Rect:
        """The whole window."""
        return pygame.Rect((0, 0), self.size)

    @property
    def margin(self) -> int:
        """Between the window's edge and everything."""
        return self.px(32)

    @property
    def bulk(self) -> float:
        """How much larger than usual words are, beside the window."""
        return self.type.text

    def set(self, text: str, kind: str, colour: str, width: int = 1 << 20) -> Block:
        """Return words set to a width; `colour` is a token's name."""
        return self.type.plain(text, kind, self.colour(colour), width)

    def run(self, text: str, kind: str, colour: str) -> Run:
        """Return a stretch of words in a token's colour."""
        return Run(text, kind, self.colour(colour))

    def colour(self, token: str) -> str:
        """Return the colour of a token's name."""
        found: str = getattr(self.theme, token)
        return found


def unit_of(size: tuple[int, int]) -> float:
    """Return the pixels to a unit in a window of this size."""
    return min(LARGEST, max(SMALLEST, min(size[0] / BASE[0], size[1] / BASE[1])))


@dataclass(slots=True)
class Canvas:
    """A surface, and everything a node's painter may want to know."""

    surface: pygame.Surface
    view: View
    behind: pygame.Surface
    """What is behind the panels, blurred."""
    focused: str = ""
    hovered: str = ""
    pressed: str = ""
    face: Callable[[pygame.Rect], None] = lambda _: None
    """Draws whoever sits across into a place."""

    def has_focus(self, node: Node) -> bool:
        """Whether the focus is on this node."""
        return bool(node.id) and node.id == self.focused

    def is_hovered(self, node: Node) -> bool:
        """Whether the mouse is over this node."""
        return bool(node.id) and node.id == self.hovered

    def words(self, block: Block, at: tuple[int, int], align: str = "left") -> None:
        """Draw a block of words."""
        self.view.type.draw(self.surface, block, at, align)

    def shadow(
        self, box: pygame.Rect, radius: float, blur: float = 20, drop: float = 8, alpha: float = 1.0
    ) -> None:
        """Draw the shadow of a panel; the lengths are in units."""
        theme, view = self.view.theme, self.view
        soft = view.px(blur)
        shade = ink.shadow(box.size, radius, soft, theme.shadow_alpha * alpha, theme.shadow)
        self.surface.blit(shade, (box.x - 2 * soft, box.y - 2 * soft + view.px(drop)))

    def glow(self, box: pygame.Rect, radius: float) -> None:
        """Draw the light around what has the focus."""
        soft = self.view.px(24)
        light = ink.shadow(box.size, radius, soft, 0.5, self.view.theme.accent)
        self.surface.blit(light, (box.x - 2 * soft, box.y - 2 * soft))

    def fill(
        self,
        box: pygame.Rect,
        radius: float,
        colours: tuple[str, str],
        alphas: tuple[float, float] = (1.0, 1.0),
    ) -> None:
        """Draw a rounded, shaded rectangle; the radius is in pixels."""
        self.surface.blit(ink.rounded(box.size, radius, colours, alphas), box)

    def glass(self, box: pygame.Rect, radius: float, *, card: bool = False) -> None:
        """Draw a frosted panel."""
        theme = self.view.theme
        alphas, colours = (theme.card_alpha, theme.card) if card else (theme.glass_alpha, theme.glass)
        width = max(1.0, theme.border * self.view.unit)
        look = ink.Glass(radius, colours, alphas, theme.line, theme.hairline, width)
        self.surface.blit(ink.glass(self.behind, (box.x, box.y, box.width, box.height), look), box)

    def dim(self, share: float) -> None:
        """Mix this share of the night into everything drawn so far; it needs no picture of its own."""
        left = round(255 * (1 - share))
        night = pygame.Color(self.view.theme.night)
        self.surface.fill((left, left, left), special_flags=pygame.BLEND_RGB_MULT)
        mixed = (round(night.r * share), round(night.g * share), round(night.b * share))
        self.surface.fill(mixed, special_flags=pygame.BLEND_RGB_ADD)

    def hairline(self, box: pygame.Rect, radius: float) -> None:
        """Draw a panel's thin outline."""
        theme = self.view.theme
        width = max(1.0, theme.border * self.view.unit)
        self.surface.blit(ink.outline(box.size, radius, width, theme.line, theme.hairline), box)

    def ring(self, box: pygame.Rect, radius: float) -> None:
        """Draw the ring that says: the focus is here."""
        width = max(2, self.view.px(3))
        gap = self.view.px(4)
        around = box.inflate(2 * (width + gap - 1), 2 * (width + gap - 1))
        self.surface.blit(
            ink.outline(around.size, radius + width + gap, width, self.view.theme.accent), around
        )

    def icon(self, svg: str, view: tuple[int, int], size: tuple[int, int], colour: str) -> pygame.Surface:
        """Return a small drawing; `{colour}` in it stands for the colour."""
        return ink.drawing(svg.format(colour=colour), view, size)

    def radius(self, name: float = Radius.PANEL) -> float:
        """Return a radius of the theme in pixels."""
        return name * self.view.unit


def paint(canvas: Canvas, node: Node) -> None:
    """Draw the node and everything in it; what scrolls is cut at its edge."""
    clip = canvas.surface.get_clip()
    if node.paint and clip.colliderect(node.bounds.inflate(*(canvas.view.px(REACH),) * 2)):
        canvas.view.type.owner = node.bounds
        node.paint(canvas, node)
    if node.content is not None:
        canvas.surface.set_clip(clip.clip(node.bounds))
    edges = _edges(canvas, node)
    for child in node.children:
        if node.content is None or child.bounds.colliderect(node.bounds):
            paint(canvas, child)
    for empty, place in edges:
        canvas.surface.blit(empty, place)
    canvas.surface.set_clip(clip)
    if node.scrolls:
        _scroll_bar(canvas, node)


def faded(view: View, node: Node) -> list[tuple[pygame.Rect, ink.Alphas]]:
    """Return the edges where a thing that scrolls goes on, and how it fades there, from top to bottom."""
    if not node.scrolls:
        return []
    offset, box = view.offsets.get(node.id, 0), node.bounds
    high = min(view.px(FADE), box.height // 4)
    above = pygame.Rect(box.topleft, (box.width, high))
    below = above.move(0, box.height - high)
    going_on = offset > 0, offset < (node.content or 0) - box.height
    edges = (above, (1.0, 0.0)), (below, (0.0, 1.0))
    return [edge for edge, goes_on in zip(edges, going_on, strict=True) if goes_on]


def _edges(canvas: Canvas, node: Node) -> list[tuple[pygame.Surface, pygame.Rect]]:
    """Return what is behind the edges of what scrolls: laid over it again, it fades instead of being cut."""
    found = []
    for place, alphas in faded(canvas.view, node):
        inside = place.clip(canvas.surface.get_rect())
        if inside and inside.colliderect(canvas.surface.get_clip()):
            empty = canvas.surface.subsurface(inside).convert_alpha()
            empty.blit(ink.fading(inside.size, alphas), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            found.append((empty, inside))
    return found


def _scroll_bar(canvas: Canvas, node: Node) -> None:
    view, content = canvas.view, node.content or 1
    track = pygame.Rect(0, node.bounds.y, view.px(5), node.bounds.height)
    track.right = node.bounds.right - view.px(1)
    share = node.bounds.height / content
    thumb = track.copy()
    thumb.height = max(view.px(24), round(track.height * share))
    hidden = max(1, content - node.bounds.height)
    thumb.y += round((track.height - thumb.height) * min(1.0, view.offsets.get(node.id, 0) / hidden))
    theme = view.theme
    plain = theme.ink2 if node.on_paper else theme.line
    lit = theme.plate[0] if node.on_paper else theme.accent
    canvas.fill(track, track.width / 2, (plain, plain), (0.16, 0.16))
    colour = lit if canvas.has_focus(node) else plain
    canvas.fill(thumb, thumb.width / 2, (colour, colour), (0.8, 0.8))
