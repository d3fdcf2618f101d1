"""Where things stand on the staging race, in units, for each shape.

wall: where the grounds hang; floor: where cooks stand, as high as they are; podium: its blocks, and the cooks on
them; until: what is counted. The others are places in the frame when the view is on a ground. course: where its ways
lie, slope: where those of a hill lie; card: the losses; along, over: the names of its axes.
"""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {
        "wall": Region.spanning(-6.30, 6.30, 0.52, 2.82), "floor": Region.spanning(-6.20, 6.20, -2.10, 0.62),
        "podium": Region.spanning(-3.60, 3.60, -2.10, 0.95), "course": Region.spanning(-3.20, 5.90, -1.90, 2.00),
        "slope": Region.spanning(-0.90, 5.60, -1.70, 1.60),
        "card": Region.spanning(-6.35, -2.25, 0.75, 3.50), "along": Region.spanning(3.30, 6.30, -2.50, -2.10),
        "over": Region.spanning(-6.30, -3.30, -2.50, -2.10), "until": Region.spanning(-3.60, 3.60, -2.56, -2.16),
    },
    "tall": {
        "wall": Region.spanning(-3.45, 2.70, 0.80, 4.20), "floor": Region.spanning(-3.45, 2.70, -2.20, 0.60),
        "podium": Region.spanning(-3.45, 2.70, -2.30, 0.90), "course": Region.spanning(-3.20, 2.40, 0.60, 3.50),
        "slope": Region.spanning(-2.20, 2.40, 0.60, 3.20),
        "card": Region.spanning(-3.45, 2.70, -2.90, -0.40), "along": Region.spanning(-0.30, 2.70, -0.30, 0.10),
        "over": Region.spanning(-3.45, -0.45, -0.30, 0.10), "until": Region.spanning(-3.45, 2.70, -2.78, -2.38),
    },
    "square": {
        "wall": Region.spanning(-3.55, 3.55, 0.60, 2.72), "floor": Region.spanning(-3.55, 3.55, -2.10, 0.30),
        "podium": Region.spanning(-3.45, 3.45, -2.10, 0.75), "course": Region.spanning(-3.10, 3.10, -0.30, 2.10),
        "slope": Region.spanning(-2.20, 2.90, -0.30, 1.60),
        "card": Region.spanning(-3.50, 3.50, -2.55, -0.80), "along": Region.spanning(0.50, 3.50, 3.12, 3.50),
        "over": Region.spanning(-3.50, -0.50, 3.12, 3.50), "until": Region.spanning(-3.50, 3.50, -2.55, -2.15),
    },
}
