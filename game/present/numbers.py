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
