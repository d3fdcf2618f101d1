"""What a run's loss says of itself: slope, curvature, bounds, minima."""

from __future__ import annotations

import numpy as np

from ..arguments import Array
from ..differences import by_differences
from ..losses import Loss
from ..outcomes import BENDS_DOWN, extreme_bends
from ..trajectory import Trajectory
from .derivatives import MANY, Function, along_central, along_complex, directions, takes_complex
from .verdict import SAME, Verdict, apart, some_rows, within

__all__ = ["BENT", "BOUND", "CENTRAL_DIFFERENCE", "COMPLEX_STEP", "FLAT", "WIDER",
           "curvature_keeps_to_its_bounds", "gradient_is_the_derivative", "hessian_is_the_derivative",
           "minima_are_minima"]

COMPLEX_STEP = 1e-9
CENTRAL_DIFFERENCE = 1e-6
WIDER = 4.0             # the differences that a slope made of differences is compared with
BOUND = 1e-9            # relative, of L and μ
FLAT = 1e-10            # of the slope's own terms, at a minimum
BENT = 16               # points at which curvature is examined


def gradient_is_the_derivative(run: Trajectory) -> Verdict:
    """The gradient agrees with complex steps where the loss is analytic, else with central differences.

    Every part of it is checked, or, of more than MANY parameters, what it says of a few random directions.
    """
    along = directions(run.loss.dimension)
    said = {}
    for row in some_rows(run) if run.loss.dimension <= MANY else some_rows(run, len(along)):
        x, slope = run.points[row], run.gradients[row]
        height = 1e-4 * abs(run.losses[row]) / (np.abs(x).max() or 1.0)       # rounding of the loss, as a slope
        scale = max(float(np.abs(slope).max()), float(_terms(run, x).max()), float(height))
        said[int(row)] = along @ slope, scale
    return _derivative("gradient_is_the_derivative", "gradients", run, run.loss.value, said)


def hessian_is_the_derivative(run: Trajectory) -> Verdict | None:
    """The Hessian is symmetric, and what complex steps, or else central differences, make of the gradient."""
    if run.loss.hessian is None:
        return None
    along, said, uneven = directions(run.loss.dimension), {}, 0.0
    for row in some_rows(run, BENT):
        x, slope, H = run.points[row], run.gradients[row], run.loss.hessian(run.points[row])
        uneven = max(uneven, apart(H, H.T))
        rounding = 1e-4 * np.abs(slope).max() / (np.abs(x).max() or 1.0)
        said[int(row)] = along @ H, max(float(np.abs(H).max()), float(rounding))
    found = _derivative("hessian_is_the_derivative", "Hessians", run, run.loss.gradient, said)
    return found if uneven <= SAME else within(found.law, uneven, SAME, "a Hessian and its transpose")


def curvature_keeps_to_its_bounds(run: Trajectory) -> Verdict | None:
    """No eigenvalue of the Hessian is beyond ±L, none below μ; on a quadratic L and μ are the extreme ones.

    Where no Hessian is known, no two neighbouring slopes differ by more than L times the way between them.
    """
    loss, L, mu = run.loss, run.loss.smoothness, run.loss.strong_convexity
    if L is None and mu is None:
        return None
    if loss.hessian is None:
        return _slopes_keep_to(run, L) if L is not None else None
    rows = run.points[:1] if loss.quadratic else run.points[some_rows(run, BENT)]
    bends = np.array([extreme_bends(loss.hessian(x)) for x in [*rows, *loss.minima[:BENT]]])
    if not np.isfinite(bends).all():
        return within("curvature_keeps_to_its_bounds", np.inf, BOUND, "a Hessian that is not finite")
    lowest, steepest = float(bends[:, 0].min()), float(bends[:, 1].max())
    size = max(steepest, L or 0.0, np.finfo(float).tiny)
    broken = [0.0 if L is None else (steepest - L) / size, 0.0 if mu is None else (mu - lowest) / size]
    if loss.quadratic:
        broken = [abs(part) for part in broken]
    return within("curvature_keeps_to_its_bounds", max(0.0, *broken), BOUND,
                  f"eigenvalues from {lowest:.6g}, sizes to {steepest:.6g}, L = {L}, μ = {mu}")


def minima_are_minima(run: Trajectory) -> Verdict | None:
    """At every stated minimum the slope is 0 but for rounding and the ground bends down no way; the first is
    the lowest of them."""
    loss = run.loss
    if not len(loss.minima):
        return None
    terms = np.array([_terms(run, x) for x in loss.minima])
    worst = max(float((np.abs(loss.gradient(x)) / scale).max()) for x, scale in zip(loss.minima, terms, strict=True))
    wrong = [f"number {row + 1} bends down" for row, x in enumerate(loss.minima) if _bends_down(loss, x)]
    heights = np.array([loss.value(x) for x in loss.minima])
    if heights[0] - heights.min() > FLAT * max(np.abs(heights).max(), np.abs(run.losses).max()):
        wrong.append(f"the first, {heights[0]:.6g} high, is not the lowest, {heights.min():.6g}")
    if wrong:
        return Verdict("minima_are_minima", False, "of the stated minima " + "; ".join(wrong), worst)
    return within("minima_are_minima", worst, FLAT, "slopes at the stated minima and 0, to the slope's terms")


def _derivative(law: str, what: str, run: Trajectory, of: Function, said: dict[int, tuple[Array, float]]) -> Verdict:
    """said: by rows, the derivatives along `directions`, and the size of the terms that they are made of."""
    along, analytic = directions(run.loss.dimension), takes_complex(of, run.points[0])
    worst = 0.0
    for row, (slopes, scale) in said.items():
        x = run.points[row]
        size = (float(np.abs(x).max()) or 1.0) * (WIDER if by_differences(run.loss) else 1.0)
        found = along_complex(of, x, along) if analytic else along_central(of, x, along, size)
        worst = max(worst, apart(slopes, found, scale=scale))
    kind, bound = ("complex steps", COMPLEX_STEP) if analytic else ("central differences", CENTRAL_DIFFERENCE)
    bound = CENTRAL_DIFFERENCE if by_differences(run.loss) else bound
    return within(law, worst, bound, f"{what} and {kind}")


def _terms(run: Trajectory, x: Array) -> Array:
    """How large the terms are that cancel in a slope (n,) at a point: Σⱼ |Hᵢⱼ xⱼ|, and the run's first slope."""
    first = np.maximum(np.abs(run.gradients[0]), np.finfo(float).tiny)
    return first if run.loss.hessian is None else first + np.abs(run.loss.hessian(x)) @ np.abs(x)


def _bends_down(loss: Loss, x: Array) -> bool:
    if loss.hessian is None:
        return False
    lowest, sharpest = extreme_bends(loss.hessian(x))
    return not lowest >= -BENDS_DOWN * sharpest


def _slopes_keep_to(run: Trajectory, L: float) -> Verdict:
    moved = np.linalg.norm(np.diff(run.points, axis=0), axis=1)
    turned = np.linalg.norm(np.diff(run.gradients, axis=0), axis=1)
    rounding = 1e-13 * (np.abs(run.gradients).max() + L * np.abs(run.points).max())
    worst = float(((turned - rounding) / np.maximum(L * moved, np.finfo(float).tiny)).max(initial=0.0)) - 1
    return within("curvature_keeps_to_its_bounds", max(worst, 0.0), BOUND,
                  f"differences of slopes and L = {L:.6g} times the way")
