"""The rules that torch has not, beside runs by optax, jax and scipy in float64."""

from __future__ import annotations

import runpy
from types import SimpleNamespace

import numpy as np
import pytest
from reference_runs import HERE, hill, relative_difference

import soupmath as sm

cases = SimpleNamespace(**runpy.run_path(str(HERE / "rule_cases.py")))
ALLOWED = 1e-11
EARLY = 5               # steps that are compared of runs that amplify rounding


@pytest.fixture(scope="module")
def theirs():
    with np.load(cases.RULE_RUNS) as stored:
        return dict(stored)


def our_run(case) -> sm.Trajectory:
    numbers = {"sgdw": {"beta": cases.BETA, "weight_decay": cases.DECAY}, "lbfgs": {"memory": cases.MEMORY},
               "lion": {"weight_decay": cases.DECAY}}.get(case.rule, {})
    rule = sm.OPTIMIZERS[case.rule](case.rate, **numbers)
    return sm.descend(hill(case.hill), rule, cases.STARTS[case.hill], cases.STEPS)


def test_the_stored_runs_are_the_cases(theirs):
    assert theirs["keys"].tolist() == [f"{c.hill} {c.rule} {c.rate!r}" for c in cases.CASES]
    assert str(theirs["versions"]).startswith("optax ")


@pytest.mark.parametrize("rule", cases.RATES)
def test_every_run_is_optax_s_run(rule, theirs, capsys):
    worst, compared = 0.0, 0
    for case, points, until, growth in zip(cases.CASES, theirs["points"], theirs["until"], theirs["growths"],
                                           strict=True):
        if case.rule != rule:
            continue
        start, run = np.array(cases.STARTS[case.hill]), our_run(case)
        last = min(until, run.steps, cases.STEPS if growth <= cases.SMOOTH else EARLY)
        kept = [k for k in cases.KEPT if k <= last]
        their = points[:len(kept), :len(start)]
        difference = relative_difference(run.points[kept], their, start).max(initial=0.0)
        assert difference <= ALLOWED, (case, difference, growth)
        worst, compared = max(worst, difference), compared + len(kept)
    with capsys.disabled():
        print(f"\n{rule}: worst relative difference {worst:.2g} at {compared} steps ({theirs['versions']})")
    assert compared >= 2 * len(cases.STARTS)


def test_on_a_quadratic_the_method_is_scipy_s(theirs):
    soup = sm.soup.taste_loss()
    run = sm.descend(soup, sm.optimizers.conjugate_gradient(), cases.STARTS["soup"], 3)
    assert run.points == pytest.approx(theirs["conjugate"], rel=1e-12)
    assert run.points[-1] == pytest.approx(soup.minima[0], rel=1e-13)
