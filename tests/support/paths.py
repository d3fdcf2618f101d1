"""Paths to judge an auditor by: honest ones of every rule, and false ones, by seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from reference_runs import cases

import soupmath as sm
from soupmath.auditor.printed import printed
from soupmath.auditor.words import NAMES

o = sm.optimizers
STARTS, LARGEST = cases.STARTS, cases.LARGEST
LENGTHS = (8, 15, 30, 80, 200, 400)
FORMATS: dict[str, Callable[[float], float]] = {
    "repr": float, "%.6g": lambda v: float(f"{v:.6g}"), "%.4f": lambda v: float(f"{v:.4f}"),
    "%.3f": lambda v: float(f"{v:.3f}"), "float32": lambda v: float(np.float32(v)),
}
ON_SCHEDULES = tuple(name for name in NAMES if not sm.OPTIMIZERS[name]([1.0] if name == "coordinate_descent" else 1.0
                                                                       ).asks or name == "newton")
Dice = np.random.Generator


@dataclass(frozen=True, eq=False)
class Path:
    """Points (T + 1, n) with their losses, said to be by `claimed` if that is not None."""

    kind: str
    points: np.ndarray
    losses: np.ndarray
    loss: sm.Loss
    claimed: str | None = None
    made_by: str = ""

    def audited(self) -> sm.Audit:
        return sm.audit(self.points, self.loss, self.losses, rule=self.claimed)


def loss_of(hill: str) -> sm.Loss:
    return sm.soup.taste_loss() if hill == "soup" else sm.TERRAINS[hill]


def written(points: np.ndarray, form: str) -> np.ndarray:
    """As read from a file in which they were written so."""
    with np.errstate(over="ignore"):
        return np.array([[FORMATS[form](value) for value in row] for row in points.tolist()])


def some_rule(dice: Dice, hill: str, name: str, rate: Callable[[float], object] = float) -> sm.Optimizer:
    """A rule with numbers that people use, or with odd ones; `rate` makes a schedule of the learning rate."""
    share, small = np.exp(dice.uniform(-4, -0.1)), np.exp(dice.uniform(-5, -1))

    def kept(usual: tuple[float, ...], least: float = -4.6) -> float:
        odd = round(1 - np.exp(dice.uniform(least, -0.4)), int(dice.integers(2, 8)))
        return float(dice.choice(usual) if dice.random() < 0.6 else min(odd, 0.99999))
    epsilon = float(dice.choice([1e-8, 1e-8, 1e-7, 1e-10, 1e-4]))
    if name == "gradient_descent":
        return o.gradient_descent(rate(number(dice, share * LARGEST[hill])))
    if name == "coordinate_descent":
        curvatures = np.abs(loss_of(hill).hessian(np.array(STARTS[hill])).diagonal())
        return o.coordinate_descent(curvatures, rate(number(dice, share)))
    if name in ("momentum", "nesterov", "sgdw"):
        beta = kept((0.5, 0.8, 0.9, 0.95, 0.99))
        decay = (float(dice.choice([0.01, 0.1, 0.001])),) if name == "sgdw" else ()
        return getattr(o, name)(rate(number(dice, share * LARGEST[hill] * (1 - beta))), beta, *decay)
    if name == "adagrad":
        return o.adagrad(rate(number(dice, 3 * small)), epsilon)
    if name == "rmsprop":
        return o.rmsprop(rate(number(dice, small)), kept((0.9, 0.99), -7), epsilon)
    if name == "newton":
        return o.newton(rate(number(dice, share)))
    if name in ("backtracking", "conjugate_gradient", "damped_newton", "lbfgs"):
        return searching_rule(dice, name)
    betas = kept((0.9, 0.8)), kept((0.999, 0.99, 0.95), -7)
    if name == "adam":
        return o.adam(rate(number(dice, small)), *betas, epsilon)
    if name == "lion":
        return o.lion(rate(number(dice, 0.3 * small)), *betas, float(dice.choice([0.0, 0.0, 0.01, 0.1])))
    return o.adamw(rate(number(dice, small)), *betas, epsilon, float(dice.choice([0.01, 0.1, 0.05, 1.0])))


def searching_rule(dice: Dice, name: str) -> sm.Optimizer:
    """A rule that searches along a line, as it comes or with other numbers."""
    if dice.random() < 0.4:
        return getattr(o, name)()
    first, shrink = float(dice.choice([1.0, 0.5, 2.0])), float(dice.choice([0.5, 0.8, 0.3, 0.1]))
    memory = {"memory": int(dice.choice([3, 5, 10, 20]))} if name == "lbfgs" else {}
    return getattr(o, name)(first, shrink=shrink, c1=float(dice.choice([1e-4, 1e-3, 0.1, 0.3])), **memory)


def some_schedule(dice: Dice, steps: int) -> Callable[[float], sm.schedules.Schedule]:
    """A usual schedule for so many steps, as people set it or with odd numbers."""
    s, part = sm.schedules, max(2, int(steps * dice.uniform(0.1, 0.7)))
    factor, lowest = float(dice.choice([0.5, 0.1, 0.8, round(dice.uniform(0.2, 0.95), 4)])), dice.choice([0, 0, 0.1])
    fading = float(dice.choice([0.99, 0.97, 0.9, round(1 - np.exp(dice.uniform(-5, -1.5)), 5)]))
    return (lambda v: s.Exponential(v, fading), lambda v: s.StepDecay(v, part, factor),
            lambda v: s.Cosine(v, int(dice.choice([steps, 2 * steps, part])), float(lowest * v)),
            lambda v: s.Linear(v, int(dice.choice([steps, part])), float(lowest * v)),
            lambda v: s.LinearWarmUp(v, part), s.InverseSquareRoot)[dice.integers(6)]


def number(dice: Dice, value: float) -> float:
    return float(f"{value:.{dice.integers(1, 17)}g}")


def run(dice: Dice, hill: str, optimizer: sm.Optimizer, steps: int) -> np.ndarray:
    start = np.array(STARTS[hill]) * (1 + 0.2 * dice.normal(size=len(STARTS[hill])))
    if optimizer.name == "coordinate_descent":
        start = np.array(STARTS[hill])
    points = sm.descend(loss_of(hill), optimizer, start, steps).points
    return points[np.abs(points).max(axis=1) < 1e30]


def honest(dice: Dice, schedules: bool = False) -> Path:
    """A path by some rule, on some hill, written somehow."""
    hill, name = str(dice.choice(list(STARTS))), str(dice.choice(list(ON_SCHEDULES if schedules else NAMES)))
    if name == "coordinate_descent" and len(STARTS[hill]) == 1:
        name = "gradient_descent"
    steps, form = int(dice.choice(LENGTHS)), str(dice.choice(list(FORMATS)))
    rate = some_schedule(dice, steps) if schedules else float
    rule = some_rule(dice, hill, name, rate)
    points = run(dice, hill, rule, steps)
    loss = loss_of(hill)
    losses = written(loss.value(points)[:, None], form)[:, 0]
    claimed = name if dice.random() < 0.5 else None
    return Path(f"{name}{' schedule' * schedules}", written(points, form), losses, loss, claimed,
                f"{hill} {name} {dict(rule.hyperparameters)} {steps} {form}")


def noisy(dice: Dice) -> Path:
    """A path on slopes that scatter as those of mini-batches do."""
    hill = str(dice.choice(["soup", "bowl", "ravine", "rotated_ravine", "bumpy_bowl", "rosenbrock"]))
    name = str(dice.choice(["gradient_descent", "gradient_descent", "momentum", "momentum", "nesterov", "adam",
                            "rmsprop", "adagrad"]))
    steps, loss, form = int(dice.choice((60, 200, 400))), loss_of(hill), str(dice.choice(["repr", "%.6g", "float32"]))
    beta, share = float(dice.choice([0.8, 0.9])), np.exp(dice.uniform(-2.5, -0.7))
    rate = share * LARGEST[hill] * (1.0 if name == "gradient_descent" else 1 - beta)
    rule = {"gradient_descent": lambda: o.gradient_descent(rate), "momentum": lambda: o.momentum(rate, beta),
            "nesterov": lambda: o.nesterov(rate, beta), "adam": lambda: o.adam(0.1 * share, beta),
            "rmsprop": lambda: o.rmsprop(0.1 * share, float(dice.choice([0.9, 0.99]))),
            "adagrad": lambda: o.adagrad(share)}[name]()
    x = np.array(STARTS[hill]) * (1 + 0.1 * dice.normal(size=len(STARTS[hill])))
    wide = dice.uniform(0.05, 0.4) * np.abs(loss.gradient(x)).max() * 0.2
    points, state = [x], rule.init(x)
    for _ in range(steps):
        step, state = rule.update(loss.gradient(x) + wide * dice.normal(size=x.shape), state, x, loss)
        x = x + step
        points.append(x)
    points = written(np.array(points), form)
    return Path(f"noisy {name}", points, loss.value(points), loss, None,
                f"{hill} {rule!r} {wide:.3g} {steps} {form}")


def mini_batches(dice: Dice) -> Path:
    """Descent on batches of a loss's own samples."""
    if dice.random() < 0.5:
        loss = sm.samples.tasting_loss(int(dice.choice([20, 100])), spread=float(dice.uniform(0.2, 1)))
        start, rate = sm.soup.taste_loss().places["tastes_six"], 0.003
    else:
        X = dice.normal(size=(60, 3))
        loss = sm.samples.least_squares(X, X @ np.array([1.0, -2, 0.5]) + 0.5 * dice.normal(size=60))
        start, rate = np.array([3.0, 3, -3]), 0.02
    size, steps = int(dice.choice([1, 4, 10])), int(dice.choice([100, 300]))
    rule = (o.gradient_descent(rate), o.momentum(0.3 * rate, 0.8), o.adam(0.05))[dice.integers(3)]
    batches = sm.batches.with_replacement(loss.samples, size, steps, int(dice.integers(1 << 30)))
    points = sm.descend(loss, rule, start, steps, batches=batches).points
    return Path("mini-batches", points, loss.value(points), loss, None, f"{loss.name} {rule!r} of {size} {steps}")


