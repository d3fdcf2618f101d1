"""Where things stand on the staging rough_ground, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {
        "hill": Region.spanning(-3.55, 5.70, -1.45, 2.25), "jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        "ruler": Region.spanning(-3.55, 5.70, -2.30, -1.70), "counter": Region.spanning(3.60, 6.40, 2.60, 3.58),
        "map": Region.spanning(-2.70, 3.10, -2.05, 3.10), "map_jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        "before": Region.spanning(-3.72, -2.85, -1.70, 2.70), "dial": Region(4.75, 1.05, 2.0, 2.0),
        "steps": Region.spanning(4.05, 6.40, 2.75, 3.15), "rate": Region.spanning(3.72, 6.40, -1.45, -0.55),
        "across": Region.spanning(3.85, 6.35, 0.95, 2.45), "along": Region.spanning(3.85, 6.35, -1.65, -0.15),
        "face": Region(-3.200, 2.318, 2.480, 1.395),
        "rider": Region(3.863, -0.699, 4.087, 2.299),
    },
    "tall": {
        "hill": Region.spanning(-1.42, 2.50, -0.75, 1.65), "jar": Region.spanning(-2.18, -1.72, -0.75, 1.65),
        "ruler": Region.spanning(-1.42, 2.50, -1.60, -1.00), "counter": Region.spanning(-3.60, 2.70, 3.45, 3.85),
        "map": Region.spanning(-0.30, 2.80, 0.57, 3.63), "map_jar": Region.spanning(-2.07, -1.61, 0.45, 3.45),
        "before": Region.spanning(-1.31, -0.47, 0.45, 3.45), "dial": Region(-1.70, -1.40, 1.7, 1.7),
        "steps": Region.spanning(0.15, 2.70, -1.10, -0.70), "rate": Region.spanning(0.15, 2.70, -2.20, -1.32),
        "across": Region.spanning(-3.20, -0.60, -1.85, -0.80), "along": Region.spanning(0.00, 2.60, -1.85, -0.80),
        "face": Region(-0.958, 1.916, 1.680, 2.987),
        "rider": Region(1.720, 0.001, 2.299, 4.087),
    },
    "square": {
        "title": Region.spanning(-3.50, 1.75, 2.93, 3.63), "hill": Region.spanning(-1.32, 2.95, -0.95, 1.55),
        "jar": Region.spanning(-2.12, -1.66, -0.95, 1.55), "ruler": Region.spanning(-1.32, 2.95, -1.80, -1.20),
        "counter": Region.spanning(0.60, 3.50, 2.51, 3.49), "map": Region.spanning(-0.32, 3.56, -1.93, 1.70),
        "map_jar": Region.spanning(-2.12, -1.66, -0.95, 1.55), "before": Region.spanning(-1.34, -0.45, -0.95, 1.55),
        "dial": Region(-2.75, 2.80, 1.3, 1.3), "steps": Region.spanning(1.90, 3.50, 2.60, 3.00),
        "rate": Region.spanning(-1.85, 1.50, 2.45, 3.30), "across": Region.spanning(-3.40, -0.60, 2.58, 3.06),
        "along": Region.spanning(0.75, 3.55, 2.58, 3.06),
        "face": Region(-0.845, 1.825, 2.000, 2.000),
        "rider": Region(2.101, -0.199, 2.299, 2.299),
    },
}
