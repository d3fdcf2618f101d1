"""Races that open on their ground, and those who end elsewhere than others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.race import timing
from scenes.stagings.race.sheets import in_frame
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.files.catalogue import LESSONS
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load


def end_of(scene: LessonScene, beat: str) -> Moment:
    found = next(one for one in scene.plan.beats if one.id == beat)
    return Moment(found, found.ticks)


# who ends elsewhere ---------------------------------------------------------------------
@pytest.fixture(scope="module")
def valleys() -> Iterator[LessonScene]:
    with on_set(make_plan(load(LESSONS / "examples" / "two-valleys.toml")), 90) as built:
        yield built


def test_each_looks_where_its_way_leads(valleys: LessonScene) -> None:
    beat = end_of(valleys, "race").beat
    valleys.pose(Moment(beat, beat.ticks / 2))
    turns = {name: cook.actor.acting.turn for name, cook in valleys.cooks.cooks.items()}
    assert turns["left"] < -0.5
    assert turns["right"] > 0.5


def test_who_stays_higher_feels_to_both_sides_and_the_height_is_told(valleys: LessonScene) -> None:
    beat = end_of(valleys, "ends").beat
    turns = []
    for tick in range(beat.ticks):
        valleys.pose(Moment(beat, float(tick)))
        turns.append(valleys.cooks.cooks["left"].actor.acting.turn)
    assert min(turns) < -0.7
    assert max(turns) > 0.7
    valleys.pose(Moment(beat, beat.ticks))
    low, high = (sorted(x**4 - 3 * x**2 - 0.6 * x for x in np.roots([4, 0, -6, -0.6]).real)[k] for k in (0, 1))
    higher, hill, frame = valleys.higher[0], valleys.wall.sheets[0], valleys.regions["frame"]
    assert higher.tags["left"].read() == f"{high - low:.1f} more loss"
    top, foot = higher.heights["left"].read()
    unit = hill.per_loss * frame.height / valleys.wall.regions[0].height
    assert top - foot == pytest.approx(unit * (high - low), rel=1e-3)
    assert foot == pytest.approx(in_frame(hill.flag("left"), valleys.wall.regions[0], frame)[1])


@pytest.mark.parametrize("other", ["shelf", "rotated_ravine"])
def test_a_cook_may_be_alone_on_its_ground(tmp_path: Path, other: str) -> None:
    text = (LESSONS / "smallest" / "race.toml").read_text(encoding="utf-8").replace("bowl", other, 1)
    start = "{ salt = 2.0 }" if other == "shelf" else '"start"'
    (tmp_path / "apart.toml").write_text(text.replace('start = "start"', f"start = {start}", 1), encoding="utf-8")
    with on_set(make_plan(load(str(tmp_path / "apart.toml"))), 90) as built:
        assert [len(course.by_cook) for course in built.wall.courses] == [1, 1]
        for beat in built.plan.beats:
            built.pose(now := Moment(beat, beat.ticks / 2))
            assert [reading for reading in built.readings(now) if not reading.holds] == []


# lessons that open on their ground ------------------------------------------------------
@pytest.mark.parametrize("name", ["sled-or-dials", "mountain-pass", "two-valleys"])
def test_a_ground_that_is_opened_on_is_read_back_and_nothing_jumps(name: str) -> None:
    """Planks, arrows, brackets and the glass among the rest; cooks and dials go on from where a beat has left them."""
    with on_set(make_plan(load(LESSONS / "examples" / f"{name}.toml")), 90) as built:
        ends: list[tuple[float, ...]] = []
        for beat in built.plan.beats:
            for tick in np.linspace(0, beat.ticks, 13):
                built.pose(now := Moment(beat, float(tick)))
                assert [reading for reading in built.readings(now) if not reading.holds] == []
                stands = [x for cook in built.cooks.cooks.values() for x in
                          (*cook.actor.placed, *(dial.read() for dial in cook.dials))]
                if tick == 0 and ends:
                    assert stands == pytest.approx(ends), beat.id
            ends = stands
        said = {reading.what for reading in built.readings(now)}
        assert name != "sled-or-dials" or "the ring of the finish" in said


def test_planks_tip_to_where_each_goes(valleys: LessonScene) -> None:
    """Level at first; then as steep as the hill is drawn there."""
    beat = end_of(valleys, "feel").beat
    hill = valleys.wall.sheets[0]
    valleys.pose(Moment(beat, 9.0))
    assert [plank.read()[1][1] for plank in valleys.feeling.planks.values()] == pytest.approx([0.0, 0.0])
    valleys.pose(Moment(beat, timing.move(Moment(beat, 0.0), "arrows").begins(Moment(beat, 0.0))))
    for name, x in (("left", -0.2), ("right", 0.0)):
        _, (dx, dy) = valleys.feeling.planks[name].read()
        assert dy / dx == pytest.approx((4 * x**3 - 6 * x - 0.6) * hill.per_loss / hill.per_unit)
        assert np.sign(dx) == (-1 if name == "left" else 1)
