"""Makes rule_runs.npz: the runs of rule_cases.py by optax, and by jax and scipy where optax has no such rule.

It imports no soupmath: hills are written down in jax and differentiated by it.
"""

from __future__ import annotations

import math
import sys

import jax
import numpy as np
import optax
import scipy
from jax import numpy as jnp
from scipy.sparse.linalg import cg

from tests.reference.rule_cases import (
    BETA,
    CASES,
    DECAY,
    KEPT,
    MEMORY,
    RULE_RUNS,
    SMALL_SLOPE,
    STARTS,
    STEPS,
    RuleCase,
)

jax.config.update("jax_enable_x64", True)
NUDGE = 1e-9
TASTE = np.array([[7.0, -0.35, 0.0], [0.0, 2.5, 0.0], [0.0, -0.15, 4.5]])
WISH = np.log([8.0, 5.0, 5.0])


def quadratic(x, across: float, angle: float = 0.0):
    u = math.cos(angle) * x[0] + math.sin(angle) * x[1]
    v = -math.sin(angle) * x[0] + math.cos(angle) * x[1]
    return (u**2 + across * v**2) / 2


def beale(x):
    c, i = jnp.array([1.5, 2.25, 2.625]), jnp.arange(1, 4)
    return ((c - x[0] + x[0] * x[1] ** i) ** 2).sum()


