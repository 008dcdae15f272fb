# ruff: noqa: E501 - the table of edits: what is edited and what is said of it stand beside each other
"""An evening is edited, and an old play of it is opened: what is told, how far, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.load import load
from game.core.partner import Style
from game.core.retelling import ENDS_THE_TELLING, Changed, Record, Retold, retell
from game.core.scenario import Scenario
from game.core.trace import first_trace, trace
from game.present.backlog import Who, backlog
from game.present.edited import ALL_TOLD, EVENING_EDITED, MODEL_MOVED, SENTENCES, edited_page, told_again
from game.present.sitting import Sitting, answer, chosen, sit_down
from tests.present.conftest import SMALL

TEXT = SMALL.read_text(encoding="utf-8")
Edit = Callable[..., Scenario]


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """Return the evening with these words of its file replaced."""

    def edit(*replaced: tuple[str, str], couple: tuple[str, str] = ("", "")) -> Scenario:
        text = TEXT
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        people = (SMALL.parent / "people" / "robin_and_you.yaml").read_text(encoding="utf-8")
        assert couple[0] in people
        (tmp_path / "people").mkdir(exist_ok=True)
        (tmp_path / "people" / "robin_and_you.yaml").write_text(people.replace(*couple), encoding="utf-8")
        (tmp_path / "the_key.yaml").write_text(text, encoding="utf-8")
        return load(tmp_path / "the_key.yaml")

    return edit


def kept(scenario: Scenario, *answers: str, style: Style = Style.ANXIOUS, model: str = "1") -> Record:
    """Return what is kept of a play with these answers."""
    sitting = sit_down(scenario, style, 1)
    for one in answers:
        sitting = answer(sitting, one)
    return Record(
        scenario.digest,
        model,
        style,
        dealt=False,
        seed=1,
        lens=None,
        choices=tuple(chosen(Sitting(sitting.turns[: at + 1]), one) for at, one in enumerate(answers, 1)),
        first=first_trace(sitting.turns[0].encounter).kept,
        ending=sitting.now.ending,
        stopped=sitting.now.stopped is not None,
    )


def without_traces(record: Record) -> Record:
    """Return the play as an earlier game kept it."""
    return record._replace(first="", choices=tuple(one._replace(trace="") for one in record.choices))


def told(retold: Retold) -> list[str]:
    return list(edited_page(retold).changes)


# What is edited; the answers of the old play; how many of them can be told; and what is said.
# fmt: off
EDITS: dict[str, tuple[list[tuple[str, str]], str, int, list[str]]] = {
    "a title": ([("title: The key", "title: The spare key")], "mine halves", 2,
        ["It has another title now: The spare key."]),
    "the want": ([("without a speech", "with no speech")], "mine halves", 2,
        ["What you came for is worded differently now."]),
    "the first scene": ([("Rain. The step", "Drizzle. The step")], "mine halves", 2,
        ["Its first scene was rewritten."]),
    "the first line": ([("Ten past. I said on the hour", "Ten past. I said at the hour")], "mine halves", 2,
        ["Their first words were reworded."]),
    "an answer's words": ([("You stood in that. I'm sorry.", "You stood in it. I'm sorry.")], "mine halves", 2,
        ["Your answer 1 is worded differently now."]),
    "an answer from said to done": ([("say: Halves. And", "do: Halves. And")], "mine halves", 2,
        ["Your answer 2 is worded differently now."]),
    "what is remembered": ([("as: own + validate", "as: own + validate\n        remember: owned_it")], "mine halves", 2,
        ["What your answer 1 does is weighed differently now."]),
    "what an answer does, unseen": ([("as: appease + inflated", "as: appease")], "plead", 1,
        ["What your answer 1 does is weighed differently now.",
         "From your answer 1 on they would feel a little differently now, though it shows in nothing they did."]),
    "what an answer does": ([("as: own + validate", "as: contempt")], "mine halves", 1,
        ["What your answer 1 does is weighed differently now.",
         "From your answer 1 on they would feel a little differently now, though it shows in nothing they did.",
         "They would take your answer 2 differently now."]),
    "a reply": ([("(a laugh, a short one)", "(a short laugh)"), ("At eleven at night.", "At night.")], "excuse joke", 2,
        ["What they said at once to your answer 1 was reworded."]),
    "a scene": ([("The hall. One towel.", "The hall, and one towel.")], "mine halves", 2,
        ["The scene after your answer 1 was rewritten."]),
    "a line": ([("There's one towel", "There is one towel"), ("You first. (holds", "You. (holds")], "mine halves", 2,
        ["What they said after your answer 1 was reworded."]),
    "the time that passes": ([("after: 20min", "after: 21min")], "mine halves", 2,
        ["The scene after your answer 1 was rewritten.",
         "From your answer 1 on they would feel a little differently now, though it shows in nothing they did."]),
    "an ending's words": ([("A second key, by nine.", "A second key, by noon.")], "mine halves", 2,
        ["The ending you came to was reworded."]),
    "last words": ([('"Night. (turns', '"Good night. (turns'), ('else: "Night."', 'else: "Good night."')], "mine halves", 2,
        ["What they said after your answer 2 was reworded."]),
    "the mood at the start": ([("arousal: .42", "arousal: .43")], "mine halves", 2,
        ["They come to it in another mood now, though it shows in nothing they did."]),
    "an answer that is gone": ([("      mine:", "      yours:"), ("instead: mine", "instead: yours")], "count mine halves", 1,
        ["Your answer 2 is no longer among the answers there."]),
    "a condition": ([("as: request + turn_toward", "as: request + turn_toward\n        when: matter at least half")], "mine halves", 1,
        ["Your answer 2 would not be on offer there now."]),
    "an answer once only": ([("        again: true\n", "")], "count count mine", 1,
        ["Your answer 2 would not be on offer there now."]),
    "where an answer leads": ([("        go: inside\n        note: True", "        go: step\n        note: True")], "count excuse joke", 1,
        ["Your answer 2 leads somewhere else now."]),
    "where the last answer leads": ([("        go: inside\n        note: True", "        go: step\n        note: True")], "count excuse", 1,
        ["Your answer 2 leads somewhere else now."]),
    "a moment that is gone": ([("  inside:\n", "  hall:\n"), ("flooded: inside, else: inside", "flooded: hall, else: hall"), ("go: inside", "go: hall")], "mine halves", 0,
        ["The moment your answer 1 led to is no longer in the evening."]),
    "the turns there may be": ([("begin: step", "begin: step\nturns_at_most: 4")], "count count count mine joke", 3,
        ["The evening would end with your answer 4 now."]),
    "an end that is none": ([("        go: hook\n        note: One", "        go: step\n        note: One")], "mine halves", 1,
        ["The evening ended with your answer 2; now it would go on."]),
    "another ending": ([("        go: hook\n        note: One", "        go: wet\n        note: One")], "mine halves", 1,
        ["After your answer 2 the evening would end differently now."]),
    "an ending's condition": ([("when: matter at least quarter", "when: matter at least most")], "mine halves", 1,
        ["After your answer 2 the evening would end differently now."]),
    "an ending that is gone": ([("  hook:\n", "  peg:\n"), ("go: hook", "go: peg")], "mine halves", 1,
        ["The ending you came to is no longer in the evening."]),
    "an answer that is danger now": ([("as: request + turn_toward", "as: safety")], "mine halves", 1,
        ["What your answer 2 does is weighed differently now.",
         "Your answer 2 would stop the evening now."]),
    "danger that is none now": ([("        as: safety\n", "        as: boundary\n        go: inside\n")], "count block", 1,
        ["What your answer 2 does is weighed differently now.",
         "The evening stopped at your answer 2. Now it would not; your play stays stopped."]),
    "the beginning": ([("begin: step", "begin: inside")], "mine halves", 0,
        ["Its first scene was rewritten.", "Their first words were reworded.",
         "They come to it in another mood now, though it shows in nothing they did.",
         "It begins at another moment now."]),
    "the mood at the start, seen": ([("arousal: .42, pressure: .28, rejection: .46", "arousal: .9, pressure: .9, rejection: .9")], "mine halves", 0,
        ["Their first words were reworded.",
         "They come to it in another mood now, though it shows in nothing they did.",
         "They meet you differently from the first moment now."]),
    "a page instead of a play": ([("begin: step", "begin: step\nsafety: true")], "mine halves", 0,
        ["It is no longer played: it opens on a page about where there is help."]),
    # No edit of these changes the past, and none is told.
    "an answer more": ([("      joke:\n", "      towel:\n        say: Take it.\n        as: bid\n      joke:\n")], "mine halves", 2, []),
    "an answer never given": ([("stand here and evaporate", "stand here and drip")], "mine halves", 2, []),
    "a moment never seen": ([("Give me your phone.", "Give me that phone.")], "mine halves", 2, []),
    "the style as written": ([("style: anxious", "style: secure")], "mine halves", 2, []),
    "a lens": ([("style: anxious", "style: anxious\nlens: fearful")], "mine halves", 2, []),
    "notes and summary": ([("There is one key, and", "One key;"), ("You said what you did before", "Said before")], "mine halves", 2, []),
    "more turns": ([("begin: step", "begin: step\nturns_at_most: 20")], "mine halves", 2, []),
}
# fmt: on


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_is_named_and_the_play_told_as_far_as_it_is_true(edit, key, edited):
    replaced, answers, reach, sentences = edit
    record = kept(key, *answers.split())

    retold = retell(edited(*replaced), record)

    assert told(retold) == sentences
    assert retold.answers == reach
    assert retold.is_whole == (reach == len(record.choices))


def test_every_sentence_is_told_by_some_test():
    ours = {change for *_, sentences in EDITS.values() for change in sentences}
    elsewhere = {Changed.WHO, Changed.UNSURE_WORDS, Changed.UNSURE_FEELINGS}

    for what, sentence in SENTENCES.items():
        told = {sentence.format(turn=turn, now="The spare key") for turn in range(9)}
        assert what in elsewhere or told & ours, what
    assert set(SENTENCES) == set(Changed)


def test_the_docs_hold_every_sentence(root):
    told = (root / "docs" / "plays.md").read_text(encoding="utf-8")

    for what, sentence in SENTENCES.items():
        assert f"| `{what}` | {sentence.format(turn=2, now='...')} |" in told


def test_another_name_or_other_pronouns_are_told(key, edited):
    retold = retell(edited(couple=("Robin", "Jo")), kept(key, "mine"))

    assert told(retold) == ["Whoever you are with was given another name or other pronouns: it is Jo now."]


def test_the_page_says_what_happened_how_far_it_goes_and_that_nothing_is_lost(key, edited):
    page = edited_page(retell(edited(("      halves:", "      half:")), kept(key, "count", "mine", "halves")))

    assert page.headline == "This evening was edited since you played it."
    assert page.reach == "It can be told up to your answer 2."
    assert page.stays == "What was kept of it stays as it is, whatever you do here."
    assert page.go_on == "Go on from there, as a new play"


def test_where_nothing_can_be_told_it_is_begun_anew(key, edited):
    page = edited_page(retell(edited(("begin: step", "begin: inside")), kept(key, "mine")))

    assert page.reach == "It cannot be told again from its beginning."
    assert page.go_on == "Begin it anew, as a new play"


@pytest.mark.parametrize(
    ("answers", "edit"),
    [
        ("count block", ("        as: safety\n", "        as: boundary\n")),
        ("mine", ("begin: step", "begin: step\nsafety: true")),
    ],
    ids=["stopped then", "stops now"],
)
def test_nobody_plays_on_past_a_stop_whatever_was_edited(key, edited, answers, edit):
    retold = retell(edited(edit), kept(key, *answers.split()))

    assert not retold.can_go_on
    assert edited_page(retold).go_on == ""


def test_a_play_cut_short_just_as_it_stopped_stays_stopped(key, edited):
    record = kept(key, "count", "block")._replace(stopped=False)

    untouched = retell(key, record)
    mended = retell(edited(("        as: safety\n", "        as: boundary\n")), record)
    earlier = retell(edited(("      count:", "      drips:")), record)

    assert untouched.now.stopped
    assert untouched.changes == ()
    assert mended.changes[-1].what is Changed.NO_LONGER_STOPS
    assert not mended.can_go_on
    assert not earlier.can_go_on


def test_a_play_cut_short_just_as_it_ended_is_told_to_its_end(key):
    for record in (kept(key, "mine", "halves"), without_traces(kept(key, "mine", "halves"))):
        retold = retell(key, record._replace(ending=None))

        assert retold.changes == ()
        assert retold.now.ending == "hook"


def test_what_can_be_told_is_told_in_todays_words_with_a_note_at_its_turn(key, edited):
    scenario = edited(("The hall. One towel.", "The hall, and one towel."))
    passages = told_again(retell(scenario, kept(key, "mine", "halves")))

    at = [passage.parts[0].text for passage in passages].index(
        "[The scene after your answer 1 was rewritten.]"
    )
    assert any(passage.parts[0].text.startswith("The hall, and one towel.") for passage in passages[:at])
    assert passages[at + 1].who is Who.YOU
    assert passages[at + 1].turn == 2


# --- the model moves on


def test_another_model_that_takes_it_all_the_same_way_changes_nothing(key):
    retold = retell(key, kept(key, "mine", "halves", model="0"))

    assert retold.changes == ()


def test_another_model_that_reacts_otherwise_is_told_from_the_turn_on(key):
    record = kept(key, "count", "mine", "halves", model="0")
    reacted = record.choices[1]._replace(stance="hurt_silence")
    retold = retell(key, record._replace(choices=(record.choices[0], reacted, record.choices[2])))

    assert edited_page(retold).headline == MODEL_MOVED
    assert told(retold) == ["They would take your answer 2 differently now."]
    assert dict(retold.changes[-1].args)["was"] == "hurt_silence"
    assert retold.answers == 1


def test_feelings_that_differ_are_told_once(key):
    record = kept(key, "count", "mine", "halves", model="0")
    parts = record.choices[0].trace.split(".")
    felt = [one._replace(trace=".".join([*parts[:6], "0ther", parts[7]])) for one in record.choices[:1]]
    retold = retell(key, record._replace(choices=(*felt, *record.choices[1:])))

    assert [change.what for change in retold.changes] == [Changed.FEELINGS]
    assert edited_page(retold).reach == ALL_TOLD


# --- plays that left no traces


def test_a_play_without_traces_of_an_evening_nobody_edited_goes_on_without_a_word(key):
    assert retell(key, without_traces(kept(key, "count", "mine"))).changes == ()


def test_a_play_without_traces_says_that_words_cannot_be_compared(key, edited):
    scenario = edited(("The hall. One towel.", "The hall, and one towel."))
    retold = retell(scenario, without_traces(kept(key, "mine", "halves")))

    assert edited_page(retold).headline == EVENING_EDITED
    assert told(retold) == [
        "An earlier Secure Base kept this play, so nobody can tell which words were changed since."
    ]


def test_a_play_without_traces_says_that_feelings_cannot_be_compared(key):
    retold = retell(key, without_traces(kept(key, "mine", model="0")))

    assert told(retold) == [
        "An earlier Secure Base kept this play, so what they felt may be weighed otherwise now."
    ]


UNTRACED = {name: edit for name, edit in EDITS.items() if edit[2] < len(edit[1].split())}


@pytest.mark.parametrize("name", UNTRACED)
def test_without_traces_too_the_telling_ends_where_it_is_not_true_any_more(name, key, edited):
    replaced, answers, reach, _ = EDITS[name]
    record = without_traces(kept(key, *answers.split()))

    retold = retell(edited(*replaced), record)

    # Without traces nothing tells how they met, nor where the last answer of a play that goes on had led.
    unseen = {"the mood at the start, seen": 1, "where the last answer leads": 2}
    assert retold.answers == unseen.get(name, reach)
    assert told(retold)[0].startswith("An earlier Secure Base kept this play")


def test_a_trace_of_a_form_not_known_is_no_trace(key, edited):
    record = kept(key, "mine")
    later = record._replace(choices=(record.choices[0]._replace(trace="2.from_a_later_game"),))

    assert told(retell(edited(("The hall. One towel.", "The hall.")), later)) == [
        "An earlier Secure Base kept this play, so nobody can tell which words were changed since."
    ]


# --- traces


def test_no_word_can_be_read_out_of_a_trace_and_it_is_short_enough_to_keep(key):
    sitting = answer(sit_down(key, Style.ANXIOUS, 1), "mine")

    for left in (first_trace(sitting.turns[0].encounter).kept, trace(sitting.turn).kept):
        assert set(left) <= set("0123456789abcdef.")
        assert len(left) <= 80


def test_every_evening_and_style_is_told_again_without_a_change(evening):
    from tests.present.conftest import wander

    for style in Style:
        for seed in (1, 2, 3):
            over = wander(evening, style, seed)
            record = kept(evening, *(one.response.id for one in over.exchanges), style=style)
            assert record.choices
            assert retell(evening, record).changes == ()


def test_what_ends_the_telling_comes_last(key, edited):
    for replaced, answers, *_ in EDITS.values():
        changes = retell(edited(*replaced), kept(key, *answers.split())).changes
        assert not [one for one in changes[:-1] if one.what in ENDS_THE_TELLING]


def test_what_is_told_whole_and_unchanged_is_what_was_seen(key, edited):
    record = kept(key, "mine", "halves")
    retold = retell(edited(("There is one key, and", "One key;")), record)

    assert backlog(retold.now) == backlog(retell(key, record).now)
