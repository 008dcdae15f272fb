"""A new evening passes `check` without a word, whatever was answered, and is a whole evening already."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from game.content.draft import QUESTIONS, Draft, accepted, couple_text, id_of, objection, scenario_text
from game.content.load import check, load
from game.content.shapes import ID
from game.content.source import compose
from game.content.tree import plain
from game.content.written import as_value, cleaned
from game.core.encounter import begin, choose, offers
from game.core.partner import Style
from game.core.scenario import SAY_NOTHING, Scenario

PEOPLE = Path(__file__).parents[2] / "scenarios" / "people"
DEFAULTS = {question.name: question.default for question in QUESTIONS}
AWKWARD = st.sampled_from(
    [
        *(
            "'",
            '"',
            ": ",
            " #",
            "- ",
            "{",
            "[",
            "*",
            "&",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\\",
            "<<",
            "?",
            "=",
            " ",
        ),
        *("ß", "ä", "é", "中", "💔", "👩‍👧", "\t", "\n", "\u2028", "\x00", "\ud800"),
        *("null", "no", "true", "~", "1:30", "0x1f", "---", "...", "$", "${x}", "$$", "a beat", "toxic"),
    ]
)
LONGEST = {question.name: "x" * question.most for question in QUESTIONS} | {
    "who": "x " * 2 + "x" * 26,
    "opening": "aaa " * 24 + "aaaaaaaaaaaaaaaaaaaaaaaa",
}
anything = st.lists(st.one_of(AWKWARD, st.text(max_size=12)), max_size=8).map("".join)


def drafted(answers: dict[str, str], folder: Path) -> Path:
    """Write the evening of these answers, with its couple, into the folder."""
    draft = Draft(answers, "somebody_and_you", id_of(answers["title"]) or "an_evening")
    (folder / "people").mkdir(exist_ok=True)
    (folder / "people" / "somebody_and_you.yaml").write_text(couple_text(draft), encoding="utf-8")
    file = folder / draft.file
    file.write_text(scenario_text(draft), encoding="utf-8")
    return file


@pytest.fixture
def evening(tmp_path: Path) -> Scenario:
    return load(drafted(DEFAULTS, tmp_path))


@given(said=st.fixed_dictionaries({question.name: anything for question in QUESTIONS}))
@example(said={question.name: 'It\'s 9: "late" # {very} 💔 – süß' for question in QUESTIONS})
@example(said={question.name: "weight of a beat" for question in QUESTIONS})
@example(said=LONGEST)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_answered_check_has_nothing_to_say(tmp_path, said):
    answers = {}
    for question in QUESTIONS:
        answer = accepted(question, said[question.name])
        answers[question.name] = question.default if objection(question, answer) else answer

    file = drafted(answers, tmp_path)
    assert check(file) == []
    assert check(tmp_path / "people" / "somebody_and_you.yaml") == []
    file.unlink()


@given(text=anything.map(cleaned).filter(bool))
def test_any_text_is_written_as_yaml_that_reads_back_as_it(text):
    root = compose("any.yaml", f"a:\n  b: {as_value(text, 2)}\n  c: d\n").root

    assert root is not None
    assert plain(root) == {"a": {"b": text, "c": "d"}}


@given(text=st.text())
def test_an_id_is_made_of_whatever_has_a_letter(text):
    name = id_of(text)

    assert not name or re.fullmatch(ID, name)


@pytest.mark.parametrize(
    ("title", "name"),
    [("Über den Kühlschrank", "uber_den_kuhlschrank"), ("3 a.m.", "a_m"), ("Straße!", "strasse"),
     ("💔", ""), ("Con", "con_evening"), ("The last, the very last, of the summer's good tomatoes",
     "the_last_the_very_last_of_the_summer_s_g")],
)  # fmt: skip
def test_a_title_names_the_file(title, name):
    assert id_of(title) == name


@pytest.mark.parametrize(
    ("name", "answer", "told"),
    [
        ("opening", "You can see the weight of it, a mix of both.", "read too often"),
        ("opening", "I hear you. That's valid.", "Nobody says"),
        ("opening", "and " * 26 + "so", "the most here is 25"),
        ("title", "x" * 61, "at most|most is 60"),
        ("style", "anxius", "did you mean 'anxious'"),
        ("pronouns", "she", "Three words"),
        ("serious", "maybe", "yes or no"),
        ("place", "💔", "plain letters"),
        ("who", "李", "at least one letter"),
    ],
)
def test_what_will_not_do_is_refused_with_a_reason(name, answer, told):
    question = next(question for question in QUESTIONS if question.name == name)

    assert any(part in objection(question, answer) for part in told.split("|"))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_default_will_do(question):
    assert objection(question, question.default) == ""


def test_every_answer_and_every_ending_of_the_new_evening_is_reached_by_somebody(evening):
    said, ended = walked(evening)

    assert said == {(beat.id, one.id) for beat in evening.beats.values() for one in beat.responses}
    assert ended == set(evening.endings)


@pytest.mark.parametrize("style", Style)
def test_with_every_style_there_is_more_than_one_way_to_end(evening, style):
    assert len(walked(evening, style)[1]) > 1


def walked(evening: Scenario, *styles: Style) -> tuple[set[tuple[str, str]], set[str]]:
    """Return every answer that can be given and every ending that can be had."""
    ahead = [begin(evening, style).encounter for style in styles or Style]
    seen, said, ended = set(), set(), set()
    while ahead:
        now = ahead.pop()
        for response in offers(now):
            following = choose(now, response.id).encounter
            if response.id != SAY_NOTHING:
                said.add((now.beat, response.id))
            if following.ending:
                ended.add(following.ending)
            elif following.situation not in seen:
                seen.add(following.situation)
                ahead.append(following)
    return said, ended


def test_it_can_be_moved_with_its_schema_beside_it(tmp_path):
    file = drafted(DEFAULTS, tmp_path)

    assert file.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=scenario.schema.json\n"
    )
    moved = shutil.move(tmp_path, tmp_path.with_name("moved"))
    assert check(Path(moved) / file.name) == []
