"""The staging fitting, by tables of all sizes: what is read back, what an eye objects to, what goes off the board."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.region import Region
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.fitting.chart import shown_rows
from scenes.stagings.fitting.half_planes import grounds
from scenes.stagings.fitting.props.table_board import LONG, axis_letters
from scenes.studio.draw import draw_beats, picture_checker
from scenes.studio.draw.legible import PrintedNumbers
from scenes.studio.plan import proof
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

SHAPES, THEMES = ("wide", "tall", "square"), ("stove", "paper")
EXAMPLE = Path(__file__).parents[3] / "scenes/lessons/examples/boiling-water.toml"
BEATS = ("open", "guess", "miss", "step 0 2", "map", "walk 2 6", "ask", "reveal")


@dataclass(frozen=True)
class Drawn:
    """A table drawn by a seed, in any units, and the model that is fitted to it."""

    fit: str
    seed: int
    rows: int = 20
    units: tuple[float, float] = (1.0, 1.0)
    aside: tuple[float, float] = (0.0, 0.0)
    rate: float = 0.2
    start: str = "falling"
    more: str = ""
    run: str = ""

    def text(self) -> str:
        rng = np.random.default_rng(self.seed)
        x = rng.uniform(0, 10, self.rows)
        y = 2 + rng.normal() * x + rng.normal(size=self.rows)
        table = np.stack([x * self.units[0] + self.aside[0], y * self.units[1] + self.aside[1]], axis=1)
        kinds = np.where(x - y > np.median(x - y), "thick", "thin")
        rows = (f"{a!r},{b!r},{kind}" for (a, b), kind in zip(table.tolist(), kinds, strict=True))
        return "\n".join(["stirred (min),spoons,soup", *rows]) + "\n"

    def lesson(self, folder: Path) -> str:
        (folder / "rows.csv").write_text(self.text(), encoding="utf-8")
        columns = ('x = ["stirred (min)", "spoons"], y = "soup"' if self.fit == "classes"
                   else 'x = "stirred (min)", y = "spoons"')
        beats = [beat for beat in BEATS if beat != "map" or self.fit == "line"]
        shown = "".join(f'\n[[beat]]\nid = "{show[0]}"\nshow = "{show[0]}"\n'
                        + (f"steps = [{show[1]}, {show[2]}]\n" if len(show) > 1 else "")
                        for show in map(str.split, beats))
        start = self.start if self.fit in ("line", "curve") else "untaught"
        (folder / "drawn.toml").write_text(
            f'title = "A drawn table"\nstaging = "fitting"\n\n[run]\nloss = {{ fit = "{self.fit}", table = "rows.csv", '
            f'{columns}{self.more} }}\nlearning_rate = {self.rate}\nstart = "{start}"\nsteps = 6\n{self.run}\n{shown}',
            encoding="utf-8")
        return str(folder / "drawn.toml")


DRAWN = [
    Drawn("line", 1), Drawn("line", 2, more=", test = 0.25"), Drawn("line", 3, units=(1e-9, 1e-9)),
    Drawn("line", 4, units=(1e9, 1e9)), Drawn("line", 5, units=(1e9, 1e-9)), Drawn("line", 6, rows=2, start="flat"),
    Drawn("line", 7, aside=(2000.0, -5e6)), Drawn("line", 8, units=(1.0, 1e-3), aside=(0.0, 1e6)),
    Drawn("line", 9, rate=1.3, run='expect = "diverged"'), Drawn("line", 10, rate=1e6, run='expect = "diverged"'),
    Drawn("line", 11, rows=5000, run="batch = 32"), Drawn("line", 12, run="batch = 4\nseed = 3"),
    Drawn("curve", 13, more=", degree = 3", rate=0.05), Drawn("curve", 14, more=", degree = 2, test = 0.2", rate=0.05),
    Drawn("curve", 15, more=", degree = 2", rate=30.0, run='expect = "diverged"'),
    Drawn("small_net", 16, rows=40, more=", hidden = 4, seed = 2"),
    Drawn("small_net", 17, rows=60, units=(1e9, 1e9), more=", hidden = 6, test = 0.2"),
    Drawn("classes", 18, rate=1.0), Drawn("classes", 19, rows=120, units=(1e-9, 1e9), rate=1.0, more=", test = 0.2"),
    Drawn("classes", 20, rate=2.0, run="batch = 4"),
]
SOON = (2, 3, 9, 12, 14, 16, 18)       # seeds of those that do not wait for the long tests
ROTATED = [pytest.param(drawn, SHAPES[k % 3], THEMES[k % 2], id=f"{drawn.fit}-{drawn.seed}",
                        marks=() if drawn.seed in SOON else pytest.mark.long)
           for k, drawn in enumerate(DRAWN)]
OTHERS = [pytest.param(drawn, shape, THEMES[(k + at) % 2], marks=pytest.mark.long,
                       id=f"{drawn.fit}-{drawn.seed}-{shape}")
          for k, drawn in enumerate(DRAWN) for at, shape in enumerate(SHAPES) if at != k % 3]
LOOKED_AT = [pytest.param(*case.values, id=case.id, marks=() if case.id in ("line-2", "classes-18")
                          else pytest.mark.long) for case in [*ROTATED, *OTHERS]]


def certified(plan: Plan) -> Iterator[str]:
    """What is wrong with what can be read at the whole steps and between them."""
    with draw_beats.on_set(plan, 90) as scene:
        printed = PrintedNumbers(scene)
        for beat in plan.beats:
            for tick in sorted({*beat.boundaries(), *np.linspace(0, beat.ticks, 5).round()}):
                scene.pose(now := Moment(beat, float(tick), plan.calm))
                yield from (f"{beat.id}:{tick:g}: {reading}" for reading in scene.readings(now) if not reading.holds)
                if tick in beat.boundaries():
                    yield from (f"{beat.id}:{tick:g}: {fault}" for fault in printed.faults(scene.rests(now)))


@pytest.mark.parametrize(("drawn", "shape", "theme"), [*ROTATED, *OTHERS])
def test_what_is_read_back_is_the_run(drawn: Drawn, shape: str, theme: str, tmp_path: Path) -> None:
    assert list(certified(make_plan(load(drawn.lesson(tmp_path)), shape, theme))) == []


@pytest.mark.parametrize(("drawn", "shape", "theme"), LOOKED_AT)
def test_an_eye_would_not_object(drawn: Drawn, shape: str, theme: str, tmp_path: Path) -> None:
    found, _ = picture_checker.look(make_plan(load(drawn.lesson(tmp_path)), shape, theme), short_side=270)
    assert not found, "\n".join(map(str, found))


@pytest.mark.long
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_example_is_right_and_an_eye_would_not_object(shape: str, theme: str) -> None:
    assert proof.check(str(EXAMPLE)).ok
    plan = make_plan(load(str(EXAMPLE)), shape, theme)
    found, _ = picture_checker.look(plan, short_side=270)
    assert not found, "\n".join(map(str, found))
    assert list(certified(plan)) == []


def test_nothing_jumps_between_beats_and_a_picture_depends_on_its_moment_alone(tmp_path: Path) -> None:
    plan = make_plan(load(str(EXAMPLE)))
    with draw_beats.on_set(plan, 90) as scene:
        def seen(now: Moment) -> list[np.ndarray]:
            scene.pose(now)
            return [part.points.copy() for prop in scene.mobjects if getattr(prop, "faded", 0) > 0
                    for part in prop.parts()]
        ends = [seen(Moment(beat, float(beat.ticks))) for beat in plan.beats]
        begins = [seen(Moment(beat, 0.0)) for beat in plan.beats]
        for beat, end, begin in zip(plan.beats[1:], ends, begins[1:], strict=False):
            assert [len(points) for points in end] == [len(points) for points in begin], beat.id
            assert all(np.allclose(a, b, atol=1e-6) for a, b in zip(end, begin, strict=True)), beat.id
        again = seen(Moment(plan.beats[3], 0.0))
        assert all(np.array_equal(a, b) for a, b in zip(begins[3], again, strict=True))


def test_the_square_of_the_mean_is_the_loss() -> None:
    """The squares on the board have, on average, the area of the loss by the board's own scale."""
    plan = make_plan(load(str(EXAMPLE)))
    run = plan.runs["run"]
    with draw_beats.on_set(plan, 90) as scene:
        for beat in (beat for beat in plan.beats if beat.verb in ("miss", "step")):
            scene.pose(Moment(beat, float(beat.ticks)))
            area = scene.model.squares.read().mean() / scene.rows.chart.y_scale.per_unit**2
            assert area == pytest.approx(run.losses[beat.last], rel=1e-9)


