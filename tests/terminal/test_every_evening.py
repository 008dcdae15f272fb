"""The shipped evenings, played in the terminal by somebody who answers without looking."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

import pytest

SHIPPED = sorted(path.stem for path in (Path(__file__).resolve().parents[2] / "scenarios").glob("*.yaml"))


@pytest.mark.parametrize("style", ["secure", "anxious", "dismissive", "fearful"])
@pytest.mark.parametrize("evening", SHIPPED)
def test_every_evening_reaches_its_debrief_under_every_style(piped, evening, style):
    told = piped(f"play {evening} --style {style} --seed 7", *islice(cycle("1342"), 40), "p", "e")

    assert told.code == 0
    assert "The end: " in told.text
    assert "How you spoke, in eight parts" in told.text
    assert max(map(len, told.text.splitlines())) <= 80
    assert "((" not in told.text
    assert "{" not in told.text
