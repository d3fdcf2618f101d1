"""Where things stand on the staging titles, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# the pot is that of the first chapter, and surface its first view: the title hands over to it without a step;
# slate: what credits are read on, at the wall where the last chapter has the middle one of its pictures;
# board: what is seen while they are read
PLACES = {
    "wide": {
        "title": Region.spanning(-2.1, 6.3, 0.3, 1.9),
        "pot": Region.spanning(-5.9, -2.5, -2.0, 0.12), "fire": Region(-4.2, -2.54, 2.95, 0.78),
        "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -1.78), "surface": Region(-4.35, 0.16, 3.2, 1.81),
        "slate": Region(0.0, 1.71, 4.153, 2.38), "board": Region(-1.75, 0.75, 8.89, 5.0),
    },
    "tall": {
        "title": Region.spanning(-3.4, 2.7, 2.0, 3.6),
        "pot": Region.spanning(-3.16, 0.04, -2.52, -0.6), "fire": Region(-1.56, -3.04, 2.8, 0.72),
        "counter_top": Region.spanning(-4, 4, -64 / 9, -1.36), "surface": Region(-1.5, -0.6, 3.3, 5.86),
        "slate": Region(-0.375, 2.5, 2.003, 3.484), "board": Region(-0.6, 1.75, 4.0, 7.11),
    },
    "square": {
        "title": Region.spanning(-3.4, 3.4, 1.2, 2.6),
        "pot": Region.spanning(-3.22, -0.52, -1.94, -0.32), "fire": Region(-1.87, -2.46, 2.4, 0.66),
        "counter_top": Region.spanning(-4, 4, -4, -1.6), "surface": Region(-1.95, -0.3, 2.7, 2.7),
        "slate": Region(0.0, 1.7, 2.22, 2.22), "board": Region(-0.35, 1.45, 3.33, 3.33),
    },
}
