"""`secure-base translate`: the file in which an evening is told in another language."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.options import a_language

if TYPE_CHECKING:
    from game.content.walk import Path as Loc

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, FAILED, MISUSED = 0, 1, 2
THERE = "{file} is there already, and stays as it is. `check` tells what it lacks, and --update adds it."
NOT_THERE = "There is no {file} to update yet; leave --update out, and it is written."
WRITTEN = "Written: {file}\n{left} of {all} texts are left to translate. `check` tells which."


def add_translate(commands: Commands) -> None:
    """Add `translate`."""
    parser = commands.add_parser(
        "translate", help="tell an evening in another language",
        description="Write a file beside an evening's for its texts in another language: each text as a "
        "comment, and an empty place below it.",
    )  # fmt: skip
    parser.add_argument("scenario", metavar="SCENARIO", help="the id of an evening, or the path of its file")
    parser.add_argument(
        "language", type=a_language, metavar="LANGUAGE", help="a code, like de, pt-BR or zh-Hant"
    )
    parser.add_argument(
        "--update", action="store_true",
        help="add what the evening has gained since, and keep what is translated; your own comments go",
    )  # fmt: skip
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from game.cli.explore import file_named, scenario_named
    from game.content.examine import shape_of
    from game.content.skeleton import skeleton
    from game.content.source import read
    from game.content.texts import texts_of
    from game.saves import replace_file

    if isinstance(scenario := scenario_named(options.scenario), int):
        return scenario
    own = file_named(options.scenario)
    file = own.with_name(f"{scenario.id}.{options.language}.yaml")
    if file.exists() is not options.update:
        return _refuse((NOT_THERE if options.update else THERE).format(file=file), MISUSED)
    shape = shape_of(read(own))
    done = _done(file, dict(texts_of(shape))) if options.update else {}
    if isinstance(done, str):
        return _refuse(done, FAILED)
    try:
        replace_file(file.absolute(), skeleton(shape, options.language, done).encode())
    except OSError as error:
        return _refuse(f"{file} cannot be written: {error.strerror}.", FAILED)
    places = [place for place, _ in texts_of(shape)]
    left = sum(place not in done for place in places)
    sys.stdout.write(WRITTEN.format(file=file, left=left, all=len(places)) + "\n")
    return DONE


def _done(file: Path, places: dict[Loc, str]) -> dict[Loc, str] | str:
    """Return what is translated already, by its place in the evening, or what is wrong with the file."""
    from game.content.source import read
    from game.content.translation import place_of, read_translation

    translation, problems = read_translation(read(file))
    if translation is None:
        return "\n".join(map(str, problems))
    return {place_of(loc, places) or loc: word.text for loc, word in translation.written.items()}


def _refuse(text: str, code: int) -> int:
    sys.stderr.write(f"{text}\n")
    return code
