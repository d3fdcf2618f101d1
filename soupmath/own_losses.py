"""Losses as people write them, made to keep to what `Loss` says, or refused by name before the first step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, refusal, wrong_type
from .losses import Loss

__all__ = ["ASIDE", "AXES", "OURS", "SAME", "Fitted", "FittedSamples", "fitted"]

AXES = {"value": 0, "gradient": 1, "hessian": 2}      # of what comes back for one point
SAME = 1e-9             # relative: many points at once and one by one
ASIDE = 2.0**-7         # of each parameter: how far off the second point that a loss is asked about lies


@dataclass(frozen=True)
class Fitted:
    """A function of one point (n,), or of many (..., n), that gives float64 arrays of its own.

    alone: it knows one point at a time, and is asked so.
    """

    of: Callable[[Array], Any]
    axes: int
    alone: bool

    def __call__(self, points: Array) -> Any:
        if not self.alone or points.ndim == 1:
            return _numbers(self.of(points))
        n = points.shape[-1]
        found = np.array([_numbers(self.of(x)) for x in points.reshape(-1, n)])
        return found.reshape(points.shape[:-1] + self.axes * (n,))


@dataclass(frozen=True)
class FittedSamples:
    """The same for the gradient of some samples."""

    of: Callable[[Array, Array], Any]

    def __call__(self, point: Array, indices: Array) -> Array:
        return _numbers(self.of(point, indices))


OURS = {f"soupmath.{name}" for name in (
    "losses", "parabola", "soup", "hills", "shelves", "samples", "next_word", "digits", "palate", "network",
    "own_losses", "formulas.formula")}


def fitted(loss: Any, start: Array) -> Loss:
    """The loss itself where its functions take and give what `Loss` says; else the same with those fitted that
    know one point at a time, give lists or whole numbers, or use their arrays again.

    Raises ValueError or TypeError that names the function where it raises, writes into the point, or gives
    what has another shape or is not real.
    """
    points = np.stack([start, np.where(start == 0, ASIDE, start * (1 + ASIDE))])
    points.flags.writeable = False
    fits: dict[str, Any] = {}
    with np.errstate(all="ignore"):
        for name, axes in AXES.items():
            of = getattr(loss, name)
            if of is not None and (fit := _fit(of, f"loss.{name}", loss, points, axes)) is not of:
                fits[name] = fit
        readings = {key: _fit(of, f"loss.readings[{key!r}]", loss, points, 0) if callable(of) else of
                    for key, of in loss.readings.items()}
        samples = _fit_samples(loss, points)
    if any(of is not loss.readings[key] for key, of in readings.items()):
        fits["readings"] = readings
    if samples is not loss.sample_gradient:
        fits["sample_gradient"] = samples
    return replace(loss, **fits) if fits else loss


def _fit(of: Any, name: str, loss: Loss, points: Array, axes: int) -> Any:
    """The function of this name, fitted where it has to be."""
    if _is_ours(of):
        return of
    first = _asked(name, loss, axes, of, points[0])
    before = np.array(first)
    try:
        of(points[1])
    except Exception:       # it need not be defined there
        points = points[[0, 0]]
    kept = _is_numbers(first) and np.array_equal(before, first, equal_nan=True)
    alone = not _knows_many(of, points, axes)
    return of if kept and not alone else Fitted(of, axes, alone)


def _fit_samples(loss: Loss, points: Array) -> Any:
    of = loss.sample_gradient
    if of is None or _is_ours(of):
        return of
    indices = np.zeros(1, dtype=int)
    first = _asked("loss.sample_gradient", loss, 1, of, points[0], indices)
    before = np.array(first)
    of(points[1], indices)
    return of if _is_numbers(first) and np.array_equal(before, first, equal_nan=True) else FittedSamples(of)


def _asked(name: str, loss: Loss, axes: int, of: Callable[..., Any], *given: Array) -> Any:
    """What comes back at the start, once it is known to be real and of the right shape."""
    try:
        first = of(*given)
    except Exception as error:
        if "read-only" in str(error):
            raise refusal(name, "leave the point that it is given as it is", f"{loss.name}, which writes into it"
                          ) from error
        raise ValueError(f"loss must have a value and a gradient at the start: {loss.name} raised "
                         f"{type(error).__name__}: {error}") from error
    shape = axes * (loss.dimension,)
    if np.shape(first) != shape:
        raise refusal(name, f"have shape {shape} at a point of shape {given[0].shape}", f"shape {np.shape(first)}")
    if np.asarray(first).dtype.kind not in "fiu":
        raise wrong_type(name, "give real numbers", first)
    return first


def _is_ours(of: Any) -> bool:
    """Whether a function, a part of one, a method or an object is of a module whose losses keep to what `Loss`
    says; tests ask that of them, once and not at every descent."""
    function = of.func if isinstance(of, partial) else getattr(of, "__self__", of)
    return getattr(function, "__module__", None) in OURS


def _is_numbers(given: Any) -> bool:
    return isinstance(given, np.float64 | float) or (isinstance(given, np.ndarray) and given.dtype == np.float64)


def _knows_many(of: Callable[[Array], Any], points: Array, axes: int) -> bool:
    """Whether it gives for both points at once what it gives for each."""
    n = points.shape[-1]
    try:
        each = np.array([_numbers(of(x)) for x in points])
        both = _numbers(of(points))
    except Exception:
        return False
    if np.shape(both) != (2,) + axes * (n,) or each.shape != both.shape:
        return False
    bound = SAME * np.nanmax(np.abs(each), initial=0.0)
    return bool(np.allclose(both, each, rtol=0, atol=bound, equal_nan=True))


def _numbers(given: Any) -> Any:
    """A copy as float64, or complex where a complex step went in."""
    array = np.array(given)
    return (array if array.dtype.kind in "c" else array.astype(np.float64, copy=False))[()]
