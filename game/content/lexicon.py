"""What an act sounds like and what it cannot sound like; and the words of control and violence.

Rule 1: a pattern stands here only if it is wrong nearly always. Good writing is indirect, so most of what an
        act may sound like cannot be listed, and is not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from game.core.acts import NOTES, Act, ActClass, Flag, Speech


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def folded(text: str) -> str:
    """Return a text as the patterns here want it: small letters, plain apostrophes, nothing moved."""
    small = text.lower()
    if len(small) != len(text):  # the Turkish İ becomes two signs
        small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return small.replace("’", "'")


PLACEHOLDER = re.compile(
    r"\b(?:TODO|FIXME|XXX|TBD)\b|\b[Ll]orem [Ii]psum\b|\[(?:insert|name)\b[^\]]*\]?|<[a-z_ ]+>"
)
"""What a writer leaves for later."""
SIGNS_OF_PLACEHOLDERS = ("TODO", "FIXME", "XXX", "TBD", "orem ", "[", "<")
"""Each of them holds one of these, which is quickly seen."""

ABSOLUTE = _words(
    r"you (?:always|never)",
    r"every (?:single )?time you",
    r"you(?:'re| are) always",
    r"nobody (?:ever|always)",
)
"""Words that make a single evening into a character."""


class Belied(NamedTuple):
    """Words that take back what the acts of an answer promise."""

    acts: frozenset[Act]
    """Told where all the acts are among these."""
    excuse: Flag | None
    """The manner that says it is meant so."""
    pattern: re.Pattern[str]
    way: str

    def applies(self, speech: Speech) -> bool:
        """Return whether an answer with these acts promises what the words take back."""
        return set(speech.acts) <= self.acts and self.excuse not in speech.flags


SECURE = frozenset(act for act, note in NOTES.items() if note.kind is ActClass.SECURE)
# fmt: off
BELIES = (
    Belied(SECURE, None,
        _words(r"you(?:'re| are)(?: just| so| such| being| a| an| really| too| completely)*"
               r" (?:selfish|pathetic|useless|hopeless|stupid|idiot|ridiculous|disgusting|childish|crazy|hysterical|impossible"
               r"|lazy|liar|coward|loser)",
               r"shut up", r"(?<!\bi )grow up(?=[.,!?]|$)", r"what(?:'s| is) wrong with you"),
        "tag it `criticise` or `contempt`, or say what happened instead"),
    Belied(SECURE, Flag.DISGUISED_BLAME,
        _words(r"i (?:just )?feel (?:that|as if|like) you(?:'re| are)?(?: a| an| so| just| always| never| don't| do not| only)"),
        "mark it `disguised_blame`, or name a feeling"),
    Belied(frozenset({Act.OWN, Act.REPAIR}), None,
        _words(r"sorry,? but", r"sorry (?:that )?you(?:'re| are| feel| felt| took| think| thought)", r"sorry if (?:you|i)",
               r"my fault,? but"),
        "an apology has no but in it: take the second half out, or tag it `defend`"),
    Belied(frozenset({Act.ASK, Act.REFLECT, Act.VALIDATE}), None,
        _words(r"calm down", r"you(?:'re| are) overreacting", r"it's not a big deal", r"you(?:'re| are) too sensitive"),
        "tag it `dismiss`, or say what makes sense about it"),
)
# fmt: on


class Lack(NamedTuple):
    """What an answer that does only this one thing cannot do without."""

    act: Act
    pattern: re.Pattern[str]
    what: str
    way: str


ONESELF = _words(
    r"i",
    r"i'(?:m|d|ll|ve)",
    r"me",
    r"my",
    r"mine",
    r"myself",
    r"we",
    r"we'(?:re|d|ll|ve)",
    r"us",
    r"our",
    r"sorry",
)
# fmt: off
RETURN = _words(
    r"\d+", r"(?:half|quarter)", r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|an)",
    r"minutes?", r"hours?", r"back", r"again", r"return", r"till?", r"until", r"when", r"once", r"after(?:wards)?", r"before", r"then",
    r"first", r"later", r"soon", r"by", r"tomorrow", r"tonight", r"morning", r"noon", r"evening", r"night", r"midnight", r"week(?:end)?",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?", r"breakfast", r"lunch", r"supper", r"dinner", r"tea", r"bed(?:time)?",
)
LACKS = (
    Lack(Act.ASK, re.compile(r"\?|\b(?:tell me|wonder|guess|curious|may be wrong|might be wrong|don't know|can't tell)\b"),
        "asks nothing", "put the question, with its mark"),
    Lack(Act.OWN, ONESELF, "says nothing of oneself", "say what you did, beginning with yourself"),
    Lack(Act.BOUNDARY, ONESELF, "says nothing of oneself", "say what you will and will not do"),
    Lack(Act.SPACE, RETURN, "names no return", "say when you are back, or tag it `stonewall`"),
)
# fmt: on


THEIRS = r"(?:your|her|his|their)"
SOMEBODY = r"(?:you|her|him|them|me)"
WILL = r"(?:i'll|i will|i'm going to|i'm gonna|i swear i'll)"
AGAIN = r"(?: again| any ?more)"
# Somebody who looks at her phone looks at her own: where it matters whose it is, only `your` is caught.
# fmt: off
DANGEROUS: dict[str, tuple[str, ...]] = {
    "violence": (
        rf"(?:slap|punch|choke|strangle|throttle|headbutt)(?:s|ed|es)? {SOMEBODY}(?! on the)",
        rf"{WILL} (?:hit|kill|hurt|harm) (?:you|her|him|them|myself)(?! with an?)",
        rf"(?:{WILL} beat|beats?) {SOMEBODY} up", r"hits? (?:you|her|him|them) again",
        rf"raises? (?:my|your|his|her|their|a) (?:hand|fist)s? (?:to|at|against) {SOMEBODY}",
        rf"(?:grab|shove|drag|pin)(?:s|bed|ged|ned|d)? {SOMEBODY} (?:by the|against the|up against|down on)",
    ),
    "a threat": (
        r"if you (?:leave|go|walk out|tell any(?:one|body))[^.!?]{0,40}?,? (?:i'll|i will|i'm going to)"
        r" (?:kill|hurt|harm|end (?:it|myself)|make (?:you|sure)|take the (?:kids|children)|tell (?:every|your))",
        r"you'll (?:regret (?:leaving|telling)|pay for (?:this|that))",
        r"you(?:'ll| will) never see (?:the (?:kids|children)|your (?:kids|children|daughter|son)|them) again",
        r"(?:kill|hurt|harm) myself if you", r"i'll (?:have|get) you deported",
    ),
    "a blocked way out": (
        rf"(?:lock|block|bar)(?:s|ed|red)?(?: the| that| {THEIRS})? (?:front |back )?(?:door|way|doorway),? (?:so|until|till|and) (?:you|she|he|they)",
        r"you(?:'re| are) not (?:leaving|going (?:home|anywhere)) (?:until|till|unless)",
        rf"(?:hide|hides|hid|hiding) (?:your (?:phone|shoes|wallet)|{THEIRS} (?:car )?(?:keys|passport))",
        rf"(?:take|takes|took) {THEIRS} (?:car )?(?:keys|passport|phone|shoes|wallet),? (?:so|away)",
        r"(?:stand|stands|stood) in the (?:door|doorway|way),? (?:so (?:you|she|he|they)|until|till|and (?:won't|don't))",
    ),
    "surveillance": (
        r"(?:give|show|hand) me your (?:phone|passcode|password|pin|messages|texts)", r"tell me your (?:passcode|password|pin)",
        r"(?:what's|what is) your (?:passcode|password|pin)", r"unlock your phone",
        r"(?:go|goes|going|went|look|looked|read|scroll|scrolled) through your (?:phone|messages|texts|e?mails|bag|pockets|drawers)",
        r"(?:check|checked|checking|search|searched) your (?:phone|messages|texts|e?mails|location|mileage)",
        rf"(?:track|tracks|tracked|tracking) {THEIRS} (?:phone|car)", r"(?:turn|switch|keep|leave) on your location",
        r"put an? (?:tracker|airtag) (?:on|in)",
    ),
    "isolation": (
        r"you(?:'re| are) not (?:allowed|going|to) (?:to )?(?:see|meet|talk to|speak to) (?:him|her|them|your \w+)",
        rf"you(?:'re| are) not (?:seeing|talking to|speaking to) (?:him|her|them|your \w+){AGAIN}",
        r"i (?:forbid you|won't allow you|don't allow you)", r"i won't let you (?:see|meet|talk to|speak to|go out)",
        r"stop seeing your (?:friends?|family|sister|brother|mother|mum|father|dad)",
        r"choose between (?:me|us) and your (?:friends?|family|sister|brother|mother|mum|father|dad)",
    ),
    "control of money": (
        r"(?:hand over|give me) your (?:wages|salary|savings|bank card)", r"(?:i'll|i will) keep your (?:wages|salary|bank card)",
        r"you(?:'ll| will) (?:get|have) an allowance", r"ask me before you (?:spend|buy) any",
    ),
    "pressure for sex": (
        r"you owe me (?:sex|it in bed)", r"if you (?:really )?loved me,? you'd (?:sleep|have sex)",
        r"(?:sleep|have sex) with me or",
    ),
}
# fmt: on


class Danger(NamedTuple):
    """Words that no choice may be made of."""

    kind: str
    pattern: re.Pattern[str]


DANGERS = tuple(Danger(kind, _words(*patterns)) for kind, patterns in DANGEROUS.items())
ANY_DANGER = _words(*(pattern for patterns in DANGEROUS.values() for pattern in patterns))
