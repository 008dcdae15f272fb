"""Beats and endings as nodes in layers, ways between them as edges with the families that take them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from game.analysis.maps.tally import Tally
from game.core.partner import FAMILIES, Family, Style
from game.core.scenario import END, Response, Scenario

SHADES = 5
"""From nobody (0) to all (4)."""


class Given(NamedTuple):
    """An answer, and how often it was given."""

    id: str
    times: int


class Mark(NamedTuple):
    """What colours a node."""

    shade: int
    """0 to 4, pale to strong."""
    number: int
    """What the shade stands for, so that nobody needs the colour."""
    words: str
    answers: tuple[Given, ...] = ()
    """By plays, and at beats alone."""


class Node(NamedTuple):
    """A beat, or an ending."""

    id: str
    title: str
    is_ending: bool
    layer: int
    """0 is the opening; endings share the last."""
    place: float
    """From 0 at the left, in widths of a node."""
    mark: Mark


class Edge(NamedTuple):
    """A way from a beat to what may follow it."""

    start: str
    end: str
    families: tuple[str, ...]
    """Those that take it; none where all do."""
    times: int | None = None
    """How often it was taken; none where the map is not coloured by plays."""

    @property
    def label(self) -> str:
        """The families in words, and how often it was taken."""
        told = ", ".join(self.families)
        return told if self.times is None else f"{told}: {self.times}" if told else str(self.times)


class Legend(NamedTuple):
    """What the colours say."""

    shades: tuple[tuple[str, str], ...]
    """For each shade what may stand in its place, and its words."""
    more: tuple[str, ...] = ()
    """Whole sentences."""


class Shape(NamedTuple):
    """The whole map."""

    title: str
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    legend: Legend
    plays: int = 0
    """How many coloured it."""


REACH = Legend(
    (("0", "nobody"), ("1", "one leaning"), ("2", "two"), ("3", "three"), ("4", "all four")),
    ("The number at a corner: how many of the four leanings were seen to come there.",),
)
PLAYED = Legend(
    (("", "none"), ("", "up to a quarter"), ("", "up to half"), ("", "up to three quarters"), ("", "more"))
)


def shape(scenario: Scenario, reached: Mapping[str, tuple[Style, ...]]) -> Shape:
    """Lay the scenario out, coloured by reach; `reached` says by whom each beat and each ending is."""

    def mark(one: str) -> Mark:
        by = reached.get(one, ())
        who = ", ".join(style.value for style in by) or "nobody"
        return Mark(len(by), len(by), f"reached by {who}")

    return Shape(scenario.title, _nodes(scenario, mark), _edges(scenario), REACH)


def played_shape(scenario: Scenario, tally: Tally) -> Shape:
    """Lay the scenario out, coloured by what these plays chose."""

    def mark(one: str) -> Mark:
        came = tally.came[one]
        return Mark(_shade(came, tally.plays), came, f"{came} of {_plays(tally.plays)} came here", given(one))

    def given(one: str) -> tuple[Given, ...]:
        beat = scenario.beats.get(one)
        answers = (*beat.responses, beat.silence) if beat else ()
        return tuple(Given(said.id, tally.given[one, said.id]) for said in answers)

    nodes = _nodes(scenario, mark)
    # What the writing does not foresee, an evening that ran out of turns does.
    drawn = {(edge.start, edge.end): edge for edge in _edges(scenario)}
    unforeseen = [Edge(*way, ()) for way in tally.ways if way not in drawn and set(way) <= set(nodes)]
    edges = tuple(
        edge._replace(times=tally.ways[edge.start, edge.end]) for edge in (*drawn.values(), *unforeseen)
    )
    more = (
        f"{_plays(tally.plays)}. The number at a corner: how many came there. Numbers beside answers and on "
        "ways: how often.",
    )
    return Shape(scenario.title, nodes, edges, PLAYED._replace(more=more), tally.plays)


def _plays(number: int) -> str:
    return "1 play" if number == 1 else f"{number} plays"


def _shade(came: int, plays: int) -> int:
    """Return 0 for none, then one for each quarter begun."""
    return -(-(SHADES - 1) * came // plays) if plays else 0


def _nodes(scenario: Scenario, mark: Callable[[str], Mark]) -> dict[str, Node]:
    edges = _edges(scenario)
    layers = _layers(scenario, edges)
    places = _places(layers)
    nodes = {}
    for depth, layer in enumerate(layers):
        for one in layer:
            ending = scenario.endings.get(one)
            title = ending.title if ending else one.replace("_", " ")
            nodes[one] = Node(one, title, ending is not None, depth, places[one], mark(one))
    return nodes


# --- edges

EVERYBODY = tuple(family.value for family in Family)


def _edges(scenario: Scenario) -> tuple[Edge, ...]:
    families: dict[tuple[str, str], set[str]] = {}
    for beat in scenario.beats.values():
        for said in (*beat.responses, beat.silence):
            for target, who in _ways(said, scenario.beat_after(beat.id)):
                for end in scenario.endings if target == END else (target,):
                    families.setdefault((beat.id, end), set()).update(who)
    return tuple(Edge(start, end, _told(found)) for (start, end), found in families.items())


def _ways(said: Response, after: str) -> list[tuple[str, set[str]]]:
    """Return where an answer may lead, with the families that may go there."""
    if said.go is None:
        return [(after, set(EVERYBODY))]
    left = set(EVERYBODY) - set(said.go.keys)
    found = [(target, left if key == "else" else _families(key)) for key, target in said.go.keys.items()]
    if "else" not in said.go.keys and left:
        found.append((after, left))
    return found


def _families(key: str) -> set[str]:
    """Return the families that a key may stand for; that of a style for all."""
    name = key.split(".")[-1]
    if name in EVERYBODY:
        return {name}
    own = {family.value for stance, family in FAMILIES.items() if stance.value == name}
    return own or set(EVERYBODY)


def _told(families: set[str]) -> tuple[str, ...]:
    return () if len(families) == len(EVERYBODY) else tuple(one for one in EVERYBODY if one in families)


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


def _places(layers: list[list[str]]) -> dict[str, float]:
    """Spread each layer round the middle; beats alone in a layer step aside, so that long ways stay seen."""
    width = max(len(layer) for layer in layers)
    places = {}
    for depth, layer in enumerate(layers):
        aside = 0.0 if len(layer) > 1 or depth == 0 else SWAY[depth % len(SWAY)]
        for number, one in enumerate(layer):
            places[one] = (width - len(layer)) / 2 + number + aside
    return places


SWAY = (0.0, -0.75, 0.75)
