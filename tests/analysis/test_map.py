"""The map of an evening: every beat and ending is on it, and every way that a play can take."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.analysis.explore.walk import opening_of
from game.analysis.maps.plain import as_dot, as_mermaid
from game.analysis.maps.script import as_script
from game.analysis.maps.shape import shape
from game.analysis.maps.svg import WIDE, _corner, _lane, as_svg
from game.cli.commands import main
from game.content.load import load
from game.core.ahead import look_ahead
from game.core.encounter import choose, offers
from game.core.partner import Style

SCENARIOS = Path(__file__).resolve().parent.parent.parent / "scenarios"
SHIPPED = sorted(path.stem for path in SCENARIOS.glob("*.yaml"))


def read(name):
    return load(SCENARIOS / f"{name}.yaml", SCENARIOS / "people")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_way_that_is_played_is_on_the_map(name):
    scenario = read(name)
    drawn = {(edge.start, edge.end) for edge in shape(scenario, {}).edges}
    for style, turn in product(Style, range(5)):
        now = opening_of(look_ahead(scenario), style)
        while not now.is_over:
            offered = offers(now)
            after = choose(now, offered[(turn + len(now.exchanges)) % len(offered)].id).encounter
            assert (now.beat, after.ending or after.beat) in drawn
            now = after


@pytest.mark.parametrize("name", SHIPPED)
def test_the_picture_is_well_formed_and_no_two_nodes_touch(name):
    picture = ElementTree.fromstring(as_svg(shape(read(name), {})))  # noqa: S314 - our own picture
    boxes = [
        tuple(float(one.get(side)) for side in ("x", "y", "width", "height"))
        for one in picture.iter("{http://www.w3.org/2000/svg}rect")
        if one.get("rx") and one.get("width") != "16"
    ]

    assert all(
        a == b or a[0] + a[2] < b[0] or b[0] + b[2] < a[0] or a[1] + a[3] < b[1] or b[1] + b[3] < a[1]
        for a, b in product(boxes, boxes)
    )


def test_mermaid_and_dot_name_every_beat_and_ending():
    scenario = read("the_dishes_again")
    drawn = shape(scenario, {"sink": (Style.SECURE,)})

    for one in (*scenario.beats, *scenario.endings):
        assert f"n_{one}" in as_mermaid(drawn)
        assert f'"{one}"' in as_dot(drawn)


def test_the_script_has_every_answer():
    from html import escape

    scenario = read("the_dishes_again")
    page = as_script(scenario)

    for beat in scenario.beats.values():
        assert all(escape(said.text) in page for said in beat.responses)


def test_a_script_is_written_and_a_folder_that_is_not_there_is_refused(tmp_path):
    there, nowhere = tmp_path / "script.html", tmp_path / "no" / "script.html"

    assert main(["map", "the_dishes_again", "--script", str(there)]) == 0
    assert there.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["map", "the_dishes_again", "--script", str(nowhere)]) == 2


def test_a_way_past_a_beat_does_not_pass_behind_it():
    drawn = shape(load(SCENARIOS / "sunday_afternoon.yaml", SCENARIOS / "people"), {})
    layer = {node.id: node.layer for node in drawn.nodes.values()}
    for edge in drawn.edges:
        if layer[edge.end] - layer[edge.start] > 1:
            lane = _lane(edge, drawn, 0.0, 0.0)
            for node in drawn.nodes.values():
                if layer[edge.start] < node.layer < layer[edge.end]:
                    x = _corner(node, 0.0)[0]
                    assert not x <= lane <= x + WIDE
