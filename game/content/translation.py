"""An evening in another language: a file beside it that holds texts, each where the evening has its own.

Rule 1: a translation changes words and nothing else: ids, acts, ways, conditions and digest stay.
Rule 2: what is not translated is told as the writer wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import Field as Described

from game.content.build import build
from game.content.findings import Finding, found, found_at_key, tell
from game.content.fit import fit
from game.content.folders import LANGUAGE, file_of, is_translation, originals_in
from game.content.inspection import Coverage
from game.content.problem import Hint, Problem, did_you_mean
from game.content.proof import Proof
from game.content.sense import sense
from game.content.shapes import FormatOne, Id, ScenarioShape, Shape, Text
from game.content.source import Source
from game.content.texts import texts_of
from game.content.tree import Field, Fields, Items, Node, Word
from game.content.walk import Path as Loc
from game.content.wording import wording
from game.core.scenario import ByStance, Rendered, Scenario

IN_EVERY_LANGUAGE = ("W05", "W06", "T05", "T06", "T07", "T08", "T09")
"""What is asked of translated words too; other rules know English, or look at what no translation changes."""
PLACES_TOLD = 3

T = TypeVar("T")


class TranslationShape(Shape):
    """An evening in another language. The texts follow, under the same keys as in the evening."""

    called = "a translation"
    format: FormatOne = Described(description="The version of this language.", examples=["1"])
    translates: Id = Described(
        description="The id of the evening, which lies beside it.", examples=["sunday_afternoon"]
    )
    language: Text = Described(
        description="The language, as a code: `de`, `pt-BR`, `zh-Hant`.", examples=["de"]
    )


class Translation(NamedTuple):
    """A file of texts that was read."""

    head: TranslationShape
    root: Fields
    written: Mapping[Loc, Word]
    """Every text that is not empty, by the way to it in this file."""


def is_about_words(source: Source) -> bool:
    """Return whether a file translates another: by its name, or by what is in it."""
    return is_translation(Path(source.path)) or (
        source.root is not None and "translates" in source.root.fields and "id" not in source.root.fields
    )


def read_translation(source: Source) -> tuple[Translation | None, list[Problem]]:
    """Return the texts of this file, or what keeps them from being read."""
    if source.root is None:
        return None, source.problems
    top = {name: field for name, field in source.root.fields.items() if name in TranslationShape.model_fields}
    head, misfits = fit(source.path, Fields(top, source.root.spot), TranslationShape)
    if head is None:
        return None, source.problems + misfits
    unknown = tell(source.path, source.root, _in_a_language(head))
    if unknown:
        return None, source.problems + unknown
    rest = Fields(
        {name: one for name, one in source.root.fields.items() if name not in top}, source.root.spot
    )
    written = {loc: word for loc, word in _words((), rest) if word.text.strip()}
    return Translation(head, source.root, written), source.problems


def own_file(path: Path) -> Path:
    """Return where the evening lies that a file of this name translates, whether it is there or not."""
    return path.with_name(path.stem.partition(".")[0] + path.suffix)


def original_of(translation: Translation, path: Path) -> Path | None:
    """Return the file of the evening that is translated, if it is there."""
    return file_of(translation.head.translates, [path.parent])


def no_original(source: Source, translation: Translation, *, broken: bool) -> list[Problem]:
    """Return that there is nothing to translate, and what to do."""
    name, folder = translation.head.translates, Path(source.path).parent
    hint = did_you_mean(name, [file.stem for file in originals_in(folder)])
    if broken:
        hint = Hint("it has problems of its own: check it first")
    return tell(source.path, translation.root, [found(["translates"], "I01", name=name, hint=hint)])


def misplaced(source: Source, translation: Translation, shape: ScenarioShape) -> list[Problem]:
    """Return what is misplaced: the file, texts for which the evening has no place, and texts left out."""
    places = dict(texts_of(shape))
    told = [
        *_named(translation.head, Path(source.path)),
        *_orphans(translation, places),
        *_missing(translation, places),
    ]
    return tell(source.path, translation.root, told)


def apply(
    source: Source, translation: Translation, proof: Proof, root: Fields
) -> tuple[Scenario, list[Problem]]:
    """Return the evening in these words, and what is wrong with them; `root` is the evening's own tree."""
    own, places = proof.scenario, dict(texts_of(proof.shape))
    new = {place: word for loc, word in translation.written.items() if (place := place_of(loc, places))}
    merged = _merged((), root, new)
    assert isinstance(merged, Fields)  # noqa: S101 - as the evening's own is
    shape, misfits = fit(source.path, merged, ScenarioShape)
    if shape is None:
        raise TypeError(f"texts alone have broken the shape: {misfits}")
    scenario = build(shape, own.couple, own.digest)
    findings = [*sense(scenario, shape), *wording(Proof(scenario, shape))]
    about_words = [one for one in findings if one.fault.code in IN_EVERY_LANGUAGE and tuple(one.loc) in new]
    return _rendered(scenario, own), tell(source.path, translation.root, about_words)


