"""A start and a learning rate for a loss of which neither is known: rates are tried, and how runs end is compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

import soupmath as sm

MOST, WANTED = 40, 30               # steps: of a trial, and after how many it had best be there
SHARES = ((0.1, 0.8), (0.9, 0.3), (0.2, 0.15), (0.75, 0.9))     # of the window, where a formula is begun: by parameter
FIRST = 0.15                        # of the window, as far as a first step of the rate 1 of a trial goes
RATES = tuple(mantissa * 10.0**power for power in range(-3, 2) for mantissa in (1, 1.5, 2, 3, 5, 7))
NAMED = ("falling", "flat", "untaught")     # starts of fits, the first that there is
AWAY = 0.1              # of the window: who starts nearer to a lowest place has little way to go
DIGITS = 2
ROUNDING = 1e-12        # of the whole fall: what a step may rise by


@dataclass(frozen=True)
class FirstTry:
    """start: as a lesson writes it, a name or a list. run: what it comes to; rested: whether it comes to rest."""

    start: str | list[float]
    learning_rate: float
    run: sm.Trajectory
    rested: bool


def first_try(loss: sm.Loss) -> FirstTry | None:
    """The best that was found: who comes to rest in about WANTED steps, else who falls furthest in MOST; None where no
    rate gets lower at every step. Rates are below the rule's limit, where the loss has one."""
    far = [one for one in _starts(loss) if not _near(loss, one[1])]
    found = [one for start in far or _starts(loss) for one in _from(loss, start)]
    return min(found, key=_badness, default=None)


def _badness(one: FirstTry) -> tuple[float, float]:
    return (0.0, abs(one.run.steps - WANTED)) if one.rested else (1.0, float(one.run.losses[-1] - one.run.losses[0]))


def _starts(loss: sm.Loss) -> Iterator[tuple[str | list[float], np.ndarray]]:
    """As a lesson writes them, and as points."""
    for name in NAMED:
        if name in loss.places:
            yield name, loss.places[name]
            return
    assert loss.window is not None
    for shares in SHARES:
        given = [_short(low + shares[k % len(shares)] * (high - low), high - low)
                 for k, (low, high) in enumerate(loss.window)]
        yield given, np.array(given)


def _near(loss: sm.Loss, point: np.ndarray) -> bool:
    """Whether it is so near to a lowest place that there is little to see."""
    if loss.window is None:
        return False
    return bool((np.abs(loss.minima - point) < AWAY * np.ptp(loss.window, axis=1)).all(axis=-1).any())


def _short(value: float, width: float) -> float:
    """To two digits of the window's width."""
    return float(f"{round(value / width, DIGITS) * width:.3g}")


def _from(loss: sm.Loss, start: tuple[str | list[float], np.ndarray]) -> Iterator[FirstTry]:
    written, point = start
    with np.errstate(all="ignore"):
        height, slope = float(loss.value(point)), float(np.linalg.norm(loss.gradient(point)))
    if not (np.isfinite(height) and np.isfinite(slope)) or slope == 0:
        return
    unit = 1.0 if loss.window is None else FIRST * float(np.ptp(loss.window, axis=1).max()) / slope
    for rate in dict.fromkeys(float(f"{unit * rate:.1g}") for rate in RATES):
        one = _tried(loss, written, point, rate)
        if one is not None:
            yield one


def _tried(loss: sm.Loss, written: str | list[float], point: np.ndarray, rate: float) -> FirstTry | None:
    """The run at a rate; None where it does not get lower at every step, leaves the window or passes the limit."""
    rule = sm.optimizers.gradient_descent(learning_rate=rate)
    run = sm.descend(loss, rule, point, steps=MOST)
    facts = run.facts()
    rests = int(facts.get("converged_at", 0))
    if rests:
        run = sm.descend(loss, rule, point, steps=rests)
    if run.stopped_at is not None or rate >= facts.get("limit", np.inf) or not _falls(run) or not _inside(loss, run):
        return None
    return FirstTry(written, rate, run, bool(rests))


def _falls(run: sm.Trajectory) -> bool:
    fall = run.losses[0] - run.losses[-1]
    return bool(fall > 0 and (np.diff(run.losses) <= ROUNDING * fall).all())


def _inside(loss: sm.Loss, run: sm.Trajectory) -> bool:
    return loss.window is None or bool(((run.points >= loss.window[:, 0]) & (run.points <= loss.window[:, 1])).all())
