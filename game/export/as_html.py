"""A play as one page for a browser and a printer: no script, nothing fetched, the fonts inside it."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import NamedTuple

from game.export.drawing import drawn
from game.export.paper import Block, Pair, Piece, Section, Speech, Text, paper
from game.export.play import NOTICE, Play
from game.export.sheet import STYLE
from game.present.labels import GAME
from game.present.speech import Spoken


class Font(NamedTuple):
    """A typeface to put into the page, as the bytes of a TrueType file."""

    family: str
    weight: int
    """100 to 900, as CSS counts."""
    slanted: bool
    file: bytes


PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>{title}</title>
<style>{fonts}{style}</style>
</head>
<body>
<main>
<header><h1>{title}</h1>
{under}
<p class="notice">{notice}</p></header>
{sections}
</main>
<div class="room" aria-hidden="true"><div></div></div>
<footer class="foot">{game}: {title}. {notice}</footer>
</body>
</html>
"""


def html_of(play: Play, fonts: tuple[Font, ...] = ()) -> str:
    """Return the debrief and the words of a play; without fonts the reader's own are used."""
    document = paper(play)
    return PAGE.format(
        title=escape(document.title),
        under="\n".join(f'<p class="under">{escape(line)}</p>' for line in document.under),
        notice=escape(NOTICE),
        game=escape(GAME),
        fonts="".join(map(_face, fonts)),
        style=STYLE,
        sections="\n".join(map(_section, document.sections)),
    )


def _face(font: Font) -> str:
    data = b64encode(font.file).decode("ascii")
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; '
        f"font-style: {'italic' if font.slanted else 'normal'}; "
        f'src: url("data:font/ttf;base64,{data}") format("truetype"); }}\n'
    )


def _section(section: Section) -> str:
    kind = ' class="new-page"' if section.new_page else ""
    blocks = "\n".join(map(_block, section.blocks))
    charts = "".join(map(drawn, section.charts))
    return f"<section{kind}>\n<h2>{escape(section.title)}</h2>\n{charts}{blocks}\n</section>"


def _block(block: Block) -> str:
    match block:
        case Text(text, quiet):
            return f'<p class="quiet">{escape(text)}</p>' if quiet else f"<p>{escape(text)}</p>"
        case Pair(name, text):
            return f'<p class="pair"><span class="name">{escape(name)}</span> {escape(text)}</p>'
        case Piece(title, blocks):
            inner = "\n".join(map(_block, blocks))
            return f'<div class="piece"><h3>{escape(title)}</h3>\n{inner}</div>'
        case Speech(who, parts, mine):
            if not who:
                return f'<p class="scene">{_words(parts)}</p>'
            side = " mine" if mine else ""
            return f'<p class="speech{side}"><b>{escape(who)}</b> <span>{_words(parts)}</span></p>'


def _words(parts: tuple[Spoken, ...]) -> str:
    return " ".join(f"<i>({escape(one.text)})</i>" if one.done else escape(one.text) for one in parts)
