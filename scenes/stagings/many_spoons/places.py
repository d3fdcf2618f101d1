"""Where things stand on the staging many_spoons, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# landings: a ruler at the floor, one row for each size of a sample over it; timer: a clock beside the million;
# you, machine: a picture each, what it shows below, loop and clock at the right
PLACES = {
    "wide": {
        "spoon": Region(-3.4, -0.1, 4.4, 4.4), "thermometer": Region(0.7, 0.25, 0.6, 3.7), "clock": Region(4.0, 0.35, 3.2, 3.2),
        "pot": Region(-3.45, 0.55, 5.0, 5.0), "fan": Region(3.9, 1.9, 4.4, 3.4), "landings": Region.spanning(-0.60, 6.3, -2.30, -0.3),
        "map": Region.spanning(-5.4, 0.5, -1.55, 3.1), "legend": Region.spanning(1.3, 6.3, -1.5, 2.7),
        "million": Region(-3.1, 0.55, 5.7, 5.7), "counts": Region.spanning(0.5, 6.3, -1.6, 3.0),
        "timer": Region(1.35, -1.75, 1.6, 1.6), "you": Region.spanning(-6.4, -0.55, -2.1, 2.75), "machine": Region.spanning(0.55, 6.4, -2.1, 2.75),
    },
    "tall": {
        "spoon": Region(-1.85, 1.2, 3.2, 3.8), "thermometer": Region(1.75, 1.3, 0.6, 3.6), "clock": Region(-0.6, -1.40, 1.4, 1.4),
        "pot": Region(-0.45, 3.45, 3.4, 3.4), "fan": Region(-0.45, 0.95, 3.4, 2.6), "landings": Region.spanning(-3.48, 2.7, -2.65, -0.9),
        "map": Region.spanning(-2.8, 2.75, 0.4, 4.6), "legend": Region.spanning(-2.9, 2.7, -2.65, -0.8),
        "million": Region(-0.45, 2.35, 4.9, 4.9), "counts": Region.spanning(-3.1, 2.35, -1.75, -0.35),
        "timer": Region(0.7, -2.1, 1.1, 1.1), "you": Region.spanning(-3.4, 2.6, 1.35, 5.0), "machine": Region.spanning(-3.4, 2.6, -2.6, 1.05),
    },
    "square": {
        "spoon": Region(-2.1, 0.15, 2.6, 3.2), "thermometer": Region(0.3, 0.3, 0.6, 3.3), "clock": Region(2.56, 0.3, 1.8, 1.8),
        "pot": Region(-1.80, 1.85, 3.3, 3.3), "fan": Region(1.85, 1.9, 3.0, 2.2), "landings": Region.spanning(-3.5, 3.5, -2.35, -0.4),
        "map": Region.spanning(-2.6, 3.4, -0.08, 3.1), "legend": Region.spanning(-3.3, 3.4, -2.36, -1.02),
        "million": Region(-1.3, 1.37, 4.1, 4.1), "counts": Region.spanning(-3.3, 2.6, -2.28, -0.88),
        "timer": Region(1.85, 0.4, 1.4, 1.4), "you": Region.spanning(-2.9, 3.6, 0.65, 3.5), "machine": Region.spanning(-2.9, 3.6, -2.4, 0.45),
    },
}