HILLS = {
    "soup": lambda x: jnp.sum((TASTE @ (x - WISH)) ** 2),
    "plateau": lambda x: 4 * (1 - jnp.exp(-x[0] ** 2 / 2)),
    "bowl": lambda x: quadratic(x, 1.0), "ravine": lambda x: quadratic(x, 100.0),
    "rotated_ravine": lambda x: quadratic(x, 100.0, math.pi / 6),
    "rosenbrock": lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2,
    "himmelblau": lambda x: (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2,
    "beale": beale,
    "bumpy_bowl": lambda x: (x**2 / 8 + (1 - jnp.cos(2 * x)) / 2).sum(),
}


def line_search(first: float) -> optax.GradientTransformationExtraArgs:
    """From `first` at every step, halved until Armijo accepts."""
    return optax.scale_by_backtracking_linesearch(
        max_backtracking_steps=80, slope_rtol=1e-4, decrease_factor=0.5, increase_factor=math.inf,
        max_learning_rate=first)


def newton_direction(sizes: bool, hill) -> optax.GradientTransformationExtraArgs:
    """−H⁻¹ g, or with the sizes of H's eigenvalues."""
    def update(g, state, x):
        H = jax.hessian(hill)(x)
        if sizes:
            u, s, _ = jnp.linalg.svd(H)         # of a symmetric H the singular values are |λ|
            H = u @ jnp.diag(s) @ u.T
        return -jnp.linalg.solve(H, g), state
    return optax.GradientTransformationExtraArgs(lambda x: None, lambda g, state, x, **_: update(g, state, x))


def polak_ribiere(hill, share: float) -> optax.GradientTransformationExtraArgs:
    """The direction of conjugate gradients, as long as the parabola along it says."""
    def update(g, state, x):
        g_before, d_before = state
        beta = jnp.where(jnp.any(g_before != 0), g @ (g - g_before) / (g_before @ g_before), 0.0)
        d = -g + jnp.maximum(beta, 0.0) * d_before
        d = jnp.where(g @ d < 0, d, -g)
        bend = d @ jax.jvp(jax.grad(hill), (x,), (d,))[1]
        return share * -(g @ d) / jnp.abs(bend) * d, (g, d)
    return optax.GradientTransformationExtraArgs(
        lambda x: (jnp.zeros_like(x), jnp.zeros_like(x)), lambda g, state, x, **_: update(g, state, x))


def rule(case: RuleCase, hill) -> optax.GradientTransformationExtraArgs:
    eta = case.rate
    made = {
        "sgdw": lambda: optax.chain(optax.trace(BETA), optax.add_decayed_weights(DECAY),
                                    optax.scale_by_learning_rate(eta)),
        "lion": lambda: optax.lion(eta, 0.9, 0.99, weight_decay=DECAY),
        "backtracking": lambda: optax.chain(optax.sgd(1.0), line_search(eta)),
        "conjugate_gradient": lambda: optax.chain(polak_ribiere(hill, eta), line_search(1.0)),
        "newton": lambda: optax.chain(newton_direction(False, hill), optax.scale(eta)),
        "damped_newton": lambda: optax.chain(newton_direction(True, hill), line_search(eta)),
        "lbfgs": lambda: optax.chain(optax.scale_by_lbfgs(MEMORY), optax.scale(-1.0), line_search(eta)),
    }[case.rule]()
    return optax.with_extra_args_support(made)


def run(case: RuleCase, start) -> np.ndarray:
    """The points (STEPS + 1, n) and their slopes, side by side (STEPS + 1, 2, n)."""
    hill = HILLS[case.hill]
    ours = rule(case, hill)
    slope = jax.value_and_grad(hill)

    @jax.jit
    def step(x, state):
        value, g = slope(x)
        by, state = ours.update(g, state, x, value=value, grad=g, value_fn=hill)
        return x + by, state, g

    x = jnp.array(start)
    state, rows = ours.init(x), []
    for _ in range(STEPS + 1):
        after, state, g = step(x, state)
        rows.append((np.array(x), np.array(g)))
        x = after
    return np.array(rows)


def relative_difference(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.abs(a - b).max(axis=1) / np.maximum(np.abs(a).max(axis=1), np.abs(a[0]).max())


def compared(case: RuleCase, rows: np.ndarray) -> int:
    """The last step that is compared: no slope before it is small, and optax's L-BFGS has met no pair with
    s·y ≤ 0, which it remembers and ours does not."""
    lengths = np.linalg.norm(rows[:, 1], axis=1)
    ends = list(np.flatnonzero(~(lengths > SMALL_SLOPE * lengths[0])))
    if case.rule == "lbfgs":
        moves, turns = np.diff(rows, axis=0).transpose(1, 0, 2)
        ends += list(np.flatnonzero(~((moves * turns).sum(axis=1) > 0)) + 1)
    return int(min(ends, default=STEPS))


def growth(case: RuleCase, rows: np.ndarray) -> float:
    """How much larger than in the start a small relative difference gets while steps are compared."""
    points = rows[:compared(case, rows) + 1, 0]
    aside = np.array([1, -0.7, 0.4])[:points.shape[1]]
    nudged = run(case, points[0] + NUDGE * np.abs(points[0]).max() * aside)[:len(points), 0]
    worst = relative_difference(points, nudged).max() / NUDGE
    return float(worst) if np.isfinite(worst) else math.inf


def scipy_s_conjugate_gradients() -> np.ndarray:
    """The points (4, 3) of scipy's linear method on the soup's equations H (x − wish) = 0, the start included."""
    H, points = 2 * TASTE.T @ TASTE, [np.array(STARTS["soup"])]
    cg(H, H @ WISH, x0=points[0], rtol=0.0, atol=0.0, maxiter=3, callback=lambda x: points.append(x.copy()))
    return np.array(points)


def main() -> None:
    points, until, growths = np.full((len(CASES), len(KEPT), 3), np.nan), [], []
    for i, case in enumerate(CASES):
        rows = run(case, STARTS[case.hill])
        points[i, :, :rows.shape[-1]] = rows[list(KEPT), 0]
        until.append(compared(case, rows))
        growths.append(growth(case, rows))
        print(f"\r{i + 1}/{len(CASES)}", end="", file=sys.stderr)
    keys = np.array([f"{c.hill} {c.rule} {c.rate!r}" for c in CASES])
    versions = f"optax {optax.__version__}, jax {jax.__version__}, scipy {scipy.__version__}"
    np.savez_compressed(RULE_RUNS, keys=keys, points=points, until=np.array(until), growths=np.array(growths),
                        conjugate=scipy_s_conjugate_gradients(), versions=np.array(versions))


if __name__ == "__main__":
    main()
