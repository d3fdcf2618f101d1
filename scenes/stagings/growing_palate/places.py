"""Where things stand on the staging growing_palate, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

# actor: where a learner or a cook stands, as high as a cook; person, loop and machine: the last picture;
# tally: from its names to its last column; way: what a miss flies towards, before it comes to the learner;
# dish: the bowl of the one who eats for years
PLACES = {
    "wide": {
        "table": Region(0, -1.6, 14, 0), "lamp": Region(-1.7, -0.9, 1, 1), "actor": Region.spanning(-6.4, -3.55, -1.95, 0.95),
        "bowl": Region.spanning(-3.3, -1.5, -1.95, -0.9), "ruler": Region(0.5, 0.32, 0.46, 3.7),
        "slate": Region.spanning(1.42, 6.28, -1.9, 2.72), "chart": Region.spanning(-3.3, 6.28, -2.4, 2.72), "years": Region.spanning(-3.0, 6.1, -1.8, 2.1),
        "person": Region.spanning(-5.6, -3.2, -2.0, 1.15), "loop": Region(0, 0.85, 2.7, 2.7),
        "machine": Region.spanning(3.05, 5.75, -2.0, 0.5), "said": Region(-2.2, -0.1, 0, 1.3), "shown": Region(2.2, -0.1, 0, 1.3), "meal": Region(0, -1.45, 1.7, 1.1), "tally": Region.spanning(1.66, 5.7, -1.62, -0.54), "way": Region(-4.2, 3.0, 0, 0), "dish": Region.spanning(-4.15, -3.35, -1.95, -1.5),
    },
    "tall": {
        "table": Region(0, -1.75, 8, 0), "lamp": Region(-2.6, -4.6, 1, 1), "actor": Region.spanning(-3.25, -1.15, -2.1, -0.4),
        "bowl": Region.spanning(0.0, 1.9, -2.1, -1.2), "ruler": Region(-1.6, 1.9, 0.44, 3.5),
        "slate": Region.spanning(-0.76, 2.78, -0.56, 4.22), "chart": Region.spanning(-3.45, 2.75, -0.35, 4.2), "years": Region.spanning(-3.4, 2.7, 0.35, 3.9),
        "person": Region.spanning(-3.4, -1.6, -2.1, -0.2), "loop": Region(-0.45, 2.75, 2.5, 2.5), "said": Region(-1.95, 0.72, 0, 0.95), "shown": Region(1.05, 0.72, 0, 0.95), "meal": Region(-0.7, -1.6, 1.25, 1.0),
        "machine": Region.spanning(0.2, 2.5, -2.1, -0.2), "tally": Region.spanning(-0.56, 2.1, -0.38, 1.36), "way": Region(0.1, -0.5, 0, 0), "dish": Region.spanning(-1.35, -0.6, -2.1, -1.6),
    },
    "square": {
        "table": Region(0, -1.65, 8, 0), "lamp": Region(-3.4, -4.2, 1, 1), "actor": Region.spanning(-3.25, -1.25, -1.88, -0.38),
        "bowl": Region.spanning(0.4, 2.0, -2.0, -1.1), "ruler": Region(-1.5, 0.65, 0.42, 2.9),
        "slate": Region.spanning(-0.66, 3.48, -1.1, 2.72), "chart": Region.spanning(-3.48, 3.48, -0.86, 2.72), "years": Region.spanning(-0.8, 3.5, -1.9, 2.3),
        "person": Region.spanning(-3.3, -1.5, -1.88, 0.12), "loop": Region(0, 1.45, 2.0, 2.0), "said": Region(-1.95, 0.95, 0, 0.9), "shown": Region(1.95, 0.95, 0, 0.9), "meal": Region(-0.3, -1.38, 1.3, 1.0),
        "machine": Region.spanning(1.0, 3.4, -1.88, 0.12), "tally": Region.spanning(-0.46, 2.88, -0.8, 0.06), "way": Region(0.0, -0.7, 0, 0), "dish": Region.spanning(-1.85, -1.15, -1.88, -1.48),
    },
}
