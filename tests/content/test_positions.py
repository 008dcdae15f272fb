"""A writer's mistake: the YAML in, the exact words out."""


def test_a_whole_scenario_has_nothing_to_tell(told):
    assert told() == []


def test_every_problem_is_told_at_once_with_its_line_and_a_way_out(told):
    assert told(("as: defend", "as: defned"), ("go: {pursue: cups", "go: {pursue: cpus")) == [
        "kettle.yaml:44:22: L01 no beat or ending is called 'cpus'; did you mean 'cups'?",
        "kettle.yaml:49:13: R01 no act or manner is called 'defned'; did you mean 'defend'?",
    ]


def test_the_second_of_two_acts_is_pointed_at(told):
    assert told(("as: own + disclose", "as: own + disclsoe")) == [
        "kettle.yaml:42:19: R01 no act or manner is called 'disclsoe'; did you mean 'disclose'?"
    ]


def test_a_misspelt_key_is_pointed_at_itself(told):
    assert told(("        instead: sorry", "        insted: sorry")) == [
        "kettle.yaml:51:9: S01 an answer has no key 'insted'; did you mean 'instead'?"
    ]


def test_a_key_on_the_wrong_level_is_sent_home(told):
    assert told(("    scene: Two cups.", "    as: none\n    scene: Two cups.")) == [
        "kettle.yaml:68:5: S01 a beat has no key 'as'; "
        "it belongs to an answer: check how far the line is moved in"
    ]


def test_a_missing_key_is_told_where_its_group_begins(told):
    assert told(("    cost: Hers.\n", "")) == [
        "kettle.yaml:82:3: S02 an ending has no `cost`; add it: `cost: You said it before you were sure.`"
    ]


def test_a_key_missing_from_the_head_is_told_at_the_top(told):
    assert told(("title: The kettle\n", "")) == [
        "kettle.yaml:1:1: S02 a scenario has no `title`; add it: `title: Sunday afternoon`"
    ]


def test_a_number_inside_braces_is_pointed_at(told):
    assert told(("starts: {arousal: .4, pressure: .25}", "starts: {arousal: .4, pressure: 25}")) == [
        "kettle.yaml:15:33: S05 '25' does not fit here; write a number from 0 to 1, like .45"
    ]


def test_a_colon_in_prose_and_a_sign_at_its_beginning_are_told_together(told):
    assert told(("say: no\n", "say: So: no\n"), ("says: Well.", "says: @home?")) == [
        "kettle.yaml:48:16: Y06 a colon followed by a space inside a sentence reads as a new key; "
        "write `say: >-` and put the text on the next line, further in",
        "kettle.yaml:69:11: Y09 a text cannot begin with @ here; "
        "write `says: >-` and put the text on the next line, further in",
    ]


def test_a_tab_is_pointed_at_not_its_line(told):
    assert told(("        go: cups\n        instead", "    \tgo: cups\n        instead")) == [
        "kettle.yaml:50:5: Y04 a tab is used to move this line in; use spaces, two for each step"
    ]


def test_a_key_given_twice_names_the_first(told):
    assert told(("minutes: 5\n", "minutes: 5\nminutes: 6\n")) == [
        "kettle.yaml:10:1: Y11 'minutes' is already given in line 9; rename one of the two or join them"
    ]


def test_prose_cut_inside_braces_is_pointed_at_where_it_is_cut(told):
    assert told(("says: {open: Right., else: Night.}", "says: {open: Right, well., else: Night.}")) == [
        "kettle.yaml:80:25: Y07 inside { } or [ ] a comma or a colon ends a text, "
        "so 'well.' is cut off here; "
        "put the text in double quotes, or write it without braces, one key on each line"
    ]


def test_a_quote_left_open_is_found_even_when_a_later_one_closes_it(told):
    assert told(('anxious.open: "Tea: yes or no?"', 'anxious.open: "Tea, yes or no?')) == [
        "kettle.yaml:25:21: Y08 the quote opened here is never closed; "
        "close it, or leave the quotes out altogether"
    ]


def test_a_stance_of_another_style_names_the_right_ones(told):
    assert told(("secure.limiting", "secure.gone")) == [
        "kettle.yaml:24:7: L04 a partner who is secure is never 'gone'; "
        "the stances are open, checking, stating, pausing, limiting, rejoining or worn"
    ]


def test_a_condition_is_told_in_its_own_words(told):
    assert told(("when: matter at least half", "when: matter at least a third")) == [
        "kettle.yaml:77:11: L05 the condition 'matter at least a third' is not understood: "
        "the matter is measured in quarters; write `matter at least half` or `matter below half`, "
        "with quarter, half or most"
    ]


def test_the_right_flag_is_offered_for_one_nobody_remembers(told):
    assert told(("remembered poured or rang", "remembered poured or rung")) == [
        "kettle.yaml:73:78: W03 no answer has `remember: rung`; did you mean 'rang'?"
    ]


def test_a_problem_in_the_couples_file_is_told_under_its_own_name(told, home):
    couple = home / "people" / "ada_and_you.yaml"
    couple.write_text(couple.read_text().replace("she/her/her", "she"))

    assert told() == [
        "people/ada_and_you.yaml:5:13: S13 'she' are not three pronouns; "
        "write them like she/her/her, he/him/his or they/them/their"
    ]


def test_problems_keep_their_place_after_a_byte_order_mark_and_with_other_line_ends(told, kettle):
    from game.content.load import check

    text = kettle.read_text().replace("as: defend", "as: defned").replace("\n", "\r\n")
    kettle.write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert [(one.line, one.column) for one in check(kettle)] == [(49, 13)]


def test_a_phrase_in_a_folded_text_is_pointed_at_where_it_stands(told):
    block = """stay:
        say: >-
          Stay up with me,
          will you? I hear you.
        as: request
        go: morning
"""

    assert [
        line.split(" ")[0]
        for line in told(("stay: {say: Stay up with me., as: request, go: morning}\n", block))
    ] == ["kettle.yaml:74:21:"]


def test_a_phrase_in_quotes_is_pointed_at_where_it_stands(told):
    assert [line.split(" ")[0] for line in told(('open: "Tea: yes or no?"', 'open: "Tea: I hear you."'))] == [
        "kettle.yaml:25:27:"
    ]
