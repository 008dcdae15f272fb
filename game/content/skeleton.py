"""The file of a translation, to be filled in: every text as a comment, and its place below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap

from game.content.shapes import ScenarioShape
from game.content.texts import texts_of
from game.content.walk import Path as Loc
from game.content.written import as_value, cleaned

WIDE = 96
HEAD = """# Write each text behind its key. The comment above it is what the writer wrote; that is told where
# nothing stands. `check` says what is left.
format: 1
translates: {id}
language: {language}
"""


def skeleton(shape: ScenarioShape, language: str, done: Mapping[Loc, str]) -> str:
    """Return the file; `done` is what is translated already, and what no longer fits is kept as comments."""
    places = dict(texts_of(shape))
    lines, open_keys = [HEAD.format(id=shape.id, language=language)], Loc()
    for place, text in places.items():
        loc = _short(place)
        lines += _opened(open_keys, loc)
        indent = 2 * (len(loc) - 1)
        lines += [f"{' ' * indent}# {line}" for line in wrap(cleaned(text), WIDE - indent)]
        lines.append(_written(loc[-1], done.get(place, ""), indent))
        open_keys = loc
    left = {loc: text for loc, text in done.items() if loc not in places}
    if left:
        lines += ["", "# The evening no longer has these:"]
        lines += [f"# {'.'.join(map(str, loc))}: {cleaned(text)}" for loc, text in left.items()]
    return "\n".join(lines) + "\n"


def _short(place: Loc) -> Loc:
    """Return the place without the `say` of a partner's line, which a translation may leave out."""
    is_line = place[-1] == "say" and place[-3] != "you"
    return place[:-1] if is_line else place


def _opened(before: Loc, loc: Loc) -> Iterator[str]:
    """Yield the keys that have to be opened between one text and the next."""
    same = next((at for at, (a, b) in enumerate(zip(before, loc, strict=False)) if a != b), len(before))
    if len(loc) > 1 and same < 2 and isinstance(loc[same], str):
        yield ""
    for depth in range(same, len(loc) - 1):
        yield f"{'  ' * depth}{loc[depth]}:"


def _written(key: str | int, text: str, indent: int) -> str:
    value = f" {as_value(cleaned(text), indent)}" if text else ""
    return f"{' ' * indent}{'-' if isinstance(key, int) else f'{key}:'}{value}"
