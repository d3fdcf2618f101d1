"""The story's numbers computed a second time, in plain numpy, from what the story says of its tasks.

Nothing of the project is imported: what the lessons' runs are held against must not be the runs themselves.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# The soup. Rows: salty, creamy, hot; columns: salt, cream, pepper; points per e-fold of the amount.
A = np.array([[7.0, -0.35, 0.0], [0.0, 2.5, 0.0], [0.0, -0.15, 4.5]])
WISH = np.array([8.0, 50.0, 0.5])              # g/L, mL/L, g/L
RAY = np.array([2.6, 18.0, 0.41])              # the named starts lie on the way from here to the wish


def gap(amounts: Array) -> Array:
    """‖A ln(amounts / wish)‖ (...), in points."""
    return np.linalg.norm(np.log(amounts / WISH) @ A.T, axis=-1)


def short_by(points: float) -> Array:
    """The amounts (3,) on the ray whose gap is as given: along it the gap is linear in ln amount."""
    return WISH * (RAY / WISH) ** (points / gap(RAY))


def exact_steps(amounts: Array, steps: int, share: float = 1.0) -> tuple[list[int], Array]:
    """(columns picked, amounts (steps + 1, 3)): each step ends where the steepest column's slope is 0, or goes a share
    of the way to there."""
    picked, went = [], [amounts]
    for _ in range(steps):
        taste = A @ np.log(went[-1] / WISH)
        i = int(np.abs(A.T @ taste).argmax())
        picked.append(i)
        by = -share * (A[:, i] @ taste) / (A[:, i] @ A[:, i])
        went.append(went[-1] * np.exp(by * (np.arange(3) == i)))
    return picked, np.array(went)


# The shelf, over θ = ln(salt / 8).
SOFTNESS = 0.1


def shelf(theta: Array) -> Array:
    """−τ ln(e^(−h₁/τ) + e^(−h₂/τ)), h₁ = 2 + (θ + ln 4)², h₂ = 2 θ². Complex θ passes through."""
    bowls = 2.0 + (theta + np.log(4.0)) ** 2, 2.0 * theta**2
    return -SOFTNESS * np.log(sum(np.exp(-bowl / SOFTNESS) for bowl in bowls))


def shelf_slope(theta: float) -> float:
    """By a complex step: exact to rounding (Squire and Trapp, SIAM Review 40 (1998), 110-112)."""
    return float(np.imag(shelf(np.array(theta + 1e-30j))) / 1e-30)


def shelf_walk(grams: float, rate: float, steps: int) -> Array:
    """θ (steps + 1,) of plain descent."""
    theta = [float(np.log(grams / 8.0))]
    for _ in range(steps):
        theta.append(theta[-1] - rate * shelf_slope(theta[-1]))
    return np.array(theta)


def vouched_for(foot: float, tolerance: float) -> float:
    """The largest r on a fine grid such that within r the tangent is wrong by at most the tolerance."""
    r = np.arange(1, 60_001) * 1e-5
    tips = foot + np.array([[-1.0], [1.0]]) * r
    wrong = np.abs(shelf(tips) - shelf(np.array(foot)) - (tips - foot) * shelf_slope(foot)).max(axis=0)
    return float(r[(wrong > tolerance).argmax() - 1])


# The ravine: curvatures 1 and 100, turned by 30°, from (5, 1) along and across.
TURN = np.array([[np.sqrt(3.0), -1.0], [1.0, np.sqrt(3.0)]]) / 2.0
RAVINE = TURN @ np.diag([1.0, 100.0]) @ TURN.T
RAVINE_START = TURN @ np.array([5.0, 1.0])


def hill(condition: float, turned: bool) -> Array:
    """H (2, 2) of ½ (along² + condition · across²), turned as the ravine is or lying along the axes."""
    H = np.diag([1.0, condition])
    return TURN @ H @ TURN.T if turned else H


def plain(rate: Callable[[int], float], steps: int, H: Array = RAVINE, start: Array = RAVINE_START) -> Array:
    """Points (steps + 1, 2) of plain descent with a rate for each step."""
    went = [start]
    for k in range(steps):
        went.append(went[-1] - rate(k) * (H @ went[-1]))
    return np.array(went)


def heavy_ball(rate: float, beta: float, steps: int, H: Array, start: Array) -> Array:
    """Points (steps + 1, 2): x' = x − η H x + β (x − x before), Polyak's form."""
    before, x = start, start - rate * (H @ start)
    went = [before, x]
    for _ in range(steps - 1):
        before, x = x, x - rate * (H @ x) + beta * (x - before)
        went.append(x)
    return np.array(went)


def adam(rate: float, steps: int, H: Array, start: Array, beta1: float = 0.9, beta2: float = 0.999,
         epsilon: float = 1e-8) -> Array:
    """Points (steps + 1, 2). Algorithm 1 of Kingma and Ba, ICLR 2015."""
    x, m, v = start, np.zeros(2), np.zeros(2)
    went = [x]
    for t in range(1, steps + 1):
        g = H @ x
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
        x = x - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
        went.append(x)
    return np.array(went)


def stays_from(holds: NDArray[np.bool_]) -> int:
    """The first place from which on it holds to the end."""
    k = len(holds)
    while k and holds[k - 1]:
        k -= 1
    return k


def near_from(points: Array) -> int:
    """The step since which the distance to the origin is within 1 % of the first."""
    away = np.hypot(*points.T)
    return stays_from(away <= 0.01 * away[0])


# The palate: scores of meals cooked round the wish, learned one meal at a time.
def palate(meals: int, unseen: int, seed: int, rate: float, factor: float) -> tuple[Array, float]:
    """(error (meals + 1,) in points on unseen meals after each meal, that of always saying the average)."""
    rng = np.random.default_rng(seed)
    z = rng.normal(size=(meals + unseen, 3))
    score = 10.0 - np.linalg.norm(0.4 * z @ A.T, axis=1) + 0.5 * rng.normal(size=meals + unseen)
    x, y, w = z.T
    X = np.stack([np.ones(len(z)), x, y, w, x * x, x * y, x * w, y * y, y * w, w * w], axis=1)
    weights = np.zeros((meals + 1, 10))
    for k in range(meals):
        weights[k + 1] = weights[k] - rate * factor**k * 2.0 * (X[k] @ weights[k] - score[k]) * X[k]
    off = weights @ X[meals:].T - score[meals:]
    average = score[meals:] - score[:meals].mean()
    return np.sqrt((off**2).mean(axis=1)), float(np.sqrt((average**2).mean()))


# The digits: softmax regression on pixels and a constant.
def digits(images: NDArray[np.uint8], labels: NDArray[np.uint8], *, test: int, split_seed: int,
           start_seed: int, seed: int = 0, rate: float = 0.0, batch: int = 1, steps: int = 0) -> float:
    """The share of the test images that is read rightly after so many mini-batch steps."""
    X = np.hstack([images.reshape(len(images), -1) / 16.0, np.ones((len(images), 1))])
    order = np.random.default_rng(split_seed).permutation(len(X))
    learn, asked = order[:-test], order[-test:]
    W = 0.01 * np.random.default_rng(start_seed).normal(size=(10, X.shape[1]))
    dealt = np.random.default_rng(seed)
    deck: list[NDArray[np.int64]] = []
    for _ in range(steps):
        if not deck:
            cards, whole = dealt.permutation(len(learn)), len(learn) // batch
            deck = list(cards[: whole * batch].reshape(whole, batch))
        some = learn[deck.pop(0)]
        p = np.exp(X[some] @ W.T)
        p = p / p.sum(axis=1, keepdims=True) - np.eye(10)[labels[some]]
        W = W - rate * p.T @ X[some] / batch
    return float(((X[asked] @ W.T).argmax(axis=1) == labels[asked]).mean())


def himmelblau_walks(side: int, low: float, high: float, rate: float, steps: int) -> tuple[Array, Array]:
    """(ends (side, side, 2), lengths of the slopes there) from the middles of pixels, lowest row first."""
    middle = low + (high - low) * (np.arange(side) + 0.5) / side
    x, y = np.meshgrid(middle, middle)
    for _ in range(steps):
        a, b = x**2 + y - 11.0, x + y**2 - 7.0
        x, y = x - rate * (4 * x * a + 2 * b), y - rate * (2 * a + 4 * y * b)
    a, b = x**2 + y - 11.0, x + y**2 - 7.0
    return np.stack([x, y], axis=-1), np.hypot(4 * x * a + 2 * b, 2 * a + 4 * y * b)
