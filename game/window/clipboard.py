"""What was copied, here or in another program."""

from __future__ import annotations

import pygame


def read() -> str:
    """Return the words that were copied last; none where there are none, or nobody knows."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return ""


def write(text: str) -> bool:
    """Copy these words; return whether that could be done."""
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
        return False
    return True
