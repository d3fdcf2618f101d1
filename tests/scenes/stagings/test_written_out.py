"""The formula beside a hill: there while it is used, true, read back, and left out with a word where it has no room."""

from __future__ import annotations

from dataclasses import replace

import pytest

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.words import ENGLISH
from scenes.stage.frames import SAFE
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill.formula_rows import of_step
from scenes.stagings.foggy_hill.left_out import beside, formulas
from scenes.stagings.foggy_hill.places import PLACES
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

HILL = """
title = "Downhill in fog"
staging = "foggy_hill"
[run]
loss = { formula = "x**4 - 3*x**2 - x", over = { x = [-2.0, 2.0] } }
learning_rate = 0.03
start = [-1.8]
steps = 38
"""
WAY = {"open": (0, 0), "step": (0, 1), "walk": (1, 4), "run": (4, 38), "rest": (38, 38), "ask": (38, 38),
       "lift": (38, 38)}


@pytest.fixture(scope="module")
def hill(tmp_path_factory):
    path = tmp_path_factory.mktemp("hill") / "hill.toml"
    beats = (f'[[beat]]\nid = "{verb}"\nshow = "{verb}"\nsteps = [{a}, {b}]\nsay = "See how the ground lies."\n'
             for verb, (a, b) in WAY.items())
    path.write_text(HILL + "".join(beats))
    with on_set(make_plan(load(str(path))), 90) as scene:
        yield scene


def written(scene, verb, tick):
    """Readings of what is written at a tick of the first beat of a verb."""
    now = Moment(next(beat for beat in scene.plan.beats if beat.verb == verb), float(tick))
    scene.pose(now)
    found = {reading.what: reading for reading in scene.readings(now)}
    assert all(reading.holds for reading in found.values())
    return found


def test_a_slow_step_puts_its_numbers_into_the_slope(hill):
    found = written(hill, "step", 46)
    texts = {reading.shown for what, reading in found.items() if "mathematics" in what}
    assert {"= x^(4) - 3 x^(2) - x", "= 4 x^(3) - 6 x - 1", "= 4 (-1.8)^(3) - 6 (-1.8) - 1",
            "= - 0.03 dot (-13.5)", "approx 0.406"} <= texts
    assert found["the slope's number"].shown == "−13.5"
    assert found["the step's number"].shown == "+0.406"
    assert found["the tilt as a slope"].kind == "exact"


def test_the_formula_is_there_while_it_is_used(hill):
    last = {beat.verb: beat.ticks - 1 for beat in hill.plan.beats}
    assert any("the loss's" in what for what in written(hill, "open", last["open"]))
    assert any("the loss's" in what for what in written(hill, "lift", last["lift"]))
    for verb in ("step", "walk", "run", "rest", "ask"):
        assert not any("mathematics" in what for what in written(hill, verb, last[verb]))


@pytest.mark.parametrize("shape", PLACES)
def test_rows_lie_within_the_margins(shape):
    for start in (-1.8, 1.8):
        loss = sm.formulas.loss("x**4 - 3*x**2 + x", over={"x": (-2, 2)})
        run = sm.descend(loss, sm.optimizers.gradient_descent(0.02), [start], steps=3)
        region: Region = PLACES[shape][beside(run)]
        rows = of_step(run, 0, ENGLISH, region)
        assert rows is not None
        assert {row.of for row in rows.rows} >= {"slope"}
        safe = SAFE[shape]
        assert region.left >= safe.left
        assert region.right <= safe.right
        assert region.top <= safe.top


def test_what_has_no_room_is_left_out_and_named():
    long = sm.formulas.loss("exp(-x**2)*cos(3*x + 1)/(1 + x**2) + x**6/200 + sin(x)**2", over={"x": (-2, 2)})
    run = sm.descend(long, sm.optimizers.gradient_descent(0.02), [-1.8], steps=3)
    assert formulas({"run": run}, ENGLISH) == {"run": tuple(PLACES)}
    short = sm.descend(sm.formulas.loss("x**2", over={"x": (-2, 2)}), run.optimizer, [1.0], steps=3)
    assert formulas({"run": short}, ENGLISH) == {}


def test_whether_it_has_room_hangs_on_the_language_of_its_words():
    loss = sm.formulas.loss("x**4 - 3*x**2 + x + sin(x)/3", over={"x": (-2, 2)})
    run = sm.descend(loss, sm.optimizers.gradient_descent(0.01), [-1.8], steps=3)
    longer = replace(ENGLISH, lang="es", entries={"slope": ("a word that is far longer",)})
    assert formulas({"run": run}, ENGLISH) == {}
    assert "wide" in formulas({"run": run}, longer)["run"]
