"""Two hills over one amount of salt that fool whoever trusts a flat place: a shelf and a plateau."""

from __future__ import annotations

from typing import Any

import numpy as np

from .arguments import Array
from .losses import Loss, stationary_point

__all__ = ["DEPTH", "SOFTNESS", "WISH", "plateau", "shelf"]

WISH = 8.0              # g/L
SOFTNESS = 0.1          # τ of the shelf: how sharply one bowl gives way to the other
DEPTH = 4.0             # of the plateau's hollow


def shelf() -> Loss:
    """A dish with a false bottom: two bowls over θ = ln(salt / 8 g/L), the higher one 2 above the wish.

    h₁ = 2 + (θ + ln 4)², h₂ = 2 θ², h = −τ ln(e^(−h₁/τ) + e^(−h₂/τ)) with τ = 0.1.
    Places: `shelf` (2 g/L), `crest` between the two, `wish` (8 g/L) and the start `half_a_gram`. Where the
    bowls meet the curvature is −55, so L is large though both bowls are wide.
    """
    parts = _shelf_value, _shelf_gradient, _shelf_hessian
    rough = Loss("shelf", 1, *parts)
    bottom, crest, wish = (stationary_point(rough, [np.log(salt / WISH)]) for salt in (2.0, 2.74, 8.0))
    return _over_salt("shelf", parts, np.array([wish, bottom]),
                      {"half_a_gram": np.log([0.5 / WISH]), "shelf": bottom, "crest": crest, "wish": wish},
                      smoothness=_sharpest_curvature())


def plateau() -> Loss:
    """4 (1 − e^(−θ²/2)) over θ = ln(salt / 8 g/L): flat far out, one hollow at the wish; L = 4.

    Places: `wish` and the start `half_a_gram`, where the slope is a tenth of the steepest.
    """
    parts = _plateau_value, _plateau_gradient, _plateau_hessian
    return _over_salt("plateau", parts, np.zeros((1, 1)),
                      {"half_a_gram": np.log([0.5 / WISH]), "wish": np.zeros(1)}, smoothness=DEPTH)


def _over_salt(name: str, parts: tuple[Any, Any, Any], minima: Array, places: dict[str, Array],
               smoothness: float | None = None) -> Loss:
    return Loss(name, 1, *parts, minima=minima, smoothness=smoothness, places=places, names=("salt",),
                units=("g/L",), reference=np.array([WISH]), window=np.log([[0.4 / WISH, 20.0 / WISH]]))


def _two_bowls(x: Array) -> tuple[Any, Any]:
    return 2.0 + (x + np.log(4.0)) ** 2, 2.0 * x**2


def _shelf_value(x: Array) -> Any:
    high, low = _two_bowls(x[..., 0])
    # The smaller bowl is taken out first, so that no exponential underflows.
    lower = np.where(np.real(high) < np.real(low), high, low)
    other = high + low - lower
    return (lower - SOFTNESS * np.log1p(np.exp((lower - other) / SOFTNESS)))[()]


def _shelf_weights(x: Array) -> tuple[Array, Array]:
    """The shares of the two bowls: a softmax, written so that nothing overflows."""
    high, low = _two_bowls(x)
    lower = np.minimum(high, low)
    a, b = np.exp((lower - high) / SOFTNESS), np.exp((lower - low) / SOFTNESS)
    return a / (a + b), b / (a + b)


def _shelf_gradient(x: Array) -> Array:
    high, low = _shelf_weights(x)
    return high * (2.0 * (x + np.log(4.0))) + low * (4.0 * x)


def _shelf_hessian(x: Array) -> Array:
    high, low = _shelf_weights(x)
    between = 2.0 * (x + np.log(4.0)) - 4.0 * x
    return (2.0 * high + 4.0 * low - high * low / SOFTNESS * between**2)[..., None]


def _sharpest_curvature() -> float:
    """The largest |h″|, near where the bowls are equally high; looked for in ever smaller windows."""
    centre, width = -1.0, 1.0
    while width > 1e-9:
        grid = np.linspace(centre - width, centre + width, 201)[:, None]
        curvatures = np.abs(_shelf_hessian(grid))[:, 0, 0]
        centre, width = float(grid[curvatures.argmax(), 0]), width / 50
    return float(curvatures.max())


def _plateau_value(x: Array) -> Any:
    return -DEPTH * np.expm1(-0.5 * x[..., 0] ** 2)


def _plateau_gradient(x: Array) -> Array:
    return DEPTH * x * np.exp(-0.5 * x**2)


def _plateau_hessian(x: Array) -> Array:
    return (DEPTH * (1 - x**2) * np.exp(-0.5 * x**2))[..., None]
