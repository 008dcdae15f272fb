"""What stands after `when`: a closed list of questions, each in a few plain words."""

from __future__ import annotations

from dataclasses import replace

from game.content.findings import Fault
from game.content.problem import Hint, did_you_mean, listed
from game.core.carried import fact
from game.core.partner import Family, Stance, Style
from game.core.scenario import Condition, Subject

SHARES = {"quarter": 0.25, "half": 0.5, "most": 0.75}
FEELINGS = ("calm", "uneasy", "flooded", "crowded", "alarmed")
VALUES: dict[Subject, tuple[str, ...]] = {
    Subject.STANCE: tuple(stance.value for stance in Stance),
    Subject.FAMILY: tuple(family.value for family in Family),
    Subject.STYLE: tuple(style.value for style in Style),
    Subject.LENS: tuple(style.value for style in Style),
    Subject.FEELINGS: FEELINGS,
}
SUBJECTS = [subject.value for subject in Subject]
EARLIER_EXAMPLE = Hint(
    "write it like `earlier sunday_afternoon plan`: an evening, and an ending or a flag of it"
)
MATTER_EXAMPLE = Hint("write `matter at least half` or `matter below half`, with quarter, half or most")


def condition_of(text: str) -> Condition | Fault:
    """Return the condition these words ask, or what is not understood about them."""
    words = text.split()
    negated = words[:1] == ["not"]
    words = words[1:] if negated else words
    if not words:
        return _fault(text, "nothing is asked", Hint("ask for " + listed(SUBJECTS)))
    if words[0] not in SUBJECTS:
        return _fault(text, f"it asks for '{words[0]}'", did_you_mean(words[0], SUBJECTS))
    subject = Subject(words[0])
    if subject is Subject.MATTER:
        return _about_matter(text, words[1:], negated=negated)
    if subject is Subject.EARLIER:
        return _about_earlier(text, words[1:], negated=negated)
    return values_of(subject, " ".join(words[1:]), negated, text)


def values_of(subject: Subject, written: str, negated: bool = False, text: str = "") -> Condition | Fault:  # noqa: FBT001, FBT002 - as in Condition
    """Return the condition that the subject is one of `a or b`; `text` is the whole as written."""
    text = text or f"{subject.value} {written}"
    values = [value.strip() for value in f" {written} ".split(" or ")]
    known = VALUES.get(subject)
    for value in values:
        if not value or " " in value:
            return _fault(text, "there must be one word, or several with `or`", _words_for(subject))
        if known and value not in known:
            return _fault(text, f"'{value}' is no {subject.value}", did_you_mean(value, known))
    return Condition(subject, frozenset(values), negated=negated)


def conditions_of(written: str | list[str] | None) -> tuple[Condition, ...]:
    """Return the conditions after `when`; they must have come through `links` unharmed."""
    several = [written] if isinstance(written, str) else written or []
    return tuple(sure(condition_of(text)) for text in several)


def sure(condition: Condition | Fault) -> Condition:
    """Return the condition. Raises TypeError if it was not understood: links should have told."""
    if isinstance(condition, Fault):
        raise TypeError(f"links let a condition through: {condition}")
    return condition


def _words_for(subject: Subject) -> Hint:
    if subject is Subject.EARLIER:
        return EARLIER_EXAMPLE
    example = VALUES.get(subject, ("said_sorry",))[:2]
    return Hint(f"write it like `{subject.value} {' or '.join(example)}`")


def _about_matter(text: str, words: list[str], *, negated: bool) -> Condition | Fault:
    share = SHARES.get(words[-1]) if words else None
    if share is not None and words[:-1] == ["at", "least"]:
        return Condition(Subject.MATTER, at_least=share, negated=negated)
    if share is not None and words[:-1] == ["below"]:
        return Condition(Subject.MATTER, below=share, negated=negated)
    return _fault(text, "the matter is measured in quarters", MATTER_EXAMPLE)


def _about_earlier(text: str, words: list[str], *, negated: bool) -> Condition | Fault:
    """Return the condition that an earlier evening had one of these endings, or remembered one of them."""
    names = values_of(Subject.EARLIER, " ".join(words[1:]), negated, text)
    if isinstance(names, Fault):
        return names
    return replace(names, values=frozenset(fact(words[0], str(name)) for name in names.values))


def _fault(text: str, what: str, hint: Hint) -> Fault:
    return Fault("L05", {"text": text, "what": what, "hint": hint})
