"""The 28 communication acts, what each is made of, and how several of them make one answer.

Rule 1: the table is the truth; docs, checker and editor schema are made from it.
Rule 2: an act has no effect here. What it does to somebody is appraisal's business.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from game.core.vocabulary import Vocabulary


class ActClass(Vocabulary):
    """How an act stands to secure communication (MODEL 1.5)."""

    SECURE = "secure"
    CONTEXT = "depends on context"
    INSECURE = "insecure"
    TRAP = "looks secure but is a trap"


class Features(NamedTuple):
    """What an act carries, each 0 to 1 unless said otherwise (MODEL 1.3)."""

    warmth: float = 0.0
    """-1 (contempt) to 1."""
    responsiveness: float = 0.0
    """-1 (invalidation) to 1."""
    commitment: float = 0.0
    pressure: float = 0.0
    autonomy: float = 0.0
    hostility: float = 0.0
    distancing: float = 0.0
    ambiguity: float = 0.0
    predictability: float = 0.0
    """A named return: how well the other knows when contact resumes."""
    vulnerability: float = 0.0
    competence: float = 0.0
    """How far it strengthens the other's trust in their own ability."""
    issue: float = 0.0
    """Progress on the matter that has to be talked about, -1 to 1."""
    cost: float = 0.0
    """What it takes out of the speaker's own reserve."""


class Act(Vocabulary):
    """A communication act: what saying a thing does."""

    SOFT_START = "soft_start"
    REQUEST = "request"
    DISCLOSE = "disclose"
    ASK = "ask"
    REFLECT = "reflect"
    VALIDATE = "validate"
    REASSURE = "reassure"
    APPRECIATE = "appreciate"
    CELEBRATE = "celebrate"
    BID = "bid"
    TURN_TOWARD = "turn_toward"
    SPACE = "space"
    OWN = "own"
    REPAIR = "repair"
    BOUNDARY = "boundary"
    ENCOURAGE = "encourage"
    HELP = "help"
    OPPOSE = "oppose"
    CRITICISE = "criticise"
    CONTEMPT = "contempt"
    DEFEND = "defend"
    STONEWALL = "stonewall"
    DEMAND = "demand"
    PROTEST = "protest"
    SEEK = "seek"
    DISMISS = "dismiss"
    MIND_READ = "mind_read"
    APPEASE = "appease"


class Flag(Vocabulary):
    """A manner of saying it. The list is closed (MODEL 1.5)."""

    INFLATED = "inflated"
    JARGON = "jargon"
    DISGUISED_BLAME = "disguised_blame"
    ACKNOWLEDGES_COST = "acknowledges_cost"
    TRUSTS_YOU = "trusts_you"
    BRIEF = "brief"
    SOLICITED = "solicited"


class MicroAct(Vocabulary):
    """Something the player does with their own alarm; the other sees little of it (MODEL 5)."""

    SELF_SOOTHE = "self_soothe"
    NAME_FEELING = "name_feeling"
    QUESTION_STORY = "question_story"
    TEXT_FRIEND = "text_friend"
    WALK = "walk"


class ActNote(NamedTuple):
    """What an act is, for docs, checker and editor."""

    kind: ActClass
    definition: str
    source: str


