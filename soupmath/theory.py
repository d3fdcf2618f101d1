"""What theory says of descent on a quadratic: where step k must land, and how fast misses must shrink.

None of it walks: it is what the loop is compared with.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arguments import Array
from .losses import Loss
from .rule import Optimizer
from .schedules import Constant, as_schedule

__all__ = ["LIMITED", "Modes", "landing", "modes", "slowest_shrinkage", "stability_limit", "transfer"]


@dataclass(frozen=True, eq=False)
class Modes:
    """A quadratic in its own axes: eigenvalues λ (n,), axes (n, n) as columns, stationary point (n,)."""

    eigenvalues: Array
    axes: Array
    centre: Array


def modes(loss: Loss, at: Array) -> Modes | None:
    """The modes of a quadratic loss, seen from any point (n,); None for other losses, and where they have no
    end."""
    H = None if loss.hessian is None or not loss.quadratic else loss.hessian(at)
    if H is None or not np.isfinite(H).all():
        return None
    eigenvalues, axes = np.linalg.eigh(H)
    if np.abs(eigenvalues).min() <= 1e-12 * np.abs(eigenvalues).max():
        return None
    return Modes(eigenvalues, axes, at - axes @ (axes.T @ loss.gradient(at) / eigenvalues))


def transfer(optimizer: Optimizer, eigenvalue: float) -> Array | None:
    """The 2 × 2 matrix that a step applies to (miss, velocity) along one axis; None for other rules.

    Plain descent, momentum, Nesterov and Newton at a constant learning rate, in the forms of `optimizers`.
    """
    schedule = as_schedule(optimizer.hyperparameters["learning_rate"])
    if not isinstance(schedule, Constant):
        return None
    eta, lam = schedule.learning_rate, eigenvalue
    beta = optimizer.hyperparameters.get("beta", 0.0)
    rows = {
        "gradient_descent": [[1 - eta * lam, 0.0], [lam, 0.0]],
        "momentum": [[1 - eta * lam, -eta * beta], [lam, beta]],
        "newton": [[1 - eta, 0.0], [lam, 0.0]],
        "nesterov": [[1 - eta * lam * (1 + beta), -eta * beta**2], [lam, beta]],
    }.get(optimizer.name)
    return None if rows is None else np.array(rows)


LIMITED = "gradient_descent", "momentum", "nesterov"


def stability_limit(optimizer: Optimizer, curvature: float) -> float | None:
    """The learning rate beyond which a rule moves away from the minimum of a parabola of that curvature.

    Plain descent: 2/L, Nesterov, Introductory Lectures on Convex Optimization (2004), section 1.2.3. Momentum:
    2 (1 + β)/L, Polyak, USSR Comput. Math. and Math. Phys. 4 (1964), 1-17. Nesterov's in the form used here:
    2 (1 + β)/((1 + 2β) L), by Jury's conditions on `transfer`, whose trace is (1 + β)(1 − ηL) and determinant
    β (1 − ηL). Coordinate steps have none in L: they divide by their own curvatures. None for them and for
    rules that scale their steps by the slopes they have seen.
    """
    beta = optimizer.hyperparameters.get("beta", 0.0)
    factors = {"gradient_descent": 2.0, "momentum": 2 * (1 + beta), "nesterov": 2 * (1 + beta) / (1 + 2 * beta)}
    return factors[optimizer.name] / curvature if optimizer.name in LIMITED and curvature > 0 else None


def landing(seen: Modes, optimizer: Optimizer, start: Array, steps: Array) -> Array | None:
    """Where `steps` (m,) steps from `start` (n,) land, shape (m, n): x* + (I − ηH)^k (x₀ − x*), and the
    like for momentum and Nesterov; None where no closed form is known here."""
    matrices = [transfer(optimizer, lam) for lam in seen.eigenvalues]
    if any(matrix is None for matrix in matrices):
        return None
    factors = np.array([[np.linalg.matrix_power(matrix, int(k))[0, 0] for matrix in matrices]   # type: ignore
                        for k in steps]).reshape(len(steps), -1)
    return seen.centre + (factors * (seen.axes.T @ (start - seen.centre))) @ seen.axes.T


def slowest_shrinkage(loss: Loss, optimizer: Optimizer, steps: Array) -> Array | None:
    """An upper bound (m,) on ‖x_k − x*‖ / ‖x₀ − x*‖ after `steps` (m,); None where no theorem applies.

    Plain descent, η ≤ 2/(μ + L): (1 − 2ημL/(μ + L))^(k/2); Nesterov (2004), theorem 2.1.15.
    Momentum on a quadratic where (1 + β − ηλ)² ≤ 4β for every λ: βᵏᐟ² (1 + (1 + √β) k), from
    e_k = βᵏᐟ² (U_k(σ) − √β U_{k−1}(σ)) e₀ with |U_k| ≤ k + 1, σ = (1 + β − ηλ)/(2√β); Polyak (1964).
    """
    mu, L = loss.strong_convexity, loss.smoothness
    schedule = as_schedule(optimizer.hyperparameters["learning_rate"])
    if not mu or not L or not isinstance(schedule, Constant):
        return None
    eta, k = schedule.learning_rate, np.asarray(steps, dtype=float)
    if optimizer.name == "gradient_descent" and eta <= 2 / (mu + L):
        return (1 - 2 * eta * mu * L / (mu + L)) ** (k / 2)
    beta = optimizer.hyperparameters.get("beta", 0.0)
    if optimizer.name == "momentum" and loss.quadratic and all(
            (1 + beta - eta * lam) ** 2 <= 4 * beta for lam in (mu, L)):
        return beta ** (k / 2) * (1 + (1 + np.sqrt(beta)) * k)
    return None
