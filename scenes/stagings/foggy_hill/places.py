"""Where things stand on the staging foggy_hill, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# hills stand on their floor; the drawn slope stays below 51 degrees in every shape
PLACES = {
    "wide": {
        "hill": Region.spanning(-3.25, 3.40, -1.45, 2.25), "jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        "ruler": Region.spanning(-3.25, 3.40, -2.30, -1.70), "card": Region(5.0, 0.45, 2.8, 3.0),
        "counter": Region.spanning(3.60, 6.40, 2.60, 3.58), "dial": Region(3.06, 2.92, 0.84, 0.84),
        "plane": Region.spanning(-2.90, 5.30, -1.72, 2.25), "knobs_jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
    },
    "tall": {
        "hill": Region.spanning(-1.42, 2.66, 0.35, 2.75), "jar": Region.spanning(-2.18, -1.72, 0.35, 2.75),
        "ruler": Region.spanning(-1.42, 2.66, -0.50, 0.10), "card": Region(-0.45, -1.85, 6.2, 1.60),
        "counter": Region.spanning(-3.60, 2.70, 3.95, 4.35), "dial": Region(-2.55, 4.15, 0.6, 0.6),
        "plane": Region.spanning(-3.00, 2.36, -0.60, 2.80), "knobs_jar": Region.spanning(-1.85, -1.39, -2.50, -1.30),
    },
    "square": {
        "hill": Region.spanning(-1.32, 3.35, -0.95, 1.72), "jar": Region.spanning(-2.12, -1.66, -0.95, 1.72),
        "ruler": Region.spanning(-1.32, 3.35, -1.80, -1.20), "card": Region(2.25, 1.58, 2.6, 1.35),
        "counter": Region.spanning(0.60, 3.50, 2.45, 3.43), "dial": Region(0.35, 2.85, 0.7, 0.7),
        "plane": Region.spanning(-2.60, 2.70, -1.65, 1.55), "knobs_jar": Region.spanning(-2.30, -1.84, 1.75, 3.00),
    },
}
