"""The foggy hill of any loss of one or two parameters: drawn, read back, its numbers in sight, nothing to object to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import soupmath as sm
from scenes.stage.timeline import Moment, Plan
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.draw.legible import PrintedNumbers
from scenes.studio.draw.picture_checker import look
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

SHAPES = ("wide", "tall", "square")
HEAD = ('title = "A land"\nstaging = "foggy_hill"\n[run]\nloss = "{loss}"\nlearning_rate = 0.01\nstart = {start}\n'
        'steps = 6\n')
BEAT = '[[beat]]\nid = "{id}"\nshow = "{verb}"\n{steps}\n'


def beats(*shown: tuple[str, str]) -> str:
    """The beats of verbs, each with the steps that it shows."""
    return "".join(BEAT.format(id=verb.replace("_", "-"), verb=verb, steps=steps and f"steps = {steps}")
                   for verb, steps in shown)


LONE = HEAD.format(loss="salt", start="{ salt = 4.0 }") + beats(
    ("open", ""), ("step", "[0, 1]"), ("walk", "[1, 3]"), ("run", "[3, 6]"), ("rest", ""), ("ask", ""), ("lift", ""))
BOTH = HEAD.format(loss="bowl", start='"start"') + beats(
    ("land", ""), ("cross", "[0, 1]"), ("cross_on", "[1, 6]"), ("sink", ""))


@dataclass(frozen=True)
class Drawn:
    """A loss, a start and a rate."""

    name: str
    loss: sm.Loss
    start: tuple[float, ...]
    rate: float
    recorded: bool = False

    def run(self) -> sm.Trajectory:
        with np.errstate(all="ignore"):
            run = sm.descend(self.loss, sm.optimizers.gradient_descent(self.rate), np.array(self.start), steps=6)
        return sm.Trajectory.from_points(run.points, run.loss) if self.recorded else run

    def plan(self, folder: Path, shape: str, theme: str = "stove") -> Plan:
        (path := folder / "lesson.toml").write_text(LONE if self.loss.dimension == 1 else BOTH, encoding="utf-8")
        return make_plan(load(path), shape=shape, theme=theme, runs={"run": self.run()})


def line(name: str, value: Callable[[Any], Any], slope: Callable[[Any], Any], start: float, rate: float,
         window: tuple[float, float] | None = None, minima: tuple[float, ...] = (), unit: str = "") -> Drawn:
    loss = sm.Loss(name, 1, lambda x: value(x[..., 0]), lambda x: slope(x[..., 0])[..., None],
                   minima=np.array(minima).reshape(-1, 1), names=("x",), units=(unit,),
                   window=None if window is None else np.array([window]))
    return Drawn(name, loss, (start,), rate)


def quartic(size: float, middle: float = 0.0, wide: float = 1.0) -> Drawn:
    """size · (u⁴ − 3u² + u) with u = (x − middle) / wide."""
    def u(x: Any) -> Any:
        return (x - middle) / wide
    return line(f"quartic {size:g} {middle:g} {wide:g}", lambda x: size * (u(x) ** 4 - 3 * u(x) ** 2 + u(x)),
                lambda x: size * (4 * u(x) ** 3 - 6 * u(x) + 1) / wide, middle + 2.0 * wide, 0.03 * wide**2 / size,
                (middle - 2.2 * wide, middle + 2.2 * wide),
                (middle - 1.3008395 * wide, middle + 1.1309012 * wide), "cm")


def plane(name: str, window: Any = None, rate: float = 0.01, size: float = 1.0, wide: float = 1.0) -> Drawn:
    """A terrain, `size` times as high, its second parameter told in units `wide` times as small."""
    whole, metric = sm.TERRAINS[name], np.array([1.0, wide])
    loss = sm.Loss(name, 2, lambda at: size * whole.value(at / metric),
                   lambda at: size * whole.gradient(at / metric) / metric,
                   minima=whole.minima * metric, names=("width", "height"), units=("m", ""),
                   window=None if window is None else np.array(window) * metric[:, None])
    return Drawn(f"{name} {size:g} {wide:g}", loss, tuple(whole.places["start"] * metric), rate / size)


def log_of_product() -> Drawn:
    """Undefined where x or y is not above 0."""
    loss = sm.Loss("edge", 2, lambda at: at[..., 0] + at[..., 1] - np.log(at[..., 0] * at[..., 1] * (at[..., 0] > 0)),
                   lambda at: 1 - 1 / at, minima=np.array([[1.0, 1.0]]), names=("x", "y"), units=("", ""),
                   window=np.array([[-0.5, 4.0], [-1.0, 3.0]]))
    return Drawn("edge in a plane", loss, (3.0, 2.5), 0.3)


LOSSES = [
    quartic(1.0), quartic(1e-9), quartic(1e9), quartic(3.0, 1e6, 1e-3), quartic(2.0, -40.0, 25.0),
    line("parabola", lambda x: x**2, lambda x: 2 * x, -3.0, 0.2),
    line("thrown", lambda x: x**2, lambda x: 2 * x, 1.0, 1.4, (-3.0, 3.0), (0.0,)),
    line("exponential", lambda x: np.exp(x), lambda x: np.exp(x), 17.0, 3e-8, (0.0, 20.0)),
    line("x − ln x", lambda x: x - np.log(x), lambda x: 1 - 1 / x, 4.0, 0.4, (-1.0, 5.0), (1.0,)),
    line("half circle", lambda x: -np.sqrt(1 - x**2), lambda x: x / np.sqrt(1 - x**2), 0.8, 0.2, (-1.5, 1.5), (0.0,)),
    line("reciprocal", lambda x: 1 / x + x, lambda x: 1 - 1 / x**2, 0.3, 0.03, (-1.0, 3.0), (1.0,)),
    line("downhill", lambda x: -x, lambda x: -1.0 + 0 * x, 0.0, 0.5),
    line("level", lambda x: 5.0 + 0 * x, lambda x: 0 * x, 0.0, 0.5, (-1.0, 1.0)),
    line("high up", lambda x: 1000 + (x - 2) ** 2, lambda x: 2 * (x - 2), 3.0, 0.2, (0.0, 4.0), (2.0,), "a long unit"),
    line("waves", lambda x: np.sin(3 * x) + 0.1 * x**2, lambda x: 3 * np.cos(3 * x) + 0.2 * x, 2.9, 0.05, (-4.0, 4.0),
         (-0.5117, 1.5351)),
    plane("himmelblau"), plane("himmelblau", size=1e9), plane("bumpy_bowl", size=1e-9, rate=0.2),
    plane("rosenbrock", ((-2.0, 2.0), (-1.0, 3.0)), 0.002), plane("saddle", ((-2.5, 2.5), (-2.5, 2.5)), 0.4),
    plane("beale", ((-1.0, 4.5), (-1.5, 1.5)), 0.01, wide=1e4), plane("bowl", ((-4.0, 4.0), (-4.0, 4.0)), 2.3),
    log_of_product(),
]
FEW = ("quartic 1e-09 0 1", "exponential", "x − ln x", "himmelblau 1e+09 1")
CASES = [pytest.param(drawn, SHAPES[k % 3], id=drawn.name, marks=() if drawn.name in FEW else pytest.mark.long)
         for k, drawn in enumerate(LOSSES)]


@pytest.mark.parametrize(("drawn", "shape"), CASES)
def test_it_is_drawn_and_read_back_and_its_numbers_are_seen(drawn: Drawn, shape: str, tmp_path: Path) -> None:
    read_it_back(drawn.plan(tmp_path, shape))


@pytest.mark.parametrize("drawn", [pytest.param(quartic(1.0), id="a hill"),
                                   pytest.param(plane("himmelblau"), id="a land", marks=pytest.mark.long)])
def test_of_a_recorded_run_no_rate_is_shown(drawn: Drawn, tmp_path: Path) -> None:
    plan = replace(drawn, recorded=True).plan(tmp_path, "wide")
    read_it_back(plan)
    with on_set(plan, 90) as scene:
        scene.pose(Moment(plan.beats[1], 0.5 * plan.beats[1].ticks))
        walker = scene.alone.walk.walker if scene.alone else scene.knobs.walker
        assert walker.cook.faded == 1.0
        assert walker.dial.faded == 0.0


def read_it_back(plan: Plan) -> None:
    """At every whole step, and posed in between."""
    count = 0
    with on_set(plan, 90) as scene:
        printed = PrintedNumbers(scene)
        for beat in plan.beats:
            for tick in sorted({*map(float, beat.boundaries()), 0.4 * beat.ticks}):
                scene.pose(now := Moment(beat, tick))
                if tick not in beat.boundaries():
                    continue
                for reading in scene.readings(now):
                    count += 1
                    assert reading.holds, f"beat {beat.id}, tick {tick}: {reading}"
                assert not list(printed.faults()), f"beat {beat.id}, tick {tick}"
    assert count > 50


@pytest.mark.long
@pytest.mark.parametrize("drawn", LOSSES, ids=lambda drawn: drawn.name)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_picture_checker_objects_to_nothing(drawn: Drawn, shape: str, tmp_path: Path) -> None:
    found, looked = look(drawn.plan(tmp_path, shape))
    assert looked > 20
    assert not found
