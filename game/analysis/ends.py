"""Good and hostile words, twenty turns of each, to every style: one calms, the other harms (MODEL 3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import fsum
from typing import NamedTuple

from game.analysis.bots import GOOD_ORDER
from game.analysis.bots import HOSTILE as HOSTILE_ORDER
from game.analysis.card import table
from game.analysis.playing import Step, play
from game.analysis.script import Say
from game.analysis.trials import (
    HERE,
    MODERATE,
    Point,
    arousal,
    found,
    pressure,
    pursue,
    rejection,
    security,
    withdraw,
)
from game.core.acts import Act, Speech
from game.core.partner import STYLE_AT, Style

TURNS = 20
SCRIPTS: dict[str, tuple[Act, ...]] = {"good": GOOD_ORDER, "hostile": HOSTILE_ORDER}

REFERENCE: dict[tuple[str, Style], tuple[float, float]] = {
    ("good", Style.DISMISSIVE): (0.23, 0.06),
    ("good", Style.ANXIOUS): (0.08, 0.15),
    ("hostile", Style.DISMISSIVE): (0.99, 0.41),
    ("hostile", Style.ANXIOUS): (0.46, 0.94),
}
"""Mean W and Q of the specification's own good and hostile scripts, whose acts it does not name (MODEL 3)."""

HEAD = """## Good words calm, hostile words harm

{turns} turns of {good},
or of {hostile}, in turn, from moderate distress (A {A}, R {R}, P {P}, security at
home). W and Q are means over the turns; beside them stands what the specification's own scripts gave, whose
acts it does not name.
"""


class End(NamedTuple):
    """What a script did to a style."""

    script: str
    style: Style
    withdraw: float
    """Mean of W over the turns, and of Q."""
    pursue: float
    arousal: float
    """After the last turn, as the next three."""
    security: float
    rejection: float
    pressure: float


def end(script: str, style: Style | tuple[float, float], point: Point = HERE) -> End:
    """Return what twenty turns of this script do to somebody in moderate distress."""
    acts = SCRIPTS[script]
    said = tuple(Say(act.value, Speech((act,))) for act in (acts[turn % len(acts)] for turn in range(TURNS)))
    (played,) = play((said,), found(style, point, MODERATE))
    last = played.steps[-1]
    return End(
        script,
        last.reaction.partner.style,
        _mean(withdraw, played.steps),
        _mean(pursue, played.steps),
        arousal(last),
        security(last),
        rejection(last),
        pressure(last),
    )


def section() -> str:
    """Return the section of docs/validation.md."""
    head = HEAD.format(
        turns=TURNS, **{name: ", ".join(act.name for act in acts) for name, acts in SCRIPTS.items()},
        A=MODERATE["arousal"], R=MODERATE["rejection"], P=MODERATE["pressure"],
    )  # fmt: skip
    rows = [_row(end(script, style)) for script in SCRIPTS for style in STYLE_AT]
    columns = ["words", "style", "mean W / Q", "specification", "A after", "S after", "R after", "P after"]
    return f"{head}\n{table(columns, rows)}\n"


# --- the parts


def _row(one: End) -> list[str]:
    reference = REFERENCE.get((one.script, one.style))
    return [
        one.script,
        one.style.value,
        f"{one.withdraw:.2f} / {one.pursue:.2f}",
        f"{reference[0]:.2f} / {reference[1]:.2f}" if reference else "",
        *(f"{value:.2f}" for value in one[4:]),
    ]


def _mean(of: Callable[[Step], float], steps: Sequence[Step]) -> float:
    return fsum(of(step) for step in steps) / len(steps)
