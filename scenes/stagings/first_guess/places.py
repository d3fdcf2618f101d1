"""Where things stand on the staging first_guess, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# test: the slate of the hundred digits, over the slates of two and three
PLACES = {
    "wide": {
        "one": Region.spanning(-6.4, -2.3, -2.45, 2.72), "two": Region.spanning(-2.05, 2.05, -2.45, 2.72),
        "three": Region.spanning(2.3, 6.4, -2.45, 2.72),
        "test": Region.spanning(-1.95, 6.3, -2.37, 0.202),
    },
    "tall": {
        "one": Region.spanning(-3.6, 2.8, 2.0, 4.15), "two": Region.spanning(-3.6, 2.8, -0.3, 1.8),
        "three": Region.spanning(-3.6, 2.8, -2.65, -0.5),
        "test": Region.spanning(-0.81, 2.72, -2.35, 1.75),
    },
    "square": {
        "one": Region.spanning(-3.6, 3.6, 1.02, 2.72), "two": Region.spanning(-3.6, 3.6, -0.68, 1.0),
        "three": Region.spanning(-3.6, 3.6, -2.38, -0.70),
        "test": Region.spanning(-0.48, 3.52, -2.08, 0.95),
    },
}
