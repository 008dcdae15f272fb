"""What went on inside the partner, in their own words: told afterwards, never while one plays.

Rule: a stance or a leaning speaks for a state, not for a kind of person; no clinical word, nobody blamed.
"""

from __future__ import annotations

from game.core.partner import Partner, Stance, Style

# fmt: off
VOICE: dict[Stance, str] = {
    Stance.OPEN:         "All right. I can be here, and so can you.",
    Stance.CHECKING:     "Are we all right? I'd rather ask than guess.",
    Stance.STATING:      "This matters to me, so I am saying it, and I am not against you.",
    Stance.PAUSING:      "I can't think like this. I need a bit of time, and I do want to come back.",
    Stance.LIMITING:     "Not like this. I'll talk, and I won't be talked to that way.",
    Stance.REJOINING:    "Let me try that again.",
    Stance.WORN:         "I've less to give than I had. I don't know when that happened.",
    Stance.WARM:         "You're here. Stay a minute. Everything is easier when you're here.",
    Stance.SCANNING:     "Something went quiet. What did I do?",
    Stance.SEEKING:      "Say it once more, so that I can believe it.",
    Stance.PROTESTING:   "If I'm loud enough you'll have to turn round.",
    Stance.FLOODED:      "You're going. I can feel you going, and I can't hear anything else.",
    Stance.HURT_SILENCE: "I won't ask again. If you want me, come and get me.",
    Stance.SETTLING:     "It's passing. I'm a bit ashamed of how big that was.",
    Stance.EASY:         "This is good. Nobody wants anything, and you're here.",
    Stance.DEFLECTING:   "Let's talk about anything else. I don't know what I would say.",
    Stance.HOLDING_LINE: "One step more and there's no room left for me in this.",
    Stance.GONE:         "If I say nothing, nothing can be wrong with it. I'm somewhere else.",
    Stance.SEALED:       "Nothing shows. Keep it that way. My heart is going like a hammer.",
    Stance.LEAKING:      "That came out. I didn't mean it to come out.",
    Stance.EDGING_BACK:  "I could make tea. Tea would say it.",
    Stance.TENTATIVE:    "Maybe. If I go slowly. What's your face doing?",
    Stance.LEANING_IN:   "I've never told anyone this. I want you to know it.",
    Stance.ALARMED:      "That was too near. It was lovely, and now it can be taken away.",
    Stance.TESTING:      "If you're going to leave, leave now, while I'm braced for it.",
    Stance.PUSHING:      "Go, then. Before you do it on your own.",
    Stance.FROZEN:       "I can't find the words. I can't find anything.",
}

HEARD_AS: dict[Style, dict[str, str]] = {
    Style.SECURE: {
        "distancing":   "Oh. You've gone somewhere. Tell me when you're back.",
        "hostility":    "Ow. That isn't how we talk.",
        "invalidation": "It is something, though. I was there.",
        "coldness":     "Chilly in here.",
        "ambiguity":    "I don't know what that meant. I can ask.",
        "demand":       "Easy. I'm not a tap.",
        "closeness":    "That's a lot at once. Nice, mostly.",
        "half_help":    "I've got it, thanks. Nearly got it.",
        "rejection":    "That sounded like a door.",
        "pressure":     "Give me a second with it.",
        "alarm":        "That's close, for a weekday.",
        "care":         "That's better. There you are.",
        "autonomy":     "I do like to be asked.",
        "time":         "It's only a minute. They go by.",
    },
    Style.ANXIOUS: {
        "distancing":   "You're going. That's your going voice.",
        "hostility":    "So that's what you think of me. That's what it always was.",
        "invalidation": "I made it up, then. I always make it up, don't I.",
        "coldness":     "There was no warmth in that. I looked twice.",
        "ambiguity":    "What did that mean? It could mean the bad thing.",
        "demand":       "I'll do it, I'll do it, only don't be cross.",
        "closeness":    "Stay there. Right there. Did you mean it?",
        "half_help":    "You'd like this over with. You'd like me over with.",
        "rejection":    "My stomach's gone. You don't want this any more.",
        "pressure":     "I can't get it right, and you're waiting.",
        "alarm":        "It's too good. It'll go.",
        "care":         "You're still here. All right. You're still here.",
        "autonomy":     "I can choose? Then you can't be that angry.",
        "time":         "Nobody's said anything terrible. Wait. Not yet.",
    },
    Style.DISMISSIVE: {
        "distancing":   "Fine. I can manage a shut door.",
        "hostility":    "Here it comes. Lid down.",
        "invalidation": "See? Better not said.",
        "coldness":     "Suits me. (It doesn't.)",
        "ambiguity":    "Whatever that was, I'm not asking.",
        "demand":       "Hands off. I'll do it when I do it.",
        "closeness":    "That's near. What do I do with my hands?",
        "half_help":    "I can tie my own laces.",
        "rejection":    "It's nothing. It went in, and it's nothing.",
        "pressure":     "No room. Which way's out?",
        "alarm":        "Too near. Look at something else.",
        "care":         "That was all right. Don't let's make a thing of it.",
        "autonomy":     "You left the door open. I mightn't use it, then.",
        "time":         "Give it a minute and it never was.",
    },
    Style.FEARFUL: {
        "distancing":   "There you go. I knew it. I knew it on the stairs.",
        "hostility":    "There it is. I'd been waiting for that one.",
        "invalidation": "I show you a corner and you fold it back.",
        "coldness":     "Cold. I said it'd go cold.",
        "ambiguity":    "Which is it? Say which, so I know where to stand.",
        "demand":       "Don't come any nearer. Don't go.",
        "closeness":    "I want that. Take it away.",
        "half_help":    "You've got me by the sleeve and you call it helping.",
        "rejection":    "You're off, then. Let me be the one.",
        "pressure":     "I can't get past you, and I can't stay here.",
        "alarm":        "It's lovely. Nobody said it would be lovely. Get out.",
        "care":         "You stayed put. What do I do with that?",
        "autonomy":     "You moved over. I could come a bit nearer, then.",
        "time":         "Nothing's fallen yet. I'm still listening for it.",
    },
}
"""How it lands in somebody who leans this way, by what weighed most in it."""
# fmt: on


EASED = "Still. That helped a little."
STUNG = "And that went in."
"""What is added where somebody stayed in their stance and felt it all the same."""


def voice_of(partner: Partner) -> str:
    """Return what somebody in this stance would say to themselves."""
    return VOICE[partner.stance]
