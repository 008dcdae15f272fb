"""Whatever is edited, an old play opens, and nothing of it changes without a word."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.load import Unplayable, load
from game.core.acts import Act, Speech
from game.core.partner import Style
from game.core.retelling import ENDS_THE_TELLING, Record, Retold, retell
from game.core.scenario import END, Beat, ByStance, Condition, Line, Response, Scenario, Subject
from game.core.trace import place
from game.present.backlog import Passage, backlog
from game.present.edited import edited_page, told_again
from tests.present.conftest import EVENINGS, SMALL, wander
from tests.present.test_edited import kept, without_traces

T = TypeVar("T")
SCENARIOS = [load(path) for path in EVENINGS]
WORDS = st.sampled_from(["Mm.", "Later.", "(turns round)", "I heard you."])
SPEECHES = st.sampled_from([Speech((act,)) for act in Act if act is not Act.HELP] + [Speech(safety=True)])
LEAST = Condition(Subject.MATTER, at_least=0.5)


def changed(table: Mapping[str, T], key: str, value: T) -> dict[str, T]:
    return {**table, key: value}


@st.composite
def answers_edited(draw: st.DrawFn, beat: Beat, places: list[str]) -> tuple[Response, ...]:
    """Return a beat's answers with one of them edited, gone, doubled or moved."""
    answers = list(beat.responses)
    if not answers:
        return ()
    at = draw(st.integers(0, len(answers) - 1))
    one = answers[at]
    match draw(st.integers(0, 8)):
        case 0:
            answers[at] = replace(one, text=draw(WORDS))
        case 1:
            answers[at] = replace(one, speech=draw(SPEECHES))
        case 2:
            answers[at] = replace(one, go=ByStance({"else": draw(st.sampled_from(places))}))
        case 3:
            answers[at] = replace(one, go=None)
        case 4:
            answers[at] = replace(one, reply=ByStance({"else": Line(draw(WORDS))}))
        case 5:
            answers[at] = replace(one, when=(LEAST,), again=not one.again)
        case 6:
            answers.pop(at)
        case 7:
            answers.insert(0, replace(one, id=f"{one.id}_2"))
        case _:
            answers.reverse()
    return tuple(answers)


@st.composite
def edited_once(draw: st.DrawFn, scenario: Scenario) -> Scenario:
    """Return the scenario with one thing in it edited."""
    beats, endings = scenario.beats, scenario.endings
    name = draw(st.sampled_from(sorted(beats)))
    beat = beats[name]
    last = list(endings)[-1]
    places = [*beats, *endings, END, "nowhere"]
    match draw(st.integers(0, 11)):
        case 0 | 1 | 2 | 3:
            answers = draw(answers_edited(beat, places))
            return replace(scenario, beats=changed(beats, name, replace(beat, responses=answers)))
        case 4:
            return replace(scenario, beats=changed(beats, name, replace(beat, scene=draw(WORDS))))
        case 5:
            says = ByStance({"open": Line(draw(WORDS)), "guarded": Line(draw(WORDS))}, ("guarded", "open"))
            return replace(scenario, beats=changed(beats, name, replace(beat, says=says)))
        case 6:
            minutes = draw(st.sampled_from([0.0, 1.0, 90.0]))
            return replace(scenario, beats=changed(beats, name, replace(beat, after_minutes=minutes)))
        case 7:
            gone = {key: value for key, value in beats.items() if key != name}
            begin = scenario.begin if scenario.begin != name else next(iter(gone), "")
            return replace(scenario, beats=gone, begin=begin) if gone else scenario
        case 8:
            return replace(scenario, turns_at_most=draw(st.integers(1, 14)))
        case 9:
            return replace(scenario, starts={"arousal": draw(st.sampled_from([0.1, 0.5, 0.95]))})
        case 10:
            key = draw(st.sampled_from(sorted(endings)))
            if key == last or draw(st.booleans()):
                return replace(scenario, endings=changed(endings, key, replace(endings[key], got="Less.")))
            return replace(scenario, endings={one: it for one, it in endings.items() if one != key})
        case _:
            return replace(scenario, title=draw(WORDS), safety=draw(st.integers(0, 9)) == 0)


