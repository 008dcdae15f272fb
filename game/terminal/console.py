"""Plain lines out, plain lines in.

Rule 1: no line is wider than the terminal or 80 columns; no colour, no drawing, nothing that moves.
Rule 2: whatever the encoding, nothing is lost but the curl of a quotation mark.
Rule 3: leaving is possible at every prompt, and always polite.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from typing import TextIO

WIDEST, NARROWEST = 80, 20
SCREENFUL = 100

PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "−": "-", "‑": "-", "…": "...", "•": "-", "\u00a0": " ", "\u202f": " ", "×": "x",
    "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L",
}  # fmt: skip
"""What stands for a character that the terminal cannot show."""


class Closed(Exception):
    """There is no more input."""


class Leave(Exception):
    """The player leaves; what was kept stays kept."""


class Vanish(Exception):
    """The player leaves at once, without a word."""


class Console:
    """A terminal, or whatever stands in for one."""

    def __init__(self, read: TextIO, out: TextIO, *, width: int = WIDEST, interactive: bool = False) -> None:
        """Talk through these streams; interactive means somebody sits there and can be asked."""
        self._read = read
        self._out = out
        self.width = max(NARROWEST, min(WIDEST, width))
        self.interactive = interactive

    def say(self, *paragraphs: str) -> None:
        """Write paragraphs, each wrapped on its own, without a blank line between them."""
        for paragraph in paragraphs:
            self._write(self._wrapped(paragraph, "") + "\n")

    def item(self, mark: str, text: str, depth: int = 0) -> None:
        """Write one entry of a list, further lines indented below its first; `depth` moves all of it in."""
        inset = "  " * depth
        self._write(self._wrapped(f"{mark} {text}", " " * (len(inset + mark) + 1), inset) + "\n")

    def gap(self) -> None:
        """Write a blank line."""
        self._write("\n")

    def ask(self, prompt: str) -> str:
        """Return what is typed, trimmed and in lower case.

        Raises Closed at the end of the input, Leave for `q`, Vanish for `x`.
        """
        self._write(self._wrapped(prompt, "") + (" " if self.interactive else "\n"))
        with suppress(UnicodeDecodeError):
            line = self._read.readline()
            if not line:
                raise Closed
            return _command(line)
        return "?"

    def lines(self) -> Iterator[str]:
        """Yield lines as they are typed, until an empty one or a dot alone.

        Raises Closed at the end of the input, Vanish for `x` alone.
        """
        while True:
            with suppress(UnicodeDecodeError):
                line = self._read.readline()
                if not line:
                    raise Closed
                if line.strip() in ("x", "X"):
                    raise Vanish
                if line.strip() in ("", "."):
                    return
                yield line.rstrip()

    def clear(self) -> None:
        """Take what was shown off the screen, if it is one."""
        if self.interactive:
            self._write("\n" * SCREENFUL + "\x1b[3J\x1b[2J\x1b[H")

    def _wrapped(self, text: str, indent: str, first: str = "") -> str:
        return textwrap.fill(
            " ".join(self._shown(text).split()),
            self.width,
            initial_indent=first,
            subsequent_indent=indent,
            break_on_hyphens=False,
        )

    def _shown(self, text: str) -> str:
        """Return the text in characters that this terminal has."""
        encoding = getattr(self._out, "encoding", None) or "utf-8"
        try:
            text.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            return "".join(_shown(character, encoding) for character in text)
        return text

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()


def _command(line: str) -> str:
    typed = line.strip().strip(".").lower()
    if typed in ("q", "quit", "exit"):
        raise Leave
    if typed == "x":
        raise Vanish
    return typed


def _shown(character: str, encoding: str) -> str:
    for attempt in (character, PLAIN.get(character, ""), _without_accents(character)):
        with suppress(UnicodeEncodeError, LookupError):
            attempt.encode(encoding)
            if attempt:
                return attempt
    return "?"


def _without_accents(character: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", character) if not unicodedata.combining(one))
