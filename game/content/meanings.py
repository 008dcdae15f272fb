"""What the closed words of the format mean, said to a writer: for the editor and for the reference pages.

Acts carry their own definitions in the core. A word without a meaning here fails a test.
"""

from __future__ import annotations

from game.core.acts import Flag, MicroAct
from game.core.moments import Moment
from game.core.partner import Family, Stance, Style
from game.core.scenario import Subject, Tag

# fmt: off
STYLES: dict[Style, str] = {
    Style.SECURE:     "comes towards you and lets you go, and says which it is",
    Style.ANXIOUS:    "watches for signs that you are leaving, and moves closer when there is one",
    Style.DISMISSIVE: "counts on nobody's help, and moves off when it gets close",
    Style.FEARFUL:    "wants you near and expects it to hurt, so does both",
}

FAMILIES: dict[Family, str] = {
    Family.OPEN:     "at ease with you, whatever that looks like in this person",
    Family.GUARDED:  "careful: something may be wrong",
    Family.PURSUE:   "comes after you: complains, asks, insists",
    Family.WITHDRAW: "goes away from you, with the feet or without",
    Family.FLOODED:  "too worked up to take in words",
}

STANCES: dict[Stance, str] = {
    Stance.OPEN:         "relaxed, curious, teases, tells you things",
    Stance.CHECKING:     "asks whether the two of you are all right",
    Stance.STATING:      "says the complaint straight out, and stays warm",
    Stance.PAUSING:      "asks for a break, and says when it is over",
    Stance.LIMITING:     "will not go on while being talked to like that",
    Stance.REJOINING:    "comes back first and tries again",
    Stance.WORN:         "flat, polite, less generous than usual",
    Stance.WARM:         "affectionate, holds things out to you, asks about plans",
    Stance.SCANNING:     "reads your face and your pauses: did I do something?",
    Stance.SEEKING:      "asks for proof, and then again",
    Stance.PROTESTING:   "sharp, keeps count, makes you feel it",
    Stance.FLOODED:      "tears, fast words, sure that you are going",
    Stance.HURT_SILENCE: "goes quiet and waits to be fetched",
    Stance.SETTLING:     "softer, tired, sorry for too much",
    Stance.EASY:         "dry jokes, does things beside you",
    Stance.DEFLECTING:   "changes the subject, has facts, is fine",
    Stance.HOLDING_LINE: "will not be managed, and says so",
    Stance.GONE:         "one word at a time, or out of the room",
    Stance.SEALED:       "calm voice, and nothing calm under it",
    Stance.LEAKING:      "snaps, or admits something, out of nowhere",
    Stance.EDGING_BACK:  "a cup of tea, a small job, half a sentence",
    Stance.TENTATIVE:    "careful, watches your face",
    Stance.LEANING_IN:   "suddenly very close, confides",
    Stance.ALARMED:      "stiffens just after a good moment",
    Stance.TESTING:      "picks a fight to see whether you stay",
    Stance.PUSHING:      "harsh: just go, then",
    Stance.FROZEN:       "blank, a small voice, no words",
}

MANNERS: dict[Flag, str] = {
    Flag.INFLATED:          "bigger than it can be meant: always, never again, the best",
    Flag.JARGON:            "in the words of a counsellor or a self-help book",
    Flag.DISGUISED_BLAME:   "begins with I and ends with what is wrong with you",
    Flag.ACKNOWLEDGES_COST: "says what the wish costs the other",
    Flag.TRUSTS_YOU:        "says that the other will decide well",
    Flag.BRIEF:             "in a few words, for somebody who can take in no more",
    Flag.SOLICITED:         "the other had asked for it",
}

MICRO_ACTS: dict[MicroAct, str] = {
    MicroAct.SELF_SOOTHE:    "calm your own body first: a breath, both feet on the floor",
    MicroAct.NAME_FEELING:   "find the word for what you feel, to yourself",
    MicroAct.QUESTION_STORY: "ask yourself what else it may mean",
    MicroAct.TEXT_FRIEND:    "let somebody else hold it for a minute",
    MicroAct.WALK:           "go out for a while, and say when you are back",
}

TAGS: dict[Tag, str] = {
    Tag.GOOD_NEWS: "the line brings good news",
    Tag.LIMIT:     "your own limit is at stake",
    Tag.HARM:      "the line is an insult or a threat; to call it understandable earns nothing",
    Tag.SAFETY:    "a sign of control or danger: the fiction stops, and nothing is scored",
}

MOMENTS: dict[Moment, tuple[str, str]] = {
    # what it is, and when the game reads it so; the first that holds
    Moment.FLOODED:   ("too worked up to take in words", "arousal reached .70 and is not down to .50 since"),
    Moment.BID:       ("something was just held out to you", "the line's act is bid, disclose or appreciate"),
    Moment.GOOD_NEWS: ("there is good news", "the line is tagged good_news"),
    Moment.ALARMED:   ("hurt, and not sure of you", "rejection is .40 or more, and no less than pressure"),
    Moment.CROWDED:   ("feels crowded", "pressure is .35 or more, and more than rejection"),
    Moment.MATTER:    ("calm enough to talk about it", "the matter is not settled, and arousal is below .50"),
    Moment.STEADY:    ("a steady minute", "nothing of the above"),
}

SUBJECTS: dict[Subject, str] = {
    Subject.MATTER:     "how far what has to be talked about is settled: a quarter, half, most",
    Subject.STANCE:     "what the partner is doing now",
    Subject.FAMILY:     "the same, in five groups",
    Subject.FEELINGS:   "how the partner feels: calm or uneasy; flooded; crowded or alarmed",
    Subject.REMEMBERED: "whether an answer that was given has `remember` with this flag",
    Subject.EARLIER:    "whether an evening earlier in the season had this ending, or remembered this flag",
    Subject.STYLE:      "how the partner is leaning tonight",
    Subject.LENS:       "how the player is leaning, if that was chosen",
}
# fmt: on
