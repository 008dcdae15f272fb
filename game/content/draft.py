"""A new evening for somebody to rewrite: what is asked, and the file that is made of the answers.

Rule: whatever is answered, the file passes `check` without a word; an answer that would not is refused first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from typing import NamedTuple

from game.content.problem import did_you_mean
from game.content.writing import clinical, worn_out
from game.content.written import as_value, cleaned
from game.core.partner import Style

TEMPLATE = Path(__file__).with_name("template.yaml")
FILLED = re.compile(r"(?P<indent> *)(?P<key>\w+): (?P<value>[^#]*\$\w[^#]*?)(?P<note>\s+#.*)?$")
LETTERS = {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "þ": "th"}
KEPT_BY_WINDOWS = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
LONGEST_ID = 40

PORTRAITS = {"she": "mila", "he": "teo"}
"""Whose face a new person borrows until somebody draws their own."""
ANY_PORTRAIT = "noor"


class Question(NamedTuple):
    """One thing that is asked of whoever begins an evening."""

    name: str
    words: str
    default: str
    most: int
    """Characters."""
    help: str = ""


# fmt: off
QUESTIONS = (
    Question("title", "What is it called?", "The second cup", 60),
    Question("who", "Who is it with? A name.", "Noor", 30),
    Question("pronouns", "How does one speak of them?", "they/them/their", 38, "three words, with / between"),
    Question("want", "What do you want tonight? One short sentence.", "Ten minutes that are about us.", 120),
    Question("about", "What has to be talked about, in a few words? Something about ...", "the weekends", 40),
    Question("serious", "Is that serious: a thing that must not be let go for the sake of peace?", "no", 20,
             "yes or no"),
    Question("place", "Where are you?", "kitchen night", 40,
             "drawn so far: kitchen night, living room evening, workshop afternoon; others are a quiet room"),
    Question("style", "How does your partner lean?", "anxious", 20, "secure, anxious, dismissive or fearful"),
    Question("opening", "The first thing your partner says?", "There you are. I drank yours as well.", 120),
)
# fmt: on
MOST_WORDS = {"who": 3, "opening": 25}
PROSE, SPOKEN = ("title", "who", "want", "about", "opening"), ("about", "opening")


@dataclass(frozen=True)
class Draft:
    """Everything that was answered, ready to be written."""

    answers: Mapping[str, str]
    couple: str
    """The id of the couple's file."""
    id: str = field(default="")

    @property
    def file(self) -> str:
        """The name of the scenario's file."""
        return f"{self.id}.yaml"


def id_of(text: str) -> str:
    """Return an id made of these words; empty where they hold no letter that an id may have."""
    lowered = "".join(LETTERS.get(sign, sign) for sign in text.lower())
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(sign)
    )
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    name = re.sub(r"^[\d_]+", "", name)[:LONGEST_ID].strip("_")
    return f"{name}_evening" if KEPT_BY_WINDOWS.fullmatch(name) else name


def objection(question: Question, answer: str) -> str:
    """Return what is wrong with this answer, in a sentence; empty if it will do."""
    if len(answer) > question.most:
        return f"That is {len(answer)} characters, and the most is {question.most}."
    if question.name in PROSE:
        return _objection_to_prose(question, answer)
    if question.name == "style" and answer.lower() not in [style.value for style in Style]:
        return f"There is no style called that; {did_you_mean(answer, [style.value for style in Style])}"
    if question.name == "serious" and answer.lower() not in ("yes", "no", "y", "n"):
        return "yes or no?"
    if question.name == "pronouns" and not re.fullmatch(r"[^\W\d_]{1,12}(/[^\W\d_]{1,12}){2}", answer):
        return "Three words with / between, like she/her/her, he/him/his or they/them/their."
    if question.name == "place" and not id_of(answer):
        return "A word or two in plain letters, like kitchen night."
    return ""


def _objection_to_prose(question: Question, answer: str) -> str:
    if question.name == "who" and not id_of(answer):
        return "A name with at least one letter from a to z in it: it names a file as well."
    words, most = len(answer.split()), MOST_WORDS.get(question.name)
    if most and words > most:
        return f"That is {words} words, and the most here is {most}."
    for phrase in worn_out(answer):
        return f"'{phrase[0]}' has been read too often. What would this person do instead?"
    for phrase in clinical(answer) if question.name in SPOKEN else ():
        return f"Nobody says '{phrase[0]}' at a kitchen table. How would these two say it?"
    return ""


def accepted(question: Question, answer: str) -> str:
    """Return the answer as it is used: in one line, and the default where nothing was said."""
    return cleaned(answer) or question.default


def scenario_text(draft: Draft) -> str:
    """Return the scenario's file."""
    values = _values(draft)
    lines = TEMPLATE.read_text(encoding="utf-8").splitlines()
    return "\n".join(_filled(line, values) for line in lines) + "\n"


def couple_text(draft: Draft) -> str:
    """Return the file of the couple, for a partner who is new."""
    name, pronouns = draft.answers["who"], draft.answers["pronouns"]
    portrait = PORTRAITS.get(pronouns.split("/")[0].lower(), ANY_PORTRAIT)
    return f"""# yaml-language-server: $schema=../people.schema.json
# The two of you. Write this before the first line of dialogue: it is where the lines come from.
format: 1
id: {draft.couple}
partner:
  name: {as_value(name, 2)}
  pronouns: {pronouns}
  portrait: {portrait}    # whose face is borrowed: noor, jonas, teo or mila
  voice: >-
    For you alone. The job and how it tires them, what they are proud of, what their hands do, what they find
    funny, a word they overuse, how they say sorry without saying it.
history: >-
  What the two of you share. The player can look it up.
"""


def _values(draft: Draft) -> dict[str, str]:
    said = draft.answers
    return {
        **said,
        "id": draft.id,
        "file": draft.file,
        "couple": draft.couple,
        "place": id_of(said["place"]),
        "style": said["style"].lower(),
        "serious": "true" if said["serious"].lower().startswith("y") else "false",
    }


def _filled(line: str, values: Mapping[str, str]) -> str:
    """Return the line with its values; in a comment they stand as they are, elsewhere as sound YAML."""
    found = FILLED.match(line)
    if found is None:
        return Template(line).substitute(values)
    indent, key, value, note = found.group("indent", "key", "value", "note")
    written = as_value(Template(value).substitute(values), len(indent))
    return f"{indent}{key}: {written}{'' if written.startswith('>') else note or ''}"
