"""What went on inside the partner, in their own words: told afterwards, never while one plays.

Rule: a stance speaks for a state, not for a kind of person; no clinical word, nobody blamed.
"""

from __future__ import annotations

from game.core.partner import Partner, Stance

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
# fmt: on


EASED = "Still. That helped a little."
STUNG = "And that went in."
"""What is added where somebody stayed in their stance and felt it all the same."""


def voice_of(partner: Partner) -> str:
    """Return what somebody in this stance would say to themselves."""
    return VOICE[partner.stance]
