"""Times soupmath beside jax, optax and torch, in turns within one run, and prints the tables of README.md.

    pip install torch==2.13.0 jax==0.10.2 optax==0.2.8 numpy
    PYTHONPATH=. python tests/benchmarks/against_jax.py

Others may use the machine: every number is the least and the middle one of rounds in which all took their turn,
on the wall and in seconds of processor, which know less of the others.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")       # before numpy and torch read it

import statistics
import time
from collections.abc import Callable, Mapping
from functools import partial

import jax
import numpy as np
import optax
import torch
from jax import numpy as jnp

import soupmath as sm

jax.config.update("jax_enable_x64", True)
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
o = sm.optimizers
ROUNDS, CORES = 9, 2
MANY, MANY_STEPS, RATE = 1_000_000, 60, 0.01
PARAMETERS, WIDE_STEPS = 1000, 500
RECORDED_STEPS = 2000
SOUP = sm.soup.taste_loss()
A, WISH = jnp.array(sm.soup.TASTE), jnp.array(SOUP.minima[0])
Timed = Mapping[str, Callable[[], object]]


def rounds(timed: Timed) -> dict[str, list[tuple[float, float]]]:
    """Wall and processor seconds of each, every round in turn, after one that is not counted."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in timed}
    for turn in range(ROUNDS + 1):
        for name, run in timed.items():
            wall, used = time.perf_counter(), time.process_time()
            run()
            if turn:
                found[name].append((time.perf_counter() - wall, time.process_time() - used))
    return found


def table(what: str, timed: Timed, each: float, unit: str) -> None:
    """A row for each, and how many times the last one's it takes."""
    found = rounds(timed)
    base = list(timed)[-1]
    print(f"**{what}**, {unit}\n")
    print(f"| | wall, least | middle | processor, least | wall over {base}: least | middle of the rounds | processor |")
    print("|---|---|---|---|---|---|---|")
    least = {name: np.min(rows, axis=0) for name, rows in found.items()}
    for name, rows in found.items():
        middle = statistics.median(wall for wall, _ in rows)
        ratio = statistics.median(a[0] / b[0] for a, b in zip(rows, found[base], strict=True))
        wall, used = least[name] / least[base]
        print(f"| {name} | {least[name][0] * each:.3g} | {middle * each:.3g} | {least[name][1] * each:.3g} | "
              f"{wall:.2f} | {ratio:.2f} | {used:.2f} |", flush=True)
    print()


def taste(x: jax.Array) -> jax.Array:
    miss = A @ (x - WISH)
    return miss @ miss


def jax_many(starts: jax.Array) -> Callable[[], object]:
    """vmap and jit of the bare loop: no outcome is judged, nothing is watched, only the last loss is made."""
    def one(x: jax.Array) -> tuple[jax.Array, jax.Array]:
        end, _ = jax.lax.scan(lambda x, _: (x - RATE * jax.grad(taste)(x), None), x, None, length=MANY_STEPS)
        return end, taste(end)
    every = jax.jit(jax.vmap(one))
    return lambda: jax.block_until_ready(every(starts))


def million_table() -> None:
    starts = SOUP.minima[0] + np.random.default_rng(0).normal(size=(MANY, 3))
    rule = o.gradient_descent(RATE)
    timed: dict[str, Callable[[], object]] = {
        f"soupmath, {threads} thread{'s' * (threads > 1)}":
            partial(sm.descend_many, SOUP, rule, starts, MANY_STEPS, threads=threads) for threads in (CORES, 1)}
    table("a million soup descents of 60 steps", timed | {"jax": jax_many(jnp.array(starts))}, 1.0, "s")


def optax_steps(rule: optax.GradientTransformation) -> Callable[[], object]:
    """scan over recorded steps: points, losses and gradients come out, as `descend` records them."""
    def body(carry, _):
        x, state = carry
        value, g = jax.value_and_grad(taste)(x)
        step, after = rule.update(g, state, x)
        return (optax.apply_updates(x, step), after), (x, value, g)
    run = jax.jit(lambda x: jax.lax.scan(body, (x, rule.init(x)), None, length=RECORDED_STEPS + 1)[1])
    start = jnp.array(SOUP.places["tastes_six"])
    return lambda: jax.block_until_ready(run(start))


def recorded_table() -> None:
    start = SOUP.places["tastes_six"]
    for ours, theirs in ((o.gradient_descent(1e-3), optax.sgd(1e-3)), (o.adam(1e-3), optax.adam(1e-3))):
        table(f"a recorded step of {ours.name} on the soup",
              {"soupmath": partial(sm.descend, SOUP, ours, start, RECORDED_STEPS),
               "optax under scan": optax_steps(theirs)},
              1e6 / RECORDED_STEPS, "µs")


WEIGHTS = np.linspace(1.0, 10.0, PARAMETERS)
WIDE_START = np.random.default_rng(0).normal(size=PARAMETERS)
WIDE = sm.Loss("wide bowl", PARAMETERS, value=lambda x: 0.5 * (WEIGHTS * x * x).sum(axis=-1),
               gradient=lambda x: WEIGHTS * x)
CHAIN = sm.Loss("chain", PARAMETERS,
                value=lambda x: (100 * (x[..., 1:] - x[..., :-1] ** 2) ** 2 + (1 - x[..., :-1]) ** 2).sum(axis=-1),
                gradient=lambda x: chain_slope(x))


def chain_slope(x: np.ndarray) -> np.ndarray:
    up, slope = x[..., 1:] - x[..., :-1] ** 2, np.zeros_like(x)
    slope[..., :-1] = -400 * x[..., :-1] * up - 2 * (1 - x[..., :-1])
    slope[..., 1:] += 200 * up
    return slope


def torch_steps(loss: Callable[[torch.Tensor], torch.Tensor], make: Callable[[list], torch.optim.Optimizer]) -> None:
    """The loop everybody writes: loss, backward, step."""
    x = torch.tensor(WIDE_START, requires_grad=True)
    rule = make([x])
    for _ in range(WIDE_STEPS):
        rule.zero_grad()
        loss(x).backward()
        rule.step()


def wide_table() -> None:
    weights = torch.tensor(WEIGHTS)
    hills = ((WIDE, lambda x: 0.5 * (weights * x * x).sum()),
             (CHAIN, lambda x: (100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2).sum()))
    rules = ((o.gradient_descent(1e-5), lambda x: torch.optim.SGD(x, lr=1e-5)),
             (o.adam(1e-3), lambda x: torch.optim.Adam(x, lr=1e-3)))
    for ours, theirs in hills:
        for rule, make in rules:
            table(f"a step of {rule.name} on the {ours.name}, {PARAMETERS} parameters",
                  {"torch": partial(torch_steps, theirs, make),
                   "soupmath": partial(sm.descend, ours, rule, WIDE_START, WIDE_STEPS)}, 1e6 / WIDE_STEPS, "µs")


def main() -> None:
    print(f"numpy {np.__version__}, jax {jax.__version__}, optax {optax.__version__}, torch {torch.__version__}; "
          f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start\n")
    million_table()
    recorded_table()
    wide_table()
    print(f"load {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
