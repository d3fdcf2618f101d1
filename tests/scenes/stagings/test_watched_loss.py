"""The loss of any run, watched in a jar and as a curve: what is shown is what the run says, of any size and sign."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenes.stage.timeline import Moment
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

SAMPLE = (("bowl", "wide"), ("one", "tall"), ("below-zero", "square"))
BEATS = """
[[beat]]
id = "first"
show = "start"

[[beat]]
id = "slowly"
show = "watch"
steps = [0, 2]

[[beat]]
id = "asked"
show = "doubt"
steps = [2, 2]

[[beat]]
id = "quickly"
show = "watch_quickly"
steps = [2, 8]
"""
RUNS = {
    "bowl": 'loss = "bowl"\nlearning_rate = 0.1\nstart = [2.0, 1.0]',
    "one": 'loss = "salt"\nlearning_rate = 0.005\nstart = "salt_short"',
    "below-zero": 'loss = { formula = "x**4-3*x**2+x", over = { x = [-2, 2] }}\nlearning_rate = 0.02\nstart = [1.9]',
    "decades": 'loss = { formula = "x**8", over = { x = [0.01, 12] } }\nlearning_rate = 1e-8\nstart = [11.0]',
    "tiny": 'loss = { formula = "1e-9 * x**2", over = { x = [-2, 2] } }\nlearning_rate = 1e8\nstart = [1.5]',
    "huge": 'loss = { formula = "1e9 * x**2", over = { x = [-2, 2] } }\nlearning_rate = 1e-10\nstart = [1.5]',
    "thrown-far": 'loss = "bowl"\nlearning_rate = 2.5\nstart = [2.0, 1.0]\nexpect = "diverged"',
}


@pytest.mark.parametrize(("name", "shape"), [
    pytest.param(run, shape, marks=() if (run, shape) in SAMPLE else pytest.mark.long)
    for run in RUNS for shape in ("wide", "tall", "square")])
def test_what_is_watched_can_be_read_back(name: str, shape: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.toml"
    head = 'title = "Any run"\nstaging = "loss_meter"\n\n[run]\nsteps = 8\n'
    path.write_text(f"{head}{RUNS[name]}\n{BEATS}", encoding="utf-8")
    plan, read = make_plan(load(str(path)), shape), []
    with on_set(plan, 90) as scene:
        for beat in plan.beats:
            for tick in sorted({*np.linspace(0, beat.ticks, 5), *beat.boundaries()}):
                scene.pose(now := Moment(beat, float(tick)))
                read += scene.readings(now)
    assert [reading for reading in read if not reading.holds] == []
    assert {"the jar", "the jar's needle", "the jar's number", "dot 8", "the curve's tip", "the level at the jar",
            "if nothing changed", "the number of steps", "mood"} <= {reading.what for reading in read}
