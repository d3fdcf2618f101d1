"""Where things stand on the staging soup_pot, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised

# the mouth of the pot is the top of its region; the counter ends the wall at its own top; the cook's region is its
# figure from sole to hat where it stands when nothing draws it aside; filled: where a spoonful is held for a trial;
# stage, surface, near and bowl are views: before anything is tried, of the soup, of all that is told, of the end;
# beside the ruler what was gained is written; the slate has bars of what is tried.
# Where the loss is no soup, amounts has the jars, reading the loss, and some things stand ELSEWHERE
PLACES = {
    "wide": {
        "pot": Region.spanning(-6.3, -3.0, -2.0, 0.1), "fire": Region(-4.65, -2.54, 2.87, 0.78),
        "fire, burned": Region(-4.65, -2.48, 2.87, 0.78),
        "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -1.78),
        "cook": Region.spanning(-2.71, 0.21, -2.6, 3.3), "filled": Region(-0.35, -0.62, 0.5, 0.5),
        "ruler": Region(2.05, 0.52, 0.42, 4.9), "beside": Region.spanning(4.22, 6.3, 0.85, 3.3),
        "slate": Region.spanning(4.22, 7.0, -2.35, 0.72), "score": Region.spanning(2.6, 4.0, -2.0, 3.2),
        "stage": Region(-1.4, 0.0, 128 / 9, 8.0), "near": Region(0.2, 0.0, 128 / 9, 8.0),
        "shakers": Region.spanning(-3.0, 1.12, -2.4, -1.22),
        "surface": Region(-4.8, 0.14, 3.2, 1.81), "loop": Region(-5.32, 2.58, 2.1, 1.9),
        "amounts": Region.spanning(3.5, 6.4, -1.5, 3.45), "reading": Region.spanning(1.9, 3.32, -2.0, 2.7),
        "bowl": Region(-0.3, 0.0, 128 / 9, 8.0),
    },
    "tall": {
        "title": Region(-1.95, 4.45, 3.2, 1.3),
        "pot": Region.spanning(-3.19, -0.43, -2.28, -0.62), "fire": Region(-1.81, -2.74, 2.42, 0.64),
        "shakers, burned": Region.spanning(-0.74, 0.74, -1.81, -0.91),
        "counter_top": Region.spanning(-4, 4, -64 / 9, -1.36),
        "cook": Region.spanning(-2.1, 0.9, -1.9, 4.1), "filled": Region(0.35, 0.1, 0.5, 0.5),
        "ruler": Region(0.92, 1.08, 0.36, 5.5), "beside": Region.spanning(2.5, 3.58, 1.05, 4.2),
        "slate": Region.spanning(-3.54, -1.6, 0.5, 3.7), "score": Region.spanning(1.4, 2.4, -1.5, 3.6),
        "stage": Region(0.0, 0.0, 8.0, 128 / 9), "near": Region(0.0, 0.0, 8.0, 128 / 9),
        "shakers": Region.spanning(-0.74, 0.74, -1.96, -1.06),
        "surface": Region(-1.8, -0.6, 3.3, 5.86), "loop": Region(-2.75, 4.45, 1.35, 1.2),
        "amounts": Region.spanning(-3.6, 3.6, 2.7, 5.08), "reading": Region.spanning(1.4, 2.86, -1.45, 1.7),
        "bowl": Region(0.0, 0.35, 7.6, 7.6 * 16 / 9),
    },
    "square": {
        "title": Region(-0.6, 3.28, 5.6, 0.7),
        "pot": Region.spanning(-3.22, -0.74, -1.81, -0.32), "fire": Region(-1.98, -2.32, 2.2, 0.62),
        "counter_top": Region.spanning(-4, 4, -4, -1.6),
        "cook": Region.spanning(-1.9, 0.44, -2.0, 2.68), "filled": Region(-0.05, -0.35, 0.5, 0.5),
        "ruler": Region(1.08, 0.25, 0.34, 3.9), "beside": Region.spanning(2.54, 3.6, -1.2, 2.5),
        "slate": Region.spanning(-3.54, -1.58, 0.3, 3.4), "score": Region.spanning(1.5, 2.6, -1.5, 1.9),
        "stage": Region(0.0, 0.0, 8.0, 8.0), "near": Region(0.0, 0.0, 8.0, 8.0),
        "shakers": Region.spanning(-0.9, 0.5, -2.06, -1.26),
        "surface": Region(-2.35, -0.3, 2.7, 2.7), "loop": Region(3.0, 3.1, 1.1, 0.98),
        "amounts": Region.spanning(-3.6, 3.6, 1.95, 3.6), "reading": Region.spanning(1.5, 3.6, -1.6, 1.2),
        "bowl": Region(0.0, 0.2, 7.6, 7.6),
    },
}
PLACES = {shape: with_raised(places, shape, "near", "bowl") for shape, places in PLACES.items()}
PLACES["wide"] = with_raised(PLACES["wide"], "wide", "stage")
ELSEWHERE: dict[str, dict[str, Region]] = {
    "wide": {
        "stage": Region(0.0, 0.0, 128 / 9, 8.0), "near": Region(0.0, 0.0, 128 / 9, 8.0),
        "pot": Region.spanning(-5.9, -2.5, -2.0, 0.12), "fire": Region(-4.2, -2.48, 2.95, 0.78),
        "cook": Region.spanning(-2.26, 0.66, -2.6, 3.25), "filled": Region(0.1, -0.62, 0.5, 0.5),
        "surface": Region(-4.35, 0.16, 3.2, 1.81), "loop": Region(-5.0, 2.2, 2.6, 2.3),
        "shakers": Region.spanning(-2.15, 0.8, -2.42, -1.42), "ruler": Region(1.72, 0.32, 0.38, 4.7),
        "bowl": Region(-0.35, 0.1, 9.6, 5.4),
    },
    "tall": {
        "cook": Region.spanning(-1.36, 0.86, -1.95, 2.5), "ruler": Region(1.34, 0.2, 0.36, 3.3),
        "loop": Region(-2.7, 1.7, 1.5, 1.3),
        "shakers": Region.spanning(-0.5, 0.8, -1.92, -1.12), "pot": Region.spanning(-3.24, -0.64, -2.45, -0.85),
        "fire": Region(-1.94, -2.88, 2.28, 0.64), "surface": Region(-1.9, -0.85, 2.7, 4.8),
        "bowl": Region(-0.3, 0.05, 2.9, 5.16),
    },
    "square": {
        "shakers": Region.spanning(-0.7, 0.8, -2.06, -1.31), "pot": Region.spanning(-3.22, -0.52, -1.94, -0.32),
        "fire": Region(-1.87, -2.46, 2.4, 0.66), "filled": Region(0.3, -0.35, 0.5, 0.5),
        "cook": Region.spanning(-0.95, 0.85, -2.0, 1.6), "ruler": Region(1.3, -0.2, 0.34, 2.7),
        "loop": Region(-2.7, 1.2, 1.4, 1.2), "surface": Region(-1.95, -0.3, 2.7, 2.7),
        "bowl": Region(-0.3, 0.25, 3.1, 3.1),
    },
}
