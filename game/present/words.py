"""Plain names for what the model calls by ids: acts, feelings, stances, moments, dimensions.

Rule 1: a player's words, not a textbook's. Rule 2: a style is how somebody leans, never what they are.
"""

from __future__ import annotations

from game.core.acts import Act, Flag, MicroAct, Speech
from game.core.moments import Moment
from game.core.partner import Stance, Style
from game.core.scoring import Dimension, Level

# fmt: off
ACTS: dict[Act, str] = {
    Act.SOFT_START:  "raising it gently",
    Act.REQUEST:     "asking for something",
    Act.DISCLOSE:    "telling how it is for you",
    Act.ASK:         "asking what it is like",
    Act.REFLECT:     "saying it back",
    Act.VALIDATE:    "saying why it makes sense",
    Act.REASSURE:    "saying you are there",
    Act.APPRECIATE:  "thanking for something particular",
    Act.CELEBRATE:   "being glad with the other",
    Act.BID:         "a small offer of company",
    Act.TURN_TOWARD: "taking up what was offered",
    Act.SPACE:       "time apart with a time to come back",
    Act.OWN:         "owning your part",
    Act.REPAIR:      "trying to mend the mood",
    Act.BOUNDARY:    "saying where your limit is",
    Act.ENCOURAGE:   "backing what the other wants to do",
    Act.HELP:        "practical help",
    Act.OPPOSE:      "a firm complaint",
    Act.CRITICISE:   "going for the person",
    Act.CONTEMPT:    "looking down on the other",
    Act.DEFEND:      "defending yourself",
    Act.STONEWALL:   "shutting the door without a word",
    Act.DEMAND:      "insisting on it now",
    Act.PROTEST:     "hinting with a sting",
    Act.SEEK:        "asking again for proof",
    Act.DISMISS:     "making the feeling small",
    Act.MIND_READ:   "telling the other what they think",
    Act.APPEASE:     "agreeing so that it stops",
}

FLAGS: dict[Flag, str] = {
    Flag.INFLATED:          "bigger than it can be true",
    Flag.JARGON:            "in clinic words",
    Flag.DISGUISED_BLAME:   "with blame folded into it",
    Flag.ACKNOWLEDGES_COST: "seeing what it costs",
    Flag.TRUSTS_YOU:        "with trust in it",
    Flag.BRIEF:             "kept short",
    Flag.SOLICITED:         "as you were asked to",
}

MICRO_ACTS: dict[MicroAct, str] = {
    MicroAct.SELF_SOOTHE:    "calming yourself",
    MicroAct.NAME_FEELING:   "putting a name to what you feel",
    MicroAct.QUESTION_STORY: "doubting your own first story",
    MicroAct.TEXT_FRIEND:    "writing to a friend",
    MicroAct.WALK:           "a walk with a time to come back",
}

BEGAN: dict[Stance, str] = {
    Stance.OPEN:         "opened up",
    Stance.CHECKING:     "began to check whether the two of you were all right",
    Stance.STATING:      "said straight out what was wrong",
    Stance.PAUSING:      "called a pause",
    Stance.LIMITING:     "drew a line",
    Stance.REJOINING:    "came back to try again",
    Stance.WORN:         "went on with less to give",
    Stance.WARM:         "warmed to you",
    Stance.SCANNING:     "began to look for what was wrong",
    Stance.SEEKING:      "began to ask for proof",
    Stance.PROTESTING:   "went on the attack to get you back",
    Stance.FLOODED:      "was swept away",
    Stance.HURT_SILENCE: "went quiet and waited to be fetched",
    Stance.SETTLING:     "began to settle",
    Stance.EASY:         "eased up",
    Stance.DEFLECTING:   "turned to something else",
    Stance.HOLDING_LINE: "dug in",
    Stance.GONE:         "left the conversation",
    Stance.SEALED:       "shut everything in",
    Stance.LEAKING:      "let out what had been held down",
    Stance.EDGING_BACK:  "came a little way back",
    Stance.TENTATIVE:    "came forward, carefully",
    Stance.LEANING_IN:   "came very close",
    Stance.ALARMED:      "took fright at the closeness",
    Stance.TESTING:      "picked a fight to see if you would stay",
    Stance.PUSHING:      "pushed you off",
    Stance.FROZEN:       "froze",
}

