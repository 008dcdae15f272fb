"""The validation table's rows over several evenings and between two simulated partners (MODEL 2), as data."""

from __future__ import annotations

from game.analysis.claims import ANXIOUS, DISMISSIVE, FEARFUL, SECURE, Claim, Kind, Row
from game.analysis.labels import (
    boundary_jump,
    foretold,
    lenses_differ,
    pronouns_differ,
    scores_differ,
    swapped_differ,
)
from game.analysis.trials import after, drifted, furthest, gap, largest, level, number, security, together
from game.core.partner import Style


# fmt: off
def diet(acts: str, evenings: int, turns: int = 6) -> str:
    """Return so many evenings on these acts, taken in turn."""
    words = acts.split(",")
    return " / ".join([",".join(words[turn % len(words)] for turn in range(turns))] * evenings)


GOOD, UNEVENTFUL = "encourage,celebrate,validate,appreciate,turn_toward,own", "none"
WARM, HOSTILE = "validate,turn_toward,appreciate,encourage,own,ask", "criticise,defend,dismiss,contempt,demand,stonewall"
FIVE_TO_ONE, ONE_TO_ONE = "validate,appreciate,turn_toward,celebrate,ask,criticise", "validate,criticise,appreciate,defend,turn_toward,dismiss"
TEN_EMPTY = diet(UNEVENTFUL, 10)

SEVERAL_EVENINGS: tuple[Row, ...] = (
    Row("V9", "Over twelve evenings anxiety falls on encouragement and celebrating, not on reassurance",
        "Arriaga, Eller, Kumashiro, Rholes & Simpson 2020, SPPS", "L",
        {"change, encouraged": drifted("anxiety", ANXIOUS, diet("encourage,celebrate", 12)),
         "change, reassured": drifted("anxiety", ANXIOUS, diet("reassure", 12)), "a real fall": number(-0.05), "next to none": number(-0.03)},
        (Claim("a real fall", "change, encouraged"), Claim("change, reassured", "next to none")), Kind.SLOW,
        note="next to none: a fall of less than .03"),
    Row("V10", "Shared good moments lower avoidance, not anxiety",
        "Bayraktaroglu et al. 2023, JPSP 124:958", "L",
        {"change of avoidance, dismissive": drifted("avoidance", DISMISSIVE, diet("turn_toward,bid", 12)),
         "change of anxiety, anxious": drifted("anxiety", ANXIOUS, diet("turn_toward,bid", 12)), "a real fall": number(-0.04), "next to none": number(-0.03)},
        (Claim("a real fall", "change of avoidance, dismissive"), Claim("change of anxiety, anxious", "next to none")), Kind.SLOW),
    Row("V11", "Appreciation lowers anxiety more than reassurance does",
        "Park, Johnson, MacDonald & Impett 2019, Dev Psychol", "L2",
        {"anxiety, appreciated": level("anxiety", ANXIOUS, diet("appreciate", 12)), "anxiety, reassured": level("anxiety", ANXIOUS, diet("reassure", 12))},
        (Claim("anxiety, reassured", "anxiety, appreciated"),), Kind.SLOW),
    Row("V12", "One good evening: more than half of the change in anxiety is gone ten uneventful evenings later",
        "Fraley, Gillath & Deboeck 2021, JPSP 120:1567", "L",
        {"largest fall": furthest("anxiety", ANXIOUS, f"{diet(GOOD, 1)} / {TEN_EMPTY}"),
         "fall ten later": gap(number(0), drifted("anxiety", ANXIOUS, f"{diet(GOOD, 1)} / {TEN_EMPTY}")),
         "fall by the end of that evening": furthest("anxiety", ANXIOUS, diet(GOOD, 1))},
        (Claim("largest fall", "fall ten later", times=2),), Kind.SLOW,
        note="the fall grows for one more evening before it reverts, and is measured from there; against the end of the good evening itself more than half is left"),
    Row("V13", "Twenty good evenings: more than half of the change remains ten uneventful evenings later",
        "Fraley, Gillath & Deboeck 2021; Burgess Moser et al. 2016", "L",
        {"half of the fall": gap(number(0), lambda point: 0.5 * drifted("anxiety", ANXIOUS, diet(GOOD, 20))(point)),
         "fall ten later": gap(number(0), drifted("anxiety", ANXIOUS, f"{diet(GOOD, 20)} / {TEN_EMPTY}"))},
        (Claim("fall ten later", "half of the fall"),), Kind.SLOW),
    Row("V14", "A warm arc leads to more security than a hostile one from the same start",
        "Dinero et al. 2008, J Fam Psychol 22:622", "L",
        {f"{of}, {name}": level(of, who, diet(acts, 12)) for of, who in (("anxiety", ANXIOUS), ("avoidance", DISMISSIVE))
         for name, acts in (("warm", WARM), ("hostile", HOSTILE))},
        (Claim("anxiety, hostile", "anxiety, warm"), Claim("avoidance, hostile", "avoidance, warm")), Kind.SLOW),
    Row("V25", "Ten evenings at five good to one bad raise satisfaction; at one to one it falls",
        "Gottman & Levenson 1992, JPSP 63:221; Gottman 1994", "L",
        {"satisfaction at 5:1": level("satisfaction", SECURE, diet(FIVE_TO_ONE, 10)), "at the start": number(0.65),
         "satisfaction at 1:1": level("satisfaction", SECURE, diet(ONE_TO_ONE, 10))},
        (Claim("satisfaction at 5:1", "at the start"), Claim("at the start", "satisfaction at 1:1")), Kind.SLOW,
        note="not a law; the ratio was fitted (Heyman & Slep 2001)"),
)

