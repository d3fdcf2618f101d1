"""Where things stand on the staging better_by_being_wrong, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# tally: what stands beside every row of tiles, or over it where it is as wide; offer: its height is the
# scale of the spoon that is handed over
PLACES = {
    "wide": {
        "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -2.0), "lamp": Region(-4.6, 1.8, 1, 1),
        "heard": Region.spanning(-4.20, 6.40, 2.68, 3.5), "tiles": Region.spanning(-4.20, 6.40, -1.98, 2.40),
        "tally": Region.spanning(-6.20, -4.4, 0, 1),
        "wall": Region(-2.6, 0.12, 4.9, 4.9), "score": Region(3.2, 1.75, 4.0, 3.0),
        "misread": Region.spanning(0.60, 6.40, -1.95, -0.80),
        "curve": Region.spanning(-6.4, 1.6, -2.45, 2.75), "curves": Region.spanning(1.8, 6.4, -2.45, 2.75),
        "pot": Region.spanning(-4.9, -0.7, -1.85, 0.67), "fire": Region(-2.8, -2.43, 3.5, 0.82),
        "jar": Region.spanning(1.85, 2.65, -1.95, 1.9), "lens": Region(4.95, 0.85, 2.7, 2.7),
        "offer": Region(2.9, 1.45, 1.75, 1.75), "beside": Region(-1.5, 0, 0, 0),
    },
    "tall": {
        "title": Region(0.32, 4.72, 5.4, 0.7),
        "counter_top": Region.spanning(-4, 4, -64 / 9, -2.1), "lamp": Region(1.2, 5.2, 1, 1),
        "heard": Region.spanning(-2.40, 3.5, 4.30, 5.1), "tiles": Region.spanning(-3.5, 2.8, -2.50, 4.02),
        "tally": Region.spanning(-3.5, 2.8, 0, 1),
        "wall": Region(-0.40, 1.95, 4.5, 4.5), "score": Region(-0.75, -1.28, 5.0, 1.4),
        "misread": Region.spanning(-3.3, 2.7, -3.0, -2.0),
        "curve": Region.spanning(-3.6, 2.85, 0.35, 4.3), "curves": Region.spanning(-3.6, 2.85, -2.4, 0.15),
        "pot": Region.spanning(-3.15, -0.65, -1.95, -0.45), "fire": Region(-1.9, -2.40, 2.1, 0.60),
        "jar": Region.spanning(1.25, 1.87, -2.2, 2.2), "lens": Region(-0.45, 2.90, 2.6, 2.6),
        "offer": Region(0.9, 2.6, 1.8, 1.8), "beside": Region(-0.6, 0, 0, 0),
    },
    "square": {
        "title": Region(0.45, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
        "counter_top": Region.spanning(-4, 4, -4, -2.0), "lamp": Region(-3.2, 2.4, 1, 1),
        "heard": Region.spanning(-2.45, 3.60, 2.72, 3.5), "tiles": Region.spanning(-1.65, 3.60, -2.25, 2.38),
        "tally": Region.spanning(-3.60, -1.70, 0, 1),
        "wall": Region(-1.25, 0.25, 4.6, 4.6), "score": Region(2.38, 1.85, 2.2, 3.0),
        "misread": Region.spanning(1.20, 3.62, -2.15, -0.15),
        "curve": Region.spanning(-3.6, 3.6, -0.35, 2.75), "curves": Region.spanning(-3.6, 3.6, -2.5, -0.55),
        "pot": Region.spanning(-3.2, -0.4, -1.86, -0.18), "fire": Region(-1.8, -2.34, 2.4, 0.62),
        "jar": Region.spanning(1.50, 2.10, -1.95, 1.9), "lens": Region(0.05, 2.10, 1.9, 1.9),
        "offer": Region(1.35, 1.70, 1.5, 1.5), "beside": Region(-1.3, 0, 0, 0),
    },
}