@st.composite
def old_plays(draw: st.DrawFn) -> tuple[Record, Scenario, Scenario]:
    """Return an old play, its scenario as it was, and as it is after a few edits."""
    scenario = draw(st.sampled_from(SCENARIOS))
    style = draw(st.sampled_from(list(Style)))
    given_ = [one.response.id for one in wander(scenario, style, draw(st.integers(0, 50))).exchanges]
    record = kept(scenario, *given_[: draw(st.integers(0, len(given_)))], style=style)
    if draw(st.integers(0, 3)) == 0:
        record = without_traces(record)
    after = scenario
    for _ in range(draw(st.integers(1, 4))):
        after = draw(edited_once(after))
    return record, scenario, replace(after, digest="edited")


@given(old_plays())
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_edited_an_old_play_opens_and_nothing_changes_without_a_word(old):
    record, before, after = old

    retold = retell(after, record)

    assert_true(retold, record, before)


def assert_true(retold: Retold, record: Record, before: Scenario) -> None:
    page = edited_page(retold)
    ends = [change for change in retold.changes if change.what in ENDS_THE_TELLING]
    assert len(page.changes) == len(retold.changes)
    assert len(ends) == (not retold.is_whole)
    assert retold.is_whole == (retold.answers == len(record.choices)) or (ends and not record.choices)
    given_ = [(exchange.beat, exchange.response.id) for exchange in retold.now.exchanges]
    assert given_ == [(one.beat, one.response) for one in record.choices[: len(given_)]]
    stances = [turn.encounter.partner.stance.value for turn in retold.turns[1:]]
    assert stances == [one.stance for one in record.choices[: retold.answers]]
    if not retold.turns[0].encounter.stopped:
        assert told_again(retold)
        assert_same_words(retold, record, before)


def assert_same_words(retold: Retold, record: Record, before: Scenario) -> None:
    """See that every turn that is told without a note is told in the words that were seen."""
    if not record.first:
        return  # it said at once that words cannot be compared
    seen = retell(before, record)
    places = [place(turn.encounter) for turn in retold.turns]
    assert places == [place(turn.encounter) for turn in seen.turns[: len(places)]] or not retold.answers
    was = by_turn(backlog(seen.now))
    now = by_turn(backlog(retold.now))
    noted = {change.turn for change in retold.changes}
    for turn in range(retold.answers + 1):
        assert turn in noted or now.get(turn) == was.get(turn)


def by_turn(passages: tuple[Passage, ...]) -> dict[int, list[Passage]]:
    told: dict[int, list[Passage]] = {}
    for passage in passages:
        told.setdefault(passage.turn, []).append(passage)
    return told


def test_a_file_edited_at_random_opens_an_old_play_or_says_what_is_wrong(tmp_path: Path):
    dice = random.Random(7)
    lines = SMALL.read_text(encoding="utf-8").splitlines()
    scenario = load(SMALL)
    (tmp_path / "people").mkdir()
    for couple in (SMALL.parent / "people").iterdir():
        (tmp_path / "people" / couple.name).write_bytes(couple.read_bytes())
    loaded = 0
    for number in range(300):
        style = list(Style)[number % 4]
        record = kept(
            scenario, *(one.response.id for one in wander(scenario, style, number).exchanges), style=style
        )
        (tmp_path / "the_key.yaml").write_text("\n".join(spoiled(lines, dice)), encoding="utf-8")
        try:
            after = load(tmp_path / "the_key.yaml")
        except Unplayable:
            continue
        loaded += 1
        assert_true(retell(after, record), record, scenario)

    assert loaded > 50


def spoiled(lines: list[str], dice: random.Random) -> list[str]:
    """Return the lines of a file with one or two gone, swapped or reworded."""
    lines = list(lines)
    for _ in range(dice.randrange(1, 3)):
        at = dice.randrange(len(lines))
        match dice.randrange(4):
            case 0:
                lines.pop(at)
            case 1:
                other = dice.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 2:
                lines[at] = lines[at].replace("the", "a").replace("inside", "step")
            case _:
                head, colon, _ = lines[at].partition(": ")
                lines[at] = f"{head}{colon}{dice.choice(['hook', 'own', 'step', 'inside', 'Well.'])}"
    return lines
