"""The loop: the only clock, the only window.

Rule 1: a still screen is not drawn again; while nothing moves the loop sleeps.
Rule 2: the first picture comes before evenings and plays are opened, which take time.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import pygame

from game.present import labels
from game.window import NoScreen, scenery
from game.window.canvas import Canvas, View, paint, unit_of
from game.window.commands import Command, QuickExit
from game.window.focus import Stood, Trail
from game.window.hands import Hands
from game.window.nodes import CARET, Node, Role, find
from game.window.preferences import Value
from game.window.screens.every import screen as screen_of
from game.window.stage import Stage, World
from game.window.text import Typesetter
from game.window.theme import THEMES
from game.window.widgets.notice import notice
from game.window.widgets.scroll import shift

if TYPE_CHECKING:
    from game.core.partner import Style
    from game.core.scenario import Scenario
    from game.window.sitter import Sitter

log = logging.getLogger(__name__)

SIZE = (1280, 720)
LEAST = (640, 400)
"""No smaller window; below 960 x 600 it is cramped."""
STILL = 0.05
"""Seconds of sleep between two looks at the events of a still screen."""
FRAMES = 60
"""A second, at most, while something moves."""
ART_FAILS = (OSError, ValueError, KeyError, pygame.error)
"""What a missing or damaged drawing may raise."""
STIRRING = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEWHEEL)
"""What wakes a face that rests."""


class App:
    """One window and what is in it."""

    def __init__(
        self, stage: Stage, surface: pygame.Surface, watch: Callable[[str, Node], None] = lambda _, __: None
    ) -> None:
        """Take a stage to show and a surface to show it on; `watch` is told of every new tree."""
        self._watch = watch
        self.stage = stage
        self.hands = Hands()
        self.asked: list[Command] = []
        """Every command so far, newest last; for tests."""
        self.surface, self._size = surface, surface.get_size()
        self._shown = ("", 0)
        self._trail = Trail()
        self.root = Node(Role.WINDOW, "", surface.get_rect())
        self._type = Typesetter(1.0)
        self._set_as: tuple[object, ...] = ()
        self._without_art = False

    @cached_property
    def sitter(self) -> Sitter:
        """Whoever sits across; what draws them is loaded after the title."""
        from game.window.sitter import Sitter

        return Sitter()

    # --- one round

    def handle(self, event: pygame.event.Event, at: float) -> None:
        """Let an event do what it asks."""
        if event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED, pygame.WINDOWRESTORED):
            self.hands.stale = True
            return
        if event.type in STIRRING and self._face():
            self.sitter.stir(at)
        if event.type == pygame.KEYDOWN and self.hands.stale:
            # Somebody types faster than frames are drawn: a key means what the keys before it have made.
            self._arrange(at)
            self.hands.stale = True
        screen = screen_of(self.stage.screen)
        command = self.hands.handle(event, self.root, screen, self.stage)
        if command is not None:
            self.obey(command)

    def obey(self, command: Command) -> None:
        """Do what was asked."""
        self.asked.append(command)
        if isinstance(command, QuickExit):
            # Gone before anything else happens; every answer is on disk already.
            pygame.display.quit()
            self.stage.obey(command)
            return
        full = self.stage.prefs.full_screen
        self.stage.obey(command)
        self.hands.stale = True
        if self.stage.prefs.full_screen != full:
            _fill_screen(full=self.stage.prefs.full_screen)

    def look(self, at: float) -> None:
        """Show what was saved since the last look; where no file is previewed, nothing is looked at."""
        if self.stage.look(at):
            self.hands.stale = True

    def resized(self, surface: pygame.Surface) -> None:
        """Draw on this surface from now on, if it is another or of another size."""
        if surface is self.surface and surface.get_size() == self._size:
            return
        scenery.forget()
        self.surface, self._size = surface, surface.get_size()
        self.hands.stale = True

    def draw(self, at: float) -> list[pygame.Rect]:
        """Draw what changed; return where."""
        if self.hands.stale:
            self._arrange(at)
            self._paint(self.surface.get_rect(), at)
            return [self.surface.get_rect()]
        area = self.sitter.changed(at) if self._face() else None
        if area is None:
            return []
        area = area.clip(self.surface.get_rect())
        self._paint(area, at)
        return [area]

    def is_moving(self, at: float) -> bool:
        """Whether anything may change by itself."""
        return self._face() is not None and self.sitter.is_moving(at)

    # --- the parts

    def view(self) -> View:
        """Return what the screens are arranged with."""
        size = self.surface.get_size()
        prefs = self.stage.prefs
        key = (size, prefs.text, prefs.face)
        if key != self._set_as:
            self._type = Typesetter(unit_of(size), prefs.text / 100, prefs.face)
            self._set_as = key
        return View(size, self._type, THEMES[prefs.theme], self.hands.offsets)

    def _arrange(self, at: float) -> None:
        stage, hands = self.stage, self.hands
        screen = screen_of(stage.screen)
        moment = (stage.screen, self._moment())
        back = self._back() if moment != self._shown else None
        self.root = self._build()
        before = dict(hands.offsets)
        if moment != self._shown:
            hands.arrive(self.root, screen, stage, back.focus if back else "")
            if stage.screen == "backlog":
                hands.offsets["backlog.body"] = 1 << 20
            self._shown = moment
        else:
            hands.settle(self.root, screen, stage)
        self._hold_offsets()
        if hands.offsets != before:
            self.root = self._build()
        hands.stale = False
        if caret := find(self.root, CARET):
            # Where an input method opens its list of signs.
            pygame.key.set_text_input_rect(caret.bounds)
        self._seat(at)
        self._watch(stage.screen, self.root)

    def _build(self) -> Node:
        view, build = self.view(), screen_of(self.stage.screen).build
        if not self.stage.notice:
            return build(view, self.stage)
        # What the game has to say stands above everything and hides nothing: the screen makes room.
        strip = notice(view, self.stage.notice)
        taken = strip.bounds.bottom - view.px(8)
        root = build(replace(view, size=(view.size[0], view.size[1] - taken)), self.stage)
        shift(root, taken)
        return root.add(strip)

    def _moment(self) -> int:
        """Return a number that changes when the same screen shows another moment."""
        play = self.stage.play
        if self.stage.screen in ("more", "strand"):
            return self.stage.leaf
        if self.stage.screen == "title":
            return int(self.stage.going is not None)  # known only after the first picture
        if self.stage.screen == "progress":
            return int(self.stage.overtime is not None and self.stage.overtime.plays > 0)
        if self.stage.screen == "chair":
            return 2 * self.stage.chair_at + (self.stage.chair_at in self.stage.done_as)
        if play is None or self.stage.screen not in ("play", "preview"):
            return 0
        return 1 + play.sitting.answers * 2 + (play.step.value == "answers")

    def _back(self) -> Stood | None:
        """Begin a screen at its top; or, on a way back, where it was left. Return where that was."""
        offsets, (left, moment) = self.hands.offsets, self._shown
        stood = Stood(moment, self.hands.focus, offsets.get(f"{left}.body", 0))
        back = self._trail.to(tuple(self.stage.stack), self._moment(), stood)
        body = f"{self.stage.screen}.body"
        for name in ("answers", "speech", body):
            offsets.pop(name, None)
        if back and back.offset:
            offsets[body] = back.offset
        return back

    def _hold_offsets(self) -> None:
        for name, offset in list(self.hands.offsets.items()):
            node = find(self.root, name)
            if node:
                most = max(0, (node.content or 0) - node.bounds.height)
                self.hands.offsets[name] = min(offset, most)

    def _seat(self, at: float) -> None:
        if self._without_art:
            return
        try:
            self._seat_somebody(at)
        except ART_FAILS as error:
            self._go_without_art(error)

    def _seat_somebody(self, at: float) -> None:
        stage, node = self.stage, self._face()
        play = stage.play
        still = not self.stage.prefs.motion
        if node is None:
            if "sitter" in self.__dict__:
                self.sitter.leave()
        elif play and stage.screen == "chair" and play.chair:
            sat = play.chair.turns[min(stage.chair_at, len(play.chair.turns) - 1)]
            now = play.sitting.now
            self.sitter.look_across(now, sat.exchange.response.speech, node.bounds.height, at, still=still)
        elif play:
            self.sitter.look_at(play.sitting.now, node.bounds.height, at, still=still)
        else:
            self.sitter.greet(node.name, scenery.TITLE, node.bounds.height, at, still=still)

    def _face(self) -> Node | None:
        return find(self.root, "face")

    def _paint(self, area: pygame.Rect, at: float) -> None:
        view = self.view()
        screen = screen_of(self.stage.screen)
        behind, soft = self._behind(view, plain=screen.plain)
        self.surface.set_clip(area)
        self.surface.blit(behind, area, area)
        hands = self.hands
        canvas = Canvas(self.surface, view, soft, hands.focus, hands.hovered, hands.pressed)
        if not self._without_art:
            canvas.face = lambda place: self.sitter.draw(self.surface, place, at)
        paint(canvas, self.root)
        self.surface.set_clip(None)

    def _behind(self, view: View, *, plain: bool) -> tuple[pygame.Surface, pygame.Surface]:
        if plain or self._without_art:
            return scenery.plain(view.size, view.theme)
        place = self.stage.play.sitting.now.scenario.place if self.stage.play else scenery.TITLE
        side = "left" if self.stage.screen == "title" else "right"
        try:
            return scenery.scenery(place, view.size, view.theme, side)
        except ART_FAILS as error:
            self._go_without_art(error)
            return scenery.plain(view.size, view.theme)

    def _go_without_art(self, error: Exception) -> None:
        """Play on with words and panels alone, and say so once."""
        log.warning("a picture could not be drawn: %s", type(error).__name__)
        self._without_art = True
        self.stage.notice = f"{self.stage.notice} {labels.NO_ART}".strip()
        self.hands.stale = True


# --- the window


def main(
    open_world: Callable[[], World],
    settings: Mapping[str, Value],
    keep_settings: Callable[[Mapping[str, Value]], str],
    *,
    notice: str = "",
    evening: Scenario | None = None,
    style: Style | None = None,
    seed: int | None = None,
    lens: Style | None = None,
    at_once: Command | None = None,
    first_picture: Callable[[], None] = lambda: None,
    watch: Callable[[str, Node], None] = lambda _, __: None,
) -> int:
    """Open the window and stay until it is closed; return the exit code.

    `open_world` is called once, after the first picture. `keep_settings` keeps the window's own settings and
    returns what the player has to be told, mostly nothing. With an evening, that evening begins at once;
    with a command, that is done first of all.
    `watch` is told the screen's name and its tree whenever it changes: what a screen reader is given.
    Raises NoScreen where no window can be opened.
    """
    if not getattr(pygame, "IS_CE", False):
        raise SystemExit("Secure Base needs pygame-ce; another pygame is installed over it.")
    stage = Stage(open_world, settings, keep_settings, notice=notice)
    app = App(stage, _open(full=stage.prefs.full_screen), watch)
    try:
        app.draw(time.monotonic())
        pygame.display.flip()
        first_picture()
        stage.wake()
        if evening is not None:
            stage.start(evening, style, seed, lens)
        if at_once is not None:
            stage.obey(at_once)
        app.hands.stale = True
        loop(app)
    finally:
        pygame.quit()
    return 0


def loop(app: App, until: Callable[[], bool] = lambda: False) -> None:
    """Show the stage until it stops running."""
    clock = pygame.time.Clock()
    hidden = False
    while app.stage.running and not until():
        at = time.monotonic()
        for event in pygame.event.get():
            if event.type == pygame.WINDOWMINIMIZED:
                hidden = True
            elif event.type in (pygame.WINDOWRESTORED, pygame.WINDOWEXPOSED, pygame.WINDOWFOCUSGAINED):
                hidden = False
            app.handle(event, at)
            if not app.stage.running:
                return
        app.look(at)
        if surface := pygame.display.get_surface():
            app.resized(surface)
        if not hidden:
            changed = app.draw(at)
            if changed:
                pygame.display.update(changed)
        if hidden or not app.is_moving(at):
            time.sleep(STILL)
        else:
            clock.tick(FRAMES)


def _open(*, full: bool) -> pygame.Surface:
    try:
        pygame.display.init()
        pygame.display.set_caption(labels.WINDOW_TITLE)
        surface = pygame.display.set_mode(SIZE, pygame.RESIZABLE)
    except pygame.error as error:
        raise NoScreen(str(error)) from None
    pygame.font.init()
    pygame.key.set_repeat(400, 60)
    with suppress(AttributeError, pygame.error):
        pygame.Window.from_display_module().minimum_size = LEAST
    if full:
        _fill_screen(full=True)
    return pygame.display.get_surface() or surface


def _fill_screen(*, full: bool) -> None:
    """Let the window fill the screen, or be a window again; the loop sees the new size by itself."""
    # `display.toggle_fullscreen` makes another window, and some window managers keep its size afterwards.
    with suppress(AttributeError, pygame.error):
        window = pygame.Window.from_display_module()
        if full:
            window.set_fullscreen(desktop=True)
        else:
            window.set_windowed()
