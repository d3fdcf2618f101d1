"""`loss = { formula = "…", over = { … } }`: what is wrong with it, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import soupmath as sm
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.toml_file import Spot
from scenes.studio.runs.formula_loss import FormulaLoss

KEYS = ("formula", "over", "units", "log")


def read(given: Mapping[str, Any], spot: Spot) -> tuple[FormulaLoss | None, list[Fault]]:
    """The loss of a table with the key `formula`, where nothing is wrong with it."""
    faults = [spot.at(key).fault("must be a known key", shown(key), near(key, KEYS))
              for key in given if key not in KEYS]
    if "over" not in given:
        faults.append(spot.at("over").fault("must be given", None, "Say where to look: over = { x = [-2, 2] }."))
    refused = sm.formulas.refusals(given["formula"], given.get("over"), given.get("units", {}), given.get("log", []))
    faults += [_fault(error, spot) for error in refused if "over" in given or error.key != ("over",)]
    if faults:
        return None, faults
    over = tuple((name, float(low), float(high)) for name, (low, high) in given["over"].items())
    return FormulaLoss(given["formula"], over, tuple(given.get("units", {}).items()), tuple(given.get("log", ()))), []


def _fault(error: sm.formulas.FormulaError, spot: Spot) -> Fault:
    found = spot.at(*error.key).fault(error.rule, error.got, error.cure)
    return replace(found, excerpt=error.excerpt)
