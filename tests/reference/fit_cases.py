"""What fits to tables are compared with torch on: a line, a curve, a small network, three kinds."""

from __future__ import annotations

from pathlib import Path

import numpy as np

FITS = Path(__file__).with_name("torch_fits.npz")
ROWS, STEPS, RATE, DEGREE, HIDDEN, KINDS = 40, 30, 0.05, 3, 5, 3


def pairs() -> tuple[np.ndarray, np.ndarray]:
    """x and y (ROWS,): hours and points, say."""
    rng = np.random.default_rng(21)
    x = rng.uniform(1.0, 12.0, ROWS)
    return x, 30.0 + 5.0 * x - 0.3 * x**2 + 4.0 * rng.normal(size=ROWS)


def kinds() -> tuple[np.ndarray, np.ndarray]:
    """x (ROWS, 2) and labels (ROWS,)."""
    rng = np.random.default_rng(22)
    labels = np.arange(ROWS) % KINDS
    middles = np.array([[2.0, 300.0], [5.0, 500.0], [3.0, 900.0]])
    return middles[labels] + rng.normal(size=(ROWS, 2)) * [1.0, 90.0], labels


def net_start() -> np.ndarray:
    """(3 · HIDDEN + 1,): V with its constants row by row, then W with its constant."""
    return 0.6 * np.random.default_rng(23).normal(size=3 * HIDDEN + 1)
