"""Where things stand on the staging soup_pot, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# the mouth of the pot is the top of its region; the counter ends the wall at its own top; the cook's region is its
# figure from sole to hat where it stands when nothing draws it aside; filled: where a spoonful is held for a trial;
# surface and tray_near are views
PLACES = {
    "wide": {
        "title": Region(-3.66, 2.86, 3.3, 1.3),
        "pot": Region.spanning(-5.45, -1.75, -2.0, 0.22), "fire": Region(-3.6, -2.54, 3.2, 0.78),
        "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -1.78),
        "cook": Region.spanning(-1.36, 1.56, -2.6, 3.25), "filled": Region(1.0, -0.5, 0.5, 0.5),
        "ruler": Region(2.62, 0.32, 0.38, 4.7), "trial": Region.spanning(3.72, 5.94, -2.0, 2.7),
        "gains": Region.spanning(3.78, 6.3, -2.0, 2.7), "shakers": Region.spanning(-0.92, 1.78, -2.52, -1.46),
        "surface": Region(-3.75, 0.26, 3.4, 1.92), "tray": Region(0.02, -2.1, 5.2, 0.9),
        "tray_near": Region(0.02, -0.42, 8.8, 4.95),
    },
    "tall": {
        "title": Region(0.32, 4.72, 5.4, 0.7),
        "pot": Region.spanning(-3.25, 0.15, -2.9, -0.86), "fire": Region(-1.55, -3.5, 2.9, 0.74),
        "counter_top": Region.spanning(-4, 4, -64 / 9, -1.6),
        "cook": Region.spanning(-1.0, 1.6, -2.3, 3.5), "filled": Region(0.6, 0.2, 0.5, 0.5),
        "ruler": Region(1.95, 0.75, 0.36, 5.4), "trial": Region.spanning(2.62, 3.9, -2.0, 3.5),
        "gains": Region.spanning(2.75, 3.6, -2.0, 3.5), "shakers": Region.spanning(0.45, 1.75, -2.3, -1.3),
        "surface": Region(-1.5, -0.7, 2.4, 4.26), "tray": Region(-0.4, -3.3, 4.4, 0.9),
        "tray_near": Region(-0.4, -1.6, 5.2, 9.24),
    },
    "square": {
        "title": Region(0.45, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
        "pot": Region.spanning(-3.5, -0.7, -1.75, -0.07), "fire": Region(-2.1, -2.3, 2.4, 0.62),
        "counter_top": Region.spanning(-4, 4, -4, -1.6),
        "cook": Region.spanning(-1.0, 1.6, -2.1, 2.6), "filled": Region(0.5, -0.4, 0.5, 0.5),
        "ruler": Region(1.75, 0.2, 0.32, 4.0), "trial": Region.spanning(2.5, 3.6, -2.0, 2.6),
        "gains": Region.spanning(2.6, 3.6, -2.0, 2.6), "shakers": Region.spanning(-0.6, 1.1, -2.3, -1.4),
        "surface": Region(-2.0, 0.0, 2.8, 2.8), "tray": Region(-0.4, -2.45, 4.0, 0.9),
        "tray_near": Region(-0.4, -0.9, 5.2, 5.2),
    },
}
