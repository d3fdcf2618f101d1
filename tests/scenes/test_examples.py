"""The lessons made for teaching in scenes/lessons/examples/: each passes, lasts as long as it may, and can be drawn."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from scenes.stage.timeline import Moment
from scenes.studio.draw import draw_beats
from scenes.studio.files import catalogue
from scenes.studio.plan import proof
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

EXAMPLES = sorted((catalogue.LESSONS / "examples").glob("*.toml"))
NAMES = [path.stem for path in EXAMPLES]
SHORTEST, LONGEST = 20, 52      # seconds, in silence


def test_there_is_one_for_each_thing_that_a_person_can_bring() -> None:
    lessons = [load(path) for path in EXAMPLES]
    assert {lesson.staging for lesson in lessons} == {"fitting", "race", "sweep", "loss_meter"}
    assert not {*NAMES} & {*catalogue.there()}      # they are none of the film's


@pytest.mark.parametrize("path", EXAMPLES, ids=NAMES)
def test_it_passes_and_is_short(path: Path) -> None:
    checked = proof.check(str(path))
    assert checked.ok, [*checked.faults, *(law for law in checked.laws if not law.ok)]
    assert checked.seconds is not None
    assert SHORTEST <= checked.seconds <= LONGEST
    assert checked.lesson is not None
    assert any(beat.claims for beat in checked.lesson.beats)


@pytest.mark.parametrize(("path", "shape"), [
    pytest.param(path, shape, id=f"{path.stem}-{shape}", marks=() if at == k % 3 else pytest.mark.long)
    for k, path in enumerate(EXAMPLES) for at, shape in enumerate(("wide", "tall", "square"))])
def test_what_it_shows_is_what_was_computed(path: Path, shape: str) -> None:
    """Posed at the middle and the end of each beat, and read back."""
    plan = make_plan(load(path), shape)
    with draw_beats.on_set(plan, 90) as scene:
        for beat in plan.beats:
            for tick in (beat.ticks // 2, beat.ticks):
                scene.pose(now := Moment(beat, float(tick), plan.calm))
                assert [reading for reading in scene.readings(now) if not reading.holds] == []


def test_the_recorded_training_is_what_its_script_makes(tmp_path: Path) -> None:
    made = runpy.run_path(str(Path(__file__).parents[1] / "reference" / "make_recorded_training.py"))
    rows = [line.split(",") for line in made["FILE"].read_text(encoding="utf-8").splitlines()[1:]]
    assert [int(step) for step, _ in rows] == [step for step, _ in made["training"]()]
    assert [float(loss) for _, loss in rows] == pytest.approx([loss for _, loss in made["training"]()], abs=1e-5)