def false(dice: Dice) -> Path:
    """A path that is not what it claims to be."""
    return FALSE[dice.integers(len(FALSE))](dice)


def typed_in(dice: Dice) -> Path:
    """Numbers as somebody makes them up: downhill, in a zigzag or not, with one to three decimals."""
    hill = str(dice.choice(list(STARTS)))
    start, steps, places = np.array(STARTS[hill]), int(dice.integers(6, 20)), int(dice.integers(1, 4))
    left = np.cumprod(dice.uniform(0.5, 0.98, (steps + 1, len(start))), axis=0)
    turns = np.where(dice.random(len(start)) < 0.4, (-1.0) ** np.arange(steps + 1)[:, None], 1.0)
    return _false("typed in", hill, np.round(np.vstack([start, start * left * turns]), places))


def straight_line(dice: Dice) -> Path:
    """Even or eased steps to the minimum, as an animator makes them."""
    hill = str(dice.choice(["soup", "ravine", "rotated_ravine", "rosenbrock", "himmelblau", "beale", "bumpy_bowl"]))
    start, end = np.array(STARTS[hill]), loss_of(hill).minima[0]
    s = np.linspace(0, 1, int(dice.integers(8, 60)))[:, None]
    ways = (s, 1 - (1 - s) ** 2, s * s * (3 - 2 * s), 1 - np.exp(-4 * s))
    way = ways[dice.integers(3 if loss_of(hill).quadratic else 4)]      # on a quadratic the last is Newton's rule
    return _false("straight line", hill, written(start + way * (end - start), str(dice.choice(list(FORMATS)))))


