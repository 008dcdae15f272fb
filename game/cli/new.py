"""`secure-base new`: a few questions, and a scenario that is whole and commented, to be rewritten."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.data import shipped

if TYPE_CHECKING:
    from game.content.draft import Draft, Question

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, FAILED, MISUSED = 0, 1, 2
INTRODUCTION = (
    "A few questions. Enter takes what stands in brackets; everything can be changed in the file later."
)
TRIES = 5
"""How often one question is asked before the default is taken: whoever is a program never learns."""
SCHEMAS = ("scenario.schema.json", "people.schema.json")


class Refused(Exception):
    """Nothing was written; `str()` says why and what to do."""


def add_new(commands: Commands) -> None:
    """Add `new`."""
    parser = commands.add_parser(
        "new", help="begin an evening of your own",
        description="Ask a few questions and write a small evening, whole and commented, for you to rewrite.",
    )  # fmt: skip
    parser.add_argument(
        "name", nargs="?", metavar="NAME",
        help="a name, or the path of the file; without it, it is named for its title",
    )  # fmt: skip
    parser.add_argument("--yes", action="store_true", help="ask nothing, take what stands in brackets")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from game.saves import places

    try:
        folder, name = _where(options.name, places().scenarios)
        draft = _draft(folder, name, _take_default if options.yes else _ask)
        written = write(draft, folder)
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
        return MISUSED
    except OSError as error:
        sys.stderr.write(f"It could not be written: {error.strerror} ({error.filename}).\n")
        return FAILED
    _tell(written)
    return DONE


def write(draft: Draft, folder: Path) -> list[Path]:
    """Write the evening, its couple if that is new, and the editor's schemas beside it; return the first two.

    Raises Refused if the evening is there already, and OSError.
    """
    from game.content.draft import couple_text, scenario_text

    file, couple = folder / draft.file, folder / "people" / f"{draft.couple}.yaml"
    texts = {file: scenario_text(draft)}
    if not any(
        (people / couple.name).exists() for people in (couple.parent, shipped("scenarios") / "people")
    ):
        texts[couple] = couple_text(draft)
    couple.parent.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        _write_new(path, text)
    for schema in SCHEMAS:
        (folder / schema).write_bytes((shipped("scenarios") / schema).read_bytes())
    return list(texts)


def _write_new(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Refused(_taken(path)) from None


def _taken(path: Path) -> str:
    return f"{path} is there already, and stays as it is. Choose another name."


def _where(name: str | None, own: Path) -> tuple[Path, str]:
    """Return the folder and the id that were asked for; an empty id if none was. Raises Refused."""
    from game.content.draft import id_of

    if name is None:
        return own, ""
    path = Path(name)
    stem = path.stem if path.suffix.lower() in (".yaml", ".yml") else path.name
    fitting = id_of(stem)
    if stem != fitting:
        hint = f", like {fitting}" if fitting else ""
        raise Refused(f"'{stem}' cannot be the name: small letters, digits and _{hint}.")
    folder = own if path.name == name and not path.suffix else path.parent
    if (folder / f"{stem}.yaml").exists():
        raise Refused(_taken(folder / f"{stem}.yaml"))
    return folder, stem


# --- asking


def _draft(folder: Path, name: str, ask: Callable[[Question], str]) -> Draft:
    """Ask all questions and return the draft. Raises Refused if its file is there already."""
    from game.content.draft import QUESTIONS, Draft, id_of

    known = _people((folder / "people", shipped("scenarios") / "people"))
    answers: dict[str, str] = {}
    if ask is _ask:
        _say(INTRODUCTION)
    for question in QUESTIONS:
        met = known.get(answers.get("who", "").lower())
        asked = question.name != "pronouns" or met is None
        answers[question.name] = ask(question) if asked else question.default
        if question.name == "title" and not name:
            name = id_of(answers["title"]) or "my_evening"
            if (folder / f"{name}.yaml").exists():
                raise Refused(_taken(folder / f"{name}.yaml"))
    return Draft(answers, known.get(answers["who"].lower()) or _new_couple(answers["who"], folder), name)


def _new_couple(who: str, folder: Path) -> str:
    """Return an id for the couple of somebody new. Raises Refused if its file is about somebody else."""
    from game.content.draft import id_of

    couple = f"{id_of(who)}_and_you"
    if (folder / "people" / f"{couple}.yaml").exists():
        raise Refused(f"people/{couple}.yaml is there already, and not about {who}. Choose another name.")
    return couple


def _take_default(question: Question) -> str:
    return question.default


def _ask(question: Question) -> str:
    """Return an answer that will do; the default where the input ends."""
    from game.content.draft import accepted, objection

    if question.help:
        _say(f"  ({question.help})")
    for _ in range(TRIES):
        sys.stdout.write(f"{question.words} [{question.default}] ")
        sys.stdout.flush()
        answer = accepted(question, _line())
        wrong = objection(question, answer)
        if not wrong:
            return answer
        _say(f"  {wrong}")
    return question.default


def _line() -> str:
    try:
        line = sys.stdin.readline() if sys.stdin else ""
    except UnicodeDecodeError:
        line = ""
    if not line.endswith("\n"):
        _say()
    return line


def _people(folders: Iterable[Path]) -> dict[str, str]:
    """Return the couple of every partner there is, by the partner's name in small letters."""
    from game.content.folders import files_in
    from game.content.source import read
    from game.content.tree import plain

    found: dict[str, str] = {}
    for file in (file for folder in folders for file in files_in(folder)):
        root = read(file).root
        couple = plain(root) if root else None
        partner = couple.get("partner") if isinstance(couple, dict) else None
        if isinstance(partner, dict):
            found.setdefault(str(partner.get("name", "")).lower(), file.stem)
    return found


def _tell(written: list[Path]) -> None:
    _say("", *(f"Written: {path}" for path in written), "", "It can be played as it is, and then rewritten:")
    for verb in ("play", "check"):
        _say(f'  secure-base {verb} "{written[0]}"')
    _say("docs/writing.md goes through it line by line.")


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
