"""A whole file becomes the nouns of the core."""

import os
from pathlib import Path

import pytest

from game.content.load import Unplayable, check, load
from game.core.acts import UNEVENTFUL, Act, Flag, MicroAct, Speech
from game.core.partner import Family, Stance, Style
from game.core.scenario import ByStance, Condition, Line, Response, Subject, Tag


@pytest.fixture
def evening(kettle):
    return load(kettle)


@pytest.fixture
def first(evening):
    return evening.beats["kettle"]


def answer(beat, name):
    return next(one for one in beat.responses if one.id == name)


def test_the_head_says_what_the_writer_wrote(evening):
    assert (evening.id, evening.minutes, evening.serious, evening.turns_at_most) == ("kettle", 5, False, 10)
    assert (evening.style, evening.lens, evening.grade) == (Style.ANXIOUS, Style.DISMISSIVE, "B")
    assert evening.starts == {"arousal": 0.4, "pressure": 0.25}


def test_the_couple_comes_from_its_own_file(evening):
    partner = evening.couple.partner

    assert (partner.name, partner.subject, partner.object, partner.possessive) == ("Ada", "she", "her", "her")
    assert evening.couple.running_joke == "The second cup."


def test_open_alone_is_the_family_and_a_style_is_more_exact():
    says = ByStance({"open": "Hello.", "secure": "Hello, you."})

    assert says.pick(Style.SECURE, Stance.OPEN, False) == "Hello, you."
    assert says.pick(Style.ANXIOUS, Stance.WARM, False) == "Hello."


def test_the_most_exact_line_is_said_and_guarded_falls_back_to_open(first):
    said = first.says

    assert said.pick(Style.ANXIOUS, Stance.PROTESTING, flooded=False) == Line("You said 1:30.")
    assert said.pick(Style.ANXIOUS, Stance.SEEKING, flooded=False) == Line(
        "You didn't ring.", Act.PROTEST, Tag.LIMIT
    )
    assert said.pick(Style.SECURE, Stance.LIMITING, flooded=False) == Line("No. Tomorrow.")
    assert said.pick(Style.FEARFUL, Stance.ALARMED, flooded=False) == Line("Tea?")


def test_an_answer_is_what_it_does(first):
    sorry = answer(first, "sorry")

    assert sorry.text == "Two things: I should have rung, and I didn't."
    assert sorry.speech == Speech((Act.OWN, Act.DISCLOSE), flags=frozenset({Flag.BRIEF}))
    assert sorry.remember == ("rang", "sorry")
    assert sorry.go == ByStance({"pursue": "cups", "open": "morning", "else": "end"})


def test_no_is_a_word(first):
    assert answer(first, "no").text == "no"


def test_help_comes_in_doses_and_a_micro_act_alone(first):
    assert answer(first, "soup").speech == Speech((Act.HELP,), dose=0.7)
    assert answer(first, "pour").speech == Speech(micro=MicroAct.NAME_FEELING)
    assert answer(first, "pour").done
    assert answer(first, "pour").again


def test_a_plain_reply_is_for_everybody(first):
    assert answer(first, "soup").reply == ByStance({"else": Line("Right.")})


def test_conditions_are_read_from_words(evening, first):
    assert answer(first, "soup").when == (
        Condition(Subject.FEELINGS, frozenset({"calm", "uneasy"})),
        Condition(Subject.STANCE, frozenset({"hurt_silence"}), negated=True),
    )
    assert evening.endings["morning"].when == (Condition(Subject.MATTER, at_least=0.5),)
    assert evening.endings["cold"].when[0] == Condition(Subject.MATTER, below=0.25)


def test_what_the_partner_starts_says_for_whom(first):
    hums, right = first.unasked

    assert hums.line == Line("(hums)", Act.BID)
    assert hums.when == (Condition(Subject.FAMILY, frozenset({Family.OPEN, Family.GUARDED})),)
    assert right.when[1] == Condition(Subject.REMEMBERED, frozenset({"poured"}), negated=True)


def test_silence_says_what_it_does_here_and_nothing_elsewhere(evening):
    written, unwritten = evening.beats["kettle"].silence, evening.beats["cups"].silence

    assert written.reply == ByStance({"else": Line("(turns the gas down)")})
    assert unwritten == Response("say_nothing", "Say nothing.", UNEVENTFUL, done=True)


def test_time_passes_before_a_beat(evening):
    assert evening.beats["cups"].after_minutes == 90
    assert evening.beats["kettle"].after_minutes == 0


def test_endings_keep_their_order(evening):
    assert list(evening.endings) == ["morning", "cold", "night"]


def test_starting_feelings_may_be_a_word(kettle):
    kettle.write_text(kettle.read_text().replace("starts: {arousal: .4, pressure: .25}", "starts: alarmed"))

    assert load(kettle).starts == {"arousal": 0.50, "rejection": 0.45, "pressure": 0.15}


