"""Makes torch_runs.npz: the runs of cases.py by torch.optim and autograd. It imports no soupmath."""

from __future__ import annotations

import math
import sys

import numpy as np
import torch
from torch import Tensor, optim
from torch.optim import lr_scheduler

from tests.reference.cases import CASES, KEPT, RUNS, SMOOTH, STARTS, STEPS, Case, curvatures

NUDGE = 1e-9


def soup(x: Tensor) -> Tensor:
    A = torch.tensor([[7.0, -0.35, 0.0], [0.0, 2.5, 0.0], [0.0, -0.15, 4.5]])
    miss = A @ (x - torch.log(torch.tensor([8.0, 5.0, 5.0])))
    return miss @ miss


def shelf(x: Tensor) -> Tensor:
    bowls = torch.stack([2 + (x[0] + math.log(4)) ** 2, 2 * x[0] ** 2])
    return -0.1 * torch.logsumexp(-bowls / 0.1, dim=0)


def plateau(x: Tensor) -> Tensor:
    return 4 * (1 - torch.exp(-x[0] ** 2 / 2))


def quadratic(x: Tensor, across: float, angle: float = 0.0) -> Tensor:
    u = math.cos(angle) * x[0] + math.sin(angle) * x[1]
    v = -math.sin(angle) * x[0] + math.cos(angle) * x[1]
    return (u**2 + across * v**2) / 2


def rosenbrock(x: Tensor) -> Tensor:
    return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2


def himmelblau(x: Tensor) -> Tensor:
    return (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2


def beale(x: Tensor) -> Tensor:
    c, i = torch.tensor([1.5, 2.25, 2.625]), torch.arange(1, 4)
    return ((c - x[0] + x[0] * x[1] ** i) ** 2).sum()


def bumpy_bowl(x: Tensor) -> Tensor:
    return (x**2 / 8 + (1 - torch.cos(2 * x)) / 2).sum()


HILLS = {
    "soup": soup, "shelf": shelf, "plateau": plateau, "rosenbrock": rosenbrock, "himmelblau": himmelblau,
    "beale": beale, "bumpy_bowl": bumpy_bowl,
    "bowl": lambda x: quadratic(x, 1.0), "ravine": lambda x: quadratic(x, 100.0),
    "rotated_ravine": lambda x: quadratic(x, 100.0, math.pi / 6), "saddle": lambda x: quadratic(x, -1.0),
}


class SteepestCoordinate(optim.Optimizer):
    """torch has no such rule; this one is written for the comparison."""

    def __init__(self, parameters, lr: float, curvatures: tuple[float, ...]) -> None:
        super().__init__(parameters, {"lr": lr})
        self.curvatures = curvatures

    @torch.no_grad()
    def step(self, closure=None) -> None:
        for group in self.param_groups:
            for x in group["params"]:
                i = int(torch.argmax(x.grad.abs()))
                x[i] -= group["lr"] * x.grad[i] / self.curvatures[i]


def optimizer(case: Case, x: Tensor) -> optim.Optimizer:
    lr = case.rate
    return {
        "gradient_descent": lambda: optim.SGD([x], lr=lr),
        "momentum": lambda: optim.SGD([x], lr=lr, momentum=0.9),
        "nesterov": lambda: optim.SGD([x], lr=lr, momentum=0.9, nesterov=True),
        "coordinate_descent": lambda: SteepestCoordinate([x], lr, curvatures(case.hill)),
        "adagrad": lambda: optim.Adagrad([x], lr=lr),
        "rmsprop": lambda: optim.RMSprop([x], lr=lr),
        "adam": lambda: optim.Adam([x], lr=lr),
        "adamw": lambda: optim.AdamW([x], lr=lr),
    }[case.optimizer]()


def schedule(name: str, rule: optim.Optimizer) -> lr_scheduler.LRScheduler:
    def warm_up():
        return lr_scheduler.LinearLR(rule, start_factor=1 / 20, total_iters=19)

    return {
        "constant": lambda: lr_scheduler.ConstantLR(rule, factor=1.0),
        "step_decay": lambda: lr_scheduler.StepLR(rule, step_size=50, gamma=0.5),
        "exponential": lambda: lr_scheduler.ExponentialLR(rule, gamma=0.99),
        "cosine": lambda: lr_scheduler.CosineAnnealingLR(rule, T_max=STEPS),
        "linear_warm_up": warm_up,
        "join": lambda: lr_scheduler.SequentialLR(
            rule, [warm_up(), lr_scheduler.ExponentialLR(rule, gamma=0.99)], milestones=[20]),
    }[name]()


def run(case: Case, start: tuple[float, ...] | np.ndarray) -> np.ndarray:
    """The points (STEPS + 1, n)."""
    x = torch.tensor(np.array(start), requires_grad=True)
    rule = optimizer(case, x)
    rates = schedule(case.schedule, rule)
    points = [x.detach().numpy().copy()]
    for _ in range(STEPS):
        rule.zero_grad()
        HILLS[case.hill](x).backward()
        rule.step()
        rates.step()
        points.append(x.detach().numpy().copy())
    return np.array(points)


def relative_difference(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(STEPS + 1,)"""
    return np.abs(a - b).max(axis=1) / np.maximum(np.abs(a).max(axis=1), np.abs(a[0]).max())


def growth(case: Case, points: np.ndarray) -> float:
    """How much larger than in the start a small relative difference gets; inf where a point is not finite."""
    aside = np.array([1, -0.7, 0.4])[:points.shape[1]]
    nudged = run(case, points[0] + NUDGE * np.abs(points[0]).max() * aside)
    worst = relative_difference(points, nudged).max() / NUDGE
    return float(worst) if np.isfinite(worst) else math.inf


def main() -> None:
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    points, growths = np.full((len(CASES), len(KEPT), 3), np.nan), []
    for i, case in enumerate(CASES):
        path = run(case, STARTS[case.hill])
        points[i, :, :path.shape[1]] = path[list(KEPT)]
        growths.append(growth(case, path))
        print(f"\r{i + 1}/{len(CASES)}", end="", file=sys.stderr)
    keys = np.array([f"{c.hill} {c.optimizer} {c.rate!r} {c.schedule}" for c in CASES])
    np.savez_compressed(RUNS, keys=keys, points=points, growths=np.array(growths),
                        torch=np.array(torch.__version__))
    print(f"\n{np.sum(np.array(growths) <= SMOOTH)} of {len(CASES)} cases are smooth", file=sys.stderr)


if __name__ == "__main__":
    main()
