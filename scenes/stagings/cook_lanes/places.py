"""Where things stand on the staging cook_lanes, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# legend, off: from a lane's ground; off and product words stand under one another where they are wide
PLACES = {
    "wide": {
        "lanes": Region.spanning(-6.4, 6.4, -2.32, 2.84), "scale": Region.spanning(-3.05, 4.45, -2.32, 2.84),
        "legend": Region.spanning(-6.4, -3.3, 0.4, 1.14), "off": Region.spanning(4.9, 6.3, 0.22, 1.0),
        "bench": Region.spanning(-6.4, 6.4, -2.12, 2.84),
        "big_dial": Region(-3.9, 0.85, 2.9, 2.9), "big_off": Region.spanning(4.9, 6.3, 0.22, 1.0),
        "alone_off": Region.spanning(-6.2, -4.2, 4.05, 5.05), "axis": Region(-6.3, -1.18, 2.0, 0.42),
        "jars": Region.spanning(-3.05, 4.45, -1.42, 2.4),
        "face": Region(1.522, -0.279, 6.188, 3.481), "face, burned": Region(1.970, -0.486, 7.195, 4.048),
    },
    "tall": {
        "lanes": Region.spanning(-3.6, 2.85, -2.65, 4.2), "scale": Region.spanning(-2.68, 2.0, -2.65, 4.2),
        "legend": Region.spanning(-3.55, 2.8, 1.2, 1.78), "off": Region.spanning(1.7, 2.8, 1.35, 1.7),
        "bench": Region.spanning(-3.6, 2.85, -2.35, 4.2),
        "big_dial": Region(-0.45, 2.55, 2.0, 2.0), "big_off": Region.spanning(1.7, 2.8, 1.95, 2.4),
        "alone_off": Region.spanning(0.6, 2.75, 5.3, 6.2), "axis": Region(-3.55, -1.45, 2.0, 0.36),
        "jars": Region.spanning(-2.68, 2.0, -1.65, 3.4),
        "face": Region(-0.140, -2.132, 4.025, 7.155),
    },
    "square": {
        "lanes": Region.spanning(-3.6, 3.6, -2.25, 2.7), "scale": Region.spanning(-1.22, 2.1, -2.25, 2.7),
        "legend": Region.spanning(-3.6, -1.75, 0.35, 1.1), "off": Region.spanning(2.4, 3.5, 0.22, 0.9),
        "bench": Region.spanning(-3.6, 3.6, -1.8, 2.84),
        "big_dial": Region(-2.2, 1.2, 1.6, 1.6), "big_off": Region.spanning(2.4, 3.5, 0.22, 0.9),
        "alone_off": Region.spanning(1.4, 3.5, 3.8, 4.9), "axis": Region(-3.55, -0.80, 2.0, 0.36),
        "jars": Region.spanning(-1.22, 2.1, -1.1, 2.2),
        "face": Region(0.786, -1.242, 3.535, 3.535),
    },
}
