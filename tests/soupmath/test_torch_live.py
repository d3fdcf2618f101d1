"""Where torch is installed: some of the reference runs made now, and compared at every step."""

from __future__ import annotations

import runpy

import pytest
from reference_runs import HERE, cases, our_run, relative_difference

torch = pytest.importorskip("torch")
ALLOWED = 1e-12


@pytest.fixture(scope="module")
def theirs():
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    yield runpy.run_path(str(HERE / "make_torch_runs.py"))
    torch.set_default_dtype(before)


@pytest.mark.parametrize("case", cases.CASES[::41], ids=lambda c: f"{c.hill}-{c.optimizer}-{c.schedule}")
def test_every_step_is_torch_s_step(case, theirs):
    path = theirs["run"](case, cases.STARTS[case.hill])
    if theirs["growth"](case, path) <= cases.SMOOTH:
        assert relative_difference(our_run(case).points, path, path[0]).max() <= ALLOWED
