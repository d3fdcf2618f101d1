"""Where things stand on the staging soup_pot, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# the mouth of the pot is the top of its region; the counter ends the wall at its own top; the cook's region is its
# figure from sole to hat where it stands when nothing draws it aside; filled: where a spoonful is held for a trial;
# surface and tray_near are views; near: what is seen of the set, from left to right, while something is tried, and
# clear: how much of the frame's width stays free at its right then, for a platform's controls
PLACES = {
    "wide": {
        "pot": Region.spanning(-5.45, -1.75, -2.0, 0.22), "fire": Region(-3.6, -2.54, 3.2, 0.78),
        "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -1.78),
        "cook": Region.spanning(-1.36, 1.56, -2.6, 3.25), "filled": Region(1.0, -0.5, 0.5, 0.5),
        "ruler": Region(2.62, 0.32, 0.38, 4.7), "trial": Region.spanning(3.72, 5.94, -2.0, 2.7),
        "near": Region.spanning(-2.45, 6.08, -2.0, 2.7), "clear": Region(0, 0, 0, 0),
        "gains": Region.spanning(3.78, 6.3, -2.0, 2.7), "shakers": Region.spanning(-0.92, 1.78, -2.52, -1.46),
        "surface": Region(-3.75, 0.26, 3.4, 1.92), "tray": Region(0.02, -2.1, 5.2, 0.9),
        "tray_near": Region(0.02, -0.42, 8.8, 4.95),
    },
    "tall": {
        "title": Region(-1.95, 4.45, 3.2, 1.3),
        "pot": Region.spanning(-3.16, 0.04, -2.52, -0.6), "fire": Region(-1.56, -3.04, 2.8, 0.72),
        "counter_top": Region.spanning(-4, 4, -64 / 9, -1.36),
        "cook": Region.spanning(-2.1, 0.9, -1.9, 4.1), "filled": Region(0.35, 0.1, 0.5, 0.5),
        "ruler": Region(1.2, 1.0, 0.36, 5.2), "trial": Region.spanning(1.76, 3.7, -1.6, 3.6),
        "near": Region.spanning(-1.45, 3.72, -1.6, 3.6), "clear": Region(0, 0, 1.12, 0),
        "gains": Region.spanning(2.32, 2.87, -1.6, 3.6), "shakers": Region.spanning(-0.1, 1.36, -1.92, -1.12),
        "surface": Region(-1.5, -0.6, 3.3, 5.86), "tray": Region(-0.4, -2.52, 5.0, 0.9),
        "tray_near": Region(-0.2, -0.2, 5.8, 10.3),
    },
    "square": {
        "title": Region(-0.6, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
        "pot": Region.spanning(-3.22, -0.52, -1.94, -0.32), "fire": Region(-1.87, -2.46, 2.4, 0.66),
        "counter_top": Region.spanning(-4, 4, -4, -1.6),
        "cook": Region.spanning(-1.4, 1.0, -2.0, 2.8), "filled": Region(0.3, -0.35, 0.5, 0.5),
        "ruler": Region(1.4, 0.42, 0.34, 3.8), "trial": Region.spanning(1.92, 3.75, -1.9, 2.3),
        "near": Region.spanning(-1.65, 3.8, -1.9, 2.3), "clear": Region(0, 0, 0, 0),
        "gains": Region.spanning(2.5, 3.6, -1.9, 2.3), "shakers": Region.spanning(-0.35, 1.15, -2.06, -1.31),
        "surface": Region(-1.95, -0.3, 2.7, 2.7), "tray": Region(-0.3, -2.1, 5.2, 0.9),
        "tray_near": Region(-0.1, 0.15, 5.8, 5.8),
    },
}