PAIRS: tuple[Row, ...] = (
    Row("V32", "Pursue and hide: anxious with dismissive at least five times as often as secure, anxious or dismissive couples",
        "Christensen & Heavey 1990; Bretaña et al. 2022; Schrodt, Witt & Shimkowski 2014", "L",
        {f"pairs of acts, {a.value} and {b.value}": together(lambda means: means.pursue_hide_pairs, a, b)
         for a, b in ((ANXIOUS, DISMISSIVE), (SECURE, SECURE), (ANXIOUS, ANXIOUS), (DISMISSIVE, DISMISSIVE))},
        tuple(Claim("pairs of acts, anxious and dismissive", f"pairs of acts, {one} and {one}", times=5) for one in ("secure", "anxious", "dismissive")),
        Kind.PAIR, note="Bretaña read; the meta-analysis's figures are unchecked"),
    Row("V34", "Anxious with dismissive: both highly aroused, and the dismissive one's face says less of it",
        "Beck et al. 2013, JPSP 105:388", "L",
        {"mean A of the pair": together(lambda means: means.mean_arousal, ANXIOUS, DISMISSIVE),
         "mean A, secure pair": together(lambda means: means.mean_arousal, SECURE, SECURE), "moderate": number(0.5),
         "shown, anxious": together(lambda means: means.shown[0], ANXIOUS, DISMISSIVE),
         "shown, dismissive": together(lambda means: means.shown[1], ANXIOUS, DISMISSIVE)},
        (Claim("mean A of the pair", "moderate"), Claim("mean A of the pair", "mean A, secure pair"), Claim("shown, anxious", "shown, dismissive")),
        Kind.PAIR),
    Row("V37", "A forced moment's pause before every answer lowers returned attacks in a low-level, symmetric escalation",
        "McCurry, May & Donaldson 2024, Commun Psychol", "L2",
        {"attacks returned, at once": together(lambda means: means.reciprocated_negatives, ANXIOUS, ANXIOUS),
         "attacks returned, paused": together(lambda means: means.reciprocated_negatives, ANXIOUS, ANXIOUS, pauses=True),
         "at once, anxious and dismissive": together(lambda means: means.reciprocated_negatives, ANXIOUS, DISMISSIVE),
         "paused, anxious and dismissive": together(lambda means: means.reciprocated_negatives, ANXIOUS, DISMISSIVE, pauses=True),
         "at once, fearful": together(lambda means: means.reciprocated_negatives, FEARFUL, FEARFUL),
         "paused, fearful": together(lambda means: means.reciprocated_negatives, FEARFUL, FEARFUL, pauses=True)},
        (Claim("attacks returned, at once", "attacks returned, paused"),), Kind.PAIR,
        note="mixed: claimed for two anxious partners only, and it hangs on what a pause is: an uneventful moment before every answer; only after attacks it changes next to nothing, and a quarter of a minute of mere time after every turn raised it"),
)

CHANNELS = ("appreciate", "turn_toward", "help:0.9", "bid", "celebrate")

INVARIANTS: tuple[Row, ...] = (
    Row("V35", "Swapping the label of the player's own side changes nothing if the acts are the same",
        "Lozano, Sze, Fraley & Chong 2021, JSPR", "L",
        {"numbers that differ": lenses_differ, "none": number(0)}, (Claim("numbers that differ", "none", same=True),), Kind.INVARIANT),
    Row("V36", "Swapping pronouns changes nothing, nor does it matter who of two is called the first",
        "Holley, Sturm & Levenson 2010, J Homosex 57:666", "L",
        {"numbers that differ by pronouns": pronouns_differ, "numbers that differ by order": swapped_differ, "none": number(0)},
        (Claim("numbers that differ by pronouns", "none", same=True), Claim("numbers that differ by order", "none", same=True)), Kind.INVARIANT),
    Row("N1", "Not so: one matched love language does better than a balanced diet",
        "Impett, Park & Muise 2024, CDPS 33:87", "L",
        {**{f"advantage over the mix, {style.value}": gap(largest(*[after(security, style, ",".join([channel] * len(CHANNELS))) for channel in CHANNELS]),
                                                        after(security, style, ",".join(CHANNELS))) for style in Style},
         "a benefit": number(0.02)},
        tuple(Claim("a benefit", f"advantage over the mix, {style.value}") for style in Style), Kind.INVARIANT,
        note="the model knows no preferred channel; the mix is not best everywhere; asserted is that even the best single one raises S by less than .02 more than the mix"),
    Row("N2", "Not so: the style's name has an effect of its own on worth or feelings",
        "Fraley, Hudson, Heffernan & Segal 2015, JPSP 109:354", "L",
        {"largest jump across a border": boundary_jump, "a hundredth": number(0.01)}, (Claim("a hundredth", "largest jump across a border"),),
        Kind.INVARIANT, note="two people .002 apart with different names, the same acts"),
    Row("N3", "Not so: the style's name has an effect on the score",
        "design (MODEL 4.1)", "D",
        {"scores that differ": scores_differ, "none": number(0)}, (Claim("scores that differ", "none", same=True),), Kind.INVARIANT),
    Row("N4", "Not so: how it ends can be foretold with certainty from how it begins",
        "Heyman & Slep 2001, JMF", "M",
        {"ends rightly foretold": foretold, "nearly all": number(0.95)}, (Claim("nearly all", "ends rightly foretold"),), Kind.INVARIANT,
        note="two anxious partners; satisfaction above or below the median, by the attacks of the first ten turns; break-up is not modelled at all"),
)
# fmt: on
