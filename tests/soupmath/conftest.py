"""Data for tests of soupmath, which opens no file itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest


@pytest.fixture(scope="session")
def digits() -> dict[str, np.ndarray]:
    with np.load(Path(__file__).parents[2] / "scenes" / "data" / "digits.npz") as stored:
        return dict(stored)
