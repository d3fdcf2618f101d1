"""What the staging cannot write of a lesson's runs, for `check` to say. manim-free."""

from __future__ import annotations

from collections.abc import Mapping

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.words import Words
from scenes.props.hill.window import shown_window
from scenes.stagings.foggy_hill.formula_rows import of_step
from scenes.stagings.foggy_hill.needs import BOTH, LONE
from scenes.stagings.foggy_hill.places import PLACES


def formulas(runs: Mapping[str, sm.Trajectory], words: Words) -> dict[str, tuple[str, ...]]:
    """Of runs whose loss has a formula: run -> the shapes in which its slope has no room to be read."""
    walked = [next(iter(need.of(runs).items()), None) for need in (LONE, BOTH)]
    found = {name: tuple(shape for shape, places in PLACES.items() if not _written(run, places, words))
             for name, run in filter(None, walked) if run.loss.formula is not None}
    return {name: shapes for name, shapes in found.items() if shapes}


def _written(run: sm.Trajectory, places: Mapping[str, Region], words: Words) -> bool:
    rows = of_step(run, 0, words, places[beside(run)])
    return rows is not None and any(row.of == "slope" for row in rows.rows)


def beside(run: sm.Trajectory) -> str:
    """The region in which formulas are written: beside who begins."""
    if run.loss.dimension == 2:
        return "land_formula"
    low, high = shown_window(run)[0].tolist()
    return "left_formula" if float(run.points[0, 0]) > (low + high) / 2 else "formula"
