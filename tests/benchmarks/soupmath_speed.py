"""Times soupmath against torch, alternating in one run, and prints the tables of README.md.

    pip install torch==2.13.0 numpy
    PYTHONPATH=. python tests/benchmarks/soupmath_speed.py
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")       # before numpy and torch read it

import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

import soupmath as sm

ROUNDS = 7
STEPS = 2000
SIDE, MANY_STEPS = 1000, 60
ONE_BY_ONE = 300
o = sm.optimizers

SOUP = sm.soup.taste_loss()
START = SOUP.places["tastes_six"]
A = torch.tensor(sm.soup.TASTE)
WISH = torch.tensor(SOUP.minima[0])
STEP_RULES: dict[str, tuple[sm.Optimizer, Callable[[list], torch.optim.Optimizer]]] = {
    "gradient_descent": (o.gradient_descent(1e-3), lambda x: torch.optim.SGD(x, lr=1e-3)),
    "momentum": (o.momentum(1e-3), lambda x: torch.optim.SGD(x, lr=1e-3, momentum=0.9)),
    "nesterov": (o.nesterov(1e-3), lambda x: torch.optim.SGD(x, lr=1e-3, momentum=0.9, nesterov=True)),
    "adagrad": (o.adagrad(), lambda x: torch.optim.Adagrad(x)),
    "rmsprop": (o.rmsprop(), lambda x: torch.optim.RMSprop(x)),
    "adam": (o.adam(), lambda x: torch.optim.Adam(x)),
    "adamw": (o.adamw(), lambda x: torch.optim.AdamW(x)),
}
MANY_RULES = {"gradient_descent": (o.gradient_descent(0.01), lambda x: torch.optim.SGD(x, lr=0.01)),
              "adam": (o.adam(0.1), lambda x: torch.optim.Adam(x, lr=0.1))}


def seconds(run: Callable[..., object], *arguments: object, **named: object) -> float:
    begun = time.perf_counter()
    run(*arguments, **named)
    return time.perf_counter() - begun


def torch_steps(make: Callable[[list], torch.optim.Optimizer]) -> None:
    """The loop everybody writes: loss, backward, step."""
    x = torch.tensor(START, requires_grad=True)
    rule = make([x])
    for _ in range(STEPS):
        rule.zero_grad()
        miss = A @ (x - WISH)
        loss = miss @ miss
        loss.backward()
        rule.step()


def torch_steps_by_hand(make: Callable[[list], torch.optim.Optimizer]) -> None:
    """Only the rule is torch's: the slope is written by hand, without autograd; no loss is computed."""
    x = torch.tensor(START, requires_grad=True)
    H = 2 * A.T @ A
    rule = make([x])
    for _ in range(STEPS):
        with torch.no_grad():
            x.grad = H @ (x - WISH)
        rule.step()


def step_table() -> None:
    print("| optimizer | ours, µs a step | torch, µs a step | ratio | torch without autograd | ratio |")
    print("|---|---|---|---|---|---|")
    for name, (ours, theirs) in STEP_RULES.items():
        rounds = [(seconds(sm.descend, SOUP, ours, START, STEPS), seconds(torch_steps, theirs),
                   seconds(torch_steps_by_hand, theirs)) for _ in range(ROUNDS)]
        a, b, c = (statistics.median(column) / STEPS * 1e6 for column in zip(*rounds, strict=True))
        to_torch, by_hand = (statistics.median(row[i] / row[0] for row in rounds) for i in (1, 2))
        print(f"| {name} | {a:.1f} | {b:.0f} | **{to_torch:.1f}** | {c:.0f} | {by_hand:.1f} |", flush=True)


def grid() -> np.ndarray:
    axis = np.linspace(-5, 5, SIDE)
    return np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)


def torch_many(make: Callable[[list], torch.optim.Optimizer], starts: np.ndarray, threads: int) -> None:
    torch.set_num_threads(threads)
    points = torch.tensor(starts, requires_grad=True)
    rule = make([points])
    for _ in range(MANY_STEPS):
        rule.zero_grad()
        x, y = points[:, 0], points[:, 1]
        ((x * x + y - 11) ** 2 + (x + y * y - 7) ** 2).sum().backward()
        rule.step()


def many_table() -> None:
    hill, starts = sm.TERRAINS["himmelblau"], grid()
    some = starts[:: len(starts) // ONE_BY_ONE][:ONE_BY_ONE]
    print("| optimizer | threads | ours, s | torch, s | ratio | one by one in Python, s |")
    print("|---|---|---|---|---|---|")
    for name, (ours, theirs) in MANY_RULES.items():
        alone = sum(seconds(sm.descend, hill, ours, x, MANY_STEPS) for x in some) / len(some) * len(starts)
        for threads in (1, 2):
            rounds = [(seconds(sm.descend_many, hill, ours, starts, MANY_STEPS, threads=threads),
                       seconds(torch_many, theirs, starts, threads)) for _ in range(3)]
            a, b = (statistics.median(column) for column in zip(*rounds, strict=True))
            ratio = statistics.median(torch_s / our_s for our_s, torch_s in rounds)
            print(f"| {name} | {threads} | {a:.1f} | {b:.1f} | **{ratio:.1f}** | {alone:.0f} |", flush=True)


MEMORY = f"""
import numpy as np, soupmath as sm
axis = np.linspace(-5, 5, {SIDE})
starts = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
sm.descend_many(sm.TERRAINS["himmelblau"], sm.optimizers.adam(0.1), starts, {MANY_STEPS}, keep=[10, 30])
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def peak_megabytes() -> float:
    """Of a process of its own that imports soupmath and makes the million descents, keeping two frames."""
    made = subprocess.run([sys.executable, "-c", MEMORY], check=True, capture_output=True, text=True)
    return float(made.stdout) / 1024


def machine() -> str:
    model = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.processor())
    return (f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}, numpy {np.__version__}, "
            f"torch {torch.__version__}")


def main() -> None:
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    print(f"{machine()}; load {os.getloadavg()[0]:.1f} at the start\n")
    step_table()
    print()
    many_table()
    print(f"\nPeak memory of the million descents by Adam, two frames kept: {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
