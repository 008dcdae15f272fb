"""From events to commands: keys, mouse and wheel, with the focus between them.

Rule: nothing here does anything; it moves the focus and the scroll, and says what was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.window.commands import Back, Command, QuickExit, Quit, Set, Show, TakeIn
from game.window.focus import along, holder, offset_showing, settled, towards
from game.window.nodes import CARET, Node, Stroke, find, in_sight, node_at
from game.window.preferences import following
from game.window.screens.base import Screen
from game.window.stage import Stage

ARROWS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
WHEEL = 90
"""Pixels a click of the wheel scrolls, to a unit."""
FIELD_KEYS = frozenset(
    {"left", "right", "up", "down", "home", "end", "return", "enter", "keypad enter", "backspace", "delete"}
    | set("acvxyz")
)
"""Keys that a field takes for itself; a letter only together with Ctrl."""
DIGITS = range(pygame.KSCAN_1, pygame.KSCAN_9 + 1)


@dataclass(slots=True)
class Hands:
    """Where the focus, the mouse and the scrolling are."""

    focus: str = ""
    hovered: str = ""
    pressed: str = ""
    offsets: dict[str, int] = field(default_factory=dict)
    stands: tuple[str, int, int] | None = None
    """What is in the field that has the focus, and where its caret stands; none without one."""
    stale: bool = True
    """Something here changed that has to be drawn."""

    def arrive(self, root: Node, screen: Screen, stage: Stage, back_to: str = "") -> None:
        """Put the focus where a new screen, or a new moment of it, starts; or back where it stood."""
        first = screen.first(stage)
        self.focus = settled(root, back_to or first, first)
        self.hovered = self.pressed = ""
        self.stale = True

    def settle(self, root: Node, screen: Screen, stage: Stage) -> None:
        """Keep the focus if what had it is still there, and the caret in sight where it moved."""
        self.focus = settled(root, self.focus, screen.first(stage))
        stands = _stands(root, self.focus)
        if stands and stands != self.stands:
            self._show(root, CARET, margin=24)
        self.stands = stands

    def handle(self, event: pygame.event.Event, root: Node, screen: Screen, stage: Stage) -> Command | None:
        """Return what this event asks for, if anything."""
        if event.type == pygame.QUIT:
            return Quit()
        if event.type == pygame.DROPFILE:
            return TakeIn(event.file)
        if event.type in (pygame.TEXTINPUT, pygame.TEXTEDITING):
            return self._written(event, root)
        if event.type == pygame.KEYDOWN:
            return self._key(event, root, screen, stage)
        if event.type == pygame.MOUSEMOTION:
            self._hover(root, event.pos)
            return self._drag(root, event)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            node = node_at(root, event.pos, _pressable)
            self.pressed = node.id if node else ""
            if node and node.edit:
                self.focus, self.stale = node.id, True
                held = pygame.key.get_mods() & pygame.KMOD_SHIFT
                return node.edit(Stroke(point=event.pos, shift=bool(held)))
            if node and node.id:
                self._focus_on(root, node.id)
            elif node:
                return node.press
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return self._release(root, event.pos)
        elif event.type == pygame.MOUSEWHEEL:
            place = node_at(root, pygame.mouse.get_pos(), lambda node: node.scrolls) or _only_scroll(root)
            self._scroll(place, -event.y * WHEEL)
        return None

    # --- keys

    def _written(self, event: pygame.event.Event, root: Node) -> Command | None:
        """Return what typing this asks for: words in a blank, where one has the focus."""
        node, text = find(root, self.focus), event.text
        composing = event.type == pygame.TEXTEDITING
        if node and node.edit:
            return node.edit(Stroke(text=text, composing=composing))
        if composing:
            return None
        return node.fill(node.value + text) if node and node.fill and text.isprintable() else None

    def _key(self, event: pygame.event.Event, root: Node, screen: Screen, stage: Stage) -> Command | None:
        name = name_of(event)
        shift, ctrl = event.mod & pygame.KMOD_SHIFT, event.mod & pygame.KMOD_CTRL
        if name == "f12" or (name == "escape" and shift):
            return QuickExit()
        if name == "f11":
            return Set("full_screen", not stage.prefs.full_screen)
        if ctrl and name in ("+", "=", "-", "keypad +", "keypad -"):
            return Set("text", following("text", stage.prefs.text, -1 if "-" in name else 1))
        node = find(root, self.focus)
        if node and node.edit and name in FIELD_KEYS:
            # With Alt beside it, Ctrl is the key that types the third sign on many keyboards.
            held = (event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not event.mod & pygame.KMOD_ALT
            return node.edit(Stroke(name, shift=bool(shift), ctrl=bool(held)))
        if ctrl and name == "z":
            name = "z"
        if ctrl and name == "y":
            name = "y"
        if name == "tab":
            self._focus_on(root, along(root, self.focus, -1 if shift else 1))
            return None
        return self._act(name, root, screen, stage)

    def _act(self, name: str, root: Node, screen: Screen, stage: Stage) -> Command | None:
        node = find(root, self.focus)
        if node and node.fill and name == "backspace":
            return node.fill(node.value[:-1])
        if node and (node.fill or node.edit) and (len(name) == 1 or name == "space"):
            return None  # the same key comes as text as well
        own = screen.keys(stage)
        if (
            name in ("return", "enter", "keypad enter", "space", *ARROWS)
            and node
            and not in_sight(root, node)
        ):
            # Nobody presses what they cannot see: read on towards it first.
            self._towards_focus(root, node)
            return None
        if name in ("return", "enter", "keypad enter") and node:
            return node.press
        if name == "space":
            return (node.press if node and node.press else None) or own.get("space")
        if name in ARROWS:
            return self._arrow(name, root, node)
        if name in ("page up", "page down"):
            place = holder(root, self.focus) or _only_scroll(root)
            if place:
                self._scroll(place, (1 if name == "page down" else -1) * round(place.bounds.height * 0.85))
            return None
        if name in own:
            return own[name]
        return {"escape": Back(), "f1": Show("help")}.get(name)

    def _arrow(self, name: str, root: Node, node: Node | None) -> Command | None:
        dx, dy = ARROWS[name]
        if node and dx and (node.less or node.more):
            return node.more if dx > 0 else node.less
        if node and node.scrolls and dy:
            self._scroll(node, dy * 60)
            return None
        going = towards(root, self.focus, dx, dy)
        if going == self.focus and dy:
            place = holder(root, self.focus)
            if place:
                self._scroll(place, dy * 60)
        self._focus_on(root, going)
        return None

    # --- mouse

    def _drag(self, root: Node, event: pygame.event.Event) -> Command | None:
        """Return what dragging the mouse asks for: a selection, where it began in a field."""
        node = find(root, self.pressed)
        if node and node.edit and event.buttons[0]:
            return node.edit(Stroke(point=event.pos, shift=True))
        return None

    def _hover(self, root: Node, point: tuple[int, int]) -> None:
        node = node_at(root, point, _pressable)
        name = node.id if node else ""
        if name != self.hovered:
            self.hovered, self.stale = name, True

    def _release(self, root: Node, point: tuple[int, int]) -> Command | None:
        node = node_at(root, point, _pressable)
        pressed, self.pressed = self.pressed, ""
        return node.press if node and node.id and node.id == pressed else None

    # --- the parts

    def _focus_on(self, root: Node, name: str) -> None:
        if name != self.focus:
            self.focus, self.stale = name, True
        self.show_focus(root)

    def show_focus(self, root: Node, margin: int = 16) -> None:
        """Scroll so that what has the focus can be seen."""
        self._show(root, self.focus, margin)

    def _show(self, root: Node, name: str, margin: int) -> None:
        around = holder(root, name)
        if around:
            found = offset_showing(root, name, self.offsets.get(around.id, 0), margin)
            if found:
                self.offsets[found[0]] = found[1]
                self.stale = True

    def _towards_focus(self, root: Node, node: Node) -> None:
        """Scroll one step towards what has the focus."""
        place = holder(root, self.focus)
        if place:
            step = round(place.bounds.height * 0.6)
            self._scroll(place, step if node.bounds.centery > place.bounds.centery else -step)

    def _scroll(self, place: Node | None, by: int) -> None:
        if place and place.id:
            most = max(0, (place.content or 0) - place.bounds.height)
            offset = max(0, min(most, self.offsets.get(place.id, 0) + by))
            if offset != self.offsets.get(place.id, 0):
                self.offsets[place.id], self.stale = offset, True


def name_of(event: pygame.event.Event) -> str:
    """Return the key's name: digits by their place on the keyboard, letters as they are typed."""
    if getattr(event, "scancode", 0) in DIGITS:
        return str(event.scancode - pygame.KSCAN_1 + 1)
    typed: str = getattr(event, "unicode", "")
    if len(typed) == 1 and typed.isprintable() and typed != " ":
        return typed.lower()
    name = pygame.key.name(event.key).lower()
    return name.strip("[]") if name.startswith("[") else name


def _pressable(node: Node) -> bool:
    return any(does is not None for does in (node.press, node.less, node.fill, node.edit))


def _stands(root: Node, name: str) -> tuple[str, int, int] | None:
    """Return what is in the field of this name, and where in it the caret stands; none elsewhere."""
    field, caret = find(root, name), find(root, CARET)
    if not field or not field.edit or not caret:
        return None
    return field.value, caret.bounds.x - field.bounds.x, caret.bounds.y - field.bounds.y


def _only_scroll(root: Node) -> Node | None:
    """Return what scrolls, where there is just one such thing."""
    if root.scrolls:
        return root
    found = [place for child in root.children if (place := _only_scroll(child))]
    return found[-1] if found else None
