"""An optimizer made anew from what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .optimizers import OPTIMIZERS
from .rule import Optimizer
from .wrappers import WRAPPERS

__all__ = ["ROUND_ANOTHER", "made_of", "remade"]

ROUND_ANOTHER = re.compile(r"(\w+)\((.*)\)")


def remade(optimizer: Optimizer) -> Optimizer | None:
    """The optimizer of that name with those hyperparameters; None for a name that is not known here.

    Raises TypeError or ValueError where the hyperparameters are not that rule's.
    """
    return made_of(optimizer.name, optimizer.hyperparameters)


def made_of(name: str, numbers: Mapping[str, Any]) -> Optimizer | None:
    """As `remade`, of a name and hyperparameters."""
    if name in OPTIMIZERS:
        return OPTIMIZERS[name](**numbers)
    around = ROUND_ANOTHER.fullmatch(name)
    if around is None or around[1] not in WRAPPERS or f"{around[1]}(" in around[2]:
        return None         # of two alike, one round the other, the hyperparameters are those of the outer one
    own = {key: value for key, value in numbers.items() if key.startswith(f"{around[1]}.")}
    inner = made_of(around[2], {key: value for key, value in numbers.items() if key not in own})
    return inner and WRAPPERS[around[1]](inner, **{key.partition(".")[2]: value for key, value in own.items()})
