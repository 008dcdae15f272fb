"""The dance that was danced, in words: its name, what was seen, the way out, and how well it is known.

Rule: a dance belongs to both; these words say what two people did, and nobody is to blame for it.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.dances import NOTES_ON_DANCES, Dance, Seen, Side
from game.core.encounter import Encounter


class DanceTold(NamedTuple):
    """One dance in words."""

    name: str
    seen: str
    """What the two of you did, and by which turn it could be told."""
    exit: str
    grade: str
    """How well it is known, in words."""
    source: str


GRADES = {
    "A": "A: experiments, or many studies taken together",
    "B": "B: couples watched, or followed over time",
    "C": "C: what clinicians describe, or a choice of design",
}
"""Evidence grades in words."""

# fmt: off
NAMES: dict[Dance, str] = {
    Dance.PURSUE_WITHDRAW:   "One comes after, one moves off",
    Dance.TEST_AND_LEAVE:    "Testing and leaving",
    Dance.DOUBLE_ALARM:      "Two alarms at once",
    Dance.POLITE_DISTANCE:   "Polite distance",
    Dance.HOT_AND_COLD:      "Hot and cold",
    Dance.PURSUIT_AND_ALARM: "Chase and sting",
    Dance.WORKING:           "It holds",
    Dance.CARETAKER_SLIDE:   "One always soothes",
    Dance.MUTUAL_ATTACK:     "Blow for blow",
    Dance.CONTROL:           "Not a dance",
}

DID: dict[Dance, str] = {
    Dance.PURSUE_WITHDRAW:   "Round it went: {lead} pressed, {other} went behind something, and {lead} pressed again. The more of the one, the more of the other.",
    Dance.TEST_AND_LEAVE:    "{Lead} pressed, turned away and came back to press again, and {other} went behind something each time.",
    Dance.DOUBLE_ALARM:      "You and {name} answered sting with sting, both wide awake with it, and neither could be the one to calm down first.",
    Dance.POLITE_DISTANCE:   "Nobody was unkind and nobody said much. What it was about stayed where it was, and the two of you grew a little less sure of each other.",
    Dance.HOT_AND_COLD:      "{Lead} came close, went off and came close again, three turns of it, and the heart went fast most of the time.",
    Dance.PURSUIT_AND_ALARM: "Stings were answered with stings, and in between one pressed and the other hid.",
    Dance.WORKING:           "Whenever it went through {other}, {lead} came with some care soon after, it calmed again, and own wishes still got said.",
    Dance.CARETAKER_SLIDE:   "{Lead} soothed, and soothed again, and said of nothing that it was wanted. There is little left to give from.",
    Dance.MUTUAL_ATTACK:     "Four times or more a blow was answered with a blow.",
    Dance.CONTROL:           "There was a sign in it that is no matter of phrasing.",
}
"""What was done, by both."""

EXITS: dict[Dance, str] = {
    Dance.PURSUE_WITHDRAW:   "Say out loud that this is the pattern again, as something the two of you are up against. Whoever presses starts one notch softer; whoever leaves says when they are back.",
    Dance.TEST_AND_LEAVE:    "Name the pattern. One steady answer, which neither chases nor leaves, and a time to come back if somebody must go.",
    Dance.DOUBLE_ALARM:      "One goes first: calm yourself, then care for the other. A short pause helps both.",
    Dance.POLITE_DISTANCE:   "One small true thing a day, agreed beforehand, and offers light enough to let lie.",
    Dance.HOT_AND_COLD:      "Slower. Small steps that can be foreseen, a word that means stop, and help from somebody trained sooner rather than later.",
    Dance.PURSUIT_AND_ALARM: "Slower, in small steps. And look first whether both are safe.",
    Dance.WORKING:           "Go on like that, and watch what you have left.",
    Dance.CARETAKER_SLIDE:   "A limit of your own, said warmly, and trust that the other can do some of it alone.",
    Dance.MUTUAL_ATTACK:     "Mend early: the first blow is the cheapest to take back. Or stop for half an hour.",
    Dance.CONTROL:           "Leave the scene.",
}
"""The way out that the game teaches."""
# fmt: on

NONE_SEEN = "No pattern repeated itself often enough to be called a dance."
IN_PART = "This is told from what could be seen: one evening, and only {name} is simulated from inside."
FROM_TURN = "It could be told by turn {turn}."


def dances_told(encounter: Encounter, seen: tuple[Seen, ...]) -> tuple[DanceTold, ...]:
    """Return each dance of the evening in words; none where none was seen."""
    return tuple(_told(one, encounter) for one in seen)


def _told(one: Seen, encounter: Encounter) -> DanceTold:
    name = encounter.scenario.couple.partner.name
    people = {Side.FIRST: "you", Side.SECOND: name}
    lead, other = (people[one.lead], people[one.lead.other]) if one.lead else ("", "")
    did = DID[one.dance].format(name=name, lead=lead, other=other, Lead=lead[:1].upper() + lead[1:])
    turn = min(one.step // 2 + 1, len(encounter.exchanges))
    parts = [did, FROM_TURN.format(turn=turn), IN_PART.format(name=name) if one.partly else ""]
    note = NOTES_ON_DANCES[one.dance]
    told = " ".join(part for part in parts if part)
    return DanceTold(NAMES[one.dance], told, EXITS[one.dance], GRADES[note.grade], note.source)