def test_a_calm_film_lays_things_where_they_are() -> None:
    plan = replace(make_plan(load(str(EXAMPLE))), calm=True)
    assert list(certified(plan)) == []


@given(weights=st.lists(st.lists(st.floats(-5, 5), min_size=3, max_size=3), min_size=2, max_size=6),
       spots=st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=9))
def test_the_grounds_of_kinds_are_where_each_is_the_likeliest(weights: list[list[float]],
                                                              spots: list[tuple[float, float]]) -> None:
    W, board = np.array(weights), np.array([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)])
    found = grounds(W, board)
    assert sum(map(area, found)) == pytest.approx(4.0, abs=1e-6)
    for spot in np.array(spots):
        logits = W[:, :2] @ spot + W[:, 2]
        first, second = np.sort(logits)[::-1][:2]
        if first - second > 1e-6:
            assert inside(found[int(logits.argmax())], spot)


def area(corners: np.ndarray) -> float:
    """Of a polygon, by its corners (the shoelace formula)."""
    if len(corners) < 3:
        return 0.0
    x, y = corners.T
    return 0.5 * abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1)))


def inside(corners: np.ndarray, spot: np.ndarray) -> bool:
    """Whether a spot lies in a convex polygon."""
    ahead, away = np.roll(corners, -1, axis=0) - corners, spot - corners
    turns = ahead[:, 0] * away[:, 1] - ahead[:, 1] * away[:, 0]
    return bool((turns >= -1e-7).all() or (turns <= 1e-7).all())


