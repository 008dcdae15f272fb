"""Dances: acts that show each one, and acts that narrowly do not."""

from __future__ import annotations

from game.core.acts import Act
from game.core.dances import (
    DETECTORS,
    NOTES_ON_DANCES,
    Course,
    Dance,
    Side,
    Step,
    attacks_returned,
    chases,
    course_of,
    dances,
    flips,
)
from game.core.partner import Feelings

CALM = Feelings(0.3, 0.6, 0.1, 0.1)
HURT = Feelings(0.6, 0.3, 0.5, 0.1)
CROWDED = Feelings(0.6, 0.3, 0.1, 0.5)
ROUSED = Feelings(0.65, 0.3, 0.3, 0.3)


def course(acts: str, first=CALM, second=CALM, reserve=None, matter=0.0) -> Course:
    """Return a course in which both speak in turn, the first beginning; `-` is a word about nothing."""
    steps = []
    for number, word in enumerate(acts.split()):
        said = () if word == "-" else (Act(word),)
        steps.append(Step(tuple(Side)[number % 2], said, first, second, matter, reserve))
    return Course(tuple(steps))


def danced(course: Course) -> set[Dance]:
    return {seen.dance for seen in dances(course)}


def test_one_presses_and_the_other_hides():
    seen = dances(course("demand stonewall seek dismiss", HURT, CROWDED))

    assert [(one.dance, one.lead, one.step) for one in seen] == [(Dance.PURSUE_WITHDRAW, Side.FIRST, 3)]


def test_pressing_that_is_answered_twice_only_is_no_trap_yet():
    assert danced(course("demand stonewall seek", HURT, CROWDED)) == set()


def test_a_trap_wants_one_who_hurts_and_one_who_is_crowded():
    assert danced(course("demand stonewall seek dismiss", HURT, CALM)) == set()
    assert danced(course("demand stonewall seek dismiss", CALM, CROWDED)) == set()


def test_pressing_by_turns_is_no_trap():
    assert Dance.PURSUE_WITHDRAW not in danced(
        course("seek dismiss - stonewall demand - stonewall demand", HURT, CROWDED)
    )


def test_feelings_that_nobody_knows_are_not_asked_for():
    assert danced(course("demand stonewall seek dismiss", None, CROWDED)) == {Dance.PURSUE_WITHDRAW}
    assert danced(course("demand stonewall seek dismiss", None, None)) == set()


def test_who_tests_and_also_turns_away_dances_another_dance():
    acts = "stonewall - protest dismiss stonewall - seek dismiss seek"

    assert danced(course(acts, HURT, CROWDED)) == {Dance.TEST_AND_LEAVE}


def test_two_alarms_ring_each_other():
    assert danced(course("protest protest criticise protest", ROUSED, ROUSED)) == {Dance.DOUBLE_ALARM}
    assert danced(course("seek seek seek seek", ROUSED, ROUSED)) == {Dance.DOUBLE_ALARM}


def test_asking_for_proof_by_turns_is_no_alarm_where_one_stays_calm():
    assert danced(course("seek seek seek seek", ROUSED, CALM)) == set()


def test_attacks_from_one_side_only_are_no_double_alarm():
    assert danced(course("protest defend protest defend", ROUSED, ROUSED)) == set()


def fading(acts: str, by: float, matter: float = 0.0) -> Course:
    """Return a course in which both feel less secure with every word, and the matter moves by so much."""
    words = acts.split()
    steps = course(acts).steps
    return Course(
        tuple(
            step._replace(
                first=CALM._replace(security=0.6 - by * number / (len(words) - 1)),
                second=CALM._replace(security=0.6 - by * number / (len(words) - 1)),
                matter=matter * number / (len(words) - 1),
            )
            for number, step in enumerate(steps)
        )
    )


SMALL_TALK = "- - - turn_toward - bid - - - - help - - - - - bid - - -"


def test_polite_distance_is_small_talk_while_security_ebbs():
    assert danced(fading(SMALL_TALK, 0.12)) == {Dance.POLITE_DISTANCE}


def test_one_sitting_shows_a_polite_distance_only_in_part():
    once = dances(fading(SMALL_TALK, 0.12))
    thrice = dances(fading(SMALL_TALK, 0.12)._replace(earlier=(0.0, 0.01)))

    assert [one.partly for one in once] == [True]
    assert [one.partly for one in thrice] == [False]


def test_nobody_is_at_a_polite_distance_who_is_roused_or_has_settled_the_matter():
    steps = fading(SMALL_TALK, 0.12).steps
    startled = steps[9]._replace(second=ROUSED)
    settled = tuple(step._replace(matter=0.7) for step in steps)

    assert danced(Course((*steps[:9], startled, *steps[10:]))) == set()
    assert danced(Course(settled)) == set()


def test_a_dip_that_comes_back_is_no_ebb():
    steps = fading(SMALL_TALK, 0.12).steps
    dip = [*range(10), *range(9, -1, -1)]

    assert (
        danced(
            Course(
                tuple(
                    step._replace(first=steps[at].first, second=steps[at].second)
                    for step, at in zip(steps, dip, strict=True)
                )
            )
        )
        == set()
    )


