"""An evening in the terminal, from the first line to the debrief."""

from __future__ import annotations

import pytest

from game.saves import Cause
from game.terminal import console as terminal
from tests.terminal.conftest import number

# With seed 1 the answers of `the_key` stand in an order of their own; these find them by their words.
KEY = "play the_key --style anxious --seed 1"


@pytest.fixture
def says(piped):
    """Play `the_key` by the beginnings of answers; other words are typed as they are."""

    def play(*words, arguments=KEY):
        lines = []
        for word in words:
            so_far = piped(f"{arguments} --private", *lines).text
            lines.append(number(so_far, word) if len(word) > 4 else word)
        return piped(arguments, *lines)

    return play


def test_an_evening_is_played_to_its_end_and_looked_back_on(says):
    told = says("I took it", "Halves")

    assert told.code == 0
    assert "Robin" in told.text
    assert "The end: On the hook" in told.text
    assert "What you got: A second key, by nine." in told.text
    assert "What it cost: Half a towel." in told.text
    assert "How you spoke: " in told.text
    assert "Looking back" in told.text
    assert told.text.count("This partner is an equation with a name.") == 1


def test_an_evening_begins_with_its_notes_its_place_and_what_you_came_for(says):
    told = says()

    assert told.text.index("Content notes: waiting in the rain.") < told.text.index("Doorstep, night.")
    assert "What you came for: To be let in without a speech." in told.text


def test_the_answer_comes_back_in_your_words_and_theirs(says):
    told = says("You could have")

    assert "You: You could have rung next door." in told.text
    assert "Twenty minutes later." in told.text


def test_saying_nothing_is_an_answer(says):
    assert "You: (Say nothing.)" in says("(Say nothing").text


def test_a_scene_that_stays_is_told_once(says):
    assert says("(Count", "(Count").text.count("Rain. The step") == 1


def test_an_answer_can_be_taken_back_and_given_again(says, kept):
    told = says("You could have", "u", "r", "u", "u")

    assert told.text.count("Taken back.") == 2
    assert told.text.count("You: You could have rung next door.") == 2
    assert "There is nothing to undo." in told.text
    assert kept() == [("the_key", "going", [])]


def test_redo_says_so_when_there_is_nothing(says):
    assert "There is nothing to redo." in says("r").text


def test_going_back_over_it_tells_your_own_answers_too(says):
    told = says("You could have", "b")

    assert told.text.count("You: You could have rung next door.") == 2


def test_why_is_told_in_three_depths(says):
    told = says("You could have", "w", "w", "w")
    one, steps, numbers = told.text.split("1 to 3:\n")[1:4]

    assert len(one.strip().splitlines()) == 1
    assert "Robin" in one
    assert steps.startswith("1. ")
    assert "All numbers run from 0 to 1." in numbers
    assert "Source: " in numbers


def test_before_the_first_answer_there_is_nothing_to_explain_or_to_see(says):
    told = says("w", "i")

    assert "Nothing has happened yet" in told.text
    assert "After your first answer." in told.text


def test_seeing_inside_is_an_aid_after_the_turn(says):
    told = says("You could have", "i")

    assert "Heart: about" in told.text
    assert "anxious" not in told.text


def test_nothing_is_shown_inside_unless_asked(says):
    assert "Heart" not in says("You could have").text


def test_what_is_not_understood_is_explained_once(says):
    told = says("zoo", "99", "-1", "٣")

    assert told.text.count("Type the number of an answer") == 1
    assert told.text.count("1 to 6, or h for help.") == 3


def test_help_names_every_letter(says):
    told = says("h")

    for letter in ("w:", "i:", "b:", "a:", "u, r:", "m:", "q:", "x:"):
        assert f"\n{letter}" in told.text


def test_who_you_are_to_each_other_can_be_asked(says):
    assert "Three years, one key between you." in says("a").text


def test_leaving_keeps_the_evening(says, kept):
    told = says("I took it", "q")

    assert told.code == 0
    assert told.text.endswith("This evening is kept. It goes on from here next time.\n")
    assert kept() == [("the_key", "going", ["mine"])]


