"""The reference for writers: every field, act, stance, moment and problem, made from the tables.

`python -m game.content.reference` writes docs/reference; `--check` says whether it is up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from game.content import meanings
from game.content.codes import CODES, Severity
from game.content.conditions import SHARES, VALUES
from game.content.script import ProfileShape, ScriptShape, StepShape
from game.content.shapes import SHAPES, Shape
from game.content.speech import NONE, SAFETY
from game.content.translation import TranslationShape
from game.core.acts import MOST_ACTS_IN_ONE_ANSWER, NOTES, ActClass
from game.core.moments import FIT, FITS, WEAK, WELL_ENOUGH
from game.core.partner import CHARTS, Family, Style, family_of
from game.core.reaction import STARTS
from game.core.scenario import Subject
from game.core.stances import OWN_ACTS

FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "reference"
MADE = "*Made by `python -m game.content.reference` from the tables of the game; not written by hand.*"

ALONE = {NONE: "nothing that matters to the other", SAFETY: "leaves the fiction, and is never scored"}
EVERY_SHAPE: tuple[type[Shape], ...] = (*SHAPES, ScriptShape, StepShape, ProfileShape, TranslationShape)


def fields() -> str:
    """Return every key of every kind of file."""
    parts = [
        "# Every field",
        "What may stand in a scenario, in a couple's file, in a script and at the head of a translation. "
        "[docs/format.md](../format.md) says how they work together; [docs/writing.md](../writing.md) "
        "begins at the beginning.",
    ]
    for shape in EVERY_SHAPE:
        parts += [f"## {_heading(shape)}", shape.__doc__ or "", _fields_of(shape)]
    return _page(parts)


def _heading(shape: type[Shape]) -> str:
    name = shape.called.replace("`", "")
    return name[0].upper() + name[1:]


def _fields_of(shape: type[Shape]) -> str:
    rows = []
    for name, entry in shape.model_fields.items():
        example = f"`{(entry.examples or [''])[0]}`" if entry.examples else ""
        example = "" if "of its own" in example else example
        rows.append(
            [
                f"`{entry.alias or name}`",
                "yes" if entry.is_required() else "",
                entry.description or "",
                example,
            ]
        )
    return _table(["field", "needed", "what it is", "for example"], rows)


KINDS = {
    ActClass.SECURE: "what secure communication is made of",
    ActClass.CONTEXT: "good or bad depending on the moment",
    ActClass.INSECURE: "what people do when they are frightened or hurt",
    ActClass.TRAP: "sounds like the first kind and is not",
}


def acts() -> str:
    """Return everything that may stand after `as`."""
    return _page(
        [
            "# Every act",
            f"What may stand after `as`: up to {MOST_ACTS_IN_ONE_ANSWER} acts joined by `+`, with any "
            "manners: `own + disclose`, `validate + inflated`. The same words serve as `act` of a line. Name "
            "what the words *do* to somebody who hears them, not what the speaker meant.",
            *(part for kind in KINDS for part in _acts_of(kind)),
            "`help` takes a dose from 0 to 1: `help:0.5`.",
            "## Manners: how it is said",
            "A manner needs an act beside it.",
            _meanings("manner", meanings.MANNERS),
            "## Words that stand alone",
            _meanings("word", {**meanings.MICRO_ACTS, **ALONE}),
        ]
    )


def _acts_of(kind: ActClass) -> tuple[str, str]:
    rows = [
        [f"`{act.value}`", note.definition, note.source] for act, note in NOTES.items() if note.kind is kind
    ]
    return f"## {kind.value.capitalize()}: {KINDS[kind]}", _table(["act", "what it is", "source"], rows)


def _meanings(word: str, table: Mapping[Any, str]) -> str:
    return _table([word, "what it is"], [[f"`{one}`", meaning] for one, meaning in table.items()])


def stances() -> str:
    """Return styles, families, stances, feelings and conditions."""
    return _page(
        [
            "# Every stance, family and style",
            "What a line, a reply or a `go` may be told apart by. The most exact key wins: "
            "`anxious.settling`, then `settling`, then `anxious.open`, then `anxious`, then `open`. For "
            "lines without a fitting key, `guarded` serves, then `open`; `else` takes the rest.",
            "## Families",
            _table(
                ["family", "the partner is", *(style.value for style in Style)],
                [[f"`{family.value}`", meanings.FAMILIES[family], *_members(family)] for family in Family],
            ),
            "A secure partner who is `pausing` while flooded counts as flooded.",
            *(part for style in Style for part in _chart(style)),
            "## How an evening starts",
            _starts(),
            "## Conditions",
            "After `when`; several in a list must all hold, `or` joins words of one condition, and `not` "
            "may stand before any.",
            _table(["condition", "asks"], [[_condition(one), meanings.SUBJECTS[one]] for one in Subject]),
            "## Tags",
            _meanings("`tag`", meanings.TAGS),
        ]
    )


def _chart(style: Style) -> tuple[str, str]:
    rows = [
        [
            f"`{stance.value}`",
            family_of(stance, flooded=False).value,
            meanings.STANCES[stance],
            f"`{OWN_ACTS[stance][0].value}`" if OWN_ACTS[stance] else "(short answers)",
        ]
        for stance in CHARTS[style]
    ]
    head = ["stance", "family", "what one sees", "what they do of themselves"]
    return f"## {style.value.capitalize()}: {meanings.STYLES[style]}", _table(head, rows)


def _starts() -> str:
    feelings = list(STARTS["calm"])
    rows = [[f"`{word}`", *(f"{told[name]:.2f}" for name in feelings)] for word, told in STARTS.items()]
    return _table(["`starts`", *feelings], rows)


def _members(family: Family) -> list[str]:
    return [
        ", ".join(f"`{stance.value}`" for stance in chart if family_of(stance, flooded=False) is family)
        for chart in CHARTS.values()
    ]


def _condition(subject: Subject) -> str:
    if subject is Subject.MATTER:
        return (
            f"`matter at least half`, `matter below half`; with {', '.join(f'`{share}`' for share in SHARES)}"
        )
    if subject is Subject.REMEMBERED:
        return "`remembered said_sorry`"
    if subject is Subject.EARLIER:
        return "`earlier sunday_afternoon plan`, `earlier sunday_afternoon plan or hedge`"
    known = VALUES[subject]
    return f"`{subject.value} {known[0]}`, `{subject.value} {known[0]} or {known[1]}`"


def moments() -> str:
    """Return the moments, how they are read, and which acts meet them."""
    rows = [
        [
            moment.value.replace("_", " "),
            *told,
            *(
                ", ".join(f"`{act.value}`" for act in FIT[moment].get(fit, ()))
                for fit in (FITS, WELL_ENOUGH, WEAK)
            ),
        ]
        for moment, told in meanings.MOMENTS.items()
    ]
    return _page(
        [
            "# Every moment",
            "What the moment called for is read before the answer, from the top; the first that holds. "
            "An answer is looked at in its moment, never by what came of it: so in each beat, ask which "
            "of these it is, and give the player one answer that meets it and one that only sounds as if "
            "it did.",
            _table(["moment", "what it is", "read so when", "meets it", "well enough", "a little"], rows),
            "What stands in none of the last three columns misses the moment. Where the matter is "
            "serious, `oppose` and `boundary` meet a moment for it.",
        ]
    )


def problems() -> str:
    """Return what `check` may say."""
    rows = [
        [f"[{code}](../problems/{code}.md)", known.severity.value, known.title, _escaped(known.message)]
        for code, known in CODES.items()
    ]
    kinds = {
        Severity.ERROR: "it cannot be played as it is written",
        Severity.WARNING: "it plays, but probably not as meant",
        Severity.NOTE: "worth a look",
    }
    return _page(
        [
            "# Every problem",
            "What `check` may say. Each code has a page of its own with an example and the way out. "
            + "; ".join(f"{kind.value}: {meaning}" for kind, meaning in kinds.items())
            + ".",
            _table(["code", "how bad", "what", "as it is said"], rows),
        ]
    )


PAGES: dict[str, Callable[[], str]] = {
    "fields": fields,
    "acts": acts,
    "stances": stances,
    "moments": moments,
    "problems": problems,
}


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _escaped(message: str) -> str:
    return message.replace("|", "\\|").replace("{{", "{").replace("}}", "}")


def _page(parts: list[str]) -> str:
    title, *rest = parts
    return "\n\n".join([title, MADE, *rest]) + "\n"


def main(arguments: list[str]) -> int:
    """Write the pages, or with --check say whether they are up to date."""
    stale = 0
    FOLDER.mkdir(exist_ok=True)
    for name, make in PAGES.items():
        path, text = FOLDER / f"{name}.md", make()
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale = 1
            sys.stderr.write(
                f"docs/reference/{name}.md is out of date; run: python -m game.content.reference\n"
            )
    return stale


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