def completeness(translation: Translation, shape: ScenarioShape) -> Coverage:
    """Return how many texts there are, and how many of them are translated."""
    places = dict(texts_of(shape))
    done = {place for loc in translation.written if (place := place_of(loc, places))}
    return {"texts": {"all": len(places), "translated": len(done)}}


# --- the parts


def _in_a_language(head: TranslationShape) -> Iterator[Finding]:
    if not re.fullmatch(LANGUAGE, head.language):
        yield found(["language"], "I02", found=head.language)


def _named(head: TranslationShape, path: Path) -> Iterator[Finding]:
    if path.stem != f"{head.translates}.{head.language}":
        file = Hint(f"{head.translates}.{head.language}.yaml")
        yield found(["translates"], "I03", name=head.translates, language=head.language, file=file)


def _words(loc: Loc, node: Node) -> Iterator[tuple[Loc, Word]]:
    if isinstance(node, Word):
        yield loc, node
    elif isinstance(node, Items):
        for number, item in enumerate(node.items):
            yield from _words((*loc, number), item)
    else:
        for key, field in node.fields.items():
            yield from _words((*loc, key), field.value)


def place_of(loc: Loc, places: Mapping[Loc, str]) -> Loc | None:
    """Return the place of the evening that a text is for: its own, or that of the line's words."""
    return next((place for place in (loc, (*loc, "say")) if place in places), None)


def _merged(loc: Loc, node: Node, new: Mapping[Loc, Word]) -> Node:
    if isinstance(node, Word):
        return new.get(loc, node)
    if isinstance(node, Items):
        return Items(
            tuple(_merged((*loc, number), item, new) for number, item in enumerate(node.items)), node.spot
        )
    merged = {
        key: Field(field.key, _merged((*loc, key), field.value, new)) for key, field in node.fields.items()
    }
    return Fields(merged, node.spot)


def _rendered(told: T, own: T) -> T:
    """Return what is told with every text of another language knowing the writer's own."""
    if told == own:
        return told
    if type(told) is str:
        return Rendered(told, own)  # type: ignore[return-value,arg-type]  # both are texts, and so is this
    if isinstance(told, ByStance) and isinstance(own, ByStance):
        return told.beside(own, _rendered)  # type: ignore[return-value]  # it is what it was made of
    if isinstance(told, tuple) and isinstance(own, tuple):
        return tuple(_rendered(a, b) for a, b in zip(told, own, strict=True))  # type: ignore[return-value]  # as above
    if isinstance(told, dict) and isinstance(own, dict):
        return {key: _rendered(value, own[key]) for key, value in told.items()}  # type: ignore[return-value]  # as above
    if is_dataclass(told) and not isinstance(told, type):
        names = [field.name for field in fields(told)]
        return replace(told, **{name: _rendered(getattr(told, name), getattr(own, name)) for name in names})
    return told


# --- what does not fit


def _orphans(translation: Translation, places: Mapping[Loc, str]) -> Iterator[Finding]:
    """Yield each place that the evening does not have, at the first step that leads astray."""
    known = {place[:depth] for place in places for depth in range(len(place) + 1)}
    astray = dict.fromkeys(_astray(loc, known) for loc in translation.written if not place_of(loc, places))
    for loc in astray:
        beside = [str(one[-1]) for one in known if len(one) == len(loc) and one[:-1] == loc[:-1]]
        yield found_at_key(loc, "I04", name=_called(loc), hint=_instead(loc, beside))


def _called(loc: Loc) -> str:
    """Return what a place is called; what stands in a list is counted from one."""
    return f"{loc[-2]} {loc[-1] + 1}" if isinstance(loc[-1], int) else loc[-1]


def _way(place: Loc) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in place)


def _astray(loc: Loc, known: set[Loc]) -> Loc:
    return next((loc[:depth] for depth in range(1, len(loc) + 1) if loc[:depth] not in known), loc)


def _instead(loc: Loc, beside: list[str]) -> Hint:
    if not beside:
        return Hint("the evening has one text for all here: write it after the key above")
    if isinstance(loc[-1], int):
        return Hint("the evening's list is shorter: take it out")
    near = did_you_mean(str(loc[-1]), sorted(beside))
    return near if str(near) else Hint("take it out, or look up its place in the evening")


def _missing(translation: Translation, places: Mapping[Loc, str]) -> Iterator[Finding]:
    done = {place_of(loc, places) for loc in translation.written}
    left = [_way(place) for place in places if place not in done]
    if left:
        more = f" and {len(left) - PLACES_TOLD} more" if len(left) > PLACES_TOLD else ""
        named = Hint(", ".join(left[:PLACES_TOLD]) + more)
        yield found_at_key(["language"], "I05", count=len(left), all=len(places), places=named)
