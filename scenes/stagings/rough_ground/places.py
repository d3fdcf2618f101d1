"""Where things stand on the staging rough_ground, in units, for each shape.

Those of the frame hold on each of the grounds. knobs: within which the ways of both knobs stand, plate: what the jar
of the ravine stands on; rate: the steps and the rate beside the dial. flat, shelf, ravine: the views of these
grounds, grounds: of all three.
"""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import WHERE_BURNED
from scenes.stage.frames import COMMON, FRAMES

APART, AROUND = 1.0, 0.8        # units between grounds, and of wall around all of them

STANDING = {
    "wide": {
        "hill": Region.spanning(-3.55, 5.70, -1.45, 2.25), "jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        "ruler": Region.spanning(-3.55, 5.70, -2.30, -1.70), "counter": Region.spanning(3.60, 6.40, 2.60, 3.58),
        "knobs": Region.spanning(-2.40, 3.00, -2.30, 4.01), "plate": Region.spanning(-6.55, -2.55, -2.00, 2.75),
        "course": Region.spanning(-2.65, 4.30, -2.10, 3.75), "map_jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        "before": Region.spanning(-3.75, -2.54, -1.70, 2.70), "dial": Region(4.60, 2.45, 1.7, 1.7),
        "rate": Region.spanning(3.00, 6.15, 0.10, 1.40),
        "across": Region.spanning(4.25, 6.25, 1.50, 2.90), "along": Region.spanning(4.25, 6.25, -1.30, 0.10),
        "face": Region(-3.320, 2.318, 1.980, 1.114), "face, burned": Region(-3.540, 2.198, 2.400, 1.350),
    },
    "tall": {
        "hill": Region.spanning(-1.42, 2.50, -0.75, 1.65), "jar": Region.spanning(-2.18, -1.72, -0.75, 1.65),
        "ruler": Region.spanning(-1.42, 2.50, -1.60, -1.00), "counter": Region.spanning(-3.60, 2.70, 3.45, 3.85),
        "knobs": Region.spanning(-0.28, 4.01, -0.25, 5.12), "plate": Region.spanning(-3.75, -0.36, 0.00, 3.85),
        "course": Region.spanning(-0.25, 3.30, 0.60, 4.60), "map_jar": Region.spanning(-2.07, -1.61, 0.45, 3.45),
        "before": Region.spanning(-1.31, -0.47, 0.45, 3.45), "dial": Region(-2.25, -1.45, 1.7, 1.7),
        "rate": Region.spanning(-0.90, 2.60, -2.15, -0.95),
        "across": Region.spanning(-3.20, -0.60, -2.15, -1.10), "along": Region.spanning(0.00, 2.60, -2.15, -1.10),
        "face": Region(-1.210, 1.915, 1.596, 2.837),
    },
    "square": {
        "title": Region.spanning(-3.50, 1.75, 2.93, 3.63), "hill": Region.spanning(-1.32, 2.95, -0.95, 1.55),
        "jar": Region.spanning(-2.12, -1.66, -0.95, 1.55), "ruler": Region.spanning(-1.32, 2.95, -1.80, -1.20),
        "counter": Region.spanning(0.60, 3.50, 2.51, 3.49), "knobs": Region.spanning(-0.38, 4.01, -2.35, 1.60),
        "plate": Region.spanning(-3.75, -0.42, -1.50, 2.05),
        "course": Region.spanning(-0.32, 3.60, -2.25, 1.05),
        "map_jar": Region.spanning(-2.12, -1.66, -0.95, 1.55), "before": Region.spanning(-1.34, -0.45, -0.95, 1.55),
        "dial": Region(2.82, 2.86, 0.9, 0.9),
        "rate": Region.spanning(-1.30, 2.10, 2.30, 3.40), "across": Region.spanning(-3.30, -0.60, 2.58, 2.92),
        "along": Region.spanning(0.60, 3.30, 2.58, 2.92),
        "face": Region(-1.070, 1.762, 1.800, 1.800),
    },
}


def _views(shape: str, faces: dict[str, Region]) -> dict[str, Region]:
    """The flat start hangs left of the shelf, the ravine over both, in the middle: all as near as they can be."""
    (width, height), band = FRAMES[shape], COMMON[shape]["captions"].top
    across, down = width + APART, height + APART
    wide, high = across + width + 2 * AROUND, down + height + 2 * AROUND
    higher = high * height / (0.5 * height - band)      # over captions in the picture
    return {"flat": Region(-0.5 * across, 0.0, width, height), "shelf": Region(0.5 * across, 0.0, width, height),
            "ravine": Region(0.0, down, width, height), "grounds": Region(0.0, 0.5 * down, wide, high),
            "grounds" + WHERE_BURNED: Region(0.0, 0.5 * (high + down - higher), wide, higher),
            **{name: Region(one.x - 0.5 * across, one.y, one.width, one.height) for name, one in faces.items()}}


PLACES = {shape: {**places, **_views(shape, {name: one for name, one in places.items() if name.startswith("face")})}
          for shape, places in STANDING.items()}
