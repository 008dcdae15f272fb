"""The window: pygame lives here and nowhere else. A screen asks, the stage obeys, the core decides."""

import os
import sys

# Both are read when pygame is first imported or first shows something, so before anything of this package.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
if sys.platform != "darwin":
    # Without a GPU, SDL would draw through software OpenGL, at five times the cost.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


class NoScreen(Exception):
    """There is no screen that a window could be opened on."""
