"""The runs of rules that torch.optim has not: rule × hill × learning rate, compared with optax, jax and scipy."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from pathlib import Path

STEPS = 60
KEPT = (1, 2, 3, 5, 8, 13, 21, 34, 60)
SMOOTH = 1e4
SMALL_SLOPE = 1e-5      # of the first: from there on rounding decides what a line search accepts
RULE_RUNS = Path(__file__).with_name("rule_runs.npz")

STARTS = {
    "soup": (1.2, 0.4, 1.9), "plateau": (-0.6,), "bowl": (3.0, 2.0), "ravine": (5.0, 1.0),
    "rotated_ravine": (3.8, 3.4), "rosenbrock": (-1.2, 1.0), "himmelblau": (0.5, -0.2), "beale": (0.8, 0.6),
    "bumpy_bowl": (4.0, 3.5),
}
# About the largest rate at which plain descent gets on from that start.
LARGEST = {"soup": 0.02, "plateau": 0.45, "bowl": 1.8, "ravine": 0.019, "rotated_ravine": 0.019,
           "rosenbrock": 2e-3, "himmelblau": 0.02, "beale": 0.02, "bumpy_bowl": 0.8}
RATES = {"sgdw": (0.05, 0.2), "lion": (0.01, 0.1), "backtracking": (1.0, 0.3), "conjugate_gradient": (1.0, 0.8),
         "newton": (1.0, 0.5), "damped_newton": (1.0, 0.5), "lbfgs": (1.0, 0.7)}
DECAY, BETA, MEMORY = 0.1, 0.9, 5


@dataclass(frozen=True)
class RuleCase:
    """One run; `rate` is the learning rate, for sgdw a share of the hill's largest."""

    hill: str
    rule: str
    share: float

    @property
    def rate(self) -> float:
        return self.share * LARGEST[self.hill] if self.rule == "sgdw" else self.share


CASES = [RuleCase(hill, rule, share) for hill, rule in product(STARTS, RATES) for share in RATES[rule]]
