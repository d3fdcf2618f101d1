"""Ours beside torch.optim's runs: every optimizer, hill, learning rate and schedule, 200 steps in float64."""

from __future__ import annotations

import numpy as np
from reference_runs import cases, our_run, relative_difference, torch_runs

ALLOWED = 1e-12
EARLY = 10              # steps of the other cases that are compared


def test_the_stored_runs_are_the_cases():
    keys = [f"{c.hill} {c.optimizer} {c.rate!r} {c.schedule}" for c in cases.CASES]
    assert torch_runs()["keys"].tolist() == keys
    assert str(torch_runs()["torch"]).startswith("2.13.0")


def test_every_run_is_torch_s_run(capsys):
    stored = torch_runs()
    worst = dict.fromkeys(("smooth", "early"), (0.0, None))
    count = dict.fromkeys(worst, 0)
    for case, theirs, growth in zip(cases.CASES, stored["points"], stored["growths"], strict=True):
        kind = "smooth" if growth <= cases.SMOOTH else "early"
        kept = [k for k in cases.KEPT if kind == "smooth" or k <= EARLY]
        start = np.array(cases.STARTS[case.hill])
        ours = our_run(case).points[kept]
        difference = relative_difference(ours, theirs[:len(kept), :len(start)], start).max()
        worst[kind] = max(worst[kind], (difference, case), key=lambda found: found[0])
        count[kind] += 1
    with capsys.disabled():
        print(f"\nworst relative difference against torch {stored['torch']}: {worst['smooth'][0]:.2g} over "
              f"{count['smooth']} runs of {cases.STEPS} steps; {worst['early'][0]:.2g} over the first "
              f"{EARLY} steps of {count['early']} runs that amplify rounding")
    assert worst["smooth"][0] <= ALLOWED, worst["smooth"]
    assert worst["early"][0] <= ALLOWED, worst["early"]
    assert count["early"] <= 0.01 * len(cases.CASES)
