"""`lab run`: the language, the promise of its JSON, and the same bytes on every Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.analysis.lab import run, start_from
from game.analysis.playing import play
from game.analysis.script import Unreadable, read
from game.core.acts import Act
from game.core.change import after_episode, trace
from game.core.lens import SUPPORT
from game.core.partner import STYLE_AT, Style
from game.core.reaction import someone

GOLDEN = Path(__file__).parent / "golden.jsonl"
SCRIPT = (
    "soft_start,demand,help:0.5,validate+inflated,own&request,dismiss,break:20,leave:7,ruminate:30,none"
    " / reassure,reassure,appreciate,contempt,space,celebrate"
)


def told() -> str:
    """Return what every style, and one between them, answers to the same script."""
    places = [*STYLE_AT.values(), (0.5, 0.5), (0.37, 0.61)]
    return "".join(
        json.dumps(record, sort_keys=True) + "\n"
        for anxiety, avoidance in places
        for record in run(anxiety, avoidance, SCRIPT)
    )


def test_the_same_script_gives_the_same_bytes_on_every_python_and_machine():
    assert told() == GOLDEN.read_text(encoding="utf-8")


def test_a_turn_holds_all_that_was_promised():
    first = next(run(0.8, 0.25, "dismiss"))

    assert set(first) == {
        "turn", "act", "feelings", "withdraw", "pursue", "openness", "disclosure", "anger", "hurt",
        "shown_distress", "issue", "auth", "reserve", "unrepaired", "appraisal", "stance", "family",
        "partner_act", "because",
    }  # fmt: skip
    assert set(first["feelings"]) == {"arousal", "security", "rejection", "pressure", "flooded"}
    assert set(first["appraisal"]) == {"rejection", "pressure", "care", "alarm"}
    assert all(set(why) == {"code", "args", "source"} for why in first["because"])


def test_an_episode_closes_with_the_working_model():
    records = list(run(0.8, 0.25, "encourage / celebrate"))

    assert [("turn" in record, "episode" in record) for record in records] == [
        (True, False),
        (False, True),
    ] * 2
    assert set(records[-1]) == {"episode", "working_model", "satisfaction"}
    assert set(records[-1]["working_model"]) == {"anxiety", "avoidance", "self", "other"}


def test_a_pause_is_a_line_of_its_own():
    acts = [record["act"] for record in run(0.2, 0.2, "ask,break:20,leave:5,ruminate:5") if "turn" in record]

    assert acts == ["ask", "break", "break", "break"]


def test_two_acts_make_one_turn():
    assert len([record for record in run(0.2, 0.2, "own&request") if "turn" in record]) == 1


def test_feelings_may_be_written_as_people_write_them():
    assert start_from('{"arousal":.45,"pressure":.25}') == {"arousal": 0.45, "pressure": 0.25}


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("validat", "no act called 'validat'; did you mean 'validate'?"),
        ("validate+inflatd", "no flag called 'inflatd'; did you mean 'inflated'?"),
        ("own:0.5", "only help takes a dose"),
        ("help:2", "must lie between 0 and 1"),
        ("help:some", "wants a number after the colon"),
        ("own&ask&bid&space", "holds 4 acts; one answer holds at most 3"),
        ("break:-1", "must lie between"),
        ("", "no act to play"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_way_out(script, words):
    with pytest.raises(Unreadable, match=words.replace("?", r"\?")):
        read(script)


@pytest.mark.parametrize("start", ['{"arousal": 2}', '{"mood": 0.5}', "[1]", "{", '{"arousal": true}'])
def test_starting_feelings_that_make_no_sense_are_refused(start):
    with pytest.raises(Unreadable):
        start_from(start)


@pytest.mark.parametrize("style", Style)
def test_skilled_answers_calm_and_hostile_ones_harm_every_style(style):
    start = {"arousal": 0.45, "pressure": 0.25, "rejection": 0.25}
    place = STYLE_AT[style]
    good = [
        record
        for record in run(*place, "validate,space,own,turn_toward,encourage", start)
        if "turn" in record
    ]
    bad = [
        record
        for record in run(*place, "criticise,demand,dismiss,stonewall,contempt", start)
        if "turn" in record
    ]

    assert good[-1]["feelings"]["arousal"] < 0.45 < bad[-1]["feelings"]["arousal"]
    assert good[-1]["feelings"]["security"] > bad[-1]["feelings"]["security"]


def test_every_act_can_be_said_to_anybody():
    for anxiety, avoidance in [(0, 0), (1, 1), (0, 1), (1, 0), (0.5, 0.5)]:
        for act in Act:
            for record in run(anxiety, avoidance, f"{act.value},{act.value}"):
                if "turn" in record:
                    assert all(
                        0 <= record["feelings"][name] <= 1
                        for name in ("arousal", "security", "rejection", "pressure")
                    )


def test_the_command_prints_one_object_a_line(capsys):
    from game.cli import main

    code = main(
        ["lab", "run", "--anxiety", ".8", "--avoidance", ".25", "--acts", "dismiss,own / validate", "--json"]
    )
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert code == 0
    assert [line.get("act", "episode") for line in lines] == [
        "dismiss",
        "own",
        "episode",
        "validate",
        "episode",
    ]


def test_the_command_says_what_it_cannot_read(capsys):
    from game.cli import main

    assert main(["lab", "run", "--anxiety", "0", "--avoidance", "1", "--acts", "shout"]) == 2
    assert "no act called 'shout'" in capsys.readouterr().err


def test_nobody_is_thanked_twice_for_the_same():
    easy = someone(Style.DISMISSIVE)
    (played,) = play(read("none,appreciate&demand,appreciate"), easy)
    given = [step.reaction.act for step in played.steps]
    unthanked = [trace(step.reaction, (), ()) for step in played.steps]
    once = (unthanked[0], unthanked[1]._replace(thanked=True), unthanked[2])

    assert given[0] is Act.TURN_TOWARD
    assert given[1] not in SUPPORT
    assert played.model == after_episode(easy.model, once)
