"""Load a scenario, check a file, list a library: all that the rest of the game needs of this package.

Loading goes through phases and stops between them: reading, shape, links, sense. Within a phase every
problem is told at once.
"""

from __future__ import annotations

from pathlib import Path

from game.content.folders import translation_into
from game.content.inspection import Inspection
from game.content.problem import Problem, Unplayable
from game.content.shelf import Entry, library
from game.content.source import read
from game.core.scenario import Scenario

__all__ = ["Entry", "Inspection", "Problem", "Unplayable", "check", "inspect", "library", "load"]


def load(path: Path, people: Path | None = None, language: str = "") -> Scenario:
    """Return the scenario in this file, in the writer's words or in those of a translation beside it.

    Its couple is looked for in the folder `people` beside it, then in the folder given. Without a translation
    into this language it is told as it was written; for `pt-BR`, one into `pt` will do.
    Raises Unplayable, with every problem of the phase that failed, if it cannot be played; nothing else.
    """
    # Pydantic takes 150 ms to come: with the first evening, not with the menu.
    from game.content.examine import examine

    file = translation_into(language, path)
    if file:
        from game.content.inspecting import examine_translation

        scenario, problems = examine_translation(read(file), people)
    else:
        scenario, problems = examine(read(path), people)
    if scenario is None:
        raise Unplayable(problems)
    return scenario


def check(path: Path, people: Path | None = None) -> list[Problem]:
    """Return what is wrong with a file of any kind and not silenced by a comment.

    Errors, warnings and notes; those of a scenario's couple are among them, under its own path, and a script
    is played. Sorted by place; raises nothing.
    """
    return inspect(path, people).heard


def inspect(path: Path, people: Path | None = None) -> Inspection:
    """Return everything there is to say about any file of a writer's; raises nothing."""
    from game.content import inspecting
    from game.content.examine import is_couple
    from game.content.script import is_script
    from game.content.translation import is_about_words

    source = read(path)
    if is_about_words(source):
        return inspecting.inspect_translation(source, people)
    if is_script(source):
        return inspecting.inspect_script(source, people)
    return (
        inspecting.inspect_couple(source, people) if is_couple(source) else inspecting.inspect(source, people)
    )