@given(low=st.floats(-1e12, 1e12), wide=st.floats(1e-9, 1e12))
def test_letters_along_an_axis_tell_its_numbers_apart(low: float, wide: float) -> None:
    if wide < 1e-9 * abs(low):
        return
    letters, told = axis_letters(low, low + wide, 5)
    assert len({text for _, text in letters}) == len(letters) >= 2
    slack = 1e-9 * wide + 4 * math.ulp(abs(low) + wide)
    assert all(low - slack <= value <= low + wide + slack for value, _ in letters)
    assert told or max(len(text) for _, text in letters) <= LONG


@given(count=st.integers(1, 100_000), most=st.integers(2, 500))
def test_of_many_rows_some_are_drawn_from_the_first_to_the_last(count: int, most: int) -> None:
    rows = shown_rows(count, most)
    assert len(rows) == min(count, most)
    assert (rows[0], rows[-1]) == (0, count - 1)
    assert (np.diff(rows) > 0).all()


def test_a_line_that_has_left_the_board_says_so(tmp_path: Path) -> None:
    plan = make_plan(load(DRAWN[9].lesson(tmp_path)))
    with draw_beats.on_set(plan, 90) as scene:
        walk = next(beat for beat in plan.beats if beat.verb == "walk")
        scene.pose(Moment(walk, float(walk.ticks)))
        assert scene.model.off.faded == 1.0
        assert not len(scene.model.line.read())
        plot: Region = scene.rows.chart.plot
        assert (np.abs(scene.model.bars.read()) <= plot.height).all()


def test_loss_and_step_are_told_at_every_moment() -> None:
    plan = make_plan(load(str(EXAMPLE)))
    with draw_beats.on_set(plan, 90) as scene:
        for beat in (beat for beat in plan.beats if beat.verb in ("step", "walk")):
            for tick in np.linspace(0, beat.ticks, 23):
                scene.pose(now := Moment(beat, float(tick)))
                found = {reading.what: reading for reading in scene.readings(now)}
                assert found["loss"].holds
                assert found["step"].holds
                assert found["step"].shown == f"step {now.step}"


def test_a_model_to_which_kinds_are_alike_has_no_border_and_none_is_told_wrongly(tmp_path: Path) -> None:
    plan = make_plan(load(DRAWN[17].lesson(tmp_path)))
    with draw_beats.on_set(plan, 90) as scene:
        assert scene.model.borders(0.0) == ()
        assert scene.model.told_wrong(0.0) == []
        assert scene.model.losses(0.0) == pytest.approx(1.0)
        assert len(scene.model.borders(1.0)) == 1