def test_layout_quotes_and_comments_do_not_change_the_digest(kettle, evening):
    text = kettle.read_text().replace("title: The kettle", 'title:   "The kettle"   # one like ours')
    kettle.write_text(
        text.replace("goals: [softened start-up, a low", "goals:\n  [softened start-up,\n  a low")
    )

    assert load(kettle).digest == evening.digest
    assert len(evening.digest) == 16


@pytest.mark.parametrize(
    ("old", "new"), [("says: Well.", "says: Well?"), ("title: Cold tea", "title: Cold cups")]
)
def test_every_word_changes_the_digest(kettle, evening, old, new):
    kettle.write_text(kettle.read_text().replace(old, new))

    assert load(kettle).digest != evening.digest


def test_the_order_of_keys_changes_the_digest(kettle, evening):
    head = "title: The kettle\nsummary: Ada is home late, and you are still up.\n"
    kettle.write_text(kettle.read_text().replace(head, "".join(reversed(head.splitlines(keepends=True)))))

    assert load(kettle).digest != evening.digest


def test_the_partners_name_changes_the_digest_and_their_history_does_not(kettle, evening, home):
    couple = home / "people" / "ada_and_you.yaml"
    couple.write_text(couple.read_text().replace("one kettle", "two kettles"))
    assert load(kettle).digest == evening.digest

    couple.write_text(couple.read_text().replace("name: Ada", "name: Ida"))
    assert load(kettle).digest != evening.digest


def test_the_same_couple_may_be_handed_in(kettle, evening, home):
    (home / "people").rename(home / "others")

    assert load(kettle, people=home / "others") == evening


def test_phases_stop_where_one_fails(told):
    both = ("as: defend", "as: defned"), ("    cost: Hers.\n", "")

    assert [line.split()[1] for line in told(*both)] == ["S02"]


def test_warnings_do_not_keep_an_evening_from_being_played(kettle):
    kettle.write_text(kettle.read_text().replace("says: Well.", "says: Well. I hear you."))

    assert load(kettle).id == "kettle"
    assert [problem.code for problem in check(kettle)] == ["W08"]


def test_what_cannot_be_played_says_everything_that_is_wrong(kettle):
    kettle.write_text(kettle.read_text().replace("go: cups", "go: cupboard"))

    with pytest.raises(Unplayable, match=r"kettle\.yaml:50:13: L01") as refused:
        load(kettle)
    assert len(refused.value.problems) == 2


@pytest.mark.parametrize(
    "name", ["../secret", "..", "/etc/passwd", "ada/../ada_and_you", "C:\\ada", "ada.yaml", ""]
)
def test_no_name_in_a_file_can_name_a_path(told, name):
    for key, line in (("couple", "couple: ada_and_you\n"), ("place", "place: kitchen_night\n")):
        assert {one.split()[1] for one in told((line, f"{key}: '{name}'\n"))} <= {"S07", "S04"}


def test_a_couple_that_is_a_link_out_of_its_folder_is_not_found(told, home):
    elsewhere = home / "elsewhere.yaml"
    os.replace(home / "people" / "ada_and_you.yaml", elsewhere)
    try:
        (home / "people" / "ada_and_you.yaml").symlink_to(elsewhere)
    except OSError:
        pytest.skip("no links on this system")

    assert [line.split()[1] for line in told()] == ["L06"]


def test_a_folder_of_people_that_is_a_link_is_not_entered(told, home):
    (home / "people").rename(home / "elsewhere")
    try:
        (home / "people").symlink_to(home / "elsewhere", target_is_directory=True)
    except OSError:
        pytest.skip("no links on this system")

    assert [line.split()[1] for line in told()] == ["L06"]


def test_a_couples_file_can_be_checked_alone(home):
    couple = home / "people" / "ada_and_you.yaml"
    assert check(couple) == []

    couple.write_text(couple.read_text() + "hobby: kettles\n")
    assert [problem.code for problem in check(couple)] == ["S01"]


def test_an_alternative_beside_it_is_found(kettle, home):
    kettle.write_text(kettle.read_text().replace("minutes: 5", "minutes: 5\nalternative: bath"))
    assert [problem.code for problem in check(kettle)] == ["L07"]

    (home / "bath.yaml").write_text("")
    assert check(kettle) == []


def test_the_beat_of_the_writers_guide_loads_word_for_word(told):
    beat = (Path(__file__).parent / "guide_beat.txt").read_text(encoding="utf-8")
    rooms = "".join(
        f"  {name}:\n    scene: Later.\n    says: Right.\n    you: {{a: {{say: One., as: ask}}, "
        "b: {say: Two., as: own}, c: {say: Three., as: bid}}\n"
        for name in ("plates", "tea", "sink", "ten_minutes", "stairs")
    )

    loaded = told(("beats:\n", f"beats:\n{beat}{rooms}"), ("begin: kettle", "begin: kitchen"))
    assert [line.split()[1] for line in loaded] == ["W06"]
