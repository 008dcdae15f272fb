"""What the lexicons catch, and the ordinary words they must leave alone."""

import pytest

from game.content.lexicon import (
    ABSOLUTE,
    ANY_DANGER,
    BELIES,
    LACKS,
    PLACEHOLDER,
    SIGNS_OF_PLACEHOLDERS,
    folded,
)
from game.core.acts import Act

OWN, ASK, SPACE = ((Act.OWN,), (Act.ASK,), (Act.SPACE,))


@pytest.mark.parametrize(
    "text",
    [
        "Give me your phone.",
        "What's your passcode?",
        "If you leave, I'll make sure you never see them again.",
        "I’ll hurt myself.",
        "(locks the front door so you can't leave)",
        "You're not leaving until we've finished.",
        "I looked through your messages.",
        "You're not allowed to see him.",
        "Hand over your wages.",
        "Leave on your location, then.",
        "(grabs you by the wrist)",
        "You owe me sex.",
        "I'll kill you.",
        "(hides her car keys)",
    ],
)
def test_a_sign_of_danger_is_caught(text):
    assert ANY_DANGER.search(folded(text))


def test_a_letter_that_has_two_small_ones_hides_nothing_and_moves_nothing():
    said = folded("(in İzmir) HAND OVER YOUR WAGES.")

    assert len(said) == len("(in İzmir) HAND OVER YOUR WAGES.")
    assert ANY_DANGER.search(said)


@pytest.mark.parametrize(
    "text",
    [
        "Give me your hand.",
        "Lock the door, will you?",
        "(locks the bathroom door and runs a bath)",
        "I'm not going anywhere.",
        "If you go, I'll miss you.",
        "You'll be sorry about the carpet.",
        "That joke will kill me.",
        "I looked at your message twice.",
        "(throws the tea towel at you)",
        "Take your keys, it's late.",
        "It hit me on the tram.",
        "I tracked the parcel.",
        "Hold her hand.",
        "(checks her pockets for the ticket)",
        "(scrolls through her phone)",
        "Send me your location, I'll pick you up.",
        "I'll cut you a slice.",
        "Then it hit me.",
        "You're not allowed to laugh.",
        "You're not seeing it.",
        "(slaps him on the back)",
        "I'd have let you sleep.",
        "Unlock the shed, would you?",
    ],
)
def test_an_ordinary_evening_is_not_called_dangerous(text):
    assert not ANY_DANGER.search(folded(text))


@pytest.mark.parametrize("text", ["You never ring.", "Every time you cook, it burns.", "You’re always late."])
def test_a_word_that_makes_a_character_is_caught(text):
    assert ABSOLUTE.search(folded(text))


@pytest.mark.parametrize(
    "text", ["I always liked it.", "I never told you.", "Never mind.", "As you were, always."]
)
def test_always_and_never_about_oneself_are_left_alone(text):
    assert not ABSOLUTE.search(folded(text))


@pytest.mark.parametrize(
    "text", ["TODO", "FIXME", "XXX", "TBD", "Lorem ipsum dolor", "[insert a joke]", "Hello <name>"]
)
def test_what_was_left_for_later_is_caught(text):
    assert PLACEHOLDER.search(text)
    assert any(sign in text for sign in SIGNS_OF_PLACEHOLDERS)


@pytest.mark.parametrize("text", ["I have a lot to do.", "Todos los santos.", "3 < 5", "[sic]", "(name it)"])
def test_what_only_looks_so_is_left_alone(text):
    assert not PLACEHOLDER.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry, but you started it.",
        "I'm sorry you feel that way.",
        "You're so selfish.",
        "I feel like you never listen.",
        "Shut up and sit.",
    ],
)
def test_words_that_take_an_apology_back_are_caught(text):
    assert any(belied.pattern.search(folded(text)) for belied in BELIES)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry. It was stupid of me.",
        "I was selfish about it.",
        "I'd grow up here if I could.",
        "I feel that in my knees.",
        "When I grow up.",
        "But I'm sorry.",
        "You're hopelessly wet.",
    ],
)
def test_plain_apologies_are_left_alone(text):
    assert not any(belied.pattern.search(folded(text)) for belied in BELIES)


@pytest.mark.parametrize(
    ("acts", "text", "is_lacking"),
    [
        (ASK, "Tell me about the third hour.", False),
        (ASK, "It was long.", True),
        (OWN, "My fault.", False),
        (OWN, "That was badly done.", True),
        (SPACE, "Going for a walk. Back by nine.", False),
        (SPACE, "Leave me be.", True),
    ],
)
def test_an_act_needs_what_it_is_made_of(acts, text, is_lacking):
    lacking = [lack for lack in LACKS if acts == (lack.act,) and not lack.pattern.search(folded(text))]

    assert bool(lacking) is is_lacking
