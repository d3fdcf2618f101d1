"""Runs that diverge are drawn, whatever their rate: posed and read back at every whole step, in every staging."""

from dataclasses import replace
from pathlib import Path

import pytest

from scenes.stage.timeline import Moment, Plan
from scenes.studio.draw import draw_beats
from scenes.studio.draw.legible import PrintedNumbers
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

CASES = Path(__file__).parents[2] / "cases"
SHAPES = ("wide", "tall", "square")
RATES = (1.5, 3.0, 30.0, 1e3, 1e6)
FREE = ("foggy-hill", "walking-in-fog", "how-big-a-pinch", "loss-meter", "rough-ground",       # runs of any rate
        "three-ways-down")
NORMAL = {("foggy-hill", 30.0), ("loss-meter", 1e3)}
SOUP = """title = "Too big"
staging = "soup_pot"
run = {{ loss = "{loss}", learning_rate = {rate}, start = {{ salt = 2.0 }}, steps = 12, expect = "diverged" }}
beat = [
    {{ id = "open", show = "open" }}, {{ id = "taste", show = "taste" }}, {{ id = "ask", show = "ask" }},
    {{ id = "quick", show = "season_quickly", steps = [0, 6] }}, {{ id = "weigh", show = "weigh" }},
    {{ id = "slow", show = "season", steps = [6, 12] }}, {{ id = "again", show = "weigh_again" }},
]
"""


def drawn(plan: Plan) -> int:
    """Readings that hold, of numbers in sight; fails at the first that does not, or is not."""
    count = 0
    with draw_beats.on_set(plan, 90) as scene:
        printed = PrintedNumbers(scene)
        for beat in plan.beats:
            for tick in beat.boundaries():
                for inner in (tick - 1.0, float(tick)):     # on the way to a whole step, and there
                    scene.pose(now := Moment(beat, max(0.0, inner), plan.calm))
                for reading in scene.readings(now):
                    count += 1
                    assert reading.holds, f"beat {beat.id}, tick {tick}: {reading}"
                assert not list(printed.faults()), f"beat {beat.id}, tick {tick}"
    return count


def often(marked: bool, *values: object) -> object:
    return pytest.param(*values, marks=() if marked else pytest.mark.long)


@pytest.mark.parametrize(("name", "times", "shape"), [
    often((name, times) in NORMAL, name, times, SHAPES[k % 3])
    for name in FREE for k, times in enumerate(RATES)])
def test_a_lesson_with_too_large_a_rate_is_drawn(name: str, times: float, shape: str) -> None:
    lesson = load(name)
    runs = {key: run if run.learning_rate is None
            else replace(run, learning_rate=run.learning_rate * times) for key, run in lesson.runs.items()}
    beats = tuple(replace(beat, say="") for beat in lesson.beats)       # sentences quote numbers that fit
    assert drawn(make_plan(replace(lesson, runs=runs, beats=beats), shape=shape)) > 100


@pytest.mark.parametrize(("loss", "rate", "shape"), [
    often(rate == 0.2, loss, rate, shape) for loss, shape in (("salt", "wide"), ("soup", "tall"), ("soup", "square"))
    for rate in (0.026, 0.2, 30.0, 1e6) if (rate, shape) != (0.2, "square")])
def test_a_pot_is_seasoned_with_too_much(tmp_path: Path, loss: str, rate: float, shape: str) -> None:
    (path := tmp_path / "lesson.toml").write_text(SOUP.format(loss=loss, rate=rate).replace(
        "{ salt = 2.0 }", "{ salt = 2.0 }" if loss == "salt" else '"tastes_two"'))
    assert drawn(make_plan(load(path), shape=shape)) > 100


@pytest.mark.parametrize("path", [
    often(path.stem in ("div", "sp"), path) for path in sorted(CASES.glob("09-*/*.toml"))], ids=lambda path: path.stem)
def test_what_strangers_found_is_drawn(path: Path) -> None:
    assert drawn(make_plan(load(path))) > 50
