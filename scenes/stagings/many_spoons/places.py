"""Where things stand on the staging many_spoons, in units, for each shape.

Four sets stand side by side, each as wide as a view of it, and the camera goes from one to the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scenes.kit.region import Region
from scenes.stage.frames import FRAMES

APART = 1.02            # frames from the middle of a set to the next: what measures stays within FAR of the world's
GROUND = {"wide": -2.25, "tall": -2.85, "square": -2.45}      # what cook and pictures stand on
HORIZON = {"wide": -1.72, "tall": -2.2, "square": -1.95}       # where the wall ends

# cook: a spoon in hand, and a clock at the wall; pot, plank; landings: a board with a ruler at its floor and a row for
# each size of a sample over it, behind which the taster stands; first, second: a map each, its name over it, its sips under it;
# starts: the picture of a million, counted, ends: how many they are, and where they end; timer, timed: the clock beside
# it, and its seconds; you, yours: at the end; machine: the picture then, clocked: its clock; dial: how near that is seen
# at last, where nothing is cut
SETS: Mapping[str, tuple[Mapping[str, Region], ...]] = {
    "wide": (
        {"face": Region(-0.885, -0.503, 12.982, 7.302), "face, burned": Region(0.235, 0.001, 13.920, 7.830),
         "cook": Region(-2.6, 0.25, 3.0, 5.2), "cook, burned": Region(-2.5, 0.05, 3.0, 4.6), "clock": Region(3.0, 0.75, 4.0, 4.0)},
        {"pot": Region(-4.45, 0.95, 4.8, 4.1), "landings": Region.spanning(-1.85, 6.75, -2.38, 3.5)},
        {"first": Region.spanning(-6.9, 0.4, -2.36, 3.62), "second": Region.spanning(0.9, 6.9, -2.36, 3.62)},
        {"dial": Region(0.0, 0.0, *FRAMES["wide"]),
         "starts": Region(3.72, 0.6, 5.95, 5.95), "timer": Region(-5.4, 2.15, 2.6, 2.6), "timed": Region(-1.8, 2.7, 3.6, 0.7),
         "counted": Region(-1.8, 1.6, 4.5, 0.58), "ends": Region.spanning(-6.6, 0.1, -2.4, 0.62),
         "you": Region(-5.7, -0.05, 2.2, 4.5), "yours": Region(-1.95, 0.7, 3.95, 3.95),
         "machine": Region(5.5, 0.7, 2.75, 2.75), "clocked": Region(2.02, 0.7, 3.95, 3.95)},
    ),
    "tall": (
        {"face": Region(1.722, -0.672, 8.995, 15.990),
         "cook": Region(-1.3, -0.25, 3.0, 5.2), "clock": Region(1.25, 2.95, 2.5, 2.5)},
        {"pot": Region(-0.45, 3.35, 4.5, 3.76), "landings": Region.spanning(-3.6, 2.75, -2.9, 0.3)},
        {"first": Region.spanning(-3.6, 0.0, -2.85, 4.9), "second": Region.spanning(0.25, 2.86, -2.85, 4.9)},
        {"dial": Region(2.450, 3.513, 3.762, 6.688),
         "starts": Region(-0.45, 2.65, 4.8, 4.8), "timer": Region(-1.7, -2.33, 1.05, 1.05), "timed": Region(0.5, -2.33, 3.0, 0.5),
         "counted": Region(-0.45, -0.15, 6.0, 0.55), "ends": Region.spanning(-3.5, 2.7, -1.78, -0.5),
         "you": Region(-2.2, -1.42, 1.8, 2.76), "you, burned": Region(-2.2, -1.16, 1.5, 2.4),
         "yours": Region(1.3, -1.15, 1.5, 1.5),
         "machine": Region(-1.3, 3.4, 3.4, 3.4), "clocked": Region(2.1, 3.75, 1.5, 1.5)},
    ),
    "square": (
        {"face": Region(0.842, 0.060, 9.172, 9.172),
         "cook": Region(-2.1, -0.2, 2.8, 4.5), "clock": Region(2.05, 1.35, 2.3, 2.3)},
        {"pot": Region(-1.35, 2.15, 3.6, 3.0), "told": Region(2.1, 2.15, 2.6, 0.6),
         "landings": Region.spanning(-3.55, 3.55, -2.5, 0.55)},
        {"first": Region.spanning(-3.6, 0.32, -2.44, 3.5), "second": Region.spanning(0.57, 3.5, -2.44, 3.5)},
        {"dial": Region(-1.614, 2.247, 3.257, 3.257),
         "starts": Region(1.45, 1.5, 4.1, 4.1), "timer": Region(-2.2, 2.2, 2.2, 2.2), "timed": Region(-2.2, 0.6, 2.6, 0.5),
         "counted": Region(1.45, -0.93, 4.1, 0.5), "ends": Region.spanning(-3.5, 3.5, -2.5, -1.2),
         "you": Region(-2.75, -0.75, 1.8, 2.7), "you, burned": Region(-2.75, -0.7, 1.7, 2.5),
         "yours": Region(-0.5, -1.15, 1.3, 1.3),
         "machine": Region(2.05, 1.8, 3.0, 3.0), "clocked": Region(-1.45, 2.45, 1.3, 1.3)},
    ),
}
# ems of what is read here, where there is room for larger letters than usual; told: of clocks and of what is tasted
LETTERS: Mapping[str, Mapping[str, float]] = {
    "wide": {"label": 0.50, "tick": 0.42, "reading": 0.72, "told": 0.82}, "tall": {"told": 0.55}, "square": {"told": 0.55}}
VIEWS = ("waits", "tastes", "walks", "map")


def _side_by_side(shape: str) -> dict[str, Region]:
    """All places of all sets in one world, and the view of each set."""
    width, height = FRAMES[shape]
    found: dict[str, Region] = {}
    for k, (view, places) in enumerate(zip(VIEWS, SETS[shape], strict=True)):
        x = (k - 1.5) * APART * width
        found |= {name: replace(place, x=place.x + x) for name, place in places.items()}
        found[view] = Region(x, 0.0, width, height)
    return found


PLACES = {shape: _side_by_side(shape) for shape in SETS}
