"""The shape of a scenario file and of a couple's file, declared once.

The checker, the editor schema and the docs are made from these. A shape knows kinds, ranges and words;
whether names lead anywhere is links' business.
"""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from game.core import scenario as core
from game.core.partner import Style

ID = r"^[a-z][a-z0-9_]{0,63}$"
LONGEST_ANSWER = 140
FEWEST_ANSWERS, MOST_ANSWERS = 2, 6
KINDS: dict[type, str] = {str: "<a text>", list: "<a list>", dict: "<keys and values>"}
TWO_DAYS = 48 * 60
DURATION = r"^(?:(\d{1,4})h(?:(\d{1,2})(?:min)?)?|(\d{1,4})min)$"


def _kind(value: object) -> str:
    return KINDS.get(type(value), "")


def _true_or_false(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value in ("true", "yes", "false", "no"):
        return value in ("true", "yes")
    raise PydanticCustomError("S08", "neither true nor false")


def _number(value: object, wanted: str) -> object:
    if (isinstance(value, str) and not re.fullmatch(r"\d{0,9}\.?\d{0,9}", value)) or value == ".":
        raise PydanticCustomError("S05", "no number", {"wanted": wanted})
    return value


def _minutes(value: object) -> object:
    found = re.match(DURATION, value) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("S10", "no length of time")
    hours, odd, minutes = (int(part or 0) for part in found.groups())
    if hours * 60 + odd + minutes > TWO_DAYS:
        raise PydanticCustomError("S10", "too long")
    return float(hours * 60 + odd + minutes)


def _three_pronouns(value: str) -> str:
    if not re.fullmatch(r"[^\W\d_]{1,12}(/[^\W\d_]{1,12}){2}", value):
        raise PydanticCustomError("S13", "no pronouns")
    return value


def _format(value: object) -> object:
    return 1 if value == "1" else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=ID)]
Unit = Annotated[
    float, Field(ge=0, le=1), BeforeValidator(lambda value: _number(value, "a number from 0 to 1, like .45"))
]
YesNo = Annotated[bool, BeforeValidator(_true_or_false)]
Duration = Annotated[
    float, BeforeValidator(_minutes), WithJsonSchema({"type": "string", "pattern": DURATION})
]
Pronouns = Annotated[
    Text,
    AfterValidator(_three_pronouns),
    WithJsonSchema({"type": "string", "pattern": r"^\s*[^/\s\d]{1,12}(?:/[^/\s\d]{1,12}){2}\s*$"}),
]
FormatOne = Annotated[Literal[1], BeforeValidator(_format)]


