"""A file as a tree of words, each with its place. Nothing here is a number, a date or a truth value yet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from game.content.problem import TOP, Spot


class Word(NamedTuple):
    """A text as the writer wrote it: `no` is the word no, `1:30` is a time to somebody and a word to us."""

    text: str
    spot: Spot
    lines: tuple[tuple[int, Spot], ...] = ()
    """Where in the text each line of the file begins, and where in the file; none where signs are escaped."""

    def spot_of(self, offset: int) -> Spot:
        """Return the place in the file of this many characters into the text."""
        for begins, spot in reversed(self.lines):
            if begins <= offset:
                return Spot(spot.line, spot.column + offset - begins)
        return self.spot


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    spot: Spot


class Field(NamedTuple):
    """A value and the place of its key."""

    key: Spot
    value: Node


class Fields(NamedTuple):
    """Keys and values, in the order of the file."""

    fields: dict[str, Field]
    spot: Spot


Node = Word | Items | Fields
Loc = Sequence[str | int]
"""The way to a value: keys and positions, from the top. Steps that lead nowhere are passed over."""


def plain(node: Node) -> object:
    """Return the tree without places: strings, lists and dicts."""
    if isinstance(node, Word):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(field.value) for key, field in node.fields.items()}


def normalised(node: Node) -> str:
    """Return one text for all files with the same content: comments, layout and quoting do not count."""
    return json.dumps(_trimmed(node), ensure_ascii=True, separators=(",", ":"))


def _trimmed(node: Node) -> object:
    if isinstance(node, Word):
        return node.text.strip()
    if isinstance(node, Items):
        return [_trimmed(item) for item in node.items]
    return {"": [[key, _trimmed(field.value)] for key, field in node.fields.items()]}


def find(root: Node, loc: Loc) -> tuple[Spot, Node]:
    """Return the place of the key that the way ends at, and its value; a list's item has its own place."""
    key, node = TOP if isinstance(root, Fields) else root.spot, root
    for step in loc:
        if isinstance(node, Fields) and step in node.fields:
            field = node.fields[str(step)]
            key, node = field.key, field.value
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            key = node.spot
    return key, node
