"""Shots: how plans are cut, what a take measures, and what it refuses."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from footage import GOOD, OPEN, REST, beat, plan, whole
from hypothesis import given
from hypothesis import strategies as st

from scenes.stage.timeline import Moment
from scenes.studio.draw.draw_beats import TakeError, on_set, picture, take
from scenes.studio.shots.shot import LONGEST, SHORTEST, as_drawn, cut

pytestmark = pytest.mark.filterwarnings("ignore:'mode' parameter:DeprecationWarning")    # manim's own camera


@given(st.lists(st.integers(1, 200), min_size=1, max_size=30))
def test_shots_are_all_beats_in_order_and_long_enough(lengths):
    a_plan = plan(*(replace(REST, id=str(k), ticks=ticks) for k, ticks in enumerate(lengths)))
    shots = cut(a_plan)
    stretches = [(name, part) for shot in shots for name, part in zip(shot.ids, shot.stretches, strict=True)]
    assert [(name, tick) for name, part in stretches for tick in range(part.since, part.until)] == [
        (beat.id, tick) for beat in a_plan.beats for tick in range(beat.ticks)]
    assert [shot.begins for shot in shots] == [
        a_plan.beats[int(shot.ids[0])].begins + shot.stretches[0].since for shot in shots]
    assert len(shots) == 1 or min(shot.ticks for shot in shots) >= SHORTEST
    assert all(len(shot.stretches) > 1 or shot.ticks <= LONGEST for shot in shots)


def test_a_shot_carries_nothing_that_may_change_without_the_picture():
    one = beat("walk", (0, 3), "one", "Some words.")
    other = replace(one, id="two", say="Other words.", begins=90, speech_ticks=7)
    assert as_drawn(one) == as_drawn(other)


def test_pictures_need_no_more_than_a_shot_carries():
    a_plan = plan()
    with on_set(a_plan, 96) as whole, on_set(replace(a_plan, beats=()), 96) as blind:
        for beat in a_plan.beats:
            for tick in (0.0, 7.0, beat.ticks - 0.25):
                there = picture(whole, Moment(beat, tick))
                assert (picture(blind, Moment(as_drawn(beat), tick)) == there).all()


@pytest.mark.parametrize("fps", [15, 30, 60])
def test_a_take_shows_every_frame_and_reads_every_boundary(fps):
    a_plan = plan()
    frames = []
    with on_set(a_plan, 96) as scene:
        footage = take(scene, whole(a_plan), fps, lambda scene: frames.append(scene.bar.read()))
    assert len(frames) == footage.frames == a_plan.ticks * fps // 15
    assert footage.readings == 2 * sum(len(beat.boundaries()) for beat in a_plan.beats)


@pytest.mark.parametrize("fps", [15, 60])
def test_parts_of_a_beat_show_and_read_what_the_whole_beat_does(fps):
    a_plan = plan(replace(beat("walk", (0, 3)), ticks=2 * LONGEST + 7))
    shots, frames, parts = cut(a_plan), [], []
    assert len(shots) == 3
    with on_set(a_plan, 96) as scene:
        footage = take(scene, whole(a_plan), fps, lambda scene: frames.append(scene.bar.read()))
        taken = [take(scene, shot.stretches, fps, lambda scene: parts.append(scene.bar.read())) for shot in shots]
    assert parts == frames
    assert [part.frames for part in taken] == [shot.ticks * fps // 15 for shot in shots]
    assert sum(part.readings for part in taken) == footage.readings
    assert set(footage.worst) == {"exact", "printed"}
    assert footage.worst["printed"] == 0 <= footage.worst["exact"] < 1e-6
    assert np.ptp(frames) > 1


@pytest.mark.parametrize(("verb", "said"), [
    ("lie", "the bar shows 16.00000"),
    ("stumble", r"KeyError: 'no such spoon' \(staging.py, line \d+\)"),
])
def test_a_take_is_refused_with_its_place(verb, said):
    a_plan = plan(OPEN, beat(verb))
    with on_set(a_plan, 96) as scene, pytest.raises(TakeError, match=said) as caught:
        take(scene, whole(a_plan), 15, lambda scene: None)
    assert (caught.value.beat, caught.value.tick) == (1, 0)


def test_a_reading_that_is_no_number_is_refused(monkeypatch):
    a_plan = plan(*GOOD)
    with on_set(a_plan, 96) as scene:
        monkeypatch.setattr(scene.bar, "read", lambda: float("nan"))
        with pytest.raises(TakeError, match="the bar shows nan"):
            take(scene, whole(a_plan), 15, lambda scene: None)


def test_a_full_disk_is_not_the_scenes_fault():
    def full(scene):
        raise OSError(28, "No space left on device")

    a_plan = plan()
    with on_set(a_plan, 96) as scene, pytest.raises(OSError, match="No space"):
        take(scene, whole(a_plan), 15, full)
