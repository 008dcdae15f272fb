"""The numbers behind a reason, for those who ask for them."""

from __future__ import annotations

from game.core import stances
from game.core.because import Because, Value

FEELINGS = {
    "felt.rejection": "hurt (R)",
    "felt.pressure": "feeling crowded (P)",
    "felt.security": "feeling sure of you (S)",
    "felt.arousal": "arousal (A)",
    "impulse.rose": "your own pull (0.6 of your threat and 0.4 of your arousal)",
    "impulse.eased": "your own pull (0.6 of your threat and 0.4 of your arousal)",
}

HELD = {
    "score.missed": "times 0 for the moment",
    "score.weak": "times .50 for the moment",
    "score.validated_harm": "times 0: what was made sense of was harm",
    "score.disguised_blame": "counted as an attack, times .70",
    "score.over_reassured": "0 from the third reassurance in five turns on",
    "score.caretaking": "halved: reserve below .30 and no need of one's own stated within two turns",
    "score.no_contact_followed": ".40 instead of .90: no word to the other within two turns",
    "score.contempt": "held at low for the scene",
    "score.endless_softness": "held at low: serious, and no request, complaint or limit in the scene",
    "score.jargon": "held at medium for the scene",
}
"""What each rule of the score does, in figures."""

LEGEND = (
    "All numbers run from 0 to 1. A is arousal of the body: a heart rate of 65 plus 50 times A. "
    "S is feeling sure of you, R hurt, P feeling crowded. "
    "W is the readiness to withdraw, Q the readiness to come after you."
)


def numbers_of(because: Because) -> str:
    """Return what the model reckoned with, in one line."""
    args = dict(because.args)
    if because.code in FEELINGS:
        taken = f", taken as {_shown(args['taken'])}" if "taken" in args else ""
        moved = f"{_shown(args['was'])} to {_shown(args['now'])}"
        return f"{FEELINGS[because.code]} {moved}{taken}; cause: {args['cause']}"
    if because.code in ("matter.moved", "matter.buried"):
        said = f"said about it {args['issue']:+.2f}, openness {_shown(args['openness'])}"
        return f"the matter {_shown(args['was'])} to {_shown(args['now'])}; {said}"
    if because.code == "score.counted":
        counted = f"{args['base']:.2f} times {args['fit']:.2f} for the moment ({args['moment']})"
        return f"{args['dimension']} by {args['said']}: {counted}; counted as {args['value']:.2f}"
    if because.code == "score.stood":
        return f"{args['dimension']}: {args['level']}; mean {args['mean']:.2f} of {args['turns']} turns"
    if because.code in HELD:
        return f"{args['dimension']}: {HELD[because.code]}"
    if because.code in ("stance.changed", "stance.kept"):
        return f"{args['was']} to {args['now']}; rule: {_rules(str(args['rules']))}"
    return ", ".join(f"{name.replace('_', ' ')} {_shown(value)}" for name, value in because.args)


def _rules(names: str) -> str:
    """Return the chart's rules in the words that the docs print."""
    if not names:
        return "none held, so nothing changed"
    return "; ".join((getattr(stances, name).__doc__ or name).strip() for name in names.split(" and "))


def _shown(value: Value) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
