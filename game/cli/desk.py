"""A writer's own files on disk, as a front end sees them.

Rule: what somebody wrote is only ever read here, or made anew; nothing is written over.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.present import writing
from game.present.world import CannotWrite, Paper, Reading

if TYPE_CHECKING:
    from game.cli.shelf import DiskShelf
    from game.content.draft import Question
    from game.content.source import Source

OPENERS = {"darwin": "open"}
"""What opens a file in its own program, by system; `xdg-open` elsewhere, and on Windows no program at all."""


class DiskDesk:
    """A Desk over one folder."""

    def __init__(self, own: Path, shelf: DiskShelf) -> None:
        """Write in this folder, for this shelf."""
        self._own, self._shelf = own, shelf
        self._opened: list[subprocess.Popen[bytes]] = []
        self._behind: dict[str, list[Path]] = {}
        """Files that an evening is read from besides its own: its couple's, wherever that may lie."""

    @property
    def folder(self) -> str:
        """Where the files lie."""
        return str(self._own)

    def papers(self) -> list[Paper]:
        """Return every file of the folder, as it is now; the shelf looks again as well."""
        from game.content.load import library

        self._shelf.look_again()
        entries = library({"mine": self._own}, self._shelf.people)
        return [
            Paper(str(entry.path), entry.path.name, entry.title, _told(entry.problem)) for entry in entries
        ]

    def paper(self, key: str) -> Paper:
        """Return this file, wherever it lies."""
        path = Path(key)
        found = next((paper for paper in self.papers() if Path(paper.key) == path), None)
        return found or Paper(key, path.name, path.stem)

    def begin(self, title: str, who: str) -> str:
        """Write a small whole evening to be rewritten; return its key. Raises CannotWrite."""
        from game.cli.new import Refused, drafted, write
        from game.content.draft import accepted, objection

        given = {"title": title, "who": who}

        def answer(question: Question) -> str:
            answered = accepted(question, given.get(question.name, ""))
            wrong = objection(question, answered)
            if wrong:
                raise CannotWrite(wrong)
            return answered

        try:
            written = write(drafted(self._own, "", answer), self._own)
        except Refused as refused:
            raise CannotWrite(str(refused)) from None
        except OSError as error:
            raise CannotWrite(writing.NOT_WRITTEN.format(why=error.strerror)) from None
        return str(written[0])

    def open(self, key: str) -> None:
        """Open the file in whatever edits such files here. Raises CannotWrite."""
        path = Path(key).resolve()
        self._opened = [one for one in self._opened if one.poll() is None]
        try:
            if sys.platform == "win32":
                os.startfile(path)  # noqa: S606 - Windows asks for no program
            else:
                self._opened.append(_handed_over(path))
        except OSError:
            raise CannotWrite(writing.NO_EDITOR.format(path=path)) from None

    def read(self, key: str) -> Reading:
        """Return the file as it is now; whatever is wrong with it is among its problems."""
        # Pydantic comes with this, so it waits until somebody reads.
        from game.content.examine import is_couple
        from game.content.inspecting import examine_translation, inspect_couple, read_through
        from game.content.source import read
        from game.content.translation import is_about_words

        source = read(Path(key))
        if is_about_words(source):
            self._know_behind(key, source)
            told, wrong = examine_translation(source, self._shelf.people)
            return Reading(told, tuple(one for one in wrong if not one.silenced))
        if is_couple(source):
            return Reading(None, tuple(inspect_couple(source).heard))
        self._know_behind(key, source)
        scenario, found = read_through(source, self._shelf.people)
        return Reading(scenario, tuple(found.heard))

    def stamp(self, key: str) -> object | None:
        """Return what changes whenever the file or its couple's does; none while the file is not there."""
        own = _stamp(key)
        if own is None:
            return None
        if key not in self._behind:
            from game.content.source import read

            self._know_behind(key, read(Path(key)))
        return own, *map(_stamp, self._behind.get(key, ()))

    def take_in(self, path: str) -> str:
        """Copy a scenario from anywhere into the folder; say what happened. Raises CannotWrite."""
        from game.cli.arrival import take_in

        try:
            return take_in(Path(path), self._own, self._shelf.people)
        except OSError as error:
            raise CannotWrite(writing.NOT_WRITTEN.format(why=error.strerror)) from None

    def _know_behind(self, key: str, source: Source) -> None:
        """Remember whose couple this is; while the file cannot be read, it is the one it was."""
        from game.content.people import files_behind
        from game.content.translation import is_about_words, own_file

        if source.root is None:
            return
        if is_about_words(source):
            self._behind[key] = [own_file(Path(key))]
        else:
            self._behind[key] = files_behind(source.root, Path(key), self._shelf.people)


def _stamp(file: str | Path) -> tuple[int, int, int] | None:
    """Return what changes whenever this one file does; none while it is not there."""
    try:
        found = os.stat(file)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _told(problem: object) -> str:
    """Return a problem without its folder: the list stands under the folder's name."""
    return str(problem).rsplit(os.sep, 1)[-1] if problem else ""


def _handed_over(path: Path) -> subprocess.Popen[bytes]:
    """Start the program that opens this file; it lives on its own. Raises OSError where there is none."""
    command = [OPENERS.get(sys.platform, "xdg-open"), str(path)]  # no shell, and the path begins with a slash
    nothing = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)  # noqa: S603 - a fixed program, and one path as it is