def test_small_talk_is_no_distance_where_nothing_ebbs_or_the_matter_moves():
    assert danced(fading(SMALL_TALK, 0.0)) == set()
    assert danced(fading(SMALL_TALK, 0.12, matter=0.4)) == set()
    assert danced(fading("disclose disclose " + "- " * 18, 0.12)) == set()
    assert danced(fading(SMALL_TALK, 0.08)) == set()
    assert danced(fading(SMALL_TALK, 0.12)._replace(earlier=(0.0, 0.5))) == set()


def test_hot_and_cold_is_one_person_turning_three_times():
    acts = "disclose - stonewall - bid - stonewall"

    assert [(one.dance, one.lead) for one in dances(course(acts, ROUSED, CALM))] == [
        (Dance.HOT_AND_COLD, Side.FIRST)
    ]


def test_hot_and_cold_asks_how_roused_the_one_is_who_turns():
    acts = "disclose - stonewall - bid - stonewall"

    assert danced(course(acts, CALM, ROUSED)) == set()
    assert danced(course(acts, None, ROUSED)) == {Dance.HOT_AND_COLD}


def test_turning_twice_or_calmly_is_not_hot_and_cold():
    assert danced(course("disclose - stonewall - bid", ROUSED, CALM)) == set()
    assert danced(course("disclose - stonewall - bid - stonewall", CALM, CALM)) == set()


def test_pursuit_and_alarm_needs_both_attacks_and_hiding():
    acts = "criticise protest demand defend seek stonewall seek dismiss"

    assert Dance.PURSUIT_AND_ALARM in danced(course(acts))
    assert Dance.PURSUIT_AND_ALARM not in danced(course("criticise protest demand defend seek stonewall"))


def test_four_returned_attacks_are_a_mutual_attack_and_three_are_not():
    assert danced(course("criticise contempt defend criticise contempt")) == {Dance.MUTUAL_ATTACK}
    assert danced(course("criticise contempt defend criticise")) == set()


SOOTHING = "reassure - validate - reassure - appease - ask - reassure"


def test_a_caretaker_slides_by_soothing_without_a_need_of_their_own():
    assert danced(course(SOOTHING, reserve=0.3)) == {Dance.CARETAKER_SLIDE}


def test_a_limit_of_ones_own_or_a_reserve_stops_the_slide():
    assert danced(course(SOOTHING.replace("ask", "boundary"), reserve=0.3)) == set()
    assert danced(course(SOOTHING, reserve=0.4)) == set()
    assert danced(course(SOOTHING)) == set()


def spiking(acts: str, *arousal: float) -> Course:
    """Return a course in which the second side's arousal goes so."""
    steps = course(acts, None).steps
    return Course(
        tuple(
            step._replace(second=CALM._replace(arousal=level))
            for step, level in zip(steps, arousal, strict=True)
        )
    )


def test_it_works_where_a_spike_is_met_with_care_and_own_needs_are_said():
    acts = "request - validate - ask"

    assert dances(spiking(acts, 0.3, 0.5, 0.4, 0.35, 0.32))[0][::2] == (Dance.WORKING, Side.FIRST)


def test_it_does_not_work_without_care_calm_or_a_need():
    assert danced(spiking("request - request - bid", 0.3, 0.5, 0.4, 0.35, 0.32)) == set()
    assert danced(spiking("request - validate - ask", 0.3, 0.5, 0.5, 0.45, 0.42)) == set()
    assert danced(spiking("bid - validate - ask", 0.3, 0.5, 0.4, 0.35, 0.32)) == set()


def test_two_turns_are_too_few_to_say_that_it_works():
    assert danced(spiking("request - validate", 0.3, 0.5, 0.32)) == set()


def test_a_talk_without_a_spike_shows_nothing():
    assert danced(spiking("request - validate - ask", 0.3, 0.3, 0.3, 0.3, 0.3)) == set()


def test_a_safety_sign_is_no_dance_and_ends_all_looking():
    unsafe = course("demand stonewall seek dismiss", HURT, CROWDED)._replace(safety=True)

    assert danced(unsafe) == {Dance.CONTROL}


def test_a_dance_fades_from_the_window():
    long_ago = "demand stonewall " + "- " * 18 + "seek dismiss"

    assert danced(course(long_ago, HURT, CROWDED)) == set()


def test_what_is_counted_is_between_neighbours_of_different_sides():
    steps = course("demand stonewall criticise contempt").steps

    assert chases(steps) == [Side.FIRST, Side.FIRST]
    assert attacks_returned(steps) == 1
    assert flips(course("bid - stonewall - bid").steps, Side.FIRST) == 2


def test_every_dance_has_a_signature_an_exit_a_grade_and_a_source():
    assert set(NOTES_ON_DANCES) == set(Dance)
    assert {note.grade for note in NOTES_ON_DANCES.values()} <= {"A", "B", "C"}
    assert all(all(note) for note in NOTES_ON_DANCES.values())
    assert set(DETECTORS) | {Dance.WORKING, Dance.CONTROL} == set(Dance)


def test_a_play_is_read_from_both_sides(play):
    told = play("late_text").says("brush_off")
    steps = course_of(told.encounter).steps

    assert [step.side for step in steps] == [Side.SECOND, Side.FIRST, Side.SECOND]
    assert steps[1].acts == told.encounter.exchanges[0].response.speech.acts
    assert steps[1].first is None
    assert steps[2].second == told.encounter.partner.feelings
    assert dances(course_of(told.encounter)) == ()
