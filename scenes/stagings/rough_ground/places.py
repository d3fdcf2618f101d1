"""Where things stand on the staging rough_ground, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {
        "hill": Region.spanning(-3.55, 5.70, -1.45, 2.25), "jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        "ruler": Region.spanning(-3.55, 5.70, -2.30, -1.70), "counter": Region.spanning(3.60, 6.40, 2.60, 3.58),
        "map": Region.spanning(-2.70, 7.12, -2.30, 4.01),
        "course": Region.spanning(-2.65, 4.30, -2.10, 3.75), "map_jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        "before": Region.spanning(-3.72, -2.85, -1.70, 2.70), "dial": Region(5.10, 2.15, 2.0, 2.0),
        "across": Region.spanning(4.25, 6.25, 1.50, 2.90), "along": Region.spanning(4.25, 6.25, -1.30, 0.10),
        "face": Region(-3.200, 2.318, 2.480, 1.395),
        "rider": Region(3.863, -0.699, 4.087, 2.299),
    },
    "tall": {
        "hill": Region.spanning(-1.42, 2.50, -0.75, 1.65), "jar": Region.spanning(-2.18, -1.72, -0.75, 1.65),
        "ruler": Region.spanning(-1.42, 2.50, -1.60, -1.00), "counter": Region.spanning(-3.60, 2.70, 3.45, 3.85),
        "map": Region.spanning(-0.28, 4.01, -0.25, 7.12),
        "course": Region.spanning(-0.25, 3.30, 0.60, 4.60), "map_jar": Region.spanning(-2.07, -1.61, 0.45, 3.45),
        "before": Region.spanning(-1.31, -0.47, 0.45, 3.45), "dial": Region(-1.70, -1.40, 1.7, 1.7),
        "across": Region.spanning(-3.20, -0.60, -2.15, -1.10), "along": Region.spanning(0.00, 2.60, -2.15, -1.10),
        "face": Region(-0.958, 1.916, 1.680, 2.987),
        "rider": Region(1.720, 0.001, 2.299, 4.087),
    },
    "square": {
        "title": Region.spanning(-3.50, 1.75, 2.93, 3.63), "hill": Region.spanning(-1.32, 2.95, -0.95, 1.55),
        "jar": Region.spanning(-2.12, -1.66, -0.95, 1.55), "ruler": Region.spanning(-1.32, 2.95, -1.80, -1.20),
        "counter": Region.spanning(0.60, 3.50, 2.51, 3.49), "map": Region.spanning(-0.38, 4.01, -2.35, 1.60),
        "course": Region.spanning(-0.32, 3.60, -2.25, 1.05),
        "map_jar": Region.spanning(-2.12, -1.66, -0.95, 1.55), "before": Region.spanning(-1.34, -0.45, -0.95, 1.55),
        "dial": Region(2.42, 2.86, 0.9, 0.9), "across": Region.spanning(-3.30, -0.60, 2.58, 2.92),
        "along": Region.spanning(0.60, 3.30, 2.58, 2.92),
        "face": Region(-0.845, 1.825, 2.000, 2.000),
        "rider": Region(2.101, -0.199, 2.299, 2.299),
    },
}
