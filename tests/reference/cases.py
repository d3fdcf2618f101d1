"""The runs that are compared with torch.optim: optimizer × hill × learning rate × schedule."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from pathlib import Path

STEPS = 200
KEPT = (1, 2, 5, 10, 20, 50, 100, 200)
SMOOTH = 1e4
RUNS = Path(__file__).with_name("torch_runs.npz")

STARTS = {
    "soup": (1.2, 0.4, 1.9), "shelf": (-2.7,), "plateau": (-1.9,), "bowl": (3.0, 2.0), "ravine": (5.0, 1.0),
    "rotated_ravine": (3.8, 3.4), "saddle": (2.0, 1e-3), "rosenbrock": (-1.2, 1.0), "himmelblau": (0.5, -0.2),
    "beale": (0.8, 0.6), "bumpy_bowl": (4.0, 3.5),
}
# About the largest rate at which plain descent gets on from that start.
LARGEST = {
    "soup": 0.02, "shelf": 0.4, "plateau": 0.45, "bowl": 1.8, "ravine": 0.019, "rotated_ravine": 0.019,
    "saddle": 0.2, "rosenbrock": 2e-3, "himmelblau": 0.02, "beale": 0.02, "bumpy_bowl": 0.8,
}
LINEAR = ("gradient_descent", "momentum", "nesterov")
ADAPTIVE = ("adagrad", "rmsprop", "adam", "adamw")
OPTIMIZERS = (*LINEAR, "coordinate_descent", *ADAPTIVE)
SCHEDULES = ("constant", "step_decay", "exponential", "cosine", "linear_warm_up", "join")
SHARES = (0.05, 0.3, 0.9)


@dataclass(frozen=True)
class Case:
    """One run; `rate` is the schedule's first or full learning rate."""

    hill: str
    optimizer: str
    rate: float
    schedule: str


def rates(hill: str, optimizer: str) -> list[float]:
    """Three learning rates that suit the rule."""
    largest = {"coordinate_descent": 1.0} | dict.fromkeys(ADAPTIVE, 0.1)
    damped = 0.2 if optimizer in ("momentum", "nesterov") else 1.0
    return [share * damped * largest.get(optimizer, LARGEST[hill]) for share in SHARES]


CASES = [Case(hill, optimizer, rate, schedule)
         for hill, optimizer, schedule in product(STARTS, OPTIMIZERS, SCHEDULES)
         for rate in rates(hill, optimizer)]


def curvatures(hill: str) -> tuple[float, ...]:
    """What coordinate descent is told of the hill: rough, the same for both programs."""
    return tuple(1.0 / LARGEST[hill] + i for i in range(len(STARTS[hill])))

LEARNERS = Path(__file__).with_name("torch_learners.npz")
LEARNER_STEPS = 30
DIGITS_USED = 300
TEXT = """Sip the soup. Compare it with the wish. Nudge the salt a little, and sip again.
The spoon says six, the wish says ten: four short. A little more salt, a little more cream,
and the soup is nearer to the wish. Sip, compare, nudge. Sip, compare, nudge."""
