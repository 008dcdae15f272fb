"""The evenings on disk: those that came with the game, and the player's own."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.data import shipped
from game.content.load import Entry, Unplayable, library, load
from game.content.problem import did_you_mean
from game.content.source import read
from game.content.tree import plain
from game.core.scenario import Scenario
from game.present.world import CannotPlay, Evening

if TYPE_CHECKING:
    from game.core.suggestions import Places

HOUSE, MINE, FILE = "house", "mine", "file"
"""Origins: shipped, the player's own folder, and a file named on the command line."""


TRANSLATION = (
    "{file} holds an evening's words in another language. Name the evening, and `play` takes --language."
)
SCRIPT = "{file} is a script of an evening; name the evening. `check` plays the script again."
COUPLE = "{file} is about two people; name an evening they are in. `check` says what there is to mend in it."


class UnknownScenario(Exception):
    """There is no such evening; `str()` says so and what may have been meant."""


class DiskShelf:
    """A Shelf of two folders."""

    def __init__(self, own: Path, language: str = "") -> None:
        """Look into the shipped scenarios and this folder of the player's, in this language where one can."""
        self._language = language
        self.house = shipped("scenarios")
        self.people = self.house / "people"
        self._folders = {HOUSE: self.house, MINE: own}
        self._origins: dict[str, str] = {}
        self._couples: dict[Path, dict[str, object]] = {}

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every evening of both folders, by origin and id."""
        found = library(self._folders, self.people, self._language)
        return {f"{entry.origin}/{entry.id}": entry for entry in found}

    def look_again(self) -> None:
        """Forget what was found: the folders are read anew when somebody asks."""
        self.__dict__.pop("entries", None)
        self._couples.clear()

    def evenings(self) -> list[Evening]:
        """Return every evening, the shipped ones first, those of a season one after the other."""
        place = {key: at for at, key in enumerate(self.entries)}
        seasons = {key: self.season_of(key) or (key,) for key in place}
        order = sorted(
            place, key=lambda key: (min(place[one] for one in seasons[key]), seasons[key].index(key))
        )
        return [self._evening(key, self.entries[key]) for key in order]

    def evening(self, origin: str, name: str) -> Evening | None:
        """Return the evening of this identity, if it is there."""
        key = f"{origin}/{name}"
        return self._evening(key, self.entries[key]) if key in self.entries else None

    def take(self, key: str) -> Scenario:
        """Return the evening, ready to play. Raises CannotPlay."""
        entry = self.entries[key]
        return self._load(entry.path, entry.origin)

    def places(self, scenario: Scenario) -> Places:
        """Return in how many beats each dimension can be practised, by leaning; in danger, none."""
        from game.content.coverage import practised
        from game.content.reach import reach_of
        from game.core.partner import Style
        from game.core.scoring import Dimension

        found = {} if scenario.safety else practised(scenario, reach_of(scenario))
        return {
            Style(style): {Dimension(name): beats for name, beats in counted.items()}
            for style, counted in found.items()
        }

    def named(self, name: str) -> Scenario:
        """Return the evening of this id, or in this file. Raises UnknownScenario or CannotPlay."""
        path = Path(name)
        if path.suffix.lower() in (".yaml", ".yml"):
            if not path.is_file():
                raise UnknownScenario(f"There is no file {name}.")
            self._refuse_others(path)
            return self._load(path, self._origin_of_folder(path))
        for key, entry in self.entries.items():
            if entry.id == name:
                return self.take(key)
        if path.is_file():
            raise UnknownScenario(f"{name} is no evening: an evening is a file whose name ends in .yaml.")
        hint = str(did_you_mean(name, [entry.id for entry in self.entries.values()]))
        raise UnknownScenario(
            f"There is no evening called '{name}'; {hint or 'the list shows what there is'}"
        )

    def first(self) -> Scenario:
        """Return the first evening that can be played. Raises CannotPlay."""
        key = next((key for key, entry in self.entries.items() if not entry.is_broken), None)
        if key is None:
            raise CannotPlay("There is no evening here that can be played.")
        return self.take(key)

    def alternative_to(self, scenario: Scenario) -> Evening | None:
        """Return the evening with the same goal and other content, if the writer named one that is there."""
        keys = [key for key, entry in self.entries.items() if entry.id == scenario.alternative]
        return self._evening(keys[0], self.entries[keys[0]]) if keys else None

    def season_of(self, key: str) -> tuple[str, ...]:
        """Return the evenings of this one's season that are here, in order; none where it is in none."""
        entry = self.entries.get(key)
        if entry is None or entry.is_broken:
            return ()
        listed = self._couple(entry).get("season")
        names = listed if isinstance(listed, list) else []
        keys = tuple(found for name in names if (found := self._of_couple(str(name), entry)))
        return keys if key in keys else ()

    def origin_of(self, scenario: Scenario) -> str:
        """Return where this scenario was taken from."""
        return self._origins.get(scenario.digest, FILE)

    # --- the parts

    @staticmethod
    def _refuse_others(path: Path) -> None:
        """Raise UnknownScenario if the file is one of those that lie around an evening."""
        from game.content.examine import is_couple
        from game.content.script import is_script
        from game.content.translation import is_about_words

        source = read(path)
        kinds = ((is_about_words, TRANSLATION), (is_script, SCRIPT), (is_couple, COUPLE))
        told = next((words for is_one, words in kinds if is_one(source)), "")
        if told:
            raise UnknownScenario(told.format(file=path))

    def _load(self, path: Path, origin: str) -> Scenario:
        try:
            scenario = load(path, self.people, self._language)
        except Unplayable as unplayable:
            raise CannotPlay(f"This evening cannot be played as it is written.\n{unplayable}") from None
        self._origins[scenario.digest] = origin
        return scenario

    def _origin_of_folder(self, path: Path) -> str:
        folder = path.resolve().parent
        return next((origin for origin, known in self._folders.items() if known.resolve() == folder), FILE)

    def _evening(self, key: str, entry: Entry) -> Evening:
        trouble = str(entry.problem) if entry.problem else ""
        partner, portrait = ("", "") if trouble else self._partner(entry)
        season = self.season_of(key)
        return Evening(
            key,
            entry.id,
            entry.title,
            partner,
            entry.minutes,
            entry.content_notes,
            entry.summary,
            entry.goals,
            entry.place,
            portrait,
            trouble,
            season.index(key) + 1 if season else 0,
            len(season),
        )

    def _of_couple(self, name: str, entry: Entry) -> str:
        """Return the key of this couple's evening of this id, beside the entry if it is there; or nothing."""
        for origin in (entry.origin, *self._folders):
            other = self.entries.get(f"{origin}/{name}")
            if other and not other.is_broken and other.couple == entry.couple:
                return f"{origin}/{name}"
        return ""

    def _partner(self, entry: Entry) -> tuple[str, str]:
        """Return the partner's name and portrait, without the 150 ms that a whole check takes."""
        partner = self._couple(entry).get("partner")
        if isinstance(partner, dict):
            return str(partner.get("name", "")), str(partner.get("portrait", ""))
        return "somebody", ""

    def _couple(self, entry: Entry) -> dict[str, object]:
        """Return what stands in the couple's file, unchecked; nothing where there is none to be read."""
        files = [folder / f"{entry.couple}.yaml" for folder in (entry.path.parent / "people", self.people)]
        return next((couple for file in files if (couple := self._read_couple(file))), {})

    def _read_couple(self, file: Path) -> dict[str, object]:
        if file not in self._couples:
            root = read(file).root
            couple = plain(root) if root else None
            whole = isinstance(couple, dict) and isinstance(couple.get("partner"), dict)
            self._couples[file] = couple if isinstance(couple, dict) and whole else {}
        return self._couples[file]