def wrong_sign(dice: Dice) -> Path:
    """Ascent."""
    hill, steps = str(dice.choice(list(STARTS))), int(dice.integers(8, 30))
    rule = some_rule(dice, hill, str(dice.choice(["gradient_descent", "momentum", "adam"])))
    loss = loss_of(hill)
    x = np.array(STARTS[hill])
    state, points = rule.init(x), [x]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            step, state = rule.update(-0.2 * loss.gradient(x), state, x, loss)
            x = x + step
            points.append(x)
    points = np.array(points)
    inside = np.cumprod(np.abs(points).max(axis=1) < 1e6).astype(bool)
    return _false("wrong sign", hill, written(points[inside], "repr"))


def tampered(dice: Dice) -> Path:
    """An honest path of which one row was made nicer, by at least three units of what is printed."""
    path = honest(dice)
    unit = printed(path.points).half.max() * 2
    points = path.points.copy()
    row = int(dice.integers(1, min(len(points) - 1, 30)))
    size = np.abs(np.diff(points, axis=0)).max(axis=1)[max(row - 1, 0):row + 1].max()
    column = int(dice.integers(points.shape[1]))
    points[row, column] += dice.choice([-1, 1]) * max(dice.uniform(0.05, 1) * size, 20 * unit)
    points = np.array([[float(f"{v:.12g}") if v != w else w for v, w in zip(a, b, strict=True)]
                       for a, b in zip(points.tolist(), path.points.tolist(), strict=True)])
    if unit > 1e-12:
        points[row] = np.round(points[row] / unit) * unit
    return Path("tampered", points, path.loss.value(points), path.loss, None, f"row {row} of {path.made_by}")


