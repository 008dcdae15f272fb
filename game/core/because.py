"""Why something changed: a code, its arguments, and where the claim comes from. `present` has the words."""

from __future__ import annotations

from typing import NamedTuple

Value = str | float | int
Args = tuple[tuple[str, Value], ...]


class Because(NamedTuple):
    """One reason."""

    code: str
    args: Args
    source: str


CODES: dict[str, tuple[str, ...]] = {
    "felt.rejection": ("cause", "taken", "was", "now"),
    "felt.pressure": ("cause", "taken", "was", "now"),
    "felt.security": ("cause", "taken", "was", "now"),
    "felt.arousal": ("cause", "was", "now"),
    "heard.flooded": ("factor",),
    "heard.parroted": ("factor",),
    "heard.doubted": ("credibility",),
    "credibility.fell": ("was", "now"),
    "credibility.rose": ("was", "now"),
    "flood.began": ("arousal",),
    "flood.ended": ("arousal",),
    "time.passed": ("minutes", "half_life", "arousal"),
    "time.passed.unnamed": ("minutes", "half_life", "arousal"),
    "stance.changed": ("was", "now", "rules"),
    "stance.kept": ("was", "now", "rules"),
    "line.chosen": ("stance", "family"),
    "impulse.rose": ("cause", "was", "now"),
    "impulse.eased": ("cause", "was", "now"),
    "answer.released": ("response",),
    "matter.moved": ("was", "now", "issue", "openness"),
    "matter.buried": ("was", "now", "issue", "openness"),
    "score.counted": ("said", "dimension", "moment", "base", "fit", "value"),
    "score.missed": ("dimension",),
    "score.weak": ("dimension",),
    "score.validated_harm": ("dimension",),
    "score.disguised_blame": ("dimension",),
    "score.over_reassured": ("dimension",),
    "score.caretaking": ("dimension",),
    "score.no_contact_followed": ("dimension",),
    "score.stood": ("dimension", "turns", "mean", "level"),
    "score.contempt": ("dimension",),
    "score.endless_softness": ("dimension",),
    "score.jargon": ("dimension",),
}
"""Every code there is, with the names of its arguments; whoever puts words to reasons needs no others."""
