"""Which samples are learned from, and which are only asked about."""

from __future__ import annotations

import numpy as np

from ..arguments import Array, real, refusal

__all__ = ["split"]


def split(count: int, test: float, seed: int) -> tuple[Array, Array]:
    """(places to learn from, places to be tested on), each rising; test: the share 0..1 of the second, rounded.

    The draw depends on count, share and seed alone. ValueError where one of the two asked for would be empty.
    """
    share = real("test", test, at_least=0, below=1)
    unseen = round(share * count)
    if share and not 0 < unseen < count:
        raise refusal("test", f"leave something of {count} rows on both sides", test)
    order = np.random.default_rng(seed).permutation(count)
    return np.sort(order[unseen:]), np.sort(order[:unseen])