def test_the_end_of_the_input_is_a_polite_way_to_leave(says, kept):
    told = says("I took it")

    assert told.code == 0
    assert "It goes on from here next time." in told.text
    assert kept() == [("the_key", "going", ["mine"])]


def test_leaving_at_once_says_nothing_more(says):
    told = says("I took it", "x")

    assert told.code == 0
    assert told.text.endswith("1 to 3:\n")


def test_leaving_at_once_clears_the_screen(typed):
    told = typed(f"{KEY} --private", "", "x")

    assert told.code == 0
    assert told.text.endswith("\x1b[3J\x1b[2J\x1b[H")


def test_ctrl_c_is_polite(piped, monkeypatch):
    monkeypatch.setattr(terminal.Console, "ask", _interrupted)
    told = piped(KEY)

    assert told.code == 130
    assert told.text.endswith("Goodbye.\n")


def _interrupted(*_: object) -> str:
    raise KeyboardInterrupt


def test_an_evening_that_is_over_is_kept_with_its_ending(says, kept):
    says("I took it", "Halves")

    assert kept() == [("the_key", "ended", ["mine", "halves"])]


def test_trying_again_from_there_leaves_the_first_play_as_it_is(says, kept):
    told = says("You could have", "Halves", "t")

    assert told.text.count("Rain. The step") == 2
    assert kept() == [("the_key", "ended", ["excuse", "halves"])]


def test_trying_again_keeps_the_answers_before_it(says, kept):
    says("(Count", "You could have", "Halves", "t", "I took it")

    assert kept()[0] == ("the_key", "going", ["count", "mine"])
    assert kept()[1] == ("the_key", "ended", ["count", "excuse", "halves"])


def test_trying_again_is_kept_as_another_way_of_the_same_play(says, kept, branches):
    says("(Count", "You could have", "Halves", "t", "I took it", "Halves")
    again, first = branches()

    assert first is None
    assert again is not None
    assert (again.at, again.cause) == (1, Cause.WHAT_IF)
    assert [state for _, state, _ in kept()] == ["ended", "ended"]


def test_nothing_is_kept_of_another_way_before_its_first_answer(says, kept):
    says("(Count", "You could have", "Halves", "t")

    assert kept() == [("the_key", "ended", ["count", "excuse", "halves"])]


def test_any_answer_can_be_gone_back_to(says, kept):
    says("(Count", "You could have", "Halves", "t 3", "I'll just stand")

    assert kept()[0] == ("the_key", "ended", ["count", "excuse", "joke"])


def test_an_answer_that_was_never_given_cannot_be_gone_back_to(says):
    assert "There is no such answer. You gave 2." in says("I took it", "Halves", "t 3").text


def test_once_the_other_way_is_over_both_are_shown_side_by_side(says):
    told = says("You could have", "I'll just stand", "t", "I took it", "Halves", "s").text
    both = told.split("Where the two ways parted")[1]

    assert both.index("You could have rung next door.") < both.index("I took it, and I forgot")
    assert "Before: Dry enough" in both
    assert "This time: On the hook" in both


def test_before_trying_again_there_is_nothing_to_put_beside_it(says):
    told = says("I took it", "Halves", "s").text

    assert "s the two side by side" not in told.split("There is nothing to put beside it yet.")[0]
    assert "There is nothing to put beside it yet." in told


def test_the_same_words_are_told_as_four_people_hear_them(says):
    assert "The same words, said to four people" in says("You could have", "Halves", "f").text


def test_the_last_answer_can_be_taken_back_after_the_end(says, kept):
    told = says("I took it", "Halves", "u")

    assert "The hall. One towel." in told.text.split("Taken back.")[1]
    assert kept() == [("the_key", "going", ["mine"])]


def test_the_debrief_goes_deeper_when_asked(says):
    told = says("You could have", "Halves", "p", "e", "d", "g", "b")

    for part in (
        "Keeping steady:",
        "Owning your part:",
        "little to go on",
        "Turn 1",
        "What Robin felt",
        "No pattern repeated itself",
        "There is nothing to tell about that this time.",
        "It could also have been:",
    ):
        assert part in told.text


def test_a_dealt_leaning_is_told_at_the_end_only(says):
    arguments = "play the_key --seed 1"
    assert "leaning" not in says("I took it", arguments=arguments).text
    assert "Tonight Robin was leaning" in says("I took it", "Halves", arguments=arguments).flat