class Shape(BaseModel):
    """What a group of keys may hold; an unknown key is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    called: ClassVar[str] = "this"


class LineShape(Shape):
    """Something the partner says, with what saying it does."""

    called = "a line"
    say: Text = Field(
        description="The words, or what is done instead.", examples=["Hand me that clamp a second?"]
    )
    act: Text | None = Field(
        None, description="What saying it does: any act. Without it, the stance's own first."
    )
    tag: core.Tag | None = Field(
        None,
        description="good_news, limit (yours is at stake), harm (an insult, a threat), safety (all stops).",
    )


Spoken = Annotated[
    Annotated[Text, Tag("<a text>")] | Annotated[LineShape, Tag("<keys and values>")],
    Discriminator(_kind),
]
Says = Annotated[
    Annotated[Text, Tag("<a text>")] | Annotated[dict[str, Spoken], Tag("<keys and values>")],
    Discriminator(_kind),
]
Go = Annotated[
    Annotated[Id, Tag("<a text>")] | Annotated[dict[str, Id], Tag("<keys and values>")],
    Discriminator(_kind),
]
Flags = Annotated[Annotated[Id, Tag("<a text>")] | Annotated[list[Id], Tag("<a list>")], Discriminator(_kind)]
When = Annotated[
    Annotated[Text, Tag("<a text>")] | Annotated[list[Text], Tag("<a list>")], Discriminator(_kind)
]

GO = "The beat or ending that follows, or one for each stance, with `else`; `end` lets the endings choose."
REPLY = "The partner's immediate answer: a text, or one for each stance told apart, with `else`."
NOTE = "For the debrief: what this answer does, in one or two sentences."
REMEMBER = "A flag, or a list of flags, that conditions can ask for."


class UnaskedShape(LineShape):
    """Something the partner starts by themselves."""

    called = "`unasked`"
    stance: Text | None = Field(None, description="Only in these stances: `gone`, `gone or sealed`.")
    family: Text | None = Field(None, description="Only in these families: `open or guarded`.")
    style: Text | None = Field(None, description="Only under these styles: `anxious or fearful`.")
    when: When | None = Field(None, description="Conditions that must all hold.")


Unasked = Annotated[
    Annotated[UnaskedShape, Tag("<keys and values>")] | Annotated[list[UnaskedShape], Tag("<a list>")],
    Discriminator(_kind),
]


class SilenceShape(Shape):
    """What saying nothing does here."""

    called = "`silence`"
    reply: Says | None = Field(None, description=REPLY)
    go: Go | None = Field(None, description=GO)
    remember: Flags | None = Field(None, description=REMEMBER)
    note: str = Field("", description=NOTE)


class AnswerShape(Shape):
    """One thing the player may say or do."""

    called = "an answer"
    say: Text | None = Field(
        None, description="What the player says aloud.", json_schema_extra={"maxLength": LONGEST_ANSWER}
    )
    do: Text | None = Field(
        None, description="What the player does instead.", json_schema_extra={"maxLength": LONGEST_ANSWER}
    )
    as_: Text = Field(
        alias="as",
        description="What it does: up to three acts joined by +, manners, a micro-act, none, safety.",
        examples=["soft_start + request"],
    )
    reply: Says | None = Field(None, description=REPLY)
    go: Go | None = Field(None, description=GO)
    remember: Flags | None = Field(None, description=REMEMBER)
    when: When | None = Field(None, description="Conditions under which it is offered.")
    again: YesNo = Field(default=False, description="Whether it may be said more than once.")
    note: str = Field("", description=NOTE)
    instead: Id | None = Field(None, description="The id of an answer here that meets the moment better.")

    @model_validator(mode="after")
    def _one_of_say_and_do(self) -> AnswerShape:
        if (self.say is None) == (self.do is None):
            what = "neither `say` nor `do`" if self.say is None else "both `say` and `do`"
            raise PydanticCustomError("S09", "say or do", {"what": what})
        return self


class BeatShape(Shape):
    """One moment of the evening."""

    called = "a beat"
    scene: Text = Field(
        description="What is seen, in a few short sentences.", examples=["Sawdust, radio, his back."]
    )
    after: Duration | None = Field(None, description="Time that passes before it: 20min, 2h.")
    says: Says = Field(
        description="The partner's line: a text for everybody, or one for each stance told apart.",
        examples=["Mm. Nearly done here."],
    )
    unasked: Unasked | None = Field(
        None, description="What the partner starts by themselves: one, or a list."
    )
    you: dict[Id, AnswerShape] = Field(
        description="Two to six answers, by id.",
        examples=["two to six answers, each under an id of its own"],
        json_schema_extra={"minProperties": FEWEST_ANSWERS, "maxProperties": MOST_ANSWERS},
    )
    silence: SilenceShape | None = Field(None, description="What saying nothing does here.")


class EndingShape(Shape):
    """How the evening may end."""

    called = "an ending"
    title: Text = Field(description="What it is called.", examples=["An evening on the calendar"])
    got: Text = Field(description="What you got.", examples=["Sunday, from six."])
    cost: Text = Field(description="What it cost.", examples=["You said it before you were sure."])
    scene: str = Field("", description="What is seen.")
    says: Says | None = Field(None, description="Last words, by stance.")
    when: When | None = Field(
        None, description="Conditions that must all hold; at least one ending has none."
    )
    teaser: str = Field("", description="Next time.")
    hurts: YesNo = Field(default=False, description="Whether it is an ending that hurts.")


class MatterShape(Shape):
    """What has to be talked about."""

    called = "`matter`"
    serious: YesNo = Field(description="Whether it is a serious matter.", examples=["false"])
    about: Text = Field(description="What it is about, in a few words.", examples=["time together"])


class EvidenceShape(Shape):
    """What the evening rests on."""

    called = "`evidence`"
    grade: Literal["A", "B", "C"] = Field(
        description="A experiment or meta-analysis, B longitudinal or dyadic, C clinical description.",
        examples=["B"],
    )
    sources: list[Text] = Field(
        min_length=1, description="Author and year.", examples=["[Overall Simpson Struthers 2013]"]
    )


class StartsShape(Shape):
    """Starting feelings in numbers."""

    called = "`starts`"
    arousal: Unit | None = Field(None, description="Bodily distress, 0 to 1.")
    rejection: Unit | None = Field(None, description="Hurt: feeling unwanted, 0 to 1.")
    pressure: Unit | None = Field(None, description="Feeling crowded, 0 to 1.")
    security: Unit | None = Field(None, description="You are there for me, 0 to 1.")


StartWord = Literal["calm", "uneasy", "crowded", "alarmed", "flooded"]
Starts = Annotated[
    Annotated[StartWord, Tag("<a text>")] | Annotated[StartsShape, Tag("<keys and values>")],
    Discriminator(_kind),
]


class ScenarioShape(Shape):
    """One evening."""

    called = "a scenario"
    format: FormatOne = Field(description="The version of this language.", examples=["1"])
    id: Id = Field(description="Its name for good, the same as the file's.", examples=["sunday_afternoon"])
    title: Text = Field(description="What the library shows.", examples=["Sunday afternoon"])
    summary: Text = Field(
        description="One or two sentences for the library.", examples=["You want time together."]
    )
    want: Text = Field(
        description="What you came for; always in view.", examples=["One evening that is ours."]
    )
    matter: MatterShape = Field(
        description="What has to be talked about.", examples=["{serious: false, about: time together}"]
    )
    goals: list[Text] = Field(
        min_length=1,
        max_length=4,
        description="One to four things practised here.",
        examples=["[softened start-up]"],
    )
    minutes: Annotated[
        int,
        Field(ge=1, le=240),
        BeforeValidator(lambda value: _number(value, "a whole number from 1 to 240")),
    ] = Field(description="How long it takes.", examples=["6"])
    content_notes: list[Text] = Field([], description="Short facts: loneliness, illness.")
    alternative: Id | None = Field(None, description="A scenario with the same goal and other content.")
    evidence: EvidenceShape = Field(
        description="What it rests on.", examples=["{grade: B, sources: [Overall Simpson Struthers 2013]}"]
    )
    couple: Id = Field(description="A file in people/.", examples=["jonas_and_you"])
    style: Style = Field(
        description="The style as written. Any of the four can be played.", examples=["dismissive"]
    )
    lens: Style | None = Field(None, description="The player's own leaning, if the evening gives one.")
    starts: Starts | None = Field(None, description="Starting feelings: a word, or numbers from 0 to 1.")
    place: Id = Field(description="The room, as a name.", examples=["workshop_afternoon"])
    begin: Id = Field(description="The first beat.", examples=["doorway"])
    turns_at_most: Annotated[
        int, Field(ge=4, le=40), BeforeValidator(lambda value: _number(value, "a whole number from 4 to 40"))
    ] = Field(core.TURNS_AT_MOST, description="How many turns an evening may take.")
    safety: YesNo = Field(
        default=False, description="True for a scenario about danger: it opens on the calm page."
    )
    beats: dict[Id, BeatShape] = Field(
        min_length=1,
        description="The moments of the evening, by id.",
        examples=["at least one beat, under an id of its own"],
    )
    endings: dict[Id, EndingShape] = Field(
        min_length=1,
        description="How it may end, by id.",
        examples=["at least one ending, under an id of its own"],
    )


class PersonShape(Shape):
    """The partner as a person."""

    called = "`partner`"
    name: Text = Field(description="What you call them.", examples=["Jonas"])
    pronouns: Pronouns = Field(description="Three, with / between.", examples=["he/him/his"])
    portrait: Id = Field(description="The portrait, as a name.", examples=["jonas"])
    voice: str = Field("", description="For writers: job, pride, hands, jokes, the word they overuse.")


Quote = Annotated[
    Annotated[Text, Tag("<a text>")] | Annotated[list[Text], Tag("<a list>")], Discriminator(_kind)
]
ByStyle = Annotated[
    Annotated[Text, Tag("<a text>")] | Annotated[dict[str, Text], Tag("<keys and values>")],
    Discriminator(_kind),
]


class ParagraphShape(Shape):
    """Some lines of the letter that ends a season."""

    called = "a paragraph of the letter"
    say: ByStyle = Field(
        description="The words: a text for everybody, or one for each style, with `else`.",
        examples=["You will have found this under the mug."],
    )
    when: When | None = Field(None, description="Conditions: only `earlier` and `style` can be asked here.")
    quote: Quote | None = Field(
        None, description="An act, a list of acts, or `any`: what of yours it quotes, where it says {you}."
    )


class CoupleShape(Shape):
    """Two people who recur."""

    called = "a couple"
    format: FormatOne = Field(description="The version of this language.", examples=["1"])
    id: Id = Field(
        description="The couple's name for good, the same as the file's.", examples=["jonas_and_you"]
    )
    partner: PersonShape = Field(
        description="The one who sits across from you.", examples=["name, pronouns, portrait"]
    )
    history: str = Field("", description="What the two of you share.")
    running_joke: str = Field("", description="A joke that comes back.")
    season: list[Id] = Field([], description="Their evenings, by id, in the order in which they are linked.")
    letter: list[ParagraphShape] = Field(
        [], description="What the partner writes when the season is over, paragraph by paragraph."
    )


SHAPES: tuple[type[Shape], ...] = (
    ScenarioShape, MatterShape, EvidenceShape, StartsShape, BeatShape, LineShape, UnaskedShape, AnswerShape,
    SilenceShape, EndingShape, CoupleShape, PersonShape, ParagraphShape,
)  # fmt: skip
