"""Which stretch of a loss's parameters is drawn, and with which numbers. No manim here."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.numerals import nice_between, tick_letters
from scenes.kit.words import Words, marked

ROOM = 0.15             # of what is shown, beyond a run and the minima
NEAR = 4.0              # times as far as a run goes, within which a minimum is shown
MOST, FEWEST = 7, 3     # numbers on a ruler of amounts that double
LEAST = 1e-9            # of a parameter, that a window is wide
KITCHEN = {"salt": marked("salt (g/L)"), "cream": marked("cream (mL/L)"), "pepper": marked("pepper (g/L)")}
Field = NDArray[np.float64]


def shown_window(run: sm.Trajectory) -> Field:
    """(n, 2): that of the loss where it has one, stretched to the run's start; else what holds run and minima."""
    if run.loss.window is not None:
        low, high = np.asarray(run.loss.window, dtype=float).T
        met = run.points[:1]
        return np.stack([np.minimum(low, met.min(axis=0)), np.maximum(high, met.max(axis=0))], axis=1)
    met = run.points[:2] if run.outcome is sm.Outcome.DIVERGED else run.points
    low, high = met.min(axis=0), met.max(axis=0)
    reach = NEAR * np.maximum(high - low, np.maximum(1.0, np.abs(high)) * float(np.ptp(met) == 0))
    minima = [minimum for minimum in run.loss.minima if (np.abs(minimum - (low + high) / 2) <= reach).all()]
    there = np.vstack([met, *minima])
    low, high = there.min(axis=0), there.max(axis=0)
    half = np.maximum((high - low) / 2, np.maximum(LEAST * np.abs(high), _wide(high - low)))
    middle = (low + high) / 2
    return np.stack([middle - (1 + 2 * ROOM) * half, middle + (1 + 2 * ROOM) * half], axis=1)


def _wide(ranges: Field) -> float:
    """Half of what is shown of a parameter that does not move: as much as of one that does."""
    widest = float(ranges.max())
    return widest / 2 if widest > 0 else 1.0


def losses_over(loss: sm.Loss, points: Field) -> Field:
    """The losses (...) at points (..., n); NaN where they are undefined."""
    with np.errstate(all="ignore"):
        return np.asarray(loss.value(points), dtype=float)


def loss_at(loss: sm.Loss, point: Field) -> float:
    return float(losses_over(loss, point))


def slope_at(loss: sm.Loss, point: Field) -> Field:
    """The gradient (n,); 0 where it is undefined."""
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.asarray(loss.gradient(point), dtype=float), nan=0.0)


def ticks(loss: sm.Loss, knob: int, window: Sequence[float], most: int = MOST) -> tuple[tuple[float, str], ...]:
    """(parameter, letters): of amounts doublings, where there are some of them, else round numbers."""
    low, high = float(window[0]), float(window[1])
    if loss.reference is None:
        return _lettered([(value, value) for value in nice_between(low, high, most)])
    reference = float(loss.reference[knob])
    doublings = range(math.ceil(low / math.log(2) - 1e-9), math.floor(high / math.log(2) + 1e-9) + 1)
    if len(doublings) >= FEWEST:
        thinned = doublings[:: math.ceil(len(doublings) / most)]
        return _lettered([(k * math.log(2), reference * 2.0**k) for k in thinned])
    amounts = nice_between(reference * math.exp(low), reference * math.exp(high), most)
    return _lettered([(math.log(amount / reference), amount) for amount in amounts if amount > 0])


def _lettered(pairs: Sequence[tuple[float, float]]) -> tuple[tuple[float, str], ...]:
    letters = tick_letters([shown for _, shown in pairs])
    return tuple((at, text) for (at, _), text in zip(pairs, letters, strict=True))


def axis_name(words: Words, loss: sm.Loss, knob: int) -> str:
    """A parameter's name and its unit: salt (g/L)."""
    name = loss.names[knob] if loss.names else f"x{knob + 1}" if loss.dimension > 1 else "x"
    if loss.reference is not None and name in KITCHEN:
        return words.gettext(KITCHEN[name])
    unit = loss.units[knob] if loss.units else ""
    return f"{name} ({unit})" if unit else name


def flags(loss: sm.Loss, window: Field) -> Field:
    """(m, n): the known minima in a window, the lowest first; of a soup the wish alone."""
    there = loss.minima[((loss.minima >= window[:, 0]) & (loss.minima <= window[:, 1])).all(axis=1)]
    return there[:1] if loss.reference is not None else there
