"""What the tools are compared with torch on: a small network, its slices, a range test, a map of basins."""

from __future__ import annotations

from pathlib import Path

import numpy as np

TOOLS = Path(__file__).with_name("torch_tools.npz")
SAMPLES, INPUTS, HIDDEN, OUTPUTS = 30, 3, 5, 2
NETWORK_STEPS, NETWORK_RATE = 40, 0.02
SHARES = np.linspace(-1, 1, 7)
BASIN_SIDE, BASIN_RATE, BASIN_STEPS, BASIN_WINDOW = 41, 0.01, 400, (-5.0, 5.0, -5.0, 5.0)
RANGE_LOWEST, RANGE_HIGHEST, RANGE_STEPS = 1e-4, 0.5, 50
SOUP_START = (1.2, 0.4, 1.9)


def samples() -> tuple[np.ndarray, np.ndarray]:
    """Features (SAMPLES, INPUTS) and targets (SAMPLES, OUTPUTS)."""
    rng = np.random.default_rng(11)
    x = rng.normal(size=(SAMPLES, INPUTS))
    return x, np.stack([np.sin(x).sum(axis=1), x[:, 0] * x[:, 1]], axis=1) + 0.1 * rng.normal(size=(SAMPLES, OUTPUTS))


def weights() -> list[np.ndarray]:
    """V (HIDDEN, INPUTS), its constants, W (OUTPUTS, HIDDEN), its constants."""
    rng = np.random.default_rng(12)
    shapes = (HIDDEN, INPUTS), (HIDDEN,), (OUTPUTS, HIDDEN), (OUTPUTS,)
    return [0.7 * rng.normal(size=shape) for shape in shapes]


def flat(parts: list[np.ndarray]) -> np.ndarray:
    """The parameters as soupmath lays them out: the rows of (V, constants), then those of (W, constants)."""
    V, v, W, w = parts
    return np.concatenate([np.column_stack([V, v]).ravel(), np.column_stack([W, w]).ravel()])
