"""The model card: what it prints is what the code does."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from game.analysis.card import DRAWINGS, PAGE, SECTIONS, renew
from game.analysis.charts import arrows, chart, drawings, mermaid
from game.core.dances import Dance
from game.core.partner import CHARTS, Style
from game.core.stances import ROWS

NAMESPACE = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("style", Style)
def test_every_row_of_a_chart_has_its_arrow(style):
    drawn = arrows(style)
    for number, row in enumerate(ROWS[style], 1):
        for source in row.sources:
            assert source is row.to or number in drawn[source, row.to]


@pytest.mark.parametrize("style", Style)
def test_a_drawing_names_every_stance_and_draws_every_arrow(style):
    drawn = ElementTree.fromstring(chart(style))  # noqa: S314 - our own drawing, made a line ago
    words = [text.text for text in drawn.iter(f"{NAMESPACE}text")]
    tipped = [path for path in drawn.iter(f"{NAMESPACE}path") if path.get("class") == "tip"]

    assert {stance.value.replace("_", " ") for stance in CHARTS[style]} <= set(words)
    assert len(tipped) == len(arrows(style))


@pytest.mark.parametrize("style", Style)
def test_the_mermaid_chart_holds_the_same_arrows(style):
    told = re.findall(r"^    (\w+) --> (\w+): ([\d, ]+)$", mermaid(style), re.MULTILINE)
    drawn = {(source.value, to.value): rows for (source, to), rows in arrows(style).items()}

    assert {(a, b): [int(row) for row in rows.split(",")] for a, b, rows in told} == drawn


def test_words_of_a_drawing_lie_on_its_paper():
    for name, svg in drawings().items():
        paper = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
        wide = float(paper.get("width", 0))
        for text in paper.iter(f"{NAMESPACE}text"):
            half = 0.56 * float(text.get("font-size", 0)) * len(text.text or "")
            reach = half if text.get("text-anchor") == "start" else half / 2
            assert float(text.get("x", 0)) + reach <= wide, (name, text.text)


def test_the_page_and_its_drawings_are_up_to_date():
    page = PAGE.read_text(encoding="utf-8")

    assert renew(page) == page
    assert {path.name: path.read_text(encoding="utf-8") for path in DRAWINGS.glob("*.svg")} == drawings()


def test_every_table_has_its_place_and_every_dance_its_row():
    page = PAGE.read_text(encoding="utf-8")

    assert all(f"made by game.analysis.card: {name}" in page for name in SECTIONS)
    assert all(f"| `{dance.value}` |" in page for dance in Dance)


def test_a_page_that_lost_a_marker_is_refused():
    with pytest.raises(ValueError, match="lost its marker for styles"):
        renew("nothing here")