def interpolated(dice: Dice) -> Path:
    """An honest path with rows put in between to make it longer."""
    path = honest(dice)
    while path.loss.dimension == 1 or path.loss.name == "bowl":     # there, what lies between goes straight down too
        path = honest(dice)
    points = path.points[:60]
    longer = np.empty((2 * len(points) - 1, points.shape[1]))
    longer[::2], longer[1::2] = points, 0.5 * (points[1:] + points[:-1])
    return Path("interpolated", longer, path.loss.value(longer), path.loss, None, path.made_by)


def swapped(dice: Dice) -> Path:
    """An honest path of which two rows changed places."""
    path = honest(dice)
    while path.loss.name == "bowl" or np.abs(np.diff(path.points[:17], axis=0)).min() < 3e-3:
        path = honest(dice)
    points, k = path.points.copy(), int(dice.integers(1, min(len(path.points) - 2, 15)))
    points[[k, k + 1]] = points[[k + 1, k]]
    return Path("swapped", points, path.loss.value(points), path.loss, None, path.made_by)


def elsewhere(dice: Dice) -> Path:
    """An honest path on another hill."""
    hills = [hill for hill in STARTS if len(STARTS[hill]) == 2]
    hill, other = dice.choice(hills, 2, replace=False).tolist()
    rule = some_rule(dice, hill, str(dice.choice(["gradient_descent", "momentum", "adam", "rmsprop"])))
    points = written(run(dice, hill, rule, 40), "repr")
    return _false("elsewhere", other, points, f"{hill} {rule.name} {dict(rule.hyperparameters)}")


def jittered(dice: Dice) -> Path:
    """An honest path with noise added to its points: no descent makes that."""
    hill = str(dice.choice(list(STARTS)))
    points = run(dice, hill, some_rule(dice, hill, str(dice.choice(["gradient_descent", "momentum"]))), 80)
    size = np.abs(np.diff(points, axis=0)).mean(axis=0)
    return _false("jittered", hill, points + 2 * size * dice.normal(size=points.shape))


def another_rule(dice: Dice) -> Path:
    """A path by one rule, claimed to be by another."""
    hill = str(dice.choice([hill for hill in STARTS if hill not in ("bowl", "shelf", "plateau")]))
    name = str(dice.choice(["momentum", "nesterov", "adam", "rmsprop", "adagrad", "gradient_descent"]))
    claimed = str(dice.choice([rule for rule in ("gradient_descent", "momentum", "adam") if rule != name]))
    points = run(dice, hill, some_rule(dice, hill, name), int(dice.integers(20, 80)))
    points = written(points, str(dice.choice(["repr", "%.6g", "%.4f"])))
    path = _false("another rule", hill, points, f"{name} as {claimed}")
    return Path(path.kind, path.points, path.losses, path.loss, claimed, path.made_by)


def _false(kind: str, hill: str, points: np.ndarray, made_by: str = "") -> Path:
    loss = loss_of(hill)
    return Path(kind, points, loss.value(points), loss, None, f"{hill} {len(points) - 1} {made_by}")


FALSE = (typed_in, straight_line, wrong_sign, tampered, interpolated, swapped, elsewhere, jittered, another_rule)
