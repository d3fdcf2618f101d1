"""Where things stand on the staging soup_pot, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# the mouth of the pot is the top of its region; the counter ends the wall at its own top; pan is how far
# to the right all of the kitchen stands before the measures are laid out
PLACES = {
    "wide": {
        "pot": Region.spanning(-2.85, 1.15, -1.85, 0.55), "fire": Region(-0.85, -2.43, 3.35, 0.82),
        "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -2.0),
        "bars": Region.spanning(-3.05, 0.55, 1.26, 3.52), "loop": Region(-0.85, 2.38, 3.0, 2.15), "ruler": Region(2.12, 0.16, 0.36, 4.1),
        "readout": Region(4.62, 1.50, 3.5, 1.5), "pill": Region(4.62, 1.00, 3.5, 0.6),
        "card": Region.spanning(2.94, 6.36, -2.50, 0.54), "shakers": Region.spanning(-6.62, -2.70, -2.42, -1.26),
        "tally": Region.spanning(2.94, 6.36, -2.40, 0.50),
        "bowls": Region.spanning(-5.9, 5.9, -2.35, 0.0), "pan": Region(2.3, 0, 0, 0),
    },
    "tall": {
        "title": Region(0.32, 4.72, 5.4, 0.7),
        "pot": Region.spanning(-2.40, 1.20, -0.66, 1.50), "fire": Region(-0.60, -1.16, 3.0, 0.72),
        "counter_top": Region.spanning(-4, 4, -64 / 9, -0.85),
        "bars": Region.spanning(-2.55, 0.95, 1.98, 3.78), "loop": Region(-0.60, 2.90, 3.0, 1.8),
        "ruler": Region(2.22, 0.80, 0.34, 3.6), "readout": Region(-0.30, 4.00, 6.4, 1.2),
        "pill": Region(1.05, 3.55, 3.5, 0.6), "card": Region.spanning(-3.45, 2.78, -2.66, -1.24),
        "bowls": Region.spanning(-3.5, 2.6, -2.3, -0.6), "pan": Region(0.3, 0, 0, 0),
        "tally": Region.spanning(-2.75, 1.15, 1.98, 3.78),
    },
    "square": {
        "title": Region(0.45, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
        "pot": Region.spanning(-3.16, -0.30, -1.62, 0.10), "fire": Region(-1.73, -2.06, 2.4, 0.62),
        "counter_top": Region.spanning(-4, 4, -4, -1.72),
        "bars": Region.spanning(-3.56, -0.30, 0.78, 2.12), "loop": Region(-1.77, 1.25, 3.0, 1.55),
        "ruler": Region(0.40, -0.60, 0.32, 2.7), "readout": Region(0.0, 2.34, 7.0, 1.2),
        "pill": Region(1.78, 1.76, 3.5, 0.6), "card": Region.spanning(1.12, 3.54, -2.30, 1.12),
        "bowls": Region.spanning(-3.3, 3.3, -2.2, -0.6), "pan": Region(1.73, 0, 0, 0),
        "tally": Region.spanning(-3.56, -0.20, 0.50, 2.12),
    },
}
