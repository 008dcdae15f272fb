"""A play in Markdown (CommonMark): whatever a writer typed comes out as the words it was."""

from __future__ import annotations

import re

from game.export.paper import Block, Pair, Piece, Section, Speech, Text, paper
from game.export.play import NOTICE, Play

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
AT_START = re.compile(r"^(\d*)(?=[-+=]|(?<=\d)[.)])")
"""Where a list or an underline would begin; a number may stand before it."""


def markdown_of(play: Play) -> str:
    """Return the debrief and the words of a play."""
    document = paper(play)
    head = [f"# {plain(document.title)}", *(plain(line) for line in document.under), f"**{NOTICE}**"]
    told = [block for section in document.sections for block in _section(section)]
    return "\n\n".join([*head, *told, "---", NOTICE]) + "\n"


def plain(text: str) -> str:
    """Return text, in one line, in which no sign means anything to Markdown."""
    escaped = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return AT_START.sub(r"\1\\", escaped)


def _section(section: Section) -> list[str]:
    return [f"## {plain(section.title)}", *(told for block in section.blocks for told in _block(block))]


def _block(block: Block) -> list[str]:
    match block:
        case Text(text, quiet):
            return [_slanted(text) if quiet else plain(text)]
        case Pair(name, text):
            return [f"**{plain(name)}:** {plain(text)}"]
        case Piece(title, blocks):
            return [f"### {plain(title)}", *(told for one in blocks for told in _block(one))]
        case Speech(who, parts):
            if not who:
                return [" ".join(_slanted(part.text) for part in parts)]
            words = " ".join(f"({_slanted(part.text)})" if part.done else plain(part.text) for part in parts)
            return [f"**{plain(who)}:** {words}"]


def _slanted(text: str) -> str:
    return f"*{plain(text)}*"
