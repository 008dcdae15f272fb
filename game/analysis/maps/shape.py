"""Beats and endings as nodes in layers, ways between them as edges with the families that take them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.core.partner import FAMILIES, Family, Style
from game.core.scenario import END, Response, Scenario

CHOICE = "endings"
"""Where the evening leaves the choice of ending to the endings' own conditions."""


class Node(NamedTuple):
    """A beat, or an ending."""

    id: str
    title: str
    is_ending: bool
    layer: int
    """0 is the opening; endings share the last."""
    place: float
    """From 0 at the left, in widths of a node."""
    reached_by: tuple[Style, ...]


class Edge(NamedTuple):
    """A way from a beat to what may follow it."""

    start: str
    end: str
    label: str
    """The families that take it; empty where all do."""


class Shape(NamedTuple):
    """The whole map."""

    title: str
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]


def shape(scenario: Scenario, reached: Mapping[str, tuple[Style, ...]]) -> Shape:
    """Lay the scenario out; `reached` says by whom each beat and each ending is reached."""
    edges = _edges(scenario)
    layers = _layers(scenario, edges)
    places = _places(layers, edges)
    nodes = {}
    for depth, layer in enumerate(layers):
        for one in layer:
            ending = scenario.endings.get(one)
            title = ending.title if ending else one.replace("_", " ")
            nodes[one] = Node(one, title, ending is not None, depth, places[one], reached.get(one, ()))
    return Shape(scenario.title, nodes, edges)


# --- edges


def _edges(scenario: Scenario) -> tuple[Edge, ...]:
    families: dict[tuple[str, str], set[str]] = {}
    for beat in scenario.beats.values():
        for said in (*beat.responses, beat.silence):
            for target, family in _ways(said, scenario.beat_after(beat.id)):
                for end in scenario.endings if target == END else (target,):
                    families.setdefault((beat.id, end), set()).add(family)
    return tuple(Edge(start, end, _label(found)) for (start, end), found in families.items())


def _ways(said: Response, after: str) -> list[tuple[str, str]]:
    if said.go is None:
        return [(after, "")]
    found = [(target, _family(key)) for key, target in said.go.keys.items()]
    if "else" not in said.go.keys:
        found.append((after, "else"))
    return found


def _family(key: str) -> str:
    """Return the family of a key; a key that serves everybody has none."""
    name = key.split(".")[-1]
    if name in {family.value for family in Family}:
        return name
    return next((family.value for stance, family in FAMILIES.items() if stance.value == name), "")


def _label(families: set[str]) -> str:
    if "" in families or "else" in families or len(families) > 3:
        return ""
    order = [family.value for family in Family]
    return ", ".join(sorted(families, key=order.index))


# --- layers


def _layers(scenario: Scenario, edges: tuple[Edge, ...]) -> list[list[str]]:
    """Put every beat below all that lead to it in the order of the file; ways back do not count."""
    order = {beat: number for number, beat in enumerate(scenario.beats)}
    depth = dict.fromkeys(scenario.beats, 0)
    for beat in scenario.beats:
        for edge in edges:
            if edge.start == beat and order.get(edge.end, -1) > order[beat]:
                depth[edge.end] = max(depth[edge.end], depth[beat] + 1)
    layers: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for beat, layer in depth.items():
        layers[layer].append(beat)
    return [*(layer for layer in layers if layer), list(scenario.endings)]


def _places(layers: list[list[str]], edges: tuple[Edge, ...]) -> dict[str, float]:
    """Spread each layer round the middle; beats alone in a layer step aside, so that long ways stay seen."""
    width = max(len(layer) for layer in layers)
    places = {}
    for depth, layer in enumerate(layers):
        aside = 0.0 if len(layer) > 1 or depth == 0 else SWAY[depth % len(SWAY)]
        for number, one in enumerate(layer):
            places[one] = (width - len(layer)) / 2 + number + aside
    return places


SWAY = (0.0, -0.75, 0.75)
