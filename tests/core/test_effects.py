"""One act, one turn, four styles: the table of MODEL 1.5, to two hundredths."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.analysis.script import Say, read
from game.core.acts import UNEVENTFUL, Act, Speech
from game.core.partner import Feelings, Style, leaning
from game.core.reaction import meet, react

TABLE = [
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "effects.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
TOLERANCE = 2.0


def felt(style: Style, speech: Speech) -> tuple[float, float, float, float]:
    """Return A, S, P, R after one turn from moderate distress, x100."""
    model = leaning(style)
    partner = meet(model, Feelings(0.45, round(model.home_security, 3), 0.25, 0.25))
    now = react(partner, speech).partner.feelings
    return 100 * now.arousal, 100 * now.security, 100 * now.pressure, 100 * now.rejection


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_one_act_does_what_the_table_says_to_every_style(row):
    (turn,) = read(row[0])[0]
    assert isinstance(turn, Say)

    for style, cell in zip(Style, row[1:], strict=True):
        after, quiet = felt(style, turn.speech), felt(style, UNEVENTFUL)
        effect = [after[i] - quiet[i] for i in range(4)]
        target = [float(number) for number in cell.split()]

        assert effect == pytest.approx(target, abs=TOLERANCE), style


def test_the_table_knows_every_act():
    assert {row[0].partition(":")[0] for row in TABLE} == {act.value for act in Act}


def test_the_table_would_notice_a_wrong_sign():
    wrong = [-float(number) for number in TABLE[0][1].split()]
    quiet, after = felt(Style.SECURE, UNEVENTFUL), felt(Style.SECURE, Speech((Act.SOFT_START,)))

    assert [after[i] - quiet[i] for i in range(4)] != pytest.approx(wrong, abs=TOLERANCE)