def test_what_the_player_should_not_do_stops_the_evening_for_good(says, kept):
    told = says("(Put your back", "u")

    assert "The evening stops here." in told.text
    assert "You chose: Put your back against the door" in told.text
    assert "Taken back." not in told.text
    assert "Looking back" not in told.text
    assert kept() == [("the_key", "stopped", ["block"])]


def test_a_sign_of_danger_stops_the_evening_calmly(says):
    told = says("Never again")

    assert "The evening stops here." in told.text
    assert "it is not your fault" in told.flat
    assert "How you spoke" not in told.text


def test_an_evening_that_the_player_made_stop_is_not_offered_again_in_this_run(says):
    assert "The key. With Robin" not in says("(Put your back", "m").text.split("The evening stops here.")[1]


@pytest.mark.parametrize("style", ["secure", "anxious", "dismissive", "fearful"])
def test_no_line_is_wider_than_eighty_columns(piped, style):
    told = piped(f"play sunday_afternoon --seed 3 --style {style}", *"123412341234", "p", "e", "b", "w", "w")

    assert max(map(len, told.text.splitlines())) <= 80


def test_a_private_play_keeps_nothing(piped, home):
    before = sorted(home.rglob("*"))
    told = piped(f"{KEY} --private", "1", "q")

    assert told.text.endswith("Nothing of this was kept.\n")
    assert sorted(home.rglob("*")) == before


NOOR = "play the_unanswered_message --style anxious --seed 1 --private"


def test_afterwards_one_sits_in_the_other_chair_and_chooses_as_the_other(piped):
    told = piped(NOOR, *["1"] * 14, "i", *["1", ""] * 8)

    assert "From her chair" in told.text
    assert "You are Noor now. What do you do?" in told.text
    assert "You hear: " in told.text
    assert "That evening it went another way." in told.flat or "what you did that evening" in told.flat
    assert "you are yourself again" in told.flat


def test_whoever_gets_up_early_is_asked_nothing_more(piped):
    told = piped(NOOR, *["1"] * 14, "i", "b")
    sitting = told.text.partition("From her chair")[2]

    assert "Turn 1" in sitting
    assert "Turn 2" not in sitting
    assert "you are yourself again" in told.flat


def test_nothing_of_the_other_chair_is_kept(says, kept):
    before = says("I took it", "Halves", arguments=KEY) and kept()[0][2]
    says("I took it", "Halves", "i", "", "", arguments=KEY)

    assert kept()[0][2] == before == ["mine", "halves"]


def test_there_is_no_other_chair_where_nothing_was_said_of_it(says):
    assert "From their chair" not in says("(Put your back", "i").text


def test_a_guess_before_an_answer_is_told_afterwards_and_not_counted(says):
    told = says("g 1", "I took it", "g", "4", "Halves", "g")

    assert "You guess that Robin feels hurt." in told.text
    assert "You guess that Robin feels fine." in told.text
    assert "Turn 1: you guessed hurt." in told.text
    assert "Turn 2: you guessed fine." in told.text


def test_a_guess_that_is_none_guesses_nothing(says):
    told = says("g 9", "g", "", "I took it", "Halves", "g")

    assert told.text.count("No guess, then.") == 2
    assert "There is nothing to tell about that this time." in told.text


def test_a_guess_is_taken_back_with_an_undo_and_goes_with_the_answer_it_was_made_for(says):
    told = says("g 1", "u", "I took it", "u", "I took it", "Halves", "g")

    assert "you guessed" not in told.text


def test_a_guess_made_in_the_terminal_is_there_again_when_the_play_goes_on(says, typed):
    says("g 2", "I took it", "q")
    told = typed("--text", "y", "1", "1", "g")

    assert "Turn 1: you guessed crowded." in told.text


def test_another_way_keeps_the_guesses_up_to_where_it_parts(says):
    told = says("g 1", "I took it", "g 3", "Halves", "t 2", "Halves", "g")

    assert "Turn 1: you guessed hurt." in told.text
    assert (
        "Turn 2: you guessed alarmed."
        not in told.text.partition("You: Halves")[2].partition("You: Halves")[2]
    )
