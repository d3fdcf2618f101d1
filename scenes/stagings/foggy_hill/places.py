"""Where things stand on the staging foggy_hill, in units, for each shape; "fog", "land": what views show."""

from __future__ import annotations

from scenes.kit.region import Region

# hills stand on their floor; the drawn slope stays below 51 degrees in every shape
PLACES = {
    "wide": {
        "cook": Region(0, 0, 1.0, 2.0),
        "hill": Region.spanning(-4.0, 5.6, -1.5, 1.02), "jar": Region.spanning(-5.45, -4.80, -1.5, 1.02),
        "ruler": Region.spanning(-4.0, 5.6, -2.10, -1.60), "fog": Region(-1.60, -0.30, 10.94, 6.154),
        "card": Region.spanning(3.25, 6.45, -0.65, 2.10), "counter": Region.spanning(3.05, 6.15, 2.45, 3.45),
        "hill_view": Region(-0.40, -0.30, 13.4, 7.54), "land": Region(3.55, -1.35, 14.22, 8.0),
        "plane": Region(0, 0, 7.8, 1.0), "canvas": Region.spanning(-4.6, 6.5, -4.0, 2.5),
        "small_cook": Region(0, 0, 1.0, 1.0),
    },
    "tall": {
        "cook": Region(0, 0, 1.0, 1.4),
        "hill": Region.spanning(-1.42, 2.66, 0.35, 2.75), "jar": Region.spanning(-2.18, -1.72, 0.35, 2.75),
        "ruler": Region.spanning(-1.42, 2.66, -0.50, 0.10), "fog": Region(0, 0, 8.0, 14.22),
        "card": Region(-0.45, -1.85, 6.2, 1.60), "counter": Region.spanning(-3.60, 2.70, 3.95, 4.35),
        "hill_view": Region(0, 0, 8.0, 14.22), "land": Region(0, 0, 8.0, 14.22),
        "plane": Region(0, 0, 5.2, 1.0), "canvas": Region.spanning(-4.5, 5.5, -5.3, 4.3),
        "small_cook": Region(0, 0, 1.0, 0.7),
    },
    "square": {
        "cook": Region(0, 0, 1.0, 1.2),
        "hill": Region.spanning(-1.32, 3.35, -0.95, 1.72), "jar": Region.spanning(-2.12, -1.66, -0.95, 1.72),
        "ruler": Region.spanning(-1.32, 3.35, -1.80, -1.20), "fog": Region(0, 0, 8.0, 8.0),
        "card": Region(2.25, 1.58, 2.6, 1.35), "counter": Region.spanning(0.60, 3.50, 2.45, 3.43),
        "hill_view": Region(0, 0, 8.0, 8.0), "land": Region(0, 0, 8.0, 8.0),
        "plane": Region(0, 0, 5.2, 1.0), "canvas": Region.spanning(-4.5, 5.5, -5.3, 4.3),
        "small_cook": Region(0, 0, 1.0, 0.7),
    },
}
