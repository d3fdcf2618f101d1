"""Makes scenes/lessons/examples/the-long-flat.csv: a small network learns either-or, by numpy alone.

`python tests/reference/make_recorded_training.py`. It imports no soupmath: somebody else's loop, with somebody else's
slopes, and its log as such loops write it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "scenes" / "lessons" / "examples" / "the-long-flat.csv"
STEPS, EVERY, RATE, HIDDEN, SEED = 3000, 100, 1.0, 2, 1
ASKED = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
RIGHT = np.array([0.0, 1.0, 1.0, 0.0])      # one or the other, but not both


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def training() -> list[tuple[int, float]]:
    """(step, loss) every so many steps: the mean squared miss of four answers, plain gradient descent."""
    draw = np.random.default_rng(SEED)
    first, second = draw.normal(size=(3, HIDDEN)) * 0.5, draw.normal(size=HIDDEN + 1) * 0.5
    inputs, log = np.column_stack([ASKED, np.ones(4)]), []
    for step in range(STEPS + 1):
        hidden = np.column_stack([sigmoid(inputs @ first), np.ones(4)])
        answers = sigmoid(hidden @ second)
        misses = answers - RIGHT
        if step % EVERY == 0:
            log.append((step, float(np.mean(misses**2))))
        back = 2 / 4 * misses * answers * (1 - answers)
        deeper = np.outer(back, second[:-1]) * hidden[:, :-1] * (1 - hidden[:, :-1])
        second = second - RATE * hidden.T @ back
        first = first - RATE * inputs.T @ deeper
    return log


if __name__ == "__main__":
    FILE.write_text("step,loss\n" + "".join(f"{step},{loss:.6f}\n" for step, loss in training()), encoding="utf-8")
