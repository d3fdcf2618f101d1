"""A loss: one number for how far off a point is, with its exact slope and curvature."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from .arguments import Array, floats, real, refusal, unknown, whole, wrong_type
from .differences import CentralDifferences, by_differences
from .frozen import Frozen
from .parabola import Parabola

if TYPE_CHECKING:
    from .formulas.formula import Formula

__all__ = ["Loss", "Reading", "largest_stable_learning_rate", "quadratic", "stationary_point"]

Reading = Callable[[Array], Any] | float

_AS_LOW = 1e-9          # of the ground between two minima: what their losses may differ by and be called as low


@dataclass(frozen=True, eq=False, repr=False)
class Loss(Frozen):
    """A differentiable function of `dimension` parameters; of 0 where a run's losses were recorded and nothing else.

    value: points (..., n) -> (...); gradient: (..., n) -> (..., n); hessian: (..., n) -> (..., n, n).
    `value` accepts complex points wherever it is analytic, for the complex-step check. Without a gradient the
    loss gets one by central differences, and every verdict on its runs says so.

    minima (m, n) are the local minima that are known, the lowest first.
    smoothness is L, an upper bound on |eigenvalues| of the Hessian; strong_convexity is μ > 0, a lower bound
    on its eigenvalues. Either is None where no such bound is known. quadratic says that the Hessian is the
    same everywhere; L and μ are then its own extreme eigenvalues.
    readings are further numbers one can read off a point, by name; a plain float is a constant. goals name
    a reading (or "loss") and the number it has to come down to.
    places are points with a name: where runs start, and what stands in the landscape.
    names, units and reference describe the parameters: with a reference, a parameter is
    θ = ln(amount / reference), and `amounts` and `theta` lead from one to the other.
    window (n, 2) is where the loss is meant to be looked at: a low and a high end of each parameter; log names
    those that are looked at on a logarithmic scale. formula is what the loss was read from, if it was.
    sample_gradient(point, indices), for a loss that is a mean over `samples` samples, is the gradient of
    the mean over those with the given indices.
    """

    fewest: ClassVar[int] = 1       # parameters

    name: str
    dimension: int
    value: Callable[[Array], Any]
    gradient: Callable[[Array], Array] = None       # type: ignore[assignment]
    hessian: Callable[[Array], Array] | None = None
    minima: Array = field(default_factory=lambda: np.zeros((0, 1)))
    smoothness: float | None = None
    strong_convexity: float | None = None
    quadratic: bool = False
    readings: Mapping[str, Reading] = field(default_factory=dict)
    goals: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    places: Mapping[str, Array] = field(default_factory=dict)
    names: Sequence[str] = ()
    units: Sequence[str] = ()
    reference: Array | None = None
    window: Array | None = None
    log: Sequence[str] = ()
    formula: Formula | None = None
    sample_gradient: Callable[[Array, Array], Array] | None = None
    samples: int = 0

    def __post_init__(self) -> None:
        whole("dimension", self.dimension, at_least=self.fewest)
        if self.gradient is None:
            object.__setattr__(self, "gradient", CentralDifferences(self.value))
        for name in ("value", "gradient", "hessian", "sample_gradient"):
            of = getattr(self, name)
            if not callable(of) and not (of is None and name in ("hessian", "sample_gradient")):
                raise wrong_type(f"loss.{name}", "be a function", of)
        for name in ("smoothness", "strong_convexity"):
            if getattr(self, name) is not None:
                real(f"loss.{name}", getattr(self, name), at_least=0)
        if np.size(self.minima) == 0:
            object.__setattr__(self, "minima", np.zeros((0, self.dimension)))
        for name, rows in (("minima", (len(self.minima),)), ("reference", ())):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, self._placed(f"loss.{name}", getattr(self, name), rows))
        if self.window is not None:
            object.__setattr__(self, "window", _rising(floats("loss.window", self.window), self.dimension))
        places = {name: self._placed(f"loss.places[{name!r}]", at, ()) for name, at in self.places.items()}
        object.__setattr__(self, "places", places)
        super().__post_init__()

    @property
    def lowest(self) -> Array:
        """Of the known minima those (k, n) that are as low as the lowest. The highest ground half-way between it and
        another tells what is rounding."""
        if len(self.minima) < 2:
            return self.minima
        first, heights = self.minima[0], self.value(self.minima)
        with np.errstate(all="ignore"):
            between = np.abs(self.value(0.5 * (self.minima + first)) - heights[0])
        return self.minima[heights - heights[0] <= _AS_LOW * np.nan_to_num(between, posinf=0.0).max()]

    def _placed(self, name: str, given: Any, rows: tuple[int, ...]) -> Array:
        """A copy of points (*rows, n) that belong to the loss."""
        array, shape = floats(name, given), (*rows, self.dimension)
        if array.shape != shape:
            raise refusal(name, f"have shape {shape}", f"shape {array.shape}")
        return array

    def __repr__(self) -> str:
        parameters = ", ".join(self.names) if 0 < self.dimension <= 6 and self.names else ""
        bounds = [f"{name} = {bound:.6g}" for name, bound in (("L", self.smoothness), ("μ", self.strong_convexity))
                  if bound is not None]
        parts = [f"{self.dimension} parameter{'s' * (self.dimension > 1)}{f' ({parameters})' * bool(parameters)}",
                 *bounds, f"{len(self.minima)} known minima" if len(self.minima) else "",
                 f"{self.samples} samples" if self.samples else "",
                 f"places {', '.join(list(self.places)[:8])}" if self.places else "",
                 "slope by central differences" if by_differences(self) else ""]
        return f"<Loss {self.name}: {'; '.join(filter(None, parts))}>"

    def value_and_gradient(self, points: Array) -> tuple[Any, Array]:
        """Value (...) and gradient (..., n) of points (..., n), in one go where the loss can do that: where both
        are methods of one object that has a `value_and_gradient` too."""
        return (self.value(points), self.gradient(points)) if self._together is None else self._together(points)

    @cached_property
    def _together(self) -> Callable[[Array], tuple[Any, Array]] | None:
        owner = getattr(self.value, "__self__", None)
        both = getattr(owner, "value_and_gradient", None)
        whose = both is not None and (self.value, self.gradient) == (owner.value, owner.gradient)  # type: ignore
        return both if whose else None

    def __call__(self, points: Any) -> Any:
        """The loss (...) at points (..., n), which may be lists: `loss(x)` is `loss.value` of an array."""
        return self.value(np.asarray(points))

    def amounts(self, points: Array) -> Array:
        """The amounts of parameters (..., n), in `units`; inf, or 0, where they are beyond what floats can say."""
        with np.errstate(over="ignore", under="ignore"):
            return self._reference() * np.exp(points)

    def theta(self, amounts: Mapping[str, float] | Sequence[float] | Array) -> Array:
        """The parameters of positive amounts: a mapping by name, or an array (..., n)."""
        if isinstance(amounts, Mapping):
            amounts = self._in_order(amounts)
        array = floats("amounts", amounts)
        if array.shape[-1:] != (self.dimension,):
            raise refusal("amounts", f"have shape (..., {self.dimension})", f"shape {array.shape}")
        if not (array > 0).all():
            raise refusal("amounts", "be above 0", amounts)
        return np.log(array / self._reference())

    def sampled(self, point: Array, indices: Array) -> Array:
        """The gradient (n,) of the mean over the samples with these indices (k,)."""
        if self.sample_gradient is None:
            raise refusal("loss", "be a mean over samples", self.name)
        return self.sample_gradient(point, indices)

    def reading(self, name: str, points: Array) -> Any:
        """The named reading of points (..., n), shape (...)."""
        if name not in self.readings:
            raise unknown("reading", name, self.readings)
        reading = self.readings[name]
        return reading(points) if callable(reading) else np.full(np.shape(points)[:-1], reading)[()]

    def _reference(self) -> Array:
        if self.reference is None:
            raise refusal("loss", "have reference amounts", self.name)
        return self.reference

    def _in_order(self, amounts: Mapping[str, float]) -> list[float]:
        for name in amounts:
            if name not in self.names:
                raise unknown("amounts", name, self.names)
        missing = [name for name in self.names if name not in amounts]
        if missing:
            raise refusal("amounts", f"give {', '.join(missing)} too", dict(amounts))
        return [amounts[name] for name in self.names]


def _rising(window: Array, dimension: int) -> Array:
    """A window (n, 2) whose ends are in their order."""
    if window.shape != (dimension, 2):
        raise refusal("loss.window", f"have shape ({dimension}, 2)", f"shape {window.shape}")
    if not (window[:, 0] < window[:, 1]).all():
        raise refusal("loss.window", "rise from a low to a high end in each row", window.tolist())
    return window


def quadratic(hessian: Array, minimum: Array, *, name: str = "quadratic", **described: Any) -> Loss:
    """½ (x − x*)ᵀ H (x − x*) for a symmetric H (n, n) and its stationary point x* (n,).

    With an indefinite H that point is a saddle: there are no minima then, and no μ.
    """
    H, centre = floats("hessian", hessian), floats("minimum", minimum)
    if H.shape != (centre.size, centre.size) or not np.allclose(H, H.T, rtol=1e-12, atol=0):
        raise refusal("hessian", f"be symmetric with shape ({centre.size}, {centre.size})", hessian)
    H = 0.5 * (H + H.T)     # what rounding has left of the difference
    eigenvalues = np.linalg.eigvalsh(H)
    convex, form = eigenvalues[0] >= 0, Parabola(H, centre)
    return Loss(
        name, centre.size,
        value=form.value, gradient=form.gradient, hessian=form.hessian,
        minima=centre[None] if convex else np.zeros((0, centre.size)),
        smoothness=float(np.abs(eigenvalues).max()),
        strong_convexity=float(eigenvalues[0]) if eigenvalues[0] > 0 else None,
        quadratic=True,
        **described,
    )


def largest_stable_learning_rate(loss: Loss, at: Array | None = None) -> float:
    """2/L: beyond it plain descent on a quadratic moves away from the minimum.

    `at` (n,) takes L from the Hessian there (the limit near a minimum); without it the loss must state L.
    Source: Nesterov, Introductory Lectures on Convex Optimization (2004), section 1.2.3.
    """
    if at is None:
        if loss.smoothness is None:
            raise refusal("loss", "state its smoothness, or `at` be given", loss.name)
        return 2.0 / loss.smoothness
    if loss.hessian is None:
        raise refusal("loss", "have a hessian", loss.name)
    steepest = float(np.linalg.eigvalsh(loss.hessian(np.asarray(at, dtype=float)))[-1])
    return 2.0 / steepest if steepest > 0 else np.inf


def stationary_point(loss: Loss, guess: Sequence[float]) -> Array:
    """The zero of the gradient that Newton's method finds from `guess` (n,), to the last bits."""
    if loss.hessian is None:
        raise refusal("loss", "have a hessian", loss.name)
    x = np.array(guess, dtype=float)
    for _ in range(50):
        step = np.linalg.solve(loss.hessian(x), loss.gradient(x))
        x = x - step
        if np.abs(step).max() <= 1e-15 * (1 + np.abs(x).max()):
            break
    return x
