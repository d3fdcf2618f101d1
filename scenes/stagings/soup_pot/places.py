"""Where things stand on the staging soup_pot, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised

# the mouth of the pot is the top of its region; the counter ends the wall at its own top; the cook's region is its
# figure from sole to hat where it stands when nothing draws it aside; filled: where a spoonful is held for a trial;
# surface and near are views, of the soup, and of all that counts while something is tried; trial, guess and
# gains: beside the ruler, for bars of what is tried, was guessed, was kept; flash: where what is tried in a hurry ends.
# Where the loss is no soup, amounts has the jars, reading the loss, and some things stand ELSEWHERE
PLACES = {
    "wide": {
        "pot": Region.spanning(-5.9, -2.5, -2.0, 0.12), "fire": Region(-4.2, -2.54, 2.95, 0.78),
        "fire, burned": Region(-4.2, -2.48, 2.95, 0.78),
        "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -1.78),
        "cook": Region.spanning(-2.26, 0.66, -2.6, 3.25), "filled": Region(0.1, -0.62, 0.5, 0.5),
        "ruler": Region(1.72, 0.32, 0.38, 4.7), "trial": Region.spanning(4.04, 7.1, -2.0, 2.7),
        "guess": Region.spanning(3.02, 4.04, -2.0, 2.7), "near": Region.spanning(-3.3, 7.18, -2.45, 3.45),
        "gains": Region.spanning(2.92, 5.2, -2.0, 2.7), "flash": Region.spanning(5.2, 6.4, -2.0, 2.7),
        "shakers": Region.spanning(-2.15, 0.8, -2.42, -1.42),
        "surface": Region(-4.35, 0.16, 3.2, 1.81), "loop": Region(-4.5, 2.1, 2.9, 2.6),
        "tray": Region(-0.88, -2.1, 5.2, 0.9),
        "amounts": Region.spanning(3.5, 6.4, -1.5, 3.45), "reading": Region.spanning(1.9, 3.32, -2.0, 2.7),
        "bowl": Region(-0.880, -1.638, 5.108, 2.873),
    },
    "tall": {
        "title": Region(-1.95, 4.45, 3.2, 1.3),
        "pot": Region.spanning(-3.16, 0.04, -2.52, -0.6), "fire": Region(-1.56, -3.04, 2.8, 0.72),
        "fire, burned": Region(-1.56, -2.90, 2.8, 0.72), "shakers, burned": Region.spanning(-0.1, 1.36, -1.81, -1.01),
        "counter_top": Region.spanning(-4, 4, -64 / 9, -1.36),
        "cook": Region.spanning(-2.1, 0.9, -1.9, 4.1), "filled": Region(0.35, 0.1, 0.5, 0.5),
        "ruler": Region(1.2, 1.0, 0.36, 5.2), "trial": Region.spanning(1.76, 3.7, -1.6, 3.6),
        "guess": Region.spanning(1.76, 2.4, -1.6, 3.6), "near": Region(1.2, 0.9, 5.3, 9.42),
        "gains": Region.spanning(2.32, 2.87, -1.6, 3.6), "flash": Region.spanning(2.9, 3.58, -1.6, 3.6),
        "shakers": Region.spanning(-0.1, 1.36, -1.92, -1.12),
        "surface": Region(-1.5, -0.6, 3.3, 5.86), "loop": Region(-2.5, 4.1, 2.1, 1.8), "tray": Region(-0.4, -2.52, 5.0, 0.9),
        "amounts": Region.spanning(-3.6, 3.6, 2.7, 5.08), "reading": Region.spanning(1.4, 2.86, -1.45, 1.7),
        "bowl": Region(-0.301, -2.263, 2.635, 4.684),
    },
    "square": {
        "title": Region(-0.6, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
        "pot": Region.spanning(-3.22, -0.52, -1.94, -0.32), "fire": Region(-1.87, -2.46, 2.4, 0.66),
        "counter_top": Region.spanning(-4, 4, -4, -1.6),
        "cook": Region.spanning(-1.4, 1.0, -2.0, 2.8), "filled": Region(0.3, -0.35, 0.5, 0.5),
        "ruler": Region(1.5, 0.15, 0.34, 3.3), "trial": Region.spanning(2.03, 3.87, -1.9, 2.3),
        "guess": Region.spanning(2.03, 2.64, -1.9, 2.3), "near": Region.spanning(-1.17, 3.9, -2.09, 2.98),
        "gains": Region.spanning(2.52, 3.25, -1.9, 2.3), "flash": Region.spanning(3.24, 3.6, -1.9, 2.3),
        "shakers": Region.spanning(-0.35, 1.15, -2.06, -1.31),
        "surface": Region(-1.95, -0.3, 2.7, 2.7), "loop": Region(-2.5, 1.6, 2.0, 1.7), "tray": Region(-0.3, -2.45, 5.2, 0.9),
        "tray, burned": Region(-0.3, -2.16, 4.6, 0.8),
        "amounts": Region.spanning(-3.6, 3.6, 1.95, 3.6), "reading": Region.spanning(1.5, 3.6, -1.6, 1.2),
        "bowl": Region(-0.300, -2.095, 2.873, 2.873),
    },
}
PLACES = {shape: with_raised(places, shape, "near") for shape, places in PLACES.items()}
ELSEWHERE: dict[str, dict[str, Region]] = {
    "wide": {},
    "tall": {
        "cook": Region.spanning(-1.36, 0.86, -1.95, 2.5), "ruler": Region(1.34, 0.2, 0.36, 3.3),
        "badge": Region(-3.0, 2.1, 1.0, 0.7), "loop": Region(-2.5, 1.55, 1.9, 1.7),
        "shakers": Region.spanning(-0.5, 0.8, -1.92, -1.12), "pot": Region.spanning(-3.24, -0.64, -2.45, -0.85),
        "fire": Region(-1.94, -2.88, 2.28, 0.64), "surface": Region(-1.9, -0.85, 2.7, 4.8),
    },
    "square": {
        "shakers": Region.spanning(-0.7, 0.8, -2.06, -1.31),
        "cook": Region.spanning(-0.95, 0.85, -2.0, 1.6), "ruler": Region(1.3, -0.2, 0.34, 2.7),
        "badge": Region(-3.15, 1.5, 0.9, 0.7), "loop": Region(-2.6, 0.9, 1.8, 1.6),
    },
}