# fmt: off
#                 warmth resp  comm  press auton host  dist  ambig pred  vuln  comp  issue cost
FEATURES: dict[Act, Features] = {
    Act.SOFT_START:  Features(.4,  .2,  .1, .25,  .4, .05,  0,   .1,  0,  .3,  0,   .6,  0),
    Act.REQUEST:     Features(.2,  .1,   0, .30,  .4,   0,  0,    0,  0,  .2,  0,   .7,  0),
    Act.DISCLOSE:    Features(.4,  .1,  .1, .20,  .1,   0,  0,  .15,  0,  .9,  0,   .3,  0),
    Act.ASK:         Features(.3,  .5,   0, .15,  .2,   0,  0,  .15,  0,   0,  0,   .2,  0),
    Act.REFLECT:     Features(.2,  .6,   0, .05,  .1,   0,  0,  .15,  0,   0,  0,   .1,  0),
    Act.VALIDATE:    Features(.4,  .8,  .1,   0,  .2,   0,  0,  .05,  0,   0,  0,   .1,  0),
    Act.REASSURE:    Features(.6,  .5,  .9, .15,   0,   0,  0,  .05,  0,   0,  0,    0, .05),
    Act.APPRECIATE:  Features(.8,  .3,  .3, .05,  .1,   0,  0,  .05,  0,   0, .3,    0,  0),
    Act.CELEBRATE:   Features(.8,  .6,  .2,   0,  .2,   0,  0,    0,  0,   0, .4,    0,  0),
    Act.BID:         Features(.4,  .1,  .1, .10,  .1,   0,  0,  .35,  0,   0,  0,    0,  0),
    Act.TURN_TOWARD: Features(.5,  .6,  .2,   0,  .1,   0,  0,    0,  0,   0,  0,    0,  0),
    Act.SPACE:       Features(.2,  .3,  .1,   0,  .8,   0, .4,   .1,  1,   0,  0,    0,  0),
    Act.OWN:         Features(.3,  .6,  .1,   0,  .2,   0,  0,    0,  0,  .4,  0,   .4,  0),
    Act.REPAIR:      Features(.6,  .4,  .4, .05,  .1,   0,  0,  .15,  0,  .3,  0,    0,  0),
    Act.BOUNDARY:    Features(.3,  .2,  .1, .15,  .3, .05, .15,   0, .8,   0,  0,   .5,  0),
    Act.ENCOURAGE:   Features(.5,  .4,  .1,   0,  .6,   0,  0,    0,  0,   0, .9,    0,  0),
    Act.HELP:        Features(.3,  .2,   0,   0,   0,   0,  0,    0,  0,   0,  0,    0,  0),
    Act.OPPOSE:      Features( 0,   0,   0,  .5,   0, .35,  0,    0,  0,   0,  0,   .9,  0),
    Act.CRITICISE:   Features(-.4,  0,   0,  .4,   0,  .6,  0,   .1,  0,   0,  0,   .3,  0),
    Act.CONTEMPT:    Features(-.9, -.5,  0,   0,   0,   1,  0,    0,  0,   0,  0,    0,  0),
    Act.DEFEND:      Features(-.2, -.4,  0,   0,   0, .35,  0,    0,  0,   0,  0,    0,  0),
    Act.STONEWALL:   Features(-.2, -.5,  0,   0,  .1,   0, .8,   .5,  0,   0,  0,    0,  0),
    Act.DEMAND:      Features( 0,   0,   0,  .9,   0, .35,  0,   .1,  0,   0,  0,   .4,  0),
    Act.PROTEST:     Features( 0,   0,   0,  .5,   0, .45,  0,   .6,  0,  .2,  0,    0,  0),
    Act.SEEK:        Features(.3,   0,   0, .55,   0,   0,  0,   .2,  0,  .5,  0,    0,  0),
    Act.DISMISS:     Features(-.1, -.6,  0,   0,   0, .15, .2,   .3,  0,   0,  0,    0,  0),
    Act.MIND_READ:   Features( 0,  -.2,  0, .25,   0, .25,  0,   .3,  0,   0,  0,    0,  0),
    Act.APPEASE:     Features(.3,   .2, .2,   0,  .3,   0,  0,   .5,  0,   0,  0,  -.3, .15),
}

S, X, I, T = ActClass  # noqa: E741 - the letters that MODEL uses
NOTES: dict[Act, ActNote] = {
    Act.SOFT_START: ActNote(S, "raises an issue by one situation, one's own feeling and a positive need; no words about character",
        "Carrère & Gottman 1999; Overall, Simpson & Struthers 2013"),
    Act.REQUEST: ActNote(S, "one concrete, doable ask that can be refused", "NVC tradition; Righetti et al. 2020"),
    Act.DISCLOSE: ActNote(S, "names one's own primary feeling or fear without asking for anything",
        "Burgess Moser et al. 2016; Lieberman et al. 2007"),
    Act.ASK: ActNote(S, "an open question, or a tentative guess that may be denied", "Winczewski, Bowen & Collins 2016"),
    Act.REFLECT: ActNote(S, "gives back what was said in one's own words; weak alone", "Gottman, Coan, Carrère & Swanson 1998"),
    Act.VALIDATE: ActNote(S, "says how the feeling makes sense from where the other stands", "Overall & McNulty 2017"),
    Act.REASSURE: ActNote(S, "a specific, truthful statement of care or commitment",
        "Simpson & Overall 2014; limits: Lemay & Clark 2008; Arriaga et al. 2020"),
    Act.APPRECIATE: ActNote(S, "affection or thanks for something particular", "Park et al. 2019; Bayraktaroglu et al. 2023"),
    Act.CELEBRATE: ActNote(S, "an active, constructive answer to good news", "Gable, Gonzaga & Strachman 2006"),
    Act.BID: ActNote(S, "a small offer of contact, easy to take or leave", "Driver & Gottman 2004"),
    Act.TURN_TOWARD: ActNote(S, "takes up the other's bid", "Driver & Gottman 2004"),
    Act.SPACE: ActNote(S, "asks for or grants time apart and names the return", "Overall, Simpson & Struthers 2013 (autonomy)"),
    Act.OWN: ActNote(S, "takes responsibility for one's own part; an apology without a but", "Lewicki, Polin & Lount 2016"),
    Act.REPAIR: ActNote(S, "tries to change the climate in mid-conflict", "Gottman, Driver & Tabares 2015"),
    Act.BOUNDARY: ActNote(S, "states one's own limit, its reason, and what stays available", "clinical description"),
    Act.ENCOURAGE: ActNote(S, "backs the other's own goal or competence", "Arriaga et al. 2014; Feeney 2007"),
    Act.HELP: ActNote(X, "practical support, in a dose from 0 to 1", "Girme et al. 2015"),
    Act.OPPOSE: ActNote(X, "a firm, direct complaint about a serious matter without contempt",
        "Overall et al. 2009; McNulty & Russell 2010"),
    Act.CRITICISE: ActNote(I, "a global attack on character", "Gottman 1994; Barry & Lawrence 2013"),
    Act.CONTEMPT: ActNote(I, "superiority, mockery, disgust", "Gottman 1994"),
    Act.DEFEND: ActNote(I, "denial, excuse or counter-charge", "Gottman 1994"),
    Act.STONEWALL: ActNote(I, "silence or leaving with no return named", "Gottman 1994; Christensen & Heavey 1990"),
    Act.DEMAND: ActNote(I, "presses for closeness or change now, in the tone of an ultimatum",
        "Christensen & Heavey 1990; Overall, Simpson & Struthers 2013"),
    Act.PROTEST: ActNote(I, "an indirect bid by guilt, test, jealousy or sulk", "Overall, Girme, Lemay & Hammond 2014"),
    Act.SEEK: ActNote(I, "asks again for proof already given", "Shaver, Schachner & Mikulincer 2005; Evraire, Dozois & Wilde 2022"),
    Act.DISMISS: ActNote(I, "minimises or corrects the feeling", "Collins & Feeney 2004; Campbell et al. 2005"),
    Act.MIND_READ: ActNote(T, "states the other's motive as a fact", "Winczewski, Bowen & Collins 2016"),
    Act.APPEASE: ActNote(T, "agrees or apologises falsely to end discomfort; hides one's own need",
        "Jack & Dill 1992; Butler et al. 2003; Ben-Naim et al. 2013"),
}
# fmt: on

