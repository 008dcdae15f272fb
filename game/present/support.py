"""Where help can be found: what the stop page and `about` may name (MODEL 4.4).

Rule 1: a contact that nobody has checked is never shown; until then only the kind of help is.
Rule 2: what is shown was looked over within the last twelve months; a test fails when it was not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CHECKED_ON = date(2026, 11, 22)
"""When the words of this page were last looked over."""


@dataclass(frozen=True, slots=True)
class Help:
    """One kind of help."""

    kind: str
    what: str
    contact: str = ""
    """A number or an address, for a place that has one."""
    contact_checked_on: date | None = None
    """When a person last tried the contact; none means nobody has, and it is not shown."""

    @property
    def words(self) -> str:
        """What may be shown of it."""
        shown = f" {self.contact}" if self.contact and self.contact_checked_on else ""
        return f"{self.kind}: {self.what}{shown}"


IN_DANGER = Help("If anyone is in danger now", "the emergency number of the country you are in.")
ABUSE = Help(
    "A domestic abuse helpline",
    "for anyone, of any gender, living with it or worried about somebody. In many countries it is free, "
    "confidential and open day and night, and will help with planning whether you stay or go.",
)
PERPETRATORS = Help(
    "A helpline or programme for people who hurt or control a partner and want to stop",
    "the people there have heard it before, and will talk before anything more happens.",
)
SELF_HARM = Help(
    "A crisis line", "if you are thinking of harming yourself, or somebody says they will unless you stay."
)
IN_PERSON = Help(
    "Somebody you can see", "a doctor, a nurse, a social worker, a friend who can keep it to themselves."
)
DIRECTORIES = Help(
    "To find them where you live",
    "general directories list helplines by country; a search for the kind of help and the name of your "
    "country finds one. A phone or a computer that nobody else looks at is the safer place to search from.",
)

CANDIDATES = (
    Help("Directory", "helplines by country.", "findahelpline.com"),
    Help("Directory", "domestic abuse services by country.", "nomoredirectory.org"),
    Help("United States", "National Domestic Violence Hotline.", "1-800-799-7233"),
    Help("United Kingdom", "National Domestic Abuse Helpline.", "0808 2000 247"),
    Help("United Kingdom", "for LGBT+ people.", "0800 999 5428"),
    Help("United Kingdom", "for men.", "0808 801 0327"),
)
"""Named by MODEL 4.4 for somebody to check. None is shown until it carries a date."""


def kinds_of_help(*, for_who_did_it: bool) -> tuple[Help, ...]:
    """Return the help to name, the most urgent first."""
    first = (PERPETRATORS, ABUSE) if for_who_did_it else (ABUSE,)
    checked = tuple(one for one in CANDIDATES if one.contact_checked_on)
    return (IN_DANGER, *first, SELF_HARM, IN_PERSON, DIRECTORIES, *checked)


def in_words(day: date) -> str:
    """Return the date as people write it."""
    return f"{day.day} {day:%B %Y}"
