"""The Plan: whole ticks, one clock, states that follow from the verbs, a playhead that never jumps."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_lessons import BENCH, GOOD, SEVERAL
from tones import said

from scenes.stage.pace import Pace
from scenes.stage.timeline import TICKS_PER_SECOND, Beat, Moment, Plan
from scenes.stage.verbs import Verb
from scenes.studio.files.faults import BadInputError
from scenes.studio.plan.caption_blocks import reading_ticks
from scenes.studio.plan.make_plan import STRETCH, lay_out, make_plan
from scenes.studio.plan.proof import Checked
from scenes.studio.script import film_file
from scenes.studio.script.lesson import load

Write = Callable[..., str]
PACE = st.builds(Pace, lead=st.integers(0, 40), tail=st.integers(0, 40), step_ticks=st.integers(1, 60),
                 window=st.tuples(st.floats(0, 0.4), st.floats(0.5, 1)))
VERB = st.builds(Verb, st.just("v"), st.just("says"), pace=PACE)


@pytest.fixture
def plan(write: Write) -> Plan:
    return make_plan(load(write()))


def test_beats_follow_one_another(plan: Plan) -> None:
    assert [beat.begins for beat in plan.beats] == [0, plan.beats[0].ticks, plan.ticks - plan.beats[2].ticks]
    assert plan.ticks == sum(beat.ticks for beat in plan.beats)
    assert [beat.say for beat in plan.beats] == [
        "The score is 6. That is 4 short.", f"The loss falls to {plan.runs['run'].losses[3]:.2f}.", ""]


def test_a_beat_lasts_as_long_as_its_words_or_its_motion_and_then_holds(plan: Plan) -> None:
    spoken, moved, still = plan.beats
    assert spoken.ticks == reading_ticks(spoken.say) + 6 == spoken.speech_ticks + 6
    assert moved.ticks == 4 + 3 * moved.step_ticks + 4 + 6
    assert still.ticks == 15


def test_speech_takes_its_time_and_never_hurries_the_captions(write: Write) -> None:
    lesson = load(write())
    first, second = make_plan(lesson).beats[:2]
    starts = [0.1, 0.5, 1.0, 1.5, 9.0, 9.5, 10.0, 12.0]
    slow = make_plan(lesson, speech={"open": said(first.say, starts, 13.3), "on": said(second.say, [0.0] * 8, 0.33)})
    assert slow.beats[0].ticks == 200 + 6
    assert slow.beats[0].cues["bell"] == 9 * TICKS_PER_SECOND       # when "That" is heard
    assert slow.beats[0].words[4] == (first.say.index("That"), 135)
    assert slow.beats[1].ticks >= reading_ticks(slow.beats[1].say) + 6
    assert slow.beats[1].speech_ticks == 5


@pytest.mark.parametrize(("end", "hold", "left"), [("?", 0.0, 10), ("?”", 0.1, 10), ("?", 2.0, 30), (".", 0.0, 0)])
def test_a_spoken_question_is_left_standing(write: Write, end: str, hold: float, left: int) -> None:
    lesson = load(write(("The loss falls to {loss_at_3:.2f}.", f"Why{end}"), ("claims =", f"hold = {hold}\nclaims =")))
    beat = make_plan(lesson, speech={"on": said(f"Why{end}", [0.1], 20.0)}).beats[1]
    assert beat.ticks == 300 + left


def test_what_stands_follows_from_the_verbs(plan: Plan) -> None:
    assert [dict(beat.entry) for beat in plan.beats] == [{}, *[{"title": True, "table": True}] * 2]
    assert plan.beats[2].exit == {"title": True, "table": False}
    coming, going = Moment(plan.beats[0], 0), Moment(plan.beats[2], 15)
    assert (coming.presence("table"), coming.comes("table")) == (0, True)
    assert (going.presence("table"), going.comes("table")) == (0, False)
    assert Moment(plan.beats[1], 3).presence("table") == 1
    assert Moment(plan.beats[1], 3).presence("nothing") == 0


def test_arguments_have_defaults_and_name_what_they_set(write: Write) -> None:
    beat = make_plan(load(write(text=SEVERAL))).beats[1]
    assert beat.args == {"who": "timid", "pace": 1.0, "mood": "calm"}
    assert beat.exit["timid"] == 3


def test_the_step_waits_for_its_cue(write: Write) -> None:
    waiting = ('"The loss falls to', '"Now wait for it. [step] The loss falls to')
    beat = make_plan(load(write(waiting))).beats[1]
    assert beat.steps_at == beat.cues["step"] > BENCH["step"].pace.lead
    assert beat.playhead(beat.steps_at) == 0


def test_unknown_facts_are_refused_with_the_known_ones(write: Write) -> None:
    with pytest.raises(BadInputError) as caught:
        make_plan(load(write(("score_first", "scor_first"))))
    said = str(caught.value.faults[0])
    assert 'must quote a known fact, got "scor_first". Did you mean "score_first"? Known: ' in said
    assert ", loss_at_STEP, loss_first," in said
    assert caught.value.faults[0].line == 13


def test_numbers_in_sentences_are_finite_and_short(write: Write) -> None:
    far = ("learning_rate = 0.01", 'learning_rate = 2.0\nexpect = "diverged"')
    with pytest.raises(BadInputError, match="must quote numbers of at most 16 letters"):
        make_plan(load(write(far, ("loss_at_3:.2f", "loss_last:.2f"))))
    assert "e+" in make_plan(load(write(far, ("loss_at_3:.2f", "loss_last:.1e")))).beats[1].say


@given(verb=VERB, steps=st.integers(0, 12), speech=st.integers(0, 600), hold=st.integers(0, 90),
       at=st.none() | st.integers(0, 200))
def test_ticks_leave_room_for_words_and_motion(verb: Verb, steps: int, speech: int, hold: int,
                                               at: int | None) -> None:
    laid = lay_out(verb, steps, speech, hold, at)
    assert laid["ticks"] >= max(1, speech + hold, verb.needs(steps) + hold)
    assert laid["ticks"] >= laid["steps_at"] + steps * laid["step_ticks"] + verb.pace.tail + hold
    assert verb.pace.step_ticks <= laid["step_ticks"] <= max(verb.pace.step_ticks, verb.pace.step_ticks * STRETCH)
    assert laid["steps_at"] >= max(verb.pace.lead, at or 0)


@given(verb=VERB, first=st.integers(0, 5), steps=st.integers(0, 6), speech=st.integers(0, 300))
def test_the_playhead_goes_from_first_to_last_without_a_jump(verb: Verb, first: int, steps: int,
                                                             speech: int) -> None:
    beat = Beat("b", "v", first, first + steps, window=verb.pace.window, **lay_out(verb, steps, speech, 6))
    way = [beat.playhead(tick / 4) for tick in range(4 * beat.ticks + 1)]
    assert (way[0], way[-1]) == (first, first + steps)
    low, high = verb.pace.window
    fastest = 1.5 / (beat.step_ticks * (high - low)) / 4        # smoothstep is steepest in its middle
    assert all(-1e-12 <= after - before <= fastest + 1e-9 for before, after in pairwise(way))
    for k, tick in enumerate(beat.boundaries()[1 : steps + 1], 1):
        assert beat.playhead(tick) == pytest.approx(first + k, abs=1e-12)
        assert Moment(beat, tick).step == first + k


@given(verb=VERB, steps=st.integers(1, 6), fraction=st.floats(0, 1))
def test_gestures_count_the_steps(verb: Verb, steps: int, fraction: float) -> None:
    beat = Beat("b", "v", 2, 2 + steps, window=verb.pace.window, **lay_out(verb, steps, 0, 6))
    for k in range(steps):
        index, part = Moment(beat, beat.steps_at + (k + 0.5) * beat.step_ticks).gesture
        assert (index, part) == (2 + k, pytest.approx(0.5))
    assert Moment(beat, 0).gesture == (2, 0.0)
    assert Moment(beat, beat.ticks).gesture == (1 + steps, 1.0)


@given(st.integers(1, 2000))
def test_ambient_motion_is_at_its_begin_at_both_ends(ticks: int) -> None:
    beat = Beat("b", "v", 0, 0, ticks)
    assert Moment(beat, 0).ambient == 0
    assert Moment(beat, ticks).ambient == pytest.approx(max(1, round(ticks / TICKS_PER_SECOND)))
    assert Moment(beat, ticks / 3, calm=True).ambient == 0


def test_chinese_takes_its_own_time(write: Write) -> None:
    lesson = load(write(("The loss falls to", "损失下降到" * 8)))
    assert make_plan(lesson, lang="zh").beats[1].speech_ticks > make_plan(lesson).beats[1].speech_ticks


@pytest.mark.parametrize("name", film_file.names())
def test_the_projects_lessons_move_without_a_jump(name: str, checked: Callable[[str], Checked]) -> None:
    beats = checked(name).plan.beats
    for before, after in pairwise(beats):
        assert before.exit == after.entry
        assert before.begins + before.ticks == after.begins
    assert all(0 <= tick <= beat.ticks for beat in beats for tick in beat.cues.values())


def test_the_same_words_make_the_same_plan(write: Write) -> None:
    assert make_plan(load(write())).beats == make_plan(load(write(text=GOOD + "\n# a comment\n"))).beats
