"""The laws of a run: what `soupmath` finds of it; of a large run, found once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

import soupmath as sm
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Kept
from scenes.studio.store.plain_data import modules_of, plain

LARGE = 10_000      # numbers in the points of a run


def verdicts(run: sm.Trajectory, kept: Kept = NOTHING_KEPT) -> list[sm.Verdict]:
    """What every law says of a run; of a large one it is kept, under the run and all it is made of."""
    if run.points.size < LARGE:
        return sm.laws.check(run)
    found = kept.arrays({"laws": run.digest(), "run": plain(run)}, lambda: _as_arrays(sm.laws.check(run)),
                        modules_of(run))
    return [sm.Verdict(*row) for row in zip(found["laws"].tolist(), found["ok"].tolist(), found["details"].tolist(),
                                            strict=True)]


def _as_arrays(said: Sequence[sm.Verdict]) -> dict[str, np.ndarray]:
    return {"laws": np.array([v.law for v in said]), "ok": np.array([v.ok for v in said]),
            "details": np.array([v.detail for v in said])}
