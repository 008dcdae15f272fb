"""The words for the partner's chair, in which `you` is the partner, and `they` is the player across.

Rule: no clinical word, nobody blamed, nothing excused.
"""

from __future__ import annotations

from game.core.partner import Stance

# fmt: off
TITLE = "From {possessive} chair"
YOU_ARE = "You are {name} now."
OFFERED = (
    "The same evening can be told from where {name} sat: what you said as it was heard, what it did, and "
    "what nearly happened. At a few turns you are {name}, and choose what to do."
)
NOT_KEPT = "Nothing of it is kept, and there is no right choice in it."
RESTS_ON = (
    "Couples who wrote about their quarrels the way a friend of both would see them lost less of their "
    "contentment afterwards, and knowing what the other feels helps where there is concern for them. "
    "That is near to this and not the same: whether sitting here does any such thing has not been studied."
)
SOURCES = "Finkel et al. 2013; Winczewski, Bowen & Collins 2016"
SIT_DOWN = (
    "Take {name}'s chair. Whoever spoke for you that evening sits across from you now, and says the same "
    "things again. From here on, you are {name}. What stands in brackets stays as it was written, and still "
    "says “you” to the other chair."
)

QUESTION = "What do you do?"
JUST_SAID = "You have just said: {said}"
HEARD = "You hear: “{said}”"
SEEN = "What you see done: {done}"
SILENCE = "Nothing is said."
NOTHING_HEARD = "Nothing comes from across the table for a minute. What goes on there cannot be seen."
IT_HITS = "It is aimed at you, not at anything you did. That goes in however one leans."
HARDLY = "It moves you very little."
CHANGED = "{name}: {was}, then {now}."
THEN, STAYED = "Then you {does}.", "You stay where you were."
THOUGHT = "You think: “{line}”"
YOUR_WORDS = "You: {said}"
NO_EXCUSE = "How it came to that can be told. That does not make it all right to say."
NEARLY = "It is a near thing: {a_little} to begin with, and instead you would {does}."
NEARLY_STAYED = "It is a near thing: {a_little} to begin with, and you would stay as you were."
AS_IT_WAS = "That is what you did that evening."
OTHER_STANCE = "You do that when you {does}. That evening it went another way."
OTHER_LEANING = "You do that on an evening when you are {leaning}. That evening it went another way."
LEANING_OTHERWISE = "On another evening, {leaning}: {said}"
SEEN_ACROSS = "What could be seen of you from across the table: ({tell})."
UNSEEN = "What could not: hurt, {hurt}; crowded, {crowded}; sure of them, {sure}."
HEART = "Your heart goes at about {beats} a minute."
MASKED = "Your face shows much less than that."
ASK_YOURSELF = (
    "What looked different from here? What did you hear that was never said? There is nobody to answer to."
)
NOT_YOURS_TO_MEND = (
    "Get up when you like; you are yourself again. To see how it was for {name} is not to say that all of it "
    "was all right, nor that it was yours to mend. And it is one telling: a person would have to be asked."
)

FEELINGS = (
    ("Hurt", "rejection"),
    ("Crowded", "pressure"),
    ("Sure of them", "security"),
    ("Heart going fast", "arousal"),
)
"""Each feeling of the partner's as it is told to them, and the field it stands in."""

ROSE: dict[tuple[str, str], str] = {
    ("felt.rejection", "distancing"):   "You hear them moving away.",
    ("felt.rejection", "hostility"):    "You hear an attack in it.",
    ("felt.rejection", "invalidation"): "You hear that what you feel does not count.",
    ("felt.rejection", "coldness"):     "You hear no warmth in it.",
    ("felt.rejection", "ambiguity"):    "It can be taken two ways, and you take the worse one.",
    ("felt.pressure", "demand"):        "You feel pushed.",
    ("felt.pressure", "closeness"):     "It comes near enough to crowd you.",
    ("felt.pressure", "half_help"):     "You feel managed: it is too little to be a help.",
    ("felt.security", "care"):          "It makes you a little surer of them.",
    ("felt.security", "time"):          "The usual trust in them comes back a little.",
    ("felt.arousal", "rejection"):      "Your heart goes faster: it is like losing them.",
    ("felt.arousal", "pressure"):       "Your heart goes faster: it is like being cornered.",
    ("felt.arousal", "hostility"):      "Your heart goes faster: it is like a fight.",
    ("felt.arousal", "alarm"):          "Your heart goes faster: it is close, and that is frightening.",
}
"""Feeling and cause, where the feeling rose."""

FELL: dict[tuple[str, str], str] = {
    ("felt.rejection", "care"):         "They are there, and it hurts less.",
    ("felt.rejection", "time"):         "What hurt wears off a little.",
    ("felt.pressure", "autonomy"):      "It leaves you a choice, and room.",
    ("felt.pressure", "time"):          "You feel a little less crowded than before.",
    ("felt.security", "rejection"):     "It leaves you less sure of them.",
    ("felt.security", "pressure"):      "Being pushed leaves you less sure of them.",
    ("felt.security", "time"):          "A good minute fades a little, as they do for you.",
    ("felt.arousal", "care"):           "It calms you.",
    ("felt.arousal", "time"):           "The minute goes by, and you grow a little calmer.",
}
"""Feeling and cause, where the feeling fell."""

BESIDES: dict[str, str] = {
    "heard.flooded":  "You are too worked up to take in much of the kindness in it.",
    "heard.parroted": "You have just heard much the same, so it counts for less.",
    "heard.doubted":  "You only half believe it.",
    "flood.began":    "Then it is too much, and nothing more goes in.",
    "flood.ended":    "You can listen again.",
}
"""What else was there in it, by its code."""

A_LITTLE: dict[tuple[str, bool], str] = {
    ("rejection", True): "a little more hurt",         ("rejection", False): "a little less hurt",
    ("pressure", True):  "a little more crowded",      ("pressure", False):  "a little less crowded",
    ("security", True):  "a little surer of them",     ("security", False):  "a little less sure of them",
    ("arousal", True):   "a faster heart",        ("arousal", False):   "a calmer heart",
}

DOES: dict[Stance, str] = {
    Stance.OPEN:         "open up",
    Stance.CHECKING:     "check whether the two of you are all right",
    Stance.STATING:      "say straight out what is wrong",
    Stance.PAUSING:      "ask for a pause",
    Stance.LIMITING:     "draw a line",
    Stance.REJOINING:    "come back to try again",
    Stance.WORN:         "go on with less to give",
    Stance.WARM:         "warm to them",
    Stance.SCANNING:     "look for what is wrong",
    Stance.SEEKING:      "ask for proof",
    Stance.PROTESTING:   "go on the attack, to get them back",
    Stance.FLOODED:      "lose your footing in it all",
    Stance.HURT_SILENCE: "go quiet and wait to be fetched",
    Stance.SETTLING:     "settle",
    Stance.EASY:         "ease up",
    Stance.DEFLECTING:   "turn to something else",
    Stance.HOLDING_LINE: "dig in",
    Stance.GONE:         "leave the conversation",
    Stance.SEALED:       "shut everything in",
    Stance.LEAKING:      "let out what you held down",
    Stance.EDGING_BACK:  "come a little way back",
    Stance.TENTATIVE:    "come forward, carefully",
    Stance.LEANING_IN:   "come very close",
    Stance.ALARMED:      "take fright at the closeness",
    Stance.TESTING:      "pick a fight, to see if they stay",
    Stance.PUSHING:      "push them off",
    Stance.FROZEN:       "freeze",
}
"""What somebody in this stance does, after `you`."""
# fmt: on
