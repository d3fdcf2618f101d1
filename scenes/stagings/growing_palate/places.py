"""Where things stand on the staging growing_palate, in units, for each shape, and how large its letters are.

edge: of the counter, behind which the cook stands, from sole to hat; bowl: what is tasted, its foot; machine: its foot,
as wide as it is; rival: who says the average. window: where the light of the day falls on the wall. slate: the board,
with the ruler on it; meal: on it, the column of a single soup; columns: from the first of three soups to the last;
soups: where those bowls stand. At last the ruler stands in the middle of the board: between; person, other: what stands
on either side of it, from the ruler's edge outwards.
"""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {
        "wall": Region(0, 0, 128 / 9, 8.0), "edge": Region(0, -1.35, 12.8, 0.1), "lamp": Region(-3.4, 1.6, 1, 1),
        "window": Region(-4.7, 1.2, 1, 1),
        "cook": Region.spanning(-6.83, -4.13, -2.55, 3.35), "bowl": Region.spanning(-5.75, -4.4, -2.5, -1.8),
        "machine": Region.spanning(-4.42, -1.7, -2.5, -0.7), "rival": Region.spanning(-6.5, -4.5, -2.5, -1.05),
        "slate": Region.spanning(-1.6, 6.36, -2.42, 3.5), "ruler": Region(-1.02, 0.78, 0.74, 3.76),
        "columns": Region.spanning(2.35, 5.75, -1.4, -1.0), "soups": Region(4.05, -2.52, 1.4, 0.1),
        "meal": Region(3.85, 0, 1, 1), "title": Region(2.95, 0.9, 6.2, 1.0), "years": Region.spanning(-1.25, 6.05, -2.15, 3.2),
        "between": Region(2.38, 0.58, 0.74, 3.76),
        "person": Region.spanning(-1.4, 1.97, -1.3, 2.46), "other": Region.spanning(2.79, 6.16, -1.3, 2.46),
    },
    # the cook and the machine over the board; bowls stand before its foot
    "tall": {
        "wall": Region(0, 0, 8.0, 128 / 9), "edge": Region(0, 2.3, 7.2, 0.1), "lamp": Region(-0.45, 4.6, 1, 1),
        "window": Region(1.6, 4.0, 1, 1),
        "cook": Region.spanning(-3.5, -1.6, 1.35, 5.05), "bowl": Region.spanning(-1.75, -0.55, 1.05, 1.65),
        "machine": Region.spanning(-0.3, 2.6, 1.05, 3.1), "rival": Region.spanning(-3.6, -0.75, 1.05, 2.3),
        "slate": Region.spanning(-3.55, 2.8, -2.92, 0.85), "ruler": Region(-3.05, -0.87, 0.6, 1.96),
        "columns": Region.spanning(-0.7, 2.2, -2.28, -1.86), "soups": Region(0.75, -2.97, 1.05, 0.1),
        "meal": Region(1.1, 0, 1, 1), "title": Region(-0.1, -0.9, 4.9, 0.7), "years": Region.spanning(-3.25, 2.5, -2.65, 0.6),
        "between": Region(-0.375, -1.25, 0.64, 2.1),
        "person": Region.spanning(-3.37, -0.76, -2.4, 0.1), "other": Region.spanning(0.01, 2.62, -2.4, 0.1),
    },
    "square": {
        "wall": Region(0, 0, 8.0, 8.0), "edge": Region(0, 1.62, 7.2, 0.1), "lamp": Region(0, 3.0, 1, 1),
        "window": Region(2.9, 3.1, 1, 1),
        "cook": Region.spanning(-3.35, -1.95, 0.75, 3.55), "bowl": Region.spanning(-2.1, -1.1, 0.86, 1.3),
        "machine": Region.spanning(-0.75, 1.6, 0.86, 2.3), "rival": Region.spanning(-3.6, -1.0, 0.86, 1.85),
        "slate": Region.spanning(-3.55, 3.55, -2.47, 0.8), "ruler": Region(-3.05, -0.69, 0.6, 1.5),
        "columns": Region.spanning(-0.3, 2.9, -2.04, -1.64), "soups": Region(1.3, -2.54, 0.95, 0.1),
        "meal": Region(1.5, 0, 1, 1), "title": Region(0.35, -0.9, 5.8, 0.7), "years": Region.spanning(-3.25, 3.25, -2.25, 0.5),
        "between": Region(0.0, -1.0, 0.68, 1.7),
        "person": Region.spanning(-3.37, -0.38, -2.0, 0.1), "other": Region.spanning(0.38, 3.37, -2.0, 0.1),
    },
}

# ems in units: titles are written on the board; reading: how far off; said: guesses; asked: what the viewer is asked
EMS = {
    "wide": {"title": 0.76, "reading": 0.78, "said": 0.64, "asked": 0.90, "label": 0.48, "tick": 0.42},
    "tall": {"title": 0.50, "reading": 0.55, "said": 0.50, "asked": 0.62, "label": 0.40, "tick": 0.35},
    "square": {"title": 0.56, "reading": 0.55, "said": 0.50, "asked": 0.60, "label": 0.40, "tick": 0.35},
}
