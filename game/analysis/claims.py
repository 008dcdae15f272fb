"""The validation table's rows within one evening (MODEL 2): what the literature says, as data.

Each row: conditions with their figures, and which figure must exceed which. Rows stand here whether they hold or not.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from game.analysis.trials import (
    HIGH,
    RESTED,
    Figure,
    added_by_repeat,
    after,
    angry,
    apart,
    arousal,
    effect,
    gap,
    number,
    pursue,
    rejection,
    reserve,
    security,
    shown_of,
    spread,
    taken_as_rejection,
    withdraw,
)
from game.core.acts import Act
from game.core.partner import Style
from game.core.vocabulary import Vocabulary

SECURE, ANXIOUS, DISMISSIVE, FEARFUL = Style


class Kind(Vocabulary):
    """What a row needs to be tried."""

    FAST = "one evening"
    SLOW = "several evenings"
    PAIR = "two simulated partners"
    INVARIANT = "nothing may differ"


class Claim(NamedTuple):
    """The first condition's figure must exceed the second's."""

    more: str
    less: str
    by: float = 0.0
    """At least by this much; below 0 it is a tie margin."""
    times: float = 1.0
    """And by this factor."""
    same: bool = False
    """They must be equal instead."""

    def holds(self, figures: Mapping[str, float]) -> bool:
        """Say whether these figures are as claimed."""
        one, other = figures[self.more], figures[self.less]
        return one == other if self.same else one > self.times * other + self.by


class Row(NamedTuple):
    """One row of the validation table."""

    id: str
    statement: str
    source: str
    known: str
    """How the source is known: L, L2, M, S or D (MODEL, evidence codes)."""
    conditions: Mapping[str, Figure]
    claims: tuple[Claim, ...]
    kind: Kind = Kind.FAST
    note: str = ""
    """How it was measured, or what is not claimed."""


def chain(*names: str) -> tuple[Claim, ...]:
    """Each exceeds the next."""
    return tuple([Claim(one, other) for one, other in pairwise(names)])


def each(one: str, other: str, *whose: str) -> tuple[Claim, ...]:
    """The same claim for each of these."""
    return tuple([Claim(f"{who}, {one}", f"{who}, {other}") for who in whose])


STYLES = tuple(style.value for style in Style)
CONFLICT = "criticise,defend,dismiss"
NEXT_THREE = "request,ask,validate"

# fmt: off
ONE_EVENING: tuple[Row, ...] = (
    Row("V1", "A dismissive partner withdraws less after a softened start than after a demand; for a secure one it matters much less",
        "Overall, Simpson & Struthers 2013, JPSP 104:854", "L",
        {"W dismissive, demand": after(withdraw, DISMISSIVE, "demand"), "W dismissive, soft start": after(withdraw, DISMISSIVE, "soft_start"),
         "difference dismissive": effect(withdraw, DISMISSIVE, "demand", than="soft_start"),
         "difference secure": effect(withdraw, SECURE, "demand", than="soft_start")},
        (Claim("W dismissive, demand", "W dismissive, soft start"), Claim("difference dismissive", "difference secure", times=2)),
        note="much less: less than half"),
    Row("V2", "Under direct opposition a dismissive partner withdraws more and is angrier than a secure one",
        "Overall, Simpson & Struthers 2013, JPSP 104:854", "L",
        {"W dismissive": after(withdraw, DISMISSIVE, "oppose"), "W secure": after(withdraw, SECURE, "oppose"),
         "anger dismissive": after(angry, DISMISSIVE, "oppose"), "anger secure": after(angry, SECURE, "oppose")},
        (Claim("W dismissive", "W secure"), Claim("anger dismissive", "anger secure"))),
    Row("V3", "Negative affect (criticism less reflection) raises withdrawal the more, the higher the avoidance",
        "Barry & Lawrence 2013, J Fam Psychol", "L",
        {f"W rise {style.value}": effect(withdraw, style, "criticise", than="reflect") for style in (DISMISSIVE, SECURE)},
        (Claim("W rise dismissive", "W rise secure"),), note="found for husbands"),
    Row("V4", "After the same three-turn conflict an anxious partner feels more rejected and is more aroused than a secure one",
        "Campbell, Simpson, Boldry & Kashy 2005, JPSP 88:510", "L",
        {"R anxious": after(rejection, ANXIOUS, CONFLICT, RESTED), "R secure": after(rejection, SECURE, CONFLICT, RESTED),
         "A anxious": after(arousal, ANXIOUS, CONFLICT, RESTED), "A secure": after(arousal, SECURE, CONFLICT, RESTED)},
        (Claim("R anxious", "R secure"), Claim("A anxious", "A secure"))),
    Row("V5", "An ambiguous offer is taken for rejection: fearful > anxious, dismissive > secure; a clear supportive one differs less",
        "Collins & Feeney 2004, JPSP 87:363", "L",
        {**{f"ambiguous, {style.value}": after(taken_as_rejection, style, "bid") for style in Style},
         "spread, ambiguous": spread(*[after(taken_as_rejection, style, "bid") for style in Style]),
         "spread, clear": spread(*[after(taken_as_rejection, style, "validate") for style in Style])},
        (Claim("ambiguous, fearful", "ambiguous, anxious"), Claim("ambiguous, fearful", "ambiguous, dismissive"),
         Claim("ambiguous, anxious", "ambiguous, secure"), Claim("ambiguous, dismissive", "ambiguous, secure"),
         Claim("spread, ambiguous", "spread, clear"))),
    Row("V6", "After a slight, reassurance lowers the feeling of rejection more for an anxious partner than for a secure one",
        "Simpson & Overall 2014, CDPS; Lemay & Dudley 2011, JPSP", "L",
        {"fall of R anxious": gap(after(rejection, ANXIOUS, "dismiss", RESTED), after(rejection, ANXIOUS, "dismiss,reassure", RESTED)),
         "fall of R secure": gap(after(rejection, SECURE, "dismiss", RESTED), after(rejection, SECURE, "dismiss,reassure", RESTED))},
        (Claim("fall of R anxious", "fall of R secure"),), note="from a rested start, so that nobody is flooded"),
    Row("V7", "The sixth reassurance in a row adds less felt security than the first",
        "Lemay & Clark 2008, JPSP 95:420", "L2",
        {"S added by the first": added_by_repeat(ANXIOUS, Act.REASSURE, 1), "S added by the sixth": added_by_repeat(ANXIOUS, Act.REASSURE, 6)},
        (Claim("S added by the first", "S added by the sixth"),),
        note="from the same feelings each time, or it would hold by saturation alone"),
    Row("V8", "Inflated reassurance, again and again: the partner feels valued now, the one who gives it pays",
        "Lemay & Dudley 2011, JPSP 100:681", "L",
        {"S after the first": after(security, ANXIOUS, "reassure+inflated"), "S after nothing": after(security, ANXIOUS, "none"),
         "reserve after none": after(reserve, ANXIOUS, ",".join(["none"] * 6)),
         "reserve after six": after(reserve, ANXIOUS, ",".join(["reassure+inflated"] * 6))},
        (Claim("S after the first", "S after nothing"), Claim("reserve after none", "reserve after six"))),
    Row("V16", "A dismissive partner shows less than .7 of moderate arousal, and more than .9 of it under load",
        "Mikulincer, Birnbaum, Woddis & Nachmias 2000, JPSP", "L",
        {"shown of A .60": shown_of(DISMISSIVE, 0.60), "seven tenths": number(0.70), "shown of A .85": shown_of(DISMISSIVE, 0.85), "nine tenths": number(0.90)},
        (Claim("seven tenths", "shown of A .60"), Claim("shown of A .85", "nine tenths")),
        note="the mask fails above A .80: a quarter of the neighbourhood of .85 lies below that, so at most three quarters can hold"),
    Row("V17", "Equally aroused, somebody who pursues shows more than somebody who withdraws",
        "PMC8004543 (demand/withdraw and affect, 59 couples)", "L",
        {"shown, anxious": shown_of(ANXIOUS, 0.60), "shown, dismissive": shown_of(DISMISSIVE, 0.60)},
        (Claim("shown, anxious", "shown, dismissive"),)),
    Row("V19", "The same validation adds less felt security when flooded",
        "Gottman 1994; Malik, Heyman & Slep 2020", "L",
        {f"{style.value}, S added {when}": effect(security, style, "validate", start)
         for style in Style for when, start in (("dry", {}), ("flooded", HIGH))},
        each("S added dry", "S added flooded", *STYLES), note="Gottman 1994 known at second hand"),
    Row("V20", "From A .85 a break of twenty minutes ends flooding, one of three does not; brooding slows recovery",
        "Gottman 1994", "L2",
        {**{f"A {name}": apart(lambda one: one.feelings.arousal, SECURE, minutes, brooding=brooding)
            for name, minutes, brooding in (("after 20 minutes", 20, False), ("after 3 minutes", 3, False), ("after 20 brooding", 20, True))},
         "flooded after 20 minutes": apart(lambda one: one.feelings.flooded, SECURE, 20),
         "flooded after 3 minutes": apart(lambda one: one.feelings.flooded, SECURE, 3)},
        (Claim("flooded after 3 minutes", "flooded after 20 minutes"), Claim("A after 20 brooding", "A after 20 minutes")),
        note="1 is flooded; a clinical rule, and people differ"),
    Row("V21", "Leaving without a named return raises pursuit, far more for an anxious partner than for a secure one",
        "Diamond, Hicks & Otter-Henderson 2008, JPSP 95:385", "L",
        {"rise of Q anxious": effect(pursue, ANXIOUS, "leave:20", than="break:20"), "rise of Q secure": effect(pursue, SECURE, "leave:20", than="break:20"),
         "nothing": number(0)},
        (Claim("rise of Q secure", "nothing"), Claim("rise of Q anxious", "rise of Q secure", times=3)),
        note="against the same twenty minutes with a named return; far more: three times"),
    Row("V22", "Opened with criticism, the same three acts end at higher arousal and lower security than opened softly",
        "Carrère & Gottman 1999, Fam Process 38:293", "L",
        {f"{style.value}, {what} {how}": after(of, style, f"{opening},{NEXT_THREE}")
         for style in Style for what, of in (("A", arousal), ("S", security)) for how, opening in (("hard", "criticise"), ("soft", "soft_start"))},
        (*each("A hard", "A soft", *STYLES), *each("S soft", "S hard", *STYLES))),
    Row("V24", "After two negative acts, affective repair restores more security than a request",
        "Gottman, Driver & Tabares 2015, J Fam Psychother 26:85", "L",
        {f"{style.value}, S {how}": after(security, style, f"criticise,defend,{how}") for style in Style for how in ("repair", "own", "request")},
        (*each("S repair", "S request", *STYLES), *each("S own", "S request", *STYLES))),
    Row("V26", "Security after one act, secure partner: contempt < criticism < opposition < softened start",
        "Gottman 1994; Gottman, Coan, Carrère & Swanson 1998", "M",
        {f"S {act}": after(security, SECURE, act) for act in ("soft_start", "oppose", "criticise", "contempt")},
        chain("S soft_start", "S oppose", "S criticise", "S contempt"), note="claimed for secure partners only"),
    Row("V28", "For a fearful partner closeness and distance both raise arousal; for a secure one closeness lowers it",
        "Bartholomew 1990; Mikulincer et al. 2010", "M",
        {"fearful, A by disclosure": effect(arousal, FEARFUL, "disclose"), "fearful, A by stonewalling": effect(arousal, FEARFUL, "stonewall"),
         "secure, A by disclosure": effect(arousal, SECURE, "disclose"), "nothing": number(0)},
        (Claim("fearful, A by disclosure", "nothing"), Claim("fearful, A by stonewalling", "nothing"), Claim("nothing", "secure, A by disclosure")),
        note="evidence thin"),
    Row("V29", "Stonewalling raises pursuit: anxious > secure, and secure not less than dismissive",
        "Christensen & Heavey 1990, JPSP 59:73", "M",
        {f"rise of Q {style.value}": effect(pursue, style, "stonewall") for style in (ANXIOUS, SECURE, DISMISSIVE)},
        (Claim("rise of Q anxious", "rise of Q secure"), Claim("rise of Q secure", "rise of Q dismissive", by=-0.03)),
        note="with a tie margin of .03 between secure and dismissive"),
    Row("V30", "Celebrating good news rather than brushing it off raises security in every style",
        "Gable, Gonzaga & Strachman 2006, JPSP 91:904", "L",
        {f"{style.value}, S {how}": after(security, style, how) for style in Style for how in ("celebrate", "dismiss")},
        each("S celebrate", "S dismiss", *STYLES)),
)
# fmt: on