WAS: dict[Stance, str] = {
    Stance.OPEN:         "open",
    Stance.CHECKING:     "checking",
    Stance.STATING:      "saying what was wrong",
    Stance.PAUSING:      "taking a pause",
    Stance.LIMITING:     "holding a line",
    Stance.REJOINING:    "trying again",
    Stance.WORN:         "worn thin",
    Stance.WARM:         "warm",
    Stance.SCANNING:     "looking for what was wrong",
    Stance.SEEKING:      "asking for proof",
    Stance.PROTESTING:   "on the attack to get you back",
    Stance.FLOODED:      "swept away",
    Stance.HURT_SILENCE: "quiet and waiting to be fetched",
    Stance.SETTLING:     "settling",
    Stance.EASY:         "at ease",
    Stance.DEFLECTING:   "busy with another subject",
    Stance.HOLDING_LINE: "dug in",
    Stance.GONE:         "out of the conversation",
    Stance.SEALED:       "shut in",
    Stance.LEAKING:      "letting out what had been held down",
    Stance.EDGING_BACK:  "on the way back",
    Stance.TENTATIVE:    "careful",
    Stance.LEANING_IN:   "very close",
    Stance.ALARMED:      "afraid of the closeness",
    Stance.TESTING:      "testing whether you would stay",
    Stance.PUSHING:      "pushing you off",
    Stance.FROZEN:       "frozen",
}

LEANINGS: dict[Style, str] = {
    Style.SECURE:     "leaning secure: near or apart was all right, and a quarrel was only a quarrel",
    Style.ANXIOUS:    "leaning anxious: quick to notice a gap, and surer of you when you were near and plain",
    Style.DISMISSIVE: "leaning dismissive: at ease side by side, and crowded quickly when asked for more",
    Style.FEARFUL:    "leaning fearful: wanting you near and taking fright at it, sometimes in one breath",
}

STYLE_CHOICES: dict[Style, str] = {
    Style.SECURE:     "leaning secure: all right near, all right apart",
    Style.ANXIOUS:    "leaning anxious: quick to notice a gap between you",
    Style.DISMISSIVE: "leaning dismissive: at ease side by side, soon crowded",
    Style.FEARFUL:    "leaning fearful: wants you near, and takes fright at it",
}
"""For choosing it in the library, where somebody does not want it dealt."""

DIMENSIONS: dict[Dimension, str] = {
    Dimension.SELF_REGULATION: "Keeping steady",
    Dimension.NEED:            "Saying what you need",
    Dimension.RESPONSIVENESS:  "Taking the other in",
    Dimension.ATTUNEMENT:      "Timing",
    Dimension.AUTONOMY:        "Room for both",
    Dimension.ACCOUNTABILITY:  "Owning your part",
    Dimension.CONNECTION:      "Reaching out and being reached",
    Dimension.HONESTY:         "Being honest, yourself included",
}

LEVELS: dict[Level, str] = {
    Level.HIGH: "clearly", Level.MEDIUM: "partly", Level.LOW: "hardly", Level.LITTLE: "little to go on",
}
"""How much of it there was; a word, never a grade."""

SPOKE: dict[Dimension, dict[Level, str]] = {
    Dimension.SELF_REGULATION: {
        Level.HIGH: "You noticed when you were stirred, and paused or stayed as it needed.",
        Level.MEDIUM: "You kept hold of yourself some of the time, and lost the thread at others.",
        Level.LOW: "You mostly went with the first impulse.",
    },
    Dimension.NEED: {
        Level.HIGH: "You said what it was about, how it felt and what you would like, with room for a no.",
        Level.MEDIUM: "You let a feeling or a wish be heard, seldom both.",
        Level.LOW: "What you wanted had to be guessed.",
    },
    Dimension.RESPONSIVENESS: {
        Level.HIGH: "You made sense of it from {name}'s side, and showed that you cared.",
        Level.MEDIUM: "You heard what {name} said, and left some of what was meant.",
        Level.LOW: "You passed over it.",
    },
    Dimension.ATTUNEMENT: {
        Level.HIGH: "You read the signs, and gave what {name} could use at that minute.",
        Level.MEDIUM: "Some of what you said fitted the minute, and some of it did not.",
        Level.LOW: "Most of what you said would have been the same at any other minute.",
    },
    Dimension.AUTONOMY: {
        Level.HIGH: "You gave room and took it, with a way back, and held your own limit warmly.",
        Level.MEDIUM: "You left room some of the time.",
        Level.LOW: "You pressed where there was no room.",
    },
    Dimension.ACCOUNTABILITY: {
        Level.HIGH: "You owned something definite, early, and without a but.",
        Level.MEDIUM: "You owned part of it.",
        Level.LOW: "You stood up for yourself where a word about your part was wanted.",
    },
    Dimension.CONNECTION: {
        Level.HIGH: "You noticed small offers of contact, and met them.",
        Level.MEDIUM: "You were friendly, and some offers went by.",
        Level.LOW: "Small offers of contact went by.",
    },
    Dimension.HONESTY: {
        Level.HIGH: "What you said was true and kind, and your own wishes stayed on the table.",
        Level.MEDIUM: "Part of what was true for you got said.",
        Level.LOW: "You kept back what was true for you.",
    },
}
"""How you spoke, told by what you did (MODEL 4.2)."""

