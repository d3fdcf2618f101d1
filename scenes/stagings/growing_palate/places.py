"""Where things stand on the staging growing_palate, in units, for each shape.

edge: of the counter, behind which the cook stands, from sole to hat; bowl: what is tasted, its foot; machine: its foot,
as wide as it is. columns: from the first of three soups to the last; its bottom is the baseline of what the
average is off; soups: where those bowls stand; rival: who says the average; stacks: bowls that were emptied; meal: the column of a single soup, and loop:
what is seen while it is guessed and tasted. together: what is
seen at last, face: at first; person, other: where the small misses stand there, as high as the miss.
"""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised

PLACES = {
    "wide": {
        "wall": Region.spanning(-10.4, 64 / 9, -5.0, 5.0), "face": Region(-1.645, 0.0, 17.5, 9.844), "edge": Region(0, -1.25, 12.8, 0.1), "lamp": Region(-2.2, 2.6, 1, 1),
        "cook": Region.spanning(-6.75, -4.65, -2.3, 2.4), "bowl": Region.spanning(-5.3, -4.0, -2.45, -1.75),
        "machine": Region.spanning(-3.95, -1.4, -2.48, -0.7), "ruler": Region(-1.2, 0.88, 0.44, 2.9),
        "slate": Region.spanning(-0.35, 6.36, -1.62, 2.85), "columns": Region.spanning(2.3, 5.4, -1.42, -1.0),
        "soups": Region(3.75, -2.5, 1.25, 0.1), "meal": Region(2.3, 0, 1, 1), "loop": Region(-1.05, 0.2, 12.0, 6.75),
        "rival": Region.spanning(-1.25, 1.5, -2.55, -1.28), "stacks": Region.spanning(2.0, 6.36, -2.34, -1.9), "title": Region(-2.2, 3.28, 4.9, 0.7),
        "years": Region.spanning(-0.1, 6.1, -1.35, 2.6),
        "together": Region(-4.15, -0.63, 11.73, 6.6),
        "person": Region(-3.95, 0.42, 0, 1.4), "other": Region(-2.15, 0.42, 0, 1.4),
        "crossing": Region(1.15, -0.03, 11.5, 6.47),
    },
    # the cook and the machine over the board; bowls stand before its foot
    "tall": {
        "wall": Region.spanning(-5.1, 5.1, -8.0, 10.2), "face": Region(0.0, 1.1, 10.0, 17.78), "edge": Region(0, 2.2, 7.2, 0.1), "lamp": Region(-0.45, 6.0, 1, 1),
        "cook": Region.spanning(-3.5, -1.6, 1.35, 5.05), "bowl": Region.spanning(-1.7, -0.4, 1.3, 1.9),
        "machine": Region.spanning(-0.1, 2.7, 1.42, 3.1), "ruler": Region(-2.2, -0.38, 0.42, 1.9),
        "slate": Region.spanning(-1.34, 2.8, -2.5, 1.08), "columns": Region.spanning(0.4, 2.25, -2.28, -1.86),
        "soups": Region(0.6, -2.98, 0.9, 0.1), "meal": Region(1.1, 0, 1, 1), "title": Region(0.95, 4.72, 3.7, 0.7),
        "years": Region.spanning(-1.2, 2.6, -2.3, 0.95),
        "together": Region(-0.4, 2.9, 6.4, 11.0), "crossing": Region(0, 0, 8.0, 128 / 9), "loop": Region(0, 0, 8.0, 128 / 9),
        "person": Region(-1.35, 4.15, 0, 1.2), "other": Region(0.75, 4.15, 0, 1.2),
        "rival": Region.spanning(-3.6, -1.0, -2.98, -1.85), "stacks": Region.spanning(-0.85, 2.8, -2.96, -2.5),
    },
    "square": {
        "wall": Region.spanning(-4.6, 4.6, -4.0, 6.0), "face": Region(0.0, 0.8, 9.0, 9.0), "edge": Region(0, 1.62, 7.2, 0.1), "lamp": Region(0, 3.6, 1, 1),
        "cook": Region.spanning(-3.35, -1.95, 0.95, 3.55), "bowl": Region.spanning(-2.05, -1.05, 1.08, 1.5),
        "machine": Region.spanning(-0.75, 1.35, 0.98, 2.3), "ruler": Region(-2.2, -0.45, 0.4, 1.5),
        "slate": Region.spanning(-1.15, 3.55, -2.21, 0.8), "columns": Region.spanning(0.5, 2.85, -2.04, -1.64),
        "soups": Region(1.3, -2.55, 0.9, 0.1), "title": Region(0.6, 3.28, 4.8, 0.7), "meal": Region(1.15, 0, 1, 1),
        "years": Region.spanning(-1.02, 3.28, -2.05, 0.6),
        "together": Region(-0.95, 2.4, 5.3, 5.3), "crossing": Region(0, 0, 8.0, 8.0), "loop": Region(0, 0, 8.0, 8.0),
        "person": Region(-1.75, 3.4, 0, 0.9), "other": Region(0.0, 3.4, 0, 0.9),
        "rival": Region.spanning(-3.6, -1.0, -2.55, -1.5), "stacks": Region.spanning(-0.85, 3.0, -2.55, -2.1),
    },
}
PLACES["wide"] = with_raised(PLACES["wide"], "wide", "loop", "together", "crossing")
