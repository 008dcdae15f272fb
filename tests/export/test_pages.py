"""The debrief to read and to print: whatever a writer typed comes out as the words it was."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from game.core.partner import Style
from game.export.as_html import Font, html_of
from game.export.as_markdown import markdown_of, plain
from game.export.drawing import BOTTOM, TOP, drawn
from game.export.paper import Piece, paper
from game.export.play import NOTICE
from game.present.curves import Chart, Curve, Mark
from tests.export.conftest import answered, kept, typed, wandered

ODD = (
    "<script>alert(1)</script>",
    "*bold* _slanted_ `code` | bar",
    "[here](javascript:alert(1)) ![there](x)",
    "# a heading",
    "- a list",
    "+ another",
    "7. a third",
    "7) a fourth",
    "> a quotation",
    "--- ",
    "===",
    "~~~",
    "&lt;b&gt; &amp; &#42;",
    "back\\slash",
    "{brace} %s {{both}}",
    "    indented",
    "“quotes” – and a dash",
    "\u202eright to left",
)


class Read(HTMLParser):
    """The words of a page, and its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.words = ""
        self._styling = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.addresses += [value for name, value in attributes if name in ("src", "href")]
        self._styling = tag == "style"

    def handle_data(self, data):
        if not self._styling:
            self.words += data

    def handle_endtag(self, tag):
        self._styling = False


def text_of(markdown: str) -> str:
    """Return the words of a Markdown text as CommonMark reads it."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    return " ".join(
        "".join(child.content for child in token.children or []) for token in tokens if token.type == "inline"
    )


@pytest.mark.parametrize("odd", ODD)
def test_a_page_shows_what_the_writer_typed_and_runs_nothing(key, odd):
    read = Read(html_of(kept(answered(typed(key, odd), "excuse", "halves"))))

    assert " ".join(odd.split()) in " ".join(read.words.split())
    assert set(read.tags) <= {
        *("html", "head", "meta", "title", "style", "body", "main", "header", "section", "footer"),
        *("h1", "h2", "h3", "p", "div", "span", "b", "i"),
        *("figure", "figcaption", "svg", "g", "path", "circle", "text"),
    }
    assert read.addresses == []


@given(
    st.text(alphabet=st.sampled_from("\\`*_{}[]()<>#+-.!|~&=:;'\"$%@^/?, a1é“"), min_size=1).filter(str.strip)
)
@example("- a")
@example("7) a")
@example("===")
def test_markdown_reads_back_as_the_words_that_were_typed(text):
    assert text_of(f"{plain(text)}\n").split() == text.split()


@pytest.mark.parametrize("odd", ODD)
def test_markdown_of_an_odd_evening_has_no_heading_list_or_link_of_the_writers(key, odd):
    tokens = MarkdownIt("commonmark").parse(markdown_of(kept(answered(typed(key, odd), "excuse", "halves"))))
    kinds = {token.type for token in tokens} | {one.type for token in tokens for one in token.children or []}

    assert not kinds & {
        "list_item_open",
        "blockquote_open",
        "html_block",
        "html_inline",
        "link_open",
        "image",
    }
    assert not kinds & {"fence", "code_block", "code_inline"}


def test_a_page_draws_the_curves_of_both_sides_that_its_words_tell(over):
    page, name = html_of(over), over.encounter.scenario.couple.partner.name

    assert f"<figcaption>What {name} felt</figcaption>" in page
    assert "<figcaption>Your side</figcaption>" in page
    assert page.count('<path class="way"') == 2 * sum(
        len(chart.curves) for section in paper(over).sections for chart in section.charts
    )


def test_a_curve_stands_as_high_as_its_number_and_breaks_where_nothing_can_be_said():
    chart = Chart("One", (Curve("Hurt", Mark.CIRCLE, (0.0, 1.0, None, 0.5), ""),))
    points = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawn(chart))
    heights = [float(y) for _, y in points][:3]

    assert heights == [BOTTOM, TOP, (BOTTOM + TOP) / 2]
    assert re.search(r'class="way" d="M[^M]+L[^M]+M[^ML]+"', drawn(chart))


def test_both_read_the_same(over):
    said = "You could have rung next door."

    assert said in Read(html_of(over)).words
    assert said in text_of(markdown_of(over))


@pytest.mark.parametrize("style", Style)
def test_every_evening_has_its_parts_in_order_and_every_turn_kept_together(evening, style):
    play = wandered(evening, style, 8)
    sections = paper(play).sections
    titles = [section.title for section in sections]
    turns = next(section for section in sections if section.title == "What was said, and what it did")
    pieces = [block for block in turns.blocks if isinstance(block, Piece) and block.title.startswith("Turn")]

    assert len(pieces) == len(play.encounter.exchanges)
    assert sections[0].title == play.encounter.scenario.endings[play.encounter.ending].title
    assert titles.index("Where it turned") < titles.index("What was said") < len(titles) - 1
    assert not any(title.startswith("How you read") for title in titles)  # nobody guessed


def test_the_notice_is_at_the_top_and_at_the_foot_of_every_sheet(over):
    page = html_of(over)

    assert page.count(NOTICE) == 2
    assert ".foot { display: block; position: fixed" in page


def test_a_page_brings_its_own_typefaces_and_fetches_nothing(over):
    page = html_of(over, (Font("Somebody's Hand", 400, True, b"\x00\x01"),))

    assert 'url("data:font/ttf;base64,AAE=")' in page
    assert "http://" not in page
    assert "https://" not in page
    assert "default-src 'none'" in page


def test_what_changed_since_is_said(over):
    assert "has changed since" in markdown_of(over._replace(as_played=False))
    assert "has changed since" not in markdown_of(over)
