"""Fifty mistakes of different kinds, each planted alone into a good evening, and each found where it stands.

¶ stands where the checker should point, and is taken out before it looks.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from game.content.load import check

HERE = Path(__file__).parent
FERRY = (HERE / "ferry.yaml").read_text(encoding="utf-8")
SCENARIOS = HERE.parents[1] / "scenarios"
SHIPPED = [
    file for folder in ("", "people", "prologue") for file in sorted((SCENARIOS / folder).glob("*.yaml"))
]
HERE_IT_IS = "¶"

ALL_OF_IT = ("\nbeats:", "\n¶beats:")
"""Where a habit of the whole evening is told."""
TO_WALK, TO_WALL = "go: walk\n", "go: {withdraw: wall, flooded: wall, else: walk}\n"
BEAT = """\
  {name}:
    scene: A gate, {name} side. It squeaks.
    says: Mind the gate.
    you:
      seen:
        say: You oiled that in May.
        as: validate
      held:
        say: I let it bang this morning, sorry.
        as: own
      fine:
        say: It has always squeaked. It's a gate.
        as: dismiss
        instead: seen
"""


class Planted(NamedTuple):
    """A mistake, and how it gets into the evening: each text, wherever it stands, becomes the other."""

    code: str
    name: str
    changes: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        text = FERRY
        for old, new in self.changes:
            assert old in text, old
            text = text.replace(old, new)
        return text

    @property
    def place(self) -> tuple[int, int]:
        before = self.text.split(HERE_IT_IS)[0]
        return before.count("\n") + 1, len(before) - before.rfind("\n")


PLANTED = [
    # --- it cannot be read, or has the wrong shape, or a name leads nowhere
    Planted("Y06", "a colon in prose", (("say: You wore both", "say: So¶: you wore both"),)),
    Planted("Y11", "a key twice", (("        as: appreciate", "        as: appreciate\n        ¶as: own"),)),
    Planted("S01", "a misspelt key", (("instead: own_up", "¶insted: own_up"),)),
    Planted("S02", "no price", (("  quiet:", "  ¶quiet:"), ("    cost: The talk about boats.\n", ""))),
    Planted("S10", "no length of time", (("after: 20min", "after: ¶a while"),)),
    Planted("L01", "a beat that is not there", (("remember: said_it\n        go: kitchen", "go: ¶kitchin"),)),
    Planted("L02", "no such answer", (("instead: own_up", "instead: ¶owning_up"),)),
    Planted("L04", "a stance of another style", (("secure.guarded:", "¶secure.protesting:"),)),
    Planted("L05", "an odd condition", (("when: not family withdraw", "when: ¶mood calm"),)),
    Planted("R01", "no such act", (("as: own + disclose", "as: own + ¶disclsoe"),)),
    Planted("R04", "help without a dose", (("as: appreciate", "as: ¶help"),)),
    Planted("W01", "nobody speaks", (
        ("    says:\n      open: Well.\n      guarded: Well. (", "    ¶says:\n      pursue: Well. ("),
    )),
    Planted("W02", "no last ending", (
        ("\nendings:", "\n¶endings:"), ("title: Two coats on a hook", "title: Two coats\n    when: family open"),
    )),
    Planted("W03", "a memory of nothing", (("half, remembered said_it", "half, remembered ¶said_that"),)),
    Planted("W05", "a speech", (("say: You wore both coats.", "say: ¶You wore both coats." + " Both of them." * 9),)),
    Planted("W06", "much to read", (("scene: She has unwrapped it.", "scene: ¶She has" + " carefully." * 40 + " She has unwrapped it."),)),
    Planted("W07", "a worn-out phrase", (("guarded: So. Boats.", "guarded: So. ¶Something shifts."),)),
    Planted("W08", "a clinical word", (("guarded: So. Boats.", "guarded: So. Your ¶attachment."),)),
    Planted("W09", "an unreached beat", (
        ("endings:\n", BEAT.format(name="¶attic") + "endings:\n"),
        ("  lamp:\n", "  lamp:\n    silence: {go: end}\n"),
        ("as: seek\n        go: end", "as: seek\n        go: end"),
    )),
    Planted("W10", "an unreached ending", (
        ("    cost: The talk about boats.\n", "    cost: The talk about boats.\n  ¶sea: {title: The sea, got: Salt., cost: Sleep.}\n"),
    )),
    Planted("W13", "two answers", (
        ("It doesn't fit anything.\n      guarded: It's the wrong plug.\n    you:", "No.\n      guarded: No.\n    ¶you:"),
        ("      laugh:\n        say: I missed three boats for a lamp that doesn't work.\n        as: own + bid\n        go: end\n", ""),
    )),
    # --- paths
    Planted("G01", "an answer never offered", (
        ("when: not remembered said_it", "¶when: [style anxious, stance deflecting]"),
    )),
    Planted("G02", "an ending that cannot be", (("when: not family withdraw", "¶when: [family open, stance protesting]"),)),
    Planted("G03", "something unasked that never comes", (
        ("      say: (hums the tune of the boat's horn)\n      act: bid\n      family: open",
         "      - say: (hums the tune of the boat's horn)\n      - say: ¶(whistles)\n        family: open"),
    )),
    Planted("G04", "a hidden ending", (
        ("  stove:", "  ¶harbour:\n    title: The harbour office\n    when: [matter at least most, remembered said_it]\n"
         "    got: A number.\n    cost: The five o'clock.\n  stove:"),
    )),
    Planted("G05", "a circle", (
        ("  kitchen:\n", "  ¶kitchen:\n"), ("        go: end\n", "        go: kitchen\n"),
        ("  lamp:\n", "  lamp:\n    silence: {go: kitchen}\n"),
    )),
    Planted("G06", "nothing but silence", (
        ("guarded: It's the wrong plug.\n    you:", "guarded: It's the wrong plug.\n    ¶you:"),
        ("as: own + bid", "as: own + bid\n        when: remembered said_it"),
        ("as: disclose\n", "as: disclose\n        when: family open\n"),
        ("as: seek", "as: seek\n        when: matter below half"),
    )),
    Planted("G07", "a line nobody hears", (
        (TO_WALK, TO_WALL), ("      dismissive: Mind the kerb.", "      dismissive: Mind the kerb.\n      ¶gone: (walks ahead)"),
    )),
    Planted("G08", "a way to what cannot be", (("as: own + bid\n        go: end", "as: own + bid\n        go: {withdraw: ¶stove, else: end}"),)),
    # --- dimensions and choices
    Planted("D01", "two that do the same", (("as: disclose\n", "as: ¶own + bid\n"),)),
    Planted("D02", "one that outdoes the others", (
        ("as: validate", "as: ¶validate"),
        ("say: What was it like by the third boat?\n        as: ask", "say: So, windy by the third boat.\n        as: reflect\n        go: kitchen"),
        ("say: I'm sorry I left you in that wind. I'd do the five o'clock over again.\n        as: own + disclose", "say: Three boats, then.\n        as: reflect"),
    )),
    Planted("D03", "only one good answer", (
        ALL_OF_IT, ("as: own\n", "as: appease\n"), ("instead: own_up", "instead: pockets"), ("as: appreciate", "as: appease"),
        ("as: ask", "as: seek"), ("as: own + disclose", "as: appease"), ("as: boundary", "as: demand"),
        ("as: disclose\n", "as: protest\n"), ("instead: stay", "instead: laugh"),
    )),
    Planted("D04", "nothing that stings", (
        ALL_OF_IT, ("endings:\n", BEAT.format(name="near") + BEAT.format(name="far") + "endings:\n"), ("as: space", "as: repair"),
    )),
    Planted("D05", "what cannot be practised", (
        ALL_OF_IT, ("as: own\n", "as: disclose\n"), ("as: defend", "as: mind_read"), ("as: dismiss", "as: mind_read"),
        ("as: own + disclose", "as: disclose"), ("as: repair", "as: bid"), ("as: own + bid", "as: bid"), ("as: appease", "as: demand"),
    )),
    Planted("D06", "what cannot go well", (
        ALL_OF_IT, ("as: own\n", "as: disclose\n"), ("as: own + disclose", "as: disclose"), ("as: repair", "as: bid"),
        ("as: own + bid", "as: bid"),
    )),
    Planted("D07", "what cannot go badly", (
        ALL_OF_IT, ("as: defend", "as: mind_read"), ("as: dismiss", "as: mind_read"), ("as: repair", "as: bid"), ("as: appease", "as: demand"),
    )),
    Planted("D08", "instead of a poor answer, another", (("go: lamp\n        instead: ring\n      told_you", "go: lamp\n        instead: ¶told_you\n      told_you"),)),
    Planted("D09", "an idle manner", (("as: own\n", "as: own + ¶solicited\n"),)),
    Planted("D10", "a serious matter unsaid", (("serious: false", "serious: ¶true"), ("as: request", "as: ask"), ("as: boundary", "as: disclose"))),
    # --- text
    Planted("T01", "a telling length", (ALL_OF_IT, ("The tide did it. Nobody can argue with a tide, Ada, not even you.", "The tide did it."))),
    Planted("T02", "a formula", (
        ALL_OF_IT, ("say: You wore both coats.", "say: I feel lucky in both coats."), ("say: Three hours", "say: I feel it too. Three hours"),
        ("say: Shift up.", "say: I feel silly. Shift up."), ("say: I like it here", "say: I feel well here"),
    )),
    Planted("T03", "always", (("say: You wore both coats.", "say: Both coats. ¶You never feel the cold."),)),
    Planted("T04", "an apology with a but", (("o'clock leave. I was buying a lamp.", "o'clock leave. I'm ¶sorry, but I needed a lamp."),)),
    Planted("T05", "a long sentence", (("note: The fact came first, and it was", "note: ¶The fact came first," + " and then came another" * 10 + ", and it was"),)),
    Planted("T06", "a long title", (("title: The last ferry", "title: ¶The last ferry of the evening and who was not on the one before it"),)),
    Planted("T07", "the same words", (("say: I did ring. You never hear it.", "say: ¶Whatever you like! It doesn't matter to me."),)),
    Planted("T08", "left for later", (("scene: The sea wall.", "scene: The sea wall. ¶TODO more of it."),)),
    Planted("T09", "half a bracket", (("guarded: Well. (she looks at the boat)", "guarded: Well. ¶(she looks at the boat"),)),
    Planted("T10", "a question that asks nothing", (("say: What was it like by the third boat?", "say: ¶It was long by the third boat."),)),
    # --- harm
    Planted("H01", "control as an answer", (("say: I did ring. You never hear it.", "say: I did ring. ¶Give me your phone, it'll be on there."),)),
    Planted("H02", "a threat as a line", (("dismissive: Mind the kerb.", "dismissive: Mind the kerb. ¶You're not going home until you've said it."),)),
    Planted("H03", "a better wording for danger", (("as: seek\n        go: end\n        instead: stay", "as: safety\n        ¶instead: stay"),)),
    Planted("H04", "no warning", (
        ("content_notes: [waiting alone]\n", ""),
        ("      guarded: It's the wrong plug.", "      guarded:\n        say: Even you might have looked at the plug.\n        tag: ¶harm"),
    )),
    Planted("H05", "harm made understandable", (
        ("      open: Well.\n      guarded: Well. (she looks at the boat)", "      open: {say: Useless., tag: harm}\n      guarded: {say: Useless., tag: harm}"),
        ("as: repair", "as: ¶validate"),
    )),
    # --- coverage
    Planted("C01", "a style with less", (
        ALL_OF_IT, (TO_WALL, "go: {fearful: end, withdraw: wall, flooded: wall, else: walk}\n"), (TO_WALK, "go: {fearful: end, else: walk}\n"),
        ("      fearful: You can take my arm. You needn't.\n", ""),
    )),
    Planted("C02", "a style without words", (
        ALL_OF_IT, ("      fearful.open: I nearly went home. Twice.\n", ""), ("      fearful: You can take my arm. You needn't.\n", ""),
    )),
]  # fmt: skip


@pytest.fixture
def ferry(home: Path) -> Path:
    path = home / "ferry.yaml"
    path.write_text(FERRY, encoding="utf-8")
    return path


def test_the_good_evening_has_nothing_to_tell(ferry):
    assert check(ferry) == []


@pytest.mark.parametrize("mistake", PLANTED, ids=lambda mistake: f"{mistake.code} {mistake.name}")
def test_a_planted_mistake_is_found_where_it_stands(mistake, ferry):
    ferry.write_text(mistake.text.replace(HERE_IT_IS, ""), encoding="utf-8")

    assert [(one.line, one.column, one.code) for one in check(ferry)] == [(*mistake.place, mistake.code)]


def test_the_mistakes_are_many_and_of_different_kinds():
    assert len({mistake.code for mistake in PLANTED}) == len(PLANTED) >= 50


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_file_raises_no_false_alarm(path):
    assert check(path, SCENARIOS / "people") == []
