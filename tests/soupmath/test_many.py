"""Many starts at once are as good as one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from soupmath import many

o = sm.optimizers
RULES = {"gradient_descent": o.gradient_descent(0.01), "momentum": o.momentum(0.003), "adam": o.adam(0.2),
         "wild": o.gradient_descent(1.0), "coordinate_descent": o.coordinate_descent((40.0, 40.0))}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("hill", ["himmelblau", "rotated_ravine", "saddle", "rosenbrock", "bumpy_bowl"])
def test_many_are_as_good_as_one_by_one(hill, rule):
    loss, starts = sm.TERRAINS[hill], np.random.default_rng(5).uniform(-4, 4, size=(40, 2))
    together = sm.descend_many(loss, RULES[rule], starts, 60, keep=[0, 7, 60])
    for i, start in enumerate(starts):
        alone = sm.descend(loss, RULES[rule], start, 60)
        assert together.points[i] == pytest.approx(alone.points[-1], rel=1e-12, abs=1e-12)
        assert together.losses[i] == pytest.approx(alone.losses[-1], rel=1e-11, abs=1e-11)
        assert together.ended(alone.outcome)[i]
        assert together.stopped_at[i] == (-1 if alone.stopped_at is None else alone.stopped_at)
        assert together.settled_at[i] == alone.facts().get("converged_at", -1)
        for frame, k in zip(together.frames[:, i], together.kept, strict=True):
            assert frame == pytest.approx(alone.points[min(k, alone.steps)], rel=1e-12, abs=1e-12)


@given(st.integers(0, 1000), st.integers(1, 9))
def test_chunks_and_threads_change_nothing(seed, chunk):
    starts = np.random.default_rng(seed).uniform(-3, 3, size=(20, 2))

    def ends(numbers, threads):
        before = many.CHUNK_NUMBERS
        many.CHUNK_NUMBERS = numbers
        try:
            return sm.descend_many(sm.TERRAINS["himmelblau"], RULES["wild"], starts, 9, threads=threads)
        finally:
            many.CHUNK_NUMBERS = before

    whole, parts = ends(10_000, 1), ends(chunk, 3)
    for name in ("points", "losses", "codes", "stopped_at", "settled_at"):
        assert np.array_equal(getattr(whole, name), getattr(parts, name))


def test_basins_are_where_descents_end():
    hill = sm.TERRAINS["himmelblau"]
    found = sm.descend_many(hill, o.gradient_descent(0.01), hill.minima + 0.3, 200)
    assert found.basins().tolist() == [0, 1, 2, 3]
    assert found.outcomes()[sm.Outcome.CONVERGED] == 4
    wild = sm.descend_many(hill, RULES["wild"], hill.minima + 0.3, 200)
    assert set(wild.basins().tolist()) == {-1}
    with pytest.raises(ValueError, match="minima"):
        sm.descend_many(sm.TERRAINS["saddle"], RULES["adam"], [[1.0, 1.0]], 5).basins()


def test_the_map_of_a_symmetric_hill_is_symmetric():
    axis = np.linspace(-4, 4, 41)
    starts = np.stack(np.meshgrid(axis, axis, indexing="ij"), axis=-1).reshape(-1, 2)
    hill = sm.TERRAINS["bumpy_bowl"]
    ends = sm.descend_many(hill, o.gradient_descent(0.2), starts, 300).points.reshape(41, 41, 2)
    assert ends[..., 0] == pytest.approx(ends[..., 1].T, abs=1e-9)
    inner = slice(1, 20)        # not on the ridges, where rounding decides
    assert ends[inner, inner] == pytest.approx(-ends[::-1, ::-1][inner, inner], abs=1e-9)


@pytest.mark.parametrize(("starts", "error", "said"), [
    ([], ValueError, r"starts must have shape \(m, 2\)"),
    (np.zeros((0, 2)), ValueError, "with m at least 1"),
    (np.zeros((3, 3)), ValueError, "starts must have shape"),
    ([[np.nan, 1.0]], ValueError, "starts must hold finite numbers"),
    ([[1.0, 1e200]], ValueError, "starts must be where the loss and its gradient are finite"),
    ("here", TypeError, "starts must be an array"),
])
def test_starts_that_are_refused(starts, error, said):
    with pytest.raises(error, match=said):
        sm.descend_many(sm.TERRAINS["himmelblau"], RULES["adam"], starts, 5)


def test_other_arguments_that_are_refused():
    starts = np.ones((2, 2))
    for changes, said in (({"steps": -1}, "steps"), ({"keep": [9]}, "keep"), ({"threads": 0}, "threads"),
                          ({"tolerance": np.nan}, "tolerance")):
        with pytest.raises(ValueError, match=said):
            sm.descend_many(sm.TERRAINS["bowl"], RULES["adam"], starts, **({"steps": 5} | changes))
