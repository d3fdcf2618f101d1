"""The hills: losses over one or two parameters that have a shape worth seeing, by name.

Each is analytic, with its exact gradient and Hessian, and `places` where a run may start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from typing import Any

import numpy as np

from .arguments import Array, real, unknown
from .losses import Loss, quadratic, stationary_point
from .shelves import plateau, shelf

__all__ = ["BEALE", "ROTATION", "TERRAINS", "Catalogue", "Plane", "beale", "bowl", "bumpy_bowl", "himmelblau",
           "ravine", "rosenbrock", "saddle"]

ROTATION = np.pi / 6


def bowl() -> Loss:
    """½ (x² + y²): round, condition number 1."""
    return quadratic(np.eye(2), np.zeros(2), name="bowl", names=("x", "y"), units=("", ""),
                     places={"start": np.array([3.0, 2.0])}, window=_square(4.0))


def ravine(condition_number: float = 100.0, angle: float = 0.0, name: str = "ravine") -> Loss:
    """½ (x² + κ y²), turned by `angle` against the clock: curvature 1 along it, κ across.

    `start` lies at (5, 1) along and across.
    """
    kappa = real("condition_number", condition_number, at_least=1)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return quadratic(turn @ np.diag([1.0, kappa]) @ turn.T, np.zeros(2), name=name, names=("x", "y"),
                     units=("", ""), places={"start": turn @ np.array([5.0, 1.0])},
                     window=np.outer(np.abs(turn) @ [6.0, 1.2], [-1.0, 1.0]))


def saddle() -> Loss:
    """½ (x² − y²): down for ever along y, and flat at its middle, which is no minimum."""
    return quadratic(np.diag([1.0, -1.0]), np.zeros(2), name="saddle", names=("x", "y"), units=("", ""),
                     places={"start": np.array([2.0, 1e-3]), "ridge": np.array([2.0, 0.0])},
                     window=_square(2.5))


def rosenbrock() -> Loss:
    """(1 − x)² + 100 (y − x²)², lowest at (1, 1). Rosenbrock, The Computer Journal 3 (1960), 175-184."""
    return _planar("rosenbrock", _rosenbrock, _rosenbrock_slope, _rosenbrock_curvature,
                   start=(-1.2, 1.0), minima=[(1.0, 1.0)], window=[(-2.0, 2.0), (-1.0, 3.0)])


def himmelblau() -> Loss:
    """(x² + y − 11)² + (x + y² − 7)², four minima of height 0.

    Himmelblau, Applied Nonlinear Programming (1972).
    """
    return _planar("himmelblau", _himmelblau, _himmelblau_slope, _himmelblau_curvature,
                   start=(0.0, 0.0), minima=[(3.0, 2.0), (-2.8, 3.1), (-3.8, -3.3), (3.6, -1.8)],
                   window=_square(5.0))


def beale() -> Loss:
    """Σᵢ (cᵢ − x (1 − yⁱ))² with c = 1.5, 2.25, 2.625, lowest at (3, 0.5).

    Beale, 1958; Moré, Garbow and Hillstrom, ACM Transactions on Mathematical Software 7 (1981), 17-41,
    problem 5.
    """
    return _planar("beale", _beale, _beale_slope, _beale_curvature,
                   start=(1.0, 1.0), minima=[(3.0, 0.5)], window=[(-1.0, 4.5), (-1.5, 1.5)])


def bumpy_bowl() -> Loss:
    """Σ over both axes of t²/8 + ½ (1 − cos 2t): a bowl with nine hollows, the middle one lowest.

    The second derivative along an axis is ¼ + 2 cos 2t, so L = 2.25.
    """
    hollows = [0.0, 2.7, -2.7]
    return _planar("bumpy_bowl", _bumpy_bowl, _bumpy_bowl_slope, _bumpy_bowl_curvature,
                   start=(4.0, 3.5), minima=list(product(hollows, hollows)), window=_square(5.0),
                   smoothness=2.25)


Plane = Callable[[Any, Any], Any]       # of x and y, arrays of any shape


def _rosenbrock(x: Any, y: Any) -> Any:
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def _rosenbrock_slope(x: Any, y: Any) -> Any:
    up = y - x * x
    return -2 * (1 - x) - 400 * x * up, 200 * up


def _rosenbrock_curvature(x: Any, y: Any) -> Any:
    return 2 - 400 * (y - x * x) + 800 * x * x, -400 * x, 200 + 0 * x


def _himmelblau(x: Any, y: Any) -> Any:
    return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2


def _himmelblau_slope(x: Any, y: Any) -> Any:
    a, b = x * x + y - 11, x + y * y - 7
    return 4 * x * a + 2 * b, 2 * a + 4 * y * b


def _himmelblau_curvature(x: Any, y: Any) -> Any:
    a, b = x * x + y - 11, x + y * y - 7
    return 4 * a + 8 * x * x + 2, 4 * (x + y), 4 * b + 8 * y * y + 2


BEALE = ((1, 1.5), (2, 2.25), (3, 2.625))


def _beale(x: Any, y: Any) -> Any:
    return sum((c - x * (1 - y**i)) ** 2 for i, c in BEALE)


def _beale_slope(x: Any, y: Any) -> Any:
    misses = [(i, c - x * (1 - y**i)) for i, c in BEALE]
    return (sum(2 * r * (y**i - 1) for i, r in misses),
            sum(2 * r * i * x * y ** (i - 1) for i, r in misses))


def _beale_curvature(x: Any, y: Any) -> Any:
    misses = [(i, c - x * (1 - y**i)) for i, c in BEALE]
    return (sum(2 * (y**i - 1) ** 2 for i, _ in misses),
            sum(2 * i * y ** (i - 1) * (x * (y**i - 1) + r) for i, r in misses),
            sum(2 * i * x * (i * x * y ** (2 * i - 2) + (i - 1) * r * y ** max(i - 2, 0)) for i, r in misses))


def _bumpy_bowl(x: Any, y: Any) -> Any:
    # ½ (1 − cos 2t) = sin² t keeps all digits where t is small.
    return (x * x + y * y) / 8 + np.sin(x) ** 2 + np.sin(y) ** 2


def _bumpy_bowl_slope(x: Any, y: Any) -> Any:
    return x / 4 + np.sin(2 * x), y / 4 + np.sin(2 * y)


def _bumpy_bowl_curvature(x: Any, y: Any) -> Any:
    return 0.25 + 2 * np.cos(2 * x), 0 * x, 0.25 + 2 * np.cos(2 * y)


def _planar(name: str, height: Plane, slope: Plane, curvature: Plane, *, start: tuple[float, float],
            minima: Sequence[tuple[float, float]], window: Any, smoothness: float | None = None) -> Loss:
    """A loss over the plane from its height, slopes (x, y) and curvatures (xx, xy, yy).

    `minima` are guesses, sharpened by Newton's method.
    """
    parts = (partial(_value, height=height), partial(_gradient, slope=slope),
             partial(_hessian, curvature=curvature))
    rough = Loss(name, 2, *parts)
    found = np.array([stationary_point(rough, guess) for guess in minima])
    return Loss(name, 2, *parts, minima=found, smoothness=smoothness, names=("x", "y"), units=("", ""),
                places={"start": np.array(start)}, window=np.array(window))


def _square(half: float) -> Array:
    """The window that reaches so far from the middle along both axes."""
    return np.array([[-half, half]] * 2)


def _value(points: Array, height: Plane) -> Any:
    return height(points[..., 0], points[..., 1])


def _gradient(points: Array, slope: Plane) -> Array:
    parts = np.array(slope(points[..., 0], points[..., 1]))
    return parts if parts.ndim == 1 else np.moveaxis(parts, 0, -1)


def _hessian(points: Array, curvature: Plane) -> Array:
    xx, xy, yy = curvature(points[..., 0], points[..., 1])
    return np.stack([np.stack([xx, xy], axis=-1), np.stack([xy, yy], axis=-1)], axis=-2)


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


TERRAINS = Catalogue({
    "shelf": shelf,
    "plateau": plateau,
    "bowl": bowl,
    "ravine": ravine,
    "rotated_ravine": partial(ravine, angle=ROTATION, name="rotated_ravine"),
    "long_ravine": partial(ravine, 300.0, name="long_ravine"),
    "oval_bowl": partial(ravine, 4.0, angle=ROTATION, name="oval_bowl"),
    "saddle": saddle,
    "rosenbrock": rosenbrock,
    "himmelblau": himmelblau,
    "beale": beale,
    "bumpy_bowl": bumpy_bowl,
})
