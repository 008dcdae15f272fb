"""A writer who knows better says so, and says why."""

BOTHERED = "says: Well. (The silence stretches.)"


def codes(lines):
    return [line.split()[1] for line in lines]


def test_a_warning_is_told(told):
    assert codes(told(("says: Well.", BOTHERED))) == ["W07"]


def test_a_comment_on_the_line_silences_it(told):
    assert told(("says: Well.", f"{BOTHERED} # check: ignore W07 because he reads novels")) == []


def test_a_comment_on_a_line_of_its_own_silences_the_next(told):
    why = "# check: ignore W07 because he reads novels\n    # and so does she\n    "

    assert told(("says: Well.", why + BOTHERED)) == []


def test_one_comment_may_silence_several(told):
    why = "# check: ignore W07, W08 because he reads novels about it"

    assert told(("says: Well.", f"{BOTHERED} I hear you. {why}")) == []


def test_the_next_line_is_not_silenced_by_a_comment_behind_another(told):
    why = "    scene: Two cups. # check: ignore W07 because he reads novels\n    "

    assert codes(told(("    scene: Two cups. Hers is empty.\n    says: Well.", why + BOTHERED))) == ["W07"]


def test_without_a_reason_nothing_is_silenced(told):
    assert codes(told(("says: Well.", f"{BOTHERED} # check: ignore W07"))) == ["W07", "W11"]


def test_another_code_silences_nothing(told):
    assert codes(told(("says: Well.", f"{BOTHERED} # check: ignore W08 because of the novels"))) == ["W07"]


def test_an_error_cannot_be_silenced(told):
    line = "        go: cupboard # check: ignore L01 because it will come\n        instead"

    assert codes(told(("        go: cups\n        instead", line))) == ["L01", "W12"]


def test_a_code_that_does_not_exist_cannot_be_silenced(told):
    assert codes(told(("says: Well.", "says: Well. # check: ignore Q99 because it will come"))) == ["W12"]
