"""How it goes, read from the journal a little at a time: what is shown first need not wait for the last play.

Rule: what is suggested rests on all plays. Before all are read, nothing is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from game.core.progress import Account, account_of, progress
from game.core.suggestions import Known, OnOffer, Places, suggestions
from game.present.progress import progress_page
from game.present.suggesting import SuggestionTold, suggested
from game.present.world import CannotPlay, Evening, Journal, Shelf

WHOLE_EVENING = 10
"""What it costs to read one, in plays."""


class OverTime:
    """The plays of a journal that were played to their end, as far as they have been read."""

    def __init__(self, journal: Journal, shelf: Shelf, evenings: Sequence[Evening]) -> None:
        """Take what to read, and the evenings that may be suggested; nothing is read yet."""
        self._journal = journal
        self._shelf = shelf
        self._evenings = {one.key: one for one in evenings if not one.trouble}
        self._accounts: list[Account] = []
        self._places: dict[str, Places] = {}
        self._titles: dict[str, str] = {}
        self._reading = self._read()
        self.done = False
        """Everything is read."""
        self.page = progress_page(progress(()), {})
        """As it stands now; nothing yet of plays that were not read."""
        self.suggested: tuple[SuggestionTold, ...] = ()

    @property
    def plays(self) -> int:
        """How many plays have been read."""
        return len(self._accounts)

    def read_on(self, plays: int) -> bool:
        """Read about so many more plays; return whether what is shown has changed.

        It is told anew whenever there is twice as much to tell as before, and when all is read.
        """
        if self.done:
            return False
        while plays > 0 and not self.done:
            cost = next(self._reading, 0)
            self.done = not cost
            plays -= cost
        if not self.done and self.plays < 2 * self.page.plays:
            return False
        self._tell()
        return True

    def read_all(self) -> None:
        """Read everything."""
        while not self.done:
            self.read_on(100)

    # --- the parts

    def _read(self) -> Iterator[int]:
        """Read one thing at a time: the plays, the last one first, then what the evenings have room for.

        What comes back is what it cost, in plays.
        """
        listed = {one.id: one for one in self._journal.plays()}
        self._titles = {one.id: one.title for one in listed.values()}
        for told in self._journal.told():
            if told.id in listed:
                evening = listed[told.id].evening
                account = account_of(told.id, evening, told.day.toordinal(), told.encounter)
                self._accounts.append(account)
                if evening not in self._places:
                    self._places[evening] = self._shelf.places(told.encounter.scenario)
                    yield WHOLE_EVENING
            yield 1
        for key in self._evenings if self._accounts else ():
            if key not in self._places:
                with suppress(CannotPlay):
                    self._places[key] = self._shelf.places(self._shelf.take(key))
                yield WHOLE_EVENING

    def _tell(self) -> None:
        """Say it anew; the plays were read from the last to the first, and are told from the first on."""
        accounts = self._accounts[::-1]
        found = progress(accounts)
        if self.page.plays != len(accounts):
            self.page = progress_page(found, self._titles)
        if self.done:
            offers = [OnOffer(key, self._places[key]) for key in self._evenings if key in self._places]
            known = Known(found, accounts, offers, self._journal.today().toordinal())
            self.suggested = suggested(suggestions(known), self._evenings)
