"""A loss that a lesson gives itself, `loss = { … }`: the key that tells its kind, and who reads that kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.toml_file import Spot
from scenes.studio.runs.loss_spec import LossSpec, OwnLoss
from scenes.studio.script import formula_losses, table_losses

Read = tuple[OwnLoss | None, list[Fault]]      # the loss, where nothing is wrong with it
KINDS: Mapping[str, Callable[[Mapping[str, Any], Spot], Read]] = {
    "formula": formula_losses.read, "fit": table_losses.read}


def read(given: Any, spot: Spot) -> tuple[LossSpec | None, list[Fault]]:
    """The loss that stands at a spot. A text is the name of one, which the schema knows."""
    if not isinstance(given, Mapping):
        return (given, []) if isinstance(given, str) else (None, [])
    kinds = [kind for kind in KINDS if kind in given]
    if len(kinds) == 1:
        return KINDS[kinds[0]](given, spot)
    rule = f"must have one of the keys {', '.join(KINDS)}"
    return None, [spot.fault(rule, shown(dict(given)), near(next(iter(given), ""), KINDS))]
