"""Basins, slices, the range test and the network, beside torch and beside closed forms."""

from __future__ import annotations

import runpy
from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference_runs import HERE

import soupmath as sm
from soupmath.laws.derivatives import complex_step

cases = SimpleNamespace(**runpy.run_path(str(HERE / "tool_cases.py")))
o = sm.optimizers
soup = sm.soup.taste_loss()
himmelblau = sm.TERRAINS["himmelblau"]
LEARNER = sm.learners.network(*cases.samples(), cases.HIDDEN)
WEIGHTS = cases.flat(cases.weights())


@pytest.fixture(scope="module")
def theirs():
    with np.load(cases.TOOLS) as stored:
        return dict(stored)


class TestNetwork:
    def test_its_slope_is_autograd_s(self, theirs):
        assert LEARNER.loss().gradient(WEIGHTS) == pytest.approx(theirs["gradient"], rel=1e-12, abs=1e-14)

    def test_adam_s_run_is_torch_s(self, theirs, capsys):
        run = sm.descend(LEARNER.loss(), o.adam(cases.NETWORK_RATE), WEIGHTS, cases.NETWORK_STEPS)
        worst = np.abs(run.points - theirs["adam"]).max()
        with capsys.disabled():
            print(f"\nthe network's run of {run.steps} steps: worst difference against torch {worst:.2g}")
        assert worst < 1e-12

    @given(st.integers(0, 100))
    def test_its_slope_is_the_derivative(self, seed):
        loss, at = LEARNER.loss(), LEARNER.start(seed)
        assert loss.gradient(at) == pytest.approx(complex_step(loss, at), rel=1e-11, abs=1e-13)

    def test_many_points_are_as_good_as_one(self):
        loss, points = LEARNER.loss(), np.random.default_rng(0).normal(size=(2, 3, LEARNER.parameter_count))
        assert loss.value(points)[1, 2] == pytest.approx(loss.value(points[1, 2]))
        assert loss.gradient(points)[1, 2] == pytest.approx(loss.gradient(points[1, 2]))

    def test_mini_batches_average_to_the_whole(self):
        loss, halves = LEARNER.loss(), np.arange(cases.SAMPLES).reshape(2, -1)
        mean = np.mean([loss.sampled(WEIGHTS, half) for half in halves], axis=0)
        assert mean == pytest.approx(loss.gradient(WEIGHTS))

    def test_every_parameter_belongs_to_one_neuron(self):
        assert sorted(np.concatenate(LEARNER.filters)) == list(range(LEARNER.parameter_count))
        assert [len(places) for places in LEARNER.filters] == [cases.INPUTS + 1] * 5 + [cases.HIDDEN + 1] * 2

    def test_it_starts_at_answers_of_the_targets_size(self):
        sizes = [LEARNER.answers(LEARNER.start(seed), LEARNER.features).std() for seed in range(20)]
        assert 0.2 < np.mean(sizes) < 2.0

    @pytest.mark.parametrize(("features", "targets", "hidden", "said"), [
        (np.ones((3, 1)), np.ones(2), 2, "targets must have a row for each row of features"),
        (np.ones(3), np.ones(3), 2, "targets must have a row"),
        (np.ones((3, 1)), np.ones(3), 0, "hidden must be at least 1"),
        (np.ones((3, 1)), [1.0, np.nan, 0.0], 2, "targets must hold finite numbers"),
    ])
    def test_what_is_refused(self, features, targets, hidden, said):
        with pytest.raises(ValueError, match=said):
            sm.learners.network(features, targets, hidden)


class TestSlices:
    def test_a_plane_of_the_network_is_torch_s(self, theirs):
        directions = [sm.slices.filter_normalised(WEIGHTS, seed, LEARNER.filters) for seed in (1, 2)]
        assert np.array(directions) == pytest.approx(theirs["directions"], rel=1e-13)
        plane = sm.slices.cut(LEARNER.loss(), WEIGHTS, directions)
        grid = np.stack(np.meshgrid(cases.SHARES, cases.SHARES, indexing="ij"), axis=-1)
        assert plane.value(grid) == pytest.approx(theirs["plane"], rel=1e-12)

    @given(st.integers(0, 50))
    def test_each_part_is_as_long_as_the_point_s(self, seed):
        d = sm.slices.filter_normalised(WEIGHTS, seed, LEARNER.filters)
        for places in LEARNER.filters:
            assert np.linalg.norm(d[places]) == pytest.approx(np.linalg.norm(WEIGHTS[places]))
        assert np.linalg.norm(sm.slices.filter_normalised(WEIGHTS, seed)) == pytest.approx(np.linalg.norm(WEIGHTS))

    @pytest.mark.parametrize("loss", [soup, sm.samples.tasting_loss(20), himmelblau, sm.TERRAINS["beale"]],
                             ids=lambda loss: loss.name)
    @given(st.integers(0, 100))
    def test_a_cut_is_a_loss_that_keeps_the_laws(self, loss, seed):
        rng = np.random.default_rng(seed)
        cut = sm.slices.cut(loss, rng.normal(size=loss.dimension), rng.normal(size=(2, loss.dimension)))
        run = sm.descend(cut, o.backtracking(), rng.normal(size=2), 5)
        assert not [verdict for verdict in sm.laws.check(run) if not verdict.ok]
        if cut.hessian is not None:
            slopes = np.array([cut.gradient(run.points[-1] + 1e-30j * e).imag / 1e-30 for e in np.eye(2)])
            assert cut.hessian(run.points[-1]) == pytest.approx(slopes, rel=1e-9, abs=1e-9)

    def test_a_cut_s_bounds_are_bounds(self):
        bumpy = sm.TERRAINS["bumpy_bowl"]
        line = sm.slices.cut(bumpy, [1.0, 1.0], [3.0, 4.0])
        bends = line.hessian(np.linspace(-2, 2, 400)[:, None])[:, 0, 0]
        assert np.abs(bends).max() <= line.smoothness == pytest.approx(25 * bumpy.smoothness)
        plane = sm.slices.cut(soup, soup.places["tastes_two"], np.eye(3)[:2])
        assert np.abs(plane.gradient(plane.minima[0])).max() < 1e-12
        assert sm.largest_stable_learning_rate(plane) > sm.largest_stable_learning_rate(soup)

    @pytest.mark.parametrize(("directions", "said"), [
        (np.ones(2), r"directions must have shape \(k, 3\)"), (np.zeros(3), "not 0"),
        ([[1.0, 0, 0], [2.0, 0, 0]], "independent"), (np.ones((4, 3)), "k at most 3")])
    def test_directions_that_are_refused(self, directions, said):
        with pytest.raises(ValueError, match=said):
            sm.slices.cut(soup, soup.minima[0], directions)


