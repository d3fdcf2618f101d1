"""The hills: losses over one or two parameters that have a shape worth seeing, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from .arguments import Array, unknown
from .losses import Loss, stationary_point

SHELF_SOFTNESS = 0.1
SHELF_WISH = 8.0        # g/L


def shelf() -> Loss:
    """A dish with a false bottom: two bowls over θ = ln(salt / 8 g/L), the higher one 2 above the wish.

    h₁ = 2 + (θ + ln 4)², h₂ = 2 θ², h = −τ ln(e^(−h₁/τ) + e^(−h₂/τ)) with τ = 0.1.
    Places: `shelf` (2 g/L), `crest` between the two, `wish` (8 g/L) and the start `half_a_gram`.
    """
    unplaced = Loss("shelf", 1, _shelf_value, _shelf_gradient, _shelf_hessian)
    bottom, crest, wish = (stationary_point(unplaced, [np.log(salt / SHELF_WISH)])
                           for salt in (2.0, 2.74, 8.0))
    return Loss(
        "shelf", 1, _shelf_value, _shelf_gradient, _shelf_hessian,
        minima=np.array([wish, bottom]),
        places={"half_a_gram": np.log([0.5 / SHELF_WISH]), "shelf": bottom, "crest": crest, "wish": wish},
        names=("salt",), units=("g/L",), reference=np.array([SHELF_WISH]),
    )


def _two_bowls(x: Array) -> tuple[Array, Array]:
    return 2.0 + (x + np.log(4.0)) ** 2, 2.0 * x**2


def _shelf_value(x: Array) -> Array:
    high, low = _two_bowls(x[..., 0])
    # The smaller bowl is taken out first, so that no exponential underflows.
    lower = np.where(np.real(high) < np.real(low), high, low)
    other = high + low - lower
    return (lower - SHELF_SOFTNESS * np.log1p(np.exp((lower - other) / SHELF_SOFTNESS)))[()]


def _shelf_weights(x: Array) -> tuple[Array, Array]:
    """The shares (p₁, p₂) of the two bowls: a softmax, written so that neither overflows."""
    high, low = _two_bowls(x)
    lower = np.minimum(high, low)
    a, b = np.exp((lower - high) / SHELF_SOFTNESS), np.exp((lower - low) / SHELF_SOFTNESS)
    return a / (a + b), b / (a + b)


def _shelf_gradient(x: Array) -> Array:
    high, low = _shelf_weights(x)
    return high * 2.0 * (x + np.log(4.0)) + low * 4.0 * x


def _shelf_hessian(x: Array) -> Array:
    high, low = _shelf_weights(x)
    between = 2.0 * (x + np.log(4.0)) - 4.0 * x
    return (2.0 * high + 4.0 * low - high * low / SHELF_SOFTNESS * between**2)[..., None]


class Catalogue(Mapping[str, Loss]):
    """Losses by name, each made when it is first asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], Loss]]) -> None:
        self._makers = dict(makers)
        self._made: dict[str, Loss] = {}

    def __getitem__(self, name: str) -> Loss:
        if name not in self._makers:
            raise KeyError(str(unknown("terrain", name, self._makers)))
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


TERRAINS = Catalogue({"shelf": shelf})
