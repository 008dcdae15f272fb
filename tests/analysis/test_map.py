"""The map of an evening: every beat and ending is on it, and every way that a play can take."""

from __future__ import annotations

import io
import json
import re
from itertools import combinations, product
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.analysis.explore.walk import opening_of
from game.analysis.maps.layout import lay_out, width_of
from game.analysis.maps.plain import as_dot, as_mermaid
from game.analysis.maps.script import as_script
from game.analysis.maps.shape import played_shape, shape
from game.analysis.maps.svg import as_svg
from game.analysis.maps.tally import Played, Step, played, tally
from game.cli.commands import main
from game.content.load import load
from game.core.ahead import look_ahead
from game.core.encounter import choose, offers
from game.core.partner import Style
from game.window.poster import png

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
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


def every_shape(name):
    """The map coloured by reach, and by plays."""
    scenario = read(name)
    return shape(scenario, {}), played_shape(
        scenario, tally([played_by(scenario, "cda"), played_by(scenario, "a")])
    )


def played_by(scenario, habit):
    """A play in which the answers are taken in turn by this habit."""
    now = opening_of(look_ahead(scenario), Style.ANXIOUS)
    while not now.is_over:
        offered = offers(now)
        at = "abcdef".index(habit[len(now.exchanges) % len(habit)])
        now = choose(now, offered[at % len(offered)].id).encounter
    return played(now)


def rects(shape, kind):
    picture = ElementTree.fromstring(as_svg(shape))  # noqa: S314 - our own picture
    for one in picture.iter("{http://www.w3.org/2000/svg}rect"):
        if one.get("class") == kind:
            x, y, wide, high = (float(one.get(side)) for side in ("x", "y", "width", "height"))
            yield x, y, x + wide, y + high