INSTEAD: dict[Dimension, dict[Act, str]] = {
    Dimension.RESPONSIVENESS: {
        Act.DEFEND: "You argued with it.", Act.CRITICISE: "You answered it with an attack.",
        Act.CONTEMPT: "You laughed it down.", Act.DISMISS: "You made it small.",
        Act.HELP: "You mended it before it was told.", Act.STONEWALL: "You turned away from it.",
    },
    Dimension.AUTONOMY: {
        Act.APPEASE: "You let your own limit be stepped over.",
        Act.STONEWALL: "You took room and left no way back.",
        Act.CONTEMPT: "You left no room to stand in.",
    },
    Dimension.ACCOUNTABILITY: {
        Act.APPEASE: "You took blame in a size that nobody could use.",
        Act.CRITICISE: "You spoke of the other's part and not of yours.",
        Act.CONTEMPT: "You spoke of the other's part and not of yours.",
        Act.STONEWALL: "You left before it came to your part.",
    },
    Dimension.HONESTY: {
        Act.CRITICISE: "You used the truth to hit with.", Act.CONTEMPT: "You used the truth to hit with.",
        Act.APPEASE: "You hid what you wanted.", Act.PROTEST: "You hid what you wanted inside a sting.",
    },
}  # fmt: skip
"""What was done instead, by the act that said the least of it, where that can be told more exactly."""

MOMENTS: dict[Moment, str] = {
    Moment.FLOODED:   "{name} was too worked up to take in words.",
    Moment.BID:       "{name} had just held something out to you.",
    Moment.GOOD_NEWS: "{name} had good news.",
    Moment.ALARMED:   "{name} was hurt, and not sure of you.",
    Moment.CROWDED:   "{name} felt crowded.",
    Moment.MATTER:    "It was calm enough to talk about {about}.",
    Moment.STEADY:    "It was a steady minute.",
}
"""What the moment was."""

TRY: dict[Moment, str] = {
    Moment.FLOODED:   "Say less, or name a time to come back.",
    Moment.BID:       "Take what is held out before you bring something of your own.",
    Moment.GOOD_NEWS: "Be glad first. The rest keeps.",
    Moment.ALARMED:   "One plain sign that you are there does more than an explanation.",
    Moment.CROWDED:   "Leave a choice in it: some room, or a question that may be refused.",
    Moment.MATTER:    "Try what happened, how it was for you, and one thing you would like.",
    Moment.STEADY:    "Try the plain thing that is true for you.",
}
"""What to try where the moment was missed."""

WORKED: dict[Moment, str] = {
    Moment.FLOODED:   "Somebody in that state can use room with a time on it, and little else.",
    Moment.BID:       "An offer that is taken up makes the next one easier.",
    Moment.GOOD_NEWS: "Good news that is met with gladness counts twice.",
    Moment.ALARMED:   "Being met at once is what lets a hurt person stop looking for proof.",
    Moment.CROWDED:   "With room left in it, it could be heard.",
    Moment.MATTER:    "Said early and gently, a thing can be talked about at all.",
    Moment.STEADY:    "A steady minute is a good one to be plain in.",
}
"""Why it worked where the moment was met."""

LOWERED: dict[str, str] = {
    "score.missed":              "It was not what that moment could use.",
    "score.weak":                "It was kind, and not what that moment could use most.",
    "score.validated_harm":      "Calling an insult understandable helps nobody.",
    "score.disguised_blame":     "It began with I and carried blame.",
    "score.over_reassured":      "Said a third time, it calms for a minute and settles nothing.",
    "score.caretaking":          "You had little left to give from, and had not said so.",
    "score.no_contact_followed": "A pause counts in full once you come back from it.",
    "score.contempt":            "Looking down on somebody is not made good by kindness elsewhere.",
    "score.endless_softness":    "The matter was serious, and was never put plainly.",
    "score.jargon":              "Clinic words came between you.",
}
"""Why a turn, or the whole of it, counted for less."""
# fmt: on


def deeds_in_words(speech: Speech) -> str:
    """Return what an answer does, without its manner: the subject of a sentence."""
    named = [ACTS[act] for act in speech.acts]
    if speech.micro:
        named.append(MICRO_ACTS[speech.micro])
    return " and ".join(named) if named else "letting it pass"


def acts_in_words(speech: Speech) -> str:
    """Return what an answer does in plain words; shown after choosing, never before."""
    manner = [FLAGS[flag] for flag in Flag if flag in speech.flags]
    return ", ".join([deeds_in_words(speech), *manner])