MOST_ACTS_IN_ONE_ANSWER = 3

BLAME_IN_DISGUISE = 0.7
"""An I-statement wrapped round an attack is heard, and scored, as this much of a CRITICISE (MODEL 4.3) [D]."""

ASKED_WITH_CARE = 0.6
"""Pressure left in an ask that names its cost or shows trust (Farrell et al. 2016)."""


def _as_said(act: Act, flags: frozenset[Flag]) -> Features:
    said = FEATURES[act]
    if act in (Act.SOFT_START, Act.REQUEST) and flags & {Flag.ACKNOWLEDGES_COST, Flag.TRUSTS_YOU}:
        said = said._replace(pressure=said.pressure * ASKED_WITH_CARE)
    return said


def _strongest(several: list[Features]) -> Features:
    """Return per feature the value of largest magnitude; issue and cost add up, at most 1 (MODEL 1.3)."""
    merged = Features(*(max(values, key=abs) for values in zip(*several, strict=True)))
    return merged._replace(
        issue=max(-1.0, min(1.0, sum(one.issue for one in several))),
        cost=min(1.0, sum(one.cost for one in several)),
    )


def features_of(acts: tuple[Act, ...], flags: frozenset[Flag] = frozenset()) -> Features:
    """Return what these acts carry together, said in this manner; no acts carry nothing."""
    if not acts:
        return Features()
    several = [_as_said(act, flags) for act in acts]
    if Flag.DISGUISED_BLAME in flags:
        attack = FEATURES[Act.CRITICISE]
        several.append(Features(*(BLAME_IN_DISGUISE * value for value in attack))._replace(issue=0.0))
    heard = _strongest(several)
    if Flag.JARGON in flags:
        heard = heard._replace(
            responsiveness=0.3 * heard.responsiveness,
            ambiguity=min(1.0, heard.ambiguity + 0.3),
            hostility=min(1.0, heard.hostility + 0.1),
        )
    if Flag.INFLATED in flags:
        heard = heard._replace(
            commitment=min(1.0, 1.2 * heard.commitment), ambiguity=min(1.0, heard.ambiguity + 0.15)
        )
    return heard


@dataclass(frozen=True, slots=True)
class Speech:
    """What one answer does: up to three acts, one dose, and the manner of it.

    No acts and no micro-act is an uneventful turn.
    """

    acts: tuple[Act, ...] = ()
    micro: MicroAct | None = None
    dose: float = 0.0
    """How much practical help, 0 to 1; only with `help`."""
    flags: frozenset[Flag] = frozenset()
    safety: bool = False
    """Threat, force, surveillance and the like: never simulated, never scored (MODEL 4.4)."""
    features: Features = field(init=False, repr=False, compare=False)
    """What the other hears, all acts together."""
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heard = (Act.SPACE,) if self.micro is MicroAct.WALK else self.acts
        object.__setattr__(self, "features", features_of(heard, self.flags))
        # Taken once: every turn looks up what these words mean to somebody.
        object.__setattr__(self, "_hash", hash((self.acts, self.micro, self.dose, self.flags, self.safety)))

    def __hash__(self) -> int:
        return self._hash


UNEVENTFUL = Speech()