def touch(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("name", SHIPPED)
def test_no_two_boxes_touch_and_no_two_labels(name):
    for drawn, kind in product(every_shape(name), ("node", "label")):
        found = list(rects(drawn, kind))

        assert found
        assert [(a, b) for a, b in combinations(found, 2) if touch(a, b)] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_label_of_a_way_down_covers_a_box_that_is_not_its_own(name):
    for drawn in every_shape(name):
        laid = lay_out(drawn)
        for way in laid.ways:
            (x, y), half = way.label_at, width_of(way.words) / 2
            if drawn.nodes[way.edge.end].layer > drawn.nodes[way.edge.start].layer and way.words:
                label = x - half, y - 8, x + half, y + 8
                assert not any(
                    touch(label, (box.x, box.y, box.right, box.foot)) for box in laid.boxes.values()
                )


@pytest.mark.parametrize("name", SHIPPED)
def test_every_title_is_on_the_map_whole(name):
    drawn = shape(read(name), {})
    words = " ".join(ElementTree.fromstring(as_svg(drawn)).itertext())  # noqa: S314 - our own picture

    for node in drawn.nodes.values():
        assert all(word in words for word in node.title.split())


def test_a_way_says_which_states_of_the_partner_take_it():
    ways = {(edge.start, edge.end): edge.families for edge in shape(read("the_dishes_again"), {}).edges}

    assert ways["sink", "tally"] == ("pursue",)
    assert ways["sink", "bins"] == ("withdraw", "flooded")
    assert ways["saturday", "terms"] == ()


def test_a_map_by_plays_counts_them_where_they_came_and_what_they_answered():
    scenario = read("the_dishes_again")
    plays = [played_by(scenario, "a"), played_by(scenario, "a"), played_by(scenario, "b")]
    drawn = played_shape(scenario, tally(plays))

    opening = drawn.nodes["sink"].mark
    given = {one.id: one.times for one in opening.answers}
    assert (opening.number, opening.shade) == (3, 4)
    assert sorted(given.values(), reverse=True)[:3] == [2, 1, 0]
    assert given[plays[0].steps[0].answer] == 2
    assert sum(edge.times for edge in drawn.edges if edge.start == "sink") == 3
    assert sum(node.mark.number for node in drawn.nodes.values() if node.is_ending) == 3


def test_a_minute_for_oneself_is_no_way():
    stayed = Played((Step("sink", "take_a_breath"), Step("sink", "a")), "tally")

    assert tally([stayed]).ways == {("sink", "tally"): 1}
    assert tally([stayed]).came == {"sink": 1, "tally": 1}


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


@pytest.mark.parametrize("name", SHIPPED)
def test_a_way_past_a_beat_does_not_pass_behind_it(name):
    for drawn in every_shape(name):
        laid = lay_out(drawn)
        upright = r"L(\S+) (\S+) "  # the straight part of a way that passes beats
        for way in laid.ways:
            for x, y in [map(float, part) for part in re.findall(upright, way.path)]:
                own = {way.edge.start, way.edge.end}
                beside = [
                    box for node, box in laid.boxes.items() if node not in own and box.y <= y <= box.foot
                ]
                assert not any(box.x < x < box.right for box in beside)


# --- the command


def test_one_command_draws_all_forms(tmp_path, capsys):
    files = {kind: tmp_path / f"map.{kind}" for kind in ("svg", "png", "mermaid", "dot")}
    asked = [part for kind, file in files.items() for part in (f"--{kind}", str(file))]

    assert main(["map", "--chart", "anxious", *asked]) == 0
    starts = {kind: file.read_bytes()[:8] for kind, file in files.items()}
    assert starts == {
        "svg": b"<svg xml",
        "png": b"\x89PNG\r\n\x1a\n",
        "mermaid": b"stateDia",
        "dot": b"digraph ",
    }
    assert capsys.readouterr().out == ""


def test_a_picture_in_pixels_has_words_at_twice_the_size():
    import pygame

    drawn = shape(read("the_dishes_again"), {})
    svg = as_svg(drawn)
    pixels = pygame.image.load(io.BytesIO(png(svg)), "map.png")
    title = pygame.Rect(72, 30, 400, 40)

    assert pixels.get_size() == tuple(
        2 * int(side) for side in re.findall(r' (?:width|height)="(\d+)"', svg)[:2]
    )
    assert any(pixels.get_at((x, 48)).r < 90 for x in range(title.left, title.right))


def test_the_scripts_beside_an_evening_colour_its_map(capsys):
    assert main(["map", "the_dishes_again", "--by", "plays", "--plays", "none"]) == 0
    assert 'n_sink["sink (2): ' in capsys.readouterr().out


def test_exported_plays_colour_a_map_and_others_are_refused(tmp_path, capsys):
    scenario = read("the_dishes_again")
    said = [{"beat": one.beat, "response": one.answer} for one in played_by(scenario, "b").steps]
    play = {"format": "secure-base/play", "play": {"evening": scenario.id, "ending": None}, "turns": said}
    good, other, broken = (tmp_path / f"{name}.json" for name in ("good", "other", "broken"))
    good.write_text(json.dumps(play))
    other.write_text(json.dumps({**play, "play": {"evening": "sunday_afternoon", "ending": None}}))
    broken.write_text('{"format": "secure-base/play", "play": 3, "turns": []}')

    stopped = tmp_path / "stopped.json"
    stopped.write_text(json.dumps({**play, "play": {**play["play"], "stage": "stopped"}}))

    assert main(["map", scenario.id, "--by", "plays", "--plays", str(good), str(stopped)]) == 0
    assert 'n_sink["sink (1): ' in capsys.readouterr().out
    for file, told in (
        (other, "not of 'the_dishes_again'"),
        (broken, "damaged"),
        (tmp_path / "no", "cannot be read"),
    ):
        assert main(["map", scenario.id, "--by", "plays", "--plays", str(file)]) == 2
        assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ([], "Name an evening"),
        (["sunday_afternoon", "--chart", "secure"], "leave the evening out"),
        (["--chart", "secure", "--by", "plays"], "leave --by out"),
        (["sunday_afternoon", "--plays", "none"], "add `--by plays`"),
        (["sunday_afternoon", "--by", "plays", "--plays", "none", "a.json"], "stands alone"),
        (["sunday_afternon"], "did you mean 'sunday_afternoon'"),
    ],
)
def test_what_does_not_go_together_is_said(asked, told, capsys):
    assert main(["map", *asked]) == 2
    assert told in capsys.readouterr().err