class TestRangeTest:
    make = staticmethod(partial(sm.range_test, soup, o.gradient_descent, cases.SOUP_START))

    def test_its_losses_are_torch_s(self, theirs):
        found = self.make(lowest=cases.RANGE_LOWEST, highest=cases.RANGE_HIGHEST, steps=cases.RANGE_STEPS)
        assert found.losses == pytest.approx(theirs["range_test"], rel=1e-10)
        assert (found.rates[0], found.rates[-1]) == pytest.approx((cases.RANGE_LOWEST, cases.RANGE_HIGHEST))

    def test_its_losses_are_the_closed_form_s(self):
        salt = sm.soup.salt_loss()
        found = sm.range_test(salt, o.gradient_descent, salt.places["salt_short"], lowest=1e-4, highest=0.1)
        left = np.cumprod(1 - found.rates * salt.smoothness)
        told = np.minimum.accumulate(np.abs(left)) > 1e-8       # below, what grows again has grown from rounding
        assert told.sum() > 60
        assert found.losses[told] == pytest.approx(found.run.losses[0] * left[told] ** 2, rel=1e-6)

    def test_a_run_that_diverges_is_a_result(self):
        found = self.make(lowest=1e-3, highest=1e9, steps=60)
        assert found.run.outcome == "diverged"
        assert len(found.rates) == len(found.losses) == found.run.steps
        limit = sm.largest_stable_learning_rate(soup)
        assert found.steepest <= found.lowest
        assert limit / 10 < found.lowest < 10 * limit

    def test_mini_batches_are_passed_on(self):
        loss = sm.samples.tasting_loss(30)
        batches = sm.batches.without_replacement(30, 3, 40, seed=0)
        found = sm.range_test(loss, o.adam, cases.SOUP_START, highest=1.0, steps=40, batches=batches)
        assert np.array_equal(found.run.batches, batches)

    @pytest.mark.parametrize(("changes", "said"), [({"lowest": 0.0}, "lowest"), ({"highest": 1e-7}, "highest"),
                                                   ({"steps": 1}, "steps"),
                                                   ({"lowest": 1e300, "highest": 1e301}, "lowest")])
    def test_what_is_refused(self, changes, said):
        with pytest.raises(ValueError, match=said):
            self.make(**changes)


class TestBasins:
    def test_the_map_is_torch_s(self, theirs):
        starts = sm.basins.grid(cases.BASIN_WINDOW, cases.BASIN_SIDE)
        found = sm.basins.of(himmelblau, o.gradient_descent(cases.BASIN_RATE), starts, cases.BASIN_STEPS)
        quarters = 2 * (found.minima[:, 0] < 0) + (found.minima[:, 1] < 0)
        ours = np.where(found.labels < 0, -1, quarters[found.labels])
        assert np.array_equal(ours, theirs["basins"])
        assert found.shares().sum() == pytest.approx((theirs["basins"] >= 0).mean())

    def test_minima_that_nobody_told_are_found(self):
        unknown = replace(himmelblau, minima=np.zeros((0, 2)))
        starts = sm.basins.grid((-5, 5, -5, 5), 15)
        rule = o.gradient_descent(0.01)
        told, found = (sm.basins.of(loss, rule, starts, 400) for loss in (himmelblau, unknown))
        assert len(found.minima) == 4
        same = told.minima[told.labels] - found.minima[found.labels]
        assert np.abs(same).max() < 1e-4

    def test_who_has_not_arrived_has_no_label(self):
        starts = sm.basins.grid((-5, 5, -5, 5), 5)
        assert (sm.basins.of(himmelblau, o.gradient_descent(0.01), starts, 1).labels == -1).all()
        assert (sm.basins.of(himmelblau, o.gradient_descent(1.0), starts, 50).labels == -1).all()

    def test_what_is_refused(self):
        trough = sm.losses.quadratic(np.diag([1.0, 0.0]), np.zeros(2))
        rule = o.gradient_descent(0.5)
        with pytest.raises(ValueError, match="near must leave at most 256 minima"):
            sm.basins.of(trough, rule, sm.basins.grid((-5, 5, -5, 5), 300)[:, :2], 80)
        with pytest.raises(ValueError, match=r"starts must have shape \(..., 2\)"):
            sm.basins.of(himmelblau, rule, np.ones((3, 3)), 5)
